//! A page that shows every picture with its alternative text, once it lies beside them.

use super::{Record, escaped, url};

/// The whole page.
pub(super) fn text(records: &[Record]) -> String {
    let mut text = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Pictures</title>\n</head>\n<body>\n<h1>Pictures</h1>\n<ul>\n"
        .to_owned();
    for record in records {
        let alt = escaped(record.alt_text.as_deref().unwrap_or_default());
        let url = url(record.folder(), record.name());
        let name = escaped(record.name());
        text += &format!(
            "<li><figure><img src=\"{url}\" alt=\"{alt}\" loading=\"lazy\" width=\"320\">\
             <figcaption>{name}</figcaption></figure></li>\n"
        );
    }
    text + "</ul>\n</body>\n</html>\n"
}
