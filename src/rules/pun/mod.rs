//! PUN: marks of Chinese text (标点).

mod adjacent_book_dunhao;
mod adjacent_quotes_dunhao;
mod approx_with_dunhao;
mod book_mark_category;
mod colon_nesting;
mod comma_in_short_parallel;
mod dash_form;
mod dunhao_before_conj;
mod ellipsis_form;
mod ellipsis_with_deng;
mod halfwidth_cjk_punct;
mod halfwidth_paren;
mod nested_book_mark;
mod nested_same_quote;
mod numeric_abbrev_unquoted;
mod parallel;
mod quotation;
mod quotation_halves;
mod quote_direction;
mod range_dash;
mod repeated_punct;
mod run_on_comma;
mod space_around_punct;
mod straight_quote;
mod unpaired_bracket;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &halfwidth_cjk_punct::RULE,
    &halfwidth_paren::RULE,
    &straight_quote::RULE,
    &quote_direction::RULE,
    &unpaired_bracket::RULE,
    &nested_same_quote::RULE,
    &nested_book_mark::RULE,
    &book_mark_category::RULE,
    &adjacent_quotes_dunhao::RULE,
    &adjacent_book_dunhao::RULE,
    &repeated_punct::RULE,
    &numeric_abbrev_unquoted::RULE,
    &ellipsis_form::RULE,
    &ellipsis_with_deng::RULE,
    &dash_form::RULE,
    &range_dash::RULE,
    &comma_in_short_parallel::RULE,
    &run_on_comma::RULE,
    &colon_nesting::RULE,
    &dunhao_before_conj::RULE,
    &approx_with_dunhao::RULE,
    &space_around_punct::RULE,
];
