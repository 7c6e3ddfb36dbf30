//! 的 between an adverb and its verb, where 地 stands.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// WRD-04.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-04",
    name: "de-before-verb",
    title: "“地”误作“的”",
    why: "动词前的修饰语用“地”，名词前的修饰语用“的”；“扎实地推进各项工作”修饰的是“推进”。",
    basis: "《现代汉语词典》：“地”用在状语后，“的”用在定语后",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "扎实的推进各项工作。\n",
            good: Some("扎实地推进各项工作。\n"),
        },
        Example {
            bad: "认真的落实上级部署，有效的解决了群众反映的问题。\n",
            good: Some("认真地落实上级部署，有效地解决了群众反映的问题。\n"),
        },
        Example {
            bad: "扎实的推进征地拆迁工作，有效的化解矛盾纠纷，深入的开展排查整治。\n",
            good: Some("扎实地推进征地拆迁工作，有效地化解矛盾纠纷，深入地开展排查整治。\n"),
        },
        Example {
            bad: "虚心的接受批评，科学的调度水资源，及时的报告险情，积极的配合有关部门查处案件，广泛的征求意见。\n",
            good: Some(
                "虚心地接受批评，科学地调度水资源，及时地报告险情，积极地配合有关部门查处案件，广泛地征求意见。\n",
            ),
        },
        Example {
            bad: "各单位要认真的落实会议精神。\n",
            good: Some("各单位要认真地落实会议精神。\n"),
        },
        Example {
            bad: "各单位要全面的掌握基本情况，要认真的落实会议要求。\n",
            good: Some("各单位要全面地掌握基本情况，要认真地落实会议要求。\n"),
        },
    ],
    counterexamples: &[
        "保持认真的态度，进行深入的学习和全面的推进。\n",
        "全面的落实情况已经上报，主动的维护意识明显增强。\n",
        "有效的化解机制已经建立，全面的推进方案正在制定。\n",
        "起到积极的推动作用，执行严格的管理制度。\n",
        "提供全面的解决各类纠纷的服务。\n",
        "科学的管理服务，严格的实施细则，及时的救助保障，合理的安排意见，缺一不可。\n",
        "有效的解决办法，全面的排查计划，深入的宣传教育，积极的配合态度，都要坚持。\n",
    ],
    check,
};

/// Verbs that may follow the adverb.
const VERBS: [&str; 103] = [
    "推进", "推动", "开展", "落实", "贯彻", "做好", "抓好", "抓实", "办好", "履行", "完成", "执行",
    "维护", "加强", "提高", "提升", "增强", "改善", "完善", "促进", "解决", "征求", "听取", "组织",
    "学习", "宣传", "发挥", "调动", "配合", "参与", "研究", "了解", "掌握", "处理", "查找", "保障",
    "化解", "消除", "满足", "服务", "报告", "处置", "查处", "排查", "调度", "扑灭", "接受", "安排",
    "解答", "救助", "帮助", "指导", "协调", "制定", "实施", "运用", "利用", "梳理", "传达", "回应",
    "答复", "受理", "办理", "打击", "统筹", "部署", "防范", "遏制", "抵制", "遵守", "服从", "分析",
    "承担", "担负", "整改", "沟通", "对接", "走访", "反映", "汇报", "思考", "谋划", "争取", "应对",
    "支持", "坚持", "把握", "领会", "理解", "检查", "审核", "监督", "修订", "清理", "拆除", "整治",
    "收集", "整理", "核实", "纠正", "改正", "投入", "融入",
];

/// What shows that an object follows the verb: a noun phrase may not go on so.
const OBJECTS: [&str; 40] = [
    "了",
    "好各",
    "各项",
    "各类",
    "各种",
    "各级",
    "各方",
    "好",
    "本",
    "这",
    "该",
    "上级",
    "党的",
    "党中央",
    "中央",
    "有关",
    "相关",
    "群众",
    "广大",
    "全区",
    "全市",
    "全县",
    "全镇",
    "全省",
    "全乡",
    "意见",
    "社会各界",
    "国家",
    "法定",
    "年度",
    "区委",
    "市委",
    "县委",
    "省委",
    "镇",
    "人民",
    "企业",
    "问题",
    "自己",
    "岗位",
];

/// Before the adverb: a noun phrase begins.
const TAKES_NOUN: [&str; 22] = [
    "起到", "发挥", "提供", "建立", "形成", "采取", "具有", "作出", "做出", "给予", "进行", "是",
    "有", "为", "保持", "以", "与", "和", "得到", "获得", "通过", "、",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Attributive)) {
        let after = document.chars_after(hit.span.end, 8);
        let Some(verb) = VERBS.iter().find(|verb| after.starts_with(**verb)) else {
            continue;
        };
        let object = after.get(verb.len()..).unwrap_or_default();
        let done = verb.ends_with('好') && object.chars().next().is_some_and(is_han);
        let opens = || is_predicate(document, hit.span, verb);
        if !(done || OBJECTS.iter().any(|o| object.starts_with(o)) || opens())
            || object.starts_with("好的")
            || object.starts_with("问题的")
            || object.starts_with("意见") && !matches!(*verb, "征求" | "听取")
        {
            continue;
        }
        let before = document.chars_before(hit.span.start, 4);
        if TAKES_NOUN.iter().any(|verb| before.ends_with(verb)) {
            continue;
        }
        let sign = Span::new(hit.span.end - '的'.len_utf8(), hit.span.end);
        let phrase = Span::new(hit.span.start, hit.span.end + verb.len());
        findings
            .report(phrase, format!("“{}”中“的”应为“地”", document.text(phrase)))
            .fix(
                "“的”改为“地”",
                Safety::Suggested,
                vec![Edit::new(sign, "地")],
            );
    }
}

/// Verbs that a noun phrase hardly ends with: 推进 alone may be one, 推进工作 is
/// none.
const TRANSITIVE: [&str; 90] = [
    "加强", "增强", "完善", "抓好", "推进", "推动", "开展", "落实", "贯彻", "履行", "完成", "执行",
    "化解", "解决", "消除", "提升", "提高", "促进", "维护", "改善", "配合", "参与", "掌握", "征求",
    "听取", "报告", "处置", "查处", "排查", "满足", "宣传", "调度", "扑灭", "接受", "安排", "解答",
    "救助", "帮助", "指导", "协调", "制定", "实施", "运用", "利用", "梳理", "传达", "回应", "答复",
    "受理", "办理", "打击", "统筹", "部署", "防范", "遏制", "抵制", "遵守", "服从", "分析", "承担",
    "担负", "整改", "沟通", "对接", "走访", "反映", "汇报", "思考", "谋划", "争取", "应对", "支持",
    "坚持", "把握", "领会", "理解", "检查", "审核", "监督", "修订", "清理", "拆除", "整治", "收集",
    "整理", "核实", "纠正", "改正", "投入", "融入",
];

/// Of them, those from here on may themselves be what an attribute describes:
/// 积极的配合.
const DEEDS: usize = 20;

/// Nouns that are the object of such a verb: a noun phrase would go on.
const OBJECT_ENDS: [&str; 31] = [
    "工作", "任务", "问题", "矛盾", "纠纷", "责任", "职责", "政策", "部署", "精神", "项目", "建设",
    "改革", "水平", "质量", "效率", "活动", "行动", "检查", "隐患", "风险", "权益", "秩序", "稳定",
    "发展", "环境", "生活", "条件", "整治", "措施", "制度",
];

/// What a noun phrase with such a verb before it is of: 有效的解决办法.
const HEADS: [&str; 50] = [
    "方案", "计划", "情况", "过程", "方式", "方法", "办法", "作用", "意义", "态度", "力度", "能力",
    "机制", "体系", "意识", "效果", "成效", "手段", "途径", "路径", "思路", "氛围", "格局", "程序",
    "流程", "系统", "平台", "标准", "要求", "规定", "经验", "模式", "教育", "培训", "关系", "需求",
    "状态", "局面", "结果", "记录", "人员", "队伍", "单位", "部门", "机构", "行为", "细则", "规划",
    "条件", "责任",
];

/// True where the adverb opens the clause, and nothing but the verb and its
/// object is in it: 扎实的推进征地拆迁工作.
fn is_predicate(document: &Document<'_>, adverb: Span, verb: &str) -> bool {
    /// The characters of an object.
    const OBJECT: std::ops::RangeInclusive<usize> = 2..=16;
    let head = document.source.char_before(adverb.start);
    let opens = head.is_none_or(|c| {
        // 各单位要认真的落实: what must be done.
        matches!(
            c,
            '，' | '。' | '；' | '：' | '\n' | '\u{3000}' | '要' | '应' | '须' | '将'
        )
    });
    if !opens || !TRANSITIVE.contains(&verb) {
        return false;
    }
    let rest = document.after(adverb.end);
    let end = rest.find(['，', '。', '；', '、']).unwrap_or(rest.len());
    let object = rest.get(verb.len()..end).unwrap_or_default();
    let closed = rest.get(end..).is_some_and(|mark| !mark.starts_with('、'));
    // 要全面的掌握基本情况: nothing can be required but a deed.
    let required = head.is_some_and(|c| matches!(c, '要' | '应' | '须'));
    let required = required && object.chars().count() >= 4;
    let plain = object.chars().all(is_han)
        && !object.trim_end_matches("要求").contains([
            '的', '是', '为', '在', '能', '需', '已', '了', '应', '要', '都',
        ])
        && (!object.contains('有') || object.starts_with("有关"))
        && (OBJECT_ENDS.iter().any(|noun| object.ends_with(noun))
            || required
            || !HEADS.iter().any(|noun| object.contains(noun)));
    let taught = verb == "开展" && ["教育", "培训"].iter().any(|noun| object.ends_with(noun));
    let plain = plain || taught && !object.contains('的');
    // 积极的配合工作, 及时的报告制度 are things.
    let deed = TRANSITIVE
        .iter()
        .position(|v| *v == verb)
        .is_some_and(|at| at >= DEEDS);
    let thing = [
        "工作", "制度", "整治", "活动", "措施", "任务", "意见", "保障", "服务", "管理",
    ];
    let plain = plain && !(deed && thing.iter().any(|noun| object.ends_with(noun)));
    closed && plain && OBJECT.contains(&object.chars().count())
}
