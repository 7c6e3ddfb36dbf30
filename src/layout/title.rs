//! Breaks a title into lines of fitting lengths, none cut through a word, in the
//! shape of a trapezoid or a diamond (GB/T 9704—2012 7.3.1).

use std::ops::Range;

use super::glyph::Glyph;
use super::lines::{fill, solid, width};
use super::words::{self, Cost};
use crate::character::is_opening_mark;
use crate::profile::Twips;

/// What a break inside 《》 costs in addition, and inside “”, whose words are
/// mostly one term.
const WITHIN: Cost = 400;
const WITHIN_QUOTES: Cost = 800;

/// A title longer than this is filled like a body: it is none, and the search
/// looks at every pair of places.
const LONGEST: usize = 200;

/// What shapes cost, in the thousandths that breaks are told in: lines that are
/// narrow in the middle, and one more line than the title needs.
const HOURGLASS: Cost = 800;
const FURTHER_LINE: Cost = 700;

/// A way to set a title: where its lines begin, and what that costs.
#[derive(Clone)]
struct Setting {
    cost: Cost,
    starts: Vec<usize>,
    /// The width of the line before the last, and of the last.
    widths: (Twips, Twips),
}

/// The lines of the title `text`, whose glyphs are `glyphs`, in `room`. As few
/// as hold it, or one more where that spares a word or a name.
pub(super) fn balance(text: &str, glyphs: &[Glyph], room: Twips) -> Vec<Range<usize>> {
    let greedy = fill(glyphs, room, room);
    if greedy.len() < 2 || glyphs.len() > LONGEST {
        return greedy;
    }
    let costs = costs(text, glyphs);
    let fewest = set(glyphs, &costs, room, greedy.len());
    let further = set(glyphs, &costs, room, greedy.len() + 1);
    let best = match (fewest, further) {
        (Some(few), Some(more)) if more.cost + FURTHER_LINE < few.cost => more,
        (Some(few), _) => few,
        (None, Some(more)) => more,
        (None, None) => return greedy,
    };
    let starts = best.starts;
    let ends = starts.iter().skip(1).copied().chain([glyphs.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(a, b)| a..b)
        .collect()
}

/// The cheapest way to set `glyphs` on `count` lines.
fn set(glyphs: &[Glyph], costs: &[Option<Cost>], room: Twips, count: usize) -> Option<Setting> {
    let ideal = width(glyphs) / count.max(1) as Twips;
    let unit = i64::from(ideal).pow(2).max(1);
    // best[n] are ways to set the first n glyphs on so many lines: the cheapest
    // for a last line that is narrower than the one before, and for one that is
    // not, since what follows depends on it.
    let mut best: Vec<[Option<Setting>; 2]> = vec![[None, None]; glyphs.len() + 1];
    if let Some([_, wider]) = best.first_mut() {
        *wider = Some(Setting {
            cost: 0,
            starts: Vec::new(),
            widths: (0, 0),
        });
    }
    for _ in 0..count {
        let mut next: Vec<[Option<Setting>; 2]> = vec![[None, None]; glyphs.len() + 1];
        for (from, befores) in best.iter().enumerate() {
            for before in befores.iter().flatten() {
                for end in from + 1..=glyphs.len() {
                    let line = glyphs.get(from..end).unwrap_or_default();
                    let wide = width(solid(line));
                    if wide > room {
                        break;
                    }
                    let (Some(&Some(penalty)), Some(slots)) = (costs.get(end), next.get_mut(end))
                    else {
                        continue;
                    };
                    let ragged = i64::from(wide - ideal);
                    let (above, last) = before.widths;
                    let hourglass = above > last && wide > last && above > 0;
                    let cost = before.cost
                        + penalty
                        + ragged * ragged * 1000 / unit
                        + if hourglass { HOURGLASS } else { 0 };
                    let [narrower, wider] = slots;
                    let slot = if wide < last { narrower } else { wider };
                    if slot.as_ref().is_none_or(|s| cost < s.cost) {
                        *slot = Some(Setting {
                            cost,
                            starts: before.starts.iter().copied().chain([from]).collect(),
                            widths: (last, wide),
                        });
                    }
                }
            }
        }
        best = next;
    }
    let last = best.pop()?;
    last.into_iter().flatten().min_by_key(|s| s.cost)
}

/// What it costs to end a line before each glyph, and at the end; `None` where
/// none may end.
fn costs(text: &str, glyphs: &[Glyph]) -> Vec<Option<Cost>> {
    let senses = words::costs(text);
    let mut inside = 0;
    let mut before = None;
    let mut costs: Vec<Option<Cost>> = Vec::with_capacity(glyphs.len() + 1);
    for ((glyph, sense), c) in glyphs.iter().zip(senses).zip(text.chars()) {
        // Other programs are told these breaks, so that “ may open a line.
        let quote = c == '“' && before.is_some_and(|b| !is_opening_mark(b));
        // The name of another document stays on one line where it can.
        costs.push((glyph.may_open || quote).then_some(sense + inside));
        before = Some(c);
        let step = match c {
            '《' => WITHIN,
            '》' => -WITHIN,
            '“' => WITHIN_QUOTES,
            '”' => -WITHIN_QUOTES,
            _ => 0,
        };
        inside = (inside + step).max(0);
    }
    costs.push(Some(0));
    costs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::glyph::glyphs;
    use crate::profile::DEFAULT;

    fn lines(text: &str) -> Vec<&str> {
        let page = &DEFAULT.page;
        let glyphs = glyphs(text, 0, 44, page);
        balance(text, &glyphs, page.text_width())
            .into_iter()
            .map(|r| text.get(glyphs[r.start].at..glyphs[r.end - 1].end).unwrap())
            .collect()
    }

    #[test]
    fn a_short_title_is_one_line() {
        assert_eq!(lines("关于开展安全检查的通知"), ["关于开展安全检查的通知"]);
    }

    #[test]
    fn a_long_title_is_cut_between_words_and_evenly() {
        assert_eq!(
            lines("某某区人民政府办公室关于进一步加强冬季森林防火工作的通知"),
            [
                "某某区人民政府办公室",
                "关于进一步加强冬季森林防火工作的通知"
            ]
        );
        assert_eq!(
            lines("某某街道2024年度基层社会治理工作情况的报告和明年计划"),
            ["某某街道2024年度基层社会治理", "工作情况的报告和明年计划"]
        );
    }

    #[test]
    fn a_title_without_places_to_break_is_cut_at_the_edge() {
        assert_eq!(lines(&"1".repeat(41)), ["1".repeat(40), "1".to_string()]);
    }

    /// Titles with every place marked at which the sense allows a break.
    const MARKED: &str = include_str!("../../tests/spec/titles.txt");

    #[test]
    fn titles_are_broken_where_the_sense_allows_and_in_shape() {
        let mut wrong = Vec::new();
        for marked in MARKED.lines().filter(|l| !l.starts_with('#')) {
            let title = marked.replace('|', "");
            let mut places = Vec::new();
            for piece in marked.split('|') {
                places.push(places.last().copied().unwrap_or(0) + piece.len());
            }
            let lines = lines(&title);
            let mut end = 0;
            let sense = lines.iter().all(|line| {
                end += line.len();
                places.contains(&end)
            });
            let wide: Vec<usize> = lines.iter().map(|l| l.chars().count()).collect();
            let hourglass = wide.windows(3).any(|w| w[0] > w[1] && w[1] < w[2]);
            if !sense || hourglass {
                wrong.push(lines.join("/"));
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}
