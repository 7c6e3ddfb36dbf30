//! What the form adds to the elements of a text, each in its place.

use super::attendance::ATTENDANCE;
use super::compose::{Item, write};
use super::{Note, Zone};
use crate::character::is_line_break;
use crate::fields::{Fields, Format, Seal};
use crate::recognise::Role;
use crate::span::Span;

/// The elements with what was added so far.
pub(super) struct Added {
    text: String,
    items: Vec<Item>,
    notes: Vec<Note>,
    format: Format,
}

impl Added {
    /// The elements of a text, before anything is added.
    pub(super) fn new(text: String, items: Vec<Item>, format: Format) -> Self {
        Self {
            text,
            items,
            notes: Vec::new(),
            format,
        }
    }

    /// Text, elements and notes.
    pub(super) fn done(self) -> (String, Vec<Item>, Vec<Note>) {
        (self.text, self.items, self.notes)
    }

    /// Adds every field that fills what the text lacks.
    pub(super) fn fields(&mut self, fields: &Fields) {
        for (role, name, words) in [
            (Role::CopyNumber, "份号", &fields.copy_number),
            (Role::Secrecy, "密级和保密期限", &fields.secrecy),
            (Role::Urgency, "紧急程度", &fields.urgency),
        ] {
            self.fill(role, Zone::Header, name, &[clean(words)]);
        }
        self.mark(fields);
        let number = clean(&fields.doc_number);
        self.fill(Role::DocNumber, Zone::Header, "发文字号", &[number]);
        self.signatories(fields);
        self.closing(fields);
        let copies = labelled("抄送", &fields.copies_to, "。");
        self.fill(Role::CopiesTo, Zone::Imprint, "抄送机关", &[copies]);
        self.issued(fields);
    }

    /// The first element of the text, not of an attached one, with this role in
    /// this zone.
    fn found(&self, role: Role, zone: Zone) -> Option<Item> {
        let mut own = self.items.iter().filter(|i| !i.attached);
        own.find(|i| i.role == role && i.zone == zone).copied()
    }

    /// Puts words behind the text.
    fn write(&mut self, words: &str) -> Span {
        write(&mut self.text, words)
    }

    /// Notes that the field `name` was not used, since `item` stands in the
    /// text.
    fn unused(&mut self, name: &str, item: Item) {
        let words = self.text.get(item.span.start..item.span.end);
        let words: String = words.unwrap_or_default().chars().take(20).collect();
        self.notes.push(Note {
            message: format!(
                "公文要素中的{name}没有采用：文稿里已有“{words}”。如需改动，请改文稿。"
            ),
            span: item.span,
        });
    }

    /// Adds elements at the end of their zone, where the text has none of the
    /// role.
    fn fill(&mut self, role: Role, zone: Zone, name: &str, words: &[String]) {
        let words: Vec<&String> = words.iter().filter(|w| !w.is_empty()).collect();
        if words.is_empty() {
            return;
        }
        if let Some(item) = self.found(role, zone) {
            return self.unused(name, item);
        }
        for words in words {
            let span = self.write(words);
            self.items.push(Item::field(role, zone, span));
        }
    }

    /// The issuer's mark (7.2.4): the names, and 文件 behind a single one or
    /// beside several.
    fn mark(&mut self, fields: &Fields) {
        let mut names = cleaned(&fields.issuers);
        let usual = match self.format {
            Format::General => "文件",
            Format::Order => "令",
            Format::Minutes => "纪要",
            Format::Letter => "",
        };
        let ending = clean(fields.mark_ending.as_deref().unwrap_or(usual));
        if self.format == Format::Letter && names.len() > 1 {
            names.truncate(1);
            self.notes.push(Note {
                message:
                    "信函格式联合行文只用主办机关的标志，其余机关没有采用（GB/T 9704—2012 10.1）。"
                        .to_owned(),
                span: Span::default(),
            });
        }
        if let [name] = names.as_mut_slice()
            && !name.ends_with(&ending)
        {
            name.push_str(&ending);
        }
        let joint = names.len() > 1 && !ending.is_empty();
        // 清河县司法局文件 as the last of several.
        if let Some(name) = names.last_mut().filter(|_| joint)
            && let Some(bare) = name.strip_suffix(ending.as_str())
        {
            *name = bare.trim_end().to_owned();
        }
        names.retain(|name| !name.is_empty());
        let before = self.items.len();
        self.fill(Role::OrgMark, Zone::Header, "发文机关标志", &names);
        if joint && self.items.len() > before {
            let span = self.write(&ending);
            let item = Item::field(Role::OrgMark, Zone::Header, span);
            self.items.push(Item {
                beside: true,
                ..item
            });
        }
    }

    /// 签发人：, two names a line (7.2.6).
    fn signatories(&mut self, fields: &Fields) {
        let names = cleaned(&fields.signatories);
        let rows = names.chunks(2).enumerate().map(|(n, names)| {
            let label = if n == 0 { "签发人：" } else { "" };
            format!("{label}{}", names.join("\u{3000}"))
        });
        let rows: Vec<String> = rows.collect();
        self.fill(Role::Signatory, Zone::Header, "签发人", &rows);
    }

    /// What closes the text: who took part, signatures, date, note.
    fn closing(&mut self, fields: &Fields) {
        for (label, words) in
            ATTENDANCE
                .iter()
                .zip([&fields.present, &fields.excused, &fields.observers])
        {
            self.attendance(label, words);
        }
        let (name, signatures) = self.signatures(fields);
        // A signature goes above the date that the text has.
        let date = self
            .items
            .iter()
            .rposition(|i| is_closing(i) && i.role == Role::Date);
        let at = date.unwrap_or_else(|| self.end());
        self.insert(at, Role::Signature, name, signatures);
        let date = clean(&fields.date);
        self.insert(self.end(), Role::Date, "成文日期", vec![date]);
        let note = clean(&fields.note);
        let bracketed = note.is_empty() || note.starts_with(['（', '(']);
        let note = if bracketed {
            note
        } else {
            format!("（{note}）")
        };
        // Contact lines inside the text are notes as well.
        let below = self
            .items
            .iter()
            .rposition(|i| is_closing(i) && i.role == Role::Date);
        let after = self
            .items
            .get(below.map_or(0, |at| at + 1)..)
            .unwrap_or_default();
        match after
            .iter()
            .find(|i| is_closing(i) && i.role == Role::Note && !i.attendance)
        {
            Some(&item) if !note.is_empty() => self.unused("附注", item),
            _ => self.put(self.end(), Role::Note, &note),
        }
    }

    /// Those who sign, by the field that names them: offices beside stamps,
    /// else organs. What the other field holds is not lost without a word.
    fn signatures(&mut self, fields: &Fields) -> (&'static str, Vec<String>) {
        let offices = cleaned(&fields.offices);
        let organs = cleaned(&fields.signatures);
        let stamped = seal(fields) == Some(Seal::Stamp) && !offices.is_empty();
        let unused = match stamped {
            true if !organs.is_empty() => Some(format!(
                "加盖签发人签名章的，以职务全称署名，公文要素中的发文机关署名“{}”没有采用；职务没有写机关的，请写全（GB/T 9704—2012 7.3.5.3）。",
                organs.join("、")
            )),
            false if !offices.is_empty() => Some(format!(
                "加盖机关印章的，不署签发人职务，公文要素中的“{}”没有采用（GB/T 9704—2012 7.3.5.1）。",
                offices.join("、")
            )),
            _ => None,
        };
        self.notes.extend(unused.map(|message| Note {
            message,
            span: Span::default(),
        }));
        if stamped {
            ("签发人职务", offices)
        } else {
            ("发文机关署名", organs)
        }
    }

    /// Where what closes the text goes: behind its last element, before what is
    /// attached.
    fn end(&self) -> usize {
        self.items
            .iter()
            .rposition(is_closing)
            .map_or(self.items.len(), |at| at + 1)
    }

    fn insert(&mut self, at: usize, role: Role, name: &str, words: Vec<String>) {
        let words: Vec<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
        let found = self
            .items
            .iter()
            .rev()
            .find(|i| is_closing(i) && i.role == role);
        match found.copied() {
            Some(item) if !words.is_empty() => self.unused(name, item),
            _ => {
                for (n, words) in words.iter().enumerate() {
                    self.put(at + n, role, words);
                }
            }
        }
    }

    fn put(&mut self, at: usize, role: Role, words: &str) {
        if !words.is_empty() {
            let span = self.write(words);
            let at = at.min(self.items.len());
            self.items.insert(at, Item::field(role, Zone::Body, span));
        }
    }

    /// 出席：… (10.3), before signature and date.
    fn attendance(&mut self, label: &str, words: &str) {
        let words = labelled(label, words, "");
        if words.is_empty() {
            return;
        }
        let same = self.items.iter().find(|i| {
            let text = self.text.get(i.span.start..i.span.end);
            i.attendance && text.is_some_and(|t| t.starts_with(label))
        });
        if let Some(&item) = same {
            return self.unused(label, item);
        }
        // Before those that come later in the list, else before signature and
        // date.
        let later = ATTENDANCE.iter().skip_while(|l| **l != label).skip(1);
        let is_later = |i: &Item| {
            let text = self.text.get(i.span.start..i.span.end).unwrap_or_default();
            i.attendance && later.clone().any(|l| text.starts_with(l))
        };
        let closes = |i: &Item| matches!(i.role, Role::Signature | Role::Date);
        let last = |i: &Item| is_closing(i) && !closes(i);
        let at = self.items.iter().position(is_later);
        let at = at.or_else(|| self.items.iter().rposition(last).map(|at| at + 1));
        let at = at.unwrap_or_else(|| self.end());
        let span = self.write(&words);
        let item = Item::field(Role::Note, Zone::Body, span);
        self.items.insert(
            at,
            Item {
                attendance: true,
                ..item
            },
        );
    }

    /// The issuing office and, on its line, the date (7.4.3).
    fn issued(&mut self, fields: &Fields) {
        let office = clean(&fields.issued_by);
        let date = clean(&fields.issued_date);
        let date = match date.as_str() {
            "" => date,
            words if words.ends_with("印发") => date,
            words => format!("{words}印发"),
        };
        if self.format == Format::Letter && !(office.is_empty() && date.is_empty()) {
            let message = "信函格式的版记没有印发机关和印发日期，公文要素中的没有采用（GB/T 9704—2012 10.1）。";
            self.notes.push(Note {
                message: message.to_owned(),
                span: Span::default(),
            });
            return;
        }
        let before = self.items.len();
        self.fill(
            Role::IssuedBy,
            Zone::Imprint,
            "印发机关和印发日期",
            &[office, date],
        );
        if let [_, last] = self.items.get_mut(before..).unwrap_or_default() {
            last.beside = true;
        }
    }
}

/// What is pressed on the signatures: those who have offices stamp.
pub(super) fn seal(fields: &Fields) -> Option<Seal> {
    let offices = !cleaned(&fields.offices).is_empty();
    fields.seal.or(offices.then_some(Seal::Stamp))
}

/// True for an element of the text itself, where it flows.
fn is_closing(item: &Item) -> bool {
    item.zone == Zone::Body && !item.attached && item.role != Role::Attachment
}

/// A field without blanks around it, on one line.
fn clean(words: &str) -> String {
    let parts: Vec<&str> = words
        .split(is_line_break)
        .map(str::trim)
        .filter(|w| !w.is_empty())
        .collect();
    parts.join(" ")
}

/// The fields of a list that are not empty.
fn cleaned(words: &[String]) -> Vec<String> {
    words
        .iter()
        .map(|w| clean(w))
        .filter(|w| !w.is_empty())
        .collect()
}

/// A field with its label before it and its mark behind it, neither doubled.
pub(super) fn labelled(label: &str, words: &str, mark: &str) -> String {
    let words = clean(words);
    let bare = words
        .strip_prefix(label)
        .map(str::trim_start)
        .and_then(|w| w.strip_prefix(['：', ':']));
    let bare = bare.unwrap_or(&words).trim();
    if bare.is_empty() {
        return String::new();
    }
    let mark = if bare.ends_with(['。', '.']) {
        ""
    } else {
        mark
    };
    format!("{label}：{bare}{mark}")
}
