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
        ("布署\t部署\terror\tsafe\n", Some("4 columns, not 5")),
        ("布\t部\terror\tsafe\t\n", Some("fewer than two characters")),
        ("布署\t\terror\tsafe\t\n", Some("empty")),
        ("布署\t布署\terror\tsafe\t\n", Some("the same")),
        ("ED屏\tLED屏\terror\tsafe\t\n", Some("found again")),
        (
            "布署\t部署\t错误\tsafe\t\n",
            Some("not error, warning or hint"),
        ),
        (
            "布署\t部署\terror\tsure\t\n",
            Some("not safe, suggested or none"),
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
    assert_eq!(build::faults(&twice)[0].0, 4);
    assert_eq!(build::faults(&HEAD.replace("2026-11-22", "2026"))[0].0, 1);
}
