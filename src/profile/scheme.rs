//! Schemes of numbering (序号体系): which sign a document's levels carry.

use crate::ordinal::Form;

/// The signs of the levels, from the first.
pub type Ladder = &'static [Form];

/// A way to number the levels of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Scheme {
    /// How options name it: `official`.
    pub name: &'static str,
    /// How a person reads it.
    pub title: &'static str,
    /// The signs one after another, as a person would be shown them; empty
    /// where the signs are those of the draft.
    pub example: &'static str,
    /// The signs that the scheme allows; none where it leaves them as they
    /// are. A document that climbs one of these ladders already stays on it,
    /// all others take the first, or the last where their first level is of
    /// clauses and not of headings.
    pub ladders: &'static [Ladder],
    /// The signs below the ladder, for a level whose own sign is one of the
    /// ladder's; any other sign stays.
    pub below: Ladder,
    /// The sign that counts on through the sections above it, as 第三条 does
    /// through the chapters.
    pub runs_on: Option<Form>,
}

/// As the draft has it.
pub(super) const WRITTEN: Scheme = Scheme {
    name: "written",
    title: "保留原有体例",
    example: "",
    ladders: &[],
    below: &[],
    runs_on: None,
};

/// 一、 （一） 1. （1） (GB/T 9704—2012 7.3.3).
pub const OFFICIAL: Scheme = Scheme {
    name: "official",
    title: "国标序号",
    example: "一、（一）1.（1）",
    ladders: &[&[
        Form::Chinese,
        Form::ChineseParen,
        Form::Arabic,
        Form::ArabicParen,
    ]],
    // Practice: the standard has four levels.
    below: &[Form::Circled],
    runs_on: None,
};

/// 一、 1. （1）: practice in short reports of two levels.
const ARABIC: Scheme = Scheme {
    name: "arabic",
    title: "简短序号",
    example: "一、1.（1）",
    ladders: &[&[Form::Chinese, Form::Arabic, Form::ArabicParen]],
    below: &[Form::Circled],
    runs_on: None,
};

/// 第一章 第一条 （一） 1.: practice in the rules of an office, as in laws
/// (立法法 第六十五条 names 编、章、节、条、款、项、目).
const ARTICLES: Scheme = Scheme {
    name: "articles",
    title: "章节条",
    example: "第一章　第一条　（一）1.",
    ladders: &[
        &[
            Form::Chapter,
            Form::Article,
            Form::ChineseParen,
            Form::Arabic,
        ],
        &[
            Form::Chapter,
            Form::Section,
            Form::Article,
            Form::ChineseParen,
            Form::Arabic,
        ],
        &[Form::Article, Form::ChineseParen, Form::Arabic],
    ],
    below: &[Form::ArabicParen, Form::Circled],
    runs_on: Some(Form::Article),
};

/// Every scheme; the first leaves the draft's own signs.
pub fn schemes() -> &'static [Scheme] {
    static ALL: [Scheme; 4] = [WRITTEN, OFFICIAL, ARABIC, ARTICLES];
    &ALL
}

/// The scheme with this name.
pub fn find_scheme(name: &str) -> Option<&'static Scheme> {
    schemes().iter().find(|s| s.name == name)
}
