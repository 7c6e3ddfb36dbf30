//! Lines that a PDF or a mail broke at a fixed width, and the paragraphs they
//! were.

mod bracket;
mod copies;
mod even;
mod fragment;
mod line;
mod page;
mod pair;
mod run;
mod single;
mod words;

use super::residue::Row;
use crate::source::Source;
use crate::span::Span;

use line::Line;
use page::Page;
use pair::Join;

/// The gaps between lines that are one paragraph: from the last character of
/// one line to the first of the next, page numbers between them included.
#[derive(Debug, Default)]
pub(super) struct Joins {
    /// Those that are sure.
    pub(super) sure: Vec<Span>,
    /// Those where a sentence ends with the line, or nothing but the sentence
    /// shows that the next goes on, or the line is an ordinal alone.
    pub(super) unsure: Vec<Span>,
}

/// How often lines are read: what is joined shows more of what is not.
const ROUNDS: usize = 3;

/// The broken lines of `rows`.
pub(super) fn joins(source: &Source, rows: &[Row<'_>]) -> Joins {
    let mut lines = line::kept(source, rows);
    let mut joins = Joins::default();
    for _ in 0..ROUNDS {
        let mut round = self::round(source, &mut lines);
        joins.unsure.append(&mut round.unsure);
        if round.sure.is_empty() {
            break;
        }
        lines = whole(source, &lines, &round.sure);
        joins.sure.append(&mut round.sure);
    }
    joins.sure.sort_unstable_by_key(|gap| gap.start);
    joins.unsure.sort_unstable_by_key(|gap| gap.start);
    joins.unsure.dedup();
    let Joins { sure, unsure } = &mut joins;
    unsure.retain(|gap| sure.binary_search_by_key(&gap.start, |s| s.start).is_err());
    joins
}

/// What one reading of `lines` shows.
fn round<'a>(source: &'a Source, lines: &mut Vec<Line<'a>>) -> Joins {
    // A page cuts anywhere, before a mark as well.
    let (mut decided, rejoined) = match Page::of(lines) {
        Some(page) => (pair::decide(&page, lines), Vec::new()),
        None => {
            let rejoined = fragment::join(source, lines);
            (run::in_run(lines), rejoined)
        }
    };
    single::doubt(lines, &mut decided);
    even::doubt(lines, &mut decided);
    let mut joins = Joins::default();
    let mut listing = false;
    // Whether a list of copies stands under the text, or is pasted alone.
    let mut below = lines.first().is_some_and(copies::opens);
    for (pair, decided) in lines.windows(2).zip(decided) {
        let [a, b] = pair else { continue };
        let gap = Span::new(a.words.end, b.words.start);
        if a.first && words::is_title(a, b) {
            continue;
        }
        below |= a.text.ends_with('。') && !copies::opens(a);
        listing |= copies::opens(a);
        listing &= copies::go_on(a, b, below);
        if decided == Join::Sure || listing || bracket::goes_on(a, b) {
            joins.sure.push(gap);
        } else if decided == Join::Unsure || words::is_ordinal(a) && b.follows() {
            joins.unsure.push(gap);
        }
    }
    if !rejoined.is_empty() {
        joins.sure.extend(rejoined);
        joins.sure.sort_unstable_by_key(|gap| gap.start);
    }
    joins
}

/// The lines with those put together that have a gap of `joined` between them.
fn whole<'a>(source: &'a Source, lines: &[Line<'a>], joined: &[Span]) -> Vec<Line<'a>> {
    let mut whole: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    let mut gaps = joined.iter().peekable();
    for line in lines {
        while gaps.next_if(|gap| gap.end < line.words.start).is_some() {}
        let goes_on = gaps.next_if(|gap| gap.end == line.words.start).is_some();
        match whole.last_mut() {
            Some(last) if goes_on => *last = last.with(line, source),
            _ => whole.push(*line),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;
    use crate::source::Source;

    /// The paragraphs after joining.
    fn joined(text: &str) -> String {
        let source = Source::plain(text);
        let mut result = String::new();
        let mut done = 0;
        for gap in segment(&source).joins {
            result += text.get(done..gap.start).unwrap_or_default();
            done = gap.end;
        }
        result + text.get(done..).unwrap_or_default()
    }

    #[test]
    fn lines_broken_at_one_width_are_one_paragraph() {
        let text = "为进一步做好今冬明春火灾防控工作，切实维护辖\n区消防安全形势稳定，现就有关事项通知如下。各\n社区要高度重视，明确专人负责，按照网格逐户开\n展排查，对发现的隐患建立台账，限期整改到位。\n1.排查范围包括沿街商铺、出租房屋和老旧小区\n的公共通道。\n";
        assert_eq!(joined(text).lines().count(), 2);
    }

    #[test]
    fn a_sentence_that_fills_its_line_may_end_a_paragraph() {
        let text = "为进一步做好今冬明春火灾防控工作，切实维护辖\n区消防安全形势稳定，街道召开专题会议，听取各\n社区汇报，研究部署火灾隐患排查整治有关工作。\n会议要求，各社区要高度重视，明确专人负责，按\n照网格逐户开展排查，对发现的隐患建立台账。\n";
        let source = Source::plain(text);
        let segments = segment(&source);
        assert_eq!((segments.joins.len(), segments.unsure.len()), (3, 1));
        // With the indents that a page has, all is sure.
        let text = text
            .replace("为进一步做好", "　　为做好")
            .replace("会议要求，各社区要", "　　会议要求，各社区");
        let segments = segment(&Source::plain(text));
        assert_eq!((segments.joins.len(), segments.unsure.len()), (3, 0));
    }

    #[test]
    fn lines_of_one_width_without_a_mark_may_be_one_sentence() {
        let text = "现将有关要求通知如下。\n各地要把安全生产摆在突出位置来抓认真落实\n上级关于加强重点领域风险防控的各项部署要求\n坚持预防为主的方针不断完善工作机制切实提高\n防范应对各类突发事件的能力和水平。\n";
        let segments = segment(&Source::plain(text));
        assert_eq!((segments.joins.len(), segments.unsure.len()), (0, 3));
        let text = "现将名单公布如下。\n清河区人民政府办公室机关党支部委员会书记\n清河区发展和改革局机关党支部委员会副书记\n清河区农业农村局机关党支部委员会组织委员\n以上名单自公布之日起施行并请各单位抓好落实\n";
        assert_eq!(segment(&Source::plain(text)).unsure.len(), 0);
    }

    #[test]
    fn what_the_joined_lines_leave_unsure_is_told_at_once() {
        let text = "清河街道2024年工作总结\n今年以来，街道组织六个督查组，对十二个社区和三十\n家重点企业开展了督查，督促整改隐患三百余处，完成\n年度目标。\n主会场设在街道文化中心二楼报告厅，\n分会场设在各社区。\n";
        let segments = segment(&Source::plain(text));
        assert_eq!((segments.joins.len(), segments.unsure.len()), (2, 1));
    }

    #[test]
    fn one_paragraph_may_be_broken_where_the_rest_is_not() {
        let broken = "各社区要高度重视今冬明春火灾防控工作，按照网格逐户开展排查，对发现的隐患建\n立台账，明确整改责任人和完成时限，限期整改到位，并于每月底前将排查整改情况报\n送街道平安办，由平安办汇总后报区消防救援大队，同时做好宣传引导工作，努力营造\n良好氛围。\n";
        let text = format!("一、工作要求\n{broken}二、工作安排\n三、保障措施\n四、其他\n");
        assert_eq!(joined(&text).lines().count(), 5);
    }

    #[test]
    fn lines_broken_at_links_are_one_paragraph() {
        let text = "清河区工作报告\n\n一、主要成绩\n\n“\n十四五\n”规划实施良好。\n\n——深入推进\n放管服\n改革，办成实事\n20\n件。\n\n主要实施\n雨污分流\n、道路改造等工程。\n\n办好\n“夜校”\n，开课十门。\n\n区长\n张三\n";
        let words = joined(text);
        let lines: Vec<&str> = words.lines().filter(|l| !l.is_empty()).collect();
        assert_eq!(lines[3], "——深入推进放管服改革，办成实事20件。");
        assert_eq!(&lines[lines.len() - 2..], ["区长", "张三"]);
    }

    #[test]
    fn an_open_bracket_goes_on() {
        for text in [
            "关于印发《清河区冬季消防安全\n检查办法》的通知\n",
            "（2024年1月5日清河区人民政府\n第三次常务会议通过）\n",
        ] {
            assert_eq!(joined(text).lines().count(), 1, "{text}");
        }
        for text in [
            "尊敬的各位领导，\n同志们：\n",
            "关于印发《清河区检查办法\n各社区：\n",
            "（一\n1.检查（含抽查）\n",
        ] {
            assert_eq!(joined(text), text);
        }
    }

    #[test]
    fn a_list_of_copies_goes_on_until_its_stop() {
        for (text, lines) in [
            (
                "抄送：县委办公室，县纪委监\n委，县法院，\n县检察院。\n县政府办公室\n",
                2,
            ),
            (
                "抄送：县委办公室，\n县法院。\n县政府办公室2024年3月6日印发\n",
                2,
            ),
            ("抄送：县委办公室，县法院。\n县政府办公室，县公安局\n", 2),
            ("抄送：县委办公室\n县政府办公室\n2024年3月6日印发\n", 3),
            ("抄送：县委办公室\n联系人：张三，李四\n", 2),
        ] {
            assert_eq!(joined(text).lines().count(), lines, "{text}");
        }
    }

    #[test]
    fn the_end_of_a_page_does_not_end_a_sentence() {
        let text = "全年共检查沿街商铺、出租房屋三百余处，督促整改火灾隐患一百\n— 1 —\n二十余处。\n— 2 —\n二、存在问题\n";
        assert_eq!(
            joined(text)
                .lines()
                .next()
                .map(|l| l.ends_with("二十余处。")),
            Some(true)
        );
        let text = "二、存在问题\n— 1 —\n一些单位责任落实不到位。\n";
        assert_eq!(joined(text), text);
    }

    #[test]
    fn short_paragraphs_and_rosters_stay_apart() {
        for text in [
            "张三\n李四\n王五\n赵六\n钱七\n孙八\n",
            "一、工作情况\n全年平稳。\n二、存在问题\n力量不足。\n三、下步打算\n再接再厉。\n",
            "主任：张三\n副主任：李四\n成员：王五\n电话：1234567\n地址：清河路一号\n",
        ] {
            assert_eq!(joined(text), text);
        }
    }
}
