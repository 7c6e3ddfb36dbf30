//! What several rules need to know of a document, found once, when the first
//! rule asks: tokens, masks, pairs of marks, sentences, dates, quantities,
//! words of the tables, the title, the date of writing.

use std::cell::OnceCell;

use super::Document;
use crate::date::{self, Date};
use crate::enclosure::{self, Enclosure};
use crate::lexicon::{Hit, Table, Words};
use crate::mask::{Kinds, Masks, masks};
use crate::quantity::{self, Quantity};
use crate::recognise::{self, Block, Part, Role};
use crate::sentence;
use crate::span::Span;
use crate::token::{Token, TokenKind, Tokens};
use crate::zone::Zone;

/// The views of one document, empty until they are asked for.
#[derive(Debug, Default)]
pub(super) struct Views {
    tokens: OnceCell<Tokens>,
    masks: OnceCell<Masks>,
    enclosures: OnceCell<Vec<Enclosure>>,
    sentences: OnceCell<Vec<Sentence>>,
    numbers: OnceCell<Numbers>,
    words: OnceCell<Words>,
    year: OnceCell<Option<u32>>,
    genre: OnceCell<Option<&'static str>>,
    /// The place of the title among the blocks.
    title: OnceCell<Option<usize>>,
    /// The place of the date of writing among the dates.
    written: OnceCell<Option<usize>>,
}

/// A block that is not residue.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'a> {
    /// The block.
    pub block: &'a Block,
    /// Its words.
    pub text: &'a str,
    /// The part of the document it belongs to.
    pub zone: Zone,
}

/// A sentence, with its end mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its block, as a place in `Document::blocks`.
    pub block: usize,
    /// The part of the document it belongs to.
    pub zone: Zone,
}

/// Dates and quantities, which are told apart while they are read.
#[derive(Debug, Default)]
struct Numbers {
    dates: Vec<Date>,
    quantities: Vec<Quantity>,
}

impl Document<'_> {
    /// The paragraphs of `zones`, in order.
    pub fn paragraphs<'s>(
        &'s self,
        zones: &'s [Zone],
    ) -> impl Iterator<Item = Paragraph<'s>> + use<'s> {
        self.blocks.iter().filter_map(move |block| {
            let zone = Zone::of(block).filter(|z| zones.contains(z))?;
            Some(Paragraph {
                block,
                text: self.text(block.span),
                zone,
            })
        })
    }

    /// The sentences (句) of `zones`, in order; headings, lines of a signature
    /// and cells of a table are sentences of their own.
    pub fn sentences<'s>(
        &'s self,
        zones: &'s [Zone],
    ) -> impl Iterator<Item = &'s Sentence> + use<'s> {
        let all = self.all_sentences().iter();
        all.filter(|s| zones.contains(&s.zone))
    }

    fn all_sentences(&self) -> &[Sentence] {
        self.views.sentences.get_or_init(|| {
            // About one for so many bytes.
            let mut list = Vec::with_capacity(self.source.text.len() / 96);
            let mut spans = Vec::new();
            for (block, b) in self.blocks.iter().enumerate() {
                let Some(zone) = Zone::of(b) else { continue };
                sentence::sentences(self.tokens(b.span), b.span, &mut spans);
                list.extend(spans.drain(..).map(|span| Sentence { span, block, zone }));
            }
            list
        })
    }

    /// The sentence that holds the byte `at`.
    pub fn sentence_at(&self, at: usize) -> Option<&Sentence> {
        let all = self.all_sentences();
        let after = all.partition_point(|s| s.span.start <= at);
        all.get(after.checked_sub(1)?)
            .filter(|s| s.span.contains(at))
    }

    /// The clauses (分句) of the sentence at `span`: between ，；： and its end,
    /// without those marks.
    pub fn clauses(&self, span: Span) -> impl Iterator<Item = Span> {
        sentence::clauses(self.tokens(span), span)
    }

    /// The tokens that begin inside `span`: all that is no ordinary Chinese
    /// character.
    pub fn tokens(&self, span: Span) -> &[Token] {
        self.read_tokens().within(span)
    }

    /// All tokens of the text.
    pub fn all_tokens(&self) -> &[Token] {
        self.read_tokens().all()
    }

    /// Every mark in the text, once.
    pub fn different_marks(&self) -> &[char] {
        self.read_tokens().marks()
    }

    fn read_tokens(&self) -> &Tokens {
        let tokens = &self.views.tokens;
        tokens.get_or_init(|| Tokens::of(&self.source.text))
    }

    /// Addresses, numbers, times and the like, told by their own characters.
    /// See also [`Self::masked`].
    pub fn masks(&self) -> &Masks {
        let views = &self.views;
        views
            .masks
            .get_or_init(|| masks(&self.source.text, self.all_tokens()))
    }

    /// True where the byte `at` lies in a stretch of one of `kinds`: masks,
    /// quotations, book titles, cells of a table.
    pub fn masked(&self, at: usize, kinds: Kinds) -> bool {
        let cell = || self.block_at(at).is_some_and(|b| b.role == Role::Table);
        kinds.meets(Kinds::LITERAL) && self.masks().covers(at, kinds)
            || kinds.meets(Kinds::CITED) && self.cited(at, kinds)
            || kinds.meets(Kinds::TABLE_CELL) && cell()
    }

    /// True where the byte `at` stands in a quotation or book title that
    /// `kinds` names.
    fn cited(&self, at: usize, kinds: Kinds) -> bool {
        enclosure::around(self.enclosures(), at).any(|e| {
            e.pair.is_quotation() && kinds.meets(Kinds::QUOTATION)
                || e.pair.is_book_title() && kinds.meets(Kinds::BOOK_TITLE)
        })
    }

    /// The pairs of marks with the words in them, sorted by start: quotations
    /// “…”, book titles 《…》, brackets. They never cross paragraphs.
    pub fn enclosures(&self) -> &[Enclosure] {
        self.views.enclosures.get_or_init(|| {
            let mut list = Vec::new();
            for block in &self.blocks {
                if block.role != Role::Residue {
                    enclosure::enclosures(self.tokens(block.span), &mut list);
                }
            }
            list
        })
    }

    /// The items of a list at `span`: what stands between the 、 that are in no
    /// inner pair of marks. One item where there is none.
    pub fn items(&self, span: Span) -> Vec<Span> {
        let pairs = self.enclosures();
        let from = pairs.partition_point(|e| e.outer.start < span.start);
        let mut inner = pairs.get(from..).unwrap_or_default().iter().peekable();
        let mut items = Vec::new();
        let mut start = span.start;
        let mut hidden = 0;
        for token in self.tokens(span).iter().filter(|t| t.is('、')) {
            while let Some(pair) = inner.next_if(|e| e.outer.start < token.span.start) {
                hidden = hidden.max(pair.outer.end);
            }
            if token.span.start >= hidden {
                items.push(Span::new(start, token.span.start));
                start = token.span.end;
            }
        }
        items.push(Span::new(start, span.end));
        items
    }

    /// Every date (日期), in order, those inside numbers of documents and the
    /// like left out.
    pub fn dates(&self) -> &[Date] {
        &self.numbers().dates
    }

    /// The dates that begin inside `span`.
    pub fn dates_in(&self, span: Span) -> &[Date] {
        let all = self.dates();
        let from = all.partition_point(|d| d.span.start < span.start);
        let rest = all.get(from..).unwrap_or_default();
        let to = rest.partition_point(|d| d.span.start < span.end);
        rest.get(..to).unwrap_or_default()
    }

    /// The last year of four digits that is named inside `span`.
    pub fn year_in(&self, span: Span) -> Option<u32> {
        let years = self.dates_in(span).iter().rev();
        years
            .filter_map(|d| d.year)
            .find(|y| y.digits == 4)
            .map(|y| y.value)
    }

    /// The year that the document speaks from: that of its date of writing, or
    /// else the latest that it names.
    pub fn year(&self) -> Option<u32> {
        *self.views.year.get_or_init(|| {
            let written = self.date_of_writing().and_then(|d| d.year);
            let named = || {
                let years = self.dates().iter().filter_map(|d| d.year);
                let years = years.filter(|y| y.digits == 4).map(|y| y.value);
                years.filter(|y| (1949..2100).contains(y)).max()
            };
            written.map(|y| y.value).or_else(named)
        })
    }

    /// Every quantity (数量), in order: numbers with their units, Chinese ones
    /// with a unit included. Ordinals, dates and masked numbers are none.
    pub fn quantities(&self) -> &[Quantity] {
        &self.numbers().quantities
    }

    /// The quantities that begin inside `span`.
    pub fn quantities_in(&self, span: Span) -> &[Quantity] {
        let all = self.quantities();
        let from = all.partition_point(|q| q.span.start < span.start);
        let rest = all.get(from..).unwrap_or_default();
        let to = rest.partition_point(|q| q.span.start < span.end);
        rest.get(..to).unwrap_or_default()
    }

    fn numbers(&self) -> &Numbers {
        self.views.numbers.get_or_init(|| {
            let mut numbers = Numbers::default();
            for block in &self.blocks {
                if block.role != Role::Residue {
                    self.read_numbers(block, &mut numbers);
                }
            }
            numbers
        })
    }

    /// Adds the dates and quantities of `block`, its ordinal left out.
    fn read_numbers(&self, block: &Block, numbers: &mut Numbers) {
        let (base, text) = (block.span.start, self.text(block.span));
        let tokens = self.tokens(block.span);
        let body = block.ordinal.map_or(base, |o| o.span.end);
        let numeric = |t: &Token| matches!(t.kind, TokenKind::Digits | TokenKind::Numerals);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let start = token.span.start;
            at += 1;
            if start < body || !numeric(token) {
                continue;
            }
            if let Some((date, length)) = date::read(text, base, tokens, at - 1) {
                numbers.dates.push(date);
                at += length - 1;
                continue;
            }
            let digits = token.kind == TokenKind::Digits;
            let mask = if digits { self.masks().at(start) } else { None };
            if let Some(mask) = mask.filter(|m| !m.kinds.meets(Kinds::NUMBER)) {
                let masked = tokens.iter().skip(at);
                at += masked.take_while(|t| t.span.start < mask.span.end).count();
                continue;
            }
            if let Some((quantity, length)) = quantity::read(text, base, tokens, at - 1) {
                numbers.quantities.push(quantity);
                at += length - 1;
            }
        }
    }

    /// The words of one table that stand in the text, in order and disjoint,
    /// their guards heeded. All tables are looked for in one pass.
    pub fn words(&self, table: Table) -> &[Hit] {
        let words = self.views.words.get_or_init(|| {
            let own = self.blocks.iter().filter(|b| b.role != Role::Residue);
            Words::find(&self.source.text, own.map(|b| b.span))
        });
        words.of(table)
    }

    /// The title (标题) of the document, its lines as one block.
    pub fn title(&self) -> Option<(&Block, &str)> {
        let title = |b: &Block| b.role == Role::Title && b.part == Part::Main;
        let find = || self.blocks.iter().position(title);
        let block = self.blocks.get((*self.views.title.get_or_init(find))?)?;
        Some((block, self.text(block.span)))
    }

    /// The kind of document (文种), where the document says it.
    pub fn genre(&self) -> Option<&'static str> {
        let find = || recognise::genre_of(self.source, &self.blocks);
        *self.views.genre.get_or_init(find)
    }

    /// The date of writing (成文日期).
    pub fn date_of_writing(&self) -> Option<&Date> {
        let dates = self.dates();
        let find = || {
            let own = |b: &&Block| b.role == Role::Date && b.part == Part::Main;
            let block = self.blocks.iter().rfind(own)?;
            let first = dates.partition_point(|d| d.span.start < block.span.start);
            let date = dates.get(first)?;
            block.span.contains(date.span.start).then_some(first)
        };
        dates.get((*self.views.written.get_or_init(find))?)
    }
}
