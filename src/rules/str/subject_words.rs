//! A line of subject words (主题词), which documents no longer have.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};

/// STR-23.
pub(crate) const RULE: Rule = Rule {
    code: "STR-23",
    name: "subject-words",
    title: "主题词已取消",
    why: "现行公文的组成部分中没有“主题词”，旧格式留下的这一行可以删去。",
    basis: "《党政机关公文处理工作条例》第九条",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n主题词：安全　检查　通知\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n\n",
            ),
        },
        Example {
            bad: "关于修订预案的函\n县水务局：\n请予支持。\n县气象局\n2024年5月6日\n主 题 词:防汛 预案 函\n抄送：县委办公室。\n",
            good: Some(
                "关于修订预案的函\n县水务局：\n请予支持。\n县气象局\n2024年5月6日\n\n抄送：县委办公室。\n",
            ),
        },
    ],
    counterexamples: &[
        "关于公布公文主题词表的通知\n各科室：\n请使用主题词：安全、检查。\n区应急管理局\n2024年1月5日\n",
        "关于整理档案的通知\n各科室：\n请按主题词归档。\n区档案局\n2024年1月5日\n（联系人：王某）\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (block, text) in document.prose().filter(|(b, _)| b.role == Role::Note) {
        let mut chars = text.chars().filter(|c| !crate::character::is_blank(*c));
        let labelled = "主题词".chars().all(|c| chars.next() == Some(c));
        if labelled && matches!(chars.next(), Some('：' | ':')) {
            findings
                .report(block.span, "现行公文格式没有“主题词”，可删去这一行")
                .fix(
                    "删去这一行",
                    Safety::Suggested,
                    vec![Edit::new(block.span, "")],
                );
        }
    }
}
