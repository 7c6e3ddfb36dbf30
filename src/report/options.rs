//! The options that the outside gives with a draft, and gets back with the
//! formatted one.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ExceptionReport, Utf16};
use crate::check::{Choices, Exception};
use crate::fields::Fields;
use crate::profile::{self, Profile, Scheme, Value};
use crate::read;
use crate::recognise::{Role, RoleChoice};
use crate::rules;

/// What the user decided about a draft. Offsets count UTF-16 code units of the
/// draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Options {
    /// The name of a profile of `profiles()`, or a profile, of which all may be
    /// left out that is as GB/T 9704 has it; that standard where it is missing.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | object"))]
    pub profile: Option<Value>,
    /// The name of the scheme of `schemes()` that ordinals are converted to;
    /// as they are written where it is missing.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub scheme: Option<String>,
    /// Whether the draft is Markdown; told by its signs where it is missing.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub markdown: Option<bool>,
    /// The codes of rules that are off.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub off: Vec<String>,
    /// Findings that are to be let be.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub except: Vec<ExceptionReport>,
    /// Roles that the user set.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub roles: Vec<RoleOption>,
    /// What the form holds.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub fields: Fields,
}

/// A role that the user set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct RoleOption {
    /// An offset inside the paragraph.
    pub at: usize,
    /// The role it is to have.
    pub role: Role,
    /// The level it is to have, 1 to 5, for headings and items.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default)]
    pub level: Option<u8>,
    /// Whether a heading goes to the end of its paragraph, though a colon
    /// stands in it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
}

/// Options that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// No profile has this name.
    Profile(String),
    /// The profile cannot be understood.
    Fault(profile::Fault),
    /// No scheme has this name.
    Scheme(String),
    /// No rule has this code.
    Code(String),
    /// No heading has this level.
    Level(u8),
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Profile(name) => {
                let known: Vec<&str> = profile::all().iter().map(|p| p.name.as_ref()).collect();
                write!(
                    f,
                    "没有名为“{name}”的版式，可用的有：{}。",
                    known.join("、")
                )
            }
            Self::Fault(fault) => fault.fmt(f),
            Self::Scheme(name) => {
                let known: Vec<&str> = profile::schemes().iter().map(|s| s.name).collect();
                write!(
                    f,
                    "没有名为“{name}”的序号体系，可用的有：{}。",
                    known.join("、")
                )
            }
            Self::Code(code) => write!(
                f,
                "没有编号为“{code}”的规则，编号形如“NUM-01”，全部规则见rules()。"
            ),
            Self::Level(level) => write!(f, "标题层级应为1至5，实为{level}。"),
        }
    }
}

impl std::error::Error for Malformed {}

impl Options {
    /// The choices and the profile, with places in bytes.
    ///
    /// # Errors
    ///
    /// Where a profile, a scheme, a code or a level does not exist, or a
    /// profile cannot be understood.
    pub fn read(&self, index: &Utf16<'_>) -> Result<(Choices, Cow<'static, Profile>), Malformed> {
        let profile = match &self.profile {
            Some(Value::Text(name)) => {
                let known = profile::find(name).ok_or_else(|| Malformed::Profile(name.clone()))?;
                Cow::Borrowed(known)
            }
            None | Some(Value::Null) => Cow::Borrowed(profile::DEFAULT),
            Some(own) => Cow::Owned(profile::read(own).map_err(Malformed::Fault)?),
        };
        let scheme = self
            .scheme
            .as_ref()
            .map(|name| profile::find_scheme(name).ok_or_else(|| Malformed::Scheme(name.clone())));
        let scheme: Option<&'static Scheme> = scheme.transpose()?;
        // Where the user chose none, the profile's.
        let usual = Some(profile.numbering).filter(|scheme| !scheme.ladders.is_empty());
        let scheme = scheme.or(usual);
        let codes = self.off.iter().chain(self.except.iter().map(|e| &e.code));
        let codes = codes
            .map(String::as_str)
            .chain(profile.off.iter().map(AsRef::as_ref));
        let mut off = self.off.clone();
        for code in codes {
            if !rules::ALL.iter().any(|rule| rule.code == code) {
                return Err(Malformed::Code(code.to_owned()));
            }
        }
        off.extend(profile.off.iter().map(|code| code.clone().into_owned()));
        if let Some(level) = self
            .roles
            .iter()
            .filter_map(|r| r.level)
            .find(|l| !(1..=5).contains(l))
        {
            return Err(Malformed::Level(level));
        }
        let except = self.except.iter().map(|e| Exception {
            code: e.code.clone(),
            at: e.at.map(|at| index.byte(at)),
            words: e.words.clone(),
        });
        let roles = self.roles.iter().map(|r| RoleChoice {
            at: index.byte(r.at),
            role: r.role,
            level: r.level,
            whole: r.whole,
        });
        let choices = Choices {
            off,
            except: except.collect(),
            roles: roles.collect(),
            scheme,
            fields: self.fields.clone(),
        };
        Ok((choices, profile))
    }

    /// The same options with the places of `choices`, in the text of `index`.
    pub fn carried(&self, choices: &Choices, index: &Utf16<'_>) -> Self {
        // A formatted text is plain, whatever a sign that was let be says.
        let signs = self.markdown.is_some() || read::is_markdown(index.text());
        let except = choices.except.iter().map(|e| ExceptionReport {
            code: e.code.clone(),
            at: e.at.map(|at| index.offset(at)),
            words: e.words.clone(),
        });
        let roles = choices.roles.iter().map(|r| RoleOption {
            at: index.offset(r.at),
            role: r.role,
            level: r.level,
            whole: r.whole,
        });
        Self {
            profile: self.profile.clone(),
            scheme: self.scheme.clone(),
            markdown: signs.then_some(false),
            off: self.off.clone(),
            except: except.collect(),
            roles: roles.collect(),
            fields: self.fields.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Marks;

    #[test]
    fn a_scheme_is_known_or_refused_and_goes_with_the_text() {
        let read = |name: Option<&str>| {
            let options = Options {
                scheme: name.map(str::to_owned),
                ..Options::default()
            };
            let marks = Marks::of("");
            let index = Utf16::new("", &marks);
            let (choices, _): (Choices, _) = options.read(&index)?;
            assert_eq!(options.carried(&choices, &index).scheme, options.scheme);
            Ok::<_, Malformed>(choices.scheme.map(|s| s.name))
        };
        assert_eq!(read(None), Ok(None));
        assert_eq!(read(Some("articles")), Ok(Some("articles")));
        let refused = Malformed::Scheme("laws".to_owned());
        assert_eq!(read(Some("laws")), Err(refused.clone()));
        assert_eq!(
            refused.to_string(),
            "没有名为“laws”的序号体系，可用的有：written、official、arabic、articles。"
        );
    }

    #[test]
    fn a_name_that_no_option_has_is_refused_and_not_passed_over() {
        for (json, name) in [
            ("{\"exept\":[]}", "exept"),
            (
                "{\"except\":[{\"code\":\"NUM-01\",\"word\":\"一\"}]}",
                "word",
            ),
            (
                "{\"roles\":[{\"at\":0,\"role\":\"body\",\"lvl\":1}]}",
                "lvl",
            ),
            ("{\"fields\":{\"number\":\"\"}}", "number"),
        ] {
            let refused = serde_json::from_str::<Options>(json).unwrap_err();
            assert!(refused.to_string().contains(name), "{refused}");
        }
    }

    #[test]
    fn a_profile_of_ones_own_is_read_and_brings_its_scheme_and_rules() {
        let read = |json: &str| {
            let options: Options = serde_json::from_str(json).unwrap();
            let marks = Marks::of("");
            let read = options.read(&Utf16::new("", &marks));
            read.map(|(choices, profile)| (choices.scheme.map(|s| s.name), choices.off, profile))
        };
        let (scheme, off, profile) =
            read("{\"profile\":{\"numbering\":\"arabic\",\"off\":[\"NUM-05\"]}}").unwrap();
        assert_eq!((scheme, off), (Some("arabic"), vec!["NUM-05".to_owned()]));
        assert_eq!(profile.page, profile::DEFAULT.page);
        // What the user chose goes before.
        let chosen = "{\"scheme\":\"written\",\"profile\":{\"numbering\":\"arabic\"}}";
        assert_eq!(read(chosen).unwrap().0, Some("written"));
        let refused = read("{\"profile\":{\"off\":[\"NUM-00\"]}}");
        assert_eq!(refused.unwrap_err(), Malformed::Code("NUM-00".to_owned()));
    }

    #[test]
    fn a_formatted_text_is_plain_where_its_draft_or_its_signs_say_markdown() {
        let carried = |markdown, text: &str| {
            let marks = Marks::of(text);
            let options = Options {
                markdown,
                ..Options::default()
            };
            let index = Utf16::new(text, &marks);
            options.carried(&Choices::default(), &index).markdown
        };
        assert_eq!(carried(None, "一、情况\n"), None);
        assert_eq!(carried(Some(true), "一、情况\n"), Some(false));
        assert_eq!(carried(None, "# 方案\n- 情况\n"), Some(false));
    }
}
