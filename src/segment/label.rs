//! What names a part of a draft, as a form or a chat assistant writes it over
//! the part or before it: 标题：…, 正文：.

use super::residue::{ResidueKind, Row};

/// How many lines may stand before 正文：.
const NEAR: usize = 12;

/// The longest title, in bytes, after its label.
const TITLE: usize = 180;

/// Names of a file that nobody gave one.
const UNNAMED: &[&str] = &[
    "未命名",
    "无标题",
    "新建文档",
    "新建文本文档",
    "Untitled",
    "untitled",
];

/// What a site for drafts writes over the text of a file.
const OF_A_FILE: &[&str] = &["文档介绍", "文档简介", "文档内容", "文档正文", "内容预览"];

/// Marks the label before the title, and 正文： on a line of its own.
pub(super) fn find(rows: &mut [Row<'_>]) {
    let Some(first) = rows.iter().take(40).position(Row::stays) else {
        return;
    };
    // A site for drafts writes it over or under the title, with nothing behind.
    let near = rows.iter_mut().skip(first).take(NEAR).filter(|r| r.stays());
    let mut near = near.filter(|r| OF_A_FILE.contains(&r.text.trim_end_matches(['：', ':'])));
    if let Some(row) = near.next() {
        row.kind = Some(ResidueKind::Label);
    }
    let mut first = first + usize::from(rows.get(first).is_some_and(|r| !r.stays()));
    // The form that a draft is passed round with has its fields above the title.
    let form = rows.get(first).is_some_and(|r| is_dispatch_form(r.text));
    let fields = rows.iter().skip(first).take(NEAR);
    let title = || {
        fields
            .into_iter()
            .position(|r| titled(r.text).is_some_and(|t| !t.is_empty()))
    };
    first += form.then(title).flatten().unwrap_or(0);
    let mut head = rows.iter_mut().skip(first).take(NEAR);
    let Some(title) = head.next() else { return };
    if let Some(name) = titled(title.text) {
        if UNNAMED.iter().any(|u| name.starts_with(u)) {
            title.kind = Some(ResidueKind::SiteLine);
        } else if name.is_empty() {
            title.kind = Some(ResidueKind::Label);
        } else if name.len() <= TITLE && !name.contains('。') {
            title.label = title.text.len() - name.len();
        }
    } else if let Some(name) = subject(title.text) {
        title.label = title.text.len() - name.len();
    }
    for row in head.filter(|r| r.stays()) {
        if matches!(row.text, "正文：" | "正文:" | "【正文】") {
            row.kind = Some(ResidueKind::Label);
            return;
        }
    }
}

/// True for the name of the form that a draft is passed round with for approval:
/// 清河县教育局发文稿纸.
pub fn is_dispatch_form(text: &str) -> bool {
    const NAMES: [&str; 3] = ["发文", "拟稿", "拟文"];
    const PAPERS: [&str; 6] = ["稿纸", "稿笺", "审批单", "签批单", "处理单", "审批表"];
    let paper = text.len() <= TITLE && PAPERS.iter().any(|end| text.ends_with(end));
    paper && NAMES.iter().any(|name| text.contains(name))
}

/// The title after 标题：.
fn titled(text: &str) -> Option<&str> {
    [
        "标题：",
        "标题:",
        "【标题】",
        "【标题】：",
        "题目：",
        "题目:",
    ]
    .iter()
    .find_map(|label| text.strip_prefix(label))
    .map(|name| name.trim_start_matches(crate::character::is_blank))
}

/// The title that is the subject of a mail: 转发：关于检查的通知.
fn subject(text: &str) -> Option<&str> {
    let (label, name) = text.split_once(['：', ':'])?;
    let name = name.trim_start_matches(crate::character::is_blank);
    let sent = ["Re", "RE", "Fw", "FW", "Fwd", "回复", "答复", "转发"].contains(&label);
    (sent && name.len() <= TITLE && name.contains("关于") && !name.contains('。')).then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::segment::paragraphs;

    #[test]
    fn a_label_is_no_part_of_what_it_names() {
        let text = "标题：关于检查的通知\n\n正文：\n各单位要落实。\n";
        assert_eq!(paragraphs(text), ["关于检查的通知", "各单位要落实。"]);
        for mail in [
            "转发：关于检查的通知\n请落实。\n",
            "Re: 关于检查的通知\n请落实。\n",
        ] {
            assert_eq!(paragraphs(mail), ["关于检查的通知", "请落实。"]);
        }
        let text = "【标题】未命名文章\n关于检查的通知\n";
        assert_eq!(paragraphs(text), ["关于检查的通知"]);
    }

    #[test]
    fn what_a_site_for_drafts_writes_over_a_file_is_no_text() {
        for text in [
            "文档介绍：\n关于检查的通知\n各单位要落实。\n",
            "关于检查的通知\n文档介绍：\n各单位要落实。\n",
        ] {
            assert_eq!(paragraphs(text), ["关于检查的通知", "各单位要落实。"]);
        }
        assert_eq!(paragraphs("文档介绍：共三章。\n各单位要落实。\n").len(), 2);
    }

    #[test]
    fn the_same_words_in_the_text_stay() {
        let text = "关于检查的通知\n标题：黑体\n正文：仿宋。\n";
        assert_eq!(paragraphs(text).len(), 3);
    }
}
