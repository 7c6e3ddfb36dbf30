//! Lines that stand beside the text: captions, notes and where figures come
//! from.

use super::{Block, Line, Role, line};
use crate::character::is_blank;
use crate::numeral::is_numeral;
use crate::ordinal::{Form, arabic_digit};
use crate::source::Source;

/// The longest caption, in characters.
const CAPTION: usize = 60;

/// True for the name of a picture or table, 图1 …, 表2-1 …, and no sentence.
pub(super) fn is_caption(line: &Line<'_>) -> bool {
    names_picture(line.text)
}

/// True for the name of a picture or table, 图1 …, 表2-1 …
pub fn names_picture(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let Some(rest) = text
        .strip_prefix(['图', '表'])
        .filter(|r| r.starts_with(digit))
    else {
        return false;
    };
    let number = rest.trim_start_matches(|c| digit(c) || matches!(c, '-' | '—' | '–' | '.'));
    let parting = |c: char| is_blank(c) || matches!(c, '：' | ':' | '、');
    number.starts_with(parting)
        && !number.trim_start_matches(parting).is_empty()
        && !text.ends_with(['。', '；', '，', '：'])
        && line::within(text, CAPTION)
}

/// True for the name of a box in a plan, which is counted: 专栏1 重点工程, 专栏二：….
pub fn is_box(text: &str) -> bool {
    let number = text
        .strip_prefix("专栏")
        .map(|rest| rest.trim_start_matches(is_blank));
    let counted = |c: char| c.is_ascii_digit() || is_numeral(c);
    number.is_some_and(|rest| rest.starts_with(counted))
        && !text.ends_with(['。', '；', '，'])
        && line::within(text, CAPTION)
}

/// What captions, notes and sources begin with.
const OPENING: [char; 6] = ['图', '表', '注', '备', '资', '数'];

/// Words that open a note.
const NOTES: &[&str] = &["注：", "注:", "注释：", "注释:", "备注：", "备注:"];

/// True for a line that opens a note: 注：…, 备注：…
pub(super) fn is_note(line: &Line<'_>) -> bool {
    after_mark(line.text).is_some()
}

/// What stands after the mark of a note.
fn after_mark(text: &str) -> Option<&str> {
    let opens = text.starts_with(['注', '备']);
    let marks = || NOTES.iter().find_map(|mark| text.strip_prefix(mark));
    opens.then(marks).flatten()
}

/// Gives captions, and the lines that go on with a note, their role; `fixed`
/// ones keep what the user set.
pub(super) fn notes(source: &Source, blocks: &mut [Block], fixed: &[bool]) {
    let mut open = Open::Nothing;
    for (block, &fixed) in blocks.iter_mut().zip(fixed) {
        let before = std::mem::take(&mut open);
        // A remark may look like a heading with its text after it.
        let plain = match block.role {
            Role::Body | Role::ListItem => !fixed,
            Role::Heading => !fixed && block.run_in && matches!(before, Open::Remarks(..)),
            _ => false,
        };
        if !plain && block.role != Role::Note {
            continue;
        }
        let text = source.text(block.span);
        if matches!(before, Open::Nothing) && !text.starts_with(OPENING) {
            continue;
        }
        let mut note = true;
        if let Some(rest) = after_mark(text) {
            let first = crate::ordinal::read(rest, 0)
                .filter(|o| o.value == 1)
                .map(|o| o.form);
            note = rest.is_empty() || first.is_some() || block.role == Role::Note;
            open = match first {
                Some(form) => Open::Remarks(Some(form), Kind::Going),
                None if rest.is_empty() => Open::Remarks(None, Kind::Listed),
                None => Open::Nothing,
            };
        } else if matches!(text, "资料来源：" | "数据来源：") {
            open = Open::Paragraph;
        } else if plain && block.ordinal.is_none() && names_picture(text) {
            open = Open::Unit;
        } else {
            match before {
                Open::Remarks(form, kind) => match remark(block, text) {
                    Some(own) if form.is_none_or(|form| own == form) => {
                        note = kind == Kind::Going || block.ordinal.is_none();
                        open = Open::Remarks(Some(own), kind);
                    }
                    _ => note = false,
                },
                Open::Paragraph => note = block.ordinal.is_none(),
                Open::Unit => note = text.starts_with("单位：") && line::within(text, 10),
                Open::Nothing => note = false,
            }
        }
        if note && plain {
            block.role = Role::Note;
            block.ordinal = None;
            block.heading = None;
            block.level = None;
            block.run_in = false;
        }
    }
}

/// What a note expects to go on with.
#[derive(Default)]
enum Open {
    #[default]
    Nothing,
    /// Numbered remarks, of a form where that is known.
    Remarks(Option<Form>, Kind),
    /// A paragraph.
    Paragraph,
    /// The unit of a table, under its caption.
    Unit,
}

/// Where the first of numbered remarks stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Behind the mark of the note: 注：1.…
    Going,
    /// On a line of its own, under 注释： a list whose numbers are judged.
    Listed,
}

/// The form of a remark's number: `2.`, `（2）`, `[2]`.
fn remark(block: &Block, text: &str) -> Option<Form> {
    if let Some(ordinal) = block.ordinal {
        let arabic = matches!(
            ordinal.form,
            Form::Arabic | Form::ArabicParen | Form::Circled
        );
        return arabic.then_some(ordinal.form);
    }
    let (number, _) = text.strip_prefix('[')?.split_once(']')?;
    let digits = !number.is_empty() && number.chars().all(|c| arabic_digit(c).is_some());
    digits.then_some(Form::Multi)
}
