//! What is malformed in a word table.

use std::collections::BTreeMap;

/// What is malformed in a table, with the line, from 1.
///
/// A table begins with lines of `# ` that say what it is for (see
/// `index::Table`), what it holds, from where, and of which date; then the names of its columns, then its entries. All rows
/// have the same number of columns, between tabs. The first column is the key.
pub(crate) fn faults(text: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    if !text.ends_with('\n') {
        faults.push((
            text.lines().count(),
            "the last line does not end".to_owned(),
        ));
    }
    let (about, rows): (Vec<_>, Vec<_>) = (1..)
        .zip(text.lines())
        .partition(|(_, line)| line.starts_with('#'));
    let uses = ["# Searched: ", "# Looked up: ", "# Read whole: "];
    if !uses.iter().any(|what| text.starts_with(what)) {
        faults.push((1, format!("the head begins with none of {uses:?}")));
    }
    if !about.iter().any(|(_, line)| has_date(line)) {
        faults.push((1, "the head does not say the date".to_owned()));
    }
    let mut rows = rows.into_iter();
    let Some((_, head)) = rows.next() else {
        faults.push((1, "there are no columns".to_owned()));
        return faults;
    };
    let columns: Vec<&str> = head.split('\t').collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, line) in rows {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.len() != columns.len() {
            let (cells, columns) = (cells.len(), columns.len());
            faults.push((number, format!("{cells} columns, not {columns}")));
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
            faults.push((number, format!("“{key}” stands already in line {first}")));
        }
    }
    faults
}

/// What is wrong with a cell of the column of that name.
fn check(column: &str, cell: &str, row: &BTreeMap<&str, &str>) -> Result<(), &'static str> {
    let claim = |holds: bool, fault| if holds { Ok(()) } else { Err(fault) };
    claim(cell.trim() == cell, "blanks at its ends")?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match column {
        "wrong" | "old" | "word" => {
            claim(cell.chars().count() >= 2, "fewer than two characters")?;
            claim(!cell.contains(char::is_whitespace), "a blank inside")?;
            let right = row.get("right").copied().unwrap_or_default();
            claim(cell != right, "right and wrong are the same")?;
            let guarded = ["not_before", "not_after"]
                .iter()
                .any(|guard| row.get(guard).is_some_and(|cell| !cell.is_empty()));
            claim(
                guarded || row.contains_key("kind") || !right.contains(cell),
                "found again in what it becomes, and no guard against it",
            )
        }
        "right" | "name" | "day" | "genre" | "key" | "kind" | "cue" => {
            claim(!cell.is_empty(), "empty")
        }
        "character" => claim(cell.chars().count() == 1, "not one character"),
        "severity" => claim(
            matches!(cell, "error" | "warning" | "hint"),
            "not error, warning or hint",
        ),
        "fix" => claim(
            matches!(cell, "safe" | "suggested" | "none"),
            "not safe, suggested or none",
        ),
        "not_before" | "not_after" | "after" => claim(
            cell.is_empty() || cell.split(' ').all(|guard| !guard.is_empty()),
            "not guards with one space between them",
        ),
        "date" => claim(is_month_day(cell), "not a day as MM-DD"),
        "from" | "version" => claim(
            cell.is_empty()
                || cell.len() == 4 && digits(cell)
                || has_date(cell) && cell.len() == 10,
            "not a year or a date as YYYY-MM-DD",
        ),
        "count" => claim(digits(cell), "not a number"),
        _ => Ok(()),
    }
}

/// True where a date as YYYY-MM-DD stands in `text`.
fn has_date(text: &str) -> bool {
    text.as_bytes().windows(10).any(|w| {
        w.iter().enumerate().all(|(i, b)| match i {
            4 | 7 => *b == b'-',
            _ => b.is_ascii_digit(),
        })
    })
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
