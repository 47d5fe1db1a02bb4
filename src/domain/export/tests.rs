//! Lists as independent readers and the letter of their formats have them.

use super::*;

fn records() -> Vec<Record> {
    vec![
        Record {
            path: "My pictures/=1 \"a\",b.jpg".to_owned(),
            new_name: Some("red *cat* [1].jpg".to_owned()),
            alt_text: Some("A <b>red</b> cat & \"its\" ]( ball".to_owned()),
            keywords: vec!["cat".to_owned(), "a&b".to_owned()],
            description: Some("-red cat".to_owned()),
            model: Some("some/model".to_owned()),
            confidence: Some(90),
            size: 12,
            sha256: Some([0xab; 32]),
            state: "named".to_owned(),
            error: None,
            beside: vec![
                beside("=1 \"a\",b.AAE", "red *cat* [1].AAE", 7),
                beside("=1 \"a\",b.MOV", "red *cat* [1].MOV", 8),
            ],
        },
        Record {
            path: "line\nbreak.png".to_owned(),
            size: 3,
            state: "failed".to_owned(),
            error: Some("undecodable".to_owned()),
            ..Record::default()
        },
    ]
}

fn beside(old_name: &str, new_name: &str, size: u64) -> Beside {
    Beside {
        old_name: old_name.to_owned(),
        new_name: new_name.to_owned(),
        size,
    }
}

fn text(format: Format) -> String {
    let mut documents = documents(format, &records());
    assert_eq!(documents.len(), 1);
    documents.remove(0).text
}

#[test]
fn comma_separated_values_are_these() {
    let sum = "ab".repeat(32);
    let expected = format!(
        "folder,old name,new name,alt text,keywords,description,model,confidence,size,sha-256,state,error code\r\n\
         My pictures,\"'=1 \"\"a\"\",b.jpg\",red *cat* [1].jpg,\"A <b>red</b> cat & \"\"its\"\" ]( ball\",\
         cat; a&b,'-red cat,some/model,90,12,{sum},named,\r\n\
         ,\"line\nbreak.png\",,,,,,,3,,failed,undecodable\r\n"
    );
    assert_eq!(text(Format::Csv { is_marked: false }), expected);
    assert_eq!(
        text(Format::Csv { is_marked: true }),
        format!("\u{feff}{expected}")
    );
}

#[test]
fn no_cell_begins_as_a_formula_does() {
    for begin in ["=", "+", "-", "@", "\t", "\r", "\n", "＝"] {
        let record = Record {
            alt_text: Some(format!("{begin}cmd|' /C calc'!A0")),
            ..Record::default()
        };
        let list = documents(Format::Csv { is_marked: false }, &[record])
            .remove(0)
            .text;
        let mut reader = ::csv::Reader::from_reader(list.as_bytes());
        let cells = reader.records().next().expect("a line").expect("sound");
        assert_eq!(&cells[3], format!("'{begin}cmd|' /C calc'!A0"));
    }
}

#[test]
fn the_list_for_programs_is_this() {
    let list: serde_json::Value = serde_json::from_str(&text(Format::Json)).expect("JSON");
    let expected = serde_json::json!({
        "version": 1,
        "generator": "Eponym",
        "pictures": [
            {
                "folder": "My pictures", "oldName": "=1 \"a\",b.jpg", "newName": "red *cat* [1].jpg",
                "altText": "A <b>red</b> cat & \"its\" ]( ball", "keywords": ["cat", "a&b"],
                "description": "-red cat", "model": "some/model", "confidence": 90, "size": 12,
                "sha256": "ab".repeat(32), "state": "named", "error": null
            },
            {
                "folder": "", "oldName": "line\nbreak.png", "newName": null, "altText": null,
                "keywords": [], "description": null, "model": null, "confidence": null, "size": 3,
                "sha256": null, "state": "failed", "error": "undecodable"
            }
        ]
    });
    assert_eq!(list, expected);
}

#[test]
fn nothing_in_markdown_means_anything() {
    let expected = "# Pictures\n\n\
        - ![A \\<b\\>red\\<\\/b\\> cat \\& \\\"its\\\" \\]\\( ball](My%20pictures/red%20%2Acat%2A%20%5B1%5D.jpg) red \\*cat\\* \\[1\\]\\.jpg\n\
        - ![](line%0Abreak.png) line break\\.png\n";
    assert_eq!(text(Format::Markdown), expected);
}

#[test]
fn nothing_in_a_page_is_markup() {
    let page = text(Format::Html);
    let expected = "<li><figure><img src=\"My%20pictures/red%20%2Acat%2A%20%5B1%5D.jpg\" \
        alt=\"A &lt;b&gt;red&lt;/b&gt; cat &amp; &quot;its&quot; ]( ball\" loading=\"lazy\" width=\"320\">\
        <figcaption>red *cat* [1].jpg</figcaption></figure></li>\n";
    assert!(page.contains(expected), "{page}");
    assert!(page.starts_with("<!doctype html>\n"));
}

#[test]
fn sidecars_hold_what_was_said_where_photo_programs_look() {
    let sidecars = documents(Format::Xmp, &records());
    assert_eq!(sidecars.len(), 1, "nothing was said of the other");
    let Document { path, text } = &sidecars[0];
    assert_eq!(path, "My pictures/red *cat* [1].xmp");
    let xml = text.trim_start_matches('\u{feff}');
    let xml = roxmltree::Document::parse(xml).expect("XML");
    let texts = |tag: &str| -> Vec<String> {
        let found = xml
            .descendants()
            .filter(|node| node.has_tag_name(tag) || node.tag_name().name() == tag);
        let items = found
            .flat_map(|node| node.descendants())
            .filter_map(|node| node.text().map(str::trim));
        let mut items: Vec<String> = items
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect();
        items.dedup();
        items
    };
    let alt = "A <b>red</b> cat & \"its\" ]( ball";
    assert_eq!(texts("description"), [alt]);
    assert_eq!(texts("AltTextAccessibility"), [alt]);
    assert_eq!(texts("subject"), ["cat", "a&b"]);
    assert_eq!(texts("PreservedFileName"), ["=1 \"a\",b.jpg"]);
}

#[test]
fn sidecars_of_pictures_that_share_a_stem_keep_the_extension() {
    let record = |path: &str, name: &str| Record {
        path: path.to_owned(),
        new_name: Some(name.to_owned()),
        keywords: vec!["cat".to_owned()],
        ..Record::default()
    };
    let records = [
        record("a.jpg", "Cat.jpg"),
        record("a.png", "cat.png"),
        record("in/a.png", "cat.png"),
    ];
    let paths: Vec<String> = documents(Format::Xmp, &records)
        .into_iter()
        .map(|document| document.path)
        .collect();
    assert_eq!(paths, ["Cat.jpg.xmp", "cat.png.xmp", "in/cat.xmp"]);
}

#[test]
fn a_sidecar_that_is_there_already_is_not_replaced() {
    let record = |beside: &[Beside]| Record {
        path: "in/IMG.jpg".to_owned(),
        new_name: Some("cat.jpg".to_owned()),
        keywords: vec!["cat".to_owned()],
        beside: beside.to_vec(),
        ..Record::default()
    };
    let by_stem = beside("IMG.XMP", "cat.XMP", 1);
    let by_name = beside("IMG.jpg.xmp", "cat.jpg.xmp", 1);
    let sidecars = [by_stem.clone(), by_name];
    for (sidecars, path) in [
        (&sidecars[..0], Some("in/cat.xmp")),
        (&sidecars[..1], Some("in/cat.jpg.xmp")),
        (&sidecars[1..], Some("in/cat.xmp")),
        (&sidecars[..], None),
    ] {
        let documents = documents(Format::Xmp, &[record(sidecars)]);
        let found = documents.first().map(|document| &*document.path);
        assert_eq!(found, path);
    }
}

#[test]
fn what_goes_with_a_picture_is_renamed_with_it() {
    let moves = moves(&records());
    let to = |one: &Move| (one.from.clone(), one.to.clone(), one.is_beside);
    let expected = [
        ("My pictures/=1 \"a\",b.jpg", "red *cat* [1].jpg", false),
        ("My pictures/=1 \"a\",b.AAE", "red *cat* [1].AAE", true),
        ("My pictures/=1 \"a\",b.MOV", "red *cat* [1].MOV", true),
    ];
    let expected = expected.map(|(from, to, is)| (from.to_owned(), to.to_owned(), is));
    assert_eq!(moves.iter().map(to).collect::<Vec<_>>(), expected);
}

#[test]
fn questions_and_answers_cross_the_line_as_they_are() {
    let mut formats = Format::ALL.to_vec();
    formats.push(Format::Csv { is_marked: false });
    for format in formats {
        let mut question = Question::new(format);
        for record in records() {
            question.tell(&record);
        }
        let found = match answer(&question.into_text()) {
            Answer::One(document) => vec![document],
            Answer::Together(name, documents) => {
                assert!(name.ends_with(".zip"));
                documents
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(found, documents(format, &records()));
    }
    let nobody = Question::new(Format::Xmp).into_text();
    for nothing in [&*nobody, "5:other", "nonsense"] {
        assert_eq!(answer(nothing), Answer::Nothing);
    }
}
