//! A colon inside what another colon introduces.

use crate::document::Document;
use crate::enclosure;
use crate::finding::Severity;
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::Token;
use crate::zone::Zone;

/// PUN-19. Labels (联系人：…，电话：…) stand side by side and are no nesting:
/// reported is only an item of a list that has a colon of its own.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-19",
    name: "colon-nesting",
    title: "一句之内套用冒号",
    why: "一个句子里一般只用一个冒号；需要再分层次时，改用逗号，或者分句、分行来写。",
    basis: "GB/T 15834—2011 4.7.3.5",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "具体要求如下：一是：加强领导，落实责任。\n",
            good: None,
        },
        Example {
            bad: "会议强调：第一：要提高认识，第二：要抓好落实。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "联系人：张三，联系电话：12345678。\n",
        "具体要求如下：一是加强领导。\n会议强调：按1：5的比例配备，8：30到岗。\n",
        "（负责部门：人民银行，适用范围：全部地区）\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for sentence in document.sentences(Zone::PROSE) {
        let tokens = document.tokens(sentence.span);
        let mut colons = tokens.iter().filter(|t| t.is('：'));
        let (Some(first), Some(second)) = (colons.next(), colons.next()) else {
            continue;
        };
        if is_introduction(document, sentence.span, first) && is_item(document, first, second) {
            findings.report(
                second.span,
                "一句话里套用了冒号，此处宜改用逗号，或者前一个冒号改为句号",
            );
        }
    }
}

/// 如下：, 包括：, 强调：
fn is_introduction(document: &Document<'_>, sentence: Span, colon: &Token) -> bool {
    let head = document.text(Span::new(sentence.start, colon.span.start));
    let cues = [
        "如下", "包括", "要求", "强调", "指出", "提出", "方面", "措施", "任务",
    ];
    cues.iter().any(|cue| head.ends_with(cue))
        && enclosure::around(document.enclosures(), colon.span.start)
            .next()
            .is_none()
}

/// True where an ordinal word stands between the two colons, and nothing else.
fn is_item(document: &Document<'_>, first: &Token, second: &Token) -> bool {
    let between = document.text(Span::new(first.span.end, second.span.start));
    let short = between.chars().count() <= 3;
    let ordinal = between.ends_with('是')
        || between.starts_with(['第', '其'])
        || matches!(between, "首先" | "其次" | "最后");
    short && ordinal && !document.masks().covers(second.span.start, Kinds::LITERAL)
}
