//! What closes the text and its parts: attachment notes, signatures, dates,
//! notes, and the lines that open an attached text.

use super::{Line, Part, Role, front, line, names};

/// Roles and parts of the lines after the front.
#[derive(Debug, Default)]
pub(super) struct Closing {
    roles: Vec<Option<Role>>,
    parts: Vec<Part>,
}

impl Closing {
    /// The role of line `index`, where closing gives it one.
    pub(super) fn role(&self, index: usize) -> Option<Role> {
        self.roles.get(index).copied().flatten()
    }

    /// The part that line `index` belongs to.
    pub(super) fn part(&self, index: usize) -> Part {
        self.parts.get(index).copied().unwrap_or_default()
    }
}

/// Reads the closing lines; the first `opening` lines are spoken for.
pub(super) fn closing(lines: &[Line<'_>], opening: usize) -> Closing {
    let mut closing = Closing {
        roles: vec![None; lines.len()],
        parts: vec![Part::Main; lines.len()],
    };
    let mut part = Part::Main;
    let mut part_start = opening;
    for (index, current) in lines.iter().enumerate().skip(opening) {
        if index > opening && is_attachment_mark(lines, index) {
            close(lines, part_start, index, &mut closing.roles);
            part = Part::Attachment(attachment_number(current.text).unwrap_or(match part {
                Part::Main => 1,
                Part::Attachment(n) => n + 1,
            }));
            part_start = index + 1;
            set(&mut closing.roles, index, Role::Attachment);
            // The attached text has a title of its own.
            let rest = lines.get(index + 1..).unwrap_or_default();
            let columns = rest.first().is_some_and(|l| l.text.contains('\t'));
            let count = if columns { 0 } else { front::title(rest) };
            for title in index + 1..=index + count {
                set(&mut closing.roles, title, Role::Title);
                part_start = title + 1;
            }
        }
        if let Some(entry) = closing.parts.get_mut(index) {
            *entry = part;
        }
    }
    close(lines, part_start, lines.len(), &mut closing.roles);
    notes(lines, opening, &mut closing.roles);
    closing
}

fn set(roles: &mut [Option<Role>], index: usize, role: Role) {
    if let Some(entry) = roles.get_mut(index) {
        *entry = Some(role);
    }
}

/// True where line `index` opens an attached text: 附件, 附件1, 附件一： and
/// no more. 附件： before the list of names is the note.
fn is_attachment_mark(lines: &[Line<'_>], index: usize) -> bool {
    let Some(current) = lines.get(index).filter(|l| l.within(6) && index > 0) else {
        return false;
    };
    let words = line::close_up(current.text);
    let Some(rest) = words.strip_prefix("附件").or(words.strip_prefix("附录")) else {
        return false;
    };
    let number = rest.trim_end_matches(['：', ':']);
    let digits =
        |c: char| crate::ordinal::arabic_digit(c).is_some() || crate::numeral::is_numeral(c);
    number.chars().count() <= 3 && number.chars().all(digits) && !opens_note(lines, index)
}

/// Whether a bare 附件： at `index` opens the attachment note: names follow,
/// and the signature and date are still to come.
fn opens_note(lines: &[Line<'_>], index: usize) -> bool {
    let after = lines.get(index + 1..).unwrap_or_default();
    let names = after
        .first()
        .is_some_and(|l| l.ordinal.is_some() && l.within(50));
    let colon = lines
        .get(index)
        .is_some_and(|l| l.text.ends_with(['：', ':']));
    colon && names && after.iter().take(NAMES).any(|l| line::is_date(l.text))
}

/// How many lines an attachment note and the signature under it may take.
const NAMES: usize = 20;

fn attachment_number(text: &str) -> Option<u32> {
    let digits: String = text
        .chars()
        .filter(|&c| crate::ordinal::arabic_digit(c).is_some() || crate::numeral::is_numeral(c))
        .collect();
    crate::numeral::read(&digits).or_else(|| {
        let value = digits
            .chars()
            .filter_map(crate::ordinal::arabic_digit)
            .fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
        (value > 0).then_some(value)
    })
}

/// Reads the end of one part, `lines[from..to]`, from its last line upwards.
fn close(lines: &[Line<'_>], from: usize, to: usize, roles: &mut [Option<Role>]) {
    let mut at = to;
    let mut dated = false;
    while at > from {
        let index = at - 1;
        let Some(current) = lines.get(index) else {
            break;
        };
        let role = if let Some(role) = closing_note(current) {
            role
        } else if line::is_date(current.text) && !dated && index > from {
            dated = true;
            Role::Date
        } else if signs(lines, index, from, dated) {
            Role::Signature
        } else {
            break;
        };
        set(roles, index, role);
        at = index;
    }
}

/// A line after signature and date, or in the imprint.
fn closing_note(current: &Line<'_>) -> Option<Role> {
    let text = current.text;
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let words = line::close_up(text);
    if bracketed && !line::is_date(text) && current.ordinal.is_none() {
        return (current.within(60)).then_some(Role::Note);
    }
    if words.starts_with("抄送：") || words.starts_with("抄送:") || words.starts_with("主送：")
    {
        return Some(Role::CopiesTo);
    }
    if current.within(60) && words.ends_with("印发") && words.contains('年') {
        return Some(Role::IssuedBy);
    }
    let contact = [
        "联系人",
        "联系电话",
        "联系方式",
        "公开方式",
        "信息公开选项",
        "附注",
    ];
    (current.within(60) && !text.ends_with('。') && contact.iter().any(|w| words.starts_with(w)))
        .then_some(Role::Note)
}

/// True where line `index` is a signature: an organ's or a person's name alone,
/// after the end of the text.
fn signs(lines: &[Line<'_>], index: usize, from: usize, dated: bool) -> bool {
    let Some(current) = lines
        .get(index)
        .filter(|l| l.ordinal.is_none() && index > from)
    else {
        return false;
    };
    let words = line::close_up(current.text);
    if LABELS.iter().any(|w| words.starts_with(w)) && current.within(20) {
        return true;
    }
    let marked = words.contains(|c: char| c.is_ascii_punctuation() || MARKS.contains(&c));
    let organ = names::is_organ(&words);
    // 望湖社区 above the date signs, 望遵照执行 does not.
    let phrase = is_closing_phrase(&words) && !(organ && dated);
    if marked || !current.within(30) || current.length() < 2 || phrase {
        return false;
    }
    // Right above the date, or above another signature, a name needs no proof.
    let name = dated && current.within(12) && is_name_place(lines, index);
    // Without a date under it only an organ after a finished sentence signs.
    let before = index.checked_sub(1).and_then(|i| lines.get(i));
    let finished = before.is_some_and(|l| {
        l.text.ends_with(['。', '！', '”', '）'])
            || names::is_organ(l.text)
            || l.text.starts_with("附件")
    });
    name || (organ && (dated || finished))
}

/// Labels before the name of who signs.
const LABELS: &[&str] = &[
    "述职人",
    "报告人",
    "汇报人",
    "签名",
    "发言人",
    "申请人",
    "承诺人",
    "倡议人",
];

/// Marks that no name holds.
const MARKS: &[char] = &['。', '，', '；', '：', '！', '？', '“', '”', '、', '—', '…'];

/// True for what closes the text and is no name: 特此通知, 此致, 敬礼.
fn is_closing_phrase(words: &str) -> bool {
    let opens = [
        "特此", "此致", "敬礼", "专此", "以上", "妥否", "当否", "望", "请", "谢谢", "此复", "顺致",
        "祝", "恳请",
    ];
    opens.iter().any(|w| words.starts_with(w))
}

/// Whether a name at `index` stands among the lines that sign: at most two
/// lines above the date.
fn is_name_place(lines: &[Line<'_>], index: usize) -> bool {
    let after = lines.get(index + 1..).unwrap_or_default();
    after.iter().take(2).any(|l| line::is_date(l.text))
}

/// Attachment notes and the lines that go on with them.
fn notes(lines: &[Line<'_>], front: usize, roles: &mut [Option<Role>]) {
    let mut open = false;
    for (index, current) in lines.iter().enumerate().skip(front) {
        if roles.get(index).copied().flatten().is_some() {
            open = false;
            continue;
        }
        // Most paragraphs are neither, and long.
        if !open && !current.text.starts_with(['附', '注', '备', '说']) {
            continue;
        }
        let words = line::close_up(current.text);
        let opens = ["附件：", "附件:", "附：", "附:"]
            .iter()
            .any(|w| words.starts_with(w))
            || (words.starts_with("附件1") || words.starts_with("附件一"))
                && current.within(50)
                && words.contains(['：', ':']);
        let next_named = words.starts_with("附件") && words.contains(['：', ':', '.', '、']);
        let numbered = current
            .ordinal
            .is_some_and(|o| o.form == crate::ordinal::Form::Arabic && o.value >= 1);
        let goes_on =
            open && current.within(50) && !current.text.ends_with('。') && (numbered || next_named);
        let note = ["注：", "注:", "备注：", "说明："]
            .iter()
            .any(|w| words.starts_with(w))
            && current.within(120);
        if opens || goes_on {
            set(roles, index, Role::AttachmentNote);
        } else if note {
            set(roles, index, Role::Note);
        }
        open = opens || goes_on;
    }
}
