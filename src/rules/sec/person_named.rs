//! A person's name in a text whose other names are hidden.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::person::name_before;
use crate::rule::{Example, Findings, Rule};
use crate::zone::Zone;

/// SEC-05.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-05",
    name: "person-named",
    title: "脱敏文稿中仍有姓名",
    why: "文中有的地方已用“×”“*”隐去名称，有的姓名还在；对外公开前请核对是否也要隐去。",
    basis: "通常：公开前隐去的个人信息前后一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "我和李明同志走访了××社区，召开座谈会。\n",
            good: None,
        },
        Example {
            bad: "街道某*社区组织入户走访。\n居民王芳女士反映的问题已经办结。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "我和李明同志走访了示例社区，召开座谈会。\n",
        "我和张××同志走访了××社区，召开座谈会。\n",
        "关于李明同志任职的通知\n各科室：\n经研究决定，李明同志任××科科长。\n",
    ],
    check,
};

/// Documents that are about persons by name.
const ABOUT_PERSONS: &[&str] = &[
    "任职", "任命", "任免", "免职", "聘任", "表彰", "表扬", "奖励", "获奖", "公示", "名单", "讣告",
];

/// Posts whose holders are known: a name after one is no secret.
const POSTS: &[&str] = &[
    "书记", "主任", "局长", "市长", "区长", "县长", "主席", "部长", "总理",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let cues = document.words(Table::Cue(Cue::Person));
    let personal = || {
        let title = document.title().map_or("", |(_, text)| text);
        ABOUT_PERSONS.iter().any(|word| title.contains(word))
    };
    if cues.is_empty() || !hides_names(document) || personal() {
        return;
    }
    for cue in cues {
        let zone = document.sentence_at(cue.span.start).map(|s| s.zone);
        if !zone.is_some_and(|zone| Zone::PROSE.contains(&zone)) {
            continue;
        }
        let Some(name) = name_before(&document.source.text, cue.span.start) else {
            continue;
        };
        let before = document.chars_before(name.start, 4);
        let words = document.text(name);
        if !POSTS.iter().any(|post| before.ends_with(post)) {
            findings.report(
                name,
                format!("文中已有隐去的名称，姓名“{words}”公开前请核对是否也要隐去"),
            );
        }
    }
}

/// True where stars or crosses stand for a word.
fn hides_names(document: &Document<'_>) -> bool {
    let hides = |c: char| matches!(c, '*' | '＊' | '×');
    document.has_any_mark(hides)
        && document.runs(hides).any(|(_, run)| {
            run.before.is_none_or(|c| !c.is_ascii_alphanumeric()) && run.after.is_some_and(is_han)
        })
}
