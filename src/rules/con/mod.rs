//! CON: what ought to be the same throughout a text (全文一致性).

mod abbr_undefined;
mod duplicate;
mod duplicate_clause;
mod duplicate_paragraph;
mod duplicate_sentence;
mod earlier;
mod heading_first_sentence_echo;
mod name_variant;
mod name_wording;
mod names;
mod org_alias_mix;
mod organ;
mod person_name_variant;
mod person_voice_mix;
mod quote_consistency;
mod same_word_two_forms;
mod time_word_mix;
mod wording;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &name_variant::RULE,
    &org_alias_mix::RULE,
    &person_name_variant::RULE,
    &quote_consistency::RULE,
    &abbr_undefined::RULE,
    &person_voice_mix::RULE,
    &time_word_mix::RULE,
    &duplicate_sentence::RULE,
    &heading_first_sentence_echo::RULE,
    &duplicate_paragraph::RULE,
    &same_word_two_forms::RULE,
];
