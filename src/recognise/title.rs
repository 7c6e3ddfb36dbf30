//! Which lines are a title, over how many lines it runs, and which lines are
//! none though they stand where a title does.

use super::{Line, byline, element, genre::genre, line, names, subtitle};
use crate::ordinal::{Form, Ordinal};

/// The longest title, in characters, over all its lines.
const TITLE: usize = 120;

/// The longest line of a title, in characters.
const TITLE_LINE: usize = 60;

/// A title at the start of some lines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Title {
    /// How many lines it takes; none where there is no title.
    pub(super) lines: usize,
    /// Whether it names its kind of document.
    pub(super) named: bool,
}

/// The title that `lines` open with.
pub(super) fn title(lines: &[Line<'_>]) -> Title {
    let Some(first) = lines.first() else {
        return Title::default();
    };
    if !could_be_title(first) || opens_text(first) {
        return Title::default();
    }
    let mut ends = genre(first.text).is_some();
    // A heading of Markdown is whole on its line.
    if first.paragraph.markup.heading.is_some() {
        return Title {
            lines: 1,
            named: ends,
        };
    }
    // A title ends where its words do; a line that leaves them open goes on.
    let mut length = first.length();
    let mut count = 1;
    if !ends && lines.get(1).is_some_and(|next| breaks_word(first, next)) {
        return Title {
            lines: 2,
            named: true,
        };
    }
    while !ends {
        let more = lines.get(count..).unwrap_or_default();
        let Some(found) = more
            .iter()
            .take(3)
            .take_while(|l| {
                could_be_title(l)
                    && l.paragraph.markup.heading.is_none()
                    && !opens_text(l)
                    && !is_header(l)
            })
            .position(|l| genre(l.text).is_some())
        else {
            break;
        };
        // ——在…会议上的讲话 is the line under the title.
        let under = more.iter().take(found + 1);
        if let Some(above) = under.clone().position(|l| l.text.starts_with("——")) {
            count += above;
            ends = true;
            break;
        }
        let joined: usize = more.iter().take(found + 1).map(|l| l.length()).sum();
        if length + joined > TITLE {
            break;
        }
        length += joined;
        count += found + 1;
        ends = true;
    }
    if !ends && names_kind(lines) {
        count = 2;
    }
    // A short line before text is a title although it names no genre, where
    // text does follow.
    let followed = lines.get(count).is_some();
    if ends || (followed && first.within(45)) {
        Title {
            lines: count,
            named: ends,
        }
    } else {
        Title::default()
    }
}

/// The longest name of a kind of document on a line of its own, in characters.
const KIND: usize = 12;

/// Whether `lines` open with an organ and the name of what it issues on the line
/// below, 行政复议决定书, 值班信息: a short line over the text.
fn names_kind(lines: &[Line<'_>]) -> bool {
    let [organ, kind, below, ..] = lines else {
        return false;
    };
    let whole = |c: char| crate::character::is_han(c) || crate::character::is_blank(c);
    let kind = kind.within(KIND)
        && kind.paragraph.markup.heading.is_none()
        && could_be_title(kind)
        && !opens_text(kind)
        && !is_header(kind)
        && kind.text.chars().all(whole)
        && !names::is_organ(&line::close_up(kind.text))
        && !subtitle::is_lone_name(kind);
    let counted = |l: &Line<'_>| line::is_doc_number(l.text) || subtitle::is_issue(l.text);
    let opens = |l: &Line<'_>| l.text.ends_with(['。', '：']) && !l.within(TITLE_LINE / 4);
    let first = below.ordinal.is_some_and(|o| o.value == 1);
    kind && !below.row
        && (counted(below) || opens(below) || first)
        && names::is_organ(&line::close_up(organ.text))
}

/// True for an element of the header, which no title goes on with.
fn is_header(line: &Line<'_>) -> bool {
    element::role(&line::close_up(line.text)).is_some()
}

/// True where the last character of the kind of document stands alone on
/// `next`: 政府工作报 / 告.
fn breaks_word(first: &Line<'_>, next: &Line<'_>) -> bool {
    next.within(1)
        && next.text.chars().all(crate::character::is_han)
        && genre(&[first.text, next.text].concat()).is_some()
}

/// True where the form of a line allows it to be (part of) a title.
pub(super) fn could_be_title(line: &Line<'_>) -> bool {
    // A long one says what it is of, and what it is.
    let named = || line.within(TITLE) && line.text.contains("关于") && genre(line.text).is_some();
    if line.row || !line.within(TITLE_LINE) && !named() {
        return false;
    }
    let counted = line.text.split(crate::character::is_blank).next();
    let bare_number = counted.is_some_and(|w| {
        w.len() < line.text.len() && w.len() <= 3 && w.bytes().all(|b| b.is_ascii_digit())
    });
    // 12.4 国家宪法日活动方案 is a title, 1.1 建设规模 is none.
    let is_number =
        |o: Ordinal| o.form != Form::Multi || o.value == 1 && genre(line.text).is_none();
    let numbered = bare_number || line.ordinal.is_some_and(is_number);
    // A quotation may close a title, 建强“一支队伍”, and a sentence too.
    let quoted = line.text.ends_with('”') && line.text.contains('“') && !line.text.contains('：');
    (line.length() >= 2 || line.text == "函")
        && !numbered
        && !line.paragraph.markup.bullet
        && line.paragraph.markup.label.is_none()
        && line.paragraph.markup.table.is_none()
        && (quoted || !line.text.ends_with('”'))
        && !line
            .text
            .ends_with(['。', '；', '：', '，', '、', ',', ';', ':', '！', '？', '…'])
        && !line.text.contains(['。', '；'])
        // 项目名称：承担单位： is a form.
        && line.text.matches(['：', ':']).nth(1).is_none()
        && !is_field(line)
        && line.text.chars().any(crate::character::is_han)
}

/// True for a label and its value, 生成日期：2024-05-06, where the value is
/// the name of no document.
fn is_field(line: &Line<'_>) -> bool {
    let Some((label, value)) = line.text.split_once(['：', ':']) else {
        return false;
    };
    if value.is_empty() || label.len() > 36 {
        return false;
    }
    let label = line::close_up(label);
    (2..=6).contains(&label.chars().count())
        && FIELDS.iter().any(|end| label.ends_with(end))
        && genre(value).is_none()
}

/// What the names of such fields end with.
const FIELDS: &[&str] = &[
    "号", "日期", "时间", "方式", "单位", "机构", "机关", "部门", "分类", "类别", "来源", "地点",
    "出席", "列席", "缺席", "请假", "主持", "记录", "议题", "状态", "期限", "属性", "作者", "编辑",
    "人员", "持人", "系人",
];

/// True for a line that begins the text or the page around it rather than
/// naming it.
pub(super) fn opens_text(line: &Line<'_>) -> bool {
    line::is_date(line.text)
        || line::is_salutation(line.text)
        || byline::is_byline(line.text)
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

/// True for a short line that stands above a title without being one: the
/// name of a site, a field of a crawler, a number among other papers (大纲4).
pub(super) fn is_furniture(line: &Line<'_>) -> bool {
    if !line.within(30) || line.ordinal.is_some() {
        return false;
    }
    let text = line.text;
    if let Some(words) = text.strip_prefix("【标题】") {
        return genre(words).is_none();
    }
    let site = text.contains(['·', '_', '|'])
        && ["网", "发布", "频道", "门户网站"]
            .iter()
            .any(|end| text.ends_with(end));
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let filed = words.len() < text.len()
        && line.within(4)
        && words.chars().count() == 2
        && words.chars().all(crate::character::is_han);
    site || filed
}

/// True where two lines are the same title: a page gives it once above the
/// document, and a remark in brackets may be left out.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let closed = line::close_up(text);
        let end = closed
            .strip_suffix(['）', ')'])
            .and_then(|t| t.rfind(['（', '(']));
        closed.get(..end.unwrap_or(closed.len())).map(str::to_owned)
    };
    other.len() <= one.len() + 60 && words(one) == words(other)
}
