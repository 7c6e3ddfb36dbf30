//! A request (请示) for more than one matter.

use super::request::{Request, further, requests};
use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// STR-18.
pub(crate) const RULE: Rule = Rule {
    code: "STR-18",
    name: "request-several-matters",
    title: "请示疑似一文多事",
    why: "请示应当一文一事，两件事要分开请示，便于上级分别研究答复。",
    basis: "《党政机关公文处理工作条例》第十五条（四）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "关于建设文化广场的请示\n区政府：\n为丰富群众生活，拟建文化广场一处。请批准使用新华路西侧地块，并请拨付建设经费50万元。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于设立调解室的请示\n区司法局：\n请同意在社区设立调解室。\n另，所里车辆已到报废年限，恳请安排更新车辆1辆。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于建设文化广场的请示\n区政府：\n请求批准使用新华路地块。另请拨付建设经费50万元。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于建设文化广场的请示\n区政府：\n恳请批准使用新华路地块，并一并解决办公用房问题。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于有关事项的请示\n区政府：\n恳请区政府批准我镇改造供水管网；恳请同意我镇招聘护林员5名。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于有关事项的请示\n区政府：\n（一）请批准建设用地20亩。\n（二）请批准增加编制3名。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于建设分院等事项的请示\n区政府：\n请批准建设分院一处；请批准购置车辆两台。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于更新车辆的请示\n区政府：\n恳请解决车辆更新问题。此外，请解决办公用房问题。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于增加编制的请示\n区政府：\n一是请求增加编制5名；二是请求拨付办公楼维修费20万元。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于维修校舍的请示\n区教育局：\n恳请拨付维修经费15万元。同时申请调配教师3名。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于有关事项的请示\n区政府：\n现将有关事项请示如下：\n1．关于增加编制。需增加编制5名。\n2．关于购置车辆。需购置车辆2辆。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于有关事项的请示\n区政府：\n请示事项如下：\n1．请求增加编制5名。\n2．请求拨付维修经费20万元。\n妥否，请批示。\n",
            good: None,
        },
        Example {
            bad: "关于环卫工作的请示\n区政府：\n一、购置扫路车\n请予批准购置扫路车2辆。\n二、招聘协管员\n请予批准招聘协管员6名。\n妥否，请批示。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于建设分院的请示\n区政府：\n现将有关事项请示如下：\n一、关于建设分院的必要性。群众就医不便。\n二、关于资金来源。由医院自筹。\n妥否，请批示。\n",
        "关于更新车辆的请示\n区政府：\n现将有关事项请示如下：\n1.更新洒水车。需更新2辆。\n2.更新扫路车。需更新1辆。\n妥否，请批示。\n",
        "关于水库加固的请示\n区政府：\n一、基本情况\n申请加固资金100万元。\n二、资金用途\n请求拨付加固资金100万元。\n妥否，请批示。\n",
        "关于购置扫路车的请示\n区政府：\n一、购置理由\n请予批准购置扫路车2辆。\n二、资金来源\n请予批准扫路车资金由街道自筹。\n妥否，请批示。\n",
        "关于建设文化广场的请示\n区政府：\n为丰富群众生活，拟建文化广场一处，恳请批准，并请各部门做好配合。\n妥否，请批示。\n",
        "关于建设文化广场的请示\n区政府：\n为丰富群众生活，拟建文化广场一处，恳请拨付建设经费50万元。\n妥否，请批示。\n",
        "关于建设文化广场的请示\n区政府：\n恳请拨付建设经费50万元，请予批准。\n妥否，请批示。\n",
        "关于建设文化广场的通知\n各科室：\n请安排人员参加，并请增加展板2块。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if document.genre() != Some("请示") {
        return;
    }
    if let Some(item) = another_matter(document) {
        findings.report(
            item,
            "请示应一文一事：所列各项疑为不同事项，请核实是否应当分开请示",
        );
        return;
    }
    let mut first: Option<Request<'_>> = None;
    // Headings are read once, when the first request asks.
    let heading = |at: usize| {
        let heads = document.blocks.iter().filter(|b| b.role == Role::Heading);
        heads
            .take_while(|b| b.span.start < at)
            .last()
            .map(|b| b.span)
    };
    for request in requests(document).filter(|r| !r.is_closing()) {
        let further = further(document, &request);
        for request in std::iter::once(request).chain(further) {
            let Some(before) = first else {
                if stands_apart(document, &request) {
                    findings.report(
                        request.span,
                        format!(
                            "请示应一文一事：前面已有事项，这里另请求“{}”，请核实是否为同一事项",
                            request.verb
                        ),
                    );
                    return;
                }
                first = Some(request);
                continue;
            };
            let apart = || {
                heading(before.span.start) != heading(request.span.start)
                    || listed(document, &before) && listed(document, &request)
            };
            let unlike = || !share_words(bare(before.object), bare(request.object));
            // 请批准建设分院；请批准购置车辆
            let again = || before.verb == "批准";
            let another =
                request.added || (before.verb != request.verb || again() || apart()) && unlike();
            if another && before.object != request.object && !request.is_closing() {
                findings.report(
                    request.span,
                    format!(
                        "请示应一文一事：前面请求“{}”，这里又请求“{}”，请核实是否为同一事项",
                        before.verb, request.verb
                    ),
                );
                return;
            }
        }
    }
}

/// The second item of a list of matters: 1.关于增加编制。… 2.关于购置车辆。…
/// What belongs to one matter, its grounds, cost or course, is no other one.
fn another_matter(document: &Document<'_>) -> Option<Span> {
    const LEADS: [&str; 5] = ["请示如下", "请求如下", "事项如下", "下列事项", "以下事项"];
    let body = document.paragraphs(&[Zone::Body]);
    let mut led = false;
    let mut first: Option<(&Block, &str)> = None;
    for paragraph in body {
        let (block, text) = (paragraph.block, paragraph.text);
        let Some(ordinal) = block.ordinal else {
            led |= LEADS.iter().any(|words| text.contains(words));
            continue;
        };
        let words = document.text(Span::new(ordinal.span.end, block.span.end));
        let matter = matter(words).filter(|_| led)?;
        match first {
            None => first = Some((block, matter)),
            Some((before, _)) if before.level != block.level => {}
            Some((_, other)) if share_words(matter, other) => return None,
            Some(_) => return Some(block.span),
        }
    }
    None
}

/// The matter that an item asks for, up to the first mark: 关于增加编制.
fn matter(item: &str) -> Option<&str> {
    const VERBS: [&str; 16] = [
        "增加", "追加", "购置", "购买", "拨付", "解决", "招聘", "新建", "扩建", "维修", "更新",
        "划拨", "安排", "设立", "采购", "改造",
    ];
    const ASPECTS: [&str; 24] = [
        "必要",
        "依据",
        "来源",
        "背景",
        "选址",
        "规模",
        "内容",
        "用途",
        "理由",
        "情况",
        "方案",
        "时间",
        "地点",
        "人员构成",
        "预算",
        "标准",
        "原因",
        "可行",
        "意见",
        "建议",
        "程序",
        "方式",
        "概算",
        "资金筹",
    ];
    let words = item.split(['，', '。', '；', '：', ',', '\n']).next()?;
    let opened = words.starts_with("关于") || VERBS.iter().any(|verb| words.starts_with(verb));
    let aspect = ASPECTS.iter().any(|word| words.contains(word));
    (opened && !aspect).then(|| words.trim_start_matches("关于"))
}

/// True for a request that comes on top of what the document intends: 拟调整收费
/// 标准。此外，恳请解决用房.
fn stands_apart(document: &Document<'_>, request: &Request<'_>) -> bool {
    let text = document.text(request.span);
    let before = document.chars_before(request.span.start, 3);
    let besides = ["此外", "另外", "另"];
    let added = besides
        .iter()
        .any(|word| text.starts_with(word) || before.trim_end_matches('，').ends_with(word));
    let intends = || {
        let body = document.paragraphs(&[Zone::Body]);
        body.take_while(|p| p.block.span.start < request.span.start)
            .any(|p| p.text.contains('拟'))
    };
    request.added && added && intends()
}

/// True for a request that an item of a list of its own makes.
fn listed(document: &Document<'_>, request: &Request<'_>) -> bool {
    let block = document.block_at(request.span.start);
    let ordinal = block.and_then(|b| b.ordinal);
    ordinal.is_some_and(|o| o.span.end == request.span.start)
}

/// The object without who asks: 我局维修办公楼.
fn bare(object: &str) -> &str {
    let own = [
        "我局",
        "我镇",
        "我街道",
        "我校",
        "我院",
        "我所",
        "我单位",
        "我委",
        "我办",
        "我乡",
        "我村",
    ];
    own.iter()
        .find_map(|own| object.strip_prefix(own))
        .unwrap_or(object)
}

/// True where two objects have two characters next to each other in common:
/// 改造资金, 改造项目 are one matter.
fn share_words(a: &str, b: &str) -> bool {
    let (first, second): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    first
        .windows(2)
        .any(|pair| second.windows(2).any(|p| p == pair))
}
