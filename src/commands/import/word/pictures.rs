//! The pictures of a document, as far as a browser can show them.

use std::collections::HashMap;

use super::{Block, Relation, join};
use crate::commands::import::left::{Lefts, Place, Refused};
use crate::commands::import::package::Package;
use crate::commands::import::page::{PICTURE, Picture};

/// The most pictures, and the most bytes of one.
const MOST: usize = 500;
const BYTES: usize = 20 << 20;

/// Reads the pictures that the text names, each once; those that cannot be carried leave the text.
pub fn read(
    wanted: &[(String, usize)],
    relations: &[Relation],
    folder: &str,
    package: &mut Package,
    blocks: &mut [Block],
    lefts: &mut Lefts,
) -> Result<Vec<Picture>, Refused> {
    let mut pictures: Vec<Picture> = Vec::new();
    let mut known: HashMap<&str, Option<usize>> = HashMap::new();
    let mut places = Vec::with_capacity(wanted.len());
    for (id, paragraph) in wanted {
        let place = match known.get(id.as_str()) {
            Some(place) => *place,
            None => {
                let relation = relations.iter().find(|relation| relation.id == *id && !relation.external);
                let bytes = match relation.filter(|_| pictures.len() < MOST) {
                    Some(relation) => package.read(&join(folder, &relation.target))?,
                    None => None,
                };
                let bytes = bytes.filter(|bytes| bytes.len() <= BYTES);
                let found = bytes.and_then(|bytes| Some(Picture { extension: extension(&bytes)?, bytes }));
                let place = found.map(|picture| {
                    pictures.push(picture);
                    pictures.len() - 1
                });
                known.insert(id, place);
                place
            }
        };
        if place.is_none() {
            lefts.add(Place::Paragraph(*paragraph), "left-picture", "");
        }
        places.push(place);
    }
    each(blocks, |text| settle(text, &places));
    let mut nameless = 0;
    each(blocks, |text| nameless += text.matches(&format!("![]({PICTURE}")).count());
    if let (true, Some((_, paragraph))) = (nameless > 0, wanted.first()) {
        lefts.add(Place::Paragraph(*paragraph), "left-alt", &nameless.to_string());
    }
    Ok(pictures)
}

/// Gives each picture in a line its final number; one that is not there leaves its words.
fn settle(text: &mut String, places: &[Option<usize>]) {
    if !text.contains(PICTURE) {
        return;
    }
    let mut settled = String::with_capacity(text.len());
    // `before ![words](` sign number sign `) after`.
    for (at, part) in text.split(PICTURE).enumerate() {
        if at % 2 == 0 {
            let lost = at > 0 && !settled.ends_with(PICTURE);
            settled.push_str(if lost { part.strip_prefix(')').unwrap_or(part) } else { part });
            continue;
        }
        match part.parse().ok().and_then(|number: usize| places.get(number).copied().flatten()) {
            Some(number) => settled.push_str(&format!("{PICTURE}{number}{PICTURE}")),
            None => {
                let start = settled.rfind("![").unwrap_or(settled.len());
                let words = settled.get(start + 2..).unwrap_or_default().trim_end_matches("](").to_owned();
                settled.truncate(start);
                settled.push_str(&words);
            }
        }
    }
    *text = settled;
}

/// What a picture is, by its first bytes.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}

fn each(blocks: &mut [Block], mut change: impl FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(_, text) | Block::Text(text) | Block::Item { text, .. } => change(text),
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                cells.flat_map(|cell| &mut cell.lines).for_each(|line| change(&mut line.text));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_is_lost_leaves_its_words() {
        let sign = PICTURE;
        let mut text = format!("a ![x]({sign}0{sign}) b ![y]({sign}1{sign}) c");
        settle(&mut text, &[None, Some(0)]);
        assert_eq!(text, format!("a x b ![y]({sign}0{sign}) c"));
    }
}
