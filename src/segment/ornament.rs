//! Signs that adorn a title: a line of stars over it, signs around its words; and
//! the lines of header and imprint, drawn with strokes.

use crate::character::is_blank;

/// Signs that are no letters and mark nothing.
const SIGNS: &[char] = &[
    '★', '☆', '●', '■', '□', '◆', '◇', '▲', '△', '▼', '※', '◎', '♦', '♥', '✦', '✨', '❖', '►',
];

/// True for a line of nothing but such signs.
pub(super) fn is_line(text: &str) -> bool {
    text.len() <= 240 && text.chars().all(|c| is_sign(c) || is_blank(c))
}

/// The fewest strokes of a drawn line.
const STROKES: usize = 6;

/// The star in the middle of the red line of documents of the Party.
const STAR: char = '★';

/// True for a line that is drawn with strokes: ———————, ══════, ———★———, or for
/// the star that a copy left of it. A row of low strokes may be a place to write
/// on.
pub(super) fn is_drawn(text: &str) -> bool {
    let stroke = |c: char| matches!(c, '—' | '―' | '─' | '━' | '═' | '－' | '-' | '=' | '﹣');
    let star = || text.chars().eq([STAR]);
    let drawn = text.starts_with(stroke)
        && text.matches(STAR).count() <= 1
        && text.chars().all(|c| stroke(c) || c == STAR || is_blank(c));
    star()
        || drawn
            && text
                .chars()
                .filter(|&c| stroke(c))
                .nth(STROKES - 1)
                .is_some()
}

/// True for a line of low strokes, ______, that parts the elements of header and
/// imprint: next to one, and not below another such line.
pub(super) fn parts(text: &str, above: Option<&str>, below: Option<&str>) -> bool {
    let low = |text: &str| text.chars().all(|c| matches!(c, '_' | '＿') || is_blank(c));
    let beside = [above, below].into_iter().flatten();
    low(text)
        && text
            .chars()
            .filter(|c| !is_blank(*c))
            .nth(STROKES - 1)
            .is_some()
        && !beside.clone().any(low)
        && beside.clone().any(is_parted)
}

/// What the elements begin with that a line parts from others.
const PARTED: [&str; 8] = [
    "抄送：",
    "抄报：",
    "主送：",
    "分送：",
    "报送：",
    "抄送:",
    "签发人：",
    "主题词：",
];

/// True for a line of header or imprint that is drawn a line under or over: a
/// document number, those who get copies, who issues it and when.
fn is_parted(text: &str) -> bool {
    let bracketed = text.contains(['〔', '[', '（', '(', '［', '【']);
    let issued = text.ends_with("印发") || text.ends_with("日印");
    let short = text.len() <= 240;
    PARTED.iter().any(|words| text.starts_with(words))
        || short && (text.contains("签发人") || issued || text.ends_with('号') && bracketed)
}

/// True for a line of the imprint: those who get copies, who issues it and when.
pub(super) fn is_imprint(text: &str) -> bool {
    let copied = COPIED.iter().any(|words| text.starts_with(words));
    copied || text.ends_with("日印发") && text.len() <= 240
}

/// What those who get copies are named with.
const COPIED: [&str; 4] = ["抄送：", "抄送:", "抄报：", "分送："];

/// The bytes of such signs before and after the words of a title: those of a
/// title stand on both sides, or before 关于.
pub(super) fn around(text: &str) -> (usize, usize) {
    let adorned = |c: char| is_sign(c) || is_blank(c);
    if !text.starts_with(is_sign) {
        return (0, 0);
    }
    let words = text.trim_start_matches(adorned);
    let bare = words.trim_end_matches(adorned);
    let both = bare.len() < words.len() && !bare.contains(['。', '；']);
    if bare.is_empty() || text.len() > 240 || !both && !bare.contains("关于") {
        return (0, 0);
    }
    (text.len() - words.len(), words.len() - bare.len())
}

/// A sign of the list, or a picture (emoji).
fn is_sign(c: char) -> bool {
    SIGNS.contains(&c) || ('\u{1F300}'..='\u{1FAFF}').contains(&c) || c == '\u{FE0F}'
}

#[cfg(test)]
mod tests {
    use crate::segment::paragraphs;

    #[test]
    fn signs_around_a_title_are_none_of_it() {
        let title = "关于检查的通知";
        for adorned in [
            "★关于检查的通知★",
            "📢 关于检查的通知",
            "★★★\n关于检查的通知",
            "●关于检查的通知",
        ] {
            let text = format!("{adorned}\n各单位要落实。\n");
            assert_eq!(paragraphs(&text), [title, "各单位要落实。"], "{adorned}");
        }
        let text = "●坚持党的领导\n●坚持人民至上\n";
        assert_eq!(paragraphs(text).len(), 2);
        assert_eq!(
            paragraphs(text).first().map(String::as_str),
            Some("●坚持党的领导")
        );
    }
}
