//! A law between quotation marks.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// LAW-06.
pub(crate) const RULE: Rule = Rule {
    code: "LAW-06",
    name: "law-in-quotes",
    title: "法规名误用引号",
    why: "法律、法规、文件的名称用书名号，不用引号。",
    basis: "GB/T 15834—2011 4.15",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "认真执行“安全生产法”的规定。\n",
            good: Some("认真执行《安全生产法》的规定。\n"),
        },
        Example {
            bad: "落实“党政机关公文处理工作条例”。\n",
            good: Some("落实《党政机关公文处理工作条例》。\n"),
        },
    ],
    counterexamples: &[
        "认真执行《安全生产法》的规定。\n",
        "深化“放管服”改革，落实“八五”普法规划。\n",
        "他说：“要学好安全生产法。”\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for pair in document.enclosures() {
        if pair.pair != Pair::Double || !(9..=120).contains(&pair.inner.len()) {
            continue;
        }
        let name = document.text(pair.inner);
        let short = ["中华人民共和国", "中国共产党"]
            .iter()
            .find_map(|p| name.strip_prefix(p))
            .unwrap_or(name);
        if !short.ends_with(['法', '例', '定', '则', '典'])
            || lexicon::find(Table::LawName, short).is_none()
            || document.masked(pair.outer.start, Kinds::CITED)
        {
            continue;
        }
        let open = Span::new(pair.outer.start, pair.inner.start);
        let close = Span::new(pair.inner.end, pair.outer.end);
        findings
            .report(pair.outer, format!("法规名称用书名号，写作《{name}》"))
            .fix(
                "引号改为书名号",
                Safety::Suggested,
                vec![Edit::new(open, "《"), Edit::new(close, "》")],
            );
    }
}
