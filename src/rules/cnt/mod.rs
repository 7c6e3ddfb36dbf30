//! CNT: counts against what is listed (计数一致).

mod bare_list_count;
mod composite_code;
mod count;
mod fixed_list_items;
mod heading_count;
mod list_behind;
mod paren_list_count;
mod quoted_list_count;
mod told_in_words;
mod unexpanded_slogan;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &quoted_list_count::RULE,
    &paren_list_count::RULE,
    &bare_list_count::RULE,
    &heading_count::RULE,
    &unexpanded_slogan::RULE,
    &composite_code::RULE,
    &fixed_list_items::RULE,
];
