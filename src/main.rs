//! The command line, for scripts and for measuring. It reads files and prints;
//! what it prints comes from the library.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for the command line prints"
)]

use std::borrow::Cow;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chengwen::character::is_line_break;
use chengwen::check::Choices;
use chengwen::finding::Severity;
use chengwen::profile::{self, Profile, Scheme};
use chengwen::report::{Marks, Options, Utf16};
use chengwen::source::Source;
use clap::{Parser, Subcommand};

/// Checks Chinese report drafts and formats them into the official layout.
#[derive(Parser)]
#[command(name = "chengwen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the report of formatting FILE as JSON.
    Inspect {
        #[command(flatten)]
        chosen: Chosen,
        /// The draft; - is standard input.
        file: PathBuf,
    },
    /// Print the formatted text of FILE.
    Format {
        #[command(flatten)]
        chosen: Chosen,
        /// The draft; - is standard input.
        file: PathBuf,
    },
    /// Print findings as FILE:LINE:COLUMN: severity CODE message; exit 1 where there is an error.
    Check {
        /// The draft; - is standard input.
        file: PathBuf,
    },
    /// Write FILE as a .docx in the official layout.
    Docx {
        #[command(flatten)]
        chosen: Chosen,
        /// The draft; - is standard input.
        file: PathBuf,
        /// The .docx to write.
        #[arg(short, long)]
        output: PathBuf,
    },
}

/// What a draft is formatted with.
#[derive(clap::Args)]
struct Chosen {
    /// The scheme of numbering: written, official, arabic or articles.
    #[arg(long, value_parser = scheme)]
    scheme: Option<&'static Scheme>,
    /// A file with the options as JSON: profile, off, roles, fields of the form.
    #[arg(long)]
    options: Option<PathBuf>,
}

impl Chosen {
    /// The choices and the profile for `source`.
    fn read(&self, source: &Source) -> Result<(Choices, Cow<'static, Profile>), String> {
        let mut options = Options::default();
        if let Some(file) = &self.options {
            let named = |fault: &dyn std::fmt::Display| format!("{}: {fault}", file.display());
            let json = std::fs::read_to_string(file).map_err(|fault| named(&fault))?;
            options = serde_json::from_str(&json).map_err(|fault| named(&fault))?;
        }
        let marks = Marks::of(&source.text);
        let read = options.read(&Utf16::new(&source.text, &marks));
        let (mut choices, profile) = read.map_err(|fault| fault.to_string())?;
        choices.scheme = self.scheme.or(choices.scheme);
        Ok((choices, profile))
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("chengwen: {fault}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<ExitCode, String> {
    match command {
        Command::Inspect { file, chosen } => {
            let source = read(&file)?;
            let (choices, profile) = chosen.read(&source)?;
            let report = chengwen::format(&source, &choices, &profile).report(&source);
            let json = serde_json::to_string(&report).map_err(|fault| fault.to_string())?;
            print(json.as_bytes(), true)?;
        }
        Command::Format { file, chosen } => {
            let source = read(&file)?;
            let (choices, _) = chosen.read(&source)?;
            let text = chengwen::fix::fix(&source, &choices).source.text;
            print(text.as_bytes(), false)?;
        }
        Command::Check { file } => return check(&file),
        Command::Docx {
            file,
            chosen,
            output,
        } => {
            let source = read(&file)?;
            let (choices, profile) = chosen.read(&source)?;
            let bytes = chengwen::format(&source, &choices, &profile).docx(&profile);
            std::fs::write(&output, bytes)
                .map_err(|fault| format!("{}: {fault}", output.display()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The scheme with this name, for the command line.
fn scheme(name: &str) -> Result<&'static Scheme, String> {
    profile::find_scheme(name).ok_or_else(|| {
        let known: Vec<&str> = profile::schemes().iter().map(|s| s.name).collect();
        format!("expected one of: {}", known.join(", "))
    })
}

/// Prints one line a finding.
fn check(file: &Path) -> Result<ExitCode, String> {
    let source = read(file)?;
    let report = chengwen::check(&source, &Choices::default());
    let mut lines = String::new();
    let mut place = Place::default();
    for finding in &report.findings {
        let (line, column) = place.advance(&source.text, finding.span.start);
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        };
        lines.push_str(&format!(
            "{}:{line}:{column}: {severity} {} {}\n",
            file.display(),
            finding.code,
            finding.message
        ));
    }
    print(lines.as_bytes(), false)?;
    let failed = report
        .findings
        .iter()
        .any(|f| f.severity == Severity::Error);
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// A line and column, both from 1, that walk forward with the findings.
#[derive(Default)]
struct Place {
    at: usize,
    line: usize,
    column: usize,
}

impl Place {
    fn advance(&mut self, text: &str, to: usize) -> (usize, usize) {
        let mut chars = text.get(self.at..to).unwrap_or_default().chars().peekable();
        while let Some(c) = chars.next() {
            if c == '\r' && chars.peek() == Some(&'\n') {
                continue;
            }
            if is_line_break(c) {
                self.line += 1;
                self.column = 0;
            } else {
                self.column += 1;
            }
        }
        self.at = self.at.max(to);
        (self.line + 1, self.column + 1)
    }
}

/// Reads a draft: UTF-8, else GB 18030.
fn read(file: &Path) -> Result<Source, String> {
    let mut bytes = Vec::new();
    let named = |fault: std::io::Error| format!("{}: {fault}", file.display());
    if file == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).map_err(named)?;
    } else {
        bytes = std::fs::read(file).map_err(named)?;
    }
    let text = decode(bytes).ok_or_else(|| {
        format!(
            "{}: 不是文本文件：应为UTF-8或GB 18030编码的文稿。",
            file.display()
        )
    })?;
    chengwen::read::draft(text, None).map_err(|fault| format!("{}: {fault}", file.display()))
}

/// The text of `bytes`, in the encoding that leaves fewer characters unread;
/// `None` for what is no text.
fn decode(bytes: Vec<u8>) -> Option<String> {
    let unread = |text: &str| text.chars().filter(|&c| c == '\u{FFFD}').count();
    let control = |text: &str| {
        let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{0C}');
        text.chars().filter(|&c| odd(c)).count()
    };
    let text = String::from_utf8(bytes).unwrap_or_else(|fault| {
        let utf8 = String::from_utf8_lossy(fault.as_bytes()).into_owned();
        let (gb, _, _) = encoding_rs::GB18030.decode(fault.as_bytes());
        // One bad byte in a long text of UTF-8 is no reason to read all of it
        // as something else.
        if unread(&utf8) * 50 < utf8.chars().count() {
            utf8
        } else {
            gb.into_owned()
        }
    });
    // A rule takes a few out; of a short draft two are not few, and yet it is one.
    let strange = (unread(&text) + control(&text)).saturating_sub(2);
    (strange * 20 <= text.chars().count()).then_some(text)
}

/// Prints; a reader that went away is no fault.
fn print(bytes: &[u8], line: bool) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    let written = out
        .write_all(bytes)
        .and_then(|()| if line { out.write_all(b"\n") } else { Ok(()) });
    match written {
        Err(fault) if fault.kind() != std::io::ErrorKind::BrokenPipe => Err(fault.to_string()),
        _ => Ok(()),
    }
}
