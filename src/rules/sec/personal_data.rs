//! Other data of a person: plates of cars, flats, passports, mail.

use super::number;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// SEC-04.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-04",
    name: "personal-data",
    title: "其他个人信息",
    why: "车牌、住址门牌、护照号码、个人邮箱能够识别到人，公开前应核对是否需要隐去。",
    basis: "《个人信息保护法》；《政府信息公开条例》第十五条",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "当事人驾驶浙A12B45小型轿车逃离。\n",
            good: None,
        },
        Example {
            bad: "信访人住幸福小区3号楼2单元501室。\n",
            good: None,
        },
        Example {
            bad: "其护照号为E12345678，个人信箱为zhangsan@example.com。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "办公地址：中心大街8号服务中心2号楼3单元501室。\n",
        "请发送至邮箱xxgk@example.gov.cn，服务中心2号窗口受理。\n",
        "执行标准浙B12345，改造3号楼2单元的楼道。\n",
    ],
    check,
};

/// The short names of the provinces on plates.
const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for (at, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::Letters && token.span.len() <= 3 {
            plate(document, tokens, at, findings);
        }
    }
    for hit in document.words(Table::Cue(Cue::Flat)) {
        flat(document, hit.span, findings);
    }
    for hit in document.words(Table::Cue(Cue::Passport)) {
        passport(document, hit.span, findings);
    }
    for mask in document.masks().of(Kinds::EMAIL) {
        mail(document, mask.span, findings);
    }
}

/// 浙A12B45
fn plate(document: &Document<'_>, tokens: &[Token], at: usize, findings: &mut Findings<'_>) {
    let Some(first) = tokens.get(at) else { return };
    let before = document.source.char_before(first.span.start);
    let Some(province) = before.filter(|c| PROVINCES.contains(*c)) else {
        return;
    };
    let letter = first.span.start + 1;
    let mut end = first.span.end;
    let rest = tokens.get(at + 1..).unwrap_or_default();
    for token in rest.iter().take(6) {
        let dot = token.is('·') && end == letter;
        let sign = matches!(token.kind, TokenKind::Digits | TokenKind::Letters);
        if token.span.start != end || !(dot || sign) {
            break;
        }
        end = token.span.end;
    }
    let span = Span::new(first.span.start - province.len_utf8(), end);
    let number = document.text(Span::new(letter, end));
    let number = number.trim_start_matches('·');
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let around = [
        document.chars_before(span.start, 16),
        document.chars_after(end, 12),
    ];
    let car =
        |words: &&str| words.contains(['车', '牌', '驾', '停', '拖']) || words.contains("名下");
    // 浙A·12345 is nothing else.
    let dotted = document.text(Span::new(letter, end)).starts_with('·');
    let plain = document.chars_after(end, 1) != "*" && (dotted || around.iter().any(car));
    if matches!(number.len(), 5 | 6) && digits >= 3 && plain {
        findings.report(span, "疑似车牌号码，公开前应核对是否需要隐去");
    }
}

/// 3号楼2单元501室
fn flat(document: &Document<'_>, unit: Span, findings: &mut Findings<'_>) {
    let digits = |c: char| c.is_ascii_digit();
    let before = document.chars_before(unit.start, 12);
    let house = before.trim_end_matches(digits);
    let after = document.chars_after(unit.end, 6);
    let room = after.trim_start_matches(digits);
    let length = after.len() - room.len();
    let houses = ["号楼", "栋", "幢", "座", "号"];
    let numbered = house.len() < before.len() && houses.iter().any(|h| house.ends_with(h));
    if !numbered || length == 0 || !room.starts_with(['室', '号', '户']) {
        return;
    }
    let wide = document.before(unit.start);
    let office = [
        "办公", "地址", "地点", "中心", "公司", "大厦", "广场", "机构",
    ];
    if office.iter().any(|w| wide.contains(w)) {
        return;
    }
    let sign = room.chars().next().map_or(0, char::len_utf8);
    let span = Span::new(
        unit.start - (before.len() - house.len()),
        unit.end + length + sign,
    );
    findings.report(span, "疑似住址门牌，公开前应核对是否需要隐去");
}

/// 护照号为E12345678
fn passport(document: &Document<'_>, word: Span, findings: &mut Findings<'_>) {
    let near = Span::new(
        word.end,
        word.end + document.chars_after(word.end, 12).len(),
    );
    let mut tokens = document.tokens(near).iter().peekable();
    while let Some(token) = tokens.next() {
        let letters = document.text(token.span);
        let series = token.kind == TokenKind::Letters
            && letters.len() <= 2
            && letters.starts_with(['E', 'G', 'P', 'D', 'S']);
        let digits = tokens
            .peek()
            .filter(|d| d.kind == TokenKind::Digits && d.span.start == token.span.end);
        if let Some(digits) = digits.filter(|d| series && letters.len() + d.span.len() == 9) {
            let span = token.span.cover(digits.span);
            findings.report(span, "疑似护照号码，公开前应核对是否需要隐去");
            return;
        }
    }
}

/// Hosts that give addresses to anybody.
const FREE: [&str; 8] = [
    "@163.com",
    "@126.com",
    "@qq.com",
    "@sina.com",
    "@sohu.com",
    "@139.com",
    "@gmail.com",
    "@outlook.com",
];

/// An address of mail that no office gives for its letters.
fn mail(document: &Document<'_>, span: Span, findings: &mut Findings<'_>) {
    let address = document.text(span);
    let office = ["gov.cn", "org.cn", "edu.cn", "mil.cn", ".gov"];
    let sent = [
        "发送", "报送", "反馈", "发至", "报至", "提交", "来信", "投稿", "意见",
    ];
    let before = document.chars_before(span.start, 40);
    // An office that takes letters at a free host gives what may be a person's.
    let free = FREE.iter().any(|host| address.ends_with(host));
    if office.iter().any(|o| address.contains(o))
        || !free && sent.iter().any(|w| before.contains(w))
        || !free && number::is_contact(document, span.start)
    {
        return;
    }
    findings.report(span, "疑似个人邮箱，公开前应核对是否需要隐去");
}
