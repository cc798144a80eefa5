# What a reader of findings sees, in Dutch. The key is the code with `-` for `/`; `.help` says what to do, `.why` why the
# rule exists, `.label` what a second place is. Words of the output itself start with `word-`, shared phrases with `phrase-`.
# `$empty` is the name of a fact that was given without text.

word-error = fout
word-warning = waarschuwing
word-info = tip
word-help = oplossing
word-suggestion = Bedoelde je “{ $text }”?
word-first = hier stond het eerst
word-related = zie ook hier
word-errors = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
word-warnings = { $count ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
}
word-infos = { $count ->
    [one] { $count } tip
   *[other] { $count } tips
}
word-summary = Gevonden: { $counts }.
word-clean = Alles is in orde.
word-why = Waarom
word-wrong = Zo niet
word-right = Zo wel
word-severity = Ernst

phrase-loss = { $loss ->
    [hints] de hints
    [attempts] het aantal pogingen
    [confidence] hoe zeker de lezer is
    [answers] de uitleg per antwoord
    [explanation] de uitleg na het antwoord
    [partial] punten voor een half antwoord
    [points] de punten
    [outcomes] de band met leerresultaten
    [pictures] de afbeeldingen
    [links] de links naar de gids
    [marks] de opmaak in antwoorden
    [ordering] het slepen in volgorde: je kiest een nummer
    [gaps] de zin als één vraag: elk gat wordt een vraag
    [menus] de keuzelijst: je typt een van de keuzes
    [numbers] andere schrijfwijzen van een getal
   *[distractors] wat bij niets hoort
}

phrase-kind = { $kind ->
    [page] een pagina
    [handbook] een handboek
    [outcome] een pagina met leerresultaten
    [indicator] een pagina met indicatoren
    [rubric] een rubriek
    [reflection] een reflectiemodel
    [conversation] een gespreksleidraad
    [module] een module
    [practice] een goede praktijk
    [form] een formulier
    [report] een verslag
    [term] een begrip
   *[other] “{ $kind }”
}
phrase-relation = { $relation ->
    [assesses] beoordeelt
    [practises] oefent
    [explains] bespreekt
    [shows] toont
    [supports] ondersteunt
    [uses] gebruikt
    [mentions] vermeldt
    [part-of] hoort bij
    [translates] vertaalt
   *[other] verwijst ({ $relation }) naar
}
phrase-expected = { $expected ->
    [text] een tekst
    [number] een getal
    [yes-no] true (ja) of false (nee)
    [date] een datum zoals 2026-09-21
    [list] een lijst
    [record] een groep velden
    [word] één woord
    [reference] het adres van een pagina, zoals rubrics/eindevaluatie
    [file] de naam van een bestand
    [url] een webadres dat met https:// begint
   *[other] { $expected }
}

## Files

file-utf8 = Dit bestand is geen geldige tekst (UTF-8): byte { $byte } hoort hier niet.
    .help = Bewaar het bestand opnieuw als UTF-8.
    .why = Alleen in UTF-8 komen letters als é en ë op elk toestel goed over.
file-too-large = { $empty ->
    [size] Dit bestand is te groot; het mag hoogstens { $limit } MB zijn.
   *[no] Dit bestand is { $size } MB groot en mag hoogstens { $limit } MB zijn.
}
    .help = Verdeel de inhoud over meer bestanden, of maak het bestand kleiner.
    .why = Te grote bestanden maken de gids traag, voor wie schrijft en voor wie leest.
file-control = Hier staat een onzichtbaar stuurteken (code { $code }).
    .help = Wis het teken, of typ de regel opnieuw.
    .why = Stuurtekens komen mee bij het plakken uit andere programma’s. Geen lezer ziet ze, maar ze verstoren de pagina.
captions-head = Een bestand met ondertitels begint met WEBVTT.
    .help = Zet WEBVTT op de eerste regel, met een lege regel eronder. Is het een bestand in SRT, maak er dan WebVTT van.
    .why = Zonder die regel toont een browser geen enkele ondertitel.
captions-time = Dit is geen tijd van een ondertitel: “{ $value }”.
    .help = Schrijf van en tot met drie cijfers na een punt, zoals 00:01.000 --> 00:03.500.
    .why = Een browser slaat een ondertitel over als hij de tijd niet kan lezen.
captions-order = Deze ondertitel stopt voor hij begint: “{ $value }”.
    .help = Laat de tweede tijd na de eerste komen.
    .why = Zo komt de zin nooit in beeld.
file-outside = Het bestand “{ $path }” ligt buiten de map van de gids.
    .help = Zet het bestand zelf in de map content, en niet een snelkoppeling ernaar.
    .why = Een gids mag alleen tonen wat in haar eigen map staat. Zo komt er niets per ongeluk online.
file-name = { $empty ->
    [other] De naam van “{ $path }” is op Windows niet toegestaan.
   *[no] De namen van “{ $path }” en “{ $other }” verschillen alleen in hoofdletters.
}
    .help = Geef het bestand een andere naam, met kleine letters en koppeltekens.
    .why = Op Windows en macOS kan zo’n bestand niet bestaan of overschrijft het een ander.

## Front matter and fields

front-yaml = De kop van het bestand is niet leesbaar: { $message }.
    .help = Schrijf elk veld als “naam: waarde”, en zet een waarde met een dubbelepunt tussen aanhalingstekens.
    .why = De kop van het bestand (front matter) is geschreven in YAML. Eén teken te veel maakt alle velden onleesbaar.
front-alias = De kop van het bestand gebruikt & of * om naar een ander veld te verwijzen.
    .help = Schrijf de waarde voluit, of zet ze tussen aanhalingstekens.
    .why = Verwijzingen in YAML zijn moeilijk te lezen en kunnen een bestand eindeloos groot maken.
front-depth = De velden zitten meer dan { $limit } lagen diep in elkaar.
    .help = Maak de kop van het bestand eenvoudiger.
    .why = Zo diep is geen enkel veld van de gids. Meestal staat er een inspringing of haakje verkeerd.
front-duplicate-key = Het veld “{ $field }” staat er twee keer.
    .help = Laat één van de twee staan.
    .why = Bij twee waarden is niet duidelijk welke geldt.
    .label = { word-first }
front-unclosed = De kop van het bestand wordt niet afgesloten.
    .help = Zet na het laatste veld een regel met alleen “---”.
    .why = Zonder die regel is niet te zien waar de velden stoppen en de tekst begint.
field-unknown = Het veld “{ $field }” bestaat niet voor { phrase-kind }.
    .help = Verbeter de naam van het veld of haal het weg.
    .why = Een veld met een tikfout doet niets, zonder dat je het merkt. Veldnamen zijn Engels, met kleine letters.
field-missing = Het veld “{ $field }” ontbreekt; dat is verplicht voor { phrase-kind }.
    .help = Voeg “{ $field }: …” toe.
    .why = Zonder verplicht veld kan de pagina niet goed worden gemaakt.
field-type = Het veld “{ $field }” moet { phrase-expected } zijn.
    .help = Verbeter wat er achter “{ $field }:” staat.
    .why = Elk veld heeft een vaste vorm. Alleen zo kan de gids ermee rekenen, sorteren of linken.
field-choice = “{ $value }” is geen keuze voor “{ $field }”.
    .help = Kies uit: { $choices }.
    .why = De gids kent voor dit veld een vaste reeks woorden en weet bij een ander woord niet wat te doen.
field-range = “{ $field }” is { $value }, maar moet tussen { $least } en { $most } liggen.
    .help = Kies een getal van { $least } tot en met { $most }.
    .why = Buiten deze grenzen heeft het getal geen betekenis.
field-facet = “{ $value }” staat voor “{ $field }” niet in guide.yml.
    .help = Kies uit: { $choices }. Of voeg het woord toe onder facets of audiences in guide.yml.
    .why = Lezers filteren op deze woorden. Een woord met een tikfout valt uit elke lijst.

## Settings of the site

config-language = “{ $value }” is geen taal van stagegids.
    .help = Kies nl, en of fr.
    .why = De vaste teksten van de gids bestaan in het Nederlands, Engels en Frans.
config-code = Er is geen melding met de naam “{ $value }”.
    .help = Neem de naam over die tussen vierkante haken bij een melding staat, zoals rubric/weights.
    .why = Een tikfout onder “severity” laat een melding ongemerkt zoals ze was.
config-theme = Het thema “{ $value }” is niet gevonden.
    .help = Zet het thema in de map themes, of schrijf “theme: base”.
    .why = Zonder thema heeft de gids geen vormgeving.
config-url = “{ $value }” is geen adres waarop een site kan staan.
    .help = Schrijf het hele adres, zoals https://stage.voorbeeld.be/gids/.
    .why = Dit adres komt in de sitemap, de nieuwsfeed en de cursuspakketten.
kind-unknown = De soort “{ $kind }” bestaat niet.
    .help = Gebruik een bekende soort, of zet het bestand in de map van zijn soort, zoals rubrics of forms.
    .why = De soort bepaalt welke velden een bestand mag hebben en hoe de pagina eruitziet.

## Markdown and values

markdown-nesting = De lijsten en citaten zitten meer dan { $limit } lagen diep in elkaar.
    .help = Maak de opbouw vlakker, bijvoorbeeld met tussenkoppen.
    .why = Zo diepe tekst kan niemand volgen, en ze past niet op een telefoon.
markdown-html = De HTML “{ $tag }” is weggelaten.
    .help = Schrijf dit in gewone Markdown.
    .why = HTML in de tekst kan de pagina stukmaken of onveilig maken. Daarom blijft alleen veilige HTML staan.
link-unsafe = De link “{ $target }” is niet veilig.
    .help = Gebruik een link die met https:// of mailto: begint, of een link naar een bestand van de gids.
    .why = Links zoals javascript: kunnen code uitvoeren bij wie erop klikt.
image-foreign = De afbeelding “{ $target }” komt van een andere site.
    .help = Zet de afbeelding als bestand in de gids en verwijs daarnaar.
    .why = Een gids haalt niets op bij anderen: zo weet niemand wie ze leest en verdwijnt er geen beeld.
value-invalid = De waarde “{ $expression }” kan niet worden berekend: { $message }.
    .help = Houd het bij een naam uit guide.yml, zoals { "{{" } values.academic_year { "}}" }.
    .why = Tussen dubbele accolades staat een waarde uit guide.yml. Wat niet klopt, kan niet worden ingevuld.
value-long = Deze waarde is te lang: meer dan { $limit } tekens.
    .help = Zet lange tekst in het document zelf en houd waarden in guide.yml kort.
    .why = Een waarde is een woord, een getal of een datum. Lange uitkomsten maken een pagina traag en onleesbaar.
value-repeat = De waarde “{ $expression }” herhaalt tekst.
    .help = Reken alleen met getallen: gebruik * niet samen met tekst, lijsten of ~.
    .why = Een korte uitdrukking zou zo een eindeloos lange tekst kunnen maken.
value-unknown = De waarde “{ $expression }” is niet bekend.
    .help = Voeg ze toe onder “values” in guide.yml, of verbeter de naam.
    .why = Anders zou er een gat in de zin staan.
settings-unknown = De instelling “{ $setting }” bestaat hier niet.
    .help = Verbeter de naam van de instelling of haal ze weg.
    .why = Een instelling met een tikfout doet niets, zonder dat je het merkt.
settings-syntax = Deze instellingen zijn niet leesbaar.
    .help = Schrijf ze als <!-- naam: waarde; naam: waarde -->.
    .why = Instellingen staan in een commentaar onder een kop. Zo blijven ze onzichtbaar voor wie het bestand gewoon leest.
settings-value = De waarde “{ $value }” past niet bij de instelling “{ $setting }”.
    .help = Verbeter de waarde.
    .why = Een waarde die niet klopt, kan de gids niet gebruiken.
anchor-duplicate = Het anker “{ $anchor }” komt twee keer voor in dit bestand.
    .help = Geef één van de twee een eigen anker: <!-- id: … --> onder de kop.
    .why = Een link naar dit anker kan maar op één plek uitkomen.
    .label = { word-first }
anchor-reserved = De pagina gebruikt het anker “{ $anchor }” zelf al.
    .help = Kies een ander anker, bijvoorbeeld met een woord erbij: <!-- id: mijn-{ $anchor } -->.
    .why = Het menu, de voetnoten en de begrippen van een pagina hebben ook ankers. Een link kan maar op één plek uitkomen.

## Rubrics

rubric-levels = { $found ->
    [one] Bij “{ $criterion }” staat { $found } niveau, maar de schaal heeft er { $expected }.
   *[other] Bij “{ $criterion }” staan { $found } niveaus, maar de schaal heeft er { $expected }.
}
    .help = Beschrijf bij elk criterium elk niveau van de schaal één keer.
    .why = Wie beoordeelt, moet bij elk criterium dezelfde niveaus kunnen kiezen.
rubric-level-unknown = “{ $level }” bij “{ $criterion }” is geen niveau van de schaal.
    .help = Gebruik een titel of id uit “scale” in de kop van het bestand.
    .why = Een beschrijving zonder niveau is nergens te tonen.
rubric-pass = De slaagregel “{ $value }” is niet leesbaar.
    .help = Schrijf “every criterion at least” met een niveau erachter, of “total at least 50%”.
    .why = De gids rekent het resultaat uit met deze regel en toont ze aan studenten.
rubric-points-form = “{ $value }” is geen aantal punten.
    .help = Schrijf een getal, zoals 12, of een bereik, zoals 10-13.
    .why = Met de punten rekent de gids het totaal uit.
rubric-scale = De schaal heeft te weinig niveaus.
    .help = Noem onder “scale” ten minste twee niveaus, van laag naar hoog.
    .why = Met één niveau valt er niets te kiezen.
rubric-no-criteria = Deze rubriek heeft geen criteria.
    .help = Maak een tabel met de criteria in de eerste kolom, of één tussenkop (##) per criterium.
    .why = Zonder criteria weet niemand waarop wordt gelet.
rubric-weights = De gewichten zijn samen { $total }, niet 100.
    .help = Pas de gewichten aan tot ze samen precies 100 zijn.
    .why = Een gewicht is een deel van het geheel. Alleen als alles samen 100 is, klopt het eindcijfer.
rubric-weight-missing = Het criterium “{ $criterion }” heeft geen gewicht.
    .help = Voeg onder de kop van het criterium toe: <!-- weight: … -->.
    .why = Als sommige criteria een gewicht hebben, moeten ze het allemaal hebben. Anders is het totaal niet te berekenen.
rubric-points = Het niveau “{ $level }” geeft niet meer punten dan het niveau ervoor.
    .help = Zet de niveaus van laag naar hoog en laat de punten stijgen, zonder overlap.
    .why = Een hoger niveau moet altijd meer opleveren.
rubric-points-missing = Het niveau “{ $level }” heeft geen punten.
    .help = Voeg “points: …” toe aan dit niveau.
    .why = In een summatieve rubriek moet elk niveau meetellen in het totaal.
rubric-points-in-formative = Deze rubriek is formatief, maar bevat punten of gewichten.
    .help = Haal de punten en gewichten weg, of schrijf “use: summative”.
    .why = Formatieve feedback helpt om te groeien. Staat er een cijfer bij, dan kijken studenten vooral naar het cijfer.
rubric-empty = Het niveau “{ $level }” van “{ $criterion }” heeft geen beschrijving.
    .help = Beschrijf welk gedrag bij dit niveau hoort.
    .why = Zonder beschrijving vult elke beoordelaar het niveau anders in.
rubric-duplicate = Bij “{ $criterion }” staat voor “{ $level }” dezelfde tekst als voor “{ $other }”.
    .help = Beschrijf wat het ene niveau van het andere onderscheidt.
    .why = Met twee gelijke beschrijvingen is de keuze tussen de niveaus willekeurig.
    .label = { word-first }
rubric-rating-words = “{ $level }” bij “{ $criterion }” geeft alleen een oordeel en beschrijft geen gedrag.
    .help = Vervang woorden als “goed” of “voldoende” door wat je de student ziet doen.
    .why = Een oordeel zegt niet waaraan je het niveau herkent. Gedrag kun je zien en bespreken.
rubric-languages = { $language ->
    [nl] Deze vertaling heeft andere niveaus of criteria dan het Nederlandse origineel.
    [en] Deze vertaling heeft andere niveaus of criteria dan het Engelse origineel.
    [fr] Deze vertaling heeft andere niveaus of criteria dan het Franse origineel.
   *[other] Deze vertaling heeft andere niveaus of criteria dan het origineel ({ $language }).
}
    .help = Gebruik in alle talen dezelfde id’s voor de niveaus en criteria.
    .why = Een student mag niet anders beoordeeld worden omdat de rubriek in een andere taal is ingevuld.
rubric-must = “{ $level }” bij “must” is geen niveau van de schaal.
    .help = Noem de id van een niveau uit “scale”.
    .why = “must” zegt welk niveau ten minste nodig is om te slagen. Dat niveau moet bestaan.
rubric-decides = Deze rubriek is summatief, maar niemand beslist.
    .help = Geef één van de beoordelaars “counts: decides”.
    .why = Studenten hebben het recht te weten wie over hun resultaat beslist.
rubric-level-twice = Het niveau “{ $level }” staat twee keer in de schaal.
    .help = Geef elk niveau een eigen id.
    .why = Met twee gelijke namen is niet duidelijk welk niveau is gekozen.
    .label = { word-first }

## Questions

question-empty = Deze vraag heeft geen antwoorden, invulplaats of tabel.
    .help = Zet onder de kop wat bij dit type vraag hoort, bijvoorbeeld een lijst met antwoorden.
    .why = Er is niets om te kiezen of in te vullen.
question-number = “{ $value }” is geen getal of bereik.
    .help = Schrijf “= 4 ± 0” voor één getal, of “~ 3 tot 5” voor een bereik.
    .why = Het antwoord wordt met dit getal vergeleken.
question-gap = Deze invulplaats heeft geen antwoord.
    .help = Zet het juiste antwoord tussen de accolades, zoals { "{" }gedrag; handelen{ "}" }.
    .why = Zonder antwoord is elk antwoord fout.
question-pair = Dit paar heeft geen pijl.
    .help = Schrijf “links → rechts” of “links -> rechts”.
    .why = De pijl zegt wat bij elkaar hoort.
question-true-false = Een vraag met waar of niet waar heeft precies twee antwoorden.
    .help = Schrijf “- (x) Waar” en “- ( ) Niet waar”, met de x bij het juiste antwoord.
    .why = Een uitspraak is waar of niet waar; iets anders past niet in deze vorm.
question-block = “{ $word }” is geen bekende tussenkop in een vraag.
    .help = Verbeter het woord, of maak er gewone tekst van.
    .why = In een vraag heeft elke tussenkop een vaste taak, zoals “Modelantwoord” of “Checklist”.
question-no-answer = Bij deze vraag is geen juist antwoord aangeduid.
    .help = Zet een x tussen de haken van het juiste antwoord: “- (x) …”.
    .why = Zonder juist antwoord kan niemand de vraag goed beantwoorden.
question-many-right = Bij deze vraag met één antwoord zijn meer juiste antwoorden aangeduid.
    .help = Laat één (x) staan, of gebruik vierkante haken: “- [x] …”.
    .why = Bij ronde haken kan wie antwoordt maar één antwoord kiezen.
question-one-option = Deze vraag heeft maar één antwoord om uit te kiezen.
    .help = Voeg ten minste één fout antwoord toe dat een student zou kunnen geven.
    .why = Uit één antwoord valt niets te kiezen.
question-duplicate-option = Het antwoord “{ $option }” staat er twee keer.
    .help = Verander of verwijder één van de twee.
    .why = Wie tussen twee gelijke antwoorden moet kiezen, kan alleen raden.
    .label = { word-first }
question-feedback = Bij het foute antwoord “{ $option }” staat geen uitleg.
    .help = Zet onder het antwoord een regel die met “>” begint en zegt waarom het niet klopt.
    .why = Van een fout leer je alleen als je weet wat er niet klopt.
question-order-short = Deze lijst is te kort om in volgorde te zetten.
    .help = Geef ten minste twee stappen in een genummerde lijst.
    .why = Met één stap is er geen volgorde.

## Conversations to play

package-left-out = Deze vraag gaat niet mee naar { $targets }.
    .help = Kies er een ander pakket bij, zoals SCORM, of schrap dit pakket. Op de site blijft de vraag staan.
    .why = Een vragenbank kent minder soorten vragen dan de gids. Wat niet past, verdwijnt er niet stil.
package-reduced = { $others ->
    [0] Niet alles gaat mee naar { $targets }: { phrase-loss }.
    [one] Niet alles gaat mee naar { $targets }: { phrase-loss }. Zo ook bij { $others } andere vraag.
   *[other] Niet alles gaat mee naar { $targets }: { phrase-loss }. Zo ook bij { $others } andere vragen.
}
    .help = Laat het zo, of kies er een pakket bij dat dit wel kan bevatten. Op de site verandert er niets.
    .why = Elk platform kent iets anders. Zo weet je vooraf wat je daar zelf moet aanvullen.
package-address = Common Cartridge kan nog niet: de gids heeft geen adres.
    .help = Zet in guide.yml het adres waar de gids zal staan, zoals “url: https://stage.voorbeeld.be/”.
    .why = Het pakket bestaat uit links naar de lessen op de site.
package-empty = Er is niets dat mee kan naar { $targets }.
    .help = Kies een pakket waarin deze module wel past, zoals SCORM, of voeg vragen toe.
    .why = Een leeg pakket laat een docent zoeken naar vragen die er niet zijn.
dialogue-empty = Dit gesprek heeft geen beurten.
    .help = Maak voor elke beurt een tussenkop (####) met een lijst van keuzes.
    .why = Zonder beurten valt er niets te oefenen.
dialogue-effect = Het effect “{ $value }” is niet leesbaar.
    .help = Schrijf de naam van een doel met een plus of min, zoals *(empathie +1)*.
    .why = Met de effecten ziet de speler hoe een keuze uitwerkt.
dialogue-pass-form = De voorwaarde “{ $value }” is niet leesbaar.
    .help = Schrijf een doel en een minimum, zoals “pass: duidelijkheid >= 2”.
    .why = De voorwaarde bepaalt wanneer het gesprek geslaagd is.
dialogue-unreachable = De beurt “{ $turn }” is door geen enkele keuze te bereiken.
    .help = Laat een keuze naar deze beurt verwijzen, of verwijder ze.
    .why = Niemand krijgt deze tekst ooit te zien.
dialogue-dead-end = Na de beurt “{ $turn }” kan de speler niet verder.
    .help = Voeg keuzes toe, of schrijf **Einde.** als het gesprek hier stopt.
    .why = Zonder keuze of einde zit de speler vast.
dialogue-turn-twice = De beurt “{ $turn }” staat er twee keer.
    .help = Geef één van de twee een andere naam.
    .why = Een keuze kan maar naar één beurt verwijzen.
    .label = { word-first }
dialogue-target = Deze keuze verwijst naar “{ $target }”, maar die beurt bestaat niet.
    .help = Gebruik de naam van een beurt uit dit gesprek, met # ervoor.
    .why = Anders stopt het gesprek bij deze keuze.
dialogue-pass = { $needed ->
    [one] Voor “{ $goal }” is { $needed } punt nodig, maar meer dan { $best } kan niemand halen.
   *[other] Voor “{ $goal }” zijn { $needed } punten nodig, maar meer dan { $best } kan niemand halen.
}
    .help = Verlaag de voorwaarde, of geef meer keuzes een plus voor dit doel.
    .why = Niemand kan slagen voor dit gesprek, hoe goed het ook gaat.
dialogue-pass-always = { $needed ->
    [one] Voor “{ $goal }” volstaat { $needed } punt, en minder dan { $worst } kan niemand halen.
   *[other] Voor “{ $goal }” volstaan { $needed } punten, en minder dan { $worst } kan niemand halen.
}
    .help = Verhoog de voorwaarde, of geef zwakke keuzes een min voor dit doel.
    .why = Wie hoe dan ook slaagt, hoeft niet na te denken.
dialogue-length = De beste keuze is in dit gesprek telkens de langste.
    .help = Maak zwakke keuzes even lang en even vriendelijk, of de goede korter.
    .why = Een speler ziet het aan de lengte en leest de zinnen niet meer.
dialogue-goal = Geen enkele keuze telt mee voor het doel “{ $goal }”.
    .help = Geef een keuze een effect voor dit doel, of haal het doel weg.
    .why = De speler ziet het doel, maar kan er niets aan veranderen.
dialogue-goal-unknown = Het doel “{ $goal }” is niet genoemd bij “goals”.
    .help = Voeg het toe aan “goals” onder de kop van het gesprek, of verbeter de naam.
    .why = Punten voor een onbekend doel gaan verloren.

## Other typed blocks

archive-damaged = De bewaarde gids van { $year } is niet te lezen.
    .help = Haal het bestand terug uit git, of bewaar het jaar opnieuw: stagegids freeze. Pak het niet zelf in of uit; de naam is een jaar zoals 2025-2026.zip.
    .why = Wie vorig jaar stage liep, moet kunnen nalezen wat toen gold.
calendar-order = De laatste dag komt voor de eerste.
    .help = Wissel de twee dagen, of verbeter het jaar.
    .why = Uit een periode die achteruitloopt, kan de gids geen data uitrekenen.
timeline-when = “{ $value }” is geen moment dat de tijdlijn kent.
    .help = Schrijf een datum (2026-09-21), of start, midden of einde, eventueel met “+ 2 weken”.
    .why = Uit het moment rekent de gids de datum in de agenda uit.
timeline-empty = Deze tijdlijn is leeg.
    .help = Zet er een lijst onder: “- start - 2 weken — wat er dan gebeurt”.
    .why = Een lege tijdlijn zegt de lezer niets.
chart-table = Deze grafiek heeft geen tabel.
    .help = Zet de cijfers in een tabel onder de kop, met de namen in de eerste kolom.
    .why = Uit de tabel wordt de grafiek getekend. Wie de grafiek niet kan zien, leest de tabel.
chart-number = “{ $value }” in deze grafiek is geen getal.
    .help = Schrijf in deze kolom alleen getallen.
    .why = Alleen van getallen kan een grafiek worden getekend.
data-row = Deze rij heeft { $found } cellen, de eerste rij van het bestand { $expected }.
    .help = Geef elke rij evenveel cellen als de eerste rij; een cel mag leeg zijn.
    .why = Met een cel te veel of te weinig staat een getal onder de verkeerde kop.
data-quote = Dit aanhalingsteken wordt niet gesloten.
    .help = Zet aan het einde van de cel ook een aanhalingsteken; een aanhalingsteken in de cel schrijf je dubbel.
    .why = Zonder sluitteken is niet te zien waar de cel eindigt.
results-form = “{ $form }” heeft geen vragen, dus er zijn geen antwoorden op te tellen.
    .help = Noem bij form: het formulier dat werd ingevuld, met zijn id: forms/bevraging-student.
    .why = De vragen en keuzes van het formulier bepalen hoe de antwoorden worden gelezen en geteld.
results-data = Het bestand met antwoorden “{ $target }” is er niet.
    .help = Zet het csv-bestand in de map content en schrijf het pad vanaf die map: data/bevraging-2026.csv.
    .why = Zonder antwoorden kan het verslag niets tellen.
results-name = Het bestand met antwoorden heeft geen kolom of vraag “{ $name }”.
    .help = Schrijf de kop van de kolom zoals hij in het bestand staat, of het id van de vraag. Bij open: hoort een open vraag.
    .why = Zo weet de gids waar de groepen en de andere gegevens staan.
results-column = De kolom “{ $column }” hoort bij geen vraag van het formulier.
    .help = Geef de kolom de titel of het id van de vraag, bij een schaal met het nummer of de tekst van de stelling erachter. Of zet de kolom bij ignore:.
    .why = Een kolom die ongemerkt wegvalt, maakt het resultaat onvolledig.
results-repeated = De kolom “{ $column }” beantwoordt een vraag die al een kolom heeft.
    .help = Houd één van beide kolommen, of zet de andere bij ignore:.
    .why = Anders is niet te zien welke van de twee antwoorden telt.
results-answer = In de kolom “{ $column }” staat een antwoord dat het formulier niet kent.
    .help = Schrijf het antwoord zoals het in het formulier staat, of maak de cel leeg als de vraag niet beantwoord werd.
    .why = Een antwoord dat niet herkend wordt, kan niet worden geteld. De melding herhaalt het niet, want antwoorden zijn van mensen.
results-respondent = Deze invuller staat al in het bestand.
    .help = Haal een van beide rijen weg, of geef elke invuller een eigen nummer.
    .why = Wie twee keer meetelt, maakt een kleine groep groot genoeg om te tonen.
results-few = Geen enkele groep heeft { $minimum } antwoorden, dus er valt niets te tonen.
    .help = Leg antwoorden van twee of drie jaar samen, kies bij by: een kolom met grotere groepen, of laat by: weg.
    .why = In een kleine groep is te raden wie wat zei.
results-hidden =
    { $groups ->
        [one] Eén groep heeft minder dan { $minimum } antwoorden en wordt weggelaten.
       *[other] { $groups } groepen hebben minder dan { $minimum } antwoorden en worden weggelaten.
    }
    .help = Wil je ze mee laten tellen, leg dan antwoorden van meer jaren samen of kies bij by: een kolom met grotere groepen.
    .why = Weggelaten groepen tellen ook niet mee in het geheel: anders kan iemand ze eraf trekken.
results-raw = “{ $target }” bevat antwoorden van mensen en mag niet op de site.
    .help = Haal de link of de grafiek weg, en verwijs naar het verslag met de resultaten.
    .why = Het verslag toont alleen wat niemand herkenbaar maakt. Het bestand zelf zou alles tonen. Deze melding is niet lichter te maken.
results-twice = De antwoorden in “{ $target }” worden al in een ander verslag getoond.
    .help = Toon ze in één verslag, met alle indelingen bij by:.
    .why = Twee verslagen over dezelfde antwoorden kun je van elkaar aftrekken, en dan komt een kleine groep toch in beeld.
results-place = Hier horen resultaten te staan, maar die zijn er niet.
    .help = Zet in de front matter results: met form: en data:, en gebruik het blok Resultaten één keer.
    .why = Het blok zegt alleen waar de resultaten staan; welke het zijn, zegt de front matter.
cards-empty = Er zijn geen kaarten.
    .help = Zet onder de kop een lijst; elk punt wordt een kaart.
    .why = Zonder kaarten blijft het blad leeg bij het afdrukken.
cards-field = Op de kaart “{ $card }” ontbreekt “{ $field }”.
    .help = Voeg aan de kaart toe: “- **{ $field }:** …”.
    .why = Wie de kaarten vergelijkt, zoekt op elke kaart hetzelfde.
contrast-columns = Dit blok heeft geen twee kolommen.
    .help = Maak twee tussenkoppen met elk een lijst, of een tabel met twee kolommen.
    .why = Het blok zet twee kanten naast elkaar.
block-moved = Deze tekst verschijnt niet hier, maar boven de lijst van dit blok.
    .help = Zet de tekst zelf vóór de lijst. Wat na het blok moet komen, zet je na de laatste lijst.
    .why = Een vraag, tijdlijn of set kaarten is één geheel: eerst de uitleg, dan de lijst. Tekst ertussen heeft geen eigen plaats.
media-link = Bij deze video of audio staat geen bestand.
    .help = Zet onder de kop een link naar het bestand, zoals [film](gesprek.mp4).
    .why = Zonder bestand valt er niets af te spelen.

## Links

link-broken = De link “{ $target }” leidt nergens heen.
    .help = Verbeter het adres, of maak de pagina.
    .why = Een lezer die klikt, vindt niets.
link-anchor = De pagina “{ $target }” bestaat, maar heeft geen anker “{ $anchor }”.
    .help = Gebruik het anker van een kop die op de pagina staat.
    .why = Een lezer die klikt, komt bovenaan de pagina terecht en moet zelf zoeken.
link-file = Het bestand “{ $target }” is niet gevonden.
    .help = Verbeter de naam, of zet het bestand op die plek. Let op hoofdletters.
    .why = Een lezer ziet een lege plek of kan het bestand niet openen.
relation-unknown = Dit { phrase-relation } “{ $target }”, maar dat bestaat niet.
    .help = Gebruik het adres van een bestaande pagina, zoals outcomes/leerresultaten#ll-3.
    .why = De gids toont een verband aan beide kanten. Daarvoor moeten beide kanten bestaan.
relation-anchor = Dit verwijst naar “{ $target }#{ $anchor }”, maar dat anker staat niet op die pagina.
    .help = Gebruik een anker dat op de pagina staat.
    .why = De gids toont een verband bij het juiste onderdeel. Dat onderdeel moet bestaan.
id-duplicate = Twee bestanden hebben dezelfde id “{ $id }”.
    .help = Geef één van de twee bestanden een andere naam.
    .why = De id wordt het adres van de pagina. Op één adres kan maar één pagina staan.
    .label = { word-first }
alias-duplicate = Twee pagina’s hebben hetzelfde oude adres “{ $alias }”.
    .help = Haal het weg bij één van de twee.
    .why = Een oud adres kan maar naar één pagina doorsturen.
    .label = { word-first }
id-taken = Het adres “{ $id }” is al van een overzichtspagina.
    .help = Geef het bestand een andere naam of zet het in een andere map.
    .why = De site maakt zelf pagina’s voor mappen, trefwoorden en facetten. Twee pagina’s kunnen niet op hetzelfde adres staan.
alias-taken = Het oude adres “{ $alias }” is in gebruik door een andere pagina.
    .help = Haal dit adres weg uit “aliases”.
    .why = Doorsturen zou de pagina verbergen die er nu staat.
citation-unknown = De bron “{ $key }” staat niet in sources.bib.
    .help = Voeg de bron toe aan content/sources.bib, of verbeter de sleutel.
    .why = Zonder bron kan de lezer niet nagaan waar iets vandaan komt.
sources-invalid = De lijst met bronnen is niet leesbaar: { $message }.
    .help = Verbeter deze bron in content/sources.bib.
    .why = Eén fout in de lijst maakt ook de andere bronnen onbruikbaar.
sources-duplicate = De bron “{ $key }” staat er twee keer.
    .help = Laat één van de twee staan, of geef ze elk een eigen sleutel.
    .why = Bij een verwijzing in de tekst is anders niet duidelijk welke bron bedoeld is.
    .label = { word-first }
menu-unknown = “{ $target }” in het menu is geen pagina en geen map.
    .help = Gebruik de id van een pagina of de naam van een map, zoals rubrics.
    .why = Een punt in het menu moet ergens heen leiden.
term-duplicate = Het woord “{ $word }” wordt bij twee begrippen uitgelegd.
    .help = Haal het weg bij “also” van één van de twee, of voeg de begrippen samen.
    .why = Bij een woord kan de lezer maar één uitleg zien.
    .label = { word-first }

## Coherence of the guide

page-orphan = Geen enkele pagina of menu leidt naar “{ $title }”.
    .help = Zet een link op een pagina waar de lezer dit zoekt, of neem het op in het menu.
    .why = Wat je alleen met zoeken vindt, vinden de meeste lezers niet.
relation-target = { $expected ->
    [outcome] Dit { phrase-relation } “{ $target }”, maar dat is geen leerresultaat.
    [indicator] Dit { phrase-relation } “{ $target }”, maar dat is geen indicator.
   *[other] Dit { phrase-relation } “{ $target }”, maar dat is geen “{ $expected }”.
}
    .help = { $expected ->
        [outcome] Verwijs naar een leerresultaat, zoals outcomes/leerresultaten#ll-3.
        [indicator] Verwijs naar een indicator, zoals indicators/kwaliteit#1-4.
       *[other] Verwijs naar iets van de juiste soort.
    }
    .why = Uit deze verbanden maakt de gids het overzicht van leerresultaten en indicatoren. Een ander doel valt daar buiten.
outcome-untaught = Het leerresultaat “{ $code } { $title }” wordt nergens besproken.
    .help = Zet “explains” met dit leerresultaat op een pagina of sectie die het bespreekt.
    .why = Studenten moeten kunnen lezen wat er van hen wordt verwacht.
outcome-unpractised = Het leerresultaat “{ $code } { $title }” wordt nergens geoefend.
    .help = Zet “practises” met dit leerresultaat bij een oefening, opdracht of formulier.
    .why = Wat wordt beoordeeld, moet je eerst kunnen oefenen.
outcome-unassessed = Het leerresultaat “{ $code } { $title }” wordt nergens beoordeeld.
    .help = Zet “assesses” met dit leerresultaat bij een criterium van een rubriek.
    .why = Zonder beoordeling weet niemand of studenten dit leerresultaat halen.
criterion-outcome = Het criterium “{ $criterion }” hoort bij geen enkel leerresultaat.
    .help = Voeg onder het criterium toe: <!-- assesses: outcomes/… -->.
    .why = Een student mag alleen beoordeeld worden op wat vooraf als doel bekend is.
indicator-practice = Bij de indicator “{ $code } { $title }” staat geen goede praktijk.
    .help = Zet “shows” met deze indicator bij een goede praktijk die er een voorbeeld van is.
    .why = Een voorbeeld laat zien hoe een indicator er in het echt uitziet.
contract-uncovered = Dit handboek bespreekt nog niet: “{ $title }” (onderdeel { $element }).
    .help = Schrijf dit onderdeel en zet er “covers: { $element }” bij.
    .why = Er is afgesproken wat in dit handboek moet staan. De afspraak staat onder “contracts” in guide.yml.
contract-unknown = De afspraak “{ $contract }” staat niet in guide.yml.
    .help = Gebruik een naam die onder “contracts” in guide.yml staat, of voeg ze daar toe.
    .why = Zonder die lijst is niet na te gaan of het handboek volledig is.
covers-unknown = Het onderdeel “{ $element }” staat niet in de afspraak van dit handboek.
    .help = Gebruik de id van een onderdeel dat in guide.yml bij deze afspraak staat.
    .why = Een tikfout zou een onderdeel onbesproken laten.

## Access for everyone

image-alt = De afbeelding “{ $target }” heeft geen beschrijving.
    .help = Schrijf tussen de vierkante haken wat er te zien is: ![beschrijving](bestand).
    .why = Wie de afbeelding niet kan zien, krijgt de beschrijving te horen.
heading-jump = Na een kop van niveau { $from } volgt meteen een kop van niveau { $to }.
    .help = Sla geen niveau over: gebruik één # meer dan bij de kop erboven.
    .why = Wie met een schermlezer leest, springt van kop naar kop en zoekt een niveau dat er niet is.
heading-title = In de tekst staat een kop van niveau 1.
    .help = Gebruik twee hekjes: “## …”. De titel van de pagina komt uit het veld “title”.
    .why = Een pagina heeft één hoofdtitel.
media-transcript = Bij “{ $title }” staat niet uitgeschreven wat er wordt gezegd.
    .help = Zet de tekst onder een tussenkop “Transcript”.
    .why = Wie niet kan horen of geen geluid kan afspelen, leest de tekst.
media-captions = De video “{ $title }” heeft geen ondertitels.
    .help = Voeg een link toe naar een bestand met ondertitels (.vtt).
    .why = Wie niet kan horen, volgt de video met ondertitels.
link-empty = De link naar “{ $target }” heeft geen tekst.
    .help = Schrijf tussen de vierkante haken waar de link heen leidt.
    .why = Een link zonder tekst is niet te zien en niet voor te lezen.

## Keeping it up to date

review-passed = { $empty ->
    [owner] Deze pagina moest ten laatste op { $date } nagekeken zijn.
   *[no] Deze pagina moest ten laatste op { $date } nagekeken zijn door { $owner }.
}
    .help = Kijk de pagina na en zet daarna een nieuwe datum bij “reviewed” of “review-before”.
    .why = Wie een gids leest, mag erop rekenen dat wat er staat nog klopt.
review-owner = “{ $title }” heeft geen eigenaar.
    .help = Voeg “owner: …” toe, met een team of functie.
    .why = Een pagina zonder eigenaar wordt door niemand bijgehouden.
review-date = Voor “{ $title }” is niet bekend wanneer ze weer moet worden nagekeken.
    .help = Voeg “review-before: …” of “reviewed: …” toe, met een datum.
    .why = Zonder datum merkt niemand dat een pagina verouderd is.
review-statement = De toegankelijkheidsverklaring is van { $date }: meer dan een jaar oud.
    .help = Bekijk de site opnieuw en zet de nieuwe datum bij “assessed” onder “accessibility”.
    .why = De wet vraagt dat de verklaring elk jaar wordt nagekeken.

## Translations

translation-stale = Het origineel van “{ $section }” is gewijzigd nadat dit deel vertaald werd.
    .help = Vergelijk met het origineel en pas de vertaling aan. Leg daarna vast dat ze klopt: stagegids translate { $page } --to { $to } --mark { $anchor }
    .why = Wie de vertaling leest, mag niets anders lezen dan wie het origineel leest.
    .label = het origineel van nu
translation-missing = De vertaling mist het deel “{ $section }” van het origineel.
    .help = Vertaal dit deel en zet onder de kop een commentaar met dezelfde id als in het origineel.
    .why = Links naar een deel werken alleen in de vertaling als het deel daar ook staat.
    .label = het deel in het origineel
translation-untranslated = “{ $section }” heeft nog de tekst van het origineel.
    .help = Vertaal de tekst onder deze kop, of zet “draft: true” bovenaan zolang de vertaling niet klaar is.
    .why = Een lezer verwacht op een vertaalde pagina zijn eigen taal, en een voorleesprogramma ook.
translation-removed = “{ $section }” staat niet meer in het origineel.
    .help = Haal dit deel weg, of haal “translated-from” weg als het in deze taal moet blijven.
    .why = Wat uit het origineel is geschrapt, geldt in de vertaling meestal ook niet meer.
translation-untracked = { $count ->
    [one] Van { $count } deel van deze vertaling is niet bekend van welke versie van het origineel het komt.
   *[other] Van { $count } delen van deze vertaling is niet bekend van welke versie van het origineel ze komen.
}
    .help = Kijk de vertaling na en leg vast dat ze klopt: stagegids translate { $page } --to { $to } --mark
    .why = Alleen dan merk je het als het origineel later wijzigt.

## For writers

readability-sentence = Deze zin telt { $words } woorden.
    .help = Maak er twee of meer zinnen van; tot { $limit } woorden leest een zin vlot.
    .why = Wie een lange zin uit heeft, is het begin vaak al kwijt.
readability-passive = In deze alinea staan { $count } zinnen in de lijdende vorm.
    .help = Zeg wie wat doet: niet “het formulier wordt ingevuld”, maar “je vult het formulier in”.
    .why = In de lijdende vorm blijft onduidelijk wie iets moet doen.
readability-word = Het team schrijft dit liever anders dan “{ $word }”.
    .help = De woorden staan in guide.yml, bij “style”.
    .why = Wie voor één zaak twee woorden leest, denkt aan twee zaken.

## Links naar buiten

external-gone = “{ $target }” is er niet meer: de server zegt { $status }.
    .help = Zoek waar de pagina nu staat, of haal de link weg.
    .why = Wie op de link tikt, komt op een foutpagina terecht.
external-moved = “{ $target }” is voorgoed verhuisd naar “{ $to }”.
    .help = Neem het nieuwe adres over.
    .why = Een doorverwijzing houdt het een tijd vol, maar niet voor altijd.
external-silent = “{ $target }” geeft geen antwoord: { $reason ->
        [name] deze server bestaat niet
        [time] het duurde te lang
        [trust] het certificaat van de server klopt niet
        [busy] de server kan het nu niet
       *[connection] er kwam geen verbinding
    }.
    .help = Open de link zelf. Werkt ze, dan was de server even weg; werkt ze niet, zoek dan een ander adres.
    .why = Misschien is de pagina er niet meer. Zeker is dat niet.

## Theme

theme-template = Het sjabloon “{ $template }” klopt niet: { $message }.
    .help = Vraag wie het thema maakte om dit sjabloon te verbeteren.
    .why = Met een fout in een sjabloon kan geen enkele pagina worden gemaakt die het gebruikt.
brand-icon = “{ $value }” is geen vierkant PNG-beeld van minstens { $least } pixels.
    .help = Bewaar het pictogram als een vierkant PNG-bestand van { $least } op { $least } pixels of groter.
    .why = Een telefoon toont dit beeld op het beginscherm. Een ander formaat kan hij niet tonen, of alleen vervormd of wazig.
brand-colour = “{ $value }” bij “{ $field }” is geen kleur.
    .help = Schrijf de kleur tussen aanhalingstekens, zoals "#174c4f". Zonder aanhalingstekens leest de computer alles achter # als een opmerking.
    .why = Met deze kleur maakt de site de stijl van je instelling.
brand-contrast = De kleur { $value } bij “{ $field }” steekt te weinig af tegen { $ground ->
        [page] het papier van de bladzijde
        [card] het papier van de kaarten
       *[tint] haar eigen zachte tint
    } ({ $against }){ $scheme ->
        [dark] {" "}op een donker scherm
       *[light] {""}
    }: { $ratio } op 1.
    .help = Kies een kleur die minstens 4,5 op 1 haalt. De voorgestelde kleur heeft dezelfde tint.
    .why = Wie minder goed ziet, of buiten op een telefoon leest, kan een tekst met te weinig contrast niet lezen.
theme-unknown = Het thema “{ $theme }” is niet gevonden.
    .help = Zet het thema in de map themes, of schrijf “theme: base” in guide.yml.
    .why = Zonder thema heeft de gids geen vormgeving.
theme-cycle = Het thema “{ $theme }” bouwt voort op zichzelf.
    .help = Kies bij “parent” in theme.yml een ander thema, zoals base.
    .why = In een kring van thema’s is er geen eerste om mee te beginnen.
theme-settings = De instellingen van het thema zijn niet leesbaar: { $message }.
    .help = Verbeter theme.yml in de map van het thema.
    .why = In theme.yml staat op welk thema dit voortbouwt en welke kleuren en letters het heeft.
theme-strings = De woorden van het thema zijn niet leesbaar: { $message }.
    .help = Verbeter deze plek in het bestand met woorden (.ftl).
    .why = Een woord dat niet te lezen is, komt niet op de pagina.

## Op papier

print-failed = Van deze pagina kan geen PDF worden gemaakt: { $message }.
    .help = Verbeter wat er staat, meestal een afbeelding. Lukt dat niet, schrijf dan “pdf: false” bovenaan de pagina.
    .why = Elke pagina is ook als PDF te krijgen. Een lezer mag geen link vinden naar een PDF die er niet is.
print-template = Het sjabloon “{ $template }” voor papier klopt niet: { $message }.
    .help = Vraag wie het thema maakte om dit sjabloon te verbeteren.
    .why = Met een fout in een sjabloon kan geen enkele PDF worden gemaakt die het gebruikt.
package-room = Alle antwoorden van deze module nemen tot { $needed } tekens in, en { $target } bewaart er { $limit }.
    .help = Splits de module, laat met “draw” minder vragen trekken, of vraag SCORM 2004 in plaats van SCORM 1.2.
    .why = Een leerplatform bewaart per student maar een klein stuk tekst. Past niet alles erin, dan vindt wie later verdergaat een deel van de antwoorden niet terug.
