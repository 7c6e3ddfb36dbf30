//! FIX: fixed names and phrases (固定表述).

mod day_misnamed;
mod fixed_name_form;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[&fixed_name_form::RULE, &day_misnamed::RULE];
