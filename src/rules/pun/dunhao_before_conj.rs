//! 、 before a word that joins already: 、和, 、及, 、或.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::person;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::parallel::is_statute;

/// PUN-20. 和, 及, 与 and 或 are also the first characters of words (和谐, 及时):
/// those are left alone, and 与 as a preposition (与发展相适应) too.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-20",
    name: "dunhao-before-conj",
    title: "连词前的顿号",
    why: "最后两个并列成分之间已有“和”“及”“或”等连词的，前面不再用顿号。",
    basis: "GB/T 15834—2011 附录B.1",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "各县、乡、和村要抓好落实。\n",
            good: Some("各县、乡和村要抓好落实。\n"),
        },
        Example {
            bad: "涉及住建、城管、以及公安等部门，科室、和其他单位参加。\n",
            good: Some("涉及住建、城管以及公安等部门，科室和其他单位参加。\n"),
        },
        Example {
            bad: "加强工程质量、安全、与进度管理。\n",
            good: Some("加强工程质量、安全与进度管理。\n"),
        },
        Example {
            bad: "坚持统一领导、统一指挥、与分级负责。\n",
            good: Some("坚持统一领导、统一指挥与分级负责。\n"),
        },
    ],
    counterexamples: &[
        "领导干部下沉一线、走访慰问、与群众面对面座谈。\n",
        "坚持问需于民、与民同心，深入一线、与群众交流。\n",
        "建设富强、和谐、和睦的家园，做到准确、及时、及早。\n",
        "坚持与时代同频、与发展相适应、与群众同心。\n",
        "参加会议的有马某（回族）、和某某（纳西族）、李某（彝族）。\n",
        "参加人员：周敏、和丽芳、木志强，走访恒通公司、和润公司、和创科技公司，涉及小区、和信花园。\n",
        "清理预收账款、或有负债，披露承诺、或有事项。\n",
        "争创文明、和美、和顺乡村，维护发展、和平、和解的局面。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut statute = None;
    for (block, mark) in document.marks(|c| c == '、') {
        let rest = document.text(Span::new(mark.span.end, block.span.end));
        let Some(word) = conjunction(rest).or_else(|| {
            let head = document.text(Span::new(block.span.start, mark.span.start));
            ends_list(head, rest)
        }) else {
            continue;
        };
        // Statutes set long members off that way: 、或者
        if matches!(word, "或" | "或者" | "以及")
            && *statute.get_or_insert_with(|| is_statute(document))
        {
            continue;
        }
        let quoted = document.masked(mark.span.start, Kinds::CITED.or(Kinds::TABLE_CELL));
        let before = document.text(Span::new(block.span.start, mark.span.start));
        if word == "和" && (is_surname(before, rest) || is_own_name(rest)) {
            continue;
        }
        if quoted || !follows_item(document, Span::new(block.span.start, mark.span.start)) {
            continue;
        }
        let report = findings
            .report(
                Span::new(mark.span.start, mark.span.end + word.len()),
                format!("“{word}”前不用顿号"),
            )
            .fix(
                "删去顿号",
                safety(word, rest),
                vec![Edit::new(mark.span, "")],
            );
        // Long members are set off so now and then.
        if matches!(word, "以及" | "或" | "或者") {
            report.severity(Severity::Hint);
        }
    }
}

/// 与 before the last item of a list of nouns, though it is a longer one: 质量、
/// 安全、与进度管理. 走访慰问、与群众座谈 is no such list.
fn ends_list(head: &str, rest: &str) -> Option<&'static str> {
    let item = rest.strip_prefix('与')?;
    let length = item.chars().take_while(|&c| is_han(c)).take(7).count();
    let own = item.starts_with(|c| WITH_WORDS.contains(c));
    let mut before = head.rsplit(['，', '。', '；', '：']).next()?.rsplit('、');
    let last = before.next()?.chars().count();
    let nouns = (2..=6).contains(&length) && last <= 3 && before.next().is_some();
    // 统一领导、统一指挥、与分级负责: four characters after four are one more
    // member, where nothing is done with somebody.
    let whole = || !item.chars().take(length).any(|c| WITH.contains(c));
    let paired = length == 4 && last == 4 && whole();
    (!own && (nouns || paired)).then_some("与")
}

/// What 与 makes a word or a phrase of its own with: 与会, 与时俱进, 与生俱来.
const WITH_WORDS: &str = "会时此日世众人党国民之其生虎邻狼";

/// Characters of what is done with or like somebody: 与群众交流, 与发展同步.
const WITH: &str = "相同共一起交谈对接联比合关商沟签结为友并步配适面互往来见不无融携手战";

/// Words that 和, 及, 或 or 与 joins and no name goes on with: 和其他, 及各.
const JOINED: &[&str] = &[
    "其他", "其它", "各", "有关", "相关", "所有", "全体", "部分", "“", "《",
];

/// Names of persons, firms and places begin with 和, 及 and 与 too (和润公司,
/// 及春): only where the word is a longer one or what it joins is no name does
/// the mark go by itself.
fn safety(word: &str, rest: &str) -> Safety {
    let joined = rest.strip_prefix(word).unwrap_or_default();
    let longer = matches!(word, "以及" | "及其他" | "或者");
    if longer || JOINED.iter().any(|open| joined.starts_with(open)) {
        Safety::Safe
    } else {
        Safety::Suggested
    }
}

/// True where 和 is the surname of the next in a list of names: 项某（苗族）、
/// 和某某（纳西族）, 周敏、和丽芳.
fn is_surname(before: &str, rest: &str) -> bool {
    let run = rest.chars().take_while(|&c| is_han(c) && c != '等');
    let length = run.clone().count();
    let noted =
        before.ends_with('）') && rest.chars().find(|&c| !is_han(c)) == Some('（') && length <= 4;
    // 周敏、和王芳 has a name without 和.
    let other = || {
        let name = person::name_after(rest, '和'.len_utf8());
        name.is_some_and(|name| name.end == run.map(char::len_utf8).sum::<usize>())
    };
    noted || (2..=3).contains(&length) && ends_with_name(before) && !other()
}

/// True where the last item of the list is the name of a person.
fn ends_with_name(before: &str) -> bool {
    let item = before.rsplit(|c| !is_han(c)).next().unwrap_or_default();
    person::name_before(before, before.len()).is_some_and(|n| before.len() - n.start <= item.len())
        && (2..=8).contains(&item.chars().count())
}

/// What the names of firms and places end in that begin with 和: 和润公司.
const PLACES: &[&str] = &[
    "花园", "小区", "家园", "酒店", "宾馆", "饭店", "大厦", "广场", "苑", "商场", "超市", "药店",
    "药房", "诊所", "社区", "村", "镇", "路", "街", "巷", "桥", "厂",
];

/// Firms, which have longer names than places: 和创科技公司.
const FIRMS: &[&str] = &["公司", "集团", "合作社"];

/// True where `rest` begins with the name of a firm or a place: one or two
/// characters stand between 和 and its end, up to four in that of a firm.
fn is_own_name(rest: &str) -> bool {
    let own = rest.strip_prefix('和').unwrap_or_default();
    let mut ends = own.char_indices().take(5).enumerate().skip(1);
    let starts = |end: &str, list: &[&str]| list.iter().any(|place| end.starts_with(place));
    let named = ends.find_map(|(count, (at, _))| {
        let end = own.get(at..).unwrap_or_default();
        (count <= 2 && starts(end, PLACES) || starts(end, FIRMS)).then_some(at)
    });
    named.is_some_and(|at| own.get(..at).is_some_and(|name| name.chars().all(is_han)))
}

/// True where an item of a list stands before the mark, and not an ordinal.
fn follows_item(document: &Document<'_>, before: Span) -> bool {
    let head = document.text(before);
    head.chars().nth_back(1).is_some()
        && head
            .chars()
            .next_back()
            .is_some_and(|c| is_han(c) || "”》）".contains(c))
}

/// The joining word that `rest` begins with.
fn conjunction(rest: &str) -> Option<&'static str> {
    let word = ["以及", "及其他", "或者", "和", "及", "或", "与"]
        .into_iter()
        .find(|word| rest.starts_with(word))?;
    let after = rest.get(word.len()..).unwrap_or_default();
    let first = after
        .chars()
        .next()
        .filter(|&c| is_han(c) || "“《".contains(c))?;
    let joins = match word {
        "和" => {
            let open = [
                "平台", "平安", "平时", "解决", "解放", "服务", "风险", "约束", "谈判", "顺利",
            ];
            !"谐睦解平美善气衷缓畅田硕静龙林布顺声蔼弦服尚约谈好风悦煦而鸣政县合盘弄议稀诗数棋局亲会".contains(first)
                || open.iter().any(|word| after.starts_with(word))
        }
        "及" => !"时格早至第物笄门冠龄".contains(first),
        "或" => !"许然缺则多是大有".contains(first),
        "与" => {
            let item: Vec<char> = after.chars().take_while(|&c| is_han(c)).take(4).collect();
            item.len() <= 3 && !WITH_WORDS.contains(first)
        }
        _ => true,
    };
    joins.then_some(word)
}
