//! 的 between a verb and how well it was done, where 得 stands.

use super::phrase::han_run;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// WRD-05.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-05",
    name: "de-before-degree",
    title: "“得”误作“的”",
    why: "动词后面说明程度、结果的话用“得”引出，如“做得不够扎实”。",
    basis: "《现代汉语词典》：“得”用在补语前",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "有的工作做的不够扎实。\n",
            good: Some("有的工作做得不够扎实。\n"),
        },
        Example {
            bad: "政策宣传的还不够深入，制度落实的比较好。\n",
            good: Some("政策宣传得还不够深入，制度落实得比较好。\n"),
        },
    ],
    counterexamples: &[
        "他做的很多好事受到群众称赞。\n",
        "对落实的不够到位的单位予以通报。\n",
        "干部办的实事比较多，实现发展的更加均衡、更加充分。\n",
    ],
    check,
};

/// Words of degree; the longer first.
const DEGREES: [&str; 14] = [
    "还不够",
    "不够",
    "还不太",
    "不太",
    "还比较",
    "比较",
    "非常",
    "十分",
    "更加",
    "特别",
    "相当",
    "不是很",
    "很",
    "较",
];

/// What is said of the work.
const STATES: [&str; 133] = [
    "好", "快", "慢", "差", "到位", "扎实", "深入", "出色", "彻底", "细", "实", "顺利", "充分",
    "全面", "紧", "牢", "牢固", "透", "透彻", "深", "及时", "规范", "清楚", "明显", "具体", "严",
    "严格", "精准", "准确", "细致", "认真", "成功", "有力", "迅速", "完善", "完整", "明确", "灵活",
    "仔细", "圆满", "紧密", "均衡", "平衡", "缓慢", "多", "少", "整洁", "干净", "美丽", "漂亮",
    "稳定", "稳固", "和谐", "融洽", "密切", "活跃", "突出", "严重", "困难", "方便", "便捷", "顺畅",
    "周到", "热情", "积极", "主动", "合理", "高效", "准", "稳", "硬", "清澈", "宽敞", "明亮",
    "频繁", "繁荣", "兴旺", "富裕", "成熟", "健康", "强", "起劲", "卖力", "用心", "尽心", "精彩",
    "热闹", "红火", "火热", "高", "低", "大", "小", "远", "早", "晚", "长", "短", "满意", "出彩",
    "理想", "优秀", "妥当", "妥善", "恰当", "得体", "从容", "轻松", "踊跃", "热烈", "激烈", "深刻",
    "牢靠", "严密", "巧妙", "生动", "形象", "丰富", "充实", "饱满", "齐全", "细心", "辛苦", "吃力",
    "紧凑", "科学", "周密", "严谨", "通俗", "简洁", "清晰", "明白", "鲜明",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Complement)) {
        let run = han_run(document.chars_after(hit.span.end, 10));
        let Some(degree) = DEGREES.iter().find(|d| run.starts_with(**d)) else {
            continue;
        };
        let state = run.get(degree.len()..).unwrap_or_default();
        // 宣传的不够，: nothing need follow 不够.
        let alone = state.is_empty() && degree.ends_with("不够");
        let closed = document.chars_after(hit.span.end + run.len(), 1);
        let ends = matches!(closed, "" | "，" | "。" | "；" | "、" | "！" | "\n");
        if !ends || !(alone || STATES.contains(&state)) || is_noun(document, hit.span) {
            continue;
        }
        let sign = Span::new(hit.span.end - '的'.len_utf8(), hit.span.end);
        let phrase = Span::new(hit.span.start, hit.span.end + run.len());
        findings
            .report(phrase, format!("“{}”中“的”应为“得”", document.text(phrase)))
            .fix(
                "“的”改为“得”",
                Safety::Suggested,
                vec![Edit::new(sign, "得")],
            );
    }
}

/// True where the words are part of a noun phrase: 落实的不够扎实、不够到位的
/// 问题; 实现发展的更加均衡.
fn is_noun(document: &Document<'_>, verb: Span) -> bool {
    let clause = document.clause_at(verb.end);
    let rest = document.text(Span::new(verb.end, clause.end.max(verb.end)));
    let before = document.chars_before(verb.start, 8);
    let sought = ["实现", "推动", "促进", "追求", "达到", "保持", "需要"];
    rest.contains('的') || sought.iter().any(|w| before.contains(w))
}
