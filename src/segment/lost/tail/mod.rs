//! What frames the numbered text of a document on one line: closing phrase,
//! attachment note, signature, date, imprint, and the titles of attached
//! texts.

mod attached;

use std::borrow::Cow;

use super::closing;
use super::signature;
use super::title::Head;
use super::words::Words;
use super::{after, before};
use crate::character::{is_blank, is_han, is_sentence_end};
use crate::span::Span;

/// The parts of a document that are not its numbered text.
#[derive(Debug, Default)]
pub(super) struct Frame<'t> {
    /// Whether a title stands before the text.
    pub(super) titled: bool,
    /// Where the numbered text may begin.
    pub(super) from: usize,
    /// Where their paragraphs begin and end, in order.
    pub(super) cuts: Vec<usize>,
    /// Where no numbered paragraph begins, in order, disjoint.
    pub(super) closed: Vec<Span>,
    /// Where another text begins, which numbers its paragraphs afresh.
    pub(super) parts: Vec<usize>,
    /// Whether a signature with its date was found.
    pub(super) signed: bool,
    /// What is known of who signs and of what is attached.
    issuers: Vec<Cow<'t, str>>,
    names: Vec<&'t str>,
}

/// The longest attachment note, in bytes.
const NOTE: usize = 4000;

/// How many organs that sign are kept.
const ISSUERS: usize = 8;

/// Reads what frames `text` after its `head`.
pub(super) fn frame<'t>(text: &'t str, head: &Head<'t>) -> Frame<'t> {
    let mut reader = Reader {
        text,
        frame: Frame {
            titled: head.titled,
            from: head.end,
            issuers: head.issuers.iter().map(|&name| bare(name)).collect(),
            names: head.names.clone(),
            cuts: vec![head.end],
            ..Frame::default()
        },
        floor: head.end,
        note: None,
        dated: None,
        label: false,
    };
    reader.read();
    let mut frame = reader.frame;
    frame.cuts.sort_unstable();
    frame.cuts.dedup();
    frame
}

/// `name` without blanks and an end that a mark has.
fn bare(name: &str) -> Cow<'_, str> {
    if name.contains(is_blank) {
        name.chars().filter(|&c| !is_blank(c)).collect()
    } else {
        Cow::Borrowed(name)
    }
}

struct Reader<'t> {
    text: &'t str,
    frame: Frame<'t>,
    /// The end of the latest sentence or part of the frame.
    floor: usize,
    /// Where the attachment note began that is being read.
    note: Option<usize>,
    /// Where the latest date under a signature ends.
    dated: Option<usize>,
    /// Whether a line of the imprint was found.
    label: bool,
}

/// What a part of the frame begins with, ends of sentences and blanks.
#[rustfmt::skip]
static SIGNS: Words = Words::new(&[
    "附", "一", "二", "本", "谢", "特", "专", "妥", "当", "可", "此", "以", "上", "请", "同", "各", "朋", "居", "公", "联", "咨", "监", "举", "抄", "分", "主", "发",
    "参", "邀", "记", "出", "列", "（", "。", "！", "？", "…", "；", "\u{3000}", "\u{2002}", "\u{2003}",
]);

impl<'t> Reader<'t> {
    fn read(&mut self) {
        let mut at = self.frame.from;
        while let Some(c) = self.next(&mut at) {
            let end = match c {
                '附' => self.attachment(at),
                '0'..='9' | '一' | '二' if !self.after(at, |p| p.is_ascii_digit()) => {
                    self.date(at)
                }
                '特' | '专' | '妥' | '当' | '可' | '此' | '以' | '上' | '请'
                    if self.at_edge(at) || self.after(at, |p| !is_han(p) && p != '，') =>
                {
                    self.closing(at)
                }
                '同' | '各' | '朋' | '居' if self.at_edge(at) => self.hearers(at),
                '本' | '谢' if self.at_edge(at) => self.last_words(at),
                '公' | '联' | '咨' | '监' | '举' | '抄' | '分' | '主' | '发' | '参' | '邀'
                | '记' | '出' | '列' => self.labelled(at),
                '（' | '(' => self.bracketed(at),
                _ if is_blank(c) && self.floor == at => Some(self.indent(at)),
                _ => None,
            };
            if let Some(end) = end.filter(|&end| end > at) {
                at = end;
                if !is_blank(c) {
                    self.floor = self.floor.max(at);
                }
                continue;
            }
            at += c.len_utf8();
            if is_sentence_end(c) || c == '；' {
                self.floor = at;
            }
        }
        self.end_note(self.text.len());
    }

    /// The next character from `at` on that may begin something or end a
    /// sentence; `at` moves to it. Nearly all others are passed over undecoded.
    fn next(&self, at: &mut usize) -> Option<char> {
        let bytes = self.text.as_bytes();
        loop {
            let rest = bytes.get(*at..)?;
            let length = match rest.first()? {
                0..0x80 => 1,
                0x80..0xE0 => 2,
                0xE0..0xF0 => 3,
                0xF0.. => 4,
            };
            let may = match rest.first_chunk() {
                Some(c) if length == 3 => SIGNS.begin(c),
                _ => rest.first().is_some_and(|b| !b.is_ascii_alphabetic()),
            };
            if may {
                return self.rest(*at).chars().next();
            }
            *at += length;
        }
    }

    /// Whether the character before `at` is of `kind`.
    fn after(&self, at: usize, kind: impl Fn(char) -> bool) -> bool {
        before(self.text, at, 4)
            .chars()
            .next_back()
            .is_some_and(kind)
    }

    fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// True where only blanks stand between `at` and the end of a sentence.
    fn at_edge(&self, at: usize) -> bool {
        let gap = self.text.get(self.floor..at).unwrap_or_default();
        gap.len() < 24
            && gap
                .chars()
                .all(|c| is_blank(c) || matches!(c, '”' | '）' | ')'))
    }

    /// The end of the blanks at `at`, right after a sentence. As many blanks as
    /// indent a paragraph mean that one begins.
    fn indent(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        let end = self.text.len() - rest.trim_start_matches(is_blank).len();
        let blanks = self.text.get(at..end).unwrap_or_default();
        let wide = blanks.chars().filter(|&c| c == '\u{3000}').count();
        if wide > 1 || blanks.chars().nth(2).is_some() {
            self.frame.cuts.push(end);
        }
        end
    }

    fn close(&mut self, from: usize, to: usize) {
        if self.frame.closed.last().is_none_or(|last| last.end <= from) {
            self.frame.closed.push(Span::new(from, to));
        }
    }

    /// A signature and the date under it.
    fn date(&mut self, at: usize) -> Option<usize> {
        let (length, whole) = signature::date(self.rest(at))?;
        let end = at + length;
        let rest = self.rest(end).trim_start_matches(is_blank);
        let floor = self.floor.max(self.note.unwrap_or(0));
        let signature = signature::start(
            self.text,
            floor,
            at,
            self.note.is_some(),
            &self.frame.issuers,
        );
        let Some((start, known)) = signature else {
            // The seal may have been all that signed.
            let over = rest.is_empty()
                || ["公开方式", "抄送", "（此件"]
                    .iter()
                    .any(|w| rest.starts_with(w));
            let alone = whole && over && self.note.is_none() && self.at_edge(at);
            alone.then(|| self.frame.cuts.extend([at, end]))?;
            return Some(end);
        };
        let next = self.text.len() - rest.len();
        // The imprint names who prints and when.
        if let Some(after) = rest.strip_prefix("印发") {
            let last = after.trim_start_matches(is_blank);
            if whole && (last.is_empty() || last.starts_with(['（', '(', '抄'])) {
                self.end_note(start);
                self.frame.cuts.push(start);
                self.close(start, next + "印发".len());
                self.frame.signed = true;
                return Some(next + "印发".len());
            }
            return None;
        }
        let title = self.title(rest);
        let noted = ["（此件", "（本文", "（联系"]
            .iter()
            .any(|word| rest.starts_with(word));
        let over = rest.is_empty() || noted || title.is_some() || rest.starts_with("附件");
        let marked = ["（", "(", "抄送", "第一", "一、", "联系"]
            .iter()
            .any(|w| rest.starts_with(w));
        let again = || {
            let mut issuers = self.frame.issuers.iter();
            issuers.any(|name| rest.starts_with(after(name, 0, 6)))
        };
        let stands = if whole {
            over || known && (marked || again())
        } else {
            known && (over || marked)
        };
        if !stands {
            return None;
        }
        self.end_note(start);
        if !known && self.frame.issuers.len() < ISSUERS {
            let name = bare(self.text.get(start..at)?);
            self.frame.issuers.push(name);
        }
        self.frame.cuts.extend([start, at, end]);
        let names = self.text.get(start..at)?;
        let joint = signature::joint(names, &self.frame.issuers);
        self.frame.cuts.extend(joint.map(|length| start + length));
        self.close(start, end);
        self.frame.signed = true;
        self.dated = Some(end);
        Some(self.issued(end).unwrap_or(end))
    }

    /// The length of the name, known from the title, that stands again at the
    /// start of `rest` as the title of the text that is issued.
    fn title(&self, rest: &str) -> Option<usize> {
        let inner = rest.strip_prefix('《').unwrap_or(rest);
        let quote = rest.len() - inner.len();
        let name = self.frame.names.iter().find(|n| inner.starts_with(**n))?;
        let end = quote + name.len();
        let closes = rest.get(end..)?.starts_with('》');
        Some(end + if closes { '》'.len_utf8() } else { 0 })
    }

    /// A closing phrase: 特此通知。 妥否，请批示。
    fn closing(&mut self, at: usize) -> Option<usize> {
        let end = at + closing::phrase(self.rest(at))?;
        self.frame.cuts.extend([at, end]);
        Some(end)
    }

    /// 同志们，, 各位代表！: a speaker turns to those who hear him.
    fn hearers(&mut self, at: usize) -> Option<usize> {
        let words = after(self.text, at, 9);
        let called = || words.find('！').filter(|_| words.starts_with("各位"));
        let end = words
            .find("们，")
            .or_else(|| words.find("们！"))
            .or_else(called)?;
        let plain = words.get(..end)?.chars().all(is_han);
        plain.then(|| self.frame.cuts.push(at))?;
        Some(at + end)
    }

    /// From when the text holds, 本办法自…起施行, and the thanks of a speaker.
    fn last_words(&mut self, at: usize) -> Option<usize> {
        closing::holds(self.rest(at)).then(|| self.frame.cuts.push(at))?;
        None
    }

    /// A line with a label: 联系人：…, 抄送：…
    fn labelled(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let (label, words) = closing::label(rest)?;
        let imprint = !label.starts_with("联系") && !label.ends_with("电话");
        let edge = self.at_edge(at);
        let copies = matches!(label, "抄送" | "分送") && self.note.is_some();
        if !(edge || copies || self.label && imprint) || self.in_brackets(at) {
            return None;
        }
        self.end_note(at);
        self.label |= imprint;
        self.frame.cuts.push(at);
        // Of how it is published only the word is known.
        let value = words.trim_start_matches(['：', ':']);
        let open = ["主动公开", "依申请公开", "不予公开"];
        if let Some(word) = open.iter().find(|word| value.starts_with(**word)) {
            let end = self.text.len() - value.len() + word.len();
            self.frame.cuts.push(end);
            return Some(end);
        }
        Some(self.text.len() - words.len())
    }

    /// True where a bracket is open at `at`.
    fn in_brackets(&self, at: usize) -> bool {
        let near = before(self.text, at, 120);
        near.rfind(['（', '(']) > near.rfind(['）', ')'])
    }

    /// A note in brackets: （此件公开发布）, （联系人：…）
    fn bracketed(&mut self, at: usize) -> Option<usize> {
        let inner = after(self.text, at, 90);
        let words = inner.trim_start_matches(['（', '(']);
        let open = words.starts_with("此件") || words.starts_with("本文有删减");
        let dated = self.dated == Some(at);
        let contact = words.starts_with("联系") && self.frame.signed && self.at_edge(at);
        if !open && !contact && !dated {
            return None;
        }
        let close = inner
            .char_indices()
            .find(|&(_, c)| matches!(c, '）' | ')'))?;
        let end = at + close.0 + close.1.len_utf8();
        self.end_note(at);
        self.frame.cuts.extend([at, end]);
        self.close(at, end);
        Some(self.issued(end).unwrap_or(end))
    }

    /// Notes the title of the text that is issued where it stands at `at`;
    /// gives its end.
    fn issued(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at).trim_start_matches(is_blank);
        let start = self.text.len() - rest.len();
        let end = start + self.title(rest)?;
        self.frame.cuts.extend([start, end]);
        self.frame.parts.push(start);
        self.close(start, end);
        Some(end)
    }
}
