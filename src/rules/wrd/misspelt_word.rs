//! A word written with a wrong character.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};

/// WRD-01.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-01",
    name: "misspelt-word",
    title: "错别字",
    why: "音近、形近的字容易写错，成语、机构名称和术语也常有误写；错别字影响文意和机关形象，应改为规范的写法。",
    basis: "《现代汉语词典》；《第一批异形词整理表》（GF 1001—2001）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "全面布署安全生产工作，按步就班推进。\n",
            good: Some("全面部署安全生产工作，按部就班推进。\n"),
        },
        Example {
            bad: "截止目前，已签定合同12份。\n",
            good: Some("截至目前，已签订合同12份。\n"),
        },
        Example {
            bad: "工作己经完成，经费按时拔付，政冶过硬。\n",
            good: Some("工作已经完成，经费按时拨付，政治过硬。\n"),
        },
        Example {
            bad: "己建成广场，经费末能到位，问题末及时整改。\n",
            good: Some("已建成广场，经费未能到位，问题未及时整改。\n"),
        },
        Example {
            bad: "各科室急须人员补充。\n",
            good: Some("各科室急需人员补充。\n"),
        },
    ],
    counterexamples: &[
        "自己经过努力，知己有数，周末来访，年末完成验收，干部暑期培训，手工做好。\n",
        "雇佣护工须签订合同，顺延申请期限。\n",
        "会上发布署名文章，抽签定责任书模板。\n",
        "改善长江水质，立即然后处置。\n",
        "公布暑期安排，新建保健设施，面临督办压力，专家组识别隐患，发扬一贯切实的作风，不仅管用而且实用。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Confusable) {
        let (wrong, right) = (hit.row.get("wrong"), hit.row.get("right"));
        let reason = hit.row.get("reason");
        let message = if reason.is_empty() {
            format!("“{wrong}”疑为“{right}”之误")
        } else {
            format!("“{wrong}”疑为“{right}”之误（{reason}）")
        };
        findings.word(document, hit, message);
    }
}
