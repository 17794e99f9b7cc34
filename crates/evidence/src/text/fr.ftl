evidence-title = Demandé, et redemandé
evidence-lede = Des rapports publics disent aux gouvernements ce qu’il faut faire, année après année. Ici, vous voyez ce qui a été demandé à chaque gouvernement, et pendant combien de temps.
evidence-empty = Aucun rapport n’a encore été ajouté ici.
evidence-filter = Trouver des recommandations
evidence-words = Mots
evidence-place = Pays ou territoire
evidence-series = Rapport
evidence-all = Tous
evidence-least = Demandées combien de fois
evidence-least-any = Au moins une fois
evidence-least-n = { $n ->
   *[other] Dans au moins { $n } éditions de suite
}
evidence-which = Lesquelles
evidence-which-now = Dans la liste la plus récente
evidence-which-old = Dans n’importe quelle liste
evidence-show = Afficher
evidence-series-ilab = Travail des enfants{"\u00A0"}: «{"\u00A0"}Findings on the Worst Forms of Child Labor{"\u00A0"}», ministère du Travail des États-Unis
evidence-series-tip = Rapport sur la traite des personnes, département d’État des États-Unis
evidence-short-ilab = Rapport sur le travail des enfants
evidence-short-tip = Rapport sur la traite
evidence-about-ilab = Chaque édition se termine par des «{"\u00A0"}actions suggérées{"\u00A0"}» pour chaque gouvernement. Les lignes qui disent seulement «{"\u00A0"}sans objet{"\u00A0"}» sont laissées de côté. Souvent, plusieurs années partagent une adresse, qui ne montre peut-être que la plus récente.
evidence-about-tip = La page de chaque pays contient des «{"\u00A0"}recommandations prioritaires{"\u00A0"}». Certaines éditions manquent ici, et certaines listes n’y sont qu’en partie{"\u00A0"}; chacune le dit.
evidence-whose = De qui viennent ces mots
evidence-whose-1 = Ce sont les avis de deux ministères du gouvernement des États-Unis sur d’autres gouvernements. Ce ne sont ni nos mots, ni ceux des membres.
evidence-whose-2 = Si une recommandation revient, c’est que le rapport demande toujours la même chose. Si elle ne revient plus, cela ne veut pas dire qu’elle a été suivie.
evidence-editions = Ce qui a été demandé dans chaque édition, et ce qui l’avait déjà été avant
evidence-edition = Édition
evidence-places = Lieux
evidence-asked = Choses demandées
evidence-kept-same = Mêmes mots qu’avant
evidence-kept-near = Presque les mêmes mots
evidence-again = Redemandées
evidence-near-means = Avant{"\u00A0"}: dans l’édition précédente que nous avons pour ce lieu. Presque les mêmes mots{"\u00A0"}: au moins 8 lettres sur 10 sont dans le même ordre. Les majuscules, les virgules et les espaces ne comptent pas.
evidence-by-place = Lieu par lieu, d’après l’édition la plus récente de chacun
evidence-standing = Choses demandées
evidence-standing-again = Avant aussi
evidence-standing-long = { $n ->
   *[other] { $n } éditions ou plus
}
evidence-csv-all = Tout en CSV, avec les sources
evidence-json-all = Tout en JSON, avec les sources
evidence-csv = Emporter ceci en CSV, avec les sources
evidence-json = En JSON
evidence-list-title = Recommandations de rapports publics
evidence-found = { $n ->
    [0] Rien n’a été trouvé.
    [one] { $n } recommandation a été trouvée.
   *[other] { $n } recommandations ont été trouvées.
}
evidence-order = Ce qui revient depuis le plus longtemps vient en premier.
evidence-none = Essayez moins de mots, un autre lieu ou moins d’éditions de suite.
evidence-previous = Page précédente
evidence-next = Page suivante
evidence-page-of = Page { $n } sur { $m }
evidence-years = Éditions qui le demandent
evidence-year-yes = demandé
evidence-year-no = pas avec ces mots
evidence-year-none = cette édition n’est pas ici, ou seulement en partie
evidence-row = { $n ->
   *[other] Demandé dans { $n } éditions de suite, de { $from } à { $to }
}
evidence-once = Demandé dans l’édition de { $s }
evidence-same-words = avec les mêmes mots
evidence-wordings = Formulations et sources
evidence-place-long = { $n ->
    [one] { $n } recommandation revient depuis six éditions ou plus.
   *[other] { $n } recommandations reviennent depuis six éditions ou plus.
}
evidence-place-longest = { $n ->
    [one] Rien de la liste la plus récente présente ici n’était dans la liste d’avant.
   *[other] Dans la liste la plus récente présente ici, ce qui est demandé depuis le plus longtemps l’a été dans { $n } éditions de suite.
}
evidence-place-standing = { $n ->
    [one] La liste la plus récente présente ici, de { $s }, demande { $n } chose.
   *[other] La liste la plus récente présente ici, de { $s }, demande { $n } choses. Ce qui est demandé depuis le plus longtemps vient en premier.
}
evidence-place-all = { $n ->
   *[other] Les { $n } de cette liste
}
evidence-place-old = Aussi ce que d’autres listes demandaient
evidence-place-editions = Édition par édition
evidence-tiers = La catégorie («{"\u00A0"}tier{"\u00A0"}»), édition par édition
evidence-levels = Le niveau général, édition par édition
evidence-judgement = Ce que dit le rapport
evidence-source = Source
evidence-source-link = La source
evidence-source-none = Aucune adresse connue
evidence-level-none = Rien n’est donné ici
evidence-part = La liste n’est ici qu’en partie.
evidence-why = Pourquoi, selon la source
evidence-not-ilab = Le niveau est l’avis de ce ministère sur ce qu’un gouvernement a fait en un an contre le travail des enfants. Il ne dit pas combien d’enfants travaillent.
evidence-not-tip = La catégorie («{"\u00A0"}tier{"\u00A0"}») est l’avis d’un gouvernement sur ce qu’un autre a fait en un an contre la traite. Elle ne dit pas combien il y a de traite, combien de personnes sont touchées, ni si un pays est sûr. Seules «{"\u00A0"}Tier 2 Watch List{"\u00A0"}», «{"\u00A0"}Tier 3{"\u00A0"}» et les catégories de quelques pages sont ici.
evidence-ask-title = Une recommandation
evidence-to = À propos de{"\u00A0"}: { $s }
evidence-by-year = Édition par édition, la plus récente d’abord
evidence-in = ajouté{"\u00A0"}:
evidence-out = retiré{"\u00A0"}:
evidence-kept-is-same = Avec les mêmes mots que dans l’édition précédente
evidence-kept-is-near = Avec presque les mêmes mots que dans l’édition précédente
evidence-kept-is-new = Pas avec ces mots ni des mots presque pareils avant
evidence-as-above = Les mêmes mots que ci-dessus.
evidence-kept-is-first = Dans la plus ancienne édition présente ici
evidence-named = Nom du lieu dans le rapport
evidence-elsewhere = Demandé aussi à d’autres gouvernements
evidence-elsewhere-n = { $n ->
    [one] La liste la plus récente de { $n } autre gouvernement demande la même chose avec les mêmes mots{"\u00A0"}:
   *[other] Les listes les plus récentes de { $n } autres gouvernements demandent la même chose avec les mêmes mots{"\u00A0"}:
}
evidence-bring-title = Ajouter des rapports publics
evidence-bring-lede = Ce que des rapports publics ont demandé aux gouvernements est montré à tout le monde, avec sa source. Le site ne va rien chercher sur internet{"\u00A0"}: vous apportez un fichier ou collez une page.
evidence-bring = Ajouter un rapport
evidence-bring-1 = Une liste d’actions suggérées, de recommandations ou de catégories en JSON est enregistrée tout de suite, et vous voyez ce que chaque ligne est devenue.
evidence-bring-2 = La page d’un pays du rapport sur la traite, enregistrée dans un fichier ou collée, vous est d’abord montrée. Il lui faut son titre, avec la catégorie («{"\u00A0"}tier{"\u00A0"}»), et ses recommandations.
evidence-bring-3 = Ce qui est déjà là reste tel quel. Ce qui est différent remplace l’ancien, et toutes les années de ce pays ou territoire sont comparées de nouveau.
evidence-file = Fichier
evidence-file-hint = JSON, une page web enregistrée ou un texte, jusqu’à 4 Mo
evidence-paste = Ou le texte
evidence-paste-hint = La page d’un pays, de son titre à la fin des recommandations
evidence-year = Année de l’édition
evidence-year-hint = Seulement pour la page d’un pays, où elle n’est pas écrite
evidence-url = Adresse de la page
evidence-url-hint = Là où d’autres peuvent la trouver. Elle est montrée à côté de chaque recommandation.
evidence-read = Le lire
evidence-look = Voir ce qui est déjà là
evidence-nothing = Choisissez un fichier ou collez un texte.
evidence-unknown = Ceci n’a aucune des formes connues. La page d’un pays a besoin de son titre, par exemple «{"\u00A0"}TONGA (Tier 2){"\u00A0"}», et des mots «{"\u00A0"}PRIORITIZED RECOMMENDATIONS{"\u00A0"}». Une liste doit être en JSON.
evidence-json-bad = { $n ->
   *[other] Le JSON ne peut pas être lu à la ligne { $n }. Le fichier est-il entier{"\u00A0"}?
}
evidence-year-missing = Dites de quelle année est l’édition{"\u00A0"}: la page ne le dit pas.
evidence-year-wrong = Écrivez l’année avec quatre chiffres, par exemple 2022.
evidence-url-wrong = Écrivez l’adresse complète, qui commence par https://
evidence-check = Est-ce juste{"\u00A0"}?
evidence-store = L’enregistrer
evidence-again-file = Pas juste{"\u00A0"}: l’ajouter de nouveau
evidence-done = Enregistré
evidence-done-new = Nouvelles pages
evidence-done-changed = Pages qui sont différentes maintenant
evidence-done-same = Pages qui étaient déjà là
evidence-report = Ce que chaque ligne est devenue
evidence-report-taken = Pages lues{"\u00A0"}: { $n }. Recommandations sur ces pages{"\u00A0"}: { $m }.
evidence-report-renamed = { $n ->
    [one] { $n } page donne un autre nom à son lieu{"\u00A0"}; elle a été mise sous le nom habituel.
   *[other] { $n } pages donnent d’autres noms à leurs lieux{"\u00A0"}; elles ont été mises sous les noms habituels.
}
evidence-aside-place = Aucun lieu de ce nom n’est connu
evidence-aside-year = Pas d’année, ou une année qu’une édition ne peut pas avoir
evidence-aside-nothing = Ne dit rien, par exemple «{"\u00A0"}N/A{"\u00A0"}»
evidence-aside-long = Trop long pour une seule recommandation
evidence-aside-twice = Ce lieu et cette année sont déjà plus haut dans le fichier
evidence-aside-bare = Ni recommandation ni avis
evidence-aside-unreadable = Pas comme le reste du fichier
evidence-row-n = Ligne { $n }
evidence-row-more = { $n ->
    [one] et { $n } de plus
   *[other] et { $n } de plus
}
tab-evidence = Rapports
tab-list = Liste
tab-place = Lieu
tab-ask = Formulation
evidence-row-gaps = { $n ->
   *[other] Demandé dans { $n } éditions présentes ici, de { $from } à { $to }. Toutes les années ne sont pas ici
}
evidence-other-words = avec des mots qui ont changé
evidence-is-ended = Pas avec ces mots dans la liste la plus récente présente ici
evidence-is-unknown = On ne sait pas{"\u00A0"}: la liste la plus récente n’est ici qu’en partie
evidence-is-text-ended = La liste la plus récente présente ici n’a ni ces mots ni des mots presque pareils. Elle demande peut-être la même chose autrement, et cela ne veut pas dire que c’est fait.
evidence-is-text-unknown = Seule une partie de la liste la plus récente est ici. Elle le demande peut-être, peut-être pas.
evidence-nearest = Le plus proche dans la liste la plus récente{"\u00A0"}:
evidence-note = Remarque de la personne qui l’a recueilli
evidence-via = Par l’intermédiaire de
evidence-nothing-before = Rien ici à comparer
evidence-newest = Liste la plus récente ici
evidence-no-list = pas de liste ici
evidence-check-part = Aucun titre ne suit les recommandations{"\u00A0"}: le texte a peut-être été coupé. Il sera enregistré comme une partie de la liste. S’il est entier, collez aussi le titre suivant, par exemple PROSECUTION.
evidence-kept-is-back = Pas dans la liste d’avant, mais dans une plus ancienne
evidence-kept-is-unknown = On ne sait pas si c’était demandé avant{"\u00A0"}: cette liste n’est ici qu’en partie
evidence-not-known = On ne sait pas{"\u00A0"}: certaines listes ne sont ici qu’en partie
evidence-is-text-other = La liste la plus récente présente ici a presque ces mots, comptés avec une autre recommandation.
