//! Names of laws between book-title marks.

use crate::document::Document;
use crate::enclosure::{Enclosure, Pair};
use crate::lexicon::{self, Row, Table};
use crate::span::Span;

/// A name between 《 》 that the table of aliases has.
pub(super) struct Alias {
    /// The part of the name that the entry speaks of, without 中华人民共和国
    /// and （试行）.
    pub(super) span: Span,
    /// The whole with its marks.
    pub(super) outer: Span,
    /// Its entry.
    pub(super) row: Row,
}

/// The aliases of laws in `document`, those inside a longer title left out:
/// an old decree keeps the names of its time.
pub(super) fn aliases(document: &Document<'_>) -> impl Iterator<Item = Alias> {
    titles(document).filter_map(|title| {
        let words = document.text(title.inner);
        let name = short_name(words);
        let start = title.inner.end - name.len();
        // 支部工作条例（试行）: the name may need what stands in brackets.
        let bare = name
            .find('（')
            .and_then(|at| name.get(..at))
            .unwrap_or(name);
        [name, bare].into_iter().find_map(|name| {
            let row = lexicon::find(Table::LawAlias, name)?;
            (row.get("right") != words).then(|| Alias {
                span: Span::new(start, start + name.len()),
                outer: title.outer,
                row,
            })
        })
    })
}

/// Names between 《 》 that are a law's but for a word, with that law: 道路交通
/// 安全管理法. The laws that there are all stand in the table.
pub(super) fn nearly(document: &Document<'_>) -> impl Iterator<Item = (Span, &'static str)> {
    titles(document).filter_map(|title| {
        let name = short_name(document.text(title.inner));
        // 办法, 做法 are no laws.
        let law = name.ends_with('法') && !METHODS.iter().any(|m| name.ends_with(m));
        let known = || {
            lexicon::find(Table::LawName, name).is_some()
                || lexicon::find(Table::LawAlias, name).is_some()
        };
        // With the state before it, it can be no law of another place.
        let own = name.len() < document.text(title.inner).len();
        let short = if own { SHORTEST / 2 } else { SHORTEST };
        if !law || name.len() < short || known() || !own && is_foreign(document, title.outer) {
            return None;
        }
        let laws = || lexicon::rows(Table::LawName).map(lexicon::Row::word);
        let right = laws().find(|right| is_near(name, right)).or_else(|| {
            laws()
                .filter(|right| has_more(name, right, own))
                .max_by_key(|l| l.len())
        })?;
        let start = title.inner.end - name.len();
        Some((Span::new(start, title.inner.end), right))
    })
}

/// The names between 《 》 that stand in no longer one.
fn titles<'a>(document: &'a Document<'_>) -> impl Iterator<Item = &'a Enclosure> {
    let all = document.enclosures().iter();
    all.filter(|e| e.pair == Pair::Book && e.parent.is_none_or(|p| !in_title(document, p)))
}

/// The name of a law without the state that made it.
fn short_name(name: &str) -> &str {
    name.strip_prefix("中华人民共和国").unwrap_or(name)
}

/// Words that end like a law and are none.
const METHODS: [&str; 9] = [
    "办法", "方法", "做法", "说法", "看法", "想法", "书法", "语法", "兵法",
];

/// The bytes of the shortest name that is compared: six characters.
const SHORTEST: usize = 18;

/// True for a law of another country or region, and for one that is no more.
fn is_foreign(document: &Document<'_>, title: Span) -> bool {
    const PLACES: [&str; 11] = [
        "德国",
        "美国",
        "英国",
        "法国",
        "韩国",
        "泰国",
        "日本",
        "新加坡",
        "欧盟",
        "印度",
        "越南",
    ];
    const OTHER: [&str; 6] = ["台湾", "香港", "澳门", "外国", "草案", "各国"];
    let before = document.chars_before(title.start, 12);
    let named = |word: &&str| before.contains(*word);
    PLACES.iter().chain(&OTHER).any(named) || before.ends_with('原')
}

/// True where the names differ in one place, by two characters at most on
/// either side, and share at least five, two of them at each end.
fn is_near(a: &str, b: &str) -> bool {
    // Most names are told by their first character.
    if a.chars().next() != b.chars().next() || a.len().abs_diff(b.len()) > 2 * '法'.len_utf8() {
        return false;
    }
    let length = |text: &str| text.chars().count();
    let (first, second) = (length(a), length(b));
    let same =
        |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.take_while(|(a, b)| a == b).count();
    let head = same(&mut a.chars().zip(b.chars()));
    let most = first.min(second) - head;
    let tail = same(&mut a.chars().rev().zip(b.chars().rev())).min(most);
    let shared = head + tail;
    // 传染病防控法: one character for another.
    let swapped = first == second && first - shared == 1;
    let ends = head >= 2 && (tail >= 2 || shared >= 6 || swapped);
    a != b && ends && shared >= 5 && first - shared <= 2 && second - shared <= 2
}

/// True where `name` is the law's with two characters more in one place: 人民调
/// 解条例法.
fn has_more(name: &str, law: &str, own: bool) -> bool {
    let length = |text: &str| text.chars().count();
    let least = if own { 3 } else { 5 };
    let head = name.chars().zip(law.chars()).take_while(|(a, b)| a == b);
    let bytes: usize = head.map(|(c, _)| c.len_utf8()).sum();
    let tail = law.get(bytes..).unwrap_or_default();
    length(law) >= least
        && length(name) == length(law) + 2
        && bytes > 0
        && !tail.is_empty()
        && name.ends_with(tail)
}

/// True where the pair at `place`, or one around it, is of book-title marks.
fn in_title(document: &Document<'_>, place: u32) -> bool {
    let pairs = document.enclosures();
    let around =
        std::iter::successors(pairs.get(place as usize), |e| pairs.get(e.parent? as usize));
    around.into_iter().any(|e| e.pair.is_book_title())
}
