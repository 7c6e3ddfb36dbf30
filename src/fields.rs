//! The form: the elements of an official document that a draft most often
//! lacks. Every field may be empty, and an empty one leaves nothing behind.
//!
//! A field fills what the text lacks. An element that stands in the text stays
//! as it is, since nothing of a text is lost; the layout then notes that the
//! field was not used.

use serde::{Deserialize, Serialize};

/// What the form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Fields {
    /// The format of the whole; where it is missing, the issuer's mark tells
    /// an order (…令) and minutes (…纪要), and all else is general.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// 份号: `000012`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub copy_number: String,
    /// 密级和保密期限: `机密★1年`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub secrecy: String,
    /// 紧急程度: `特急`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub urgency: String,
    /// The organs of the mark (发文机关标志), the leading one first; several
    /// issue jointly.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issuers: Vec<String>,
    /// What the mark ends in: 文件, 令, 纪要; empty for the names alone. Where
    /// it is missing, what the format usually has. Never doubled.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark_ending: Option<String>,
    /// 发文字号, or the number of an order: `某政发〔2024〕7号`, `第12号`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub doc_number: String,
    /// 签发人: the names, in the order of their organs.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<String>,
    /// 发文机关署名, the leading organ first.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<String>,
    /// What is pressed on signature and date. Where it is missing, the stamps of
    /// those whose offices are given, or nothing.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal: Option<Seal>,
    /// The offices of those whose stamps stand under the text: `市长`. Where
    /// the field is empty, the text's own signatures are the offices.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<String>,
    /// 成文日期: `2024年3月5日`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// 附注, with or without its round brackets.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// 出席: the names.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub present: String,
    /// 请假: the names.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub excused: String,
    /// 列席: the names.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub observers: String,
    /// How attachments are bound. Where it is missing, with the text.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Binding>,
    /// 抄送: the organs, with or without the word.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub copies_to: String,
    /// 印发机关.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issued_by: String,
    /// 印发日期, with or without 印发.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issued_date: String,
}

/// The formats of GB/T 9704—2012.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// 公文 (clause 7).
    General,
    /// 信函 (10.1).
    Letter,
    /// 命令（令） (10.2).
    Order,
    /// 纪要 (10.3).
    Minutes,
}

impl Format {
    /// The format that an issuer's mark tells by its end: an order (…令) and
    /// minutes (…纪要); all else is general.
    pub fn of_mark(mark: &str) -> Self {
        let mark = mark.trim();
        if mark.ends_with('令') {
            Self::Order
        } else if mark.ends_with("便函") {
            Self::Letter
        } else if mark.ends_with("纪要") {
            Self::Minutes
        } else {
            Self::General
        }
    }
}

impl Fields {
    /// The words of the form that tell the format where none is chosen: what
    /// the mark is to end in, else its first name.
    pub fn mark(&self) -> Option<&str> {
        let issuers = self.issuers.first().map(String::as_str);
        let mut words = self.mark_ending.as_deref().into_iter().chain(issuers);
        words.find(|words| !words.trim().is_empty())
    }
}

/// How attachments are bound, where not with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Binding {
    /// 不与正文一起装订: each on its own, under the document's number (7.3.7).
    Apart,
}

/// What is pressed on signature and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Seal {
    /// 印章: the seals of the organs (7.3.5.1).
    Organ,
    /// 签发人签名章: the stamps of those who sign (7.3.5.3).
    Stamp,
}
