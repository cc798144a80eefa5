//! A whole handbook on one page: ids stay apart, links stay on the page, the key stands at the end.

use super::site::{outputs, text};
use crate::support::html::tags;

const SETTINGS: (&str, &str) = ("guide.yml", "title: Gids\nlanguage: nl\nlanguages: [nl, fr]\n");
const FILES: [(&str, &str); 6] = [
    SETTINGS,
    ("index.md", "---\ntitle: Start\n---\n\nLees [het handboek](modules/boek/index.md).\n"),
    (
        "modules/boek/index.md",
        "---\ntitle: Boek\n---\n\n## Doel\n\nBegin bij [het doel](01-een.md#doel) in [les een](01-een.md).\n",
    ),
    (
        "modules/boek/01-een.md",
        "---\ntitle: Een\n---\n\n## Doel\n\nZie [verder](02-twee.md#doel), [start](../../index.md) en [hier](#doel).[^1]\n\n[^1]: Noot een.\n\n### Vraag: Wie?\n\n- (x) Jij\n- ( ) Ik\n  > Nee.\n",
    ),
    (
        "modules/boek/02-twee.md",
        "---\ntitle: Twee\n---\n\n## Doel\n\nTekst.[^1]\n\n[^1]: Noot twee.\n\n### Vraag: Wat?\n\n- (x) Dit\n- ( ) Dat\n  > Nee.\n",
    ),
    ("modules/boek/02-twee.fr.md", "---\ntitle: Deux\n---\n\n## But\n<!-- id: doel -->\n\nTexte.\n"),
];

fn page(path: &str) -> String {
    text(&outputs(&FILES), path)
}

fn values(html: &str, name: &str) -> Vec<String> {
    tags(html).filter_map(|tag| tag.get(name).map(str::to_owned)).collect()
}

#[test]
fn every_id_is_there_once_and_every_link_on_the_page_leads_to_one() {
    for path in ["modules/boek/one-page/index.html", "fr/modules/boek/one-page/index.html"] {
        let html = page(path);
        let mut ids = values(&html, "id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path} has an id twice");
        for link in values(&html, "href").iter().filter_map(|link| link.strip_prefix('#')) {
            assert!(ids.iter().any(|id| id == link), "{path}: #{link} leads nowhere");
        }
    }
}

#[test]
fn links_between_chapters_stay_on_the_page_and_others_leave_it() {
    let html = page("modules/boek/one-page/index.html");
    for link in ["#een--doel", "#een", "#twee--doel"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link} is not there");
    }
    assert!(html.contains("<a href=\"/\">start</a>"), "a link to another page leads there");
}

#[test]
fn headings_go_down_and_questions_count_on() {
    let html = page("modules/boek/one-page/index.html");
    assert!(html.contains("<h2 id=\"doel\">Doel</h2>") && html.contains("<h3 id=\"een--doel\">Doel</h3>"));
    assert!(html.contains("data-question=\"1\"") && html.contains("data-question=\"2\""));
    assert_eq!(html.matches("class=\"key\"").count(), 1, "one key for the whole course");
    assert!(html.rfind("class=\"key\"") > html.find("id=\"twee--doel\""), "the key stands behind the lessons");
}

#[test]
fn a_chapter_in_another_language_says_so() {
    let html = page("fr/modules/boek/one-page/index.html");
    assert!(html.contains("aria-labelledby=\"een\" lang=\"nl\""), "{html}");
    assert!(html.contains("aria-labelledby=\"twee\">"), "the translated chapter is in the language of the page");
}

/// A screen reader changes its voice for a title in another language.
#[test]
fn links_to_what_is_not_translated_say_their_language() {
    let html = page("fr/modules/boek/twee/index.html");
    assert!(
        html.contains("<a href=\"/fr/modules/boek/een/\" lang=\"nl\">Een</a>"),
        "in the list beside the page: {html}"
    );
    assert!(html.contains("<b lang=\"nl\">Een</b>"), "on the way back: {html}");
    let own = page("modules/boek/twee/index.html");
    assert!(own.contains("<a href=\"/modules/boek/een/\">Een</a>"), "{own}");
}

#[test]
fn the_handbook_and_its_chapters_lead_to_it_and_search_engines_do_not() {
    let all = outputs(&FILES);
    for path in ["modules/boek/index.html", "modules/boek/een/index.html"] {
        assert!(text(&all, path).contains("href=\"/modules/boek/one-page/\""), "{path} does not lead there");
    }
    assert!(text(&all, "modules/boek/one-page/index.html").contains("content=\"noindex\""));
    let mut off = FILES;
    off[0].1 = "title: Gids\nlanguage: nl\none-page: false\n";
    let off = outputs(&off);
    assert!(!off.contains_key("modules/boek/one-page/index.html"));
    assert!(!text(&off, "modules/boek/index.html").contains("one-page"));
}
