//! What a paragraph is: its role, and the parts of it that a layout or a rule
//! needs to know.

use crate::ordinal::{Form, Ordinal};
use crate::segment::Residue;
use crate::span::Span;

/// What a block is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 标题
    Title,
    /// 副标题, or the line under a title with name or date.
    Subtitle,
    /// 发文机关标志
    OrgMark,
    /// 发文字号
    DocNumber,
    /// 主送机关, 称谓
    Salutation,
    /// 小标题 of any level, stand-alone or run-in.
    Heading,
    /// An item of a list that is a clause or sentence of its own.
    ListItem,
    /// 正文
    Body,
    /// 附件说明
    AttachmentNote,
    /// The mark line that opens an attached text: 附件1.
    Attachment,
    /// 发文机关署名, or a person's.
    Signature,
    /// 成文日期
    Date,
    /// 附注, 注, contact lines.
    Note,
    /// Lines of cells.
    Table,
    /// What a copied page left behind.
    Residue,
    /// 份号
    CopyNumber,
    /// 密级和保密期限
    Secrecy,
    /// 紧急程度
    Urgency,
    /// 签发人
    Signatory,
    /// 抄送
    CopiesTo,
    /// 印发机关和印发日期
    IssuedBy,
}

impl Role {
    /// True for what the text proper is made of: headings, items and body.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Heading | Self::ListItem | Self::Body)
    }

    /// True for what stands in the header where nothing stands above it.
    pub fn is_header(self) -> bool {
        matches!(
            self,
            Self::CopyNumber
                | Self::Secrecy
                | Self::Urgency
                | Self::OrgMark
                | Self::DocNumber
                | Self::Signatory
        )
    }
}

/// How far the numbers around a wrong sign tell which it ought to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongSign {
    /// Only one sign fits.
    Sure,
    /// Another would fit as well.
    Unsure,
}

/// A paragraph with its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// The depth in this document's own hierarchy, 1 to 5, for headings and
    /// numbered items; `None` for 一是 and for what has no depth.
    pub level: Option<u8>,
    /// From the first to the last non-blank character, ordinal included.
    pub span: Span,
    /// The ordinal it opens with.
    pub ordinal: Option<Ordinal>,
    /// Set where that ordinal is written with the sign of another level than
    /// its series has; its form is that of the series.
    pub wrong_sign: Option<WrongSign>,
    /// Whether its number breaks off, and a wrong sign of another ordinal
    /// would explain that as well as a wrong number does.
    pub doubtful: bool,
    /// The words of a heading, without ordinal and end mark.
    pub heading: Option<Span>,
    /// Whether text follows the heading in the same paragraph (接排).
    pub run_in: bool,
    /// The ordinals of series inside the paragraph: 一是, 二是.
    pub inline: Vec<Inline>,
    /// The part of the document it belongs to.
    pub part: Part,
    /// Whether it is quoted from another text, whose numbers are its own.
    pub quoted: bool,
}

impl Block {
    /// A block for a piece of residue.
    pub fn residue(residue: &Residue) -> Self {
        Self {
            role: Role::Residue,
            level: None,
            span: residue.span,
            ordinal: None,
            wrong_sign: None,
            doubtful: false,
            heading: None,
            run_in: false,
            inline: Vec::new(),
            part: Part::Main,
            quoted: false,
        }
    }

    /// The same block at other places of another text.
    pub fn moved(&self, place: impl Fn(Span) -> Span) -> Self {
        let mut block = self.clone();
        block.span = place(block.span);
        block.heading = block.heading.map(&place);
        if let Some(ordinal) = &mut block.ordinal {
            ordinal.span = place(ordinal.span);
            ordinal.numeral = place(ordinal.numeral);
        }
        for item in &mut block.inline {
            item.span = place(item.span);
            item.numeral = place(item.numeral);
        }
        block
    }
}

/// An ordinal of a series inside a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inline {
    /// The sign: `一是`.
    pub span: Span,
    /// The numeral alone: `一`.
    pub numeral: Span,
    /// The family of signs.
    pub form: Form,
    /// The number.
    pub value: u32,
}

/// A part of a document with a numbering of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The document itself.
    #[default]
    Main,
    /// The attached text with this number, from 1: what follows a mark (附件1),
    /// or what a letter encloses without one, the first text `1`, the next `2`.
    Attachment(u32),
}
