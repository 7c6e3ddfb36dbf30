//! Blanks inside a Chinese sentence. Careful: names, columns, chapter titles
//! and organs side by side are set apart by blanks on purpose.

use crate::character::{Run, is_blank, is_han, runs};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral;
use crate::ordinal;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};

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
    ],
    counterexamples: &[
        "签发人：张　三\n",
        "第一条　为规范会议管理，制定本办法。\n",
        "参加人员有张三 李四 王五，共三人。\n",
        "根据《市财政局 市民政局关于做好救助工作的通知》要求，制定本方案。\n",
        "会议以“共享机遇 共谋发展”为主题，历时两天。\n",
        "新华社北京9月6日电 会议强调，要抓好落实。\n",
        "联系人：张三　联系电话：12345678，工作时间均可拨打。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut edits = Vec::new();
    for (block, text) in document.prose() {
        if is_sentence(block, text) {
            let odd = odd_spaces(text);
            edits.extend(odd.map(|run| Edit::new(run.span.moved(block.span.start), "")));
        }
    }
    let Some(first) = edits.first() else {
        return;
    };
    let message = match edits.len() {
        1 => "中文之间有多余空格".to_owned(),
        n => format!("中文之间有多余空格，共{n}处"),
    };
    findings
        .report(first.span, message)
        .fix("删除空格", Safety::Safe, edits)
        .folded();
}

/// Titles, signatures, rosters and notes are spaced for the eye; only what
/// has the marks of a sentence is judged.
fn is_sentence(block: &Block, text: &str) -> bool {
    let role = matches!(block.role, Role::Body | Role::ListItem) || block.run_in;
    let ordinal = block
        .ordinal
        .map_or(0, |o| o.span.end.saturating_sub(block.span.start));
    let words = text.get(ordinal..).unwrap_or_default();
    role && !text.contains('\t') && words.contains(['，', '。', '；', '、'])
}

fn odd_spaces(text: &str) -> impl Iterator<Item = Run> {
    // A quotation or title on one line may use blanks as its only marks.
    let mut quoted = Quoted {
        text,
        at: 0,
        depth: 0,
    };
    let scanned = scanned_letters(text);
    let mut scanned = scanned.into_iter().peekable();
    runs(text, is_blank).filter(move |run| {
        let depth = quoted.depth_at(run.span.start);
        if scanned.next_if(|&at| at == run.span.start).is_some() {
            return true;
        }
        depth == 0 && is_odd(text, run)
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

fn is_odd(text: &str, run: &Run) -> bool {
    let blanks = text.get(run.span.start..run.span.end).unwrap_or_default();
    // Two blanks, or one as wide as a character, set columns apart.
    let single = matches!(blanks, " " | "\u{A0}");
    let between_han = run.before.is_some_and(is_han) && run.after.is_some_and(is_han);
    if !single || !between_han {
        return false;
    }
    let left = last_word(text.get(..run.span.start).unwrap_or_default());
    let rest = text.get(run.span.end..).unwrap_or_default();
    let right = first_word(rest);
    // Where a line break was lost, the blank is what is left of it.
    let parted = ordinal::read(rest, 0).is_some();
    let label = text
        .get(run.span.end + right.len()..)
        .is_some_and(|rest| rest.starts_with(['：', ':', ' ', '\u{3000}']));
    let (l, r) = (left.chars().count(), right.chars().count());
    // Words as short as names, or a chain of them: 张三 李四 王五.
    let names = r <= 4 && (l <= 4 || label);
    let organs = names_organ(left) && contains_organ(right);
    !(names || organs || parted || is_article(left))
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

/// 第一条, 第二章: a blank belongs after them; 附件, 抄送 and the like too.
fn is_article(word: &str) -> bool {
    let numbered = word
        .strip_prefix('第')
        .and_then(|w| w.strip_suffix(['编', '章', '节', '条', '款', '项', '步', '部', '篇']));
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
