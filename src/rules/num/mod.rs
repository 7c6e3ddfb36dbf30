//! NUM: ordinals and levels (序号与层次).

mod arabic_ordinal_punct;
mod cn_ordinal_punct;
mod heading_end_punct;
mod mark;
mod ordinal_duplicate;
mod ordinal_gap;
mod ordinal_out_of_order;
pub(super) mod other_scheme;
mod paren_ordinal_extra_punct;
mod sequence;
mod yishi_sequence;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &ordinal_gap::RULE,
    &ordinal_duplicate::RULE,
    &cn_ordinal_punct::RULE,
    &arabic_ordinal_punct::RULE,
    &paren_ordinal_extra_punct::RULE,
    &yishi_sequence::RULE,
    &heading_end_punct::RULE,
    &ordinal_out_of_order::RULE,
    &other_scheme::RULE,
];
