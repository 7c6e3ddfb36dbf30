//! The rules. Each group's list feeds the checker, the settings, the
//! documentation and the tests; the folders are the groups of the catalogue:
//! `NUM-01` is in `num`.
//!
//! # To add a rule
//!
//! 1. Write its file, named as the rule is (`invalid-date` in
//!    `dig/invalid_date.rs`): one constant `RULE` with words, basis, severity,
//!    two examples and two counterexamples at least, and one function. Name the
//!    fault, never the fix.
//! 2. Add it to the list in its group's `mod.rs`, in the order of the codes.
//!    Where two safe fixes meet, the rule that stands first in [`ALL`] wins.
//! 3. Add twenty faults or more to `tests/faults/`: a clean sentence and the
//!    same with the fault; `tests/faults.rs` says the columns. An example whose
//!    fix is only suggested goes into `tests/rules/suggested.tsv`.
//! 4. A rule whose faults differ by a word only is a table in `src/data`; add
//!    the word there, with its guards. The first line of a table says whether
//!    it is searched for in texts or looked up, and the head the date; the build
//!    looks every entry through. A new table is named in `lexicon/table.rs`.
//!
//! # What a rule may ask of a document
//!
//! All views are found once, when the first rule asks, and shared; a rule that
//! begins with one of them need not read the text again. Rules together may
//! cost 200 instructions a byte, so no rule reads every character of a text.
//!
//! | view | gives |
//! |---|---|
//! | `paragraphs(zones)` | blocks with words and zone; `Zone::PROSE` is body and attached texts |
//! | `sentences(zones)`, `sentence_at(at)` | 句, each with its block and zone |
//! | `clauses(span)`, `items(span)` | 分句 between ，；：; items between 、 |
//! | `clause_at(at)`, `chars_before(at, n)`, `chars_after(at, n)` | what stands near a place in its paragraph, bounded |
//! | `before(at)`, `after(at)` | the words of the sentence on either side of a place, bounded |
//! | `tokens(span)` | digits, Chinese numerals, letters, blanks, marks: all that is no ordinary character |
//! | `marks(kind)`, `runs(kind)` | every mark of one kind, or runs of them with their neighbours, each with its paragraph |
//! | `has_any_mark(kind)` | whether there is one at all: asked first where few texts have it |
//! | `masked(at, kinds)`, `masks()` | whether a place is a time, ratio, address, document number, quotation, book title, cell … |
//! | `enclosures()` | “…”, 《…》, （…） with what encloses them |
//! | `dates()`, `quantities()`, and both `…_in(span)` | 日期 and 数量 as values with units and precision |
//! | `words(Table::…)` | words of a table where they stand, guards heeded; `words(Table::Cue(…))` for the words at which a rule begins to look closer |
//! | `title()`, `genre()`, `date_of_writing()`, `year()`, `year_in(span)` | 标题, 文种, 成文日期, the year that is spoken from |
//!
//! `lexicon::find(table, word)` looks an entry up, `lexicon::rows(table)` lists
//! them. `findings.word(…)` reports a hit of a table with the severity and fix
//! of its entry, less grave where it is cited.

mod cnt;
mod con;
mod dig;
mod fix;
mod law;
mod num;
mod pun;
mod res;
mod sec;
mod str;
mod wrd;

use crate::rule::Rule;

/// The one rule that sees a Markdown draft as it stands; all others see it
/// without its signs.
pub const MARKDOWN: &Rule = &res::markdown_residue::RULE;

/// The rule that takes residue out, and what the user calls residue.
pub const SITE_PASTE_MARKER: &Rule = &res::site_paste_marker::RULE;

/// The rule that converts ordinals to the scheme that the user chose; its fix
/// is applied when those of all others are.
pub const SCHEME: &Rule = &num::other_scheme::RULE;

/// The rules on what number and sign an ordinal ought to have: one that is let
/// be is let be by all of them.
pub const NUMBERS: &[&Rule] = &[
    &num::ordinal_gap::RULE,
    &num::ordinal_duplicate::RULE,
    &num::ordinal_out_of_order::RULE,
    &num::mixed_level_style::RULE,
    &num::yishi_sequence::RULE,
];

/// The groups: first what takes things out, then characters, marks, figures,
/// elements, words.
const GROUPS: &[&[&Rule]] = &[
    res::RULES,
    num::RULES,
    pun::RULES,
    dig::RULES,
    cnt::RULES,
    str::RULES,
    wrd::RULES,
    fix::RULES,
    law::RULES,
    sec::RULES,
    con::RULES,
];

/// Every rule, group after group, in the order of the codes within each.
pub const ALL: &[&Rule] = &join::<COUNT>();

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler")]
const COUNT: usize = {
    let (mut count, mut group) = (0, 0);
    while group < GROUPS.len() {
        count += GROUPS[group].len();
        group += 1;
    }
    count
};

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler")]
const fn join<const N: usize>() -> [&'static Rule; N] {
    let mut all = [MARKDOWN; N];
    let (mut group, mut at) = (0, 0);
    while group < GROUPS.len() {
        let mut place = 0;
        while place < GROUPS[group].len() {
            all[at] = GROUPS[group][place];
            place += 1;
            at += 1;
        }
        group += 1;
    }
    all
}
