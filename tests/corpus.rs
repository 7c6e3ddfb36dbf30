//! Whole documents by others, where `CHENGWEN_CORPUS` names a folder of them:
//! nothing panics, and what is true of any text is true of these.

use std::path::PathBuf;

use chengwen::check::Choices;
use chengwen::finding::Safety;
use chengwen::recognise::{Block, Role};
use chengwen::{fix, profile};

#[test]
fn the_laws_hold_on_every_document_of_the_corpus() {
    let Some(folder) = std::env::var_os("CHENGWEN_CORPUS").map(PathBuf::from) else {
        println!("CHENGWEN_CORPUS is not set: no corpus to run on");
        return;
    };
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        count += 1;
        let name = path.display();
        let text = std::fs::read_to_string(&path).unwrap();
        let source = chengwen::read::draft(text, None).unwrap();
        let formatted = chengwen::format(&source, &Choices::default(), profile::DEFAULT);
        let fixed = &formatted.fixed;
        assert_eq!(fix::undo(fixed, &source), source.text, "{name}");
        let again = fix::fix(&fixed.source, &fixed.choices);
        assert_eq!(again.source.text, fixed.source.text, "{name}");
        let left = again
            .findings
            .iter()
            .find(|f| f.fix.as_ref().is_some_and(|x| x.safety == Safety::Safe));
        assert!(left.is_none(), "{name}: {left:?}");
        // The roles of the source's blocks are those of the text's.
        let roles = |blocks: &[Block]| -> Vec<_> {
            let kept = blocks.iter().filter(|b| b.role != Role::Residue);
            kept.map(|b| (b.role, b.level, b.part, b.run_in, b.ordinal.map(|o| o.form)))
                .collect()
        };
        let read = chengwen::check(&fixed.source, &fixed.choices).blocks;
        let (mut after, before) = (roles(&read), roles(&fixed.blocks));
        // A heading of Markdown that had no ordinal has got one.
        for (after, before) in after.iter_mut().zip(&before) {
            let given = before.0 == Role::Heading && before.4.is_none();
            after.4 = after.4.filter(|_| !(source.markdown && given));
        }
        assert_eq!(after, before, "{name}");
        // A table is one block, whatever its rows.
        let lines = |b: &Block| fixed.source.text(b.span).lines().count();
        let lines: usize = read.iter().map(lines).sum();
        assert_eq!(lines, fixed.source.text.lines().count(), "{name}");
        let squeezed = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let lines = formatted.layout.pages.iter().flat_map(|p| &p.lines);
        let mut lines: Vec<_> = lines.filter(|l| !l.repeated).map(|l| l.span).collect();
        lines.sort_by_key(|span| span.start);
        let laid: String = lines
            .iter()
            .map(|&l| squeezed(fixed.source.text(l)))
            .collect();
        assert_eq!(laid, squeezed(&fixed.source.text), "{name}");
        assert!(
            formatted.docx(profile::DEFAULT).starts_with(b"PK"),
            "{name}"
        );
        for scheme in profile::schemes() {
            let choices = Choices {
                scheme: Some(scheme),
                ..Choices::default()
            };
            let name = format!("{name} in {}", scheme.name);
            let converted = fix::fix(&source, &choices);
            assert_eq!(fix::undo(&converted, &source), source.text, "{name}");
            let again = fix::fix(&converted.source, &converted.choices);
            assert_eq!(again.source.text, converted.source.text, "{name}");
            // Signs change, and nothing that a paragraph is.
            let roles = |fixed: &fix::Fixed| -> Vec<_> {
                let blocks = chengwen::check(&fixed.source, &fixed.choices).blocks;
                blocks.iter().map(|b| (b.role, b.level, b.run_in)).collect()
            };
            assert_eq!(roles(&converted), roles(fixed), "{name}");
        }
    }
    assert!(count > 0, "no .txt in {}", folder.display());
}
