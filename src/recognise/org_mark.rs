//! Which lines are the mark of who issues a document (发文机关标志): what stands
//! over and under them tells, since copies differ in their order.

use super::{Line, Role, element, genre, header_line, line, names, subtitle, title};
use crate::character::{is_blank, is_han};

/// The longest line of a header, in characters.
pub(super) const HEADER: usize = 60;

/// The longest line of a mark, in characters.
const MARK: usize = 40;

/// How many organs may issue a document jointly above one number.
const MARKS: usize = 12;

/// How many lines below a mark with 文件 the number may stand, under a title.
const TITLED: usize = 5;

/// How many elements may stand between a mark and the number.
const BETWEEN: usize = 4;

/// Whether line `index` is a mark, or one of the lines of a mark.
pub(super) fn is_org_mark(lines: &[Line<'_>], index: usize) -> bool {
    let Some(current) = lines.get(index).filter(|l| !l.row && l.within(MARK)) else {
        return false;
    };
    let words = line::close_up(current.text);
    let mark = is_mark(&words) || is_notice(&words) || words.ends_with("纪要");
    if !is_name(&words) {
        return false;
    }
    if !mark {
        return opens_mark(lines, index);
    }
    // The marks of a joint issue stand above each other.
    let goes_on = |l: &&Line<'_>| {
        let words = line::close_up(l.text);
        let mark = is_mark(&words) || is_notice(&words) || words.ends_with("纪要");
        mark && !words.contains("关于")
    };
    let marks = lines.iter().skip(index + 1).take(MARKS);
    let marks = marks.take_while(goes_on).count();
    let block = || lines.iter().skip(index).take(marks + 1);
    let ends = |end: &str| block().any(|l| line::close_up(l.text).ends_with(end));
    let below = lines.get(index + 1 + marks..).unwrap_or_default();
    // In a letter copy number, secrecy and urgency stand between mark and
    // number (10.1).
    let between = below.iter().take(BETWEEN);
    let between = between
        .take_while(|l| is_element(l) && !is_number(l))
        .count();
    let under = below.get(between..).unwrap_or_default();
    let next = under.first().filter(|l| !l.row);
    let serial = |l: &Line<'_>| is_serial(&line::close_up(l.text));
    let above = lines.get(..index).unwrap_or_default().iter().rev();
    let above = above.take(MARKS).find(|l| !goes_on(l));
    // With 文件 behind an organ it is one wherever the number stands, or any
    // element; 规范性文件 may be the rubric of a page.
    let filed = |l: &Line<'_>| {
        let words = line::close_up(l.text);
        let organ = words.strip_suffix("文件");
        organ.is_some_and(|organ| organ.is_empty() || names::is_organ(organ))
    };
    if block().any(filed) {
        let mut near = under.iter().take(TITLED).take_while(|l| !l.row);
        return between > 0 || above.is_some_and(is_element) || near.any(is_number);
    }
    if block().any(|l| is_notice(&line::close_up(l.text))) {
        // Without a title under its number 公告 is the title itself.
        let rest = under.get(1..).unwrap_or_default();
        return next.is_some_and(|l| is_number(l) || serial(l)) && title::title(rest).named;
    }
    // A letter without a number has its title under the mark.
    if ends("便函") && title::title(under).named {
        return true;
    }
    // The number of an order is 第12号 (10.2).
    let order = ends("令");
    // That of minutes may be 第8期.
    let minutes = ends("纪要");
    let counts =
        |l: &Line<'_>| is_number(l) || order && serial(l) || minutes && subtitle::is_issue(l.text);
    // The name of an organ over 关于…的通知 is the first line of a title,
    // whatever number stands under both.
    next.is_some_and(counts) || order && above.is_some_and(counts) || is_doubled(lines, index)
}

/// Whether line `index` is the beginning of an organ's name that a mark under it
/// goes on with: 清河县防汛抗旱 over 指挥部文件.
fn opens_mark(lines: &[Line<'_>], index: usize) -> bool {
    let (Some(current), Some(next)) = (lines.get(index), lines.get(index + 1)) else {
        return false;
    };
    let next_words = line::close_up(next.text);
    let rest = without_ending(&next_words);
    let plain = current.within(BEGINNING) && current.text.chars().all(|c| is_han(c) || is_blank(c));
    plain
        && rest.len() < next_words.len()
        && RESTS.contains(&rest)
        && genre::genre(current.text).is_none()
        && is_org_mark(lines, index + 1)
}

/// The longest beginning of a name, in characters.
const BEGINNING: usize = 16;

/// What the names of many organs end in, and no organ is called by alone.
#[rustfmt::skip]
const RESTS: &[&str] = &[
    "人民政府", "人民政府办公室", "人民政府办公厅", "办公室", "办公厅", "委员会", "委员会办公室", "委员会办公厅",
    "人民代表大会", "人民代表大会常务委员会", "人大常委会", "人大常委会办公室", "人民法院", "人民检察院", "党组", "党委",
    "党工委", "工作委员会", "办事处", "街道办事处", "领导小组", "领导小组办公室", "指挥部", "指挥部办公室", "联席会议",
    "联席会议办公室", "专班", "管理委员会", "服务中心", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司",
];

/// Signs of a place, which issues nothing by itself.
const PLACES: &[&str] = &[
    "省",
    "自治区",
    "市",
    "自治州",
    "地区",
    "盟",
    "县",
    "自治县",
    "区",
    "旗",
];

/// Whether the mark on line `index` goes on with the name on the line above it:
/// 人民政府文件 under 清河县, 办公室 under 中共清河县委.
pub(super) fn goes_on(lines: &[Line<'_>], index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|at| lines.get(at));
    let (Some(above), Some(current)) = (above, lines.get(index)) else {
        return false;
    };
    let (above, words) = (line::close_up(above.text), line::close_up(current.text));
    let rest = without_ending(&words);
    if rest.is_empty() || without_ending(&above).len() < above.len() {
        return false;
    }
    let begins = names::is_organ(&above) || above.chars().count() <= BEGINNING;
    let place = PLACES.iter().any(|end| above.ends_with(end));
    let own = rest.starts_with(above.as_ref()) || rest.starts_with("中共");
    // The minutes of an organ bear its name.
    let minutes = rest.ends_with("会议纪要") && !own;
    begins && RESTS.contains(&rest) || place && !own || minutes || is_of_state(&above, rest)
}

/// Whether `name` is that of a local body of an organ of the state, which bears
/// the name of both: 清河县税务局 under 国家税务总局.
fn is_of_state(above: &str, name: &str) -> bool {
    let kind = above.strip_prefix("国家").and_then(|kind| {
        let kind = kind.strip_suffix("总局");
        kind.or_else(|| above.strip_prefix("国家")?.strip_suffix('局'))
    });
    kind.is_some_and(|kind| !kind.is_empty() && (name.contains(kind) || name.ends_with("调查队")))
}

/// The words of a mark without what it ends in.
fn without_ending(words: &str) -> &str {
    let endings = ["文件", "命令", "令"];
    let bare = endings.iter().find_map(|end| words.strip_suffix(end));
    bare.unwrap_or(words)
}

/// Whether the mark of line `index` lost its number, and is told by the title
/// that begins with it: 清河街道办事处 over 清河街道办事处关于….
fn is_doubled(lines: &[Line<'_>], index: usize) -> bool {
    let above = lines.get(..index).unwrap_or_default();
    let (Some(current), Some(next)) = (lines.get(index), lines.get(index + 1)) else {
        return false;
    };
    let (words, next) = (line::close_up(current.text), line::close_up(next.text));
    let rest = next.strip_prefix(words.as_ref());
    index <= BETWEEN
        && rest.is_some_and(|rest| rest.contains("关于") && genre::genre(&next).is_some())
        && above.iter().all(is_element)
}

/// Whether words are a name alone, and no title or sentence.
fn is_name(words: &str) -> bool {
    !words.contains("关于") && !words.contains(['《', '，', '。', '：'])
}

/// Whether words have the form of a mark or of one of its lines: the name of an
/// organ, 文件, 令 or 便函 behind it, the first two also alone.
pub(super) fn is_mark(words: &str) -> bool {
    // 便函 behind an organ is the mark of its letters.
    let letter = words.strip_suffix("便函");
    words.ends_with("文件") || words.ends_with('令') || names::is_organ(letter.unwrap_or(words))
}

/// Whether words have the form of the mark of announcements that are counted:
/// 公告 or 通告 behind the name of an organ or alone.
fn is_notice(words: &str) -> bool {
    let organ = words
        .strip_suffix("公告")
        .or_else(|| words.strip_suffix("通告"));
    organ.is_some_and(|organ| {
        let assembly = organ.ends_with("大会") || organ.ends_with("主席团");
        organ.is_empty() || assembly || names::is_organ(organ)
    })
}

/// True for the number of an order or an announcement, in brackets or not:
/// 第12号, （第12号）, 2024年第3号, 〔十五届〕第6号.
pub(super) fn is_serial(words: &str) -> bool {
    let inner = words
        .strip_prefix(['（', '('])
        .and_then(|t| t.strip_suffix(['）', ')']));
    subtitle::is_order_number(inner.unwrap_or(words))
}

/// True for a line that is an element, or several, by its form alone.
pub(super) fn is_element(line: &Line<'_>) -> bool {
    let words = line::close_up(line.text);
    let one = line.within(HEADER) && !line.row && element::role(&words).is_some();
    one || line.within(HEADER) && !header_line::elements(line.text).is_empty()
}

/// True for a line with the document number.
pub(super) fn is_number(line: &Line<'_>) -> bool {
    let several = || header_line::elements(line.text);
    line.within(HEADER)
        && (element::role(&line::close_up(line.text)) == Some(Role::DocNumber)
            || several().iter().any(|(role, _)| *role == Role::DocNumber))
}
