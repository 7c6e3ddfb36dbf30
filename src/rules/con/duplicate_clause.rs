//! Clauses that stand twice, in one paragraph or in two.

use super::duplicate::{Seen, hash};
use crate::document::{Document, Sentence};
use crate::finding::Severity;
use crate::rule::Findings;
use crate::span::Span;

/// A clause of a paragraph shorter than this, in bytes (6 characters), may well
/// return in it.
const CLAUSE: usize = 18;

/// Clauses of one paragraph that are compared.
const MOST: usize = 128;

/// A clause shorter than this, in bytes (16 characters), may stand in two
/// paragraphs.
const FAR: usize = 48;

/// Reports the clauses of `list` that stand twice, but for those of two
/// paragraphs in the sentences `told` of before.
pub(super) fn check(
    document: &Document<'_>,
    list: &[&Sentence],
    told: &[Span],
    findings: &mut Findings<'_>,
) {
    let mut far = Far::new(document, list);
    let mut seen: Vec<(u64, Span)> = Vec::new();
    for paragraph in list.chunk_by(|a, b| a.block == b.block) {
        seen.clear();
        for sentence in paragraph {
            for span in document.clauses(sentence.span) {
                if span.len() >= FAR && far.stands_before(sentence, span) {
                    let again = told.binary_search_by_key(&sentence.span.start, |s| s.start);
                    let words = document.text(span);
                    if again.is_err() && tells(words) && !is_formula(words) {
                        findings
                            .report(span, format!("“{words}”前面已经写过"))
                            .severity(Severity::Hint);
                    }
                }
                if span.len() < CLAUSE || seen.len() >= MOST {
                    continue;
                }
                let words = document.text(span);
                let key = key(words);
                let same =
                    |&(other, span): &(u64, Span)| other == key && document.text(span) == words;
                if !seen.iter().any(same) {
                    seen.push((key, span));
                    continue;
                }
                // What opens a sentence takes up what was said.
                if span.start != sentence.span.start && tells(words) {
                    findings
                        .report(span, format!("“{words}”本段前面已经写过"))
                        .severity(Severity::Hint);
                }
            }
        }
    }
}

/// The long clauses of a document, each held against those of the paragraphs
/// before it.
struct Far<'d> {
    document: &'d Document<'d>,
    seen: Seen,
    /// The block and the place of each that was new.
    places: Vec<(usize, Span)>,
}

impl<'d> Far<'d> {
    fn new(document: &'d Document<'d>, list: &[&Sentence]) -> Self {
        let bytes: usize = list.iter().map(|s| s.span.len()).sum();
        Self {
            document,
            seen: Seen::with_capacity(bytes / FAR / 2),
            places: Vec::new(),
        }
    }

    /// True where the clause at `span` of `sentence` stands in an earlier
    /// paragraph of the same text.
    fn stands_before(&mut self, sentence: &Sentence, span: Span) -> bool {
        let document = self.document;
        let words = document.text(span);
        let place = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        let Some(first) = self.seen.first(hash(words), place) else {
            self.places.push((sentence.block, span));
            return false;
        };
        let part = |at: usize| document.blocks.get(at).map(|b| b.part);
        let first = usize::try_from(first).ok();
        first
            .and_then(|at| self.places.get(at))
            .is_some_and(|&(block, first)| {
                block != sentence.block
                    && document.text(first) == words
                    && part(block) == part(sentence.block)
            })
    }
}

/// What tells most clauses of one paragraph apart: how they begin and end.
fn key(clause: &str) -> u64 {
    let bytes = clause.as_bytes();
    let begin = bytes.first_chunk().map_or(0, |b| u64::from_le_bytes(*b));
    let end = bytes.last_chunk().map_or(0, |b| u64::from_le_bytes(*b));
    begin ^ end.rotate_left(32)
}

/// True for a clause of its own, and no formula of thanks, condition or rule.
fn tells(clause: &str) -> bool {
    const FORMULAS: &[&str] = &[
        "表示", "但是", "如果", "不得", "应当", "可以", "建议", "必须", "同时", "严肃", "依法",
        "由于", "其中", "向", "对", "为", "各级", "我们", "这", "据", "并处", "判处", "剥夺",
    ];
    let han = clause.chars().all(crate::character::is_han);
    han && !FORMULAS.iter().any(|f| clause.starts_with(f))
        && !clause.ends_with(['的', '者', '时', '后', '说'])
}

/// True for words that are the same wherever they stand: what guides the work,
/// and what it is founded on.
fn is_formula(clause: &str) -> bool {
    const SOLEMN: [&str; 18] = [
        "思想",
        "党中央",
        "主义",
        "总书记",
        "党的",
        "精神",
        "中国",
        "国务院",
        "法律",
        // The steps of a procedure return as they are.
        "审核",
        "申请",
        "提交",
        "报送",
        "查获",
        "委员会",
        "资料",
        "有权",
        "政策",
    ];
    const OPENINGS: [&str; 6] = ["根据", "按照", "依照", "在", "经", "以"];
    OPENINGS.iter().any(|word| clause.starts_with(word))
        || SOLEMN.iter().any(|word| clause.contains(word))
}
