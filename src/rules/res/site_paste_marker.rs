//! What a site or a chat assistant put into the copied text. It is found when
//! the text is cut into paragraphs; this rule says so and takes it out.

use crate::character::{is_blank, is_line_break};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::segment::{Residue, ResidueKind, is_site_line};
use crate::span::Span;
use crate::zone::Zone;

/// RES-01.
pub(crate) const RULE: Rule = Rule {
    code: "RES-01",
    name: "site-paste-marker",
    title: "粘贴残留",
    why: "从网站、文库或者智能助手复制时带入的标记、网页文字和对话文字不是正文，应当删除；标记夹在段中时，后文另起一段。",
    basis: "通常：正文不含粘贴残留",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "##paidbegin##（一）提高政治站位。各科室认真学习有关文件，抓好贯彻落实。\n",
            good: Some("（一）提高政治站位。各科室认真学习有关文件，抓好贯彻落实。\n"),
        },
        Example {
            bad: "全年各项任务基本完成。##paidend##\n",
            good: Some("全年各项任务基本完成。\n"),
        },
        Example {
            bad: "全年各项任务基本完成。\n点击下载本文全文\n",
            good: Some("全年各项任务基本完成。\n\n"),
        },
        Example {
            bad: "好的，以下是为您起草的通知：\n关于开展安全检查的通知\n各科室要抓好落实[citation:1]。\n如需修改，请随时告诉我。\n",
            good: Some("\n关于开展安全检查的通知\n各科室要抓好落实。\n\n"),
        },
        Example {
            bad: "清河县教育局文件\n清教发〔2024〕3号\n————————————\n关于开展检查的通知\n各学校：\n",
            good: Some("清河县教育局文件\n清教发〔2024〕3号\n\n关于开展检查的通知\n各学校：\n"),
        },
        Example {
            bad: "标题：关于开展安全检查的通知\n正文：\n各科室要抓好落实。\n上一篇：示例新闻\n",
            good: Some("关于开展安全检查的通知\n\n各科室要抓好落实。\n\n"),
        },
        Example {
            bad: "全年各项任务基本完成。\n点击下载本文全文\n\n上一篇：示例新闻\n",
            good: Some("全年各项任务基本完成。\n\n\n\n"),
        },
        Example {
            bad: "全年各项任务基本完成。\n责任编辑：张三\n",
            good: Some("全年各项任务基本完成。\n\n"),
        },
        Example {
            bad: "> 关于检查的通知\n> 各单位要落实。\n> 检查时间另行通知。\n",
            good: Some("关于检查的通知\n各单位要落实。\n检查时间另行通知。\n"),
        },
        Example {
            bad: "关于检查的通知\n各社区：\n请抓好落实。\n清河街道办事处\n2024年5月6日\n来源：清河街道\n",
            good: Some("关于检查的通知\n各社区：\n请抓好落实。\n清河街道办事处\n2024年5月6日\n\n"),
        },
        Example {
            bad: "全年各项任务基本完成，群众满意。点击下载全文\n",
            good: Some("全年各项任务基本完成，群众满意。\n"),
        },
        Example {
            bad: "消防演练顺利完成。\n来源：清河街道\n编辑：张三\n审核：李四\n",
            good: Some("消防演练顺利完成。\n\n\n\n"),
        },
    ],
    counterexamples: &[
        "点击下载附件后，请各单位填写。申请表在网上公布。点击下载后填写\n",
        "各地要抓好落实。\n一、甲类\n——————————\n二、乙类\n三、丙类\n四、丁类\n五、戊类\n六、己类\n七、庚类\n八、辛类\n九、壬类\n",
        "本文来自基层一线的调研，共走访二十个村。\n",
        "转载请注明出处的要求已纳入版权管理制度。\n",
        "展开全文检索系统建设，提高档案利用率。\n",
        "扫码关注“清河发布”公众号，可查询办理进度。\n",
        "责任编辑：负责栏目策划，审核稿件。\n",
        "数据如下。\n来源：区统计年鉴\n审核：财政所\n",
        "消防演练顺利完成。\n编辑：张三\n清河街道办事处\n2024年5月6日\n",
        "请住在3#楼和5#楼的居民到社区登记。\n",
        "标签#平安建设#阅读量超过10万次。\n",
        "希望以上答复对您有所帮助。如有疑问，请随时与我局联系。\n",
        "# 说明\n\n## 一、变量\n\n- 数组a[0]、a[1]分别存放总分和均分。\n- 权利要求[1]已删除，区间[0]为空。\n",
        "关于开展安全检查的通知\n[发文单位]\n（此件公开发布）\n公开方式：主动公开\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    mail(document, findings);
    // Where the words of the last line with a mark begin.
    let mut opening = Span::default();
    let residue = &document.segments.residue;
    for run in residue.chunk_by(|a, b| goes_on(document, a, b)) {
        let Some(mark) = run.first() else { continue };
        let words = document.text(mark.span);
        let kind = match mark.kind {
            ResidueKind::SiteMark => "网站粘贴标记",
            ResidueKind::SiteLine => "网页残留文字",
            ResidueKind::Ornament => "标题的装饰符号",
            ResidueKind::DrawnLine => "用字符画的横线",
            ResidueKind::Chosen => {
                findings
                    .report(mark.span, "此段已由您设为粘贴残留，予以删除")
                    .fix("删除", Safety::Safe, vec![Edit::new(mark.span, "")])
                    .quiet();
                continue;
            }
            ResidueKind::Label => "提示文字",
            ResidueKind::Chat => "智能助手的对话文字",
            ResidueKind::Citation => "智能助手的引用标记",
            ResidueKind::Mail
            | ResidueKind::Furniture
            | ResidueKind::Contents
            | ResidueKind::Markdown => continue,
        };
        if run.len() > 1 {
            together(document, findings, kind, run.iter());
            continue;
        }
        let line = line_of(document, mark);
        if opening.end != line.end {
            let text = document.text(line);
            let indent = text.len() - text.trim_start_matches(is_blank).len();
            opening = Span::new(line.start + indent, line.end);
        }
        let replacement = if divides(document, mark, opening) {
            "\n"
        } else {
            ""
        };
        findings
            .report(mark.span, format!("发现{kind}“{words}”，请删除"))
            .fix(
                "删除",
                Safety::Safe,
                vec![Edit::new(mark.span, replacement)],
            );
    }
    glued(document, findings);
    editors(document, findings);
}

/// A line of a site at the end of a paragraph, after its full stop: 群众满意。点击
/// 下载.
fn glued(document: &Document<'_>, findings: &mut Findings<'_>) {
    /// The longest such words, in bytes.
    const LONGEST: usize = 90;
    let mut sentences = document.sentences(Zone::PROSE).peekable();
    let mut before = None;
    while let Some(sentence) = sentences.next() {
        let block = Some(sentence.block);
        let glued = before == block && sentences.peek().map(|s| s.block) != block;
        before = block;
        let span = sentence.span;
        if !glued || span.len() > LONGEST || !is_site_line(document.text(span)) {
            continue;
        }
        let words = document.text(span);
        findings
            .report(span, format!("发现网页残留文字“{words}”，请删除"))
            .fix("删除", Safety::Suggested, vec![Edit::new(span, "")]);
    }
}

/// True for 责任编辑：张三.
fn is_editor(text: &str) -> bool {
    let words = text.trim_start_matches(['（', '(']);
    // Hardly a paragraph begins so.
    let name = words.strip_prefix('责').and_then(|rest| {
        let rest = rest
            .strip_prefix("任编辑")
            .or_else(|| rest.strip_prefix('编'));
        rest?.strip_prefix(['：', ':'])
    });
    name.is_some_and(|n| !n.contains(['，', '。', '；']) && n.chars().count() <= 12)
}

/// True where two marks are lines of one piece, as the foot of a web page is:
/// nothing of the draft stands between them.
fn goes_on(document: &Document<'_>, a: &Residue, b: &Residue) -> bool {
    let lines = matches!(a.kind, ResidueKind::SiteLine | ResidueKind::Chat);
    let between = document.text(Span::new(a.span.end, b.span.start));
    lines
        && a.kind == b.kind
        && between.contains(is_line_break)
        && between.chars().all(|c| is_blank(c) || is_line_break(c))
}

/// What a mail program wrote around one mail is one finding: the signs of a
/// quotation before every line, the head, the name of the device.
fn mail(document: &Document<'_>, findings: &mut Findings<'_>) {
    let marks = document.segments.residue.iter();
    let marks = marks.filter(|mark| mark.kind == ResidueKind::Mail);
    together(document, findings, "邮件残留文字", marks);
}

/// Reports marks that came in together as one finding, each to be let be by
/// itself.
fn together<'a>(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    kind: &str,
    marks: impl Iterator<Item = &'a Residue>,
) {
    let edits: Vec<Edit> = marks.map(|mark| Edit::new(mark.span, "")).collect();
    let Some(first) = edits.first() else { return };
    let words = document.text(first.span).trim_end_matches(is_blank);
    let message = match edits.len() {
        1 => format!("发现{kind}“{words}”，请删除"),
        n => format!("发现{kind}“{words}”等{n}处，请删除"),
    };
    findings.fold(message, "删除", Safety::Safe, edits);
}

/// 责任编辑：张三, and lines like it that close an article. The pages of a
/// newspaper and a bulletin (简报) close with them too, so that they stay in the
/// text until a person takes them out.
fn editors(document: &Document<'_>, findings: &mut Findings<'_>) {
    let count = document.prose().count();
    let last = count.saturating_sub(3);
    let tail = count.saturating_sub(CREDITS);
    let closing = document.prose().skip(tail).map(|(_, text)| credit(text));
    let closing: Vec<Option<&str>> = closing.collect();
    let run = closing.iter().rev().take_while(|label| label.is_some());
    let run = run.count();
    let own = closing.iter().rev().take(run).flatten();
    let edited = own.clone().any(|label| label.contains("编"));
    // A letter ends with its date, whoever edits the page that shows it.
    let above = (count - run).checked_sub(1);
    let above = above.and_then(|at| document.prose().nth(at));
    let signed = above.is_some_and(|(block, _)| block.role == Role::Date);
    let first = if (signed || run > 1 && edited) && document.genre() != Some("简报") {
        count - run
    } else {
        count
    };
    for (number, (block, text)) in document.prose().enumerate() {
        if number < first && !is_editor(text) {
            continue;
        }
        let report = findings
            .report(
                block.span,
                format!("“{text}”疑为网页残留文字，请核对后删除"),
            )
            .fix("删除", Safety::Suggested, vec![Edit::new(block.span, "")]);
        if number >= last || number >= first {
            report.severity(Severity::Hint);
        }
    }
}

/// How many lines at the end of a text may name who made it.
const CREDITS: usize = 8;

/// The longest of them, in characters.
const CREDIT: usize = 40;

/// The label of a line that names who wrote, edited or passed an article:
/// 编辑：王小明, 来源 | 清河街道.
fn credit(text: &str) -> Option<&str> {
    let words = text.trim_start_matches(['（', '(']);
    let (label, name) = words.split_once(['：', ':', '|', '｜', '丨'])?;
    let label = label.trim_end_matches(is_blank);
    let named = name.chars().any(|c| !is_blank(c));
    let short = !text.contains(['，', '。', '；']) && text.chars().nth(CREDIT).is_none();
    (LABELS.contains(&label) && named && short).then_some(label)
}

/// What such lines open with.
const LABELS: &[&str] = &[
    "来源",
    "稿件来源",
    "信息来源",
    "文章来源",
    "素材来源",
    "供稿",
    "供稿单位",
    "撰稿",
    "撰文",
    "文字",
    "作者",
    "记者",
    "通讯员",
    "摄影",
    "图片",
    "图文",
    "编辑",
    "责任编辑",
    "责编",
    "值班编辑",
    "执行编辑",
    "网络编辑",
    "主编",
    "校对",
    "审核",
    "审校",
    "初审",
    "复审",
    "终审",
    "一审",
    "二审",
    "三审",
    "审核人",
    "监制",
    "签发",
];

fn line_of(document: &Document<'_>, mark: &Residue) -> Span {
    let lines = &document.segments.lines;
    let after = lines.partition_point(|l| l.start <= mark.span.start);
    let line = after.checked_sub(1).and_then(|i| lines.get(i));
    line.copied().unwrap_or(mark.span)
}

/// True where the mark stands between two paragraphs on one line, whose words
/// are at `line`.
fn divides(document: &Document<'_>, mark: &Residue, line: Span) -> bool {
    let after = document.text(Span::new(mark.span.end, line.end));
    mark.cuts && line.start < mark.span.start && after.chars().any(|c| !is_blank(c))
}
