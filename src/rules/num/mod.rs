//! NUM: ordinals and levels (序号与层次).

pub(crate) mod arabic_ordinal_punct;
pub(crate) mod cn_ordinal_punct;
pub(crate) mod heading_end_punct;
mod mark;
pub(crate) mod ordinal_duplicate;
pub(crate) mod ordinal_gap;
pub(crate) mod ordinal_out_of_order;
pub(crate) mod other_scheme;
pub(crate) mod paren_ordinal_extra_punct;
mod sequence;
pub(crate) mod yishi_sequence;
