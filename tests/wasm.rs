//! What only a browser can tell: the crate as WebAssembly, run in Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

use chengwen::numeral;

#[wasm_bindgen_test]
fn numerals_are_read_as_written() {
    for n in 1..=numeral::MAX {
        assert_eq!(numeral::read(&numeral::write(n)), Some(n));
    }
}
