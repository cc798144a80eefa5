# Wat de opdrachten zelf zeggen. Bevindingen hebben hun eigen woorden, in text/messages.

problem = fout: { $message }
no-content = De map “{ $folder }” heeft geen map “content”. Geef de map van je gids op, of begin een nieuwe met: stagegids init { $folder }
bad-path = “{ $path }” kan geen naam van een pagina zijn. Schrijf een naam zoals eindevaluatie, zonder “..”.
exists = “{ $path }” bestaat al; er is niets gewijzigd.
port-taken = Poort { $port } is niet vrij ({ $error }). Kies een andere met --port.
unknown-kind = “{ $word }” is geen soort. Kies uit: { $names }.
schema-which = Noem een soort ({ $names }), of geef een map op met --out.

reading = Lezen en nakijken
writing = Schrijven
documents = { $count ->
    [one] { $count } document
   *[other] { $count } documenten
}
pages = { $count ->
    [one] { $count } pagina
   *[other] { $count } pagina’s
}
summary = { $counts } in { $seconds } s
summary-written = { $counts } in { $seconds } s → { $out }
summary-refused = { $counts } in { $seconds } s. Er is niets geschreven: verbeter eerst de fouten.

serving = Je gids staat op { $address } (stop met Ctrl+C)
serving-network = Let op: iedereen op dit netwerk kan de gids nu bekijken, ook wat nog niet af is.
open-failed = De browser kon niet worden geopend. Open het adres zelf.
live-blind = Wijzigingen worden niet opgemerkt: dit systeem kan de map niet in het oog houden ({ $error }). Start opnieuw om ze te zien.
live-stays = De laatste goede versie van de site blijft staan tot de fouten weg zijn.
live-waits = De gids wordt getoond zodra de fouten weg zijn.
live-waiting = Er is nog geen site om te tonen
live-more = { $count ->
    [one] En nog { $count } bevinding: zie het venster waarin stagegids draait.
   *[other] En nog { $count } bevindingen: zie het venster waarin stagegids draait.
}
live-region = Bevindingen van stagegids
live-hide = Verberg
live-show = Toon

created = gemaakt: { $path }
kept = bestond al, niet gewijzigd: { $path }
init-next = Bekijk je gids met: stagegids serve { $folder }
chapter-file = inleiding
chapter-title = Inleiding
chapter-text = Schrijf hier het eerste deel. Elk volgend deel komt in een eigen bestand in deze map.

translate-own = De gids is in het “{ $value }” geschreven: dat is het origineel. Kies met --to een andere taal.
translate-language = Die taal heeft de gids nog niet. Zet in content/guide.yml: languages: [{ $value }]
translate-unknown = “{ $value }” is geen pagina in de taal van de gids.
translate-unreadable = “{ $value }” is niet te lezen. Wat eraan scheelt, zie je met: stagegids check
translate-exists = “{ $value }” bestaat al; er is niets gewijzigd. Klopt de vertaling weer met het origineel, voeg dan --mark toe.
translate-none = “{ $value }” heeft nog geen vertaling in die taal. Begin er een zonder --mark.
translate-section = “{ $value }” is geen deel dat het origineel en de vertaling allebei hebben.
translate-next = { $count ->
    [one] Eén deel om te vertalen.
   *[other] { $count } delen om te vertalen.
} De pagina is een ontwerp: haal “draft: true” weg als ze klaar is.
translate-marked = { $count ->
    [one] bijgewerkt: { $path } ({ $count } deel)
   *[other] bijgewerkt: { $path } ({ $count } delen)
}
translate-nothing = alles klopte al: { $path }
translate-remark = Vertaal de tekst hieronder en ook de woorden bovenaan. Laat in de commentaren onder de koppen “id” en “translated-from” staan. Klaar? Haal dan “draft: true” bovenaan weg.

conversations-worst = laagst
conversations-best = hoogst
conversations-pass = geslaagd
conversations-goal = doel
conversations-title = gesprek
conversations-page = pagina
conversations-none = Er zijn geen gesprekken om na te spelen.

readability-score = score
readability-length = woorden per zin
readability-words = woorden
readability-level = leest
readability-page = pagina
readability-short = { $count ->
    [one] { $count } pagina is te kort voor een score.
   *[other] { $count } pagina’s zijn te kort voor een score.
}
readability-very-hard = zeer moeilijk
readability-hard = moeilijk
readability-fairly-hard = vrij moeilijk
readability-plain = gewoon
readability-fairly-easy = vrij vlot
readability-easy = vlot
readability-very-easy = zeer vlot

explain-codes = Meldingen
explain-kinds = Soorten documenten
explain-more = Meer over één ervan, of over een veld: stagegids explain WOORD
explain-help = Wat te doen
explain-unknown = “{ $word }” is geen melding, soort of veld.
explain-all = Een lijst krijg je met: stagegids explain
explain-kind = { $kind } (soort)
explain-fields = Velden
explain-common = Velden van elk document
explain-settings = Instellingen onder een kop
explain-common-settings = Instellingen onder elke kop
explain-sample = Voorbeeld: { $path }
explain-required = { $shape } (verplicht)
explain-places = in { $places }

place-every = elk document
place-kind = de soort { $kinds }
place-guide = guide.yml
place-heading = het commentaar onder elke kop
place-heading-of = het commentaar onder een kop (soort { $kinds })
place-block = het commentaar onder een kop met { $words }


import-refused = { $file }: { $reason } Er is niets gemaakt.
import-at = { " " }(Plaats: { $place }.)
import-binary = Dit is geen tekst.
import-csv = Een rij is niet te lezen.
import-empty = Er staat niets in om over te nemen.
import-json = Dit is geen pakket volgens CASE.
import-large = Dit is te groot.
import-no-document = Dit is geen Word-document.
import-no-outcomes = Er staan geen leerresultaten in.
import-no-table = Er staat geen tabel in met niveaus in de eerste rij en een criterium per rij.
import-page-form = Een pagina komt uit een Word-document (.docx).
import-part = Een deel van het bestand is beschadigd.
import-sheet = Dit is geen rekenblad van Excel (.xlsx), of het is beschadigd.
import-xml = Een deel van het bestand is geen geldige XML.
import-zip = Het bestand is beschadigd.
import-lefts = Kijk dit na:
left-file = bestand
left-in-row = rij { $n }
left-in-cell = cel { $n }
left-in-paragraph = alinea { $n }
left-more = { $count ->
    [one] en nog { $count } plaats
   *[other] en nog { $count } plaatsen
}
left-alt = beelden zonder beschrijving ({ $text }): schrijf bij elk wat het toont
left-box = een tekstvak ging niet mee: “{ $text }”
left-cell = deze cel ging niet mee: “{ $text }”
left-chunk = een ingesloten bestand ging niet mee
left-circle = “{ $text }” staat onder zichzelf; het staat nu bovenaan
left-code = kreeg een andere code: { $text }
left-column = deze kolom ging niet mee: “{ $text }”
left-comments = opmerkingen in de marge gingen niet mee
left-contents = de inhoudstafel ging niet mee: een pagina maakt er zelf een
left-deleted = “{ $text }” was verwijderd en ging niet mee
left-depth = “{ $text }” stond dieper dan koppen reiken
left-descriptor = er stond niets bij “{ $text }”: beschrijf dit niveau nog
left-drawing = een tekening of grafiek ging niet mee: { $text }
left-footer = de voettekst ging niet mee
left-formula = een formule is nu gewone tekst: “{ $text }”
left-header = de koptekst ging niet mee
left-hidden = verborgen tekst ging niet mee: “{ $text }”
left-level-name = het niveau “{ $text }” heet elders anders; de naam ging niet mee
left-level-renamed = een niveau heet nu “{ $text }”: elk niveau heeft een eigen naam nodig
left-level-twice = hetzelfde niveau staat er twee keer; dit ging niet mee: “{ $text }”
left-list-in-cell = een lijst in een tabel staat nu op regels onder elkaar
left-merged = samengevoegde cellen zijn weer losse cellen; wat erin stond, staat in de eerste
left-must = “{ $text }” is geen niveau van deze rubric
left-nested = een tabel in een tabel is nu tekst
left-number = “{ $text }” is geen getal
left-order = het eerste niveau is nu “{ $text }”: klopt het dat dit het laagste is?
left-outcome = de band met een leerresultaat ging niet mee: “{ $text }”
left-parents = “{ $text }” stond in meer dan één groep; het staat nu in de eerste
left-pass = de regel om te slagen is niet begrepen: “{ $text }”
left-picture = een beeld ging niet mee: een browser toont het niet, of het hoort bij een rubric
left-points = de punten van “{ $text }” wijken af van de schaal
left-ratings = de schaal van leerresultaten ging niet mee
left-row = deze rij ging niet mee: “{ $text }”
left-sheet = het blad “{ $text }” ging niet mee
left-some-points = niet elk niveau heeft punten; die van “{ $text }” gingen niet mee
left-symbol = een teken uit een symbolenlettertype ging niet mee: { $text }
left-table = een andere tabel ging niet mee
left-weights = de gewichten gingen niet mee: samen geven ze { $text }, geen 100, of ze staan niet overal
diff-heading = Wat is er veranderd in “{ $value }”?
diff-equal = Er is niets veranderd.
diff-whole = Voor de hele rubric
diff-legend = Tussen { $old } staat wat wegviel, tussen { $new } wat erbij kwam.
diff-no-rubric = “{ $value }” is geen rubric die te lezen is.
diff-unknown = “{ $value }” is geen document in de taal van de gids.
diff-no-history = git kent “{ $value }” niet. Schrijf een commit, label of tak waarin het bestand bestond.
diff-use = De rubric is nu { $new }. Ze was { $old }.
diff-use-new = De rubric is { $new }.
diff-use-gone = De rubric was { $old }.
diff-pass = Wanneer je geslaagd bent, verandert. Nu: { $new }. Vroeger: { $old }.
diff-pass-new = Er komt een regel om te slagen: { $new }.
diff-pass-gone = Er is geen regel meer om te slagen. Vroeger: { $old }.
diff-must = Dit criterium moet minstens { $new } zijn om te slagen. Vroeger: { $old }.
diff-must-new = Nieuw: dit criterium moet minstens { $new } zijn om te slagen.
diff-must-gone = Dit criterium moet niet meer minstens { $old } zijn om te slagen.
diff-criterion = “{ $old }” is nu “{ $new }”.
diff-criterion-new = Dit criterium is nieuw.
diff-criterion-gone = Dit criterium valt weg.
diff-rater = { $old } wordt { $new }.
diff-rater-new = Komt erbij: { $new }.
diff-rater-gone = Valt weg: { $old }.
diff-weight = Telt mee voor { $new } %. Dat was { $old } %.
diff-weight-new = Telt nu mee voor { $new } %.
diff-weight-gone = Heeft geen gewicht meer. Dat was { $old } %.
diff-level = Het niveau “{ $old }” is nu “{ $new }”.
diff-level-new = Het niveau “{ $new }” komt erbij.
diff-level-gone = Het niveau “{ $old }” valt weg.
diff-level-name = Het niveau “{ $old }” heet nu “{ $new }”.
diff-level-name-new = Het niveau heet “{ $new }”.
diff-level-name-gone = Het niveau heette “{ $old }”.
diff-points = { $level } levert { $new } punten op. Dat was { $old }.
diff-points-new = { $level } levert nu { $new } punten op.
diff-points-gone = { $level } levert geen punten meer op. Dat was { $old }.
diff-descriptor = { $level }: { $new }
diff-descriptor-new = { $level } is nieuw beschreven: { $new }
diff-descriptor-gone = { $level } is niet meer beschreven. Vroeger: { $old }
diff-level-about = Uitleg bij { $level }: { $new }
diff-level-about-new = Nieuwe uitleg bij { $level }: { $new }
diff-level-about-gone = Geen uitleg meer bij { $level }. Vroeger: { $old }
diff-moment = { $old } wordt { $new }.
diff-moment-new = Wordt ook ingevuld: { $new }.
diff-moment-gone = Wordt niet meer ingevuld: { $old }.
diff-form = De rubric is nu { $new }. Ze was { $old }.
diff-form-new = De rubric is { $new }.
diff-form-gone = De rubric was { $old }.
diff-outcome = { $old } wordt { $new }.
diff-outcome-new = Beoordeelt nu ook { $new }.
diff-outcome-gone = Beoordeelt niet meer { $old }.
diff-criterion-name = Andere naam: { $new }
diff-criterion-name-new = Naam: { $new }
diff-criterion-name-gone = Naam: { $old }
diff-about = Uitleg: { $new }
diff-about-new = Nieuwe uitleg: { $new }
diff-about-gone = De uitleg valt weg. Vroeger: { $old }
diff-title = Titel: { $new }
diff-title-new = Titel: { $new }
diff-title-gone = Titel: { $old }
diff-order = De criteria staan in een andere volgorde: { $new }.
diff-order-new = De criteria: { $new }.
diff-order-gone = De criteria: { $old }.
diff-word-formative = formatief, zonder punten
diff-word-summative = summatief, voor een resultaat
diff-word-pass-every = elk criterium minstens { $value }
diff-word-pass-total = in totaal minstens { $value } %
diff-word-decides = { $value }, die beslist
diff-word-informs = { $value }, die informeert
diff-word-student = de student
diff-word-mentor = de mentor
diff-word-lecturer = de docent
diff-word-peer = een medestudent
diff-word-start = bij de start
diff-word-midway = halfweg
diff-word-end = op het einde
diff-word-analytic = analytisch
diff-word-holistic = holistisch
diff-word-singlepoint = met één beschreven niveau
diff-word-checklist = een checklist

freeze-year = “{ $value }” is geen academiejaar. Schrijf het zo: 2025-2026.
freeze-url = Zet eerst het adres van de site in content/guide.yml (url:). De pagina’s van een jaar krijgen een adres daaronder.
freeze-exists = “{ $value }” bestaat al; er is niets gewijzigd. Wil je het jaar opnieuw bewaren, voeg dan --force toe.
freeze-uncommitted = let op: content of themes hebben wijzigingen die nog niet in git staan. Ze zijn mee bewaard.
freeze-done = bewaard: { $path } ({ $pages }, { $size } MB). Zet dit bestand in git; elke build zet het jaar op { $url }.

external-no-curl = Voor --external is het programma curl nodig, en dat staat niet op deze computer.
changed-revision = Git kent “{ $revision }” niet in deze map. Noem een commit, een tak of een label.
init-hook = Zet de controle vóór elke commit aan met: git config core.hooksPath .githooks
asking = Links naar buiten proberen
