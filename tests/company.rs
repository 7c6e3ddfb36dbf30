//! No signature, no date and no note below them stands on a page without text,
//! whatever the length of the text: every way to close a document, over every
//! length of its last paragraph.

use chengwen::document::Document;
use chengwen::fields::{Fields, Seal};
use chengwen::layout::{Layout, Line, layout};
use chengwen::profile::DEFAULT;
use chengwen::recognise::{Block, Part, Role};
use chengwen::source::Source;
use chengwen::span::Span;

/// What stands in the text, a block a line.
type Blocks = Vec<(Role, String)>;

fn laid(blocks: &Blocks, fields: &Fields) -> Layout {
    let lines: Vec<&str> = blocks.iter().map(|(_, words)| words.as_str()).collect();
    let source = Source::plain(lines.join("\n"));
    let mut document = Document::read(&source, &[]);
    let mut start = 0;
    document.blocks.clear();
    for (role, words) in blocks {
        document.blocks.push(Block {
            role: *role,
            level: None,
            span: Span::new(start, start + words.len()),
            ordinal: None,
            wrong_sign: None,
            doubtful: false,
            quoted: false,
            heading: None,
            run_in: false,
            inline: Vec::new(),
            part: Part::Main,
        });
        start += words.len() + 1;
    }
    layout(&document, fields, DEFAULT)
}

/// Whether a page holds what closes the text and none of it; the note of
/// attachments is a part of it.
fn is_bare(laid: &Layout) -> bool {
    let role = |l: &Line| laid.paragraphs.get(l.paragraph).map(|p| p.role);
    let closes = |l: &Line| matches!(role(l), Some(Role::Signature | Role::Date | Role::Note));
    let is_text = |l: &Line| matches!(role(l), Some(Role::Body | Role::AttachmentNote));
    let mut pages = laid.pages.iter();
    pages.any(|page| page.lines.iter().any(closes) && !page.lines.iter().any(is_text))
}

/// Organs of `count` names.
fn organs(count: usize) -> Vec<String> {
    let all = [
        "公安局",
        "司法局",
        "财政局",
        "民政局",
        "人力资源和社会保障局",
        "水利局",
        "审计局",
        "统计局",
        "林业和草原局",
        "教育局",
    ];
    all.iter()
        .take(count)
        .map(|name| format!("清河县{name}"))
        .collect()
}

/// A way to close a document.
fn closing(signers: usize, seal: Option<Seal>, note: bool) -> Fields {
    let stamped = seal == Some(Seal::Stamp);
    let offices = [
        "县长",
        "县公安局局长",
        "县司法局局长",
        "县财政局局长",
        "县民政局局长",
    ];
    Fields {
        signatures: if stamped { Vec::new() } else { organs(signers) },
        offices: if stamped {
            offices
                .iter()
                .take(signers)
                .map(|&o| o.to_owned())
                .collect()
        } else {
            Vec::new()
        },
        seal,
        date: "2024年3月5日".to_owned(),
        note: if note {
            "此件公开发布".to_owned()
        } else {
            String::new()
        },
        ..Fields::default()
    }
}

/// A text of `above` paragraphs of two lines and a last one of `lines`.
fn text(above: usize, lines: usize, attachments: usize) -> Blocks {
    let mut blocks = vec![
        (Role::Title, "关于做好防汛工作的通知".to_owned()),
        (Role::Salutation, "各科室：".to_owned()),
    ];
    let paragraphs = std::iter::repeat_n(2, above).chain([lines]);
    blocks.extend(paragraphs.map(|lines| (Role::Body, "字".repeat(28 * lines - 8))));
    for n in 1..=attachments {
        let label = if n == 1 { "附件：" } else { "" };
        blocks.push((Role::AttachmentNote, format!("{label}{n}.任务分工表")));
    }
    blocks
}

/// Sets documents of every length with these signatures.
fn sweep(seal: Option<Seal>, signers: &[usize]) {
    let mut wrong = Vec::new();
    let rest = [false, true]
        .into_iter()
        .flat_map(|note| [(note, 0), (note, 3)]);
    let frames = [(false, 3), (true, 0)];
    for (&count, (note, attachments)) in signers
        .iter()
        .flat_map(|n| rest.clone().map(move |r| (n, r)))
    {
        for ((header, above), lines) in frames
            .into_iter()
            .flat_map(|f| (1..=24).map(move |n| (f, n)))
        {
            let mut fields = closing(count, seal, note);
            if header {
                fields.issuers = organs(1);
                fields.doc_number = "清政发〔2024〕7号".to_owned();
            }
            let laid = laid(&text(above, lines, attachments), &fields);
            let told = laid.notes.iter().any(|n| n.message.contains("7.3.5.5"));
            let adjusted = laid.grid != DEFAULT.page
                || laid
                    .paragraphs
                    .iter()
                    .any(|p| p.opens_page || p.parted.is_some());
            // One line cannot stand on two pages, and the first must show text.
            let single = above + lines == 1;
            if is_bare(&laid) && !(single && told) || adjusted && !told {
                wrong.push(format!(
                    "{count} signers, {above} paragraphs above {lines} lines, \
                     {attachments} attachments, note {note}, header {header}"
                ));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn organs_without_a_seal() {
    sweep(None, &[1, 3, 7, 10]);
}

#[test]
fn organs_with_seals() {
    sweep(Some(Seal::Organ), &[1, 2, 4, 6, 10]);
}

#[test]
fn persons_with_stamps() {
    sweep(Some(Seal::Stamp), &[1, 3, 5]);
}
