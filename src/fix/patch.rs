//! Edits of a text as one list, into which the edits of later passes are
//! composed: always from the source to the text as it stands.

use crate::check::Exception;
use crate::finding::Edit;
use crate::source::Source;
use crate::span::Span;

/// A list of hunks, sorted and disjoint, that turns the source into a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Patch {
    pub(super) hunks: Vec<Hunk>,
}

/// A replacement of a part of the source.
#[derive(Clone, Debug)]
pub(super) struct Hunk {
    /// What is replaced, in the source.
    pub(super) source: Span,
    /// Where the replacement stands in the text.
    pub(super) target: Span,
    /// Who asked for it, in the order of the passes.
    pub(super) reasons: Vec<Reason>,
}

/// Why an edit was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) code: &'static str,
    pub(super) rule: &'static str,
    pub(super) message: String,
    /// Edits with the same number were made, and are undone, together.
    pub(super) group: u32,
    /// What, added to the choices, keeps the edit from being made.
    pub(super) except: Exception,
}

/// An edit of the current text with its reason.
#[derive(Clone, Debug)]
pub(super) struct Reasoned {
    pub(super) edit: Edit,
    pub(super) reason: Reason,
}

impl Patch {
    /// The byte of the source that byte `at` of the text came from; for a byte
    /// of a replacement, the start of what was replaced.
    pub(super) fn origin(&self, at: usize) -> usize {
        let after = self.hunks.partition_point(|h| h.target.start <= at);
        match after.checked_sub(1).and_then(|i| self.hunks.get(i)) {
            Some(hunk) if at < hunk.target.end => hunk.source.start,
            Some(hunk) => hunk.source.end + (at - hunk.target.end),
            None => at,
        }
    }

    /// The byte of the text that byte `at` of the source has become.
    pub(super) fn destination(&self, at: usize) -> usize {
        let after = self.hunks.partition_point(|h| h.source.start <= at);
        match after.checked_sub(1).and_then(|i| self.hunks.get(i)) {
            Some(hunk) if at < hunk.source.end => hunk.target.start,
            Some(hunk) => hunk.target.end + (at - hunk.source.end),
            None => at,
        }
    }

    /// True where the rule `code` has had the characters from byte `at` of the
    /// source replaced, or those that follow signs taken out there.
    pub(super) fn has_replaced(&self, at: usize, code: &str) -> bool {
        let first = self.hunks.partition_point(|h| h.source.end <= at);
        let mut end = at;
        let hunks = self.hunks.get(first..).unwrap_or_default();
        hunks
            .iter()
            .take_while(|hunk| {
                let joins = hunk.source.start <= end;
                end = hunk.source.end;
                joins
            })
            .any(|hunk| hunk.reasons.iter().any(|r| r.code == code))
    }

    /// Applies `edits`, sorted and disjoint, to `text`, the text as this patch
    /// leaves it; returns the new text and takes the edits into the patch.
    pub(super) fn compose(&mut self, source: &Source, text: &str, edits: Vec<Reasoned>) -> String {
        let mut writer = Writer {
            source,
            text,
            new: String::with_capacity(text.len()),
            hunks: Vec::with_capacity(self.hunks.len() + edits.len()),
            done: 0,
            source_done: 0,
        };
        let mut hunks = std::mem::take(&mut self.hunks).into_iter().peekable();
        let mut edits = edits.into_iter().peekable();
        loop {
            // The next cluster begins with whichever stands first.
            let hunk_first = match (hunks.peek(), edits.peek()) {
                (Some(h), Some(e)) => {
                    (h.target.start, h.target.end) <= (e.edit.span.start, e.edit.span.end)
                }
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (None, None) => break,
            };
            let mut cluster = Cluster::default();
            if hunk_first {
                cluster.extend_hunk(hunks.next());
            } else {
                cluster.extend_edit(edits.next());
            }
            loop {
                if let Some(h) = hunks.next_if(|h| cluster.touches_hunk(h)) {
                    cluster.extend_hunk(Some(h));
                } else if let Some(e) = edits.next_if(|e| cluster.touches_edit(e)) {
                    cluster.extend_edit(Some(e));
                } else {
                    break;
                }
            }
            writer.write(cluster);
        }
        writer.copy_to(text.len());
        self.hunks = writer.hunks;
        writer.new
    }
}

/// Hunks and edits that share characters, which become one hunk.
#[derive(Debug, Default)]
struct Cluster {
    hunks: Vec<Hunk>,
    edits: Vec<Reasoned>,
    /// The stretch of the text before these edits.
    span: Option<Span>,
}

impl Cluster {
    fn extend_hunk(&mut self, hunk: Option<Hunk>) {
        if let Some(hunk) = hunk {
            self.cover(hunk.target);
            self.hunks.push(hunk);
        }
    }

    fn extend_edit(&mut self, edit: Option<Reasoned>) {
        if let Some(edit) = edit {
            self.cover(edit.edit.span);
            self.edits.push(edit);
        }
    }

    fn cover(&mut self, span: Span) {
        self.span = Some(self.span.map_or(span, |s| s.cover(span)));
    }

    fn touches_hunk(&self, hunk: &Hunk) -> bool {
        self.edits
            .iter()
            .rev()
            .take(1)
            .any(|e| meet(hunk, e.edit.span))
            || self.span.is_some_and(|s| hunk.target.start < s.end)
    }

    fn touches_edit(&self, edit: &Reasoned) -> bool {
        self.hunks
            .iter()
            .rev()
            .take(1)
            .any(|h| meet(h, edit.edit.span))
            || self.span.is_some_and(|s| edit.edit.span.start < s.end)
    }
}

/// Whether an edit of the text must become one with a hunk: they share a
/// character, or the edit inserts where the hunk inserted, so that only one
/// hunk can tell the order.
fn meet(hunk: &Hunk, edit: Span) -> bool {
    let t = hunk.target;
    let share = t.overlaps(edit);
    let spans_deletion = t.is_empty() && edit.start < t.start && t.start < edit.end;
    let same_place = edit.is_empty() && t.start <= edit.start && edit.start <= t.end;
    let inserts =
        same_place && (hunk.source.is_empty() || (t.start < edit.start && edit.start < t.end));
    share || spans_deletion || inserts
}

/// Writes the new text and the new list of hunks side by side.
struct Writer<'a> {
    source: &'a Source,
    text: &'a str,
    new: String,
    hunks: Vec<Hunk>,
    /// How far the old text and the source are dealt with.
    done: usize,
    source_done: usize,
}

impl Writer<'_> {
    /// Copies the old text up to `to`, where no hunk lies.
    fn copy_to(&mut self, to: usize) {
        self.new
            .push_str(self.text.get(self.done..to).unwrap_or_default());
        self.source_done += to.saturating_sub(self.done);
        self.done = to;
    }

    fn write(&mut self, cluster: Cluster) {
        let Some(span) = cluster.span else { return };
        self.copy_to(span.start);
        let target_start = self.new.len();
        let source_start = self.source_done;
        // The source has grown or shrunk only by the hunks in the cluster.
        let in_source: usize = cluster.hunks.iter().map(|h| h.source.len()).sum();
        let in_target: usize = cluster.hunks.iter().map(|h| h.target.len()).sum();
        let source_end = source_start + (span.len() - in_target) + in_source;
        for edit in &cluster.edits {
            self.new.push_str(
                self.text
                    .get(self.done..edit.edit.span.start)
                    .unwrap_or_default(),
            );
            self.new.push_str(&edit.edit.text);
            self.done = edit.edit.span.end;
        }
        self.new
            .push_str(self.text.get(self.done..span.end).unwrap_or_default());
        self.done = span.end;
        self.source_done = source_end;

        let mut reasons: Vec<Reason> = cluster.hunks.into_iter().flat_map(|h| h.reasons).collect();
        for edit in cluster.edits {
            if !reasons.contains(&edit.reason) {
                reasons.push(edit.reason);
            }
        }
        let source = Span::new(source_start, source_end);
        let target = Span::new(target_start, self.new.len());
        // An edit that a later pass took back is none.
        if self.new.get(target_start..) != Some(self.source.text(source)) {
            self.hunks.push(Hunk {
                source,
                target,
                reasons,
            });
        }
    }
}
