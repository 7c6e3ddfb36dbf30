//! A verb in the title that says what the kind of document already says.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-04.
pub(crate) const RULE: Rule = Rule {
    code: "STR-04",
    name: "title-wordy-verb",
    title: "标题动词与文种重复",
    why: "“请示”就是请求，“报告”就是上报，标题里通常不再写“请求”“上报”。",
    basis: "通常：标题动词不与文种重复",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "关于请求解决办公用房的请示\n区政府：\n现将有关情况请示如下：\n一、基本情况。\n妥否，请批示。\n",
            good: Some(
                "关于解决办公用房的请示\n区政府：\n现将有关情况请示如下：\n一、基本情况。\n妥否，请批示。\n",
            ),
        },
        Example {
            bad: "关于申请拨付维修资金的请示\n区政府：\n现将有关情况请示如下：\n一、基本情况。\n妥否，请批示。\n",
            good: Some(
                "关于拨付维修资金的请示\n区政府：\n现将有关情况请示如下：\n一、基本情况。\n妥否，请批示。\n",
            ),
        },
        Example {
            bad: "关于上报上半年普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
            good: Some(
                "关于上半年普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
            ),
        },
    ],
    counterexamples: &[
        "关于解决办公用房的请示\n区政府：\n现将有关情况请示如下：\n各项情况已核实。\n妥否，请批示。\n",
        "关于请求支持技能培训的函\n区人社局：\n现将有关情况函告如下：\n各项情况已核实。\n",
        "关于报送制度执行情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
        "关于申请人主体资格认定的请示\n区政府：\n现将有关情况请示如下：\n各项情况已核实。\n妥否，请批示。\n",
        "关于汇报材料归档情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
    ],
    check,
};

/// The kind of document and the verbs that repeat it.
const REPEATED: &[(&str, &[&str])] = &[
    ("请示", &["请求", "恳请", "请予", "要求", "申请"]),
    ("报告", &["上报", "呈报", "报送", "汇报", "报告"]),
];

/// Nouns that make a verb before them part of a name.
const NAMES: &[&str] = &[
    "制度", "材料", "平台", "系统", "机制", "范围", "流程", "质量", "工作", "人", "书", "条件",
    "程序",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        return;
    };
    let Some(genre) = recognise::genre_of_title(text) else {
        return;
    };
    let verbs = REPEATED.iter().find(|(name, _)| *name == genre);
    let Some((at, (_, verbs))) = text.find("关于").zip(verbs) else {
        return;
    };
    let start = at + "关于".len();
    let rest = text.get(start..).unwrap_or_default();
    let Some(verb) = verbs.iter().find(|verb| rest.starts_with(**verb)) else {
        return;
    };
    let after = rest.get(verb.len()..).unwrap_or_default();
    if NAMES.iter().any(|name| after.starts_with(name)) {
        return;
    }
    let span = Span::new(start, start + verb.len()).moved(block.span.start);
    findings
        .report(span, format!("标题“{verb}”与文种“{genre}”重复，通常省去"))
        .fix(
            format!("删去“{verb}”"),
            Safety::Suggested,
            vec![Edit::new(span, "")],
        );
}
