//! The shape of the words after an ordinal: a phrase on a line of its own, a
//! phrase with text behind it, or sentences.

use crate::ordinal::{self, Ordinal};

/// The longest heading, in characters, ordinal and end mark not counted.
pub(super) const HEADING: usize = 30;

/// The shape of the words after an ordinal.
pub(super) struct Shape {
    /// The bytes of the heading's words, end mark not included.
    pub(super) length: usize,
    /// A phrase closed by 。 or ：, and more text.
    pub(super) run_in: bool,
    /// A phrase that is the whole line; an end mark may close it.
    pub(super) whole_line: bool,
}

/// How a numbered paragraph is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// A phrase on a line of its own.
    Phrase,
    /// A phrase closed by 。 or ：, and more text.
    RunIn,
    /// Clauses or sentences.
    Sentence,
}

/// How the paragraph with `words` after its ordinal is made.
pub fn make(words: &str) -> Make {
    let shape = shape(words, HEADING);
    if shape.run_in {
        Make::RunIn
    } else if shape.whole_line && shape.length == words.len() {
        Make::Phrase
    } else {
        Make::Sentence
    }
}

/// The shape of `words`, where a heading has at most `most` characters.
pub(super) fn shape(words: &str, most: usize) -> Shape {
    let mut count = 0usize;
    let mut depth = 0usize;
    for (at, c) in words.char_indices() {
        match c {
            '“' | '《' | '（' | '(' | '‘' => depth += 1,
            '”' | '》' | '）' | ')' | '’' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let rest = words.get(at + c.len_utf8()..).unwrap_or_default();
        let ends_phrase = matches!(c, '。' | '：' | ':' | '；' | ';' | '！' | '？');
        // A colon in a quotation or bracket belongs to it.
        if ends_phrase && (depth == 0 || rest.is_empty()) {
            let more = rest
                .chars()
                .any(|c| !crate::character::is_blank(c) && !matches!(c, '”' | '）'));
            let more = more && !(c == '。' && is_remark(rest));
            let in_time = matches!(c, '：' | ':')
                && words
                    .get(..at)
                    .and_then(|w| w.chars().next_back())
                    .is_some_and(|p| p.is_ascii_digit())
                && rest.chars().next().is_some_and(|n| n.is_ascii_digit());
            if in_time {
                count += 1;
                continue;
            }
            let short = count > 0 && count <= most;
            let label =
                more && matches!(c, '：' | ':') && is_label(words.get(..at).unwrap_or(words));
            // A question keeps its mark, as a title does.
            let asks = matches!(c, '？' | '！') && !more;
            return Shape {
                length: if asks { at + c.len_utf8() } else { at },
                run_in: short && more && !label && matches!(c, '。' | '：' | ':'),
                whole_line: short && !more,
            };
        }
        if !crate::character::is_blank(c) {
            count += 1;
        }
    }
    let kept = words.trim_end_matches(['，', '、', ',', '.']);
    Shape {
        length: kept.len(),
        run_in: false,
        whole_line: count > 0 && count <= most,
    }
}

/// Whether the phrase before a colon is a sentence that runs to the label of
/// something else: 请于3月10日前报送材料，联系人：, 请将材料发至邮箱：.
fn is_label(phrase: &str) -> bool {
    let last = phrase.rsplit_once(['，', ',']);
    // The clauses of a heading are about as long as each other.
    asks(phrase)
        || last.is_some_and(|(before, last)| {
            let clause = before.rsplit(['，', ',']).next().unwrap_or(before);
            2 * last.len() < clause.len()
        })
}

/// True for words that ask something of the reader: 请据此办理有关手续.
pub(super) fn asks(phrase: &str) -> bool {
    const NOUNS: [&str; 4] = ["请示", "请假", "请款", "请求"];
    phrase.starts_with('请') && !NOUNS.iter().any(|noun| phrase.starts_with(noun))
}

/// True for a remark in brackets alone, which a sentence may have after its end.
pub(super) fn is_remark(rest: &str) -> bool {
    let rest = rest.trim_matches(|c| crate::character::is_blank(c) || c == '。');
    let inside = rest
        .strip_prefix(['（', '('])
        .and_then(|r| r.strip_suffix(['）', ')']));
    inside.is_some_and(|words| !words.contains(['（', '(', '）', ')', '。']))
}

/// Whether the next of the series of `own` stands in the phrase after it:
/// （1）治水，（2）治气. No heading holds another item.
pub(super) fn counts_on(phrase: Option<&str>, own: Option<Ordinal>) -> bool {
    let Some((phrase, own)) = phrase.zip(own) else {
        return false;
    };
    let pauses = phrase.match_indices(['，', '、', ',', '；', ';']);
    pauses.map(|(at, mark)| at + mark.len()).any(|at| {
        let rest = phrase.get(at..).unwrap_or_default();
        ordinal::read(rest, 0).is_some_and(|o| (o.form, o.value) == (own.form, own.value + 1))
    })
}

/// Whether the words before 。 are the sentence that closes a list of headings, and
/// what follows them closes the text: 三、本通告自发布之日起施行。
pub(super) fn provides(words: &str) -> bool {
    const SAYS: [&str; 12] = [
        "之日起",
        "日起施行",
        "日起执行",
        "应当",
        "不得",
        "不再",
        "不收",
        "均为",
        "均由",
        "列支",
        "负责解释",
        "另行",
    ];
    SAYS.iter().any(|says| words.contains(says))
}
