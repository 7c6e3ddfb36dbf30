//! Reads an ordinal, and tells it from the decimals, dates and measures that
//! begin like one.

use super::{Form, Ordinal, arabic_digit, single};
use crate::character::is_blank;
use crate::numeral;
use crate::span::Span;

/// Reads the ordinal at the very start of `text`; spans count from `offset`.
///
/// A decimal, a date, a measure (`1.5亿元`, `6.26国际禁毒日`, `5、6月`,
/// `4支队伍`) is none.
pub fn read(text: &str, offset: usize) -> Option<Ordinal> {
    Reader::new(text).ordinal(offset)
}

/// Reads the ordinal that a paragraph opens with, one before another numeral
/// included, though the two may only name what is numbered: 二、三级医院建设.
pub fn read_opening(text: &str, offset: usize) -> Option<Ordinal> {
    let mut reader = Reader::new(text);
    reader.opening = true;
    reader.ordinal(offset)
}

/// The most dots of 1.1.1: a longer chain of numbers is none of a level, and is
/// not read to its end each time it is asked for.
const DEEPEST: usize = 8;

/// Reads forward over the text of an ordinal.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Whether a numeral may follow 一、.
    opening: bool,
}

type Reading = Option<(Form, u32, Span)>;

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let (at, opening) = (0, false);
        Self { text, at, opening }
    }

    /// The ordinal at the start; its spans count from `offset`.
    fn ordinal(mut self, offset: usize) -> Option<Ordinal> {
        let first = self.peek()?;
        let (form, value, numeral) = match first {
            '第' => self.di()?,
            '（' | '(' => self.bracketed()?,
            _ if single(first).is_some() => self.single(first)?,
            _ if numeral::is_numeral(first) => self.chinese()?,
            _ if arabic_digit(first).is_some() => self.arabic()?,
            _ => return None,
        };
        Some(Ordinal {
            form,
            value,
            span: Span::new(offset, offset + self.at),
            numeral: Span::new(offset + numeral.start, offset + numeral.end),
        })
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Steps over the next character where it is one of `set`.
    fn eat(&mut self, set: &[char]) -> Option<char> {
        let c = self.peek().filter(|c| set.contains(c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Steps over characters of one kind, at most `most` of them.
    fn run(&mut self, most: usize, kind: impl Fn(char) -> bool) -> Span {
        let start = self.at;
        let length: usize = self
            .rest()
            .chars()
            .take(most)
            .take_while(|&c| kind(c))
            .map(char::len_utf8)
            .sum();
        self.at += length;
        Span::new(start, self.at)
    }

    fn blanks(&mut self) {
        self.run(4, is_blank);
    }

    fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn chinese_numeral(&mut self) -> Option<(u32, Span)> {
        let span = self.run(7, numeral::is_numeral);
        Some((numeral::read(self.slice(span))?, span))
    }

    /// At most three digits: an ordinal beyond 999 is a year or a quantity.
    fn arabic_numeral(&mut self) -> Option<(u32, Span)> {
        let span = self.run(4, |c| arabic_digit(c).is_some());
        let value = self
            .slice(span)
            .chars()
            .filter_map(arabic_digit)
            .fold(0, |n, d| n * 10 + d);
        let zero_led = matches!(self.slice(span).chars().next(), Some('0' | '０'));
        (1..=999).contains(&value).then_some(())?;
        (!zero_led).then_some((value, span))
    }

    fn single(&mut self, c: char) -> Reading {
        self.at = c.len_utf8();
        let (form, value) = single(c)?;
        let numeral = Span::new(0, self.at);
        // A dot or pause after ① is superfluous, and still part of the sign.
        self.eat(&['、', '.', '．', '，', ',']);
        Some((form, value, numeral))
    }

    fn bracketed(&mut self) -> Reading {
        self.eat(&['（', '('])?;
        self.blanks();
        let chinese = self.peek().is_some_and(numeral::is_numeral);
        let (value, numeral) = if chinese {
            self.chinese_numeral()?
        } else {
            self.arabic_numeral()?
        };
        self.blanks();
        self.eat(&['）', ')'])?;
        let mark = self.eat(&['、', '.', '．', '，', ',', ':', '：']);
        // （一）、（二）项 name two items of a text.
        if mark == Some('、') && self.peek().is_some_and(|c| matches!(c, '（' | '(')) {
            let mut other = Reader::new(self.rest());
            // Three of them are as many as two: they are looked at once.
            other.eat(&['（', '(']);
            let numeral = other.run(4, |c| numeral::is_numeral(c) || arabic_digit(c).is_some());
            if !numeral.is_empty() && other.eat(&['）', ')']).is_some() {
                return None;
            }
        }
        let form = if chinese {
            Form::ChineseParen
        } else {
            Form::ArabicParen
        };
        Some((form, value, numeral))
    }

    fn di(&mut self) -> Reading {
        self.eat(&['第'])?;
        self.blanks();
        let (value, numeral) = match self.peek() {
            Some(c) if numeral::is_numeral(c) => self.chinese_numeral()?,
            _ => self.arabic_numeral()?,
        };
        self.blanks();
        let form = match self.eat(&['章', '节', '条', '，', ',', '、', '：', ':'])? {
            '章' => Form::Chapter,
            '节' => Form::Section,
            '条' => Form::Article,
            _ => Form::Di,
        };
        // 第一、第二产业 and 第一、二季度 begin a sentence, not an item; 第一、
        // 一站式 does, for nothing counts on from itself.
        let counts_on = |c: char| {
            let next = numeral::is_numeral(c).then(|| numeral::read(c.encode_utf8(&mut [0; 4])));
            next.is_some_and(|next| next.is_none_or(|next| next > value))
        };
        if form == Form::Di && self.peek().is_some_and(|c| c == '第' || counts_on(c)) {
            return None;
        }
        // 第一条线路, 第三节课: a measure goes on into its noun at once, a
        // heading of this kind leaves a blank or ends.
        let spaced = self.peek().is_none_or(is_blank);
        if matches!(form, Form::Chapter | Form::Section)
            && !spaced
            && self.rest().chars().count() > 24
        {
            return None;
        }
        Some((form, value, numeral))
    }

    fn chinese(&mut self) -> Reading {
        let (value, numeral) = self.chinese_numeral()?;
        self.blanks();
        let mark = self.eat(&['、', '.', '．', '，', ',', ':', '：', '是', '要'])?;
        let form = match mark {
            '是' => Form::Shi,
            '要' => Form::Yao,
            _ => Form::Chinese,
        };
        let next = self.peek();
        match form {
            // 一是一，二是二: a saying; 三是二次创作活跃 is none.
            Form::Shi if is_numeral_alone(self.rest()) => return None,
            // 一.5, 三:2 and the like are figures.
            Form::Chinese
                if next.is_some_and(|c| c.is_ascii_digit()) && !year_follows(self.rest()) =>
            {
                return None;
            }
            // 一、二级响应, 三、五天: numerals in a row name or estimate.
            Form::Chinese if numerals_in_a_row(self.rest()) && !(self.opening && mark == '、') => {
                return None;
            }
            _ => {}
        }
        Some((form, value, numeral))
    }

    fn arabic(&mut self) -> Reading {
        let (value, numeral) = self.arabic_numeral()?;
        let blanks = self.run(1, is_blank);
        let mark = self.eat(&['.', '．', '、', '，', ',', '）', ')', '。']);
        match mark? {
            // 2。项目 is 2. with the wrong stop; 共2。 is a count.
            '。' if !self.peek().is_some_and(crate::character::is_han) => return None,
            // 1 ) may close a bracket that opened elsewhere; only 1） is one.
            '）' | ')' if blanks.is_empty() => return Some((Form::ArabicHalf, value, numeral)),
            '）' | ')' => return None,
            '.' | '．' => {
                if self.peek().is_some_and(|c| arabic_digit(c).is_some())
                    && !year_follows(self.rest())
                {
                    return self.multi();
                }
            }
            _ => {
                if self.peek().is_some_and(|c| arabic_digit(c).is_some())
                    && !year_follows(self.rest())
                {
                    return None;
                }
            }
        }
        Some((Form::Arabic, value, numeral))
    }

    /// `1.1 范围`, `2.1.3范围`; a decimal or date is not followed by a blank.
    fn multi(&mut self) -> Reading {
        let mut dots = 1;
        let (mut value, mut numeral) = self.arabic_numeral()?;
        while dots < DEEPEST && self.eat(&['.', '．']).is_some() {
            dots += 1;
            (value, numeral) = self.arabic_numeral()?;
        }
        let blank = self.peek().is_some_and(is_blank);
        let words = self.rest().trim_start().chars().next();
        let han = words.is_some_and(crate::character::is_han);
        (han && (blank || dots > 1) && value < 100).then_some((Form::Multi, value, numeral))
    }
}

/// True where a single numeral stands at the start, and a mark or the end
/// after it.
fn is_numeral_alone(text: &str) -> bool {
    let mut chars = text.chars();
    let numeral = chars.next().is_some_and(numeral::is_numeral);
    numeral && chars.next().is_none_or(|c| !crate::character::is_han(c))
}

/// True where a year stands at the start: `2022年`, as in `1.2022年工作`.
fn year_follows(text: &str) -> bool {
    let mut chars = text.chars();
    let digits: Vec<u32> = chars.by_ref().take(4).filter_map(arabic_digit).collect();
    matches!(digits.as_slice(), [1, 9, _, _] | [2, 0, _, _])
        && chars
            .next()
            .is_some_and(|c| matches!(c, '年' | '—' | '-' | '–' | '～' | '至'))
}

/// True where the text goes on as `二级响应` or `五天`: a numeral and a
/// measure that make the mark before them part of a phrase.
fn numerals_in_a_row(text: &str) -> bool {
    let mut chars = text.chars().skip_while(|&c| numeral::is_numeral(c));
    let has_numeral = text.chars().next().is_some_and(numeral::is_numeral);
    has_numeral
        && chars.next().is_some_and(|c| {
            matches!(
                c,
                '、' | '级' | '等' | '季' | '线' | '类' | '号' | '天' | '楼' | '期'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ordinal::write;

    fn value(text: &str) -> Option<(Form, u32, &str)> {
        read(text, 0).map(|o| {
            (
                o.form,
                o.value,
                text.get(o.span.start..o.span.end).unwrap_or_default(),
            )
        })
    }

    #[test]
    fn every_form_is_read_as_it_is_written() {
        for form in Form::ALL {
            for n in 1..=999 {
                let text = format!("{}加强组织领导", write(form, n));
                let read = read(&text, 0).map(|o| o.value);
                let readable = form != Form::Multi || n < 100;
                assert_eq!(read, readable.then_some(n), "{text}");
            }
        }
    }

    #[test]
    fn all_spellings_of_one_ordinal_are_read() {
        let cases = [
            (
                Form::Chinese,
                1,
                &["一、", "一．", "一.", "一，", "一："][..],
            ),
            (
                Form::ChineseParen,
                2,
                &["（二）", "(二)", "㈡", "（二）、", "（ 二 ）"][..],
            ),
            (Form::Arabic, 3, &["3.", "3．", "3、", "⒊", "３．"][..]),
            (Form::ArabicParen, 4, &["（4）", "(4)", "⑷", "（4）."][..]),
            (Form::ArabicHalf, 5, &["5）", "5)"][..]),
            (Form::Circled, 6, &["⑥", "❻", "⑥、"][..]),
        ];
        for (form, n, spellings) in cases {
            for &spelling in spellings {
                assert_eq!(value(&format!("{spelling}工作")), Some((form, n, spelling)));
            }
        }
    }

    #[test]
    fn decimals_dates_and_measures_are_no_ordinals() {
        for text in [
            "6.26国际禁毒日",
            "12.4国家宪法宣传日",
            "3.5亿元",
            "2023.12.31",
            "1.1.1.1.1.1.1.1.1.1 范围",
            "4支队伍",
            "5、6月份",
            "1、2号楼",
            "一、二级响应",
            "（一）、（二）项措施",
            "(1)、(2)项",
            "第一、第二产业",
            "第一、二季度",
            "一是一，二是二",
            "（2023年）",
            "2023年",
            "十分重要",
            "一般情况",
            "（一",
            "007.名单",
            "一共三条",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_may_follow_an_ordinal() {
        assert_eq!(value("1.2022年工作"), Some((Form::Arabic, 1, "1.")));
        assert_eq!(value("第一、一站式服务"), Some((Form::Di, 1, "第一、")));
        assert_eq!(value("2、2021—2025年规划"), Some((Form::Arabic, 2, "2、")));
    }
}
