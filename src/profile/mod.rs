//! Choices as data: the page, the fonts, the styles of the elements and the
//! order of ordinals. A profile never holds logic.

mod gbt9704;
mod scheme;

pub use scheme::{Ladder, Scheme, find_scheme, schemes};

/// A length in twips, a twentieth of a point.
pub type Twips = i32;

/// Everything an office may decide about the looks of its documents.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// How options name it: `gbt9704`.
    pub name: &'static str,
    /// How a person reads it.
    pub title: &'static str,
    /// The paper and the grid on it.
    pub page: Page,
    /// The fonts.
    pub fonts: Fonts,
    /// The looks of every element.
    pub styles: Styles,
    /// The number at the foot of a page.
    pub page_number: PageNumber,
    /// The ordinals of the levels.
    pub numbering: Scheme,
    /// The codes of rules that do not apply.
    pub off: &'static [&'static str],
}

/// The paper, its margins and the grid of lines and characters.
#[derive(Clone, Copy, Debug, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// The width of the paper.
    pub width: Twips,
    /// The height of the paper.
    pub height: Twips,
    /// Paper above the type area (天头).
    pub top: Twips,
    /// Paper right of it.
    pub right: Twips,
    /// Paper below it.
    pub bottom: Twips,
    /// Paper left of it (订口).
    pub left: Twips,
    /// Lines of a page.
    pub lines: u16,
    /// Chinese characters of a line.
    pub chars: u16,
    /// From one line to the next.
    pub pitch: Twips,
    /// The size, in half-points, of the characters the grid is made for.
    pub size: u16,
    /// The part of a character's size that stands free between a Chinese
    /// character and a Western letter or digit: one `script_gap`-th. It is
    /// what LibreOffice sets; Word sets a fourth.
    pub script_gap: u16,
    /// From the foot of the paper to the foot of the page number's line.
    pub footer: Twips,
}

impl Page {
    /// The width of the type area (版心).
    pub const fn text_width(&self) -> Twips {
        self.width - self.left - self.right
    }

    /// The width of one character of the grid, in whole twips.
    pub const fn cell(&self) -> Twips {
        self.text_width() / self.chars as Twips
    }

    /// What a Chinese character gives up of its size so that a line holds as
    /// many as the grid says.
    pub const fn squeeze(&self) -> Twips {
        self.size as Twips * 10 - self.cell()
    }

    /// The same for Word: 4096ths of a point that are added to the advance of
    /// every character.
    pub const fn char_space(&self) -> Twips {
        let chars = self.chars as Twips;
        let short = self.text_width() - chars * self.size as Twips * 10;
        // Rounded down, so that the last character still fits.
        (short * 4096).div_euclid(chars * 20)
    }
}

/// A family of type, as GB/T 9704—2012 tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Face {
    /// 仿宋体
    Fangsong,
    /// 楷体
    Kaiti,
    /// 黑体
    Heiti,
    /// 小标宋体
    Xiaobiaosong,
    /// 宋体
    Songti,
}

/// The fonts of the families.
#[derive(Clone, Copy, Debug, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Fonts {
    /// For 仿宋体.
    pub fangsong: &'static str,
    /// For 楷体.
    pub kaiti: &'static str,
    /// For 黑体.
    pub heiti: &'static str,
    /// For 小标宋体.
    pub xiaobiaosong: &'static str,
    /// For 宋体.
    pub songti: &'static str,
}

impl Fonts {
    /// The name of the font of `face`, as Word and WPS know it.
    pub const fn name(&self, face: Face) -> &'static str {
        match face {
            Face::Fangsong => self.fangsong,
            Face::Kaiti => self.kaiti,
            Face::Heiti => self.heiti,
            Face::Xiaobiaosong => self.xiaobiaosong,
            Face::Songti => self.songti,
        }
    }
}

/// Where the lines of an element stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// From the left, full lines to both edges.
    Justify,
    /// In the middle.
    Centre,
    /// To the right, as a signature and its date.
    Right,
}

/// The looks of one kind of element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Style {
    /// The family of type.
    pub face: Face,
    /// The size in half-points: 32 is 三号, 44 二号, 28 四号.
    pub size: u16,
    /// Where its lines stand.
    pub align: Align,
    /// Characters left free before the first line.
    pub indent: u16,
    /// Characters left free at the right.
    pub right: u16,
    /// Empty lines before it.
    pub before: u16,
    /// Empty lines after it.
    pub after: u16,
    /// Whether it opens a page.
    pub new_page: bool,
    /// Whether it stands on one page with what follows.
    pub keep_next: bool,
}

/// The looks of every element of an official document.
#[derive(Clone, Copy, Debug, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Styles {
    /// 份号
    pub copy_number: Style,
    /// 密级和保密期限
    pub secrecy: Style,
    /// 紧急程度
    pub urgency: Style,
    /// 发文机关标志
    pub org_mark: Style,
    /// 发文字号
    pub doc_number: Style,
    /// 签发人
    pub signatory: Style,
    /// 标题
    pub title: Style,
    /// 副标题
    pub subtitle: Style,
    /// 主送机关, 称谓
    pub salutation: Style,
    /// 小标题, by level.
    pub headings: [Style; 5],
    /// 正文
    pub body: Style,
    /// 附件说明
    pub attachment_note: Style,
    /// 发文机关署名
    pub signature: Style,
    /// 成文日期
    pub date: Style,
    /// 附注
    pub note: Style,
    /// The mark that opens an attached text.
    pub attachment: Style,
    /// A row of a table.
    pub table: Style,
    /// 抄送
    pub copies_to: Style,
    /// 印发机关和印发日期
    pub issued_by: Style,
}

impl Styles {
    /// The style of a heading of `level`, from 1; deeper ones look alike.
    pub fn heading(&self, level: u8) -> &Style {
        let [.., last] = &self.headings;
        self.headings
            .get(usize::from(level.saturating_sub(1)))
            .unwrap_or(last)
    }
}

/// The number at the foot of a page.
#[derive(Clone, Copy, Debug, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PageNumber {
    /// The family of type.
    pub face: Face,
    /// The size in half-points.
    pub size: u16,
    /// What stands before the digits.
    pub before: &'static str,
    /// What stands after them.
    pub after: &'static str,
    /// Characters of the body's size left free at the outer edge.
    pub free: u16,
    /// From the foot of the type area to the middle of the dashes.
    pub below: Twips,
}

impl PageNumber {
    /// The number of page `number`, as it is printed.
    pub fn text(&self, number: u32) -> String {
        format!("{}{number}{}", self.before, self.after)
    }
}

/// Every profile; the first is the default.
pub fn all() -> &'static [Profile] {
    &[gbt9704::PROFILE]
}

/// The profile with this name.
pub fn find(name: &str) -> Option<&'static Profile> {
    all().iter().find(|p| p.name == name)
}

/// GB/T 9704—2012.
pub const DEFAULT: &Profile = &gbt9704::PROFILE;

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
        let height = page.height - page.top - page.bottom;
        assert!(height / page.pitch == 22 && height / (page.pitch + 1) < 22);
    }

    #[test]
    fn a_scheme_is_found_by_its_name() {
        let names: Vec<&str> = schemes().iter().map(|s| s.name).collect();
        assert_eq!(names, ["written", "official", "arabic", "articles"]);
        assert_eq!(find_scheme("official"), Some(&DEFAULT.numbering));
        assert!(find_scheme("").is_none());
    }

    #[test]
    fn a_profile_is_found_by_its_name() {
        assert_eq!(find("gbt9704").map(|p| p.name), Some(DEFAULT.name));
        assert!(find("").is_none());
    }
}
