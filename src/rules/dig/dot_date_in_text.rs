//! A date with points or slashes: 2024.1.5.

use crate::character::is_han;
use crate::date::{self, DateForm};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::zone::Zone;

/// DIG-06.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-06",
    name: "dot-date-in-text",
    title: "日期用点、斜线或短横分隔",
    why: "年、月、日要写汉字，或全用“-”连接，如2024年1月5日、2024-01-05；点和斜线不表示日期。",
    basis: "GB/T 15835—2011 5.1.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "截至2024.1.5，已办结20件。\n",
            good: Some("截至2024年1月5日，已办结20件。\n"),
        },
        Example {
            bad: "自2023/06/30起施行，2023．7．1起收费。\n",
            good: Some("自2023年6月30日起施行，2023年7月1日起收费。\n"),
        },
        Example {
            bad: "现场核查时间：2024.3.5，复查时间：2024/4/10。\n",
            good: Some("现场核查时间：2024年3月5日，复查时间：2024年4月10日。\n"),
        },
        Example {
            bad: "泵站于2024-3-8开工，工期至2024-11-5止。\n",
            good: Some("泵站于2024年3月8日开工，工期至2024年11月5日止。\n"),
        },
    ],
    counterexamples: &[
        "截至2024-01-05，系统升级至2024.1.5.6版，客户端升级至2024.1.5版。\n",
        "编号BX2024-3-8的合同，批次2024-3-8-2，见图2024-3-8_1。\n",
        "见https://www.example.cn/2024/1/5/a.html，文件名IMG_2024.1.5_01。\n",
        "姓名\t时间\n张三\t2024.1.5\n李四\t2024.1.6\n",
        "编号2024.13.5的条款。\n",
        "产品批号为2025.03.12，固件2025.1.1，软件版本号2024.10.1，序列号2025.11.3。\n",
        "查获火锅底料（规格：500g/袋，生产日期：2025/03/12，保质期：9个月）3袋。\n",
    ],
    check,
};

/// What has numbers with points in them and no date: 产品批号为2025.03.12.
const GOODS: &[&str] = &[
    "版本",
    "版",
    "固件",
    "软件",
    "系统",
    "程序",
    "程序包",
    "安装包",
    "驱动",
    "补丁",
    "内核",
    "客户端",
    "升级",
    "更新",
    "批次",
    "型号",
    "代码",
    "条款",
    "章节",
    "条目",
    "标准",
];

/// Labels of goods, which are cited as they are printed.
const PRINTED: &[&str] = &[
    "生产日期",
    "出厂日期",
    "保质期",
    "有效期",
    "失效日期",
    "限用日期",
];

/// What such a number goes on with: 2024.1.5版, 2024.1.5的条款.
const PARTS: &[&str] = &["版", "的条", "条款", "款", "节", "号"];

/// What only a day follows, and what follows only a day.
const SINCE: &[&str] = &["截至", "截止", "自", "于"];
const ON: &[&str] = &[
    "起", "止", "前", "以前", "之前", "以来", "上午", "下午", "召开", "举行", "举办", "开工",
    "竣工", "完工", "办结", "完成", "印发", "签订", "施行", "成立", "出生", "入党",
];

/// How many characters after a date are looked at.
const REST: usize = 4;

/// True where the number is the mark of a thing or printed on one.
fn is_mark_of_goods(head: &str, rest: &str) -> bool {
    let name = head.trim_end_matches(['为', '是', '：', ':', '至', '到', '“']);
    let named = |list: &[&str]| list.iter().any(|word| name.ends_with(word));
    named(&["号"])
        || named(GOODS)
        || named(PRINTED)
        || PARTS.iter().any(|part| rest.starts_with(part))
}

/// True where nothing but a day can be meant: no goods are spoken of, and the
/// words beside say so.
fn is_told_as_day(head: &str, rest: &str) -> bool {
    let beside = SINCE.iter().any(|word| head.ends_with(word))
        || ON.iter().any(|word| rest.starts_with(word));
    let than = ["低于", "高于", "早于", "晚于", "等于"];
    beside
        && !than.iter().any(|word| head.ends_with(word))
        && !GOODS.iter().any(|word| head.contains(word))
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for date in document.dates() {
        let DateForm::Separated(sign) = date.form else {
            continue;
        };
        let (Some(year), Some(month), Some(day)) = (date.year, date.month, date.day) else {
            continue;
        };
        // 2024-01-05 is a form of its own, 2024-1-5 is none.
        let dashed = matches!(sign, '-' | '－');
        if dashed && month.digits == 2 && day.digits == 2 {
            continue;
        }
        if !date::exists(Some(year.value), month.value, day.value) {
            continue;
        }
        let block = document.block_at(date.span.start);
        let told = block.is_some_and(|b| {
            let zone = Zone::of(b);
            zone.is_some_and(|z| matches!(z, Zone::Title | Zone::Body | Zone::Attachment))
                && b.role != Role::Table
        });
        // What belongs to a file name, an address or a range is no date alone.
        let beside = |c: char| !is_han(c) && (c.is_alphanumeric() || matches!(c, '_' | '/' | '.'));
        let joined = |c: char| matches!(c, '-' | '—' | '～' | '~' | '–' | '－');
        let before = document.source.char_before(date.span.start);
        let after = document.source.char_at(date.span.end);
        let part = before.is_some_and(beside) || after.is_some_and(beside);
        let own = Kinds::CITED.or(Kinds::URL).or(Kinds::EMAIL).or(Kinds::CODE);
        if !told || part || document.masked(date.span.start, own) {
            continue;
        }
        let right = format!("{}年{}月{}日", year.value, month.value, day.value);
        let words = document.text(date.span);
        let head = document.before(date.span.start);
        let rest = document.chars_after(date.span.end, REST);
        if is_mark_of_goods(head, rest) {
            continue;
        }
        let range = before.is_some_and(joined) || after.is_some_and(joined);
        let sure = is_told_as_day(head, rest) && !range && !dashed;
        let safety = if sure {
            Safety::Safe
        } else {
            Safety::Suggested
        };
        let verb = if dashed { "宜写" } else { "应写" };
        let report = findings
            .report(date.span, format!("日期“{words}”{verb}“{right}”"))
            .fix(
                format!("改为“{right}”"),
                safety,
                vec![Edit::new(date.span, right)],
            );
        if dashed {
            report.severity(Severity::Hint);
        }
    }
}
