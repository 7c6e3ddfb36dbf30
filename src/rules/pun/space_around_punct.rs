//! Blanks beside a full-width mark, which already holds its own.

use std::cell::LazyCell;

use crate::character::{
    Run, is_blank, is_chinese, is_closing_mark, is_han, is_opening_mark, is_sentence_end, runs,
};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral::is_numeral;
use crate::ordinal::{self, Form};
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// PUN-22.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-22",
    name: "space-around-punct",
    title: "标点旁的空格",
    why: "全角标点自带间隔，前后不再空格；序号与标题之间也不空格。",
    basis: "通常：全角标点前后不空格",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "各部门 ，各单位： 要加强领导。\n",
            good: Some("各部门，各单位：要加强领导。\n"),
        },
        Example {
            bad: "一、 总体要求\n（一） 指导思想\n",
            good: Some("一、总体要求\n（一）指导思想\n"),
        },
        Example {
            bad: "(1) 活动背景： 春暖花开，万物复苏。\n",
            good: Some("(1)活动背景：春暖花开，万物复苏。\n"),
        },
        Example {
            bad: "一要抓早　；二要抓小  。\n",
            good: Some("一要抓早；二要抓小。\n"),
        },
    ],
    counterexamples: &[
        "联系人：张三　电话：12345678　　地址：　　　　\n",
        "标准为“GB/T 15834”，名称为“Hello World” by Smith。\n",
        "姓名\t（签名）\n",
        "请遵照执行。 附件：人员名单\n",
        "第一条 《示例办法》适用于各科室。\n第二条 （删去）\n第三条 本办法自印发之日起施行。\n",
        "到会情况：    应到    人，实到    人。\n",
        "项目名称（单位）  规模（亩）  投资（万元）  完成时限\n",
        "名称（单位） 规模（亩） 投资（万元） 时限\n",
        "张明（局长） 李刚（副局长） 王芳\n",
        "甲方：示例公司（盖章） 乙方：示例学校（盖章）\n",
        "开工日期： 竣工日期：\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut edits = Vec::new();
    for (block, text) in document.prose() {
        let lined_up = matches!(block.role, Role::Table | Role::Signature | Role::Date);
        if lined_up || !document.has_blank(block.span) || text.contains('\t') {
            continue;
        }
        let after_ordinal = end_of_ordinal(block);
        let own = |run: &Run| after_ordinal == Some(block.span.start + run.span.start);
        let columns =
            LazyCell::new(|| runs(text, is_blank).any(|run| !own(&run) && sets_apart(text, &run)));
        for run in runs(text, is_blank) {
            let span = run.span.moved(block.span.start);
            let blanks = document.text(span);
            if after_ordinal == Some(span.start) && is_needed(document, block, span)
                || is_after_article(document, block, span)
            {
                continue;
            }
            let parted = is_lost_break(text, &run);
            let ordinal = after_ordinal == Some(span.start) && run.after.is_some_and(is_chinese);
            let column = || *columns && !beside_pause(&run);
            if ordinal || !parted && is_odd(blanks, &run) && !column() {
                edits.push(Edit::new(span, ""));
            }
        }
    }
    let message = match edits.len() {
        1 => "标点旁有多余空格".to_owned(),
        n => format!("标点旁有多余空格，共{n}处"),
    };
    findings.fold(message, "删除空格", Safety::Safe, edits);
}

/// Where the ordinal ends, if its words follow without a blank. 第一条 and 1.1
/// are set apart by one.
fn end_of_ordinal(block: &Block) -> Option<usize> {
    let ordinal = block.ordinal?;
    let joined = matches!(
        ordinal.form,
        Form::Chinese | Form::ChineseParen | Form::Arabic | Form::ArabicParen | Form::ArabicHalf
    );
    joined.then_some(ordinal.span.end)
}

/// True for the blank that sets 第一条 or 第十条之一 apart from its text.
fn is_after_article(document: &Document<'_>, block: &Block, blanks: Span) -> bool {
    let Some(ordinal) = block.ordinal.filter(|o| o.span.end <= blanks.start) else {
        return false;
    };
    let rest = document.text(Span::new(ordinal.span.end, blanks.start));
    let inserted = rest.strip_prefix('之').unwrap_or(rest);
    ordinal.form.is_provision() && inserted.chars().all(is_numeral)
}

/// True where the words would make a figure of the ordinal: 一、 二级响应.
fn is_needed(document: &Document<'_>, block: &Block, blanks: Span) -> bool {
    let rest = document.text(Span::new(blanks.end, block.span.end));
    let needed = |o: ordinal::Ordinal| ordinal::gap(o.form, o.value, rest) == " ";
    document.text(blanks) == " " && block.ordinal.is_some_and(needed)
}

/// True for a blank after a sentence that a closing line without a full stop
/// follows (…执行。 附件：名单): what is left of a line break.
fn is_lost_break(text: &str, run: &Run) -> bool {
    let rest = text.get(run.span.end..).unwrap_or_default();
    run.before.is_some_and(is_sentence_end) && !rest.contains(is_sentence_end)
}

/// The most characters of a label or a name in a row of several.
const LABEL: usize = 8;

/// True for a blank that may set columns, parties or names apart: one of two or
/// more after a mark, or one before a label or a name with its post, 甲方（盖章）
/// 乙方：. The paragraph that holds one is left as it stands.
fn sets_apart(text: &str, run: &Run) -> bool {
    let (Some(before), Some(after)) = (run.before, run.after) else {
        return false;
    };
    if !matches!(before, '）' | ')' | '：' | ':' | '》' | '”') || is_closing_mark(after) {
        return false;
    }
    let blanks = text.get(run.span.start..run.span.end).unwrap_or_default();
    if blanks.chars().nth(1).is_some() {
        return true;
    }
    let rest = text.get(run.span.end..).unwrap_or_default();
    let words: usize = rest
        .chars()
        .take(LABEL)
        .take_while(|&c| is_han(c))
        .map(char::len_utf8)
        .sum();
    let end = rest.get(words..).unwrap_or_default();
    let closes = matches!(before, '）' | ')') && end.is_empty();
    words > 0 && (closes || end.starts_with(['：', ':', '（', '(']))
}

/// True beside a pause, which no column ends or begins with.
fn beside_pause(run: &Run) -> bool {
    let pause = |c| matches!(c, '，' | '、' | '；');
    run.before.is_some_and(pause) || run.after.is_some_and(|c| pause(c) || c == '。')
}

fn is_odd(blanks: &str, run: &Run) -> bool {
    let (Some(before), Some(after)) = (run.before, run.after) else {
        return false;
    };
    // No column begins with a pause.
    if is_han(before) && matches!(after, '，' | '。' | '；' | '、') {
        return true;
    }
    // A wide gap or a full-width blank sets columns apart.
    if blanks.chars().count() > 2 || blanks.contains('\u{3000}') {
        return false;
    }
    let single = blanks.chars().count() == 1;
    if is_closing_mark(before) && is_opening_mark(after) {
        // “…” “…” and 《…》 《…》: the blank is their only mark. （ ） is a form.
        return false;
    }
    if is_opening_mark(before) && is_closing_mark(after) {
        return false;
    }
    // A title and its date in two columns; the cells of a Markdown table.
    if is_closing_mark(before) && after.is_ascii_digit() || before == '|' || after == '|' {
        return false;
    }
    let shared = is_shared(before) && is_han(after) || is_shared(after) && is_han(before);
    let marked = shared || is_mark(before) || is_mark(after);
    // A field to be filled in: 签名：  日期：
    let field = before == '：' && !single;
    let chinese = is_chinese(before) || is_chinese(after);
    marked && chinese && !field
}

/// Full-width marks, which nothing Western shares.
fn is_mark(c: char) -> bool {
    is_chinese(c) && !is_han(c) && !is_shared(c)
}

/// Marks that Western text has too, with blanks beside them.
fn is_shared(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·' | '～')
}
