//! What a mail program puts around a text: the signs of a quotation, the head
//! of the mail that is answered, the name of the device.

use super::residue::{ResidueKind, Row};
use crate::character::is_blank;

/// How many lines a quotation has at least.
const QUOTED: usize = 3;

/// Marks what a mail program wrote in `rows`.
pub(super) fn find(rows: &mut [Row<'_>]) {
    quotation(rows);
    heads(rows);
    footer(rows);
    // 发件人：张三 <a@b.cn> alone, over all.
    let first = rows.first_mut();
    if let Some(first) = first.filter(|r| is_field(r.text, SENDERS) && r.text.contains('@')) {
        first.kind = Some(ResidueKind::Mail);
    }
    let last = rows.iter_mut().rev().find(|r| r.stays());
    if let Some(last) = last.filter(|r| is_device(r.text) || is_warning(r.text)) {
        last.kind = Some(ResidueKind::Mail);
    }
}

/// Sets `> ` apart where nearly every line opens with it.
fn quotation(rows: &mut [Row<'_>]) {
    let quoted = rows.iter().filter(|r| r.text.starts_with('>')).count();
    if quoted < QUOTED || quoted * 5 < rows.len() * 4 {
        return;
    }
    for row in rows.iter_mut().filter(|r| r.text.starts_with('>')) {
        let words = row.text.trim_start_matches(|c| c == '>' || is_blank(c));
        if words.is_empty() {
            row.kind = Some(ResidueKind::Mail);
        } else {
            row.quote = row.text.len() - words.len();
            row.words.start += row.quote;
            row.text = words;
        }
    }
}

/// 发件人：, 收件人：, 主题： in a run of lines that opens with the sender.
fn heads(rows: &mut [Row<'_>]) {
    let mut at = 0;
    while at < rows.len() {
        let rest = rows.get(at..).unwrap_or_default();
        let opens = rest.first().is_some_and(|r| is_field(r.text, SENDERS));
        let count = rest
            .iter()
            .take_while(|r| is_field(r.text, SENDERS) || is_field(r.text, FIELDS))
            .count();
        if opens && count > 1 {
            // -----原始邮件-----
            let from = if at > 0 && rows.get(at - 1).is_some_and(|r| is_rule(r.text)) {
                at - 1
            } else {
                at
            };
            let subject = (at..at + count).find_map(|place| {
                let below = rows.get(at + count..)?;
                Some((place, own_subject(rows.get(place)?.text, below)?))
            });
            let head = rows.iter_mut().take(at + count).skip(from);
            head.for_each(|r| r.kind = Some(ResidueKind::Mail));
            if let Some((place, label)) = subject
                && let Some(row) = rows.get_mut(place)
            {
                (row.kind, row.label) = (None, label);
            }
        }
        at += count.max(1);
    }
}

/// The length of 主题： where the subject behind it is the title that the text
/// `below` it does without, an address or a sentence at its start.
fn own_subject(text: &str, below: &[Row<'_>]) -> Option<usize> {
    let (label, subject) = text.split_once(['：', ':'])?;
    let named = matches!(label.trim_matches(is_blank), "主题" | "Subject");
    let untitled = below.first()?.text.ends_with(['：', ':', '。']);
    let subject = subject.trim_matches(is_blank);
    (named && untitled && subject.contains("关于")).then(|| text.len() - subject.len())
}

const SENDERS: &[&str] = &["发件人", "寄件人", "From"];

const FIELDS: &[&str] = &[
    "收件人",
    "抄送",
    "密送",
    "发送时间",
    "发送日期",
    "日期",
    "时间",
    "主题",
    "附件",
    "To",
    "Cc",
    "Sent",
    "Date",
    "Subject",
];

/// True for a line with one of `labels` and its value.
fn is_field(text: &str, labels: &[&str]) -> bool {
    let label = labels.iter().find_map(|label| text.strip_prefix(label));
    label.is_some_and(|rest| rest.trim_start_matches(is_blank).starts_with(['：', ':']))
}

/// -----原始邮件-----
fn is_rule(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| c == '-' || is_blank(c));
    inner.len() + 4 <= text.len()
        && matches!(
            inner,
            "原始邮件" | "转发的邮件" | "转发邮件信息" | "Original Message" | "Forwarded message"
        )
}

/// How many lines the block under `-- ` has at most.
const FOOTER: usize = 8;

/// The longest of them, in bytes.
const FOOTER_LINE: usize = 120;

/// `-- ` at the end of a mail and what the program puts under it: who wrote, and
/// how to reach them. A date there is that of a document, which is signed.
fn footer(rows: &mut [Row<'_>]) {
    let tail = rows.len().saturating_sub(FOOTER + 1);
    let last = rows.get(tail..).unwrap_or_default();
    let Some(at) = last.iter().rposition(|r| r.stays() && r.text == "--") else {
        return;
    };
    let at = tail + at;
    let under = rows.get(at + 1..).unwrap_or_default();
    let short = |r: &Row<'_>| r.text.len() <= FOOTER_LINE && !r.text.contains(['。', '；']);
    let dated = |r: &Row<'_>| r.text.ends_with('日') && r.text.contains('年');
    let reached = under
        .iter()
        .any(|r| r.text.contains('@') || is_field(r.text, CONTACTS));
    if at > 0 && reached && under.iter().all(short) && !under.iter().any(dated) {
        let block = rows.iter_mut().skip(at).filter(|r| r.stays());
        block.for_each(|r| r.kind = Some(ResidueKind::Mail));
    }
}

const CONTACTS: &[&str] = &[
    "电话",
    "手机",
    "座机",
    "传真",
    "邮箱",
    "电子邮箱",
    "邮件",
    "地址",
    "网址",
    "微信",
    "QQ",
    "Tel",
    "TEL",
    "Mobile",
    "Phone",
    "Fax",
    "E-mail",
    "Email",
    "Mail",
];

/// 发自我的iPhone
fn is_device(text: &str) -> bool {
    let rest = text
        .strip_prefix("发自我的")
        .or(text.strip_prefix("来自我的"));
    let sent = text
        .strip_prefix("从我的")
        .and_then(|rest| rest.strip_suffix("发送"));
    rest.or(sent)
        .is_some_and(|device| !device.is_empty() && device.chars().nth(16).is_none())
        || text.starts_with("来自") && text.contains("邮箱") && text.ends_with("手机版")
        || text.starts_with("Sent from my ") && text.len() < 40
}

/// 此邮件及其附件含有保密信息，仅限收件人使用。
fn is_warning(text: &str) -> bool {
    ["此邮件", "本邮件"].iter().any(|o| text.starts_with(o)) && text.contains("收件人")
}

#[cfg(test)]
mod tests {
    use crate::segment::paragraphs;

    #[test]
    fn a_quoted_mail_is_its_words() {
        let text = "> 检查通知\n>\n> 各社区：\n> 现就检查通知如下。\n";
        assert_eq!(
            paragraphs(text),
            ["检查通知", "各社区：", "现就检查通知如下。"]
        );
        let text = "检查标准\n> 60℃的设备\n常温设备\n低温设备\n";
        assert_eq!(paragraphs(text).len(), 4);
    }

    #[test]
    fn the_head_of_a_mail_is_no_text() {
        let text = "-----原始邮件-----\n发件人：张三\n收件人：李四\n主题：检查\n检查通知\n请落实。\n发自我的手机\n";
        assert_eq!(paragraphs(text), ["检查通知", "请落实。"]);
        for mail in [
            "发件人：张三 <a@b.cn>\n检查通知\n请落实。\n",
            "发件人：张三\n主题：检查\n检查通知\n请落实。\n",
            "检查通知\n请落实。\n从我的手机发送\n",
            "检查通知\n请落实。\n此邮件及其附件含有保密信息，仅限收件人使用。\n",
        ] {
            assert_eq!(paragraphs(mail), ["检查通知", "请落实。"]);
        }
        // The title stands nowhere else.
        let text = "发件人：张三\n主题：关于检查的通知\n各社区：\n请落实。\n";
        assert_eq!(paragraphs(text), ["关于检查的通知", "各社区：", "请落实。"]);
        for text in [
            "发件人：街道平安办\n请落实。\n",
            "主题：共筑防线\n时间：十一月九日\n日期：待定\n",
            "发自我的内心的感谢。\n请落实。\n",
        ] {
            assert_eq!(paragraphs(text).len(), text.lines().count(), "{text}");
        }
    }

    #[test]
    fn what_stands_under_two_dashes_is_no_text() {
        let text = "请于周五前反馈。\n--\n李红\n区教育局办公室\n电话：010-12345678\n";
        assert_eq!(paragraphs(text), ["请于周五前反馈。"]);
        for text in [
            "请于周五前反馈。\n--\n清河街道办事处\n2024年5月6日\n",
            "请于周五前反馈。\n--\n清河街道办事处\n电话：010-12345678\n2024年5月6日\n",
            "联系方式\n--\n电话：010-12345678。请在工作日拨打。\n",
        ] {
            assert_eq!(paragraphs(text).len(), text.lines().count(), "{text}");
        }
    }
}
