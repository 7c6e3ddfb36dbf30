//! The boundary, in Chromium: what JavaScript gets is plain, counts in UTF-16
//! and says in Chinese what it cannot do.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use chengwen::wasm;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn get(object: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(object.clone(), |value, key| {
        Reflect::get(&value, &JsValue::from_str(key)).unwrap()
    })
}

fn options(json: &str) -> Option<tsify::Ts<chengwen::report::Options>> {
    Some(tsify::Ts::new_unchecked(JSON::parse(json).unwrap()))
}

fn format(text: &str, json: &str) -> JsValue {
    wasm::format(text.to_owned(), options(json))
        .ok()
        .unwrap()
        .into()
}

fn message(error: impl Into<JsValue>) -> String {
    get(&error.into(), &["message"]).as_string().unwrap()
}

#[wasm_bindgen_test]
fn offsets_count_utf16_units() {
    let report = format("𠮷田同志,你好。\n", "{}");
    let span = get(&report, &["findings", "0", "span"]);
    assert_eq!(JSON::stringify(&span).unwrap(), "[5,6]");
    assert_eq!(get(&report, &["findings", "0", "code"]), "PUN-01");
}

#[wasm_bindgen_test]
fn a_report_is_plain_data_with_null_where_nothing_is_known() {
    let report = format("一、工作情况\n全年平稳。\n", "{}");
    assert!(report.is_instance_of::<Object>());
    let blocks: Array = get(&report, &["blocks"]).unchecked_into();
    assert_eq!(blocks.length(), 2);
    assert_eq!(get(&report, &["blocks", "0", "role"]), "heading");
    assert_eq!(get(&report, &["blocks", "0", "ordinal", "form"]), "chinese");
    assert!(get(&report, &["blocks", "1", "ordinal"]).is_null());
    assert!(get(&report, &["genre"]).is_null());
    assert_eq!(get(&report, &["pages"]), 1);
}

#[wasm_bindgen_test]
fn a_check_changes_nothing() {
    let report: JsValue = wasm::check("各单位,各科室\n".to_owned(), None)
        .ok()
        .unwrap()
        .into();
    assert_eq!(get(&report, &["changes", "length"]), 0);
    assert_eq!(get(&report, &["text"]), get(&report, &["source"]));
    assert!(get(&report, &["pages"]).is_null());
}

#[wasm_bindgen_test]
fn a_change_taken_back_stays_back_when_its_text_is_formatted_again() {
    let draft = "𠮷田同志,你好。\n";
    let report = format(draft, "{}");
    assert_eq!(get(&report, &["text"]), "𠮷田同志，你好。\n");
    let except = JSON::stringify(&get(&report, &["changes", "0", "except"])).unwrap();
    let kept = format(draft, &format!("{{\"except\":{except}}}"));
    assert_eq!(get(&kept, &["text"]), draft);
    let carried = JSON::stringify(&get(&kept, &["options"])).unwrap();
    let again = format(draft, &String::from(carried));
    assert_eq!(get(&again, &["text"]), draft);
}

#[wasm_bindgen_test]
fn options_that_cannot_be_followed_are_named() {
    let refused = |json| {
        message(
            wasm::format("一、".to_owned(), options(json))
                .err()
                .unwrap(),
        )
    };
    assert!(refused(r#"{"profile":"无"}"#).contains("没有名为“无”的版式"));
    assert!(refused(r#"{"off":["ABC-99"]}"#).contains("没有编号为“ABC-99”的规则"));
    assert!(refused(r#"{"roles":[{"at":0,"role":"heading","level":9}]}"#).contains("1至5"));
    assert!(refused(r#"{"off":5}"#).contains("选项格式有误"));
}

#[wasm_bindgen_test]
fn a_text_over_the_limit_is_refused_with_both_lengths() {
    let refused = wasm::format("字".repeat(6 * 1024 * 1024), None)
        .err()
        .unwrap();
    let words = message(refused);
    assert!(
        words.contains("16 MB") && words.contains("18.0 MB"),
        "{words}"
    );
}

#[wasm_bindgen_test]
fn a_docx_is_a_zip() {
    let bytes = wasm::docx("一、工作情况\n全年平稳。\n".to_owned(), None)
        .ok()
        .unwrap();
    assert!(bytes.starts_with(b"PK\x03\x04"));
}

#[wasm_bindgen_test]
fn pages_are_drawn_line_by_line_with_places_of_the_draft() {
    let document = web_sys::window().unwrap().document().unwrap();
    let container = document.create_element("div").unwrap();
    container.set_text_content(Some("旧的内容"));
    let draft = "##vip##关于检查的通知\n各单位要高度重视。\n";
    wasm::preview(&container, draft.to_owned(), None, 0, 1)
        .ok()
        .unwrap();
    let lines = container.query_selector_all(".cw-line").unwrap();
    assert_eq!(lines.length(), 2);
    let first: web_sys::Element = lines.get(0).unwrap().unchecked_into();
    assert_eq!(first.text_content().unwrap(), "关于检查的通知");
    assert_eq!(first.get_attribute("data-start").unwrap(), "7");
    assert_eq!(
        container.query_selector_all(".cw-page").unwrap().length(),
        1
    );
}

#[wasm_bindgen_test]
fn the_list_of_rules_and_profiles_is_given() {
    let rules = wasm::all_rules().ok().unwrap();
    assert_eq!(rules.len(), chengwen::rules::ALL.len());
    assert_eq!(
        get(&rules.first().unwrap().js_value(), &["code"]),
        chengwen::rules::ALL.first().unwrap().code
    );
    assert_eq!(
        get(
            &wasm::profiles().ok().unwrap().first().unwrap().js_value(),
            &["name"]
        ),
        "gbt9704"
    );
}

#[wasm_bindgen_test]
fn a_scheme_is_listed_followed_and_goes_with_the_options() {
    let schemes = wasm::schemes().ok().unwrap();
    let name = |at: usize| get(&schemes.get(at).unwrap().js_value(), &["name"]);
    assert_eq!(schemes.len(), 4);
    assert_eq!(name(0), "written");
    assert_eq!(name(3), "articles");
    let draft = "一、工作情况\n（一）走访。逐户走访。\n（二）登记。专人负责。\n";
    let report = format(draft, r#"{"scheme":"articles"}"#);
    let text = get(&report, &["text"]).as_string().unwrap();
    assert!(
        text.starts_with("第一章　工作情况\n第一条　走访。"),
        "{text}"
    );
    assert_eq!(get(&report, &["options", "scheme"]), "articles");
    let refused = wasm::format(draft.to_owned(), options(r#"{"scheme":"laws"}"#)).err();
    let words = message(refused.unwrap());
    assert!(
        words.contains("“laws”") && words.contains("official"),
        "{words}"
    );
}

#[wasm_bindgen_test]
fn a_profile_and_the_form_are_options_and_come_back() {
    let own = "{\"profile\":{\"page\":{\"lines\":20,\"pitch\":30}},\"fields\":{\"date\":\"2024年3月5日\"}}";
    let report = format("关于工作的报告\n正文。\n", own);
    assert_eq!(get(&report, &["options", "fields", "date"]), "2024年3月5日");
    assert_eq!(get(&report, &["options", "profile", "page", "lines"]), 20);
    let twice = format(
        "关于工作的报告\n正文。\n2024年3月6日\n",
        "{\"fields\":{\"date\":\"2024年3月5日\"}}",
    );
    let note = get(&twice, &["notes", "0", "message"]).as_string().unwrap();
    assert!(note.contains("成文日期"), "{note}");
}

#[wasm_bindgen_test]
fn a_profile_reads_back_or_is_refused_with_its_place() {
    for profile in wasm::profiles().ok().unwrap() {
        let profile: JsValue = profile.into();
        let json = String::from(JSON::stringify(&profile).unwrap());
        let read: JsValue = wasm::read_profile(&json).ok().unwrap().into();
        let again = JSON::stringify(&get(&read, &["profile"])).unwrap();
        assert_eq!(String::from(again), json);
    }
    let refused = wasm::read_profile("{\"page\":{\"top\":1}}").err().unwrap();
    assert!(message(refused).contains("“page.top”应为5至100"));
    let refused = wasm::read_profile("page").err().unwrap();
    assert!(message(refused).contains("JSON"));
}
