//! GB/T 9704—2012 党政机关公文格式. A figure without a clause follows from
//! those with one by arithmetic, or is practice; its comment says which.

use super::scheme::OFFICIAL;
use super::{Align, Face, Fonts, Page, PageNumber, Profile, Style, Styles};

/// 正文: 三号仿宋 (5.2.2), each paragraph two characters in (7.3.3).
const BODY: Style = Style {
    face: Face::Fangsong,
    size: 32,
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
pub(super) const PROFILE: Profile = Profile {
    name: "gbt9704",
    title: "国标公文（GB/T 9704—2012）",
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
        fangsong: "仿宋_GB2312",
        kaiti: "楷体_GB2312",
        heiti: "黑体",
        xiaobiaosong: "方正小标宋简体",
        songti: "宋体",
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
        // 小标宋体, centred (7.2.4); the size is free, so the title's.
        org_mark: Style {
            face: Face::Xiaobiaosong,
            size: 44,
            ..CENTRED
        },
        // Two empty lines below the mark, centred (7.2.5).
        doc_number: Style {
            before: 2,
            after: 2,
            ..CENTRED
        },
        // 三号仿宋, one character free at the right (7.2.6).
        signatory: Style {
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
        // (7.3.5.2, without a seal).
        signature: Style {
            align: Align::Right,
            right: 2,
            before: 1,
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
        table: FLUSH,
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
    page_number: PageNumber {
        // 四号半角宋体 digits between 一字线, at the outer edge with one
        // character free, the dashes 7 mm below the type area (7.5).
        face: Face::Songti,
        size: 28,
        before: "— ",
        after: " —",
        free: 1,
        below: 397,
    },
    // 7.3.3.
    numbering: OFFICIAL,
    off: &[],
};
