//! A request (请示) for more than one matter.

use super::request::{Request, further, requests};
use crate::document::Document;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};

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
            bad: "关于更新车辆的请示\n区政府：\n恳请解决车辆更新问题。此外，请解决办公用房问题。\n妥否，请批示。\n",
            good: None,
        },
    ],
    counterexamples: &[
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
    let mut first: Option<Request<'_>> = None;
    for request in requests(document).filter(|r| !r.is_closing()) {
        let further = further(document, &request);
        for request in std::iter::once(request).chain(further) {
            let Some(before) = first else {
                first = Some(request);
                continue;
            };
            let another = request.added || before.verb != request.verb;
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
