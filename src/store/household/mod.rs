//! The register of households.

pub(super) mod rows;
