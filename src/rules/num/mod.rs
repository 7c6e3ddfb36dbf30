//! NUM: ordinals and levels (序号与层次).

mod arabic_ordinal_punct;
mod cn_ordinal_punct;
mod cross_reference_dangling;
mod di_ordinal_punct;
mod heading_end_punct;
mod heading_unnumbered;
mod level_reversed;
mod level_skip;
mod mark;
pub(super) mod mixed_level_style;
pub(super) mod ordinal_duplicate;
pub(super) mod ordinal_gap;
pub(super) mod ordinal_out_of_order;
mod orphan_single_item;
pub(super) mod other_scheme;
mod paren_ordinal_extra_punct;
mod runin_heading_missing_stop;
mod sequence;
mod siblings;
mod yishi_followed_by_pause;
pub(super) mod yishi_sequence;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &ordinal_gap::RULE,
    &ordinal_duplicate::RULE,
    &level_skip::RULE,
    &level_reversed::RULE,
    &mixed_level_style::RULE,
    &cn_ordinal_punct::RULE,
    &arabic_ordinal_punct::RULE,
    &paren_ordinal_extra_punct::RULE,
    &di_ordinal_punct::RULE,
    &yishi_sequence::RULE,
    &yishi_followed_by_pause::RULE,
    &orphan_single_item::RULE,
    &heading_end_punct::RULE,
    &runin_heading_missing_stop::RULE,
    &cross_reference_dangling::RULE,
    &ordinal_out_of_order::RULE,
    &other_scheme::RULE,
    &heading_unnumbered::RULE,
];
