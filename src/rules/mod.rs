//! The catalogue: every rule, one file each, in folders as the catalogue
//! groups them. A new rule is its file and two lines here and in its folder.

mod digits;
mod punctuation;
mod residue;
mod structure;

use crate::rule::Rule;

/// All rules, in the order of their codes' groups.
pub const ALL: &[&Rule] = &[
    &residue::site_paste_marker::RULE,
    &residue::redaction_asterisk::RULE,
    &residue::invisible_char::RULE,
    &residue::odd_space::RULE,
    &residue::blank_lines_and_trailing_space::RULE,
    &residue::variant_codepoint::RULE,
    &punctuation::halfwidth_cjk_punct::RULE,
    &punctuation::halfwidth_paren::RULE,
    &punctuation::straight_quote::RULE,
    &punctuation::repeated_punct::RULE,
    &punctuation::ellipsis_form::RULE,
    &punctuation::dash_form::RULE,
    &punctuation::space_around_punct::RULE,
    &digits::month_day_proper_noun::RULE,
    &digits::fullwidth_digit::RULE,
    &structure::addressee_colon::RULE,
    &structure::signature_date_missing::RULE,
    &structure::date_format_final::RULE,
    &structure::doc_number_format::RULE,
];
