//! The rules. This list feeds the checker, the settings, the documentation and
//! the tests; a rule is added by its file and its entry here.

mod num;

use crate::rule::Rule;

/// Every rule, in the order of the catalogue's codes within each group.
pub const ALL: &[&Rule] = &[];
