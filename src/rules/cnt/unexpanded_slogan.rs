//! A slogan with a number whose members the document never names.

use std::collections::BTreeMap;

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::enclosure::{Enclosure, Pair};
use crate::finding::Severity;
use crate::lexicon::{self, Table};
use crate::numeral;
use crate::rule::{Example, Findings, Rule};

/// CNT-05.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-05",
    name: "unexpanded-slogan",
    title: "数字概括语未见内容",
    why: "“三个聚焦”“五联工作法”一类自拟的概括语，首次出现时应写明内容，否则读的人不知指什么。",
    basis: "通常：自拟的概括语首次出现时写明内容",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "下一步，立足“三个聚焦”，推动各项工作落实。\n",
            good: None,
        },
        Example {
            bad: "推行“五联工作法”，统筹各方力量。\n",
            good: None,
        },
        Example {
            bad: "立足“三个聚焦”，推动落实。\n一、聚焦主业\n做强主业。\n二、聚焦基层\n夯实基层。\n",
            good: None,
        },
        Example {
            bad: "实施“六大攻坚”，坚持“四步走”，城乡面貌不断改善。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "实施“三大攻坚”。一是环境攻坚，二是项目攻坚，三是民生攻坚，各项攻坚，扎实推进。\n",
        "落实“三会一课”制度，增强“四个意识”，做到“两个维护”，落实“两个责任”。\n",
        "立足“三个聚焦”（聚焦主业、聚焦基层、聚焦实效），推动工作落实。\n",
        "立足“三个聚焦”，推动落实。\n一、聚焦主业\n做强主业。\n二、聚焦基层\n夯实基层。\n三、聚焦实效\n务求实效。\n",
        "推行联防、联调、联治“三联工作法”，落实省委“三个年”活动部署要求。\n",
    ],
    check,
};

/// Different slogans that are looked for in a document.
const MOST: usize = 16;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut slogans: BTreeMap<&str, Option<(&Enclosure, Slogan<'_>)>> = BTreeMap::new();
    for quoted in document.enclosures() {
        if quoted.pair != Pair::Double || !(9..=36).contains(&quoted.inner.len()) {
            continue;
        }
        let words = document.text(quoted.inner);
        let Some(slogan) = slogan(words).filter(|_| !is_known(words)) else {
            continue;
        };
        let unfolded = is_unfolded(document, quoted);
        let full = slogans.len() >= MOST && !slogans.contains_key(words);
        if full {
            continue;
        }
        let entry = slogans.entry(words).or_insert(Some((quoted, slogan)));
        if unfolded {
            *entry = None;
        }
    }
    let mut left: Vec<_> = slogans
        .into_iter()
        .filter_map(|(w, s)| Some((w, s?)))
        .collect();
    left.sort_by_key(|(_, (quoted, _))| quoted.outer.start);
    for (words, (quoted, slogan)) in left {
        let told = match members(document, slogan.key) {
            few if few < 2 => format!("未见“{words}”的内容，宜在首次出现时写明"),
            few if slogan.key.len() == '联'.len_utf8() && few < slogan.count - 1 => {
                format!("未见“{words}”的内容，宜在首次出现时写明")
            }
            // A single character is in many words.
            some if some < slogan.count && slogan.key.len() > '联'.len_utf8() => {
                format!("“{words}”只见{some}项内容，请核对是否写全")
            }
            _ => continue,
        };
        findings.report(quoted.outer, told);
    }
}

/// 三个聚焦: how many, and the word that its members have in common.
struct Slogan<'a> {
    count: usize,
    key: &'a str,
}

/// Reads a number with 个 and a word, or a number with 工作法 and the like.
fn slogan(words: &str) -> Option<Slogan<'_>> {
    let mut chars = words.chars();
    let number = chars.next().filter(|c| numeral::is_amount(*c))?;
    let count = numeral::amount(words.get(..number.len_utf8())?)?;
    let count = usize::try_from(count)
        .ok()
        .filter(|c| (2..=10).contains(c))?;
    let rest = chars.as_str();
    let key = match rest.strip_prefix(['个', '大']) {
        Some(key) => key,
        None => SYSTEMS.iter().find_map(|end| rest.strip_suffix(end))?,
    };
    let length = key.chars().count();
    let counts = |c: char| numeral::is_amount(c) && c != '零';
    let plain = key.chars().all(|c| is_han(c) && !counts(c));
    let fits = if rest.starts_with(['个', '大']) {
        2..=4
    } else {
        1..=2
    };
    (plain && fits.contains(&length)).then_some(Slogan { count, key })
}

/// What several things are, each named by a word before it.
const KINDS: [&str; 8] = [
    "行动", "工程", "攻坚", "提升", "体系", "产业", "平台", "机制",
];

/// What a slogan without 个 says that it is.
const SYSTEMS: [&str; 11] = [
    "走",
    "工作法",
    "工作机制",
    "工作模式",
    "治理法",
    "管理法",
    "责任",
    "服务",
    "举措",
    "模式",
    "法",
];

/// True for what everybody knows.
fn is_known(words: &str) -> bool {
    let fixed = |key: &str| lexicon::find(Table::FixedList, key).is_some();
    fixed(words) || lexicon::find(Table::Slogan, words).is_some()
}

/// True where the slogan's members stand beside it, or it is somebody else's.
fn is_unfolded(document: &Document<'_>, quoted: &Enclosure) -> bool {
    let after = document.after(quoted.outer.end);
    let before = document.before(quoted.outer.start);
    let clause = last_clause(before);
    let follows = [
        "（",
        "(",
        "：",
        "，即",
        "，就是",
        "，也就是",
        "——",
        "即",
        "是指",
        "、",
    ];
    let others = [
        "中央",
        "国务院",
        "省委",
        "市委",
        "区委",
        "县委",
        "党委",
        "党组",
        "总书记",
        "提出",
        "部署",
        "集团",
        "公司",
        "局党",
        "会议",
        "上级",
        "省政府",
        "市政府",
        "区政府",
        "县政府",
        "号召",
    ];
    let asked = ["部署", "讲话", "指示", "精神", "重要", "讲"];
    follows.iter().any(|w| after.starts_with(w))
        || clause.contains('、')
        || others.iter().any(|w| clause.contains(w))
        || asked.iter().any(|w| after.starts_with(w))
}

/// How many parts of sentences in the document begin with `key`, or for a
/// single character, begin or end with it.
fn members(document: &Document<'_>, key: &str) -> usize {
    let text = &document.source.text;
    let begins =
        |before: Option<char>| before.is_none_or(|c| !is_han(c) || matches!(c, '是' | '要' | '、'));
    let single = key.chars().count() == 1;
    // 六大行动 are named by what each of them is of: 治水行动.
    let kind = KINDS.contains(&key);
    let mut count = 0;
    for (at, _) in text.match_indices(key) {
        let end = at + key.len();
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(end..).and_then(|t| t.chars().next());
        // The slogan itself: 三个聚焦, 五联工作法.
        let own = before.is_some_and(|c| matches!(c, '个' | '大') || numeral::is_amount(c));
        let ends =
            (single || kind) && after.is_none_or(|c| matches!(c, '、' | '，' | '。' | '；' | '”'));
        count += usize::from(!own && (begins(before) || ends));
    }
    count
}
