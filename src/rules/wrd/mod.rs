//! WRD: words (文字词语).

mod misspelt_word;
mod redundant_word;
mod variant_form;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &misspelt_word::RULE,
    &variant_form::RULE,
    &redundant_word::RULE,
];
