//! The rules. This list feeds the checker, the settings, the documentation and
//! the tests; a rule is added by its file and its entry here. The folders are
//! the groups of the catalogue: `NUM-01` is in `num`.

mod dig;
mod num;
mod pun;
mod res;
mod str;

use crate::rule::Rule;

/// The one rule that sees a Markdown draft as it stands; all others see it
/// without its signs.
pub const MARKDOWN: &Rule = &res::markdown_residue::RULE;

/// The rule that takes residue out, and what the user calls residue.
pub const SITE_PASTE_MARKER: &Rule = &res::site_paste_marker::RULE;

/// The rule that converts ordinals to the scheme that the user chose; its fix
/// is applied when those of all others are.
pub const SCHEME: &Rule = &num::other_scheme::RULE;

/// Every rule, in the order of the catalogue's codes within each group.
pub const ALL: &[&Rule] = &[
    SITE_PASTE_MARKER,
    &res::redaction_asterisk::RULE,
    MARKDOWN,
    &res::invisible_char::RULE,
    &res::odd_space::RULE,
    &res::blank_lines_and_trailing_space::RULE,
    &res::wrong_line_break::RULE,
    &res::page_furniture::RULE,
    &res::variant_codepoint::RULE,
    &num::ordinal_gap::RULE,
    &num::ordinal_duplicate::RULE,
    &num::cn_ordinal_punct::RULE,
    &num::arabic_ordinal_punct::RULE,
    &num::paren_ordinal_extra_punct::RULE,
    &num::yishi_sequence::RULE,
    &num::heading_end_punct::RULE,
    &num::ordinal_out_of_order::RULE,
    SCHEME,
    &pun::halfwidth_cjk_punct::RULE,
    &pun::halfwidth_paren::RULE,
    &pun::straight_quote::RULE,
    &pun::unpaired_bracket::RULE,
    &pun::repeated_punct::RULE,
    &pun::ellipsis_form::RULE,
    &pun::dash_form::RULE,
    &pun::space_around_punct::RULE,
    &dig::month_day_proper_noun::RULE,
    &dig::fullwidth_digit::RULE,
    &str::addressee_colon::RULE,
    &str::signature_date_missing::RULE,
    &str::date_format_final::RULE,
    &str::doc_number_format::RULE,
];
