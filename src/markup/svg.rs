//! The size of a drawing, so that the page keeps its place while it loads.

/// Width and height in CSS pixels from the root element's `width`/`height`, else from its `viewBox`; `None` when `head`
/// is no SVG or does not say.
pub fn size(head: &str) -> Option<(u32, u32)> {
    let start = head.find("<svg")?;
    let root = &head[start..start + head[start..].find('>')?];
    let attribute = |name: &str| {
        let at = root.find(&format!(" {name}="))? + name.len() + 2;
        let quote = root[at..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        root[at + 1..].split(quote).next()
    };
    let pixels = |text: &str| text.trim_end_matches("px").parse::<f64>().ok().filter(|size| *size > 0.0 && *size < 1e5);
    let given = attribute("width").and_then(pixels).zip(attribute("height").and_then(pixels));
    let (width, height) = given.or_else(|| {
        let numbers = attribute("viewBox")?.split([' ', ',']).filter(|word| !word.is_empty());
        let numbers: Vec<f64> = numbers.filter_map(|word| word.parse().ok()).collect();
        let [_, _, width, height] = numbers[..] else { return None };
        Some((width, height))
    })?;
    (width >= 1.0 && height >= 1.0).then_some((width.round() as u32, height.round() as u32))
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn reads_size_and_view_box() {
        assert_eq!(size("<?xml?><svg width=\"120\" height='60px' viewBox=\"0 0 1 1\">"), Some((120, 60)));
        assert_eq!(size("<svg viewBox=\"0 0 640 320.4\">"), Some((640, 320)));
        assert_eq!(size("<p>geen</p>"), None);
    }
}
