//! SEC: secrecy and personal data (保密与个人信息).

mod bank_card;
mod classification_mark;
mod id_number;
mod mobile_number;
mod number;
mod person_named;
mod personal_data;
mod secrecy_term_wrong;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &id_number::RULE,
    &mobile_number::RULE,
    &bank_card::RULE,
    &personal_data::RULE,
    &person_named::RULE,
    &classification_mark::RULE,
    &secrecy_term_wrong::RULE,
];
