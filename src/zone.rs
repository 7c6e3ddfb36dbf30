//! Zones (分区): the parts of an official document that rules tell apart.

use crate::recognise::{Block, Part, Role};

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// 版头: copy number, secrecy, urgency, issuer mark, document number,
    /// signatory.
    Header,
    /// 标题, and the line under it.
    Title,
    /// 主送机关, 称谓
    Addressee,
    /// 正文: headings, items and body of the main part, tables in it.
    Body,
    /// 附件说明
    AttachmentNote,
    /// 署名, 成文日期, 附注
    Signature,
    /// 版记: copies, issuer and date of issue.
    Imprint,
    /// 附件: the attached texts, whole.
    Attachment,
}

impl Zone {
    /// What the writer tells in sentences: body and attached texts.
    pub const PROSE: &[Self] = &[Self::Body, Self::Attachment];
    /// Every zone.
    pub const ALL: &[Self] = &[
        Self::Header,
        Self::Title,
        Self::Addressee,
        Self::Body,
        Self::AttachmentNote,
        Self::Signature,
        Self::Imprint,
        Self::Attachment,
    ];

    /// The zone of a block; residue has none.
    pub fn of(block: &Block) -> Option<Self> {
        if block.role == Role::Residue {
            return None;
        }
        if block.part != Part::Main {
            return Some(Self::Attachment);
        }
        Some(match block.role {
            Role::CopyNumber
            | Role::Secrecy
            | Role::Urgency
            | Role::OrgMark
            | Role::DocNumber
            | Role::Signatory => Self::Header,
            Role::Title | Role::Subtitle => Self::Title,
            Role::Salutation => Self::Addressee,
            Role::AttachmentNote => Self::AttachmentNote,
            Role::Attachment => Self::Attachment,
            Role::Signature | Role::Date | Role::Note => Self::Signature,
            Role::CopiesTo | Role::IssuedBy => Self::Imprint,
            Role::Heading | Role::ListItem | Role::Body | Role::Table | Role::Residue => Self::Body,
        })
    }
}
