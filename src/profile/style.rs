//! How the elements look: families of type, their fonts, sizes and places.

use std::borrow::Cow;

use serde::Serialize;

use super::units::half_points;

/// Names of one font, the first as Word and WPS are told, the others what may
/// stand in for it.
pub type Names = Cow<'static, [Cow<'static, str>]>;

/// A family of type, as GB/T 9704—2012 tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
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

impl Face {
    /// Every family with its name in a profile and its Chinese one.
    pub const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Fangsong, "fangsong", "仿宋体"),
        (Self::Kaiti, "kaiti", "楷体"),
        (Self::Heiti, "heiti", "黑体"),
        (Self::Xiaobiaosong, "xiaobiaosong", "小标宋体"),
        (Self::Songti, "songti", "宋体"),
    ];

    /// Its Chinese name.
    pub fn title(self) -> &'static str {
        let mut all = Self::ALL.iter();
        all.find(|(face, ..)| *face == self).map_or("", |f| f.2)
    }
}

/// The fonts of the families, in JSON a name or a list of names each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Fonts {
    /// For 仿宋体.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub fangsong: Names,
    /// For 楷体.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub kaiti: Names,
    /// For 黑体.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub heiti: Names,
    /// For 小标宋体.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub xiaobiaosong: Names,
    /// For 宋体.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub songti: Names,
}

impl Fonts {
    /// The names for `face`, what stands in for the font included.
    pub fn names(&self, face: Face) -> &[Cow<'static, str>] {
        match face {
            Face::Fangsong => &self.fangsong,
            Face::Kaiti => &self.kaiti,
            Face::Heiti => &self.heiti,
            Face::Xiaobiaosong => &self.xiaobiaosong,
            Face::Songti => &self.songti,
        }
    }

    /// The name of the font of `face`, as Word and WPS know it.
    pub fn name(&self, face: Face) -> &str {
        self.names(face).first().map_or("", |name| name)
    }
}

/// Where the lines of an element stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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

/// What something is printed with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Colour {
    /// 黑
    #[default]
    Black,
    /// 红, as the issuer's mark and the rule under it.
    Red,
}

impl Colour {
    /// As Word and style sheets write it. For red the standard gives inks
    /// (Y80 % M80 %, GB/T 9704—2012 6.2); on a screen this is practice.
    pub const fn hex(self) -> &'static str {
        match self {
            Self::Black => "000000",
            Self::Red => "FF0000",
        }
    }
}

/// The looks of one kind of element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Style {
    /// The family of type.
    pub face: Face,
    /// The size in half-points: 32 is 三号, 44 二号, 28 四号. In JSON in
    /// points: 16, 22, 14.
    #[serde(serialize_with = "half_points")]
    pub size: u16,
    /// Whether its strokes are thickened.
    pub bold: bool,
    /// What it is printed with.
    pub colour: Colour,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
    /// 出席, 请假 and 列席 of minutes
    pub attendance: Style,
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
