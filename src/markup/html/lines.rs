//! Lines to HTML: text with its terms marked, links, images, gaps, footnote marks.

use super::{Way, Writer, close, escape};
use crate::guide::block::*;

impl<'a> Writer<'a> {
    pub(super) fn push_figure(&mut self, image: &'a Image, html: &mut String) {
        html.push_str("<figure>");
        self.push_image(image, html);
        if !image.title.is_empty() {
            html.push_str("<figcaption>");
            escape(html, &image.title);
            html.push_str("</figcaption>");
        }
        html.push_str("</figure>");
    }

    pub(super) fn push_image(&mut self, image: &'a Image, html: &mut String) {
        let found = match &image.from {
            LinkTo::File(file) => self.resolve.file(*file),
            LinkTo::External(_) | LinkTo::Internal(_) | LinkTo::Nowhere => None,
        };
        let Some((url, size)) = found else { return escape(html, &image.alt) };
        html.push_str("<img src=\"");
        escape(html, &url);
        html.push_str("\" alt=\"");
        escape(html, &image.alt);
        html.push('"');
        if let Some((width, height)) = size {
            html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        html.push_str(" decoding=\"async\">");
    }

    pub(super) fn push_in(&mut self, tag: &str, line: &'a [Inline], html: &mut String) {
        html.push('<');
        html.push_str(tag);
        html.push('>');
        self.push_line(line, html);
        close(html, tag);
    }

    pub(super) fn push_line(&mut self, line: &'a [Inline], html: &mut String) {
        for inline in line {
            match inline {
                Inline::Text(text) => self.push_text(text, html),
                Inline::Code(code) => {
                    html.push_str("<code>");
                    escape(html, code);
                    html.push_str("</code>");
                }
                Inline::Emphasis(inner) => self.push_in("em", inner, html),
                Inline::Strong(inner) => self.push_in("strong", inner, html),
                Inline::Strike(inner) => self.push_in("del", inner, html),
                Inline::Link(link) => self.push_link(link, html),
                Inline::Image(image) => self.push_image(image, html),
                Inline::NoteMark(label) => {
                    let first = !self.labels.contains_key(label.as_ref());
                    let number = self.number(label);
                    let prefix = self.mount.prefix;
                    let id = if first { format!(" id=\"{prefix}noot-{number}-bij\"") } else { String::new() };
                    html.push_str(&format!(
                        "<sup class=\"note-mark\"{id}><a href=\"#{prefix}noot-{number}\">{number}</a></sup>"
                    ));
                }
                Inline::Citation(citation) => html.push_str(&self.resolve.citation(*citation)),
                Inline::LineBreak => html.push_str("<br>\n"),
                Inline::Gap(gap) => self.push_gap(*gap, html),
                Inline::Html(safe) => html.push_str(safe),
                Inline::Settings(_) => {}
            }
        }
    }

    /// A gap to type in; a menu to choose from, which paper writes out.
    pub(super) fn push_gap(&mut self, gap: u32, html: &mut String) {
        if let Some(mark) = self.marks.get(gap as usize) {
            return escape(html, mark);
        }
        let Some(gap) = self.gaps.get(gap as usize) else { return };
        let mut label = String::new();
        escape(&mut label, &self.resolve.word("question-fill"));
        if gap.wrong.is_empty() {
            html.push_str("<input type=\"text\" class=\"gap\" size=\"14\" autocomplete=\"off\" aria-label=\"");
            html.push_str(&label);
            return html.push_str("\">");
        }
        let choices = gap.menu();
        html.push_str("<select class=\"gap\" aria-label=\"");
        html.push_str(&label);
        html.push_str("\"><option value=\"\">…</option>");
        for choice in &choices {
            html.push_str("<option>");
            escape(html, choice);
            html.push_str("</option>");
        }
        html.push_str("</select><span class=\"gap-menu\" aria-hidden=\"true\">");
        for (at, choice) in choices.into_iter().enumerate() {
            html.push_str(if at == 0 { "" } else { " / " });
            escape(html, choice);
        }
        html.push_str("</span>");
    }

    pub(super) fn push_link(&mut self, link: &'a Link, html: &mut String) {
        let resolve = self.resolve;
        let way: Option<Way> = match &link.to {
            LinkTo::External(url) => Some(((&**url).into(), "".into())),
            LinkTo::Internal(reference) => resolve.link(*reference),
            LinkTo::File(file) => resolve.file(*file).map(|(url, _)| (url.into(), "".into())),
            LinkTo::Nowhere => None,
        };
        let Some((url, words)) = way else {
            return self.push_line(&link.content, html);
        };
        let outside = matches!(link.to, LinkTo::External(_));
        if url.is_empty() {
            if link.content.is_empty() {
                escape(html, &words);
            }
            return self.push_line(&link.content, html);
        }
        html.push_str("<a href=\"");
        escape(html, &url);
        html.push_str(if outside && url.starts_with("http") { "\" rel=\"external\"" } else { "\"" });
        if !link.title.is_empty() {
            html.push_str(" title=\"");
            escape(html, &link.title);
            html.push('"');
        }
        html.push('>');
        if link.content.is_empty() {
            escape(html, if words.is_empty() { &url } else { &words });
        }
        self.quiet += 1;
        self.push_line(&link.content, html);
        self.quiet -= 1;
        html.push_str("</a>");
    }

    pub(super) fn push_text(&mut self, text: &'a str, html: &mut String) {
        if self.quiet > 0 || self.terms.is_empty() {
            return escape(html, text);
        }
        let mut from = 0;
        let terms = self.terms;
        for found in terms.find(text) {
            if self.section.contains(&found.term) || self.own_term == Some(found.term) {
                continue;
            }
            self.section.push(found.term);
            if !self.met.contains(&found.term) {
                self.met.push(found.term);
            }
            escape(html, &text[from..found.start]);
            html.push_str("<a class=\"term\" href=\"");
            escape(html, &self.resolve.term(found.term));
            html.push_str(&format!("\" aria-describedby=\"term-{}\">", found.term));
            escape(html, &text[found.start..found.end]);
            html.push_str("</a>");
            from = found.end;
        }
        escape(html, &text[from..]);
    }
}
