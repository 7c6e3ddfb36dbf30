//! WRD: words (文字词语).

mod abbreviation_case;
mod colloquial_word;
mod confused_word;
mod de_before_degree;
mod de_before_verb;
mod di_before_noun;
mod doubled_word;
mod long_paragraph;
mod long_sentence;
mod mismatched_words;
mod misspelt_word;
mod negation_trap;
mod overused_word;
mod phrase;
mod redundant_word;
mod variant_form;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &misspelt_word::RULE,
    &variant_form::RULE,
    &di_before_noun::RULE,
    &de_before_verb::RULE,
    &de_before_degree::RULE,
    &redundant_word::RULE,
    &doubled_word::RULE,
    &overused_word::RULE,
    &confused_word::RULE,
    &mismatched_words::RULE,
    &colloquial_word::RULE,
    &long_sentence::RULE,
    &long_paragraph::RULE,
    &negation_trap::RULE,
    &abbreviation_case::RULE,
];
