staff-list = Vos consultations
staff-here = Vous êtes ici
staff-list-empty = Pas encore de consultation
staff-list-empty-convenor = Commencez-en une ci-dessous. Personne ne la voit tant que tout n’est pas déclaré et que vous ne l’avez pas ouverte.
staff-list-empty-other = Quand quelqu’un de votre organisation en commence une, elle apparaît ici.
staff-new = Commencer une consultation
staff-new-text = Elle commence comme brouillon. Le titre et la langue suffisent pour l’instant.
staff-new-lang = Langue de ses textes
staff-new-lang-hint = La langue dans laquelle vous écrivez. Les traductions viennent plus tard.
staff-new-button = Commencer un brouillon
staff-title-missing = Donnez un titre à la consultation.
staff-lang-missing = Choisissez la langue dans laquelle ses textes sont écrits.
staff-state-draft = Brouillon
staff-state-open = Ouverte
staff-state-open-until = Ouverte jusqu’au { $s }
staff-state-closed = Fermée

staff-missing-title = { $n ->
    [one] Elle ne peut pas encore ouvrir : il manque { $n } chose
   *[other] Elle ne peut pas encore ouvrir : il manque { $n } choses
}
staff-missing-text = Les gens doivent savoir où ils entrent. Reste à déclarer : { $s }.
staff-ready-title = Tout est déclaré
staff-ready-later = Elle peut ouvrir le { $s }, le jour que vous avez annoncé. D’ici là, vous pouvez encore tout changer.
staff-ready-now = Vous pouvez l’ouvrir maintenant. Ensuite, ce que vous avez déclaré ne peut plus changer.
staff-open-title = Des personnes participent
staff-open-text = Ouverte jusqu’au { $s }. Ce qui a été dit aux gens reste valable ; seul le dernier jour peut être repoussé.
staff-closed-title = Cette consultation est fermée
staff-closed-text = Plus personne ne peut participer. Le résultat est public. Maintenant, les gens attendent de savoir ce que vous en faites.
staff-extend-go = La garder ouverte plus longtemps
staff-open-go = Ouvrir la consultation
staff-result-go = Lire le résultat
staff-before = Avant l’ouverture
staff-stated = Ce qui a été dit aux gens
staff-stated-n = { $n } sur { $m } déclarés.
staff-tag-stated = Déclaré
staff-tag-missing = Manque
staff-tag-wait = Pas encore possible
staff-translate-go = Traduire des affirmations
staff-counts = Décomptes
staff-counts-text = Les résultats paraissent aux jours annoncés, puis ne bougent plus. Vous les voyez le même jour que tout le monde.
staff-counts-none = Aucun jour n’est encore annoncé.
staff-count-n = Décompte { $n }
staff-owed = Ce que vous devez
staff-owed-told = Ce que vous avez dit aux gens
staff-owed-told-text = C’est valable dès le jour où vous ouvrez.
staff-owed-pay = Paiement
staff-owed-pay-text = Comme promis, le jour promis, y compris aux personnes qui s’arrêtent plus tôt.
staff-owed-after = Après la fermeture
staff-owed-after-text = Dites aux gens ce qui a changé grâce à eux, partie par partie.
staff-never = Ce que vous ne voyez jamais
staff-never-text = Les réponses d’une personne. Qui a un code. Une histoire. Un groupe de moins de dix.
staff-locked-title = Elle est déjà ouverte, donc ceci ne peut pas changer
staff-locked-text = Des personnes ont décidé de participer en sachant cela. Elles ne doivent pas découvrir que cela a changé.
staff-open-dates = Vous pouvez repousser le dernier jour, jamais l’avancer. Les décomptes annoncés restent.
staff-translations = Dans d’autres langues
staff-translations-text = On voit qu’il s’agit d’une traduction. Laissez le champ vide s’il n’y en a pas.

staff-plain = Avec des mots simples
staff-plain-hint = Ce que veut dire cette partie, en phrases courtes et avec les mots de tous les jours. Cela explique, sans plaider.
staff-plain-text = Les gens lisent les mots de la loi et, à côté, cette version.
staff-plain-there = Version simple présente
staff-plain-none = Pas encore de version simple
staff-save-next = Enregistrer et passer à la partie suivante

staff-statement-n = Affirmation { $n }
staff-statement-seed = Écrite par vous avant l’ouverture
staff-statement-member = Écrite par une personne qui participe
staff-statement-none = Écrivez au moins une affirmation.
staff-statement-long = La ligne { $n } a { $m } caractères. Une affirmation en a 200 au plus. Raccourcissez-la, s’il vous plaît.
staff-statement-twice = La ligne { $n } est déjà dans la liste. Enlevez-la ou changez-la, s’il vous plaît.
staff-statement-many = Il peut y avoir au plus { $n } affirmations de votre part. Les personnes qui participent en écriront d’autres.
staff-statements-none = Pas encore d’affirmation. La première personne qui vient a besoin de quelque chose sur quoi voter.
staff-statements-add = Ajouter des affirmations
staff-statements-label = Affirmations, une par ligne
staff-statements-hint = Une seule idée chacune, 200 caractères au plus, pour qu’on puisse être d’accord ou non. Mettez-en aussi que vous ne partagez pas.
staff-statements-button = Les ajouter
staff-statements-locked = À partir d’ici, seules les personnes qui participent ajoutent des affirmations. Vous pouvez encore traduire.
staff-delete = Supprimer
staff-translate-text = Dites la même chose, ni plus ni moins. On voit qu’il s’agit d’une traduction, avec l’original à côté.

staff-open-ask = Ouvrir cette consultation ?
staff-open-lede = Dès maintenant, les personnes qui ont un coupon peuvent participer. Ce que vous avez déclaré reste valable et ne peut plus changer.
staff-open-button = L’ouvrir maintenant
staff-close-title = La terminer
staff-close-text = Elle se termine d’elle-même après le dernier jour. Vous pouvez aussi la fermer avant ; le décompte se fait alors aussitôt.
staff-close-go = Fermer la consultation
staff-close-ask = Fermer cette consultation ?
staff-close-lede = Ensuite, plus personne ne peut participer, et le dernier décompte se fait tout de suite. On ne peut pas la rouvrir.
staff-close-waiting = { $n ->
    [0] Rien n’attend.
    [one] Un texte n’a pas encore été lu. Il ne fera pas partie du résultat.
   *[other] { $n } textes n’ont pas encore été lus. Ils ne feront pas partie du résultat.
}
staff-close-early = Plus tôt qu’annoncé
staff-close-early-n = { $n ->
    [one] { $n } jour avant le dernier jour. Les personnes qui comptaient dessus ne pourront plus participer.
   *[other] { $n } jours avant le dernier jour. Les personnes qui comptaient dessus ne pourront plus participer.
}
staff-close-button = La fermer maintenant

task-summary = Titre et version en mots simples
task-purpose = À quoi elle sert
task-influence = Quelle influence ont les gens
task-decided = Ce qui est déjà décidé
task-time = Temps nécessaire
task-pay = Paiement
task-dates = Dates
task-readers = Qui lit quoi
task-afterwards = Ce qui se passe ensuite
task-convenor = Qui convoque et qui finance
task-safeguarding = Contact de protection
task-text = Le texte
task-statements = Premières affirmations à voter
task-terms = Conditions pour les organisations

task-summary-intro = Ce que les gens lisent en premier. Écrivez pour quelqu’un de fatigué et de pressé.
task-purpose-intro = Pourquoi vous demandez, et pourquoi maintenant.
task-influence-intro = Ne promettez que ce que vous pouvez tenir. C’est de là que viennent la plupart des déceptions.
task-decided-intro = Personne ne devrait passer du temps sur ce qui ne peut plus changer.
task-time-intro = De l’entrée du code à la dernière réponse, pour quelqu’un qui lit lentement.
task-pay-intro = Le savoir est un travail. Si rien n’est payé, la raison est montrée à tout le monde.
task-dates-intro = Les gens ont besoin d’au moins 7 jours. Les chiffres paraissent aux jours que vous annoncez ici, et à aucun autre.
task-readers-intro = Qui lit les textes que les gens écrivent, qui ne voit que des totaux, et qui ne voit rien.
task-afterwards-intro = Qui décide, jusqu’à quand, et comment les gens apprendront ce qui a changé grâce à eux.
task-convenor-intro = Avec des mots que les gens reconnaissent, sans sigles.
task-safeguarding-intro = Quelqu’un en dehors de votre organisme à qui parler quand quelque chose inquiète ici.
task-statements-intro = Les gens votent sur des affirmations courtes. Il en faut au moins trois avant l’ouverture.

task-field-title = Titre
task-field-summary = De quoi il s’agit, avec des mots simples
task-field-content-note = Quels sujets difficiles le texte mentionne
task-field-purpose = À quoi sert-elle ?
task-field-decided = Qu’est-ce qui est déjà décidé ?
task-field-minutes = Minutes
task-field-hourly = Montant pour une heure
task-field-pay-how = Comment et quand il arrive aux gens
task-field-unpaid-reason = Pourquoi ce n’est pas payé
task-field-readers = Qui lit quoi ?
task-field-afterwards = Que se passe-t-il ensuite ?
task-field-convened-by = Qui convoque ?
task-field-funded-by = Qui finance ?
task-field-safeguarding = Qui c’est, et comment les joindre
task-field-opens = Premier jour
task-field-closes = Dernier jour
task-field-count-more = Un jour de décompte de plus

task-hint-title = Il n’est jamais sur un coupon, mais quelqu’un peut le lire par-dessus une épaule.
task-hint-summary = Trois ou quatre phrases. Ce qui est proposé, pour qui, ce qui changerait.
task-hint-content-note = Par exemple : « Il parle d’arrestations et de tribunaux. » Laissez vide s’il n’y a rien de difficile.
task-hint-purpose = Un ou deux paragraphes, avec les mots de tous les jours.
task-hint-decided = Par exemple : « Qu’il y aura une loi. Pas décidé : qui peut saisir le tribunal. » Si rien n’est décidé, dites-le.
task-hint-minutes = Un nombre entier, par exemple 25.
task-hint-hourly = Au moins { $s }. Par exemple 57 ou 57,50.
task-hint-pay-how = Par exemple : en espèces, dans une association de confiance, sous 14 jours. Sans nom. Dites que le paiement peut avoir un effet sur les aides, et qu’on peut le refuser.
task-hint-unpaid-reason = Tout le monde peut le lire. « Ce n’est pas l’habitude ici » n’est pas une raison.
task-hint-readers = Nommez les services. Dites jusqu’à quand les textes sont gardés.
task-hint-afterwards = Nommez le jour où les gens le sauront.
task-hint-safeguarding = Un nom ou un service, un téléphone, les heures. Pas dans l’organisation qui demande.
task-hint-closes = Au moins 7 jours après le premier jour.
task-hint-count-more = Seulement si le dernier jour dépasse le dernier décompte.

task-influence-legend = Que peuvent changer les gens ?
task-influence-inform = informer
task-influence-consult = consulter
task-influence-involve = impliquer
task-influence-collaborate = collaborer
task-influence-decide = décider
task-influence-inform-text = Informer : on dit aux gens ce qui est prévu. Rien ne change par eux.
task-influence-consult-text = Consulter : on demande aux gens, d’autres décident.
task-influence-involve-text = Impliquer : ce que les gens disent est repris, et on montre comment, partie par partie.
task-influence-collaborate-text = Collaborer : les gens construisent la solution avec vous.
task-influence-decide-text = Décider : les gens décident, vous appliquez.
task-pay-legend = La participation est-elle payée ?
task-pay-paid-text = Oui, à l’heure
task-pay-unpaid-text = Non, elle n’est pas payée
task-pay-unpaid = non payée
task-pay-hour = { $s } l’heure
task-pay-at-least = au moins { $s } l’heure
task-minutes-n = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
task-text-n = { $n ->
    [one] { $n } partie
   *[other] { $n } parties
}
task-statements-n = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
}

task-empty = « { $s } » est vide. Écrivez quelque chose, s’il vous plaît.
task-too-long = Ce texte est trop long. Raccourcissez-le, s’il vous plaît.
task-influence-choose = Choisissez quelle influence ont les gens.
task-minutes-wrong = Écrivez les minutes en nombre entier, par exemple 25.
task-pay-choose = Choisissez si la participation est payée.
task-pay-amount = Écrivez le montant en chiffres, par exemple 57 ou 57,50.
task-pay-floor = Ici, le paiement le plus bas est de { $floor } l’heure. Augmentez le montant, ou choisissez « non payée » et dites pourquoi.
task-date-wrong = Écrivez le jour sous la forme année-mois-jour, par exemple 2026-03-09.
task-date-past = Ce jour est passé. Choisissez aujourd’hui ou un jour plus tard.
task-notice = Laissez au moins 7 jours entre le premier et le dernier jour.
task-count-missing = Annoncez au moins un jour de décompte.
task-count-early = Un décompte vient après le premier jour. Choisissez un jour plus tard.
task-count-late = Le dernier décompte a lieu le dernier jour ou après. Choisissez un jour plus tard.
task-count-past = Ce jour est arrivé ou passé. Choisissez un jour plus tard.
task-close-earlier = Le dernier jour peut seulement être repoussé, car il a été annoncé.

import-lede = Apportez la loi ou la politique. Elle est découpée en parties, pour que les gens répondent partie par partie.
import-again = Un nouveau texte remplace l’ancien. Les parties qui ne changent pas gardent leur version simple et leurs traductions.
import-file = Un fichier
import-file-hint = Akoma Ntoso (XML). Un projet de loi en JSON, ou un texte en Markdown ou en texte simple. 4 Mo au plus. S’il y a un fichier, le champ ci-dessous n’est pas lu.
import-paste = Ou collez le texte ici
import-paste-hint = Les titres commencent par #. Une ligne vide sépare les paragraphes. Chaque paragraphe ou point de liste devient une partie.
import-source = D’où vient le texte
import-source-hint = Par exemple : H.R. 1379, 119e Congrès. Vide : repris du fichier s’il le dit.
import-url = Adresse de la source
import-url-hint = Elle commence par https://
import-url-wrong = Écrivez une adresse complète qui commence par https://
import-button = Lire le texte
import-parts = Parties
import-parts-none = Pas encore de texte.
import-parts-text = Ouvrez une partie pour écrire sa version en mots simples.
import-nothing = Choisissez un fichier ou collez un texte.
import-line = Ligne { $n } : { $s }
import-xml-syntax = Ce XML n’est pas bien formé : quelque chose ici n’est pas fermé, est fermé deux fois, ou utilise un nom de caractère que XML ne connaît pas. Demandez un fichier correct à qui l’a fait, ou collez le texte lui-même.
import-xml-shape = Ce XML n’est pas de l’Akoma Ntoso : il commence par « { $s } ». Seul Akoma Ntoso (« akomaNtoso ») peut être lu. Demandez ce format, ou collez le texte lui-même.
import-xml-doctype = Le fichier commence par un DOCTYPE. Par sécurité, de tels fichiers ne sont pas lus. Retirez cette ligne, ou collez le texte lui-même.
import-xml-deep = Ici, plus de 64 éléments sont imbriqués. Aucune loi n’en a besoin ; le fichier est sans doute abîmé. Demandez une autre copie, ou collez le texte lui-même.
import-notes = { $n ->
    [one] { $n } note à côté du texte a été laissée de côté. Seuls les mots du texte lui-même sont lus.
   *[other] { $n } notes à côté du texte ont été laissées de côté. Seuls les mots du texte lui-même sont lus.
}
import-empty = Il n’y a aucun paragraphe de texte, seulement des titres ou rien.
import-too-many = Il y a { $s } parties ; il peut y en avoir 1 500. Prenez un morceau plus court, ou réunissez les paragraphes brefs.
import-too-long = Cette partie a plus de 20 000 caractères : { $s }. Coupez-la par une ligne vide.
import-html = Le HTML n’est pas lu ici : { $s }. Enlevez-le, ou écrivez-le en Markdown.
import-json-syntax = Le texte commence par un crochet ou une accolade, il a donc été lu comme JSON, et il s’interrompt ou contient un caractère qui n’a pas sa place ici.
import-json-shape = Ce JSON n’a pas de liste « provisions ». Chaque élément de la liste a besoin d’un id et d’un texte.
import-json-entry = Élément { $s } : id, heading et text doivent être des textes entre guillemets.
import-json-id-missing = L’élément { $s } n’a pas d’id.
import-json-id-twice = L’élément { $s } a l’id d’un élément précédent. Chaque id ne peut servir qu’une fois.

batch-title = Coupons
batch-lede = Les coupons partent par lots de 20 ou plus, par des organisations en qui les gens ont confiance. Vous ne pouvez pas voir qui a quel coupon, ni quand il sert.
batch-table = Lots de coupons
batch-name = Lot
batch-handed = Remis à
batch-size = Coupons
batch-used = Utilisés
batch-used-n = { $n } ou plus
batch-go = Faire ou imprimer des coupons
batch-none = Pas encore de lot.
batch-closed = Cette consultation est fermée. Ses coupons n’ouvrent plus rien.
batch-make = Faire un lot
batch-handed-label = Qui les remet ?
batch-handed-hint = L’organisation, pas une personne.
batch-handed-missing = Dites quelle organisation les remet.
batch-size-label = Combien de coupons ?
batch-size-hint = De 20 à 500. Dans un lot plus petit, on pourrait deviner qui a fait quoi.
batch-size-wrong = Écrivez un nombre de { $n } à { $m }.
batch-button = Faire les coupons
batch-print-title = Coupons { $s }
batch-print-note = Imprimez cette page, puis fermez-la. Remettez les coupons en main propre et donnez aux gens l’adresse de ce site. Rien sur un coupon ne dit à quoi il sert.
batch-slip-go = Pour { $s }. Ouvrez l’adresse qu’on vous a donnée et entrez ce code :
batch-slip-words = Ou ces mots :
batch-slip-note = Aucun nom n’est nécessaire. La personne qui vous a donné ce coupon ne peut pas voir ce que vous en faites. Si vous le perdez, personne ne peut le retrouver.

queue-title = En attente de lecture
queue-lede = Vous lisez pour la sécurité et les doublons, jamais pour l’opinion. Chaque décision est notée avec sa raison.
queue-left = { $n ->
    [0] Rien n’attend.
    [one] Un texte attend.
   *[other] { $n } textes attendent.
}
queue-go = Lire le suivant
queue-statement = Une affirmation d’une personne qui participe
queue-suggestion = Une proposition de formulation pour :
queue-decision = Qu’en faites-vous ?
queue-decision-hint = Les touches d’accès 1 à 4 choisissent.
queue-publish = Publier tel quel
queue-join = Réunir avec une affirmation qui dit la même chose
queue-soften = Proposer à son auteur une formulation plus douce
queue-return = Renvoyer avec une raison
queue-join-which = Réunir : quelle affirmation dit la même chose ?
queue-join-none = Aucune ne ressemble.
queue-same = Dit probablement la même chose
queue-join-number = Ou son numéro
queue-join-number-hint = Si vous donnez les deux, le numéro compte.
queue-translated = traduction
queue-softer = Formulation plus douce
queue-softer-hint = Changez le moins possible. Elle n’est publiée que si son auteur l’accepte.
queue-why = Renvoyer : pourquoi ?
queue-why-hint = L’auteur lit la raison dans la langue du texte : { $s }.
queue-why-names = Il y a le nom d’une personne ou d’un lieu.
queue-why-story = Cela raconte une histoire que nous ne devons pas garder.
queue-why-two = Il y a deux idées. Envoyez chacune séparément, s’il vous plaît.
queue-why-vote = On ne peut pas être d’accord ou non avec cela.
queue-why-other = Une autre raison, écrite ci-dessous
queue-reason = Quelques mots à l’auteur
queue-reason-hint = Aimables et courts. Nécessaires seulement avec « Une autre raison ». Ne répétez pas ce qui a été raconté.
queue-translations = Si vous publiez, vous pouvez ajouter des traductions. Elles sont montrées comme telles.
queue-button = Décider et continuer
queue-note-done = Votre décision est notée.
queue-note-late = Quelqu’un d’autre avait déjà décidé pour ce texte. Rien n’a été noté de votre part. Voici la suite.
queue-decision-missing = Choisissez une des décisions.
queue-join-missing = Choisissez une affirmation publiée, ou écrivez son numéro.
queue-softer-same = Changez la formulation, ou choisissez une autre décision.
queue-softer-long = La formulation plus douce est trop longue : { $n } caractères au plus.
queue-why-missing = Choisissez pourquoi le texte est renvoyé.
queue-reason-missing = Écrivez la raison en quelques mots.
queue-empty = Rien n’attend
queue-empty-text = Tout ce qui a été envoyé est lu. Merci.
staff-wordings = Formulations proposées
staff-wordings-lede = Ce que les gens écriraient à la place, partie par partie. L’équipe de modération l’a lu avant. Personne ne voit qui l’a écrit.
staff-wordings-none = Aucune formulation n’a encore été acceptée.
staff-wording-print = Peut paraître dans le résultat
staff-wording-keep = À lire seulement : ne la publiez pas et ne la citez pas
