//! Keeps the roles that Markdown signs gave when the signs are gone: what the
//! plain text would be read as otherwise is set, as a user would set it.

use super::carry_roles;
use super::patch::Patch;
use crate::document::Document;
use crate::recognise::{Role, RoleChoice};
use crate::source::Source;

/// How often the roles are compared: one that is set may change another.
const ROUNDS: usize = 3;

/// The role of every paragraph of a Markdown document, at the first character
/// that is no sign.
pub(super) fn of(document: &Document<'_>) -> Vec<RoleChoice> {
    let Some(plain) = &document.unmarked else {
        return Vec::new();
    };
    let roles = plain.document().blocks.into_iter();
    roles
        .filter(|b| !matches!(b.role, Role::Residue | Role::Table))
        .map(|b| RoleChoice {
            at: plain.bare.origin(b.span.start),
            role: b.role,
            level: b.level,
        })
        .collect()
}

/// The roles to set, as places of the source, so that the plain text
/// `current` is `read` as its Markdown was; the `chosen` are the user's.
pub(super) fn pinned(
    current: &Source,
    patch: &Patch,
    chosen: Vec<RoleChoice>,
    read: &[RoleChoice],
) -> Vec<RoleChoice> {
    let mut roles = chosen;
    for _ in 0..ROUNDS {
        let document = Document::read(current, &carry_roles(&roles, patch));
        let mut blocks = document.blocks.iter().peekable();
        let known = roles.len();
        for role in read {
            let at = patch.destination(role.at);
            while blocks.next_if(|b| b.span.end <= at).is_some() {}
            let same = blocks
                .peek()
                .is_some_and(|b| b.role == role.role && b.level == role.level);
            if !same {
                roles.push(*role);
            }
        }
        if roles.len() == known {
            break;
        }
    }
    roles
}
