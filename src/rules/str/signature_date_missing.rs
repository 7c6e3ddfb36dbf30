//! A document that ends without the name of its writer or without a date.

use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal::Form;
use crate::recognise::{Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-14.
pub(crate) const RULE: Rule = Rule {
    code: "STR-14",
    name: "signature-date-missing",
    title: "缺署名或日期",
    why: "公文要有发文机关署名和成文日期；个人的报告也应写明何人、何时所作，可放在文末，也可放在题下。",
    basis: "《党政机关公文处理工作条例》第九条（十一）（十二）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n为做好安全生产工作，现将有关事项通知如下。\n一、加强领导。各科室要高度重视，明确责任人。\n二、按时报送。请将检查情况报办公室。\n",
            good: None,
        },
        Example {
            bad: "关于商请派员的函\n区教育局：\n我局拟开展检查，请贵局派员参加。\n2024年1月5日\n",
            good: None,
        },
        Example {
            bad: "关于申请经费的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n所需经费共计10万元。\n妥否，请批示。\n区应急管理局\n",
            good: None,
        },
        Example {
            bad: "关于建设分院的请示\n区政府：\n我院拟建设分院一处。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于整治电动自行车停放的通告\n为维护公共秩序，现将有关事项通告如下。\n一、禁止占用消防通道。\n二、禁止私拉电线充电。\n特此通告。\n",
            good: None,
        },
        Example {
            bad: "关于申请经费的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n所需经费共计10万元。\n妥否，请批示。\n附件：1.设备清单\n2.经费测算表\n2024年1月5日\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于开展安全检查的通知\n各科室：\n为做好安全生产工作，现将有关事项通知如下。\n各科室要高度重视，明确责任人。\n区应急管理局\n2024年1月5日\n",
        "在全区工作会议上的讲话\n（2024年1月5日）\n同志们：\n今天召开这次会议，是为了部署工作。\n大家要认真落实。\n希望大家共同努力。\n",
        "关于市级预算草案的报告\n各位代表：\n受市人民政府委托，现将预算草案提请大会审查。\n收入预算为十二亿元。\n支出预算为十一亿元。\n请予审查。\n",
        "讲话稿\n同志们：\n今天开会。\n大家要努力。\n谢谢大家。\n",
        "在表彰大会上的发言稿\n同志们：\n今天开会。\n大家要努力。\n谢谢大家。\n",
        "为做好安全生产工作，各科室要高度重视。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut seen = Seen::default();
    // The line above, where it may be a name.
    let mut above = "";
    let main = document.prose().filter(|(b, _)| b.part == Part::Main);
    for (block, text) in main {
        seen.end = seen.end.max(block.span.end);
        match block.role {
            Role::Title => {
                seen.title = true;
                seen.kind = kind(text).or(seen.kind);
            }
            Role::Subtitle => {
                // The line under a title holds a name, a date, or both.
                seen.name = true;
                seen.date |= text.contains(['年', '日']);
            }
            // What is said to people present (各位代表) is no letter.
            Role::Salutation => {
                seen.addressed |= !PRESENT.iter().any(|p| text.contains(p));
            }
            Role::Signature | Role::IssuedBy => {
                seen.name = true;
                seen.date |= is_date_line(text);
            }
            Role::Date => {
                seen.date = true;
                seen.name |= is_name_line(above);
            }
            // A cover letter is signed in the middle of the text, before what
            // it brings; a form has lines to be filled in.
            Role::Body if is_date_line(text) => {
                seen.date = true;
                seen.name |= is_name_line(above);
            }
            Role::Heading | Role::ListItem | Role::Body => {
                seen.paragraphs += 1;
                let article = |f| matches!(f, Form::Chapter | Form::Article | Form::Section);
                seen.closed = CLOSING.iter().any(|phrase| text.starts_with(phrase));
                seen.articles |= block.ordinal.is_some_and(|o| article(o.form));
            }
            _ => {}
        }
        let listed = matches!(block.role, Role::AttachmentNote) || block.ordinal.is_some();
        above = if listed { "" } else { text };
    }
    let Some((message, addressed)) = seen.judge() else {
        return;
    };
    let report = findings.report(Span::at(seen.end), message);
    if !addressed {
        // Without an addressee it may be an extract, or not an official
        // document: practice alone asks for a name.
        report.severity(Severity::Hint);
    }
}

/// With what the last paragraph of a letter begins.
const CLOSING: [&str; 8] = [
    "妥否",
    "当否",
    "特此",
    "此复",
    "请予批",
    "请批",
    "请予支持",
    "请函复",
];

/// How people in a hall are greeted.
const PRESENT: [&str; 5] = ["各位", "同志", "女士", "朋友", "同胞"];

/// True for a short line that is a date, or a place for one.
fn is_date_line(text: &str) -> bool {
    let short = text.chars().count() <= 30;
    short
        && (text.contains('年')
            && text
                .trim_end_matches(['）', ')', ']', '】'])
                .ends_with('日')
            || text.contains("日期"))
}

/// True for a short line without the marks of a sentence.
fn is_name_line(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 40 && !text.contains(['。', '，', '；'])
}

/// What the main part has.
#[derive(Default)]
struct Seen {
    title: bool,
    kind: Option<Kind>,
    addressed: bool,
    name: bool,
    date: bool,
    articles: bool,
    /// Whether the last paragraph is one that a letter closes with.
    closed: bool,
    paragraphs: usize,
    end: usize,
}

/// What a title says of its document.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It is signed even where nobody is addressed: 请示, 述职报告.
    Signed,
    /// It need not be: 讲话, 纪要, 办法.
    Unsigned,
}

impl Seen {
    /// What is missing, and whether the document is addressed to anybody.
    fn judge(&self) -> Option<(&'static str, bool)> {
        let addressed = self.addressed && self.kind != Some(Kind::Unsigned);
        // With a name or a date at its end, or its last phrase, a short text is
        // whole too.
        let ended = self.addressed && (self.name || self.date || self.closed);
        let many = self.paragraphs >= 3 || self.addressed && self.paragraphs >= 1;
        let whole = self.title && (many || ended) && !self.articles;
        if !whole || !(addressed || self.kind == Some(Kind::Signed)) {
            return None;
        }
        let message = match (self.name, self.date) {
            (false, false) => "文末缺署名和日期",
            (false, true) => "文末缺署名",
            (true, false) => "文末缺日期",
            (true, true) => return None,
        };
        Some((message, addressed))
    }
}

/// Kinds of document that are signed whoever they are for.
const SIGNED: &[&str] = &[
    "述职报告",
    "述廉报告",
    "述法报告",
    "请示",
    "公告",
    "通告",
    "公示",
    "总结",
    "计划",
    "汇报",
];

fn kind(title: &str) -> Option<Kind> {
    let name = title.trim_end_matches(['）', ')', '》']);
    let ends = |words: &[&str]| words.iter().any(|w| name.ends_with(w));
    let unsigned = [
        "讲话",
        "讲话稿",
        "致辞",
        "致词",
        "发言",
        "发言稿",
        "讲稿",
        "演讲稿",
        "主持词",
        "纪要",
        "办法",
        "规定",
        "细则",
        "方案",
        "规划",
        "公报",
        "条例",
        "政府工作报告",
    ];
    if ends(&unsigned) {
        Some(Kind::Unsigned)
    } else if ends(SIGNED) {
        Some(Kind::Signed)
    } else {
        None
    }
}
