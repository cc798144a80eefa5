//! `translate`: from a page to a translation that is ready to be filled in, and back in step when the original changed.

use super::{folder, read, say, write};

const GUIDE: &str =
    "title: Gids\nlanguages: [nl, fr]\nseverity: {page/orphan: off, review/owner: off, review/date: off}\n";
const HOME: &str = "---\ntitle: Start\n---\n\nWelkom.\n";
const MENTOR: &str = "---
title: De mentor
owner: Stagebureau
summary: Wat een mentor doet.
aliases: [/oud/]
---

Een mentor begeleidt een student op de werkvloer.

## Doelen

Je bespreekt samen vier doelen voor de stage, en je schrijft ze op.

## Afspraken
<!-- id: uren; supports: index -->

Je maakt afspraken over uren, plaats en taken.
";
const FRENCH: &str = "---
title: De mentor
summary: Wat een mentor doet.
draft: true
translated-from: v-cb2416bc
---

<!-- Traduisez le texte ci-dessous, et aussi les mots en haut. Dans les commentaires sous les titres, laissez « id » et \
     « translated-from » tels quels. C’est prêt ? Retirez alors « draft: true » en haut. -->

Een mentor begeleidt een student op de werkvloer.

## Doelen
<!-- id: doelen; translated-from: v-929faf0c -->

Je bespreekt samen vier doelen voor de stage, en je schrijft ze op.

## Afspraken
<!-- id: uren; supports: index; translated-from: v-7374fc6a -->

Je maakt afspraken over uren, plaats en taken.
";

fn site() -> tempfile::TempDir {
    folder(&[("content/guide.yml", GUIDE), ("content/index.md", HOME), ("content/pages/01-mentor.md", MENTOR)])
}

#[test]
fn a_page_is_made_ready_to_be_translated() {
    let site = site();
    let said = say(site.path(), &["translate", "pages/mentor", "--to", "fr"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(
        said.out,
        "gemaakt: content/pages/01-mentor.fr.md\n\
         3 delen om te vertalen. De pagina is een ontwerp: haal “draft: true” weg als ze klaar is.\n"
    );
    assert_eq!(read(site.path(), "content/pages/01-mentor.fr.md"), FRENCH);
    for args in [&["check"][..], &["check", "--drafts"], &["build", "--strict"]] {
        let said = say(site.path(), args);
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
    }
}

#[test]
fn an_existing_translation_is_never_replaced() {
    let site = site();
    write(site.path(), "content/pages/01-mentor.fr.md", "van ons");
    let said = say(site.path(), &["translate", "content/pages/01-mentor.md", "--to", "fr"]);
    let expected = "fout: “content/pages/01-mentor.fr.md” bestaat al; er is niets gewijzigd. Klopt de vertaling weer met \
                    het origineel, voeg dan --mark toe.\n";
    assert_eq!((said.code, said.err.as_str()), (2, expected));
    assert_eq!(read(site.path(), "content/pages/01-mentor.fr.md"), "van ons");
}

#[test]
fn a_changed_section_is_told_until_it_is_marked() {
    let site = site();
    say(site.path(), &["translate", "pages/mentor", "--to", "fr"]);
    let french = read(site.path(), "content/pages/01-mentor.fr.md")
        .replace("draft: true\n", "")
        .replace("De mentor", "Le maître de stage")
        .replace("vier doelen", "quatre objectifs")
        .replace("afspraken over uren", "accords sur les heures");
    write(site.path(), "content/pages/01-mentor.fr.md", &french);
    assert_eq!(say(site.path(), &["check"]).code, 0);
    write(site.path(), "content/pages/01-mentor.md", &MENTOR.replace("vier doelen", "vijf doelen"));
    let said = say(site.path(), &["check"]);
    let expected = "\
waarschuwing[translation/stale]: Het origineel van “Doelen” is gewijzigd nadat dit deel vertaald werd.
  --> content/pages/01-mentor.fr.md:11:1
   |
11 | ## Doelen
   | ^^^^^^^^^
   |
  --> content/pages/01-mentor.md:10:1
   |
10 | ## Doelen
   | --------- het origineel van nu
   |
   = oplossing: Vergelijk met het origineel en pas de vertaling aan. Leg daarna vast dat ze klopt: stagegids translate pages/mentor --to fr --mark doelen

3 documenten, 0 fouten, 1 waarschuwing in T s
";
    assert_eq!((said.code, said.err.as_str()), (1, expected));

    let unknown = say(site.path(), &["translate", "pages/mentor", "--to", "fr", "--mark", "doele"]);
    let expected =
        "fout: “doele” is geen deel dat het origineel en de vertaling allebei hebben. Bedoelde je “doelen”?\n";
    assert_eq!((unknown.code, unknown.err.as_str()), (2, expected));
    let other = say(site.path(), &["translate", "pages/mentor", "--to", "fr", "--mark", "top"]);
    assert_eq!(other.out, "alles klopte al: content/pages/01-mentor.fr.md\n");
    let marked = say(site.path(), &["translate", "pages/mentor", "--to", "fr", "--mark", "doelen"]);
    assert_eq!(marked.out, "bijgewerkt: content/pages/01-mentor.fr.md (1 deel)\n");
    let now = read(site.path(), "content/pages/01-mentor.fr.md");
    assert_eq!(now.lines().count(), french.lines().count());
    let changed: Vec<&str> = now.lines().zip(french.lines()).filter(|(a, b)| a != b).map(|(a, _)| a).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert_eq!(say(site.path(), &["check"]).code, 0);
}

/// A translation that somebody made by hand is taken up with `--mark`.
#[test]
fn a_translation_made_by_hand_can_be_marked() {
    let site = site();
    let french = "---\r\ntitle: Le maître de stage\r\n---\r\n\r\n## Objectifs\r\n<!-- id: doelen -->\r\n\r\nQuatre.\r\n\r\n## Accords <!-- id: uren -->\r\n\r\nOui.\r\n";
    write(site.path(), "content/pages/01-mentor.fr.md", french);
    let said = say(site.path(), &["translate", "pages/mentor", "--to", "fr", "--mark"]);
    assert_eq!(said.out, "bijgewerkt: content/pages/01-mentor.fr.md (3 delen)\n");
    let expected = "---\r\ntitle: Le maître de stage\r\ntranslated-from: v-cb2416bc\r\n---\r\n\r\n## Objectifs\r\n<!-- id: doelen; translated-from: v-929faf0c -->\r\n\r\nQuatre.\r\n\r\n## Accords <!-- id: uren; translated-from: v-7374fc6a -->\r\n\r\nOui.\r\n";
    assert_eq!(read(site.path(), "content/pages/01-mentor.fr.md"), expected);
    assert_eq!(say(site.path(), &["check"]).err, "3 documenten, 0 fouten, 0 waarschuwingen in T s\n");
}

#[test]
fn what_cannot_be_translated_is_refused() {
    let site = site();
    for (page, to, problem) in [
        ("pages/mentr", "fr", "“pages/mentr” is geen pagina in de taal van de gids. Bedoelde je “pages/mentor”?"),
        ("pages/mentor", "en", "Die taal heeft de gids nog niet. Zet in content/guide.yml: languages: [nl, fr, en]"),
        (
            "pages/mentor",
            "nl",
            "De gids is in het “nl” geschreven: dat is het origineel. Kies met --to een andere taal.",
        ),
    ] {
        let said = say(site.path(), &["translate", page, "--to", to]);
        assert_eq!((said.code, said.err), (2, format!("fout: {problem}\n")));
    }
    let none = say(site.path(), &["translate", "pages/mentor", "--to", "fr", "--mark"]);
    assert_eq!(none.err, "fout: “pages/mentor” heeft nog geen vertaling in die taal. Begin er een zonder --mark.\n");
}
