recommendation-is-draft = Brouillon
recommendation-is-deciding = Le conseil décide
recommendation-is-adopted = Adoptée, pas encore publiée
recommendation-is-rejected = Non adoptée
recommendation-is-published = Publiée
pillar-prevention = Prévention
pillar-protection = Protection
pillar-prosecution = Poursuites
pillar-partnership = Partenariat
priority-normal = Comme les autres
priority-high = Avant les autres
group-men = Hommes et garçons
group-women = Femmes et filles
group-lgbtq = Personnes LGBTQ+
group-labour = Personnes exploitées pour leur travail
group-status = Personnes sans papiers
group-young = Enfants et jeunes
group-disability = Personnes en situation de handicap
group-indigenous = Personnes autochtones
institution-is-ministry = Ministère
institution-is-agency = Agence ou autorité
institution-is-company = Entreprise
institution-is-ngo = Organisation non gouvernementale
institution-is-other = Une autre institution
answer-accept = Acceptée
answer-part = Acceptée en partie
answer-decline = Refusée
answer-done = Déjà faite, selon la réponse
answer-not-ours = Pour une autre institution, selon la réponse
stands-waiting = En attente d’une réponse
stands-overdue = { $n ->
    [one] Pas de réponse{"\u00A0"}: { $n } jour de retard
   *[other] Pas de réponse{"\u00A0"}: { $n } jours de retard
}
answered-late = { $n ->
    [one] { $n } jour après le dernier jour.
   *[other] { $n } jours après le dernier jour.
}
answered-early = { $n ->
    [one] { $n } jour avant le dernier jour.
   *[other] { $n } jours avant le dernier jour.
}
answered-on-day = Le dernier jour.
due-on = Réponse attendue au plus tard le { $s }
draft-title-new = Écrire une recommandation
draft-title-there = Un brouillon
draft-lede = Chaque membre du conseil peut lire et changer ce brouillon. Il est scellé, et ne devient public que si le conseil l’a adopté et qu’il est publié.
draft-lede-staff = Vous écrivez pour les membres. Seule la coprésidence peut le soumettre au conseil.
draft-title = Ce que vous recommandez, en une ligne
draft-title-hint = Commencez par ce qu’il faut faire{"\u00A0"}: «{"\u00A0"}Permettre l’identification des personnes sans passer par la police{"\u00A0"}»
draft-asks = Ce qu’il faut faire
draft-asks-hint = Dites-le pour que l’institution puisse répondre oui ou non. Parlez de règles et de services, pas de personnes.
draft-why = Pourquoi
draft-why-hint = Ce qui ne va pas aujourd’hui, pour qui, et ce qui changerait
draft-pillar = Pilier
draft-groups = Groupes concernés
draft-priority = À quel point est-ce urgent{"\u00A0"}?
draft-to = Qui doit répondre
draft-to-text = { $n ->
    [one] Chaque institution a { $n } jour pour répondre, à partir du jour de la publication.
   *[other] Chaque institution a { $n } jours pour répondre, à partir du jour de la publication.
}
draft-to-none = Il n’y a pas encore d’institution dans la liste{"\u00A0"}: demandez au secrétariat d’en ajouter une.
draft-institution = Institution { $n }
draft-nobody = Choisir
draft-role = Fonction dans l’institution { $n }, jamais le nom d’une personne
draft-meeting = Jour de la réunion qui décide, s’il y en a une
draft-meeting-hint = { $n ->
    [0] Année-mois-jour, par exemple 2027-03-15
    [one] Année-mois-jour, par exemple 2027-03-15. La publication doit se faire au moins { $n } jour avant.
   *[other] Année-mois-jour, par exemple 2027-03-15. La publication doit se faire au moins { $n } jours avant.
}
draft-adopts = Déjà demandé, dans un rapport public
draft-adopts-link = Voir avec les années et les sources
draft-details = Ceci pourrait dire qui est quelqu’un
draft-details-text = Pas encore enregistré. Changez-le, ou enregistrez de nouveau pour le garder tel quel.
draft-title-missing = Dites en une ligne ce que vous recommandez.
draft-asks-missing = Dites ce qu’il faut faire.
draft-why-missing = Dites pourquoi.
draft-pillar-missing = Choisissez un pilier.
draft-meeting-wrong = Écrivez un jour à venir, par exemple 2027-03-15, ou laissez ce champ vide.
draft-to-missing = Choisissez une institution.
draft-to-twice = Cette institution est choisie deux fois.
draft-role-missing = Dites quelle fonction doit répondre dans l’institution, par exemple «{"\u00A0"}secrétariat d’État à la protection{"\u00A0"}».
draft-stale = Quelqu’un d’autre a changé ceci entre-temps. Vos mots sont toujours là{"\u00A0"}: gardez-en une copie, revenez en arrière, ouvrez de nouveau le brouillon et recopiez-les.
draft-leave-text = Si la personne qui a écrit ce brouillon quitte le conseil avant qu’il soit adopté, il est supprimé.
draft-put = Le soumettre au conseil
draft-put-text = { $n ->
    [one] Les membres ont ensuite { $n } jour pour décider. Les mots ne peuvent plus changer.
   *[other] Les membres ont ensuite { $n } jours pour décider. Les mots ne peuvent plus changer.
}
draft-put-few = { $n ->
    [one] Il faut au moins { $n } membre au conseil pour décider quoi que ce soit.
   *[other] Il faut au moins { $n } membres au conseil pour décider quoi que ce soit.
}
draft-put-nobody = Dites d’abord qui doit répondre.
draft-delete = Supprimer ce brouillon
recommendations-none-staff = Ce conseil n’a pas encore écrit de recommandation.
institution-add = Ajouter une institution
institution-add-text = Les membres peuvent ensuite la choisir quand ils écrivent. La personne responsable de l’installation confirme qui répond pour elle.
institution-added = { $s } est maintenant dans la liste.
institution-name = Nom de l’institution
institution-name-hint = Le nom officiel, jamais celui d’une personne
institution-kind = Quelle sorte d’institution est-ce{"\u00A0"}?
institution-url = Son adresse web
institution-url-hint = S’il y en a une
institution-missing = Écrivez le nom de l’institution.
institution-kind-missing = Choisissez quelle sorte d’institution c’est.
institutions-title = Institutions
institutions-lede = L’organisation que vous confirmez ici peut répondre au nom de cette institution. Assurez-vous-en d’abord, par un moyen que vous connaissez.
institutions-none = Il n’y a pas encore d’institution dans la liste.
institutions-who = Qui répond ici pour elle
institutions-nobody = personne
institutions-somebody = confirmé
publish-title = La publier
publish-text = { $n ->
    [one] Tout le monde peut alors la lire, et les institutions ci-dessous ont { $n } jour pour répondre. Les mots ne changent plus{"\u00A0"}; une correction est montrée à côté.
   *[other] Tout le monde peut alors la lire, et les institutions ci-dessous ont { $n } jours pour répondre. Les mots ne changent plus{"\u00A0"}; une correction est montrée à côté.
}
publish-first = Rien de semblable n’a été dit ici avant.
publish-before = { $n ->
    [one] { $n } recommandation précédente dit presque la même chose. Un lien y mènera.
   *[other] { $n } recommandations précédentes disent presque la même chose. Des liens y mèneront.
}
publish-details = Les mots ont été adoptés par le conseil. S’ils désignent une personne, ne les publiez pas{"\u00A0"}: demandez à la coprésidence de soumettre une autre formulation au conseil.
publish-nobody = Elle n’est adressée à personne et ne peut donc pas être publiée.
publish-late = L’institution décide le { $s }. D’après les termes de référence du conseil, il est trop tard pour présenter ceci.
publish-late-day = Le dernier jour était le { $s }.
publish-sure = Je l’ai lue, et rien n’y désigne une personne
publish-sure-missing = Cochez la case pour montrer que vous l’avez lue.
publish-button = Publier
recommendation-rejected-text = Le conseil ne l’a pas adoptée. Personne d’autre ne la lit.
who-must-answer = Qui doit répondre
reply-title = Noter une réponse publique
reply-by-itself = Quelqu’un répond ici pour cette institution.
reply-text = Pour une institution qui ne répond pas ici. Notez ce qu’elle a dit en public, avec la source{"\u00A0"}; on voit que c’est le conseil qui l’a noté.
reply-button = La noter
pass-title = Elle dit que ceci est pour une autre institution
pass-text = { $n ->
    [one] Si vous transmettez cela, cette autre institution a { $n } jour pour répondre, à partir d’aujourd’hui.
   *[other] Si vous transmettez cela, cette autre institution a { $n } jours pour répondre, à partir d’aujourd’hui.
}
pass-to = La transmettre à
pass-role = Fonction dans cette institution
pass-button = La transmettre
correct-title = La corriger
correct-text = Ce qui a été publié reste et peut toujours être lu. Cette version est montrée à côté quand une coprésidence est d’accord.
correct-reason = Pourquoi elle est corrigée
correct-reason-hint = Tout le monde le lit
correct-reason-missing = Dites pourquoi elle est corrigée.
correct-same = Rien n’a été changé.
correct-button = Proposer la correction
inbox-title = Boîte de réception
inbox-lede = Ce que les conseils demandent à vos institutions. Les délais sont publics.
inbox-not-confirmed = Aucune institution n’est encore confirmée comme la vôtre. Demandez à la personne responsable de cette installation.
inbox-open = Réponses à donner
inbox-none = Rien n’attend de réponse.
inbox-answered = Réponses données
respond-title = Votre réponse
answer-title-again = Une autre version de votre réponse
answer-text = Tout le monde peut la lire tout de suite. Elle ne peut pas être changée{"\u00A0"}; vous pouvez ajouter une autre version plus tard, et les deux sont montrées.
answer-kind = Que répondez-vous{"\u00A0"}?
answer-accept-text = Nous l’acceptons
answer-part-text = Nous l’acceptons en partie. Dites quelle partie, et pourquoi pas le reste.
answer-decline-text = Nous la refusons. Il faut des raisons.
answer-done-text = C’est déjà fait. Il faut des preuves.
answer-not-ours-text = Elle n’est pas pour nous. Nommez l’institution à qui elle revient.
answer-words = Vos mots
answer-words-hint = Avec des mots simples. Des personnes qui ont une expérience vécue les liront. Pas de noms de personnes.
answer-evidence-label = Adresse des preuves
answer-evidence-hint = Nécessaire si c’est déjà fait
answer-whose = L’institution à qui elle revient
answer-whose-hint = Seulement si elle n’est pas pour vous
answer-by = Qui répond, par sa fonction
answer-by-hint = Par exemple «{"\u00A0"}secrétariat d’État à la protection{"\u00A0"}», jamais le nom d’une personne
answer-lang = Langue de la réponse
answer-day = Jour de la réponse
answer-day-hint = Année-mois-jour, par exemple 2027-03-15
answer-source = Où cela a été dit
answer-source-hint = Par exemple «{"\u00A0"}Réponse au Journal officiel, page 12{"\u00A0"}»
respond-reason = Pourquoi il y a une autre version
respond-reason-hint = Tout le monde le lit
answer-kind-choose = Choisissez ce qui est répondu.
answer-reasons-missing = Un refus a besoin de raisons. Écrivez-les, s’il vous plaît.
answer-part-missing = Dites quelle partie est acceptée, et pourquoi le reste ne l’est pas.
answer-done-missing = Dites ce qui a été fait.
answer-evidence-missing = «{"\u00A0"}Déjà fait{"\u00A0"}» a besoin d’une adresse où lire les preuves.
answer-source-missing = Nommez la source, pour que tout le monde puisse vérifier.
answer-whose-missing = Nommez l’institution à qui elle revient.
answer-by-missing = Dites quelle fonction répond.
respond-reason-missing = Dites pourquoi il y a une autre version.
answer-day-wrong = Écrivez un jour entre celui de la demande et aujourd’hui, par exemple 2026-11-20.
answer-stale = Quelque chose a été ajouté entre-temps. Regardez-le plus haut, puis envoyez ceci de nouveau.
respond-button = Publier la réponse
answer-more = Plus de temps
answer-more-text = { $n ->
    [one] Une seule fois, avant le dernier jour, et de { $n } jour au plus. Tout le monde le voit, avec les raisons.
   *[other] Une seule fois, avant le dernier jour, et de { $n } jours au plus. Tout le monde le voit, avec les raisons.
}
answer-more-n = Combien de jours de plus
answer-more-why = Pourquoi
answer-more-why-hint = Tout le monde le lit
answer-more-button = Prendre plus de temps
answer-more-reasons = Dites pourquoi il vous faut plus de temps.
answer-more-twice = Le délai a déjà été prolongé une fois.
answer-more-late = Le dernier jour est passé{"\u00A0"}: le délai ne peut donc plus être prolongé.
answer-more-days = { $n ->
    [one] Écrivez { $n }.
   *[other] Écrivez un nombre de 1 à { $n }.
}
answer-extended = { $n ->
    [one] Prolongé une fois, de { $n } jour{"\u00A0"}:
   *[other] Prolongé une fois, de { $n } jours{"\u00A0"}:
}
answer-names = Elle nomme{"\u00A0"}:
answer-evidence = Preuves
answer-recorded = Noté par le conseil, d’après une réponse publique{"\u00A0"}:
answer-version = Version { $n }{"\u00A0"}:
answers-before = { $n ->
    [one] { $n } version précédente
   *[other] { $n } versions précédentes
}
promises-title = Vos engagements
promises-none-yet = Accepter veut dire que quelque chose suit. Dites quoi, qui s’en charge, et jusqu’à quand.
promise-title-new = Prendre un engagement
promise-title = Un engagement
promise-text = Ce qui sera fait, par qui, et jusqu’à quand. Tout le monde peut le lire tout de suite{"\u00A0"}; il reste visible, même quand il change.
promise-words = Ce qui sera fait
promise-words-hint = De façon que les membres puissent juger si c’est fait
promise-owner = Qui s’en charge
promise-owner-hint = Un service ou une fonction, jamais le nom d’une personne
promise-milestones = Étapes en chemin
promise-milestones-hint = Une par ligne, avec des jours si vous le pouvez
promise-due = Jusqu’à quand
promise-words-missing = Dites ce qui sera fait.
promise-owner-missing = Dites quel service ou quelle fonction s’en charge.
promise-due-wrong = Écrivez un jour à venir, par exemple 2027-03-15.
promise-reason = Pourquoi il change
promise-reason-hint = Tout le monde le lit
promise-reason-missing = Dites pourquoi il change.
promise-anew = Le formuler autrement, ou donner un autre jour
promise-anew-text = Votre engagement d’avant reste visible, avec les jours qui sont passés.
promise-button = Publier l’engagement
promised-for = Promis pour le { $s }
promise-late = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
promise-reworded = Formulé autrement{"\u00A0"}:
claim-title = Dire où l’on en est
claim-text = Ce que vous dites ici figure à côté de ce que jugent les membres. Seuls les membres peuvent dire que c’est fait.
claim-level = Où en est-on{"\u00A0"}?
claim-words = Ce qui a été fait
claim-evidence-hint = Nécessaire si vous dites que c’est achevé
claim-level-missing = Choisissez où l’on en est.
claim-words-missing = Dites ce qui a été fait.
claim-evidence-missing = «{"\u00A0"}Achevé{"\u00A0"}» a besoin d’une adresse où lire les preuves.
claim-button = Le publier
claim-none = Rien n’a encore été dit
level-not-started = pas commencé
level-limited = peu avancé
level-substantial = bien avancé
level-completed = achevé
judged-not-started = pas commencé
judged-limited = peu avancé, pas fait
judged-substantial = bien avancé, pas encore fait
judged-completed = fait
institution-says = Institution{"\u00A0"}:
institution-says-nothing = Institution{"\u00A0"}: rien n’a été dit
members-say = Membres{"\u00A0"}:
members-say-nothing = Membres{"\u00A0"}: pas encore jugé
tracker-title = Recommandations et réponses
tracker-lede = À qui l’on a demandé, ce qui a été répondu, et ce qui est fait, selon les membres.
tracker-all = Toutes les recommandations
tracker-filter = Trouver des recommandations
tracker-words = Mots
tracker-any = Tout
tracker-stands = Où elle en est
tracker-group = Groupe concerné
tracker-open-data = Toutes les données ouvertes (catalogue)
tracker-since = Modifié depuis le
tracker-show = Afficher
tracker-none = Aucune recommandation ne correspond.
tracker-see-all = Tout voir
tracker-found = { $n ->
    [one] { $n } recommandation.
   *[other] { $n } recommandations, les plus récentes d’abord.
}
tracker-more-than = Plus de { $n } recommandations, les plus récentes d’abord.
tracker-csv = Tableau (CSV)
tracker-ogp = Engagements (CSV)
tracker-feed = Suivre ceci (flux)
filter-waiting = En attente d’une réponse
filter-overdue = En retard
filter-accept = Acceptée
filter-part = Acceptée en partie
filter-decline = Refusée
filter-done = Déjà faite, selon la réponse
filter-not-ours = Pour une autre institution, selon la réponse
filter-judged-done = Un engagement jugé tenu
rates-title = Qui répond dans les délais
rates-caption = À combien de recommandations chaque institution a répondu dans les délais
rates-institution = Institution
rates-on-time = Réponses dans les délais
rates-overdue = En retard
rates-not-due = Rien à rendre pour le moment
rates-of = { $n } sur { $m }
rates-all = Toutes les institutions
signs-title = Les signes
signs-hollow = Creux
signs-hollow-text = une institution le dit.
signs-solid = Plein
signs-solid-text = les membres le disent.
signs-dotted = Pointillé
signs-dotted-text = on ne le sait pas encore.
signs-barred = Barré
signs-barred-text = refusé ou pas fait.
signs-diamond = Losange
signs-diamond-text = en retard.
promises-judged = Engagements jugés tenus{"\u00A0"}: { $n } sur { $m }
said-before = { $n ->
    [one] { $n }re fois depuis { $m }
   *[other] { $n }e fois depuis { $m }
}
said-by-reports = Des rapports publics demandent presque la même chose
recommendation-n = Recommandation { $s }.
recommendation-why = Pourquoi
recommendation-why-dissent = Pourquoi, et les désaccords
adopted-on = adoptée le { $s }{"\u00A0"}:
decision-counted = { $for } pour, { $against } contre, abstentions{"\u00A0"}: { $aside }
dissent-withdrawn = Un désaccord a été retiré par la personne qui l’avait écrit.
dissent-printed = Désaccord, avec les mots de la personne qui l’a écrit.
answers-title = Ce que les institutions ont répondu
promises-public = Engagements{"\u00A0"}: ce qui est dit, ce qui est jugé
promises-public-text = D’un côté ce que dit l’institution, de l’autre ce que disent les membres. Les deux restent séparés{"\u00A0"}; seuls les membres peuvent dire «{"\u00A0"}fait{"\u00A0"}».
claimed-on = Dit le { $s }
judged-on = Jugé le { $s }.
judging-until = Les membres jugent jusqu’au { $s }.
promise-history = Ce qui a été dit au fil du temps
before-title = Déjà dit avant
before-years = Années où cela a été dit ici
before-yes = dit
before-no = pas dit
before-adopts = Le conseil a fait sienne une recommandation d’un rapport public{"\u00A0"}:
before-reports = Des rapports publics demandent presque la même chose à des gouvernements{"\u00A0"}:
before-how = La comparaison se fait lettre par lettre, sans les majuscules, la ponctuation ni les espaces{"\u00A0"}; presque la même chose veut dire une proportion de 0,8 ou plus.
rests-title = Sur quoi elle repose
rests-count = Compté le { $s }.
rests-reserved = De la liste réservée à
rests-hidden = Trop peu de réponses pour publier des chiffres.
rests-gone = { $n ->
    [one] Une affirmation sur laquelle elle reposait a été retirée par la personne qui l’avait écrite.
   *[other] { $n } affirmations sur lesquelles elle reposait ont été retirées par les personnes qui les avaient écrites.
}
corrections-title = { $n ->
    [one] Corrigée une fois
   *[other] Corrigée { $n } fois
}
corrections-first = Telle qu’elle a d’abord été publiée{"\u00A0"}:
clock-adopted = Adoptée
clock-published = Publiée
clock-done = Fait
clock-done-text = Quand les membres le disent
institutions-public-title = Institutions
institutions-public-lede = Toutes les institutions à qui quelque chose a été demandé ici, et comment elles répondent.
institutions-public-none = Rien n’a encore été demandé à une institution.
institution-answers-here = Quelqu’un répond ici pour cette institution.
institution-answers-not = Cette institution ne répond pas ici. Quand elle a dit quelque chose en public, le conseil l’a noté avec la source.
institution-site = Son site web
institution-on-time = Réponses dans les délais
institution-of = sur { $n }
institution-median = Jours avant une réponse (valeur du milieu)
institution-done = Engagements jugés tenus
institution-repeated = Déjà demandé avant
institution-declined = Ce qu’elle a refusé, et pourquoi
institution-asked = Ce qu’on lui a demandé
institution-list = Tout, avec des filtres
tab-recommendations = Recommandations
tab-recommendation = Recommandation
sample-recommendation = Permettre l’identification des personnes sans passer par la police
sample-asks = Permettre à des organisations d’aide formées d’identifier les personnes, pour que l’aide ne dépende jamais d’un signalement à la police.
sample-institution = Ministère des affaires d’exemple { $n }
sample-role = Secrétariat d’État à la protection
sample-answer = Nous acceptons que cela ne demande pas de signalement à la police. Le reste a besoin d’une autre loi.
sample-source = Réponse au Journal d’exemple, page 12
sample-promise = Retirer le signalement à la police du formulaire 12
sample-milestones =
    Nouveau formulaire imprimé
    Anciens formulaires retirés de tous les bureaux
sample-reasons = La case a disparu dans les cinq bureaux régionaux.
sample-dissent = Les organisations d’aide n’y sont pas prêtes. Financez-les d’abord.
home-recommended = { $n ->
    [one] Les conseils ont fait une recommandation.
   *[other] Les conseils ont fait { $n } recommandations.
} { $m ->
    [0] Aucune réponse n’est en retard.
    [one] Une réponse est en retard.
   *[other] { $m } réponses sont en retard.
}
home-recommended-link = Voir qui a répondu et ce qui a été fait
publish-ended = Le conseil a pris fin, rien de nouveau n’est donc publié.
draft-put-late = L’institution décide trop tôt{"\u00A0"}: quand le conseil aura décidé, il serait trop tard pour présenter ceci. Indiquez un autre jour ou laissez le jour vide.
promise-being-judged = Les membres jugent cet engagement en ce moment. Reformulez-le quand ils auront décidé.
correct-waits = Une correction attend déjà une coprésidence.
correct-details = Ceci pourrait révéler qui est quelqu’un{"\u00A0"}: { $s }. Changez-le, ou envoyez-le encore une fois tel quel.
report-title = Rapport annuel { $s }
report-published = { $n ->
    [0] Aucune recommandation n’a été publiée.
    [one] Une recommandation a été publiée.
   *[other] { $n } recommandations ont été publiées.
}
report-on-time = Parmi les réponses attendues, { $n } sur { $m } sont arrivées au plus tard le dernier jour.
report-met = { $n ->
    [0] Le conseil ne s’est pas réuni.
    [one] Le conseil s’est réuni une fois.
   *[other] Le conseil s’est réuni { $n } fois.
}
report-decided = Décisions{"\u00A0"}: { $n } adoptées, { $m } non adoptées.
report-how = Personne n’a écrit ce rapport{"\u00A0"}: il est fait à partir des actes du conseil et compte aussi ce qui manque. L’état des réponses est celui d’aujourd’hui.
report-pdf = En fichier (PDF)
report-index = Recommandations de l’année
report-number = Numéro
report-what = Recommandation
report-answer = Réponse
report-judged = Ce que les membres ont jugé
report-promise = Engagement
report-level = Les membres disent
report-day = Jour
tab-report = Rapport
draft-rests = Elle s’appuie sur le résultat de
draft-rests-hint = Résultats publiés des consultations menées ici. Des liens y mèneront, pour que chacun puisse lire ce que les gens ont dit.
draft-rests-counted = On a compté de nouveau pendant que vous choisissiez. Regardez les chiffres du nouveau comptage, puis enregistrez de nouveau.
draft-rests-missing = { $n ->
    [one] Un élément choisi n’est pas dans le comptage le plus récent. Enregistrer l’omet.
   *[other] { $n } éléments choisis ne sont pas dans le comptage le plus récent. Enregistrer les omet.
}
draft-rests-first = Enregistrez d’abord le brouillon{"\u00A0"}: ce qui est écrit plus haut sans être enregistré n’est pas gardé quand vous suivez un lien.
draft-rests-title = Affirmations et parties sur lesquelles elle repose
draft-rests-lede = Cochez ce sur quoi ce brouillon s’appuie. Ce que vous cochez est publié avec la recommandation, mot pour mot, avec ces chiffres.
draft-rests-reserved = Réservé aux personnes qui ont dit qui elles sont
draft-rests-statement = Affirmations
draft-rests-provision = Parties du texte
draft-rests-many = Choisissez-en au plus { $n }, pour qu’on les lise.
draft-rests-stale = Quelqu’un a modifié le brouillon pendant que vous choisissiez. Vos choix sont gardés{"\u00A0"}: enregistrez de nouveau.
draft-rests-choose = Choisir des affirmations et des parties de «{"\u00A0"}{ $s }{"\u00A0"}»
draft-rests-named = { $n ->
    [0] Rien n’est encore choisi{"\u00A0"}: elle repose sur tout le résultat.
    [one] Un élément choisi.
   *[other] { $n } éléments choisis.
}
draft-committee = Préparée par le comité
draft-committee-hint = Un comité dont vous faites partie. Le conseil le lit, et plus tard tout le monde.
draft-committee-none = Aucun comité
decision-conflicts = { $n ->
    [one] { $n } membre a déclaré un conflit d’intérêts
   *[other] { $n } membres ont déclaré un conflit d’intérêts
}{"\u00A0"}; { $m ->
    [0] personne ne s’est retiré de la décision pour cela.
    [one] { $m } personne n’a pas pris part à la décision.
   *[other] { $m } personnes n’ont pas pris part à la décision.
}
tracker-changed = Ce qui a changé{"\u00A0"}:
changed-published = publiée le { $s }
changed-corrected = corrigée le { $s }
changed-asked = transmise à une autre institution le { $s }
changed-extended = délai prolongé le { $s }
changed-answered = réponse du { $s }
changed-promised = engagement du { $s }
changed-claimed = l’institution a rendu compte le { $s }
changed-judged = jugement des membres le { $s }
changed-overdue = en retard depuis le { $s }
draft-committee-gone = Ce comité a pris fin, ou vous n’en faites pas partie. Choisissez-en un autre, ou aucun.
