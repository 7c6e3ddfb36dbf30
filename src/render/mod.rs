//! Writes a laid-out document in the forms that a reader can take away. What
//! stands where is decided by `layout`.

pub mod docx;
pub mod html;
pub mod text;
