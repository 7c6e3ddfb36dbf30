//! A number that is made approximate twice: 近50余次.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

/// DIG-10.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-10",
    name: "double-approximation",
    title: "概数重复",
    why: "“近、约、超过”与“余、多、左右、以上”都表示概数，前后只用一个。",
    basis: "通常：概数只标一次",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "开展宣传近50余次，发放资料约2000份左右。\n",
            good: Some("开展宣传50余次，发放资料约2000份。\n"),
        },
        Example {
            bad: "超过三分之二的村，每年至少3次以上，满意率不低于95%以上。\n",
            good: Some("超过三分之二的村，每年至少3次，满意率不低于95%。\n"),
        },
        Example {
            bad: "至少需要20人以上。\n",
            good: Some("至少需要20人。\n"),
        },
        Example {
            bad: "大约有30多人参加，来了100余人左右，近百余名群众受益。\n",
            good: Some("有30多人参加，来了100余人，百余名群众受益。\n"),
        },
        Example {
            bad: "每季度至少开展3次以上集中学习，每批最多安排5人以内，用时约2个小时左右。\n",
            good: Some("每季度至少开展3次集中学习，每批最多安排5人，用时约2个小时。\n"),
        },
    ],
    counterexamples: &[
        "至少开展3次集中学习，参加的每批5人以上；至少召集三分之二以上成员。\n",
        "开展宣传50余次，约200份，近300人，3年以上。\n",
        "节约50余万元，最近10多年来，附近30多户，预约100余人次。\n",
        "约60岁以上老人，近3级以上，超过50人的以上单位。\n",
    ],
    check,
};

/// What makes a number approximate from before, and the words that say the
/// same after it.
#[rustfmt::skip]
const BEFORE: &[(&str, &[&str])] = &[
    ("大约", AROUND), ("大概", AROUND), ("将近", AROUND), ("接近", AROUND), ("约", AROUND), ("近", AROUND),
    ("不超过", UNDER), ("超过", OVER), ("超", OVER), ("逾", OVER), ("至少", OVER),
    ("不低于", OVER), ("不少于", OVER), ("最多", UNDER), ("至多", UNDER), ("不高于", UNDER),
    ("不多于", UNDER),
];
const AROUND: &[&str] = &["余", "多", "左右", "上下", "以上", "以下"];
const OVER: &[&str] = &["余", "多", "左右", "以上"];
const UNDER: &[&str] = &["左右", "以下", "以内"];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quantity in document.quantities() {
        let after = after(document, quantity);
        if quantity.more.is_empty() && after.is_none() {
            continue;
        }
        let more = document.text(quantity.more);
        let before = document.before(quantity.span.start);
        let found = leading(before, document.text(quantity.unit));
        let tail = |words: &str| Span::new(quantity.span.end, quantity.span.end + words.len());
        let said = |list: &[&str], word: &str| list.contains(&word);
        let (span, gone) = match (found, after) {
            (Some((lead, list)), _) if said(list, more) => {
                let start = quantity.span.start - lead.whole;
                let word = Span::new(start, start + lead.word);
                (Span::new(start, quantity.span.end), word)
            }
            (Some((lead, list)), Some(words)) if said(list, words) => {
                let start = quantity.span.start - lead.whole;
                let tail = tail(words);
                (Span::new(start, tail.end), tail)
            }
            (None, Some(words @ ("左右" | "上下"))) if !more.is_empty() => {
                let tail = tail(words);
                (Span::new(quantity.span.start, tail.end), tail)
            }
            _ => continue,
        };
        report(document, findings, span, gone);
    }
    hundreds(document, findings);
}

/// 近百余名: no number is written that a quantity could be read from.
fn hundreds(document: &Document<'_>, findings: &mut Findings<'_>) {
    for block in &document.blocks {
        for token in document.tokens(block.span) {
            let alone = token.kind == TokenKind::Numerals && token.span.len() == '百'.len_utf8();
            if !alone || !matches!(document.text(token.span), "百" | "千" | "万") {
                continue;
            }
            let more = document.source.char_at(token.span.end);
            let Some(more) = more.filter(|c| matches!(c, '余' | '多')) else {
                continue;
            };
            let before = document.before(token.span.start);
            if let Some((lead, _)) = leading(before, "") {
                let start = token.span.start - lead.whole;
                let span = Span::new(start, token.span.end + more.len_utf8());
                report(
                    document,
                    findings,
                    span,
                    Span::new(start, start + lead.word),
                );
            }
        }
    }
}

fn report(document: &Document<'_>, findings: &mut Findings<'_>, span: Span, gone: Span) {
    let cited = document.masked(span.start, Kinds::CITED);
    let (words, extra) = (document.text(span), document.text(gone));
    let report = findings
        .report(span, format!("概数重复：“{words}”，“{extra}”可删"))
        .fix(
            format!("删去“{extra}”"),
            Safety::Suggested,
            vec![Edit::new(gone, "")],
        );
    if cited {
        report.severity(Severity::Hint);
    }
}

/// The lengths of a word before a number: alone, and with what stands between.
struct Lead {
    word: usize,
    whole: usize,
}

/// The word that makes the number after `before` approximate.
fn leading(before: &str, unit: &str) -> Option<(Lead, &'static [&'static str])> {
    let inner = before.trim_end_matches(['有', '占', '为', '达', '需', '要']);
    let between = before.len() - inner.len();
    // 近3年 is a stretch of time, 约3级以上 a rank.
    let time = matches!(
        unit,
        "年" | "天" | "月" | "个月" | "周" | "日" | "周年" | "世纪"
    );
    let rank = matches!(unit, "级" | "岁" | "层" | "度" | "位" | "届");
    let near = BEFORE.iter().find(|(w, _)| inner.ends_with(w));
    let Some(&(word, list)) = near else {
        return before_verb(before);
    };
    let head = inner.strip_suffix(word)?;
    let verb = matches!(word, "约" | "大约" | "至少" | "最多" | "至多");
    let far = between > "需要".len() || between > 0 && !verb;
    let part_of_word = match word {
        "近" => head.ends_with([
            '最', '附', '靠', '邻', '临', '新', '亲', '贴', '就', '远', '逼', '相', '毗',
        ]),
        "约" => head.ends_with([
            '节', '合', '预', '条', '公', '签', '违', '制', '集', '契', '邀', '隐', '履', '缔',
            '租', '特', '婚', '誓', '解', '失', '简', '俭', '盟', '续', '商', '爽',
        ]),
        "超" => head.ends_with(['赶', '反', '高', '中', '英', '出']),
        "最多" | "至多" => head.ends_with(['数', '的']),
        _ => false,
    };
    let other = far || part_of_word || rank || time && word == "近";
    (!other).then_some((
        Lead {
            word: word.len(),
            whole: word.len() + between,
        },
        list,
    ))
}

/// 至少 before the verb: 至少开展3次以上, 最多安排5人以内.
fn before_verb(before: &str) -> Option<(Lead, &'static [&'static str])> {
    let (at, _) = before.char_indices().rev().nth(3)?;
    // Two characters of a verb, and two of the word.
    let (_, last) = before.split_at_checked(at)?;
    let (word, list) = *BEFORE
        .iter()
        .find(|(w, _)| matches!(*w, "至少" | "最多" | "至多") && last.starts_with(w))?;
    let verb = last.strip_prefix(word)?;
    let plain = verb.chars().all(is_han) && !verb.ends_with(['的', '第', '每', '于']);
    plain.then_some((
        Lead {
            word: word.len(),
            whole: last.len(),
        },
        list,
    ))
}

/// The word right after `quantity` that makes it approximate.
fn after(document: &Document<'_>, quantity: &Quantity) -> Option<&'static str> {
    let rest = document.source.text.get(quantity.span.end..)?;
    ["左右", "上下", "以上", "以下", "以内"]
        .into_iter()
        .find(|w| rest.starts_with(w))
}
