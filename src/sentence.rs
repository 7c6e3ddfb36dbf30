//! Sentences (句) and clauses (分句).

use crate::character::{is_closing_mark, is_sentence_end};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A sentence of more bytes is cut where the next token begins: nobody wrote it
/// as one, and rules that look at a whole sentence from many of its places
/// stay linear.
const LONGEST: usize = 8_000;

/// Adds the sentences of the paragraph at `span`, whose tokens are `tokens`, to
/// `list`: each up to its end mark with the closing marks after it, from its
/// first character that is no blank. Cells of a table are sentences.
pub fn sentences(tokens: &[Token], span: Span, list: &mut Vec<Span>) {
    let mut start = span.start;
    let mut ended: Option<usize> = None;
    let mut close = |start: usize, end: usize| {
        if start < end {
            list.push(Span::new(start, end));
        }
    };
    for token in tokens {
        let goes_on = token
            .mark()
            .is_some_and(|c| is_sentence_end(c) || is_closing_mark(c));
        // 他说：“好。” goes on to the closing mark.
        if let Some(end) = ended.filter(|&end| !(goes_on && end == token.span.start)) {
            close(start, end);
            (start, ended) = (end, None);
        }
        if token.span.start - start > LONGEST && ended.is_none() {
            close(start, token.span.start);
            start = token.span.start;
        }
        match token.kind {
            TokenKind::Mark(c) if is_sentence_end(c) || ended.is_some() => {
                ended = Some(token.span.end);
            }
            TokenKind::Break => {
                close(start, token.span.start);
                start = token.span.end;
            }
            TokenKind::Blank if start == token.span.start => start = token.span.end,
            _ => {}
        }
    }
    if let Some(end) = ended {
        close(start, end);
        start = end;
    }
    close(start, span.end);
}

/// The clauses of the sentence at `span`, whose tokens are `tokens`: what
/// stands between ，；： and the end mark, those marks not included.
pub fn clauses(tokens: &[Token], span: Span) -> impl Iterator<Item = Span> {
    let ends = tokens.iter().filter(|t| ends_clause(t));
    let mut start = span.start;
    ends.map(|t| t.span)
        .chain(std::iter::once(Span::at(span.end)))
        .filter_map(move |mark| {
            let clause = Span::new(start, mark.start);
            start = mark.end;
            (!clause.is_empty()).then_some(clause)
        })
}

/// True for a mark that ends a clause, and for the end of a line.
pub fn ends_clause(token: &Token) -> bool {
    match token.kind {
        TokenKind::Mark(c) => {
            matches!(c, '，' | '；' | '：' | ',' | ';' | ':') || is_sentence_end(c)
        }
        TokenKind::Break => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokens;

    fn cut(text: &str) -> Vec<&str> {
        let mut list = Vec::new();
        tokens(text, 0, &mut list);
        let mut spans = Vec::new();
        sentences(&list, Span::new(0, text.len()), &mut spans);
        spans
            .iter()
            .map(|s| text.get(s.start..s.end).unwrap())
            .collect()
    }

    #[test]
    fn a_sentence_ends_with_its_marks() {
        let cases: &[(&str, &[&str])] = &[
            (
                "一是抓学习。二是抓整改；",
                &["一是抓学习。", "二是抓整改；"],
            ),
            ("他说：“好。”大家同意。", &["他说：“好。”", "大家同意。"]),
            ("来之不易…… 还要努力！", &["来之不易……", "还要努力！"]),
            ("怎么办？！干！", &["怎么办？！", "干！"]),
            ("没有句号", &["没有句号"]),
            ("姓名\n张三", &["姓名", "张三"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(&cut(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_without_sentence_ends_is_cut_all_the_same() {
        let text = "共1户，".repeat(10_000);
        let longest = cut(&text).iter().map(|s| s.len()).max();
        assert!(longest.is_some_and(|length| length < LONGEST + 10));
    }

    #[test]
    fn clauses_stand_between_commas() {
        let text = "全年投入10万元，其中：区级6万元；街道4万元。";
        let mut list = Vec::new();
        tokens(text, 0, &mut list);
        let read: Vec<&str> = clauses(&list, Span::new(0, text.len()))
            .map(|s| text.get(s.start..s.end).unwrap())
            .collect();
        assert_eq!(read, ["全年投入10万元", "其中", "区级6万元", "街道4万元"]);
    }
}
