//! GB/T 9704—2012 党政机关公文格式. A figure without a clause follows from
//! those with one by arithmetic, or is practice; its comment says which.

use std::borrow::Cow;

use super::scheme::WRITTEN;
use super::{
    Align, Colour, Face, Fonts, Header, Imprint, NumberPlace, Page, PageNumber, Profile, Style,
    Styles,
};

/// 正文: 三号仿宋 (5.2.2), each paragraph two characters in (7.3.3).
const BODY: Style = Style {
    face: Face::Fangsong,
    size: 32,
    // 5.2.4; no bold is asked for anywhere.
    bold: false,
    colour: Colour::Black,
    align: Align::Justify,
    indent: 2,
    right: 0,
    before: 0,
    after: 0,
    new_page: false,
    keep_next: false,
};

/// 三号仿宋, flush with the left edge.
const FLUSH: Style = Style { indent: 0, ..BODY };

/// Centred lines.
const CENTRED: Style = Style {
    align: Align::Centre,
    ..FLUSH
};

/// A heading of the levels that look like the body (7.3.3).
const HEADING: Style = Style {
    // Practice: no standard forbids a heading at the foot of a page, yet no
    // printer sets one there.
    keep_next: true,
    ..BODY
};

/// The profile.
pub(super) static PROFILE: Profile = Profile {
    name: Cow::Borrowed("gbt9704"),
    title: Cow::Borrowed("国标公文（GB/T 9704—2012）"),
    page: Page {
        // A4, 210 mm × 297 mm (5.1).
        width: 11906,
        height: 16838,
        // 天头 37 mm ± 1 mm (5.2.1).
        top: 2098,
        // 26 mm: what 210 − 28 − 156 leaves.
        right: 1474,
        // 35 mm: what 297 − 37 − 225 leaves.
        bottom: 1984,
        // 订口 28 mm ± 1 mm (5.2.1).
        left: 1587,
        // 22 lines, 28 characters a line (5.2.3).
        lines: 22,
        chars: 28,
        // The type area is 225 mm high (5.2.1), 12756 twips; a 22nd of it in
        // whole twips. With 580 the 22nd line does not fit.
        pitch: 579,
        size: 32,
        script_gap: 5,
        // Measured in LibreOffice 25.2: sets the dashes 7.0 mm below the type
        // area (7.5).
        footer: 1447,
    },
    // The standard names families only (5.2.2); these fonts are practice.
    fonts: Fonts {
        fangsong: Cow::Borrowed(&[
            Cow::Borrowed("仿宋_GB2312"),
            Cow::Borrowed("FangSong_GB2312"),
            Cow::Borrowed("仿宋"),
            Cow::Borrowed("FangSong"),
            Cow::Borrowed("STFangsong"),
            Cow::Borrowed("FandolFang R"),
            Cow::Borrowed("FandolFang"),
        ]),
        kaiti: Cow::Borrowed(&[
            Cow::Borrowed("楷体_GB2312"),
            Cow::Borrowed("KaiTi_GB2312"),
            Cow::Borrowed("楷体"),
            Cow::Borrowed("KaiTi"),
            Cow::Borrowed("STKaiti"),
            Cow::Borrowed("Kaiti SC"),
            Cow::Borrowed("FandolKai"),
            Cow::Borrowed("AR PL UKai CN"),
        ]),
        heiti: Cow::Borrowed(&[
            Cow::Borrowed("黑体"),
            Cow::Borrowed("SimHei"),
            Cow::Borrowed("STHeiti"),
            Cow::Borrowed("Heiti SC"),
            Cow::Borrowed("Noto Sans CJK SC"),
            Cow::Borrowed("Source Han Sans SC"),
        ]),
        xiaobiaosong: Cow::Borrowed(&[
            Cow::Borrowed("方正小标宋简体"),
            Cow::Borrowed("FZXiaoBiaoSong-B05S"),
            Cow::Borrowed("方正小标宋_GBK"),
            Cow::Borrowed("华文中宋"),
            Cow::Borrowed("STZhongsong"),
            Cow::Borrowed("Source Han Serif SC"),
            Cow::Borrowed("Noto Serif CJK SC"),
        ]),
        songti: Cow::Borrowed(&[
            Cow::Borrowed("宋体"),
            Cow::Borrowed("SimSun"),
            Cow::Borrowed("NSimSun"),
            Cow::Borrowed("Songti SC"),
            Cow::Borrowed("STSong"),
            Cow::Borrowed("Source Han Serif SC"),
            Cow::Borrowed("Noto Serif CJK SC"),
        ]),
    },
    styles: Styles {
        // 三号, flush left (7.2.1).
        copy_number: FLUSH,
        // 三号黑体, flush left (7.2.2).
        secrecy: Style {
            face: Face::Heiti,
            ..FLUSH
        },
        // 三号黑体, flush left (7.2.3).
        urgency: Style {
            face: Face::Heiti,
            ..FLUSH
        },
        // 小标宋体, red, centred (7.2.4); layout takes the size from `header`.
        org_mark: Style {
            face: Face::Xiaobiaosong,
            colour: Colour::Red,
            size: 44,
            ..CENTRED
        },
        // Centred (7.2.5). Practice where there is no mark: an empty line below.
        doc_number: Style {
            after: 1,
            ..CENTRED
        },
        // Names in 三号楷体, one character free at the right (7.2.6); the label
        // before them is the body's.
        signatory: Style {
            face: Face::Kaiti,
            align: Align::Right,
            right: 1,
            ..FLUSH
        },
        // 二号小标宋体, centred (7.3.1); one empty line before the addressee
        // (7.3.2).
        title: Style {
            face: Face::Xiaobiaosong,
            size: 44,
            after: 1,
            ..CENTRED
        },
        // Practice.
        subtitle: Style {
            face: Face::Kaiti,
            after: 1,
            ..CENTRED
        },
        // Flush left, further lines too (7.3.2).
        salutation: FLUSH,
        // 一、黑体, （一）楷体, 1. and （1）仿宋 (7.3.3).
        headings: [
            Style {
                face: Face::Heiti,
                ..HEADING
            },
            Style {
                face: Face::Kaiti,
                ..HEADING
            },
            HEADING,
            HEADING,
            HEADING,
        ],
        body: BODY,
        // One empty line below the body, two characters in (7.3.4).
        attachment_note: Style { before: 1, ..BODY },
        // One empty line below the body, two characters free at the right
        // (7.3.5.2, without a seal); on one page with the date.
        signature: Style {
            align: Align::Right,
            right: 2,
            before: 1,
            keep_next: true,
            ..FLUSH
        },
        // On the line below the signature, begun two characters further right
        // (7.3.5.2); layout does the sum.
        date: Style {
            align: Align::Right,
            right: 2,
            ..FLUSH
        },
        // Two characters in, below the date (7.3.6).
        note: BODY,
        // A page of its own, 三号黑体, flush left on line 1; the title on
        // line 3 (7.3.7).
        attachment: Style {
            face: Face::Heiti,
            after: 1,
            new_page: true,
            ..FLUSH
        },
        // 小四; the standard leaves a table's size open (5.2.2), this is
        // practice.
        table: Style { size: 24, ..FLUSH },
        // 三号仿宋 below the text, two characters in; the label is 黑体 (10.3).
        attendance: BODY,
        // 四号仿宋, one character free at both sides (7.4.2).
        copies_to: Style {
            size: 28,
            indent: 1,
            right: 1,
            ..BODY
        },
        // 四号仿宋, one character free at both sides (7.4.3).
        issued_by: Style {
            size: 28,
            indent: 1,
            right: 1,
            ..BODY
        },
    },
    header: Header {
        // 35 mm (7.2.4).
        mark_top: 1984,
        // 醒目、美观、庄重 (7.2.4) is all the standard says; 初号 is practice.
        mark_size: 84,
        // 4 mm (7.2.7).
        rule_gap: 227,
        // Practice: 1 mm, of which the standard says nothing.
        rule: 57,
    },
    imprint: Imprint {
        // 0.35 mm and 0.25 mm (7.4.1).
        thick: 20,
        thin: 14,
    },
    page_number: PageNumber {
        place: NumberPlace::Outer,
        // 四号半角宋体 digits between 一字线, at the outer edge with one
        // character free, the dashes 7 mm below the type area (7.5).
        face: Face::Songti,
        size: 28,
        before: Cow::Borrowed("— "),
        after: Cow::Borrowed(" —"),
        free: 1,
        below: 397,
    },
    // A draft keeps its signs; rules report those that are not of 7.3.3.
    numbering: &WRITTEN,
    off: Cow::Borrowed(&[]),
};
