changed-title = Ce qui a changé
changed-link = Voir ce qui a changé et ce que l’organisme qui consulte dit de chaque suggestion
changed-sample = Exemple : cette version du texte et ces réponses sont inventées.
changed-lede = Le texte soumis à la consultation, à côté d’un texte ultérieur :
changed-how = Voici les parties qui ont changé et celles pour lesquelles quelqu’un a suggéré d’autres mots. Ce qui est retiré est barré, ce qui est ajouté est souligné.
change-same = Inchangée
change-changed = Changée
change-added = Nouvelle
change-removed = Disparue
change-moved = Changement de place ou de numéro seulement
change-moved-changed = Changée et à une autre place
changed-was = C’était :
changed-out = retiré :
changed-in = ajouté :
changed-suggested = Suggéré
changed-answers = Ce que sont devenues les suggestions qui peuvent paraître
changed-office = Réponse de l’organisme
changed-unanswered = Pas encore de réponse
changed-all = Toutes les suggestions, et les réponses
changed-all-lede = Les suggestions sans réponse viennent en premier. Celles qui ne peuvent pas paraître ne sont pas ici : les personnes qui les ont faites lisent elles-mêmes la réponse.
changed-all-none = Il n’y a pas de suggestions qui puissent paraître.
changed-where = Cela se voit dans :
outcome-taken = Retenue
outcome-partly = Retenue en partie
outcome-declined = Non retenue
changed-mine = Ce que l’organisme en dit :
later-title = Textes ultérieurs, et ce qui a changé
later-lede = Quand il y a une version plus récente du texte, ajoutez-la. Elle est comparée partie par partie avec celle que les gens ont lue, et vous répondez à leurs suggestions.
later-none = Pas encore de texte ultérieur.
later-public = Public
later-hidden = Pas encore public
later-add = Ajouter un texte ultérieur
later-name = Comment s’appelle cette version
later-name-hint = Par exemple : Adopté par la commission, 3 mai 2026.
later-button = Le lire et comparer
later-title-missing = Écrivez comment s’appelle cette version.
later-title-long = Utilisez au plus 200 caractères pour le nom.
later-publish = Rendre la comparaison publique
later-hide = Ne plus la montrer au public
later-answers = Suggestions auxquelles répondre
later-answers-text = Quiconque a suggéré d’autres mots voit votre réponse. En public, elle est à côté des suggestions qui peuvent paraître ; une suggestion sans réponse est marquée comme telle.
later-not-printed = La personne qui l’a faite ne veut pas qu’elle paraisse
answer-title = Répondre à cette suggestion
answer-again = Modifier la réponse
answer-not-printed = La personne qui a fait cette suggestion ne veut pas qu’elle paraisse. Elle seule voit votre réponse. Ne répétez pas ces mots ailleurs.
answer-ask = Qu’est-elle devenue ?
answer-where = Où cela se voit-il dans le texte ultérieur ?
answer-where-none = Nulle part en particulier
answer-reason = Pourquoi
answer-reason-hint = Nécessaire sauf si elle a été retenue. Des mots simples, au plus 1 000 caractères.
answer-button = Enregistrer la réponse
answer-outcome-missing = Choisissez ce que la suggestion est devenue.
answer-reason-missing = Écrivez pourquoi elle n’a pas été retenue, ou seulement en partie. La personne qui l’a faite le lit.
answer-reason-long = Utilisez au plus 1 000 caractères pour la raison.
answer-where-unknown = Choisissez une partie du texte ultérieur dans la liste.
changed-n-same = { $n ->
    [one] { $n } partie est la même
   *[other] { $n } parties sont les mêmes
}
changed-n-changed = { $n ->
    [one] { $n } partie a d’autres mots ou signes
   *[other] { $n } parties ont d’autres mots ou signes
}
changed-n-added = { $n ->
    [one] { $n } partie est nouvelle
   *[other] { $n } parties sont nouvelles
}
changed-n-removed = { $n ->
    [one] { $n } partie a disparu
   *[other] { $n } parties ont disparu
}
changed-n-moved = { $n ->
    [one] { $n } partie a seulement changé de place ou de numéro
   *[other] { $n } parties ont seulement changé de place ou de numéro
}
later-unanswered = { $n ->
    [one] { $n } suggestion attend une réponse
   *[other] { $n } suggestions attendent une réponse
}
