//! A heading on a line of its own has no ordinal.

use crate::document::Document;
use crate::finding::{Safety, Severity};
use crate::number::FaultKind;
use crate::ordinal;
use crate::rule::{Example, Findings, Rule};

/// NUM-18; ours, beyond the catalogue.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-18",
    name: "heading-unnumbered",
    title: "标题没有序号",
    why: "独立成行的标题通常按层次编序号；夹在有序号的标题中间的，补上后，其后的序号顺延。",
    basis: "通常：结构层次序数见GB/T 9704—2012 7.3.3",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "走访工作方案\n工作目标\n到今年年底，全镇所有村都建立走访制度，每户每季度至少走访一次，收集的问题当月答复，半年内办结。\n责任分工\n镇干部分片联系到村，村干部分组联系到户，每名干部联系的户数不少于二十户，名单在村务公开栏公布。\n",
            good: Some(
                "走访工作方案\n一、工作目标\n到今年年底，全镇所有村都建立走访制度，每户每季度至少走访一次，收集的问题当月答复，半年内办结。\n二、责任分工\n镇干部分片联系到村，村干部分组联系到户，每名干部联系的户数不少于二十户，名单在村务公开栏公布。\n",
            ),
        },
        Example {
            bad: "网格化工作总结\n主要做法\n今年以来，街道逐户走访居民三百二十户，收集意见四百余条，逐条登记、限时办结，居民满意度稳步提高。\n存在不足\n部分网格人员对新的办理流程还不够熟悉，个别事项办理时间偏长，与居民的期待还有差距，需要加强培训。\n下步打算\n继续完善走访制度，每季度组织一次业务培训，把居民反映集中的问题列入明年的重点工作，逐项抓好落实。\n",
            good: Some(
                "网格化工作总结\n一、主要做法\n今年以来，街道逐户走访居民三百二十户，收集意见四百余条，逐条登记、限时办结，居民满意度稳步提高。\n二、存在不足\n部分网格人员对新的办理流程还不够熟悉，个别事项办理时间偏长，与居民的期待还有差距，需要加强培训。\n三、下步打算\n继续完善走访制度，每季度组织一次业务培训，把居民反映集中的问题列入明年的重点工作，逐项抓好落实。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、主要做法\n多措并举。\n二、下步打算\n补齐短板。\n",
        "主要做法如下。\n多措并举。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let faults = document.outline.faults.iter();
    for fault in faults.filter(|f| f.kind == FaultKind::Unnumbered) {
        let added = fault.edits.iter().filter(|e| e.span.is_empty()).count();
        let sign = ordinal::write(fault.form, fault.expected);
        let words = document.text(fault.at);
        let moved = fault.renumbered.len();
        let mut message = match added {
            1 => format!("标题“{words}”没有序号，通常应为“{sign}”"),
            _ => format!("{added}个标题没有序号，通常从“{sign}”编起"),
        };
        let mut title = "加上序号".to_owned();
        if moved > 0 {
            message += "，其后序号顺延";
            title += &format!("，顺改{moved}处");
        }
        findings
            .report(fault.at, message)
            .fix(title, Safety::Suggested, fault.edits.clone());
    }
}
