//! A title that passes on rules without the marks around their name.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-06.
pub(crate) const RULE: Rule = Rule {
    code: "STR-06",
    name: "title-book-mark-missing",
    title: "印发的规章未加书名号",
    why: "办法、规定、条例、细则是法规性文件，印发、转发时名称通常加书名号；方案、要点、计划等一般不加。",
    basis: "通常：标题中法规、规章名称加书名号",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "关于印发考勤管理办法的通知\n各科室：\n请遵照执行。\n",
            good: Some("关于印发《考勤管理办法》的通知\n各科室：\n请遵照执行。\n"),
        },
        Example {
            bad: "示例集团关于公布物业管理规定（试行）的通告\n请遵照执行。\n",
            good: Some("示例集团关于公布《物业管理规定（试行）》的通告\n请遵照执行。\n"),
        },
    ],
    counterexamples: &[
        "关于印发《考勤管理办法》的通知\n各科室：\n请遵照执行。\n",
        "关于印发考勤工作方案的通知\n各科室：\n请遵照执行。\n",
        "示例区人民政府关于印发示例区考勤管理办法的通知\n各街道：\n请遵照执行。\n",
        "关于废止部分规定的通知\n各科室：\n请遵照执行。\n",
    ],
    check,
};

/// Words after which the name of what is passed on follows.
const VERBS: &[&str] = &["印发", "发布", "公布", "颁布", "转发", "批转"];

/// The ends of names of rules.
const RULES: &[&str] = &["办法", "规定", "条例", "细则"];

/// What may follow the name inside its marks.
const STATES: &[&str] = &["（试行）", "（暂行）", "（修订）"];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        return;
    };
    let Some(span) = name(text) else { return };
    let words: String = text
        .get(span.start..span.end)
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let span = span.moved(block.span.start);
    let marks = vec![
        Edit::new(Span::at(span.start), "《"),
        Edit::new(Span::at(span.end), "》"),
    ];
    findings
        .report(
            span,
            format!("印发的文件名“{words}”未加书名号，法规性文件通常要加"),
        )
        .fix("加上书名号", Safety::Suggested, marks);
}

/// Governments publish theirs with the marks and without.
const GOVERNMENTS: &[&str] = &["国务院", "政府", "委员会"];

/// Where the bare name of the rules stands that a title passes on: 关于印发……的通知.
fn name(title: &str) -> Option<Span> {
    let about = title.find("关于")?;
    let issuer = title.get(..about)?;
    if GOVERNMENTS.iter().any(|word| issuer.contains(word)) {
        return None;
    }
    let about = about + "关于".len();
    let rest = title.get(about..)?;
    let verb = VERBS.iter().find(|verb| rest.starts_with(**verb))?;
    let start = about + verb.len();
    let (words, _) = title.get(start..)?.rsplit_once('的')?;
    let core = STATES
        .iter()
        .find_map(|state| words.strip_suffix(state))
        .unwrap_or(words);
    let rules = RULES.iter().any(|end| core.ends_with(end));
    let named = !words.contains(['《', '〈', '“', '等', '部']) && !words.starts_with("关于");
    (rules && named && core.chars().count() > 2).then(|| Span::new(start, start + words.len()))
}
