//! A title that does not say whose report it heads, or what about.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Table};
use crate::recognise::{self, Block, Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-12.
pub(crate) const RULE: Rule = Rule {
    code: "STR-12",
    name: "title-element-missing",
    title: "标题要素不全",
    why: "公文标题要写明发文机关、事由和文种，有版头的可以省去发文机关；述职报告通常在标题、题下或文末写明何单位、何人所作。",
    basis: "《党政机关公文处理工作条例》第九条（七）；述职报告属通常做法",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "通知\n各科室：\n请于5月10日前报送材料。\n区应急管理局\n2024年5月5日\n",
            good: None,
        },
        Example {
            bad: "关于报送材料的通知\n各科室：\n请于5月10日前报送材料。\n区应急管理局\n2024年5月5日\n",
            good: Some(
                "区应急管理局关于报送材料的通知\n各科室：\n请于5月10日前报送材料。\n区应急管理局\n2024年5月5日\n",
            ),
        },
        Example {
            bad: "区应急管理局请示\n区政府：\n拟购置设备。妥否，请批示。\n区应急管理局\n2024年5月5日\n",
            good: None,
        },
        Example {
            bad: "2024年度述职报告\n一年来，本人认真履行职责，现将有关情况报告如下：\n一、主要工作\n完成各项任务。\n",
            good: None,
        },
        Example {
            bad: "述职报告\n各位领导：\n本人认真履行职责，现将有关情况报告如下：\n一、主要工作\n完成各项任务。\n述职人：王明\n2024年12月30日\n",
            good: None,
        },
    ],
    counterexamples: &[
        "区应急管理局关于报送材料的通知\n各科室：\n请于5月10日前报送材料。\n区应急管理局\n2024年5月5日\n",
        "区应急管理局文件\n区应急〔2024〕3号\n关于报送材料的通知\n各科室：\n请于5月10日前报送材料。\n区应急管理局\n2024年5月5日\n",
        "关于报送材料的通知\n各科室：\n请于5月10日前报送材料。\n区应急管理局\n区公安局\n2024年5月5日\n",
        "2024年度述职报告\n示例街道党工委书记　王明\n一年来，本人认真履行职责，现将有关情况报告如下：\n一、主要工作\n完成各项任务。\n",
        "示例街道司法所2024年度述职报告\n一年来，我们认真履行职责，现将有关情况报告如下：\n一、主要工作\n完成各项任务。\n",
        "2024年度述职报告\n一年来，本人认真履行职责，现将有关情况报告如下：\n一、主要工作\n完成各项任务。\n述职人：王明\n2024年12月30日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((block, text)) = document.title() else {
        return;
    };
    let Some(genre) = recognise::genre_of_title(text) else {
        return;
    };
    let row = lexicon::find(Table::Genre, genre);
    let statutory = row.is_some_and(|row| row.get("class") == "法定文种");
    let headed = document.blocks.iter().any(|b| b.role == Role::OrgMark);
    let words: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if statutory && words == genre && !headed {
        findings.report(
            block.span,
            format!("标题只有文种“{genre}”，通常应写明发文机关和事由"),
        );
    }
    const ASKED: [&str; 6] = ["请示", "函", "批复", "通知", "通报", "意见"];
    let organ = words.strip_suffix(genre).unwrap_or_default();
    let bare = ASKED.contains(&genre) && ENDS.iter().any(|end| organ.ends_with(end));
    if bare && !words.contains("关于") && organ.chars().count() <= LONGEST {
        findings.report(
            block.span,
            format!("标题未写明事由，通常写作“{organ}关于……的{genre}”"),
        );
    }
    if statutory && !headed && words.starts_with("关于") {
        without_organ(document, block, findings);
    }
    let own = matches!(genre, "述职报告" | "述职述廉报告" | "述法报告");
    if own && !names_writer(text) && !signed(document) {
        findings
            .report(
                block.span,
                "标题未写明单位或职务姓名，题下和文末也无署名，通常应写明由谁述职",
            )
            .of_document();
    } else if own && !text.contains(['年', '届', '任', '季']) && !text.contains("试用") {
        findings.report(block.span, "标题未写明年度，通常应写明述哪一年的职");
    }
}

/// 关于做好防汛工作的通知 of a letter that one organ signs, without a header that
/// names it. Extracts and drafts that nobody signs yet are let be.
fn without_organ(document: &Document<'_>, title: &Block, findings: &mut Findings<'_>) {
    let main = || document.blocks.iter().filter(|b| b.part == Part::Main);
    let addressed = main().any(|b| b.role == Role::Salutation);
    let mut signed = main().filter(|b| b.role == Role::Signature);
    let (Some(signature), None) = (signed.next(), signed.next()) else {
        return;
    };
    let organ = document.text(signature.span);
    let plain = organ.chars().all(is_han) && organ.chars().count() <= LONGEST;
    if addressed && plain {
        findings
            .report(
                title.span,
                "标题未写发文机关名称；没有版头的公文，标题通常写全",
            )
            .fix(
                format!("补“{organ}”"),
                Safety::Suggested,
                vec![Edit::new(Span::at(title.span.start), organ.to_owned())],
            );
    }
}

/// How the names of organs end.
const ENDS: [&str; 12] = [
    "局",
    "人民政府",
    "办公室",
    "委员会",
    "办事处",
    "党组",
    "党委",
    "厅",
    "中心",
    "学校",
    "医院",
    "公司",
];

/// The longest name of an organ that a title is given, in characters.
const LONGEST: usize = 20;

/// True for a title that names an organ, or an office somebody holds in one.
fn names_writer(title: &str) -> bool {
    const ORGANS: &[&str] = &[
        "局",
        "街道",
        "镇",
        "乡",
        "办事处",
        "中心",
        "公司",
        "学校",
        "小学",
        "中学",
        "幼儿园",
        "学院",
        "大学",
        "医院",
        "支部",
        "社区",
        "村",
        "科",
        "所",
        "区委",
        "市委",
        "县委",
        "省委",
        "政府",
        "党组",
        "委员会",
        "书记",
        "主任",
        "局长",
        "镇长",
        "县长",
        "区长",
        "市长",
        "院",
        "厅",
        "队",
        "部",
    ];
    let own = title.split("履行").next().unwrap_or_default();
    ORGANS.iter().any(|organ| own.contains(organ))
}

/// True where somebody signs, under the title or at the end.
fn signed(document: &Document<'_>) -> bool {
    let main = document.blocks.iter().filter(|b| b.part == Part::Main);
    main.into_iter()
        .any(|b| matches!(b.role, Role::Subtitle | Role::Signature | Role::IssuedBy))
}
