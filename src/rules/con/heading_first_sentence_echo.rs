//! A first sentence that says what the heading said.

use crate::affix::Openings;
use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal::Form;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// CON-09.
pub(crate) const RULE: Rule = Rule {
    code: "CON-09",
    name: "heading-first-sentence-echo",
    title: "首句复述标题",
    why: "小标题已经说了的话，首句不必再说一遍；下一级标题也不重复上一级标题的用语。",
    basis: "通常：首句不复述标题",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "（一）抓好宣传教育，营造浓厚氛围。一是强化政策宣传。大力开展政策宣传。发放资料4万份。二是创新方式。开设专栏。\n",
            good: None,
        },
        Example {
            bad: "一是举办培训。二是提升服务水平。我们努力提升服务水平。三是培养人才。输送骨干六名。\n",
            good: None,
        },
        Example {
            bad: "一是强化政策落实。狠抓政策落实。二是举办培训。输送骨干六名。\n",
            good: None,
        },
        Example {
            bad: "（一）健全矛盾调处机制。不断健全完善矛盾调处机制。\n（二）加强巡查。每周巡查一次。\n",
            good: None,
        },
        Example {
            bad: "（一）健全工作机制。建立健全各项工作机制。\n（二）提升服务质量。着力提升服务的质量和水平。\n",
            good: None,
        },
        Example {
            bad: "（一）完善管理制度\n不断完善管理制度。修订办法三项。\n（二）加强巡查\n每周巡查一次。\n",
            good: None,
        },
        Example {
            bad: "（一）加强组织领导，压实工作责任。一是压实工作责任。成立专班。二是健全制度。定期会商。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "一是健全工作机制。建立健全联席会议机制。二是加强巡查。每周巡查一次。\n",
        "（一）健全工作机制。健全联席会议、定期会商、督查通报等工作机制。\n（二）加强巡查。每周巡查一次。\n",
        "（一）抓好宣传教育，营造浓厚氛围。一是强化政策宣传。利用公众号和标语，宣传政策法规120次。二是创新方式。开设专栏。\n",
        "（一）加强组织领导，压实工作责任。一是健全领导机构。成立专班。二是健全制度。定期会商。\n",
        "（一）严格执法。一是规范执法程序。修订执法手册。二是加强监督。开展案卷评查。\n",
    ],
    check,
};

/// Words that add nothing to what a heading or a sentence says.
static EMPTY: Openings = Openings::new(&[
    "我们",
    "我局",
    "我县",
    "我区",
    "我镇",
    "我校",
    "我院",
    "努力",
    "继续",
    "始终",
    "坚持",
    "稳步",
    "有序",
    "有力",
    "明显",
    "得到",
    "了",
    "多形式",
    "多渠道",
    "多层次",
    "全方位",
    "进一步",
    "强化",
    "加强",
    "开展",
    "推进",
    "推动",
    "深化",
    "提升",
    "提高",
    "落实",
    "抓好",
    "做好",
    "完善",
    "健全",
    "积极",
    "大力",
    "深入",
    "全面",
    "扎实",
    "切实",
    "认真",
    "持续",
    "不断",
    "着力",
    "突出",
    "注重",
    "严格",
    "狠抓",
    "加大",
    "力度",
    "工作",
    "压紧",
    "广泛",
    "有效",
    "组织",
    "进行",
    "要",
    "的",
    "、",
    "，",
]);

/// The longest heading and first sentence that are compared, in bytes.
const LONGEST: usize = 78;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // The heading that the paragraph before ends with, where it stands alone.
    let mut own_line: Option<Span> = None;
    for block in &document.blocks {
        let above = block.heading.filter(|_| block.run_in).or(own_line);
        if let Some(heading) = own_line.filter(|_| block.role == Role::Body) {
            echo(
                document,
                block,
                document.text(heading),
                block.span.start,
                findings,
            );
        }
        own_line = block.heading.filter(|_| !block.run_in);
        if let Some(heading) = block.heading.filter(|_| block.run_in) {
            echo(
                document,
                block,
                document.text(heading),
                heading.end + '。'.len_utf8(),
                findings,
            );
        }
        let signs = block.inline.iter().filter(|i| i.form == Form::Shi);
        for sign in signs {
            series(document, block, above, sign.span, findings);
        }
    }
}

/// Looks at the heading after 一是 at `sign`, which stands under the heading
/// `above`, and at the sentence after it.
fn series(
    document: &Document<'_>,
    block: &Block,
    above: Option<Span>,
    sign: Span,
    findings: &mut Findings<'_>,
) {
    let Some(sentence) = document.sentence_at(sign.start).map(|s| s.span) else {
        return;
    };
    let own = Span::new(sign.end, sentence.end);
    let heading = document.text(own).trim_end_matches('。');
    if !document.text(own).ends_with('。')
        || own.len() > 36
        || heading.contains(['，', '；', '：', '“'])
    {
        return;
    }
    let word = document.text(sign);
    if let Some(above) = above.filter(|h| h.end <= sign.start)
        && let Some(same) = echoed(document.text(above), heading)
    {
        findings.report(
            sentence,
            format!("“{word}{heading}”与上级标题“{same}”重复，通常换一种说法"),
        );
    }
    echo(document, block, heading, own.end, findings);
}

/// Reports the sentence at `at` of `block` where it says what `heading`, right
/// before it, said.
fn echo(
    document: &Document<'_>,
    block: &Block,
    heading: &str,
    at: usize,
    findings: &mut Findings<'_>,
) {
    let next = document.sentence_at(at).filter(|s| s.span.start == at);
    let Some(next) = next
        .map(|s| s.span)
        .filter(|s| s.len() <= LONGEST && block.span.contains(s.start))
    else {
        return;
    };
    let first = document.text(next).trim_end_matches('。');
    // What repeats the heading has its last two characters, but for 工作.
    let core = heading.trim_end_matches("工作").trim_end_matches("力度");
    let tail = core.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    if !first.contains(core.get(tail..).unwrap_or_default()) {
        return;
    }
    let (a, b) = (stripped(heading), stripped(first));
    let (long, short) = (b.chars().count(), a.chars().count());
    let fresh = first.chars().any(|c| c.is_ascii_digit()) || first.contains('《');
    // 加强组织领导。切实加强组织领导。
    let repeated = first.strip_suffix(heading);
    let repeated = repeated.is_some_and(|head| short > 0 && stripped(head).is_empty());
    // 健全工作机制。建立健全各项工作机制。
    let repeated = repeated || heading.chars().count() >= 4 && adds_nothing(heading, first);
    // 强化政策落实。狠抓政策落实。
    let repeated = repeated || {
        let bare = verbless(heading);
        bare.chars().count() >= 4 && bare == verbless(first)
    };
    if repeated || !fresh && short >= 3 && b.contains(a.as_str()) && long <= short + 2 {
        findings.report(next, format!("首句“{first}”复述了“{heading}”，通常删去"));
    }
}

/// What a sentence may have beyond its heading without saying more, besides
/// [`EMPTY`].
static FILLING: Openings = Openings::new(&[
    "建立",
    "各项",
    "各类",
    "各种",
    "有关",
    "相关",
    "一系列",
    "水平",
    "能力",
    "质量",
    "和",
    "与",
    "及",
    "更加",
    "更好",
    "一批",
    "本",
    "该",
    "全局",
    "全县",
    "全区",
    "全市",
]);

/// True where `first` has all characters of `heading`, in order, and nothing
/// else but words that say no more.
fn adds_nothing(heading: &str, first: &str) -> bool {
    let mut wanted = heading.chars().peekable();
    let mut rest = first;
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        if wanted.next_if_eq(&c).is_none() {
            let more = EMPTY.of(rest).chain(FILLING.of(rest));
            match more.map(|e| e.len()).max() {
                Some(more) => length = more,
                None => return false,
            }
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    wanted.peek().is_none()
}

/// `words` without the verbs at their head that add nothing.
fn verbless(words: &str) -> &str {
    let mut rest = words;
    while let Some(shorter) = EMPTY.of(rest).find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    rest
}

/// `words` without what adds nothing.
fn stripped(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let skip = EMPTY.of(rest).next();
        let length = skip.map_or(c.len_utf8(), |e| e.len());
        if skip.is_none() {
            kept.push(c);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    kept
}

/// The clause of the heading above that `heading` repeats: nearly all its
/// characters stand there, in order.
fn echoed<'a>(above: &'a str, heading: &str) -> Option<&'a str> {
    let mut distinct: Vec<char> = Vec::new();
    for c in heading.chars() {
        if !distinct.contains(&c) {
            distinct.push(c);
        }
    }
    let core = stripped(heading).chars().count();
    above.split('，').find(|clause| {
        let shared = distinct.iter().filter(|c| clause.contains(**c)).count();
        let close = clause.chars().count() <= distinct.len() + 2;
        distinct.len() >= 4 && core >= 2 && close && shared * 5 >= distinct.len() * 4
    })
}
