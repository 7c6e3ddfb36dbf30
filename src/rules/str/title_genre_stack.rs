//! A title with two kinds of document, or one twice.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-02.
pub(crate) const RULE: Rule = Rule {
    code: "STR-02",
    name: "title-genre-stack",
    title: "文种叠用",
    why: "一件公文只有一个文种：“请示”和“报告”是两个文种，不能写成“请示报告”；转发通知时，“的通知的通知”可以并作一个。",
    basis: "《党政机关公文处理工作条例》第八条",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "关于申请专项经费的请示报告\n区财政局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
            good: Some(
                "关于申请专项经费的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
            ),
        },
        Example {
            bad: "关于增加办公经费的请示（报告）\n区政府：\n恳请增加办公经费10万元。\n",
            good: Some("关于增加办公经费的请示\n区政府：\n恳请增加办公经费10万元。\n"),
        },
        Example {
            bad: "关于转发《示例市关于开展安全检查的通知》的通知的通知\n各科室：\n请认真落实。\n",
            good: Some("关于转发《示例市关于开展安全检查的通知》的通知\n各科室：\n请认真落实。\n"),
        },
        Example {
            bad: "关于修订考核细则意见的函\n区财政局：\n现将有关情况函告如下：\n一、修订依据。\n",
            good: None,
        },
        Example {
            bad: "关于举办培训班的通知的函\n区教育局：\n请派员参加培训。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于转发年度考核通知的函\n区财政局：\n现转发给你们。\n",
        "关于开展法治建设情况报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
        "关于印发《工作方案》的通知\n各科室：\n请认真落实。\n",
        "关于征求《考核细则》意见的函\n区财政局：\n请于5月10日前反馈意见。\n",
        "关于水厂扩建工程可行性研究报告的批复\n区水务局：\n原则同意该报告。\n",
        "关于报送审计整改情况报告的函\n区审计局：\n现将报告送上。\n",
        "关于提交述职报告的通知\n各科室：\n请按时提交。\n",
        "关于增设教学点请示的批复\n区教育局：\n同意增设。\n",
        "关于办理请示报告制度的通知\n各科室：\n请认真落实。\n",
    ],
    check,
};

/// What stands at the end of a title, what it ought to be where that is
/// certain, and what is wrong with it.
const STACKS: &[(&str, &str)] = &[
    ("请示报告", "请示"),
    ("请示（报告）", "请示"),
    ("请示(报告)", "请示"),
    ("报告（请示）", "请示"),
    ("报告(请示)", "请示"),
    ("请示与报告", "请示"),
    ("请示和报告", "请示"),
    ("请示、报告", "请示"),
    ("请示的报告", "请示"),
    ("报告的请示", "请示"),
    ("申请报告的请示", "请示"),
    ("请示函", "函"),
    ("请示的函", "函"),
    ("报告函", "函"),
    ("通知的通知", "通知"),
    ("通报的通报", "通报"),
    ("报告的报告", "报告"),
    ("请示的请示", "请示"),
    ("通告的公告", ""),
    ("公告的通告", ""),
    ("通知的决定", ""),
    ("决定的通报", ""),
    ("意见的函", ""),
    ("意见的请示", ""),
    ("汇报的请示", "请示"),
    ("总结报告的请示", "请示"),
    ("方案的方案", "方案"),
    ("总结的总结", "总结"),
];

/// Words by which 意见, 通知 and the like before the kind of document are its
/// object: 征求……意见的函.
const OBJECTS: &[&str] = &[
    "征求", "反馈", "转发", "批转", "印发", "废止", "撤销", "补充", "听取", "审查", "修改", "回复",
    "答复", "落实", "贯彻", "提出", "征集", "请求", "宣布", "公布", "报送", "上报",
];

/// Kinds of document that stand one after the other: 通知的函. A report is as
/// often what a document is about, 可行性研究报告的批复, and a request what is
/// replied to.
fn joined(title: &str) -> Option<&str> {
    const KINDS: [&str; 8] = ["通知", "通报", "报告", "请示", "批复", "公告", "通告", "函"];
    let last = KINDS.iter().find(|kind| title.ends_with(**kind))?;
    let head = title.strip_suffix(last)?.strip_suffix('的')?;
    let first = KINDS.iter().find(|kind| head.ends_with(**kind))?;
    let object = *first == "报告" || (*first, *last) == ("请示", "批复");
    title.get(head.len() - first.len()..).filter(|_| !object)
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        return;
    };
    let words = text.trim_end_matches(crate::character::is_blank);
    let stack = STACKS
        .iter()
        .filter(|(stack, _)| words.ends_with(stack))
        .max_by_key(|(stack, _)| stack.len());
    let joined = || joined(words).map(|stack| (stack, ""));
    let Some((stack, right)) = stack.copied().or_else(joined) else {
        return;
    };
    let object = OBJECTS.iter().any(|word| words.contains(word));
    // 关于转发……的通知的通知 is one too many only where both stand outside the
    // name of what is forwarded.
    if right.is_empty() && object {
        return;
    }
    let end = block.span.start + words.len();
    let span = Span::new(end - stack.len(), end);
    let edits = if right.is_empty() {
        Vec::new()
    } else {
        vec![Edit::new(span, right)]
    };
    findings
        .report(span, format!("标题文种叠用：“{stack}”，只应有一个文种"))
        .fix(format!("改为“{right}”"), Safety::Suggested, edits);
}
