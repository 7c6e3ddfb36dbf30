//! Names of persons (姓名).

use crate::affix::{Ends, Openings};
use crate::character::{is_blank, is_han};
use crate::span::Span;

/// The family names that are usual enough to stand in a list.
pub const FAMILY_NAMES: &str = "\
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏\
    魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝\
    龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳\
    甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解\
    艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜";

/// What the names of offices end in that a person may hold beside another.
#[rustfmt::skip]
pub const OFFICES: &[&str] = &[
    "书记", "主任", "主席", "董事长", "经理", "局长", "部长", "厅长", "院长", "校长", "园长", "所长",
    "站长", "处长", "科长", "队长", "组长", "镇长", "乡长", "县长", "区长", "市长", "州长", "检察长",
    "委员", "组成员", "主管", "总理", "省长", "会长", "行长", "台长", "社长",
];

/// Words that a name may follow without a mark: what joins two, and posts.
static BEFORE: Ends = Ends::new(&[
    "由",
    "慰问",
    "慰问了",
    "看望",
    "看望了",
    "走访了",
    "表彰了",
    "采访了",
    "邀请",
    "和",
    "以",
    "对",
    "任命",
    "书记",
    "主任",
    "局长",
    "我",
    "患者",
    "信访人",
    "当事人",
    "居民",
    "村民",
    "群众",
    "职工",
    "业主",
    "会后",
    "会上",
    "随后",
    "志愿者",
    "调解员",
    "网格员",
    "民警",
    "干部",
    "教师",
    "律师",
    "党员",
    "代表",
]);

/// The name of two or three characters that ends at the byte `at` of `text` and
/// begins with a family name, after a mark, a blank or a word that names follow.
pub fn name_before(text: &str, at: usize) -> Option<Span> {
    let text = text.get(..at)?;
    for (length, (start, c)) in (1..=3).zip(text.char_indices().rev()) {
        if !is_han(c) {
            return None;
        }
        let head = text.get(..start)?;
        let bounded = !head.ends_with(is_han) || BEFORE.of(head).next().is_some();
        if length >= 2 && bounded && FAMILY_NAMES.contains(c) {
            return Some(Span::new(start, at));
        }
    }
    None
}

/// What a person does who holds an office: a name does not end with it.
const DEEDS: &str = "主作在任同出指要参带率介汇通讲致宣总与和等到深表提部就对将为及兼或的了一所亲应也又先不负已还均都去赴看走听说检审召签陪";

/// Words that begin as a family name does.
#[rustfmt::skip]
static WORDS: Openings = Openings::new(&[
    "关于", "高度", "方面", "方可", "安全", "安排", "严格", "严肃", "成员", "成立", "任务", "任何", "任期", "项目",
    "程序", "时期", "时间", "时任", "单位", "单独", "包括", "包案", "连续", "全面", "全体", "全力", "全程", "全区",
    "全市", "应当", "应急", "应该", "于是", "向全", "向社", "向各", "文明", "文化", "路过", "明确", "万元", "万人",
    "常委", "常态", "平时", "齐抓", "管理", "和谐", "江苏", "万余", "黄金", "高级", "高校", "毛病", "强调", "经常",
    "简介", "简要", "范围", "范例", "方法", "方向", "方针", "方式", "费用", "常见", "温馨", "金融", "车辆", "路线", "严禁",
    "康复", "石油", "关键", "关联", "景点", "单项", "时限", "安装", "计划", "史料", "项次", "连年", "古迹", "温度",
]);

/// The name of two or three characters that begins at the byte `at` of `text`
/// with a family name.
pub fn name_after(text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    if WORDS.of(rest).next().is_some() {
        return None;
    }
    let mut chars = rest.chars();
    let family = chars.next().filter(|&c| FAMILY_NAMES.contains(c))?;
    let second = chars.next().filter(|&c| is_han(c))?;
    let third = chars.next().filter(|&c| is_han(c) && !DEEDS.contains(c));
    let length = family.len_utf8() + second.len_utf8() + third.map_or(0, char::len_utf8);
    Some(Span::new(at, at + length))
}

/// True for a line that ends in the name of an office: 市　长.
pub fn is_office(line: &str) -> bool {
    let words: String = line.chars().filter(|&c| !is_blank(c)).collect();
    OFFICES.iter().any(|end| words.ends_with(end))
}

/// True for a line that is a name of two to four characters and begins with a
/// family name: 张　三.
pub fn is_name(line: &str) -> bool {
    let mut chars = line.chars().filter(|&c| !is_blank(c));
    let named = chars.next().is_some_and(|c| FAMILY_NAMES.contains(c));
    let rest: Vec<char> = chars.take(4).collect();
    named && (1..=3).contains(&rest.len()) && rest.iter().all(|&c| is_han(c)) && !is_office(line)
}

/// True for a name that stands where a heading might: it is no usual word either.
pub fn is_only_name(line: &str) -> bool {
    is_name(line) && WORDS.of(line).next().is_none()
}

/// Where the office ends and the name begins in a line that holds both and
/// nothing else: 市长　张三, 主任：李四, 县长王五.
pub fn office_and_name(line: &str) -> Option<(usize, usize)> {
    let apart = |c: char| is_blank(c) || matches!(c, '：' | ':');
    let chars: Vec<(usize, char)> = line.char_indices().filter(|&(_, c)| !apart(c)).collect();
    let placeholder = |c| matches!(c, '×' | 'X' | 'x' | '＊' | '*' | '○');
    for length in 2..=4 {
        let (office, name) = chars.split_at_checked(chars.len().checked_sub(length)?)?;
        let (&(start, first), &(last, c)) = (name.first()?, office.last()?);
        let plain = name.iter().all(|&(_, c)| is_han(c) || placeholder(c));
        let parted = start > last + c.len_utf8() || placeholder(first);
        let words: String = office.iter().map(|&(_, c)| c).collect();
        let held = OFFICES.iter().any(|end| words.ends_with(end));
        if plain && held && (parted || FAMILY_NAMES.contains(first)) {
            let between = line.get(..start)?;
            return Some((between.trim_end_matches(is_blank).len(), start));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_apart_and_begins_with_a_family_name() {
        let cases = [
            ("会上，李明同志", Some("李明")),
            ("由王建国同志", Some("王建国")),
            ("我和杨智同志", Some("杨智")),
            ("李明同志", Some("李明")),
            ("广大同志", None),
            ("学习王建国同志", None),
            ("“李明”同志", None),
        ];
        for (text, expected) in cases {
            let at = text.find("同志").unwrap();
            let span = name_before(text, at);
            assert_eq!(
                span.map(|s| text.get(s.start..s.end).unwrap()),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn a_name_after_an_office_ends_where_a_deed_begins() {
        let cases = [
            ("局长张建国主持", Some("张建国")),
            ("局长李明主持", Some("李明")),
            ("局长李明。", Some("李明")),
            ("局长要求", None),
            ("局长高度重视", None),
        ];
        for (text, expected) in cases {
            let span = name_after(text, "局长".len());
            assert_eq!(
                span.map(|s| text.get(s.start..s.end).unwrap()),
                expected,
                "{text}"
            );
        }
    }
    #[test]
    fn an_office_and_a_name_on_one_line_are_told_apart() {
        let cases = [
            ("市长　张三", Some(("市长", "张三"))),
            ("县　长　　张　三", Some(("县　长", "张　三"))),
            ("主任：李四", Some(("主任：", "李四"))),
            ("县长王小五", Some(("县长", "王小五"))),
            ("党组书记、局长 ×××", Some(("党组书记、局长", "×××"))),
            ("清河区人民政府", None),
            ("局长办公室", None),
            ("张三", None),
            ("市长", None),
        ];
        for (line, expected) in cases {
            let found = office_and_name(line);
            let words =
                found.map(|(end, start)| (line.get(..end).unwrap(), line.get(start..).unwrap()));
            assert_eq!(words, expected, "{line}");
        }
    }
}
