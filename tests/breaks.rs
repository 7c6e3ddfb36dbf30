//! Whole drafts whose line breaks a copy put in or lost: of `tests/drafts`, as
//! they are read in lines, and of `tests/breaks`, which nothing was fitted to
//! when they were written, as their first column says.
//! With `MISSES` in the environment every break that is read wrongly is shown.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![expect(clippy::print_stdout, reason = "what was missed is to be seen")]

#[path = "breaks/copy.rs"]
mod copy;
#[path = "breaks/draft.rs"]
mod draft;

use std::collections::HashSet;

use chengwen::check::Choices;
use chengwen::segment::segment;
use chengwen::source::Source;

use copy::{Furniture, Indent, Layout, Wrap};
use draft::{Draft, closed_up, drafts};

/// How many of what is wanted were found, and how many others.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    wanted: usize,
    found: usize,
    wrong: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.wanted += other.wanted;
        self.found += other.found;
        self.wrong += other.wrong;
    }
}

/// The joins of `draft` as a copy of `layout` breaks it.
fn joins(draft: &Draft, layout: Layout, misses: bool) -> Count {
    let copy = copy::wrapped(draft, layout);
    let source = Source::plain(copy.text.as_str());
    let joined: HashSet<usize> = segment(&source).joins.iter().map(|gap| gap.start).collect();
    let mut count = Count::default();
    for gap in &copy.gaps {
        let found = joined.contains(&gap.at);
        count.wanted += usize::from(gap.broken);
        count.found += usize::from(gap.broken && found);
        count.wrong += usize::from(!gap.broken && found);
        if misses && found != gap.broken {
            let around = |s: &str| s.trim_end().to_owned();
            let (a, b) = copy.text.split_at(gap.at);
            let before = around(a.rsplit('\n').next().unwrap());
            let after = b.lines().skip(1).find(|l| !l.trim().is_empty());
            println!(
                "{} {layout:?}\n   {} {before}\n      {}",
                draft.name,
                if found { "wrong" } else { "miss " },
                after.unwrap_or_default()
            );
        }
    }
    count
}

#[test]
fn broken_lines_are_joined() {
    let misses = std::env::var_os("MISSES").is_some();
    let mut all = Count::default();
    for indent in [
        Indent::None,
        Indent::Blanks,
        Indent::Lost,
        Indent::EmptyLines,
        Indent::Both,
    ] {
        for wrap in [Wrap::Cut, Wrap::Hang, Wrap::Push] {
            for furniture in [Furniture::None, Furniture::Numbers, Furniture::Heads] {
                let mut each = Count::default();
                for width in [20, 24, 28, 33, 45] {
                    let layout = Layout {
                        width,
                        indent,
                        wrap,
                        furniture,
                    };
                    let mut sum = Count::default();
                    for draft in drafts() {
                        sum.add(joins(draft, layout, misses));
                    }
                    each.add(sum);
                }
                println!(
                    "{indent:?} {wrap:?} {furniture:?}: {}/{} = {:.3}, wrong {}",
                    each.found,
                    each.wanted,
                    each.found as f64 / each.wanted as f64,
                    each.wrong
                );
                let least = if furniture == Furniture::Heads {
                    91
                } else {
                    95
                };
                assert!(each.found * 100 >= each.wanted * least, "{each:?}");
                assert!(each.wrong * 300 <= each.found, "{each:?}");
                all.add(each);
            }
        }
    }
    println!("{all:?}");
    assert!(all.found * 100 >= all.wanted * 97, "{all:?}");
    assert!(all.wrong * 1000 <= all.found, "{all:?}");
}

/// The paragraphs of `draft` found in its text on one line, and their roles.
fn found_again(draft: &Draft, between: &str, misses: bool) -> (Count, Count) {
    let text = copy::in_one_line(draft, between);
    let source = Source::plain(text.as_str());
    let blocks = chengwen::check(&source, &Choices::default()).blocks;
    let at = |byte: usize| closed_up(text.get(..byte).unwrap()).chars().count();
    let found: Vec<(usize, String)> = blocks
        .iter()
        .map(|b| (at(b.span.start), format!("{:?}", b.role).to_lowercase()))
        .collect();
    let (mut starts, mut roles) = (Count::default(), Count::default());
    let mut wanted = HashSet::new();
    let mut start = 0;
    for line in &draft.lines {
        wanted.insert(start);
        let block = found.iter().rev().find(|b| b.0 <= start);
        let hit = block.is_some_and(|b| b.0 == start);
        let right = block.is_some_and(|b| b.1.replace('_', "") == line.role.replace('_', ""));
        starts.wanted += 1;
        starts.found += usize::from(hit);
        roles.wanted += 1;
        roles.found += usize::from(right);
        if misses && !(hit && right) {
            println!(
                "{}: {} {} ≠ {}: {}",
                draft.name,
                if hit { "role " } else { "start" },
                line.role,
                block.map_or("none", |b| b.1.as_str()),
                line.text.chars().take(40).collect::<String>()
            );
        }
        start += closed_up(&line.text).chars().count();
    }
    for block in found.iter().filter(|b| !wanted.contains(&b.0)) {
        starts.wrong += 1;
        if misses {
            let words: String = closed_up(&text).chars().skip(block.0).take(30).collect();
            println!("{}: false start {}: {words}", draft.name, block.1);
        }
    }
    (starts, roles)
}

#[test]
fn lost_breaks_are_found_again() {
    let misses = std::env::var_os("MISSES").is_some();
    for between in ["", " ", "  ", "\u{3000}\u{3000}"] {
        for fitted in [true, false] {
            let (mut starts, mut roles) = (Count::default(), Count::default());
            for draft in drafts().iter().filter(|d| d.fitted == fitted) {
                let (s, r) = found_again(draft, between, misses && between.is_empty());
                starts.add(s);
                roles.add(r);
            }
            println!("{between:?} fitted {fitted}: starts {starts:?} roles {roles:?}");
            // Without a blank only words tell.
            let least = if between.is_empty() { 89 } else { 97 };
            assert!(starts.found * 100 >= starts.wanted * least, "{starts:?}");
            assert!(roles.found * 100 >= roles.wanted * least, "{roles:?}");
            assert!(starts.wrong * 100 <= starts.wanted, "{starts:?}");
        }
    }
}
