//! The ordinals for headings and items that Markdown gave none: those of the
//! scheme that the user chose, else the official ones.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::finding::Edit;
use crate::number;
use crate::ordinal::{self, Form};
use crate::profile::{self, Ladder, Scheme};
use crate::recognise::{Block, Part, Role};
use crate::segment::SignKind;
use crate::span::Span;

/// How many levels a scheme has at most.
const LEVELS: usize = 5;

/// The signs that the levels of each part get.
struct Ladders {
    scheme: &'static Scheme,
    parts: BTreeMap<Part, Ladder>,
}

impl Ladders {
    fn of(document: &Document<'_>) -> Self {
        let chosen = document.scheme.filter(|s| !s.ladders.is_empty());
        let scheme = chosen.unwrap_or(&profile::OFFICIAL);
        let parts = number::ladders(scheme, &document.blocks);
        Self { scheme, parts }
    }

    /// The sign of `level` in `part`.
    fn sign(&self, part: Part, level: u8) -> Option<Form> {
        let ladder = self.parts.get(&part)?;
        ladder.get(usize::from(level).checked_sub(1)?).copied()
    }
}

/// The ordinal that opens a paragraph of `words`.
fn opening(form: Form, count: u32, words: &str) -> String {
    ordinal::write(form, count) + ordinal::gap(form, count, words)
}

/// The ordinals that headings lack, each in the place of its sign.
#[derive(Default)]
pub(super) struct Numbered {
    /// Where no heading of the level has one and nothing else uses its signs.
    pub(super) certain: Vec<Edit>,
    /// Where a person must say, one list a level.
    pub(super) offered: Vec<Vec<Edit>>,
}

/// A heading or item with the sign in whose place its ordinal goes.
struct Lacking {
    form: Option<Form>,
    sign: Span,
}

/// The ordinals that the headings of `document` lack.
pub(super) fn headings(document: &Document<'_>) -> Numbered {
    let mut forms = [[false; Form::ALL.len()]; 6];
    let mut used = [false; Form::ALL.len()];
    for block in &document.blocks {
        let Some(ordinal) = block.ordinal.filter(|_| block.role.is_text()) else {
            continue;
        };
        let form = ordinal.form as usize;
        set(&mut used, form);
        if let (Role::Heading, Some(level)) = (block.role, block.level)
            && let Some(row) = forms.get_mut(usize::from(level))
        {
            set(row, form);
        }
    }
    let mut numbered = Numbered::default();
    let ladders = Ladders::of(document);
    let edits = counted(document, &ladders);
    // What a chosen scheme has other signs for is converted to them.
    let chosen = document.scheme.is_some_and(|s| !s.ladders.is_empty());
    let mut sound = true;
    for (level, edits) in (1..).zip(edits) {
        let own = forms.get(usize::from(level)).copied().unwrap_or_default();
        let mut parts = ladders.parts.keys();
        let Some(form) = parts.find_map(|&part| ladders.sign(part, level)) else {
            break;
        };
        let others = (0..own.len()).any(|f| own.get(f) == Some(&true) && f != form as usize);
        let any = own.contains(&true);
        if edits.is_empty() {
            // Lower signs stand in order only under the official ones.
            sound &= any && (chosen || !others);
            continue;
        }
        if sound && !any && (chosen || used.get(form as usize) != Some(&true)) {
            numbered.certain.extend(edits);
        } else {
            sound = false;
            numbered.offered.push(edits);
        }
    }
    numbered.certain.sort_by_key(|e| e.span.start);
    numbered
}

fn set(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}

/// For each level the headings without ordinals, counted under their parents.
fn counted(document: &Document<'_>, ladders: &Ladders) -> [Vec<Edit>; LEVELS] {
    let mut edits: [Vec<Edit>; LEVELS] = Default::default();
    let mut counts = [0u32; 6];
    let mut part = Part::Main;
    let mut signs = Signs::new(document, SignKind::Heading);
    for block in document.blocks.iter().filter(|b| b.role != Role::Residue) {
        if block.part != part {
            part = block.part;
            counts = [0; 6];
        }
        let (Role::Heading, Some(level)) = (block.role, block.level) else {
            continue;
        };
        let place = usize::from(level);
        for (lower, count) in (0..).zip(&mut counts).skip(place + 1) {
            let sign = ladders.sign(part, lower);
            if sign.is_none() || sign != ladders.scheme.runs_on {
                *count = 0;
            }
        }
        let count = counts.get_mut(place).map_or(0, |count| {
            *count += 1;
            *count
        });
        if block.ordinal.is_some() {
            continue;
        }
        // The ordinal takes the sign's place, unless something else that goes
        // stands between the two.
        let Some(words) = block.heading.filter(|words| !words.is_empty()) else {
            continue;
        };
        let sign = signs.opening(block).filter(|s| s.end == words.start);
        let sign = sign.unwrap_or(Span::at(words.start));
        if let Some(form) = ladders.sign(part, level)
            && let Some(list) = edits.get_mut(place - 1)
        {
            let words = document.text(words);
            list.push(Edit::new(sign, opening(form, count, words)));
        }
    }
    edits
}

/// The ordinals for the items of each list of bullets: the sign of the level
/// under the heading they stand under.
pub(super) fn bullets(document: &Document<'_>) -> Vec<Vec<Edit>> {
    let mut lists: Vec<Vec<Edit>> = Vec::new();
    let mut open: Vec<Lacking> = Vec::new();
    let mut level = 0;
    let ladders = Ladders::of(document);
    let mut signs = Signs::new(document, SignKind::Bullet);
    for block in &document.blocks {
        let item = block.role == Role::ListItem && block.ordinal.is_none();
        match signs.opening(block).filter(|_| item) {
            Some(sign) => open.push(Lacking {
                form: ladders.sign(block.part, level + 1),
                sign,
            }),
            None => close(document, &mut open, &mut lists),
        }
        if let (Role::Heading | Role::ListItem, Some(own)) = (block.role, block.level) {
            level = own;
        }
    }
    close(document, &mut open, &mut lists);
    lists
}

/// A single bullet is no list.
fn close(document: &Document<'_>, open: &mut Vec<Lacking>, lists: &mut Vec<Vec<Edit>>) {
    let items = std::mem::take(open);
    if items.len() < 2 {
        return;
    }
    let edits = (1..).zip(&items).filter_map(|(count, item)| {
        let words = document.source.text.get(item.sign.end..)?;
        Some(Edit::new(item.sign, opening(item.form?, count, words)))
    });
    lists.push(edits.collect());
}

/// The signs of one kind, passed in order with the blocks.
struct Signs<'a> {
    document: &'a Document<'a>,
    kind: SignKind,
    at: usize,
}

impl<'a> Signs<'a> {
    fn new(document: &'a Document<'a>, kind: SignKind) -> Self {
        Self {
            document,
            kind,
            at: 0,
        }
    }

    /// The sign that opens `block`, which begins with its signs.
    fn opening(&mut self, block: &Block) -> Option<Span> {
        let signs = &self.document.segments.signs;
        while signs
            .get(self.at)
            .is_some_and(|s| s.span.start < block.span.start)
        {
            self.at += 1;
        }
        let own = signs.get(self.at..)?.iter();
        let mut opening = own.take_while(|s| s.span.start < block.span.end).take(3);
        opening.find(|s| s.kind == self.kind).map(|s| s.span)
    }
}
