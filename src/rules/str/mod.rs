//! STR: the elements of a document.

pub(super) mod addressee_colon;
pub(super) mod date_format_final;
pub(super) mod doc_number_format;
pub(super) mod signature_date_missing;
