//! What stands before the text: header, title, the line under it, addressee.

use super::{Line, Role, line, names};
use crate::ordinal::Form;

/// The longest title, in characters, over all its lines.
const TITLE: usize = 120;

/// The longest line of a title, in characters.
const TITLE_LINE: usize = 60;

/// The longest line of a header, in characters.
const HEADER: usize = 60;

/// How many lines may stand before the text. A draft whose first lines are
/// something else has no title that could be told.
const LINES: usize = 24;

/// The roles of the lines before the text; as long as that stretch is. The
/// first `opening` lines are none of them.
pub(super) fn front(lines: &[Line<'_>], opening: usize) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = vec![None; opening];
    let mut titled = false;
    while let Some(current) = lines.get(roles.len()).filter(|_| roles.len() < LINES) {
        let index = roles.len();
        if let Some(role) = header(lines, index) {
            roles.push(Some(role));
            continue;
        }
        if titled {
            let next = lines.get(index + 1);
            match under_title(current).or_else(|| over_address(current, next)) {
                Some(role) => roles.push(Some(role)),
                None => break,
            }
            if roles.last() == Some(&Some(Role::Salutation)) {
                break;
            }
            continue;
        }
        let count = title(lines.get(index..).unwrap_or_default());
        if count == 0 {
            // Without a title an address may still open the draft.
            if line::is_salutation(current.text) && current.ordinal.is_none() {
                roles.push(Some(Role::Salutation));
            }
            break;
        }
        roles.extend(std::iter::repeat_n(Some(Role::Title), count));
        titled = true;
    }
    roles
}

/// A line of the header (版头), which tells itself by its form.
fn header(lines: &[Line<'_>], index: usize) -> Option<Role> {
    let current = lines.get(index).filter(|line| line.within(HEADER))?;
    let words = line::close_up(current.text);
    if line::is_doc_number(&words) || doc_number_and_signatory(&words) {
        return Some(Role::DocNumber);
    }
    if words.len() == 6 && words.bytes().all(|b| b.is_ascii_digit()) && index == 0 {
        return Some(Role::CopyNumber);
    }
    if current.within(10)
        && ["绝密", "机密", "秘密"]
            .iter()
            .any(|w| words.starts_with(w))
    {
        return Some(Role::Secrecy);
    }
    if ["特急", "加急", "平急", "特提"].contains(&words.as_ref()) {
        return Some(Role::Urgency);
    }
    if words.starts_with("签发人：") || words.starts_with("签发人:") {
        return Some(Role::Signatory);
    }
    // A mark (清河街道办事处文件) is told by the number under it.
    let mark = words.ends_with("文件") || names::is_organ(&words);
    let short = current.within(40) && !words.contains(['《', '关', '，', '。', '：']);
    let below = || lines.iter().skip(index + 1).take(2);
    let numbered = || {
        below().any(|l| {
            line::is_doc_number(l.text)
                || l.within(HEADER) && doc_number_and_signatory(&line::close_up(l.text))
        })
    };
    (mark && short && numbered()).then_some(Role::OrgMark)
}

/// True for a document number with a signatory on the same line.
fn doc_number_and_signatory(words: &str) -> bool {
    words
        .find("签发人")
        .is_some_and(|at| words.get(..at).is_some_and(line::is_doc_number))
}

/// The number of lines at the start of `lines` that are one title.
pub(super) fn title(lines: &[Line<'_>]) -> usize {
    let Some(first) = lines.first() else { return 0 };
    if !could_be_title(first) || opens_text(first) {
        return 0;
    }
    // A heading of Markdown is whole on its line.
    if first.paragraph.markup.heading.is_some() {
        return 1;
    }
    // A title ends where its words do; a line that leaves them open goes on.
    let mut length = first.length();
    let mut count = 1;
    let mut ends = names::genre(first.text).is_some();
    while !ends {
        let more = lines.get(count..).unwrap_or_default();
        let Some(found) = more
            .iter()
            .take(3)
            .take_while(|l| {
                could_be_title(l)
                    && l.paragraph.markup.heading.is_none()
                    && !opens_text(l)
                    && !line::is_doc_number(l.text)
            })
            .position(|l| names::genre(l.text).is_some())
        else {
            break;
        };
        let joined: usize = more.iter().take(found + 1).map(|l| l.length()).sum();
        if length + joined > TITLE {
            break;
        }
        length += joined;
        count += found + 1;
        ends = true;
    }
    // A short line before text is a title although it names no genre, where
    // text does follow.
    let followed = lines.get(count).is_some();
    if ends || (followed && first.within(45)) {
        count
    } else {
        0
    }
}

/// True where the form of a line allows it to be (part of) a title.
fn could_be_title(line: &Line<'_>) -> bool {
    let counted = line.text.split(crate::character::is_blank).next();
    let bare_number = counted.is_some_and(|w| {
        w.len() < line.text.len() && w.len() <= 3 && w.bytes().all(|b| b.is_ascii_digit())
    });
    let numbered = bare_number || line.ordinal.is_some_and(|o| o.form != Form::Multi);
    line.within(TITLE_LINE)
        && line.length() >= 2
        && !numbered
        && !line.paragraph.markup.bullet
        && line.paragraph.markup.label.is_none()
        && line.paragraph.markup.table.is_none()
        && !line.text.ends_with([
            '。', '；', '：', '，', '、', ',', ';', ':', '！', '？', '…', '”',
        ])
        && !line.text.contains(['。', '；'])
        && line.text.chars().any(crate::character::is_han)
}

/// True for a line that begins the text or the page around it rather than
/// naming it.
fn opens_text(line: &Line<'_>) -> bool {
    line::is_date(line.text)
        || line::is_salutation(line.text)
        || [
            "附件",
            "附：",
            "日期",
            "时间：",
            "来源",
            "作者",
            "发布",
            "联系人",
        ]
        .iter()
        .any(|w| line.text.starts_with(w))
}

/// The role of a line between the title and the text.
fn under_title(current: &Line<'_>) -> Option<Role> {
    let markup = current.paragraph.markup;
    if current.ordinal.is_some() || markup.heading.is_some() || markup.bullet {
        return None;
    }
    if line::is_date(current.text) {
        return Some(Role::Date);
    }
    let text = current.text;
    if is_order_number(text) {
        return Some(Role::DocNumber);
    }
    if text.starts_with("——") || text.starts_with("--") {
        return (current.within(50) && !text.ends_with(['。', '：'])).then_some(Role::Subtitle);
    }
    if line::is_salutation(text) {
        return Some(Role::Salutation);
    }
    // The name, the office, the occasion: short, and no sentence.
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let closed = text.contains(['。', '，', '；', '：', ':', '？', '！', '“', ',']);
    let short = current.within(22) && !closed;
    let named = names::is_organ(text) || names::is_people(text) || spaced_name(text);
    ((bracketed && current.within(60)) || (short && named)).then_some(Role::Subtitle)
}

/// True for the number of an order (令号) under its title: 第12号.
fn is_order_number(text: &str) -> bool {
    let words = line::close_up(text);
    let inner = words.strip_prefix('第').and_then(|t| t.strip_suffix('号'));
    inner.is_some_and(|t| {
        (1..=12).contains(&t.len())
            && t.chars()
                .all(|c| c.is_ascii_digit() || crate::numeral::is_numeral(c))
    })
}

/// The role of a short line that stands over the address, or of a bare name
/// that stands over the date.
fn over_address(current: &Line<'_>, next: Option<&Line<'_>>) -> Option<Role> {
    let next = next?;
    let name = current.within(4)
        && current.length() >= 2
        && current.ordinal.is_none()
        && current.text.chars().all(crate::character::is_han);
    let address = line::is_salutation(next.text);
    let line = could_be_title(current) && current.within(30) && next.text.ends_with(['：', ':']);
    (name && (address || line::is_date(next.text)) || line && address).then_some(Role::Subtitle)
}

/// True for a name set apart by a blank: 街道党工委书记　张三, 张　三.
fn spaced_name(text: &str) -> bool {
    // 第一部分 基本情况 and 2 压实责任 are headings.
    if text.starts_with('第') || text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    text.split(crate::character::is_blank)
        .rfind(|w| !w.is_empty())
        .is_some_and(|w| w.chars().count() <= 4 && w.len() < text.len())
}
