//! A quoted list whose items are not as many as the words after it say.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

use super::count::{count, is_open, is_partial, length, noun, token_at};

/// CNT-01.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-01",
    name: "quoted-list-count",
    title: "引号内列举与数目不符",
    why: "引号内列了几项，后面就称几项；数目不符，不是漏列就是多列。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "按照“抓机制、抓责任、抓督查、抓宣传”五个环节推进。\n",
            good: None,
        },
        Example {
            bad: "压实“主要负责人、分管负责人、社区书记和部门负责人”三级责任。\n",
            good: None,
        },
        Example {
            bad: "压实“县级领导、乡镇干部、村组干部和护林员”三级责任。\n",
            good: None,
        },
        Example {
            bad: "推进“查隐患、补短板、强监管、促提升”三大行动。\n",
            good: None,
        },
        Example {
            bad: "落实“一户一策、一企一策、一村一策”两项举措。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "打造“一中心、一平台”两大载体。\n",
        "按照“抓机制、抓责任、抓联动、抓督查、抓宣传”五个环节推进。\n",
        "落实“巩固、增强、提升、畅通”八字方针，建立“县、乡、村”三级体系。\n",
        "围绕“查、改、防等”五个环节，完成“甲、乙、丙”两项以上任务。\n",
        "压实“主任、副主任和科长”三级责任，推进“产学研、上下游和内外贸”三个结合。\n",
        "“一中心、两平台、三张网”六大工程，“甲、乙”和“丙、丁”四个品牌。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quoted in document.enclosures() {
        if quoted.pair != Pair::Double {
            continue;
        }
        let token = token_at(document, quoted.outer.end);
        let Some(count) = token.and_then(|token| count(document, &token)) else {
            continue;
        };
        // 依照“甲、乙”三条规定: articles.
        if document.text(count.span).ends_with('条') {
            continue;
        }
        let words = document.text(quoted.inner);
        // Something before the quotation may be counted with it.
        let before = document.source.char_before(quoted.outer.start);
        let joined = before.is_some_and(|c| matches!(c, '、' | '和' | '与' | '及' | '”' | '》'));
        if joined || is_open(words) || is_partial(document.after(count.span.end)) {
            continue;
        }
        let items = items(document, quoted.inner);
        // 一中心、两平台 have numbers of their own.
        let numbered = items.iter().all(|item| {
            let token = token_at(document, item.start);
            token.is_some_and(|t| matches!(t.kind, TokenKind::Numerals | TokenKind::Digits))
        });
        // 一户一策、一企一策 are one each.
        let ones = items
            .iter()
            .all(|item| document.text(*item).starts_with('一'));
        if items.len() < 2 || numbered && !ones {
            continue;
        }
        // 评选“文明村、文明户”12个 counts villages, not kinds.
        let named = noun(document.after(count.span.end), 6).is_some();
        let far = count.value.abs_diff(items.len()) > 2;
        let digits = token.is_some_and(|t| t.kind == TokenKind::Digits);
        if !named && (far || digits) {
            continue;
        }
        let length = length(document, &items);
        let claim = document.text(count.span);
        let span = Span::new(quoted.outer.start, count.span.end);
        if count.value < length.least || count.value > length.most {
            findings.report(
                span,
                format!("引号内列了{}项，后称“{claim}”，请核对", length.least),
            );
        } else if count.value < length.most && length.certain {
            findings
                .report(
                    span,
                    format!("引号内似列了{}项，后称“{claim}”，请核对", length.most),
                )
                .severity(Severity::Hint);
        }
    }
}

/// The items of the list at `span`: between 、, or where there is none,
/// between ，. None where both stand in it.
fn items(document: &Document<'_>, span: Span) -> Vec<Span> {
    let commas = document.tokens(span).iter();
    let commas: Vec<Span> = commas
        .filter(|t| t.is('，') || t.is('；'))
        .map(|t| t.span)
        .collect();
    let items = document.items(span);
    if commas.is_empty() {
        return items;
    }
    if items.len() > 1 {
        return Vec::new();
    }
    let mut start = span.start;
    let mut list = Vec::new();
    for comma in commas.into_iter().chain([Span::at(span.end)]) {
        list.push(Span::new(start, comma.start));
        start = comma.end;
    }
    list
}
