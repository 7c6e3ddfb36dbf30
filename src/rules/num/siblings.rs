//! Numbered paragraphs that stand side by side under one parent.

use crate::document::Document;
use crate::ordinal::Form;
use crate::recognise::{Block, Part, Role, is_box};

/// Neighbours of one level and one family of signs.
#[derive(Debug)]
pub(super) struct Siblings<'a> {
    /// What they stand under.
    pub(super) parent: Option<&'a Block>,
    /// The family of their signs.
    pub(super) form: Form,
    /// The paragraphs, in order; never empty.
    pub(super) blocks: Vec<&'a Block>,
    level: u8,
}

/// All siblings of the document, groups in the order in which they end. Series
/// inside sentences and 1.1 are none.
pub(super) fn siblings<'a>(document: &'a Document<'_>) -> Vec<Siblings<'a>> {
    let mut done = Vec::new();
    let mut open: Vec<Siblings<'a>> = Vec::new();
    let mut part = Part::Main;
    let text = document.blocks.iter().filter(|b| b.role != Role::Residue);
    for block in text {
        if block.part != part || block.role == Role::Attachment {
            part = block.part;
            done.append(&mut open);
        }
        let Some(level) = block
            .level
            .filter(|_| block.role.is_text() && !block.quoted)
        else {
            continue;
        };
        let kept = open.iter().take_while(|s| s.level <= level).count();
        done.extend(open.drain(kept..));
        let Some(ordinal) = block.ordinal.filter(|o| counts(o.form)) else {
            let kept = open.iter().take_while(|s| s.level < level).count();
            done.extend(open.drain(kept..));
            continue;
        };
        let goes_on = |s: &&mut Siblings<'_>| {
            s.level == level && s.form == ordinal.form && ordinal.value != 1
        };
        if let Some(list) = open.last_mut().filter(goes_on) {
            list.blocks.push(block);
            continue;
        }
        let kept = open.iter().take_while(|s| s.level < level).count();
        done.extend(open.drain(kept..));
        let parent = open.last().and_then(|s| s.blocks.last().copied());
        open.push(Siblings {
            parent,
            form: ordinal.form,
            blocks: vec![block],
            level,
        });
    }
    done.append(&mut open);
    done
}

/// True for signs that open paragraphs of a hierarchy.
fn counts(form: Form) -> bool {
    !form.is_series() && !matches!(form, Form::Di | Form::Multi)
}

/// The place of a sign among the official levels, from 1; `None` for signs of
/// laws and for those that no standard orders.
pub(super) fn rank(form: Form) -> Option<u8> {
    Some(match form {
        Form::Chinese => 1,
        Form::ChineseParen => 2,
        Form::Arabic => 3,
        Form::ArabicParen => 4,
        Form::Circled => 5,
        _ => return None,
    })
}

/// Whether `list` is that of a box in a plan, 专栏1 重点工程, right above it: its
/// signs are its own.
pub(super) fn is_boxed(document: &Document<'_>, list: &Siblings<'_>) -> bool {
    let Some(first) = list.blocks.first() else {
        return false;
    };
    let at = document
        .blocks
        .partition_point(|b| b.span.start < first.span.start);
    let above = document.blocks.get(..at).unwrap_or_default().iter();
    let above = above.rev().find(|b| b.role != Role::Residue);
    above.is_some_and(|b| is_box(document.text(b.span)))
}
