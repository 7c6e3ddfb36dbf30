//! DIG: figures and dates.

pub(super) mod fullwidth_digit;
pub(super) mod month_day_proper_noun;
