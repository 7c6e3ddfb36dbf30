//! The boundary to JavaScript, the only one: plain functions, plain data,
//! offsets in UTF-16 code units. No live object is handed out.

mod kept;
pub mod preview;

use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use crate::profile::{self, Departure, Profile, Scheme, Value};
use crate::read;
use crate::report::{Malformed, Marks, Options, Report, RuleReport, Utf16};
use crate::rules;

/// Tells TypeScript what a span is; the name alone would mean the DOM's.
#[wasm_bindgen(typescript_custom_section)]
const RANGE: &str =
    "/** `[start, end)` in UTF-16 code units. */\nexport type Range = [number, number];";

/// A report with the options for formatting its text again.
#[derive(Debug, Serialize, Tsify)]
// The flattened report would be a JavaScript Map otherwise.
#[tsify(hashmap_as_object, missing_as_null)]
pub struct Formatted {
    /// The report.
    #[serde(flatten)]
    pub report: Report,
    /// The options with every place carried over to `text`.
    pub options: Options,
    /// Of each page the place in `source` up to which it and those before it
    /// show the draft, in UTF-16 code units.
    pub ends: Vec<usize>,
}

/// What goes on the clipboard.
#[derive(Debug, Serialize, Tsify)]
pub struct Clipboard {
    /// For Word and WPS: the look with the words.
    pub html: String,
    /// The words with indents and blank lines.
    pub text: String,
}

/// A profile that was read from JSON.
#[derive(Debug, Serialize, Tsify)]
pub struct ReadProfile {
    /// The profile, complete; `options.profile` takes it.
    pub profile: Profile,
    /// Where it departs from GB/T 9704—2012.
    pub departures: Vec<Departure>,
}

/// Checks a draft and formats it.
///
/// # Errors
///
/// Where the draft is too long or the options cannot be followed.
#[wasm_bindgen]
pub fn format(text: String, options: Option<Ts<Options>>) -> Result<Ts<Formatted>, JsError> {
    let options = read_options(options)?;
    let kept = kept::format(text, options)?;
    let marks = Marks::of(&kept.formatted.fixed.source.text);
    let index = Utf16::new(&kept.formatted.fixed.source.text, &marks);
    let formatted = Formatted {
        report: kept.formatted.report(&kept.source),
        options: kept.options.carried(&kept.formatted.fixed.choices, &index),
        ends: ends(&kept),
    };
    Ok(formatted.into_ts()?)
}

/// Where in the draft the pages end. Their lines are in the order of the page
/// and not always of the draft: the imprint stands at the foot.
fn ends(kept: &kept::Kept) -> Vec<usize> {
    let crate::Formatted { fixed, layout, .. } = &kept.formatted;
    let index = Utf16::new(&kept.source.text, &kept.marks);
    let mut shown = 0;
    let pages = layout.pages.iter().map(|page| {
        let lines = page.lines.iter().filter(|line| !line.repeated);
        let last = lines
            .filter_map(|line| Some(layout.origin(line.span)?.end))
            .max();
        shown = shown.max(last.map_or(0, |at| index.offset(fixed.origin(at))));
        shown
    });
    pages.collect()
}

/// Checks a draft without changing it.
///
/// # Errors
///
/// Where the draft is too long or the options cannot be followed.
#[wasm_bindgen]
pub fn check(text: String, options: Option<Ts<Options>>) -> Result<Ts<Report>, JsError> {
    let options = read_options(options)?;
    let source = read::draft(text, options.markdown)?;
    let marks = Marks::of(&source.text);
    let (choices, _) = options.read(&Utf16::new(&source.text, &marks))?;
    Ok(crate::check(&source, &choices).report(&source).into_ts()?)
}

/// Formats a draft into a .docx.
///
/// # Errors
///
/// Where the draft is too long or the options cannot be followed.
#[wasm_bindgen]
pub fn docx(text: String, options: Option<Ts<Options>>) -> Result<Vec<u8>, JsError> {
    let kept = kept::format(text, read_options(options)?)?;
    Ok(kept.formatted.docx(&kept.profile))
}

/// Formats a draft for the clipboard.
///
/// # Errors
///
/// Where the draft is too long or the options cannot be followed.
#[wasm_bindgen]
pub fn clipboard(text: String, options: Option<Ts<Options>>) -> Result<Ts<Clipboard>, JsError> {
    let kept = kept::format(text, read_options(options)?)?;
    let clipboard = Clipboard {
        html: kept.formatted.html(&kept.profile),
        text: kept.formatted.text(),
    };
    Ok(clipboard.into_ts()?)
}

/// Draws the pages `first..last` (from 0) of a formatted draft into
/// `container`, in place of what it holds.
///
/// # Errors
///
/// Where the draft is too long or the options cannot be followed.
#[wasm_bindgen]
pub fn preview(
    container: &web_sys::Element,
    text: String,
    options: Option<Ts<Options>>,
    first: usize,
    last: usize,
) -> Result<(), JsError> {
    let kept = kept::format(text, read_options(options)?)?;
    let index = Utf16::new(&kept.source.text, &kept.marks);
    let formatted = &kept.formatted;
    preview::draw(
        container,
        &formatted.layout,
        &kept.profile,
        first,
        last,
        |at| index.offset(formatted.fixed.origin(at)),
    );
    Ok(())
}

/// All rules, as the settings and the documentation show them.
///
/// # Errors
///
/// Never; the result is what the boundary's types ask for.
#[wasm_bindgen(js_name = rules)]
pub fn all_rules() -> Result<Vec<Ts<RuleReport>>, JsError> {
    rules::ALL
        .iter()
        .map(|rule| Ok(RuleReport::from(*rule).into_ts()?))
        .collect()
}

/// All profiles.
///
/// # Errors
///
/// Never; the result is what the boundary's types ask for.
#[wasm_bindgen]
pub fn profiles() -> Result<Vec<Ts<Profile>>, JsError> {
    profile::all()
        .iter()
        .map(|profile| Ok(profile.into_ts()?))
        .collect()
}

/// Reads a profile from JSON, as it was exported or written by hand, and tells
/// where it departs from GB/T 9704—2012.
///
/// # Errors
///
/// Where the text is no JSON, or the profile cannot be understood: in Chinese,
/// with the place, what was expected and what was found.
#[wasm_bindgen(js_name = readProfile)]
pub fn read_profile(json: &str) -> Result<Ts<ReadProfile>, JsError> {
    let value = js_sys::JSON::parse(json)
        .map_err(|_| JsError::new("版式文件有误：应为JSON格式的文本，请选择导出的版式文件。"))?;
    let value: Value = serde_wasm_bindgen::from_value(value)?;
    let profile = profile::read(&value)?;
    let read = ReadProfile {
        departures: profile::departures(&profile),
        profile,
    };
    Ok(read.into_ts()?)
}

/// Where the profile with this name departs from GB/T 9704—2012.
///
/// # Errors
///
/// Where no profile has the name.
#[wasm_bindgen]
pub fn departures(name: &str) -> Result<Vec<Ts<Departure>>, JsError> {
    let profile = profile::find(name).ok_or_else(|| Malformed::Profile(name.to_owned()))?;
    profile::departures(profile)
        .into_iter()
        .map(|departure| Ok(departure.into_ts()?))
        .collect()
}

/// All schemes of numbering; the first leaves the draft's own signs.
///
/// # Errors
///
/// Never; the result is what the boundary's types ask for.
#[wasm_bindgen]
pub fn schemes() -> Result<Vec<Ts<Scheme>>, JsError> {
    profile::schemes()
        .iter()
        .map(|scheme| Ok(scheme.into_ts()?))
        .collect()
}

/// The options as given; none given are the default ones.
fn read_options(options: Option<Ts<Options>>) -> Result<Options, JsError> {
    let Some(options) = options else {
        return Ok(Options::default());
    };
    if options.js_value().is_undefined() || options.js_value().is_null() {
        return Ok(Options::default());
    }
    options
        .to_rust()
        .map_err(|fault| JsError::new(&format!("选项格式有误：{fault}")))
}
