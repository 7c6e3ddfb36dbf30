//! DIG: figures, dates and arithmetic (数字、日期与算术).

mod fullwidth_digit;
mod invalid_date;
mod month_day_proper_noun;
mod percent_sum;
mod range_unit_omitted;
mod sum_mismatch;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &invalid_date::RULE,
    &month_day_proper_noun::RULE,
    &sum_mismatch::RULE,
    &percent_sum::RULE,
    &range_unit_omitted::RULE,
    &fullwidth_digit::RULE,
];
