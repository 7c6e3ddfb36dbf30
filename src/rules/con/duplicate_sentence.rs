//! A sentence that stands twice.

use super::duplicate::is_in_articles;
use super::duplicate_clause;
use super::earlier::{Earlier, LONG_SENTENCE, Likeness};
use crate::document::{Document, Sentence};
use crate::finding::Severity;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-08.
pub(crate) const RULE: Rule = Rule {
    code: "CON-08",
    name: "duplicate-sentence",
    title: "语句重复",
    why: "同一句话在文中出现两次，或者只差几个字，多半是复制时留下的；同一段里同一短句说两遍，通常删去一处。",
    basis: "通常：语句不重复",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "组织开展形式多样的普法宣传教育活动，营造良好氛围。及时排查矛盾纠纷。\n组织开展形式多样的普法宣传教育活动，营造良好氛围。走访企业12家。\n",
            good: None,
        },
        Example {
            bad: "全年组织开展形式多样的普法宣传教育活动，发放宣传资料，接受群众咨询，营造了良好氛围。走访企业。\n及时排查矛盾纠纷。全年组织开展形式多样的普法宣传教育活动，发放宣传资料，解答群众咨询，营造了良好氛围。\n",
            good: None,
        },
        Example {
            bad: "坚持把人民群众的安危冷暖时刻放在心上，走访群众。\n逐户排查，坚持把人民群众的安危冷暖时刻放在心上，解决难题。\n",
            good: None,
        },
        Example {
            bad: "倡导文明新风，弘扬公序良俗，引导群众守法。开展评选活动，弘扬公序良俗，树立身边榜样。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "坚持把人民群众的安危冷暖时刻放在心上，走访群众。\n坚持把人民群众的利益始终放在心上，解决难题。\n",
        "组织开展形式多样的普法宣传教育活动，营造良好氛围。及时排查矛盾纠纷。\n走访企业12家。\n",
        "甲村全年组织开展形式多样的普法宣传教育活动12场，发放宣传资料，接受群众咨询，营造了良好氛围。\n乙村全年组织开展形式多样的普法宣传教育活动8场，发放宣传资料，接受群众咨询，营造了良好氛围。\n",
        "倡导文明新风，弘扬公序良俗。\n开展评选活动，弘扬公序良俗。\n",
        "多措并举，弘扬公序良俗。弘扬公序良俗，重在平时，贵在坚持。\n",
        "第一条　申请人应当在规定的期限内提出书面申请。\n第二条　受理机关应当及时审查。申请人应当在规定的期限内提出书面申请。\n第三条　逾期不予受理。申请人应当在规定的期限内提出书面申请。\n",
    ],
    check,
};

/// Of a paragraph longer than this, in bytes, the line ends are lost.
const LONGEST: usize = 6000;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if is_in_articles(document) {
        return;
    }
    let prose = |s: &&Sentence| {
        let block = document.blocks.get(s.block);
        block.is_some_and(|b| {
            // A list of what is to be handed in may name the same thing twice,
            // and has no sentences.
            let own = matches!(b.role, Role::Body | Role::Heading)
                || b.role == Role::ListItem && !is_whole(b, s.span);
            own && b.span.len() <= LONGEST
        })
    };
    let list: Vec<&Sentence> = document.sentences(Zone::PROSE).filter(prose).collect();
    let mut earlier = Earlier::new(document, &list);
    let mut place = 0;
    let mut told: Vec<Span> = Vec::new();
    for paragraph in list.chunk_by(|a, b| a.block == b.block) {
        let firsts: Vec<Option<(u32, Likeness)>> = (place..)
            .zip(paragraph)
            .map(|(place, _)| earlier.find(place))
            .collect();
        place += u32::try_from(paragraph.len()).unwrap_or(0);
        let whole = paragraph.first().zip(paragraph.last());
        let length = whole.map_or(0, |(a, b)| a.span.cover(b.span).len());
        // A paragraph that stands twice is a matter of another rule.
        let whole = |first: &Option<(u32, Likeness)>| {
            let Some((first, Likeness::Same)) = first else {
                return false;
            };
            let first = usize::try_from(*first).ok().and_then(|at| list.get(at));
            let block = |s: &Sentence| {
                let block = document.blocks.get(s.block)?;
                let start = block.ordinal.map_or(block.span.start, |o| o.span.end);
                Some(document.text(Span::new(start, block.span.end)))
            };
            let own = paragraph.first().and_then(|s| block(s));
            first.and_then(|s| block(s)) == own
        };
        if length >= PARAGRAPH && firsts.iter().all(whole) {
            told.extend(paragraph.iter().map(|s| s.span));
            continue;
        }
        let mut last = None;
        for (sentence, first) in paragraph.iter().zip(firsts) {
            // Of several that stand together again the first is reported.
            let before = first.and_then(|(f, _)| f.checked_sub(1));
            let goes_on = before.is_some() && last == before;
            last = first.map(|(f, _)| f);
            if first.is_some() {
                told.push(sentence.span);
            }
            let Some((_, likeness)) = first.filter(|_| !goes_on) else {
                continue;
            };
            let message = match likeness {
                Likeness::Same => "这句话前面已经写过，疑为重复",
                Likeness::Nearly => "这句话与前面一句大体相同，疑为重复",
            };
            let report = findings.report(sentence.span, message);
            if likeness == Likeness::Nearly || sentence.span.len() < LONG_SENTENCE {
                report.severity(Severity::Hint);
            }
        }
    }
    duplicate_clause::check(document, &list, &told, findings);
}

/// True where `block` has no sentence but the one at `span`.
fn is_whole(block: &Block, span: Span) -> bool {
    let start = block.ordinal.map_or(block.span.start, |o| o.span.end);
    span.start <= start && span.end >= block.span.end
}

/// A paragraph of as many bytes is reported by another rule.
const PARAGRAPH: usize = 120;
