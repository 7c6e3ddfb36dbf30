//! The lists in the boxes of a plan (专栏1 重点工程), and those that words within
//! an item lead to (所需材料：), which count apart from the list that goes on after
//! them.

use super::series::{Item, Series};
use crate::ordinal::Form;
use crate::recognise::Block;
use crate::source::Source;

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

/// True where the paragraph before the one at `index` leads to a list: 所需材料：, and
/// 1.申请。携带下列材料：, but not 1.申请：, whose items want a sign of their level.
pub(super) fn is_led(source: &Source, blocks: &[(usize, &Block)], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|at| blocks.get(at));
    before.is_some_and(|(_, block)| {
        let words = source.text(block.span);
        let told = words.strip_suffix(['：', ':']);
        told.is_some_and(|told| block.ordinal.is_none() || told.contains(['。', '，', '；']))
    })
}

/// True where the list that `blocks` begin with, at its first number, is followed
/// by the number after `outer` in the list around it: 1 2 3 2.
pub(super) fn is_enclosed(blocks: &[(usize, &Block)], outer: u32) -> bool {
    let own = blocks
        .first()
        .and_then(|(_, b)| Some((b.ordinal?.form, b.level?)));
    let Some((form, level)) = own else {
        return false;
    };
    let mut last = 0;
    for (_, block) in blocks.iter().take(NEAR) {
        let Some((ordinal, depth)) = block.ordinal.zip(block.level) else {
            continue;
        };
        match ordinal.value {
            _ if depth < level => return false,
            _ if depth > level || ordinal.form != form => {}
            value if value == last + 1 => last = value,
            value => return last > 1 && value == outer + 1,
        }
    }
    false
}

/// How many blocks are looked at for the end of a list that is led to.
const NEAR: usize = 32;
