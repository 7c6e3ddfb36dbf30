//! SEC: secrecy and personal data (保密与个人信息).

mod id_number;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&id_number::RULE];
