//! What is wrong with the values of the form: the rules look at each as they
//! look at the same words in a draft.

use std::borrow::Cow;

use super::{Choices, check};
use crate::character::is_blank;
use crate::document::Document;
use crate::document_number;
use crate::fields::{Fields, Format};
use crate::finding::{Finding, Severity};
use crate::recognise::{Role, RoleChoice};
use crate::source::Source;

/// A fault of a value of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFinding {
    /// The name of the field, as JSON has it: `docNumber`.
    pub field: &'static str,
    /// The value that was checked, without blanks at its ends and without 印发.
    pub value: String,
    /// The code of the rule that found it; `None` where only the form has such
    /// a value.
    pub code: Option<&'static str>,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in Chinese.
    pub message: Cow<'static, str>,
    /// The clause that says so.
    pub basis: &'static str,
    /// The value as it ought to be, where that is known.
    pub right: Option<String>,
}

/// What is wrong with the values of the form of `document`, field by field; at
/// most one finding of a rule for a value.
pub fn form(document: &Document<'_>, choices: &Choices) -> Vec<FieldFinding> {
    let mut found = Vec::new();
    let fields = &choices.fields;
    let in_draft = document.blocks.iter().find(|b| b.role == Role::OrgMark);
    let mark = fields.mark().or(in_draft.map(|b| document.text(b.span)));
    let format = fields.format.or(mark.map(Format::of_mark));
    for (field, role, values) in values(&choices.fields) {
        for value in values {
            let words = value.trim_matches(is_blank);
            if !words.is_empty() {
                let mut of_value = by_rules(field, role, words, choices);
                if of_value.is_empty() {
                    of_value.extend(by_form(field, words, format));
                }
                found.append(&mut of_value);
            }
        }
    }
    found
}

/// The values of each field, with the role that the same words have in a draft.
fn values(fields: &Fields) -> [(&'static str, Role, &[String]); 15] {
    use std::slice::from_ref as one;
    [
        ("copyNumber", Role::CopyNumber, one(&fields.copy_number)),
        ("secrecy", Role::Secrecy, one(&fields.secrecy)),
        ("urgency", Role::Urgency, one(&fields.urgency)),
        ("issuers", Role::OrgMark, &fields.issuers),
        ("docNumber", Role::DocNumber, one(&fields.doc_number)),
        ("signatories", Role::Signatory, &fields.signatories),
        ("signatures", Role::Signature, &fields.signatures),
        ("date", Role::Date, one(&fields.date)),
        ("note", Role::Note, one(&fields.note)),
        ("present", Role::Body, one(&fields.present)),
        ("excused", Role::Body, one(&fields.excused)),
        ("observers", Role::Body, one(&fields.observers)),
        // The full stop of the list is put behind it.
        ("copiesTo", Role::Body, one(&fields.copies_to)),
        ("issuedBy", Role::Signature, one(&fields.issued_by)),
        ("issuedDate", Role::Date, one(&fields.issued_date)),
    ]
}

/// The rules that speak of a whole document, or of what the page warns of by
/// itself where a mark of secrecy is filled in.
const OF_DOCUMENTS: &[&str] = &["STR-14", "SEC-06"];

/// What the rules find in `words`, the value of `field`.
fn by_rules(field: &'static str, role: Role, words: &str, choices: &Choices) -> Vec<FieldFinding> {
    // 2024年3月5日印发
    let words = match field {
        "issuedDate" => words.strip_suffix("印发").unwrap_or(words),
        _ => words,
    };
    let source = Source::plain(words);
    let role = RoleChoice {
        at: 0,
        role,
        level: None,
        whole: false,
    };
    let choices = Choices {
        off: choices.off.clone(),
        except: choices
            .except
            .iter()
            .filter(|e| e.at.is_none())
            .cloned()
            .collect(),
        roles: vec![role],
        ..Choices::default()
    };
    let document = Document::read(&source, &choices.roles);
    let mut findings = check(&document, &choices, |at| at);
    findings.retain(|f| !f.quiet && !OF_DOCUMENTS.contains(&f.code));
    let field_finding = |finding: Finding| FieldFinding {
        field,
        value: words.to_owned(),
        code: Some(finding.code),
        severity: finding.severity,
        right: finding.fix.map(|fix| {
            let mut right = words.to_owned();
            for edit in fix.edits.iter().rev() {
                right.replace_range(edit.span.start..edit.span.end, &edit.text);
            }
            right
        }),
        message: finding.message,
        basis: finding.basis,
    };
    findings.into_iter().map(field_finding).collect()
}

/// What is wrong with the form of a value that no rule speaks of, since a draft
/// has no such words there.
fn by_form(field: &'static str, words: &str, format: Option<Format>) -> Option<FieldFinding> {
    let (severity, message, basis) = match field {
        "copyNumber" if !is_copy_number(words) => (
            Severity::Warning,
            "份号一般用6位阿拉伯数字，如“000012”",
            "GB/T 9704—2012 7.2.1",
        ),
        "docNumber" => wrong_number(words, format)?,
        "date" if !is_date(words) => (
            Severity::Error,
            "成文日期写明年、月、日，用阿拉伯数字，如“2024年3月5日”",
            "GB/T 9704—2012 7.3.5.4",
        ),
        "issuedDate" if !is_date(words.strip_suffix("印发").unwrap_or(words)) => (
            Severity::Error,
            "印发日期写明年、月、日，用阿拉伯数字，如“2024年3月5日”",
            "GB/T 9704—2012 7.4.3",
        ),
        "urgency" if !matches!(words, "特急" | "加急" | "特提" | "平急") => (
            Severity::Warning,
            "紧急程度写“特急”或者“加急”，电报可以写“特提”“平急”",
            "《党政机关公文处理工作条例》第九条（三）",
        ),
        _ => return None,
    };
    let digits = words.bytes().all(|b| b.is_ascii_digit());
    let right = (field == "copyNumber" && digits && words.len() < COPY_NUMBER)
        .then(|| format!("{words:0>COPY_NUMBER$}"));
    Some(FieldFinding {
        field,
        value: words.to_owned(),
        code: None,
        severity,
        message: message.into(),
        basis,
        right,
    })
}

/// The digits of a copy number (GB/T 9704—2012 7.2.1).
const COPY_NUMBER: usize = 6;

fn is_copy_number(words: &str) -> bool {
    words.len() == COPY_NUMBER && words.bytes().all(|b| b.is_ascii_digit())
}

/// What is wrong with a document number in the format of the form: how grave,
/// what, and by which clause.
fn wrong_number(
    words: &str,
    format: Option<Format>,
) -> Option<(Severity, &'static str, &'static str)> {
    let counted = |sign| {
        let number = words.strip_prefix('第').and_then(|w| w.strip_suffix(sign));
        number.is_some_and(|n| !n.is_empty() && n.chars().all(is_figure))
    };
    let right = match format {
        Some(Format::Minutes) => words.contains(is_figure),
        // 公告 and 通告 are counted as orders are.
        _ => is_number(words) || counted('号'),
    };
    if right {
        return None;
    }
    Some(match format {
        Some(Format::Minutes) => (
            Severity::Warning,
            "纪要的编号通常写作“第6期”或者“〔2024〕6号”",
            "GB/T 9704—2012 10.3",
        ),
        Some(Format::Order) => (
            Severity::Error,
            "令号通常写作“第12号”",
            "GB/T 9704—2012 10.2",
        ),
        _ => (
            Severity::Error,
            "发文字号由发文机关代字、年份、发文顺序号组成，如“某政发〔2024〕7号”",
            "GB/T 9704—2012 7.2.5",
        ),
    })
}

/// True for 某政发〔2024〕7号.
fn is_number(words: &str) -> bool {
    let bracket = words.find(document_number::is_bracket).filter(|&at| at > 0);
    let number = bracket.and_then(|at| {
        let rest = words.get(at..)?;
        let number = document_number::read(rest)?;
        (number.length == rest.len()).then_some(())
    });
    number.is_some()
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || crate::numeral::is_numeral(c)
}

/// True for 2024年3月5日; whether there is such a day DIG-01 says.
fn is_date(words: &str) -> bool {
    let mut rest = words;
    for (sign, longest) in [('年', 4), ('月', 2), ('日', 2)] {
        let Some((figures, after)) = rest.split_once(sign) else {
            return false;
        };
        let digits = figures.bytes().all(|b| b.is_ascii_digit());
        if figures.is_empty() || figures.len() > longest || !digits {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(fields: Fields) -> Vec<(&'static str, Option<&'static str>, Option<String>)> {
        let choices = Choices {
            fields,
            ..Choices::default()
        };
        let source = Source::plain("");
        let document = Document::read(&source, &[]);
        let found = form(&document, &choices).into_iter();
        found.map(|f| (f.field, f.code, f.right)).collect()
    }

    #[test]
    fn a_wrong_number_is_told_as_in_a_draft() {
        for (value, right) in [
            ("清政发[2025]3号", "清政发〔2025〕3号"),
            ("清政发〔2025〕第3号", "清政发〔2025〕3号"),
            ("清政发（2025）03号", "清政发〔2025〕3号"),
        ] {
            let fields = Fields {
                doc_number: value.to_owned(),
                ..Fields::default()
            };
            let right = Some(right.to_owned());
            assert_eq!(
                of(fields),
                [("docNumber", Some("STR-16"), right)],
                "{value}"
            );
        }
        for value in ["清政发2025年3号", "清政发", "〔2025〕3号"] {
            let fields = Fields {
                doc_number: value.to_owned(),
                ..Fields::default()
            };
            assert_eq!(of(fields), [("docNumber", None, None)], "{value}");
        }
    }

    #[test]
    fn a_number_is_judged_by_its_format() {
        let wrong = |number: &str, format: Option<Format>, issuer: &str| {
            let fields = Fields {
                format,
                doc_number: number.to_owned(),
                issuers: vec![issuer.to_owned()],
                ..Fields::default()
            };
            !of(fields).is_empty()
        };
        let (general, minutes) = (Some(Format::General), Some(Format::Minutes));
        for number in ["第6期", "2024年第6期", "〔2024〕6号", "6"] {
            assert!(!wrong(number, minutes, ""), "{number}");
            assert!(!wrong(number, None, "清河区政府常务会议纪要"), "{number}");
        }
        assert!(wrong("第期", minutes, ""));
        assert!(!wrong("第12号", None, "清河区人民政府令"));
        for format in [general, Some(Format::Letter), Some(Format::Order)] {
            assert!(wrong("第6期", format, ""));
            assert!(!wrong("第3号", format, ""));
        }
        assert!(wrong("第6期", None, "清河区人民政府"));
        assert!(wrong("第6期", None, ""));
    }

    #[test]
    fn a_wrong_date_is_told() {
        let date = |value: &str| {
            of(Fields {
                date: value.to_owned(),
                ..Fields::default()
            })
        };
        let right = Some("2025年3月5日".to_owned());
        for value in ["2025.3.5", "2025年03月05日", "二〇二五年三月五日"] {
            assert_eq!(
                date(value),
                [("date", Some("STR-15"), right.clone())],
                "{value}"
            );
        }
        assert_eq!(date("2025年2月30日"), [("date", Some("DIG-01"), None)]);
        assert_eq!(date("明天"), [("date", None, None)]);
    }

    #[test]
    fn other_values_are_told() {
        let fields = Fields {
            copy_number: "12".to_owned(),
            secrecy: "秘密★20年".to_owned(),
            urgency: "急件".to_owned(),
            signatures: vec!["清河街道办\u{200B}事处".to_owned()],
            issued_date: "2025年13月5日印发".to_owned(),
            ..Fields::default()
        };
        let padded = Some("000012".to_owned());
        let clean = Some("清河街道办事处".to_owned());
        assert_eq!(
            of(fields),
            [
                ("copyNumber", None, padded),
                ("secrecy", Some("SEC-07"), None),
                ("urgency", None, None),
                ("signatures", Some("RES-06"), clean),
                ("issuedDate", Some("DIG-01"), None),
            ]
        );
    }

    #[test]
    fn right_values_and_rules_that_are_off_are_silent() {
        let fields = Fields {
            copy_number: "000012".to_owned(),
            secrecy: "机密★1年".to_owned(),
            urgency: "特急".to_owned(),
            issuers: vec!["清河区人民政府".to_owned(), "清河区财政局".to_owned()],
            doc_number: "清政发〔2025〕3号".to_owned(),
            signatories: vec!["张三".to_owned()],
            signatures: vec!["清河区人民政府".to_owned()],
            offices: vec!["区长".to_owned()],
            date: "2025年3月5日".to_owned(),
            note: "此件公开发布".to_owned(),
            present: "张三、李四".to_owned(),
            copies_to: "区委办公室，区人大常委会办公室".to_owned(),
            issued_by: "清河区人民政府办公室".to_owned(),
            issued_date: "2025年3月6日印发".to_owned(),
            ..Fields::default()
        };
        assert_eq!(of(fields), []);
        let order = Fields {
            doc_number: "第12号".to_owned(),
            ..Fields::default()
        };
        assert_eq!(of(order), []);
        let choices = Choices {
            off: vec!["STR-16".to_owned()],
            fields: Fields {
                doc_number: "清政发[2025]3号".to_owned(),
                ..Fields::default()
            },
            ..Choices::default()
        };
        let source = Source::plain("");
        assert_eq!(form(&Document::read(&source, &[]), &choices), []);
    }
}
