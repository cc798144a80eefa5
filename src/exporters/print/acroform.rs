//! Places to fill in, written into a finished PDF: a widget on the page, a field in the form (ISO 32000-1, 12.7), and an
//! element in the structure that screen readers follow (PDF/UA-1, 7.18). What a reader types is drawn by their program.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::fields::{Field, Kind};

/// Annotations are printed (12.5.3).
const PRINT: i64 = 1 << 2;
/// Field flags (12.7.4): text of several lines; buttons of which one is chosen.
const MULTILINE: i64 = 1 << 12;
const RADIO: i64 = 1 << 15;

/// The PDF with its places to fill in.
pub fn add(pdf: &[u8], fields: &[Field]) -> lopdf::Result<Vec<u8>> {
    let mut document = Document::load_mem(pdf)?;
    let mut form = Form::begin(&mut document)?;
    let mut groups: BTreeMap<&str, Vec<&Field>> = BTreeMap::new();
    for field in fields.iter().filter(|field| field.kind == Kind::Ring) {
        groups.entry(&field.name).or_default().push(field);
    }
    for field in fields {
        match field.kind {
            Kind::Ring => {
                // All rings of a question are made with its first.
                if let Some(rings) = groups.remove(field.name.as_str()) {
                    form.choice(&rings)?;
                }
            }
            Kind::Line | Kind::Lines | Kind::Tick => form.single(field)?,
            Kind::End => {}
        }
    }
    form.end()?;
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

/// A form while it is added to a document.
struct Form<'a> {
    document: &'a mut Document,
    pages: BTreeMap<u32, ObjectId>,
    root: ObjectId,
    /// The element of the whole document in the structure.
    top: ObjectId,
    parents: ObjectId,
    next: i64,
    fields: Vec<Object>,
    /// The structure elements made, and the entries of the parent tree.
    elements: Vec<Object>,
    entries: Vec<Object>,
}

impl<'a> Form<'a> {
    fn begin(document: &'a mut Document) -> lopdf::Result<Form<'a>> {
        let pages = document.get_pages();
        let root = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
        let parents = indirect(document, root, b"ParentTree")?;
        let next = 1 + largest(document, parents);
        let top = match document.get_dictionary(root)?.get(b"K")? {
            Object::Array(kids) => kids.first().ok_or(lopdf::Error::ObjectNotFound(root))?.as_reference()?,
            kid => kid.as_reference()?,
        };
        let (fields, elements, entries) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Form { document, pages, root, top, parents, next, fields, elements, entries })
    }

    /// A field with one widget: they are one object.
    fn single(&mut self, field: &Field) -> lopdf::Result<()> {
        let mut widget = self.widget(field)?;
        widget.set("T", text(&field.name));
        match field.kind {
            Kind::Tick => {
                widget.set("FT", "Btn");
                let states = self.states(field, "Yes", CHECK);
                widget.set("AP", dictionary! { "N" => states });
                widget.set("AS", "Off");
                widget.set("V", "Off");
            }
            _ => {
                widget.set("FT", "Tx");
                widget.set("DA", Object::string_literal(if field.kind == Kind::Lines { LINES } else { LINE }));
                if field.kind == Kind::Lines {
                    widget.set("Ff", MULTILINE);
                }
                let empty = self.drawing(field, b"/Tx BMC EMC".to_vec());
                widget.set("AP", dictionary! { "N" => empty });
            }
        }
        let id = self.place(field, widget)?;
        self.fields.push(id.into());
        Ok(())
    }

    /// A field with a widget per ring.
    fn choice(&mut self, rings: &[&Field]) -> lopdf::Result<()> {
        let parent = self.document.new_object_id();
        let mut kids = Vec::with_capacity(rings.len());
        for (at, field) in rings.iter().enumerate() {
            let mut widget = self.widget(field)?;
            // Names of states are plain words; the values stand in `Opt`.
            let states = self.states(field, &at.to_string(), DOT);
            widget.set("AP", dictionary! { "N" => states });
            widget.set("AS", "Off");
            widget.set("Parent", parent);
            kids.push(Object::from(self.place(field, widget)?));
        }
        let values: Vec<Object> = rings.iter().map(|ring| text(&ring.value)).collect();
        let first = rings.first().map_or("", |ring| ring.label.as_str());
        let field = dictionary! {
            "FT" => "Btn",
            "Ff" => RADIO,
            "T" => text(rings.first().map_or("", |ring| ring.name.as_str())),
            "TU" => text(first),
            "Kids" => kids,
            "V" => "Off",
            "Opt" => values,
        };
        self.document.objects.insert(parent, field.into());
        self.fields.push(parent.into());
        Ok(())
    }

    fn widget(&mut self, field: &Field) -> lopdf::Result<Dictionary> {
        let page = self.page(field)?;
        Ok(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "F" => PRINT,
            "TU" => text(&field.label),
            "Contents" => text(&field.label),
            "Rect" => field.area.map(Object::Real).to_vec(),
            "P" => page,
            "StructParent" => self.next,
        })
    }

    fn page(&self, field: &Field) -> lopdf::Result<ObjectId> {
        let number = u32::try_from(field.page).unwrap_or(u32::MAX);
        self.pages.get(&number).copied().ok_or(lopdf::Error::PageNumberNotFound(number))
    }

    /// Puts a widget on its page and in the structure.
    fn place(&mut self, field: &Field, widget: Dictionary) -> lopdf::Result<ObjectId> {
        let page = self.page(field)?;
        let id = self.document.add_object(widget);
        let inside = dictionary! { "Type" => "OBJR", "Obj" => id, "Pg" => page };
        let element =
            dictionary! { "Type" => "StructElem", "S" => "Form", "P" => self.top, "Pg" => page, "K" => inside };
        let element = self.document.add_object(element);
        self.elements.push(element.into());
        self.entries.extend([self.next.into(), element.into()]);
        self.next += 1;
        let sheet = self.document.get_dictionary_mut(page)?;
        // The order of the structure is that of the tab key.
        sheet.set("Tabs", "S");
        match sheet.get_mut(b"Annots") {
            Ok(Object::Array(list)) => list.push(id.into()),
            Ok(Object::Reference(list)) => {
                let list = *list;
                self.document.get_object_mut(list)?.as_array_mut()?.push(id.into());
            }
            _ => sheet.set("Annots", vec![id.into()]),
        }
        Ok(id)
    }

    /// How a button looks when it is on; off it shows what the page shows.
    fn states(&mut self, field: &Field, on: &str, shape: fn(f32, f32) -> String) -> Dictionary {
        let [left, bottom, right, top] = field.area;
        let (chosen, empty) =
            (self.drawing(field, shape(right - left, top - bottom).into_bytes()), self.drawing(field, Vec::new()));
        let mut states = dictionary! { "Off" => empty };
        states.set(on, chosen);
        states
    }

    fn drawing(&mut self, field: &Field, content: Vec<u8>) -> ObjectId {
        let [left, bottom, right, top] = field.area;
        let room = [0.0, 0.0, right - left, top - bottom].map(Object::Real).to_vec();
        let head =
            dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => room, "Resources" => dictionary! {} };
        self.document.add_object(Stream::new(head, content).with_compression(false))
    }

    fn end(self) -> lopdf::Result<()> {
        let Form { document, root, top, parents, next, fields, elements, entries, .. } = self;
        let (Some(least), Some(most)) = (entries.first().cloned(), entries.iter().rev().nth(1).cloned()) else {
            return Ok(());
        };
        match document.get_dictionary_mut(top)?.get_mut(b"K") {
            Ok(Object::Array(kids)) => kids.extend(elements),
            Ok(kid) => {
                let first = kid.clone();
                *kid = std::iter::once(first).chain(elements).collect::<Vec<Object>>().into();
            }
            Err(_) => document.get_dictionary_mut(top)?.set("K", elements),
        }
        let is_flat = document.get_dictionary(parents)?.has(b"Nums");
        if is_flat {
            document.get_dictionary_mut(parents)?.get_mut(b"Nums")?.as_array_mut()?.extend(entries);
        } else {
            let leaf = document.add_object(dictionary! { "Limits" => vec![least, most], "Nums" => entries });
            document.get_dictionary_mut(parents)?.get_mut(b"Kids")?.as_array_mut()?.push(leaf.into());
        }
        document.get_dictionary_mut(root)?.set("ParentTreeNextKey", next);
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
        });
        let form = document.add_object(dictionary! {
            "Fields" => fields,
            "DA" => Object::string_literal(LINE),
            "DR" => dictionary! { "Font" => dictionary! { "Helv" => font } },
        });
        document.catalog_mut()?.set("AcroForm", form);
        Ok(())
    }
}

/// The letters of what is typed: as large as the line allows; in more lines, of one size.
const LINE: &str = "/Helv 0 Tf 0 g";
const LINES: &str = "/Helv 9 Tf 0 g";

/// A check in a box of this size.
const CHECK: fn(f32, f32) -> String = |width, height| {
    let at = |x: f32, y: f32| format!("{:.2} {:.2}", width * x, height * y);
    format!("{:.2} w 1 J 1 j {} m {} l {} l S", width * 0.13, at(0.2, 0.5), at(0.42, 0.24), at(0.82, 0.8))
};
/// A dot in a ring of this size.
const DOT: fn(f32, f32) -> String = |width, height| {
    let (r, cx, cy) = (width.min(height) * 0.28, width / 2.0, height / 2.0);
    // Four curves make a circle when their handles are so long.
    let handle = r * 0.5523;
    let mut route = format!("{:.2} {cy:.2} m", cx + r);
    for (from, to) in
        [((1.0, 0.0), (0.0, 1.0)), ((0.0, 1.0), (-1.0, 0.0)), ((-1.0, 0.0), (0.0, -1.0)), ((0.0, -1.0), (1.0, 0.0))]
    {
        let near = |(x, y): (f32, f32), (dx, dy): (f32, f32)| {
            format!("{:.2} {:.2}", cx + x * r + dx * handle, cy + y * r + dy * handle)
        };
        route.push_str(&format!(" {} {} {:.2} {:.2} c", near(from, to), near(to, from), cx + to.0 * r, cy + to.1 * r));
    }
    format!("{route} f")
};

/// A text of any language (7.9.2.2).
fn text(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Makes a value of a dictionary an object of its own.
fn indirect(document: &mut Document, owner: ObjectId, key: &[u8]) -> lopdf::Result<ObjectId> {
    let value = document.get_dictionary(owner)?.get(key)?.clone();
    if let Object::Reference(id) = value {
        return Ok(id);
    }
    let id = document.add_object(value);
    document.get_dictionary_mut(owner)?.set(key, id);
    Ok(id)
}

/// The largest key of a number tree; -1 when it is empty.
fn largest(document: &Document, tree: ObjectId) -> i64 {
    let (mut most, mut left) = (-1, vec![tree]);
    while let Some(node) = left.pop() {
        let Ok(node) = document.get_dictionary(node) else { continue };
        let numbers = node.get(b"Nums").and_then(Object::as_array).map_or(&[][..], Vec::as_slice);
        most = numbers.iter().step_by(2).filter_map(|key| key.as_i64().ok()).fold(most, i64::max);
        let kids = node.get(b"Kids").and_then(Object::as_array).map_or(&[][..], Vec::as_slice);
        left.extend(kids.iter().filter_map(|kid| kid.as_reference().ok()));
    }
    most
}
