//! A request (请示) to several organs at once.

use crate::document::{Document, Paragraph};
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};
use crate::zone::Zone;

/// STR-19.
pub(crate) const RULE: Rule = Rule {
    code: "STR-19",
    name: "request-multi-addressee",
    title: "请示主送多个机关",
    why: "向上级机关行文原则上主送一个上级机关，需要其他机关了解的用抄送，以免责任不清、答复不一。",
    basis: "《党政机关公文处理工作条例》第十五条（一）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于购置设备的请示\n区财政局、区发展改革局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于购置设备的请示\n区财政局并区审计局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于增加编制的请示\n区人力资源和社会保障局、区委编办：\n为完成全年任务，需增加编制。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于购置设备的请示\n区委、区政府：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于购置设备的请示\n区人力资源和社会保障局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
        "关于购置设备的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
        "关于开展安全检查的通知\n各镇人民政府，各街道办事处：\n现将有关事项通知如下：\n一、检查内容。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if document.genre() != Some("请示") {
        return;
    }
    let told = document.paragraphs(&[Zone::Addressee]).next();
    // 市委编办 may not be known for an organ: a list that ends with a colon
    // right under the title.
    let first = || document.paragraphs(&[Zone::Body]).next().filter(is_list);
    let Some(addressee) = told.or_else(first) else {
        return;
    };
    let words = addressee
        .text
        .trim_end_matches(['：', ':', '，', '。', ' ']);
    let organs: Vec<&str> = words
        .split(['、', '，', ',', '；', ';', ' ', '　'])
        .flat_map(joined)
        .filter(|organ| !organ.is_empty())
        .collect();
    let (Some(first), Some(last)) = (organs.first(), organs.last()) else {
        return;
    };
    if organs.len() < 2 {
        return;
    }
    let report = findings.report(
        addressee.block.span,
        format!(
            "请示原则上主送一个上级机关，这里写了{}个，其余宜用抄送",
            organs.len()
        ),
    );
    // 区委、区政府 are often addressed together.
    if organs.len() == 2 && first.ends_with('委') && last.ends_with("政府") {
        report.severity(Severity::Hint);
    }
}

/// True for a short line of names of organs with a colon.
fn is_list(paragraph: &Paragraph<'_>) -> bool {
    let words = paragraph.text.strip_suffix(['：', ':']).unwrap_or_default();
    let mut organs = words.split('、');
    words.contains('、')
        && words.len() <= LONGEST
        && organs.all(|organ| {
            organ.ends_with(ORGANS) || organ.ends_with("人大") || organ.ends_with("政协")
        })
}

/// The longest line of addressees of a request, in bytes.
const LONGEST: usize = 120;

/// The two organs of 区财政局并区审计局, or the one.
fn joined(words: &str) -> Vec<&str> {
    let joints = words.match_indices(['并', '及', '暨', '和']);
    let mut halves = joints.filter_map(|(at, joint)| {
        let (first, second) = (words.get(..at)?, words.get(at + joint.len()..)?);
        let organ = |name: &str| name.chars().count() >= 3 && name.ends_with(ORGANS);
        (organ(first) && organ(second)).then(|| vec![first, second])
    });
    halves.next().unwrap_or_else(|| vec![words])
}

/// What the names of organs end in.
const ORGANS: [char; 12] = [
    '局', '委', '府', '办', '处', '会', '院', '部', '厅', '组', '室', '署',
];
