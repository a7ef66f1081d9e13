//! The encrypted file: schema, reads, and the one door for changes.
