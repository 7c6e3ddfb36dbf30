//! Parts of a whole (分项): what their names and units tell of whether they are
//! parts of one and the same.

use crate::document::Document;
use crate::quantity::Quantity;

/// How the parts of a list belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinship {
    /// They may cross each other, or be of different things: 女、少数民族.
    Unsure,
    /// They are named in one list, though not alike: 管网改造、外墙保温.
    Listed,
    /// They are of one kind, and there may be more: 甲村、乙村; 民事、刑事.
    Alike,
    /// They are all that there is, since the last is the rest: 民事、其他.
    Whole,
}

/// How the parts of these names, as [`name`] gives them, belong together.
pub(super) fn kinship(names: &[&str]) -> Kinship {
    let Some((last, others)) = names.split_last() else {
        return Kinship::Unsure;
    };
    let rest = is_rest(last);
    let named = if rest { others } else { names };
    let family = is_family(named);
    if !family && !are_of_kinds(named) && !named.iter().all(|name| is_plain(name)) {
        return Kinship::Unsure;
    }
    let end = |name: &&str| name.chars().next_back();
    let alike = || {
        are_of_kinds(named)
            || named
                .windows(2)
                .all(|pair| pair.first().and_then(end) == pair.last().and_then(end))
    };
    match (rest, family || alike() || are_places(named)) {
        (true, _) => Kinship::Whole,
        (false, true) if names.len() > 1 => Kinship::Alike,
        _ => Kinship::Unsure,
    }
}

/// True where all the names are of one family: 优秀, 良好, 合格.
pub(super) fn is_family(names: &[&str]) -> bool {
    let Some((first, others)) = names.split_first() else {
        return false;
    };
    // 考核结果为优秀: the first follows what it is the result of.
    let begins = |family: &&[&str]| {
        let first = core(first);
        let own = first.rsplit(['为', '中', '是']).next().unwrap_or_default();
        family.contains(&first) || family.contains(&own)
    };
    let all_in = |family: &&[&str]| others.iter().all(|name| family.contains(&core(name)));
    FAMILIES.iter().any(|f| begins(f) && all_in(f)) || is_opposed(names) || is_progress(names)
}

/// True where the names tell how far a thing has come, so that nothing is of two
/// of them: 已办结、正在办理; 完成整改、尚未整改.
fn is_progress(names: &[&str]) -> bool {
    let unfinished = |name: &&str| UNFINISHED.iter().any(|word| name.starts_with(word));
    let finished = |name: &&str| FINISHED.iter().any(|word| name.contains(word));
    let open = names.iter().filter(|name| unfinished(name)).count();
    let done = names
        .iter()
        .filter(|name| !unfinished(name) && finished(name));
    // 已整改45个、已销号40个: what is closed was put right before.
    done.count() == 1 && open >= 1 && open + 1 == names.len()
}

/// What the name of what is not done begins with.
const UNFINISHED: [&str; 9] = [
    "正在", "尚未", "尚在", "未", "待", "仍在", "在办", "在建", "拟",
];

/// What the name of what is done has in it.
const FINISHED: [&str; 9] = [
    "已", "办结", "完成", "整改", "完工", "建成", "竣工", "销号", "化解",
];

/// True where nothing is of two of the names: those of one family, and places.
pub(super) fn is_exclusive(names: &[&str]) -> bool {
    const PLACES: [char; 9] = ['村', '镇', '乡', '街', '区', '县', '市', '组', '省'];
    is_family(names) || are_places(names) || names.iter().all(|name| name.ends_with(PLACES))
}

/// Places of one rank, none of which lies in another.
const RANKS: [&[&str]; 4] = [
    &["省", "自治区"],
    &["县", "市", "区", "旗"],
    &["乡", "镇", "街道", "办事处", "农场", "林场", "园区"],
    &["村", "社区", "居委会"],
];

/// True for names of places of one rank: 东湖镇、西岭乡.
fn are_places(names: &[&str]) -> bool {
    let named = |name: &str, ends: &[&str]| {
        let own = ends.iter().find_map(|end| name.strip_suffix(end));
        own.is_some_and(|own| !own.is_empty())
    };
    names.len() > 1
        && RANKS
            .iter()
            .any(|ends| names.iter().all(|name| named(name, ends)))
}

/// True for names that are alike but for one of two that leave nothing out:
/// 男党员, 女党员; 合格, 不合格.
pub(super) fn is_opposed(names: &[&str]) -> bool {
    let [one, other] = names else { return false };
    if denied(one, other) || denied(other, one) {
        return true;
    }
    let opposed = |(a, b): &(&str, &str)| {
        let noun = one.strip_prefix(a);
        noun.is_some() && noun == other.strip_prefix(b)
    };
    OPPOSITES
        .iter()
        .any(|(a, b)| opposed(&(a, b)) || opposed(&(b, a)))
}

/// True where `no` is what `yes` is not: 合格, 不合格. 基本满意 leaves 满意 out.
fn denied(yes: &str, no: &str) -> bool {
    let word = no
        .strip_prefix(['不', '未'])
        .filter(|w| w.chars().count() >= 2);
    let head = word.and_then(|word| yes.strip_suffix(word));
    head.is_some_and(|head| {
        !["基本", "比较", "较", "很", "非常", "不", "未"]
            .iter()
            .any(|degree| head.ends_with(degree))
    })
}

/// What may be of several kinds at once: persons, households and the like.
const CROSSED: [&str; 9] = ["人", "名", "户", "家", "人次", "位", "个", "项", "户次"];

/// True where two parts of what `unit` counts are hardly of the same things.
pub(super) fn is_listed_pair(unit: &str) -> bool {
    !CROSSED.contains(&unit)
}

/// True where the list, whose names are unlike, is written as one list of parts
/// of what `unit` counts: names as long as each other, or three and more with
/// 、 between them. Persons and households may be of several kinds at once.
pub(super) fn is_listed(names: &[&str], separator: Option<char>, unit: &str) -> bool {
    let length = |name: &&str| name.chars().count();
    let first = names.first().map_or(0, length);
    // 水田3200亩、旱地2000亩
    let pair = first >= 2 && names.len() == 2 && separator == Some('、');
    let even = (first >= 4 || pair) && names.iter().all(|name| length(name) == first);
    // 用于道路建设300万元、用于绿化250万元
    let even = even || names.iter().all(|name| name.starts_with("用于"));
    let many = separator == Some('、') && names.len() > 2 && names.iter().all(|n| length(n) <= 8);
    (even || many) && !CROSSED.contains(&unit) && names.iter().all(|name| is_plain(name))
}

/// True for names that say of which kind each is, with one noun at the end:
/// 机关党员、农村党员; 城市低保、农村低保. 困难党员 may be 农村党员.
fn are_of_kinds(names: &[&str]) -> bool {
    const NOUNS: [&str; 6] = ["党员", "低保", "低保户", "脱贫户", "人员", "低保对象"];
    const OF: [&str; 16] = [
        "机关",
        "农村",
        "社区",
        "企业",
        "城市",
        "城镇",
        "学校",
        "国企",
        "事业",
        "国有",
        "民营",
        "在职",
        "离退休",
        "正式",
        "预备",
        "两新",
    ];
    let noun = NOUNS
        .iter()
        .find(|noun| names.iter().all(|name| name.ends_with(**noun)));
    noun.is_some_and(|noun| {
        let own = |name: &&str| name.strip_suffix(noun).is_some_and(|own| OF.contains(&own));
        names.len() > 1 && names.iter().all(own)
    })
}

/// True for measure words that count the same: 件 and 起, 人 and 名.
pub(super) fn same_unit(a: &str, b: &str) -> bool {
    const ALIKE: &[&[&str]] = &[&["件", "起", "宗"], &["人", "名"], &["处", "个"]];
    a == b
        || ALIKE
            .iter()
            .any(|group| group.contains(&a) && group.contains(&b))
}

/// By how much the sum of `parts` may differ from `total` by rounding: half of
/// the last place of each that is written with decimals or in 万 or 亿.
pub(super) fn slack(parts: &[&Quantity], total: &Quantity) -> f64 {
    let all = parts.iter().copied().chain([total]);
    let rounded = all.filter(|q| q.step < 1.0 || !q.scale.is_empty());
    rounded.map(|q| q.step / 2.0).sum()
}

/// The value as `total` is written, with its unit: 1.21亿元 of 1.2亿元.
pub(super) fn shown(value: f64, total: &Quantity, document: &Document<'_>) -> String {
    let (scale, unit) = (document.text(total.scale), document.text(total.unit));
    let factor = match scale {
        "万" => 1e4,
        "亿" => 1e8,
        _ => 1.0,
    };
    let text = format!("{:.2}", value / factor);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let scale = if factor > 1.0 { scale } else { "" };
    format!("{text}{scale}{unit}")
}

/// True for a name that is no comparison and no part that crosses others.
pub(super) fn is_plain(name: &str) -> bool {
    !name.is_empty() && !CROSSING.iter().any(|word| name.contains(word))
}

/// The name of a part in `label`, the words between the part before and its
/// number: ，乙村共 gives 乙村.
pub(super) fn name(label: &str) -> &str {
    let label = label
        .rsplit(['，', '、', '；', '：', '）', '（', '。', ' '])
        .next()
        .unwrap_or_default();
    label
        .trim_start_matches("以及")
        .trim_start_matches("其中")
        .trim_start_matches(['和', '及', '与'])
        .trim_end_matches(['共', '有', '为', '占', '各'])
}

/// The name without the words that name what all the parts are of.
fn core(name: &str) -> &str {
    let kinds = [
        "级财政资金",
        "财政资金",
        "级财政",
        "级资金",
        "级配套资金",
        "级配套",
        "级补助资金",
        "级补助",
        "级自筹",
        "财政",
        "资金",
        "配套",
        "补助",
        "级",
        "类案件",
        "案件",
        "等次",
        "等级",
        "档次",
        "人员",
        "干部",
        "教师",
        "学历",
    ];
    let core = kinds.iter().find_map(|kind| name.strip_suffix(kind));
    core.filter(|core| !core.is_empty()).unwrap_or(name)
}

/// True for what the last part is called where it is all the rest: 其他,
/// 其余支出.
fn is_rest(name: &str) -> bool {
    let short = name.chars().count() <= 6;
    short && ["其他", "其它", "其余"].iter().any(|w| name.starts_with(w))
}

/// Names that exclude each other, though they are not written alike.
#[rustfmt::skip]
const FAMILIES: &[&[&str]] = &[
    &["民事", "刑事", "行政", "执行", "国家赔偿", "民商事"],
    &["中央", "国家", "省", "市", "区", "县", "镇", "乡", "乡镇", "街道", "村", "地方", "自筹", "社会", "企业自筹", "区县"],
    &[
        "优秀", "优", "良好", "良", "中等", "一般", "合格", "基本合格", "及格", "不合格", "不及格", "较差", "差",
        "称职", "基本称职", "不称职", "满意", "基本满意", "比较满意", "很满意", "非常满意", "不满意", "好", "较好",
        "达标", "基本达标", "不达标", "未达标", "未定",
    ],
    &["博士", "硕士", "本科", "大专", "专科", "中专", "高中", "博士研究生", "硕士研究生"],
    &["研究生", "本科", "大学本科", "大专", "专科", "中专", "高中"],
    &["厅", "厅局", "处", "县处", "县", "科", "乡科", "正科", "副科", "股", "一般"],
    &["男", "女"],
    &["男性", "女性"],
    &["城镇", "农村", "乡村", "城市"],
    &["城区", "乡镇", "农村", "郊区"],
    &["市区", "县城", "乡镇", "农村"],
    &["新建", "续建", "改建", "扩建", "改扩建"],
    &["线上", "线下"],
    &["东部", "中部", "西部", "东北"],
    &["正高", "副高", "中", "初", "高", "正高级", "副高级"],
    &["来信", "来访", "来电", "网信", "信函"],
    &["第一产业", "第二产业", "第三产业", "一产", "二产", "三产"],
];

/// What leaves nothing out.
const OPPOSITES: &[(&str, &str)] = &[
    ("男", "女"),
    ("城镇", "农村"),
    ("城市", "农村"),
    ("线上", "线下"),
    ("正式", "预备"),
    ("公办", "民办"),
    ("公立", "民营"),
    ("国有", "民营"),
    ("境内", "境外"),
    ("在职", "离退休"),
    ("在职", "退休"),
    ("个人", "集体"),
];

/// Words of parts that cross each other (女, 少数民族), and of what is no part
/// but a comparison.
#[rustfmt::skip]
const CROSSING: &[&str] = &[
    "女", "少数民族", "学历", "以上", "以下", "党员", "岁", "低保", "残疾", "增长", "增加", "新增",
    "减少", "比", "较上", "较去", "较同", "较年", "超过", "同期", "累计", "达到", "已", "降低", "余", "最", "平均", "每",
    "截至", "的", "下降", "上升", "提高", "硕士", "博士", "本科", "职称", "率",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_whether_parts_are_of_one_whole() {
        use Kinship::{Alike, Unsure, Whole};
        let cases: &[(&[&str], Kinship)] = &[
            (&["甲村", "乙村"], Alike),
            (&["民事", "刑事", "行政"], Alike),
            (&["民事案件", "刑事案件"], Alike),
            (&["中央", "省级", "市级财政"], Alike),
            (&["男", "女"], Alike),
            (&["优秀", "良好", "合格"], Alike),
            (&["手册", "折页", "其他"], Whole),
            (&["手册", "折页"], Unsure),
            (&["女党员", "少数民族党员"], Unsure),
            (&["男党员", "女党员"], Alike),
            (&["手册", "折页", "其余支出"], Whole),
            (&["女性", "残疾人", "其他"], Unsure),
            (&["优秀率", "良好率"], Unsure),
            (&["甲村"], Unsure),
            (&["东湖镇", "西岭乡", "城东街道"], Alike),
            (&["东湖镇", "河口村"], Unsure),
            (&["机关党员", "农村党员"], Alike),
            (&["困难党员", "农村党员"], Unsure),
            (&["博士", "硕士", "本科"], Alike),
        ];
        for (names, expected) in cases {
            assert_eq!(kinship(names), *expected, "{names:?}");
        }
        assert_eq!(name("，以及乙村共"), "乙村");
        assert!(is_listed(&["管网改造", "外墙保温"], Some('，'), "元"));
        assert!(!is_listed(&["残疾人员", "孤寡老人"], Some('，'), "人"));
        assert!(same_unit("起", "件") && !same_unit("元", "件"));
    }
}
