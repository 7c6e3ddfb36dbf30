//! Entities and tags of HTML that a paste left as text.

use crate::character::is_chinese;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-02. The fix is suggested only: a text about web pages means its code.
pub(crate) const RULE: Rule = Rule {
    code: "RES-02",
    name: "html-entity-or-tag",
    title: "网页代码残留",
    why: "从网页复制时带入的代码不是正文，应当删去或换成所代表的字符。",
    basis: "通常：正文不含网页代码",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "经研究&nbsp;同意，印发&ldquo;十四五&rdquo;规划。\n",
            good: Some("经研究同意，印发“十四五”规划。\n"),
        },
        Example {
            bad: "<p>各科室要<strong>高度重视</strong>。</p>\n",
            good: Some("各科室要高度重视。\n"),
        },
        Example {
            bad: "负责人：张三&#8226;李四&#x2014;王五。\n",
            good: Some("负责人：张三•李四—王五。\n"),
        },
    ],
    counterexamples: &[
        "要求PM2.5<75，且A<B>C。\n",
        "R&D投入占比；Q&A；联系<zhangsan@example.cn>。\n",
        "代码写作`<br>`。\n",
    ],
    check,
};

/// Entities and what they stand for.
const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("lt", "<"),
    ("gt", ">"),
    ("amp", "&"),
    ("quot", "\""),
    ("apos", "'"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("middot", "·"),
    ("bull", "•"),
    ("times", "×"),
    ("divide", "÷"),
    ("deg", "°"),
    ("plusmn", "±"),
    ("permil", "‰"),
    ("yen", "¥"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("sect", "§"),
    ("para", "¶"),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("zwnj", ""),
    ("zwj", ""),
    ("laquo", "«"),
    ("raquo", "»"),
];

/// Names of elements, sorted.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "s",
    "script",
    "section",
    "select",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
    "video",
];

/// No entity and no tag that a paste leaves is longer, in bytes.
const LONGEST: usize = 400;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut end = 0;
    for (block, mark) in document.marks(|c| matches!(c, '&' | '<')) {
        let start = mark.span.start;
        let code = document.masks().covers(start, Kinds::CODE.or(Kinds::URL));
        if start < end || code {
            continue;
        }
        let rest = document.text(Span::new(start, block.span.end));
        let before = document
            .text(Span::new(block.span.start, start))
            .chars()
            .next_back();
        let read = match mark.is('&') {
            true => entity(rest, before),
            false => tag(rest, before).map(|length| (length, String::new())),
        };
        let Some((length, meant)) = read else {
            continue;
        };
        end = start + length;
        let span = Span::new(start, end);
        let words = document.text(span);
        let title = match meant.trim() {
            "" => "删除".to_owned(),
            sign => format!("改为“{sign}”"),
        };
        findings
            .report(span, format!("发现网页代码残留“{words}”"))
            .fix(title, Safety::Suggested, vec![Edit::new(span, meant)]);
    }
}

/// The length of the entity that `rest` begins with, and what it stands for.
fn entity(rest: &str, before: Option<char>) -> Option<(usize, String)> {
    let head = rest.get(1..)?;
    let name = head.bytes().take(10).position(|b| b == b';')?;
    let name = head.get(..name)?;
    let length = name.len() + 2;
    let meant = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
                .filter(|c| !c.is_control())?
                .to_string()
        }
        None => ENTITIES.iter().find(|(n, _)| *n == name)?.1.to_owned(),
    };
    let after = rest.get(length..).and_then(|t| t.chars().next());
    let apart = |c: Option<char>| c.is_none_or(|c| is_chinese(c) || c == '&' || c == '<');
    if meant.trim().is_empty() && (apart(before) || apart(after)) {
        return Some((length, String::new()));
    }
    Some((length, meant))
}

/// The length of the tag that `rest` begins with.
fn tag(rest: &str, before: Option<char>) -> Option<usize> {
    let head = rest.strip_prefix('<')?;
    let head = head.strip_prefix('/').unwrap_or(head);
    let length = head
        .bytes()
        .take(12)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let name = head.get(..length)?.to_ascii_lowercase();
    // A<B>C compares.
    let letter = name.len() == 1 && !rest.starts_with("</");
    if letter && before.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    ELEMENTS.binary_search(&name.as_str()).ok()?;
    let attributes = head.get(length..)?;
    if !attributes.starts_with(['>', ' ', '/']) {
        return None;
    }
    let close = attributes
        .bytes()
        .take(LONGEST)
        .take_while(|&b| b != b'<' && b != b'\n');
    let close = close.enumerate().find(|&(_, b)| b == b'>')?.0;
    Some(rest.len() - attributes.len() + close + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_sorted() {
        assert!(ELEMENTS.is_sorted());
    }
}
