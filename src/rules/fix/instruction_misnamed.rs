//! Speeches and instructions of the General Secretary without the word that
//! goes with them.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// FIX-04.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-04",
    name: "instruction-misnamed",
    title: "重要讲话、重要论述的称法",
    why: "引述总书记的讲话、论述、指示，通常称“重要讲话精神”“重要论述”“重要指示精神”，“重要精神”不知所指。",
    basis: "通常：新华社通稿的称法",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "落实习近平总书记关于安全生产的指示，学习习近平总书记关于防灾减灾的论述。\n",
            good: None,
        },
        Example {
            bad: "深入学习习近平总书记关于全面推进依法治国的重要精神。\n",
            good: None,
        },
        Example {
            bad: "传达学习习近平总书记关于安全生产的指示精神。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "学习习近平总书记关于安全生产的重要论述，学习总书记的讲话。\n",
        "深入学习习近平总书记关于全面依法治国的重要论述和重要讲话精神。\n",
        "贯彻落实习近平总书记重要指示批示精神、省委书记的讲话精神。\n",
        "传达市领导在全市工作会议上的讲话精神。\n",
    ],
    check,
};

/// Characters between the General Secretary and what he said.
const FARTHEST: usize = 50;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Spirit)) {
        let before = document.chars_before(hit.span.start, FARTHEST);
        let Some((earlier, between)) = before.rsplit_once("总书记") else {
            continue;
        };
        let cue = hit.row.get("word");
        let vague = matches!(cue, "重要精神" | "的精神");
        // What the General Secretary said of something, and no more.
        let bare = cue.starts_with('的');
        if bare && !between.starts_with("关于") && !between.starts_with('在') {
            continue;
        }
        let others = ["江泽民", "胡锦涛", "省委", "市委", "区委", "县委"];
        let named = !vague && between.contains("重要");
        let far = others.iter().any(|o| earlier.ends_with(o));
        let cited = document.masked(hit.span.start, Kinds::CITED);
        if named || far || cited || !belongs(between, vague, bare) {
            continue;
        }
        let place = match cue.strip_prefix('的') {
            Some(word) => Span::new(hit.span.end - word.len(), hit.span.end),
            None => hit.span,
        };
        let cue = document.text(place);
        let message = if cue == "精神" {
            "“精神”前通常写明是“重要讲话精神”还是“重要指示精神”".to_owned()
        } else if vague {
            "“重要精神”通常作“重要讲话精神”或者“重要论述”".to_owned()
        } else {
            format!("“{cue}”前通常加“重要”二字")
        };
        findings.report(place, message);
    }
}

/// True where nothing between the two names another speaker or matter;
/// quotations aside.
fn belongs(between: &str, vague: bool, bare: bool) -> bool {
    let mut outside = String::new();
    let mut quoted = false;
    for c in between.chars() {
        match c {
            '“' => quoted = true,
            '”' => quoted = false,
            _ if !quoted => outside.push(c),
            _ => {}
        }
    }
    let marks = ['，', '。', '；', '、', '和', '及', '与', '：', '《', '》'];
    let others = [
        "中央",
        "国务院",
        "省",
        "市",
        "领导",
        "书记",
        "总理",
        "部长",
        "会议",
        "批示",
    ];
    let plain = !outside.contains(marks) && !others.iter().any(|o| outside.contains(o));
    // 总书记关于…的重要精神, 总书记提出的“…”指示精神
    let linked = bare
        // 关于治水重要精神
        || vague && outside.starts_with("关于")
        || outside.is_empty()
        || outside.ends_with('的')
        || outside.ends_with("系列")
        || outside.ends_with("有关");
    plain && linked && (!vague || bare || outside.contains("关于") || outside.ends_with('的'))
}
