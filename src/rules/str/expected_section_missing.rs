//! A report without a part that such a report usually has.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{self, Table};
use crate::recognise::{Block, Part, Role};
use crate::rule::{Example, Findings, Rule};

/// STR-13.
pub(crate) const RULE: Rule = Rule {
    code: "STR-13",
    name: "expected-section-missing",
    title: "缺常有的部分",
    why: "述职报告、工作总结等通常分写工作情况、存在问题和下一步打算；混在一起写，问题容易被忽略。",
    basis: "通常：总结、述职类材料分列情况、问题、打算",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "2024年工作总结\n一、主要工作\n全面完成年度任务，组织培训12期，走访企业200家，办结事项3000件，群众满意率稳步提高。\n组织业务骨干到一线开展服务，累计解决难题46个，帮助企业节约成本，受到普遍好评。\n全年收到群众来信120件，全部按期办结回复，没有出现一起超期办理的情形。\n二、下步安排\n工作虽有成效，但仍存在不足，培训覆盖面不够广，个别事项办理偏慢。下一步将扩大培训范围，压缩办理时限。\n继续走访企业，及时回应诉求，把服务送到生产一线，推动各项工作再上台阶，为企业发展创造更好条件。\n",
            good: None,
        },
        Example {
            bad: "2024年度述职报告\n示例街道　王明\n一、主要工作\n全面完成年度任务，组织培训12期，走访企业200家，办结事项3000件，群众满意率稳步提高。\n组织业务骨干到一线开展服务，累计解决难题46个，帮助企业节约成本，受到普遍好评。\n全年收到群众来信120件，全部按期办结回复，没有出现一起超期办理的情形。\n二、存在问题\n培训覆盖面不够广，个别事项办理偏慢，与企业期待还有距离，部分业务骨干对新政策掌握得不够及时。\n信息报送不够主动，典型经验总结提炼不够，宣传方式比较单一，新媒体运用较少。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "2024年工作总结\n一、主要工作\n全面完成年度任务，组织培训12期，走访企业200家，办结事项3000件，群众满意率稳步提高。\n组织业务骨干到一线开展服务，累计解决难题46个，帮助企业节约成本，受到普遍好评。\n全年收到群众来信120件，全部按期办结回复，没有出现一起超期办理的情形。\n二、问题和下一步打算\n培训覆盖面不够广，个别事项办理偏慢。下一步将扩大培训范围，压缩办理时限。\n继续走访企业，及时回应诉求，把服务送到生产一线，推动各项工作再上台阶，为企业发展创造更好条件。\n",
        "2024年工作总结\n一、主要工作\n完成年度任务。\n二、工作成效\n群众满意率提高。\n",
        "关于开展安全检查的通知\n各科室：\n一、检查内容\n检查用电安全。\n二、时间安排\n5月底前完成。\n",
    ],
    check,
};

/// Documents shorter than this, in bytes, need no parts.
const SHORT: usize = 600;

/// A longer paragraph, in bytes, is several.
const LONGEST: usize = 4500;

/// A part, by the name that the table of kinds of document gives it, how its
/// headings may call it, and how sentences elsewhere betray it.
const SECTIONS: &[(&str, &str, &[&str], &[&str])] = &[
    (
        "问题",
        "存在问题",
        &[
            "问题", "不足", "短板", "差距", "薄弱", "困难", "弱项", "反思", "教训",
        ],
        &[
            "存在一些问题",
            "存在的问题",
            "存在问题",
            "存在不足",
            "存在的不足",
            "存在一些不足",
            "仍存在",
            "还存在",
            "也存在",
            "主要不足",
            "薄弱环节",
            "短板弱项",
            "有待加强",
            "有待提高",
        ],
    ),
    (
        "下一步",
        "下一步打算",
        &[
            "下一步",
            "下步",
            "下阶段",
            "今后",
            "打算",
            "计划",
            "努力方向",
            "思路",
            "安排",
            "展望",
            "明年",
            "整改措施",
            "改进",
            "谋划",
            "重点任务",
            "整改",
            "未来",
            "举措",
            "建议",
            "设想",
            "规划",
            "目标",
            "方向",
        ],
        &["下一步", "下步", "下阶段"],
    ),
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some(genre) = document.genre().filter(|g| is_account(g)) else {
        return;
    };
    let Some(row) = lexicon::find(Table::Genre, genre) else {
        return;
    };
    let text: Vec<&Block> = document
        .blocks
        .iter()
        .filter(|b| b.part == Part::Main && b.role.is_text())
        .collect();
    let headings: Vec<&Block> = text
        .iter()
        .filter(|b| b.role == Role::Heading && b.level.is_some_and(|l| l <= 2))
        .copied()
        .collect();
    let tops = headings.iter().filter(|b| b.level == Some(1)).count();
    let length: usize = text.iter().map(|b| b.span.len()).sum();
    // Where the line ends are lost, so are the headings.
    let lost = text.iter().any(|b| b.span.len() > LONGEST);
    // A letter may bring the account itself.
    let brought = document
        .blocks
        .iter()
        .any(|b| b.part != Part::Main && b.role == Role::Heading);
    if tops < 2 || length < SHORT || lost || brought {
        return;
    }
    let title = document.title().map(|(b, _)| b.span);
    for (key, name, names, signs) in SECTIONS {
        let usual = row.get("sections").contains(key);
        let named = |b: &&Block| {
            let heading = document.text(b.heading.unwrap_or(b.span));
            names.iter().any(|n| heading.contains(n))
        };
        if !usual || headings.iter().any(named) {
            continue;
        }
        // Where it is written about, under which heading.
        let mut above = None;
        let mut hidden = None;
        for block in &text {
            if block.role == Role::Heading && block.level == Some(1) {
                above = Some(block.heading.unwrap_or(block.span));
            }
            let words = document.text(block.span);
            if signs.iter().any(|sign| words.contains(sign)) {
                hidden = above;
            }
        }
        let message = match hidden {
            Some(heading) => format!(
                "{genre}通常单列“{name}”部分，文中写在“{}”里",
                document.text(heading)
            ),
            None => format!("{genre}通常有“{name}”部分，文中未见"),
        };
        // What tells of one matter has not always all parts.
        let whole = !genre.starts_with("汇报");
        if let Some(span) = hidden.or(title.filter(|_| whole)) {
            findings.report(span, message).of_document();
        }
    }
}

/// True for what gives an account of work done.
fn is_account(genre: &str) -> bool {
    matches!(
        genre,
        "述职报告"
            | "述职述廉报告"
            | "述法报告"
            | "工作总结"
            | "总结"
            | "自查报告"
            | "汇报"
            | "汇报材料"
            | "调研报告"
    )
}
