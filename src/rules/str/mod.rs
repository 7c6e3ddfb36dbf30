//! STR: the elements of a document (结构与文种).

mod addressee_colon;
mod date_format_final;
mod doc_number_format;
mod signature_date_missing;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &addressee_colon::RULE,
    &signature_date_missing::RULE,
    &date_format_final::RULE,
    &doc_number_format::RULE,
];
