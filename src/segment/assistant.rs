//! What a chat assistant (智能助手) says to the user who asked for a draft
//! before it gives it.

/// The longest of them, in bytes.
const LONGEST: usize = 480;

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
        || is_talk(text)
    {
        return true;
    }
    // 你 is 您 to it.
    let polite = text.contains('你').then(|| text.replace('你', "您"));
    let text = polite.as_deref().unwrap_or(text);
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
    let for_user = leads && words.starts_with("为您");
    ends && (shown && (to_user() || leads && given()) || (asked || for_user) && given())
}

/// 以下是一份符合格式要求的通知：, where a title follows it: no document opens
/// so.
pub(super) fn leads_to_title(text: &str) -> bool {
    text.len() <= LONGEST
        && text.ends_with(['：', ':'])
        && SHOWN.iter().any(|o| text.starts_with(o))
        && !text.contains(['我', '。'])
}

/// What a program of talk writes beside a line: 用户：帮我写一份通知, AI助手：;
/// and what an assistant thinks of its user.
fn is_talk(text: &str) -> bool {
    let asks = ["用户：", "用户:", "我：", "问："]
        .iter()
        .find_map(|label| text.strip_prefix(label))
        .is_some_and(|words| {
            let words = words.trim_start_matches(['请', ' ']);
            ["帮我", "给我", "为我", "替我"]
                .iter()
                .any(|o| words.starts_with(o))
        });
    let name = text.trim_end_matches(['：', ':']);
    let named = name.len() < text.len() && ASSISTANTS.contains(&name);
    let thought = text.trim_start_matches("嗯，").trim_start_matches("好的，");
    let thinks = [
        "用户让我",
        "用户要我",
        "用户要求我",
        "用户希望我",
        "用户需要一",
    ];
    asks || named || thinks.iter().any(|o| thought.starts_with(o))
}

/// Names of assistants that stand before what they say.
const ASSISTANTS: &[&str] = &[
    "AI",
    "AI助手",
    "智能助手",
    "助手",
    "豆包",
    "文心一言",
    "通义千问",
    "讯飞星火",
    "智谱清言",
    "DeepSeek",
    "ChatGPT",
    "Kimi",
    "Assistant",
];

/// How an assistant agrees.
const AGREEMENTS: &[&str] = &[
    "好的",
    "当然可以",
    "当然",
    "没问题",
    "可以的",
    "明白了",
    "收到",
];

/// How it speaks to its user.
const TO_USER: &[&str] = &[
    "为您",
    "帮您",
    "供您",
    "给您",
    "您可以",
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
    "拟写了",
    "通知如下",
    "报告如下",
    "方案如下",
    "全文如下",
    "内容如下",
    "写一",
    "拟一",
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
            "收到，我来为您起草一份防汛通知。",
            "根据你的需求，我拟写了如下草稿：",
            "为您优化后的通知如下：",
            "嗯，用户让我写一份通知，先确定结构。",
            "用户：请帮我写一份通知",
            "AI助手：",
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
            "用户：张三",
            "为您服务的窗口如下：",
        ] {
            assert!(!is_preamble(line), "{line}");
        }
    }
}
