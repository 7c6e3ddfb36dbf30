//! Chengwen 成文: checks Chinese report drafts and formats them into the
//! official numbering and layout.
//!
//! Read from top to bottom, the modules follow a paragraph through the
//! program; each uses only what stands above it.

pub mod character;
pub mod finding;
pub mod numeral;
pub mod ordinal;
pub mod source;
pub mod span;

pub mod profile;

pub mod segment;

pub mod recognise;

pub mod number;

pub mod document;

pub mod rule;

pub mod layout;

pub mod render;

#[cfg(target_arch = "wasm32")]
pub mod wasm;
