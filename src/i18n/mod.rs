//! The two catalogues and dates in words.
