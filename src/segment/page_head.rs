//! The lines of a page above an article: channel, fields of a crawler, the
//! data of a publication, a label before the title.

use super::field;
use super::residue::{ResidueKind, Row};
use crate::character::is_han;
use crate::document_number;
use crate::ordinal;

/// How many lines with words the head of a page may take.
const HEAD: usize = 40;

/// How far down the name of a channel may stand.
const NEAR: usize = 8;

/// Marks the lines of the page at the start of `rows`.
pub(super) fn find(rows: &mut [Row<'_>]) {
    if rows.len() < 2 {
        return;
    }
    links(rows);
    channel(rows);
    keys(rows);
    field::find(rows);
    publication(rows);
}

fn take(row: &mut Row<'_>) {
    row.kind = Some(ResidueKind::SiteLine);
}

/// 首页|政务公开|办事服务: the links at the very top of a page. Several lines
/// with strokes are a table.
fn links(rows: &mut [Row<'_>]) {
    let Some(top) = rows.iter().take(NEAR).position(Row::stays) else {
        return;
    };
    let next = rows.get(top + 1);
    let alone = next.is_some_and(|row| !row.text.contains(STROKES));
    if let Some(row) = rows.get_mut(top).filter(|row| alone && are_links(row.text)) {
        take(row);
    }
}

/// What parts links.
const STROKES: [char; 2] = ['|', '｜'];

/// Whether at least three short words stand between strokes.
fn are_links(text: &str) -> bool {
    if text.len() > 240 || !text.contains(STROKES) {
        return false;
    }
    let word = |word: &str| {
        let word = word.trim();
        (2..=8).contains(&word.chars().count()) && word.chars().all(is_han)
    };
    text.split(STROKES).count() >= 3 && text.split(STROKES).all(word)
}

/// 关注 · 示例发布, and the names of the site's other channels right under it.
fn channel(rows: &mut [Row<'_>]) {
    let mut under = false;
    for row in rows.iter_mut().take(NEAR) {
        let named = row.text.strip_prefix("关注").is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.starts_with(['·', '•', '|', '｜']) && !rest.contains(['，', '。'])
        });
        let short = row.text.len() <= 72
            && !row.text.contains(['，', '。', '：'])
            && ordinal::read(row.text, 0).is_none();
        let other = under && CHANNELS.iter().any(|c| row.text.ends_with(c));
        if short && (named || other) {
            under = true;
            take(row);
        } else {
            under = false;
        }
    }
}

/// What the name of a channel ends with.
const CHANNELS: &[&str] = &[
    "融媒体中心",
    "平台",
    "政府网",
    "信息网",
    "门户网站",
    "发布",
    "公众号",
    "微博",
    "微信",
    "客户端",
    "小程序",
    "头条号",
    "视频号",
    "抖音号",
];

/// `source_url: http://…`: lines that a crawler's program wrote, with Western
/// names. A line over them that is not the title they name goes with them.
fn keys(rows: &mut [Row<'_>]) {
    let from = rows.iter().position(Row::stays).unwrap_or(rows.len());
    let key = |row: &Row<'_>| key(row.text).is_some();
    let skip = usize::from(!rows.get(from).is_some_and(key));
    let Some(run) = rows.get_mut(from + skip..) else {
        return;
    };
    let count = run.iter().take(HEAD).take_while(|r| key(r)).count();
    if count < 3 {
        return;
    }
    let (run, below) = run.split_at_mut(count);
    let titled = run
        .iter()
        .find(|r| self::key(r.text) == Some("title"))
        .and_then(|r| r.text.split_once(": "))
        .map(|(_, title)| title.trim());
    run.iter_mut().for_each(take);
    // 原件固化 over a title of its own: the heading of the crawler's file.
    if let (Some(title), 1, false) = (titled, skip, below.is_empty())
        && let Some(head) = rows.get_mut(from).filter(|r| r.text.len() <= 36)
        && head.text != title
    {
        take(head);
    }
}

/// The name before a colon and a value, in Western letters.
fn key(text: &str) -> Option<&str> {
    let (name, value) = text.split_once(':')?;
    let name = name.trim_start_matches(['-', '*', ' ']);
    let western = (2..=30).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'));
    (western && value.starts_with([' ', '\t'])).then_some(name)
}

/// The data of a publication after the path of a page: its number in a
/// catalogue, document number, dates, organ and name, without a word of what
/// they are. The document says the same again below.
fn publication(rows: &mut [Row<'_>]) {
    let head = rows.get(..rows.len().min(HEAD)).unwrap_or_default();
    let Some(path) = head.iter().rposition(is_path) else {
        return;
    };
    let Some(after) = rows.get(path + 1..) else {
        return;
    };
    let mut seen = Data::default();
    let mut length = 0;
    for (index, row) in after.iter().enumerate().take(12) {
        let again = || {
            let rest = after.get(index + 1..).unwrap_or_default();
            rest.iter().take(3 * HEAD).any(|r| r.text == row.text)
        };
        if row.stays() && is_catalogue_number(row.text) {
            seen.numbers += 1;
        } else if is_plain_date(row.text) {
            seen.dates += 1;
        } else if row.stays() && row.text.len() <= 240 && seen.dates + seen.numbers > 0 && again()
            || is_document_number(row.text) && again()
        {
            seen.repeated += 1;
        } else {
            break;
        }
        length = index + 1;
    }
    // An organ alone may be the mark of the document itself.
    if seen.numbers > 0 && length >= 2 || seen.dates >= 2 && seen.repeated > 0 {
        rows.iter_mut().skip(path + 1).take(length).for_each(take);
    }
}

#[derive(Default)]
struct Data {
    numbers: usize,
    dates: usize,
    repeated: usize,
}

fn is_path(row: &Row<'_>) -> bool {
    row.kind == Some(ResidueKind::SiteLine) && row.text.contains('>') && !row.text.contains(">>>")
}

/// GZ0320250043
fn is_catalogue_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase() || matches!(b, b'-' | b'/');
    (8..=40).contains(&text.len()) && digits >= 6 && text.bytes().all(plain)
}

/// 2025年06月01日, 2025-06-01
fn is_plain_date(text: &str) -> bool {
    let mut parts = text.split(['年', '月', '日', '-', '/', '.']);
    let number = |part: Option<&str>, most: usize| {
        part.is_some_and(|p| (1..=most).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
    };
    text.starts_with("20")
        && number(parts.next(), 4)
        && number(parts.next(), 2)
        && number(parts.next(), 2)
        && parts.all(str::is_empty)
}

/// 示民规字〔2025〕2号
fn is_document_number(text: &str) -> bool {
    text.len() <= 60
        && text.find(['〔', '[', '［']).is_some_and(|open| {
            let rest = text.get(open..).unwrap_or_default();
            document_number::read(rest).is_some_and(|n| n.length == rest.len())
        })
}

#[cfg(test)]
mod tests {
    use crate::segment::paragraphs;

    #[test]
    fn a_channel_and_its_siblings_are_no_title() {
        let text = "关注 · 清河政府网\n清河区融媒体中心\n关于检查的通知\n1.关注公众号\n";
        assert_eq!(paragraphs(text), ["关于检查的通知", "1.关注公众号"]);
        let text = "关注民生实事\n清河区融媒体中心\n";
        assert_eq!(paragraphs(text).len(), 2);
    }

    #[test]
    fn what_a_program_wrote_goes_with_the_heading_it_gave() {
        let keys = "id: 7\ntitle: 关于检查的通知\nsource_url: http://a.cn\n";
        let text = format!("存档\n{keys}关于检查的通知\n各单位要落实。\n");
        assert_eq!(paragraphs(&text), ["关于检查的通知", "各单位要落实。"]);
        let text = format!("关于检查的通知\n{keys}各单位要落实。\n");
        assert_eq!(paragraphs(&text), ["关于检查的通知", "各单位要落实。"]);
        let text = "日程\n时间: 9点\n地点: 三楼\n人员: 全体\n请准时。\n";
        assert_eq!(paragraphs(text).len(), 5);
    }

    #[test]
    fn data_of_a_publication_stand_again_below() {
        let path = "当前位置： 首页 > 政务公开 > 通知公告\n";
        let title = "清河区人民政府关于检查的通知\n";
        let text = format!(
            "{path}QH0020240001\n清政发〔2024〕5号\n2024年1月5日\n清河区人民政府\n{title}清政发〔2024〕5号\n{title}各单位要落实。\n清河区人民政府\n"
        );
        assert_eq!(paragraphs(&text).len(), 4);
        let text = format!("{path}清政发〔2024〕5号\n{title}各单位要落实。\n");
        assert_eq!(paragraphs(&text).len(), 3);
        let text = format!("{path}{title}2024年1月5日\n各单位要落实。\n");
        assert_eq!(paragraphs(&text).len(), 3);
    }
}
