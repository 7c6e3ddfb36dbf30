//! The signs of Markdown, as a chat assistant writes them. They are found when
//! the draft is read; this rule takes them out, and gives headings that stand
//! on signs alone the official ordinals.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};

use super::official_ordinals as ordinals;
use super::plain_signs;

/// RES-04.
pub(crate) const RULE: Rule = Rule {
    code: "RES-04",
    name: "markdown-residue",
    title: "Markdown标记",
    why: "智能助手、笔记软件用“##”“**”“- ”等标记表示标题、加粗、列表，公文不用；标题改用规定的序号。",
    basis: "通常：公文不用Markdown标记",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "# 工作方案\n\n## 一、总体要求\n\n**一是**加强领导。\n",
            good: Some("工作方案\n\n一、总体要求\n\n一是加强领导。\n"),
        },
        Example {
            bad: "# 工作方案\n## 总体要求\n全年平稳。\n## 工作安排\n再接再厉。\n",
            good: Some("工作方案\n一、总体要求\n全年平稳。\n二、工作安排\n再接再厉。\n"),
        },
        Example {
            bad: "# 工作方案\n全年平稳。\n",
            good: Some("工作方案\n全年平稳。\n"),
        },
        Example {
            bad: "## 一、经费\n\n| 项目 | 金额 |\n| --- | --- |\n| 差旅 | 5000 |\n",
            good: Some("一、经费\n\n项目\t金额\n差旅\t5000\n"),
        },
        Example {
            bad: "**一是**加强领导。**二是**压实责任。\n",
            good: Some("一是加强领导。二是压实责任。\n"),
        },
        Example {
            bad: "# 采购情况\n\n- 编织袋2*3米，木桩1.5*0.1米。\n- 税价按单价*数量*1.13计算，*如期*交货。\n",
            good: Some(
                "采购情况\n\n编织袋2*3米，木桩1.5*0.1米。\n税价按单价*数量*1.13计算，如期交货。\n",
            ),
        },
        Example {
            bad: "- 加强领导，成立专班。\n- 压实责任，分片包干。\n",
            good: Some("加强领导，成立专班。\n压实责任，分片包干。\n"),
        },
    ],
    counterexamples: &[
        "会议由李**主持，王**参加，孙**作记录。\n",
        "尺寸为3*5米，面积为2*3*4米，温度为- 5℃。\n",
        "街道*社区率先建成便民服务站。\n",
        "请住在3#楼的居民到社区登记。\n-5℃\n",
        "卡号6222****1234，电话138****5678。\n",
        "委托期限：自____年__月__日起至____年__月__日止。\n租期：自__年__月__日起至__年__月__日止。\n",
        "#平安建设#阅读量超过10万次。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let signs = &document.segments.signs;
    let Some(first) = signs.first() else {
        return plain(document, findings);
    };
    let numbered = ordinals::headings(document);
    let mut given = numbered.certain.into_iter().peekable();
    let mut edits: Vec<Edit> = Vec::with_capacity(signs.len());
    for sign in signs {
        edits.extend(std::iter::from_fn(|| {
            given.next_if(|e| e.span.start <= sign.span.start)
        }));
        if edits.last().is_none_or(|e| e.span != sign.span) {
            edits.push(Edit::new(sign.span, sign.plain.clone()));
        }
    }
    edits.extend(given);
    let sign = document.text(first.span).trim();
    let count = edits.len();
    let message = match sign {
        "" => format!("发现Markdown标记，共{count}处"),
        sign => format!("发现“{sign}”等Markdown标记，共{count}处"),
    };
    findings.fold(message, "去除标记，标题改用序号", Safety::Safe, edits);
    for edits in numbered.offered {
        offer(findings, "标题通常有序号", edits);
    }
    for edits in ordinals::bullets(document) {
        offer(findings, "并列的各项通常用序号", edits);
    }
}

/// Reports the few signs of a draft that was not read as Markdown. A person
/// decides, since stars may stand for names.
fn plain(document: &Document<'_>, findings: &mut Findings<'_>) {
    if document.source.markdown {
        return;
    }
    let edits = plain_signs::edits(document);
    let message = format!("疑有Markdown标记，共{}处", edits.len());
    findings
        .fold(message, "去除标记", Safety::Suggested, edits)
        .severity(Severity::Warning);
}

/// Offers ordinals where the draft does not show for certain which.
fn offer(findings: &mut Findings<'_>, message: &'static str, edits: Vec<Edit>) {
    if let Some(first) = edits.first() {
        findings
            .report(first.span, message)
            .severity(Severity::Hint)
            .fix("加上序号", Safety::Suggested, edits);
    }
}
