//! DIG: figures, dates and arithmetic (数字、日期与算术).

mod bare_parts;
mod claim;
mod clock;
mod clock_range;
mod date_range;
mod deadline_before_date;
mod decrease;
mod decrease_by_times;
mod decrease_over_hundred;
mod done_of;
mod dot_date_in_text;
mod double_approximation;
mod er_for_liang;
mod fullwidth_digit;
mod growth;
mod growth_base;
mod growth_mismatch;
mod hao_for_day;
mod increase;
mod invalid_date;
mod letter_o_as_zero;
mod lunar;
mod mixed_amount;
mod mixed_date_numerals;
mod month_day_proper_noun;
mod numbered;
mod parts;
mod percent_for_points;
mod percent_sum;
mod range_reversed;
mod range_sign;
mod range_unit_omitted;
mod ratio_mismatch;
mod relative_date;
mod same_quantity_conflict;
mod sum_mismatch;
mod table_total;
mod told_twice;
mod total_after;
mod unit_nonstandard;
mod weekday_mismatch;
mod year_abbreviated;
mod year_mismatch;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &invalid_date::RULE,
    &weekday_mismatch::RULE,
    &year_abbreviated::RULE,
    &relative_date::RULE,
    &month_day_proper_noun::RULE,
    &dot_date_in_text::RULE,
    &hao_for_day::RULE,
    &mixed_date_numerals::RULE,
    &letter_o_as_zero::RULE,
    &double_approximation::RULE,
    &decrease_by_times::RULE,
    &decrease_over_hundred::RULE,
    &growth_mismatch::RULE,
    &percent_for_points::RULE,
    &sum_mismatch::RULE,
    &percent_sum::RULE,
    &ratio_mismatch::RULE,
    &same_quantity_conflict::RULE,
    &range_unit_omitted::RULE,
    &mixed_amount::RULE,
    &fullwidth_digit::RULE,
    &unit_nonstandard::RULE,
    &year_mismatch::RULE,
    &deadline_before_date::RULE,
    &range_reversed::RULE,
    &er_for_liang::RULE,
    &table_total::RULE,
];
