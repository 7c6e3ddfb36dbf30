//! What the rules about quotation marks share.

/// True for what stands between two quotations and is none: 和, 、.
pub(super) fn joins(words: &str) -> bool {
    matches!(
        words,
        "" | "、" | "，" | "；" | "和" | "与" | "及" | "或" | "以及" | "或者"
    )
}
