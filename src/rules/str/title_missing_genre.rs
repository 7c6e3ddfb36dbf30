//! A title that does not say what kind of document it heads.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::{self, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-01.
pub(crate) const RULE: Rule = Rule {
    code: "STR-01",
    name: "title-missing-genre",
    title: "标题缺文种",
    why: "公文标题由发文机关名称、事由和文种组成；以“关于”引出事由的标题，末尾应写明“的通知”“的请示”等文种。",
    basis: "《党政机关公文处理工作条例》第九条（七）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于开展安全检查\n各科室：\n现将有关事项通知如下：\n一、全面排查。\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n一、全面排查。\n",
            ),
        },
        Example {
            bad: "示例区司法局关于表彰先进集体的事宜\n各司法所：\n各所要及时上报材料。\n",
            good: None,
        },
        Example {
            bad: "示例区司法局关于加强人民调解工作\n各司法所：\n各所要及时排查矛盾纠纷。\n",
            good: None,
        },
        Example {
            bad: "关于上半年普法工作情况\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
            good: Some(
                "关于上半年普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n",
            ),
        },
        Example {
            bad: "示例区司法局2024年人民调解工作\n区政府：\n全年调解纠纷210件。\n",
            good: None,
        },
        Example {
            bad: "示例区司法局2024年上半年普法工作\n上半年，我局扎实推进普法。\n示例区司法局\n2024年6月30日\n",
            good: None,
        },
    ],
    counterexamples: &[
        "示例区司法局2024年人民调解工作\n全年调解纠纷210件，履约率为98%。\n",
        "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n一、全面排查。\n",
        "关于进一步优化营商环境的若干措施\n各科室：\n各科室要抓好落实。\n",
        "关于人民调解工作的几点思考\n人民调解是基层治理的重要方式。\n",
        "区司法局召开会议部署关于人民调解工作\n会议要求及时排查矛盾纠纷。\n",
    ],
    check,
};

/// Ends of titles that name what they head although it is no usual kind of
/// document (文种).
const OTHERS: &[char] = &[
    '法', '书', '表', '稿', '词', '信', '案', '单', '册', '录', '报', '辞', '论', '答', '示', '释',
    '定', '见', '告', '则', '文', '函', '令', '议', '施', '条', '引', '程', '划', '复',
];

/// What names a matter and no kind of document: 关于表彰先进集体的事宜.
const VAGUE: &[&str] = &["事宜", "事项", "工作", "有关事宜", "有关事项", "相关事宜"];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        return;
    };
    let words = text.trim_end_matches(is_blank);
    // 关于普法工作情况, over a text that reports.
    let situation = words.ends_with("情况") && told(document) == Some("报告");
    let genre = recognise::genre_of_title(text).filter(|_| !situation);
    if genre.is_some() || !opens_with_matter(text) && !names_work(document, words) {
        return;
    }
    let marked = words.contains(['，', '。', '！', '？', '：', '；', '…']);
    // 决议, 倡议, but not 会议.
    let named_so = words.ends_with(OTHERS) && !words.ends_with("会议");
    let closed = named_so || words.ends_with(['）', ')', '》', '”']);
    // …的若干措施, …的几点思考 name something.
    let named = words
        .rsplit_once('的')
        .is_some_and(|(_, tail)| tail.chars().count() <= 8 && !VAGUE.contains(&tail));
    if marked || closed || named {
        return;
    }
    let span = Span::new(block.span.start, block.span.start + words.len());
    let edits = match told(document).or(document.genre()) {
        Some(genre) => vec![Edit::new(Span::at(span.end), format!("的{genre}"))],
        None => Vec::new(),
    };
    findings
        .report(span, "标题末尾未写文种，应写明“的通知”“的报告”等")
        .fix("补上文种", Safety::Suggested, edits);
}

/// True for ×××局2024年普法工作 over an address or a signature: an organ, a year
/// and a matter.
fn names_work(document: &Document<'_>, title: &str) -> bool {
    let letter = |b: &recognise::Block| matches!(b.role, Role::Salutation | Role::Signature);
    let addressed = document.blocks.iter().any(letter);
    let dated = title.contains(|c: char| c.is_ascii_digit()) && title.contains('年');
    let vague = ["工作", "活动", "情况"]
        .iter()
        .any(|end| title.ends_with(end));
    addressed && dated && vague
}

/// True for 关于… and ×××局关于…: a title in the official form.
fn opens_with_matter(text: &str) -> bool {
    const ORGANS: &[&str] = &[
        "局", "府", "会", "委", "院", "厅", "部", "室", "处", "司", "道", "镇", "乡", "中心",
        "公司", "校", "组",
    ];
    let Some((before, _)) = text.split_once("关于") else {
        return false;
    };
    let organ = before.trim_end_matches(is_blank);
    organ.is_empty() || ORGANS.iter().any(|end| organ.ends_with(end))
}

/// The kind of document that the words before 如下 tell.
fn told(document: &Document<'_>) -> Option<&'static str> {
    use crate::lexicon::{Cue, Table};
    const TELLING: &[(&str, &str)] = &[
        ("通知", "通知"),
        ("通报", "通报"),
        ("通告", "通告"),
        ("报告", "报告"),
        ("请示", "请示"),
    ];
    let hits = document.words(Table::Cue(Cue::Follows)).iter();
    hits.filter(|hit| document.text(hit.span) == "如下")
        .find_map(|hit| {
            let before = document.text(Span::new(0, hit.span.start));
            let told = TELLING.iter().find(|(word, _)| before.ends_with(word));
            told.map(|&(_, genre)| genre)
        })
}
