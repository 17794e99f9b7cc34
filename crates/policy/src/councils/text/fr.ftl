councils-title = Conseils
councils-lede = Des membres qui ont une expérience vécue travaillent ensemble pendant des années, décident de ce qu’ils recommandent et jugent ce que les institutions en ont fait.
councils-none = Il n’y a pas encore de conseil ici.
council-sample = Exemple{"\u00A0"}: ce conseil, ses membres et ce qu’il a fait sont inventés. Quand un texte est réel, il dit d’où il vient.
council-state-draft = En préparation
council-state-open = Au travail
council-state-closed = Terminé
council-ended-text = Ce conseil a pris fin. Ce qu’il a recommandé, ce qui a été répondu et ce que ses membres ont jugé reste valable.
council-enter = Aller à votre siège
council-recommendations = Recommandations
council-members = Qui siège ici
council-taken = Sièges occupés{"\u00A0"}: { $n } sur { $m }.
council-names-text = Chaque membre a choisi le nom sous lequel on le connaît ici{"\u00A0"}; ce n’est pas forcément le sien.
council-known-as = Nom choisi
council-part = Rôle
council-until = Jusqu’au
council-no-name = pas de nom choisi
council-chair = Coprésidence
council-alternate = Suppléance
council-member = Membre
council-know = Ce que ce conseil a dit de lui-même
council-deciding = Comment il décide
council-rule = Comment une chose est-elle adoptée{"\u00A0"}?
council-rule-consent = Par consentement{"\u00A0"}: quand personne ne fait objection.
council-rule-majority = À la majorité{"\u00A0"}: plus de voix pour que de voix contre.
council-rule-two-thirds = Aux deux tiers{"\u00A0"}: au moins deux fois plus de voix pour que de voix contre.
council-quorum = Combien de membres doivent participer{"\u00A0"}?
council-quorum-majority = Plus de la moitié des membres doivent participer.
council-quorum-two-thirds = Au moins deux tiers des membres doivent participer.
council-decides-in = { $n ->
    [one] Une décision reste ouverte { $n } jour.
   *[other] Une décision reste ouverte { $n } jours.
}
council-term = Mandats
council-term-text = { $n ->
    [one] { $n } mois
   *[other] { $n } mois
}{"\u00A0"}; { $m ->
    [0] le mandat n’est pas renouvelable.
    [one] le mandat est renouvelable une fois.
   *[other] le mandat est renouvelable { $m } fois.
}
council-clock = Les délais
council-information = Demandes d’information
council-request-clock = { $n ->
    [one] { $n } jour pour une demande d’information.
   *[other] { $n } jours pour une demande d’information.
}
council-clock-text = { $n ->
    [one] Les institutions ont { $n } jour pour répondre.
   *[other] Les institutions ont { $n } jours pour répondre.
}
council-present-text = { $n ->
    [one] Le conseil présente ses recommandations au moins { $n } jour avant une réunion qui décide.
   *[other] Le conseil présente ses recommandations au moins { $n } jours avant une réunion qui décide.
}
council-hours-text = { $n ->
    [one] Environ { $n } heure par mois
   *[other] Environ { $n } heures par mois
}
council-influence-inform = On dit aux membres ce qui est prévu. Ce conseil ne change rien.
council-influence-consult = On demande leur avis aux membres. D’autres décident, et disent ce qu’ils en ont fait.
council-influence-involve = Les préoccupations des membres sont prises en compte, et on montre comment.
council-influence-collaborate = Les membres construisent la solution avec l’institution.
council-influence-decide = Ce que les membres décident est appliqué.
council-terms-title = Termes de référence
council-source = Source
staff-councils-title = Vos conseils
staff-councils-none = Votre organisation n’a pas encore de conseil.
staff-councils-add = Préparer un nouveau conseil
council-title = Nom du conseil
council-title-hint = Tel que tout le monde le lira
council-title-missing = Donnez un nom au conseil.
council-lang = Langue de ses textes
council-work = Au travail
council-public-page = Ce que tout le monde voit
council-draft-text = Personne en dehors de votre organisation ne le voit encore. Il peut ouvrir quand tout ce qui suit est déclaré.
council-tasks = Ce que les membres doivent savoir avant de venir
council-task-done = Fait
council-task-open = Encore à faire
council-accepted = Accepter les conditions de cette installation
council-made = { $n ->
    [0] pas encore de siège
    [one] { $n } siège
   *[other] { $n } sièges
}
council-stands = Le conseil est ouvert. Ce qui a été dit aux membres à leur arrivée reste valable et ne peut donc plus changer.
council-task-about = Ce qu’il est, et qui est derrière
council-task-about-text = Avec des mots simples. C’est ce que les membres et le public lisent en premier.
council-task-influence = Quelle influence il a
council-task-influence-text = Dites avec franchise jusqu’où porte la parole du conseil, et ce qui est déjà décidé.
council-task-work = Temps et paiement
council-task-work-text = Le savoir est un travail. Si rien n’est payé, la raison est montrée à tout le monde.
council-task-readers = Qui lit quoi, et à qui le dire
council-task-readers-text = Les membres choisissent ce qu’ils écrivent en sachant qui le lira.
council-task-rules = Sièges, mandats et décisions
council-task-rules-text = Ces règles durent aussi longtemps que le conseil. Par exemple, dans la loi des États-Unis, le conseil de personnes survivantes a de 8 à 14 sièges et des mandats de 24 mois renouvelables une fois, et présente ses recommandations 45 jours avant une réunion.
council-task-terms = Termes de référence
council-task-terms-text = Apportez le texte dans un fichier, ou collez-le. Il est montré partie par partie, avec sa source.
council-summary = Ce qu’il est, en quelques phrases
council-purpose = À quoi il sert
council-convened_by = Convoqué par
council-funded_by = Financé par
council-influence = Quelle influence le conseil a-t-il{"\u00A0"}?
council-decided = Ce qui est déjà décidé
council-decided-hint = Si rien ne l’est, dites-le.
council-afterwards = Ce que devient ce qu’il recommande
council-afterwards-hint = Qui doit répondre, et jusqu’à quand
council-hours = Heures par mois dont un membre a besoin
council-hours-hint = Un nombre, lecture et préparation comprises
council-pay = Le travail est-il payé{"\u00A0"}?
council-hourly = Montant pour une heure
council-hourly-hint = Seulement si le travail est payé
council-pay_how = Comment le paiement arrive aux membres
council-pay_how-hint = Seulement si le travail est payé{"\u00A0"}: comment, au bout de combien de temps, et qu’on peut le refuser ou le recevoir plus tard
council-unpaid_reason = Pourquoi rien n’est payé
council-unpaid_reason-hint = Seulement si rien n’est payé. Tout le monde peut le lire.
council-readers = Qui lit ce que les membres écrivent
council-safeguarding = À qui un membre peut parler quand quelque chose l’inquiète
council-safeguarding-hint = De préférence quelqu’un en dehors de votre organisation.
council-zone = Fuseau horaire
council-zone-hint = Comme dans la base des fuseaux horaires, par exemple Europe/Madrid, America/New_York ou Africa/Tunis. Les jours y commencent et y finissent.
council-fewest = Nombre de membres, au moins
council-fewest-hint = En dessous, rien ne peut être décidé
council-most = Nombre de membres, au plus
council-months = Durée d’un mandat, en mois
council-again = Combien de fois un mandat peut être renouvelé
council-again-hint = 0 si jamais
council-turns = En combien de vagues les mandats finissent-ils{"\u00A0"}?
council-turns-hint = 1{"\u00A0"}: tous finissent ensemble. 2{"\u00A0"}: la moitié des sièges finit un demi-mandat plus tôt, pour que tout le monde ne parte pas en même temps. Le nombre de mois d’un mandat doit pouvoir se diviser par ce nombre.
council-decision_days = Jours pendant lesquels une décision reste ouverte
council-decision_days-hint = De 3 à 60, pour que tout le monde puisse trouver une heure sûre
council-answer_days = Jours que les institutions ont pour répondre
council-answer_days-hint = De 14 à 365
council-request_days = Jours que les institutions ont pour répondre à une demande d’information
council-request_days-hint = De 7 à 180
council-present_days = Combien de jours avant une réunion qui décide le conseil présente ses recommandations
council-present_days-hint = 45 dans la loi des États-Unis{"\u00A0"}; 0 s’il n’y a pas de telle règle
council-text = Le texte
council-text-hint = Collez-le ici, si vous n’avez pas de fichier
council-file = Un fichier avec le texte
council-file-hint = Markdown, texte simple, Akoma Ntoso ou JSON
council-source_url = Adresse de la source
council-terms-there = { $n ->
    [one] { $n } partie est là maintenant
   *[other] { $n } parties sont là maintenant
}
council-number-wrong = «{"\u00A0"}{ $s }{"\u00A0"}»{"\u00A0"}: écrivez un nombre entier dans les limites.
council-zone-wrong = Ce fuseau horaire n’est pas connu. Écrivez-le comme Europe/Madrid ou America/New_York.
council-seats-wrong = Le plus grand nombre de membres ne peut pas être inférieur au plus petit.
council-turns-wrong = Le nombre de mois d’un mandat doit pouvoir se diviser par le nombre de vagues, et il ne peut pas y avoir plus de vagues que de sièges.
council-choose = «{"\u00A0"}{ $s }{"\u00A0"}»{"\u00A0"}: choisissez une réponse.
council-url-wrong = Écrivez l’adresse complète, qui commence par https://
council-open-title = Ouvrir le conseil
council-open-text = Tout le monde peut alors lire sa page, et les sièges peuvent être donnés sur invitation. Dès ce moment, ce qui est déclaré reste valable.
council-open-missing = Manque encore
council-open-not-ready = Le conseil ne peut pas ouvrir avant que tout soit déclaré.
council-open-button = L’ouvrir maintenant
council-end-title = Mettre fin au conseil
council-end-text = Plus rien de nouveau ne peut alors être recommandé, décidé ou jugé. Ce qu’il a fait reste valable, et les institutions répondent encore.
council-end-button = Y mettre fin
seats-title = Sièges
seats-lede = Vous voyez des numéros, et les noms que les membres ont choisis pour ce conseil. Personne ne voit ici qui ils sont.
seats-none = Il n’y a pas encore de siège.
seats-n = Siège { $n }
seats-taken = Occupé
seats-over = Le mandat est fini
seats-empty = Libre
seats-invited-until = Invitation valable jusqu’au { $s }
seats-until = Mandat jusqu’au { $s }
seats-stands-for = Remplace le siège { $n }
seats-too-few = Il en faut au moins { $n } pour décider quoi que ce soit.
seats-add-member = Ajouter un siège
seats-add-alternate = Ajouter une suppléance
seats-invite = Inviter quelqu’un
seats-invited = Invitation pour le siège { $n }
seats-invited-text = Remettez ceci en main propre, ou d’une façon qui soit sûre pour la personne. Cela ouvre une fois, sous «{"\u00A0"}J’ai un code{"\u00A0"}», pendant trois semaines, et n’est montré que maintenant. Ne notez pas qui l’a reçu.
seats-chair = Confier la coprésidence
seats-unchair = Retirer la coprésidence
seats-again = Renouveler le mandat
seats-again-not = Les termes de référence ne permettent pas un autre mandat, ou le mandat en cours a encore trop longtemps à durer.
seats-stand = Remplacer quelqu’un
seats-for = Remplace
seats-for-nobody = personne
seats-end = Libérer ce siège
seats-end-text = Le siège devient vide aussitôt. Le nom est détruit, et aussi ce que cette personne a écrit en son propre nom et que personne n’a publié. Ce que le conseil a décidé reste, de même qu’un désaccord déjà imprimé, sans nom. Mieux vaut que la personne parte d’elle-même{"\u00A0"}: ses mots partent alors avec elle.
seats-end-sure = Oui, libérer ce siège
seats-sure = Cochez la case pour montrer que vous le voulez vraiment.
seats-full = Il y a autant de sièges qu’il peut y en avoir.
seats-not-now = On peut créer des sièges dès que les règles du conseil sont déclarées, et jusqu’à ce qu’il ait pris fin.
sample-council = Conseil de Port-Exemple
sample-council-text = Un texte d’exemple de longueur habituelle, avec des mots simples, pour que la page ressemble à ce qu’elle sera quand un secrétariat l’aura remplie.
sample-council-office = Office des affaires d’exemple
sample-member = Membre d’exemple { $n }
council-notice_days = Combien de jours à l’avance une réunion est annoncée
council-notice_days-hint = De 5 à 90, pour que tout le monde puisse se préparer
council-interests = Déclare{"\u00A0"}:
meetings-title = Réunions
meetings-lede = Elles sont annoncées avec l’ordre du jour. On peut lire le compte rendu quand les membres l’ont approuvé.
meetings-none = Aucune réunion n’a encore été annoncée.
meeting-title = Une réunion
meeting-is-announced = Annoncée
meeting-is-held = Tenue
meeting-is-cancelled = Annulée
meeting-when = Quand
meeting-zone = heure de { $s }
meeting-lasts-text = { $n ->
    [one] Elle dure { $n } minute.
   *[other] Elle dure { $n } minutes.
}
meeting-place = Où
meeting-place-hint = Seuls les membres le lisent. Il doit y avoir un moyen de participer sans caméra et sans son vrai nom.
meeting-plain = Avec des mots simples
meeting-plain-hint = De quoi il s’agit, et ce que l’on demande aux membres, en phrases courtes
meeting-agenda = Ordre du jour
meeting-agenda-hint = Un point par ligne. Tout le monde le lit.
meeting-materials = À lire avant
meeting-materials-hint = Des adresses, une par ligne
meeting-announce = Annoncer une réunion
meeting-earliest = Selon le délai d’annonce du conseil, le premier jour qui n’est pas trop tôt est le { $s }.
meeting-day = Jour
meeting-day-wrong = C’est trop tôt, ou ce n’est pas un jour. Le premier jour que permet le délai d’annonce est le { $s }{"\u00A0"}; écrivez-le comme 2027-03-15.
meeting-starts = Commence à
meeting-time-wrong = Écrivez une heure comme 14:30.
meeting-lasts = Durée, en minutes
meeting-lasts-hint = De 15 à 600, pauses comprises
meeting-lasts-wrong = Écrivez un nombre de minutes de 15 à 600.
meeting-place-missing = Dites où elle a lieu, ou comment appeler pour participer.
meeting-agenda-missing = Écrivez l’ordre du jour.
meeting-plain-missing = Écrivez-le aussi avec des mots simples.
meeting-materials-wrong = Chaque ligne doit être une adresse complète, qui commence par https://
meeting-coming = Viendrez-vous{"\u00A0"}?
meeting-coming-yes = Oui
meeting-coming-no = Non
meeting-coming-text = Le secrétariat le voit, pour que la réunion puisse être préparée et payée. Vous n’avez pas à donner de raison.
meeting-said = Enregistré
meeting-access-told = Si vous venez, le secrétariat voit ce dont vous avez besoin.
meeting-access-ask = Avez-vous besoin de quelque chose pour participer{"\u00A0"}?
meeting-who = Qui vient, et qui était là
meeting-comes = Vient
meeting-comes-yes = oui
meeting-comes-no = non
meeting-comes-unknown = pas dit
meeting-needs = Besoins{"\u00A0"}:
meeting-there = Était là
meeting-was-there = était là
meeting-held-button = Elle a eu lieu
meeting-minutes = Compte rendu
meeting-minutes-text = { $n ->
    [one] Les membres ont { $n } jour pour décider si le compte rendu est juste. Ensuite, tout le monde peut le lire.
   *[other] Les membres ont { $n } jours pour décider si le compte rendu est juste. Ensuite, tout le monde peut le lire.
}
meeting-minutes-hint = Ce qui a été décidé et pourquoi. Pas de noms, et rien qui montre qui a dit quoi.
meeting-minutes-missing = Écrivez le compte rendu.
meeting-minutes-not-now = Le compte rendu est déjà soumis aux membres, ou approuvé.
meeting-minutes-button = Le soumettre aux membres
meeting-minutes-approved = Compte rendu, approuvé par les membres
meeting-minutes-later = Le compte rendu suivra quand les membres l’auront approuvé.
minutes-none = Pas encore de compte rendu
minutes-deciding = Le compte rendu est soumis aux membres
minutes-returned = Les membres n’ont pas approuvé le compte rendu
minutes-approved = Compte rendu approuvé
meeting-cancel = Annuler cette réunion
meeting-cancel-sure = Oui, l’annuler
calendar-link = Emporter les jours (fichier de calendrier, sous un titre neutre)
calendar-neutral = Rendez-vous
calls-title = Appels à candidatures ouverts
calls-lede = Dites publiquement qui est recherché, combien de personnes, et comment on décide. Personne ne présente sa candidature sur cette page{"\u00A0"}: laissez les gens venir par une organisation en qui ils ont confiance.
call-line = { $n ->
    [one] { $n } siège est ouvert jusqu’au { $s }
   *[other] { $n } sièges sont ouverts jusqu’au { $s }
}
call-open = Ouvert
call-over = Terminé
call-add = Ouvrir un appel à candidatures
call-seats = Combien de sièges{"\u00A0"}?
call-seats-wrong = Écrivez un nombre de 1 à 40.
call-words = Qui est recherché
call-words-hint = Et en quoi consiste le travail, avec le temps et le paiement
call-criteria = Comment on décide
call-criteria-hint = Un critère par ligne. Jamais que quelqu’un doive prouver ou raconter son vécu.
call-how = Comment présenter sa candidature
call-how-hint = À qui, de préférence une organisation en qui les gens ont confiance, et par quel moyen sûr
call-until = Dernier jour
call-until-wrong = { $n ->
    [one] Un appel à candidatures reste ouvert au moins { $n } jour. Écrivez un jour comme 2027-03-15.
   *[other] Un appel à candidatures reste ouvert au moins { $n } jours. Écrivez un jour comme 2027-03-15.
}
call-words-missing = Dites qui est recherché.
call-criteria-missing = Dites comment on décide.
call-how-missing = Dites comment présenter sa candidature.
sample-access = Une pièce calme, et quelqu’un qui lit à voix haute.
sample-interests = Reçoit un paiement de Quay Street Advice (exemple) pour des formations.
sample-place = Quay Street 5, premier étage{"\u00A0"}; ou par téléphone, 555 0101
sample-agenda =
    Formulaires en cinq langues
    Ce que le ministère a répondu
council-end-open = Des membres décident encore, ou un texte adopté attend d’être publié. Laissez d’abord cela se terminer.
committees-title = Comités
committees-lede = Un comité prépare quelque chose pour tout le conseil{"\u00A0"}: il écrit des brouillons, et le conseil décide. Chaque membre y entre et en sort comme il le souhaite.
committees-text = Ils préparent, et tout le conseil décide.
committees-none = Ce conseil n’a pas de comité en ce moment.
committees-over = Comités qui ont pris fin
committee-mine = Vous en faites partie
committee-members = { $n ->
    [0] encore aucun membre
    [one] { $n } membre
   *[other] { $n } membres
}
committee-until = jusqu’au { $s }
committee-join = Rejoindre ce comité
committee-leave = Quitter ce comité
committee-end = Mettre fin à ce comité
committee-end-text = Personne ne pourra plus y entrer. Les brouillons et les recommandations diront toujours qu’il les a préparés.
committee-new = Créer un comité
committee-name = Son nom
committee-name-hint = Tout le monde le lit.
committee-name-missing = Donnez un nom au comité.
committee-name-taken = Un comité de ce nom est à l’œuvre. Choisissez un autre nom.
committee-many = Il y a autant de comités qu’un conseil peut en avoir. Mettez d’abord fin à l’un d’eux.
committee-task = Ce qu’il doit faire
committee-task-hint = En quelques phrases. Tout le monde le lit{"\u00A0"}; parlez de règles et de services, pas de personnes.
committee-task-missing = Dites ce que le comité doit faire.
committee-until-label = Son dernier jour
committee-until-hint = Écrivez-le comme 2027-03-15, ou laissez vide.
committee-until-wrong = Ce jour est passé, ou ce n’est pas un jour. Écrivez-le comme 2027-03-15.
sample-committee = Logement (exemple)
calendar-title = Les réunions dans votre calendrier
calendar-lede = Seulement des jours et des heures, sous le titre «{"\u00A0"}Rendez-vous{"\u00A0"}»{"\u00A0"}: ni conseil, ni lieu, ni ordre du jour.
calendar-file = Emporter un fichier
calendar-file-text = Il contient les réunions annoncées à ce jour. Prenez-en un nouveau quand une autre réunion est annoncée.
calendar-address = Laisser votre calendrier les chercher lui-même
calendar-address-text = Vous recevez une adresse pour votre logiciel de calendrier. Avant d’en créer une, sachez ceci{"\u00A0"}:
calendar-who-1 = Qui possède l’adresse peut lire quels jours vous vous réunissez. Elle n’ouvre rien d’autre.
calendar-who-2 = Votre logiciel de calendrier interroge ce site, sans Tor, encore et encore. Si une entreprise garde votre calendrier, elle apprend l’adresse de ce site.
calendar-who-3 = Ici, rien n’est gardé sur qui interroge, ni quand. L’adresse prend fin quand vous l’arrêtez, en créez une autre ou quittez le conseil.
calendar-make = Créer une adresse
calendar-another = Créer une autre adresse et mettre fin à la précédente
calendar-stop = Mettre fin à l’adresse
calendar-made = Votre adresse
calendar-made-text = Elle n’est affichée que cette fois. Copiez-la dans votre logiciel de calendrier comme calendrier sur internet.
calendar-onion = Cette adresse ne fonctionne que dans des logiciels qui passent par Tor. Pour un autre logiciel, ouvrez ce site sans Tor et créez-en une.
