//! Ordinals of another scheme than the one that the user chose for the
//! document.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::number::{Conversion, HIGHEST};
use crate::ordinal;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-17; ours, beyond the catalogue. It speaks only where a scheme was
/// chosen; the examples are of the official one.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-17",
    name: "other-scheme",
    title: "序号与所选体系不同",
    why: "选定序号体系后，全文标题和各项的序号按层次改用该体系的写法，编号和文中引用随之调整。",
    basis: "所选序号体系",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "第一章　总则\n第一条　为规范管理，制定本办法。\n第二章　附则\n第二条　本办法自印发之日起施行。\n",
            good: Some(
                "一、总则\n（一）为规范管理，制定本办法。\n二、附则\n（一）本办法自印发之日起施行。\n",
            ),
        },
        Example {
            bad: "一、主要做法\n1.压实责任。层层签订责任书。\n2.排查隐患。逐户上门。\n二、下步打算\n再接再厉。\n",
            good: Some(
                "一、主要做法\n（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n二、下步打算\n再接再厉。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、主要做法\n（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n二、下步打算\n再接再厉。\n",
        "一、主要做法\n主要是：①压实责任；②排查隐患。\n二、下步打算\n再接再厉。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some(scheme) = document.scheme.filter(|s| !s.ladders.is_empty()) else {
        return;
    };
    let conversion = Conversion::of(document.source, &document.blocks, &document.outline, scheme);
    if let Some(ordinal) = conversion.too_high {
        let words = format!("按“{}”编号将超过{HIGHEST}，全文序号保留原样", scheme.title);
        findings.report(ordinal.span, words);
        return;
    }
    let mut edits: Vec<Edit> = Vec::new();
    for (index, place) in conversion.places.iter().enumerate() {
        let Some((form, number)) = conversion.changed(index) else {
            continue;
        };
        let Some(block) = document.blocks.get(place.block) else {
            continue;
        };
        let start = place.ordinal.span.start;
        let after = document.text(Span::new(place.ordinal.span.end, block.span.end));
        let words = after.trim_start_matches(crate::character::is_blank);
        let text = ordinal::write(form, number) + ordinal::gap(form, number, words);
        let span = Span::new(start, block.span.end - words.len());
        // A sign taken for another level's may be the right one.
        if document.text(span) != text {
            edits.push(Edit::new(span, text));
        }
    }
    if edits.is_empty() {
        return;
    }
    let mut message = format!("序号与所选的“{}”不同，共{}处", scheme.title, edits.len());
    let renamed = conversion.references(document.source, &document.blocks);
    if !renamed.edits.is_empty() {
        message += &format!("；文中{}处引用随之改动", renamed.edits.len());
    }
    if renamed.unsure > 0 {
        message += &format!("；另有{}处引用可能受影响，请核对", renamed.unsure);
    }
    if conversion.deeper > 0 {
        message += &format!(
            "；有{}处层次较深，该体系没有相应序号，保留原样",
            conversion.deeper
        );
    }
    edits.extend(renamed.edits);
    edits.sort_by_key(|edit| edit.span.start);
    let title = format!("改用{}", scheme.title);
    let finding = findings.fold(message, title, Safety::Safe, edits);
    // What the user chose is no fault: it stands among the changes alone, unless
    // something is left to look at.
    if renamed.unsure == 0 && conversion.deeper == 0 {
        finding.quiet();
    }
}
