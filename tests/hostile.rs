//! Sites that wish the compiler ill, or were made by a broken program: each gets a clear finding in its place or safe
//! output, in time, within memory, and touches nothing but its output (see `support::attack`).

use crate::support::attack::{Attack, Outcome};

/// `text` so many times.
fn times(text: &str, count: usize) -> String {
    text.repeat(count)
}

/// Each number in turn through `line`.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(|number| line(number) + "\n").collect()
}

// ------------------------------------------------------------------------------------------------------------ bytes

#[test]
fn wrong_bytes() {
    let front = |body: &[u8]| [&b"---\ntitle: Proef\n---\n\n"[..], body].concat();
    let build = |name: &str, bytes: Vec<u8>| Attack::new(name).with("content/pages/x.md", bytes).build();
    build("Latin-1", front(b"De co\xf6rdinator")).finds("file/utf8", "pages/x.md:5:6");
    build("half a character", front("é".as_bytes()[..1].as_ref())).finds("file/utf8", "pages/x.md:5:1");
    build("a lone surrogate", front(b"a\xed\xa0\x80b")).finds("file/utf8", "pages/x.md:5:2");
    build("an overlong slash", front(b"..\xc0\xaf")).finds("file/utf8", "pages/x.md:5:3");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    build("UTF-16", wide("\u{feff}---\ntitle: Proef\n---\n")).finds("file/utf8", "pages/x.md:1:1");
    build("NUL", front(b"a\0b")).finds("file/control", "pages/x.md:5:2");
    build("NUL in the front matter", b"---\ntitle: a\0b\n---\n".to_vec()).finds("file/control", "pages/x.md:2:9");
    build("escape codes", front(b"\x1b[31mrood")).finds("file/control", "pages/x.md:5:1");
    build("only NULs", vec![0; 100_000]).finds("file/control", "pages/x.md:1:1");
    build("random bytes", noise(200_000)).finds("file/utf8", "pages/x.md:1:1");
    build("empty", Vec::new()).finds("field/missing", "pages/x.md:1:1");
    build("only a mark", b"\xef\xbb\xbf".to_vec()).finds("field/missing", "pages/x.md:1:1");
    build("two marks", [b"\xef\xbb\xbf", &front(b"x")[..]].concat()).clean();
    let signs = "\u{202e}omgekeerd\u{202c} \u{200b}\u{200d}\u{feff} e\u{301}\u{301}\u{301} \u{e0001}\u{10ffff} 🧑‍🏫";
    build("signs that hide", front(signs.as_bytes())).clean();
    Attack::new("a binary guide.yml")
        .with("content/guide.yml", noise(50_000))
        .build()
        .finds("file/utf8", "guide.yml:1:1");
    Attack::new("a binary home").with("content/index.md", noise(50_000)).build().finds("file/utf8", "index.md:1:1");
}

/// The same bytes each time, of every sort; the first one is no text.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    std::iter::once(0xff).chain(std::iter::repeat_with(&mut next)).take(length).collect()
}

#[test]
fn line_ends_of_every_system() {
    let page = "---\ntitle: Proef\nsummary: Kort\n---\n\n## Kop\n<!-- id: kop -->\n\nTekst\n\n- een\n- twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    let whole = |name: &str, text: String| {
        let built = Attack::new(name).with("content/pages/x.md", text).build().clean();
        built.page("pages/x/index.html")
    };
    let unix = whole("LF", page.to_owned());
    assert!(unix.contains("<h2 id=\"kop\">Kop</h2>") && unix.contains("<table>"), "{unix}");
    assert_eq!(whole("CRLF", page.replace('\n', "\r\n")), unix);
    assert_eq!(whole("a mark and CRLF", format!("\u{feff}{}", page.replace('\n', "\r\n"))), unix);
    let old = Attack::new("CR").with("content/pages/x.md", page.replace('\n', "\r")).build();
    assert!(
        old.findings.is_empty() || old.findings.iter().all(|finding| finding.place.starts_with("content/pages/x.md:"))
    );
    // Line ends of both sorts, and a file that ends in the middle of one.
    Attack::new("mixed").with("content/pages/x.md", "---\r\ntitle: Proef\n---\r\n\nTekst\r").build().clean();
}

// ------------------------------------------------------------------------------------------------------------- YAML

#[test]
fn yaml_that_is_not_yaml() {
    let build = |name: &str, front: &str| {
        Attack::new(name).with("content/pages/x.md", format!("---\n{front}\n---\n\nTekst.\n")).build()
    };
    build("an open list", "title: [a").finds("front/yaml", "pages/x.md:2:8");
    build("an open text", "title: \"a").finds("front/yaml", "pages/x.md:3:1");
    build("a tab", "title: a\n\ttags: b").finds("front/yaml", "pages/x.md:2:8");
    build("prose", "dit is geen yaml").finds("field/type", "pages/x.md:2:1");
    build("a key of lists", "? [a, b]\n: c\ntitle: Proef").finds("field/unknown", "pages/x.md:2:3");
    build("a tag", "title: !!python/object:os.system x").clean();
    let unclosed = "---\ntitle: Proef\n\nTekst zonder einde.\n";
    Attack::new("unclosed").with("content/pages/x.md", unclosed).build().finds("front/unclosed", "pages/x.md:1:1");
    let settings = "title: Gids\nlanguage: [nl\n";
    Attack::new("broken settings").with("content/guide.yml", settings).build().finds("front/yaml", "guide.yml:2:11");
}

/// Nine lines that stand for a billion words.
fn bomb() -> String {
    let head = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    let names: Vec<char> = ('a'..='j').collect();
    let grow = names.windows(2).map(|pair| {
        let alias = format!("*{}, ", pair[0]).repeat(10);
        format!("{}: &{} [{}]\n", pair[1], pair[1], alias.trim_end_matches(", "))
    });
    head + &grow.collect::<String>()
}

#[test]
fn yaml_that_grows() {
    let page = format!("---\ntitle: Proef\n{}---\n", bomb());
    Attack::new("a bomb").with("content/pages/x.md", page).build().finds("front/alias", "pages/x.md:3:7");
    let settings =
        format!("title: Gids\nvalues:\n{}", bomb().lines().map(|line| format!("  {line}\n")).collect::<String>());
    Attack::new("a bomb in guide.yml")
        .with("content/guide.yml", settings)
        .build()
        .finds("front/alias", "guide.yml:3:9");
    let sources = format!("{}bron: {{type: book, title: Boek, author: *j}}\n", bomb());
    Attack::new("a bomb in sources.yml").with("content/sources.yml", sources).build();
    Attack::new("a bomb in a theme")
        .with("content/guide.yml", "title: Gids\ntheme: boos\n")
        .with("themes/boos/theme.yml", bomb())
        .build();
}

#[test]
fn yaml_that_is_deep() {
    let depth = 10_000;
    let forms: [(&str, String); 5] = [
        ("lists", format!("{}x{}", times("[", depth), times("]", depth))),
        ("maps", format!("{}x{}", times("{a: ", depth), times("}", depth))),
        ("open lists", times("[", depth)),
        ("blocks", format!("\n{}", lines(1_000, |n| format!("{}a:", times(" ", n + 1))))),
        ("dashes", format!("\n{}x", times("- ", depth))),
    ];
    for (name, value) in forms {
        let page = format!("---\ntitle: Proef\ntags: {value}\n---\n");
        let built = Attack::new(format!("deep {name}")).with("content/pages/x.md", page).build();
        let met = built.findings.iter().any(|finding| matches!(finding.code.as_str(), "front/depth" | "front/yaml"));
        assert!(met, "deep {name}: {:?}", built.findings);
        let settings = format!("title: Gids\nvalues: {value}\n");
        Attack::new(format!("deep {name} in guide.yml")).with("content/guide.yml", settings).build();
        Attack::new(format!("deep {name} in sources.yml"))
            .with("content/sources.yml", format!("bron: {value}\n"))
            .build();
        Attack::new(format!("deep {name} in a theme"))
            .with("content/guide.yml", "title: Gids\ntheme: boos\n")
            .with("themes/boos/theme.yml", format!("title: {value}\n"))
            .build();
    }
}

#[test]
fn fields_without_end() {
    let page = format!("---\ntitle: Proef\n{}---\n", lines(20_000, |n| format!("veld-{n}: x")));
    Attack::new("20,000 unknown keys").with("content/pages/x.md", page).build().counts("field/unknown", 20_000);
    let page = format!("---\ntitle: Proef\n{}---\n", times("tags: a\n", 20_000));
    Attack::new("20,000 equal keys").with("content/pages/x.md", page).build().counts("front/duplicate-key", 19_999);
    let page = format!("---\ntitle: Proef\ntags: [{}]\n---\n", lines(5_000, |n| format!("t{n},")).replace('\n', " "));
    Attack::new("5,000 tags").with("content/pages/x.md", page).build();
    let settings = lines(20_000, |n| format!("instelling-{n}: x"));
    let page = format!("## Kop\n<!--\n{settings}-->\n");
    Attack::new("20,000 unknown settings").page("pages/x.md", page).build().counts("settings/unknown", 20_000);
    let numbers =
        ["1e999999", "-1e308", "9".repeat(5_000).as_str(), "0x7fffffffffffffff", ".inf", ".nan", "-0", "1_000"]
            .map(str::to_owned);
    for number in numbers {
        let rubric = format!(
            "---\ntitle: Proef\norder: {number}\nuse: summative\nscale:\n  - {{id: a, title: A, points: {number}}}\n  - {{id: b, title: B, points: {number}-{number}}}\n---\n\n## Kop\n<!-- weight: {number} -->\n\n- **A:** x\n- **B:** y\n"
        );
        Attack::new(format!("the number {number:.20}"))
            .with("content/rubrics/x.md", rubric)
            .page("modules/x.md", format!("### Getal: Hoeveel?\n- = {number} ± {number}\n- ~ {number} tot {number}\n\n### Grafiek: G\n\n| a | b |\n|---|---|\n| x | {number} |\n\n### Tijdlijn: T\n\n- start - {number} weken — wat\n- einde + {number} maanden — wat\n- {number}-01-01 — wat\n"))
            .page("forms/x.md", format!("### Open: Hoe?\n<!-- lines: {number} -->\n\n### Gesprek: G\n<!-- goals: a; pass: a >= {number} -->\n#### Een\n- [x](#een)\n  > *(a +{number})*\n"))
            .build();
    }
}

// --------------------------------------------------------------------------------------------------------- Markdown

#[test]
fn nesting_without_end() {
    let depth = 10_000;
    let forms: Vec<(&str, String)> = vec![
        ("quotes", format!("{}diep", times("> ", depth))),
        ("tight quotes", format!("{}diep", times(">", depth))),
        ("quotes over lines", lines(2_000, |n| format!("{}diep", times("> ", n + 1)))),
        ("list markers in one line", format!("{}diep", times("- ", depth))),
        ("numbers in one line", format!("{}diep", times("1. ", depth))),
        ("quotes and lists", format!("{}diep", times("> - ", depth))),
        ("list markers over lines", lines(1_000, |n| format!("{}- diep", times("  ", n)))),
        ("emphasis", format!("{}diep{}", times("*a ", depth), times(" a*", depth))),
        ("strong", format!("{}diep{}", times("**a ", depth), times(" a**", depth))),
        ("mixed emphasis", format!("{}diep{}", times("*a **b ~~c ", depth), times(" c~~ b** a*", depth))),
        ("stars", times("*", depth * 5)),
        ("open emphasis", times("*a _b ", depth * 2)),
        ("brackets", format!("{}diep{}", times("[", depth), times("]", depth))),
        ("open brackets", times("[", depth * 5)),
        ("open pictures", times("![", depth * 5)),
        ("links in links", format!("{}diep{}", times("[", depth), times("](https://x.be)", depth))),
        ("pictures in pictures", format!("{}diep{}", times("![", depth), times("](x.svg)", depth))),
        ("open links", times("[a](", depth * 5)),
        ("open links with angles", times("[a](<b", depth * 5)),
        ("wiki links", times("[[", depth * 5)),
        ("citations", times("[@", depth * 5)),
        ("values", times("{{", depth * 5)),
        ("closed values", format!("{}{}", times("{{", depth), times("}}", depth))),
        ("comments", times("<!--", depth * 5)),
        ("tags", times("<b", depth * 5)),
        ("open tags", times("<b>", depth * 5)),
        ("open blocks", times("<div>\n\n", depth)),
        ("attributes", format!("<a {}>", times("a='b' ", depth * 3))),
        ("open processing", times("<?", depth * 5)),
        ("open declarations", times("<!A ", depth * 5)),
        ("open CDATA", times("<![CDATA[", depth * 5)),
        ("ticks", lines(300, |n| times("`", n + 1))),
        ("open ticks", (1..1_500).map(|n| format!("e{}", times("`", n))).collect()),
        ("fences", times("```\n", depth)),
        ("entities", times("&", depth * 5)),
        ("escapes", times("\\", depth * 5)),
        ("tildes", times("~", depth * 5)),
        ("carets", times("[^", depth * 5)),
        ("angles", times("<", depth * 5)),
        ("pipes", format!("{}\n{}\n{}\n", times("|a", depth), times("|-", depth), times("|b", depth))),
        ("short rows", format!("{}\n{}\n{}", times("|a", 1_000), times("|-", 1_000), times("|b\n", 5_000))),
        ("definitions", lines(depth, |n| format!("[a{n}]: https://x.be"))),
        ("open definitions", times("[a]: <", depth * 3)),
        ("footnotes of footnotes", lines(5_000, |n| format!("[^{n}]: zie [^{}]\n", n + 1))),
        ("a footnote of itself", "Zie[^a].\n\n[^a]: zie [^a] en [^b]\n\n[^b]: zie [^a]\n".to_owned()),
        ("footnotes used often", format!("{}\n\n[^a]: Ja.\n", times("x[^a] ", depth * 2))),
        ("terms and meanings", times("a\n: b\n\n", depth)),
        ("quotation marks", times("\" ' “ « ", depth * 2)),
        ("gaps", format!("### Invul: Maak af\n\n{}", times("{(a) | b} {", depth))),
        ("empty items", times("-\n", depth * 2)),
        ("lazy lines", format!("> - > - > a\n{}", times("a\n", depth * 2))),
        ("rules", times("---\n\n", depth)),
        ("underlines", times("a\n===\n\n", depth)),
        ("blank lines", times("\n", 1_000_000)),
        ("spaces", times(" ", 1_000_000)),
        ("tabs", times("\t", 500_000)),
    ];
    for (name, body) in forms {
        Attack::new(name).page("pages/x.md", body).build();
    }
    let built = Attack::new("10,000 quotes").page("pages/x.md", format!("{}diep", times("> ", depth))).build();
    built.finds("markdown/nesting", "pages/x.md:5:65");
}

#[test]
fn files_without_end() {
    let words = |bytes: usize| times("Een lange regel tekst. ", bytes / 23);
    let built = Attack::new("a line of 10 MB").page("pages/x.md", words(10_000_000)).build();
    built.finds("file/too-large", "pages/x.md:1:1");
    Attack::new("a line of 3.9 MB").page("pages/x.md", words(3_900_000)).build().clean();
    Attack::new("a word of 3.9 MB").page("pages/x.md", times("a", 3_900_000)).build().clean();
    let built = Attack::new("a fault behind 3.9 MB").page("pages/x.md", words(3_900_000) + "[x](fout.md)").build();
    built.counts("link/broken", 1);
    let built = Attack::new("100,000 headings").page("pages/x.md", lines(100_000, |n| format!("## Kop {n}\n"))).build();
    built.clean();
    Attack::new("100,000 equal headings").page("pages/x.md", times("## Kop\n\n", 100_000)).build().clean();
    Attack::new("100,000 items").page("pages/x.md", lines(100_000, |n| format!("- item {n}"))).build().clean();
    Attack::new("50,000 rows")
        .page("pages/x.md", format!("|a|b|\n|-|-|\n{}", times("|x|y|\n", 50_000)))
        .build()
        .clean();
    let questions = String::from("## Oefenen\n\n")
        + &lines(5_000, |n| format!("### Vraag: Wat {n}?\n\n- ( ) a{n}\n  > nee\n- (x) b{n}\n"));
    Attack::new("5,000 questions").page("modules/x.md", questions).build().clean();
    let turns = lines(3_000, |n| {
        format!(
            "#### Beurt {n}\n\n> Tekst.\n\n- [verder](#beurt-{})\n  > *(a +1)*\n- [terug](#beurt-{})\n",
            n + 1,
            n / 2
        )
    });
    let dialogue = format!(
        "## Oefenen\n\n### Gesprek: G\n<!-- goals: a; pass: a >= 5 -->\n\n{turns}\n#### Beurt 3000\n\n**Einde.**\n"
    );
    Attack::new("a conversation of 3,000 turns").page("modules/x.md", dialogue).build().clean();
    let criteria = lines(3_000, |n| format!("## Criterium {n}\n\n- **A:** doet {n} niet\n- **B:** doet {n} wel\n"));
    let rubric = format!(
        "---\ntitle: Proef\nuse: formative\nscale:\n  - {{id: a, title: A}}\n  - {{id: b, title: B}}\n---\n\n{criteria}"
    );
    Attack::new("3,000 criteria").with("content/rubrics/x.md", rubric).build();
    Attack::new("a chart of 20,000 rows")
        .page("reports/x.md", format!("### Grafiek: G\n\n|a|b|\n|-|-|\n{}", lines(20_000, |n| format!("|r{n}|{n}|"))))
        .build();
    let code = format!("```rust\n{}```\n", times("fn a() { let x = \"y\"; } // z\n", 20_000));
    Attack::new("600 KB of code").page("pages/x.md", code).build().clean();
    let code = format!("```js\nlet x = \"{}\";\n```\n", times("\\\"a${`", 20_000));
    Attack::new("a line of code without end").page("pages/x.md", code).build().clean();
}

/// What supports what may go round and round; the tables of the guide must not go round with it.
#[test]
fn outcomes_in_a_circle() {
    let outcomes = lines(5_000, |n| {
        format!(
            "### Leerresultaat {n}\n<!-- id: lr-{n}; code: LR {n}; supports: outcomes/x#lr-{} -->\n",
            (n + 1) % 5_000
        )
    });
    Attack::new("5,000 outcomes in a circle").page("outcomes/x.md", outcomes).build().counts("relation/unknown", 0);
}

/// Looking for what was meant must not cost a comparison of everything with everything.
#[test]
fn faults_without_end() {
    let links = lines(50_000, |n| format!("[x](fout-{n}.md)"));
    let many = (0..2_000).fold(Attack::new("50,000 broken links among 2,000 pages"), |attack, n| {
        attack.page(&format!("pages/blad-{n}.md"), "x")
    });
    many.page("pages/x.md", &links).build().counts("link/broken", 50_000);
    let headings = lines(20_000, |n| format!("## Kopje {n}\n"));
    let anchors = lines(20_000, |n| format!("[x](#kopj-{n}-fout)"));
    let built = Attack::new("20,000 broken anchors").page("pages/x.md", format!("{headings}\n{anchors}")).build();
    built.counts("link/anchor", 20_000);
    let files = lines(20_000, |n| format!("[x](fout-{n}.pdf)"));
    let many = (0..2_000).fold(Attack::new("20,000 broken files"), |attack, n| {
        attack.with(format!("content/pages/blad-{n}.pdf"), "%PDF")
    });
    many.page("pages/x.md", files).build().counts("link/file", 20_000);
    let sources =
        lines(3_000, |n| format!("@book{{bron{n}, title = {{Boek {n}}}, author = {{Jansen, A.}}, date = {{2020}}}}"));
    let cites = lines(20_000, |n| format!("x [@bronn{n}]"));
    let built =
        Attack::new("20,000 unknown sources").with("content/sources.bib", sources).page("pages/x.md", cites).build();
    built.counts("citation/unknown", 20_000);
    let relations = lines(20_000, |n| format!("  - outcomes/fout#lr-{n}"));
    let page = format!("---\ntitle: Proef\nexplains:\n{relations}---\n");
    Attack::new("20,000 unknown relations").with("content/pages/x.md", page).build().counts("relation/unknown", 20_000);
    let values = lines(20_000, |n| format!("{{{{ values.fout{n} }}}}"));
    Attack::new("20,000 unknown values").page("pages/x.md", values).build().counts("value/unknown", 20_000);
    let ids = times("## Kop\n<!-- id: zelfde -->\n\n", 20_000);
    Attack::new("20,000 equal ids").page("pages/x.md", ids).build().counts("anchor/duplicate", 19_999);
    let html = times("<font>x</font>\n\n", 20_000);
    Attack::new("20,000 refused tags").page("pages/x.md", html).build();
    let terms = (0..1_000).fold(Attack::new("1,000 terms in 200 KB"), |attack, n| {
        attack.with(format!("content/terms/woord-{n}.md"), format!("---\ntitle: woord{n}\nsummary: Uitleg.\n---\n"))
    });
    terms.page("pages/x.md", times("woord1 woord99 woord999 woorden ", 8_000)).build();
}

// ------------------------------------------------------------------------------------------------- graph and files

#[test]
fn circles_and_doubles() {
    let circle =
        Attack::new("cyclic links").page("pages/a.md", "[b](b.md) [[pages/a]]").page("pages/b.md", "[a](a.md)");
    circle.build().clean();
    let outcomes = "## Een\n<!-- id: a; code: A; supports: outcomes/x#b -->\n\n## Twee\n<!-- id: b; code: B; supports: outcomes/x#a -->\n\n## Zelf\n<!-- id: c; code: C; supports: outcomes/x#c -->\n";
    let built = Attack::new("cyclic support").page("outcomes/x.md", outcomes).build();
    assert!(built.findings.iter().all(|finding| finding.code.starts_with("outcome/")), "{:?}", built.findings);
    Attack::new("two files with one id")
        .page("pages/1-a.md", "x")
        .page("pages/2-a.md", "y")
        .build()
        .finds("id/duplicate", "pages/2-a.md:2:8");
    Attack::new("a page and a folder")
        .page("pages/a.md", "x")
        .page("pages/a/index.md", "y")
        .build()
        .finds("id/duplicate", "pages/a/index.md:2:8");
    Attack::new("names that differ by case")
        .page("pages/Abc.md", "x")
        .page("pages/abc.md", "y")
        .build()
        .finds("file/name", "pages/abc.md:1:1");
    let alias = |alias: &str| format!("---\ntitle: Proef\naliases: [\"{alias}\"]\n---\n");
    for bad in [
        "../../buiten/",
        "/../buiten/",
        "a/../../../b",
        "..",
        ".",
        "/",
        "",
        "c:/x",
        "a\\\\..\\\\..\\\\b",
        "pages/x",
        "index.html",
        "a/./b",
        "/a//b/",
        "https://x.be/",
    ] {
        let built = Attack::new(format!("the alias {bad}")).with("content/pages/x.md", alias(bad)).build();
        assert!(!built.findings.is_empty(), "the alias {bad} is accepted");
    }
    for odd in [
        "//x.be/a",
        "assets",
        "sitemap.xml",
        "404.html",
        "guide.json",
        "robots.txt",
        ".stagegids-new",
        ".htaccess",
        "%2e%2e/%2e%2e/x",
        "a%2fb",
        "a b",
        "é/ü",
        "<script>alert(1)</script>",
        "con",
        "x.html",
    ] {
        Attack::new(format!("the alias {odd}")).with("content/pages/x.md", alias(odd)).build();
    }
}

#[cfg(unix)]
#[test]
fn links_of_the_disk_out_of_the_content() {
    use std::os::unix::fs::symlink;
    let link = |name: &str, target: &str, at: &str| {
        let attack = Attack::new(name);
        std::fs::create_dir_all(attack.site().join("content/pages")).expect("a folder can be made");
        symlink(target, attack.site().join("content").join(at)).expect("a link can be made");
        attack
    };
    link("a linked page", "../../../geheim.md", "pages/x.md").build().finds("file/outside", "pages/x.md:1:1");
    link("a linked folder", "../../geheim", "geheim").build().finds("file/outside", "geheim:1:1");
    link("a linked root", "/", "alles").build().finds("file/outside", "alles:1:1");
    let picture = link("a linked picture", "../../../geheim/foto.svg", "pages/foto.svg");
    picture.page("pages/x.md", "![Foto](foto.svg)").build().finds("file/outside", "pages/foto.svg:1:1");
    link("a loop", "pages", "pages/pages").build().counts("file/outside", 1);
    link("a circle", "kring", "kring").build().finds("file/outside", "kring:1:1");
    link("nowhere", "nergens.md", "pages/x.md").build().finds("file/outside", "pages/x.md:1:1");
    link("guide.yml", "../../geheim.md", "sources.yml").build().finds("file/outside", "sources.yml:1:1");
    // A link that stays inside is a file like any other.
    link("inside", "../index.md", "pages/start.md").build().clean();
    let named = link("a device", "/dev/zero", "pages/x.md");
    named.build().finds("file/outside", "pages/x.md:1:1");
}

#[cfg(unix)]
#[test]
fn things_that_are_no_files() {
    let attack = Attack::new("a pipe");
    let pipe = attack.site().join("content/pijp.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success());
    if made {
        attack.build();
    }
    let attack = Attack::new("a socket");
    let _listener =
        std::os::unix::net::UnixListener::bind(attack.site().join("content/s.md")).expect("a socket can be made");
    attack.build();
}

#[test]
fn addresses_out_of_the_content() {
    let paths = [
        "../../geheim.md",
        "../../../../../../etc/passwd",
        "/../../geheim.md",
        "..%2f..%2fgeheim.md",
        "%2e%2e/%2e%2e/geheim.md",
        "..\\..\\geheim.md",
        "..%5c..%5cgeheim.md",
        "%252e%252e/geheim.md",
        "./././../../geheim.md",
        "pages/../../../geheim.md",
        "../../geheim/foto.svg",
        "%2e%2e/%2e%2e/geheim/foto.svg",
        "file:///etc/passwd",
        "\\\\server\\share",
        "../..",
        "../../site/content/index.md%00.svg",
    ];
    for path in paths {
        for body in [format!("[x]({path})"), format!("![x]({path})"), format!("[[{path}]]"), format!("[x](<{path}>)")] {
            let built = Attack::new(&body).page("pages/x.md", &body).build();
            assert!(!built.findings.is_empty(), "{body} is accepted");
        }
        let page = format!("---\ntitle: Proef\nimage: '{path}'\n---\n");
        let built = Attack::new(format!("image: {path}")).with("content/pages/x.md", page).build();
        assert!(!built.findings.is_empty(), "image: {path} is accepted");
        let media = format!("### Video: V\n\n[film]({path})\n\n[ondertitels]({path})\n\n#### Transcript\n\nTekst.");
        let built = Attack::new(format!("a film at {path}")).page("pages/x.md", media).build();
        assert!(!built.findings.is_empty(), "a film at {path} is accepted");
    }
    let theme = |name: &str| format!("title: Gids\ntheme: '{name}'\n");
    for name in ["../../geheim", "..", ".", "/", "base/../../..", ""] {
        let built = Attack::new(format!("the theme {name}")).with("content/guide.yml", theme(name)).build();
        assert!(!built.findings.is_empty(), "the theme {name} is accepted");
    }
}

#[test]
fn names_of_every_sort() {
    let name = |name: &str| Attack::new(format!("the name {name}")).page(&format!("pages/{name}.md"), "Tekst.").build();
    for good in [
        "met spatie",
        "hek#teken",
        "procent%20teken",
        "é́",
        "日本",
        "🎓 stage",
        "a'b",
        "a&b",
        "a+b=c",
        "a;b",
        "[a](b)",
        "{{ 7 * 7 }}",
        "-a",
        "a..b",
        "…",
    ] {
        let built = name(good);
        assert!(
            built.findings.iter().all(|finding| finding.place.starts_with("content/pages/")),
            "{good}: {:?}",
            built.findings
        );
        if built.findings.is_empty() {
            let list = built.page("pages/index.html");
            assert!(list.contains("Proef"), "{good} is not listed");
        }
    }
    for bad in ["con", "aux.x", "a:b", "a\"b", "<script>alert(1)<", "a|b", "a?b", "a*b", "a\\b", "eind."] {
        let built = name(bad);
        let met = built.findings.iter().any(|finding| finding.code == "file/name");
        assert!(met || bad == "eind.", "{bad}: {:?}", built.findings);
    }
    let long = "a".repeat(250);
    name(&long);
    let deep = times("map/", 30) + "x.md";
    Attack::new("deep folders").page(&deep, "Tekst.").build();
    let hidden = Attack::new("hidden files")
        .with("content/.env", "niet-voor-lezers")
        .with("content/_draft.md", "niet-voor-lezers");
    hidden.with("content/.git/config", "niet-voor-lezers").build();
    Attack::new("an empty guide").with("content/guide.yml", "").with("content/index.md", "").build();
    Attack::new("a folder as a page").page("pages/x.md/index.md", "Tekst.").build();
    Attack::new("reserved places")
        .page("assets/x.md", "x")
        .page("tags/x.md", "x")
        .page("overview/outcomes.md", "x")
        .page("404.md", "x")
        .page("fr/x.md", "x")
        .build();
}

// ------------------------------------------------------------------------------------------------ scripts and markup

#[test]
fn addresses_that_run() {
    let tricks = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java&#x0A;script:alert(1)",
        "java&Tab;script:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "&#x1;javascript:alert(1)",
        " javascript:alert(1)",
        "\u{a0}javascript:alert(1)",
        "\u{feff}javascript:alert(1)",
        "java\\script:alert(1)",
        "javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml,<svg/onload=alert(1)>",
        "blob:https://x.be/1",
        "view-source:javascript:alert(1)",
        "feed:javascript:alert(1)",
        "jar:javascript:alert(1)",
        "//x.be/a.js",
        "\\/\\/x.be/a.js",
        "/\\x.be/a.js",
        "https:javascript:alert(1)",
        "%6Aavascript:alert(1)",
    ];
    for trick in tricks {
        let page = format!(
            "[a]({trick})\n\n[b](<{trick}>)\n\n![c]({trick})\n\n[d]\n\n[d]: {trick}\n\n[e]: <{trick}>\n\n[e]\n\n<{trick}>\n\n[[{trick}|f]]\n\n\
             <a href=\"{trick}\">g</a>\n\n<img src=\"{trick}\">\n\n### Video: V\n\n[film]({trick})\n\n[ondertitels]({trick})\n\n#### Transcript\n\nx\n"
        );
        Attack::new(trick).page("pages/x.md", page).build();
        let settings = format!(
            "title: Gids\nurl: '{t}'\nbrand: {{name: '{t}', contact: '{t}', footer: '{t}'}}\nlicense: '{t}'\nedit: '{t}'\nmenu: ['{t}']\n",
            t = trick.replace('\'', "''")
        );
        Attack::new(format!("{trick} in guide.yml")).with("content/guide.yml", settings).build();
        let practice = format!(
            "---\ntitle: Proef\ntype: x\nlink: '{t}'\nimage: '{t}'\naliases: ['{t}']\n---\n",
            t = trick.replace('\'', "''")
        );
        Attack::new(format!("{trick} in front matter")).with("content/practices/x.md", practice).build();
        let sources = format!(
            "@online{{a, title = {{T}}, author = {{A, B}}, date = {{2020}}, url = {{{trick}}}, doi = {{{trick}}}}}\n"
        );
        Attack::new(format!("{trick} in a source"))
            .with("content/sources.bib", sources)
            .page("pages/x.md", "Zie [@a].")
            .build();
    }
    // Those that are refused are reported where they stand.
    for (place, body) in [("pages/x.md:5:5", "[a](javascript:alert(1))"), ("pages/x.md:5:5", "[a](DATA:text/html,x)")] {
        Attack::new(body).page("pages/x.md", body).build().finds("link/unsafe", place);
    }
}

/// HTML of every sort, on its own line and inside a line.
const HTML: [&str; 40] = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//x.be/a.js></sCrIpT>",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script/x>alert(1)</script>",
    "<script>/*",
    "<img src=x onerror=alert(1)>",
    "<img/src/onerror=alert(1)>",
    "<img src=\"x\"\tonerror\n=\nalert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text y=10>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<style>body{background:url(//x.be)}</style>",
    "<p style=\"background:url(javascript:alert(1))\">x</p>",
    "<div onclick=alert(1)>x</div>",
    "<b onmouseover=alert(1)>x</b>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\"java&#10;script:alert(1)\">x</a>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=data:text/html,x></object>",
    "<embed src=//x.be/a.swf>",
    "<base href=//x.be/>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<link rel=stylesheet href=//x.be/a.css>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<input onfocus=alert(1) autofocus>",
    "<details ontoggle=alert(1) open>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<body onload=alert(1)>",
    "</main></body></html><script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "<textarea></textarea><img src=x onerror=alert(1)>",
    "<sub\u{0a}onclick=alert(1)>x</sub>",
];

#[test]
fn html_that_runs() {
    for html in HTML {
        let cell = html.replace('\n', " ").replace('|', "\\|");
        let line = html.replace('\n', " ");
        let page = format!(
            "{html}\n\nTekst {html} tekst\n\n## Kop {line}\n\n- punt {line}\n\n> citaat {line}\n\n| {cell} | b |\n|---|---|\n| {cell} | {cell} |\n\n\
             **vet {line}** `{line}` [link {line}](https://x.be \"{line}\") ![beeld {line}](x.svg)\n\nTekst[^1]\n\n[^1]: noot {line}\n\n```html\n{html}\n```\n\n\
             ```{line}\nx\n```\n\n### Tijdlijn: {line}\n\n- start — {line}\n\n### Kaarten: {line}\n\n- **{line}** x\n\n### Grafiek: {line}\n\n| {cell} | {cell} |\n|---|---|\n| {cell} | 3 |\n"
        );
        Attack::new(html).page("pages/x.md", page).with("content/pages/x.svg", "<svg/>").build();
        let lesson = format!(
            "### Vraag: {line}\n\n{html}\n\n- ( ) {line}\n  > {line}\n- (x) b {line}\n\n> [!TIP]\n> {line}\n\n### Koppel: {line}\n\n- {line} → x\n- b → {line}\n\n### Invul: {line}\n\nHet {{{line}; b}} of {{({line}) | b}}\n\n### Gesprek: {line}\n<!-- goals: a -->\n\n#### Een\n\n> **{line}:** x *({line})*\n\n- [{line}](#twee)\n  > {line} *(a +1)*\n\n#### Twee\n\n**Einde.**\n"
        );
        Attack::new(format!("{html} in a lesson")).page("modules/x.md", lesson).build();
    }
}

/// What stands in fields is text: it comes out as the same signs, and as nothing else.
#[test]
fn html_in_fields() {
    for evil in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "<!--",
        "</title><svg/onload=alert(1)>",
        "]]><script>alert(1)</script>",
        "\u{2028}\u{2029}</SCRIPT >",
    ] {
        let quoted = format!("'{}'", evil.replace('\'', "''"));
        let settings = format!(
            "title: {q}\nsummary: {q}\nurl: https://x.be/\nlanguage: nl\nlanguages: [nl, fr]\nbrand: {{name: {q}, contact: {q}, footer: {q}}}\nlicense: {q}\n\
             facets: {{sector: {{zorg: {q}}}, region: {{r: {q}}}}}\naudiences: {{student: {q}}}\nsections: {{practices: {q}, rubrics: {q}}}\nvalues: {{kwaad: {q}}}\n\
             contracts: {{c: [{{id: a, title: {q}}}]}}\nmenu: [practices, rubrics]\nseverity: {{page/orphan: off, review/owner: off, review/date: off}}\n",
            q = quoted
        );
        let practice = format!(
            "---\ntitle: {q}\nsummary: {q}\ntype: {q}\nsector: [zorg]\nregion: [r]\naudience: [student]\ntags: [{q}, b]\nowner: {q}\nyear: 2020\nsignatories: [{q}]\n---\n\nTekst {{{{ values.kwaad }}}} tekst.\n",
            q = quoted
        );
        let rubric = format!(
            "---\ntitle: {q}\nuse: summative\nscale:\n  - {{id: a, title: {q}, points: 1, description: {q}}}\n  - {{id: b, title: B, points: 2}}\nraters: [{{role: {q}, counts: decides}}]\nmoments: [end]\n---\n\n## Kop\n<!-- weight: 100 -->\n\n- **A:** x\n- **B:** y\n",
            q = quoted
        );
        let term = format!("---\ntitle: {q}\nsummary: {q}\nalso: [{q}, kwaad]\nabbreviation: {q}\n---\n", q = quoted);
        let sources =
            format!("@book{{a, title = {{{evil}}}, author = {{{evil}}}, date = {{2020}}, publisher = {{{evil}}}}}\n");
        let built = Attack::new(evil)
            .with("content/guide.yml", settings)
            .with("content/practices/x.md", practice)
            .with("content/rubrics/x.md", rubric)
            .with("content/terms/x.md", term)
            .with("content/sources.bib", sources)
            .page("pages/x.md", "Zie [@a], {{ values.kwaad }} en kwaad. [[practices/x]]")
            .build();
        // Take away what is rightly refused, and look at the rest in the page.
        drop(built);
        let clean = Attack::new(format!("{evil} in a page")).with(
            "content/pages/x.md",
            format!("---\ntitle: {quoted}\nsummary: {quoted}\ntags: [{quoted}]\nowner: {quoted}\n---\n\nTekst.\n"),
        );
        let built = clean.build().clean();
        let html = built.page("pages/x/index.html");
        let h1 = crate::support::html::text_in(&html, "h1");
        assert_eq!(h1.split_whitespace().collect::<Vec<_>>(), evil.split_whitespace().collect::<Vec<_>>(), "{html}");
    }
}

#[test]
fn templates_in_prose() {
    let syntax = [
        "{% include \"components/head.html\" %}",
        "{% for x in range(end=1000000000) %}x{% endfor %}",
        "{# weg #}",
        "{%",
        "%}",
        "{{<heading title={x} />}}",
        "{% raw %}",
        "{% set x = 1 %}",
        "{% extends \"/etc/passwd\" %}",
        "${7*7}",
        "<%= 7*7 %>",
        "#{7*7}",
    ];
    for text in syntax {
        let quoted = format!("'{}'", text.replace('\'', "''"));
        let page = format!(
            "---\ntitle: {quoted}\nsummary: {quoted}\ntags: [{quoted}]\n---\n\nVoor {text} na.\n\n## Kop {text}\n"
        );
        let built = Attack::new(text).with("content/pages/x.md", page).build();
        if built.findings.is_empty() {
            let shown = crate::support::html::text_in(&built.page("pages/x/index.html"), "h1");
            assert_eq!(shown.trim(), text, "the title comes out as written");
        }
    }
    // Expressions that would take all time or memory, or reach for what is not theirs.
    let settings =
        format!("{}values: {{jaar: 2026-2027, aantal: 99999999, lijst: [a, b]}}\n", crate::support::site::GUIDE);
    let expressions = [
        "'a' * 99999999",
        "values.jaar * 99999999",
        "values.jaar * values.aantal",
        "values.lijst * 99999999",
        "(values.jaar) * (values.aantal)",
        "range(1000000000)",
        "range(10**9)",
        "10 ** 10 ** 10",
        "9 ** 999999999",
        "2 ** 63 * 2",
        "-9223372036854775808 // -1",
        "1 / 0",
        "1 // 0",
        "1 % 0",
        "99999999999999999999999999999999999999999",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1",
        "not not not not not not not not not not not not not not not not not not not not not 1",
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 1",
        "1 if 1 if 1 if 1 if 1 else 2",
        "values.jaar | default(values) | join(values)",
        "values | length",
        "values",
        "debug()",
        "self",
        "loop",
        "caller()",
        "lipsum(n=100000)",
        "cycler()",
        "namespace()",
        "dict(a=1)",
        "joiner()",
        "values.__class__",
        "values['jaar']",
        "site.url.__init__.__globals__",
        "values.jaar[0:99999999999]",
        "values.jaar[::0]",
        "values.lijst | join('x')",
        "'%999999999s' % 1",
        "values.aantal | round(99999999)",
        "1.5 | round(-2147483648)",
        "'2026-13-45' | dateformat",
        "'2026-01-01' | dateformat(format='%9999999Y')",
        "values.jaar | dateformat(format='[year padding:none]')",
        "values.aantal | pluralize('a', 'b')",
        "values.jaar ~ values.jaar ~ values.jaar",
        "values.jaar | upper | lower | upper | lower | capitalize | trim | first | last",
        "",
        " ",
        "}",
        "{",
        "\"",
        "'",
        "\\",
        "é",
        "{{ 1 }}",
        "1 }} {{ 2",
        "macro x() %}{% endmacro",
        "include 'x'",
        "values.lijst is sequence and values.lijst in values.lijst",
        "[values.jaar, values.jaar] | join(values.jaar)",
        "{'a': values} | length",
    ];
    for expression in expressions {
        let body = format!("Voor {{{{ {expression} }}}} na.");
        let built = Attack::new(&body).with("content/guide.yml", &settings).page("pages/x.md", &body).build();
        for finding in &built.findings {
            assert!(finding.place.starts_with("content/pages/x.md:5:"), "{body}: {finding:?}");
        }
    }
    let long = format!("{{{{ {} }}}}", times("values.jaar ~ ", 20) + "1");
    let built = Attack::new("a long expression").with("content/guide.yml", &settings).page("pages/x.md", &long).build();
    built.finds("value/long", "pages/x.md:5:1");
    let many = times("{{ values.jaar }} ", 50_000);
    let built = Attack::new("50,000 values").with("content/guide.yml", &settings).page("pages/x.md", many).build();
    built.clean();
}

// ------------------------------------------------------------------------------------------------- files beside text

#[test]
fn pictures_that_lie() {
    let picture = |name: &str, bytes: &[u8]| -> Outcome {
        let file = format!("content/pages/{name}");
        Attack::new(name).with(file, bytes).page("pages/x.md", format!("![Beeld]({name})")).build()
    };
    picture("leeg.svg", b"");
    picture("reus.svg", b"<svg width=\"1e999\" height=\"-5\" viewBox=\"0 0 99999999999999999999 NaN\"/>");
    picture("open.svg", format!("<svg {}", times("<g ", 100_000)).as_bytes());
    picture("diep.svg", format!("<svg>{}", times("<g>", 100_000)).as_bytes());
    picture("entiteit.svg", b"<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg width=\"&b;\">&x;</svg>");
    picture("leeg.png", b"");
    picture("kort.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    picture("reus.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\0\0\0");
    picture("ruis.jpg", &noise(100_000));
    picture("ruis.webp", &[b"RIFF\xff\xff\xff\xffWEBPVP8X", &noise(50)[..]].concat());
    picture("ruis.gif", b"GIF89a\xff\xff");
    picture("ruis.avif", &[b"\0\0\0\x20ftypavif", &noise(500)[..]].concat());
}

#[test]
fn sources_that_go_on_without_end() {
    let sources = |name: &str, text: &str| {
        Attack::new(name).with("content/sources.bib", text).page("pages/x.md", "Zie [@a].").build();
    };
    sources("deep braces", &format!("@book{{a, title = {}x{}}}", times("{", 10_000), times("}", 10_000)));
    sources("open braces", &format!("@book{{a, title = {}", times("{", 50_000)));
    sources("strings of strings", &lines(5_000, |n| format!("@string{{s{} = s{} # s{}}}", n + 1, n, n)));
    sources(
        "growing strings",
        &format!(
            "@string{{s0 = \"aaaaaaaaaa\"}}\n{}@book{{a, title = s60}}",
            lines(60, |n| format!("@string{{s{} = s{} # s{}}}", n + 1, n, n))
        ),
    );
    let doubling: Vec<String> = (0..60).map(|n| format!("@string{{s{} = s{n} # s{n}}}\n", n + 1)).rev().collect();
    sources(
        "strings that grow backwards",
        &format!("{}@string{{s0 = \"aaaaaaaaaa\"}}\n@book{{a, title = s60}}", doubling.concat()),
    );
    let long = format!("@string{{s = \"{}\"}}\n", times("a", 9_000));
    sources("a string used often", &format!("{long}@book{{a, title = {}s}}", times("s # ", 500_000)));
    sources("strings of both cases", "@string{S = s # s}\n@string{s = S # S}\n@book{a, title = S}");
    let crossed = lines(40, |n| format!("@book{{e{n}, title = {{T}}, xdata = {{e{}, e{}}}}}", n + 1, n + 1));
    sources("entries that inherit twice, and twice again", &crossed);
    sources("an entry of itself in two pieces", "@book{ab, title = {T}, crossref = {a} # {b}}");
    sources("an entry of itself by an accent", "@book{é, title = {T}, crossref = {\\'{e}}}");
    for own in ["{{a}}", "{} # {a}", "s", "{c}", "{\\emph{a}}", "\"a\"", "{x, a}"] {
        sources(
            "an entry of itself",
            &format!("@string{{s = \"a\"}}\n@book{{a, ids = {{c}}, title = {{T}}, crossref = {own}}}"),
        );
        sources(
            "data of itself",
            &format!("@string{{s = \"a\"}}\n@book{{a, ids = {{c}}, title = {{T}}, xdata = {own}}}"),
        );
    }
    sources("a cycle of strings", "@string{a = b}\n@string{b = a}\n@book{a, title = a}");
    sources(
        "a cycle of entries",
        "@book{a, title = {T}, crossref = {b}}\n@book{b, title = {T}, crossref = {a}}\n@book{c, xdata = {c}}",
    );
    sources("deep commands", &format!("@book{{a, title = {{{}x{}}}}}", times("\\emph{", 5_000), times("}", 5_000)));
    sources("deep maths", &format!("@book{{a, title = {{{}}}}}", times("$x_{", 5_000)));
    sources(
        "a long list of people",
        &format!("@book{{a, title = {{T}}, author = {{{}}}}}", times("A, B and ", 20_000) + "C, D"),
    );
    sources(
        "dates",
        &lines(1, |_| {
            "@book{a, title={T}, date={9999999999-99-99/}, pages={--1--}, volume={-1e999}, edition={\u{202e}}}"
                .to_owned()
        }),
    );
    sources("no text", &String::from_utf8_lossy(&noise(20_000)));
    let signs = format!("a:\n  type: book\n  title: '{}'\n  author: '{}'\n", times("{$", 50_000), times("{", 50_000));
    Attack::new("signs in sources.yml").with("content/sources.yml", signs).page("pages/x.md", "Zie [@a].").build();
    let parents = format!("a: {}{}", times("{type: article, parent: ", 5_000), times("}", 5_000));
    Attack::new("parents of parents").with("content/sources.yml", parents).page("pages/x.md", "Zie [@a].").build();
    let yaml = "é: {type: book, title: é}\na:\n  type: nonsens\n  title: [é\n";
    Attack::new("a broken sources.yml").with("content/sources.yml", yaml).build().counts("sources/invalid", 1);
    let data = format!("a,b\n{}", times("\"x,1\n", 50_000));
    let chart = "### Grafiek: G\n\n[cijfers](../data/x.csv)\n";
    Attack::new("a table without end").with("content/data/x.csv", data).page("pages/x.md", chart).build();
}

#[test]
fn themes_that_are_broken() {
    let theme = |name: &str, file: &str, text: &str| {
        Attack::new(name)
            .with("content/guide.yml", "title: Gids\ntheme: eigen\n")
            .with(format!("themes/eigen/{file}"), text)
            .build()
    };
    let home = "pages/home.html";
    for (name, text) in [
        ("an open block", "{% block x %}"),
        ("an unknown name", "{{ onbekend.naam }}"),
        ("an unknown file", "{% include \"nergens.html\" %}"),
        ("a circle", "{% extends \"pages/home.html\" %}"),
    ] {
        let built = theme(name, home, text);
        let met = built.findings.iter().any(|finding| finding.code == "theme/template");
        assert!(met, "{name}: {:?}", built.findings);
        assert!(!built.public().join("index.html").exists(), "{name}: something is written");
    }
    theme("words", "strings/nl.ftl", "menu = { menu }\nbroken = {\n= x\n");
    theme("words in a circle", "strings/nl.ftl", "menu = { home }\nhome = { menu }\n");
    theme(
        "growing words",
        "strings/nl.ftl",
        &format!("a0 = aaaaaaaaaa\n{}menu = {{ a40 }}\n", lines(40, |n| format!("a{} = {{ a{n} }}{{ a{n} }}", n + 1))),
    );
    theme("no text", "styles/10.css", "\0\0\0");
    theme("an unknown file", "weg/../../x.html", "x");
}

/// Where a site stands is nobody's business; only the names in it have to be text.
#[cfg(unix)]
#[test]
fn a_site_may_stand_in_a_folder_whose_name_is_no_text() {
    use stagegids::compile::{Content, Refusal};
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join(OsStr::from_bytes(b"gids-\xff"));
    let content = site.join("content");
    std::fs::create_dir_all(&content).expect("a folder");
    std::fs::write(content.join("guide.yml"), "title: Gids\n").expect("a file");
    std::fs::write(content.join(OsStr::from_bytes(b"na\xffm.md")), "").expect("a file");
    let inputs = stagegids::disk::inputs(&site, false).expect("the site can be read");
    let [settings, odd] = &inputs.files[..] else { panic!("{:?}", inputs.files) };
    assert_eq!(settings.path, "content/guide.yml");
    assert!(matches!(settings.content, Content::Text(_)), "{settings:?}");
    assert_eq!(odd.path, "content/na\u{fffd}m.md");
    assert!(matches!(odd.content, Content::Refused(Refusal::Name)), "{odd:?}");
}
