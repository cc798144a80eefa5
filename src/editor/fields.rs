//! Which field a row of keys leads to: `scale`, `points`.

use crate::guide::field::{Field, Shape};

/// What lies at the end of a row of keys.
enum Node {
    Keys(Vec<&'static [Field]>),
    Value(&'static Field, &'static Shape),
}

/// The keys that may stand inside the row of keys `path`.
pub fn keys(fields: &[&'static [Field]], path: &[&str]) -> Vec<&'static Field> {
    match walk(fields, path) {
        Some(Node::Keys(fields)) => fields.into_iter().flatten().collect(),
        Some(Node::Value(_, Shape::Record(fields) | Shape::TextOr(fields))) => fields.iter().collect(),
        Some(Node::Value(..)) | None => Vec::new(),
    }
}

/// The field at the end of a row of keys, and the shape of one value of it.
pub fn value(fields: &[&'static [Field]], path: &[&str]) -> Option<(&'static Field, &'static Shape)> {
    match walk(fields, path)? {
        Node::Value(field, shape) => Some((field, shape)),
        Node::Keys(_) => None,
    }
}

fn walk(fields: &[&'static [Field]], path: &[&str]) -> Option<Node> {
    let mut node = Node::Keys(fields.to_vec());
    for name in path {
        let named = |fields: &[&'static [Field]]| {
            let field = fields.iter().copied().flatten().find(|field| field.name == *name)?;
            Some(Node::Value(field, single(&field.shape)))
        };
        node = match node {
            Node::Keys(fields) => named(&fields)?,
            Node::Value(_, Shape::Record(fields) | Shape::TextOr(fields)) => named(&[fields])?,
            Node::Value(field, Shape::Table(inner)) => Node::Value(field, single(inner)),
            Node::Value(..) => return None,
        };
    }
    Some(node)
}

/// The shape of one value.
pub fn single(mut shape: &'static Shape) -> &'static Shape {
    while let Shape::List(inner) = shape {
        shape = inner;
    }
    shape
}
