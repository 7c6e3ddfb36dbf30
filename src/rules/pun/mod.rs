//! PUN: marks of Chinese text (标点).

mod dash_form;
mod ellipsis_form;
mod ellipsis_with_deng;
mod halfwidth_cjk_punct;
mod halfwidth_paren;
mod nested_book_mark;
mod repeated_punct;
mod space_around_punct;
mod straight_quote;
mod unpaired_bracket;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &halfwidth_cjk_punct::RULE,
    &halfwidth_paren::RULE,
    &straight_quote::RULE,
    &unpaired_bracket::RULE,
    &nested_book_mark::RULE,
    &repeated_punct::RULE,
    &ellipsis_form::RULE,
    &ellipsis_with_deng::RULE,
    &dash_form::RULE,
    &space_around_punct::RULE,
];
