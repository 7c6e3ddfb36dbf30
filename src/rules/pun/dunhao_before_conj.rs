//! 、 before a word that joins already: 、和, 、及, 、或.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
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
            bad: "涉及住建、城管、以及公安等部门。\n",
            good: Some("涉及住建、城管以及公安等部门。\n"),
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
        if is_surname(word, before, rest) {
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
            .fix("删去顿号", Safety::Safe, vec![Edit::new(mark.span, "")]);
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
    let own = item.starts_with(|c| "会时此日世众人党国民之其".contains(c));
    let mut before = head.rsplit(['，', '。', '；', '：']).next()?.rsplit('、');
    let last = before.next()?.chars().count();
    let nouns = (2..=6).contains(&length) && last <= 3 && before.next().is_some();
    // 统一领导、统一指挥、与分级负责: four characters after four are one more
    // member, where nothing is done with somebody.
    let whole = || !item.chars().take(length).any(|c| WITH.contains(c));
    let paired = length == 4 && last == 4 && whole();
    (!own && (nouns || paired)).then_some("与")
}

/// Characters of what is done with or like somebody: 与群众交流, 与发展同步.
const WITH: &str = "相同共一起交谈对接联比合关商沟签结为友并步配适面互往来见不无融携手战";

/// True where 和 is the surname of the next in a list of names, each with a
/// note in brackets: 项某（苗族）、和某某（纳西族）.
fn is_surname(word: &str, before: &str, rest: &str) -> bool {
    word == "和"
        && before.ends_with('）')
        && rest.chars().find(|&c| !is_han(c)) == Some('（')
        && rest.chars().take_while(|&c| is_han(c)).count() <= 4
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
            item.len() <= 3 && !"会时此日众世人党国民之其".contains(first)
        }
        _ => true,
    };
    joins.then_some(word)
}
