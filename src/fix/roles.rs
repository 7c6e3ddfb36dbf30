//! Keeps the roles that Markdown signs gave when the signs are gone, and those
//! of paragraphs whose ordinals get other signs: what the text would be read as
//! otherwise is set, as a user would set it.

use super::carry_roles;
use super::patch::Patch;
use crate::document::Document;
use crate::recognise::{Role, RoleChoice};
use crate::source::Source;
use crate::span::Span;

/// How often the roles are compared: one that is set may change another.
const ROUNDS: usize = 4;

/// The role of every block of a document, once for each of its paragraphs, as
/// places of the source that `patch` made it from: in Markdown at the first
/// character that is no sign.
pub(super) fn of(document: &Document<'_>, patch: &Patch) -> Vec<Vec<RoleChoice>> {
    let plain = document.unmarked.as_ref().map(|plain| plain.document());
    let read = plain.as_ref().unwrap_or(document);
    let origin = |at| {
        let bare = document.unmarked.as_ref();
        patch.origin(bare.map_or(at, |plain| plain.bare.origin(at)))
    };
    let mut paragraphs = read.segments.paragraphs.iter().peekable();
    let mut roles = Vec::with_capacity(read.blocks.len());
    for block in read.blocks.iter().filter(|b| b.role != Role::Residue) {
        let mut own = Vec::new();
        while let Some(paragraph) = paragraphs.next_if(|p| p.span.start < block.span.end) {
            own.push(RoleChoice {
                at: origin(paragraph.span.start),
                role: block.role,
                level: block.level,
                whole: block.role == Role::Heading && !block.run_in,
            });
        }
        roles.push(own);
    }
    roles
}

/// The roles to set, as places of the source, so that the plain text
/// `current` is `read` as it was before; the `chosen` are set already.
pub(super) fn pinned(
    current: &Source,
    patch: &Patch,
    chosen: Vec<RoleChoice>,
    read: &[Vec<RoleChoice>],
) -> Vec<RoleChoice> {
    let mut roles = chosen;
    let mut set = vec![false; read.len()];
    for _ in 0..ROUNDS {
        let document = Document::read(current, &carry_roles(&roles, patch));
        let residue = |role| role == Role::Residue;
        let mut blocks = document
            .blocks
            .iter()
            .filter(|b| !residue(b.role))
            .peekable();
        let known = roles.len();
        for (own, set) in read.iter().zip(&mut set) {
            let (Some(first), Some(last)) = (own.first(), own.last()) else {
                continue;
            };
            let span = Span::new(patch.destination(first.at), patch.destination(last.at));
            while blocks.next_if(|b| b.span.end <= span.start).is_some() {}
            let same = blocks.peek().is_some_and(|b| {
                let kept = b.role == first.role && b.level == first.level;
                kept && !(first.whole && b.run_in) && b.span.contains(span.end)
            });
            if !same && !*set {
                roles.extend(own);
                *set = true;
            }
        }
        if roles.len() == known {
            break;
        }
    }
    roles
}
