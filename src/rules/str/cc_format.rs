//! A line of copies (抄送) without its full stop or its colon.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-17.
pub(crate) const RULE: Rule = Rule {
    code: "STR-17",
    name: "cc-format",
    title: "抄送的写法",
    why: "“抄送”后用全角冒号，最后一个抄送机关名称后标句号。",
    basis: "GB/T 9704—2012 7.4.2",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n抄送：区委办公室，区司法局\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n抄送：区委办公室，区司法局。\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n抄送:区委办公室。\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n抄送：区委办公室。\n",
            ),
        },
    ],
    counterexamples: &[
        "关于开展安全检查的通知\n各科室：\n请认真落实。\n区应急管理局\n2024年1月5日\n抄送：区委办公室，区司法局。\n",
        "关于开展安全检查的通知\n各科室：\n请将情况抄送区委办公室\n区应急管理局\n2024年1月5日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let copies = document.prose().filter(|(b, _)| b.role == Role::CopiesTo);
    for (block, text) in copies {
        let label: usize = text.find(['：', ':']).unwrap_or(0);
        if label == 0 || text.get(label + 1..).is_none_or(str::is_empty) && text.len() <= label + 3
        {
            continue;
        }
        if text.get(label..).is_some_and(|t| t.starts_with(':')) {
            let place = Span::new(label, label + 1).moved(block.span.start);
            findings.report(place, "“抄送”后应当用全角冒号").fix(
                "改为“：”",
                Safety::Safe,
                vec![Edit::new(place, "：")],
            );
        }
        let words = text.trim_end_matches(['，', '、', '；', ',', ';', '.']);
        if !words.ends_with('。') {
            let place = Span::new(words.len(), text.len()).moved(block.span.start);
            findings
                .report(place, "最后一个抄送机关名称后应标句号")
                .fix("补上句号", Safety::Safe, vec![Edit::new(place, "。")]);
        }
    }
}
