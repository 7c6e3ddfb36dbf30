//! FIX: fixed names and phrases (固定表述).

mod day_misnamed;
mod fixed_name_form;
mod instruction_misnamed;
mod org_renamed;
mod plenum;
mod plenum_misnamed;
mod sequence_broken;

use crate::rule::Rule;

/// The rules of the group, in the order of their codes.
pub(super) const RULES: &[&Rule] = &[
    &fixed_name_form::RULE,
    &sequence_broken::RULE,
    &plenum_misnamed::RULE,
    &instruction_misnamed::RULE,
    &day_misnamed::RULE,
    &org_renamed::RULE,
];
