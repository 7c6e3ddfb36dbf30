//! A report that asks for approval.

use super::request::requests;
use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};

/// STR-11.
pub(crate) const RULE: Rule = Rule {
    code: "STR-11",
    name: "report-with-request",
    title: "报告夹带请示事项",
    why: "报告不得夹带请示事项：上级对报告不必答复，请求批准、拨款的事项要另行用请示上报。",
    basis: "《党政机关公文处理工作条例》第十五条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "关于普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n二、存在困难。普法经费不足，恳请增加经费10万元。\n",
            good: None,
        },
        Example {
            bad: "关于危房改造情况的报告\n区政府：\n经核查，共有危房12户。现拟定改造方案，请予批准。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于危房改造的请示\n区政府：\n经核查，共有危房12户。现拟定改造方案，请予批准。\n",
        "关于普法工作情况的报告\n区政府：\n一年来，企业申请批准的事项全部办结。特此报告，请审阅。\n",
        "关于预算执行情况的报告\n各位代表：\n现将预算执行情况和预算草案报告如下，请予批准。\n",
        "关于普法经费的请示报告\n区政府：\n普法经费不足，恳请增加经费10万元。\n",
        "2024年度述职报告\n各位领导：\n现将履职情况报告如下。不妥之处，恳请批评指正。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Reports of duty and surveys are no official kind of document.
    if !matches!(document.genre(), Some("报告" | "情况报告")) || to_congress(document) {
        return;
    }
    for request in requests(document) {
        let words = document.text(request.span);
        findings.report(
            request.span,
            format!("报告不得夹带请示事项：“{words}”，宜另行请示"),
        );
    }
}

/// True for a report to a people's congress, which approves it.
fn to_congress(document: &Document<'_>) -> bool {
    let heads = document.prose().take(12);
    let mut named = heads.filter(|(b, _)| {
        matches!(
            b.role,
            Role::Salutation | Role::Subtitle | Role::Title | Role::Body
        )
    });
    named.any(|(block, text)| {
        let head = document.source.after(block.span.start, text.len().min(400));
        head.contains("人民代表大会")
            || head.contains("人大常委会")
            || head.contains("各位代表")
            || head.contains("各位委员")
            || head.contains("常务委员会")
    })
}
