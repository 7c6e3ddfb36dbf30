//! Draws pages as DOM nodes, never as strings of HTML: one element a line of
//! the layout, each where the layout has it, so that no browser breaks a line.

use std::borrow::Cow;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::layout::{Folio, Layout, Line, Page, Run};
use crate::profile::{Align, Colour, Face, Profile, Twips};

/// The classes that style sheets know the families by.
const fn class(face: Face) -> &'static str {
    match face {
        Face::Fangsong => "cw-fangsong",
        Face::Kaiti => "cw-kaiti",
        Face::Heiti => "cw-heiti",
        Face::Xiaobiaosong => "cw-xiaobiaosong",
        Face::Songti => "cw-songti",
    }
}

/// A pixel of style sheets, in twips: 96 are an inch.
const PIXEL: f64 = 15.0;

/// What of its em a Chinese character has over its base line: 220 of 256 units
/// in 仿宋_GB2312 and its sisters, as good as that in others.
const ABOVE: f64 = 220.0 / 256.0;

/// Draws the pages `first..last` (from 0) into `container`, in place of what
/// it holds. `to_source` gives the UTF-16 offset in the draft of a byte of the
/// corrected text.
pub fn draw(
    container: &Element,
    layout: &Layout,
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
        layout,
        profile,
        to_source,
    };
    let shown = layout.pages.get(first..last.min(layout.pages.len()));
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
    layout: &'a Layout,
    profile: &'a Profile,
    to_source: F,
}

impl<F: Fn(usize) -> usize> Drawing<'_, F> {
    fn page(&self, container: &Element, page: &Page) -> Result<(), JsValue> {
        let grid = &self.layout.grid;
        let (width, height) = match page.turned {
            true => (grid.height, grid.width),
            false => (grid.width, grid.height),
        };
        let class = if page.turned {
            "cw-page cw-turned"
        } else {
            "cw-page"
        };
        let element = self.element("div", class)?;
        element.set_attribute("data-page", &page.number.to_string())?;
        element.set_attribute("aria-label", &format!("第{}页", page.number))?;
        for (face, name, _) in Face::ALL {
            let names = families(self.profile.fonts.names(face));
            style(&element, &format!("--cw-{name}"), &names)?;
        }
        style(&element, "position", "relative")?;
        style(&element, "width", &mm(width))?;
        style(&element, "height", &mm(height))?;
        for line in &page.lines {
            self.line(&element, line)?;
        }
        self.rules(&element, page, width, height)?;
        for seal in &page.seals {
            let class = if seal.round {
                "cw-seal cw-seal-round"
            } else {
                "cw-seal"
            };
            let drawn = self.element("div", class)?;
            place(&drawn, seal.left, seal.top, seal.width, seal.height)?;
            element.append_child(&drawn)?;
        }
        if let Some(folio) = &page.folio {
            self.folio(&element, page, folio)?;
        }
        container.append_child(&element)?;
        Ok(())
    }

    /// The straight lines, as a drawing: a box would be as thick as a whole
    /// number of the browser's pixels, also on paper.
    fn rules(&self, page: &Element, on: &Page, width: Twips, height: Twips) -> Result<(), JsValue> {
        if on.rules.is_empty() {
            return Ok(());
        }
        let drawing = self.drawn("svg", "cw-rules")?;
        drawing.set_attribute("viewBox", &format!("0 0 {width} {height}"))?;
        drawing.set_attribute("aria-hidden", "true")?;
        for rule in &on.rules {
            let drawn = self.drawn("rect", "cw-rule")?;
            for (name, length) in [
                ("x", rule.left),
                ("y", rule.top),
                ("width", rule.width),
                ("height", rule.height),
            ] {
                drawn.set_attribute(name, &length.to_string())?;
            }
            drawn.set_attribute("fill", &colour(rule.colour))?;
            drawing.append_child(&drawn)?;
        }
        page.append_child(&drawing)?;
        Ok(())
    }

    fn line(&self, page: &Element, line: &Line) -> Result<(), JsValue> {
        let element = self.element("div", "cw-line")?;
        // What the form holds stands nowhere in the draft.
        if let Some(span) = self.layout.origin(line.span) {
            let offset = |at| (self.to_source)(at).to_string();
            element.set_attribute("data-start", &offset(span.start))?;
            element.set_attribute("data-end", &offset(span.end))?;
        }
        // Browsers put characters at whole pixels under the head of their line;
        // the line is moved by what that leaves.
        let base = base(line);
        let pixels = (base / PIXEL).round() * PIXEL;
        style(&element, "--cw-base", &fraction(pixels))?;
        style(&element, "position", "absolute")?;
        style(&element, "left", &mm(line.left))?;
        style(&element, "top", "0")?;
        style(&element, "height", &mm(line.height))?;
        style(&element, "white-space", "pre")?;
        if line.colour != Colour::Black {
            style(&element, "color", &colour(line.colour))?;
        }
        let scale = f64::from(line.scale) / 100.0;
        let top = f64::from(line.top) + base - pixels;
        let mut place = format!("translateY({})", fraction(top));
        if line.scale != 100 {
            place.push_str(&format!(" scaleX({scale})"));
            style(&element, "transform-origin", "0 50%")?;
        }
        style(&element, "transform", &place)?;
        // Inside a line whose characters are scaled all lengths are.
        let share = f64::from(line.slack) / f64::from(line.joints.max(1)) / scale;
        let last = line.runs.len().saturating_sub(1);
        for (n, run) in line.runs.iter().enumerate() {
            self.run(&element, run, share, n == last)?;
        }
        page.append_child(&element)?;
        Ok(())
    }

    /// `share` is what each joint takes of the line's slack.
    fn run(&self, line: &Element, run: &Run, share: f64, last: bool) -> Result<(), JsValue> {
        let element = self.element("span", &format!("cw-run {}", class(run.face)))?;
        let words = self.layout.words(run.span);
        // A tab stands for the border of two cells; it is as wide as a blank.
        let words = words.replace('\t', "\u{3000}");
        element.set_text_content(Some(&words));
        let size = Twips::from(run.size) * 10;
        style(&element, "font-size", &mm(size))?;
        if run.bold {
            style(&element, "font-weight", "bold")?;
        }
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

    fn folio(&self, page: &Element, on: &Page, folio: &Folio) -> Result<(), JsValue> {
        let looks = &self.profile.page_number;
        let class = format!("cw-page-number {}", class(looks.face));
        let element = self.element("div", &class)?;
        element.set_text_content(Some(&folio.text));
        let size = Twips::from(looks.size) * 10;
        place(&element, folio.left, folio.top, folio.width, size)?;
        style(&element, "font-size", &mm(size))?;
        style(&element, "line-height", &mm(size))?;
        let align = match folio.align {
            Align::Justify => "left",
            Align::Centre => "center",
            Align::Right => "right",
        };
        style(&element, "text-align", align)?;
        if on.turned {
            // The upright paper, turned to the right with all that stands on
            // it, comes to lie with its head at the right.
            let turn = format!(
                "translate({}, 0) rotate(90deg)",
                mm(self.layout.grid.height)
            );
            style(
                &element,
                "transform-origin",
                &format!("{} {}", mm(-folio.left), mm(-folio.top)),
            )?;
            style(&element, "transform", &turn)?;
        }
        page.append_child(&element)?;
        Ok(())
    }

    /// An element of a drawing.
    fn drawn(&self, tag: &str, class: &str) -> Result<Element, JsValue> {
        let name = Some("http://www.w3.org/2000/svg");
        let element = self.document.create_element_ns(name, tag)?;
        element.set_attribute("class", class)?;
        Ok(element)
    }

    fn element(&self, tag: &str, class: &str) -> Result<Element, JsValue> {
        let element = self.document.create_element(tag)?;
        element.set_class_name(class);
        Ok(element)
    }
}

/// How far the base line of a line is under its head: its largest characters
/// stand in the middle of its box. Browsers would go by what a font says of
/// itself, which differs from one to the next.
fn base(line: &Line) -> f64 {
    let size = line.runs.iter().map(|run| run.size).max();
    let size = f64::from(Twips::from(size.unwrap_or_default()) * 10);
    f64::from(line.height) / 2.0 + (ABOVE - 0.5) * size
}

/// Puts a box on its page.
fn place(
    element: &Element,
    left: Twips,
    top: Twips,
    width: Twips,
    height: Twips,
) -> Result<(), JsValue> {
    style(element, "position", "absolute")?;
    style(element, "left", &mm(left))?;
    style(element, "top", &mm(top))?;
    style(element, "width", &mm(width))?;
    style(element, "height", &mm(height))
}

/// Names of fonts as style sheets have them.
fn families(names: &[Cow<'static, str>]) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push('"');
        for character in name.chars() {
            match character {
                '"' | '\\' => list.extend(['\\', character]),
                // A string of a style sheet ends with its line.
                _ if character.is_control() => list.push(' '),
                _ => list.push(character),
            }
        }
        list.push('"');
    }
    list
}

/// A colour as style sheets have it.
fn colour(colour: Colour) -> String {
    format!("#{}", colour.hex())
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
