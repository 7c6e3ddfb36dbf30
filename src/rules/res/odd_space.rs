//! Blanks inside a Chinese sentence. Careful: names, columns, chapter titles
//! and organs side by side are set apart by blanks on purpose.

use crate::character::{Run, is_blank, is_closing_mark, is_han, is_opening_mark, runs};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral;
use crate::ordinal::{self, Form};
use crate::person::FAMILY_NAMES;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-07.
pub(crate) const RULE: Rule = Rule {
    code: "RES-07",
    name: "odd-space",
    title: "中文之间的空格",
    why: "汉字之间不空格；多余的空格多来自扫描识别或网页复制，会使断行和检索出错。",
    basis: "通常：汉字之间不空格",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "各单位要结合实际 制定具体措施，抓好贯彻落实。\n",
            good: Some("各单位要结合实际制定具体措施，抓好贯彻落实。\n"),
        },
        Example {
            bad: "今 年 以 来，全区平安建设 工作成效明显，群众满意度持续提升。\n",
            good: Some("今年以来，全区平安建设工作成效明显，群众满意度持续提升。\n"),
        },
        Example {
            bad: "关于开展 专项 整治的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展专项整治的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "请 准时 出席。各单位要认真 落实 各项要求。\n",
            good: Some("请准时出席。各单位要认真落实各项要求。\n"),
        },
        Example {
            bad: "（一）加强组织领导 成立工作专班，明确责任分工。\n（二）压实责任　逐级签订责任书，层层传导压力。\n",
            good: Some(
                "（一）加强组织领导。成立工作专班，明确责任分工。\n（二）压实责任。逐级签订责任书，层层传导压力。\n",
            ),
        },
        Example {
            bad: "一、总体要求 坚持党的全面领导。\n二、推进5G建设 落实项目、资金和人员\n",
            good: Some("一、总体要求。坚持党的全面领导。\n二、推进5G建设。落实项目、资金和人员\n"),
        },
        Example {
            bad: "清河区关于开展冬季 消防检查的通知\n各科室：\n一、提高认识，增强做好防 火工作的紧迫感\n加强宣传，开放式老  旧小区逐户走访，统筹抓好防汛　抗旱工作。\n",
            good: Some(
                "清河区关于开展冬季消防检查的通知\n各科室：\n一、提高认识，增强做好防火工作的紧迫感\n加强宣传，开放式老旧小区逐户走访，统筹抓好防汛抗旱工作。\n",
            ),
        },
        Example {
            bad: "（四）发展老年 助餐。支持餐饮企业兴办社区食堂。\n（五）推进医养结合。签约合作。\n",
            good: Some(
                "（四）发展老年助餐。支持餐饮企业兴办社区食堂。\n（五）推进医养结合。签约合作。\n",
            ),
        },
    ],
    counterexamples: &[
        "签发人：张　三\n",
        "关于张三 李四同志任职的通知\n",
        "深入学习贯彻全会精神 奋力开创工作新局面\n",
        "1.张三 组长，负责全面工作。\n",
        "第一条　为规范会议管理，制定本办法。\n",
        "第二条 本办法适用于各科室。\n第三 会议由办公室统一安排，各科室按时参加。\n第四条 会议应当精简。\n",
        "参加人员有张三 李四 王五，共三人。\n",
        "根据《市财政局 市民政局关于做好救助工作的通知》要求，制定本方案。\n",
        "会议以“共享机遇 共谋发展”为主题，历时两天。\n",
        "新华社北京9月6日电 会议强调，要抓好落实。\n",
        "联系人：张三　联系电话：12345678，工作时间均可拨打。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut odd: Vec<(Odd, Edit)> = Vec::new();
    for (block, text) in document.prose() {
        if !document.has_blank(block.span) {
            continue;
        }
        let words = words(block, text);
        let from = block.span.start + text.len() - words.len();
        let parting = parting(block, words);
        if let Some(blanks) = parting {
            odd.push((Odd::Parting, Edit::new(blanks.moved(from), "。")));
        }
        // Organs side by side stand before 关于.
        let about = is_about(block, text);
        let (words, from) = match about.and_then(|at| text.get(at..).map(|w| (w, at))) {
            Some((words, at)) => (words, block.span.start + at),
            None => (words, from),
        };
        if is_sentence(block, words) || about.is_some() {
            let others = odd_spaces(words).filter(|(_, run)| Some(run.span) != parting);
            odd.extend(others.map(|(odd, run)| (odd, Edit::new(run.span.moved(from), ""))));
        }
    }
    for (kind, safety, fault, title) in [
        (Odd::Sure, Safety::Safe, "中文之间有多余空格", "删除空格"),
        (
            Odd::Doubtful,
            Safety::Suggested,
            "中文之间疑有多余空格；如为名单可忽略",
            "删除空格",
        ),
        (
            Odd::Parting,
            Safety::Suggested,
            "小标题与正文之间只有空格，疑漏句号",
            "改为句号",
        ),
    ] {
        let of_kind = odd.iter().filter(|(k, _)| *k == kind);
        let edits: Vec<Edit> = of_kind.map(|(_, edit)| edit.clone()).collect();
        let message = match edits.len() {
            1 => fault.to_owned(),
            n => format!("{fault}，共{n}处"),
        };
        let report = findings.fold(message, title, safety, edits);
        if kind == Odd::Doubtful {
            report.severity(Severity::Hint);
        }
    }
}

/// What a blank between Chinese characters may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Odd {
    /// A slip.
    Sure,
    /// A slip, or what sets apart the short words of a list.
    Doubtful,
    /// All that is left between the words of a heading and its text.
    Parting,
}

/// The text of a block after its ordinal.
fn words<'a>(block: &Block, text: &'a str) -> &'a str {
    let ordinal = block
        .ordinal
        .map_or(0, |o| o.span.end.saturating_sub(block.span.start));
    let rest = text.get(ordinal..).unwrap_or_default();
    // 第十条之一: what an amendment put in.
    let inserted = rest
        .strip_prefix('之')
        .filter(|_| block.ordinal.is_some_and(|o| o.form == Form::Article))
        .map(|r| r.trim_start_matches(numeral::is_numeral));
    inserted.unwrap_or(rest).trim_start_matches(is_blank)
}

/// Titles, signatures, rosters and notes are spaced for the eye; only what
/// has the marks of a sentence is judged.
fn is_sentence(block: &Block, words: &str) -> bool {
    // The halves of a heading are parted by a comma, or by a blank.
    let parted = block.role == Role::Heading && words.contains('，');
    let role = matches!(block.role, Role::Body | Role::ListItem) || block.run_in || parted;
    role && !words.contains('\t') && words.contains(['，', '。', '；', '、'])
}

/// Where the phrase 关于… of a title begins.
fn is_about(block: &Block, text: &str) -> Option<usize> {
    let title = block.role == Role::Title && !text.contains('\t');
    text.find("关于").filter(|_| title)
}

/// The first blanks of a numbered paragraph, where no mark stands before them:
/// `一、总体要求 坚持党的全面领导。` There the words of a heading end.
fn parting(block: &Block, words: &str) -> Option<Span> {
    let counted = block
        .ordinal
        .is_some_and(|o| !o.form.is_series() && !o.form.is_provision());
    if !(counted && block.role.is_text() && !words.contains('\t')) {
        return None;
    }
    let length = words
        .char_indices()
        .take(31)
        .find(|&(_, c)| is_blank(c) || is_pause(c))?
        .0;
    let (left, rest) = words.split_at_checked(length)?;
    let after = rest.trim_start_matches(is_blank);
    let right = first_word(after);
    let (l, r) = (left.chars().count(), right.chars().count());
    let blanks = Span::new(left.len(), words.len() - after.len());
    let between = left.ends_with(|c| is_han(c) || is_closing_mark(c))
        && after.starts_with(|c| is_han(c) || is_opening_mark(c));
    // A roster: 张三 组长，…; an item with columns; a heading in two halves.
    let roster = l < 4 && r < 5;
    let columns = after
        .get(right.len()..)
        .is_some_and(|rest| rest.starts_with(|c| is_blank(c) || matches!(c, '：' | ':')));
    let organs = names_organ(left) && contains_organ(right);
    let sentence = after.contains(is_pause);
    // 发展老年 助餐。支持…: the heading has its mark further on.
    let marked = after
        .get(right.len()..)
        .and_then(|rest| rest.strip_prefix('。'))
        .is_some_and(|rest| !rest.trim().is_empty());
    let parts = between && sentence && l > 1 && !(roster || columns || organs || marked);
    (parts && !blanks.is_empty()).then_some(blanks)
}

/// True for a mark that a sentence pauses or ends at.
fn is_pause(c: char) -> bool {
    matches!(
        c,
        '，' | '。' | '；' | '：' | '、' | '？' | '！' | ',' | ';' | ':' | '?' | '!'
    )
}

fn odd_spaces(text: &str) -> impl Iterator<Item = (Odd, Run)> {
    // A quotation or title on one line may use blanks as its only marks.
    let mut quoted = Quoted {
        text,
        at: 0,
        depth: 0,
    };
    let scanned = scanned_letters(text);
    let mut scanned = scanned.into_iter().peekable();
    runs(text, is_blank).filter_map(move |run| {
        let depth = quoted.depth_at(run.span.start);
        let odd = if scanned.next_if(|&at| at == run.span.start).is_some() {
            Some(Odd::Sure)
        } else if depth == 0 {
            judge(text, &run)
        } else {
            None
        };
        odd.map(|odd| (odd, run))
    })
}

/// Follows the nesting of quotation marks, titles and brackets forward.
struct Quoted<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Quoted<'_> {
    fn depth_at(&mut self, at: usize) -> usize {
        for c in self.text.get(self.at..at).unwrap_or_default().chars() {
            match c {
                '“' | '《' | '【' | '（' => self.depth += 1,
                '”' | '》' | '】' | '）' => self.depth = self.depth.saturating_sub(1),
                // A mark left open must not silence the rest of the text.
                '。' => self.depth = 0,
                _ => {}
            }
        }
        self.at = at;
        self.depth
    }
}

/// What the blanks `run` are; `None` where they may stand.
fn judge(text: &str, run: &Run) -> Option<Odd> {
    let blanks = text.get(run.span.start..run.span.end).unwrap_or_default();
    let between_han = run.before.is_some_and(is_han) && run.after.is_some_and(is_han);
    if !between_han {
        return None;
    }
    // Two blanks, or one as wide as a character, set columns apart.
    let single = matches!(blanks, " " | "\u{A0}");
    let left = last_word(text.get(..run.span.start).unwrap_or_default());
    let rest = text.get(run.span.end..).unwrap_or_default();
    let right = first_word(rest);
    let after = rest.get(right.len()..).unwrap_or_default();
    // Where a line break was lost, the blank is what is left of it.
    let parted = ordinal::read(rest, 0).is_some();
    let organs = names_organ(left) && contains_organ(right);
    // 关于张三 李四同志任职的通知
    let persons = right.contains("同志") && may_be_name(right.get(..6).unwrap_or_default());
    if organs || persons || parted || is_article(left) || after.starts_with(['：', ':']) {
        return None;
    }
    let (l, r) = (left.chars().count(), right.chars().count());
    if !single {
        // Columns hold names and labels, and no half of a sentence.
        let names = may_be_name(left) || may_be_name(right);
        let parted = l > 1 && r > 1 && (l + r >= 8 || l + r >= 6 && after.starts_with(is_pause));
        // 各　科室要落实: a word cut in two, but for the blank of a form, 共　页.
        let cut = l == 1 && r >= 4 && !left.starts_with(['第', '共', '计', '附', '注']);
        let cut = cut && !left.starts_with(|c| FAMILY_NAMES.contains(c));
        return ((parted || cut) && !names).then_some(Odd::Doubtful);
    }
    let chained = after.starts_with([' ', '\u{3000}']);
    // Words as short as names, or a chain of them: 张三 李四 王五.
    if r <= 4 && (l <= 4 || chained) {
        let names = may_be_name(right) || l <= 4 && may_be_name(left);
        return (!names).then_some(Odd::Doubtful);
    }
    // 张三 李四参加了会议
    let named = may_be_name(left) && right.starts_with(|c| FAMILY_NAMES.contains(c));
    Some(if named { Odd::Doubtful } else { Odd::Sure })
}

/// True where `word` opens with a family name.
fn may_be_name(word: &str) -> bool {
    let length = word.chars().count();
    (2..=4).contains(&length)
        && !word.starts_with("关于")
        && word.starts_with(|c| FAMILY_NAMES.contains(c))
}

/// The Chinese characters at the end of `text`, as far as a word can reach.
fn last_word(text: &str) -> &str {
    let length: usize = text
        .chars()
        .rev()
        .take(24)
        .take_while(|&c| is_han(c))
        .map(char::len_utf8)
        .sum();
    text.get(text.len() - length..).unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    let han = text.chars().take(24).take_while(|&c| is_han(c));
    let length = han.map(char::len_utf8).sum();
    text.get(..length).unwrap_or_default()
}

/// 第一条, 第二章: a blank belongs after them, and may after 第三, of which 条 was
/// lost; 附件, 抄送 and the like too.
fn is_article(word: &str) -> bool {
    let numbered = word.strip_prefix('第').filter(|w| !w.is_empty());
    let numbered = numbered.map(|w| {
        let bare = w.strip_suffix(['编', '章', '节', '条', '款', '项', '步', '部', '篇']);
        bare.unwrap_or(w)
    });
    // 新华社北京9月6日电: the head of a news report.
    let dateline = word == "日电";
    dateline
        || numbered.is_some_and(|n| n.chars().all(numeral::is_numeral))
        || matches!(
            word,
            "附件" | "附表" | "附" | "注" | "抄送" | "主送" | "年" | "月" | "日"
        )
        || word.ends_with("附件")
}

const ORGAN: [char; 16] = [
    '央', '院', '部', '委', '厅', '局', '会', '府', '处', '室', '办', '社', '署', '行', '校', '司',
];

fn names_organ(word: &str) -> bool {
    word.ends_with(ORGAN) || word.ends_with("中心")
}

/// True where another organ's name follows: 市财政局 市民政局关于….
fn contains_organ(word: &str) -> bool {
    word.chars().take(14).any(|c| ORGAN.contains(&c)) || word.contains("中心")
}

/// The blanks of words that were scanned letter by letter (今 年 以 来): at
/// least four single characters in a row, one blank between each two.
fn scanned_letters(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut chain: Vec<usize> = Vec::new();
    let mut end = 0;
    for run in runs(text, is_blank) {
        let linked = text.get(end..run.span.start).is_some_and(|w| {
            w.chars().count() == 1
                && w.chars().all(|c| {
                    is_han(c) && c != '年' && c != '月' && c != '日'
                        || c == '年' && !chain.is_empty()
                })
        });
        if !linked || run.span.len() > 3 {
            keep_chain(&mut chain, &mut found);
        }
        let han = run.before.is_some_and(is_han) && run.after.is_some_and(is_han);
        if han {
            chain.push(run.span.start);
        } else {
            keep_chain(&mut chain, &mut found);
        }
        end = run.span.end;
    }
    keep_chain(&mut chain, &mut found);
    found
}

/// Three blanks hold four single characters, or their two inner ones.
fn keep_chain(chain: &mut Vec<usize>, found: &mut Vec<usize>) {
    if chain.len() >= 3 {
        found.append(chain);
    }
    chain.clear();
}
