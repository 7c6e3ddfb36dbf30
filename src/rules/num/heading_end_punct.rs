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
    title: "独立成行的标题末有点号",
    why: "标题独立成行时，末尾不用句号、分号、逗号或冒号；与正文接排时才用句号。",
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
        Example {
            bad: "一、主要做法\n1.健全制度；\n2.加强培训。\n二、存在的问题：\n1.人手不足；\n2.设备老化。\n三、下一步打算\n1.充实力量；\n2.更新设备。\n",
            good: Some(
                "一、主要做法\n1.健全制度；\n2.加强培训。\n二、存在的问题\n1.人手不足；\n2.设备老化。\n三、下一步打算\n1.充实力量；\n2.更新设备。\n",
            ),
        },
        Example {
            bad: "一、基本情况\n（一）设施建设\n建成站点三处。\n（二）人员配备。\n配备人员六名。\n（三）运行管理\n实行轮班制。\n二、工作打算\n（一）加强宣传。印发资料。\n（二）加强培训。每季一次。\n（三）加强督查。每月一次。\n",
            good: Some(
                "一、基本情况\n（一）设施建设\n建成站点三处。\n（二）人员配备\n配备人员六名。\n（三）运行管理\n实行轮班制。\n二、工作打算\n（一）加强宣传。印发资料。\n（二）加强培训。每季一次。\n（三）加强督查。每月一次。\n",
            ),
        },
        // Published documents close （一） so throughout: a hint.
        Example {
            bad: "（一）统筹建设平台。\n各单位要及时接入。\n（二）加强日常监管。\n各科室要定期抽查。\n",
            good: Some(
                "（一）统筹建设平台\n各单位要及时接入。\n（二）加强日常监管\n各科室要定期抽查。\n",
            ),
        },
    ],
    counterexamples: &[
        "（一）遵守法律；\n（二）保守秘密；\n（三）爱护公物。\n",
        "（一）加强领导。成立专班，分片包干。\n",
        "（一）统筹建设平台。各单位要及时接入。\n（二）加强日常监管。\n各科室要定期抽查。\n",
        "（一）指导思想。全面贯彻落实。\n（二）基本原则。\n一要统筹，二要务实。\n",
        "一、办理流程：\n1.受理申请；\n2.审核材料。\n二、注意事项：\n请携带证件。\n",
        "一、为什么要学？\n学以致用。\n",
        "（一）《办法》规定：\n“申请人应当提交材料。”\n据此修订了清单。\n",
        "第一章　总则\n第一条　协会的权力机构是会员大会。\n会员大会每年召开一次。\n第二条　本章程自公布之日起施行。\n",
        "一、考场设置如下：\n第一考场设在主楼。\n二、每场人数为三十人，其中：\n男生十五人。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let habits = Habits::count(document);
    let mut throughout: Vec<Edit> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        if block.role != Role::Heading {
            continue;
        }
        // 第一条 opens a provision and not a heading.
        let article = block.ordinal.is_some_and(|o| o.form == Form::Article);
        let Some(heading) = block.heading.filter(|_| !block.run_in && !article) else {
            continue;
        };
        let end = Span::new(heading.end, block.span.end);
        let mark = document.text(end);
        let wrong = match mark {
            // A colon may lead to the items or the quotation under it.
            "：" | ":" => {
                let next = document.blocks.get(at + 1);
                let quoted = next.is_some_and(|n| document.text(n.span).starts_with('“'));
                !habits.lead(block) && !leads(document.text(heading)) && !quoted
            }
            "。" => {
                let stops = habits.use_stops(at, block);
                if stops && habits.alone(block) {
                    throughout.push(Edit::new(end, ""));
                }
                !stops
            }
            "；" | "，" | ";" | "," | "." => true,
            _ => false,
        };
        if wrong {
            findings
                .report(end, format!("独立成行的标题末不用“{mark}”"))
                .fix("删去末尾点号", Safety::Safe, vec![Edit::new(end, "")]);
        }
    }
    // Published documents do so as well.
    let count = throughout.len();
    let message = format!("独立成行的标题末通常不用“。”，共{count}处");
    findings
        .fold(message, "删去末尾句号", Safety::Suggested, throughout)
        .severity(Severity::Hint);
}

/// True for words that lead to what follows: 组成如下, 其中.
fn leads(heading: &str) -> bool {
    heading.contains('，') || heading.ends_with("如下") || heading.ends_with("下列")
}

/// How headings close: for each level, and for each run of headings under one
/// heading. Published documents close （一） by 。 throughout, and a heading of
/// its own among run-in ones has the mark of the others.
struct Habits {
    levels: [Usage; LEVELS],
    /// By the runs that `run` gives.
    runs: Vec<Usage>,
    /// For each block of the document the run it is of.
    run: Vec<usize>,
}

/// The levels, and the place for headings without one.
const LEVELS: usize = 6;

#[derive(Clone, Copy, Default)]
struct Usage {
    all: usize,
    closed: usize,
    run_in: usize,
    /// How many close with a colon and lead to items.
    leading: usize,
    /// How many lead to items without a mark.
    bare: usize,
}

impl Usage {
    /// Adds a heading that closes with `end`, or is run-in; `leads` where items
    /// of a lower level follow.
    fn add(&mut self, run_in: bool, end: Option<&str>, leads: bool) {
        self.all += 1;
        self.run_in += usize::from(run_in);
        self.closed += usize::from(run_in || end == Some("。"));
        self.leading += usize::from(leads && matches!(end, Some("：" | ":")));
        self.bare += usize::from(leads && end == Some(""));
    }

    fn closes(self) -> bool {
        self.all > 1 && self.closed == self.all
    }
}

impl Habits {
    fn count(document: &Document<'_>) -> Self {
        let mut habits = Self {
            levels: [Usage::default(); LEVELS],
            runs: Vec::new(),
            run: vec![0; document.blocks.len()],
        };
        // The run that is open at each level.
        let mut open: [Option<usize>; LEVELS] = [None; LEVELS];
        let mut blocks = document.blocks.iter().enumerate();
        while let Some((at, block)) = blocks.next() {
            if block.role != Role::Heading {
                continue;
            }
            let level = place(block);
            let mut rest = blocks.clone().map(|(_, b)| b);
            let next = rest.find(|b| b.role != Role::Residue);
            let leads = next.is_some_and(|next| next.level > block.level);
            let end = block
                .heading
                .map(|h| document.text(Span::new(h.end, block.span.end)));
            for lower in open.iter_mut().skip(level + 1) {
                *lower = None;
            }
            let Some(run) = open.get_mut(level) else {
                continue;
            };
            let run = *run.get_or_insert_with(|| {
                habits.runs.push(Usage::default());
                habits.runs.len() - 1
            });
            if let Some(of) = habits.run.get_mut(at) {
                *of = run;
            }
            let usages = [habits.levels.get_mut(level), habits.runs.get_mut(run)];
            for usage in usages.into_iter().flatten() {
                usage.add(block.run_in, end, leads);
            }
        }
        habits
    }

    fn level(&self, block: &Block) -> Usage {
        self.levels.get(place(block)).copied().unwrap_or_default()
    }

    /// Whether headings of this level lead to their items by a colon: then one
    /// without items has the mark of the others.
    fn lead(&self, block: &Block) -> bool {
        let usage = self.level(block);
        usage.leading > 0 && usage.leading >= usage.bare
    }

    /// Whether no heading of this level is run-in: each stands on a line of its
    /// own.
    fn alone(&self, block: &Block) -> bool {
        let usage = self.level(block);
        usage.all > 1 && usage.run_in == 0
    }

    /// Whether the headings of this level close with 。 throughout, or those
    /// under the same heading.
    fn use_stops(&self, at: usize, block: &Block) -> bool {
        let first = block.ordinal.is_some_and(|o| o.form == Form::Chinese);
        let run = self.run.get(at).and_then(|&run| self.runs.get(run));
        let run = run.copied().unwrap_or_default();
        let among_run_in = run.run_in * 2 >= run.all;
        among_run_in || !first && (run.closes() || self.level(block).closes())
    }
}

/// The place of a block's level in the counts.
fn place(block: &Block) -> usize {
    usize::from(block.level.unwrap_or_default())
}
