//! Line breaks that a copy put inside paragraphs, or lost between them.

use crate::character::{is_blank, is_line_break, is_sentence_end};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-09. The catalogue's name, hard-wrap-broken-line, tells only half of it.
pub(crate) const RULE: Rule = Rule {
    code: "RES-09",
    name: "wrong-line-break",
    title: "换行错乱",
    why: "从PDF、邮件复制的文稿，常在一段中间换行，或者把几段连成一行；按段落重新分行后才能识别标题和序号。",
    basis: "通常：一段一行",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "为进一步做好今冬明春火灾防控工作，切实维护辖\n区消防安全形势稳定，现就有关事项通知如下。各\n社区要高度重视，明确专人负责，按照网格逐户开\n展排查，对发现的隐患建立台账，限期整改到位。\n1.排查范围包括沿街商铺、出租房屋和老旧小区\n的公共通道。\n",
            good: Some(
                "为进一步做好今冬明春火灾防控工作，切实维护辖区消防安全形势稳定，现就有关事项通知如下。各社区要高度重视，明确专人负责，按照网格逐户开展排查，对发现的隐患建立台账，限期整改到位。\n1.排查范围包括沿街商铺、出租房屋和老旧小区的公共通道。\n",
            ),
        },
        Example {
            bad: "清河街道办事处关于开展冬季消防安全检查的通知各社区：为做好冬季消防安全工作，街道决定在辖区范围内开展专项检查，现将有关事项通知如下：一、检查范围包括沿街商铺、出租房屋和老旧小区的公共通道。二、检查时间自十二月一日起，至十二月三十一日止，逾期不再补查。特此通知。清河街道办事处2024年11月20日\n",
            good: Some(
                "清河街道办事处关于开展冬季消防安全检查的通知\n各社区：\n为做好冬季消防安全工作，街道决定在辖区范围内开展专项检查，现将有关事项通知如下：\n一、检查范围包括沿街商铺、出租房屋和老旧小区的公共通道。\n二、检查时间自十二月一日起，至十二月三十一日止，逾期不再补查。\n特此通知。\n清河街道办事处\n2024年11月20日\n",
            ),
        },
        Example {
            bad: "清河街道2024年工作总结\n今年以来，街道组织六个督查组，对十二个社区和三十\n家重点企业开展了督查，督促整改隐患三百余处。\n主会场设在街道文化中心二楼报告厅，\n分会场设在各社区。\n",
            good: Some(
                "清河街道2024年工作总结\n今年以来，街道组织六个督查组，对十二个社区和三十家重点企业开展了督查，督促整改隐患三百余处。\n主会场设在街道文化中心二楼报告厅，分会场设在各社区。\n",
            ),
        },
        Example {
            bad: "关于做好防汛工作的通知\n各镇人民政府：\n请认真抓好落实。\n附件：1.水库防汛责任人名单\n2.山洪灾害危险区转移责任\n人名单\n清溪县水利局\n2025年4月16日\n",
            good: Some(
                "关于做好防汛工作的通知\n各镇人民政府：\n请认真抓好落实。\n附件：1.水库防汛责任人名单\n2.山洪灾害危险区转移责任人名单\n清溪县水利局\n2025年4月16日\n",
            ),
        },
        Example {
            bad: "一、主要做法\n（一）强化思想引领，\n把握正确方向。全年组织学习四次。\n",
            good: Some("一、主要做法\n（一）强化思想引领，把握正确方向。全年组织学习四次。\n"),
        },
        Example {
            bad: "清河区检查办法\n第一条\n为了规范检查工作，制定本办法。\n第二条\n本办法适用于全区的检查工作。\n",
            good: Some(
                "清河区检查办法\n第一条为了规范检查工作，制定本办法。\n第二条本办法适用于全区的检查工作。\n",
            ),
        },
    ],
    counterexamples: &[
        "春风送暖入屠苏，\n千门万户曈曈日。\n各位领导，\n同志们：\n",
        "聚焦环境整治，让街巷更加整洁\n组织志愿者清理卫生死角四百余处，改造背街小巷六条。\n",
        "一、工作情况\n全年平稳。\n二、下一步打算\n再接再厉。\n清河街道办事处\n2024年1月5日\n",
        "张三\n李四\n王五\n赵六\n钱七\n孙八\n",
        "会议指出，要抓好三件事：一、压实责任；二、排查隐患；三、加强宣传。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Where a page ends RES-10 joins; a title over several lines is no fault.
    let joins = document.segments.joins.iter().copied();
    let joins = joins.filter(|&gap| document.segments.furniture(gap).is_none());
    let (titles, mut joins): (Vec<Span>, Vec<Span>) = joins.partition(|gap| {
        document
            .block_at(gap.start)
            .is_some_and(|b| is_title(b.role))
    });
    joins.extend(in_names(document));
    joins.sort_by_key(|gap| gap.start);
    joins.dedup();
    let edits = |gaps: &[Span]| {
        let edit = |&gap| Edit::new(gap, document.glue(gap));
        gaps.iter().map(edit).collect()
    };
    findings
        .fold("标题分行", "接成一段", Safety::Safe, edits(&titles))
        .quiet();
    let message = match joins.len() {
        1 => "句子中间换了行".to_owned(),
        n => format!("句子中间换了行，共{n}处"),
    };
    findings.fold(message, "接成一段", Safety::Safe, edits(&joins));
    for &gap in &document.segments.unsure {
        let above = document.source.char_before(gap.start);
        let ended =
            above.is_some_and(|c| is_sentence_end(c) || matches!(c, '；' | '：' | '”' | '）'));
        let alone = document
            .block_at(gap.start.saturating_sub(1))
            .and_then(|b| b.ordinal)
            .is_some_and(|o| o.span.end == gap.start);
        let message = if alone {
            "序号单独成行，疑似与下一行是一段"
        } else if ended {
            "疑似一段中间换了行：上一行正好在句末排满"
        } else {
            "疑似一段中间换了行：上一行末尾句子未完"
        };
        findings.report(gap, message).severity(Severity::Hint).fix(
            "接成一段",
            Safety::Suggested,
            edits(&[gap]),
        );
    }
    let cuts = &document.segments.cuts;
    let message = format!("换行丢失：一行中连着{}段", cuts.len() + 1);
    let edits = cuts
        .iter()
        .map(|&at| Edit::new(Span::at(at), "\n"))
        .collect();
    findings.fold(message, "分段", Safety::Safe, edits);
}

/// The breaks inside the names of an attachment note that were not joined as
/// those of a paragraph are.
fn in_names<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Span> + 'd {
    let blocks = document.blocks.iter();
    let names = blocks.filter(|b| b.role == Role::AttachmentNote);
    let breaks = names.flat_map(|block| {
        let text = document.text(block.span);
        text.match_indices(is_line_break).map(move |(at, _)| {
            let (above, below) = text.split_at_checked(at).unwrap_or((text, ""));
            let empty = |c: char| is_blank(c) || is_line_break(c);
            let end = above.trim_end_matches(empty).len();
            let start = text.len() - below.trim_start_matches(empty).len();
            Span::new(block.span.start + end, block.span.start + start)
        })
    });
    breaks.filter(|&gap| document.segments.join_around(gap).is_none())
}

fn is_title(role: Role) -> bool {
    matches!(role, Role::Title | Role::Subtitle)
}
