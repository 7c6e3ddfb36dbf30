//! Which duties of the first person responsible for the rule of law a report
//! on them speaks of.

use crate::document::Document;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};

/// STR-22.
pub(crate) const RULE: Rule = Rule {
    code: "STR-22",
    name: "duty-not-mentioned",
    title: "第一责任人职责未全部提到",
    why: "报告履行推进法治建设第一责任人职责的情况，通常对照职责逐项写；没有提到的，请核实是否漏写。",
    basis: "《党政主要负责人履行推进法治建设第一责任人职责规定》；逐项对照属通常做法，仅供核对",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "2024年度党政主要负责人履行推进法治建设第一责任人职责述职报告\n一年来，听取汇报4次，制定年度工作计划，开展法治宣传教育。\n",
            good: None,
        },
        Example {
            bad: "示例局主要负责人履行推进法治建设第一责任人职责情况的报告\n严格落实重大行政决策程序，主要负责人出庭应诉2次。\n",
            good: None,
        },
        Example {
            bad: "街道党工委书记履行推进法治建设第一责任人职责情况报告\n定期听取汇报，坚持依规治党，建立法律顾问制度，支持法院依法履职，开展法治宣传教育。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "2024年工作总结\n一年来，开展法治宣传教育。\n",
        "党委主要负责人履行推进法治建设第一责任人职责述法报告\n定期听取汇报，研究解决重大问题。坚持依规治党，加强党内法规制度建设。建立法律顾问制度，严格合法性审查。支持法院、检察院依法履职。加强法治工作队伍建设。开展法治宣传教育。\n",
    ],
    check,
};

/// A duty, and words that tell of it.
type Duty = (&'static str, &'static [&'static str]);

/// Duties of heads of party committees.
const PARTY: &[Duty] = &[
    (
        "定期听取汇报、研究解决重大问题",
        &[
            "听取汇报",
            "听取",
            "研究解决",
            "工作计划",
            "重大问题",
            "同部署",
            "专题研究",
        ],
    ),
    (
        "依规治党、党内法规制度建设",
        &["依规治党", "党内法规", "从严治党"],
    ),
    (
        "依法决策、法律顾问和合法性审查",
        &[
            "法律顾问",
            "公职律师",
            "合法合规性审查",
            "合法性审查",
            "合规性审查",
            "依法决策",
        ],
    ),
    (
        "支持各方依法履职、不干预司法",
        &[
            "依法履职",
            "干预司法",
            "插手",
            "依法独立",
            "公正司法",
            "支持法院",
            "支持人大",
        ],
    ),
    (
        "重视法治素养的用人导向、法治工作队伍建设",
        &["用人导向", "法治工作队伍", "政法队伍", "法治人才"],
    ),
    (
        "法治宣传教育",
        &["宣传教育", "普法", "法治宣传", "法治文化"],
    ),
];

/// Duties of heads of governments.
const GOVERNMENT: &[Duty] = &[
    (
        "法治政府建设规划和保障",
        &["法治政府", "实施纲要", "年度计划", "工作要点"],
    ),
    (
        "重大行政决策程序、合法性审查、规范性文件、政务公开",
        &[
            "重大行政决策",
            "合法性审查",
            "规范性文件",
            "政务公开",
            "信息公开",
            "法律顾问",
        ],
    ),
    (
        "依法全面履职、行政执法责任制",
        &["行政执法", "执法责任", "公正文明执法", "规范执法"],
    ),
    (
        "督促班子成员和部门依法行政、层级监督",
        &[
            "层级监督",
            "行政监督",
            "专门监督",
            "执法监督",
            "不作为",
            "乱作为",
            "督促",
        ],
    ),
    (
        "行政应诉、尊重生效裁判",
        &["出庭应诉", "行政应诉", "生效裁判", "行政诉讼", "行政复议"],
    ),
    (
        "学法用法、普法责任制",
        &[
            "学法用法",
            "普法",
            "谁执法谁普法",
            "会前学法",
            "领导干部学法",
        ],
    ),
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, title)) = document.title() else {
        return;
    };
    let report = title.trim_end().ends_with("报告");
    if !report || !title.contains("第一责任人") || !title.contains("法治") {
        return;
    }
    let party = ["党政", "党委", "党组", "党工委", "书记"]
        .iter()
        .any(|word| title.contains(word));
    let government = title.contains("党政") || !party;
    let whole = &document.source.text;
    let body = whole.get(block.span.end..).unwrap_or_default();
    let lists = [party.then_some(PARTY), government.then_some(GOVERNMENT)];
    let duties = lists.into_iter().flatten().flatten();
    let (mut told, mut missed) = (Vec::new(), Vec::new());
    for (name, signs) in duties {
        // The words by which it is told, so that a person sees how much that says.
        match signs.iter().find(|sign| body.contains(**sign)) {
            Some(sign) => told.push(format!("{name}（“{sign}”）")),
            None => missed.push(*name),
        }
    }
    if missed.is_empty() {
        return;
    }
    let told = match told.as_slice() {
        [] => String::new(),
        told => format!("已提到：{}。", told.join("；")),
    };
    findings
        .report(
            block.span,
            format!("{told}未见相关内容：{}。请对照职责核实", missed.join("；")),
        )
        .of_document();
}
