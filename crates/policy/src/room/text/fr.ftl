my-councils-title = Mes conseils
my-councils-none = Avec ce code, vous n’avez de siège dans aucun conseil.
my-councils-all = Tous les conseils
seat-council-ended = Ce conseil a pris fin. Vous pouvez encore lire ce que vous avez écrit et le retirer.
seat-term-over = Votre mandat est fini. Vous pouvez suivre et lire jusqu’à votre départ, ou jusqu’à ce que votre mandat soit renouvelé.
seat-alternate = Vous siégez en suppléance. Quand vous remplacez quelqu’un, vous décidez à sa place{"\u00A0"}; d’ici là, vous suivez et lisez.
seat-stood-in = Une suppléance vous remplace en ce moment. Vous suivez et lisez, et vous déciderez de nouveau quand ce remplacement prendra fin.
seat-open = À décider maintenant
seat-open-none = Rien n’attend de décision.
subject-recommendation = Adopter une recommandation{"\u00A0"}?
subject-judgement = Adopter un jugement{"\u00A0"}?
seat-days = { $n ->
    [0] Dernier jour aujourd’hui
    [one] Encore { $n } jour
   *[other] Encore { $n } jours
}
seat-spoke = Vous avez donné votre voix
seat-not-spoke = Vous n’avez pas encore donné votre voix
seat-drafts = Brouillons
seat-drafts-none = Il n’y a pas de brouillon.
seat-adopted = { $n ->
    [one] { $n } recommandation adoptée attend que le secrétariat la publie.
   *[other] { $n } recommandations adoptées attendent que le secrétariat les publie.
}
seat-promises = Les engagements des institutions
seat-promises-none = Aucune institution n’a encore pris d’engagement.
seat-judging = Les membres sont en train de le juger.
seat-published = { $n ->
    [0] Pas encore de recommandation publiée
    [one] { $n } recommandation publiée
   *[other] { $n } recommandations publiées
}
seat-known-as = Votre nom ici{"\u00A0"}: { $s }
seat-name = Le nom sous lequel vous voulez que l’on vous connaisse ici
seat-name-hint = Tout le monde le lit sur la page du conseil. Ce n’est pas forcément le vôtre{"\u00A0"}; si personne ne doit vous reconnaître, prenez-en un que vous n’utilisez nulle part ailleurs.
seat-name-button = Prendre ce nom
seat-name-missing = Écrivez un nom. N’importe lequel convient.
seat-name-taken = Quelqu’un de ce conseil porte déjà ce nom. Choisissez-en un autre, s’il vous plaît.
decide-title = Décider
decide-until = Vous pouvez donner votre voix, et changer d’avis, jusqu’à la fin du { $s }.
decide-voice = Que dites-vous{"\u00A0"}?
voice-for = Pour
voice-against = Contre
voice-abstain = Je m’abstiens
voice-aside = Je me tiens en retrait{"\u00A0"}: je ferais autrement, mais je ne fais pas objection
voice-object = Je fais objection{"\u00A0"}: il ne faut pas l’adopter ainsi
decide-who-sees = Tout le monde lira combien de membres ont dit quoi. Personne ne voit qui a dit quoi, ni les membres ni le secrétariat.
decide-button = Donner ma voix
decide-change = Changer ma voix
decide-voice-missing = Choisissez ce que vous dites.
decide-too-late = Le dernier jour est passé{"\u00A0"}: ceci n’a donc pas été compté.
decide-close = Terminer la décision maintenant
decide-close-text = Tout le monde a donné sa voix. Vous pouvez terminer avant le dernier jour{"\u00A0"}; ensuite, plus personne ne peut changer d’avis.
decide-reads = Vous suivez et lisez{"\u00A0"}; quelqu’un d’autre donne la voix de ce siège, ou le délai est passé.
decide-promised = L’engagement pris
decide-reasons = Raisons de ce jugement
verdict-adopted = C’est adopté
verdict-rejected = Ce n’est pas adopté
verdict-no-quorum = Trop peu de membres ont participé{"\u00A0"}: rien n’a donc été décidé
dissent-title = Écrire pourquoi vous êtes en désaccord
dissent-words = Pourquoi vous êtes en désaccord
dissent-hint = Ce texte paraît à côté de la recommandation quand elle est publiée. Vous pouvez le changer ou le retirer à tout moment{"\u00A0"}: videz le champ et enregistrez.
dissent-named = Faire paraître le nom sous lequel on me connaît ici
dissent-missing = Écrivez pourquoi vous êtes en désaccord, ou revenez en arrière.
judge-title = Juger ceci
judge-again = Juger ceci de nouveau
judge-level = Où en est-on vraiment{"\u00A0"}?
judge-level-missing = Choisissez où l’on en est.
judge-reasons = Pourquoi
judge-reasons-hint = Ce que les membres voient dans la pratique. Tout le monde le lit si le conseil l’adopte. Parlez de règles et de services, pas de personnes.
judge-reasons-missing = Dites pourquoi.
judge-text = { $n ->
    [one] Le conseil a { $n } jour pour décider si c’est son jugement. S’il ne l’adopte pas, vos raisons sont supprimées.
   *[other] Le conseil a { $n } jours pour décider si c’est son jugement. S’il ne l’adopte pas, vos raisons sont supprimées.
}
judge-button = Le soumettre au conseil
judge-already = Les membres sont déjà en train de le juger. Attendez que ce soit terminé.
leave-council-title = Quitter ce conseil
leave-council-text = Vous pouvez partir à tout moment, sans donner de raison. Voici ce qui se passe tout de suite{"\u00A0"}:
leave-council-1 = Votre siège est libre, et le nom que vous avez choisi est détruit.
leave-council-2 = Ce que vous avez écrit en votre propre nom est détruit{"\u00A0"}: désaccords, conflits d’intérêts déclarés, brouillons et propositions qui ne sont pas encore adoptées.
leave-council-3 = Votre voix dans les décisions encore ouvertes ne compte plus.
leave-council-4 = Ce que le conseil a décidé reste valable. Rien n’y montre qui a dit quoi.
leave-council-button = Quitter ce conseil
subject-minutes = Approuver un compte rendu{"\u00A0"}?
decide-minutes = Compte rendu de la réunion du { $s }
seat-about = Ce dont vous avez besoin, et ce que vous déclarez
seat-access = Ce dont vous avez besoin pour participer à une réunion
seat-access-hint = Demandé une seule fois. Le secrétariat le voit pour une réunion où vous venez, jusqu’à la fin de ce jour-là. Pour le retirer, videz le champ.
seat-interests = Ce que vous déclarez à côté de votre nom
seat-interests-hint = Si vous travaillez pour une personne ou une organisation dont parle le conseil, ou si elle vous paie. Tout le monde le lit. Ce champ peut rester vide.
dissent-too-late = La décision est terminée, on ne peut donc plus rien écrire de nouveau. Ce que vous avez écrit avant, vous pouvez le reprendre{"\u00A0"}: videz le champ et enregistrez.
seat-back = Reprendre avant la publication
seat-back-text = Cela redevient un brouillon, et le conseil décide à nouveau.
seat-written = Ce que vous avez écrit contre des décisions
correction-title = Une correction
correction-text = Le secrétariat propose d’autres mots pour ce que le conseil a publié. Ils sont montrés à côté des premiers si vous êtes d’accord.
correction-now = Comme c’est publié
correction-then = Comme ce serait
correction-why = Pourquoi{"\u00A0"}:
correction-agree = D’accord
correction-refuse = Laisser tel quel
correction-waits = Une correction attend une coprésidence{"\u00A0"}:
conflict-title = Déclarer un conflit d’intérêts
conflict-change = Modifier ou retirer ce que vous avez déclaré
conflict-lede = Si vous travaillez pour une personne ou une organisation dont traite cette décision, ou si elle vous paie, dites-le avant que le conseil décide. Ainsi personne ne pourra le reprocher plus tard au conseil.
conflict-who = Tant que la décision est ouverte, les membres de ce conseil lisent vos mots, avec le nom sous lequel on vous connaît ici. Les autres lisent seulement combien de membres ont déclaré quelque chose. Vous pouvez retirer vos mots jusqu’à la fin{"\u00A0"}; ensuite ils sont détruits.
conflict-words = Ce que les autres doivent savoir
conflict-hint = Une phrase suffit{"\u00A0"}: ce qui vous lie à qui.
conflict-missing = Écrivez ce que les autres doivent savoir, ou revenez en arrière.
conflict-aside = Je ne prends pas part à cette décision
conflict-aside-text = Alors ce que vous avez dit à son sujet, et pourquoi vous n’étiez pas d’accord, est effacé, et ce que vous dites ne compte pas. Il faut toujours que le même nombre de membres prenne part, pour qu’un petit nombre ne décide pas pour beaucoup.
conflict-back = Le retirer
conflicts-title = Conflits d’intérêts
conflict-yours = Vous
conflict-takes-none = sans prendre part
decide-aside = Vous avez déclaré un conflit d’intérêts et ne prenez pas part à cette décision.
committees-chair = Comités{"\u00A0"}: voir, entrer, créer
committees-go = Comités{"\u00A0"}: voir et entrer
choice-title = Choisir par classement
choice-new = Laisser le conseil choisir entre plusieurs options
choice-lede = { $n ->
    [one] Les membres classent ce que vous écrivez ici, pendant { $n } jour. Seuls les membres le lisent.
   *[other] Les membres classent ce que vous écrivez ici, pendant { $n } jours. Seuls les membres le lisent.
}
choice-question = Ce qui est demandé
choice-question-hint = Par exemple «{"\u00A0"}Par quoi commençons-nous{"\u00A0"}?{"\u00A0"}»
choice-question-missing = Écrivez ce qui est demandé.
choice-options = Entre quoi choisir
choice-options-hint = Chaque option sur sa propre ligne, de 2 à 8. Parlez de règles et de services, pas de personnes.
choice-options-wrong = Écrivez de { $n } à { $m } options différentes, chacune sur sa propre ligne.
choice-put = La soumettre au conseil
choice-how = Donnez la première place à l’option que vous préférez, puis à la suivante, aussi loin que vous voulez. Celle qui a le moins de premières places sort, tour par tour, et ses bulletins passent à la place suivante qu’ils indiquent.
choice-place = place { $s }
choice-not-ranked = non classée
choice-twice = Vous avez donné une place deux fois. Donnez chaque place à une seule option.
choice-close = Terminer le choix maintenant
choice-back = Retirer la question
choice-back-text = Elle est effacée avec tout ce qui a été classé.
choice-chosen = Choisie
choice-tie = Égalité{"\u00A0"}: au conseil de trancher
choice-cast = Sièges qui ont classé{"\u00A0"}: { $n } sur { $m }.
choice-rounds = Tour par tour
choice-rounds-text = Sur combien de bulletins chaque option était la première de celles qui restaient.
choice-option = Option
choice-round = Tour { $n }
choice-left = déjà sortie
choice-over = Ce qui a été choisi avant
sample-question = Par quoi commençons-nous{"\u00A0"}?
choice-who-sees = Les membres liront chaque tour en chiffres. Personne ne voit qui a classé quoi, ni les membres ni le secrétariat.
choice-nothing = Donnez une place à au moins une option.
