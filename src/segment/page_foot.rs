//! The lines of a page under an article: related articles, who runs the site,
//! under which licence the text stands.

use super::residue::{ResidueKind, Row};

/// How many lines with words the foot of a page may take.
const FOOT: usize = 40;

/// How many blank lines part a text from the foot of its page, and are more
/// than anybody types.
const FAR: usize = 8;

/// Marks the lines of the page at the end of `rows`.
pub(super) fn find(rows: &mut [Row<'_>]) {
    if rows.len() < 2 {
        return;
    }
    let foot = rows.len().saturating_sub(FOOT).max(1);
    let Some(rows) = rows.get_mut(foot..) else {
        return;
    };
    licence(rows);
    owner(rows);
    related(rows);
    // A list of files that did not come along.
    if let Some(last) = rows.last_mut()
        && matches!(
            last.text,
            "相关附件" | "相关附件：" | "附件下载" | "附件下载："
        )
    {
        last.kind = Some(ResidueKind::SiteLine);
    }
}

/// Marks all rows from `from` to the end.
fn take(rows: &mut [Row<'_>], from: usize) {
    for row in rows.iter_mut().skip(from).filter(|r| r.stays()) {
        row.kind = Some(ResidueKind::SiteLine);
    }
}

/// What stands far below the text and speaks of a licence, or is a word or two
/// of a page's program.
fn licence(rows: &mut [Row<'_>]) {
    let mut end = rows.len();
    for from in (0..rows.len()).rev() {
        if rows.get(from).is_none_or(|r| r.gap < FAR) {
            continue;
        }
        let block = rows.get(from..end).unwrap_or_default();
        let licensed = block
            .iter()
            .any(|r| LICENCES.iter().any(|l| r.text.contains(l)));
        let western = block
            .iter()
            .all(|r| r.text.is_ascii() && r.text.len() <= 40);
        if !licensed && !western {
            return;
        }
        take(rows, from);
        end = from;
    }
}

/// Words of a licence, as pages give it.
const LICENCES: &[&str] = &[
    "公有领域",
    "公有領域",
    "版权期限",
    "版權期限",
    "知识共享",
    "Public domain",
    "Creative Commons",
    "CC BY",
];

/// Who runs the site: from the first line that only a site has on, where one
/// of them is sure.
fn owner(rows: &mut [Row<'_>]) {
    let mut from = None;
    let mut sure = false;
    for (index, row) in rows.iter().enumerate().rev() {
        let certain = is_owner(row.text);
        sure |= certain;
        if certain || OWNERS.iter().any(|w| row.text.starts_with(w)) && is_short(row.text) {
            from = Some(index);
        } else if row.stays()
            && !(is_short(row.text) && BESIDE.iter().any(|w| row.text.starts_with(w)))
        {
            break;
        }
    }
    if let Some(from) = from.filter(|_| sure) {
        take(rows, from);
    }
}

/// ICP备, 版权所有, 网站地图: what only the foot of a page says.
fn is_owner(text: &str) -> bool {
    let anywhere = [
        "ICP备",
        "ICP证",
        "公网安备",
        "网站标识码",
        "Copyright",
        "copyright",
        "网站地图",
        "All Rights Reserved",
    ];
    let opening = ["版权所有", "©", "网站主办", "网站声明", "隐私声明"];
    is_short(text)
        && (anywhere.iter().any(|w| text.contains(w))
            || opening.iter().any(|w| text.starts_with(w)))
}

fn is_short(text: &str) -> bool {
    text.len() <= 300 && !text.ends_with('。')
}

/// How lines open that name the owner of a site, or of an event.
const OWNERS: &[&str] = &[
    "主办",
    "承办",
    "主管",
    "协办",
    "网站",
    "关于我们",
    "联系我们",
    "技术支持",
];

/// How lines open that stand among them.
const BESIDE: &[&str] = &[
    "地址",
    "邮编",
    "邮政编码",
    "电话",
    "联系电话",
    "传真",
    "邮箱",
    "电子邮箱",
    "运维",
    "值班",
    "您是第",
    "访问量",
    "今日访问",
    "建议使用",
    "扫一扫",
    "友情链接",
];

/// The headlines under 相关链接： or 更多资料>>>, to the end of the text.
fn related(rows: &mut [Row<'_>]) {
    let opens = |row: &Row<'_>| {
        let listed = || {
            let text = row.text.trim_end_matches(['：', ':']);
            text.starts_with("相关") && text.chars().count() == 4
        };
        row.kind == Some(ResidueKind::SiteLine) && (row.text.ends_with(">>>") || listed())
    };
    let Some(head) = rows.iter().rposition(opens) else {
        return;
    };
    let below = rows.get(head + 1..).unwrap_or_default();
    let marked = rows.get(head).is_some_and(|r| r.text.ends_with('>'));
    let headline = |row: &Row<'_>| {
        let closed = row.text.ends_with(['。', '；', '：']);
        let named = row.text.starts_with(['【', '《', '·', '•']) || row.text.ends_with('》');
        !row.stays()
            || row.text.len() <= 300 && !closed && (named || !marked && row.text.len() <= 150)
    };
    if below.len() <= 15 && below.iter().all(headline) {
        take(rows, head + 1);
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;
    use crate::source::Source;

    fn left(foot: &str) -> usize {
        let text = format!("关于检查的通知\n各单位要落实。\n{foot}");
        segment(&Source::plain(text)).paragraphs.len() - 2
    }

    #[test]
    fn the_foot_of_a_page_goes_from_its_first_sure_line_on() {
        assert_eq!(
            left(
                "主办单位：清河区人民政府办公室 承办：信息中心\n地址：清河路1号\n示ICP备00000000号\n"
            ),
            0
        );
        assert_eq!(left("地址：清河路1号\n版权所有：清河区人民政府\n"), 1);
        assert_eq!(left("地址：清河路1号\n电话：00000000\n"), 2);
        assert_eq!(left("主办单位：清河街道办事处\n"), 1);
    }

    #[test]
    fn headlines_under_a_pointer_go_to_the_end() {
        assert_eq!(
            left("更多资料点这里>>>\n【示例】全区召开会议\n【示例】全区部署工作\n"),
            0
        );
        assert_eq!(left("相关链接：\n《示例办法》全文\n示例办法政策解读\n"), 0);
        assert_eq!(left("更多资料点这里>>>\n清河街道办事处\n2024年1月5日\n"), 2);
        assert_eq!(left("【示例】全区召开会议\n【示例】全区部署工作\n"), 2);
    }

    #[test]
    fn what_stands_far_below_and_is_no_text_goes() {
        let far = "\n".repeat(10);
        assert_eq!(left(&format!("{far}本作品属于公有领域\n各地\n")), 0);
        assert_eq!(left(&format!("{far}Public domain\nfalse\n")), 0);
        assert_eq!(left(&format!("{far}清河街道办事处\n2024年1月5日\n")), 2);
    }
}
