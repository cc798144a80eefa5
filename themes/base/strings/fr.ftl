### Les mots du site. Un site en remplace un dans themes/<thème>/strings/fr.ftl.

## Autour de la page
skip = Aller au contenu
menu = Menu
main-menu = Menu principal
close = Fermer
contents = Sommaire
on-this-page = Sur cette page
breadcrumbs = Vous êtes ici
languages = Langues
home = Accueil
colon = { "\u00A0:" }
previous = Précédent
next = Suivant
turning = Tourner la page
back-to = Retour à { $place }
chapters = Chapitres
lessons = Leçons
whole = Tout sur une page
chapter-read = Lu
chapter-unread = Marquer comme lu
chapters-read = { "{n}" } sur { "{total}" } lus
forget = Effacer
kept-here = Conservé sur cet appareil.
not-kept = Cet appareil ne le conserve pas : votre navigateur ne le permet pas.
reading-time = { $n } min de lecture
all-sections = Tout le guide
choose-way = Choisissez votre chemin
start-here = Commencez ici
letters = Lettres
print = Imprimer
frozen-label = Une année antérieure
frozen-text = Ceci est le guide de { $year }.
frozen-now = Vers le guide actuel
earlier-years = Années antérieures :
search = Rechercher
owner = Tenu par
date = Publié le
edition = Édition
updated = Mis à jour le
reviewed = Relu le
edit = Améliorer cette page
relations = Liens
terms-here = Termes de cette page
glossary = Glossaire
sources = Sources
footnotes = Notes
footnote-back = Retour au texte
figure = Figure
table = Tableau
code-block = Code
task-done = Fait
task-open = À faire
more = Plus
external = site externe
nothing-here = Il n’y a encore rien ici.
not-found = Cette page n’existe pas
not-found-text = La page a peut-être déménagé, ou l’adresse est mal écrite. Repartez de l’un de ces endroits.
moved = Cette page se trouve à une autre adresse :
notice-draft = Ceci est un brouillon. Il n’est pas encore sur le site publié.
notice-untranslated = Cette page n’est pas encore traduite. Vous la lisez en { $language }.
notice-stale = L’original de cette partie a changé après la traduction.
notice-stale-top = L’introduction de l’original a changé après la traduction.
see-original = Lire l’original
language-nl = néerlandais
language-en = anglais
language-fr = français

## Recherche
search-title = Rechercher dans ce guide
search-label = Que cherchez-vous ?
search-hint = Tapez un ou plusieurs mots.
search-close = Fermer
search-clear = Effacer les filtres
search-filters = Affiner
search-filter-kind = Type
search-filter-audience = Pour qui
search-filter-programme = Formation
search-any = Tous
search-results = Résultats
search-results-none = Aucun résultat pour « { "{q}" } ».
search-results-one = 1 page trouvée
search-results-other = { "{n}" } pages trouvées
search-results-some = Aucune page ne contient tous ces mots. { "{n}" } en contiennent une partie.
search-none-help = La recherche trouve aussi les mots qui commencent ainsi, mais elle ne devine pas les fautes de frappe. Vérifiez l’orthographe, tapez moins de mots ou essayez un autre mot.
search-none-all = Voir toutes les pages de A à Z
search-more = Afficher plus
search-failed = La recherche ne fonctionne pas pour le moment. Vous n’avez peut-être pas de connexion : réessayez plus tard.
search-loading = Un instant…
search-term = Terme
search-keys = ↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer
search-shortcut = La touche / ouvre la recherche
search-register = Toutes les pages de A à Z

## Sans réseau
offline-title = Vous êtes hors ligne
offline-text = Cette page n’est pas encore sur cet appareil. Vous pouvez lire ce que vous avez déjà ouvert.
offline-kept = À lire dès maintenant
offline-new = Il y a une nouvelle version de cette page.
offline-reload = Actualiser
offline-later = Plus tard

## Listes et aperçus
tags = Mots-clés
tag = Mot-clé
tagged = Pages avec le mot-clé « { $tag } »
filter = Affiner
clear-filters = Effacer le choix
shown = { "{n}" } sur { "{total}" }
pages-count =
    { $n ->
        [one] { $n } page
       *[other] { $n } pages
    }
catalogue = Catalogue
matrix-outcomes = Acquis d’apprentissage : expliqués, exercés, évalués
matrix-indicators = Indicateurs et pratiques qui les illustrent
matrix-explained = Expliqué
matrix-practised = Exercé
matrix-assessed = Évalué
matrix-gaps =
    { $n ->
        [0] Toutes les cases qui doivent être remplies le sont.
        [one] Il y a 1 lacune.
       *[other] Il y a { $n } lacunes.
    }
any-programme = Toutes les formations
gap = lacune
outcome = Acquis d’apprentissage
indicator = Indicateur

## Genres
kind-page = Contexte
kind-handbook = Manuel
kind-outcome = Acquis d’apprentissage
kind-indicator = Indicateurs de qualité
kind-rubric = Grille d’évaluation
kind-reflection = Réflexion
kind-conversation = Entretien
kind-module = Formation en ligne
kind-practice = Bonne pratique
kind-form = Formulaire
kind-report = Rapport
kind-term = Terme
section-pages = Contexte
section-handbooks = Manuels
section-outcomes = Acquis d’apprentissage
section-indicators = Indicateurs de qualité
section-rubrics = Grilles d’évaluation
section-reflection = Réflexion
section-conversations = Entretiens
section-modules = Formation en ligne
section-practices = Bonnes pratiques
section-forms = Formulaires
section-reports = Rapports
section-terms = Glossaire

## Liens
relation-assesses = Évalue
relation-assessed-by = Évalué dans
relation-practises = Exerce
relation-practised-by = Exercé dans
relation-explains = Explique
relation-explained-by = Expliqué dans
relation-shows = Est un exemple de
relation-shown-by = Bonnes pratiques
relation-supports = Contribue à
relation-supported-by = Soutenu par
relation-uses = Utilise
relation-used-by = Utilisé dans
relation-mentions = Renvoie à
relation-mentioned-by = Mentionné dans
relation-part-of = Fait partie de
relation-parts = Parties
relation-translates = Traduction de
relation-translations = Traductions

## Champs
field-audience = Pour qui
field-programme = Formation
field-sector = Secteur
field-region = Région
field-type = Type
field-year = Année
field-date = Date
field-place = Lieu
field-duration = Durée
field-when = Quand
field-participants = Participants
field-roles = Rôles
field-moments = Moments
field-use = Usage
field-pass = Réussi avec
field-pass-mark = Seuil de réussite
field-certificate = Attestation
field-framework = Référentiel
field-figure = Modèle
field-link = Site web
field-signatories = Signataires
field-abbreviation = Abréviation
field-also = Aussi
field-owner = Tenu par
field-scale = Échelle
field-raters = Évaluateurs
field-contract = Accords
field-covers = Traite
yes = oui
no = non
field-draw = Questions à la fois
field-shuffle = Dans le désordre

## Rôles, moments, usages
role-student = Étudiant
role-mentor = Maître de stage
role-lecturer = Enseignant
role-peer = Pair
role-quality = Assurance qualité
moment-start = au début
moment-midway = à mi-parcours
moment-end = à la fin
measure-before = avant
measure-after = après
use-formative = Pour apprendre, sans points
use-summative = Compte pour le résultat
use-checklist = Liste de contrôle
use-questionnaire = Questionnaire
use-data = Fiche de données
use-agreement = Accord
use-worksheet = Feuille de travail
use-canvas = Canevas
type-analytic = Par critère
type-holistic = Globale
type-single-point = À une seule norme
type-checklist = Liste de contrôle
figure-cycle = Cycle
figure-onion = Couches
figure-levels = Niveaux
figure-steps = Étapes

## Grilles
criterion = Critère
level = Niveau
weight = Poids
points = Points
must-reach = Ici, il faut atteindre au moins ce niveau :
rater-decides = décide
rater-informs = donne un avis
pass-every = chaque critère au moins « { $level } »
pass-total = au moins { $percent } % au total
percent = { $n } %

## Questions
question = Question
question-one = Choisissez une réponse
question-several = Choisissez toutes les bonnes réponses
question-true-false = Vrai ou faux
question-match = Associez
question-order = Mettez dans l’ordre
question-fill = Complétez
question-number = Donnez un nombre
question-reflection = Réfléchissez et écrivez
question-scale = Évaluez-vous
question-statement = Affirmation
question-open = Question ouverte
question-choose-one = Choisissez-en une
question-choose-several = Choisissez ce qui convient
letter = Lettre de la réponse
rank = Place dans l’ordre
gap-label = Trou { $n }
gap-choose = Choisissez
hint = Un indice
key = Réponses
to-key = Voir la réponse
explanation = Explication
model-answer = Réponse modèle
checklist = Vérifiez
result-show = Qu’a voté le groupe ?
least-words =
    { $n ->
        [one] Au moins { $n } mot
       *[other] Au moins { $n } mots
    }

## Entretiens
turn = Tour
dialogue-how = Choisissez une réponse et allez au tour qui porte ce numéro.
dialogue-goals = À surveiller
dialogue-pass = Réussi avec
goal-least = { $goal } au moins { $n }
mood = Ce que ressent l’autre
go-to-turn = Allez au { $n }
coach = Que dit le coach ?
the-end = Fin de l’entretien
step = Étape
phase = Phase
prompts = Questions
headline = Indicateur clé
recommendation = Recommandation
face-glad = content, heureu, joyeu, fier, soulagé, sourit, sourire, espoir, plein d’espoir, ravi, reconnaissant, ému
face-sad = triste, larmes, déçu, abattu, découragé, blessé, fatigué, pleure, sombre, suppliant, dépassé, sonné, accablé
face-angry = fâché, en colère, furieu, reproche, irrité, vif, sur la défensive
face-surprised = surpris, étonné, sursaut, choqué, stupéfait
face-tense = tendu, nerveu, inquiet, inquiète, soucieu, méfian, sur ses gardes, panique, essoufflé, pressé
face-unsure = incertain, hésit, doute, confus, gêné, timide, cherche, pensi, attend
face-closed = silencieu, muet, plat, bref, sec, renfermé, retrait, fermé, docile
face-calm = calme, doux, douce, écoute, curieu, concentré, clair, honnête, attenti, apaisé
talk-play = Jouer la conversation
talk-resume = Reprendre la conversation
talk-debriefed = Voir comment cela s’est passé
talk-book = Lire tous les tours
talk-book-close = Cacher les tours
talk-you = Vous dites :
talk-choose = Que dites-vous ?
talk-coach = Le coach
talk-score = { "{n}" }
talk-met = – assez : { "{n}" } suffit
talk-unmet = – il faut { "{n}" }
talk-debrief = Retour sur la conversation
talk-passed = Réussi : vous avez atteint ce que vous vouliez.
talk-not-passed = Pas encore. Voyez où cela pouvait tourner autrement.
talk-over = La conversation est terminée.
talk-transcript = Toute la conversation, avec le coach
talk-from-here = Rejouer à partir d’ici
talk-again = Rejouer
talk-back = Reprendre votre dernière phrase

## Autres blocs
captions = Sous-titres
transcript = Lire le texte
download = Ouvrir le fichier
chart-table = Les chiffres du graphique
label = Sujet
total = Total
alert-note = Bon à savoir
alert-tip = Conseil
alert-important = Important
alert-warning = Attention
alert-caution = Prudence

## Ce que dit le script d’un exercice ou d’un formulaire
do-kept = Conservé sur cet appareil
do-clear = Tout effacer
do-export = Enregistrer dans un fichier
do-restore = Rétablir depuis un fichier
do-check = Vérifier
do-right = Juste
do-wrong = Pas encore juste
do-again = Réessayer
do-vote = Voter
do-start = Commencer
do-score = { $n } points sur { $total }
do-progress = { $n } sur { $total }
do-passed = Réussi
do-not-passed = Pas encore réussi
do-certificate = Attestation
do-restart = Recommencer

## Résultats d’une enquête
results = Résultats
results-about = Voici les réponses de { $n } personnes. Une question qui a moins de { $minimum } réponses n’est pas montrée. Si tout le monde, ou tout le monde sauf une personne, a donné la même réponse, le nombre est donné entre deux bornes.
results-about-groups = Voici les réponses de { $n } personnes. Un groupe de moins de { $minimum } réponses n’apparaît nulle part et ne compte pas non plus dans l’ensemble. Si tout un groupe, ou tout un groupe sauf une personne, a donné la même réponse, le nombre est donné entre deux bornes.
results-few = Il y a trop peu de réponses pour montrer quoi que ce soit. Il en faut { $minimum } par groupe.
results-too-few = Trop peu de réponses à montrer.
results-answers =
    { $n ->
        [one] { $n } réponse
       *[other] { $n } réponses
    }
results-all = Tous ensemble
results-group = Groupe
results-by = Par { $group }
results-option = Réponse
results-statement = Affirmation
results-count = Nombre
results-share = Part
results-median = Réponse médiane
results-middle = Nombre médian
results-half = La moitié du milieu
results-between = entre { $low } et { $high }
results-or = { $first } ou { $last }
results-quoted = « { $words } »
results-favourable = Réponses { $marks }

## Exercices à l’écran
play-check = Vérifier
play-recheck = Vérifier à nouveau
play-vote = Voter
play-voted = Votre vote est noté.
play-right = Juste.
play-wrong = Pas encore juste.
play-partly = Juste en partie.
play-shown = Voici la réponse.
play-parts = { "{n}" } sur { "{total}" } sont justes.
play-left = Il vous reste { "{n}" } essais.
play-left-one = Il vous reste 1 essai.
play-incomplete = Votre réponse n’est pas encore complète.
play-no-number = Tapez un nombre, par exemple 3 ou 2,5.
play-reveal = Montrer la réponse
play-answer = La bonne réponse
play-redo = Recommencer
play-model-show = Montrer la réponse type
play-compare = Comparez votre texte au modèle. Il y a plus d’une bonne réponse.
play-words = { "{n}" } mots sur { "{total}" } au moins
play-before = Avant : { "{mark}" }
play-after = Remplir encore une fois, après
play-grown = Pour { "{n}" } phrases sur { "{total}" }, vous êtes plus loin qu’avant.
play-grown-one = Pour 1 phrase sur { "{total}" }, vous êtes plus loin qu’avant.
play-sign-right = Juste : vous l’avez choisi
play-sign-wrong = Pas juste : vous l’avez choisi
play-sign-missed = C’était juste aussi
play-belongs = Qu’est-ce qui va avec ?
play-up = Monter : { "{entry}" }
play-down = Descendre : { "{entry}" }
play-moved = { "{entry}" } : place { "{n}" } sur { "{total}" }
play-gap = Trou { "{n}" }
play-sure = Êtes-vous sûr de vous ?
play-sure-guess = Je devine
play-sure-doubt = J’hésite
play-sure-certain = J’en suis sûr
play-sure-1 = Vous avez deviné { "{total}" } fois, avec raison { "{n}" } fois.
play-sure-2 = Vous avez hésité { "{total}" } fois, avec raison { "{n}" } fois.
play-sure-3 = Vous étiez sûr { "{total}" } fois, avec raison { "{n}" } fois.
play-certainty = Votre certitude est-elle fondée ?
play-progress-title = Où vous en êtes
play-progress = { "{n}" } sur { "{total}" } faits
play-score = { "{n}" } points sur { "{total}" }
play-missed = Voir les { "{n}" } questions manquées
play-missed-one = Voir la question manquée
play-clear = Tout effacer
play-clear-sure = Effacer vos réponses de toutes les leçons ?
play-clear-yes = Oui, tout effacer
play-keep = Non, garder
play-key-show = Montrer toutes les réponses
play-key-hide = Cacher les réponses
play-elsewhere = Un autre onglet contient une autre version de ce texte.
play-take = La reprendre
play-checklist = Relire votre texte
play-print-key = Imprimer pour l’enseignant, avec les réponses
play-print-blank = Imprimer sans les réponses
play-same = Changez d’abord quelque chose à votre réponse.
play-score-one = { "{n}" } point sur 1
play-mine = Garder celle-ci
play-drawn = Vous recevez { "{n}" } des { "{total}" } questions de cette leçon.
play-redraw = Recommencer avec d’autres questions

## Le module à l’écran
course-start = Commencer par : { "{lesson}" }
course-on = Continuer avec : { "{lesson}" }
course-passed = Réussi : vous avez { "{n}" } % des points, et { "{pass}" } % suffisent.
course-not-passed = Vous avez déjà { "{n}" } % des points. À partir de { "{pass}" } %, c’est réussi.
course-results = Vos résultats par leçon et par acquis
course-goals = Acquis d’apprentissage
course-back = À relire :
course-daily = Dix minutes par jour
course-daily-about = Les questions déjà faites reviennent après un, deux, quatre, huit et seize jours. Celles que vous ne savez pas encore reviennent plus vite.
course-daily-none = Rien à répéter aujourd’hui.
course-daily-one = 1 question vous attend aujourd’hui.
course-daily-some = { "{n}" } questions vous attendent aujourd’hui.
course-daily-start = Commencer à répéter
course-next = Question suivante
course-step = Question { "{n}" } sur { "{total}" }
course-ready = Terminé pour aujourd’hui.
course-failed = La question n’a pas pu être chargée. Vous n’avez peut-être pas de connexion.
course-name = Votre nom, tel qu’il figurera sur le certificat. Il reste sur cet appareil.
course-attest = a terminé cette formation :
course-attested = le { "{date}" }, avec { "{n}" } % des points

## Une feuille pour écrire
composer-title = À vous d’écrire
composer-about = Avancez étape par étape. Ce que vous écrivez reste sur cet appareil.
composer-starters = Commencez ainsi
composer-lint = Vous avez écrit { "{words}" }. Pouvez-vous dire ce que vous avez vu ?
composer-avoid = Des mots qui blessent ou exagèrent souvent :
composer-whole = Voici ce que cela donne
composer-copy = Copier le texte
composer-copied = Copié.
composer-not-copied = La copie ne fonctionne pas ici.
composer-clear-sure = Effacer ce que vous avez écrit sur cette feuille ?

## Temps
date-long = { $day } { $month } { $year }
month-year = { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
weeks =
    { $n ->
        [one] { $n } semaine
       *[other] { $n } semaines
    }
when-start = au début
when-midway = à mi-parcours
when-end = à la fin
when-before-start = { $span } avant le début
when-after-start = { $span } après le début
when-before-midway = { $span } avant la mi-parcours
when-after-midway = { $span } après la mi-parcours
when-before-end = { $span } avant la fin
when-after-end = { $span } après la fin
calendar-file = Mettre ces dates dans votre agenda (.ics)
planner-title = Calculer avec vos dates
planner-about = Indiquez le premier et le dernier jour de votre stage. La ligne du temps montre alors vos dates. Elles restent sur cet appareil.
planner-period = Période
planner-own-dates = Vos propres dates
planner-start = Premier jour
planner-end = Dernier jour
planner-days = Quels jours êtes-vous présent ?
planner-hours = Heures par jour
planner-skip = Passer les congés
planner-with-days = Mettre aussi chaque jour de stage dans le fichier
planner-order = Le dernier jour précède le premier.
planner-summary = Jours de stage : { "{days}" }. Heures au total : { "{hours}" }.
planner-week = Par semaine : { "{days}" } × vos heures = { "{hours}" } heures.
planner-expected = Attendu : { "{hours}" } heures par semaine.
planner-moved = déplacé : { "{reason}" }
planner-weekend = week-end
planner-download = Télécharger pour votre agenda (.ics)
planner-clear = Effacer
planner-kept = Conservé sur cet appareil.
planner-not-kept = Cet appareil ne le conserve pas : votre navigateur ne le permet pas.
planner-cleared = Effacé.
planner-day = Jour de stage
planner-applied = La ligne du temps montre vos dates.

## Pour l’équipe
quality = Qualité de ce guide
quality-about = Ce que l’équipe doit encore faire, d’après la dernière construction du site. Les moteurs de recherche ignorent ces pages.
quality-findings = Remarques ouvertes
quality-findings-about = Ce que la dernière construction a remarqué et qui peut être amélioré. Les erreurs n’y sont pas : avec une erreur, il n’y a pas de site.
quality-review = Calendrier de relecture
quality-review-about = Quand chaque page doit être relue, et par qui.
quality-translations = État des traductions
quality-translations-about = Par page et par langue : ce qui manque, ce qui est un brouillon, et quelle partie est en retard sur l’original.
quality-coverage-about = Là où une case est vide, il manque encore une explication, un exercice, une évaluation ou un exemple.
count-warnings =
    { $n ->
        [one] avertissement
       *[other] avertissements
    }
count-infos =
    { $n ->
        [one] conseil
       *[other] conseils
    }
count-gaps =
    { $n ->
        [one] lacune
       *[other] lacunes
    }
count-late = en retard
count-soon = dans les trois mois
count-undated = sans date
count-translated = à jour
count-behind = en retard sur l’original
count-drafts = en brouillon
count-untracked =
    { $n ->
        [one] non suivie
       *[other] non suivies
    }
count-missing =
    { $n ->
        [one] manquante
       *[other] manquantes
    }
finding-place = Endroit
finding-weight = Gravité
finding-what = Que faire
findings-by-file = Par fichier
findings-none = La dernière construction n’avait rien à signaler.
review-page = Page
review-pages = Pages
review-due = À relire avant
review-late = En retard
review-next = Prochaine date
review-undated = Sans date
review-nobody = personne
review-by-owner = Par responsable
review-by-month = Par mois
review-none = Aucune page n’a de date.
translations-first = D’abord ceci
translations-by-page = Par page
translation-missing = manque
translation-draft = brouillon
translation-behind = en retard
translation-untracked = non suivie
translation-current = à jour
translation-progress =
    { $n ->
        [one] { $n } partie traduite sur { $total }
       *[other] { $n } parties traduites sur { $total }
    }
translation-unknown =
    { $n ->
        [one] pour { $n } partie, on ne sait pas d’où elle vient
       *[other] pour { $n } parties, on ne sait pas d’où elles viennent
    }
section-stale = { $section } : l’original a changé
section-untranslated = { $section } : pas encore traduit
section-removed = { $section } : n’est plus dans l’original
section-missing = { $section } : manque dans la traduction

## Accessibilité et vie privée
accessibility = Accessibilité
accessibility-summary = À quel point ce site est accessible, ce qui ne fonctionne pas encore, et qui vous aide alors.
a11y-status = Ce site est-il accessible ?
a11y-status-full = { $organisation } souhaite que tout le monde puisse utiliser ce site. Le site est conforme aux règles WCAG 2.2, niveau AA, et à la norme EN 301 549.
a11y-status-partial = { $organisation } souhaite que tout le monde puisse utiliser ce site. Le site est partiellement conforme aux règles WCAG 2.2, niveau AA, et à la norme EN 301 549. Les exceptions sont indiquées ci-dessous.
a11y-status-none = { $organisation } souhaite que tout le monde puisse utiliser ce site. Le site n’est pas encore conforme aux règles WCAG 2.2, niveau AA, et à la norme EN 301 549.
a11y-status-unknown = { $organisation } souhaite que tout le monde puisse utiliser ce site. La conformité du site aux règles WCAG 2.2, niveau AA, et à la norme EN 301 549 n’a pas encore été évaluée.
a11y-limits = Qu’est-ce qui n’est pas encore accessible ?
a11y-limits-none = Aucune exception n’est connue.
a11y-limits-unknown = Nous le saurons après une évaluation.
a11y-method = Comment cela a-t-il été vérifié ?
a11y-method-self = L’établissement a évalué le site lui-même. Cette déclaration date du { $date }.
a11y-method-external = Un organisme externe a évalué le site. Cette déclaration date du { $date }.
a11y-checks = À chaque nouvelle version du site, un programme vérifie que les titres se suivent dans l’ordre, que les images ont une description, que les films et les sons ont une transcription et que chaque lien mène quelque part. Chaque page fonctionne au clavier seul, sans JavaScript et sur un écran étroit.
a11y-contact = Quelque chose ne fonctionne pas pour vous ?
a11y-contact-text = Dites-le-nous. Indiquez sur quelle page cela se passe mal et ce que vous utilisez, par exemple un lecteur d’écran ou un téléphone. N’hésitez pas à demander le contenu sous une autre forme.
a11y-complaints = La réponse ne vous satisfait pas ?
a11y-complaints-text = Vous ne recevez pas de réponse, ou pas de réponse qui vous aide ? Vous pouvez alors introduire une plainte auprès de l’instance qui contrôle l’accessibilité des sites publics.
privacy = Vie privée
privacy-summary = Ce que ce site sait de vous : rien. Et ce qui reste sur votre propre appareil.
privacy-not = Ce que ce site ne fait pas
privacy-no-cookies = Le site ne place pas de cookies.
privacy-no-tracking = Le site ne compte pas votre visite et ne vous suit pas.
privacy-no-others = Le site ne charge rien depuis d’autres sites : ni polices, ni cartes, ni films.
privacy-no-sending = Ce que vous remplissez ou cochez n’est envoyé nulle part.
privacy-device = Ce qui reste sur votre appareil
privacy-device-text = Vous seul y avez accès, dans ce navigateur sur cet appareil. Si vous partagez l’appareil, effacez tout après usage.
privacy-what = Quoi
privacy-key = Nom dans le navigateur
privacy-clear = Tout effacer sur cet appareil
privacy-cleared = Tout est effacé.
privacy-nothing = Il n’y avait rien sur cet appareil.
privacy-server = Ce que le serveur voit
privacy-server-text = Comme tout serveur web, le serveur de ce site voit quelle page vous demandez et depuis quelle adresse internet.
privacy-contact = Questions sur vos données
privacy-contact-text = Posez-les à { $organisation }.
stored-read = Quels chapitres et leçons vous avez marqués comme lus
stored-answers = Vos réponses aux questions et vos choix dans les conversations
stored-texts = Les textes que vous avez écrits dans un exercice
stored-sheet = Ce que vous avez rempli dans les grilles et les formulaires, par rôle et par moment
stored-planner = Les dates de votre stage, dans une ligne du temps
stored-slash = Si la touche / ouvre la recherche
stored-pages = Les pages que vous avez ouvertes, pour les lire sans réseau

## Sur papier
papers = Sur papier
paper-page = Cette page
paper-book = Le livre entier
paper-rubric = Grille à remplir
paper-form = Formulaire à remplir
paper-checklist = Liste de contrôle à remplir
paper-canvas = Canevas en A4
paper-canvas-a3 = Canevas en A3
paper-worksheet = Fiche de travail
paper-conversation = Guide d’entretien
paper-cards = Cartes de poche
paper-poster = Affiche en A3
paper-timeline = Ligne du temps
paper-certificate = Certificat
file-canvas-a3 = a3
file-cards = cartes
file-poster = affiche
file-timeline = ligne-du-temps
file-certificate = certificat
print-page = page
print-of = sur
print-page-short = p.
print-student = Étudiant
print-place = Lieu de stage
print-date = Date
print-name = Nom
print-rater = Rempli par
print-moment = Moment
print-note = Remarque
print-strong = Points forts
print-growth = Points à travailler
print-agreed = Accords
print-signature = Signature
print-contents = Table des matières
print-about = À propos de ce livre
print-glossary = Glossaire
print-online = Aussi à l’écran
print-cut = Coupez le long des repères.
print-certificate = Certificat
print-certificate-for = Ce certificat est décerné à
print-certificate-of = pour avoir suivi
print-version = État au
print-chapter = Chapitre
## Remplir
sheet-start = Remplir sur cet appareil
sheet-who = Qui remplit ?
sheet-when = Quand ?
sheet-anyone = Remplir
sheet-private = Ce que vous remplissez reste sur cet appareil jusqu’à ce que vous le partagiez vous-même.
sheet-open = Ouvrir un fichier enregistré
sheet-finish = Terminer
sheet-strengths = Points forts
sheet-growth = Points de progrès
sheet-agreements = Accords
sheet-student = Nom de l’étudiant
sheet-rater = Nom de la personne qui remplit
sheet-place = Lieu de stage
sheet-date = Date
sheet-signature = nom, date et signature
sheet-actions = Enregistrer et partager
sheet-print = Imprimer
sheet-file = Enregistrer le fichier
sheet-csv = Enregistrer le tableau (CSV)
sheet-link = Créer un lien
sheet-share = Partager le fichier
sheet-clear = Tout effacer
sheet-say-done-criteria = { "{n}" } critères sur { "{total}" }
sheet-say-done-questions = { "{n}" } questions sur { "{total}" }
sheet-say-kept = Enregistré sur cet appareil à { "{time}" }
sheet-say-empty = Rien n’est encore rempli
sheet-say-waiting = Non enregistré
sheet-say-lost-full = Non enregistré : la mémoire de cet appareil est pleine.
sheet-say-lost-refused = Non enregistré : ce navigateur ne le permet pas.
sheet-say-lost-offer = Cet appareil ne garde pas ce que vous remplissez. Tout reste à l’écran. Enregistrez le fichier avant de fermer cette page.
sheet-say-file = Enregistrer le fichier
sheet-say-finish = Terminer
sheet-say-close = Fermer
sheet-say-understood = Compris
sheet-say-other-tab = Cette feuille a été modifiée dans un autre onglet. Ce qui se trouve ici n’est pas encore enregistré.
sheet-say-other-show = Afficher la version de l’autre onglet
sheet-say-other-keep = Garder ce qui se trouve ici
sheet-say-remark = Exemple ou remarque
sheet-say-not-applicable = Sans objet ou non observé
sheet-say-unset = Effacer le choix
sheet-say-points = Points ({ "{least}" } à { "{most}" })
sheet-say-cleared = Tout ce que contenait cette feuille est effacé.
sheet-say-restore = Rétablir
sheet-say-clear-ask = Effacer tout ce que contient cette feuille ({ "{who}" }) ? Les autres feuilles restent.
sheet-say-clear-yes = Oui, tout effacer
sheet-say-clear-no = Non
sheet-say-begin-empty = Commencer une feuille vide
sheet-say-opened = Ouvert : { "{who}" }.
sheet-say-replace = Cet appareil contient déjà une feuille de { "{who}" }. Voulez-vous la remplacer par celle du fichier (enregistrée { "{time}" }) ?
sheet-say-replace-yes = La remplacer
sheet-say-replace-no = Garder ce qui s’y trouve
sheet-say-refused-large = Ce fichier est trop grand pour être une feuille remplie.
sheet-say-refused-damaged = Ce fichier est endommagé : il ne dit pas ce qui a été rempli.
sheet-say-refused-foreign = Ce fichier ne vient pas d’une page d’un guide de stage.
sheet-say-refused-newer = Ce fichier a été créé avec une version plus récente du guide. Rechargez cette page et réessayez.
sheet-say-refused-other = Ce fichier appartient à « { "{title}" } » et non à « { "{page}" } ». Ouvrez-le sur la page dont il vient.
sheet-say-refused-role = Ce fichier vient d’un rôle qui ne remplit rien ici : « { "{title}" } ».
sheet-say-refused-moment = Ce fichier vient d’un moment auquel rien n’est rempli ici : « { "{title}" } ».
sheet-say-older = Cette feuille a été remplie avec une autre version de cette page. Vérifiez ce qui a changé :
sheet-say-older-changed = « { "{title}" } » est formulé autrement. Votre réponse est toujours là : relisez-la.
sheet-say-older-level = Pour « { "{title}" } », « { "{level}" } » était choisi. Ce niveau n’existe plus.
sheet-say-older-gone = « { "{title}" } » n’y est plus. Votre réponse était : { "{answer}" }
sheet-say-older-added = « { "{title}" } » est nouveau.
sheet-say-older-rest = Les niveaux ou leur ordre ont changé ; les questions sont restées les mêmes.
compare-title = Feuilles côte à côte
compare-summary = Placez deux ou trois feuilles remplies côte à côte pour préparer l’entretien. Les fichiers restent sur cet appareil.
compare-talk = Ce dont nous parlons
sheet-say-link-warning = Le lien contient tout ce que vous avez rempli, y compris les noms. Qui a le lien peut le lire. Aucun serveur ne le voit.
sheet-say-link-label = Lien avec cette feuille remplie
sheet-say-link-copy = Copier
sheet-say-link-copied = Copié
sheet-say-link-large = Ce que vous avez rempli ne tient pas dans un lien. Enregistrez le fichier et envoyez-le.
sheet-say-link-damaged = Ce lien est incomplet ou endommagé. Demandez un nouveau lien ou le fichier.
sheet-say-csv-answer = Réponse
sheet-say-csv-page = Page
sheet-say-csv-who = Qui et quand
sheet-say-csv-saved = Enregistré
sheet-say-score-total = Total pondéré : { "{total}" } sur { "{most}" } ({ "{percent}" } %)
sheet-say-score-rounded = Arrondi à une décimale. La règle utilise le nombre avant l’arrondi.
sheet-say-score-waits = Le total apparaît quand chaque critère a un niveau et des points. Encore à faire : { "{titles}" }.
sheet-say-score-waits-levels = Le résultat apparaît quand chaque critère a un niveau. Encore à faire : { "{titles}" }.
sheet-say-score-passed = Selon les règles de cette grille : réussi.
sheet-say-score-not-passed = Selon les règles de cette grille : non réussi.
sheet-say-score-short = « { "{title}" } » est inférieur à « { "{level}" } ». Les autres critères ne peuvent pas le compenser.
sheet-say-score-least = Il faut au total au moins { "{percent}" } %.
sheet-say-score-left-out = Non compté : { "{titles}" }. Les poids des autres critères ont été augmentés en proportion.
sheet-say-score-decides = Ceci est un calcul. Qui décide : { "{who}" }.
sheet-say-score-nobody = Ceci est un calcul. Cette grille ne dit pas qui décide.
sheet-say-score-informs = Ce jugement est un avis et ne compte pas dans le total. Qui décide : { "{who}" }.
compare-kept = Sur cet appareil
compare-file = Ajouter un fichier
compare-paste = Ou coller un lien
compare-paste-add = Ajouter
compare-say-same = Cette feuille s’y trouve déjà : { "{who}" }.
compare-say-most = Il y a déjà trois feuilles. Retirez-en d’abord une.
compare-say-added = Ajouté : { "{who}" }.
compare-say-remove = Retirer
compare-say-nothing = non rempli
compare-say-incomplete = comparaison impossible
compare-say-between = Différence
compare-say-equal = identique
compare-say-apart-1 = un niveau d’écart
compare-say-apart-2 = deux niveaux d’écart
compare-say-apart-3 = trois niveaux d’écart ou plus
compare-say-grown-1 = un niveau de plus qu’avant
compare-say-grown-2 = deux niveaux de plus qu’avant
compare-say-grown-3 = trois niveaux de plus qu’avant, ou davantage
compare-say-back-1 = un niveau de moins qu’avant
compare-say-back-2 = deux niveaux de moins qu’avant
compare-say-back-3 = trois niveaux de moins qu’avant, ou davantage
compare-say-only = Ne montrer que les écarts d’un niveau ou plus
compare-say-one = Ajoutez une feuille pour comparer.
compare-say-agree = Nulle part il n’y a un niveau d’écart.
compare-say-begin = Commencez l’entretien par le plus grand écart : { "{titles}" }.
compare-say-older = La feuille de { "{who}" } a été remplie avec une autre version de la page. Modifié : { "{titles}" }.
compare-say-agreed = Que convenons-nous ?
compare-say-print = Imprimer la feuille d’entretien


## Fichiers d’une page
files = Fichiers
file-size = moins de { $kb } ko
file-lacks = Ne suit pas :
elsewhere-rubric = Utiliser cette grille ailleurs
elsewhere-outcomes = Utiliser ces acquis ailleurs
file-docx = Word
file-xlsx = Excel
file-canvas = Canvas
file-moodle = Moodle
file-case = CASE
file-docx-rubric = Un tableau à retravailler.
file-xlsx-rubric = Une feuille à remplir.
file-canvas-rubric = Dans Canvas, choisissez « Importer une grille » sous Grilles d’évaluation.
file-canvas-outcomes = Dans Canvas, choisissez « Importer » sous Résultats d’apprentissage.
file-moodle-rubric = Pour un devoir évalué au moyen d’une grille.
file-moodle-outcomes = Pour un référentiel de compétences : choisissez « Importer un référentiel ».
file-case-rubric = Le standard ouvert de 1EdTech, pour les systèmes qui échangent des grilles.
file-case-outcomes = Le standard ouvert de 1EdTech, pour les systèmes qui échangent des acquis.
lacks-around = le texte autour des lignes
lacks-criterion-about = l’explication de chaque critère
lacks-level-about = le sens général de chaque niveau
lacks-outcomes = le lien avec les acquis d’apprentissage
lacks-ranges = la limite inférieure d’un intervalle de points
lacks-must = le niveau exigé pour un critère
lacks-pass = les conditions de réussite
lacks-raters = qui évalue, et quand
lacks-form = le type de grille
lacks-marks = la mise en forme et les liens
lacks-ties = les liens avec d’autres pages
remark-weights = Le poids est compris dans les points : tous les critères ensemble donnent 100.
remark-canvas-points = Canvas demande des points. Chaque niveau en reçoit 0, et Canvas trie alors les niveaux par nom. Choisissez-y « Masquer les points ».
remark-canvas-outcomes = Canvas donne à chaque acquis sa propre échelle : vérifiez-la sur place.
remark-moodle = Moodle lit ce fichier au moyen d’un plugin d’importation de grilles.
remark-moodle-points = Impossible : une grille dans Moodle donne toujours des points, et celle-ci n’en a pas.
remark-xlsx = Le total pondéré n’apparaît que lorsque chaque critère est rempli.
scale-not-yet = Pas encore atteint
scale-reached = Atteint
excel-about = Explication
excel-must = Au moins
excel-level = Niveau choisi
excel-remark = Remarque
excel-from = De
excel-to = À
excel-total = Total pondéré, sur { $most }
excel-result = Résultat
excel-passed = Réussi
excel-failed = Non réussi
excel-rounding = Le total est arrondi à une décimale. Le résultat part du nombre non arrondi.
excel-decides = Cette feuille ne fait que calculer : la décision revient à qui en est chargé.
excel-choose = Choisissez un niveau dans la liste.
excel-within = Donnez des points qui correspondent au niveau choisi.
remark-too-wide = Impossible : il y a trop de niveaux pour un tableau.
descriptor-missing = Reste à décrire
picture-missing = Image qui attend une description
packages = Ce module sur votre plateforme
package-scorm-1-2 = Le module entier en un paquet, avec les points. Pour Moodle, Brightspace, Blackboard et presque toutes les plateformes.
package-scorm-2004 = Le module entier en un paquet, avec plus de place pour garder les réponses que SCORM 1.2.
package-cmi5 = Le module entier en un paquet, pour une plateforme avec xAPI.
package-moodle = Les questions pour la banque de questions de Moodle : choisissez-y « Importer » et « Moodle XML ».
package-gift = Les questions en un texte que vous pouvez modifier. Moodle les importe dans la banque de questions.
package-qti-1-2 = Les questions en un test pour Canvas : choisissez-y « Importer le contenu du cours » et « Fichier QTI .zip ».
package-qti-2-1 = Les questions en un test pour Ans, Canvas et d’autres plateformes.
package-brightspace = Les questions pour la bibliothèque de questions de Brightspace : choisissez-y « Importer » et « Charger un fichier ».
package-blackboard = Les questions pour Blackboard : choisissez-y « Télécharger des questions ».
package-common-cartridge = Des liens vers les leçons de ce site, avec les questions en un test. Pour presque toutes les plateformes.
lost-dialogue = entretiens
lost-scale = échelles
lost-statement = affirmations
lost-match = questions d’association
lost-order = questions d’ordre
lost-number = certains nombres
lost-large = questions avec un très grand nombre de réponses
lost-hints = indices
lost-attempts = nombre d’essais
lost-confidence = degré de certitude
lost-answers = explication par réponse
lost-explanation = explication après la réponse
lost-partial = points pour une réponse partielle
lost-points = points de certaines questions
lost-outcomes = lien avec les acquis d’apprentissage
lost-pictures = images
lost-links = liens vers le guide
lost-marks = mise en forme de certaines réponses
lost-ordering = glisser dans l’ordre (on choisit un numéro)
lost-gaps = phrases à trous en une seule question (chaque trou devient une question)
lost-menus = menus à côté des trous (les choix sont indiqués)
lost-numbers = toutes les façons d’écrire un nombre
lost-pass = seuil de réussite
lost-draw = nombre de questions tirées
lost-distractors = ce qui ne va avec rien dans les associations
package-test = test
package-again = Réessayez.
remark-package-empty = Impossible : aucune question n’entre dans ce paquet.
remark-package-address = Impossible : le guide n’a pas encore d’adresse (url dans guide.yml).
remark-package-mixed = Ce qui n’est pas encore traduit s’y trouve dans la langue de l’original.

## Le module dans une plateforme d’apprentissage
session-close = Enregistrer et fermer
session-saved = Conservé dans votre plateforme.
session-lost = Votre plateforme ne conserve pas ceci pour l’instant. Laissez cette fenêtre ouverte et réessayez plus tard.
session-kept = Votre plateforme conserve vos réponses et votre score. Ce que vous écrivez reste sur cet appareil.
session-closed = Tout est conservé. Vous pouvez fermer cette fenêtre.
session-closed-lost = Tout n’est pas conservé : votre plateforme ne répond pas. Laissez cette fenêtre ouverte.
session-back = Retour à votre plateforme
session-elsewhere = Vous avez continué dans une autre fenêtre. Rien n’est plus conservé ici.
session-here = Continuer ici
session-watching = Vous relisez : rien ici ne change vos réponses ni votre score.
session-unreached = Votre plateforme ne répond pas. Ce que vous remplissez reste sur cet appareil.
session-questions = Autour des questions de ce module
session-shared = Ce que vous écrivez ici peut être lu dans votre plateforme par la personne qui accompagne le module.

admin-script = Cette page est un éditeur et a besoin de scripts. Les textes du guide se modifient aussi dans git.
