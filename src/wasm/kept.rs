//! The last few results, so that a page that comes into view is drawn and not
//! computed again. Which results are kept never shows in what is returned.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsError;

use crate::Formatted;
use crate::profile::Profile;
use crate::read;
use crate::report::{Marks, Options, Utf16};
use crate::source::Source;

/// How many results are kept: two editors on a page, each with the draft
/// before and after a change.
const KEPT: usize = 4;

/// A draft with what became of it.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) source: Source,
    pub(super) options: Options,
    pub(super) marks: Marks,
    pub(super) profile: Cow<'static, Profile>,
    pub(super) formatted: Formatted,
}

thread_local! {
    static RESULTS: RefCell<Vec<Rc<Kept>>> = const { RefCell::new(Vec::new()) };
}

/// The draft `text` formatted with `options`, computed only where it is not
/// among the results kept.
pub(super) fn format(text: String, options: Options) -> Result<Rc<Kept>, JsError> {
    let known = RESULTS.with_borrow(|kept| {
        kept.iter()
            .find(|k| k.source.text == text && k.options == options)
            .map(Rc::clone)
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let source = read::draft(text, options.markdown)?;
    let marks = Marks::of(&source.text);
    let (choices, profile) = options.read(&Utf16::new(&source.text, &marks))?;
    let formatted = crate::format(&source, &choices, &profile);
    let result = Rc::new(Kept {
        source,
        options,
        marks,
        profile,
        formatted,
    });
    RESULTS.with_borrow_mut(|kept| {
        kept.truncate(KEPT - 1);
        kept.insert(0, Rc::clone(&result));
    });
    Ok(result)
}
