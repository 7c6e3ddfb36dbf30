//! The paper, its margins and the grid of lines and characters.

use serde::Serialize;

use super::Twips;
use super::units::{half_points, millimetres, points};

/// The paper, its margins and the grid of lines and characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// The width of the paper; in JSON, as all lengths here, in millimetres.
    #[serde(serialize_with = "millimetres")]
    pub width: Twips,
    /// The height of the paper.
    #[serde(serialize_with = "millimetres")]
    pub height: Twips,
    /// Paper above the type area (天头).
    #[serde(serialize_with = "millimetres")]
    pub top: Twips,
    /// Paper right of it.
    #[serde(serialize_with = "millimetres")]
    pub right: Twips,
    /// Paper below it.
    #[serde(serialize_with = "millimetres")]
    pub bottom: Twips,
    /// Paper left of it (订口).
    #[serde(serialize_with = "millimetres")]
    pub left: Twips,
    /// Lines of a page.
    pub lines: u16,
    /// Chinese characters of a line.
    pub chars: u16,
    /// From one line to the next; in JSON in points.
    #[serde(serialize_with = "points")]
    pub pitch: Twips,
    /// The size, in half-points, of the characters the grid is made for; in
    /// JSON in points.
    #[serde(serialize_with = "half_points")]
    pub size: u16,
    /// The part of a character's size that stands free between a Chinese
    /// character and a Western letter or digit: one `script_gap`-th. It is
    /// what LibreOffice sets; Word sets a fourth.
    pub script_gap: u16,
    /// From the foot of the paper to the foot of the page number's line.
    #[serde(serialize_with = "millimetres")]
    pub footer: Twips,
}

impl Page {
    /// The width of the type area (版心).
    pub const fn text_width(&self) -> Twips {
        self.width - self.left - self.right
    }

    /// The height of the type area.
    pub const fn text_height(&self) -> Twips {
        self.height - self.top - self.bottom
    }

    /// The width of one character of the grid, in whole twips.
    pub const fn cell(&self) -> Twips {
        self.text_width() / self.chars as Twips
    }

    /// What a Chinese character gives up of its size so that a line holds as
    /// many as the grid says.
    pub const fn squeeze(&self) -> Twips {
        self.size as Twips * 10 - self.cell()
    }

    /// How much too much [`squeeze`](Self::squeeze) takes from a character, in
    /// 4096ths of a twip: Word is told the grid in 4096ths of a point.
    pub const fn squeeze_rest(&self) -> Twips {
        self.squeeze() * 4096 + self.char_space() * 20
    }

    /// The same for Word: 4096ths of a point that are added to the advance of
    /// every character.
    pub const fn char_space(&self) -> Twips {
        let chars = self.chars as Twips;
        let short = self.text_width() - chars * self.size as Twips * 10;
        // Rounded down, so that the last character still fits.
        (short * 4096).div_euclid(chars * 20)
    }

    /// The same grid with `lines` lines a page, spread over the type area.
    pub const fn with_lines(self, lines: u16) -> Self {
        Self {
            lines,
            pitch: self.text_height() / lines as Twips,
            ..self
        }
    }

    /// The same grid with `chars` characters a line.
    pub const fn with_chars(self, chars: u16) -> Self {
        Self { chars, ..self }
    }

    /// The paper turned by a quarter for a wide table: what was the binding
    /// edge is its head (GB/T 9704—2012 8).
    pub const fn turned(self) -> Self {
        let turned = Self {
            width: self.height,
            height: self.width,
            top: self.left,
            right: self.top,
            bottom: self.right,
            left: self.bottom,
            ..self
        };
        let lines = turned.text_height() / self.pitch;
        let chars = turned.text_width() / self.cell();
        Self {
            lines: lines as u16,
            chars: chars as u16,
            ..turned
        }
    }
}
