//! 第一、 and 首先、 where a comma belongs.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::number::FaultKind;
use crate::numeral::is_numeral;
use crate::ordinal::{self, Form};
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-09.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-09",
    name: "di-ordinal-punct",
    title: "“第一”“首先”后的标点",
    why: "用“第一”“首先”等分述时，后面用逗号，不用顿号。",
    basis: "GB/T 15834—2011 附录B.3",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "第一、加强领导。第二、明确责任。\n",
            good: Some("第一，加强领导。第二，明确责任。\n"),
        },
        Example {
            bad: "要做好两件事。首先：摸清底数。其次：制定方案。\n",
            good: Some("要做好两件事。首先，摸清底数。其次，制定方案。\n"),
        },
        Example {
            bad: "各单位要做好三件事。首先、摸清底数。其次、制定方案。最后、抓好落实。\n",
            good: Some("各单位要做好三件事。首先，摸清底数。其次，制定方案。最后，抓好落实。\n"),
        },
        Example {
            bad: "（一）加强学习。坚持两手抓。第一：抓好理论学习。第二：抓好业务学习。\n",
            good: Some("（一）加强学习。坚持两手抓。第一，抓好理论学习。第二，抓好业务学习。\n"),
        },
        // A heading on a line of its own bears the sign of its level.
        Example {
            bad: "第一、提高认识\n各单位要高度重视这项工作。\n第二、明确责任\n各科室要逐级落实责任。\n",
            good: Some(
                "一、提高认识\n各单位要高度重视这项工作。\n二、明确责任\n各科室要逐级落实责任。\n",
            ),
        },
        Example {
            bad: "要求如下。\n第一：思想上要高度重视。各单位要组织学习。\n第二：行动上要迅速跟进。各单位要抓好落实。\n",
            good: Some(
                "要求如下。\n第一，思想上要高度重视。各单位要组织学习。\n第二，行动上要迅速跟进。各单位要抓好落实。\n",
            ),
        },
    ],
    counterexamples: &[
        "第一，加强领导。排在第一：甲镇。\n",
        "第一、第二产业稳步增长。\n",
        "第一、二季度完成投资2亿元。\n",
        "全市共有第一、第三两所中学。\n",
        "坚持质量第一、效益优先。\n",
    ],
    check,
};

/// Words that order what is said, 第一 and the like aside.
const WORDS: &[&str] = &[
    "首先", "其次", "再次", "最后", "其一", "其二", "其三", "其四",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let whole = &document.source.text;
    let all = Span::new(0, whole.len());
    let mut headings: Vec<Edit> = Vec::new();
    let headed = is_headed(document);
    for token in document
        .tokens(all)
        .iter()
        .filter(|t| t.is('、') || t.is('：'))
    {
        let at = token.span.start;
        // Most colons are told by the character before them.
        let word = |c: char| is_numeral(c) || matches!(c, '先' | '次' | '后');
        if token.is('：') && !document.source.char_before(at).is_some_and(word) {
            continue;
        }
        let before = whole.get(..at).unwrap_or_default();
        let Some(start) = sign(before) else { continue };
        let opens = whole.get(..start).and_then(|b| b.chars().next_back());
        let head = opens.is_none_or(|c| {
            matches!(c, '。' | '；' | '，' | '：' | '！' | '？' | '”') || c.is_whitespace()
        });
        let next = document.source.char_at(token.span.end);
        let goes_on =
            next.is_some_and(|c| c == '第' || c == '其' || is_numeral(c) || c.is_ascii_digit());
        // 第一、第三两所: what follows is another of the kind, at once or soon.
        if !head || goes_on || next.is_none() || lists(document, token.span.end) {
            continue;
        }
        // A heading may call itself 第一：.
        let colon = token.is('：');
        let named = document.block_at(at).is_some_and(|block| {
            // 第一：思想上要高度重视。 has the mark of its own ordinal.
            let own = block.run_in && block.span.start == start;
            // What follows a run-in heading is text.
            let own = own || block.run_in && block.heading.is_some_and(|h| at > h.end);
            !matches!(block.role, Role::Body | Role::ListItem) && !own
        });
        if document.masked(at, Kinds::CITED) || colon && named {
            continue;
        }
        // 第二、 between 一、 and 三、 has the wrong sign, whatever its mark.
        let faults = &document.outline.faults;
        let first = faults.partition_point(|f| f.at.start < start);
        let fault = faults.get(first).filter(|f| f.at.start == start);
        if fault.is_some_and(|f| f.kind == FaultKind::WrongSign) {
            continue;
        }
        let span = Span::new(start, token.span.end);
        let heading = document
            .block_at(at)
            .and_then(|block| heading(block, start));
        if let Some(value) = heading.filter(|_| headed) {
            headings.push(Edit::new(span, ordinal::write(Form::Chinese, value)));
            continue;
        }
        let word = whole.get(start..at).unwrap_or_default();
        findings.report(span, format!("“{word}”后应当用逗号")).fix(
            "改为“，”",
            if colon {
                Safety::Suggested
            } else {
                Safety::Safe
            },
            vec![Edit::new(token.span, "，")],
        );
    }
    let Some(first) = headings.first() else {
        return;
    };
    let written = document.text(first.span);
    let message = format!("标题的序号“{written}”通常写作“{}”", first.text);
    findings.fold(message, "改用“一、”", Safety::Suggested, headings);
}

/// The number of the heading `block` on a line of its own whose ordinal is the
/// 第一、 that begins at `start`.
fn heading(block: &Block, start: usize) -> Option<u32> {
    let own = block.role == Role::Heading && !block.run_in && block.level == Some(1);
    let ordinal = block.ordinal.filter(|o| own && o.form == Form::Di);
    ordinal.filter(|o| o.span.start == start).map(|o| o.value)
}

/// Whether `document` has several headings 第一、 and none 一、.
fn is_headed(document: &Document<'_>) -> bool {
    let signs = || {
        document
            .blocks
            .iter()
            .filter_map(|b| b.ordinal.map(|o| (b, o)))
    };
    let taken = signs().any(|(_, o)| matches!(o.form, Form::Chinese | Form::Chapter));
    let several = signs()
        .filter(|(b, o)| heading(b, o.span.start).is_some())
        .nth(1);
    !taken && several.is_some()
}

/// Where 第一 or 首先 begins that ends `before`.
fn sign(before: &str) -> Option<usize> {
    if let Some(word) = WORDS.iter().find(|word| before.ends_with(**word)) {
        return Some(before.len() - word.len());
    }
    let bare = before.trim_end_matches(is_numeral);
    let count = before.len() - bare.len();
    let ordinal = (3..=9).contains(&count) && bare.ends_with('第');
    ordinal.then(|| bare.len() - '第'.len_utf8())
}

/// Whether what follows the byte `at` is the next item of a list: 首先、其次是.
fn lists(document: &Document<'_>, at: usize) -> bool {
    let rest = document.source.after(at, 90);
    let end = rest.find(['。', '；', '，', '\n']).unwrap_or(rest.len());
    let clause = rest.get(..end).unwrap_or_default();
    clause.contains("、第") || clause.contains("和第") || clause.contains("、最后")
}
