//! A short form that nothing explains.

use crate::character::is_han;
use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::lexicon::{self, Cue, Table};
use crate::mask::Kinds;
use crate::numeral::is_numeral;
use crate::phrases::Phrases;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;
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
            bad: "建设“两中心三平台”，服务群众。\n",
            good: None,
        },
        Example {
            bad: "依托“一站一岗三队伍”机制，及时化解纠纷，推行“一站两员三联”。\n",
            good: None,
        },
        Example {
            bad: "组织法官和律所进社区，开展法律咨询。\n",
            good: None,
        },
        Example {
            bad: "全面推行“四联五巡工作法”，建成EHS管理平台。\n",
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
        "实现“两不愁三保障”，落实“两学一做”，建设“两中心三平台”（服务中心、调度中心和三个平台）。\n",
        "推行“四议两公开”工作法，坚持“一村一品”模式，统筹“五位一体”格局。\n",
        "建成环境、健康和安全（EHS）管理平台，EHS平台运行平稳，GDP稳步增长。\n",
        "加强综合行政执法队伍建设。示例街道综合行政执法队（以下简称“执法队”）每周通报情况，执法队负责解释。\n",
        "依托“一站一岗三队伍”（调解站、先锋岗和三支队伍）机制，及时化解纠纷。\n",
        "深入实施“一带一路”倡议，推进“一网通办”。\n",
        "组织法官和律师事务所进社区，遵循规律所得。\n",
        "建立“一站一岗三队伍”机制：一站即调解站，一岗即先锋岗，三队伍即三支队伍。\n",
    ],
    check,
};

/// Short forms that everybody knows.
const KNOWN: &[&str] = &[
    "三去一降一补",
    "四议两公开",
    "两学一做",
    "三会一课",
    "六稳六保",
    "三重一大",
    "一岗两责",
    "一国两制",
    "两横三纵",
    "三区三线",
    "三区三州",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for pair in document.enclosures() {
        let words = document.text(pair.inner);
        let counts = words.starts_with(|c| is_numeral(c) || c == '两');
        let method = || counts && is_method(words, document.after(pair.outer.end));
        let made_up = || is_made_up(words) || counts && is_pair(words) || method();
        if pair.pair != Pair::Double || !made_up() || seen.contains(&words) {
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
    foreign(document, findings);
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

/// True for 两中心三平台: two numerals each with a word of two characters or three,
/// which no fixed expression has.
fn is_pair(words: &str) -> bool {
    let counts_with = |c: char| is_numeral(c) || c == '两';
    let mut parts = words.split(counts_with).skip(1);
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let whole = |part: &str| (2..=3).contains(&part.chars().count()) && part.chars().all(is_han);
    let known = |table| lexicon::find(table, words).is_some();
    whole(first)
        && whole(second)
        && !first.starts_with('个')
        // 一件事一次办
        && words.matches('一').count() < 2
        && !known(Table::FixedList)
        && !known(Table::Slogan)
}

/// How many bytes may stand between such words and what they are (2 characters).
const NEAR: usize = 6;

/// True for 四联五巡工作法 and “六进七联”活动: two numerals each with a word of
/// its own, for a way of working or what is done; `after` follows the mark.
fn is_method(words: &str, after: &str) -> bool {
    const WAYS: [&str; 7] = ["工作法", "机制", "模式", "格局", "体系", "活动", "行动"];
    let way = WAYS.iter().find_map(|way| words.strip_suffix(way));
    let short = way.unwrap_or(words);
    // “五心六步”调解工作法
    let near = |way: &&str| {
        let place = after.find(*way);
        place.is_some_and(|at| at <= NEAR && after.get(..at).is_some_and(|w| w.chars().all(is_han)))
    };
    let told = way.is_some() || WAYS.iter().any(near);
    let counts_with = |c: char| is_numeral(c) || c == '两';
    let mut parts = short.split(counts_with).skip(1);
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    // 一村一品, 五位一体 and the like are words.
    let one = short.matches('一').count() > 1 || short.ends_with("一体");
    let whole = |part: &str| (1..=3).contains(&part.chars().count());
    told && !one
        && !KNOWN.contains(&short)
        && short.starts_with(counts_with)
        && short.chars().all(is_han)
        && whole(first)
        && whole(second)
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

/// Foreign abbreviations that are in general use.
#[rustfmt::skip]
const FOREIGN: &[&str] = &[
    "GDP", "CPI", "PPI", "GNP", "PMI", "LED", "LCD", "APP", "GPS", "KTV", "VR", "AR", "AI", "IT", "ICT",
    "ICU", "CT", "MRI", "ATM", "POS", "ETC", "VIP", "PPT", "PDF", "PC", "TV", "DVD", "USB", "IP", "ID", "DNA",
    "RNA", "HIV", "HPV", "VPN", "LNG", "LPG", "CNG", "UPS", "PVC", "PE", "PM", "PH", "COD", "BOD", "VOC", "SUV",
    "ISO", "GB", "DB", "OK", "SOS", "CCTV", "QQ", "WTO", "APEC", "WHO", "UN", "EU", "BRT", "MBA", "MPA", "EMBA",
    "CEO", "CBD", "HR", "NGO", "PK", "NBA", "CBA", "NFC", "SIM", "CPU", "OA", "AED",
    "CPR", "PCR", "REITS", "ESG", "PX", "PPM", "AB", "BRICS", "WIFI", "FDI", "RCEP", "GMP",
    "IPO", "CCC", "AQI", "MV", "DJ", "AA", "AAA", "AAAA", "AAAAA", "OECD", "FTA", "IMF", "UNESCO", "ABC",
];

/// Foreign abbreviations that no Chinese words explain where they stand first.
fn foreign(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for token in document.all_tokens() {
        if token.kind != TokenKind::Letters || !(3..=5).contains(&token.span.len()) {
            continue;
        }
        let word = document.text(token.span);
        let capital = word.bytes().all(|b| b.is_ascii_uppercase() && b != b'X');
        if !capital || seen.len() >= MOST || FOREIGN.contains(&word) || seen.contains(&word) {
            continue;
        }
        seen.push(word);
        let text = &document.source.text;
        let before = document.source.char_before(token.span.start);
        let after = text.get(token.span.end..).unwrap_or_default();
        let han = before.is_some_and(|c| is_han(c) || matches!(c, '，' | '、' | '。'));
        let goes_on = after.starts_with(is_han);
        let zone = document.sentence_at(token.span.start).map(|s| s.zone);
        if han
            && goes_on
            && zone == Some(Zone::Body)
            && !document.masked(token.span.start, Kinds::CITED)
        {
            findings.report(
                token.span,
                format!("外文缩写“{word}”首次出现，通常用中文名称，或者括注中文"),
            );
        }
    }
}

/// Short forms that are in use before the text says what they are short for.
fn early(document: &Document<'_>, findings: &mut Findings<'_>) {
    let cues = document.words(Table::Cue(Cue::Abbreviated)).iter();
    let introduced: Vec<Span> = cues
        .filter(|cue| !document.masked(cue.span.start, Kinds::CITED))
        // 机构简称 introduces nothing.
        .filter(|cue| {
            let bare = document.text(cue.span) == "简称";
            !bare || document.source.char_before(cue.span.start) == Some('（')
        })
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
    const AFTER: &str = "要应须负将每按在对的和与及等是为已可不由组牵统定各全向成设也均都会还未拟根依提主开改新举招完加强实推积坚认召取获承参发印制";
    let free = |c: Option<char>, list: &str| c.is_none_or(|c| !is_han(c) || list.contains(c));
    let title = document.text(span).starts_with('《');
    let cited = document.masked(span.start, Kinds::QUOTATION);
    let alone = free(document.source.char_before(span.start), BEFORE)
        && free(document.source.char_at(span.end), AFTER);
    !cited && (title || alone)
}
