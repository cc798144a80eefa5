//! Whatever stands under a block word: nothing is lost, nothing panics.

use super::tests::read;
use super::words;
use crate::guide::block::Inline;
use crate::guide::walk;

/// What an editor could put under any block word; `§` stands for a word that must come out again.
const PIECES: [&str; 14] = [
    "een alinea § met {gat} en *(zijde)* en § **Einde.**",
    "- punt §\n  > citaat §\n- (x) rond §\n- [ ] vak § → pijl §\n- [link §](#ergens)\n  > § *(a +1)* §",
    "1. een §\n2. = 4\n   > §\n3. start — wat §\n4. ooit § — wat §",
    "| kop | kop2 |\n|---|---|\n| cel § | 5 |",
    "| een § |\n|---|\n| § |\n\n| A | B |\n|---|---|\n| | § |",
    "> [!TIP]\n> tip §",
    "> gewoon § *(boos)*",
    "#### Checklist\n\n- [ ] kijk §\n\ntekst §",
    "#### Modelantwoord\n\nantwoord §",
    "#### Onbekend §\n\ntekst §",
    "##### Dieper §\n\n```\ncode\n```",
    "---",
    "- → §\n- = §\n- **:** §\n- **Wat:**\n- — §\n- § —\n-",
    "- - - §\n\n      > §",
];

#[test]
fn any_content_under_any_word_is_kept() {
    for (word, names) in words::BLOCKS {
        for first in PIECES {
            for second in PIECES {
                let mut text = format!("### {}: titel\n\n{first}\n\nwoord §\n\n{second}\n", names[0]);
                let mut count = 0;
                while text.contains('§') {
                    text = text.replacen('§', &format!("merk{count}x"), 1);
                    count += 1;
                }
                let (doc, _) = read(&text);
                let mut seen = String::new();
                walk::document(&doc, &mut |node| {
                    if let walk::Node::Inline(Inline::Text(words)) = node {
                        seen.push_str(words);
                    }
                });
                for mark in (0..count).map(|mark| format!("merk{mark}x")) {
                    let times = seen.matches(&mark).count();
                    // A recorded result also gives the options of its vote.
                    let twice = word == words::Word::Statement && times == 2;
                    assert!(times == 1 || twice, "{mark} {times} times\n{text}\n{doc:#?}");
                }
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn no_text_panics(word in 0usize..17, text in "[a-c \n#>*|{}()\\[\\]\\-→=~±—:;,+−0-9.]{0,120}") {
        let name = words::BLOCKS[word].1[0];
        let (_, _) = read(&format!("### {name}: titel\n<!-- scale: {text} -->\n\n{text}\n\n#### {text}\n\n{text}"));
    }
}
