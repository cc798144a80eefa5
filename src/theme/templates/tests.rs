//! Pages of the base theme, made from small views.

use super::*;
use crate::text::span::SourceId;
use crate::theme::view::*;

const AT: Span = Span { source: SourceId(0), start: 0, end: 0 };

fn templates(files: &[(&str, &str)]) -> (Templates, Vec<Diagnostic>) {
    let mut notes = Notes::default();
    let files = files.iter().zip(1..).map(|((path, text), id)| (*path, Some(SourceId(id)), (*text).into()));
    let layers = Layers::new("base", AT, files, &mut notes);
    let strings = Arc::new(Strings::load(&layers, &mut notes));
    (Templates::new(&layers, &strings, &mut notes), notes.into_vec())
}

fn site() -> SiteView {
    let text = String::from;
    SiteView {
        frozen: String::new(),
        present: String::new(),
        years: Vec::new(),
        title: text("Stagegids"),
        summary: String::new(),
        lang: "nl",
        base: text("/"),
        home: text("/"),
        brand: text("Stagegids"),
        logo: None,
        contact: None,
        footer: String::new(),
        quality: String::new(),
        statements: Vec::new(),
        license: None,
        edition: None,
        menu: vec![MenuView { title: text("Rubrics"), url: text("/rubrics/"), lang: None, items: Vec::new() }],
        stylesheet: text("/stijl.css"),
        pieces_stylesheet: text("/stukken.css"),
        pieces: BTreeMap::new(),
        icon: text("/favicon.svg"),
        touch_icon: text("/apple-touch-icon.png"),
        frame_colours: [text("#174c4f"), String::new()],
        script: text("/script.js"),
        modules: BTreeMap::from(
            ["search", "search_css", "player", "player_css", "play"].map(|name| (name.to_owned(), format!("/{name}"))),
        ),
        search: text("/search/"),
        search_data: text("/search.json"),
        worker: text("/sw.js"),
        manifest: text("/manifest.webmanifest"),
        feed: String::new(),
        generator: "stagegids",
    }
}

fn link(title: &str, url: &str) -> Link {
    Link { title: title.to_owned(), url: url.to_owned(), ..Link::default() }
}

fn title(id: &str, level: u8) -> TitleView {
    TitleView { id: id.to_owned(), level, html: id.to_uppercase(), plain: id.to_uppercase(), notice: String::new() }
}

fn related(title: &str) -> RelatedLink {
    let (url, kind_label) = ("/x/".to_owned(), "Rubric".to_owned());
    RelatedLink { title: title.to_owned(), url, lang: None, kind: "rubric", kind_label, code: Some("ST 1".to_owned()) }
}

fn page(template: &'static str) -> View {
    let (url, title) = ("/rubrics/einde/".to_owned(), "Een <titel>".to_owned());
    View { template, url, title, lang: "nl", kind: "rubric", kind_label: "Rubric".to_owned(), ..View::default() }
}

fn render(page: &View) -> String {
    let (templates, findings) = templates(&[]);
    assert!(findings.is_empty(), "{findings:?}");
    let site = templates.prepare(&site());
    let mut as_written = Prepared { tera: templates.tera.clone() };
    *as_written.tera.global_context() = site.tera.clone().global_context().clone();
    let [html, plain] = [site, as_written].map(|site| {
        let html = templates.render(page, &site).unwrap_or_else(|finding| panic!("{finding:?}"));
        String::from_utf8(html).expect("a page is UTF-8")
    });
    assert_eq!(html, plain, "constants and pieces in their place change nothing");
    html
}

fn html(html: &str) -> Piece {
    Piece::Html { html: html.to_owned() }
}

fn question(form: &'static str) -> QuestionView {
    QuestionView {
        title: title("vraag", 3),
        number: 2,
        form,
        form_label: "Vraag".to_owned(),
        graded: true,
        stem: String::new(),
        options: vec!["<p>een</p>".to_owned(), "<p>twee</p>".to_owned()],
        lefts: vec!["links".to_owned()],
        marks: vec!["niet".to_owned(), "wel".to_owned()],
        fill: "<p>gat</p>".to_owned(),
        lines: 3,
        result: String::new(),
        hints: vec!["<p>tip</p>".to_owned()],
        outcomes: vec![related("Lesgeven")],
        key: Some("antwoord-2".to_owned()),
        confidence: true,
        data: "{}".to_owned(),
    }
}

#[test]
fn a_page_says_what_it_is_and_where_you_are() {
    let mut view = page("document");
    view.body = vec![html("<p>Tekst.</p>")];
    view.toc = vec![TocEntry { id: "a".to_owned(), title: "Kop".to_owned(), level: 2 }];
    view.relations =
        vec![RelationView { name: "assesses", label: "Beoordeelt".to_owned(), links: vec![related("Les")] }];
    view.next = Some(link("Verder", "/verder/"));
    let html = render(&view);
    for part in [
        "<html lang=\"nl\" data-base=\"/\">",
        "<h1>Een &lt;titel&gt;</h1>",
        "<p>Tekst.</p>",
        "<a href=\"/rubrics/\" aria-current=\"true\">Rubrics</a>",
        "<a href=\"#a\">Kop</a>",
        "<h3>Beoordeelt</h3>",
        "rel=\"next\" href=\"/verder/\"",
    ] {
        assert!(html.contains(part), "{part} is not in\n{html}");
    }
    assert!(!html.contains(" style="), "the content security policy refuses style attributes");
    assert!(html.len() < 4096, "the frame of a page is {} bytes", html.len());
}

#[test]
fn a_page_in_another_language_says_so() {
    let mut view = page("document");
    view.content_lang = Some("fr");
    let item = ItemView {
        title: title("b", 3),
        code: "1.1".to_owned(),
        headline: true,
        body: vec![html("<p>Texte</p>")],
        relations: Vec::new(),
    };
    view.body = vec![Piece::Item(item)];
    let html = render(&view);
    assert!(html.contains("Je leest de tekst in het Frans."));
    assert!(html.contains("<h1 lang=\"fr\">"));
    assert!(html.contains("Indicateur clé") && html.contains("<p>Texte</p>"), "{html}");
}

#[test]
fn a_rubric_is_a_table_with_a_level_in_every_cell() {
    let level = |id: &str| LevelView {
        id: id.to_owned(),
        title: id.to_owned(),
        description: String::new(),
        points: Some("0–9".to_owned()),
    };
    let criterion = CriterionView {
        title: title("lesgeven", 2),
        weight: Some("30 %".to_owned()),
        must: Some("Voldoende".to_owned()),
        about: String::new(),
        descriptors: vec!["<p>Stil</p>".to_owned(), String::new()],
        outcomes: vec![related("Lesgeven")],
    };
    let grid = GridView {
        formative: false,
        form: "analytic",
        corner: "Criterium".to_owned(),
        levels: vec![level("Onvoldoende"), level("Voldoende")],
        criteria: vec![criterion],
        raters: vec![RaterView { role: "Docent".to_owned(), decides: true }],
        moments: vec!["aan het einde".to_owned()],
        pass: Some("in totaal minstens 50 %".to_owned()),
    };
    let mut view = page("document");
    view.body = vec![Piece::Grid(Box::new(grid))];
    let html = render(&view);
    assert!(html.contains("<th scope=\"row\" id=\"lesgeven\">"));
    assert_eq!(html.matches("<p class=\"level\">Voldoende").count(), 1);
    assert!(html.contains("<strong>beslist</strong>") && html.contains("30 %"));
}

#[test]
fn every_form_of_question_can_be_answered() {
    for (form, part) in [
        ("one", "type=\"radio\" name=\"q2\" value=\"2\""),
        ("several", "type=\"checkbox\" name=\"q2\" value=\"1\""),
        ("true-false", "role=\"radiogroup\""),
        ("match", "<ol class=\"rights\" type=\"a\">"),
        ("order", "inputmode=\"numeric\""),
        ("fill", "<p>gat</p>"),
        ("number", "inputmode=\"decimal\""),
        ("scale", "name=\"q2-1\" value=\"2\"> wel</label>"),
        ("statement", "type=\"radio\""),
        ("open", "<textarea name=\"q2\" rows=\"3\""),
        ("reflection", "<textarea name=\"q2\" rows=\"3\""),
    ] {
        let mut view = page("document");
        view.body = vec![Piece::Question(Box::new(question(form)))];
        let html = render(&view);
        assert!(html.contains(part), "{form}: {part} is not in\n{html}");
        assert!(html.contains("href=\"#antwoord-2\""));
    }
}

#[test]
fn a_dialogue_is_a_game_book() {
    let reply = ReplyView {
        html: "Ja".to_owned(),
        url: "#slot".to_owned(),
        number: 2,
        coach: String::new(),
        effects: vec!["moed +1".to_owned()],
    };
    let turn = |id: &str, number, choices| TurnView {
        title: title(id, 4),
        number,
        scene: String::new(),
        mood: None,
        face: String::new(),
        choices,
        ends: number == 2,
    };
    let turns = vec![turn("begin", 1, vec![reply]), turn("slot", 2, Vec::new())];
    let (goals, pass) = (Vec::new(), Vec::new());
    let dialogue =
        DialogueView { title: title("sam", 3), intro: String::new(), goals, pass, turns, data: "{}".to_owned() };
    let mut view = page("document");
    view.body = vec![Piece::Dialogue(dialogue)];
    let html = render(&view);
    assert!(
        html.contains("<a href=\"#slot\"><span class=\"words\">Ja</span> <span class=\"goto\">Ga naar 2</span></a>"),
        "{html}"
    );
    assert!(html.contains("Einde van het gesprek"));
}

#[test]
fn a_gap_in_a_matrix_is_said_in_words() {
    let cell = |gap| MatrixCell { links: Vec::new(), gap };
    let row = MatrixRow {
        code: "ST 1".to_owned(),
        title: "Les".to_owned(),
        url: "/o/".to_owned(),
        cells: vec![cell(true), cell(false)],
    };
    let group = MatrixGroup { title: "Stage".to_owned(), url: String::new(), rows: vec![row] };
    let columns = vec![link("Geoefend", ""), link("Beoordeeld", "")];
    let mut view = page("matrix");
    view.matrix = Some(Matrix { corner: "Leerresultaat".to_owned(), columns, groups: vec![group], gaps: 1 });
    let html = render(&view);
    assert_eq!(html.matches("<td class=\"gap\"><span>leemte</span></td>").count(), 1);
    assert!(html.contains("Er is 1 leemte.") && html.contains("colspan=\"3\""));
}

#[test]
fn every_page_template_renders() {
    for template in ["home", "folder", "catalogue", "tag", "tags", "matrix", "notfound", "redirect", "document"] {
        let html = render(&page(template));
        assert!(html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"), "{template}");
    }
}

#[test]
fn a_broken_template_is_reported_in_its_place_and_replaced() {
    let broken = "<h1>\n{{ page.title </h1>";
    let (templates, findings) = templates(&[("themes/base/pages/document.html", broken)]);
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!((finding.code.name, finding.at.source), ("theme/template", SourceId(1)));
    assert!(finding.at.start >= 5, "on the second line");
    let site = templates.prepare(&site());
    assert!(
        templates.render(&page("document"), &site).is_ok_and(|html| String::from_utf8_lossy(&html).contains("<h1>Een"))
    );
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_reported() {
    let unknown = "<p>\n{{<nothing />}}</p>";
    let files =
        [("themes/base/components/footer.html", unknown), ("themes/base/pages/tag.html", "{{ page.nothing.at.all }}")];
    let (templates, findings) = templates(&files);
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!((finding.at.source, finding.at.start), (SourceId(1), 6));
    let site = templates.prepare(&site());
    let failed = templates.render(&page("tag"), &site).expect_err("the page has no such thing");
    assert_eq!((failed.code.name, failed.at.source), ("theme/template", SourceId(2)));
}
