//! Lets the user's word stand about what is residue and what is not, before
//! anything else is recognised.

use super::{Role, RoleChoice, chosen};
use crate::segment::{Markup, Paragraph, Residue, ResidueKind, Segments};

/// Takes the paragraphs that the user calls residue out of `segments`, and
/// makes a paragraph of a site's line that the user calls something else.
pub fn settle(segments: &mut Segments, choices: &[RoleChoice]) {
    if choices.is_empty() {
        return;
    }
    let mut choices = choices.to_vec();
    choices.sort_by_key(|choice| choice.at);
    let choices = choices.as_slice();
    let Segments {
        paragraphs,
        residue,
        lines,
        ..
    } = segments;
    let called = |residue: bool| move |c: &&RoleChoice| (c.role == Role::Residue) == residue;
    let (known, said) = (residue.len(), paragraphs.len());

    let mut left = Vec::new();
    paragraphs.retain(|paragraph| {
        let gone = chosen(paragraph.span, choices).filter(called(true));
        left.extend(gone.map(|_| Residue {
            span: paragraph.span,
            kind: ResidueKind::Chosen,
            cuts: true,
        }));
        gone.is_none()
    });
    residue.retain(|mark| {
        let whole = matches!(mark.kind, ResidueKind::SiteLine | ResidueKind::Contents);
        let meant = chosen(mark.span, choices).filter(called(false));
        if !whole || meant.is_none() {
            return true;
        }
        let number = lines.partition_point(|line| line.end < mark.span.end);
        paragraphs.push(Paragraph {
            span: mark.span,
            line: lines.get(number).copied().unwrap_or(mark.span),
            line_number: number,
            markup: Markup::default(),
        });
        false
    });
    residue.extend(left);

    if residue.len() != known || paragraphs.len() != said {
        residue.sort_by_key(|mark| mark.span.start);
        paragraphs.sort_by_key(|paragraph| paragraph.span.start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Choices;
    use crate::fix::{fix, undo};
    use crate::source::Source;

    /// The text and what is left of the choices when the paragraph that begins
    /// with `words` is given a role.
    fn said(draft: Source, words: &str, role: Role) -> (String, usize) {
        let at = draft.text.find(words).unwrap_or_default();
        let roles = vec![RoleChoice {
            at,
            role,
            level: None,
            whole: false,
        }];
        let choices = Choices {
            roles,
            ..Choices::default()
        };
        let fixed = fix(&draft, &choices);
        assert_eq!(undo(&fixed, &draft), draft.text, "undone");
        let again = fix(&fixed.source, &fixed.choices);
        assert_eq!(again.source.text, fixed.source.text, "formatted twice");
        let own = fixed.choices.roles.iter().filter(|r| r.role == role);
        (fixed.source.text.clone(), own.count())
    }

    #[test]
    fn a_paragraph_called_residue_goes_and_takes_the_choice_with_it() {
        let draft = Source::plain("工作总结\n欢迎关注本站。\n\n全年平稳。\n");
        let gone = ("工作总结\n全年平稳。\n".to_owned(), 0);
        assert_eq!(said(draft, "欢迎", Role::Residue), gone);
        let draft = Source {
            text: "# 工作总结\n## 欢迎关注本站\n\n全年**平稳**。\n".to_owned(),
            markdown: true,
        };
        assert_eq!(said(draft, "## 欢迎", Role::Residue), gone);
    }

    #[test]
    fn a_line_of_a_site_that_is_called_text_stays() {
        let draft = Source::plain("工作总结\n点击查看全文\n全年平稳。\n");
        let kept = ("工作总结\n点击查看全文\n全年平稳。\n".to_owned(), 1);
        assert_eq!(said(draft, "点击", Role::Body), kept);
    }

    #[test]
    fn what_stands_between_marks_of_a_site_is_called_residue_without_them() {
        let draft = Source::plain("工作总结\n##vip##欢迎关注。##vip##全年平稳。\n");
        let gone = ("工作总结\n全年平稳。\n".to_owned(), 0);
        assert_eq!(said(draft, "欢迎", Role::Residue), gone);
    }
}
