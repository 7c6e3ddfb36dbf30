//! How the rules on the marks of ordinals say what they found: wrong marks with
//! the same fix are one finding throughout a document.

use crate::document::Document;
use crate::finding::{Edit, Safety};
use crate::ordinal::{Form, Ordinal};
use crate::rule::Findings;
use crate::span::Span;

/// An ordinal with a wrong mark.
pub(super) struct Fault {
    /// The ordinal.
    pub(super) ordinal: Ordinal,
    /// What fixes it.
    pub(super) edit: Edit,
    /// What is wrong, without the ordinal: 序号后应当用顿号“、”.
    pub(super) reason: String,
    /// What the fix does.
    pub(super) title: String,
}

/// The ordinals of `document` that are of such a form.
pub(super) fn ordinals(
    document: &Document<'_>,
    form: impl Fn(Form) -> bool,
) -> impl Iterator<Item = Ordinal> {
    // A sign of another level is replaced as a whole.
    let blocks = document
        .blocks
        .iter()
        .filter(|b| b.wrong_sign.is_none() && !b.quoted);
    let ordinals = blocks.filter_map(|b| b.ordinal);
    ordinals.filter(move |o| form(o.form))
}

/// What is wrong with the mark of `ordinal`, which ought to be `right`, called
/// `name`.
pub(super) fn judge(
    document: &Document<'_>,
    ordinal: Ordinal,
    right: &'static str,
    name: &str,
) -> Option<Fault> {
    let mark = Span::new(ordinal.numeral.end, ordinal.span.end);
    let blanks = document.text(mark).strip_suffix(right);
    match blanks {
        Some("") => None,
        // The mark is right; blanks stand before it.
        Some(blanks) => Some(Fault {
            ordinal,
            edit: Edit::new(Span::new(mark.start, mark.start + blanks.len()), ""),
            reason: format!("序号与{name}之间有多余空格"),
            title: "删除空格".to_owned(),
        }),
        None => Some(Fault {
            ordinal,
            edit: Edit::new(mark, right),
            reason: format!("序号后应当用{name}“{right}”"),
            title: format!("改用{name}"),
        }),
    }
}

/// Reports `faults`, those with the same reason as one, whatever marks they
/// have: 1、 2． 3、 want the same fix.
pub(super) fn report(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    faults: impl Iterator<Item = Fault>,
) {
    let mut kinds: Vec<Vec<Fault>> = Vec::new();
    for fault in faults {
        let same = |kind: &&mut Vec<Fault>| kind.first().is_some_and(|f| f.reason == fault.reason);
        match kinds.iter_mut().find(same) {
            Some(kind) => kind.push(fault),
            None => kinds.push(vec![fault]),
        }
    }
    for faults in kinds {
        let Some(first) = faults.first() else {
            continue;
        };
        let written = document.text(first.ordinal.span);
        let reason = &first.reason;
        let message = match faults.len() {
            1 => format!("“{written}”：{reason}"),
            count => format!("“{written}”等{count}处{reason}"),
        };
        let title = first.title.clone();
        let edits = faults.into_iter().map(|f| f.edit).collect();
        findings.fold(message, title, Safety::Safe, edits);
    }
}
