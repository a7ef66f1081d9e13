//! Taking things out: what can be asked for, and what comes back before anything is written.

mod preview;
mod request;
mod thing;

pub use preview::{ExportHit, ExportPreview, HitPlace};
pub use request::{ExportRequest, ExportWhat};
pub use thing::{ExportFormat, ExportThing};
