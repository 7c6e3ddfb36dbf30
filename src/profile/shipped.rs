//! The profiles that ship.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{DEFAULT, NumberPlace, Page, Profile};

static ALL: LazyLock<[Profile; 3]> = LazyLock::new(|| [DEFAULT.clone(), material(), provincial()]);

/// Every profile; the first is the default.
pub fn all() -> &'static [Profile] {
    &*ALL
}

/// The profile with this name.
pub fn find(name: &str) -> Option<&'static Profile> {
    all().iter().find(|p| p.name == name)
}

/// Reports, summaries and the like, which are no formal documents: the same
/// body, without what belongs to an issued document. All of it is practice.
fn material() -> Profile {
    let mut profile = DEFAULT.clone();
    profile.name = Cow::Borrowed("material");
    profile.title = Cow::Borrowed("一般材料（报告、总结、讲话）");
    profile.page_number.place = NumberPlace::Centre;
    profile
}

/// What several provinces print: the glyphs, not the boxes of the lines, fill
/// 225 mm, so that lines stand wider apart; second-level headings are bold.
/// Practice; the margins are those that give 22 lines of 29.6 points.
fn provincial() -> Profile {
    let mut profile = DEFAULT.clone();
    profile.name = Cow::Borrowed("provincial");
    profile.title = Cow::Borrowed("省市常见变体（行距29.6磅，二级标题加粗）");
    profile.page = Page {
        // 34.58 mm and 32.58 mm.
        top: 1960,
        bottom: 1847,
        // A 22nd of 229.84 mm.
        pitch: 592,
        ..profile.page
    };
    // The type of the mark and of the page number stays where the standard
    // has it on the paper: 72 mm and 269 mm from the head.
    profile.header.mark_top += DEFAULT.page.top - profile.page.top;
    profile.page_number.below += profile.page.bottom - DEFAULT.page.bottom;
    let [_, second, ..] = &mut profile.styles.headings;
    second.bold = true;
    profile
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Twips;

    #[test]
    fn a_profile_is_found_by_its_name() {
        assert_eq!(find("gbt9704"), Some(DEFAULT));
        assert!(find("").is_none());
    }

    #[test]
    fn every_profile_fills_its_type_area_with_its_lines() {
        for profile in all() {
            let page = &profile.page;
            assert_eq!(
                page.text_height() / page.pitch,
                Twips::from(page.lines),
                "{}",
                profile.name
            );
        }
    }
}
