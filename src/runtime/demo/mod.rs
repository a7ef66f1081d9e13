//! A throw-away journal with a year in it, to try everything on. It lies in a directory of its own that goes when the
//! program does; nothing of it is anybody's.

mod diary;
mod home;
mod numbers;
mod open;
mod texts;
mod year;

pub use home::DemoHome;
pub(super) use home::PREFIX;
pub(super) use open::open;
