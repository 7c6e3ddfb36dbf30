//! Reading plain data into what is there already, value by value, each with
//! its place for the fault that may be found.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use super::units::from_millimetres;
use super::{Names, Scheme, Twips, Value, schemes};

/// Why a profile was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as a path of names: `page.top`; empty for the profile itself.
    pub path: String,
    /// What ought to stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() {
            "内容".to_owned()
        } else {
            format!("“{}”", self.path)
        };
        let Self {
            expected, found, ..
        } = self;
        write!(f, "版式有误：{place}应为{expected}，实为{found}。")
    }
}

impl std::error::Error for Fault {}

/// A value with its place.
pub(super) struct At<'v> {
    pub(super) path: String,
    pub(super) value: &'v Value,
}

impl At<'_> {
    pub(super) fn fault<T>(&self, expected: impl Into<String>) -> Result<T, Fault> {
        Err(Fault {
            path: self.path.clone(),
            expected: expected.into(),
            found: self.value.to_string(),
        })
    }

    /// Reads the named values of an object, each into its slot.
    pub(super) fn fill(&self, slots: &mut [(&str, &mut dyn Read)]) -> Result<(), Fault> {
        let Value::Object(fields) = self.value else {
            return self.fault("一组字段");
        };
        for (name, value) in fields {
            let path = match self.path.as_str() {
                "" => name.clone(),
                path => format!("{path}.{name}"),
            };
            let at = At { path, value };
            if let Some((_, slot)) = slots.iter_mut().find(|(known, _)| known == name) {
                slot.read(&at)?;
            } else {
                let known: Vec<&str> = slots.iter().map(|(known, _)| *known).collect();
                let place = match self.path.as_str() {
                    "" => "版式里的字段".to_owned(),
                    path => format!("“{path}”里的字段"),
                };
                return Err(Fault {
                    path: at.path,
                    expected: format!("{place}之一（{}）", known.join("、")),
                    found: "未知的字段".to_owned(),
                });
            }
        }
        Ok(())
    }

    /// A number within `range`.
    pub(super) fn number(&self, range: &RangeInclusive<f64>, unit: &str) -> Result<f64, Fault> {
        match self.value {
            Value::Number(number) if range.contains(number) => Ok(*number),
            _ => self.fault(format!("{}至{}的{unit}", range.start(), range.end())),
        }
    }

    /// A text of at most 100 characters.
    pub(super) fn text(&self) -> Result<Cow<'static, str>, Fault> {
        match self.value {
            Value::Text(text) if text.chars().count() <= 100 => Ok(Cow::Owned(text.clone())),
            _ => self.fault("100字以内的文字"),
        }
    }
}

/// What can be read in place; what is there before is what holds for all that
/// is left out.
pub(super) trait Read {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault>;
}

/// A length in millimetres.
pub(super) struct Millimetres<'a>(pub(super) &'a mut Twips, pub(super) RangeInclusive<f64>);

impl Read for Millimetres<'_> {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        *self.0 = from_millimetres(at.number(&self.1, "数，单位毫米")?);
        Ok(())
    }
}

/// A length in points.
pub(super) struct Points<'a>(pub(super) &'a mut Twips, pub(super) RangeInclusive<f64>);

impl Read for Points<'_> {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        *self.0 = (at.number(&self.1, "数，单位磅")? * 20.0).round() as Twips;
        Ok(())
    }
}

/// A size of type in points, in halves.
pub(super) struct Size<'a>(pub(super) &'a mut u16);

impl Read for Size<'_> {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        *self.0 = (at.number(&(5.0..=120.0), "字号，单位磅")? * 2.0).round() as u16;
        Ok(())
    }
}

/// A whole number.
pub(super) struct Count<'a>(pub(super) &'a mut u16, pub(super) RangeInclusive<f64>);

impl Read for Count<'_> {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        match at.number(&self.1, "整数")? {
            number if number.fract() == 0.0 => {
                *self.0 = number as u16;
                Ok(())
            }
            _ => at.fault("整数"),
        }
    }
}

/// One of several words.
pub(super) struct Choice<'a, T: 'static>(
    pub(super) &'a mut T,
    pub(super) &'static [(&'static str, T)],
);

impl<T: Copy> Read for Choice<'_, T> {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        let named = |word: &&(&str, T)| matches!(at.value, Value::Text(text) if text == word.0);
        if let Some((_, choice)) = self.1.iter().find(named) {
            *self.0 = *choice;
            return Ok(());
        }
        let known: Vec<&str> = self.1.iter().map(|(word, _)| *word).collect();
        at.fault(known.join("、") + "之一")
    }
}

impl Read for bool {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        let Value::Flag(flag) = at.value else {
            return at.fault("true或false");
        };
        *self = *flag;
        Ok(())
    }
}

impl Read for Cow<'static, str> {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        *self = at.text()?;
        Ok(())
    }
}

impl Read for Names {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        let names = match at.value {
            Value::List(list) => {
                let item = |(n, value)| {
                    let path = format!("{}.{n}", at.path);
                    At { path, value }.text()
                };
                list.iter()
                    .enumerate()
                    .map(item)
                    .collect::<Result<_, _>>()?
            }
            Value::Text(_) => vec![at.text()?],
            _ => return at.fault("文字，或文字的列表"),
        };
        *self = Cow::Owned(names);
        Ok(())
    }
}

impl Read for &'static Scheme {
    fn read(&mut self, at: &At<'_>) -> Result<(), Fault> {
        let named = |s: &&Scheme| matches!(at.value, Value::Text(text) if text == s.name);
        if let Some(scheme) = schemes().iter().find(named) {
            *self = scheme;
            return Ok(());
        }
        let known: Vec<&str> = schemes().iter().map(|s| s.name).collect();
        at.fault(known.join("、") + "之一")
    }
}
