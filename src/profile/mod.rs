//! Choices as data: the page, the fonts, the styles of the elements and the
//! order of ordinals. A profile never holds logic.
//!
//! A profile can be written as JSON and read back: `read` takes GB/T 9704—2012
//! for all that is left out, and refuses what it does not understand with its
//! place. `departures` tells where a profile departs from the standard.

mod departure;
mod gbt9704;
mod page;
mod read;
mod reader;
mod scheme;
mod shipped;
mod style;
mod units;
mod value;

use std::borrow::Cow;

use serde::{Serialize, Serializer};

pub use departure::{Departure, departures};
pub use page::Page;
pub use read::read;
pub use reader::Fault;
pub use scheme::{Ladder, OFFICIAL, Scheme, find_scheme, schemes};
pub use shipped::{all, find};
pub use style::{Align, Colour, Face, Fonts, Names, Style, Styles};
pub use value::Value;

use units::{half_points, millimetres};

/// A length in twips, a twentieth of a point.
pub type Twips = i32;

/// Everything an office may decide about the looks of its documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// How options name it: `gbt9704`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub name: Cow<'static, str>,
    /// How a person reads it.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub title: Cow<'static, str>,
    /// The paper and the grid on it.
    pub page: Page,
    /// The fonts.
    pub fonts: Fonts,
    /// The looks of every element.
    pub styles: Styles,
    /// The issuer's mark and the red rule.
    pub header: Header,
    /// The rules around the imprint.
    pub imprint: Imprint,
    /// The number at the foot of a page.
    pub page_number: PageNumber,
    /// The ordinals of the levels; in JSON the scheme's name. `written` leaves
    /// those of the draft.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    #[serde(serialize_with = "scheme_name")]
    pub numbering: &'static Scheme,
    /// The codes of rules that do not apply.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub off: Names,
}

/// Writes the scheme's name.
fn scheme_name<S: Serializer>(scheme: &&'static Scheme, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(scheme.name)
}

/// The issuer's mark and the red rule under it (版头).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// From the head of the type area to the head of the mark.
    #[serde(serialize_with = "millimetres")]
    pub mark_top: Twips,
    /// About how high the mark is, in half-points; in JSON in points. Layout
    /// takes the nearest height with which the text below stands on the grid.
    #[serde(serialize_with = "half_points")]
    pub mark_size: u16,
    /// From the foot of the document number to the red rule.
    #[serde(serialize_with = "millimetres")]
    pub rule_gap: Twips,
    /// How thick the red rule is.
    #[serde(serialize_with = "millimetres")]
    pub rule: Twips,
}

/// The rules around the imprint (版记).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Imprint {
    /// How thick the first and the last are.
    #[serde(serialize_with = "millimetres")]
    pub thick: Twips,
    /// How thick those between are.
    #[serde(serialize_with = "millimetres")]
    pub thin: Twips,
}

/// The number at the foot of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PageNumber {
    /// Where it stands.
    pub place: NumberPlace,
    /// The family of type.
    pub face: Face,
    /// The size in half-points; in JSON in points.
    #[serde(serialize_with = "half_points")]
    pub size: u16,
    /// What stands before the digits.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub before: Cow<'static, str>,
    /// What stands after them.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub after: Cow<'static, str>,
    /// Characters of the body's size left free at the outer edge.
    pub free: u16,
    /// From the foot of the type area to the middle of the dashes.
    #[serde(serialize_with = "millimetres")]
    pub below: Twips,
}

/// Where page numbers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum NumberPlace {
    /// 单页码居右，双页码居左
    Outer,
    /// 居中
    Centre,
    /// No number.
    None,
}

impl PageNumber {
    /// The number of page `number`, as it is printed.
    pub fn text(&self, number: u32) -> String {
        format!("{}{number}{}", self.before, self.after)
    }
}

/// GB/T 9704—2012.
pub static DEFAULT: &Profile = &gbt9704::PROFILE;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_holds_22_lines_of_28_characters() {
        let page = &DEFAULT.page;
        assert_eq!(
            (page.text_width(), page.cell(), page.squeeze()),
            (8845, 315, 5)
        );
        assert_eq!(page.char_space(), -842);
        let height = page.text_height();
        assert!(height / page.pitch == 22 && height / (page.pitch + 1) < 22);
    }

    #[test]
    fn a_page_turned_for_a_table_keeps_its_margins() {
        let turned = DEFAULT.page.turned();
        assert_eq!((turned.text_width(), turned.text_height()), (12756, 8845));
        assert_eq!((turned.lines, turned.chars), (15, 40));
    }

    #[test]
    fn a_scheme_is_found_by_its_name() {
        let names: Vec<&str> = schemes().iter().map(|s| s.name).collect();
        assert_eq!(names, ["written", "official", "arabic", "articles"]);
        assert_eq!(find_scheme("official"), Some(&OFFICIAL));
        assert!(find_scheme("").is_none());
    }
}
