//! A mark after 一是.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::Form;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-11.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-11",
    name: "yishi-followed-by-pause",
    title: "“一是”后加了标点",
    why: "“一是”“二是”和后面的话连成一句，中间不加标点。",
    basis: "GB/T 15834—2011 附录B.3",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "重点抓两项工作：一是，加强宣传；二是，严格执法。\n",
            good: Some("重点抓两项工作：一是加强宣传；二是严格执法。\n"),
        },
        Example {
            bad: "一是、健全制度。二是、明确责任。\n",
            good: Some("一是健全制度。二是明确责任。\n"),
        },
        Example {
            bad: "一是：健全制度。二是：明确责任。\n",
            good: Some("一是健全制度。二是明确责任。\n"),
        },
    ],
    counterexamples: &[
        "重点抓两项工作：一是加强宣传；二是严格执法。\n",
        "第一，加强宣传；第二，严格执法。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for block in &document.blocks {
        let own = block
            .ordinal
            .filter(|o| o.form == Form::Shi)
            .map(|o| o.span);
        let inner = block.inline.iter().filter(|i| i.form == Form::Shi);
        let own = own.filter(|span| block.inline.iter().all(|i| i.span.start != span.start));
        for sign in own.into_iter().chain(inner.map(|i| i.span)) {
            let mark = document.source.char_at(sign.end);
            let Some(mark) = mark.filter(|c| matches!(c, '，' | '、' | ',' | '：' | ':')) else {
                continue;
            };
            let place = Span::new(sign.end, sign.end + mark.len_utf8());
            let word = document.text(sign);
            findings
                .report(sign.cover(place), format!("“{word}”后不加“{mark}”"))
                .fix("删去标点", Safety::Safe, vec![Edit::new(place, "")]);
        }
    }
}
