//! A mark of secrecy at the head of the document.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::{Role, elements};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// SEC-06.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-06",
    name: "classification-mark",
    title: "密级标志",
    why: "文稿标有密级。涉密文件不得在连接互联网的设备上处理，请停止在此处理这份文稿，按保密规定使用涉密设备。",
    basis: "《保守国家秘密法》；《党政机关公文处理工作条例》第九条",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "机密★10年\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "秘密\n特急\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "**秘密★5年**\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "000012 机密★1年　特急\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "密级：机密\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "【秘密】关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "关于开展专项检查的通知（机密）\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "000123机密★1年特急\n区应急管理局文件\n示应急发〔2024〕5号\n关于开展专项检查的通知\n各科室：\n请认真落实。\n",
            good: None,
        },
        Example {
            bad: "内部资料\n注意保存\n区应急管理局文件\n示应急发〔2024〕5号\n关于开展专项检查的通知\n各科室：\n请认真落实。\n",
            good: None,
        },
        Example {
            bad: "内部资料　注意保存\n关于专项检查的情况报告\n现将有关情况报告如下。\n",
            good: None,
        },
        Example {
            bad: "密级：内部\n清河县教育局文件\n清教发〔2024〕7号\n关于开展检查的通知\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于加强保密工作的通知\n各科室：\n要保守国家秘密，绝密级、机密级文件专柜存放。\n",
        "秘密战线的故事\n机密文件的管理\n",
        "关于商业秘密保护的通知\n密级：按规定确定，一般文件不标。\n",
    ],
    check,
};

/// Paragraphs of the head.
const HEAD: usize = 5;

const LEVELS: [&str; 3] = ["绝密", "机密", "秘密"];

/// Marks of what is no secret of the state, and yet not for everybody.
const INTERNAL: [&str; 8] = [
    "内部资料注意保存",
    "内部资料，注意保存",
    "内部资料妥善保管",
    "内部文件注意保存",
    "内部资料严禁外传",
    "内部文件严禁外传",
    "工作秘密",
    "内部资料不得外传",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (place, (block, text)) in document.prose().take(40).enumerate() {
        if place >= HEAD && block.role != Role::Secrecy {
            continue;
        }
        // A mark over the title may be read as its first line.
        let mut at = block.span.start;
        for line in text.split_inclusive('\n').take(HEAD) {
            let words = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            let span = Span::new(start, start + words.len());
            judge(words, block.role, span, findings);
        }
    }
}

/// Reports the line `text` of a block with this role at `span` where it is a
/// mark.
fn judge(text: &str, role: Role, span: Span, findings: &mut Findings<'_>) {
    // A title that a mark stands before or behind is the longest such line.
    if text.len() > 300 {
        return;
    }
    let words: String = text.chars().filter(|c| !is_blank(*c)).collect();
    // Elements of the header may be glued.
    let secret = |(role, words): &(Role, &str)| {
        *role == Role::Secrecy && LEVELS.iter().any(|level| words.contains(level))
    };
    // Every level has that character.
    let any = words.contains('密');
    let beside = || elements(text).into_iter().find(secret);
    let element = any.then(beside).flatten().map(|(_, words)| words);
    if let Some(mark) = element {
        let start = span.start + text.find(mark).unwrap_or(0);
        report(mark, Span::new(start, start + mark.len()), findings);
    } else if any && (is_mark(&words) || is_marked(text)) {
        report(text, span, findings);
    } else if INTERNAL.contains(&words.as_str()) || role == Role::Secrecy && words.contains("内部")
    {
        let message = format!("发现“{text}”标志：内部文件请核对能否在此处理");
        findings.report(span, message).severity(Severity::Warning);
    }
}

/// Reports a mark of secrecy, `mark` at `span`.
fn report(mark: &str, span: Span, findings: &mut Findings<'_>) {
    findings.report(
        span,
        format!("发现密级标志“{mark}”：涉密文件请勿在此处理，应使用涉密设备"),
    );
}

/// What sets a mark off from a title.
const BRACKETS: [(char, char); 5] = [
    ('（', '）'),
    ('(', ')'),
    ('【', '】'),
    ('[', ']'),
    ('〔', '〕'),
];

/// What stands on one line with a mark (GB/T 9704—2012 7.2.1, 7.2.3).
const URGENCIES: [&str; 5] = ["特急", "加急", "特提", "平急", "急件"];

/// True for a line with a mark among other elements of the head, behind a
/// label, in bold, or in brackets before or behind a title.
fn is_marked(text: &str) -> bool {
    let text = text.trim_matches(|c| c == '*' || is_blank(c));
    let bracketed = BRACKETS.iter().any(|&(open, close)| {
        let before = text.strip_prefix(open).and_then(|t| t.split_once(close));
        let behind = text.strip_suffix(close).and_then(|t| t.rsplit_once(open));
        before.is_some_and(|(inner, _)| is_mark(inner))
            || behind.is_some_and(|(_, inner)| is_mark(inner))
    });
    let label = ["密级和保密期限", "密级"];
    let label = label.iter().find_map(|l| text.strip_prefix(l));
    let rest = label
        .and_then(|t| t.strip_prefix(['：', ':']))
        .unwrap_or(text);
    let pieces = || rest.split(is_blank).filter(|piece| !piece.is_empty());
    let beside =
        |piece: &str| URGENCIES.contains(&piece) || piece.chars().all(|c| c.is_ascii_digit());
    let alone = pieces().all(|piece| is_mark(piece) || beside(piece));
    bracketed || alone && pieces().any(is_mark)
}

/// True for 机密, 机密★10年, 绝密级, 秘密★长期.
fn is_mark(words: &str) -> bool {
    let Some(rest) = LEVELS.iter().find_map(|level| words.strip_prefix(level)) else {
        return false;
    };
    let rest = rest.strip_prefix('级').unwrap_or(rest);
    let star = rest.strip_prefix(['★', '☆', '*', '＊', '▲', '●']);
    let Some(term) = star else {
        return rest.is_empty();
    };
    term.is_empty()
        || term == "长期"
        || term.ends_with(['年', '月', '日', '前']) && term.chars().count() <= 12
}
