//! Writers: a journal's content to bytes.
