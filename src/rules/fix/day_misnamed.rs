//! A commemorative day under a name that is not its own.

use crate::character::is_han;
use crate::date::Date;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Cue, Table};
use crate::numeral;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// FIX-05.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-05",
    name: "day-misnamed",
    title: "纪念日名称、日期有误",
    why: "法定和经批准设立的纪念日有确定的名称，如“国家宪法日”不称“宪法宣传日”，“全民国家安全教育日”不省“全民”二字。",
    basis: "设立各纪念日的法律和决定，见各条提示",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "12月4日为国家宪法宣传日。\n",
            good: Some("12月4日为国家宪法日。\n"),
        },
        Example {
            bad: "在5月12日全国防灾减灾宣传日组织演练。\n",
            good: Some("在5月12日全国防灾减灾日组织演练。\n"),
        },
        Example {
            bad: "11月8日是全国消防日，3月21日世界水日期间开展宣传。2023年12月4日是第20个国家宪法日。\n",
            good: None,
        },
        Example {
            bad: "2024年工作总结\n在第三十届“世界水日”和9月11日教师节开展慰问宣传。\n",
            good: None,
        },
        Example {
            bad: "结合国家安全教育日、世界禁毒日开展宣传。\n",
            good: Some("结合全民国家安全教育日、国际禁毒日开展宣传。\n"),
        },
    ],
    counterexamples: &[
        "结合“12·4”国家宪法日、全民国家安全教育日开展宣传。\n",
        "11月9日是全国消防日，3月20日世界水日宣传活动启动，3月22日是第三十二个“世界水日”。\n",
        "做好国家安全日常工作，组织宪法宣传日常化。\n",
        "2013年12月4日是第十三个全国法制宣传日，2023年12月4日是第十个国家宪法日。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::DayName) {
        let from: u32 = hit.row.get("from").parse().unwrap_or(0);
        // A name of its time: the year before it tells.
        let year = document
            .sentence_at(hit.span.start)
            .and_then(|s| document.year_in(Span::new(s.span.start, hit.span.start)));
        if year.is_some_and(|year| year < from) {
            continue;
        }
        let (right, source) = (hit.row.get("right"), hit.row.get("source"));
        findings.word(document, hit, format!("规范名称为“{right}”，见{source}"));
    }
    of_this_year(document, findings);
    let mut told = 0;
    for date in document.dates() {
        if let Some((span, right)) = padded(document, date) {
            let edits = vec![Edit::new(span, right.clone())];
            findings.report(span, format!("规范名称为“{right}”")).fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                edits,
            );
        }
        if let Some((span, name, right)) = misdated(document, date) {
            findings.report(span, format!("“{name}”在{right}，请核对"));
        }
        // A sentence is read once, at its first date with a year.
        if date.year.is_some() && date.span.start >= told {
            let Some(sentence) = document.sentence_at(date.span.start) else {
                continue;
            };
            told = sentence.span.end;
            if let Some((span, year, right)) = miscounted(document, sentence.span, None) {
                findings.report(span, format!("{year}年为第{right}个，请核对"));
            }
        }
    }
}

/// 第三十个世界水日 in sentences that tell no year, in a document of one year.
fn of_this_year(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Nth)) {
        let (Some(sentence), Some(year)) = (document.sentence_at(hit.span.start), document.year())
        else {
            continue;
        };
        if let Some((span, year, right)) = miscounted(document, sentence.span, Some(year)) {
            // A plan may speak of the next one.
            let next = document.text(span).contains(&*numeral::write(right + 1));
            if !next && span.contains(hit.span.start) {
                findings
                    .report(span, format!("{year}年为第{right}个，请核对"))
                    .severity(Severity::Hint);
            }
        }
    }
}

/// 第二十个国家宪法日 in a sentence of one year that has another one: where it
/// stands, the year, and the right number.
fn miscounted(
    document: &Document<'_>,
    sentence: Span,
    of_document: Option<u32>,
) -> Option<(Span, u32, u32)> {
    let text = document.text(sentence);
    let at = text.find('第')?;
    let (count, rest) = text.get(at + '第'.len_utf8()..)?.split_once(['个', '届'])?;
    let number = count.parse().ok().or_else(|| numeral::read(count))?;
    let rest = rest.trim_start_matches('“');
    let known = lexicon::at_start(Table::Day, rest).max_by_key(|(name, _)| name.len());
    let (name, row) = known?;
    let first: u32 = row.get("from").parse().ok()?;
    let mut years = document.dates_in(sentence).iter().filter_map(|d| d.year);
    let year = match (years.next(), of_document) {
        (Some(year), None) if year.digits == 4 => year.value,
        (None, Some(year)) => year,
        _ => return None,
    };
    let one = years.all(|y| y.value == year);
    let right = (year + 1).checked_sub(first).filter(|right| *right > 0)?;
    let end = sentence.start + text.len() - rest.len() + name.len();
    (one && right != number).then(|| (Span::new(sentence.start + at, end), year, right))
}

/// The name of a day right after its date, with 宣传 or the like in it that it
/// does not have: 5月12日全国防灾减灾宣传日.
fn padded(document: &Document<'_>, date: &Date) -> Option<(Span, String)> {
    const ADDED: [&str; 3] = ["宣传", "教育", "活动"];
    let (month, day) = (date.month?.value, date.day?.value);
    let rest = document.source.after(date.span.end, 60);
    let start = date.span.end + rest.len() - rest.trim_start_matches(['是', '为', '“']).len();
    let rest = rest.trim_start_matches(['是', '为', '“']);
    let end = rest.find('日')? + '日'.len_utf8();
    let name = rest.get(..end).filter(|name| name.chars().all(is_han))?;
    if lexicon::find(Table::Day, name).is_some() {
        return None;
    }
    let right = ADDED.iter().find_map(|word| {
        let (head, tail) = name.split_once(word)?;
        let bare = format!("{head}{tail}");
        let row = lexicon::find(Table::Day, &bare)?;
        (row.get("date") == format!("{month:02}-{day:02}")).then_some(bare)
    })?;
    Some((Span::new(start, start + name.len()), right))
}

/// The name of a day right after another day's date, and the day it has:
/// 11月8日是全国消防日.
fn misdated<'a>(document: &'a Document<'_>, date: &Date) -> Option<(Span, &'a str, String)> {
    /// The fewest bytes of a name that is no common noun.
    const NAME: usize = 12;
    /// Shorter names that nothing else has.
    const SHORT: [&str; 5] = ["教师节", "护士节", "记者节", "儿童节", "劳动节"];
    /// The bytes that are looked at after a date.
    const REACH: usize = 90;
    let (month, day) = (date.month?.value, date.day?.value);
    // Most dates are followed by something else.
    let next = document.source.char_at(date.span.end)?;
    let named = next == '“' || is_han(next) && !"前至到起以在召上下（".contains(next);
    named.then_some(())?;
    let after = document.source.after(date.span.end, REACH);
    let told = ["是第", "为第", "是", "为", ""]
        .iter()
        .find(|word| after.starts_with(**word))?;
    let mut rest = after.strip_prefix(told)?;
    if told.ends_with('第') {
        rest = rest
            .split_once('个')
            .filter(|(count, _)| count.len() <= 9)?
            .1;
    }
    let rest = rest.trim_start_matches('“');
    let known = lexicon::at_start(Table::Day, rest).max_by_key(|(name, _)| name.len());
    let told_of = |name: &str| name.len() >= NAME || SHORT.contains(&name);
    let (name, row) = known.filter(|(name, _)| told_of(name))?;
    let wanted = format!("{month:02}-{day:02}");
    let other = lexicon::at_start(Table::Day, rest).all(|(_, row)| row.get("date") != wanted);
    // 3月20日世界水日宣传活动 is held on some day before.
    let tail = rest.get(name.len()..)?.trim_start_matches('”');
    let held = [
        "主题", "宣传", "系列", "活动", "纪念", "前", "启动", "晚会", "知识",
    ];
    let free = !told.is_empty() || !held.iter().any(|word| tail.starts_with(word));
    let (month, day) = row.get("date").split_once('-')?;
    let bare = |number: &str| number.trim_start_matches('0').to_owned();
    let right = format!("{}月{}日", bare(month), bare(day));
    let start = date.span.end + after.len() - rest.len();
    (other && free && name.ends_with(['日', '节'])).then(|| {
        (
            date.span.cover(Span::new(start, start + name.len())),
            name,
            right,
        )
    })
}
