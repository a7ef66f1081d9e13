//! Text as a terminal needs it: width, wrapping, editing, references, pinyin. Pure.

mod chars;
mod cluster;
mod editor;
mod fold;
mod kinsoku;
mod known;
mod labels;
mod markup;
mod mentions;
mod names;
mod pinyin;
mod punctuation;
mod readings;
mod redact;
mod resolve;
mod sensitive;
mod signs;
mod syllables;
mod width;
mod wrap;

pub use chars::half_width;
pub use cluster::{Cluster, ClusterKind, Clusters, Metrics};
pub use editor::{
    Counts, Edit, Editor, Mark, MarkKind, Motion, Options, Outcome, Piece, PieceKind, Pos, RowView, SharedLabels,
    Trigger, TriggerKind,
};
pub use fold::{fold, occurrences, phrase, tokens};
pub use known::Known;
pub use labels::{LabelMap, Labels, NoLabels};
pub use markup::{LinkKind, Span, SpanKind, is_code, link, links, only_link, render, render_bare, spans, tags};
pub use mentions::mentions;
pub use names::{NameAt, find_names, link_certain, link_names};
pub use pinyin::{Keys, Rank, collation, spellings};
pub use punctuation::{full_width, full_width_before, listed};
pub use redact::{Found, Hit, HitKind, Masks, Person, Redactor, Scope};
pub use resolve::{Reference, Unresolved, just_ended, linked, references, resolve_typed, typed_since};
pub use sensitive::{Hint, hints, persons};
pub use signs::is_sign;
pub use width::{Ambiguous, TAB, display_width, pad, truncate, visible};
pub use wrap::{rows, rows_set, wrap_keeping, wrap_plain, wrap_plain_as};
