//! A reference to a part that the document does not have.

use crate::document::{Document, last_clause};
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::numeral;
use crate::ordinal::Form;
use crate::recognise::{Block, Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

/// NUM-15.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-15",
    name: "cross-reference-dangling",
    title: "引用的条、章、部分不存在",
    why: "文中说到“见本文第五部分”“本办法第三十条”，文中就应当有；增删条款后序号变了，引用往往漏改。",
    basis: "《党政机关公文处理工作条例》第二十条",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "各项指标见表3。\n表1　指标情况\n各项指标完成。\n表2　分县情况\n各县完成。\n",
            good: None,
        },
        Example {
            bad: "各项指标见表2，工程位置见图1。各单位要对照落实。\n",
            good: None,
        },
        Example {
            bad: "第一条　为了规范管理，制定本办法。\n第二条　申请人应当提交申请书。\n第三条　受理机关应当及时审查。\n第四条　逾期不办的，依照本办法第九条处理。\n第五条　本办法自公布之日起施行。\n",
            good: None,
        },
        Example {
            bad: "一、总体要求\n明确目标。\n二、主要任务\n具体措施见本方案第五部分。\n三、保障措施\n加强领导。\n",
            good: None,
        },
        Example {
            bad: "一、总体要求\n明确目标。\n二、主要任务\n具体措施见第六部分，步骤见第5部分。\n三、保障措施\n加强领导。\n",
            good: None,
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请对照整改清单（见附件2）逐项整改。\n区应急管理局\n2024年1月5日\n附件\n任务分工表\n各科室按职责分工负责。\n",
            good: None,
        },
        Example {
            bad: "一、总体要求\n明确目标。\n二、主要任务\n具体措施见上文第九条，步骤见本文第七章。\n三、保障措施\n加强领导。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "一、总体要求\n明确目标。\n二、主要任务\n具体措施见上文第一条。\n三、保障措施\n加强领导。\n",
        "关于检查的通知\n各科室：\n一、总体要求\n明确目标，整改清单见附件1，附件3份另发。\n二、主要任务\n具体措施见第三部分，依照《示例办法》见第六部分。\n三、保障措施\n加强领导。\n区应急管理局\n2024年1月5日\n附件1\n整改清单\n各科室逐项整改。\n",
        "各项指标见表2，分县情况见表2-3。\n表1　指标情况\n表2　分县情况\n",
        "第一条　为了规范管理，制定本办法。\n第二条　申请人应当提交申请书。\n第三条　受理机关应当及时审查。\n第四条　逾期不办的，依照本办法第二条处理。\n第五条　本办法自公布之日起施行。\n",
        "一、总体要求\n明确目标。\n二、主要任务\n依照《示例办法》第九条和该办法第十二条办理。\n三、保障措施\n加强领导。\n",
        "一、总体要求\n明确目标。\n二、主要任务\n具体措施见本方案第三部分。\n三、保障措施\n加强领导。\n",
    ],
    check,
};

/// What a document calls itself before the number of its own part.
const SELF: &[&str] = &[
    "本办法",
    "本规定",
    "本细则",
    "本条例",
    "本法",
    "本方案",
    "本意见",
    "本通知",
    "本文",
    "本规则",
    "本制度",
    "本章程",
    "本预案",
    "本规划",
    "本报告",
    "上文",
    "前文",
    "下文",
];

/// What a document has: the highest number of each kind.
#[derive(Default)]
struct Parts {
    articles: u32,
    count: u32,
    chapters: u32,
    headings: u32,
    end: u32,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut parts = None;
    captions(document, findings);
    enclosed(document, findings);
    let whole = &document.source.text;
    for token in document.tokens(Span::new(0, whole.len())) {
        let at = token.span.start;
        let before = whole.get(..at).unwrap_or_default();
        let number = matches!(token.kind, TokenKind::Numerals | TokenKind::Digits);
        if !number || !before.ends_with('第') {
            continue;
        }
        let before = before.get(..at - '第'.len_utf8()).unwrap_or_default();
        // 见第六部分 is of this document, where no other is named.
        let seen = before.ends_with('见') && !last_clause(document.before(at)).contains('》');
        let seen = seen.then_some(&"");
        let Some(name) = SELF.iter().find(|name| before.ends_with(**name)).or(seen) else {
            continue;
        };
        let words = document.text(token.span);
        let value = match token.kind {
            TokenKind::Digits => words.parse().ok(),
            _ => numeral::read(words),
        };
        let Some(value) = value.filter(|_| !document.masked(at, Kinds::CITED)) else {
            continue;
        };
        let rest = whole.get(token.span.end..).unwrap_or_default();
        let parts = parts.get_or_insert_with(|| Parts::of(document));
        let Some((word, last)) = parts.named(rest) else {
            continue;
        };
        if parts.lacks(word) && value > parts.headings && name.ends_with('文') {
            let start = before.len() - name.len();
            let span = Span::new(start, token.span.end + word.len());
            let number = numeral::write(value);
            findings
                .report(span, format!("文中没有第{number}{word}，请核对"))
                .severity(Severity::Hint);
            continue;
        }
        // What stands after the end of the last article is another text.
        if value > last && last > 0 {
            let start = before.len() - name.len();
            let span = Span::new(start, token.span.end + word.len());
            findings.report(
                span,
                format!(
                    "文中没有第{}{word}，只到第{}{word}",
                    numeral::write(value),
                    numeral::write(last)
                ),
            );
        }
    }
}

/// 见附件2, where no note lists what is attached and no such text follows. What a
/// note lists is looked at with the attachments.
fn enclosed(document: &Document<'_>, findings: &mut Findings<'_>) {
    let cues = document.words(Table::Cue(Cue::Attached));
    let noted = |b: &Block| b.role == Role::AttachmentNote;
    // A draft without its end may lack its attachments with it.
    if cues.is_empty() || document.date_of_writing().is_none() || document.blocks.iter().any(noted)
    {
        return;
    }
    let attached = document.blocks.iter().filter_map(|b| match b.part {
        Part::Attachment(number) => Some(number.max(1)),
        Part::Main => None,
    });
    let most = attached.max().unwrap_or(0);
    for cue in cues {
        let rest = document.source.after(cue.span.end, 12);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let body = document
            .block_at(cue.span.start)
            .filter(|b| b.part == Part::Main);
        let number = numbered(rest).filter(|&number| number > most && body.is_some());
        let counted = rest.get(digits..).is_some_and(|r| r.starts_with(COUNTED));
        if number.is_none() || counted {
            continue;
        }
        let span = Span::new(cue.span.start, cue.span.end + digits);
        if most == 0 {
            let message = format!(
                "文中没有附件说明，也未见“{}”所指的附件，请核对",
                document.text(span)
            );
            findings.report(span, message).severity(Severity::Hint);
            // The others lack for the same reason.
            return;
        } else {
            findings.report(
                span,
                format!("文后只有{most}个附件，没有附件{}", number.unwrap_or(0)),
            );
        }
    }
}

/// What a number after 附件 may count: 附件3份.
const COUNTED: [char; 9] = ['份', '个', '件', '页', '张', '套', '月', '号', '年'];

/// 见表3, where the captions are 表1 and 表2.
fn captions(document: &Document<'_>, findings: &mut Findings<'_>) {
    // The highest number of each kind, and how many captions there are.
    let mut last = [('表', 0_u32, 0_u32), ('图', 0, 0)];
    let short = |block: &&Block| block.span.len() <= 180;
    for block in document.blocks.iter().filter(short) {
        let text = document.text(block.span);
        if !text.starts_with(['表', '图']) {
            continue;
        }
        for (sign, most, count) in &mut last {
            if let Some(number) = text.strip_prefix(*sign).and_then(numbered)
                && number == *most + 1
                && !text.ends_with('。')
            {
                (*most, *count) = (number, *count + 1);
            }
        }
    }
    // Tables and pictures may be lost in a paste, or stand in what is attached.
    let bare = last.iter().all(|(_, _, count)| *count == 0) && {
        let other = |b: &Block| matches!(b.role, Role::Table | Role::Attachment);
        !document.blocks.iter().any(other)
    };
    if !bare && last.iter().all(|(_, _, count)| *count == 0) {
        return;
    }
    let text = &document.source.text;
    for token in document.all_tokens() {
        if token.kind != TokenKind::Digits {
            continue;
        }
        let (head, rest) = text.split_at_checked(token.span.start).unwrap_or_default();
        let named = last.iter().find(|(sign, _, _)| head.ends_with(*sign));
        let Some(&(sign, most, _)) = named.filter(|(_, _, count)| bare || *count > 0) else {
            continue;
        };
        let at = head.len() - sign.len_utf8();
        let refers = text.get(..at).is_some_and(|h| h.ends_with(['见', '如']));
        let number = numbered(rest).filter(|number| refers && *number > most);
        let Some(number) = number.filter(|_| !document.masked(at, Kinds::CITED)) else {
            continue;
        };
        let span = Span::new(at, token.span.end);
        if bare {
            let message = format!("未见{sign}{number}，请核对是否漏附");
            findings.report(span, message).severity(Severity::Hint);
        } else {
            findings.report(span, format!("文中没有{sign}{number}，只到{sign}{most}"));
        }
    }
}

/// The number that `text` begins with, where it is no 2-1 or 2.5.
fn numbered(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let whole = !rest.starts_with(['-', '.', '—', '–', '－', '张', '份']);
    whole.then(|| text.get(..digits)?.parse().ok())?
}

impl Parts {
    fn of(document: &Document<'_>) -> Self {
        let mut parts = Self::default();
        for block in document.blocks.iter().filter(|b| b.role != Role::Residue) {
            let Some(ordinal) = block.ordinal else {
                continue;
            };
            match ordinal.form {
                Form::Article => {
                    parts.articles = parts.articles.max(ordinal.value);
                    parts.count += 1;
                    parts.end = ordinal.value;
                }
                Form::Chapter => parts.chapters = parts.chapters.max(ordinal.value),
                Form::Chinese if block.role == Role::Heading => {
                    parts.headings = parts.headings.max(ordinal.value);
                }
                _ => {}
            }
        }
        parts
    }

    /// Whether the document has headings and none that are counted by `word`:
    /// 本文第七章 where it has but 一、 and 二、.
    fn lacks(&self, word: &str) -> bool {
        let own = match word {
            "条" => self.articles,
            "章" => self.chapters,
            _ => return false,
        };
        own == 0 && self.headings >= 2
    }

    /// The word at the head of `rest` that names a kind of part, and the
    /// highest number that this document has of it; 0 where it is not known
    /// whole.
    fn named(&self, rest: &str) -> Option<(&'static str, u32)> {
        // Articles that do not count through from the first are an excerpt.
        let whole = self.count >= 3 && self.count == self.articles && self.end == self.articles;
        let articles = if whole { self.articles } else { 0 };
        let chapters = if whole || self.count == 0 {
            self.chapters
        } else {
            0
        };
        let headings = if self.headings >= 2 { self.headings } else { 0 };
        let kinds = [("条", articles), ("章", chapters), ("部分", headings)];
        kinds.into_iter().find(|(word, _)| rest.starts_with(word))
    }
}
