//! A sentence that runs on over commas, or one that breaks off.

use crate::document::{Document, Sentence};
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;
use crate::zone::Zone;

/// PUN-18. The long sentences of a guiding thought (指导思想) are written that
/// way on purpose.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-18",
    name: "run-on-comma",
    title: "一逗到底",
    why: "一层意思说完用句号；一句话里逗号过多，或者把半句话单独断开，读者不易分清层次。",
    basis: "通常：一层意思说完用句号（GB/T 15834—2011 4.1、4.4）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "今年以来，我局认真履行职责，健全工作机制，强化执法监督，各项工作取得新成效，现将有关情况报告如下：\n",
            good: None,
        },
        Example {
            bad: "工作虽有成效，但也存在一些问题。如宣传力度不大、专业人员较少等。\n",
            good: None,
        },
        Example {
            bad: "工作中还有一些薄弱环节。如个别学校的值班制度执行不严等。\n",
            good: None,
        },
        Example {
            bad: "街道召开部署会，成立工作专班，制定工作方案，明确责任分工，深入社区走访，发放宣传资料，开设普法课堂，组织志愿服务，设立咨询窗口，受理群众来访，调解邻里纠纷，建立工作台账，定期通报进展。\n",
            good: None,
        },
        Example {
            bad: "全局上下团结一心，真抓实干，全面完成了年初确定的各项目标任务，下一步，我们将继续努力。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "会议听取了情况汇报，研究了防汛抗旱和安全生产工作，提出了整改要求，下一步，各部门要抓好落实。\n",
        "为做好防汛工作，经研究，现就有关事项通知如下：\n",
        "今年以来，我局认真履行职责。现将有关情况报告如下：\n",
        "工作中还存在一些问题。如期整改到位的共五项，均已报告等待复核。\n",
        "工作还存在一些问题，如宣传力度不大、专业人员较少等。\n",
    ],
    check,
};

/// A sentence with so many commas and no semicolon runs on.
const MANY: usize = 10;

/// Bytes of a sentence that is looked through for each cue in it.
const LONGEST: usize = 3000;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Present)) {
        if let Some(comma) = ended_before(document, hit.span.start) {
            let words = document.text(hit.span);
            findings.report(
                Span::new(comma.start, hit.span.end),
                format!("前文意思已经说完，“{words}”前宜用句号"),
            );
        }
    }
    for hit in document.words(Table::Cue(Cue::Next)) {
        if plans_after_account(document, hit.span) {
            findings.report(hit.span, "前文意思已经说完，“下一步”前宜用句号");
        }
    }
    let mut last: Option<&Sentence> = None;
    for sentence in document.sentences(Zone::PROSE) {
        let before = last.replace(sentence);
        let before = before.filter(|b| b.block == sentence.block);
        if before.is_some_and(|b| is_broken_off(document, sentence, document.text(b.span))) {
            let first = Span::new(sentence.span.start, sentence.span.start + '如'.len_utf8());
            findings.report(first, "“如……等”不能单独成句，宜与前句用逗号相连");
        }
        if let Some(count) = runs_on(document, sentence.span) {
            findings.report(
                sentence.span,
                format!("一句话用了{count}个逗号，宜按意思断句"),
            );
        }
    }
}

/// The comma before 现将 at the byte `at`, where what stands before it is a
/// whole account of what was done, and no reason or occasion.
fn ended_before(document: &Document<'_>, at: usize) -> Option<Span> {
    let sentence = document.sentence_at(at)?;
    // So long a sentence is no account but a text without full stops.
    if at - sentence.span.start > LONGEST {
        return None;
    }
    let head = document.text(Span::new(sentence.span.start, at));
    let account = head.strip_suffix('，')?;
    let told = TIMES.iter().any(|time| {
        account
            .split('，')
            .next()
            .is_some_and(|first| first.ends_with(time))
    });
    let clauses = account.matches('，').count();
    let long = account.chars().count() >= 30;
    (told && clauses >= 3 && long).then(|| Span::new(at - '，'.len_utf8(), at))
}

/// True where ，下一步 at `hit` opens what is planned, after what was done: 完成了
/// 各项任务，下一步，我们将….
fn plans_after_account(document: &Document<'_>, hit: Span) -> bool {
    let account = document.before(hit.start);
    let rest = document.after(hit.end);
    let plans = ["，", "我", "将", "要", "各"]
        .iter()
        .any(|w| rest.starts_with(w));
    let done = account.contains('了') || account.contains("完成") || account.contains("得到");
    // 会议指出，……，下一步要: what somebody says goes on.
    let said = ["指出", "强调", "认为", "提出", "研究", "明确"];
    // 按照上级要求 tells of nobody who asks.
    let asked = account.contains("要求")
        && !["照", "上级", "的", "按"]
            .iter()
            .any(|word| account.contains(&format!("{word}要求")));
    let told = !asked && !said.iter().any(|word| account.contains(word));
    plans && done && told && account.chars().count() >= 20
}

/// With what an account of the work begins.
const TIMES: &[&str] = &[
    "以来",
    "今年",
    "一年来",
    "去年",
    "年度",
    "上半年",
    "全年",
    "期间",
];

/// True for a sentence that ends by saying that something is amiss: 存在一些薄弱
/// 环节。
fn tells_lack(sentence: &str) -> bool {
    let words = sentence.trim_end_matches('。');
    [
        "问题", "环节", "困难", "不足", "短板", "差距", "弱项", "困境",
    ]
    .iter()
    .any(|noun| words.ends_with(noun))
}

/// 如……等。 as a sentence of its own, after the sentence `before`; of one thing
/// only where that tells of what is amiss.
fn is_broken_off(document: &Document<'_>, sentence: &Sentence, before: &str) -> bool {
    let Some(rest) = document.text(sentence.span).strip_prefix('如') else {
        return false;
    };
    let word = rest.starts_with([
        '果', '何', '期', '实', '下', '有', '需', '遇', '因', '不', '未', '属', '系', '上', '今',
        '此', '同', '若', '要', '发', '是', '无', '确', '本', '：', '，',
    ]);
    let closed = rest.ends_with("等。") && !rest.ends_with("平等。");
    let follows = before.ends_with('。') && closed && !word;
    follows && (rest.contains('、') || tells_lack(before))
}

/// How many commas the sentence has, where they are too many.
fn runs_on(document: &Document<'_>, span: Span) -> Option<usize> {
    // Each comma has some words before it.
    if span.len() < MANY * 2 * '，'.len_utf8() {
        return None;
    }
    let tokens = document.tokens(span);
    let count = tokens.iter().filter(|t| t.is('，')).count();
    // A row of figures is read one by one.
    let figures = tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Digits)
        .count();
    if count < MANY || figures > count / 2 || tokens.iter().any(|t| t.is('；') || t.is('：')) {
        return None;
    }
    let text = document.text(span);
    let guiding = ["思想", "党的", "为指导", "中央", "号召", "主义道路"];
    (!guiding.iter().any(|word| text.contains(word))).then_some(count)
}
