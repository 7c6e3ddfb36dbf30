//! RES: what a paste leaves behind that nobody wrote (粘贴残留与隐藏字符).

mod blank_lines_and_trailing_space;
mod field;
mod html_entity_or_tag;
mod invisible_char;
pub(super) mod markdown_residue;
mod mojibake;
mod odd_space;
mod official_ordinals;
mod page_furniture;
mod pictograph;
mod placeholder_left;
mod plain_signs;
mod plus_as_conjunction;
mod redaction_asterisk;
pub(super) mod site_paste_marker;
mod traditional_char;
mod variant_codepoint;
mod wrong_line_break;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &site_paste_marker::RULE,
    &html_entity_or_tag::RULE,
    &redaction_asterisk::RULE,
    &markdown_residue::RULE,
    &plus_as_conjunction::RULE,
    &invisible_char::RULE,
    &odd_space::RULE,
    &blank_lines_and_trailing_space::RULE,
    &wrong_line_break::RULE,
    &page_furniture::RULE,
    &placeholder_left::RULE,
    &mojibake::RULE,
    &variant_codepoint::RULE,
    &traditional_char::RULE,
    &pictograph::RULE,
];
