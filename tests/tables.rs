//! The word tables of `src/data`, and how the build looks them through.

#[path = "../build/faults.rs"]
mod build;

use std::path::Path;

const HEAD: &str = "# Searched: words. Date: 2026-11-22.\nwrong\tright\tseverity\tfix\tnot_after\n";

#[test]
fn no_table_is_malformed_and_each_says_its_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data");
    let mut tables = 0;
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(build::faults(&text), [], "{}", path.display());
        tables += 1;
    }
    assert!(tables > 10);
}

#[test]
fn a_malformed_entry_is_told_with_its_line() {
    let cases = [
        ("布署\t部署\terror\tsafe\t名 方\n", None),
        (
            "布署\t部署\terror\tsafe\t\t名\n",
            Some("6 columns, expected 5"),
        ),
        ("布署\t部署\terror\tsafe\n", Some("4 columns, expected 5")),
        ("布\t部\terror\tsafe\t\n", Some("fewer than two characters")),
        ("布署\t\terror\tsafe\t\n", Some("empty")),
        ("布署\t布署\terror\tsafe\t\n", Some("the same")),
        ("ED屏\tLED屏\terror\tsafe\t\n", Some("found again")),
        (
            "布署\t部署\t错误\tsafe\t\n",
            Some("expected error, warning or hint"),
        ),
        (
            "布署\t部署\terror\tsure\t\n",
            Some("expected safe, suggested or none"),
        ),
        ("布署\t部署\terror\tsafe\t名  方\n", Some("one space")),
        ("布署 \t部署\terror\tsafe\t\n", Some("blanks at its ends")),
        ("布署\t部署\terror\tsafe\t", Some("does not end")),
    ];
    for (row, fault) in cases {
        let faults = build::faults(&format!("{HEAD}{row}"));
        match fault {
            None => assert_eq!(faults, [], "{row:?}"),
            Some(fault) => {
                let (line, told) = faults.first().unwrap();
                assert!(*line == 3 && told.contains(fault), "{row:?}: {faults:?}");
            }
        }
    }
    let twice = format!("{HEAD}布署\t部署\terror\tsafe\t\n布署\t部署\thint\tsafe\t\n");
    let (line, told) = &build::faults(&twice)[0];
    assert_eq!(
        (*line, told.as_str()),
        (4, "“布署” stands already in line 3: expected once")
    );
}

#[test]
fn a_malformed_head_is_told_with_its_line() {
    // The table, the line of the fault, what was found and what was expected.
    let cases: [(String, usize, [&str; 2]); 8] = [
        (
            HEAD.replace("severity", "severty"),
            2,
            ["“severty”", "\"severity\""],
        ),
        (
            HEAD.replace("not_after", "not_affter"),
            2,
            ["“not_affter”", "\"not_after\""],
        ),
        (
            HEAD.replace("fix", "right"),
            2,
            ["“right”", "expected once"],
        ),
        (
            HEAD.replace("2026-11-22", "2025-13-40"),
            1,
            ["“2025-13-40”", "YYYY-MM-DD"],
        ),
        (
            HEAD.replace("2026-11-22", "2025-02-29"),
            1,
            ["“2025-02-29”", "YYYY-MM-DD"],
        ),
        (
            HEAD.replace("2026-11-22", "2026"),
            1,
            ["“2026”", "YYYY-MM-DD"],
        ),
        (
            HEAD.replace(" Date: 2026-11-22.", ""),
            1,
            ["no date", "YYYY-MM-DD"],
        ),
        (
            HEAD.replace("Searched", "Serched"),
            1,
            ["# Serched", "# Searched: "],
        ),
    ];
    for (table, line, told) in cases {
        let faults = build::faults(&table);
        let [(number, fault)] = faults.as_slice() else {
            panic!("{table}: {faults:?}");
        };
        assert_eq!(*number, line, "{fault}");
        assert!(told.iter().all(|words| fault.contains(words)), "{fault}");
    }
}

#[test]
fn a_value_of_a_closed_set_is_looked_at() {
    let table =
        |head: &str, row: &str| format!("# Looked up: words. Date: 2024-02-29.\n{head}\n{row}\n");
    for (head, row, wrong) in [
        ("word\tcomplete", "自由\tyes", false),
        ("word\tcomplete", "自由\tmaybe", true),
        ("word\toften", "解决\tsome", true),
        ("day\tdate\tscope", "元旦\t01-01\t", false),
        ("day\tdate\tscope", "元旦\t13-01\t", true),
        ("day\tdate\tscope", "元旦\t01-01\tweek", true),
        (
            "wrong\tright\tkind\tfrom",
            "旧法\t新法\trepealed\t2021-01-01",
            false,
        ),
        (
            "wrong\tright\tkind\tfrom",
            "旧法\t新法\tgone\t2021-01-01",
            true,
        ),
        (
            "wrong\tright\tkind\tfrom",
            "旧法\t新法\trepealed\t2021-02-30",
            true,
        ),
        ("key\tcount", "四个意识\t", true),
    ] {
        let faults = build::faults(&table(head, row));
        assert_eq!(faults.len(), usize::from(wrong), "{row}: {faults:?}");
    }
}
