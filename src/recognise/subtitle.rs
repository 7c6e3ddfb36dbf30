//! What stands between a title and the text: number and date, the name and
//! office of who speaks, the occasion, the address.

use super::{Line, Reading, Role, addressee, byline, line, names, title};
use crate::person;

/// The lines of an address at most: one for each group of guests.
const ADDRESS: usize = 6;

/// What the lines are that `lines` open with, under a title: one line, or
/// those that belong together; nothing where the text begins.
pub(super) fn under_title(lines: &[Line<'_>]) -> Vec<Reading> {
    if lines.first().is_some_and(|l| l.row) {
        return Vec::new();
    }
    let address = address(lines);
    if address > 0 {
        return addressee::with_copies(lines, address);
    }
    let labelled = addressee::labelled(lines);
    if !labelled.is_empty() {
        return labelled;
    }
    let Some(current) = lines.first() else {
        return Vec::new();
    };
    // （2004年6月16日第54次 / 常务会议通过）
    let next = lines.get(1);
    if next.is_some_and(|next| closes_bracket(current, next)) {
        let mut rest = Reading::of(Role::Subtitle);
        rest.goes_on = true;
        return vec![Reading::of(Role::Subtitle), rest];
    }
    if is_roster(lines) {
        return Vec::new();
    }
    let role = under(current).or_else(|| over_address(current, next));
    let writer = || is_writer(lines).then_some(Role::Subtitle);
    let role = role.or_else(writer);
    role.map(Reading::of).into_iter().collect()
}

/// Whether `lines` open with the name of who writes and no more, over the text: a
/// line that says something, or the first heading. One of several short lines is
/// a heading.
fn is_writer(lines: &[Line<'_>]) -> bool {
    let [current, next, rest @ ..] = lines else {
        return false;
    };
    if !is_lone_name(current) {
        return false;
    }
    let first = next.ordinal.is_some_and(|o| o.value == 1);
    let says = !next.row && next.text.ends_with(['。', '！', '：', '；']) && !next.within(BRIEF);
    let brief = |l: &&Line<'_>| {
        let han = l.text.chars().all(crate::character::is_han);
        l.within(BRIEF) && l.ordinal.is_none() && han && l.text != current.text
    };
    // The last lines sign.
    let text = rest.get(..rest.len().saturating_sub(SIGNED));
    (first || says) && text.unwrap_or_default().iter().find(brief).is_none()
}

/// The longest line that may be a heading as a name is, in characters.
const BRIEF: usize = 6;

/// How many lines at the end may sign and date.
const SIGNED: usize = 2;

/// Whether `line` is the name of a person and no more.
pub(super) fn is_lone_name(line: &Line<'_>) -> bool {
    let markup = line.paragraph.markup;
    let plain = line.ordinal.is_none() && !line.row && !markup.bullet && markup.heading.is_none();
    plain && line.within(4) && person::is_only_name(line.text)
}

/// How many names under a title are no more those of who speaks.
const ROSTER: usize = 3;

/// Whether `lines` open with the names of a roster or the columns of a table,
/// and not with who speaks: many in a row, without a date under them.
fn is_roster(lines: &[Line<'_>]) -> bool {
    let named = |l: &&Line<'_>| {
        let bracketed = l.text.starts_with(['（', '(', '—', '-']);
        let plain = !bracketed && !line::is_date(l.text) && !byline::is_byline(l.text);
        plain && under(l) == Some(Role::Subtitle) && !is_occasion(l.text)
    };
    let count = lines.iter().take_while(named).count();
    let next = lines.get(count);
    let framed = next.is_some_and(|l| line::is_date(l.text) || line::is_salutation(l.text));
    count >= ROSTER && !framed
}

/// The number of lines that `lines` open with and that address someone:
/// 各位领导， / 各位来宾：. After a colon only people are addressed again.
pub(super) fn address(lines: &[Line<'_>]) -> usize {
    let addresses = |l: &Line<'_>| {
        l.ordinal.is_none() && !l.paragraph.markup.bullet && line::is_salutation(l.text)
    };
    let mut count = 0;
    while let Some(next) = lines.get(count).filter(|l| count < ADDRESS && addresses(l)) {
        let above = count.checked_sub(1).and_then(|at| lines.get(at));
        let closed = above.is_some_and(|l| !l.text.ends_with(['，', ',', '、']));
        let people =
            |l: &Line<'_>| names::is_people(l.text.trim_end_matches(['：', ':', '，', ',']));
        if closed && !(people(next) && above.is_some_and(people)) {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a bracket that opens one short line is closed at the end of the
/// next.
fn closes_bracket(current: &Line<'_>, next: &Line<'_>) -> bool {
    current.text.starts_with(['（', '('])
        && !current.text.contains(['）', ')'])
        && next.text.ends_with(['）', ')'])
        && !next.text.contains(['（', '('])
        && current.within(40)
        && next.within(40)
}

/// The role of a line between the title and the text.
fn under(current: &Line<'_>) -> Option<Role> {
    let markup = current.paragraph.markup;
    if current.ordinal.is_some() || markup.heading.is_some() || markup.bullet {
        return None;
    }
    let text = current.text;
    if line::is_date(text) {
        return Some(Role::Date);
    }
    if is_dated_name(text) {
        return Some(Role::Subtitle);
    }
    if is_order_number(text) || is_issue(text) {
        return Some(Role::DocNumber);
    }
    if byline::is_byline(text) {
        return Some(Role::Subtitle);
    }
    if text.starts_with("——") || text.starts_with("--") {
        return (current.within(50) && !text.ends_with(['。', '：'])).then_some(Role::Subtitle);
    }
    // The name, the office, the occasion: short, and no sentence.
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let closed = text.contains(['。', '，', '；', '：', ':', '？', '！', '“', ',']);
    // 工作部署 and 组织领导 are headings, and name nobody.
    let topic = text.ends_with("部署") || text.ends_with("领导");
    let named = || !topic && (names::is_organ(text) || names::is_people(text)) || spaced_name(text);
    let subtitle = bracketed && current.within(60)
        || !closed && (current.within(22) && named() || current.within(40) && is_occasion(text));
    subtitle.then_some(Role::Subtitle)
}

/// True for who writes and when, on one line: 教务处　2026年2月.
fn is_dated_name(text: &str) -> bool {
    if !text.ends_with(['日', '月']) || !line::within(text, 40) {
        return false;
    }
    let parted = text.char_indices().find(|&(at, c)| {
        crate::character::is_blank(c) && text.get(at..).is_some_and(|t| line::is_date(t.trim()))
    });
    parted
        .and_then(|(at, _)| text.get(..at))
        .is_some_and(|name| names::is_organ(&line::close_up(name)) || person::is_only_name(name))
}

/// 2024年1月5日在全区工作会议上, the occasion of a speech.
fn is_occasion(text: &str) -> bool {
    text.ends_with("会上") && text.contains('在')
        || ["会议上", "會議上", "会議上", "大会上"]
            .iter()
            .any(|w| text.ends_with(w))
}

/// True for the number of an order (令号) or an announcement under its title:
/// 第12号, 2024年第3号, 〔十五届〕第6号.
pub(super) fn is_order_number(text: &str) -> bool {
    text.ends_with('号') && line::within(text, 24) && numbered(counted(&line::close_up(text)), '号')
}

/// The words behind the year or the term that numbers are counted in: 2024年,
/// 〔2024〕, 〔十五届〕.
fn counted(words: &str) -> &str {
    let digits = |year: &str| year.bytes().all(|b| b.is_ascii_digit());
    let bracketed = words.strip_prefix('〔').and_then(|t| t.split_once('〕'));
    let term = |term: &str| term.len() == 4 && digits(term) || term.ends_with('届');
    let words = bracketed
        .filter(|(of, _)| term(of))
        .map_or(words, |(_, rest)| rest);
    words
        .split_once('年')
        .filter(|(year, _)| digits(year))
        .map_or(words, |(_, rest)| rest)
}

/// True for the issue of a bulletin: 第6期, （第6期）, 2024年第6期（总第120期）,
/// （总第120期）.
pub(super) fn is_issue(text: &str) -> bool {
    if !line::within(text, 24) || !text.contains('期') {
        return false;
    }
    let words = line::close_up(text);
    let inner = words.trim_matches(['（', '）', '(', ')']);
    let inner = inner.strip_prefix('总').unwrap_or(inner);
    let whole = inner.strip_prefix('〔').and_then(|t| t.strip_suffix('〕'));
    let first = whole.unwrap_or(inner).split(['（', '(']).next();
    numbered(counted(first.unwrap_or_default()), '期')
}

/// 第…号, 第…期 around a number.
fn numbered(text: &str, end: char) -> bool {
    let words = line::close_up(text);
    let inner = words.strip_prefix('第').and_then(|t| t.strip_suffix(end));
    inner.is_some_and(|t| {
        (1..=12).contains(&t.len())
            && t.chars()
                .all(|c| c.is_ascii_digit() || crate::numeral::is_numeral(c))
    })
}

/// Who edits a bulletin, and when: 区委办公室编　2024年1月5日.
pub(super) fn is_editor(current: &Line<'_>) -> bool {
    if !current.within(50) || !current.text.ends_with('日') {
        return false;
    }
    let words = line::close_up(current.text);
    let date = words
        .char_indices()
        .map(|(at, _)| at)
        .find(|&at| words.get(at..).is_some_and(line::is_date));
    date.and_then(|at| words.get(..at)).is_some_and(|name| {
        let name = name.trim_end_matches(['编', '主', '办', '印']);
        name.is_empty() || names::is_organ(name) || names::is_organ(&[name, "办"].concat())
    })
}

/// The role of a short line that stands over the address, or of a bare name
/// that stands over the date.
fn over_address(current: &Line<'_>, next: Option<&Line<'_>>) -> Option<Role> {
    let next = next?;
    let name = current.within(4)
        && current.length() >= 2
        && current.ordinal.is_none()
        && current
            .text
            .chars()
            .all(|c| crate::character::is_han(c) || crate::character::is_blank(c));
    let address = line::is_salutation(next.text);
    let line =
        title::could_be_title(current) && current.within(30) && next.text.ends_with(['：', ':']);
    (name && (address || line::is_date(next.text)) || line && address).then_some(Role::Subtitle)
}

/// How many words between blanks are those of a table.
const COLUMNS: usize = 4;

/// True for a name set apart by a blank: 街道党工委书记　张三, 张　三.
fn spaced_name(text: &str) -> bool {
    // 第一部分 基本情况 and 2 压实责任 are headings.
    if text.starts_with('第') || text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // 序号 姓名 单位 电话 are the heads of columns.
    let words = || {
        text.split(crate::character::is_blank)
            .filter(|w| !w.is_empty())
    };
    let long = |w: &&str| w.chars().nth(1).is_some();
    if words().filter(long).nth(COLUMNS - 1).is_some() {
        return false;
    }
    text.split(crate::character::is_blank)
        .rfind(|w| !w.is_empty())
        .is_some_and(|w| w.chars().count() <= 4 && w.len() < text.len())
}
