//! A short form that nothing explains.

use crate::character::is_han;
use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::numeral::is_numeral;
use crate::phrases::Phrases;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-05.
pub(crate) const RULE: Rule = Rule {
    code: "CON-05",
    name: "abbr-undefined",
    title: "简称未说明",
    why: "自拟的数字简称第一次出现时，应在括号里或者后文说明内容；机构用全称或者规范化简称。",
    basis: "通常：简称首次出现时说明；机构名称见《党政机关公文处理工作条例》第九条（八）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "依托“一站一岗三队伍”机制，及时化解纠纷，推行“一站两员三联”。\n",
            good: None,
        },
        Example {
            bad: "组织法官和律所进社区，开展法律咨询。\n",
            good: None,
        },
        Example {
            bad: "执法队要加强巡查。示例街道综合行政执法队（以下简称“执法队”）每周通报情况。\n",
            good: None,
        },
        Example {
            bad: "《办法》明确了责任。现将《示例市物业管理办法》（以下简称《办法》）印发你们。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "加强综合行政执法队伍建设。示例街道综合行政执法队（以下简称“执法队”）每周通报情况，执法队负责解释。\n",
        "依托“一站一岗三队伍”（调解站、先锋岗和三支队伍）机制，及时化解纠纷。\n",
        "深入实施“一带一路”倡议，推进“一网通办”。\n",
        "组织法官和律师事务所进社区，遵循规律所得。\n",
        "建立“一站一岗三队伍”机制：一站即调解站，一岗即先锋岗，三队伍即三支队伍。\n",
    ],
    check,
};

/// Short forms that everybody knows.
const KNOWN: &[&str] = &["三去一降一补"];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for pair in document.enclosures() {
        let words = document.text(pair.inner);
        if pair.pair != Pair::Double || !is_made_up(words) || seen.contains(&words) {
            continue;
        }
        let zone = document.sentence_at(pair.outer.start).map(|s| s.zone);
        if zone != Some(Zone::Body) || seen.len() >= MOST {
            continue;
        }
        seen.push(words);
        if KNOWN.contains(&words) || explained(document, pair.outer) {
            continue;
        }
        findings.report(pair.outer, format!("简称“{words}”首次出现，通常应说明内容"));
    }
    early(document, findings);
    for cue in document.words(Table::Cue(Cue::Shortened)) {
        let prose = document.sentence_at(cue.span.start).map(|s| s.zone);
        if prose != Some(Zone::Body) || document.masked(cue.span.start, Kinds::CITED) {
            continue;
        }
        let word = document.text(cue.span);
        findings.report(cue.span, format!("“{word}”是俗称，通常写作“律师事务所”"));
    }
}

/// More short forms than these are not looked at.
const MOST: usize = 64;

/// True for 一中心一张网十联户: three numerals each with a word of its own.
fn is_made_up(words: &str) -> bool {
    let count = words.chars().count();
    // 一站两员三联: 两 counts as 二 does.
    let counts_with = |c: char| is_numeral(c) || c == '两';
    let numerals = words.chars().filter(|&c| counts_with(c)).count();
    let runs = words
        .split(counts_with)
        .skip(1)
        .filter(|part| !part.is_empty())
        .count();
    let han = words.chars().all(is_han);
    // 六涨一平一降 counts.
    let counts = words.contains(['涨', '降', '升', '增']);
    !counts
        && (6..=14).contains(&count)
        && han
        && words.starts_with(is_numeral)
        && numerals == runs
        && runs >= 3
}

/// True where brackets, a colon or 即 follow, in the sentence or the next.
fn explained(document: &Document<'_>, outer: Span) -> bool {
    let rest = document.source.text.get(outer.end..).unwrap_or_default();
    let Some(sentence) = document.sentence_at(outer.start) else {
        return true;
    };
    let tail = document.text(Span::new(outer.end, sentence.span.end));
    rest.starts_with(['（', '(', '—'])
        || tail.contains('：')
        || tail.contains("，即")
        || tail.contains("（即")
        || tail.contains("具体")
}

/// Short forms that are in use before the text says what they are short for.
fn early(document: &Document<'_>, findings: &mut Findings<'_>) {
    let cues = document.words(Table::Cue(Cue::Abbreviated)).iter();
    let introduced: Vec<Span> = cues
        .filter(|cue| !document.masked(cue.span.start, Kinds::CITED))
        .filter_map(|cue| introduced(document, cue.span.end))
        .collect();
    let Some(last) = introduced.last() else {
        return;
    };
    let phrases = Phrases::new(introduced.iter().map(|span| document.text(*span)));
    let mut told = vec![false; introduced.len()];
    let prose = document
        .paragraphs(&[Zone::Body])
        .filter(|p| matches!(p.block.role, Role::Body | Role::ListItem));
    for paragraph in prose.take_while(|p| p.block.span.start < last.start) {
        let base = paragraph.block.span.start;
        phrases.scan(paragraph.text, |place, at| {
            let (Some(span), Some(told)) = (introduced.get(place), told.get_mut(place)) else {
                return;
            };
            let early = Span::new(base + at, base + at + span.len());
            // What an enclosed text introduces, it introduces for itself.
            let part = document.block_at(span.start).map(|b| b.part);
            if *told
                || part != Some(paragraph.block.part)
                || early.start >= span.start
                || !stands_alone(document, early)
            {
                return;
            }
            *told = true;
            let words = document.text(early);
            findings.report(
                early,
                format!("“{words}”到后文才说明是简称，通常在首次出现时写全称并说明"),
            );
        });
    }
}

/// The short form that follows 以下简称 at the byte `at`: “执法队”, 《办法》,
/// 执法队 up to the bracket. Shorter ones are words of their own.
fn introduced(document: &Document<'_>, at: usize) -> Option<Span> {
    let rest = document.after(at);
    let own = rest.trim_start_matches(['为', '：']);
    let start = at + rest.len() - own.len();
    let (start, end) = match own.chars().next()? {
        '“' => (start + '“'.len_utf8(), start + own.find('”')?),
        '《' => (start, start + own.find('》')? + '》'.len_utf8()),
        _ => (start, start + own.find(|c| !is_han(c))?),
    };
    let span = Span::new(start, end);
    let length = document.text(span).chars().count();
    (3..=12).contains(&length).then_some(span)
}

/// True where the words at `span` are no part of a longer name or word.
fn stands_alone(document: &Document<'_>, span: Span) -> bool {
    const BEFORE: &str = "由向对在是将该并请把被让和与及或经按为使各";
    const AFTER: &str =
        "要应须负将每按在对的和与及等是为已可不由组牵统定各全向成设也均都会还未拟根依提主开";
    let free = |c: Option<char>, list: &str| c.is_none_or(|c| !is_han(c) || list.contains(c));
    let title = document.text(span).starts_with('《');
    let cited = document.masked(span.start, Kinds::QUOTATION);
    let alone = free(document.source.char_before(span.start), BEFORE)
        && free(document.source.char_at(span.end), AFTER);
    !cited && (title || alone)
}
