//! A sentence too long to be read at once.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// WRD-12.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-12",
    name: "long-sentence",
    title: "句子过长",
    why: "公文要求简洁，一句话超过150字就不易读懂，通常拆成几句。",
    basis: "《党政机关公文处理工作条例》第十九条；通常：一句不超过150字",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: LONG,
            good: None,
        },
        Example {
            bad: LONGER,
            good: None,
        },
    ],
    counterexamples: &["为加强源头预防，街道成立工作室。\n", LIST],
    check,
};

const LONG: &str = "为了进一步做好今年的防汛工作，街道在认真总结往年经验教训的基础上，组织各社区对辖区内的河道、涵洞、泵站和低洼地段进行了全面排查，对排查中发现的隐患逐一登记造册并明确了整改责任人和整改时限，同时会同水务、住建、应急等部门对防汛物资储备情况进行了清点和补充，对抢险队伍进行了重新编组和集中培训，对应急预案进行了修订和演练，对老旧小区、在建工地、地下车库等重点部位落实了专人值守，对独居老人、困难群众等重点人群落实了包保责任，确保一旦发生险情能够第一时间发现并且第一时间转移安置受到威胁的群众。\n";

const LONGER: &str = "在推进老旧小区改造的过程中我们始终坚持把群众愿意不愿意、满意不满意作为检验工作的标准，从方案设计阶段就组织居民代表、物业公司、设计单位和施工单位面对面地沟通交流，充分听取各方面的意见和建议并及时修改完善设计方案，在施工阶段邀请居民代表担任义务监督员对工程质量和施工安全进行全过程的监督，在竣工验收阶段又专门组织居民对改造效果进行评价打分，把评价结果作为支付工程尾款的重要依据，从而有效避免了以往改造工程中经常出现的政府花了钱、施工单位出了力、群众却不买账的尴尬局面，真正把好事办到了群众的心坎上。\n";

const LIST: &str = "参会单位：区委办公室、区政府办公室、区纪委监委、区委组织部、区委宣传部、区委统战部、区委政法委、区人大办公室、区政协办公室、区发展改革局、区教育局、区科技局、区工业信息化局、区民政局、区司法局、区财政局、区人力资源社会保障局、区自然资源局、区生态环境局、区住房城乡建设局、区交通运输局、区水利局、区农业农村局、区商务局、区文化旅游局、区卫生健康局、区退役军人事务局、区应急管理局、区审计局、区市场监管局、区统计局、区医保局、区信访局。\n";

/// Characters of a sentence, those in brackets counted half.
const LONGEST: usize = 150;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for sentence in document.sentences(Zone::PROSE) {
        // A character has three bytes.
        if sentence.span.len() <= LONGEST * 3 {
            continue;
        }
        let table = document.blocks.get(sentence.block);
        if table.is_some_and(|b| b.role == Role::Table) {
            continue;
        }
        for part in parts(document, sentence.span) {
            let (length, marks) = measure(document.text(part));
            // A list of names is long and easy to read.
            if length > LONGEST && marks * 10 < length && !is_guiding(document.text(part)) {
                findings.report(
                    part,
                    format!("本句约{length}字，超过{LONGEST}字，通常拆成几句"),
                );
            }
        }
    }
}

/// True for the sentence that names the guiding thought (指导思想), which is
/// long by its nature.
fn is_guiding(text: &str) -> bool {
    ["思想为指导", "为核心的党中央"]
        .iter()
        .any(|w| text.contains(w))
}

/// The parts of a sentence between ；.
fn parts(document: &Document<'_>, span: Span) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut start = span.start;
    for token in document.tokens(span) {
        if token.is('；') || token.is(';') {
            parts.push(Span::new(start, token.span.end));
            start = token.span.end;
        }
    }
    parts.push(Span::new(start, span.end));
    parts
}

/// The length of a sentence, and the number of 、 and book titles in it.
fn measure(text: &str) -> (usize, usize) {
    let (mut halves, mut marks, mut depth) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' => marks += 1,
            '《' => marks += 2,
            _ => {}
        }
        if !is_blank(c) {
            halves += if depth > 0 { 1 } else { 2 };
        }
    }
    (halves / 2, marks)
}
