home-title = Les membres conseillent, les institutions répondent, tout le monde peut vérifier
home-advise = Les membres conseillent.
home-answer = Les institutions répondent.
home-check = Tout le monde peut vérifier.
home-lede = Ici, des personnes qui ont vécu la traite des êtres humains font évoluer les lois, les services et les partenariats. Nous demandons ce que vous savez. Nous ne demandons jamais votre histoire.
home-code = J’ai un code
home-code-text = Une personne en qui vous avez confiance vous a donné un coupon avec des chiffres. Vous n’avez besoin ni de nom, ni de preuve.
home-code-button = Entrer mon code
home-open = Consultations ouvertes
home-open-none = Rien n’est ouvert pour le moment. Les consultations passées restent ici, visibles par tout le monde.
home-closed = Ce qui en est ressorti
home-asked = { $n ->
    [one] Dans leurs listes les plus récentes présentes ici, des rapports du gouvernement des États-Unis demandent { $n } chose à d’autres gouvernements.
   *[other] Dans leurs listes les plus récentes présentes ici, des rapports du gouvernement des États-Unis demandent { $n } choses à d’autres gouvernements.
} { $m ->
    [0] Aucune n’est demandée depuis six éditions ou plus.
    [one] Parmi elles, { $m } est demandée depuis six éditions ou plus.
   *[other] Parmi elles, { $m } sont demandées depuis six éditions ou plus.
} Certaines, avec des mots qui ont changé.
home-asked-link = Voir ce qui a été demandé à chaque gouvernement
home-services = De l’aide pour vous ou pour quelqu’un d’autre{"\u00A0"}: trouver un service
home-way = Une seule ligne, de vos mots à ce qui est fait
home-way-who = Qui doit agir ensuite :
home-members = les membres
home-institution = l’institution
home-everyone = tout le monde
home-listen = Les personnes répondent avec un code. Elles passent une question, s’arrêtent ou partent quand elles veulent.
home-weigh = Là où les avis se rejoignent, là où ils diffèrent. Les avis minoritaires sont publiés.
home-recommend = Un conseil de membres décide et nomme qui doit répondre.
home-answers = Oui, en partie, ou non avec des raisons. Le délai est public.
home-act = Chaque promesse a une personne responsable, une date et des preuves.
home-judge = L’institution peut dire qu’elle a agi. Mais ce sont les membres, et personne d’autre, qui disent « c’est fait ».
home-prove = Un registre public que personne ne peut changer sans que cela se voie.
way-label = Où nous en sommes, d’« Écouter » à « Prouver »
until = Jusqu’au { $s }
closed-on = Terminée le { $s }
minutes-about = { $n ->
    [one] Environ { $n } minute.
   *[other] Environ { $n } minutes.
}
sample-run = Exemple : la loi est réelle, mais l’organisme qui consulte et les personnes ne le sont pas.
sample-all = Exemple : le texte, l’organisme qui consulte et les personnes sont inventés.
translated-note = Traduit par l’équipe de modération. Voir le texte d’origine
statement = Affirmation
group = Groupe
people = Personnes
part-word = Partie
change = Changer
take-back = Retirer
keep-it = Garder

about-read = Lire partie par partie
about-read-n = { $n ->
    [0] Le texte
    [one] Lire le texte : { $n } partie
   *[other] Lire le texte : { $n } parties
}
about-vote = Voter sur les affirmations
about-own = Le dire avec mes mots
about-closed = Cette consultation est terminée
about-closed-text = Plus personne ne peut participer. Ce qui a été donné peut encore être vu et retiré avec un code.
about-result = Voir ce qui en est ressorti
about-know = Ce qu’il faut savoir d’abord
about-size = Parties du texte : { $n }. Affirmations : { $m }. Vous pouvez vous arrêter à tout moment et passer ce que vous voulez.
content-note = Avant de continuer
fact-purpose = À quoi cela sert
fact-influence = Influence
fact-decided = Ce qui est déjà décidé
fact-time = Temps
fact-pay = Paiement
fact-dates = Dates
fact-counts = Jours de décompte
fact-readers = Qui lit quoi
fact-afterwards = Ce qui se passe ensuite
fact-convened = Organisme qui consulte
fact-funded = Financement
fact-safeguarding = Si quelque chose vous inquiète
fact-source = Source du texte
influence-inform = Informer
influence-inform-text = On vous dit ce qui est prévu. Cette consultation ne change rien.
influence-consult = Consulter
influence-consult-text = On vous demande votre avis. D’autres décident, et disent ce qu’ils en ont fait.
influence-involve = Impliquer
influence-involve-text = Vos préoccupations sont prises en compte, et on montre comment, partie par partie.
influence-collaborate = Collaborer
influence-collaborate-text = Vous construisez la solution avec l’institution.
influence-decide = Décider
influence-decide-text = Ce que les membres décident est appliqué.
pay-hourly = { $s } de l’heure.
pay-none = Non payé.
pay-rights = Vous pouvez accepter moins, plus tard ou rien. Un paiement peut avoir un effet sur des aides sociales ou sur un permis de travail : renseignez-vous avant d’accepter.
who-title = Qui voit votre réponse
who-members = Les autres membres
who-members-text = Seulement les totaux, et seulement pour des groupes de 10 personnes ou plus.
who-office = L’organisme qui consulte
who-office-text = Les mêmes totaux, le même jour. Jamais les réponses d’une seule personne.
who-slip = Les personnes qui vous ont donné le coupon
who-slip-text = Rien de ce que vous dites.
who-server = Les personnes qui s’occupent du serveur
who-server-text = Pas votre nom : nous ne l’avons jamais eu. Quelqu’un qui entrerait de force dans le serveur en marche pourrait voir les réponses au moment où elles arrivent.
back-can = Retirer vos réponses :
back-can-text = jusqu’au prochain décompte, vos réponses peuvent être enlevées complètement. Après, un total publié peut rester jusqu’au décompte suivant. Il est alors recalculé sans vous.

parts-title = Le texte, partie par partie
parts-lede = { $n ->
    [one] { $n } partie. Lisez ce que vous voulez, dans l’ordre que vous voulez.
   *[other] { $n } parties. Lisez ce que vous voulez, dans l’ordre que vous voulez.
}
parts-none = Cette consultation n’a pas de texte à lire. Elle porte seulement sur des affirmations.
parts-open = sans réponse
part-n = Partie { $n }
part-of = Partie { $n } sur { $m }
part-draft = Projet de texte : { $s }.
part-law-words = Les mots d’une loi ne sont pas toujours ceux que les personnes choisissent pour elles-mêmes.
part-plain = Avec des mots simples
part-plain-note = Ceci est une explication, pas la loi.
part-save = Enregistrer et continuer
part-skip = Passer cette partie
part-next = Partie suivante
part-previous = Partie précédente
part-margin = Passez ce que vous voulez
part-margin-text = Chaque partie se suffit à elle-même. Vous pouvez vous arrêter après n’importe laquelle, sans dire pourquoi.
part-source = Le texte officiel
reaction-ask = Que pensez-vous de cette partie ?
reaction-before = Voici ce que vous aviez répondu. Vous pouvez le changer.
reaction-support = Pour
reaction-changes = Pour, avec des changements
reaction-oppose = Contre
reaction-unsure = Je ne sais pas
reaction-missing = Choisissez une des quatre réponses, ou passez cette partie.
suggestion-ask = Comment faudrait-il le dire à la place ?
suggestion-hint = Facultatif. Changez les mots, ou dites ce qui manque. Ne mettez pas de noms, de lieux ni de dates, s’il vous plaît. L’équipe de modération et l’organisme qui consulte lisent ce texte.
suggestion-print = Ce texte peut paraître dans le résultat, avec la formulation que j’ai vue
suggestion-too-long = { $n ->
    [one] Il y a { $n } caractère de trop. Raccourcissez, s’il vous plaît.
   *[other] Il y a { $n } caractères de trop. Raccourcissez, s’il vous plaît.
}
closed-not-stored = Cette consultation est terminée : ceci n’a donc pas été enregistré. Ce que vous avez écrit est toujours là, et vous pouvez le copier.
no-seat-not-stored = Votre code n’a pas de place dans cette consultation : ceci n’a donc pas été enregistré. Ce que vous avez écrit est toujours là.

vote-title = Êtes-vous d’accord avec cette affirmation ?
vote-1 = D’accord
vote--1 = Pas d’accord
vote-0 = Je passe
vote-progress = Affirmation { $n } sur { $m }
vote-again = Affirmation { $n }, réponse déjà donnée
vote-by-member = Écrite par une autre personne de cette consultation.
vote-by-convenor = Proposée par l’organisme qui consulte.
vote-before-1 = Vous aviez répondu : d’accord.
vote-before--1 = Vous aviez répondu : pas d’accord.
vote-before-0 = Vous aviez répondu : je passe.
vote-pass = « Je passe » est une vraie réponse. Vous pouvez vous arrêter à tout moment. Si un paiement a été promis, le temps que vous avez donné vous est payé.
vote-stop = M’arrêter ici
vote-change = Changer une réponse déjà donnée
vote-missing = Choisissez « D’accord », « Pas d’accord » ou « Je passe ».
vote-gone = On ne peut plus répondre à cette affirmation : votre réponse n’a donc pas été enregistrée. Voici la suivante.
voted-title = Vous avez répondu à toutes les affirmations
voted-lede = { $n ->
    [one] Affirmations jusqu’ici : { $n }. Merci.
   *[other] Cela fait { $n } affirmations. Merci.
}
voted-next = De nouvelles affirmations peuvent arriver quand d’autres personnes en écrivent. Vous pouvez revenir avec votre code.

own-title = Dites-le avec vos mots
own-lede = Écrivez une affirmation avec laquelle les autres peuvent être d’accord ou non. L’équipe de modération la lit d’abord.
own-label = Votre affirmation
own-hint = Une seule idée, 200 caractères au plus. Ne mettez pas de noms, de lieux ni de dates, s’il vous plaît.
own-lang = La langue dans laquelle vous écrivez
own-read = Relire encore une fois
own-missing = Écrivez d’abord une affirmation.
own-too-long = { $n ->
    [one] Il y a { $n } caractère de trop. Raccourcissez, s’il vous plaît.
   *[other] Il y a { $n } caractères de trop. Raccourcissez, s’il vous plaît.
}
own-too-many = Vous avez { $n } affirmations qui attendent d’être lues. Attendez que l’équipe de modération en ait lu quelques-unes, s’il vous plaît. Ce que vous avez écrit est toujours là.
own-check = Voici ce que les autres verront :
own-check-names = Y a-t-il le nom d’une personne, un lieu ou une date ? Mieux vaut l’enlever.
own-check-one = Est-ce une seule idée ? Deux idées vont mieux dans deux affirmations.
own-check-readers = L’équipe de modération la lit. Si elle la publie, tout le monde peut la lire, et personne ne voit qui l’a écrite.
own-send = Envoyer
own-change = Changer
own-sent-title = L’équipe de modération l’a reçue
own-sent-text = Elle peut publier votre affirmation, la réunir avec une autre qui dit la même chose, vous proposer une formulation plus douce, ou vous la renvoyer avec une raison. Vous verrez ce qu’elle est devenue dans « Ce que j’ai donné ».

mine-lede = Cette page n’est visible que par vous, avec votre code.
mine-none = Il n’y a encore rien ici
mine-none-text = Votre code n’a de place dans aucune consultation ouverte ou terminée.
mine-n = { $n ->
    [0] Vous n’avez encore rien donné
    [one] Voir la seule chose que vous avez donnée
   *[other] Voir les { $n } choses que vous avez données
}
mine-only-you = Cette page n’est visible que par vous. Vous pouvez changer vos réponses tant que la consultation est ouverte, et les retirer à tout moment.
mine-nothing = Vous n’avez encore rien donné
mine-nothing-text = Vos votes, vos choix et vos textes seront listés ici.
mine-statements = Vos affirmations
mine-suggestions = Les formulations que vous proposez
mine-reactions = Ce que vous pensez des parties
mine-votes = Vos votes
mine-reason = La raison de l’équipe de modération :
mine-download = Télécharger dans un fichier
standing-waiting = en attente de lecture
standing-published = publiée
standing-offered = formulation plus douce proposée
standing-returned = renvoyée
standing-joined = réunie avec une autre
joined-to = Elle dit la même chose que l’affirmation { $n }, sur laquelle tout le monde vote.
offer-text = L’équipe de modération propose cette formulation. Elle n’est publiée que si vous êtes d’accord :
offer-accept = Publier cette formulation
offer-drop = Non, retirer la mienne

back-title = Retirer ceci ?
back-vote = Votre vote sur cette affirmation est supprimé.
back-reaction = Ce que vous avez choisi pour cette partie est supprimé. Une formulation que vous avez proposée reste, tant que vous ne la retirez pas aussi.
back-suggestion = Votre formulation est supprimée partout.
back-statement = Votre affirmation est supprimée partout, avec les votes qu’elle a reçus.
back-limit = Ce qui est supprimé disparaît tout de suite. Un total publié qui l’avait compté peut rester jusqu’au prochain décompte annoncé. Il est alors recalculé sans vous.
withdraw-title = Retirer ce que vous avez donné
withdraw-lede = Vous n’avez pas besoin de raison. Personne n’est prévenu.
withdraw-what = Que voulez-vous retirer ?
withdraw-one = Tout ce que j’ai donné dans : { $s }
withdraw-everything = Tout, dans toutes les consultations et tous les conseils
withdraw-everything-hint = Vos deux codes sont détruits aussi et n’ouvrent plus rien.
withdraw-limits = Ce qu’on peut défaire, et ce qu’on ne peut pas
withdraw-gone = Ceci est définitif : une fois que c’est supprimé, même nous ne pouvons pas le faire revenir.
withdraw-copies = Une copie de sécurité faite avant peut le garder encore 7 jours au plus. Ensuite, plus personne ne peut ouvrir cette partie d’une copie. Si une copie est remise en place avant, ce que vous avez retiré est retiré de nouveau.
withdrawn-copies = À partir du { $s }, plus personne ne pourra l’ouvrir dans une copie de sécurité non plus.
withdraw-missing = Choisissez ce que vous voulez retirer.
withdraw-need-code = Entrez votre code personnel ou votre code de retrait. Vous verrez alors ce qui peut être retiré, avant que rien ne soit supprimé.
withdrawn-title = C’est supprimé
withdrawn-all = Tout ce que vous avez donné est supprimé, et vos codes aussi. Vous pouvez fermer cette page.
withdrawn-one = Tout ce que vous avez donné dans cette consultation est supprimé, et votre place aussi.

result-title = Ce que les personnes ont dit
result-counted = Décompte du { $s }.
result-next = Le prochain décompte a lieu le { $s }.
result-newer = Il y a un décompte plus récent. Le voir
result-none = Rien n’a encore été compté
result-none-text = Les résultats paraissent à des jours annoncés, pour tout le monde en même temps.
result-few = Pas assez de personnes pour donner des chiffres
result-few-text = En dessous de 40 personnes, des chiffres pourraient faire reconnaître quelqu’un. Il n’y a donc ni pourcentages, ni groupes, ni carte, seulement ce qui a été dit.
result-few-people = Moins de 40 personnes ont participé.
people-n = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
people-at-least = Au moins { $n } personnes ont participé.
result-everywhere = Là où les avis se rejoignent, dans tous les groupes
result-everywhere-text = Nous regardons le groupe où le moins de personnes sont d’accord. Parmi celles qui y ont voté sur l’affirmation, au moins ce pourcentage est d’accord. Le chiffre est plus bas que ce qui a été compté, parfois de beaucoup : il laisse une marge au hasard et aux petits nombres qui ne sont pas dits.
result-least = D’accord, même dans le groupe qui l’est le moins
at-least = minimum : { $s }
share-under = moins de 10 %
share-over = plus de 90 %
result-how = Comment lire ceci
result-how-1 = Les personnes ont voté sur des affirmations. Celles qui votent de la même façon sont dessinées près les unes des autres.
result-how-2 = Un groupe n’est montré que s’il réapparaît chaque fois que l’on recompte, et s’il compte 10 personnes ou plus.
result-how-3 = Les pourcentages au-dessus de 90 % ou en dessous de 10 % sont écrits « plus de 90 % » ou « moins de 10 % ».
result-differ = Là où les avis diffèrent
result-not-stable = Les avis diffèrent, mais sans former des groupes qui restent les mêmes quand nous recomptons. Nous n’en dessinons donc pas.
result-divides = Une affirmation qui divise :
map-title = Carte des opinions
map-alt = { $n ->
    [one] Carte des opinions avec { $n } groupe. Le tableau en dessous dit ce qui le distingue.
   *[other] Carte des opinions avec { $n } groupes. Le tableau en dessous dit ce qui distingue chacun.
}
map-caption = Chaque marque représente environ dix personnes. Les marques proches ont voté de la même façon.
map-table = Les groupes de la carte
group-apart = Ce qui le distingue
group-more = Ici, plus de personnes sont d’accord :
group-less = Ici, moins de personnes sont d’accord :
group-none = Sans groupe
group-none-text = Pas assez de votes pour le dire
result-parts = Ce que les personnes pensent des parties
result-suggestions = Les autres formulations proposées
result-suggestions-text = Publiées telles que les ont vues les personnes qui les ont écrites.
result-all = Toutes les affirmations
result-all-text = Toutes les affirmations sont publiées, même là où peu de personnes sont d’accord. Là où moins de 10 personnes ont donné une réponse, nous ne disons que cela.
figure-since = (chiffre du décompte { $n })
result-method = Pour spécialistes : méthode et données
result-method-1 = Les mêmes votes donnent le même résultat, quel que soit leur ordre. Pour chercher les groupes, toutes les personnes qui ont voté sont placées sur un plan à deux dimensions. Les groupes ne sont montrés que si on les retrouve en recomptant 100 fois des parties des données.
result-method-2 = Ce que nous disons de toutes les personnes qui ont voté reste tel quel tant que moins de 10 personnes l’ont changé. Ce que nous disons des groupes peut changer à chaque décompte.
result-method-4 = Les réponses d’une seule personne ne sont jamais publiées.
result-method-3 = Ce sont les avis des personnes qui ont participé, pas ceux de toutes les personnes concernées.

sample-title = Effacer les casiers judiciaires : un projet de loi, lu ensemble
sample-heading = Les preuves qu’un tribunal doit regarder
sample-text = Un texte d’exemple de longueur habituelle, avec des mots simples, pour que la page ressemble à ce qu’elle sera quand l’organisme qui consulte l’aura remplie. Il a aussi une deuxième phrase.
sample-short = Un texte d’exemple d’une ligne.
people-took-part = { $n ->
    [one] { $n } personne a participé.
   *[other] { $n } personnes ont participé.
}
result-still = Cette page ne change pas avant le prochain décompte.
result-parts-most = Les parties que le plus de personnes changeraient ou refuseraient
result-parts-all = Toutes les parties avec des chiffres ({ $n })
people-or-more = { $n } ou plus
voted = Ont voté
share-few = moins de 10 personnes

reads-title = Qui a lu vos mots
reads-lede = Ce que les personnes envoient est scellé. Voici les fois où l’équipe de cette consultation a vu des mots qui n’étaient pas publics.
reads-none = Jusqu’ici, personne de l’équipe n’en a vu.
reads-caption = Mots montrés à l’équipe
reads-month = Mois
reads-where = Où
reads-times = Fois
reads-few = moins de 10
reads-limit = Le texte lui-même n’est pas noté, pour qu’il n’en reste pas une trace de plus. Qui fait tourner la machine pourrait lire sans cette inscription.
reads-queue = Dans la file, avant que les mots soient montrés ou renvoyés
reads-wordings = Dans la liste des formulations pour la loi
reads-wishes = À côté de la synthèse écrite : souhaits et textes sur lesquels elle repose
reads-answers = Pour répondre à une suggestion

details-title = Ceci pourrait dire qui vous êtes
details-not-yet = Pas encore enregistré. Regardez d’abord ceci, s’il vous plaît.
details-phone = un numéro de téléphone
details-email = une adresse électronique
details-date = un jour
details-name = un nom
details-place = un lieu
details-limit = Vous pouvez prendre des mots plus doux, le changer vous-même ou l’envoyer tel quel. Dans nos essais, ceci trouve au moins 95 numéros, adresses électroniques et jours sur 100, et 7 noms et lieux sur 10. Il ne comprend pas ce que dit une phrase. Le texte n’a pas quitté ce serveur pour cela.
details-none = Nous n’y avons trouvé ni téléphone, ni adresse électronique, ni jour, ni nom, ni lieu. Demandez-vous quand même qui pourrait le reconnaître.
details-soften = Prendre des mots plus doux
softer-phone = (un numéro)
softer-email = (une adresse électronique)
softer-date = (un jour)
softer-name = (une personne)
softer-place = (un lieu)
sample-details = Appelez Amina au 01 99 00 12 34 avant le 3 avril 2024. (exemple)

tab-c = Aperçu
tab-part = Partie
tab-parts = Parties
tab-vote = Questions
tab-own = Écrire
tab-belong = Choix
tab-mine = Notes
tab-back = Changement
tab-withdraw = Changement
tab-permissions = Choix
tab-text = Texte
tab-result = Chiffres
tab-changed = Changements
tab-synthesis = Synthèse
tab-reads = Lectures
withdraw-council = Votre siège dans{"\u00A0"}: { $s }
withdraw-council-hint = Le nom que vous avez choisi et ce que vous avez écrit en votre propre nom. Ce que le conseil a décidé reste.
