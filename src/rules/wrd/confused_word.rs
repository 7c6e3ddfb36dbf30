//! A word that is taken for another one, told by the words around it.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::Table;
use crate::rule::{Example, Findings, Rule};

/// WRD-09.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-09",
    name: "confused-word",
    title: "形近、音近词误用",
    why: "有些词写法相近、意思不同，单看都不错，放在一起就错了，如“截止”表示停止，“截至”后接时间；“权力”属于机关，“权利”属于个人。",
    basis: "《现代汉语词典》；法律用语以法律条文为准",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "截止2023年12月底，群众反应的问题全部办结。\n",
            good: Some("截至2023年12月底，群众反映的问题全部办结。\n"),
        },
        Example {
            bad: "案件立案侦察后，严禁泄漏国家秘密。\n",
            good: Some("案件立案侦查后，严禁泄露国家秘密。\n"),
        },
        Example {
            bad: "把安全生产做为头等大事，将数字化做为突破方向。\n",
            good: Some("把安全生产作为头等大事，将数字化作为突破方向。\n"),
        },
    ],
    counterexamples: &[
        "做为民服务的好干部，做为群众办实事的带头人，所做为何。\n",
        "报名截止日期为2023年12月31日。\n",
        "及时上报预防接种不良反应的情况，提高应急反应能力。\n",
        "保障当事人的权利，建立权力清单制度，支付主任医师津贴。\n",
        "接收审查起诉材料36份，接收监督线索12条，学校工作部属于二级机构，情况统一部属地管理。\n",
        "推进一部分项目尽快开工。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::InContext) {
        let (wrong, right) = (hit.row.get("wrong"), hit.row.get("right"));
        let message = match hit.row.get("reason") {
            "" => format!("“{wrong}”此处疑应为“{right}”"),
            reason => format!("“{wrong}”此处疑应为“{right}”（{reason}）"),
        };
        findings.word(document, hit, message);
    }
}
