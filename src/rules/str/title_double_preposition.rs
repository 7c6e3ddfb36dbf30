//! 关于对…: two prepositions where one will do.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-03.
pub(crate) const RULE: Rule = Rule {
    code: "STR-03",
    name: "title-double-preposition",
    title: "标题介词叠用",
    why: "“关于”已经引出事由，后面的“对”“就”“给”通常可以省去。",
    basis: "通常：标题用“关于”引出事由，不再叠用介词",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "关于对王某违纪问题的处理决定\n各科室：\n现将有关情况通报如下：\n一、基本情况。\n",
            good: Some(
                "关于王某违纪问题的处理决定\n各科室：\n现将有关情况通报如下：\n一、基本情况。\n",
            ),
        },
        Example {
            bad: "关于对辖区企业开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            good: None,
        },
        Example {
            bad: "关于给清河镇的批复\n清河镇人民政府：\n你镇请示收悉。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于给予王某表彰的决定\n王某工作成绩突出。\n",
        "关于对外投资备案的通知\n各科室：\n现将有关事项通知如下：\n一、备案范围。\n",
        "关于对口支援工作的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
        "关于就业困难人员认定的通知\n各科室：\n现将有关事项通知如下：\n一、认定范围。\n",
    ],
    check,
};

/// What may follow 对 or 就 where it is the first half of a word.
const WORDS: &[&str] = &[
    "对外",
    "对口",
    "对接",
    "对内",
    "对标",
    "对照",
    "对台",
    "对港",
    "对澳",
    "对策",
    "对比",
    "对话",
    "对等",
    "对抗",
    "对账",
    "对象",
    "对日",
    "对美",
    "对华",
    "对俄",
    "对欧",
    "对非",
    "对虾",
    "对公",
    "对冲",
    "对价",
    "对联",
    "对讲",
    "对流",
    "对应",
    "对赌",
    "对方",
    "对症",
    "对数",
    "就业",
    "就医",
    "就学",
    "就读",
    "就餐",
    "就近",
    "就地",
    "就诊",
    "就职",
    "就任",
    "给予",
    "给付",
    "给水",
    "给排水",
    "给养",
];

/// Verbs whose object 对 marks: without it the title does not read.
const VERBS: &[&str] = &[
    "进行", "开展", "予以", "给予", "加以", "实行", "实施", "做好", "加强", "作出", "采取", "执行",
    "征收", "负责", "提出", "依法", "追究",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        return;
    };
    let Some(at) = text.find("关于") else {
        return;
    };
    let start = at + "关于".len();
    let rest = text.get(start..).unwrap_or_default();
    let Some(word) = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '对' | '就' | '给'))
    else {
        return;
    };
    if WORDS.iter().any(|w| rest.starts_with(w)) {
        return;
    }
    let place = Span::new(start, start + word.len_utf8()).moved(block.span.start);
    let marks_object = word != '对' || VERBS.iter().any(|verb| rest.contains(verb));
    let edits = if marks_object {
        Vec::new()
    } else {
        vec![Edit::new(place, "")]
    };
    let span = Span::new(block.span.start + at, place.end);
    findings
        .report(span, format!("标题“关于{word}”介词叠用，通常只用“关于”"))
        .fix(format!("删去“{word}”"), Safety::Suggested, edits);
}
