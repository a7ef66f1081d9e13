//! Taking things out: what can be asked for, and what comes back before anything is written.

mod outcome;
mod preview;
mod request;
mod thing;

pub use outcome::{ExportOutcome, Exported};
pub use preview::{ExportHit, ExportPreview, HitPlace};
pub use request::{ExportRequest, ExportWhat};
pub use thing::{ExportFormat, ExportThing};
