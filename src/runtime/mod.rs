//! The only place that touches clock, random, files and the store.
