//! What is malformed in a word table.

use std::collections::BTreeMap;

/// The columns that tables have; the program knows no others.
const COLUMNS: &[&str] = &[
    "addressee",
    "after",
    "character",
    "class",
    "closing_bad",
    "closing_ok",
    "complete",
    "count",
    "cue",
    "date",
    "day",
    "direction",
    "field",
    "fix",
    "from",
    "full",
    "genre",
    "items",
    "key",
    "kind",
    "name",
    "not_after",
    "not_before",
    "note",
    "objects",
    "often",
    "old",
    "others",
    "reason",
    "right",
    "scope",
    "sections",
    "severity",
    "source",
    "tail",
    "version",
    "word",
    "words",
    "written",
    "wrong",
];

/// How the first line of a table begins.
const USES: [&str; 3] = ["# Searched: ", "# Looked up: ", "# Read whole: "];

/// What stands before the date of a table in its head.
const DATE: &str = "Date: ";

/// What is malformed in a table, with the line, from 1: each fault says what
/// was found and what was expected.
///
/// A table begins with lines of `# ` that say what it is for (see
/// `index::Table`), what it holds, from where, and of which date; then the
/// names of its columns, then its entries. All rows have the same number of
/// columns, between tabs. The first column is the key.
pub(crate) fn faults(text: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    if !text.ends_with('\n') {
        let fault = "the last line does not end: expected a line break after it";
        faults.push((text.lines().count(), fault.to_owned()));
    }
    let (about, rows): (Vec<_>, Vec<_>) = (1..)
        .zip(text.lines())
        .partition(|(_, line)| line.starts_with('#'));
    let first = text.lines().next().unwrap_or_default();
    if !USES.iter().any(|what| first.starts_with(what)) {
        faults.push((
            1,
            format!("“{first}”: expected one of {USES:?} to begin the table"),
        ));
    }
    let dated = about
        .iter()
        .find_map(|(number, line)| Some((*number, line.split_once(DATE)?.1)));
    match dated {
        None => faults.push((
            1,
            format!("no date: expected “{DATE}YYYY-MM-DD” in the head"),
        )),
        Some((number, rest)) => {
            let date = rest.trim_end_matches('.');
            if !is_date(date) {
                faults.push((
                    number,
                    format!("the date “{date}”: expected a day as YYYY-MM-DD"),
                ));
            }
        }
    }
    let mut rows = rows.into_iter();
    let Some((number, head)) = rows.next() else {
        faults.push((
            1,
            "no columns: expected their names under the head".to_owned(),
        ));
        return faults;
    };
    let columns: Vec<&str> = head.split('\t').collect();
    for (place, column) in columns.iter().enumerate() {
        if !COLUMNS.contains(column) {
            faults.push((
                number,
                format!("column “{column}”: expected one of {COLUMNS:?}"),
            ));
        } else if columns.iter().take(place).any(|c| c == column) {
            faults.push((
                number,
                format!("column “{column}”: stands twice, expected once"),
            ));
        }
    }
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, line) in rows {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.len() != columns.len() {
            let (found, expected) = (cells.len(), columns.len());
            let fault = format!("“{line}”: {found} columns, expected {expected}: {columns:?}");
            faults.push((number, fault));
            continue;
        }
        let row: BTreeMap<&str, &str> =
            columns.iter().copied().zip(cells.iter().copied()).collect();
        for (column, cell) in columns.iter().zip(&cells) {
            if let Err(fault) = check(column, cell, &row) {
                faults.push((number, format!("{column} “{cell}”: {fault}")));
            }
        }
        let key = cells.first().copied().unwrap_or_default();
        let repeats = columns.first() == Some(&"day");
        if let Some(first) = seen.insert(key, number).filter(|_| !repeats) {
            let fault = format!("“{key}” stands already in line {first}: expected once");
            faults.push((number, fault));
        }
    }
    faults
}

/// What is wrong with a cell of the column of that name.
fn check(column: &str, cell: &str, row: &BTreeMap<&str, &str>) -> Result<(), &'static str> {
    let claim = |holds: bool, fault| if holds { Ok(()) } else { Err(fault) };
    claim(cell.trim() == cell, "blanks at its ends, expected none")?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match column {
        "wrong" | "old" | "word" => {
            claim(
                cell.chars().count() >= 2,
                "fewer than two characters, expected more",
            )?;
            claim(
                !cell.contains(char::is_whitespace),
                "a blank inside, expected none",
            )?;
            let right = row.get("right").copied().unwrap_or_default();
            claim(
                cell != right,
                "right and wrong are the same, expected different words",
            )?;
            let guarded = ["not_before", "not_after"]
                .iter()
                .any(|guard| row.get(guard).is_some_and(|cell| !cell.is_empty()));
            claim(
                guarded || row.contains_key("kind") || !right.contains(cell),
                "found again in what it becomes, expected a guard against it",
            )
        }
        // Of a name that is wrong, what is wrong with it.
        "kind" if row.contains_key("wrong") => claim(
            matches!(cell, "renamed" | "repealed" | "misnamed" | "abbreviated"),
            "expected renamed, repealed, misnamed or abbreviated",
        ),
        "right" | "name" | "day" | "genre" | "key" | "kind" | "cue" | "field" => {
            claim(!cell.is_empty(), "empty, expected words")
        }
        "character" => claim(cell.chars().count() == 1, "expected one character"),
        "complete" => claim(
            matches!(cell, "yes" | "no" | "ends"),
            "expected yes, no or ends",
        ),
        "scope" => claim(matches!(cell, "" | "day"), "expected day or nothing"),
        "often" => claim(digits(cell), "expected a number or nothing"),
        "severity" => claim(
            matches!(cell, "error" | "warning" | "hint"),
            "expected error, warning or hint",
        ),
        "fix" => claim(
            matches!(cell, "safe" | "suggested" | "none"),
            "expected safe, suggested or none",
        ),
        "not_before" | "not_after" | "after" => claim(
            cell.is_empty() || cell.split(' ').all(|guard| !guard.is_empty()),
            "expected guards with one space between them",
        ),
        "date" => claim(is_month_day(cell), "expected a day as MM-DD"),
        "from" | "version" => claim(
            cell.is_empty() || cell.len() == 4 && digits(cell) || is_date(cell),
            "expected a year, or a day as YYYY-MM-DD",
        ),
        "count" => claim(!cell.is_empty() && digits(cell), "expected a number"),
        _ => Ok(()),
    }
}

/// True for a day of the calendar as YYYY-MM-DD.
fn is_date(text: &str) -> bool {
    let Some((year, day)) = text.split_once('-') else {
        return false;
    };
    let Some(number) = (year.len() == 4)
        .then(|| year.parse::<u32>().ok())
        .flatten()
    else {
        return false;
    };
    let leap = number % 4 == 0 && number % 100 != 0 || number % 400 == 0;
    is_month_day(day) && (leap || day != "02-29")
}

/// True for a day of some year as MM-DD.
fn is_month_day(text: &str) -> bool {
    let Some((month, day)) = text.split_once('-') else {
        return false;
    };
    let longest = match month {
        "02" => 29,
        "04" | "06" | "09" | "11" => 30,
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => 31,
        _ => 0,
    };
    day.len() == 2
        && day
            .parse()
            .is_ok_and(|day: u32| (1..=longest).contains(&day))
}
