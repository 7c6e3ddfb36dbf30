//! Parts that do not make the total they are said to make.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::claim::{Claim, NEARLY, after_colon, among, in_brackets};
use super::done_of;
use super::parts::{self, Kinship};
use super::total_after;

/// DIG-15.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-15",
    name: "sum-mismatch",
    title: "分项合计与总数不符",
    why: "“其中”之后的各项是总数的组成部分，相加不应超过总数；各项列全时应与总数相等。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "共走访100户，其中甲村60户、乙村50户。\n",
            good: None,
        },
        Example {
            bad: "总投资1000万元，其中：区级资金600万元，街道资金500万元。\n",
            good: None,
        },
        Example {
            bad: "共受理120件，其中来信类30件、来访类50件和网上类30件。\n",
            good: None,
        },
        Example {
            bad: "受理案件95件，其中民事60件、刑事30件、行政10件。\n",
            good: None,
        },
        Example {
            bad: "培训干部200人，其中科级30人、股级50人、其他100人。\n",
            good: None,
        },
        Example {
            bad: "受理案件95件，其中民事60件、刑事30件。\n",
            good: None,
        },
        Example {
            bad: "安排资金1200万元，其中市级补助800万、区级配套500万元。\n",
            good: None,
        },
        Example {
            bad: "共走访100户（甲村60户、乙村50户），收到意见133件（网上60件、窗口70件）。\n",
            good: None,
        },
        Example {
            bad: "全年完成投资720万元，其中管网改造320万元，外墙保温450万元。\n",
            good: None,
        },
        Example {
            bad: "受理案件120件，其中民事60起、刑事70起；上半年办结60件，下半年办结50件，全年共办结120件。\n",
            good: None,
        },
        Example {
            bad: "一类5个、二类8个，共14个；修路5条、建桥3座；甲村30户，乙村20户，共计60户。\n",
            good: None,
        },
        Example {
            bad: "共查出隐患86处，其中一般隐患70处、较大隐患20处；受理投诉60件，其中已办结50件，正在办理15件。\n",
            good: None,
        },
        Example {
            bad: "新建公厕12座，其中5座、4座、2座；新建泵站12座，其中5、4、2；改造管网12处，其中5处已建成、4处在建、5处未开工。\n",
            good: None,
        },
        Example {
            bad: "办理案件30件：民事18件、行政8件、刑事6件；防火队伍180人，包括专业队80人、半专业队110人。\n",
            good: None,
        },
        Example {
            bad: "共走访100户，其中东湖镇60户、西岭乡50户；全年办理实事20件，已完成15件，正在推进6件。\n",
            good: None,
        },
        Example {
            bad: "共培训党员300人，其中机关党员120人、农村党员200人；安排资金500万元，其中用于道路建设300万元、用于绿化250万元。\n",
            good: None,
        },
        Example {
            bad: "共发现问题56个，完成整改60个；发放问卷3000份，回收3150份。\n",
            good: None,
        },
        Example {
            bad: "全村有耕地500亩，其中水田320亩、旱地200亩；共选派36名，其中县级5名、科级20名、一般干部15名。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "九龙二路：东起九龙一路，西至九龙三路，宽18米；九龙三路（东起九龙一路、西至九龙四路）。\n",
        "共走访100户，其中东湖镇60户、河口村50户；共培训党员300人，其中困难党员120人、农村党员200人。\n",
        "共走访100户，其中东湖镇60户、西岭乡40户；全年办理实事20件，已完成15件，正在推进5件。\n",
        "全村有耕地500亩，其中水田320亩、旱地180亩；共选派40名，其中县级5名、科级20名、一般干部15名。\n",
        "共发现问题56个，完成整改50个；上年发现问题56个，今年整改60个；发现问题56个，整改同类问题60个；计划受理50件，办结60件。\n",
        "新建公厕12座，其中5座、4座、3座；列入任务12项，其中2、3项由区里办；改造管网12处，其中5处已建成、4处在建。\n",
        "受理投诉60件，其中已办结50件，正在办理10件；查出隐患60处，其中已整改45处、已销号40处、正在整改15处。\n",
        "共走访100户，其中甲村60户、乙村40户。\n",
        "办理案件30件：民事18件、行政8件；防火队伍180人，包括专业队80人。\n",
        "共有医院30家，其中公立医院12家、民营医院18家、三级医院5家。\n",
        "甲村走访30户、乙村走访45户，合计75户；一类5个、二类8个，共14项任务。\n",
        "共有党员100名，其中女党员40名、少数民族党员70名。\n",
        "共受理120件，其中来信类30件、来访类50件等。\n",
        "共走访100户，其中甲村60户，占60%，比去年增加50户。\n",
        "培育成长型企业16家，其中甲类企业2家、乙类企业14家，认定创新企业2家。\n",
        "总投资1.2亿元，其中中央资金0.85亿元、省级资金0.36亿元。\n",
        "共走访100余户，其中甲村60户、乙村50户。\n",
        "现有干部100人、工人50人，其中男80人、女70人。\n",
        "受理案件150件，其中民事60件、刑事30件。\n",
        "检查企业200家，其中工业100家、商贸60家、其他40家，发现隐患30处。\n",
        "现有教师120人，其中高级职称60人、中级职称40人、硕士50人。\n",
        "登记失业500人，其中女性200人、残疾人220人、其他困难人员100人。\n",
        "走访100户（覆盖率60%），甲村30户，比上年增加5户，共60户。\n",
        "全年完成投资720万元，其中管网改造320万元，外墙保温380万元；帮扶困难群众100人，其中残疾人员60人，孤寡老人70人。\n",
        "上半年办结60件，下半年办结50件，全年共办结110件，全年共受理120件。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut told: Vec<Span> = Vec::new();
    for cue in document.words(Table::Cue(Cue::Among)) {
        if let Some(claim) = among(document, cue.span) {
            told.extend(judge(document, &claim, findings));
        }
    }
    for [whole, part] in done_of::exceeding(document) {
        let (all, done) = (document.text(whole.span), document.text(part.span));
        findings
            .report(
                whole.span.cover(part.span),
                format!("“{done}”多于前面的“{all}”，请核对"),
            )
            .severity(Severity::Warning);
    }
    for [whole, done, left] in done_of::overfull(document) {
        let span = whole.span.cover(left.span);
        if told
            .iter()
            .any(|t| t.start < span.end && span.start < t.end)
        {
            continue;
        }
        let all = document.text(whole.span);
        let sum = parts::shown(done.value + left.value, whole, document);
        findings
            .report(span, format!("各项合计{sum}，超过总数{all}，请核对"))
            .severity(Severity::Warning);
    }
    // 共300人，其中…，合计300人: the same parts are told of once.
    for total_after::Mismatch { span, sum, all } in total_after::mismatches(document) {
        if told
            .iter()
            .any(|t| t.start < span.end && span.start < t.end)
        {
            continue;
        }
        findings
            .report(span, format!("各项合计{sum}，与总数{all}不符，请核对"))
            .severity(Severity::Warning);
    }
    for total in document.quantities() {
        // Few are followed by a bracket; most by a character or a mark of other bytes.
        let byte = document.source.text.as_bytes().get(total.span.end);
        if !matches!(byte, Some(0xEF | b'(')) {
            continue;
        }
        let open = document.source.char_at(total.span.end);
        if open == Some('：')
            && let Some(claim) = after_colon(document, total)
        {
            judge(document, &claim, findings);
        }
        if open.is_some_and(|c| matches!(c, '（' | '('))
            && let Some(claim) = in_brackets(document, total)
        {
            judge(document, &claim, findings);
        }
    }
}

/// Reports a claim that does not come out, and gives its place.
fn judge(document: &Document<'_>, claim: &Claim<'_>, findings: &mut Findings<'_>) -> Option<Span> {
    let Claim { total, parts, .. } = claim;
    let sum: f64 = parts.iter().map(|q| q.value).sum();
    let slack = parts::slack(parts, total);
    let span = total.span.cover(parts.last()?.span);
    let words = |value: f64| parts::shown(value, total, document);
    let (all, all_parts) = (words(total.value), words(sum));
    let short = sum < total.value - slack - 1e-6;
    // 公立12家、民营18家、三级5家 of 30: the first make the total, and what comes
    // after them divides it anew.
    let divided = parts
        .iter()
        .scan(0.0, |made, part| {
            *made += part.value;
            Some(*made)
        })
        .skip(1)
        .any(|made| (made - total.value).abs() < 1e-6);
    if sum > total.value + slack + 1e-6 && divided {
        return None;
    }
    if sum > total.value + slack + 1e-6 {
        let severity = match claim.kinship {
            // 规上企业、中小企业 may be the same.
            Kinship::Listed => Severity::Warning,
            Kinship::Alike if !claim.exclusive => Severity::Warning,
            _ => Severity::Error,
        };
        findings
            .report(span, format!("分项合计{all_parts}，超过总数{all}，请核对"))
            .severity(severity);
        return Some(span);
    } else if short && !claim.open {
        let severity = match claim.kinship {
            Kinship::Whole => Severity::Warning,
            Kinship::Listed if !claim.closed => return None,
            _ if claim.closed || sum >= total.value * NEARLY => Severity::Hint,
            _ => return None,
        };
        findings
            .report(
                span,
                format!("分项合计{all_parts}，与总数{all}不符，请核对是否列全"),
            )
            .severity(severity);
        return Some(span);
    }
    None
}
