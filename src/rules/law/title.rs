//! Names of laws between book-title marks.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::lexicon::{self, Row, Table};
use crate::span::Span;

/// A name between 《 》 that the table of aliases has.
pub(super) struct Alias {
    /// The part of the name that the entry speaks of, without 中华人民共和国
    /// and （试行）.
    pub(super) span: Span,
    /// The whole with its marks.
    pub(super) outer: Span,
    /// Its entry.
    pub(super) row: Row,
}

/// The aliases of laws in `document`, those inside a longer title left out:
/// an old decree keeps the names of its time.
pub(super) fn aliases(document: &Document<'_>) -> impl Iterator<Item = Alias> {
    let titles = document
        .enclosures()
        .iter()
        .filter(|e| e.pair == Pair::Book && e.parent.is_none_or(|p| !in_title(document, p)));
    titles.filter_map(|title| {
        let words = document.text(title.inner);
        let name = words.strip_prefix("中华人民共和国").unwrap_or(words);
        let start = title.inner.end - name.len();
        // 支部工作条例（试行）: the name may need what stands in brackets.
        let bare = name
            .find('（')
            .and_then(|at| name.get(..at))
            .unwrap_or(name);
        [name, bare].into_iter().find_map(|name| {
            let row = lexicon::find(Table::LawAlias, name)?;
            (row.get("right") != words).then(|| Alias {
                span: Span::new(start, start + name.len()),
                outer: title.outer,
                row,
            })
        })
    })
}

/// True where the pair at `place`, or one around it, is of book-title marks.
fn in_title(document: &Document<'_>, place: u32) -> bool {
    let pairs = document.enclosures();
    let around =
        std::iter::successors(pairs.get(place as usize), |e| pairs.get(e.parent? as usize));
    around.into_iter().any(|e| e.pair.is_book_title())
}
