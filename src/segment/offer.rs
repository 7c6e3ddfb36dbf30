//! The sentences of a chat assistant (智能助手) to its user under a draft, told
//! from those that a letter or a guide closes with.

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

/// 希望以上内容对您有所帮助。如需调整，请告诉我。
pub(super) fn closing(text: &str) -> Option<Said> {
    if text.len() > LONGEST {
        return None;
    }
    let words = uncited(text).trim_start_matches(['（', '(', '【', '*', '>', ' ']);
    let labels = [
        "注：",
        "注:",
        "说明：",
        "使用说明：",
        "提示：",
        "温馨提示：",
        "请注意：",
        "友情提示：",
        "特别提醒：",
    ];
    let label = labels.iter().find_map(|label| words.strip_prefix(label));
    let words = label.unwrap_or(words);
    if is_made(words) || is_count(words) {
        return Some(Said::Surely);
    }
    if is_of_template(words) {
        return Some(if label.is_some() {
            Said::Surely
        } else {
            Said::Perhaps
        });
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

/// `text` without the marks of citations at its end: 希望对您有帮助！[1][2]
fn uncited(text: &str) -> &str {
    let mut words = text;
    while let Some((rest, mark)) = words.strip_suffix(']').and_then(|w| w.rsplit_once('[')) {
        let number = mark.trim_start_matches('^');
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        words = rest.trim_end();
    }
    words
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
    // 由某某AI生成
    let named = words.split_once('由').is_some_and(|(_, rest)| {
        let maker = rest.split_once("AI生成").or(rest.split_once("AI辅助生成"));
        maker.is_some_and(|(name, end)| name.chars().nth(8).is_none() && !end.starts_with('的'))
    });
    let made = named
        || makers.iter().any(|maker| {
            words
                .split_once(maker)
                .map(|(_, rest)| rest.trim_start().trim_start_matches("辅助"))
                .and_then(|rest| rest.strip_prefix("生成"))
                .is_some_and(|rest| !rest.starts_with('的'))
        });
    made || words.contains("AI生成")
        && ["仅供参考", "核实", "甄别"]
            .iter()
            .any(|w| words.contains(w))
}

/// 以上为通用模板，请将方括号内的内容替换为实际信息。
fn is_of_template(words: &str) -> bool {
    if words.len() > 180 {
        return false;
    }
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    let whole =
        words.starts_with("以上") && has(&["仅供参考"]) && !has(&["意见", "数据", "时间", "价格"]);
    let made = has(&["模板", "范文", "方括号", "【】", "[]", "占位"]);
    let fits = has(&["替换", "填写", "套用", "修改", "调整", "为准", "补充"]);
    made && fits && has(&["实际", "相关信息", "具体"])
        || whole && (has(&["内容", "范文", "模板"]) || fits && has(&["实际"]))
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
    let told = has(&["随时告知", "请告知"]);
    if !ended || !to_user && !words.contains('我') && !told || has(OWN) {
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
    // 需要我再为您拟一份方案吗？
    let asks = opens(&["需要我", "是否需要我", "要不要我"]) && words.ends_with(['？', '?']);
    let promises =
        to_user && opens(OFFERS) && has(&["我会为您", "我将为您", "我会帮您", "我来完善"]);
    if asks || promises {
        return Some(Said::Surely);
    }
    if opens(&["您看", "你看"]) && words.ends_with(['？', '?']) {
        return Some(Said::Perhaps);
    }
    if offers && change && has(&["随时告知", "请告知", "请告诉", "请指出"]) {
        return Some(Said::Perhaps);
    }
    let helps = words.starts_with("希望") && has(&["帮助", "需求", "要求", "参考", "满意"]);
    let fits = change && has(&["实际情况", "具体情况", "实际需要", "实际需求", "随时"]);
    if shown {
        return Some(Said::Perhaps);
    }
    // Who writes for others names what it is: 希望以上答复对您有所帮助.
    if to_user && helps && has(&["以上内容", "上述内容"]) {
        return Some(Said::Surely);
    }
    let of_draft = has(DRAFT)
        || opens(&["以上", "上述"]) && words.contains("仅供参考")
        || opens(&["希望对您", "希望能对您"]);
    let fits = fits || change && words.contains("根据需要") && of_draft;
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
    "您也可以",
    "你也可以",
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
    fn what_an_assistant_says_last_is_told_from_text() {
        for line in [
            "希望以上内容能满足您的需求。如需调整，请随时告诉我。",
            "希望以上内容对您有帮助！",
            "希望以上内容对您有帮助！[1][^2]",
            "如需进一步修改或补充，请随时告诉我。",
            "如果您需要更详细的版本，我可以继续完善。",
            "需要我帮您生成Word版本吗？",
            "以上总结供您参考，如需调整请告诉我。",
            "（以上内容由AI生成，仅供参考）",
            "（全文约1200字）",
            "（注：本文由人工智能辅助生成，请核实后使用）",
            "以上内容由小助AI生成",
            "需要我再为您拟一份实施方案吗？",
            "您也可以告诉我具体的名称，我会为您进一步完善。",
            "（注：以上内容仅供参考，具体请以实际情况为准）",
            "请注意：以上为通用模板，请将方括号内的内容替换为实际信息。",
        ] {
            assert_eq!(closing(line), Some(Said::Surely), "{line}");
        }
        for line in [
            "希望这份总结对您有所帮助！",
            "您可以根据实际情况修改和补充。",
            "这份通知涵盖了责任和物资，您可根据需要调整。",
            "您看这样是否符合要求？如果需要修改请随时告知。",
            "以上总结供您参考。",
            "以上方案仅供参考，可根据实际情况调整。",
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
            "注：以上数据仅供参考。",
            "说明：表中【】由各单位填写。",
            "需要我们共同努力吗？",
        ] {
            assert_eq!(closing(line), None, "{line}");
        }
    }
}
