//! The signs of Markdown in a text, and what they say of a line.

use std::borrow::Cow;

use crate::span::Span;

/// A sign of Markdown as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The characters of the sign; with the line break where nothing else
    /// stands on the line.
    pub span: Span,
    /// What it is.
    pub kind: SignKind,
    /// What stands in its place in plain text: a tab between cells, a line
    /// break for `<br>`, the number that a list shows, mostly nothing.
    pub plain: Cow<'static, str>,
}

/// What a sign of Markdown is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignKind {
    /// `## `, the closing `#` of a heading, the line under one.
    Heading,
    /// `- `, `* `, `+ ` and the box of a task.
    Bullet,
    /// The number of an item, which Markdown does not show where all are 1.
    Number,
    /// `> `
    Quote,
    /// `*`, `**`, `_`, `__`, `~~`
    Emphasis,
    /// The ticks of inline code.
    Code,
    /// A line of three ticks, tildes or colons.
    Fence,
    /// What a converter is told of a line: `{.noindent}`, `{pagebreak}`.
    Attribute,
    /// `---`
    Rule,
    /// What stands around the words of a link.
    Link,
    /// A whole image.
    Image,
    /// `|` between the cells of a table.
    Pipe,
    /// `|---|---|`
    TableRule,
    /// The stroke before an escaped sign.
    Escape,
    /// `&nbsp;`
    Entity,
    /// A tag of HTML.
    Html,
    /// The head of a file: `---`, `title: …`, `---`.
    Metadata,
    /// A heading that only names what stands under it: `## 落款`.
    Label,
}

/// What Markdown says of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Markup {
    /// The depth of a heading, 1 to 6.
    pub heading: Option<u8>,
    /// Whether a bullet opens the line.
    pub bullet: bool,
    /// The table that the line is a row of.
    pub table: Option<u32>,
    /// What the label above says that the line is.
    pub label: Option<Label>,
}

/// The parts of a document that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// 标题
    Title,
    /// 主送机关, 称谓
    Salutation,
    /// 正文
    Text,
    /// 附件1（可选）
    Attachment,
    /// 落款
    Signature,
    /// 附注, 版记
    Note,
}

impl Label {
    /// The label that a heading of `words` is. 附件1 without more opens an
    /// attached text and is none.
    pub(crate) fn read(words: &str) -> Option<Self> {
        let optional = ["（可选）", "(可选)", "（如有）", "(如有)"]
            .iter()
            .find_map(|end| words.strip_suffix(end));
        let name = optional.unwrap_or(words).trim_end_matches(['：', ':']);
        match name {
            "标题" => Some(Self::Title),
            "主送单位" | "主送机关" | "主送" | "称谓" => Some(Self::Salutation),
            "正文" | "主体" => Some(Self::Text),
            "落款" | "署名" | "发文机关署名" | "署名和日期" => Some(Self::Signature),
            "附注" | "版记" => Some(Self::Note),
            _ => {
                let number = name.strip_prefix("附件")?;
                let numbered = number.chars().count() <= 2;
                (optional.is_some() && numbered).then_some(Self::Attachment)
            }
        }
    }
}
