//! Where a profile departs from GB/T 9704—2012, in sentences for a person. The
//! shipped profile of the standard is the measure; a figure that the standard
//! leaves open is no departure, whatever it is.

mod style;

use serde::Serialize;

use super::units::to_millimetres;
use super::{DEFAULT, Face, NumberPlace, Profile, Twips};
use crate::ordinal::Form;

/// A place where a profile departs from the standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Departure {
    /// The value's path in the profile: `page.top`.
    pub path: String,
    /// What it is and what the standard has, with the clause.
    pub message: String,
}

/// A millimetre, the tolerance of the margins (5.2.1) and of the plate (6.1).
const MILLIMETRE: Twips = 57;

/// Where `profile` departs from GB/T 9704—2012, in the order of its clauses.
pub fn departures(profile: &Profile) -> Vec<Departure> {
    let mut list = List(Vec::new());
    page(profile, &mut list);
    header(profile, &mut list);
    style::styles(profile, &mut list);
    imprint_and_number(profile, &mut list);
    numbering(profile, &mut list);
    list.0
}

/// The departures found so far.
struct List(Vec<Departure>);

impl List {
    fn add(&mut self, path: &str, what: &str, found: String, expected: &str, clause: &str) {
        self.0.push(Departure {
            path: path.to_owned(),
            message: format!("{what}为{found}，国标为{expected}（GB/T 9704—2012 {clause}）。"),
        });
    }

    fn length(
        &mut self,
        path: &str,
        what: &str,
        (found, standard): (Twips, Twips),
        expected: &str,
        clause: &str,
        tolerance: Twips,
    ) {
        if (found - standard).abs() > tolerance {
            let found = format!("{}毫米", to_millimetres(found));
            self.add(path, what, found, expected, clause);
        }
    }
}

fn page(profile: &Profile, list: &mut List) {
    let (page, standard) = (&profile.page, &DEFAULT.page);
    let paper = (page.width, page.height);
    if (paper.0 - standard.width).abs() > MILLIMETRE
        || (paper.1 - standard.height).abs() > MILLIMETRE
    {
        let found = format!(
            "{}毫米×{}毫米",
            to_millimetres(paper.0),
            to_millimetres(paper.1)
        );
        list.add("page.width", "纸张", found, "A4，210毫米×297毫米", "5.1");
    }
    list.length(
        "page.top",
        "天头",
        (page.top, standard.top),
        "37毫米±1毫米",
        "5.2.1",
        MILLIMETRE,
    );
    list.length(
        "page.left",
        "订口",
        (page.left, standard.left),
        "28毫米±1毫米",
        "5.2.1",
        MILLIMETRE,
    );
    let area = (page.text_width(), page.text_height());
    let usual = (standard.text_width(), standard.text_height());
    if (area.0 - usual.0).abs() > MILLIMETRE || (area.1 - usual.1).abs() > MILLIMETRE {
        let found = format!(
            "{}毫米×{}毫米",
            to_millimetres(area.0),
            to_millimetres(area.1)
        );
        list.add("page.bottom", "版心", found, "156毫米×225毫米", "5.2.1");
    }
    if page.lines != standard.lines {
        let found = format!("{}行", page.lines);
        list.add("page.lines", "每面", found, "一般22行", "5.2.3");
    }
    if page.chars != standard.chars {
        let found = format!("{}字", page.chars);
        list.add("page.chars", "每行", found, "一般28字", "5.2.3");
    }
    // 撑满版心: what is left under the last line is less than a line.
    if Twips::from(page.lines + 1) * page.pitch <= page.text_height() {
        let found = format!("{}磅", f64::from(page.pitch) / 20.0);
        list.add("page.pitch", "行距", found, "撑满版心的行距", "5.2.3");
    }
}

fn header(profile: &Profile, list: &mut List) {
    let head = |p: &Profile| p.page.top + p.header.mark_top;
    let (found, standard) = (profile.header.mark_top, DEFAULT.header.mark_top);
    // A type area of other height may hold the mark at the same place.
    if (head(profile) - head(DEFAULT)).abs() > MILLIMETRE {
        list.length(
            "header.markTop",
            "发文机关标志上边缘至版心上边缘",
            (found, standard),
            "35毫米",
            "7.2.4",
            MILLIMETRE,
        );
    }
    list.length(
        "header.ruleGap",
        "发文字号至红色分隔线",
        (profile.header.rule_gap, DEFAULT.header.rule_gap),
        "4毫米",
        "7.2.7",
        MILLIMETRE / 2,
    );
}

fn imprint_and_number(profile: &Profile, list: &mut List) {
    // A tenth of a millimetre more or less cannot be seen.
    for (path, what, found, standard, expected) in [
        (
            "imprint.thick",
            "版记首末分隔线",
            profile.imprint.thick,
            DEFAULT.imprint.thick,
            "0.35毫米",
        ),
        (
            "imprint.thin",
            "版记中间分隔线",
            profile.imprint.thin,
            DEFAULT.imprint.thin,
            "0.25毫米",
        ),
    ] {
        list.length(
            path,
            what,
            (found, standard),
            expected,
            "7.4.1",
            MILLIMETRE / 10,
        );
    }
    // It coincides with the foot of the type area.
    list.length(
        "page.bottom",
        "版记末条分隔线至纸张下边缘",
        (profile.page.bottom, DEFAULT.page.bottom),
        "35毫米",
        "7.4.1",
        MILLIMETRE,
    );
    let (own, usual) = (&profile.page_number, &DEFAULT.page_number);
    match own.place {
        NumberPlace::Outer => {}
        NumberPlace::Centre => list.add(
            "pageNumber.place",
            "页码位置",
            "居中".to_owned(),
            "单页码居右空一字、双页码居左空一字",
            "7.5",
        ),
        NumberPlace::None => list.0.push(Departure {
            path: "pageNumber.place".to_owned(),
            message: "不编页码，国标要求编排页码（GB/T 9704—2012 7.5）。".to_owned(),
        }),
    }
    if own.face != Face::Songti || own.size != usual.size {
        let found = format!("{}磅{}", f64::from(own.size) / 2.0, own.face.title());
        list.add(
            "pageNumber.face",
            "页码",
            found,
            "一般四号半角宋体数字",
            "7.5",
        );
    }
    if own.before.trim() != usual.before.trim() || own.after.trim() != usual.after.trim() {
        let found = format!("“{}”", own.text(1));
        list.add(
            "pageNumber.before",
            "页码样式",
            found,
            "数字左右各放一条一字线",
            "7.5",
        );
    }
    let foot = |p: &Profile| p.page_number.below - p.page.bottom;
    if (foot(profile) - foot(DEFAULT)).abs() > MILLIMETRE / 2 {
        list.length(
            "pageNumber.below",
            "一字线上距版心下边缘",
            (own.below, usual.below),
            "7毫米",
            "7.5",
            MILLIMETRE / 2,
        );
    }
}

fn numbering(profile: &Profile, list: &mut List) {
    let climbs = |ladder: &&[Form]| {
        ladder.first() == Some(&Form::Chinese) && ladder.get(1) == Some(&Form::ChineseParen)
    };
    let scheme = profile.numbering;
    if !scheme.ladders.is_empty() && !scheme.ladders.iter().any(climbs) {
        let found = format!("“{}”", scheme.example);
        list.add(
            "numbering",
            "层次序数",
            found,
            "“一、”“（一）”“1.”“（1）”",
            "7.3.3",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Value, all, find, read};

    #[test]
    fn the_standard_does_not_depart_from_itself() {
        assert_eq!(departures(DEFAULT), []);
    }

    #[test]
    fn a_departure_names_both_figures_and_the_clause() {
        let page = vec![("top".to_owned(), Value::Number(30.0))];
        let own = read(&Value::Object(vec![(
            "page".to_owned(),
            Value::Object(page),
        )]));
        let found: Vec<_> = own.iter().flat_map(departures).map(|d| d.message).collect();
        assert_eq!(
            found,
            [
                "天头为30毫米，国标为37毫米±1毫米（GB/T 9704—2012 5.2.1）。",
                "版心为156.02毫米×232毫米，国标为156毫米×225毫米（GB/T 9704—2012 5.2.1）。",
            ]
        );
    }

    #[test]
    fn what_ships_beside_the_standard_says_where_it_departs() {
        let paths = |name| -> Vec<String> {
            find(name)
                .into_iter()
                .flat_map(departures)
                .map(|d| d.path)
                .collect()
        };
        assert_eq!(paths("material"), ["pageNumber.place"]);
        assert_eq!(
            paths("provincial"),
            [
                "page.top",
                "page.bottom",
                "styles.headings.1.bold",
                "page.bottom"
            ]
        );
        assert_eq!(all().len(), 3);
    }
}
