//! A plus sign in place of 和.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// RES-05. The catalogue lists & and / as well; between Chinese words they
/// stand in units and alternatives far more often than for 和.
pub(crate) const RULE: Rule = Rule {
    code: "RES-05",
    name: "plus-as-conjunction",
    title: "用加号作连词",
    why: "正文中并列成分用“和”或者顿号连接，不用加号；固定名称（“互联网+”）和公式除外。",
    basis: "通常：正文不用符号代替连词",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "建好一个阵地（中心工作室＋其余工作站）。\n",
            good: Some("建好一个阵地（中心工作室和其余工作站）。\n"),
        },
        Example {
            bad: "由班子成员+科室负责人组成专班。\n",
            good: Some("由班子成员和科室负责人组成专班。\n"),
        },
    ],
    counterexamples: &[
        "推进互联网+监管，推行“党建+网格”，形成企业+合作社+农户模式。\n",
        "总分=笔试成绩+面试成绩。\n",
        "推广“公司+基地”做法，落实1+N方案。\n",
    ],
    check,
};

/// What a plus sign after it makes a name.
const NAMES: &[&str] = &[
    "互联网",
    "人工智能",
    "大数据",
    "智能",
    "数字",
    "智慧",
    "党建",
    "网格",
    "文旅",
    "旅游",
    "文化",
    "生态",
    "科技",
    "教育",
    "体育",
    "金融",
    "保险",
    "物联网",
    "电商",
    "数据",
    "数",
    "中国",
    "北斗",
    "机器人",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let is_plus = |c| matches!(c, '+' | '＋');
    if !document.has_any_mark(is_plus) {
        return;
    }
    let own = Kinds::CITED.or(Kinds::LITERAL).or(Kinds::TABLE_CELL);
    for sentence in document.sentences(Zone::PROSE) {
        let tokens = document.tokens(sentence.span);
        let mut pluses = tokens.iter().filter(|t| t.mark().is_some_and(is_plus));
        let (Some(plus), None) = (pluses.next(), pluses.next()) else {
            continue;
        };
        let before = document.text(Span::new(sentence.span.start, plus.span.start));
        let after = document.text(Span::new(plus.span.end, sentence.span.end));
        let among = before.chars().next_back().is_some_and(is_han)
            && after.chars().next().is_some_and(is_han);
        let formula = tokens.iter().any(|t| {
            t.mark()
                .is_some_and(|c| matches!(c, '=' | '＝' | '×' | '÷'))
        });
        let name = NAMES.iter().any(|name| before.ends_with(name))
            || ["模式", "机制", "组合", "体系", "服务", "方式"]
                .iter()
                .any(|kind| clause(after).contains(kind));
        if !among || formula || name || document.masked(plus.span.start, own) {
            continue;
        }
        let sign = document.text(plus.span);
        findings
            .report(plus.span, format!("正文用“{sign}”作连词，宜改用“和”"))
            .fix(
                "改为“和”",
                Safety::Suggested,
                vec![Edit::new(plus.span, "和")],
            );
    }
}

/// The words up to the next mark.
fn clause(text: &str) -> &str {
    text.split(|c| !is_han(c)).next().unwrap_or_default()
}
