//! Reads a profile from plain data. What is left out is as GB/T 9704—2012 has
//! it; what cannot be understood is refused with its place.

use std::borrow::Cow;

use super::reader::{At, Choice, Count, Fault, Millimetres, Points, Read, Size};
use super::{
    Align, Colour, DEFAULT, Face, Fonts, Header, Imprint, NumberPlace, Page, PageNumber, Profile,
    Style, Styles, Twips, Value,
};

/// The profile that `value` describes.
///
/// # Errors
///
/// Where a name is unknown, a value is not of its kind or out of its range, or
/// the lines do not fit on the page.
pub fn read(value: &Value) -> Result<Profile, Fault> {
    let mut profile = DEFAULT.clone();
    // A profile that says nothing of itself is not the standard.
    profile.name = Cow::Borrowed("own");
    profile.title = Cow::Borrowed("自定义版式");
    let at = At {
        path: String::new(),
        value,
    };
    profile.read(&at)?;
    fits(&profile.page)?;
    Ok(profile)
}

/// The limits that several values of a page set together.
fn fits(page: &Page) -> Result<(), Fault> {
    let fault = |path: &str, expected: String, found: String| {
        Err(Fault {
            path: path.to_owned(),
            expected,
            found,
        })
    };
    if page.text_width() < 20 * Twips::from(page.size) {
        return fault(
            "page.left",
            "使版心至少容下两个字的数".to_owned(),
            "过大的数".to_owned(),
        );
    }
    // 一行 of half the size of a character would print one over the other.
    let widest = page.text_width() / (Twips::from(page.size) * 5);
    if Twips::from(page.chars) > widest {
        let most = format!("不超过{widest}的数（版心宽度所限）");
        return fault("page.chars", most, page.chars.to_string());
    }
    let most = page.text_height() / page.pitch.max(1);
    if Twips::from(page.lines) > most {
        let most = format!("不超过{most}的数（版心高度除以行距）");
        return fault("page.lines", most, page.lines.to_string());
    }
    Ok(())
}

impl Read for Profile {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        at.fill(&mut [
            ("name", &mut self.name),
            ("title", &mut self.title),
            ("page", &mut self.page),
            ("fonts", &mut self.fonts),
            ("styles", &mut self.styles),
            ("header", &mut self.header),
            ("imprint", &mut self.imprint),
            ("pageNumber", &mut self.page_number),
            ("numbering", &mut self.numbering),
            ("off", &mut self.off),
        ])
    }
}

impl Read for Page {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        at.fill(&mut [
            ("width", &mut Millimetres(&mut self.width, 100.0..=500.0)),
            ("height", &mut Millimetres(&mut self.height, 100.0..=500.0)),
            ("top", &mut Millimetres(&mut self.top, 5.0..=100.0)),
            ("right", &mut Millimetres(&mut self.right, 5.0..=100.0)),
            ("bottom", &mut Millimetres(&mut self.bottom, 5.0..=100.0)),
            ("left", &mut Millimetres(&mut self.left, 5.0..=100.0)),
            ("lines", &mut Count(&mut self.lines, 5.0..=60.0)),
            ("chars", &mut Count(&mut self.chars, 5.0..=80.0)),
            ("pitch", &mut Points(&mut self.pitch, 8.0..=100.0)),
            ("size", &mut Size(&mut self.size)),
            ("scriptGap", &mut Count(&mut self.script_gap, 1.0..=20.0)),
            ("footer", &mut Millimetres(&mut self.footer, 0.0..=100.0)),
        ])
    }
}

impl Read for Fonts {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        at.fill(&mut [
            ("fangsong", &mut self.fangsong),
            ("kaiti", &mut self.kaiti),
            ("heiti", &mut self.heiti),
            ("xiaobiaosong", &mut self.xiaobiaosong),
            ("songti", &mut self.songti),
        ])
    }
}

impl Read for Style {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        const ALIGNS: &[(&str, Align)] = &[
            ("justify", Align::Justify),
            ("centre", Align::Centre),
            ("right", Align::Right),
        ];
        const COLOURS: &[(&str, Colour)] = &[("black", Colour::Black), ("red", Colour::Red)];
        at.fill(&mut [
            ("face", &mut self.face),
            ("size", &mut Size(&mut self.size)),
            ("bold", &mut self.bold),
            ("colour", &mut Choice(&mut self.colour, COLOURS)),
            ("align", &mut Choice(&mut self.align, ALIGNS)),
            ("indent", &mut Count(&mut self.indent, 0.0..=10.0)),
            ("right", &mut Count(&mut self.right, 0.0..=10.0)),
            ("before", &mut Count(&mut self.before, 0.0..=5.0)),
            ("after", &mut Count(&mut self.after, 0.0..=5.0)),
            ("newPage", &mut self.new_page),
            ("keepNext", &mut self.keep_next),
        ])
    }
}

impl Read for [Style; 5] {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        let Value::List(list) = at.value else {
            return at.fault("最多5项的列表，每级标题一项");
        };
        if list.len() > self.len() {
            return at.fault("最多5项的列表，每级标题一项");
        }
        for (n, (style, value)) in self.iter_mut().zip(list).enumerate() {
            let path = format!("{}.{n}", at.path);
            style.read(&At { path, value })?;
        }
        Ok(())
    }
}

impl Read for Styles {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        at.fill(&mut [
            ("copyNumber", &mut self.copy_number),
            ("secrecy", &mut self.secrecy),
            ("urgency", &mut self.urgency),
            ("orgMark", &mut self.org_mark),
            ("docNumber", &mut self.doc_number),
            ("signatory", &mut self.signatory),
            ("title", &mut self.title),
            ("subtitle", &mut self.subtitle),
            ("salutation", &mut self.salutation),
            ("headings", &mut self.headings),
            ("body", &mut self.body),
            ("attachmentNote", &mut self.attachment_note),
            ("signature", &mut self.signature),
            ("date", &mut self.date),
            ("note", &mut self.note),
            ("attachment", &mut self.attachment),
            ("table", &mut self.table),
            ("attendance", &mut self.attendance),
            ("copiesTo", &mut self.copies_to),
            ("issuedBy", &mut self.issued_by),
        ])
    }
}

impl Read for Header {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        at.fill(&mut [
            ("markTop", &mut Millimetres(&mut self.mark_top, 0.0..=150.0)),
            ("markSize", &mut Size(&mut self.mark_size)),
            ("ruleGap", &mut Millimetres(&mut self.rule_gap, 0.0..=20.0)),
            ("rule", &mut Millimetres(&mut self.rule, 0.1..=5.0)),
        ])
    }
}

impl Read for Imprint {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        at.fill(&mut [
            ("thick", &mut Millimetres(&mut self.thick, 0.1..=5.0)),
            ("thin", &mut Millimetres(&mut self.thin, 0.1..=5.0)),
        ])
    }
}

impl Read for PageNumber {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        const PLACES: &[(&str, NumberPlace)] = &[
            ("outer", NumberPlace::Outer),
            ("centre", NumberPlace::Centre),
            ("none", NumberPlace::None),
        ];
        at.fill(&mut [
            ("place", &mut Choice(&mut self.place, PLACES)),
            ("face", &mut self.face),
            ("size", &mut Size(&mut self.size)),
            ("before", &mut self.before),
            ("after", &mut self.after),
            ("free", &mut Count(&mut self.free, 0.0..=10.0)),
            ("below", &mut Millimetres(&mut self.below, 0.0..=50.0)),
        ])
    }
}

impl Read for Face {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        const FACES: &[(&str, Face)] = &[
            ("fangsong", Face::Fangsong),
            ("kaiti", Face::Kaiti),
            ("heiti", Face::Heiti),
            ("xiaobiaosong", Face::Xiaobiaosong),
            ("songti", Face::Songti),
        ];
        Choice(self, FACES).read(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::all;

    fn parsed(json: &str) -> Result<Profile, String> {
        let value: Value = serde_json::from_str(json).map_err(|fault| fault.to_string())?;
        read(&value).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_profile_that_is_written_reads_back_the_same() {
        for profile in all() {
            let json = serde_json::to_string(profile).unwrap_or_default();
            assert_eq!(parsed(&json).as_ref(), Ok(profile));
        }
    }

    #[test]
    fn what_is_left_out_is_as_the_standard_has_it() {
        let own = parsed("{\"page\":{\"top\":36.5}}");
        let top = own.map(|p| (p.page.top, p.page.bottom));
        assert_eq!(top, Ok((2069, DEFAULT.page.bottom)));
    }

    #[test]
    fn what_cannot_be_understood_is_refused_with_its_place() {
        for (json, message) in [
            ("[]", "版式有误：内容应为一组字段，实为有0项的列表。"),
            (
                "{\"page\":{\"top\":\"37mm\"}}",
                "版式有误：“page.top”应为5至100的数，单位毫米，实为“37mm”。",
            ),
            (
                "{\"page\":{\"lines\":22.5}}",
                "版式有误：“page.lines”应为整数，实为22.5。",
            ),
            (
                "{\"imprint\":{\"thik\":1}}",
                "版式有误：“imprint.thik”应为“imprint”里的字段之一（thick、thin），实为未知的字段。",
            ),
            (
                "{\"styles\":{\"headings\":[{\"face\":\"song\"}]}}",
                "版式有误：“styles.headings.0.face”应为fangsong、kaiti、heiti、xiaobiaosong、songti之一，实为“song”。",
            ),
            (
                "{\"page\":{\"lines\":30}}",
                "版式有误：“page.lines”应为不超过22的数（版心高度除以行距），实为30。",
            ),
            (
                "{\"numbering\":\"roman\"}",
                "版式有误：“numbering”应为written、official、arabic、articles之一，实为“roman”。",
            ),
        ] {
            assert_eq!(parsed(json), Err(message.to_owned()));
        }
    }
}
