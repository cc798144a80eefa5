### De woorden van de site. Een site overschrijft er een in themes/<thema>/strings/nl.ftl.

## Rond de pagina
skip = Naar de inhoud
menu = Menu
main-menu = Hoofdmenu
close = Sluit
contents = Inhoud
on-this-page = Op deze pagina
breadcrumbs = Je bent hier
languages = Talen
home = Startpagina
colon = { ":" }
previous = Vorige
next = Volgende
turning = Bladeren
back-to = Terug naar { $place }
chapters = Hoofdstukken
lessons = Lessen
whole = Alles op één pagina
chapter-read = Gelezen
chapter-unread = Markeer als gelezen
chapters-read = { "{n}" } van { "{total}" } gelezen
forget = Wis
kept-here = Bewaard op dit toestel.
not-kept = Dit toestel bewaart het niet: je browser laat dat niet toe.
reading-time = { $n } min lezen
all-sections = Alles in deze gids
choose-way = Kies je weg
start-here = Begin hier
letters = Letters
print = Afdrukken
frozen-label = Een eerder jaar
frozen-text = Dit is de gids van { $year }.
frozen-now = Naar de gids van nu
earlier-years = Vorige jaren:
search = Zoeken
owner = Beheer
date = Gepubliceerd
edition = Editie
updated = Bijgewerkt
reviewed = Nagelezen
edit = Verbeter deze pagina
relations = Verbanden
terms-here = Begrippen op deze pagina
glossary = Begrippenlijst
sources = Bronnen
footnotes = Voetnoten
footnote-back = Terug naar de tekst
figure = Figuur
table = Tabel
code-block = Code
task-done = Gedaan
task-open = Nog te doen
more = Meer
external = externe site
nothing-here = Hier staat nog niets.
not-found = Deze pagina bestaat niet
not-found-text = Misschien is de pagina verhuisd of is het adres verkeerd getypt. Zoek verder vanaf een van deze plekken.
moved = Deze pagina staat nu op een ander adres:
notice-draft = Dit is een ontwerp. Het staat nog niet op de gepubliceerde site.
notice-untranslated = Deze pagina is nog niet vertaald. Je leest de tekst in het { $language }.
notice-stale = Het origineel van dit deel is gewijzigd nadat het vertaald werd.
notice-stale-top = De inleiding van het origineel is gewijzigd nadat ze vertaald werd.
see-original = Lees het origineel
language-nl = Nederlands
language-en = Engels
language-fr = Frans

## Zoeken
search-title = Zoeken in deze gids
search-label = Waarnaar zoek je?
search-hint = Typ een of meer woorden.
search-close = Sluit
search-clear = Wis de verfijning
search-filters = Verfijn
search-filter-kind = Soort
search-filter-audience = Voor wie
search-filter-programme = Opleiding
search-any = Alle
search-results = Resultaten
search-results-none = Niets gevonden voor “{ "{q}" }”.
search-results-one = 1 pagina gevonden
search-results-other = { "{n}" } pagina’s gevonden
search-results-some = Geen pagina heeft al deze woorden. { "{n}" } hebben er een deel van.
search-none-help = Zoeken vindt ook woorden die zo beginnen, maar raadt geen tikfouten. Kijk de spelling na, typ minder woorden of probeer een ander woord.
search-none-all = Bekijk alle pagina’s van A tot Z
search-more = Toon meer
search-failed = Zoeken lukt nu niet. Misschien heb je geen verbinding: probeer het straks opnieuw.
search-loading = Even geduld…
search-term = Begrip
search-keys = ↑ ↓ om te kiezen, Enter om te openen, Esc om te sluiten
search-shortcut = De toets / opent het zoeken
search-register = Alle pagina’s van A tot Z

## Zonder netwerk
offline-title = Je bent offline
offline-text = Deze pagina staat nog niet op dit toestel. Wat je eerder opende, kun je nu wel lezen.
offline-kept = Dit kun je nu lezen
offline-new = Er is een nieuwe versie van deze pagina.
offline-reload = Vernieuwen
offline-later = Later

## Lijsten en overzichten
tags = Trefwoorden
tag = Trefwoord
tagged = Pagina’s met het trefwoord “{ $tag }”
filter = Verfijn
clear-filters = Wis de keuze
shown = { "{n}" } van { "{total}" } getoond
pages-count =
    { $n ->
        [one] 1 pagina
       *[other] { $n } pagina’s
    }
catalogue = Catalogus
matrix-outcomes = Leerresultaten: uitgelegd, geoefend, beoordeeld
matrix-indicators = Indicatoren en de praktijken die ze tonen
matrix-explained = Uitgelegd
matrix-practised = Geoefend
matrix-assessed = Beoordeeld
matrix-gaps =
    { $n ->
        [0] Alle vakjes die gevuld moeten zijn, zijn gevuld.
        [one] Er is 1 leemte.
       *[other] Er zijn { $n } leemtes.
    }
any-programme = Alle opleidingen
gap = leemte
outcome = Leerresultaat
indicator = Indicator

## Soorten
kind-page = Achtergrond
kind-handbook = Handboek
kind-outcome = Leerresultaten
kind-indicator = Kwaliteitsindicatoren
kind-rubric = Rubric
kind-reflection = Reflectie
kind-conversation = Gesprek
kind-module = E-learning
kind-practice = Goede praktijk
kind-form = Formulier
kind-report = Verslag
kind-term = Begrip
section-pages = Achtergrond
section-handbooks = Handboeken
section-outcomes = Leerresultaten
section-indicators = Kwaliteitsindicatoren
section-rubrics = Rubrics
section-reflection = Reflectie
section-conversations = Gesprekken
section-modules = E-learning
section-practices = Goede praktijken
section-forms = Formulieren
section-reports = Verslagen
section-terms = Begrippen

## Verbanden
relation-assesses = Beoordeelt
relation-assessed-by = Wordt beoordeeld in
relation-practises = Oefent
relation-practised-by = Wordt geoefend in
relation-explains = Legt uit
relation-explained-by = Wordt uitgelegd in
relation-shows = Is een voorbeeld van
relation-shown-by = Goede praktijken
relation-supports = Draagt bij aan
relation-supported-by = Krijgt steun van
relation-uses = Gebruikt
relation-used-by = Wordt gebruikt in
relation-mentions = Verwijst naar
relation-mentioned-by = Wordt vermeld in
relation-part-of = Hoort bij
relation-parts = Onderdelen
relation-translates = Vertaling van
relation-translations = Vertalingen

## Velden
field-audience = Voor wie
field-programme = Opleiding
field-sector = Sector
field-region = Regio
field-type = Type
field-year = Jaar
field-date = Datum
field-place = Plaats
field-duration = Duur
field-when = Wanneer
field-participants = Deelnemers
field-roles = Rollen
field-moments = Momenten
field-use = Gebruik
field-pass = Geslaagd met
field-pass-mark = Slaaggrens
field-certificate = Getuigschrift
field-framework = Kader
field-figure = Model
field-link = Website
field-signatories = Ondertekenaars
field-abbreviation = Afkorting
field-also = Ook
field-owner = Beheer
field-scale = Schaal
field-raters = Beoordelaars
field-contract = Afspraken
field-covers = Behandelt
yes = ja
no = nee
field-draw = Vragen per keer
field-shuffle = In willekeurige volgorde

## Rollen, momenten, gebruik
role-student = Student
role-mentor = Mentor
role-lecturer = Docent
role-peer = Medestudent
role-quality = Kwaliteitszorg
moment-start = aan het begin
moment-midway = halfweg
moment-end = aan het einde
measure-before = vooraf
measure-after = achteraf
use-formative = Om van te leren, zonder punten
use-summative = Telt mee voor het resultaat
use-checklist = Checklist
use-questionnaire = Vragenlijst
use-data = Gegevens
use-agreement = Afspraken
use-worksheet = Werkblad
use-canvas = Canvas
type-analytic = Per criterium
type-holistic = In één geheel
type-single-point = Met één norm
type-checklist = Checklist
figure-cycle = Cyclus
figure-onion = Lagen
figure-levels = Niveaus
figure-steps = Stappen

## Rubrics
criterion = Criterium
level = Niveau
weight = Gewicht
points = Punten
must-reach = Hier moet je minstens dit niveau halen:
rater-decides = beslist
rater-informs = geeft advies
pass-every = elk criterium minstens “{ $level }”
pass-total = in totaal minstens { $percent } %
percent = { $n } %

## Vragen
question = Vraag
question-one = Kies één antwoord
question-several = Kies alle juiste antwoorden
question-true-false = Waar of niet waar
question-match = Wat hoort samen
question-order = Zet in volgorde
question-fill = Vul aan
question-number = Geef een getal
question-reflection = Denk na en schrijf
question-scale = Schat jezelf in
question-statement = Stelling
question-open = Open vraag
question-choose-one = Kies er één
question-choose-several = Kies wat past
letter = Letter van het antwoord
rank = Plaats in de volgorde
gap-label = Gat { $n }
gap-choose = Kies
hint = Een tip
key = Antwoorden
to-key = Naar het antwoord
explanation = Uitleg
model-answer = Voorbeeldantwoord
checklist = Kijk na
result-show = Wat stemde de groep?
least-words =
    { $n ->
        [one] Minstens 1 woord
       *[other] Minstens { $n } woorden
    }

## Gesprekken
turn = Beurt
dialogue-how = Kies een antwoord en ga naar de beurt met dat nummer.
dialogue-goals = Let op
dialogue-pass = Gelukt met
goal-least = { $goal } minstens { $n }
mood = Hoe de ander zich voelt
go-to-turn = Ga naar { $n }
coach = Wat zegt de coach?
the-end = Einde van het gesprek
step = Stap
phase = Fase
prompts = Vragen
headline = Kernindicator
recommendation = Aanbeveling
face-glad = blij, vrolijk, trots, opgelucht, glimlach, hoopvol, tevreden, lach, enthousiast, dankbaar, ontroerd
face-sad = verdriet, tranen, teleurgesteld, verslagen, moedeloos, gekwetst, moe, huilt, bedroefd, somber, smekend, overweldigd, verdoofd
face-angry = boos, kwaad, woedend, verwijtend, geïrriteerd, fel, afwerend, snel rood
face-surprised = verrast, geschrokken, verbaasd, schrik
face-tense = gespannen, zenuwachtig, ongerust, bezorgd, op zijn hoede, op haar hoede, wantrouwig, paniek, buiten adem, gehaast, snel
face-unsure = onzeker, twijfel, aarzel, verward, verlegen, zoekend, nadenkend, afwachtend
face-closed = stil, vlak, kort, teruggetrokken, afhakend, mak, gesloten
face-calm = rustig, rustiger, kalm, zacht, luisterend, nieuwsgierig, geconcentreerd, helder, eerlijk, aandachtig
talk-play = Speel het gesprek
talk-resume = Ga verder met het gesprek
talk-debriefed = Bekijk hoe het ging
talk-book = Lees alle beurten
talk-book-close = Verberg de beurten
talk-you = Jij zegt:
talk-choose = Wat zeg je?
talk-coach = De coach
talk-score = { "{n}" }
talk-met = – genoeg, want { "{n}" } volstaat
talk-unmet = – { "{n}" } nodig
talk-debrief = Terugblik
talk-passed = Gelukt: je haalde wat je met dit gesprek wilde.
talk-not-passed = Nog niet gelukt. Kijk waar het anders kon.
talk-over = Het gesprek is voorbij.
talk-transcript = Het hele gesprek, met de coach
talk-from-here = Speel opnieuw vanaf hier
talk-again = Speel opnieuw
talk-back = Neem je laatste zin terug

## Andere blokken
captions = Ondertitels
transcript = Lees de tekst
download = Open het bestand
chart-table = De cijfers van de grafiek
label = Onderwerp
total = Totaal
alert-note = Goed om te weten
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Let op
alert-caution = Pas op

## Wat het script van een oefening of formulier zegt
do-kept = Bewaard op dit toestel
do-clear = Wis alles
do-export = Bewaar als bestand
do-restore = Zet terug uit een bestand
do-check = Kijk na
do-right = Juist
do-wrong = Nog niet juist
do-again = Probeer opnieuw
do-vote = Stem
do-start = Begin
do-score = { $n } van { $total } punten
do-progress = { $n } van { $total } gedaan
do-passed = Geslaagd
do-not-passed = Nog niet geslaagd
do-certificate = Getuigschrift
do-restart = Begin opnieuw

## Resultaten van een bevraging
results = Resultaten
results-about = Dit zijn de antwoorden van { $n } mensen. Een vraag met minder dan { $minimum } antwoorden staat er niet bij. Gaf iedereen hetzelfde antwoord, of iedereen op één na, dan staat het aantal tussen twee grenzen.
results-about-groups = Dit zijn de antwoorden van { $n } mensen. Een groep met minder dan { $minimum } antwoorden komt nergens in beeld en telt ook niet mee in het geheel. Gaf in een groep iedereen hetzelfde antwoord, of iedereen op één na, dan staat het aantal tussen twee grenzen.
results-few = Er zijn te weinig antwoorden om iets te tonen. Dat kan vanaf { $minimum } antwoorden per groep.
results-too-few = Te weinig antwoorden om te tonen.
results-answers =
    { $n ->
        [one] 1 antwoord
       *[other] { $n } antwoorden
    }
results-all = Allemaal samen
results-group = Groep
results-by = Per { $group }
results-option = Antwoord
results-statement = Stelling
results-count = Aantal
results-share = Aandeel
results-median = Middelste antwoord
results-middle = Middelste getal
results-half = De middelste helft
results-between = tussen { $low } en { $high }
results-or = { $first } of { $last }
results-quoted = “{ $words }”
results-favourable = Antwoorden { $marks }

## Oefeningen op het scherm
play-check = Kijk na
play-recheck = Kijk opnieuw na
play-vote = Stem
play-voted = Je stem staat er.
play-right = Juist.
play-wrong = Nog niet juist.
play-partly = Deels juist.
play-shown = Dit is het antwoord.
play-parts = { "{n}" } van { "{total}" } klopt.
play-left = Je hebt nog { "{n}" } pogingen.
play-left-one = Je hebt nog 1 poging.
play-incomplete = Je antwoord is nog niet volledig.
play-no-number = Typ een getal, bijvoorbeeld 3 of 2,5.
play-reveal = Toon het antwoord
play-answer = Het juiste antwoord
play-redo = Doe opnieuw
play-model-show = Toon het voorbeeldantwoord
play-compare = Leg jouw tekst naast het voorbeeld. Er is meer dan één goed antwoord.
play-words = { "{n}" } van minstens { "{total}" } woorden
play-before = Vooraf: { "{mark}" }
play-after = Vul nog eens in, achteraf
play-grown = Bij { "{n}" } van de { "{total}" } zinnen sta je verder dan vooraf.
play-grown-one = Bij 1 van de { "{total}" } zinnen sta je verder dan vooraf.
play-sign-right = Juist: dit koos je
play-sign-wrong = Niet juist: dit koos je
play-sign-missed = Dit was ook juist
play-belongs = Wat hoort hierbij?
play-up = Zet hoger: { "{entry}" }
play-down = Zet lager: { "{entry}" }
play-moved = { "{entry}" }: plaats { "{n}" } van { "{total}" }
play-gap = Gat { "{n}" }
play-sure = Hoe zeker ben je?
play-sure-guess = Ik gok
play-sure-doubt = Ik twijfel
play-sure-certain = Ik ben zeker
play-sure-1 = Je gokte { "{total}" } keer en had { "{n}" } keer gelijk.
play-sure-2 = Je twijfelde { "{total}" } keer en had { "{n}" } keer gelijk.
play-sure-3 = Je was { "{total}" } keer zeker en had { "{n}" } keer gelijk.
play-certainty = Klopt je zekerheid?
play-progress-title = Hoever je bent
play-progress = { "{n}" } van { "{total}" } gedaan
play-score = { "{n}" } van { "{total}" } punten
play-missed = Bekijk de { "{n}" } vragen die je miste
play-missed-one = Bekijk de vraag die je miste
play-clear = Wis alles
play-clear-sure = Wis je antwoorden op alle lessen van dit geheel?
play-clear-yes = Ja, wis alles
play-keep = Nee, bewaar
play-key-show = Toon alle antwoorden
play-key-hide = Verberg de antwoorden
play-elsewhere = In een ander tabblad staat een andere versie van deze tekst.
play-take = Neem die over
play-checklist = Kijk je tekst na
play-print-key = Druk af voor de docent, met de antwoorden
play-print-blank = Druk af zonder antwoorden
play-same = Verander eerst iets aan je antwoord.
play-score-one = { "{n}" } van 1 punt
play-mine = Houd deze
play-drawn = Je krijgt { "{n}" } van de { "{total}" } vragen van deze les.
play-redraw = Doe opnieuw met andere vragen

## De module op het scherm
course-start = Begin met: { "{lesson}" }
course-on = Ga verder met: { "{lesson}" }
course-passed = Geslaagd: je haalde { "{n}" } % van de punten, en { "{pass}" } % volstaat.
course-not-passed = Je haalde al { "{n}" } % van de punten. Vanaf { "{pass}" } % ben je geslaagd.
course-results = Je resultaten per les en per leerresultaat
course-goals = Leerresultaten
course-back = Lees er nog eens over:
course-daily = Tien minuten per dag
course-daily-about = Vragen die je al beantwoordde, komen terug na een, twee, vier, acht en zestien dagen. Wat je nog niet kent, komt sneller terug.
course-daily-none = Vandaag staat er niets klaar.
course-daily-one = Vandaag staat er 1 vraag klaar.
course-daily-some = Vandaag staan er { "{n}" } vragen klaar.
course-daily-start = Begin met herhalen
course-next = Volgende vraag
course-step = Vraag { "{n}" } van { "{total}" }
course-ready = Klaar voor vandaag.
course-failed = De vraag kon niet worden opgehaald. Misschien heb je geen verbinding.
course-name = Je naam, zoals hij op het getuigschrift komt. Hij blijft op dit toestel.
course-attest = rondde deze e-learning af:
course-attested = op { "{date}" }, met { "{n}" } % van de punten

## Een blad om te schrijven
composer-title = Schrijf het zelf
composer-about = Werk stap voor stap. Wat je schrijft, blijft op dit toestel.
composer-starters = Begin zo
composer-lint = Je schreef { "{words}" }. Kun je zeggen wat je zag?
composer-avoid = Woorden die vaak kwetsen of overdrijven:
composer-whole = Zo klinkt het
composer-copy = Kopieer de tekst
composer-copied = Gekopieerd.
composer-not-copied = Kopiëren lukt hier niet.
composer-clear-sure = Wis wat je op dit blad schreef?

## Tijd
date-long = { $day } { $month } { $year }
month-year = { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
minutes =
    { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
days =
    { $n ->
        [one] 1 dag
       *[other] { $n } dagen
    }
weeks =
    { $n ->
        [one] 1 week
       *[other] { $n } weken
    }
when-start = bij de start
when-midway = halfweg
when-end = op het einde
when-before-start = { $span } voor de start
when-after-start = { $span } na de start
when-before-midway = { $span } voor het midden
when-after-midway = { $span } na het midden
when-before-end = { $span } voor het einde
when-after-end = { $span } na het einde
calendar-file = Zet deze data in je agenda (.ics)
planner-title = Reken uit met jouw data
planner-about = Vul de eerste en de laatste dag van je stage in. De tijdlijn toont dan jouw data. Ze blijven op dit toestel.
planner-period = Periode
planner-own-dates = Eigen data
planner-start = Eerste dag
planner-end = Laatste dag
planner-days = Op welke dagen ben je er?
planner-hours = Uren per dag
planner-skip = Sla vakanties over
planner-with-days = Zet ook elke stagedag in het agendabestand
planner-order = De laatste dag komt voor de eerste.
planner-summary = Stagedagen: { "{days}" }. Uren samen: { "{hours}" }.
planner-week = Per week: { "{days}" } × je uren = { "{hours}" } uur.
planner-expected = Verwacht: { "{hours}" } uur per week.
planner-moved = verschoven: { "{reason}" }
planner-weekend = weekend
planner-download = Download voor je agenda (.ics)
planner-clear = Wis
planner-kept = Bewaard op dit toestel.
planner-not-kept = Dit toestel bewaart het niet: je browser laat dat niet toe.
planner-cleared = Gewist.
planner-day = Stagedag
planner-applied = De tijdlijn toont jouw data.

## Voor het team
quality = Kwaliteit van deze gids
quality-about = Wat het team nog te doen heeft, zoals het bij de laatste bouw van de site was. Zoekmachines slaan deze pagina’s over.
quality-findings = Openstaande meldingen
quality-findings-about = Wat bij de laatste bouw opviel en verbeterd kan worden. Fouten staan hier niet: met een fout komt er geen site.
quality-review = Nakijkkalender
quality-review-about = Wanneer elke pagina opnieuw moet worden nagekeken, en door wie.
quality-translations = Stand van de vertalingen
quality-translations-about = Per pagina en taal: wat ontbreekt, wat een ontwerp is, en welk deel achterloopt op het origineel.
quality-coverage-about = Waar een vakje leeg is, ontbreekt nog uitleg, oefening, beoordeling of een voorbeeld.
count-warnings =
    { $n ->
        [one] waarschuwing
       *[other] waarschuwingen
    }
count-infos =
    { $n ->
        [one] tip
       *[other] tips
    }
count-gaps =
    { $n ->
        [one] leemte
       *[other] leemtes
    }
count-late = te laat
count-soon = binnen drie maanden
count-undated = zonder datum
count-translated = actueel
count-behind =
    { $n ->
        [one] loopt achter
       *[other] lopen achter
    }
count-drafts = in ontwerp
count-untracked = niet opgevolgd
count-missing =
    { $n ->
        [one] ontbreekt
       *[other] ontbreken
    }
finding-place = Plaats
finding-weight = Ernst
finding-what = Wat er te doen is
findings-by-file = Per bestand
findings-none = Bij de laatste bouw was er niets te melden.
review-page = Pagina
review-pages = Pagina’s
review-due = Na te kijken voor
review-late = Te laat
review-next = Volgende datum
review-undated = Zonder datum
review-nobody = niemand
review-by-owner = Per beheerder
review-by-month = Per maand
review-none = Geen enkele pagina heeft een datum.
translations-first = Eerst dit
translations-by-page = Per pagina
translation-missing = ontbreekt
translation-draft = ontwerp
translation-behind = loopt achter
translation-untracked = niet opgevolgd
translation-current = actueel
translation-progress =
    { $total ->
        [one] { $n } van { $total } deel vertaald
       *[other] { $n } van { $total } delen vertaald
    }
translation-unknown =
    { $n ->
        [one] van { $n } deel is niet bekend waarvan het komt
       *[other] van { $n } delen is niet bekend waarvan ze komen
    }
section-stale = { $section }: origineel gewijzigd
section-untranslated = { $section }: nog niet vertaald
section-removed = { $section }: niet meer in het origineel
section-missing = { $section }: ontbreekt in de vertaling

## Toegankelijkheid en privacy
accessibility = Toegankelijkheid
accessibility-summary = Hoe toegankelijk deze site is, wat nog niet lukt, en wie je dan helpt.
a11y-status = Hoe toegankelijk is deze site?
a11y-status-full = { $organisation } wil dat iedereen deze site kan gebruiken. De site voldoet aan de richtlijnen WCAG 2.2, niveau AA, en aan de norm EN 301 549.
a11y-status-partial = { $organisation } wil dat iedereen deze site kan gebruiken. De site voldoet voor een deel aan de richtlijnen WCAG 2.2, niveau AA, en aan de norm EN 301 549. De uitzonderingen staan hieronder.
a11y-status-none = { $organisation } wil dat iedereen deze site kan gebruiken. De site voldoet nog niet aan de richtlijnen WCAG 2.2, niveau AA, en aan de norm EN 301 549.
a11y-status-unknown = { $organisation } wil dat iedereen deze site kan gebruiken. Er is nog niet onderzocht of de site voldoet aan de richtlijnen WCAG 2.2, niveau AA, en aan de norm EN 301 549.
a11y-limits = Wat is nog niet toegankelijk?
a11y-limits-none = Er zijn geen uitzonderingen bekend.
a11y-limits-unknown = Dat weten we pas na een onderzoek.
a11y-method = Hoe is dit nagegaan?
a11y-method-self = De instelling onderzocht de site zelf. Deze verklaring is van { $date }.
a11y-method-external = Een externe partij onderzocht de site. Deze verklaring is van { $date }.
a11y-checks = Bij elke nieuwe versie van de site controleert een programma of koppen elkaar netjes volgen, of beelden een beschrijving hebben, of film en geluid zijn uitgeschreven en of elke link ergens heen leidt. Elke pagina werkt met alleen een toetsenbord, zonder JavaScript en op een smal scherm.
a11y-contact = Werkt er iets niet voor jou?
a11y-contact-text = Laat het weten. Zeg op welke pagina het misloopt en wat je gebruikt, bijvoorbeeld een schermlezer of een telefoon. Vraag gerust om de inhoud in een andere vorm.
a11y-complaints = Ben je niet tevreden met het antwoord?
a11y-complaints-text = Krijg je geen antwoord, of geen antwoord waarmee je verder kunt? Dan kun je een klacht indienen bij de instantie die toeziet op de toegankelijkheid van websites van de overheid.
privacy = Privacy
privacy-summary = Wat deze site over je weet: niets. En wat op je eigen toestel blijft.
privacy-not = Wat deze site niet doet
privacy-no-cookies = De site plaatst geen cookies.
privacy-no-tracking = De site telt je bezoek niet en volgt je niet.
privacy-no-others = De site haalt niets op bij andere sites: geen lettertypes, geen kaarten, geen filmpjes.
privacy-no-sending = Wat je invult of aanvinkt, wordt nergens heen gestuurd.
privacy-device = Wat op je toestel blijft
privacy-device-text = Alleen jij kunt erbij, in deze browser op dit toestel. Deel je het toestel met anderen, wis het dan na gebruik.
privacy-what = Wat
privacy-key = Naam in de browser
privacy-clear = Wis alles op dit toestel
privacy-cleared = Alles is gewist.
privacy-nothing = Er stond niets op dit toestel.
privacy-server = Wat de server ziet
privacy-server-text = Zoals elke webserver ziet de server van deze site welke pagina je opvraagt en vanaf welk internetadres.
privacy-contact = Vragen over je gegevens
privacy-contact-text = Stel ze aan { $organisation }.
stored-read = Welke hoofdstukken en lessen je als gelezen markeerde
stored-answers = Je antwoorden op vragen en je keuzes in gesprekken
stored-texts = De teksten die je bij een oefening schreef
stored-sheet = Wat je invulde in rubrics en formulieren, per rol en moment
stored-planner = De data van je stage, in een tijdlijn
stored-slash = Of de toets / het zoeken opent
stored-pages = Pagina’s die je opende, om ze zonder netwerk te lezen

## Op papier
papers = Op papier
paper-page = Deze pagina
paper-book = Het hele boek
paper-rubric = Rubric om in te vullen
paper-form = Formulier om in te vullen
paper-checklist = Checklist om in te vullen
paper-canvas = Canvas op A4
paper-canvas-a3 = Canvas op A3
paper-worksheet = Werkblad
paper-conversation = Gespreksleidraad
paper-cards = Zakkaarten
paper-poster = Poster op A3
paper-timeline = Tijdlijn
paper-certificate = Certificaat
file-canvas-a3 = a3
file-cards = kaarten
file-poster = poster
file-timeline = tijdlijn
file-certificate = certificaat
print-page = pagina
print-of = van
print-page-short = p.
print-student = Student
print-place = Stageplaats
print-date = Datum
print-name = Naam
print-rater = Ingevuld door
print-moment = Moment
print-note = Opmerking
print-strong = Sterke punten
print-growth = Groeipunten
print-agreed = Afspraken
print-signature = Handtekening
print-contents = Inhoud
print-about = Over dit boek
print-glossary = Begrippen
print-online = Ook op het scherm
print-cut = Knip langs de merktekens.
print-certificate = Certificaat
print-certificate-for = Dit certificaat is voor
print-certificate-of = voor het doorlopen van
print-version = Stand van
print-chapter = Hoofdstuk
## Invullen
sheet-start = Vul in op dit toestel
sheet-who = Wie vult in?
sheet-when = Wanneer?
sheet-anyone = Vul in
sheet-private = Wat je invult blijft op dit toestel tot je het zelf deelt.
sheet-open = Open een bewaard bestand
sheet-finish = Afronden
sheet-strengths = Sterke punten
sheet-growth = Groeipunten
sheet-agreements = Afspraken
sheet-student = Naam van de student
sheet-rater = Naam van wie invult
sheet-place = Stageplaats
sheet-date = Datum
sheet-signature = naam, datum en handtekening
sheet-actions = Bewaren en delen
sheet-print = Afdrukken
sheet-file = Bewaar als bestand
sheet-csv = Bewaar als tabel (CSV)
sheet-link = Maak een link
sheet-share = Deel het bestand
sheet-clear = Wis alles
sheet-say-done-criteria = { "{n}" } van { "{total}" } criteria
sheet-say-done-questions = { "{n}" } van { "{total}" } vragen
sheet-say-kept = Bewaard op dit toestel om { "{time}" }
sheet-say-empty = Nog niets ingevuld
sheet-say-waiting = Niet bewaard
sheet-say-lost-full = Niet bewaard: de opslag van dit toestel is vol.
sheet-say-lost-refused = Niet bewaard: deze browser laat het niet toe.
sheet-say-lost-offer = Dit toestel bewaart niet wat je invult. Op het scherm blijft alles staan. Bewaar het als bestand voor je deze pagina sluit.
sheet-say-file = Bewaar als bestand
sheet-say-finish = Afronden
sheet-say-close = Sluit
sheet-say-understood = Begrepen
sheet-say-other-tab = Dit blad is in een ander tabblad gewijzigd. Wat hier staat, is nog niet bewaard.
sheet-say-other-show = Toon wat het andere tabblad heeft
sheet-say-other-keep = Houd wat hier staat
sheet-say-remark = Voorbeeld of opmerking
sheet-say-not-applicable = Niet van toepassing of niet gezien
sheet-say-unset = Wis de keuze
sheet-say-points = Punten ({ "{least}" } tot { "{most}" })
sheet-say-cleared = Alles op dit blad is gewist.
sheet-say-restore = Zet terug
sheet-say-clear-ask = Alles wissen wat op dit blad staat ({ "{who}" })? Andere bladen blijven.
sheet-say-clear-yes = Ja, wis alles
sheet-say-clear-no = Nee
sheet-say-begin-empty = Begin een leeg blad
sheet-say-opened = Geopend: { "{who}" }.
sheet-say-replace = Op dit toestel staat al een blad van { "{who}" }. Wil je het vervangen door dat uit het bestand (bewaard { "{time}" })?
sheet-say-replace-yes = Vervang het
sheet-say-replace-no = Houd wat er staat
sheet-say-refused-large = Dit bestand is te groot om een ingevuld blad te zijn.
sheet-say-refused-damaged = Dit bestand is beschadigd: er is niet uit op te maken wat er ingevuld was.
sheet-say-refused-foreign = Dit bestand komt niet van een invulpagina van een stagegids.
sheet-say-refused-newer = Dit bestand is gemaakt met een nieuwere versie van de gids. Herlaad deze pagina en probeer opnieuw.
sheet-say-refused-other = Dit bestand hoort bij “{ "{title}" }”, niet bij “{ "{page}" }”. Open het op de pagina waar het bij hoort.
sheet-say-refused-role = Dit bestand is van een rol die hier niet invult: “{ "{title}" }”.
sheet-say-refused-moment = Dit bestand is van een moment waarop hier niet wordt ingevuld: “{ "{title}" }”.
sheet-say-older = Dit blad is ingevuld met een andere versie van deze pagina. Kijk na wat veranderd is:
sheet-say-older-changed = “{ "{title}" }” is anders verwoord. Je antwoord staat er nog: lees het opnieuw.
sheet-say-older-level = Bij “{ "{title}" }” was “{ "{level}" }” gekozen. Dat niveau bestaat niet meer.
sheet-say-older-gone = “{ "{title}" }” staat er niet meer. Je antwoord was: { "{answer}" }
sheet-say-older-added = “{ "{title}" }” is nieuw.
sheet-say-older-rest = De niveaus of de volgorde zijn aangepast; de vragen zelf zijn gelijk gebleven.
compare-title = Bladen naast elkaar
compare-summary = Leg twee of drie ingevulde bladen naast elkaar om het gesprek voor te bereiden. De bestanden blijven op dit toestel.
compare-talk = Wat we bespreken
sheet-say-link-warning = In de link zit alles wat je invulde, ook namen. Wie de link heeft, kan het lezen. Een server krijgt het niet te zien.
sheet-say-link-label = Link met dit ingevulde blad
sheet-say-link-copy = Kopieer
sheet-say-link-copied = Gekopieerd
sheet-say-link-large = Wat je invulde past niet in een link. Bewaar het als bestand en stuur dat.
sheet-say-link-damaged = Deze link is onvolledig of beschadigd. Vraag een nieuwe link of het bestand.
sheet-say-csv-answer = Antwoord
sheet-say-csv-page = Pagina
sheet-say-csv-who = Wie en wanneer
sheet-say-csv-saved = Bewaard
sheet-say-score-total = Gewogen totaal: { "{total}" } op { "{most}" } ({ "{percent}" } %)
sheet-say-score-rounded = Afgerond op één cijfer na de komma. De regel rekent met het getal voor het afronden.
sheet-say-score-waits = Het totaal komt er als elk criterium een niveau en punten heeft. Nog te doen: { "{titles}" }.
sheet-say-score-waits-levels = Het besluit komt er als elk criterium een niveau heeft. Nog te doen: { "{titles}" }.
sheet-say-score-passed = Volgens de regels van deze rubric: geslaagd.
sheet-say-score-not-passed = Volgens de regels van deze rubric: niet geslaagd.
sheet-say-score-short = “{ "{title}" }” is lager dan “{ "{level}" }”. Dat kun je niet goedmaken met andere criteria.
sheet-say-score-least = Nodig: in totaal minstens { "{percent}" } %.
sheet-say-score-left-out = Niet meegeteld: { "{titles}" }. De gewichten van de andere criteria zijn naar verhouding verhoogd.
sheet-say-score-decides = Dit is een berekening. Wie beslist: { "{who}" }.
sheet-say-score-nobody = Dit is een berekening. Deze rubric zegt niet wie beslist.
sheet-say-score-informs = Dit oordeel is advies en telt niet mee in het totaal. Wie beslist: { "{who}" }.
compare-kept = Op dit toestel
compare-file = Voeg een bestand toe
compare-paste = Of plak een link
compare-paste-add = Voeg toe
compare-say-same = Dit blad staat er al: { "{who}" }.
compare-say-most = Er staan al drie bladen. Haal er eerst een weg.
compare-say-added = Toegevoegd: { "{who}" }.
compare-say-remove = Haal weg
compare-say-nothing = niet ingevuld
compare-say-incomplete = niet te vergelijken
compare-say-between = Verschil
compare-say-equal = gelijk
compare-say-apart-1 = één niveau verschil
compare-say-apart-2 = twee niveaus verschil
compare-say-apart-3 = drie of meer niveaus verschil
compare-say-grown-1 = één niveau hoger dan eerst
compare-say-grown-2 = twee niveaus hoger dan eerst
compare-say-grown-3 = drie of meer niveaus hoger dan eerst
compare-say-back-1 = één niveau lager dan eerst
compare-say-back-2 = twee niveaus lager dan eerst
compare-say-back-3 = drie of meer niveaus lager dan eerst
compare-say-only = Toon alleen waar jullie een niveau of meer verschillen
compare-say-one = Voeg nog een blad toe om te vergelijken.
compare-say-agree = Nergens ligt er een niveau tussen.
compare-say-begin = Begin het gesprek bij het grootste verschil: { "{titles}" }.
compare-say-older = Het blad van { "{who}" } is ingevuld met een andere versie van de pagina. Veranderd: { "{titles}" }.
compare-say-agreed = Wat spreken we af?
compare-say-print = Druk het gespreksblad af


## Bestanden bij een pagina
files = Bestanden
file-size = minder dan { $kb } kB
file-lacks = Gaat niet mee:
elsewhere-rubric = Deze rubric elders gebruiken
elsewhere-outcomes = Deze leerresultaten elders gebruiken
file-docx = Word
file-xlsx = Excel
file-canvas = Canvas
file-moodle = Moodle
file-case = CASE
file-docx-rubric = Een tabel om verder te bewerken.
file-xlsx-rubric = Een werkblad om in te vullen.
file-canvas-rubric = Kies in Canvas bij Rubrics voor ‘Rubric importeren’.
file-canvas-outcomes = Kies in Canvas bij Leerresultaten voor ‘Importeren’.
file-moodle-rubric = Voor een opdracht met een rubric als beoordelingsmethode.
file-moodle-outcomes = Voor een competentieraamwerk: kies ‘Raamwerk importeren’.
file-case-rubric = De open standaard van 1EdTech, voor systemen die rubrics uitwisselen.
file-case-outcomes = De open standaard van 1EdTech, voor systemen die leerresultaten uitwisselen.
lacks-around = de tekst rond de rijen
lacks-criterion-about = de uitleg bij elk criterium
lacks-level-about = wat elk niveau in het algemeen betekent
lacks-outcomes = de band met leerresultaten
lacks-ranges = de ondergrens van een reeks punten
lacks-must = het niveau dat je op een criterium minstens moet halen
lacks-pass = wanneer je geslaagd bent
lacks-raters = wie wanneer beoordeelt
lacks-form = het soort rubric
lacks-marks = opmaak en links
lacks-ties = de verbanden met andere pagina’s
remark-weights = Het gewicht zit in de punten: alle criteria samen geven 100.
remark-canvas-points = Canvas vraagt punten. Elk niveau krijgt er 0, en Canvas zet de niveaus dan op alfabet. Kies er ‘Punten verbergen’.
remark-canvas-outcomes = Canvas geeft elk leerresultaat zijn eigen schaal: kijk die daar na.
remark-moodle = Moodle leest dit bestand met een plug-in voor het importeren van rubrics.
remark-moodle-points = Kan niet: een rubric in Moodle geeft altijd punten, en deze heeft er geen.
remark-xlsx = Het gewogen totaal verschijnt pas als elk criterium is ingevuld.
scale-not-yet = Nog niet bereikt
scale-reached = Bereikt
excel-about = Toelichting
excel-must = Minstens
excel-level = Gekozen niveau
excel-remark = Opmerking
excel-from = Van
excel-to = Tot en met
excel-total = Gewogen totaal, op { $most }
excel-result = Uitslag
excel-passed = Geslaagd
excel-failed = Niet geslaagd
excel-rounding = Het totaal is afgerond op één decimaal. De uitslag rekent met het niet-afgeronde getal.
excel-decides = Dit werkblad rekent alleen: beslissen doet wie daarvoor is aangewezen.
excel-choose = Kies een niveau uit de lijst.
excel-within = Geef punten die bij het gekozen niveau horen.
remark-too-wide = Kan niet: er zijn te veel niveaus voor een tabel.
descriptor-missing = Nog te beschrijven
picture-missing = Beeld dat nog een beschrijving nodig heeft
packages = Deze module op je leerplatform
package-scorm-1-2 = De hele module in één pakket, met punten. Voor Moodle, Brightspace, Blackboard en bijna elk ander platform.
package-scorm-2004 = De hele module in één pakket, met meer plaats om antwoorden te bewaren dan SCORM 1.2.
package-cmi5 = De hele module in één pakket, voor een platform met xAPI.
package-moodle = De vragen voor de vragenbank van Moodle: kies daar ‘Importeren’ en ‘Moodle XML’.
package-gift = De vragen als tekst die je zelf kunt bewerken. Moodle importeert ze in de vragenbank.
package-qti-1-2 = De vragen als toets voor Canvas: kies daar ‘Cursusinhoud importeren’ en ‘QTI .zip-bestand’.
package-qti-2-1 = De vragen als toets voor Ans, Canvas en andere platforms.
package-brightspace = De vragen voor de vragenbibliotheek van Brightspace: kies daar ‘Importeren’ en ‘Bestand uploaden’.
package-blackboard = De vragen voor Blackboard: kies daar ‘Vragen uploaden’.
package-common-cartridge = Een reeks links naar de lessen op deze site, met de vragen als toets. Voor bijna elk platform.
lost-dialogue = gesprekken
lost-scale = schalen
lost-statement = stellingen
lost-match = koppelvragen
lost-order = volgordevragen
lost-number = sommige getallen
lost-large = vragen met heel veel antwoorden
lost-hints = hints
lost-attempts = het aantal pogingen
lost-confidence = hoe zeker je bent
lost-answers = uitleg per antwoord
lost-explanation = uitleg na het antwoord
lost-partial = punten voor een half antwoord
lost-points = de punten van sommige vragen
lost-outcomes = de band met leerresultaten
lost-pictures = afbeeldingen
lost-links = links naar de gids
lost-marks = opmaak in sommige antwoorden
lost-ordering = slepen in volgorde (je kiest een nummer)
lost-gaps = invulzinnen als één vraag (elk gat wordt een vraag)
lost-menus = keuzelijsten naast invulvakken (de keuzes staan erbij)
lost-numbers = elke schrijfwijze van een getal
lost-pass = wanneer je geslaagd bent
lost-draw = hoeveel vragen er getrokken worden
lost-distractors = wat bij koppelvragen bij niets hoort
package-test = toets
package-again = Probeer het nog eens.
remark-package-empty = Kan niet: geen van de vragen past in dit pakket.
remark-package-address = Kan niet: de gids heeft nog geen adres (url in guide.yml).
remark-package-mixed = Wat nog niet vertaald is, staat erin in de taal van het origineel.

## De module in een leeromgeving
session-close = Bewaar en sluit
session-saved = Bewaard in je leeromgeving.
session-lost = Je leeromgeving bewaart dit nu niet. Laat dit venster open en probeer het straks opnieuw.
session-kept = Je antwoorden en je score bewaart je leeromgeving. Wat je zelf schrijft, blijft op dit toestel.
session-closed = Alles is bewaard. Je mag dit venster sluiten.
session-closed-lost = Niet alles is bewaard: je leeromgeving antwoordt niet. Laat dit venster open.
session-back = Terug naar je leeromgeving
session-elsewhere = Je ging verder in een ander venster. Hier wordt niets meer bewaard.
session-here = Ga hier verder
session-watching = Je kijkt terug: hier verandert niets meer aan je antwoorden of je score.
session-unreached = Je leeromgeving antwoordt niet. Wat je invult, blijft op dit toestel.
session-questions = Bij de vragen van deze module
session-shared = Wat je hier schrijft, kan wie de module begeleidt in je leeromgeving lezen.

admin-script = Deze pagina is een editor en werkt alleen met scripts. De teksten van de gids kun je ook in git aanpassen.
