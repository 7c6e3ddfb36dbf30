//! What a chat assistant (智能助手) says around the draft that it was asked for,
//! and the marks of the program that asked it.

use super::residue::{ResidueKind, Row};

/// The longest sentence to the user, in bytes.
const LONGEST: usize = 480;

/// How many lines an assistant says before a draft, or after it.
const LINES: usize = 4;

/// Marks the assistant's own lines at the ends of `rows`.
pub(super) fn find(rows: &mut [Row<'_>]) {
    run_marks(rows);
    let preamble = |row: &Row<'_>| is_preamble(row.text);
    let first = rows.iter().position(Row::stays).unwrap_or(rows.len());
    let opening = said(rows.iter().skip(first), preamble);
    // A conversation alone is no draft.
    if rows.iter().skip(first).filter(|r| r.stays()).count() > opening {
        take(rows.iter_mut().skip(first), opening);
    }
    let last = rows.iter().rev().position(Row::stays).unwrap_or(rows.len());
    let closing = said(rows.iter().rev().skip(last), |r| is_closing(r.text));
    if rows.iter().rev().skip(last).filter(|r| r.stays()).count() > closing {
        take(rows.iter_mut().rev().skip(last), closing);
    }
}

/// How many of `rows` an assistant said in a run, lines of signs between them
/// and after them counted.
fn said<'a, 'b: 'a>(
    rows: impl Iterator<Item = &'a Row<'b>>,
    is_said: impl Fn(&Row<'_>) -> bool,
) -> usize {
    let mut count = 0;
    let mut own = 0;
    for (index, row) in rows.enumerate().take(2 * LINES) {
        if row.stays() && own < LINES && is_said(row) {
            own += 1;
            count = index + 1;
        } else if is_divider(row.text) {
            count = if own > 0 { index + 1 } else { count };
        } else if row.stays() {
            break;
        }
    }
    if own > 0 { count } else { 0 }
}

fn take<'a, 'b: 'a>(rows: impl Iterator<Item = &'a mut Row<'b>>, count: usize) {
    for row in rows.take(count).filter(|r| r.stays()) {
        row.kind = Some(ResidueKind::Chat);
    }
}

/// `---`
fn is_divider(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|b| matches!(b, b'-' | b'*' | b'=' | b' '))
}

/// `[T02-BEGIN]` in the first line and `[T02-END]` in the last.
fn run_marks(rows: &mut [Row<'_>]) {
    let [first, .., last] = rows else { return };
    let name = |text: &'_ str, ends: &[&str]| {
        let inner = text.strip_prefix('[')?.strip_suffix(']')?;
        let plain = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b"-_ ".contains(&b);
        let name = ends.iter().find_map(|end| inner.strip_suffix(end))?;
        inner.bytes().all(plain).then(|| name.to_owned())
    };
    let begins = name(first.text, &["BEGIN", "START"]);
    if begins.is_some() && begins == name(last.text, &["END"]) {
        first.kind = Some(ResidueKind::Chat);
        last.kind = Some(ResidueKind::Chat);
    }
}

/// 好的，以下是为您起草的通知：
fn is_preamble(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    if [
        "已深度思考（用时",
        "已深度思考(用时",
        "已思考（用时",
        "思考过程：",
    ]
    .iter()
    .any(|o| text.starts_with(o))
    {
        return true;
    }
    let english = [
        "Sure",
        "Certainly",
        "Of course",
        "Here is ",
        "Here's ",
        "Here’s ",
    ];
    if english.iter().any(|o| text.starts_with(o)) {
        return text.ends_with([':', '：', '.', '!']);
    }
    let agreed = AGREEMENTS.iter().find_map(|a| {
        let rest = text.strip_prefix(a)?;
        rest.starts_with(['，', '。', '！', ',', '!', '.', '～', '~'])
            .then_some(rest)
    });
    let words = agreed.unwrap_or(text);
    let words = words.trim_start_matches(['，', '。', '！', ',', '!', '.', '～', '~', ' ']);
    if words.is_empty() {
        return agreed.is_some();
    }
    let to_user = TO_USER.iter().any(|w| words.contains(w));
    let given = GIVEN.iter().any(|w| words.contains(w));
    let ends = words.ends_with(['：', ':', '。', '！', '.', '!', '～']);
    if agreed.is_some() {
        return ends && (to_user || given || SHOWN.iter().any(|o| words.contains(o)));
    }
    let shown = SHOWN.iter().any(|o| words.starts_with(o));
    let asked = [
        "根据您的",
        "根据您提供",
        "按照您的",
        "结合您",
        "基于您",
        "已根据您",
        "我已根据",
        "我将根据您",
        "我为您",
        "已为您",
    ]
    .iter()
    .any(|o| words.starts_with(o));
    ends && (shown && (to_user || given) || asked && given)
}

/// How an assistant agrees.
const AGREEMENTS: &[&str] = &[
    "好的",
    "当然可以",
    "当然",
    "没问题",
    "可以的",
    "明白了",
    "明白",
    "收到",
    "好",
];

/// How it speaks to its user.
const TO_USER: &[&str] = &[
    "为您",
    "为你",
    "帮您",
    "帮你",
    "供您",
    "供你",
    "给您",
    "您可以",
    "你可以",
    "您的要求",
    "您的需求",
    "您提供",
];

/// How it shows the draft.
const SHOWN: &[&str] = &[
    "以下是",
    "以下为",
    "下面是",
    "下面为",
    "这是",
    "这里是",
    "这份",
];

/// What it says it gives.
const GIVEN: &[&str] = &[
    "一份",
    "一篇",
    "一则",
    "一个版本",
    "初稿",
    "草稿",
    "范文",
    "范本",
    "模板",
    "示例",
    "撰写的",
    "起草的",
    "拟写的",
    "生成的",
    "整理的",
    "润色后",
    "修改后",
    "优化后",
    "撰写了",
    "起草了",
    "拟定了",
];

/// 希望以上内容对您有所帮助。如需调整，请告诉我。
fn is_closing(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let words = text.trim_start_matches(['（', '(', '【', '*', '>', ' ']);
    let words = ["注：", "注:", "说明：", "提示：", "温馨提示："]
        .iter()
        .find_map(|label| words.strip_prefix(label))
        .unwrap_or(words);
    is_disclaimer(words) || is_count(words) || is_offer(words)
}

/// 以上内容由AI生成，仅供参考
fn is_disclaimer(words: &str) -> bool {
    let short = words.chars().nth(60).is_none();
    let made = [
        "AI生成",
        "AI 生成",
        "人工智能生成",
        "AI辅助生成",
        "大模型生成",
        "由AI助手生成",
    ];
    let subject = ["本", "以上", "内容", "该", "此", "AI", "由AI", "文中"]
        .iter()
        .any(|o| words.starts_with(o));
    let draft = [
        "以上内容",
        "以上范文",
        "以上模板",
        "以上示例",
        "以上文稿",
        "以上方案",
        "本范文",
        "本模板",
        "该模板",
        "上述内容",
    ]
    .iter()
    .any(|o| words.starts_with(o));
    short
        && (subject && made.iter().any(|m| words.contains(m)) && !words.contains(['《', '、'])
            || draft && words.contains("仅供参考"))
}

/// 全文约1200字
fn is_count(words: &str) -> bool {
    let Some(rest) = [
        "全文约",
        "全文共约",
        "全文共",
        "全文共计",
        "字数：约",
        "字数：",
        "字数约",
        "正文约",
        "共约",
    ]
    .iter()
    .find_map(|o| words.strip_prefix(o)) else {
        return false;
    };
    let figure = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    figure.len() < rest.len()
        && matches!(
            figure.trim_end_matches(['。', '）', ')']),
            "字" | "字左右" | "个字" | "余字"
        )
}

/// 如需进一步修改，请随时告诉我。
fn is_offer(words: &str) -> bool {
    // A letter ends with an offer too, and says whose it is.
    let own = [
        "联系",
        "电话",
        "咨询",
        "我局",
        "我办",
        "我单位",
        "我们",
        "我处",
        "我科",
        "我街道",
        "我镇",
        "贵",
        "致电",
    ];
    let ended = words.ends_with(['。', '！', '？', '!', '?', '）', ')', '～', '~', '…', '😊']);
    if !ended || own.iter().any(|w| words.contains(w)) {
        return false;
    }
    let to_user = words.contains(['您', '你']);
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    let opens = |list: &[&str]| list.iter().any(|w| words.starts_with(w));
    let draft = has(&[
        "以上内容",
        "这份",
        "这篇",
        "这个",
        "该范文",
        "该模板",
        "以上范文",
        "以上模板",
        "以上方案",
        "以上草稿",
        "以上初稿",
        "以上版本",
        "上述内容",
        "本范文",
        "本模板",
    ]);
    let hopes = opens(&["希望"])
        && to_user
        && (draft || words.starts_with("希望对您有") || words.starts_with("希望能对您有"))
        && has(&["帮助", "需求", "要求", "参考", "满意", "启发"]);
    let change = has(&[
        "修改",
        "调整",
        "完善",
        "优化",
        "补充",
        "润色",
        "细化",
        "扩展",
        "扩写",
        "删减",
        "缩写",
        "定制",
        "其他需要",
        "其他需求",
        "其他要求",
        "更具体",
    ]);
    let offers = opens(&[
        "如需",
        "如果需要",
        "如果您",
        "如果你",
        "如您",
        "若需",
        "若您",
        "如有",
        "如还",
        "需要我",
        "是否需要",
        "要不要我",
        "您可以",
        "你可以",
        "您可根据",
        "你可根据",
        "请您根据",
        "可以根据您",
    ]) && change
        && (has(&[
            "告诉我",
            "告知我",
            "我可以",
            "我会",
            "我来",
            "我再",
            "我将",
            "为您",
            "帮您",
            "帮你",
            "需要我",
            "我帮",
        ]) || to_user && has(&["随时", "实际情况", "具体情况", "实际需要", "实际需求"]));
    let fits = to_user && draft && has(&["实际情况", "具体情况", "实际需要", "实际需求"]) && change;
    hopes || offers || fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_assistant_says_first_is_told_from_text() {
        for line in [
            "好的，以下是为您起草的会议通知：",
            "当然可以！以下是一篇关于安全生产的工作总结：",
            "好的，我来帮您撰写这份报告。",
            "以下是根据您的要求撰写的述职报告，供您参考：",
            "以下是一份工作总结范文：",
            "根据您提供的材料，我为您起草了一份通知：",
            "已深度思考（用时12秒）",
            "Sure! Here is the report:",
        ] {
            assert!(is_preamble(line), "{line}");
        }
        for line in [
            "关于开展安全检查的通知",
            "以下是我局2024年工作情况：",
            "根据您的申请，我局依法作出答复如下：",
            "您好！您反映的问题收悉。",
            "好的作风是干出来的。",
            "收到，请各单位遵照执行。",
            "这是一次重要的会议。",
            "当然，问题依然存在。",
        ] {
            assert!(!is_preamble(line), "{line}");
        }
    }

    #[test]
    fn what_an_assistant_says_last_is_told_from_text() {
        for line in [
            "希望这份总结对您有所帮助！",
            "希望以上内容能满足您的需求。如需调整，请随时告诉我。",
            "如需进一步修改或补充，请随时告诉我。",
            "如果您需要更详细的版本，我可以继续完善。",
            "需要我帮您调整语气吗？",
            "您可以根据实际情况修改和补充。",
            "（以上内容由AI生成，仅供参考）",
            "（全文约1200字）",
            "注：以上模板仅供参考，请您根据实际情况调整。",
        ] {
            assert!(is_closing(line), "{line}");
        }
        for line in [
            "希望以上答复对您有所帮助。",
            "如有疑问，请随时与我局联系。",
            "如需进一步了解情况，请您随时联系我们。",
            "如有不妥，请批评指正。",
            "各单位可根据实际情况调整。",
            "希望同志们再接再厉。",
            "全文共三章。",
            "以上意见仅供参考。",
            "要加强对AI生成内容的管理。",
        ] {
            assert!(!is_closing(line), "{line}");
        }
    }

    #[test]
    fn the_marks_of_a_run_come_in_pairs() {
        use crate::segment::segment;
        use crate::source::Source;
        let count = |text: &str| segment(&Source::plain(text)).paragraphs.len();
        assert_eq!(count("[A1-BEGIN]\n工作报告\n[A1-END]\n"), 1);
        assert_eq!(count("[A1-BEGIN]\n工作报告\n"), 2);
        assert_eq!(count("[日期]\n工作报告\n[签名]\n"), 3);
    }
}
