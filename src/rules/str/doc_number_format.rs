//! A document number (发文字号) in another form than ×政发〔2024〕5号.

use crate::document::Document;
use crate::document_number::{self, Code, is_bracket};
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-16.
pub(crate) const RULE: Rule = Rule {
    code: "STR-16",
    name: "doc-number-format",
    title: "发文字号的写法",
    why: "发文字号由机关代字、年份、顺序号组成；年份标全称，用六角括号“〔〕”括入；顺序号不加“第”，不编虚位。",
    basis: "GB/T 9704—2012 7.2.5",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "示政办发[2024]第05号\n关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: Some(
                "示政办发〔2024〕5号\n关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n",
            ),
        },
        Example {
            bad: "现将《示例市停车管理办法》（示政发（2023）12号）印发给你们。\n",
            good: Some("现将《示例市停车管理办法》（示政发〔2023〕12号）印发给你们。\n"),
        },
        Example {
            bad: "根据财税(2024)12号、财建〔2024〕第10号和××发〔2024〕05号文件要求，现通知如下。\n",
            good: Some(
                "根据财税〔2024〕12号、财建〔2024〕10号和××发〔2024〕5号文件要求，现通知如下。\n",
            ),
        },
        Example {
            bad: "×政办[2024]第05号\n",
            good: Some("×政办〔2024〕5号\n"),
        },
        Example {
            bad: "清劳人裁字〔2026〕第21号\n",
            good: Some("清劳人裁字〔2026〕21号\n"),
        },
        Example {
            bad: "依据示环罚字〔2024〕第05号决定，参照沪建标定[2023]12号文件执行。\n",
            good: Some("依据示环罚字〔2024〕5号决定，参照沪建标定〔2023〕12号文件执行。\n"),
        },
    ],
    counterexamples: &[
        "示劳人仲案字〔2024〕第12号裁决书、（2024）京01民终1号判决书已送达。\n",
        "财政部令（2024）第10号自公布之日起施行。\n",
        "一审案号为（2024）示01民初15号。\n",
        "依据示政发〔2024〕5号文件，公告〔2024〕第3号同时废止。\n",
        "见附表（2024）3号楼部分。\n",
        "请参阅局公告（2024）第5号。\n",
        "清河县人民政府任免令\n〔2024〕第2号\n任命张三为县教育局局长。\n县长　王大山\n2024年3月5日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (block, bracket) in document.marks(is_bracket) {
        let official = block.role == Role::DocNumber;
        let text = document.text(block.span);
        let at = bracket.span.start - block.span.start;
        let before = text.get(..at).unwrap_or_default();
        let code = document_number::code(before);
        if !official && code == Code::Other {
            continue;
        }
        let Some(number) = document_number::read(text.get(at..).unwrap_or_default()) else {
            continue;
        };
        let span = Span::new(at, at + number.length).moved(block.span.start);
        let right = format!("〔{}〕{}号", number.year, number.serial);
        // An order has no code of its organ, and its number is 第2号 (10.2).
        let order =
            before.is_empty() && text == format!("〔{}〕第{}号", number.year, number.serial);
        if document.text(span) == right || order {
            continue;
        }
        let named = if official { before } else { "" };
        // 罚字〔2024〕第5号, 工认〔2024〕第5号: rulings, certificates and papers
        // of other procedures are numbered in their own ways.
        let own_way = before.ends_with('字') || number.padded && code != Code::Organ;
        let certain = !number.short && !own_way && (official || code == Code::Organ);
        let report = findings
            .report(span, format!("发文字号应为“{named}{right}”"))
            .fix(
                format!("改为“{right}”"),
                if certain {
                    Safety::Safe
                } else {
                    Safety::Suggested
                },
                vec![Edit::new(span, right)],
            );
        if own_way {
            report.severity(Severity::Hint);
        } else if !official {
            report.severity(Severity::Warning);
        }
    }
}
