//! One wrong number at a time is put into the clean drafts of `tests/drafts`:
//! it gives one finding, at the place, whose fix gives the draft back.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use chengwen::check::Choices;
use chengwen::finding::{Edit, Finding};
use chengwen::source::Source;

/// How the codes of what says that an ordinal is wrong begin.
const NUMBERING: &str = "NUM-";

const CASES: usize = 2000;
const SEED: u64 = 0x6210_6587;

/// A random number generator (splitmix64) that gives the same cases for ever.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % bound as u64).unwrap()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numeral {
    Chinese,
    Arabic,
    Circled,
}

impl Numeral {
    fn write(self, value: usize) -> String {
        let digits: Vec<char> = "零一二三四五六七八九".chars().collect();
        match self {
            Self::Arabic => value.to_string(),
            Self::Circled => "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
                .chars()
                .nth(value - 1)
                .unwrap()
                .to_string(),
            Self::Chinese if value < 10 => digits[value].to_string(),
            Self::Chinese => {
                let tens = (value >= 20).then(|| digits[value / 10]);
                let ones = (!value.is_multiple_of(10)).then(|| digits[value % 10]);
                [tens, Some('十'), ones].into_iter().flatten().collect()
            }
        }
    }
}

/// The highest number that a series may reach.
const HIGHEST: usize = 20;

/// How an ordinal is written: what stands before and after its numeral.
const SIGNS: &[(&str, Numeral, &str)] = &[
    ("", Numeral::Chinese, "、"),
    ("（", Numeral::Chinese, "）"),
    ("第", Numeral::Chinese, "章"),
    ("第", Numeral::Chinese, "条"),
    ("", Numeral::Arabic, "."),
    ("（", Numeral::Arabic, "）"),
    ("", Numeral::Circled, ""),
    ("", Numeral::Arabic, "）"),
    ("", Numeral::Chinese, "是"),
    ("", Numeral::Chinese, "要"),
];

/// The signs of series that may also run inside a paragraph.
const INLINE: std::ops::Range<usize> = LEVELS..SIGNS.len();

/// How many of the signs are those of levels.
const LEVELS: usize = 8;

/// An ordinal of a draft, by the bytes of its numeral.
#[derive(Clone, Copy, Debug)]
struct Item {
    line: usize,
    start: usize,
    end: usize,
    value: usize,
    sign: usize,
}

/// The ordinal that stands at byte `at` of `text`, by one of `signs`.
fn ordinal(text: &str, at: usize, line: usize, signs: std::ops::Range<usize>) -> Option<Item> {
    for sign in signs {
        let (before, numeral, after) = SIGNS[sign];
        let Some(rest) = text[at..].strip_prefix(before) else {
            continue;
        };
        for value in (1..=HIGHEST).rev() {
            let written = numeral.write(value);
            let follows = rest.strip_prefix(written.as_str());
            if follows.is_some_and(|f| f.starts_with(after)) {
                let start = at + before.len();
                let end = start + written.len();
                return Some(Item {
                    line,
                    start,
                    end,
                    value,
                    sign,
                });
            }
        }
    }
    None
}

/// Every series of at least three ordinals, read from the text alone: those at
/// line starts, where a sign that is open further out closes what stands inside
/// it, and those of 一是 and 一要 inside a paragraph.
fn series(text: &str) -> Vec<Vec<Item>> {
    let mut open: Vec<Vec<Item>> = Vec::new();
    let mut done: Vec<Vec<Item>> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split('\n').enumerate() {
        if let Some(item) = ordinal(text, at, number, 0..SIGNS.len()) {
            let level = open.iter().position(|run| run[0].sign == item.sign);
            if let Some(level) = level {
                done.extend(open.drain(level + 1..));
                let run = &mut open[level];
                if item.value == run[run.len() - 1].value + 1 {
                    run.push(item);
                } else {
                    done.push(std::mem::replace(run, vec![item]));
                }
            } else if let Some(run) = running_on(&mut done, item) {
                open.push(run);
            } else {
                open.push(vec![item]);
            }
        }
        let mut inside: Vec<Item> = Vec::new();
        for (byte, _) in line.match_indices(['。', '；', '：', '，']) {
            let mark = line[byte..].chars().next().unwrap().len_utf8();
            if let Some(item) = ordinal(text, at + byte + mark, number, INLINE) {
                // The sign that opens the paragraph is of the series too.
                if inside.is_empty() {
                    inside.extend(ordinal(text, at, number, INLINE));
                }
                if item.value == 1 || inside.last().is_some_and(|i| i.sign != item.sign) {
                    done.push(std::mem::take(&mut inside));
                }
                inside.push(item);
            }
        }
        done.push(inside);
        at += line.len() + 1;
    }
    done.extend(open);
    let counts = |run: &Vec<Item>| run.iter().zip(1..).all(|(item, value)| item.value == value);
    done.retain(|run| run.len() >= 3 && counts(run));
    done
}

/// Takes out of `done` the series that runs on to `item` in the next section.
fn running_on(done: &mut Vec<Vec<Item>>, item: Item) -> Option<Vec<Item>> {
    let last = done
        .iter()
        .rposition(|run| run.first().is_some_and(|i| i.sign == item.sign))?;
    let goes_on = item.value > 1 && done[last][done[last].len() - 1].value + 1 == item.value;
    goes_on.then(|| {
        let mut run = done.remove(last);
        run.push(item);
        run
    })
}

/// The kind of fault that leaves the number and changes its sign.
const SIGN: &str = "sign";

/// A fault, and the lines on which it shows first.
#[derive(Clone, Debug)]
struct Fault {
    kind: &'static str,
    draft: usize,
    /// The new numbers, and the signs that show them.
    rewritten: Vec<(Item, usize, usize)>,
    lines: Vec<usize>,
}

/// Every fault that one mistake can make of `run`.
fn faults(draft: usize, run: &[Item]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, &item) in run.iter().enumerate() {
        let mut put = |kind, rewritten: Vec<(Item, usize, usize)>| {
            let lines = match kind {
                "swap" => rewritten.iter().map(|(i, ..)| i.line).collect(),
                _ => vec![item.line],
            };
            faults.push(Fault {
                kind,
                draft,
                rewritten,
                lines,
            });
        };
        // 第一章 opens a heading, and no clause.
        let others = |&s: &usize| s != item.sign && SIGNS[s].2 != "章";
        for sign in (0..LEVELS).filter(|_| item.sign < LEVELS).filter(others) {
            put(SIGN, vec![(item, item.value, sign)]);
        }
        let mut add = |kind, numbers: Vec<(Item, usize)>| {
            put(
                kind,
                numbers.into_iter().map(|(i, v)| (i, v, i.sign)).collect(),
            );
        };
        if index > 0 {
            let shifted =
                |by: fn(usize) -> usize| run[index..].iter().map(|&i| (i, by(i.value))).collect();
            add("drop", shifted(|v| v + 1));
            add("repeat", shifted(|v| v - 1));
            add("double", vec![(item, item.value - 1)]);
        }
        if let Some(&next) = run.get(index + 1) {
            add("swap", vec![(item, next.value), (next, item.value)]);
        }
        for wrong in 1..=run.len() {
            if wrong != item.value {
                add("mistype", vec![(item, wrong)]);
            }
        }
    }
    faults.retain(|f| f.rewritten.iter().all(|(_, v, _)| *v <= HIGHEST));
    faults
}

impl Fault {
    /// The draft with this fault.
    fn put_into(&self, text: &str) -> String {
        let edits: Vec<Edit> = self
            .rewritten
            .iter()
            .map(|(item, value, sign)| {
                let (before, _, after) = SIGNS[item.sign];
                let (start, end) = (item.start - before.len(), item.end + after.len());
                let (before, numeral, after) = SIGNS[*sign];
                let text = before.to_owned() + &numeral.write(*value) + after;
                Edit::new(chengwen::span::Span::new(start, end), text)
            })
            .collect();
        apply(text, &edits)
    }

    /// What is wrong with what the checker says of `faulted`, `clean` being
    /// the draft without the fault.
    fn judge(&self, clean: &str, faulted: &str) -> Result<(), String> {
        let findings = numbering(faulted);
        let [finding] = findings.as_slice() else {
            let said: Vec<_> = findings.iter().map(|f| (f.code, &f.message)).collect();
            return Err(format!("{} findings {said:?}", findings.len()));
        };
        let line = faulted[..finding.span.start].matches('\n').count();
        if !self.lines.iter().any(|&place| place.abs_diff(line) <= 1) {
            return Err(format!("said of line {}: {}", line + 1, finding.message));
        }
        let edits = finding.fix.as_ref().map(|fix| fix.edits.as_slice());
        if apply(faulted, edits.unwrap_or_default()) != clean {
            return Err(format!("not restored: {}", finding.message));
        }
        Ok(())
    }
}

/// `text` with `edits`, which are sorted and disjoint.
fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        out += &text[at..edit.span.start];
        out += &edit.text;
        at = edit.span.end;
    }
    out + &text[at..]
}

fn numbering(text: &str) -> Vec<Finding> {
    let mut findings = chengwen::check(&Source::plain(text), &Choices::default()).findings;
    findings.retain(|f| f.code.starts_with(NUMBERING));
    findings
}

/// The clean drafts, by name.
fn drafts() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// Two thousand different faults of such `kinds`, the kinds in turn, each at a
/// random place.
fn cases(drafts: &BTreeMap<String, String>, kinds: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut pool: BTreeMap<&str, Vec<Fault>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (draft, text) in drafts.values().enumerate() {
        for fault in series(text).iter().flat_map(|run| faults(draft, run)) {
            // 1 2 4 may have been dropped or mistyped.
            if kinds(fault.kind) && seen.insert((draft, fault.put_into(text))) {
                pool.entry(fault.kind).or_default().push(fault);
            }
        }
    }
    let mut random = Random(SEED);
    let mut cases = Vec::new();
    while cases.len() < CASES && !pool.is_empty() {
        for faults in pool.values_mut() {
            cases.push(faults.swap_remove(random.below(faults.len())));
        }
        pool.retain(|_, faults| !faults.is_empty());
    }
    cases.truncate(CASES);
    cases
}

#[test]
fn a_clean_draft_has_no_numbering_finding() {
    for (name, text) in drafts() {
        assert_eq!(numbering(&text), [], "{name}");
    }
}

#[test]
fn one_wrong_number_gives_one_finding_whose_fix_restores_the_draft() {
    let (failed, report) = put_in(|kind| kind != SIGN);
    println!("{report}");
    assert!(failed * 100 <= CASES, "{failed} of {CASES} cases failed");
}

#[test]
fn one_wrong_sign_gives_one_finding_whose_fix_restores_the_draft() {
    let (failed, report) = put_in(|kind| kind == SIGN);
    println!("{report}");
    assert!(failed * 100 <= CASES, "{failed} of {CASES} cases failed");
}

/// How many of two thousand cases of such `kinds` fail, and a line for each.
fn put_in(kinds: impl Fn(&str) -> bool) -> (usize, String) {
    let drafts = drafts();
    let cases = cases(&drafts, kinds);
    assert_eq!(cases.len(), CASES);
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut failed = 0;
    let mut report = String::new();
    for case in &cases {
        let (name, clean) = drafts.iter().nth(case.draft).unwrap();
        let faulted = case.put_into(clean);
        let (passed, all) = tally.entry(case.kind).or_default();
        *all += 1;
        match case.judge(clean, &faulted) {
            Ok(()) => *passed += 1,
            Err(why) => {
                failed += 1;
                let line = faulted.split('\n').nth(case.lines[0]).unwrap();
                let line: String = line.chars().take(16).collect();
                let place = case.lines[0] + 1;
                writeln!(report, "{name}:{place} {} {line} → {why}", case.kind).unwrap();
            }
        }
    }
    writeln!(report, "passed, of all: {tally:?}").unwrap();
    (failed, report)
}
