//! A numeral abbreviation with a meaning of its own, without quotation marks.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

/// PUN-12. Each expression is reported where it first stands, and not at all
/// where it has been written with its marks before.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-12",
    name: "numeric-abbrev-unquoted",
    title: "数字缩略语未加引号",
    why: "具有特殊含义的数字缩略语，初次出现时宜加引号，以免与一般数量相混。",
    basis: "GB/T 15834—2011 4.8",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "实现三零目标，推行五联工作法。\n",
            good: Some("实现“三零”目标，推行“五联”工作法。\n"),
        },
        Example {
            bad: "增强四个意识，落实三会一课制度。\n",
            good: Some("增强“四个意识”，落实“三会一课”制度。\n"),
        },
        Example {
            bad: "树立两山理念，开展五查活动。\n",
            good: Some("树立“两山”理念，开展“五查”活动。\n"),
        },
        Example {
            bad: "开展三走进活动，密切联系群众。\n",
            good: Some("开展“三走进”活动，密切联系群众。\n"),
        },
    ],
    counterexamples: &[
        "实现“三零”目标，推行“五联”工作法，落实三零目标责任。\n",
        "两会期间召开三次会议，完成五项目标。\n",
        "会议强调，“要增强四个意识、坚定四个自信”。\n",
        "推进三农工作，探索四步工作法，开展五项活动、两大战略、三年行动。\n",
    ],
    check,
};

/// What is named with a numeral and a key word.
const NAMED: &[&str] = &[
    "目标",
    "工作法",
    "机制",
    "活动",
    "行动",
    "模式",
    "要求",
    "理念",
    "理论",
    "原则",
    "方针",
    "工程",
    "战略",
];

/// What several things begin with that are told in one.
const VERBS: [&str; 12] = [
    "走进", "提升", "聚焦", "强化", "服务", "关爱", "促进", "对接", "联系", "联动", "到位", "坚持",
];

/// Key words that are no measure words.
const KEYS: &str = "早联清微统帮送访防无心亮进讲促问山好不严实创优强免包查改比治扶增降稳爱争评";

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut found: Vec<Span> = Vec::new();
    for token in document.all_tokens() {
        if token.kind != TokenKind::Numerals {
            continue;
        }
        let after = document
            .source
            .text
            .get(token.span.end..)
            .unwrap_or_default();
        let mut words = document.text(token.span).chars();
        let (first, second, more) = (words.next(), words.next(), words.next());
        if !first.is_some_and(is_few) {
            continue;
        }
        // 三零: the key word is a numeral itself.
        let key = match second {
            Some('零') if more.is_none() => 0,
            // 四心工作法 is the name of one, whatever its key word; 四步工作法
            // counts steps.
            None => match after.chars().next().filter(|&c| {
                KEYS.contains(c)
                    || is_key(c) && doubled(document, token.span.start) > 0
                    || is_han(c)
                        && c != '步'
                        && after
                            .get(c.len_utf8()..)
                            .is_some_and(|rest| rest.starts_with("工作法"))
            }) {
                Some(key) => key.len_utf8(),
                None => match VERBS.iter().find(|verb| after.starts_with(**verb)) {
                    Some(verb) => verb.len(),
                    None => continue,
                },
            },
            _ => continue,
        };
        let named = after.get(key..).unwrap_or_default();
        if NAMED.iter().any(|name| named.starts_with(name)) {
            let start = token.span.start - doubled(document, token.span.start);
            found.push(Span::new(start, token.span.end + key));
        }
    }
    found.extend(
        document
            .words(Table::Cue(Cue::Slogan))
            .iter()
            .map(|h| h.span),
    );
    found.sort_unstable();
    let mut seen: Vec<&str> = Vec::new();
    for span in found {
        let words = document.text(span);
        if seen.contains(&words) {
            continue;
        }
        seen.push(words);
        let head = document.source.text.get(..span.start).unwrap_or_default();
        let cited = document.masked(span.start, Kinds::CITED.or(Kinds::TABLE_CELL));
        if cited || head.contains(&format!("“{words}")) {
            continue;
        }
        let marks = [
            Edit::new(Span::at(span.start), "“"),
            Edit::new(Span::at(span.end), "”"),
        ];
        findings
            .report(span, format!("特定含义的缩略语“{words}”宜加引号"))
            .fix("加引号", Safety::Suggested, marks.into());
    }
}

/// How long the first half of 四抓四促 before the byte `at` is.
fn doubled(document: &Document<'_>, at: usize) -> usize {
    let before = document.chars_before(at, 2);
    let mut half = before.chars();
    let counted = half.next().is_some_and(is_few) && half.next().is_some_and(is_key);
    if counted { before.len() } else { 0 }
}

/// True for what may be counted in one word with its number: no measure word, as
/// of 三年四次活动.
fn is_key(c: char) -> bool {
    is_han(c) && !"年月日天次个项期届批名人大级轮场件条处家种类方位套支步百千万亿十".contains(c)
}

/// True for what such a word counts: two to nine.
fn is_few(c: char) -> bool {
    matches!(
        c,
        '两' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九'
    )
}
