//! A law between quotation marks.

use crate::character::is_han;
use crate::document::Document;
use crate::enclosure::{Enclosure, Pair};
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
        Example {
            bad: "按照“示例市物业管理条例”的规定执行。\n",
            good: Some("按照《示例市物业管理条例》的规定执行。\n"),
        },
    ],
    counterexamples: &[
        "设立“曝光台”，推行“门前三包管理办法”进社区，按照“谁主管谁负责”的规定。\n",
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
            || lexicon::find(Table::LawName, short).is_none() && !is_cited(document, pair, name)
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

/// True for the name of a local regulation in `pair` that the sentence cites:
/// 按照“……市物业管理条例”的规定.
fn is_cited(document: &Document<'_>, pair: &Enclosure, name: &str) -> bool {
    let kinds = [
        "条例",
        "管理办法",
        "实施办法",
        "暂行办法",
        "实施细则",
        "管理规定",
        "暂行规定",
    ];
    let verbs = [
        "根据", "按照", "依据", "依照", "违反", "印发", "制定", "修订", "执行", "遵守", "落实",
    ];
    let before = document.chars_before(pair.outer.start, 4);
    let named = name.contains(['省', '市', '区', '县', '州']) && name.chars().all(is_han);
    named
        && kinds.iter().any(|kind| name.ends_with(kind))
        && verbs.iter().any(|verb| before.ends_with(verb))
}
