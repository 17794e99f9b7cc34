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
evidence-contested = contesté{"\u00A0"}: certains disent que ce n’est pas le cas
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

panel-ledger = Ces actes dans le registre public

tab-edit = Modifier
tab-pairs = Doublons

desk-title = Fiches des services
desk-lede = Les fiches que tient votre organisation. Celles qu’il est temps de vérifier viennent d’abord. Corrigez une fiche quand quelque chose change, et dites deux fois par an que vous l’avez relue.
desk-lede-curator = Toutes les fiches de l’annuaire. Celles qu’il est temps de vérifier viennent d’abord. Quand une organisation d’ici tient une fiche, les personnes qui y tiennent les fiches reçoivent un rappel avant vous.
desk-pairs = { $n ->
    [one] { $n } doublon possible
   *[other] { $n } doublons possibles
}
desk-shown = Quelles fiches
desk-show-all = Toutes
desk-show-late = Vérification en retard
desk-show-soon = À vérifier dans les deux semaines
desk-show-never = Jamais vérifiées
desk-show-offers = Leur source dit quelque chose de nouveau
desk-find = Nom d’un service
desk-find-go = Chercher
desk-none = Il n’y a pas de fiche de ce genre.
desk-none-kept = Votre organisation ne tient encore aucune fiche. Une personne qui tient l’annuaire dit quelle organisation tient quelles fiches{"\u00A0"}: demandez à la personne responsable de l’installation qui c’est.
desk-never = jamais vérifiée
desk-late = vérification en retard
desk-soon = bientôt à vérifier
desk-current = à jour
desk-ended = service non proposé
desk-offer = sa source dit quelque chose de nouveau
desk-kept = Organisations dont vous tenez les fiches
desk-add = Ajouter une organisation
page-before = Page précédente
page-after = Page suivante

entry-due = prochaine vérification le { $s }
entry-late = la vérification était à faire le { $s }
entry-public = Page publique
entry-not-shown = Personne ne trouve cette fiche. Quand elle est complète, ouvrez «{"\u00A0"}Textes{"\u00A0"}» et dites que le service est proposé.
entry-edit = Ce que dit la fiche
entry-places = Où se trouve le service
entry-places-none = Aucun lieu n’est indiqué. Seulement par téléphone ou par internet{"\u00A0"}? Alors il n’en faut pas.
entry-place-unnamed = Un lieu sans nom
entry-place-new = Ajouter un lieu
entry-check = Est-ce encore juste{"\u00A0"}?
entry-check-text = Lisez la page publique. Si tout est juste, dites-le{"\u00A0"}: la fiche compte comme à jour pendant six mois. Si quelque chose est faux, corrigez-le d’abord.
entry-check-go = J’ai regardé{"\u00A0"}: tout est juste
entry-method = Comment le savez-vous{"\u00A0"}?
entry-method-call = par téléphone
entry-method-visit = quelqu’un y est allé
entry-method-document = par un document
entry-method-provider_form = nous proposons nous-mêmes ce service
entry-method-missing = Dites comment vous savez que c’est juste.
entry-origin = D’où vient la fiche
entry-origin-text = Elle a été modifiée ici depuis{"\u00A0"}: les importations n’y touchent donc pas. Elle venait de{"\u00A0"}:
entry-theirs = Prendre ce que dit la source
entry-theirs-text = À partir de là, les importations changent de nouveau cette fiche. Ce qui a été modifié ici reste dans l’historique et peut être rétabli.
entry-offer-title = Sa source dit maintenant autre chose
entry-offer-since = Depuis le { $s }, selon
entry-ours = Garder notre version
entry-history = Ce qui a été changé
entry-past = Ce que la fiche disait avant
entry-past-lede = Toutes les versions enregistrées ici, et ce que la source dit maintenant.
entry-history-none = Rien n’a été modifié ici.
entry-by-curator = tient l’annuaire
entry-changes = { $n ->
    [one] { $n } changement
   *[other] { $n } changements
}
entry-emptied = Les textes ont été supprimés, car un lieu est devenu confidentiel.
entry-back = Rétablir cette version
entry-did-source = Telle que dans sa source
entry-did-words = Textes
entry-did-translations = Autres langues
entry-did-served = Qui est accueilli
entry-did-offered = Ce qui est proposé
entry-did-barriers = Ce qui empêche d’entrer, ce qui aide à entrer
entry-did-reach = Comment joindre le service
entry-did-hours = Horaires
entry-did-languages = Langues
entry-did-place = Un lieu
entry-did-checked = Vérifiée
entry-did-back = Une version antérieure
entry-did-theirs = Rendue à sa source
entry-did-new = Ajoutée
entry-did-double = Terminée{"\u00A0"}: c’était un doublon
entry-did-organisation = L’organisation

change-table = Ce qui a été changé
change-what = Quoi
change-before = Avant
change-after = Après

entry-task-words = Textes
entry-task-words-lede = Nom, description, qui peut venir, comment demander, et si le service est proposé ou non.
entry-task-translations = Autres langues
entry-task-translations-lede = La même chose dans d’autres langues. Laissez une langue vide quand vous n’avez pas de traduction.
entry-task-served = Qui est accueilli
entry-task-served-lede = Pour chaque groupe, dites ce qui se passe vraiment. Quand vous ne savez pas, laissez «{"\u00A0"}on ne sait pas{"\u00A0"}»{"\u00A0"}: personne ne le lit comme un oui.
entry-task-offered = Ce qui est proposé
entry-task-offered-lede = Ce que les personnes reçoivent ici. Ne cochez que ce qui est vrai.
entry-task-barriers = Ce qui empêche d’entrer, ce qui aide à entrer
entry-task-barriers-lede = C’est d’après cela que les personnes décident de se mettre en route. «{"\u00A0"}On ne sait pas{"\u00A0"}» vaut mieux qu’une supposition.
entry-task-reach = Comment joindre le service
entry-task-reach-lede = Téléphone, e-mail, site web, et ce qui rend le contact sûr. Pas de numéros privés, pas de noms de membres de l’équipe.
entry-task-hours = Horaires
entry-task-hours-lede = Quand quelqu’un est là. Dès que des horaires sont écrits, ce que vous laissez vide compte comme fermé{"\u00A0"}; sans aucun horaire, la page dit qu’on ne les connaît pas.
entry-task-languages = Langues
entry-task-languages-lede = Quelles langues on peut utiliser ici, et comment.
entry-task-place = Lieu
entry-task-place-lede = Là où l’on va. L’endroit où vivent des personnes n’est jamais noté{"\u00A0"}: cochez «{"\u00A0"}Confidentielle{"\u00A0"}» pour un hébergement dont l’adresse est secrète.

entry-name = Nom
entry-name-hint = Le nom sous lequel on connaît le service. Pas de noms de personnes.
entry-name-missing = Écrivez un nom.
entry-alternate = Autre nom
entry-about = Description
entry-about-hint = Ce que c’est, en quelques phrases simples. Pas d’adresses de lieux qui sont secrets.
entry-status = Ce service est-il proposé{"\u00A0"}?
entry-status-active = proposé
entry-status-temporarily = fermé pour un temps
entry-status-inactive = pas proposé en ce moment
entry-status-defunct = terminé pour de bon
entry-status-missing = Dites si le service est proposé.
entry-alert = Avis
entry-alert-hint = Quelque chose qui change pour le moment. C’est écrit en haut de la page.
entry-eligible = Qui peut venir
entry-eligible-hint = Les conditions, avec des mots.
entry-youngest = Âge minimum
entry-oldest = Âge maximum
entry-age-wrong = Écrivez un âge en années, par exemple 18, ou laissez vide.
entry-apply = Comment demander
entry-apply-hint = Ce qu’il faut faire pour recevoir de l’aide.
entry-documents = Documents nécessaires
entry-documents-hint = Un par ligne.
entry-cost = Prix
entry-cost-hint = Par exemple{"\u00A0"}: gratuit.
entry-wait = Temps d’attente
entry-areas = Zones couvertes
entry-areas-hint = Une par ligne{"\u00A0"}: une région, un département, une ville.
entry-long = Écrivez { $n } caractères au plus.
entry-lines = Écrivez { $n } lignes au plus, chacune de { $m } caractères au plus.
entry-not-known = on ne sait pas
entry-barrier = Ce qui empêche d’entrer
entry-barrier-yes = oui, c’est le cas
entry-barrier-no = non, ce n’est pas le cas
entry-access = Ce qui aide à entrer
entry-access-yes = oui
entry-access-no = non
entry-service = Aide
entry-shelter = Type d’hébergement
entry-exploitation = Sujets que le service connaît
entry-leadership = Qui dirige le service
entry-safe-contact = Contact sûr
entry-site = Site web
entry-site-hint = Par exemple https://www.example.org
entry-site-wrong = Ce n’est pas une adresse web. Écrivez-la comme le navigateur la montre, par exemple https://www.example.org
entry-email = E-mail
entry-email-hint = Celui du bureau, pas celui d’une personne.
entry-email-wrong = Ce n’est pas une adresse e-mail. Écrivez-en une comme bureau@example.org, ou laissez vide.
entry-phone = Téléphone { $n }
entry-phone-number = Numéro (téléphone { $n })
entry-phone-kind = Type (téléphone { $n })
entry-phone-voice = appels
entry-phone-text = SMS
entry-phone-fax = fax
entry-phone-about = À savoir avant d’appeler (téléphone { $n })
entry-phone-missing = Écrivez aussi le numéro, ou effacez ce qui est à côté.
entry-phone-wrong = Ce n’est pas un numéro de téléphone{"\u00A0"}: il a moins de trois chiffres.
entry-zone = Fuseau horaire
entry-zone-hint = Continent et ville, par exemple America/New_York ou Europe/Madrid.
entry-zone-wrong = Écrivez un fuseau horaire par son nom, par exemple America/New_York. Sans lui, personne ne sait quand la porte s’ouvre.
entry-week = Chaque semaine
entry-week-hint = Par exemple 9-17, ou 9:00-12:30, 14-18. Si cela passe minuit{"\u00A0"}: 22-6. Jour et nuit{"\u00A0"}: 0-24.
entry-hours-wrong = Écrivez des heures comme 9-17, ou 9:00-12:30, 14-18.
entry-special = Jours différents
entry-special-hint = Un par ligne{"\u00A0"}: le jour, puis ses horaires{"\u00A0"}; sans horaires, c’est fermé. Par exemple 2026-12-25, ou 2026-12-31 9-12.
entry-special-wrong = Cette ligne n’est pas comprise{"\u00A0"}: { $s }. Écrivez chaque jour une seule fois, comme 2026-12-25, puis ses horaires, ou rien si c’est fermé.
entry-replace = Cette fiche a des horaires que ce formulaire ne peut pas montrer
entry-replace-yes = Les remplacer par ce que j’écris ici
entry-replace-missing = Les horaires de cette fiche suivent des règles que ce formulaire ne peut pas montrer (voyez sa page publique). Cochez ceci pour les remplacer, ou revenez en arrière.
entry-spoken = Parlées par l’équipe
entry-spoken-hint = Des noms, séparés par des virgules{"\u00A0"}: English, Español, العربية.
entry-interpreted = Avec interprète
entry-written = À l’écrit seulement
entry-signed = Langues des signes
entry-otherwise = On ne sait pas comment
entry-interpreting = Interprétariat
entry-interpreting-hint = Comment demander un ou une interprète, et si c’est payant.
entry-language-unknown = Nous ne connaissons pas la langue «{"\u00A0"}{ $s }{"\u00A0"}». Écrivez son nom dans la langue elle-même ou en anglais, ou son code.
entry-languages-many = Écrivez { $n } langues au plus.
entry-secret = L’adresse est-elle secrète{"\u00A0"}?
entry-secret-yes = Confidentielle{"\u00A0"}: retirer l’adresse pour toujours, aussi des versions antérieures
entry-place-hidden = Ce lieu est confidentiel. L’endroit où il se trouve n’est pas enregistré. Seules les personnes qui gèrent cette installation peuvent changer cela.
entry-place-others = Ce lieu appartient à une autre organisation. Vous pouvez indiquer que ce service n’y est plus{"\u00A0"}; le reste est modifié par les personnes qui tiennent la fiche de ce lieu.
entry-place-shared = { $n ->
    [one] { $n } service est dans ce lieu.
   *[other] { $n } services sont dans ce lieu. Ce que vous changez ici change pour tous.
}
entry-place-leave = Le service n’y est plus
entry-place-leave-text = Le lieu lui-même reste, pour d’autres services.
entry-called = Nom du lieu
entry-called-hint = Ce qui est écrit sur la porte. Pas le nom d’un hébergement secret.
entry-kind = Ce que c’est
entry-kind-physical = un lieu où l’on va
entry-kind-virtual = par internet ou par téléphone
entry-street = Rue et numéro
entry-street-more = Étage, entrée
entry-town = Ville
entry-region = Région
entry-postcode = Code postal
entry-country = Pays
entry-country-hint = Deux lettres, par exemple US ou MX.
entry-country-wrong = Écrivez le pays en deux lettres, par exemple US, MX ou FR.
entry-latitude = Latitude
entry-latitude-hint = En degrés, par exemple 40.7128. Pour les distances{"\u00A0"}; laissez les deux vides quand vous ne savez pas.
entry-longitude = Longitude
entry-degrees-wrong = Écrivez des degrés, par exemple 40.7128 ou -74.006.
entry-degrees-half = Écrivez la latitude et la longitude, ou aucune des deux.
entry-way = Pour y aller
entry-way-hint = Bus, entrée, ce qu’on voit dehors.
entry-steps = Marches et portes
entry-steps-hint = Pour les personnes handicapées. Un point par ligne{"\u00A0"}: pas de marches, porte large, ascenseur.
entry-changed = Quelqu’un d’autre a changé cette fiche pendant que vous écriviez. Ce que vous avez écrit est ci-dessous et n’est pas encore enregistré. Regardez la fiche, puis enregistrez de nouveau{"\u00A0"}: votre texte prend la place de l’autre.
entry-lost = Quelque chose que vous avez écrit serait laissé de côté ({ $s }). Corrigez-le et enregistrez de nouveau.
entry-hides-others = Cela cacherait un lieu d’une autre organisation. Indiquez d’abord que votre service n’y est plus, ou demandez à la personne qui veille sur l’annuaire.

org-services = Ce qu’elle propose
org-services-none = Aucun service n’est encore dans la liste.
org-add-name = Nom d’un nouveau service
org-add-hint = Personne ne le trouve avant que vous disiez qu’il est proposé.
org-add = Ajouter un service
org-says = Ce qu’on dit d’elle
org-keepers = Qui tient ses fiches
org-keepers-text = Dans ces organisations, les personnes qui tiennent les fiches modifient celles-ci, et reçoivent un rappel quand une vérification est à faire.
org-places = Lieux
org-places-text = Tous les lieux de cette organisation, même ceux où il n’y a aucun service. Vous pouvez rendre un lieu confidentiel ici quand personne ne doit savoir où il est.
org-keepers-none = Personne. Le rappel va aux personnes qui tiennent l’annuaire.
org-keeper-add = Une organisation de ce site
org-keeper-go = Lui confier ces fiches
org-keeper-end = Y mettre fin

pairs-title = Des doublons{"\u00A0"}?
pairs-lede = Ces services sont peut-être les mêmes, apportés par deux sources ou inscrits deux fois par une seule. Qui appelle l’ancien numéro ne joint personne. Regardez les deux, puis dites ce qu’il en est.
pairs-none = Rien ne semble inscrit deux fois.
pairs-open = { $n ->
    [one] { $n } doublon possible attend.
   *[other] { $n } doublons possibles attendent.
}
pairs-shared = Ils ont en commun{"\u00A0"}:
pairs-shared-phone = un téléphone
pairs-shared-site = un site web
pairs-shared-email = une adresse e-mail
pairs-shared-town = le nom et la ville
pairs-source = Apporté par
pairs-different = Ils sont différents
pairs-end = { $n ->
    [one] Les mêmes{"\u00A0"}: mettre fin au premier
   *[other] Les mêmes{"\u00A0"}: mettre fin au numéro { $n }
}
pairs-end-text = Ce à quoi on met fin reste lisible, marqué comme terminé, avec son historique, et aucune importation ne le fait revenir.

tab-panel = Conseil

menu-panel = Confirmer des services
panel-title = Ce qu’un conseil dit d’un service
panel-lede = Un conseil de votre organisation peut confirmer ce qu’un service dit de lui-même, ou dire que ce n’est pas le cas. C’est un acte public{"\u00A0"}: il figure sur la page du service, avec le nom du conseil et le jour, et dans le registre public. Écrivez ce que le conseil a décidé, pas ce qu’une seule personne vous a dit, et rien de ce qui est arrivé à qui que ce soit.
panel-find-none = Aucun service ne porte ce nom.
panel-council = Quel conseil a décidé
panel-council-missing = Choisissez le conseil qui a décidé.
panel-council-none = Votre organisation n’a pas de conseil ouvert.
panel-day = Jour de la décision
panel-day-hint = Par exemple 2026-11-30.
panel-day-wrong = Écrivez le jour de la décision, par exemple 2026-11-30. Il ne peut pas être dans l’avenir.
panel-day-older = Le conseil s’est prononcé sur l’une de ces affirmations à une date plus récente. Voyez plus bas ce qu’il a dit{"\u00A0"}; une décision plus récente demande une date plus récente.
panel-claims = Ce que dit le service, et ce que dit le conseil
panel-says = { $s } (le service dit{"\u00A0"}: { $t })
panel-nothing = rien
panel-agrees = c’est le cas
panel-disagrees = ce n’est pas le cas
panel-missing = Dites quelque chose sur une ligne au moins.
panel-claims-none = Ce service ne dit rien de qui il accueille, ni de ce qui empêche d’entrer. Il n’y a rien à confirmer.
panel-publish = Publier
panel-before = Ce que des conseils en ont dit
panel-confirmed = { $s } l’a confirmé
panel-contested = { $s } dit que ce n’est pas le cas
panel-old = Le service dit maintenant autre chose.

## Ce que disent d’un service les personnes qui l’ont utilisé
review-title = Comment était ce service{"\u00A0"}?
review-lede = Huit questions, un mot pour chacune. Il n’y a rien à raconter, et personne ne vous demande ce qui vous est arrivé. Vous pouvez passer ce qui ne vous concerne pas.
review-kept = Vos réponses sont gardées. Vous pouvez les changer ici ou les retirer.
review-how = Ce que deviennent vos réponses
review-how-bands = Vos réponses ne sont montrées à personne. Quand dix personnes ou plus ont répondu à une question, tout le monde voit si cela s’est passé bien, moyennement ou mal, et à peu près combien de personnes ont répondu en tout. C’est refait une fois par mois au plus, et pour une question seulement quand dix personnes ont dit, changé ou retiré quelque chose.
review-how-seat = Vos réponses sont gardées pour ce service sous un numéro calculé à partir de votre code. De ce numéro, personne ne peut remonter à votre code, ni à l’organisation qui vous l’a donné, ni à autre chose que vous faites ici.
review-how-back = Vous pouvez retirer vos réponses à tout moment{"\u00A0"}; elles sont effacées aussitôt, et dans les copies de sécurité en sept jours. Ce qui est publié ne change qu’à la publication suivante, car un nombre qui changerait aussitôt montrerait que c’était vous. Les réponses de plus de deux ans sont effacées.
review-how-limits = Personne ne peut vérifier si vous y étiez. Un code compte une fois pour chaque service. Qui détient la plupart des codes pourrait deviner ce que les autres ont dit.
review-housing = Avez-vous reçu de l’aide pour avoir un logement sûr et qui vous convient{"\u00A0"}?
review-safety = Y étiez-vous en sécurité, y compris face à des personnes qui voudraient vous contrôler ou vous nuire{"\u00A0"}?
review-lasting = L’aide a-t-elle duré aussi longtemps que vous en aviez besoin{"\u00A0"}?
review-kindness = Y avez-vous trouvé de la bienveillance, du respect, et la compréhension de ce que les moments difficiles font aux gens{"\u00A0"}?
review-purpose = Cela vous a-t-il permis d’avancer vers une vie à vous{"\u00A0"}?
review-health = Avez-vous reçu de l’aide pour obtenir des soins{"\u00A0"}?
review-learning = Avez-vous reçu de l’aide pour apprendre{"\u00A0"}: école, langue, métier{"\u00A0"}?
review-as-listed = Le service a-t-il fait ce que dit sa page{"\u00A0"}: accueillir les personnes qu’elle indique, et ne rien demander d’autre{"\u00A0"}?
review-yes = Oui
review-partly = En partie
review-no = Non
review-skip = Passer
review-missing = Répondez à une question au moins.
review-there = J’ai utilisé ce service, ou je lui ai demandé de l’aide, dans les deux dernières années.
review-there-missing = Cochez ceci si vous avez utilisé le service ou lui avez demandé de l’aide. Les réponses d’autres personnes tromperaient les gens.
review-go = Garder mes réponses
reviews-title = Comment c’était pour les personnes qui l’ont utilisé
reviews-few = Rien n’est encore affiché ici. Un résumé n’est affiché que lorsque dix personnes ou plus ont répondu, et il est fait une fois par mois au plus.
reviews-say = Dire comment c’était
reviews-count = Personnes qui ont répondu{"\u00A0"}: { $s }.
reviews-since = État au { $s }.
reviews-elsewhere = Recueilli par un autre annuaire.
reviews-question = Question
reviews-band = Réponses
reviews-good = bien
reviews-mixed = moyen
reviews-low = mal
reviews-not-shown = moins de dix réponses
reviews-housing = Un logement sûr
reviews-safety = À l’abri du danger
reviews-lasting = Une aide qui dure
reviews-kindness = Bienveillance et respect
reviews-purpose = Une vie à soi
reviews-health = Des soins
reviews-learning = Apprendre
reviews-as-listed = Accueil conforme à sa page
reviews-reply = Réponse des personnes qui tiennent cette fiche
reviews-said = Ce que tout le monde voit
reviews-staff-lede = Vous voyez ce que tout le monde voit, et aucune réponse isolée. Vous pouvez répondre publiquement. Personne ne peut enlever ce que disent les gens.
reviews-answer = Votre réponse
reviews-answer-text = Elle figure sur la page du service, sous ce que disent les gens, avec le nom de votre organisation. Parlez du service et de ce qui va changer. Ne parlez jamais d’une personne.
reviews-answer-words = Réponse
reviews-answer-hint = 1{"\u00A0"}000 caractères au plus.
reviews-answer-lang = Langue de la réponse
reviews-answer-go = Publier la réponse
reviews-answer-back = Retirer la réponse
reviews-answer-missing = Écrivez une réponse.
withdraw-reviews = Ce que vous avez dit des services
mine-reviews = Services sur lesquels vous avez répondu
mine-reviews-n = { $n ->
    [one] { $n } service
   *[other] { $n } services
}
sample-review-reply = Depuis mai, une deuxième personne est là la nuit, et on ne demande de papiers à personne à la porte. (exemple)
