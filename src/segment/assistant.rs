//! The sentences of a chat assistant (智能助手) to the user who asked for a
//! draft, told from those that a letter or a guide closes with.

/// The longest of them, in bytes.
const LONGEST: usize = 480;

/// How sure it is that an assistant said a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nobody else speaks so.
    Surely,
    /// A guide for the public may, where nothing shows that an assistant wrote
    /// it.
    Perhaps,
}

/// 好的，以下是为您起草的通知：
pub(super) fn is_preamble(text: &str) -> bool {
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
    let to_user = || TO_USER.iter().any(|w| words.contains(w));
    let given = || GIVEN.iter().any(|w| words.contains(w));
    let leads = words.ends_with(['：', ':']);
    let ends = leads || words.ends_with(['。', '！', '.', '!', '～']);
    let shown = SHOWN.iter().any(|o| words.starts_with(o));
    if agreed.is_some() {
        return ends && (to_user() || given() || leads && shown);
    }
    let asked = ASKED.iter().any(|o| words.starts_with(o));
    ends && (shown && (to_user() || leads && given()) || asked && given())
}

/// How an assistant agrees.
const AGREEMENTS: &[&str] = &["好的", "当然可以", "当然", "没问题", "可以的", "明白了"];

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
const SHOWN: &[&str] = &["以下是", "以下为", "下面是", "下面为", "这是", "这里是"];

/// How it says what it was asked.
const ASKED: &[&str] = &[
    "根据您的",
    "根据您提供",
    "按照您的",
    "结合您",
    "基于您",
    "已根据您",
    "我已根据您",
    "我将根据您",
    "我为您",
    "已为您",
];

/// What it says it gives.
const GIVEN: &[&str] = &[
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
    "润色后",
    "修改后",
    "优化后",
    "撰写了",
    "起草了",
    "拟定了",
    "撰写一",
    "起草一",
    "写一",
    "拟一",
];

/// 希望以上内容对您有所帮助。如需调整，请告诉我。
pub(super) fn closing(text: &str) -> Option<Said> {
    if text.len() > LONGEST {
        return None;
    }
    let words = text.trim_start_matches(['（', '(', '【', '*', '>', ' ']);
    let words = ["注：", "注:", "说明：", "提示：", "温馨提示："]
        .iter()
        .find_map(|label| words.strip_prefix(label))
        .unwrap_or(words);
    if is_made(words) || is_count(words) {
        return Some(Said::Surely);
    }
    let mut surest = None;
    for sentence in words.split_inclusive(['。', '！', '!', '？']) {
        let bare = sentence.trim_matches([' ', '）', ')', '】', '*']);
        if bare.is_empty() {
            continue;
        }
        match offer(bare)? {
            Said::Surely => surest = Some(Said::Surely),
            said => surest = surest.or(Some(said)),
        }
    }
    surest
}

/// 以上内容由AI生成，仅供参考
fn is_made(words: &str) -> bool {
    let words = words.strip_prefix("注：").unwrap_or(words);
    let subject = ["本", "以上", "内容", "该", "此", "AI", "由AI", "文中"];
    if words.len() > 180 || !subject.iter().any(|o| words.starts_with(o)) {
        return false;
    }
    let makers = [
        "由AI",
        "由人工智能",
        "由大模型",
        "由AI助手",
        "由AI辅助",
        "由 AI ",
    ];
    let made = makers.iter().any(|maker| {
        words
            .split_once(maker)
            .map(|(_, rest)| rest.trim_start().trim_start_matches("辅助"))
            .and_then(|rest| rest.strip_prefix("生成"))
            .is_some_and(|rest| !rest.starts_with('的'))
    });
    made || words.contains("AI生成") && words.contains("仅供参考")
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
fn offer(words: &str) -> Option<Said> {
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    let opens = |list: &[&str]| list.iter().any(|w| words.starts_with(w));
    let to_user = words.contains(['您', '你']);
    let ended = words.ends_with(['。', '！', '？', '!', '?', '）', ')', '～', '~', '…']);
    // A letter ends with an offer too, and says whose it is.
    if !ended || !to_user && !words.contains('我') || has(OWN) {
        return None;
    }
    let change = has(CHANGE);
    // 以上总结供您参考，如需调整请告诉我。
    let shown = opens(&["以上", "上述"]) && has(&["供您参考", "供你参考"]);
    let offers = opens(OFFERS)
        || shown
            && words
                .split(['，', ','])
                .any(|w| OFFERS.iter().any(|o| w.starts_with(o)));
    if offers && change && (has(ME) || to_user && has(ME_TO_YOU)) {
        return Some(Said::Surely);
    }
    let helps = words.starts_with("希望") && has(&["帮助", "需求", "要求", "参考", "满意"]);
    let fits = change && has(&["实际情况", "具体情况", "实际需要", "实际需求", "随时"]);
    if shown {
        return Some(Said::Perhaps);
    }
    let of_draft = has(DRAFT) || opens(&["希望对您", "希望能对您"]);
    (to_user && (helps && of_draft || fits && (of_draft || opens(OFFERS)))).then_some(Said::Perhaps)
}

/// Who offers where no assistant does.
const OWN: &[&str] = &[
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

/// How an offer opens.
const OFFERS: &[&str] = &[
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
];

/// What can be done to a draft.
const CHANGE: &[&str] = &[
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
    "Word版",
];

/// How an assistant speaks of itself.
const ME: &[&str] = &[
    "告诉我",
    "告知我",
    "需要我",
    "要不要我",
    "我帮您",
    "我为您",
    "我会为您",
    "我将为您",
];

/// The same to its user.
const ME_TO_YOU: &[&str] = &["我可以", "我来", "我再"];

/// What it calls the draft.
const DRAFT: &[&str] = &[
    "以上内容",
    "这份",
    "这篇",
    "这个",
    "范文",
    "模板",
    "以上方案",
    "以上草稿",
    "以上初稿",
    "以上版本",
    "上述内容",
];

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
            "这是一份沉甸甸的答卷。",
            "好，下面是大会第一项议程。",
            "以下是一份名单：",
        ] {
            assert!(!is_preamble(line), "{line}");
        }
    }

    #[test]
    fn what_an_assistant_says_last_is_told_from_text() {
        for line in [
            "希望以上内容能满足您的需求。如需调整，请随时告诉我。",
            "如需进一步修改或补充，请随时告诉我。",
            "如果您需要更详细的版本，我可以继续完善。",
            "需要我帮您生成Word版本吗？",
            "以上总结供您参考，如需调整请告诉我。",
            "（以上内容由AI生成，仅供参考）",
            "（全文约1200字）",
            "（注：本文由人工智能辅助生成，请核实后使用）",
        ] {
            assert_eq!(closing(line), Some(Said::Surely), "{line}");
        }
        for line in [
            "希望这份总结对您有所帮助！",
            "您可以根据实际情况修改和补充。",
            "注：以上模板仅供参考，请您根据实际情况调整。",
            "以上总结供您参考。",
        ] {
            assert_eq!(closing(line), Some(Said::Perhaps), "{line}");
        }
        for line in [
            "希望以上答复对您有所帮助。",
            "如有疑问，请随时与我局联系。",
            "如需进一步了解情况，请您随时联系我们。",
            "如有不妥，请批评指正。",
            "如有不足，我会认真整改完善。",
            "如需调整预约，工作人员将为您办理。",
            "各单位可根据实际情况调整。",
            "希望同志们再接再厉。",
            "全文共三章。",
            "以上意见仅供参考。",
            "以上政策供您参考，如有疑问请致电我局。",
            "要加强对AI生成内容的管理。",
            "内容由AI生成的，应当标注。",
        ] {
            assert_eq!(closing(line), None, "{line}");
        }
    }
}
