//! A rate or share that the two numbers before it do not give.

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::finding::Severity;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::parts;

/// DIG-17.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-17",
    name: "ratio-mismatch",
    title: "比率与两数不符",
    why: "办结率是办结数除以受理数，占比是部分除以总数；前文两个数都在，比率应当算得出来。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "共受理投诉200件，办结180件，办结率95%。\n",
            good: None,
        },
        Example {
            bad: "应检企业50家，已检企业45家，完成率85%；应参保500人，已参保450人，参保率92%。\n",
            good: None,
        },
        Example {
            bad: "应到岗40人，实到38人，到岗率92%；办理提案60件，按期办复57件，办复率98%。\n",
            good: None,
        },
        Example {
            bad: "全村共有农户300户，其中脱贫户60户，占总户数的25%；受理案件200件，已办结180件，结案率95%。\n",
            good: None,
        },
        Example {
            bad: "共发放问卷500份，收回有效问卷480份，有效率98%；计划投资10亿元，完成投资8亿元，完成率85%；应检企业50家，实检40家，检查率90%。\n",
            good: None,
        },
        Example {
            bad: "走访群众400户，其中困难户100户，占30%。\n",
            good: None,
        },
        Example {
            bad: "发出问卷500份，回收475份，回收率96%；计划造林2000亩，实际完成1800亩，完成率95%。\n",
            good: None,
        },
        Example {
            bad: "全镇共有村组60个，已通水的45个，占80%；40名干部中，党员28名，占75%。\n",
            good: None,
        },
        Example {
            bad: "全县120个村中有90个村通了公交，占80%。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "全县120个村中有90个村通了公交，占75%。\n",
        "全村共有农户300户，其中脱贫户60户，占总户数的20%；受理案件200件，已办结180件，结案率90%。\n",
        "发出问卷300份，回收286份，回收率95%；全镇共有村组60个，已通水的45个，占75%。\n",
        "40名干部中，党员28名，占70%，全镇共有村组60个，比上年增加的45个，占80%。\n",
        "共受理投诉200件，办结180件，办结率90%，群众满意率98%。\n",
        "共受理投诉200件，办结180件，按期办结率100%。\n",
        "走访群众300户，其中困难户100户，占33.3%；老党员户50户，占全镇老党员户的40%。\n",
        "共受理投诉200余件，办结180件，办结率95%。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for rate in document.quantities() {
        let percent = matches!(document.text(rate.unit), "%" | "％") && rate.more.is_empty();
        if !percent || rate.value > 100.0 {
            continue;
        }
        let before = document.before(rate.span.start);
        let name = last_clause(before);
        let end = rate.span.start - name.len();
        let told = Told {
            document,
            span: Span::new(rate.span.start - before.len(), end),
        };
        let name = name.trim_end_matches(['为', '达', '到', '是']);
        let found = match name.strip_suffix('率') {
            Some(verb) if (2..=4).contains(&verb.chars().count()) && verb.chars().all(is_han) => {
                told.done(verb)
            }
            None if is_share(name) => told.share().or_else(|| told.among()),
            _ => None,
        };
        let Some((part, whole)) = found.filter(|(p, w)| p.value <= w.value && w.value > 0.0) else {
            continue;
        };
        let half = |q: &Quantity| {
            let rounded = q.step < 1.0 || !q.scale.is_empty();
            if rounded { q.step / 2.0 } else { 0.0 }
        };
        let least = (part.value - half(part)) / (whole.value + half(whole)) * 100.0;
        let most = (part.value + half(part)) / (whole.value - half(whole)) * 100.0;
        // A rate may be cut off instead of rounded, but not rounded up.
        let (cut, rounded) = (rate.step + 1e-6, rate.step / 2.0 + 1e-6);
        let exact = part.value / whole.value * 100.0;
        let wrong = rate.value < least - cut || rate.value > most + rounded;
        // Only the rounding of 10亿元 and 8亿元 lets 85% be.
        let doubtful = (rate.value - exact).abs() > FARTHEST.max(rate.step);
        if wrong || doubtful {
            let (part_words, whole_words) = (document.text(part.span), document.text(whole.span));
            let value = format!("{exact:.1}");
            let value = value.strip_suffix(".0").unwrap_or(&value);
            let report = findings.report(
                whole.span.cover(rate.span),
                format!(
                    "{part_words}占{whole_words}的{value}%，与“{}”不符，请核对",
                    document.text(Span::new(end, rate.span.end))
                ),
            );
            if !wrong {
                report.severity(Severity::Hint);
            }
        }
    }
}

/// So many points from what the written numbers give is worth a look, however
/// they were rounded.
const FARTHEST: f64 = 3.0;

/// True for what stands before a share of the total: 占, 占总户数的.
fn is_share(name: &str) -> bool {
    let Some(of) = name.strip_prefix('占') else {
        return false;
    };
    let all = of.strip_prefix('总').map(|all| all.trim_end_matches('的'));
    matches!(of, "" | "比")
        || all.is_some_and(|all| all.ends_with('数') && all.chars().count() <= 3)
}

/// Words for one thing: what a rate is named by, and what is said to be done.
const SYNONYMS: [(&str, &str); 6] = [
    ("结案", "办结"),
    ("结案", "审结"),
    ("办结", "结案"),
    ("办复", "答复"),
    ("办结", "完成"),
    ("完成", "办结"),
];

/// What the sentence tells before the clause with the rate.
struct Told<'a, 'd> {
    document: &'a Document<'d>,
    span: Span,
}

impl<'a> Told<'a, '_> {
    fn text(&self, from: usize, to: usize) -> &str {
        self.document.text(Span::new(from, to))
    }

    fn text_of(&self, span: Span) -> &str {
        self.document.text(span)
    }

    /// The last quantity, where nothing but a mark follows it, and what stands
    /// before it in its clause.
    fn last(&self) -> Option<(&'a Quantity, &str)> {
        let part = self.document.quantities_in(self.span).last()?;
        let gap = self.text(part.span.end, self.span.end);
        let label = last_clause(self.text(self.span.start, part.span.start));
        let near = matches!(gap, "，" | "、" | "；" | ",");
        let counted = !matches!(self.document.text(part.unit), "" | "%" | "％" | "倍" | "年");
        let exact = part.more.is_empty() && counted;
        (near && exact).then_some((part, label))
    }

    /// The last quantity of the kind of `part` before the byte `at`.
    fn whole(&self, part: &Quantity, at: usize) -> Option<&'a Quantity> {
        let before = Span::new(self.span.start, at);
        let whole = self.document.quantities_in(before).last()?;
        let same = parts::same_unit(self.text_of(whole.unit), self.text_of(part.unit));
        let gap = self.text(whole.span.end, at);
        let near = gap.chars().count() <= 8 && gap.matches(['，', '；', '：', '。']).count() == 1;
        (same && near && whole.more.is_empty()).then_some(whole)
    }

    /// 受理200件，办结180件: what is done and what there was to do.
    fn done(&self, verb: &str) -> Option<(&'a Quantity, &'a Quantity)> {
        let (part, own) = self.last()?;
        let label = own
            .trim_start_matches("其中")
            .trim_start_matches("实际")
            .trim_start_matches(['已', '经', '现', '共', '全', '部']);
        let label = ["按期", "按时", "及时", "如期", "顺利", "成功"]
            .iter()
            .find_map(|how| label.strip_prefix(how))
            .unwrap_or(label);
        let begins = part.span.start - own.len();
        let attended = matches!(verb, "到会" | "出席" | "参会" | "出勤" | "到岗" | "到课");
        // 实现再就业240人，就业率80%
        let same = SYNONYMS
            .iter()
            .any(|(word, other)| *word == verb && label.starts_with(other));
        let did = label.contains(verb) || same || attended && label.starts_with("实到");
        let whole = self.whole(part, begins)?;
        let start = last_clause(self.text(self.span.start, whole.span.start));
        // 应检50家，已检45家，完成率90%
        let due = start.rsplit_once('应').map(|(_, due)| due);
        let bare = label.trim_start_matches('实');
        let due = due.filter(|due| !bare.is_empty() && due.starts_with(bare));
        // 应检50家，实检45家，检查率90%
        let done = (matches!(verb, "完成" | "到位" | "覆盖" | "执行") || verb.starts_with(bare))
            && due.is_some();
        ((did || done) && label.chars().count() <= 8).then_some(())?;
        // 办结200件，办结180件 counts other things; 应参保200人 what is due.
        let due = due.is_some() || start.ends_with(verb) && start.contains('应');
        (!start.contains(verb) || due).then_some((part, whole))
    }

    /// 120个村中有90个村通了公交: the part and the whole in one clause.
    fn among(&self) -> Option<(&'a Quantity, &'a Quantity)> {
        let [.., whole, part] = self.document.quantities_in(self.span) else {
            return None;
        };
        let gap = self.text(whole.span.end, part.span.start);
        let chosen = ["中有", "中，有", "中已有", "中，已有"]
            .iter()
            .any(|link| gap.ends_with(link));
        let rest = self.text(part.span.end, self.span.end);
        let closed = rest.strip_suffix(['，', ',']);
        let plain = closed.is_some_and(|words| words.chars().all(is_han));
        let unit = self.document.text(part.unit);
        let same = !unit.is_empty() && parts::same_unit(self.document.text(whole.unit), unit);
        let exact = part.more.is_empty() && whole.more.is_empty();
        (chosen && plain && same && exact && gap.chars().count() <= 10).then_some((part, whole))
    }

    /// 共400户，其中困难户100户: the first part and the total. So are 共150个，
    /// 已通车的120个 and 35名干部中，党员28名.
    fn share(&self) -> Option<(&'a Quantity, &'a Quantity)> {
        let (part, label) = self.last()?;
        let begins = part.span.start - label.len();
        let whole = self.whole(part, begins)?;
        let clause = last_clause(self.text(self.span.start, whole.span.start));
        let all = clause.contains(['共', '总', '全']);
        let compared = label.contains(['比', '较', '增']);
        // 共有干部50名，本科以上学历40名
        let named = label.contains("以上") || label.contains("学历");
        let of_all =
            all && !compared && (label.starts_with('已') || label.ends_with('的') || named);
        let among = self.text(whole.span.end, begins).ends_with("中，");
        (label.starts_with("其中") || of_all || among).then_some((part, whole))
    }
}
