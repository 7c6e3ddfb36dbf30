//! Draws pages as DOM nodes, never as strings of HTML: one element a line of
//! the layout, each where the layout has it, so that no browser breaks a line.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::layout::{Line, Page, Pages, Run};
use crate::profile::{Face, Profile, Twips};

/// The classes that style sheets know the families by.
const fn class(face: Face) -> &'static str {
    match face {
        Face::Fangsong => "cw-run cw-fangsong",
        Face::Kaiti => "cw-run cw-kaiti",
        Face::Heiti => "cw-run cw-heiti",
        Face::Xiaobiaosong => "cw-run cw-xiaobiaosong",
        Face::Songti => "cw-run cw-songti",
    }
}

/// Draws the pages `first..last` (from 0) into `container`, in place of what
/// it holds. `text` is the laid-out text; `to_source` gives the UTF-16 offset
/// in the draft of a byte of it.
pub fn draw(
    container: &Element,
    pages: &Pages,
    text: &str,
    profile: &Profile,
    first: usize,
    last: usize,
    to_source: impl Fn(usize) -> usize,
) {
    container.set_text_content(None);
    let Some(document) = container.owner_document() else {
        return;
    };
    let drawing = Drawing {
        document,
        text,
        profile,
        to_source,
    };
    let shown = pages.pages.get(first..last.min(pages.pages.len()));
    for page in shown.unwrap_or_default() {
        // Fails only for a document that is no HTML, where nothing can be
        // shown.
        if drawing.page(container, page).is_err() {
            return;
        }
    }
}

/// What every element is made with.
struct Drawing<'a, F> {
    document: Document,
    text: &'a str,
    profile: &'a Profile,
    to_source: F,
}

impl<F: Fn(usize) -> usize> Drawing<'_, F> {
    fn page(&self, container: &Element, page: &Page) -> Result<(), JsValue> {
        let paper = &self.profile.page;
        let element = self.element("div", "cw-page")?;
        element.set_attribute("data-page", &page.number.to_string())?;
        element.set_attribute("aria-label", &format!("第{}页", page.number))?;
        style(&element, "position", "relative")?;
        style(&element, "width", &mm(paper.width))?;
        style(&element, "height", &mm(paper.height))?;
        for line in &page.lines {
            self.line(&element, line)?;
        }
        self.page_number(&element, page.number)?;
        container.append_child(&element)?;
        Ok(())
    }

    fn line(&self, page: &Element, line: &Line) -> Result<(), JsValue> {
        let paper = &self.profile.page;
        let element = self.element("div", "cw-line")?;
        let offset = |at| (self.to_source)(at).to_string();
        element.set_attribute("data-start", &offset(line.span.start))?;
        element.set_attribute("data-end", &offset(line.span.end))?;
        let pitch = mm(paper.pitch);
        style(&element, "position", "absolute")?;
        style(&element, "left", &mm(paper.left + line.left))?;
        style(
            &element,
            "top",
            &mm(paper.top + Twips::from(line.row) * paper.pitch),
        )?;
        style(&element, "height", &pitch)?;
        style(&element, "line-height", &pitch)?;
        style(&element, "white-space", "pre")?;
        let share = f64::from(line.slack) / f64::from(line.joints.max(1));
        let last = line.runs.len().saturating_sub(1);
        for (n, run) in line.runs.iter().enumerate() {
            self.run(&element, run, share, n == last)?;
        }
        page.append_child(&element)?;
        Ok(())
    }

    /// `share` is what each joint takes of the line's slack.
    fn run(&self, line: &Element, run: &Run, share: f64, last: bool) -> Result<(), JsValue> {
        let element = self.element("span", class(run.face))?;
        let words = self.text.get(run.span.start..run.span.end);
        // A tab stands for the border of two cells; it is as wide as a blank.
        let words = words.unwrap_or_default().replace('\t', "\u{3000}");
        element.set_text_content(Some(&words));
        let size = Twips::from(run.size) * 10;
        style(&element, "font-size", &mm(size))?;
        if run.gap > 0 {
            style(&element, "margin-left", &mm(run.gap))?;
        }
        if run.western {
            // The width is the layout's, whatever the font's digits are.
            style(&element, "display", "inline-block")?;
            style(&element, "width", &mm(run.width))?;
            style(&element, "text-align", "center")?;
            style(&element, "letter-spacing", "0")?;
            if !last {
                style(&element, "margin-right", &fraction(share))?;
            }
        } else {
            let advance = f64::from(run.width) / f64::from(run.chars.max(1));
            let spacing = advance - f64::from(size) + share;
            style(&element, "letter-spacing", &fraction(spacing))?;
        }
        line.append_child(&element)?;
        Ok(())
    }

    fn page_number(&self, page: &Element, number: u32) -> Result<(), JsValue> {
        let paper = &self.profile.page;
        let looks = &self.profile.page_number;
        let element = self.element("div", "cw-page-number")?;
        element.set_text_content(Some(&looks.text(number)));
        let size = Twips::from(looks.size) * 10;
        let free = Twips::from(looks.free) * paper.cell();
        // The dashes are drawn across the middle of the size.
        let top = paper.height - paper.bottom + looks.below - size / 2;
        style(&element, "position", "absolute")?;
        style(&element, "top", &mm(top))?;
        style(&element, "font-size", &mm(size))?;
        style(&element, "line-height", &mm(size))?;
        // 单页码居右，双页码居左 (GB/T 9704—2012 7.5).
        if number % 2 == 1 {
            style(&element, "right", &mm(paper.right + free))?;
        } else {
            style(&element, "left", &mm(paper.left + free))?;
        }
        page.append_child(&element)?;
        Ok(())
    }

    fn element(&self, tag: &str, class: &str) -> Result<Element, JsValue> {
        let element = self.document.create_element(tag)?;
        element.set_class_name(class);
        Ok(element)
    }
}

/// Sets one property through the object model, which every content policy
/// allows.
fn style(element: &Element, property: &str, value: &str) -> Result<(), JsValue> {
    element
        .unchecked_ref::<HtmlElement>()
        .style()
        .set_property(property, value)
}

/// A length as style sheets have it.
fn mm(twips: Twips) -> String {
    fraction(f64::from(twips))
}

/// The same for a part of a twip.
fn fraction(twips: f64) -> String {
    // 1440 twips are an inch.
    format!("{:.4}mm", twips * 25.4 / 1440.0)
}
