# Ce que disent les commandes elles-mêmes. Les constats ont leurs propres mots, dans text/messages.

problem = erreur : { $message }
no-content = Le dossier « { $folder } » n’a pas de dossier « content ». Indiquez le dossier de votre guide, ou commencez-en un avec : stagegids init { $folder }
bad-path = « { $path } » ne peut pas être le nom d’une page. Écrivez un nom comme evaluation-finale, sans « .. ».
exists = « { $path } » existe déjà ; rien n’a été modifié.
port-taken = Le port { $port } n’est pas libre ({ $error }). Choisissez-en un autre avec --port.
unknown-kind = « { $word } » n’est pas un type. Choisissez parmi : { $names }.
schema-which = Indiquez un type ({ $names }), ou un dossier avec --out.

reading = Lecture et vérification
writing = Écriture
documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
summary = { $counts } en { $seconds } s
summary-written = { $counts } en { $seconds } s → { $out }
summary-refused = { $counts } en { $seconds } s. Rien n’a été écrit : corrigez d’abord les erreurs.

serving = Votre guide est à l’adresse { $address } (arrêtez avec Ctrl+C)
serving-network = Attention : tout le monde sur ce réseau peut maintenant consulter le guide, même ce qui n’est pas terminé.
open-failed = Le navigateur n’a pas pu être ouvert. Ouvrez l’adresse vous-même.
live-blind = Les modifications ne sont pas remarquées : ce système ne peut pas surveiller le dossier ({ $error }). Redémarrez pour les voir.
live-stays = La dernière bonne version du site reste affichée jusqu’à ce que les erreurs soient corrigées.
live-waits = Le guide s’affichera dès que les erreurs seront corrigées.
live-waiting = Il n’y a pas encore de site à afficher
live-more = { $count ->
    [one] Et encore { $count } constat : voyez la fenêtre où tourne stagegids.
   *[other] Et encore { $count } constats : voyez la fenêtre où tourne stagegids.
}
live-region = Constats de stagegids
live-hide = Masquer
live-show = Afficher

created = créé : { $path }
kept = existait déjà, non modifié : { $path }
init-next = Regardez votre guide avec : stagegids serve { $folder }
chapter-file = introduction
chapter-title = Introduction
chapter-text = Écrivez ici la première partie. Chaque partie suivante a son propre fichier dans ce dossier.

translate-own = Le guide est écrit en « { $value } » : c’est l’original. Choisissez une autre langue avec --to.
translate-language = Le guide n’a pas encore cette langue. Mettez dans content/guide.yml : languages: [{ $value }]
translate-unknown = « { $value } » n’est pas une page dans la langue du guide.
translate-unreadable = « { $value } » ne peut pas être lu. Pour voir ce qui ne va pas : stagegids check
translate-exists = « { $value } » existe déjà ; rien n’a été modifié. Si la traduction correspond de nouveau à l’original, ajoutez --mark.
translate-none = « { $value } » n’a pas encore de traduction dans cette langue. Commencez-en une sans --mark.
translate-section = « { $value } » n’est pas une partie que l’original et la traduction ont tous deux.
translate-next = { $count ->
    [one] Une partie à traduire.
   *[other] { $count } parties à traduire.
} La page est un brouillon : retirez « draft: true » quand elle est prête.
translate-marked = { $count ->
    [one] mis à jour : { $path } ({ $count } partie)
   *[other] mis à jour : { $path } ({ $count } parties)
}
translate-nothing = tout était déjà juste : { $path }
translate-remark = Traduisez le texte ci-dessous, et aussi les mots en haut. Dans les commentaires sous les titres, laissez « id » et « translated-from » tels quels. C’est prêt ? Retirez alors « draft: true » en haut.

conversations-worst = minimum
conversations-best = maximum
conversations-pass = réussite
conversations-goal = objectif
conversations-title = entretien
conversations-page = page
conversations-none = Il n’y a pas d’entretiens à jouer.

readability-score = score
readability-length = mots par phrase
readability-words = mots
readability-level = lecture
readability-page = page
readability-short = { $count ->
    [one] { $count } page est trop courte pour un score.
   *[other] { $count } pages sont trop courtes pour un score.
}
readability-very-hard = très difficile
readability-hard = difficile
readability-fairly-hard = assez difficile
readability-plain = courante
readability-fairly-easy = assez facile
readability-easy = facile
readability-very-easy = très facile

explain-codes = Constats
explain-kinds = Types de documents
explain-more = Pour en savoir plus sur l’un d’eux, ou sur un champ : stagegids explain MOT
explain-help = Que faire
explain-unknown = « { $word } » n’est ni un constat, ni un type, ni un champ.
explain-all = Pour une liste : stagegids explain
explain-kind = { $kind } (type)
explain-fields = Champs
explain-common = Champs de tout document
explain-settings = Réglages sous un titre
explain-common-settings = Réglages sous tout titre
explain-sample = Exemple : { $path }
explain-required = { $shape } (obligatoire)
explain-places = dans { $places }

place-every = tout document
place-kind = le type { $kinds }
place-guide = guide.yml
place-heading = le commentaire sous tout titre
place-heading-of = le commentaire sous un titre (type { $kinds })
place-block = le commentaire sous un titre avec { $words }


import-refused = { $file } : { $reason } Rien n’a été créé.
import-at = { " " }(Endroit : { $place }.)
import-binary = Ce n’est pas du texte.
import-csv = Une ligne est illisible.
import-empty = Il ne contient rien à reprendre.
import-json = Ce n’est pas un paquet CASE.
import-large = C’est trop grand.
import-no-document = Ce n’est pas un document Word.
import-no-outcomes = Il ne contient pas d’acquis d’apprentissage.
import-no-table = Il ne contient pas de tableau avec les niveaux dans la première ligne et un critère par ligne.
import-page-form = Une page vient d’un document Word (.docx).
import-part = Une partie du fichier est endommagée.
import-sheet = Ce n’est pas un classeur Excel (.xlsx), ou il est endommagé.
import-xml = Une partie du fichier n’est pas du XML valable.
import-zip = Le fichier est endommagé.
import-lefts = Vérifiez ceci :
left-file = fichier
left-in-row = ligne { $n }
left-in-cell = cellule { $n }
left-in-paragraph = paragraphe { $n }
left-more = { $count ->
    [one] et encore { $count } endroit
   *[other] et encore { $count } endroits
}
left-alt = images sans description ({ $text }) : écrivez ce que chacune montre
left-box = une zone de texte n’a pas suivi : « { $text } »
left-cell = cette cellule n’a pas suivi : « { $text } »
left-chunk = un fichier incorporé n’a pas suivi
left-circle = « { $text } » se trouve sous lui-même ; il est maintenant en haut
left-code = a reçu un autre code : { $text }
left-column = cette colonne n’a pas suivi : « { $text } »
left-comments = les remarques en marge n’ont pas suivi
left-contents = la table des matières n’a pas suivi : une page fait la sienne
left-deleted = « { $text } » était supprimé et n’a pas suivi
left-depth = « { $text } » se trouvait plus profond que les titres ne vont
left-descriptor = rien n’était écrit pour « { $text } » : décrivez ce niveau
left-drawing = un dessin ou un graphique n’a pas suivi : { $text }
left-footer = le pied de page n’a pas suivi
left-formula = une formule est maintenant du texte : « { $text } »
left-header = l’en-tête n’a pas suivi
left-hidden = du texte masqué n’a pas suivi : « { $text } »
left-level-name = le niveau « { $text } » porte un autre nom ailleurs ; ce nom n’a pas suivi
left-level-renamed = un niveau s’appelle maintenant « { $text } » : chaque niveau a besoin d’un nom à lui
left-level-twice = le même niveau s’y trouve deux fois ; ceci n’a pas suivi : « { $text } »
left-list-in-cell = une liste dans un tableau est maintenant sur des lignes successives
left-merged = des cellules fusionnées sont de nouveau séparées ; leur contenu est dans la première
left-must = « { $text } » n’est pas un niveau de cette grille
left-nested = un tableau dans un tableau est maintenant du texte
left-number = « { $text } » n’est pas un nombre
left-order = le premier niveau est maintenant « { $text } » : est-ce bien le plus bas ?
left-outcome = le lien avec un acquis n’a pas suivi : « { $text } »
left-parents = « { $text } » se trouvait dans plusieurs groupes ; il est maintenant dans le premier
left-pass = la règle de réussite n’a pas été comprise : « { $text } »
left-picture = une image n’a pas suivi : un navigateur ne la montre pas, ou elle appartient à une grille
left-points = les points de « { $text } » s’écartent de l’échelle
left-ratings = l’échelle des acquis n’a pas suivi
left-row = cette ligne n’a pas suivi : « { $text } »
left-sheet = la feuille « { $text } » n’a pas suivi
left-some-points = certains niveaux n’ont pas de points ; ceux de « { $text } » n’ont pas suivi
left-symbol = un signe d’une police de symboles n’a pas suivi : { $text }
left-table = un autre tableau n’a pas suivi
left-weights = les poids n’ont pas suivi : ensemble ils donnent { $text }, pas 100, ou il en manque
diff-heading = Qu’est-ce qui a changé dans « { $value } » ?
diff-equal = Rien n’a changé.
diff-whole = Pour toute la grille
diff-legend = Entre { $old } figure ce qui a disparu, entre { $new } ce qui s’est ajouté.
diff-no-rubric = « { $value } » n’est pas une grille lisible.
diff-unknown = « { $value } » n’est pas un document dans la langue du guide.
diff-no-history = git ne connaît pas « { $value } ». Indiquez un commit, une étiquette ou une branche où le fichier existait.
diff-use = La grille est maintenant { $new }. Elle était { $old }.
diff-use-new = La grille est { $new }.
diff-use-gone = La grille était { $old }.
diff-pass = La règle de réussite change. Maintenant : { $new }. Avant : { $old }.
diff-pass-new = Il y a désormais une règle de réussite : { $new }.
diff-pass-gone = Il n’y a plus de règle de réussite. Avant : { $old }.
diff-must = Ce critère doit être au moins { $new } pour réussir. Avant : { $old }.
diff-must-new = Nouveau : ce critère doit être au moins { $new } pour réussir.
diff-must-gone = Ce critère ne doit plus être au moins { $old } pour réussir.
diff-criterion = « { $old } » est maintenant « { $new } ».
diff-criterion-new = Ce critère est nouveau.
diff-criterion-gone = Ce critère disparaît.
diff-rater = { $old } devient { $new }.
diff-rater-new = S’ajoute : { $new }.
diff-rater-gone = Disparaît : { $old }.
diff-weight = Compte pour { $new } %. C’était { $old } %.
diff-weight-new = Compte maintenant pour { $new } %.
diff-weight-gone = N’a plus de poids. C’était { $old } %.
diff-level = Le niveau « { $old } » est maintenant « { $new } ».
diff-level-new = Le niveau « { $new } » s’ajoute.
diff-level-gone = Le niveau « { $old } » disparaît.
diff-level-name = Le niveau « { $old } » s’appelle maintenant « { $new } ».
diff-level-name-new = Le niveau s’appelle « { $new } ».
diff-level-name-gone = Le niveau s’appelait « { $old } ».
diff-points = { $level } vaut { $new } points. C’était { $old }.
diff-points-new = { $level } vaut maintenant { $new } points.
diff-points-gone = { $level } ne vaut plus de points. C’était { $old }.
diff-descriptor = { $level } : { $new }
diff-descriptor-new = { $level } est désormais décrit : { $new }
diff-descriptor-gone = { $level } n’est plus décrit. Avant : { $old }
diff-level-about = À propos de { $level } : { $new }
diff-level-about-new = Nouveau à propos de { $level } : { $new }
diff-level-about-gone = Plus rien à propos de { $level }. Avant : { $old }
diff-moment = { $old } devient { $new }.
diff-moment-new = Se remplit aussi : { $new }.
diff-moment-gone = Ne se remplit plus : { $old }.
diff-form = La grille est maintenant { $new }. Elle était { $old }.
diff-form-new = La grille est { $new }.
diff-form-gone = La grille était { $old }.
diff-outcome = { $old } devient { $new }.
diff-outcome-new = Évalue maintenant aussi { $new }.
diff-outcome-gone = N’évalue plus { $old }.
diff-criterion-name = Autre nom : { $new }
diff-criterion-name-new = Nom : { $new }
diff-criterion-name-gone = Nom : { $old }
diff-about = Explication : { $new }
diff-about-new = Nouvelle explication : { $new }
diff-about-gone = L’explication disparaît. Avant : { $old }
diff-title = Titre : { $new }
diff-title-new = Titre : { $new }
diff-title-gone = Titre : { $old }
diff-order = Les critères sont dans un autre ordre : { $new }.
diff-order-new = Les critères : { $new }.
diff-order-gone = Les critères : { $old }.
diff-word-formative = formative, sans points
diff-word-summative = sommative, pour un résultat
diff-word-pass-every = chaque critère au moins { $value }
diff-word-pass-total = au total au moins { $value } %
diff-word-decides = { $value }, qui décide
diff-word-informs = { $value }, qui informe
diff-word-student = l’étudiant
diff-word-mentor = le maître de stage
diff-word-lecturer = l’enseignant
diff-word-peer = un autre étudiant
diff-word-start = au début
diff-word-midway = à mi-parcours
diff-word-end = à la fin
diff-word-analytic = analytique
diff-word-holistic = holistique
diff-word-singlepoint = avec un seul niveau décrit
diff-word-checklist = une liste de contrôle

freeze-year = « { $value } » n’est pas une année académique. Écrivez-la ainsi : 2025-2026.
freeze-url = Indiquez d’abord l’adresse du site dans content/guide.yml (url:). Les pages d’une année reçoivent une adresse en dessous.
freeze-exists = « { $value } » existe déjà ; rien n’a été modifié. Pour garder l’année à nouveau, ajoutez --force.
freeze-uncommitted = attention : content ou themes ont des modifications qui ne sont pas encore dans git. Elles ont été gardées aussi.
freeze-done = gardé : { $path } ({ $pages }, { $size } Mo). Mettez ce fichier dans git ; chaque build publie l’année à { $url }.

external-no-curl = --external a besoin du programme curl, qui n’est pas sur cet ordinateur.
changed-revision = Git ne connaît pas « { $revision } » dans ce dossier. Nommez un commit, une branche ou une étiquette.
init-hook = Activez le contrôle avant chaque commit avec : git config core.hooksPath .githooks
asking = Essai des liens vers l’extérieur
