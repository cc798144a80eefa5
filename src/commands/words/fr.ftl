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

shape-text = texte
shape-local = texte, ou un texte par langue
shape-number = nombre de { $least } à { $most }
shape-flag = true ou false
shape-date = date (aaaa-mm-jj)
shape-choice = un mot parmi { $choices }
shape-facet = mot de facets.{ $facet } dans guide.yml
shape-audience = mot de audiences dans guide.yml
shape-reference = id d’un document, avec ou sans #ancre
shape-file = fichier à côté du document
shape-url = adresse web
shape-list = liste de : { $inner }
shape-record = groupe avec { $fields }
shape-text-or = texte, ou groupe avec { $fields }
shape-table = groupe avec vos propres noms, chacun : { $inner }
shape-any = ce que vous voulez
