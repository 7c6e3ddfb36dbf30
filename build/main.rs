//! Looks the word tables of `src/data` through before anything is compiled (a
//! malformed entry fails the build with its file and line), and writes the index
//! by which `src/lexicon` finds their words.

#![expect(
    clippy::print_stdout,
    reason = "a build script speaks to Cargo by lines"
)]

mod faults;
mod index;

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/data");
    println!("cargo::rerun-if-changed=src/lexicon/pair.rs");
    println!("cargo::rerun-if-changed=build");
    let mut paths = Vec::new();
    for entry in Path::new("src/data").read_dir()? {
        paths.push(entry?.path());
    }
    // The order of a folder differs from machine to machine.
    paths.sort();
    let mut tables = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path)?;
        for (line, fault) in faults::faults(&text) {
            println!("cargo::error={}:{line}: {fault}", path.display());
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        tables.extend(index::Table::read(&name, &text));
    }
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&folder).join("tables.rs"), index::write(tables))
}
