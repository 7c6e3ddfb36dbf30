//! How the rules on sequences word a fault of the outline.

use crate::document::Document;
use crate::finding::{Safety, Severity};
use crate::number::{Fault, FaultKind};
use crate::ordinal::{self, Form};
use crate::rule::Findings;

/// Reports the faults of `kind` outside series of 一是 and 一要.
pub(super) fn report(document: &Document<'_>, findings: &mut Findings<'_>, kind: FaultKind) {
    for fault in document
        .outline
        .faults
        .iter()
        .filter(|f| f.kind == kind && !f.form.is_series())
    {
        let written = document.text(fault.at);
        let expected = shown(fault.form, fault.expected, written);
        let message = match (kind, fault.previous) {
            (FaultKind::Duplicate, _) => format!("序号“{written}”重复，应为“{expected}”"),
            (FaultKind::OutOfOrder, _) => format!("序号“{written}”次序颠倒，应为“{expected}”"),
            (FaultKind::Lost, _) if is_remnant(fault) => {
                format!("“{written}”的序号残缺，应为“{expected}”")
            }
            (FaultKind::Lost | FaultKind::Unnumbered, _) => {
                format!("“{written}”前漏了序号，应为“{expected}”")
            }
            (FaultKind::WrongSign, _) => {
                format!("同级序号样式混用：“{written}”应为“{expected}”")
            }
            (FaultKind::Nested, _) => {
                format!("两个层次都用“{written}”编号，下一层通常用“{expected}”")
            }
            (FaultKind::Anew, _) => format!(
                "序号从“{written}”重新开始，上文已到“{}”；如漏了上一级标题，请先补上",
                shown(fault.form, fault.expected - 1, written)
            ),
            (FaultKind::Gap, None) => {
                format!("序号从“{written}”开始，通常应从“{expected}”开始；如为节选可忽略")
            }
            (FaultKind::Gap, Some(previous)) => {
                // A number lost before counts from the one that stands there.
                let expected = match fault.shifted {
                    true => shown(fault.form, previous + 1, written),
                    false => expected,
                };
                let previous = shown(fault.form, previous, written);
                let lost = if fault.shifted {
                    "；如漏了段落，请先补上"
                } else {
                    ""
                };
                format!("序号不连续：“{previous}”后应为“{expected}”，实为“{written}”{lost}")
            }
        };
        add(findings, fault, message);
    }
}

/// Whether something is left of a lost ordinal, which its fix replaces.
fn is_remnant(fault: &Fault) -> bool {
    fault.kind == FaultKind::Lost && fault.edits.iter().any(|edit| !edit.span.is_empty())
}

/// The ordinal of `value`, in the chapter of the one `written`: 2.3 for 2.4; the
/// number alone where that is one.
fn shown(form: Form, value: u32, written: &str) -> String {
    if written.bytes().all(|b| b.is_ascii_digit()) && !written.is_empty() {
        return value.to_string();
    }
    if form != Form::Multi {
        return ordinal::write(form, value);
    }
    match written.rsplit_once(['.', '．']) {
        Some((chapter, _)) => format!("{chapter}.{value}"),
        None => value.to_string(),
    }
}

/// Reports `fault` with its fix.
pub(super) fn add(findings: &mut Findings<'_>, fault: &Fault, message: String) {
    let safety = if fault.certain {
        Safety::Safe
    } else {
        Safety::Suggested
    };
    let ordinals = fault.renumbered.len().max(1);
    let mut title = match ordinals {
        1 if is_remnant(fault) => "补全序号".to_owned(),
        1 if fault.kind == FaultKind::Lost => "补上序号".to_owned(),
        1 if fault.kind == FaultKind::Nested => format!("改正{}处序号", fault.edits.len()),
        1 => "改正序号".to_owned(),
        count => format!("顺改{count}处序号"),
    };
    if fault.edits.len() > ordinals && fault.kind != FaultKind::Nested {
        title += &format!("和{}处引用", fault.edits.len() - ordinals);
    }
    // A late start may be an excerpt: no fault on its own evidence.
    let late = fault.previous.is_none() && fault.kind != FaultKind::Lost;
    let severity = if late || matches!(fault.kind, FaultKind::WrongSign | FaultKind::Anew) {
        Severity::Warning
    } else {
        Severity::Error
    };
    findings
        .report(fault.at, message)
        .severity(severity)
        .fix(title, safety, fault.edits.clone());
}
