//! A report that asks for approval.

use super::request::requests;
use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

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
            bad: "关于供水情况的报告\n区政府：\n管网老化，望区政府帮助解决改造资金。\n特此报告。\n",
            good: None,
        },
        Example {
            bad: "关于做好值班工作的通知\n各科室：\n各科室要严格值班。恳请财政局增加值班经费10万元。\n",
            good: None,
        },
        Example {
            bad: "关于做好防汛工作的通知\n各科室：\n各科室要严格值班。我局恳请县财政局拨付防汛经费。\n",
            good: None,
        },
        Example {
            bad: "关于普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n二、存在困难。普法经费不足，恳请增加经费10万元。\n",
            good: None,
        },
        Example {
            bad: "关于危房改造情况的报告\n区政府：\n经核查，共有危房12户。现拟定改造方案，请予批准，上述用地事项请批复。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于做好值班工作的通知\n各科室：\n请予支持，请安排专人值班，请批准外出的人员按时销假。\n",
        "关于供水情况的报告\n区政府：\n群众希望政府解决停水问题，希望各村支持。下一步申请低保的，按月受理。\n特此报告。\n",
        "关于供水情况的报告\n区政府：\n建立重大事项请示报告制度，停水事项请各村批准后公告。\n特此报告。\n",
        "关于供水情况的报告\n区政府：\n希望区委继续关心支持我镇工作。\n特此报告。\n",
        "关于低保工作情况的报告\n区政府：\n申请人身份证件齐全。申请材料由经办人审批。\n特此报告。\n",
        "关于危房改造的请示\n区政府：\n经核查，共有危房12户。现拟定改造方案，请予批准。\n",
        "关于普法工作情况的报告\n区政府：\n一年来，企业申请批准的事项全部办结。特此报告，请审阅。\n",
        "关于预算执行情况的报告\n各位代表：\n现将预算执行情况和预算草案报告如下，请予批准。\n",
        "关于普法经费的请示报告\n区政府：\n普法经费不足，恳请增加经费10万元。\n",
        "2024年度述职报告\n各位领导：\n现将履职情况报告如下。不妥之处，恳请批评指正。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if let Some(genre @ ("通知" | "通报" | "纪要" | "会议纪要")) = document.genre() {
        pleas(document, genre, findings);
        return;
    }
    // Reports of duty and surveys are no official kind of document.
    if !matches!(document.genre(), Some("报告" | "情况报告")) || to_congress(document) {
        return;
    }
    let asked = requests(document)
        .filter(|r| !r.applies || r.opens_sentence(document))
        .map(|r| r.span);
    for span in asked.chain(hopes(document)) {
        let words = document.text(span);
        findings.report(span, format!("报告不得夹带请示事项：“{words}”，宜另行请示"));
    }
}

/// 妥否，请批复 and 恳请拨付经费 in what asks nobody.
fn pleas(document: &Document<'_>, genre: &str, findings: &mut Findings<'_>) {
    const ANSWERS: [&str; 4] = ["批复", "批示", "批准", "审批"];
    for request in requests(document).filter(|r| !r.applies) {
        let words = document.text(request.span);
        let before = document.chars_before(request.span.start, 3);
        let asked = ["妥否，", "当否，"].contains(&before);
        let begs = words.starts_with("请予") || words.contains("恳请");
        if asked && ANSWERS.contains(&request.verb) || begs {
            findings
                .report(
                    request.span,
                    format!("{genre}中夹带请示事项：“{words}”，宜另行请示"),
                )
                .severity(Severity::Warning);
        }
    }
}

/// The clauses that hope that a higher organ gives something: 望县政府帮助解决.
fn hopes<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Span> + 'a {
    const ABOVE: [&str; 7] = ["政府", "上级", "局", "委", "厅", "领导", "贵"];
    // 望上级继续支持 is a wish that closes a report.
    const GIVES: [&str; 8] = [
        "解决",
        "支持资金",
        "安排",
        "拨付",
        "批准",
        "增加",
        "给予资金",
        "给予经费",
    ];
    let paragraphs = document.paragraphs(&[Zone::Body]);
    let hopes = paragraphs.flat_map(|paragraph| {
        let base = paragraph.block.span.start;
        let words = paragraph.text.match_indices('望');
        words.map(move |(at, _)| base + at)
    });
    hopes.filter_map(|at| {
        let clause = document.clause_at(at);
        let words = document.text(clause);
        let rest = ["望", "希望", "恳望", "盼望"]
            .iter()
            .find_map(|word| words.strip_prefix(word))?;
        let (place, _) = GIVES
            .iter()
            .filter_map(|g| Some((rest.find(g)?, g)))
            .min()?;
        let whom = rest.get(..place)?;
        let own = whom.contains(['各', '全', '本', '我']);
        let above = ABOVE.iter().any(|word| whom.contains(word)) && !own;
        above.then_some(clause)
    })
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
