//! NUM: ordinals and levels (序号与层次).
