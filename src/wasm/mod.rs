//! The boundary to JavaScript.

pub mod preview;
