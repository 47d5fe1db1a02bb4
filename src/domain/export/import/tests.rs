//! Lists as programs and people save them.

use super::super::{Answer, Format, Record, answer, documents};
use super::*;

fn known(path: &str, name: Option<&str>, is_pinned: bool) -> Known {
    let extension = path
        .rsplit_once('.')
        .map_or("jpg", |(_, extension)| extension);
    Known {
        path: path.to_owned(),
        extension: extension.to_owned(),
        name: name.map(str::to_owned),
        is_pinned,
    }
}

fn three() -> Vec<Known> {
    vec![
        known("in/a.JPG", Some("cat.JPG"), false),
        known("in/b.png", None, false),
        known("-x.jpg", Some("dog.jpg"), true),
    ]
}

#[track_caller]
fn check(list: &str, names: &[(usize, &str)], faults: &[(u64, &str, Why)]) {
    let imported = import(list, &three());
    let got: Vec<_> = imported
        .names
        .iter()
        .map(|(place, name)| (*place, name.as_str()))
        .collect();
    assert_eq!(got, names, "{list:?}");
    let got: Vec<_> = imported
        .faults
        .iter()
        .map(|fault| (fault.line, fault.text.as_str(), fault.why))
        .collect();
    assert_eq!(got, faults, "{list:?}");
}

#[test]
fn every_spreadsheet_s_way_of_saving_is_read() {
    let all = [(0, "red cat"), (1, "blue cat"), (2, "fox")];
    for list in [
        "folder,old name,new name\nin,a.JPG,red cat.JPG\nin,b.png,blue cat\n,-x.jpg,fox",
        "\u{feff}folder,old name,new name\r\nin,a.JPG,red cat.jpg\r\nin,b.png,blue cat.png\r\n,'-x.jpg,fox.jpg\r\n",
        "Folder;Old Name;New Name\r\nin;a.JPG;red cat\r\n\"in\";\"b.png\";\"blue cat\"\r\n;-x.jpg;fox\r\n",
        "sep=;\r\nfolder;old name;new name\r\nin;a.JPG;red cat\r\nin;b.png;blue cat\r\n;-x.jpg;fox\r\n",
        "new_name\told_name\tsize\tfolder\nred cat\ta.JPG\t1\tin\nblue cat\tb.png\t2\tin\nfox\t-x.jpg\t3\t\n",
        "File,Name\nin/a.JPG, red cat \nb.png,blue cat\n-x.jpg,fox",
        "folder,old name,new name,note\rin,a.JPG,red cat,\"two\rlines\"\rin,b.png,blue cat,\r,-x.jpg,fox,\r",
    ] {
        check(list, &all, &[]);
    }
}

#[test]
fn what_is_as_before_or_empty_is_not_a_change() {
    let list = "folder,old name,new name\nin,a.JPG,cat.JPG\nin,a.JPG\n\n,-x.jpg,dog\n";
    check(list, &[], &[(3, "a.JPG", Why::Twice)]);
    check("folder,old name,new name\nin,b.png,\n", &[], &[]);
}

#[test]
fn a_line_that_cannot_be_used_is_told_and_the_others_are_used() {
    let list = "folder,old name,new name,note\n\
         in,none.jpg,x,\"a\nb\"\n\
         in,a.JPG,a/b,\n\
         in,b.png,fine,\n\
         ,-x.jpg,shell.exe,\n";
    let faults = [
        (2, "none.jpg", Why::Unknown),
        (4, "a/b", Why::Illegal),
        (6, "shell.exe", Why::Illegal),
    ];
    check(list, &[(1, "fine")], &faults);
}

#[test]
fn equal_names_are_told_and_the_first_has_it() {
    let list = "folder,old name,new name\nin,a.JPG,b\nin,b.png,b\n";
    check(list, &[(0, "b"), (1, "b")], &[]);
    let same = [
        known("a.jpg", Some("one.jpg"), false),
        known("b.jpg", Some("two.jpg"), true),
        known("c.jpg", None, false),
        known("d.jpg", Some("auto.jpg"), false),
    ];
    let told = |list: &str| {
        let imported = import(list, &same);
        let lines: Vec<u64> = imported.faults.iter().map(|fault| fault.line).collect();
        assert!(imported.faults.iter().all(|fault| fault.why == Why::Taken));
        (imported.names, lines)
    };
    let first = |name: &str| vec![(0, name.to_owned())];
    assert_eq!(told("old,new\na.jpg,x\nd.jpg,X\n"), (first("x"), vec![3]));
    assert_eq!(told("old,new\na.jpg,TWO\n"), (vec![], vec![2]));
    assert_eq!(told("old,new\na.jpg,c\n"), (vec![], vec![2]));
    // Names that were made give way.
    assert_eq!(told("old,new\na.jpg,auto\n"), (first("auto"), vec![]));
    // Names that are given up are free; where one cannot be given up, it is not.
    assert_eq!(told("old,new\na.jpg,two\nb.jpg,new\n").1, [0; 0]);
    assert_eq!(told("old,new\na.jpg,two\nb.jpg,c\n"), (vec![], vec![2, 3]));
}

#[test]
fn a_name_in_several_folders_wants_its_folder() {
    let known = [known("a/x.jpg", None, false), known("b/x.jpg", None, false)];
    let imported = import("old name,new name\nx.jpg,y\nb/x.jpg,z\n", &known);
    assert_eq!(imported.names, [(1, "z".to_owned())]);
    assert_eq!(imported.faults[0].why, Why::Ambiguous);
}

#[test]
fn a_list_without_the_columns_is_told() {
    for list in ["", "cat,dog\n1,2\n", "old name\nx\n", "new name\nx\n"] {
        check(list, &[], &[(1, "", Why::NoColumns)]);
    }
}

#[test]
fn hard_names_come_back_through_a_list_of_ours() {
    let hard = [
        "=1+1.jpg",
        "'=x.jpg",
        "''-x.jpg",
        "a\"b,c;d.jpg",
        "line\nbreak.jpg",
        "@.jpg",
        "e\u{301}.jpg",
        " a .jpg",
    ];
    let known: Vec<Known> = hard.iter().map(|path| known(path, None, false)).collect();
    let records: Vec<Record> = hard
        .iter()
        .enumerate()
        .map(|(number, path)| Record {
            path: (*path).to_owned(),
            new_name: Some(format!("{number}.jpg")),
            ..Record::default()
        })
        .collect();
    let list = documents(Format::Csv { is_marked: true }, &records)
        .remove(0)
        .text;
    let imported = import(&list, &known);
    assert_eq!(imported.faults, []);
    let expected: Vec<_> = (0..hard.len())
        .map(|number| (number, number.to_string()))
        .collect();
    assert_eq!(imported.names, expected);
}

#[test]
fn questions_and_answers_cross_the_line_as_they_are() {
    let mut question = Question::new("old name,new name\n-x.jpg,fox\nb.png,:\n");
    for known in three() {
        question.tell(&known);
    }
    let Answer::Text(answer) = answer(&question.into_text()) else {
        panic!("another answer");
    };
    let imported = read(&answer).expect("an answer");
    assert_eq!(
        imported,
        import("old name,new name\n-x.jpg,fox\nb.png,:\n", &three())
    );
    assert_eq!((imported.names.len(), imported.faults.len()), (1, 1));
    assert_eq!(read("nonsense"), None);
}
