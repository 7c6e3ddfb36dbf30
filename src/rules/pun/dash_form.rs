//! A dash (破折号) in another form than two joined em dashes.

use crate::character::{Run, is_chinese, is_closing_mark, is_han, is_opening_mark};
use crate::document::{Document, first_clause, last_clause};
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};

/// PUN-15. A single dash between two words is nearly always the sign between
/// two ends (中国—东盟, 1—4月) and right: it is reported only where it cannot be
/// one.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-15",
    name: "dash-form",
    title: "破折号的形式",
    why: "破折号占两个字位，写作“——”；一字线“—”只用于起止和相关项目之间。",
    basis: "GB/T 15834—2011 4.10、4.13",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "这就是基层治理的关键--党建引领。\n",
            good: Some("这就是基层治理的关键——党建引领。\n"),
        },
        Example {
            bad: "推广“一站式”―基层解纷的新做法。\n",
            good: Some("推广“一站式”——基层解纷的新做法。\n"),
        },
        Example {
            bad: "在全市工作会议上的讲话\n--张三\n（2024年1月5日）\n",
            good: Some("在全市工作会议上的讲话\n——张三\n（2024年1月5日）\n"),
        },
        Example {
            bad: "这条路—群众盼了二十年的路，终于通车了。\n",
            good: Some("这条路——群众盼了二十年的路，终于通车了。\n"),
        },
        Example {
            bad: "我们的根本宗旨－全心全意为人民服务。\n",
            good: Some("我们的根本宗旨——全心全意为人民服务。\n"),
        },
        Example {
            bad: "一支新队伍－志愿护学岗应运而生。\n",
            good: Some("一支新队伍——志愿护学岗应运而生。\n"),
        },
        Example {
            bad: "主题活动—践行初心使命正在开展，一个重要特点－干部带头示范。\n",
            good: Some("主题活动——践行初心使命正在开展，一个重要特点——干部带头示范。\n"),
        },
    ],
    counterexamples: &[
        "推动中国—东盟合作，途经武汉－长沙段。\n",
        "建设连接两地的成都—重庆铁路，深化中国—东盟的交流合作。\n",
        "推动澜沧江－湄公河合作首次领导人会议成果落实。\n",
        "1—4月，利用3--5天时间完成。\n",
        "这就是基层治理的关键——党建引领。\n",
        "往返于“甲地”—“乙地”之间。\n",
        "表格\n-----\n内容\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (_, run) in document.runs(is_dash) {
        let span = run.span;
        let dash = document.text(span);
        if document.masks().covers(span.start, Kinds::LITERAL) {
            continue;
        }
        let safety = judge(dash, &run);
        let between = safety.is_none() && is_between_clauses(document, dash, &run);
        let Some(safety) = safety.or(between.then_some(Safety::Suggested)) else {
            continue;
        };
        let report = findings.report(span, "破折号应为“——”").fix(
            "改为“——”",
            safety,
            vec![Edit::new(span, "——")],
        );
        if between {
            report.severity(Severity::Hint);
        }
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '—' | '–' | '－' | '―' | '─')
}

/// How certain it is that the signs are meant as a dash; `None` where they are
/// right or something else.
fn judge(dash: &str, run: &Run) -> Option<Safety> {
    let (before, after) = (run.before, run.after?);
    let count = dash.chars().count();
    if dash == "——" || count > 4 || !is_chinese(after) {
        return None;
    }
    let Some(before) = before else {
        // ——在全市工作会议上的讲话: the line under a title.
        return (count == 2 && is_han(after)).then_some(Safety::Safe);
    };
    if !is_chinese(before) {
        return None;
    }
    if count > 1 {
        return Some(Safety::Safe);
    }
    // After a quotation or title, before a plain word.
    let single = dash != "-" && is_closing_mark(before) && before != '）' && is_han(after);
    (single && !is_opening_mark(after)).then_some(Safety::Suggested)
}

/// Words of a clause, which no name of a place or an organ has.
const OF_CLAUSES: [char; 10] = ['的', '了', '是', '不', '让', '把', '被', '为', '都', '要'];

/// True for a single sign between two stretches of words that are more than
/// names: 当前最紧迫的任务—抢抓农时.
fn is_between_clauses(document: &Document<'_>, dash: &str, run: &Run) -> bool {
    if dash.chars().count() != 1 || dash == "-" {
        return false;
    }
    let left = document.before(run.span.start).chars().rev();
    let right = document.after(run.span.end).chars();
    let (mut of_clause, mut left_length, mut right_length) = (false, 0, 0);
    for (place, c) in left.take(REACH).take_while(|&c| is_han(c)).enumerate() {
        // 连接两地的成都—重庆铁路: a name alone follows the word.
        of_clause |= OF_CLAUSES.contains(&c) && place > NAME;
        left_length += 1;
    }
    for (place, c) in right.take(REACH).take_while(|&c| is_han(c)).enumerate() {
        // 中国—东盟的合作
        of_clause |= OF_CLAUSES.contains(&c) && (c != '的' || place > NAME);
        right_length += 1;
    }
    let told = is_told_after(document, run);
    (told || of_clause && right_length > NAME) && left_length >= NAME
}

/// What is in the names of places and organs.
const PLACES: [char; 22] = [
    '路', '街', '巷', '县', '市', '镇', '村', '站', '桥', '港', '省', '区', '州', '国', '河', '江',
    '湖', '岛', '城', '园', '局', '校',
];

/// True for a single sign after the subject of a clause, before what tells of
/// it: 一个重要特点－干部带头示范. Ends of a way and steps of a course stand in
/// pairs that end alike, or in a chain.
fn is_told_after(document: &Document<'_>, run: &Run) -> bool {
    let (head, rest) = (
        last_clause(document.before(run.span.start)),
        first_clause(document.after(run.span.end)),
    );
    let (left, right) = (head.chars(), rest.chars().take_while(|&c| is_han(c)));
    let (left, right): (Vec<char>, Vec<char>) = (left.collect(), right.collect());
    let long = |words: &[char]| words.len() > NAME;
    let named = |words: &[char]| words.iter().any(|c| PLACES.contains(c));
    let chain = head.contains(is_dash) || rest.contains(is_dash);
    let whole = left.iter().copied().all(is_han);
    // 一支队伍－护校队应运而生
    let one = ONE.iter().any(|word| head.starts_with(word));
    let telling = one || TELLING.iter().any(|word| head.ends_with(word));
    telling
        && whole
        && long(&left)
        && right.len() >= NAME
        && !named(&left)
        && (one || !named(&right))
        && !chain
}

/// What is told of after a dash.
const TELLING: [&str; 58] = [
    "特点", "目标", "任务", "要求", "活动", "宗旨", "原则", "关键", "经验", "主题", "问题", "重点",
    "使命", "核心", "品牌", "做法", "精神", "根本", "初心", "基础", "力量", "体会", "感受", "道理",
    "法宝", "灵魂", "主线", "方法", "秘诀", "优势", "特色", "标志", "抓手", "载体", "名片", "典范",
    "事业", "办法", "大事", "实事", "难事", "好事", "举措", "措施", "方向", "理念", "路径", "途径",
    "承诺", "底线", "前提", "动力", "引擎", "支撑", "启示", "成果", "短板", "难点",
];

/// What opens such a clause by itself.
const ONE: [&str; 8] = [
    "一个", "一支", "一项", "一条", "一种", "一座", "一场", "一批",
];

/// How far a stretch of words is looked at.
const REACH: usize = 30;

/// A name of a place has mostly so many characters at most.
const NAME: usize = 3;
