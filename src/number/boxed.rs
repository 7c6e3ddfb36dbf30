//! The lists in the boxes of a plan (专栏1 重点工程), which count apart from the
//! list that goes on after them.

use super::series::{Item, Series};
use crate::ordinal::Form;

/// The box that the text stands in.
#[derive(Default)]
pub(super) struct Boxed {
    open: bool,
    list: Option<Series>,
}

impl Boxed {
    /// Opens a box; gives the list of the one before.
    pub(super) fn begin(&mut self) -> Option<Series> {
        self.open = true;
        self.list.take()
    }

    /// Closes the box; gives its list.
    pub(super) fn end(&mut self) -> Option<Series> {
        self.open = false;
        self.list.take()
    }

    /// Takes `item`, at `depth`, where it belongs to the box and not to `around`,
    /// the list of that depth that was open before it. What is wrong in either is
    /// not certain any more: nothing marks where a box ends.
    pub(super) fn takes(
        &mut self,
        item: Item,
        (form, depth): (Form, usize),
        around: Option<&mut Series>,
    ) -> bool {
        let around = around.filter(|s| s.form == form);
        let Some(list) = self.list.as_mut().filter(|_| self.open) else {
            let begins = self.open && item.value == 1 && around.is_some();
            self.open = begins;
            if begins {
                let list = Series::inside(form, vec![item]);
                self.list = Some(Series {
                    depth,
                    unsure: true,
                    ..list
                });
            }
            if let Some(around) = around.filter(|_| begins) {
                around.unsure = true;
            }
            return begins;
        };
        if list.form != form {
            self.open = depth >= list.depth;
            return false;
        }
        let last = list.items.last();
        let outer = around.as_ref().and_then(|s| s.items.last());
        let follows = |last: Option<&Item>| last.is_some_and(|l| l.value + 1 == item.value);
        // Where both would go on with it, or neither, its make tells; a list has more
        // than one item.
        let alike = |last: Option<&Item>| last.is_some_and(|l| l.heading == item.heading);
        let lone = list.items.len() == 1;
        let own = match (follows(last), follows(outer)) {
            (true, false) => true,
            (false, true) => false,
            (both, _) => alike(last) && (both && lone || !alike(outer)),
        };
        match own {
            true => list.items.push(item),
            false => self.open = false,
        }
        own
    }
}
