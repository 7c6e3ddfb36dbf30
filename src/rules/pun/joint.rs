//! What joins one quotation to the next.

/// What stands between two quotations, and is none.
pub(super) const JOINTS: &[&str] = &["", "、", "，", "和", "与", "及", "或", "以及", "或者", "；"];
