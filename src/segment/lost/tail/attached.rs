//! The attachment note (附件说明) and the texts that are attached.

use super::{NOTE, Reader};
use crate::character::is_blank;
use crate::ordinal::arabic_digit;
use crate::segment::lost::note::{self, NAMES, entries};
use crate::segment::lost::{after, before, title};

impl<'t> Reader<'t> {
    /// Ends the attachment note that is open, and learns its names.
    pub(super) fn end_note(&mut self, at: usize) {
        let Some(start) = self.note.take() else {
            return;
        };
        let length = at.saturating_sub(start);
        let words = before(self.text, at, length);
        let words = after(words, 0, NOTE / 3);
        let names = entries(words);
        let lines = note::lines(words, &names);
        self.frame
            .cuts
            .extend(lines.iter().map(|line| start + line));
        let room = NAMES.saturating_sub(self.frame.names.len());
        self.frame.names.extend(names.into_iter().take(room));
        self.close(start, at);
    }

    /// A note of what is attached, or the mark of an attached text.
    pub(super) fn attachment(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at).strip_prefix("附件")?;
        let digits: usize = rest
            .chars()
            .take(3)
            .take_while(|&c| arabic_digit(c).is_some() || crate::numeral::is_numeral(c))
            .map(char::len_utf8)
            .sum();
        let number = rest.get(..digits)?;
        let words = rest.get(digits..)?;
        let name = words.trim_start_matches(|c| is_blank(c) || matches!(c, '：' | ':'));
        let start = self.text.len() - name.len();
        let cited = self.after(at, |p| "（(见《“‘、和及与将如".contains(p));
        if self.note.is_some_and(|note| at - note > NOTE) {
            self.end_note(at);
        }
        if let Some(note) = self.note {
            let noted = entries(self.text.get(note..at)?);
            let length = noted
                .iter()
                .find_map(|n| name.starts_with(n).then_some(n.len()));
            let length = length.filter(|_| !noted.is_empty())?;
            self.end_note(at);
            return Some(self.attached(at, start, start + length));
        }
        if cited {
            return None;
        }
        let known = self.frame.names.iter().find(|n| name.starts_with(**n));
        if let Some(length) = known.map(|n| n.len()) {
            return Some(self.attached(at, start, start + length));
        }
        if words.trim_start_matches(is_blank).starts_with(['：', ':']) {
            self.frame.cuts.push(at);
            self.note = Some(at);
            return Some(start);
        }
        // 附件1甲表附件2乙表: short names between marks that count on.
        let value: u32 = number.parse().ok()?;
        let next = format!("附件{}", value + 1);
        let short = after(name, 0, 50);
        let length = match short.find(next.as_str()) {
            Some(length) => length,
            None if value > 1 && self.floor == at => title::title(name, true)?.0,
            None => return None,
        };
        let plain = !short
            .get(..length)?
            .contains(['。', '，', '；', '：', '、', '）', ')']);
        let edge = self.at_edge(at) || self.floor == at;
        (edge && plain && length > 0).then(|| self.attached(at, start, start + length))
    }

    /// Notes the mark and the title of an attached text; gives its end.
    fn attached(&mut self, mark: usize, title: usize, end: usize) -> usize {
        self.frame.cuts.extend([mark, title, end]);
        self.frame.parts.push(mark);
        self.close(mark, end);
        end
    }
}
