tab-services = Recherche
tab-found = Recherche
tab-again = Recherche
tab-slip = Papier
tab-offline = Fichier
tab-service = Page
tab-organisation = Page
tab-gaps = Chiffres

services-title = Services
find-lede = { $n ->
    [one] Il y a ici { $n } service. Il dit qui il accueille vraiment, et ce qui peut vous empêcher d’y entrer.
   *[other] Il y a ici { $n } services. Chacun dit qui il accueille vraiment, et ce qui peut vous empêcher d’y entrer.
}
find-private = Ce que vous cherchez n’est pas enregistré et ne figure pas dans l’adresse de la page. La page de résultats ne s’ouvre que dans ce navigateur, pendant deux heures, jusqu’à ce que vous le fermiez ou appuyiez sur «{"\u00A0"}Quitter maintenant{"\u00A0"}». Vous n’avez pas besoin de raconter ce qui vous est arrivé.
find-current = { $n ->
    [one] { $n } fiche sur { $m } est à jour{"\u00A0"}: quelqu’un l’a vérifiée, et la prochaine vérification n’est pas en retard.
   *[other] { $n } fiches sur { $m } sont à jour{"\u00A0"}: quelqu’un les a vérifiées, et la prochaine vérification n’est pas en retard.
}
find-never = { $n ->
    [one] { $n } n’a jamais été vérifiée.
   *[other] { $n } n’ont jamais été vérifiées.
}
find-empty = Aucun annuaire n’a encore été ajouté ici.
find-over = L’adresse de cette recherche n’est plus valable. Ces adresses durent deux heures, pour que personne ne puisse les ouvrir plus tard. Cherchez de nouveau, s’il vous plaît.
find-words = De quoi avez-vous besoin{"\u00A0"}?
find-words-hint = Quelques mots en français, anglais, espagnol ou arabe, ou un nom dans n’importe quelles lettres. Les fautes ne gênent pas.
find-needs = Type d’aide
find-any = N’importe laquelle
find-place = Près de quel endroit{"\u00A0"}?
find-place-hint = Le nom d’une ville ou d’un village. Vous pouvez ne rien écrire.
find-place-unknown = Nous ne connaissons pas cet endroit. Essayez le nom d’une plus grande ville des environs, ou choisissez plus bas «{"\u00A0"}Dans cette région{"\u00A0"}» et écrivez le nom de la région.
find-place-several = Plusieurs endroits portent ce nom. Écrivez l’un de ceux-ci{"\u00A0"}: { $s }
find-within = À quelle distance
find-km = { $n ->
   *[other] Jusqu’à { $n }{"\u00A0"}km
}
find-area = Dans cette région, ou pour les personnes qui s’y trouvent
find-now = Maintenant et à distance
find-open = Ouvert maintenant
find-remote = Par téléphone ou par internet, de n’importe où
find-groups = Qui le service doit accueillir
find-groups-hint = Choisissez ce qui est vrai pour vous. Les services qui disent non sont laissés de côté. Ceux qui disent vous accueillir viennent d’abord, et ce qui n’est pas connu est indiqué.
find-unknown = Montrer aussi les services pour lesquels on ne sait pas
find-without = Ce qu’on ne doit pas exiger de vous
find-without-hint = Les services dont on sait qu’ils le font ne sont pas montrés. Quand on ne sait pas, nous le disons.
find-language = Langue parlée sur place
find-any-language = N’importe quelle langue
find-button = Chercher

found-title = Ce qui a été trouvé
found-many = { $n ->
    [0] Rien n’a été trouvé
    [one] { $n } service a été trouvé
   *[other] { $n } services ont été trouvés
}
found-change = Changer cette recherche
found-only-known = Seuls les services qui disent accueillir au moins un de ces groupes sont montrés. D’autres le font peut-être, mais personne ne nous l’a dit.
found-none = Aucun service ici ne dit qu’il fait tout cela. Ce n’est pas votre faute. Essayez avec moins de conditions, ou faites montrer aussi les services pour lesquels on ne sait pas.
found-none-far = Vous pouvez aussi chercher plus loin, ou chercher de l’aide par téléphone ou par internet.
found-also = Par téléphone, en ligne ou à une adresse gardée secrète
found-also-means = Appelez d’abord. L’endroit où vivent les personnes n’est pas indiqué, et l’aide par téléphone existe où que vous soyez.
found-call = Quelqu’un que vous pouvez appeler
found-open-later = Les portes qui ouvrent plus tard aujourd’hui ne sont pas dans cette liste.
card-not-for = Pas pour{"\\u00A0"}:
card-needs = À savoir avant d’y aller{"\\u00A0"}:
found-previous = Page précédente
found-next = Page suivante
found-page-of = Page { $n } sur { $m }
asked-words = Mots{"\u00A0"}: { $s }
asked-for = Pour{"\u00A0"}: { $s }
asked-without = Sans ceci{"\u00A0"}: { $s }
asked-language = Langue{"\u00A0"}: { $s }
asked-near = { $n ->
   *[other] { $s }, jusqu’à { $n }{"\u00A0"}km
}
asked-area = { $s }, ou pour les personnes qui s’y trouvent
asked-open = Ouvert maintenant
asked-remote = Par téléphone ou par internet
asked-unknown = Aussi quand on ne sait pas
far-metres = { $n ->
   *[other] à environ { $n }{"\u00A0"}m
}
far-km = { $n ->
   *[other] à environ { $n }{"\u00A0"}km
}
why-name = Vos mots sont dans le nom du service.
why-offer = Vos mots nomment ce que le service propose.
why-about = Vos mots sont dans ce que le service dit de lui-même.
why-alike = La fiche du service contient des mots qui ressemblent aux vôtres.

not-known = on ne sait pas
claim-specialises = se spécialise
claim-serves = accueille
claim-case = au cas par cas
claim-excludes = n’accueille pas
evidence-confirmed = confirmé par des personnes survivantes
evidence-confirmed-on = confirmé par des personnes survivantes le { $s }
evidence-contested = contesté{"\u00A0"}: des personnes ont été refusées
evidence-contested-short = {" "}(contesté)
evidence-curator = vérifié par l’annuaire
evidence-checked-on = vérifié par l’annuaire le { $s }
evidence-unconfirmed = personne ne l’a confirmé

standing-paused = Fermé pour le moment. Demandez avant d’y aller.
standing-ended = Ce service a pris fin, ou plus personne n’y répond.
standing-others = Chercher d’autres services
service-checked = Fiche vérifiée le { $s }
service-never = Personne ici n’a vérifié cette fiche
service-overdue = La prochaine vérification est en retard
service-machine = Une machine a traduit ce texte{"\u00A0"}; aucune personne ne l’a lu.
service-data = Pour les programmes{"\u00A0"}:
served-title = Qui ce service accueille vraiment
who-lede = Ce que dit le service, à côté de ce que confirment les personnes qui l’ont utilisé. Si un groupe n’est pas dans la liste, on ne sait pas s’il est accueilli. Cela ne veut jamais dire oui.
who-nothing = Le service n’a pas dit qui il accueille. Demandez avant d’y aller.
who-group = Groupe
who-says = Le service dit
who-confirmed = Confirmé
who-silent = { $n ->
    [one] { $n } groupe dont on ne sait rien
   *[other] { $n } groupes dont on ne sait rien
}
who-silent-means = Personne ne nous a dit si le service les accueille. Demandez d’abord.
barriers-title = Ce qui peut vous empêcher d’entrer, ou changer votre vie sur place
barriers-nothing = Le service n’a pas dit ce qui peut empêcher des personnes d’entrer. Demandez avant d’y aller.
barrier-yes = Oui, c’est le cas
barrier-not = Non, pas ici
barriers-silent = { $n ->
    [one] { $n } autre point sur lequel personne n’a posé de question
   *[other] { $n } autres points sur lesquels personne n’a posé de question
}
barriers-silent-means = C’est peut-être le cas, peut-être pas. Demandez d’abord.
access-in-title = Pour recevoir cette aide
access-not = Ce n’est pas le cas{"\u00A0"}: { $s }
more-title = Pour en savoir plus
more-exploitation = Sujets qu’il connaît
more-other = Autres mots de l’annuaire
fact-who = Qui peut venir, avec les mots du service
fact-ages = Âges
fact-how = Comment demander de l’aide
fact-documents = Ce qu’il faut apporter
fact-cost = Prix
fact-wait = Temps d’attente
fact-capacity = Places
fact-interpreting = Interprétariat
fact-area = Pour les personnes de cette zone
ages-between = { $n ->
   *[other] De { $n } à { $m }{"\u00A0"}ans
}
ages-from = { $n ->
    [one] À partir de { $n }{"\u00A0"}an
   *[other] À partir de { $n }{"\u00A0"}ans
}
ages-to = { $n ->
    [one] Jusqu’à { $n }{"\u00A0"}an
   *[other] Jusqu’à { $n }{"\u00A0"}ans
}
capacity-free = { $n ->
    [0] Aucune place libre
    [one] { $n } place libre
   *[other] { $n } places libres
}
reach-title = Comment joindre ce service en sécurité
reach-phone = Téléphone
reach-text = SMS
reach-email = E-mail
reach-web = Site web
reach-go = Pour y aller
reach-bill = Le numéro peut apparaître sur une facture de téléphone.
reach-web-seen = Un site web peut apparaître dans l’historique du navigateur que vous utilisez.
place-confidential = L’adresse d’un lieu où vivent des personnes n’est jamais publiée. Appelez d’abord.
place-confidential-short = Adresse non publiée
place-remote = Par téléphone ou par internet
place-unknown = Aucune adresse n’est indiquée
hours-title = Horaires
hours-there = Heure locale{"\u00A0"}:
hours-all-day = jour et nuit
hours-between = de { $s } à { $t }
hours-closed = fermé
hours-some-days = Certains jours{"\u00A0"}; demandez d’abord
day-every = Tous les jours
day-mo = lundi
day-tu = mardi
day-we = mercredi
day-th = jeudi
day-fr = vendredi
day-sa = samedi
day-su = dimanche
day-span = { $s } à { $t }
day-since = à partir du { $s }
day-until = jusqu’au { $s }
open-always = Ouvert jour et nuit
open-until = Ouvert jusqu’à { $s }
open-next = Fermé. Ouvre{"\u00A0"}: { $s }
open-closed = Fermé maintenant
open-unknown = On ne connaît pas les horaires
languages-title = Langues
language-staff = parlée par l’équipe
language-interpreter = avec interprète
language-written = à l’écrit
language-sign = en signes
leadership-title = Qui dirige l’organisation

organisation-services = Ce qu’elle propose
organisation-none = Aucun service de cette organisation n’est dans l’annuaire.
organisation-some = { $n ->
   *[other] { $n } sur { $m } sont montrés.
}

mylist-title = Ma liste
mylist-lede = Cette liste est seulement dans ce navigateur. Elle disparaît quand vous fermez le navigateur ou appuyez sur «{"\u00A0"}Quitter maintenant{"\u00A0"}». Vous pouvez imprimer cette page.
mylist-none = Votre liste est vide. Ouvrez un service et choisissez «{"\u00A0"}Garder dans ma liste{"\u00A0"}».
mylist-keep = Garder dans ma liste
mylist-drop = Retirer de ma liste
mylist-clear = Vider ma liste
mylist-is = Ce service est dans votre liste.
slip-title = Un petit papier à plier
slip-left = Pas sur ce papier{"\\u00A0"}:
slip-lede = Imprimez cette page. Elle devient un petit papier avec des noms, des numéros et des horaires. Décochez «{"\u00A0"}En-têtes et pieds de page{"\u00A0"}» dans la fenêtre d’impression, pour que rien ne dise d’où il vient. Huit services au plus y tiennent.

offline-title = Emporter une région
offline-lede = Un fichier avec tous les services d’une région, pour un téléphone sans réseau.
offline-stays = Le fichier reste dans le téléphone jusqu’à ce que vous le supprimiez. Toute personne qui utilise le téléphone peut l’ouvrir.
offline-none = Aucun service ici n’a encore d’adresse{"\u00A0"}: il n’y a donc pas de régions.
offline-area = Région
offline-button = Télécharger le fichier
offline-choose = Choisissez une région dans la liste.
offline-file-title = Lieux et numéros
offline-day = fait le { $s }
offline-search = Demandez avant d’y aller{"\u00A0"}: les choses changent. Pour trouver un mot, utilisez «{"\u00A0"}Rechercher dans la page{"\u00A0"}» dans le menu de votre navigateur.

sample-about = Conseils, aide juridique et un endroit sûr où loger jusqu’à six mois (exemple).

gaps-title = Qui ne trouve pas d’aide
gaps-lede = Pour chaque groupe de personnes{"\u00A0"}: combien de services disent l’accueillir, et combien ne disent rien.
gaps-empty = Aucun annuaire n’a encore été ajouté ici{"\u00A0"}: on ne peut donc rien compter.
gaps-region = Région
gaps-everywhere = Toutes les régions ensemble
gaps-overview = Vue d’ensemble
gaps-show = Afficher
gaps-in = Région{"\u00A0"}: { $s }
gaps-caption = Ce que les services disent de chaque groupe
gaps-take = { $n ->
    [one] { $n } accueille
   *[other] { $n } accueillent
}
gaps-of-them = { $n ->
    [one] { $n } se spécialise
   *[other] { $n } se spécialisent
}
gaps-case = { $n ->
    [one] { $n } décide au cas par cas
   *[other] { $n } décident au cas par cas
}
gaps-unknown = { $n ->
    [one] { $n } ne dit rien
   *[other] { $n } ne disent rien
}
gaps-none = aucun
gaps-read = Comment lire les cases
gaps-none-means = Aucun service n’y accueille ce groupe pour ce type d’aide. Soit il n’existe pas de service de ce type, soit chacun dit qu’il n’accueille pas ce groupe.
gaps-unknown-means = Il y a des services, mais aucun n’a dit s’il accueille ce groupe. Cela ne veut pas dire qu’il y a de l’aide.
gaps-take-word = accueillent
gaps-take-means = C’est le nombre de services qui disent accueillir ce groupe. Certains se spécialisent dans son accueil.
gaps-counts = On compte des services, jamais des personnes, d’après ce que les services disent d’eux-mêmes. Les personnes qui sont refusées malgré tout ne sont pas dans ces chiffres. Les services par téléphone ou par internet qui n’ont pas de lieu ne comptent que dans «{"\u00A0"}Toutes les régions ensemble{"\u00A0"}».
gaps-widest = Là où l’aide manque le plus
gaps-widest-means = Pour ces groupes, les services disent non, ou il n’y en a aucun{"\u00A0"}:
gaps-widest-none = Là où quelque chose est connu, au moins un service accueille chaque groupe. Ce qui n’est pas connu figure dans le tableau.
gaps-picture-about = Une marque pour chaque groupe et chaque type d’aide{"\u00A0"}: se spécialise, accueille aussi, on ne sait pas, aucun. { $s }
gaps-picture-caption = La même chose en image. Les chiffres sont dans le tableau.
gaps-mark-full = se spécialise dans l’accueil de ce groupe
gaps-mark-half = accueille aussi ce groupe, ou au cas par cas
gaps-mark-unknown = on ne sait pas
gaps-mark-none = aucun
gaps-services = { $n ->
    [0] Aucun service ici ne propose cela.
    [one] { $n } service ici propose cela.
   *[other] { $n } services ici proposent cela.
}
gaps-took = Accueillaient le { $s }
gaps-nearest = Le plus proche qui accueille
gaps-unplaced = { $n ->
    [one] { $n } service par téléphone, en ligne ou à une adresse secrète n’est dans aucune région.
   *[other] { $n } services par téléphone, en ligne ou à une adresse secrète ne sont dans aucune région.
}
gaps-use = Pour une recommandation
gaps-use-how = Ces phrases disent ce que les chiffres disent aujourd’hui. Copiez-en une dans un brouillon, avec l’adresse de cette page comme source.
gaps-sentence = { $n ->
    [0] { $d }{"\u00A0"}: { $s }{"\u00A0"}: aucun service ne propose cette aide à ce groupe. Type d’aide{"\u00A0"}: { $t }. Région{"\u00A0"}: { $u }.
    [one] { $d }{"\u00A0"}: { $s }{"\u00A0"}: le seul service qui propose cette aide ne dit pas accueillir ce groupe. Type d’aide{"\u00A0"}: { $t }. Région{"\u00A0"}: { $u }.
   *[other] { $d }{"\u00A0"}: { $s }{"\u00A0"}: sur { $n } services qui proposent cette aide, aucun ne dit accueillir ce groupe. Services qui disent non{"\u00A0"}: { $x }. Services qui ne disent rien{"\u00A0"}: { $m }. Type d’aide{"\u00A0"}: { $t }. Région{"\u00A0"}: { $u }.
}
gaps-use-council = Aller à mon conseil
gaps-back = Revenir à la vue d’ensemble
gaps-csv = Cette région en CSV
gaps-csv-all = Toutes les régions en CSV
gaps-feed = Suivre les changements (flux)
gaps-change = { $s }, { $t }, { $u }{"\u00A0"}: services qui accueillent ce groupe, avant { $n }, maintenant { $m }

tab-search = Rechercher
everywhere-title = Tout rechercher
everywhere-lede = Recommandations, consultations, conseils et demandes d’information. Ce que vous cherchez n’est pas enregistré.
everywhere-words = Mots
everywhere-kinds = Seulement ceci (rien de coché{"\u00A0"}: tout)
everywhere-recommendation = Recommandation
everywhere-consultation = Consultation
everywhere-council = Conseil
everywhere-request = Demande d’information
everywhere-services = Chercher des services
everywhere-found = { $n ->
    [0] Rien n’a été trouvé
    [one] { $n } résultat trouvé
   *[other] { $n } résultats trouvés
}
everywhere-none = Essayez avec moins de mots, ou avec d’autres.
