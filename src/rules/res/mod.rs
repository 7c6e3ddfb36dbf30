//! RES: what a paste leaves behind that nobody wrote.

pub(super) mod blank_lines_and_trailing_space;
pub(super) mod invisible_char;
pub(super) mod markdown_residue;
pub(super) mod odd_space;
mod official_ordinals;
pub(super) mod page_furniture;
pub(super) mod redaction_asterisk;
pub(super) mod site_paste_marker;
pub(super) mod variant_codepoint;
pub(crate) mod wrong_line_break;
