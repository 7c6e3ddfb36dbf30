//! Things that bear a number with 号, as a day does: 2号楼, 3号线.

/// True where a thing that bears a number follows 号.
pub(super) fn bears_number(rest: &str) -> bool {
    NUMBERED.iter().any(|noun| rest.starts_with(noun))
}

/// What such things are called.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "楼", "门", "院", "令", "文", "车", "线", "机", "矿", "井", "台", "厅",
    "馆", "桥", "洞", "站", "库", "炉", "堆", "坑", "船", "艇", "舰", "星",
    "卫星", "房", "栋", "幢", "室", "区", "地块", "路", "公告", "通告", "决定", "提案",
    "议案", "建议", "案", "标段", "泵", "闸", "柜", "窗", "桩", "柱", "坝", "渠",
    "信", "弄", "巷", "单元", "码头", "泊位", "仓", "锅炉", "罐", "航", "探", "主",
    "工", "选手", "考场", "会议室", "展", "油",
];
