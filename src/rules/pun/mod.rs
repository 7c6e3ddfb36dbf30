//! PUN: marks of Chinese text.

pub(super) mod dash_form;
pub(super) mod ellipsis_form;
pub(super) mod halfwidth_cjk_punct;
pub(super) mod halfwidth_paren;
pub(super) mod repeated_punct;
pub(super) mod space_around_punct;
pub(super) mod straight_quote;
pub(crate) mod unpaired_bracket;
