//! Breaks a title into lines of fitting lengths: as few lines as hold it, none
//! cut through a word (GB/T 9704—2012 7.3.1).

use std::ops::Range;

use super::glyph::{Class, Glyph};
use super::lines::{fill, solid, width};
use crate::profile::Twips;

/// A title longer than this is filled like a body: it is none, and the search
/// looks at every pair of places.
const LONGEST: usize = 200;

/// Pairs of characters that titles are full of and that are no place to end a
/// line at.
const PAIRS: &str = "关于 有关 开展 推进 加强 落实 做好 工作 报告 情况 通知 意见 方案 总结 计划 \
    建设 发展 管理 服务 年度 进行 实施 办法 规定 请示 批复 会议 纪要 公告 通报 决定 汇报 讲话 \
    述职 述廉 调研 自查 整改 考核 评估 专项 行动 活动 安全 生产 治理 综合 改革 创新 经济 社会 \
    组织 领导 干部 党员 党建 政府 人民 街道 社区 办事 委员 教育 培训 学习 主题 全面 深入 贯彻 \
    保障 监督 检查 问题 项目 企业 公司 学校 学院 中心 部门 机关 单位 中国 全国 全市 全区 全省";

/// The lines of the title `text`, whose glyphs are `glyphs`, in `room`.
pub(super) fn balance(text: &str, glyphs: &[Glyph], room: Twips) -> Vec<Range<usize>> {
    let greedy = fill(glyphs, room, room);
    if greedy.len() < 2 || glyphs.len() > LONGEST {
        return greedy;
    }
    let ideal = width(glyphs) / greedy.len() as Twips;
    let start = glyphs.first().map_or(0, |g| g.at);
    let costs = costs(text, start, glyphs, ideal);
    // best[n] is the cheapest way to set the first n glyphs on so many lines:
    // its cost and where its last line begins.
    let mut best: Vec<Option<(i64, Vec<usize>)>> = vec![None; glyphs.len() + 1];
    if let Some(first) = best.first_mut() {
        *first = Some((0, Vec::new()));
    }
    for _ in 0..greedy.len() {
        let mut next: Vec<Option<(i64, Vec<usize>)>> = vec![None; glyphs.len() + 1];
        for (from, before) in best.iter().enumerate() {
            let Some((cost, starts)) = before else {
                continue;
            };
            for end in from + 1..=glyphs.len() {
                let line = glyphs.get(from..end).unwrap_or_default();
                let wide = width(solid(line));
                if wide > room {
                    break;
                }
                let (Some(&Some(penalty)), Some(slot)) = (costs.get(end), next.get_mut(end)) else {
                    continue;
                };
                let ragged = i64::from(wide - ideal);
                let total = cost + penalty + ragged * ragged;
                if slot.as_ref().is_none_or(|(least, _)| total < *least) {
                    let starts = starts.iter().copied().chain([from]).collect();
                    *slot = Some((total, starts));
                }
            }
        }
        best = next;
    }
    let Some(Some((_, starts))) = best.pop() else {
        return greedy;
    };
    let ends = starts.iter().skip(1).copied().chain([glyphs.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(a, b)| a..b)
        .collect()
}

/// What it costs to end a line before each glyph, and at the end; `None`
/// where none may end. The unit is a square of lengths, as raggedness is.
fn costs(text: &str, start: usize, glyphs: &[Glyph], ideal: Twips) -> Vec<Option<i64>> {
    let unit = i64::from(ideal).pow(2);
    let mut inside = 0u32;
    let mut costs: Vec<Option<i64>> = Vec::with_capacity(glyphs.len() + 1);
    let mut before: Option<(&Glyph, &str)> = None;
    for glyph in glyphs {
        let rest = text.get(glyph.at - start..).unwrap_or_default();
        costs.push(before.filter(|_| glyph.may_open).map(|(last, tail)| {
            let pair = tail
                .char_indices()
                .nth(2)
                .and_then(|(end, _)| tail.get(..end));
            let mut cost = unit / 4;
            if tail.starts_with(['的', '和', '与', '及'])
                || matches!(last.class, Class::Stop | Class::Close | Class::Blank)
                || rest.starts_with("关于")
                || matches!(glyph.class, Class::Open | Class::OpenQuote)
            {
                cost = 0;
            }
            // 2024年 is one word; so are the pairs.
            let date = last.class == Class::Digit && rest.starts_with(['年', '月', '日']);
            if date || pair.is_some_and(|p| PAIRS.split_whitespace().any(|w| w == p)) {
                cost += unit / 2;
            }
            if rest.starts_with(['的', '和', '与', '及', '等']) {
                cost += unit / 8;
            }
            // The name of another document stays on one line where it can.
            cost + i64::from(inside) * unit / 4
        }));
        match rest.chars().next() {
            Some('《' | '“') => inside += 1,
            Some('》' | '”') => inside = inside.saturating_sub(1),
            _ => {}
        }
        before = Some((glyph, rest));
    }
    costs.push(Some(0));
    costs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::glyph::glyphs;
    use crate::profile::DEFAULT;

    fn lines(text: &str) -> Vec<&str> {
        let page = &DEFAULT.page;
        let glyphs = glyphs(text, 0, 44, page);
        balance(text, &glyphs, page.text_width())
            .into_iter()
            .map(|r| text.get(glyphs[r.start].at..glyphs[r.end - 1].end).unwrap())
            .collect()
    }

    #[test]
    fn a_short_title_is_one_line() {
        assert_eq!(lines("关于开展安全检查的通知"), ["关于开展安全检查的通知"]);
    }

    #[test]
    fn a_long_title_is_cut_between_words_and_evenly() {
        assert_eq!(
            lines("某某区人民政府办公室关于进一步加强冬季森林防火工作的通知"),
            [
                "某某区人民政府办公室",
                "关于进一步加强冬季森林防火工作的通知"
            ]
        );
        assert_eq!(
            lines("某某街道2024年度基层社会治理工作情况的报告和明年计划"),
            ["某某街道2024年度基层社会", "治理工作情况的报告和明年计划"]
        );
    }

    #[test]
    fn a_title_without_places_to_break_is_cut_at_the_edge() {
        assert_eq!(lines(&"1".repeat(41)), ["1".repeat(40), "1".to_string()]);
    }
}
