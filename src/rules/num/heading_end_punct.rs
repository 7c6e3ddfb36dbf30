//! A heading on a line of its own ends in a mark.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::Form;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-13.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-13",
    name: "heading-end-punct",
    title: "独立成行的标题末不用点号",
    why: "独立成行的标题自成一行，末尾不用句号、分号、逗号或冒号；标题与正文接排时才用句号。",
    basis: "GB/T 15834—2011 附录B.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "一、总体要求。\n深入推进各项工作。\n",
            good: Some("一、总体要求\n深入推进各项工作。\n"),
        },
        Example {
            bad: "一、办理流程：\n先受理，后审核。\n二、注意事项：\n携带证件。\n",
            good: Some("一、办理流程\n先受理，后审核。\n二、注意事项\n携带证件。\n"),
        },
    ],
    counterexamples: &[
        "（一）遵守法律；\n（二）保守秘密；\n（三）爱护公物。\n",
        "（一）加强领导。成立专班，分片包干。\n",
        "（一）统筹建设平台。\n各单位要及时接入。\n（二）加强日常监管。\n各科室要定期抽查。\n",
        "（一）指导思想。全面贯彻落实。\n（二）基本原则。\n一要统筹，二要务实。\n",
        "一、办理流程：\n1.受理申请；\n2.审核材料。\n二、注意事项：\n请携带证件。\n",
        "一、为什么要学？\n学以致用。\n",
        "第一章　总则\n第一条　协会的权力机构是会员大会。\n会员大会每年召开一次。\n第二条　本章程自公布之日起施行。\n",
        "一、考场设置如下：\n第一考场设在主楼。\n二、每场人数为三十人，其中：\n男生十五人。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let levels = Levels::count(document);
    for block in document.blocks.iter().filter(|b| b.role == Role::Heading) {
        // 第一条 opens a provision and not a heading.
        let article = block.ordinal.is_some_and(|o| o.form == Form::Article);
        let Some(heading) = block.heading.filter(|_| !block.run_in && !article) else {
            continue;
        };
        let end = Span::new(heading.end, block.span.end);
        let mark = document.text(end);
        let wrong = match mark {
            // A colon may lead to the items under it.
            "：" | ":" => !levels.lead(block) && !leads(document.text(heading)),
            "。" => !levels.use_stops(block),
            "；" | "，" | ";" | "," | "." => true,
            _ => false,
        };
        if wrong {
            findings
                .report(end, format!("独立成行的标题末不用“{mark}”"))
                .fix("删去末尾点号", Safety::Safe, vec![Edit::new(end, "")]);
        }
    }
}

/// True for words that lead to what follows: 组成如下, 其中.
fn leads(heading: &str) -> bool {
    heading.contains('，') || heading.ends_with("如下") || heading.ends_with("下列")
}

/// For each level, how many of its headings close with 。: stand-alone, or
/// run-in. Published documents close （一） so throughout, and a heading of its
/// own among run-in ones has the mark of the others.
#[derive(Default)]
struct Levels([Usage; 6]);

#[derive(Clone, Copy, Default)]
struct Usage {
    all: usize,
    closed: usize,
    run_in: usize,
    /// How many close with a colon and lead to items.
    leading: usize,
}

impl Levels {
    fn count(document: &Document<'_>) -> Self {
        let mut levels = Self::default();
        let mut blocks = document
            .blocks
            .iter()
            .filter(|b| b.role != Role::Residue)
            .peekable();
        while let Some(block) = blocks.next() {
            if block.role != Role::Heading {
                continue;
            }
            let Some(usage) = levels.0.get_mut(place(block)) else {
                continue;
            };
            let end = block
                .heading
                .map(|h| document.text(Span::new(h.end, block.span.end)));
            let items = blocks.peek().is_some_and(|next| next.level > block.level);
            usage.all += 1;
            usage.run_in += usize::from(block.run_in);
            usage.closed += usize::from(block.run_in || end == Some("。"));
            usage.leading += usize::from(items && matches!(end, Some("：" | ":")));
        }
        levels
    }

    fn usage(&self, block: &Block) -> Usage {
        self.0.get(place(block)).copied().unwrap_or_default()
    }

    /// Whether headings of this level lead to their items by a colon: then one
    /// without items has the mark of the others.
    fn lead(&self, block: &Block) -> bool {
        self.usage(block).leading > 0
    }

    /// Whether the headings of this level close with 。 throughout.
    fn use_stops(&self, block: &Block) -> bool {
        let usage = self.usage(block);
        let first = block.ordinal.is_some_and(|o| o.form == Form::Chinese);
        let among_run_in = usage.run_in * 2 >= usage.all;
        among_run_in || (!first && usage.all > 1 && usage.closed == usage.all)
    }
}

/// The place of a block's level in the counts.
fn place(block: &Block) -> usize {
    usize::from(block.level.unwrap_or_default())
}
