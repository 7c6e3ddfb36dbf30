//! Departures in the looks of the elements.

use super::{Departure, List};
use crate::profile::{Colour, DEFAULT, Profile, Style};

/// Adds where the looks of the elements depart.
pub(super) fn styles(profile: &Profile, list: &mut List) {
    let (own, usual) = (&profile.styles, &DEFAULT.styles);
    let [first, second, third, fourth, _] = &own.headings;
    let [first_usual, second_usual, third_usual, fourth_usual, _] = &usual.headings;
    for (path, what, style, standard, clause) in [
        (
            "copyNumber",
            "份号",
            &own.copy_number,
            &usual.copy_number,
            "7.2.1",
        ),
        (
            "secrecy",
            "密级和保密期限",
            &own.secrecy,
            &usual.secrecy,
            "7.2.2",
        ),
        ("urgency", "紧急程度", &own.urgency, &usual.urgency, "7.2.3"),
        (
            "orgMark",
            "发文机关标志",
            &own.org_mark,
            &usual.org_mark,
            "7.2.4",
        ),
        (
            "docNumber",
            "发文字号",
            &own.doc_number,
            &usual.doc_number,
            "7.2.5",
        ),
        (
            "signatory",
            "签发人",
            &own.signatory,
            &usual.signatory,
            "7.2.6",
        ),
        ("title", "标题", &own.title, &usual.title, "7.3.1"),
        (
            "salutation",
            "主送机关",
            &own.salutation,
            &usual.salutation,
            "7.3.2",
        ),
        ("body", "正文", &own.body, &usual.body, "7.3.3"),
        ("headings.0", "第一层标题", first, first_usual, "7.3.3"),
        ("headings.1", "第二层标题", second, second_usual, "7.3.3"),
        ("headings.2", "第三层标题", third, third_usual, "7.3.3"),
        ("headings.3", "第四层标题", fourth, fourth_usual, "7.3.3"),
        (
            "attachmentNote",
            "附件说明",
            &own.attachment_note,
            &usual.attachment_note,
            "7.3.4",
        ),
        (
            "signature",
            "发文机关署名",
            &own.signature,
            &usual.signature,
            "7.3.5",
        ),
        ("date", "成文日期", &own.date, &usual.date, "7.3.5.4"),
        ("note", "附注", &own.note, &usual.note, "7.3.6"),
        (
            "attachment",
            "附件标志",
            &own.attachment,
            &usual.attachment,
            "7.3.7",
        ),
        (
            "copiesTo",
            "抄送机关",
            &own.copies_to,
            &usual.copies_to,
            "7.4.2",
        ),
        (
            "issuedBy",
            "印发机关和印发日期",
            &own.issued_by,
            &usual.issued_by,
            "7.4.3",
        ),
    ] {
        // The size of the mark is left open (7.2.4).
        let size = style.size != standard.size && path != "orgMark";
        if size || style.face != standard.face {
            let expected = if path == "orgMark" {
                style_face(standard)
            } else {
                type_of(standard)
            };
            let place = format!("styles.{path}.face");
            list.add(&place, what, type_of(style), &expected, clause);
        }
        if style.bold && !standard.bold {
            list.0.push(Departure {
                path: format!("styles.{path}.bold"),
                message: format!(
                    "{what}加粗，国标以字体区分层次，未要求加粗（GB/T 9704—2012 {clause}）。"
                ),
            });
        }
        if style.colour != standard.colour {
            let name = |colour| match colour {
                Colour::Black => "黑色",
                Colour::Red => "红色",
            };
            let place = format!("styles.{path}.colour");
            let found = name(style.colour).to_owned();
            list.add(&place, what, found, name(standard.colour), "5.2.4");
        }
        let places = |s: &Style| (s.align, s.indent, s.right);
        if places(style) != places(standard) {
            list.0.push(Departure {
                path: format!("styles.{path}.align"),
                message: format!("{what}的位置与国标不同（GB/T 9704—2012 {clause}）。"),
            });
        }
    }
}

/// 三号仿宋体
fn type_of(style: &Style) -> String {
    let name = match style.size {
        84 => "初号",
        72 => "小初",
        52 => "一号",
        48 => "小一",
        44 => "二号",
        36 => "小二",
        32 => "三号",
        30 => "小三",
        28 => "四号",
        24 => "小四",
        21 => "五号",
        _ => return format!("{}磅{}", f64::from(style.size) / 2.0, style.face.title()),
    };
    format!("{name}{}", style.face.title())
}

fn style_face(style: &Style) -> String {
    style.face.title().to_owned()
}
