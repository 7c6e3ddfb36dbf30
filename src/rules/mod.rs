//! The rules. This list feeds the checker, the settings, the documentation and
//! the tests; a rule is added by its file and its entry here.

mod num;

use crate::rule::Rule;

/// Every rule, in the order of the catalogue's codes within each group.
pub const ALL: &[&Rule] = &[
    &num::ordinal_gap::RULE,
    &num::ordinal_duplicate::RULE,
    &num::cn_ordinal_punct::RULE,
    &num::arabic_ordinal_punct::RULE,
    &num::paren_ordinal_extra_punct::RULE,
    &num::yishi_sequence::RULE,
    &num::heading_end_punct::RULE,
    &num::ordinal_out_of_order::RULE,
];
