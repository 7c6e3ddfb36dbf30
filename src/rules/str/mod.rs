//! STR: the elements of a document (结构与文种).

mod addressee_colon;
mod attachment_mismatch;
mod attachment_note_format;
mod cc_format;
mod closing_genre_mismatch;
mod date_format_final;
mod doc_number_format;
mod duty_not_mentioned;
mod expected_section_missing;
mod intro_without_colon;
mod note;
mod report_with_request;
mod request;
mod request_multi_addressee;
mod request_several_matters;
mod signature_date_missing;
mod sub_heading_unparallel;
mod subject_words;
mod title_book_mark_missing;
mod title_double_preposition;
mod title_element_missing;
mod title_genre_stack;
mod title_missing_genre;
mod title_punct;
mod title_wordy_verb;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &title_missing_genre::RULE,
    &title_genre_stack::RULE,
    &title_double_preposition::RULE,
    &title_wordy_verb::RULE,
    &title_punct::RULE,
    &title_book_mark_missing::RULE,
    &addressee_colon::RULE,
    &attachment_note_format::RULE,
    &attachment_mismatch::RULE,
    &closing_genre_mismatch::RULE,
    &report_with_request::RULE,
    &title_element_missing::RULE,
    &expected_section_missing::RULE,
    &signature_date_missing::RULE,
    &date_format_final::RULE,
    &doc_number_format::RULE,
    &cc_format::RULE,
    &request_several_matters::RULE,
    &request_multi_addressee::RULE,
    &sub_heading_unparallel::RULE,
    &intro_without_colon::RULE,
    &duty_not_mentioned::RULE,
    &subject_words::RULE,
];
