//! What has been between the cadre and one household.

mod read;
