//! The name of a law or regulation that is not its own.

use super::title;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// LAW-01.
pub(crate) const RULE: Rule = Rule {
    code: "LAW-01",
    name: "law-name-wrong",
    title: "法规名称有误",
    why: "法律、法规有法定名称，加书名号引用时应一字不差，如老年人、妇女是“权益保障法”，消费者是“权益保护法”。",
    basis: "国家法律法规数据库公布的法定名称",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "落实《老年人权益保护法》《中华人民共和国家庭教育法》。\n",
            good: Some("落实《老年人权益保障法》《中华人民共和国家庭教育促进法》。\n"),
        },
        Example {
            bad: "依据《道路交通安全管理法》处罚。\n",
            good: Some("依据《道路交通安全法》处罚。\n"),
        },
        Example {
            bad: "学习《中华人民共和国人民调解条例法》《中华人民共和国消防管理法》。\n",
            good: Some("学习《中华人民共和国人民调解法》《中华人民共和国消防法》。\n"),
        },
        Example {
            bad: "依据《传染病防控法》开展监测。\n",
            good: Some("依据《传染病防治法》开展监测。\n"),
        },
        Example {
            bad: "学习《党政机关公文处理条例》。\n",
            good: Some("学习《党政机关公文处理工作条例》。\n"),
        },
    ],
    counterexamples: &[
        "学习《中华人民共和国消防法》《中华人民共和国反不正当竞争法》。\n",
        "落实《老年人权益保障法》《上海市物业管理条例》。\n",
        "参照新加坡《个人数据保护法》起草，印发《干部档案管理办法》。\n",
        "落实《中国共产党支部工作条例（试行）》。\n",
        "转发《关于贯彻〈老年人权益保护法〉的意见》。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for alias in title::aliases(document) {
        if alias.row.get("kind") != "misnamed" {
            continue;
        }
        let right = alias.row.get("right");
        let severity = match alias.row.get("severity") {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            _ => Severity::Hint,
        };
        // 《中华人民共和国森林防火法》: the right name has no such head.
        const REPUBLIC: &str = "中华人民共和国";
        let full = lexicon::find(Table::LawName, right).map_or("", |row| row.get("full"));
        let before = document.chars_before(alias.span.start, 7);
        let bare = match full {
            "" => !right.ends_with('法'),
            full => !full.starts_with(REPUBLIC),
        };
        let headed = before == REPUBLIC && bare;
        let head = if headed { REPUBLIC.len() } else { 0 };
        let place = Span::new(alias.span.start - head, alias.span.end);
        findings
            .report(alias.span, format!("法规名应为《{right}》"))
            .severity(severity)
            .fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(place, right)],
            );
    }
    for (span, right) in title::nearly(document) {
        findings
            .report(span, format!("没有查到这部法律，是否为《{right}》，请核对"))
            .severity(Severity::Hint)
            .fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(span, right)],
            );
    }
}
