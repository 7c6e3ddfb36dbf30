//! What a page says of an article in fields: 来源：…, 发布时间：…, 索引号：….

use std::borrow::Cow;

use super::field_name;
use super::lost;
use super::residue::{ResidueKind, Row};
use crate::character::is_blank;
use crate::ordinal;

/// How far down a run of fields, or a line of several, may stand.
const NEAR: usize = 10;

/// The longest line of a field, in bytes.
const LONGEST: usize = 240;

/// Marks the fields near the start of `rows`: a run of at least two at the
/// very top, or lower where one is a page's; a line that has several, there and
/// near the end.
pub(super) fn find(rows: &mut [Row<'_>]) {
    let mut at = 0;
    let mut top = true;
    while at < rows.len().min(NEAR) {
        let run = rows.get(at..).unwrap_or_default();
        let count = run
            .iter()
            .take_while(|r| r.stays() && field(r.text).is_some())
            .count();
        let fields = || run.iter().take(count).filter_map(|r| field(r.text));
        let mut names = fields().map(|(name, _)| name);
        // What a sentence leads to is its own.
        let led = at.checked_sub(1).and_then(|above| rows.get(above));
        let led = led
            .is_some_and(|r| r.stays() && r.text.ends_with(['：', ':']) && field(r.text).is_none());
        let of_a_page = !led && fields().any(|(name, _)| field_name::is_of_a_page(&name));
        // 标题：… alone names the title that follows it.
        let more = names.any(|name| name != "标题" && name != "名称");
        if count >= 2 && (top && more || of_a_page) {
            take(rows, at, count);
        } else if run
            .first()
            .is_some_and(|r| r.stays() && (is_byline(r.text) || is_stamp(r.text)))
            || top && is_source(run)
            || is_empty_source(run)
        {
            take(rows, at, 1);
        }
        top &= rows.get(at).is_some_and(|r| !r.stays());
        at += count.max(1);
    }
    // Some pages have them under the text.
    for at in rows.len().saturating_sub(NEAR).max(at)..rows.len() {
        if rows.get(at).is_some_and(|r| r.stays() && is_byline(r.text)) {
            take(rows, at, 1);
        }
    }
}

/// Takes the fields out; of what the document would lose with them only the
/// name, and what stands behind it on the line.
fn take(rows: &mut [Row<'_>], from: usize, count: usize) {
    for at in from..from + count {
        let Some(row) = rows.get(at) else { return };
        let own = field(row.text)
            .map(|(name, value)| (name, without_next(value)))
            .filter(|(name, value)| {
                let below = rows.get(from + count..).unwrap_or_default();
                OWN.contains(&name.as_ref()) && !stands_in(below, value)
            });
        let kept = own.and_then(|(_, value)| Some((row.text.rfind(value)?, value.len())));
        if let Some(row) = rows.get_mut(at) {
            match kept {
                None => row.kind = Some(ResidueKind::SiteLine),
                Some((label, length)) => {
                    row.label = label;
                    row.tail = row.text.len() - label - length;
                }
            }
        }
    }
}

/// The `value` of a field without the next field on its line: 示政发〔2024〕5号
/// before 成文日期：….
fn without_next(value: &str) -> &str {
    let names = value.match_indices(['：', ':']).filter_map(|(at, _)| {
        let before = value.get(..at)?.trim_end_matches(is_blank);
        let name = before.rsplit(is_blank).next()?;
        let parted = name.len() < before.len() && field_name::is_name(name);
        parted.then(|| before.len() - name.len())
    });
    let end = names.min().unwrap_or(value.len());
    value.get(..end).unwrap_or(value).trim_end_matches(is_blank)
}

/// Fields that hold what belongs to the document.
const OWN: &[&str] = &["标题", "名称", "信息名称", "发文字号", "文号"];

/// Whether `value` stands in `rows`, on one line or over up to three, or behind
/// the name of who issued it.
fn stands_in(rows: &[Row<'_>], value: &str) -> bool {
    let behind = |row: &Row<'_>| value.starts_with("关于") && row.text.ends_with(value);
    rows.iter().take(NEAR).any(behind)
        || (0..rows.len().min(40)).any(|from| {
            let mut rest = value;
            rows.iter().skip(from).take(3).any(|row| {
                let more = rest.strip_prefix(row.text);
                rest = more.unwrap_or(rest);
                more.is_some_and(str::is_empty)
            })
        })
}

/// The name and the value of the field that `text` is.
fn field(text: &str) -> Option<(Cow<'_, str>, &str)> {
    if text.len() > LONGEST {
        return None;
    }
    let inner = text.strip_prefix('【').unwrap_or(text);
    let (name, value) = match inner.len() < text.len() {
        true => inner.split_once('】')?,
        false => inner.split_once(['：', ':'])?,
    };
    if name.len() > 36 {
        return None;
    }
    let name = close_up(name);
    field_name::is_name(&name).then(|| (name, value.trim_matches(is_blank)))
}

/// 索 引 号
fn close_up(name: &str) -> Cow<'_, str> {
    if name.contains(is_blank) {
        name.chars().filter(|&c| !is_blank(c)).collect()
    } else {
        Cow::Borrowed(name)
    }
}

/// 来源：本网 时间：2025-03-20 10:57, 2025-03-20 10:57 来源：示例网 字号：大 中 小:
/// several fields on one line, or one with the time a page gives.
fn is_byline(text: &str) -> bool {
    if text.len() > LONGEST || text.contains(['。', '；']) {
        return false;
    }
    let opening = text.trim_start_matches(['[', '【', '（', '(']);
    let timed = is_timed(opening);
    let mut count = 0;
    let mut of_a_page = false;
    let mut value = opening;
    while let Some((before, after)) = value.split_once(['：', ':']) {
        let name = before
            .trim_end_matches(is_blank)
            .rsplit(|c: char| is_blank(c) || "|｜【】[]".contains(c))
            .next()
            .unwrap_or_default();
        let own = field_name::is_of_a_page(name) || name == "来源";
        if own || field_name::is_name(name) {
            count += 1;
            of_a_page |= own;
        } else if count == 0 && !timed {
            // What opens with another name is something else.
            return false;
        }
        value = after;
    }
    let single = || {
        field(text).is_some_and(|(name, value)| {
            let read = value.trim_end_matches('次');
            let count = |b: u8| b.is_ascii_digit() || matches!(b, b',' | b' ' | b'+');
            let told = name.starts_with("发布") || name.starts_with("更新");
            let dated = is_timed(value) || told && lost::is_date(value);
            name != "来源" && (dated || read.bytes().all(count))
        })
    };
    of_a_page && (count >= 2 || timed || single())
}

/// 2024-06-03 09:30:15, 小清 示例发布 2024-06-03 09:30 示例, 阅读 2356: when a page
/// was set, with its clock, and how often it was read.
fn is_stamp(text: &str) -> bool {
    if text.len() > 120 || text.contains(['。', '，', '；', '：']) {
        return false;
    }
    let mut words = text.split(is_blank).filter(|w| !w.is_empty());
    let figure = |word: &str| {
        word.bytes()
            .all(|b| b.is_ascii_digit() || b == b',' || b == b'+')
    };
    if let (Some(name), Some(count), None) = (words.next(), words.next(), words.next())
        && matches!(name, "阅读" | "浏览" | "阅读量" | "浏览量" | "点击量")
    {
        return figure(count);
    }
    let words: Vec<&str> = text.split(is_blank).filter(|w| !w.is_empty()).collect();
    words.windows(2).any(|pair| match pair {
        [day, clock] => {
            let mut clock = clock.split(':');
            let two = |part: Option<&str>| part.is_some_and(|p| p.len() == 2 && figure(p));
            is_timed(day) && two(clock.next()) && two(clock.next())
        }
        _ => false,
    })
}

/// 来源：示例日报 over a title: no document opens so.
fn is_source(rows: &[Row<'_>]) -> bool {
    let [first, next, _, ..] = rows else {
        return false;
    };
    let source = field(first.text).is_some_and(|(name, value)| name == "来源" && value.len() <= 60);
    let titled = |text: &str| text.len() <= 180 && !text.contains(['。', '：', '；', '，']);
    source && first.stays() && next.stays() && titled(next.text)
}

/// 来源： with nothing behind it, over an address, a sentence or a numbered line:
/// its value does not stand there either.
fn is_empty_source(rows: &[Row<'_>]) -> bool {
    let [first, next, ..] = rows else {
        return false;
    };
    let empty = || {
        field(first.text).is_some_and(|(name, value)| name.ends_with("来源") && value.is_empty())
    };
    let text = || next.text.ends_with(['。', '：']) || ordinal::read(next.text, 0).is_some();
    first.stays() && first.text.ends_with(['：', ':']) && text() && empty()
}

/// True where `text` opens with a date as pages write it.
fn is_timed(text: &str) -> bool {
    let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or_default();
    (0..4).all(|at| byte(at).is_ascii_digit())
        && matches!(byte(4), b'-' | b'/' | b'.')
        && byte(5).is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;
    use crate::source::Source;

    fn paragraphs(text: &str) -> usize {
        segment(&Source::plain(text)).paragraphs.len()
    }

    #[test]
    fn fields_come_in_a_run_at_the_top_or_are_a_page_s_own() {
        let text = "标题：示例\n来源：示例网\nURL：http://a.cn\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 2);
        assert_eq!(paragraphs("来源：示例网\n各单位要落实。\n"), 2);
        let text = "关于检查的通知\n来源：示例网\n作者：张三\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 4);
        let text = "关于检查的通知\n发布时间：2024-05-01\n浏览次数：12\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 2);
    }

    #[test]
    fn a_line_of_several_fields_is_a_page_s() {
        for line in [
            "来源：本网 时间：2025-03-20 10:57",
            "2025-03-20 10:57 来源：示例网 字号：大 中 小",
            "发布时间：2025-03-20 10:57",
            "[浏览次数：102次 字体：大 中 小]",
            "浏览次数： 1,024 次",
            "阅读 2356",
            "发布日期：2024年6月3日",
            "2024-06-03 09:30:15",
            "小清 示例发布 2024-06-03 09:30 示例",
        ] {
            let text = format!("关于检查的通知\n{line}\n各单位要落实。\n");
            assert_eq!(paragraphs(&text), 2, "{line}");
        }
        for line in [
            "时间：2025年3月20日 地点：三楼会议室",
            "来源：示例网",
            "作者：张三 审核：李四",
            "发布单位：清河街道办事处",
        ] {
            let text = format!("关于检查的通知\n{line}\n各单位要落实。\n");
            assert_eq!(paragraphs(&text), 3, "{line}");
        }
    }

    #[test]
    fn a_line_of_several_fields_may_stand_under_the_text() {
        let text = format!("关于检查的通知\n{}", "各单位要落实。\n".repeat(12));
        for (line, kept) in [
            (
                "发布时间：2025-06-01 16:20   浏览次数：125   来源：镇政府办",
                13,
            ),
            ("浏览次数：125", 13),
            ("联系人：张三　电话：62345678", 14),
            ("来源：示例网", 14),
        ] {
            assert_eq!(paragraphs(&format!("{text}{line}\n")), kept, "{line}");
        }
    }

    #[test]
    fn a_source_without_its_name_goes_where_text_follows() {
        let text = "关于检查的通知\n来源：\n各科室：\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 3);
        for text in [
            "关于检查的通知\n来源：\n示例网\n各单位要落实。\n",
            "关于检查的通知\n数据来源：\n各单位要落实。\n",
        ] {
            assert_eq!(paragraphs(text), text.lines().count(), "{text}");
        }
    }

    #[test]
    fn what_stands_nowhere_else_stays() {
        let source = Source::plain("索引号：1\n标　题：关于检查的通知\n各单位要落实。\n");
        let first = segment(&source)
            .paragraphs
            .first()
            .map(|p| source.text(p.span));
        assert_eq!(first, Some("关于检查的通知"));
        let text = "索引号：1\n标题：关于检查的通知\n关于检查\n的通知\n";
        assert_eq!(paragraphs(text), 2);
        let text = "标题：关于检查的通知\n有效性：有效\n\n示例局关于检查的通知\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 2);
        let text = "发文字号：示政发〔2024〕5号\t成文日期：2024年5月6日\n标题：关于检查的通知\t有效性：有效\n关于检查的通知\n各单位要落实。\n";
        let source = Source::plain(text);
        let kept = segment(&source).paragraphs;
        let kept: Vec<&str> = kept.iter().map(|p| source.text(p.span)).collect();
        assert_eq!(
            kept,
            ["示政发〔2024〕5号", "关于检查的通知", "各单位要落实。"]
        );
        let text = "关于检查的通知\n各科室：\n信息要写明：\n来源：注明单位\n发布时间：2024年5月6日\n浏览次数：自动生成\n";
        assert_eq!(paragraphs(text), 6);
        let text = "索引号：0001/2024-5\n发文字号：示政发〔2024〕5号\n关于检查的通知\n示政发〔2024〕5号\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 3);
        let text =
            "索引号：0001/2024-5\n发文字号：示政发〔2024〕5号\n关于检查的通知\n各单位要落实。\n";
        assert_eq!(paragraphs(text), 3);
    }
}
