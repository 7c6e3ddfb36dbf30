//! Marks in the title of an official document.

use crate::document::Document;
use crate::enclosure::around;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::{self, Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-05.
pub(crate) const RULE: Rule = Rule {
    code: "STR-05",
    name: "title-punct",
    title: "公文标题中的点号",
    why: "标题末尾不用句号等点号；标题中除书名号、引号、括号和并列用的顿号外，通常不用其他标点。",
    basis: "GB/T 15834—2011 附录B.4；标题中间的点号属通常做法",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知。\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知！\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知。各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            ),
        },
        Example {
            bad: "关于做好防汛工作；保障安全度汛的通知\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            good: None,
        },
        Example {
            bad: "关于加强内部管理，提升服务质量的通知\n各科室：\n现将有关事项通知如下：\n一、检查内容。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "教育局、财政局关于印发《资金管理办法》的通知\n各学校：\n现将办法印发给你们。\n",
        "关于开展“学法规，守底线”活动的通知\n各科室：\n现将有关事项通知如下：\n一、活动内容。\n",
        "凝心聚力，真抓实干，推动工作再上新台阶\n同志们：\n今天召开这次会议。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        closed(document, findings);
        return;
    };
    let long = text.len() > LONGEST || text.contains('。');
    if long || recognise::genre_of_title(text).is_none() || !text.contains("关于") {
        return;
    }
    for token in document.tokens(block.span) {
        let Some(mark) = token.mark() else { continue };
        let stop = matches!(mark, '，' | '；' | '。' | '：' | '！' | '？');
        // What is forwarded or printed has its own words.
        if stop
            && around(document.enclosures(), token.span.start)
                .next()
                .is_none()
        {
            findings
                .report(token.span, format!("公文标题中通常不用“{mark}”"))
                .severity(Severity::Hint);
        }
    }
}

/// A first line in the form of a title that ends in a stop, so that it reads
/// as a sentence.
fn closed(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut blocks = document.prose();
    let (Some((block, text)), Some((next, _))) = (blocks.next(), blocks.next()) else {
        return;
    };
    glued(document, block.span, findings);
    let words = text.trim_end_matches(['。', '；', '，', '、', '！']);
    inside(document, block.span, words, next, findings);
    let title = words.len() <= LONGEST
        && words.contains("关于")
        && !words.contains(['，', '。', '；', '：'])
        && recognise::genre_of_title(words).is_some();
    let whole = next.role == Role::Salutation || next.role.is_text();
    if title && whole && words.len() < text.len() {
        let end = Span::new(block.span.start + words.len(), block.span.end);
        findings.report(end, "标题末尾不用点号").fix(
            "删去末尾点号",
            Safety::Safe,
            vec![Edit::new(end, "")],
        );
    }
}

/// A first line in the form of a title over an address, with a stop in it:
/// 关于做好防汛工作；保障安全度汛的通知.
fn inside(
    document: &Document<'_>,
    line: Span,
    words: &str,
    next: &Block,
    findings: &mut Findings<'_>,
) {
    let address = document.text(next.span);
    let addressed = address.ends_with(['：', ':']) && address.len() <= LONGEST;
    let title = words.len() <= LONGEST
        && words.contains("关于")
        && recognise::genre_of_title(words).is_some();
    if !title || !addressed {
        return;
    }
    let whole = Span::new(line.start, line.start + words.len());
    for token in document.tokens(whole) {
        let stop = token
            .mark()
            .filter(|c| matches!(c, '，' | '；' | '。' | '：' | '！' | '？'));
        let own = around(document.enclosures(), token.span.start).next();
        if let Some(mark) = stop.filter(|_| own.is_none()) {
            findings
                .report(token.span, format!("公文标题中通常不用“{mark}”"))
                .severity(Severity::Hint);
        }
    }
}

/// The title and the addressee on one line: 关于检查的通知。各科室：.
fn glued(document: &Document<'_>, line: Span, findings: &mut Findings<'_>) {
    let text = document.text(line);
    // Most first lines do not address anybody.
    if text.len() > 2 * LONGEST || !text.ends_with(['：', ':']) || !text.contains("关于") {
        return;
    }
    for (end, c) in text.char_indices() {
        let head = text.get(..end).unwrap_or_default();
        let stop = matches!(c, '。' | '，' | '；' | ' ' | '　');
        let rest = text.get(end..).unwrap_or_default();
        let address = rest.trim_start_matches(['。', '，', '；', ' ', '　']);
        let begins = stop || c == '各';
        let title = head.len() <= LONGEST && recognise::genre_of_title(head).is_some();
        if begins && title && recognise::is_salutation(address) {
            let gap = Span::new(end, text.len() - address.len()).moved(line.start);
            let place = if gap.is_empty() { line } else { gap };
            findings
                .report(place, "标题与主送机关连在一行，应分行，标题末尾不用点号")
                .fix("分行", Safety::Suggested, vec![Edit::new(gap, "\n")]);
            return;
        }
    }
}

/// The longest title, in bytes.
const LONGEST: usize = 180;
