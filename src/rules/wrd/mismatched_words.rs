//! A verb and an object that do not go together.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Hit, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// WRD-10.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-10",
    name: "mismatched-words",
    title: "搭配不当",
    why: "动词和它的宾语有习惯的搭配：意识用“增强”，力度用“加大”，步伐用“加快”，“以……为组长”不与“任”混用。",
    basis: "通常：动词与宾语搭配得当",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "增加群众的法律意识，提高监督检查力度。\n",
            good: Some("增强群众的法律意识，加大监督检查力度。\n"),
        },
        Example {
            bad: "加大对青年干部的业务培训工作。\n",
            good: Some("加大对青年干部的业务培训力度。\n"),
        },
        Example {
            bad: "成立以区长任组长、分管副区长为副组长的领导小组。\n",
            good: Some("成立以区长为组长、分管副区长为副组长的领导小组。\n"),
        },
        Example {
            bad: "增加了群众的法律意识，调动了公众参与度。\n",
            good: Some("增强了群众的法律意识，提高了公众参与度。\n"),
        },
        Example {
            bad: "加大对青年干部的教育培养工作。\n",
            good: Some("加大对青年干部的教育培养力度。\n"),
        },
    ],
    counterexamples: &[
        "加大警示教育工作力度，增加群众收入，提高安全意识。\n",
        "加大投入，提高服务水平；增加供给，增强发展信心。\n",
        "成立由区长任组长的领导小组，以会代训，张某任组长。\n",
        "加快提升服务质量，扩大开放，加大力度，提高保障和改善民生水平。\n",
    ],
    check,
};

/// Characters between the verb and its object.
const FARTHEST: usize = 16;

/// Verbs that may themselves govern the object.
const NEARER: [&str; 60] = [
    "提高", "提升", "增强", "加强", "加大", "加快", "改善", "扩大", "推进", "促进", "推动", "完善",
    "保障", "发挥", "达到", "实现", "完成", "优化", "强化", "培养", "培育", "树立", "激发", "调动",
    "营造", "形成", "取得", "保持", "确保", "掌握", "了解", "适应", "满足", "稳定", "降低", "减少",
    "控制", "影响", "制约", "涉及", "关系", "符合", "具有", "体现", "产生", "引导", "带动", "拓展",
    "拓宽", "创新", "深化", "落实", "用于", "支持", "维护", "凝聚", "厚植", "具备", "不", "有",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Collocation) {
        // 提高保障和改善民生水平: an earlier verb may govern the object.
        let joined = document.source.char_before(hit.span.start);
        if !joined.is_some_and(|c| matches!(c, '和' | '与' | '及' | '并')) {
            object(document, hit, findings);
        }
    }
    for hit in document.words(Table::Cue(Cue::Post)) {
        post(document, hit, findings);
    }
}

/// 增加……意识, 加大……工作
fn object(document: &Document<'_>, hit: &Hit, findings: &mut Findings<'_>) {
    // The words up to the next mark; an object that is farther off belongs to
    // another verb.
    let near = Span::new(hit.span.end, hit.span.end + (FARTHEST + 7) * 3);
    let mut tokens = document.tokens(near).iter();
    let stop = tokens.find(|t| !matches!(t.kind, TokenKind::Numerals | TokenKind::Traditional));
    let text = document.whole().end;
    let Some(end) = stop.map_or((near.end >= text).then_some(text), |t| Some(t.span.start)) else {
        return;
    };
    let closes = |t: &Token| {
        t.kind == TokenKind::Break
            || t.mark()
                .is_some_and(|c| matches!(c, '，' | '。' | '；' | '！'))
    };
    if !stop.is_none_or(closes) {
        return;
    }
    // 调动了公众参与度
    let done = document.source.char_at(hit.span.end) == Some('了');
    let start = hit.span.end + if done { '了'.len_utf8() } else { 0 };
    let run = document.text(Span::new(start.min(end), end));
    let objects = hit.row.get("objects");
    // Hardly any run ends as an object does.
    let may_end = run.chars().next_back().is_some_and(|c| objects.contains(c));
    if !may_end && !run.ends_with("工作") {
        return;
    }
    let verb = hit.row.get("word");
    let severity = match hit.row.get("severity") {
        "warning" => Severity::Warning,
        _ => Severity::Hint,
    };
    let phrase = hit.span.cover(Span::new(hit.span.start, end));
    let words = document.text(phrase);
    let pairs = objects.split(';').filter(|_| may_end);
    for (right, objects) in pairs.filter_map(|pair| pair.split_once(':')) {
        let object = objects.split(' ').find_map(|o| run.strip_suffix(o));
        let Some(between) = object.filter(|b| governs(b)) else {
            continue;
        };
        let noun = run.get(between.len()..).unwrap_or_default();
        findings
            .report(
                phrase,
                format!("“{verb}……{noun}”搭配不当，通常用“{right}……{noun}”"),
            )
            .severity(severity)
            .fix(
                format!("“{verb}”改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(hit.span, right)],
            );
        return;
    }
    // 加大 wants a degree: 加大警示教育力度.
    let bare = (verb == "加大").then(|| run.strip_suffix("工作")).flatten();
    // 加大对青年干部的培养工作: what stands after 对……的 is a noun.
    let noun = |b: &str| b.starts_with('对') && b.contains('的') && !b.contains(['和', '并', '，']);
    if let Some(between) = bare.filter(|b| (governs(b) || noun(b)) && !b.is_empty()) {
        let noun = Span::new(start + between.len(), end);
        findings
            .report(phrase, format!("“{words}”搭配不当，通常用“加大……力度”"))
            .fix(
                "“工作”改为“力度”",
                Safety::Suggested,
                vec![Edit::new(noun, "力度")],
            );
    }
}

/// True where nothing between a verb and its object may govern the object
/// instead, or join another one to it.
fn governs(between: &str) -> bool {
    between.chars().count() <= FARTHEST
        && !between.contains(['和', '及', '与', '并', '了', '或', '而', '使', '以'])
        && !NEARER.iter().any(|verb| between.contains(verb))
}

/// 以区长任组长: half of 以……为 and half of 由……任.
fn post(document: &Document<'_>, hit: &Hit, findings: &mut Findings<'_>) {
    let before = document.chars_before(hit.span.start, 18);
    let Some(at) = before.rfind('以') else {
        return;
    };
    let (head, who) = before.split_at_checked(at).unwrap_or_default();
    let who = who.strip_prefix('以').unwrap_or_default();
    let opens = head.is_empty() || head.ends_with(['立', '了', '，', '个', '建', '成', '、']);
    let person = (who.chars().count() >= 2 || who == "我")
        && !who.starts_with(['来', '下', '及', '上', '后', '前', '内', '外', '会', '便'])
        && !who.contains(['，', '。', '；', '为', '由', '任', '：', '、', '是']);
    if !opens || !person {
        return;
    }
    let words = document.text(hit.span);
    let verb = if words.starts_with("担任") {
        "担任"
    } else {
        "任"
    };
    let span = Span::new(hit.span.start, hit.span.start + verb.len());
    let post = words.get(verb.len()..).unwrap_or_default();
    findings
        .report(
            hit.span,
            format!("“以……{verb}{post}”两种说法混用，通常用“以……为{post}”或者“由……任{post}”"),
        )
        .fix(
            format!("“{verb}”改为“为”"),
            Safety::Suggested,
            vec![Edit::new(span, "为")],
        );
}
