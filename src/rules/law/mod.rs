//! LAW: laws and documents that are cited (法规与文件引用).

mod law_abbreviated;
mod law_in_quotes;
mod law_name_wrong;
mod law_repealed;
mod law_unmarked;
mod number_before_title;
mod title;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &law_name_wrong::RULE,
    &law_repealed::RULE,
    &law_unmarked::RULE,
    &law_abbreviated::RULE,
    &number_before_title::RULE,
    &law_in_quotes::RULE,
];
