//! Readers: bytes to domain values, with every bad row named.
