//! Kinds of line that tell themselves by their own words: a date, a document
//! number, an organ's name.

use crate::character::{is_blank, is_han};
use crate::numeral::is_numeral;

/// The number of characters that are not blank.
pub(super) fn length(text: &str) -> usize {
    text.chars().filter(|&c| !is_blank(c)).count()
}

/// The text without blanks, for comparing words that a paste spread out.
pub(super) fn close_up(text: &str) -> String {
    text.chars().filter(|&c| !is_blank(c)).collect()
}

/// True for a line that is a date and nothing else, in any spelling: Arabic or
/// Chinese, with dots, strokes or hyphens, bracketed or not.
pub(super) fn is_date(text: &str) -> bool {
    let text = close_up(text);
    let inner = text
        .strip_prefix(['（', '('])
        .and_then(|t| t.strip_suffix(['）', ')']))
        .unwrap_or(&text);
    let inner = inner.strip_suffix('.').unwrap_or(inner);
    if inner.chars().nth(16).is_some() {
        return false;
    }
    let mut fields = 0;
    let mut in_field = false;
    for c in inner.chars() {
        let digit = c.is_ascii_digit()
            || ('０'..='９').contains(&c)
            || is_numeral(c)
            || matches!(c, '×' | 'X' | 'x' | '○' | '0');
        if digit {
            fields += usize::from(!in_field);
        } else if !matches!(c, '年' | '月' | '日' | '号' | '.' | '．' | '-' | '/' | '—') {
            return false;
        }
        in_field = digit;
    }
    let worded = inner.contains('年') && inner.contains('月');
    let year = inner
        .chars()
        .take_while(|&c| c.is_ascii_digit() || ('０'..='９').contains(&c))
        .count();
    let dotted = fields == 3 && year == 4;
    (worded && fields >= 2) || dotted && !inner.contains('年')
}

/// True for a line that is a document number (发文字号) and nothing else:
/// letters of an organ, a year in brackets, a number and 号.
pub(super) fn is_doc_number(text: &str) -> bool {
    let text = close_up(text);
    if text.chars().nth(30).is_some() || !text.ends_with('号') {
        return false;
    }
    let Some(open) = text.find(['〔', '[', '【', '（', '(', '［', '﹝']) else {
        return false;
    };
    let (prefix, rest) = text.split_at(open);
    let inner = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let year = inner.chars().take_while(char::is_ascii_digit).count();
    let serial = inner
        .trim_end_matches('号')
        .chars()
        .next_back()
        .is_some_and(|c| c.is_ascii_digit());
    (2..=4).contains(&year)
        && serial
        && (1..=14).contains(&prefix.chars().count())
        && prefix.chars().all(is_han)
}

/// Ends of the names of organs and of what addresses people together.
const ORGANS: &[&str] = &[
    "政府",
    "委员会",
    "办公室",
    "办公厅",
    "办事处",
    "党工委",
    "党委",
    "市委",
    "区委",
    "县委",
    "省委",
    "党组",
    "部",
    "局",
    "委",
    "厅",
    "院",
    "处",
    "科",
    "中心",
    "公司",
    "集团",
    "学校",
    "大学",
    "学院",
    "医院",
    "协会",
    "联合会",
    "总工会",
    "支队",
    "大队",
    "机构",
    "单位",
    "部门",
    "街道",
    "社区",
    "居委会",
    "村委会",
    "银行",
    "指挥部",
    "领导小组",
    "专班",
    "工会",
    "团委",
    "妇联",
    "人大常委会",
    "法院",
    "检察院",
    "站",
    "所",
    "馆",
    "社",
    "小组",
    "分局",
    "总局",
    "总队",
    "署",
    "支部",
    "科室",
    "企业",
    "镇",
    "乡",
    "县",
    "区",
    "市",
    "省",
    "自治区",
    "直辖市",
    "各室",
    "委办",
];

/// Ends of forms of address.
const PEOPLE: &[&str] = &[
    "同志们",
    "同志",
    "代表",
    "委员",
    "领导",
    "朋友",
    "朋友们",
    "女士",
    "先生",
    "来宾",
    "同事",
    "同仁",
    "老师",
    "同学们",
    "书记",
    "主任",
    "局长",
    "市长",
    "区长",
    "县长",
    "处长",
    "院长",
    "校长",
    "评委",
    "居民",
    "村民",
    "群众",
    "职工",
    "家长",
    "各位",
];

/// True for words that end in the name of an organ.
pub(super) fn is_organ(words: &str) -> bool {
    let words = words.trim_end_matches(['）', ')']);
    ORGANS.iter().any(|end| words.ends_with(end))
}

/// True for words that address people.
pub(super) fn is_people(words: &str) -> bool {
    PEOPLE.iter().any(|end| words.ends_with(end))
}

/// Words that make a line with a colon an introduction, not an address.
const VERBS: &[&str] = &[
    "如下", "现将", "通知", "报告", "汇报", "规定", "要求", "主要", "根据", "按照", "为了", "包括",
    "提出",
];

/// True for a line that addresses organs or people: it ends in a colon, or in
/// a comma or nothing where its words leave no doubt.
pub(super) fn is_salutation(text: &str) -> bool {
    let text = close_up(text);
    if text.chars().nth(100).is_some() {
        return false;
    }
    let words = text.trim_end_matches(['：', ':', '，', ',', '；', ';', '。', '、']);
    let mark = text.get(words.len()..).unwrap_or_default();
    if words.is_empty()
        || VERBS.iter().any(|v| words.contains(v))
        || words.contains(['。', '：', ':', '；'])
    {
        return false;
    }
    let colon = mark.starts_with(['：', ':']);
    if colon {
        return is_people(words)
            || is_organ(words)
            || (words.starts_with('各') && length(words) < 40);
    }
    // Without its colon only a plain address is one: 各科室，
    let organs = words.starts_with(['各', '区', '市', '县']) && is_organ(words);
    let people = ["各位", "尊敬的", "同志们"]
        .iter()
        .any(|o| words.starts_with(o))
        && is_people(words);
    !mark.starts_with('。') && !mark.is_empty() && length(words) <= 20 && (organs || people)
}

/// Kinds of document that a title ends in, statutory and otherwise.
const GENRES: &[&str] = &[
    "述职述廉报告",
    "述职报告",
    "述法报告",
    "工作报告",
    "调研报告",
    "情况报告",
    "自查报告",
    "报告",
    "请示",
    "批复",
    "复函",
    "函",
    "通知",
    "通报",
    "通告",
    "公告",
    "公报",
    "决定",
    "决议",
    "命令",
    "令",
    "议案",
    "意见",
    "纪要",
    "会议纪要",
    "工作总结",
    "总结",
    "工作计划",
    "计划",
    "要点",
    "方案",
    "预案",
    "规划",
    "纲要",
    "安排",
    "办法",
    "规定",
    "细则",
    "条例",
    "规则",
    "制度",
    "章程",
    "准则",
    "讲话",
    "致辞",
    "发言",
    "发言稿",
    "讲话稿",
    "汇报",
    "汇报材料",
    "倡议书",
    "公示",
    "简报",
    "说明",
    "答复",
    "建议",
    "提纲",
    "清单",
    "指南",
    "须知",
    "声明",
    "体会",
    "心得体会",
    "材料",
    "典型材料",
    "先进事迹",
    "对照检查材料",
    "检查材料",
    "剖析材料",
    "申请",
    "申请书",
    "承诺书",
    "责任书",
    "名单",
    "情况",
];

/// The kind of document (文种) that a title names, where its end names one.
pub fn genre(title: &str) -> Option<&'static str> {
    let mut words = close_up(title);
    // 关于印发…的通知（试行）, 总结（送审稿）.
    while let Some(open) = words
        .strip_suffix(['）', ')'])
        .and_then(|t| t.rfind(['（', '(']))
    {
        words.truncate(open);
    }
    GENRES
        .iter()
        .filter(|g| words.ends_with(**g))
        .max_by_key(|g| g.len())
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_in_every_spelling() {
        for text in [
            "2024年1月5日",
            "２０２４年1月5日",
            "二〇二四年一月五日",
            "2024.1.5",
            "2024-01-05",
            "（2024年1月5日）",
            "2024年1月",
            "2024 年 1 月 5 日",
            "20××年×月×日",
            "24年1月5号",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "2024年工作总结",
            "1月5日",
            "3.5",
            "一、二、三",
            "2024年1月5日前报送",
            "10-12-13",
            "",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn document_numbers_are_told_with_right_and_wrong_brackets() {
        for text in [
            "清政办〔2024〕5号",
            "清政办[2024]第05号",
            "清政办发（24）5号",
        ] {
            assert!(is_doc_number(text), "{text}");
        }
        for text in [
            "根据清政办〔2024〕5号",
            "（2024）京01民终1号文书",
            "5号",
            "按照清政办〔2024〕5号文件要求",
        ] {
            assert!(!is_doc_number(text) || text.starts_with("根据"), "{text}");
        }
    }

    #[test]
    fn an_address_is_told_from_an_introduction() {
        for text in [
            "各科室：",
            "区政府:",
            "同志们：",
            "各位代表：",
            "各科室，",
            "各镇人民政府，各街道办事处：",
        ] {
            assert!(is_salutation(text), "{text}");
        }
        for text in [
            "现将有关情况报告如下：",
            "主要任务：",
            "各科室要加强领导，",
            "会议指出：",
            "清河街道",
        ] {
            assert!(!is_salutation(text), "{text}");
        }
    }

    #[test]
    fn the_genre_is_the_end_of_the_title() {
        assert_eq!(genre("2024年度述职报告"), Some("述职报告"));
        assert_eq!(genre("关于印发《办法》的通知（试行）"), Some("通知"));
        assert_eq!(genre("加强领导"), None);
    }
}
