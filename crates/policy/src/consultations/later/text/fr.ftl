changed-title = Ce qui a changé
changed-link = Voir ce qui a changé et ce que le bureau dit de chaque suggestion
changed-sample = Exemple : cette version du texte n’existe pas, et les réponses ne sont de personne.
changed-lede = Le texte sur lequel les gens ont été interrogés, à côté d’un texte ultérieur :
changed-how = Voici les parties qui ont changé et celles pour lesquelles quelqu’un a suggéré d’autres mots. Ce qui est retiré est barré, ce qui est ajouté est souligné.
change-same = Inchangée
change-changed = Changée
change-added = Nouvelle
change-removed = Disparue
change-moved = Seuls sa place ou son numéro ont changé
change-moved-changed = Changée et à une autre place
changed-was = C’était :
changed-out = retiré :
changed-in = ajouté :
changed-suggested = Suggéré
changed-office = Le bureau dit
changed-unanswered = Pas encore de réponse
changed-all = Toutes les suggestions, et les réponses
changed-all-lede = Les suggestions sans réponse viennent en premier. Celles qui ne peuvent pas être imprimées ne sont pas ici : leurs auteurs lisent eux-mêmes la réponse.
changed-all-none = Il n’y a rien ici qui puisse être imprimé.
changed-where = Cela se voit dans :
outcome-taken = Repris
outcome-partly = Repris en partie
outcome-declined = Non repris
changed-mine = Ce que le bureau en dit :
later-title = Textes ultérieurs, et ce qui a changé
later-lede = Quand il y a une version plus récente du texte, apportez-la. Elle est comparée partie par partie avec celle que les gens ont lue, et vous répondez à leurs suggestions.
later-none = Pas encore de texte ultérieur.
later-public = Public
later-hidden = Pas encore public
later-add = Apporter un texte ultérieur
later-name = Comment s’appelle cette version
later-name-hint = Par exemple : Adopté par la commission, 3 mai 2026.
later-button = Le lire et comparer
later-title-missing = Écrivez comment s’appelle cette version.
later-title-long = Utilisez au plus 200 caractères pour le nom.
later-publish = Rendre la comparaison publique
later-hide = La retirer du public
later-answers = Suggestions auxquelles répondre
later-answers-text = Quiconque a suggéré d’autres mots voit votre réponse. En public, elle est à côté des suggestions qui peuvent être imprimées ; une suggestion sans réponse est marquée comme telle.
later-not-printed = Son auteur ne veut pas qu’elle soit imprimée
answer-title = Répondre à cette suggestion
answer-not-printed = L’auteur ne veut pas que ceci soit imprimé. Lui seul voit votre réponse. Ne répétez pas ces mots ailleurs.
answer-ask = Qu’est-elle devenue ?
answer-where = Où cela se voit-il dans le texte ultérieur ?
answer-where-none = Nulle part en particulier
answer-reason = Pourquoi
answer-reason-hint = Nécessaire sauf si elle a été reprise. Des mots simples, au plus 1 000 caractères.
answer-button = Enregistrer la réponse
answer-outcome-missing = Choisissez ce que la suggestion est devenue.
answer-reason-missing = Écrivez pourquoi elle n’est pas reprise, ou seulement en partie. La personne qui l’a faite le lit.
answer-reason-long = Utilisez au plus 1 000 caractères pour la raison.
answer-where-unknown = Choisissez une partie du texte ultérieur dans la liste.
changed-n-same = { $n ->
    [one] 1 partie est la même
   *[other] { $n } parties sont les mêmes
}
changed-n-changed = { $n ->
    [one] 1 partie dit autre chose
   *[other] { $n } parties disent autre chose
}
changed-n-added = { $n ->
    [one] 1 partie est nouvelle
   *[other] { $n } parties sont nouvelles
}
changed-n-removed = { $n ->
    [one] 1 partie a disparu
   *[other] { $n } parties ont disparu
}
changed-n-moved = { $n ->
    [one] 1 partie a seulement changé de place ou de numéro
   *[other] { $n } parties ont seulement changé de place ou de numéro
}
later-unanswered = { $n ->
    [one] 1 suggestion attend une réponse
   *[other] { $n } suggestions attendent une réponse
}
