//! The fields at the head of minutes, 时间：…地点：…主持人：…, where their line
//! breaks were lost.

use super::{after, opening};

/// The names of such fields, the longer ones first.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "会议时间", "会议地点", "会议主题", "会议议题", "会议名称", "活动时间", "活动地点", "参加人员", "参会人员",
    "出席人员", "列席人员", "缺席人员", "请假人员", "主持人", "记录人", "出席人", "列席人", "参会人", "时间", "地点",
    "主持", "记录", "出席", "列席", "缺席", "请假", "议题",
];

/// The longest value, in characters.
const VALUE: usize = 120;

/// The longest name of who took the minutes, in characters.
const NAME: usize = 12;

/// Where the fields end that `rest` opens with, at least two of them; nothing
/// where there are less.
pub(super) fn ends(rest: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = 0;
    while let Some((start, value)) = next(rest, at) {
        if starts.is_empty() && start > 0 {
            return starts;
        }
        starts.push(start);
        at = value;
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    starts.remove(0);
    starts.extend(last(rest, at));
    starts
}

/// Where the next field begins from `at` on, and where its value does.
fn next(rest: &str, at: usize) -> Option<(usize, usize)> {
    let stretch = after(rest, at, VALUE);
    stretch.match_indices(['：', ':']).find_map(|(i, colon)| {
        let before = stretch.get(..i)?;
        let name = NAMES.iter().find(|name| before.ends_with(**name))?;
        Some((at + i - name.len(), at + i + colon.len()))
    })
}

/// Where the value at `at` ends, the last: with its full stop, or where a
/// sentence opens.
fn last(rest: &str, at: usize) -> Option<usize> {
    let value = after(rest, at, NAME + 1);
    let opens = |i: usize| {
        let words = rest.get(at + i..).unwrap_or_default();
        words.starts_with("会议") || words.starts_with("一、") || opening::sentence(words)
    };
    let places = value.char_indices().map(|(i, _)| i).skip(2);
    let open = places.into_iter().find(|&i| opens(i)).map(|i| at + i);
    let stop = value.find('。').map(|i| at + i + '。'.len_utf8());
    match (open, stop) {
        (Some(open), Some(stop)) => Some(open.min(stop)),
        (open, stop) => open.or(stop),
    }
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn fields_come_in_a_run_and_the_last_ends_where_a_sentence_opens() {
        let text =
            "时间：5月6日上午9时地点：三楼会议室主持人：张三记录人：钱七会议研究了防汛工作。";
        let mut done = 0;
        let mut pieces = Vec::new();
        for at in ends(text) {
            pieces.extend(text.get(done..at));
            done = at;
        }
        let expected = [
            "时间：5月6日上午9时",
            "地点：三楼会议室",
            "主持人：张三",
            "记录人：钱七",
        ];
        assert_eq!(pieces, expected);
        for other in [
            "时间：待定。请各单位准备。",
            "会议在三楼举行，时间：9时，地点：三楼。",
        ] {
            assert!(ends(other).is_empty(), "{other}");
        }
    }
}
