menu-open = Consultations ouvertes
menu-mine = Ce que j’ai donné
menu-close = Fermer mon code
menu-consultations = Consultations
menu-terms = Conditions
menu-people = Personnel
menu-out = Se déconnecter
not-now = Pas maintenant
text-too-long = Ce texte est trop long. Raccourcissez-le, s’il vous plaît.

enter-title = Entrez votre code
enter-held-title = Votre temps ici est écoulé. Rien n’est perdu.
enter-held-lede = Ce que vous avez envoyé est gardé, bien fermé, dans cette page. Entrez votre code et tout s’ouvre de nouveau.
enter-lede = Le code est sur le coupon qu’on vous a donné, ou sur le papier où vous l’avez noté. Utilisez les 24 chiffres ou les 7 mots : les deux ouvrent la même porte.
enter-code = Votre code
enter-code-hint = Six groupes de quatre chiffres, ou sept mots. Les espaces ne comptent pas.
enter-minutes = Combien de temps doit-il rester ouvert ?
enter-minutes-hint = Ensuite, ce navigateur redemande le code. Sur un téléphone prêté, choisissez le temps le plus court.
minutes-20 = 20 minutes
minutes-120 = 2 heures
minutes-480 = 8 heures
enter-lost = J’ai perdu mon code
enter-lost-text = Nous ne pouvons pas retrouver votre code, car nous n’avons jamais su que c’était le vôtre. Personne ne le peut. Ce que vous avez déjà répondu reste compté. Si vous avez encore le code de retrait, vous pouvez tout retirer. Un nouveau coupon vous donnerait une deuxième place : n’en demandez donc pas pour la même consultation, s’il vous plaît.
enter-only-withdraw = Je veux seulement retirer ce que j’ai donné
enter-only-withdraw-text = Entrez votre code de retrait ci-dessus. Il permet de tout retirer, et rien d’autre.
enter-before = Avant de continuer
enter-before-name = Votre nom
enter-before-name-text = Nous ne le demandons pas. Pas d’adresse, pas de numéro de téléphone, pas de preuve.
enter-before-slip = Les personnes qui vous ont donné le coupon
enter-before-slip-text = Elles ne peuvent pas voir ce que vous dites ici.
enter-before-leave = Si quelqu’un entre
enter-before-leave-text = « Quitter maintenant » ferme votre code et ouvre un autre site. Votre navigateur peut encore se souvenir que vous étiez ici.
enter-before-age = Votre âge
enter-before-age-text = Ne participez que si vous avez 18 ans ou plus, s’il vous plaît.

code-empty = Tapez le code de votre coupon : 24 chiffres ou 7 mots.
code-digits = { $n ->
    [one] Vous avez tapé { $n } chiffre. Un code en a 24. Comparez avec votre coupon, s’il vous plaît.
   *[other] Vous avez tapé { $n } chiffres. Un code en a 24. Comparez avec votre coupon, s’il vous plaît.
}
code-words = { $n ->
    [one] Vous avez tapé { $n } mot. Un code en a 7. Comparez avec votre coupon, s’il vous plaît.
   *[other] Vous avez tapé { $n } mots. Un code en a 7. Comparez avec votre coupon, s’il vous plaît.
}
code-unknown-word = Le mot « { $s } » ne fait pas partie de nos mots. Comparez-le avec votre coupon, lettre par lettre, s’il vous plaît.
code-check = Il y a une faute de frappe : les derniers chiffres ou le dernier mot ne vont pas avec les autres. Comparez avec votre coupon, s’il vous plaît.
code-unknown = Nous ne connaissons pas ce code. Comparez-le avec votre coupon, s’il vous plaît. Si tout a été retiré avec ce code, il n’ouvre plus rien.
slip-used = Ce coupon a déjà été utilisé. Si c’était vous, entrez le code personnel que vous avez noté ce jour-là. Si ce n’était pas vous, dites-le aux personnes qui vous ont donné le coupon.
slip-early = Ce coupon s’ouvrira le { $s }. D’ici là, il reste valable.
slip-early-unknown = Ce coupon ne s’ouvre pas encore. D’ici là, il reste valable.
slip-late = Cette consultation est terminée : le coupon ne l’ouvre plus. Les résultats sont ouverts à tout le monde sur la première page.
slip-once-more = Appuyez encore une fois sur le bouton, s’il vous plaît.

codes-title = Vos deux codes
codes-lede = Votre coupon a fait son travail et ne sert plus à rien. À partir de maintenant, vous utilisez ces deux codes. Notez-les, s’il vous plaît, loin des personnes en qui vous n’avez pas confiance.
codes-personal = Code personnel
codes-personal-text = Il ouvre vos réponses : pour continuer, pour les changer, pour les retirer.
codes-withdrawal = Code de retrait
codes-withdrawal-text = Il permet de tout retirer, et rien d’autre. Gardez-le à un autre endroit.
codes-or-words = Ou ces mots, qui ouvrent la même porte :
codes-warning = Personne ne peut retrouver un code perdu
codes-warning-text = Pas même nous. Tant que vos réponses comptent, un code perdu n’est pas remplacé, car un deuxième code serait une deuxième voix.
codes-noted = J’ai noté les deux codes

held-title = Voici ce que vous avez envoyé
held-lede = Ce n’est pas encore enregistré. Relisez, et envoyez maintenant.
held-send = Envoyer maintenant
held-drop = Ne pas envoyer
held-other-title = Ceci a été écrit avec un autre code
held-other-text = Ce qui était gardé dans la page va avec un autre code. Nous ne l’avons donc pas ouvert. Vos propres réponses n’ont pas changé.
sample-statement = Un tribunal ne devrait jamais lire à voix haute l’histoire d’une personne.

signin-title = Connexion du personnel
signin-lede = Pour les personnes qui travaillent ici. Si vous avez un code reçu sur un coupon, vous n’avez pas à vous connecter : vous entrez votre code.
signin-name = Nom de connexion
signin-name-hint = De 2 à 40 lettres, chiffres, points ou tirets.
signin-name-wrong = Choisissez un nom de 2 à 40 lettres, chiffres, points ou tirets.
signin-passphrase = Phrase de passe
signin-button = Se connecter
signin-wrong = Ce nom et cette phrase de passe ne vont pas ensemble. Tapez les deux de nouveau, s’il vous plaît.

terms-title = Conditions pour les organisations
terms-lede = Une organisation accepte ces conditions avant de pouvoir poser la moindre question.
terms-1 = Nous demandons un savoir, jamais une histoire. Nous ne demandons pas ce qui est arrivé à une personne, et nous ne cherchons pas à savoir qui elle est.
terms-2 = Nous disons avant d’ouvrir : à quoi cela sert, quelle influence ont les personnes, ce qui est déjà décidé, combien de temps il faut, ce qui est payé, qui lit quoi, et ce qui se passe ensuite.
terms-3 = Nous payons comme promis, le jour promis, y compris les personnes qui s’arrêtent plus tôt.
terms-4 = Les codes sont remis par des personnes de confiance, jamais par nous à une liste de noms. Nous ne demandons pas qui a quel code.
terms-5 = Nous publions les résultats aux jours annoncés, qu’ils nous plaisent ou non. Nous publions aussi les avis minoritaires.
terms-6 = Nous disons aux personnes ce qui a été fait de ce qu’elles ont dit, partie par partie.
terms-7 = Nous nommons un contact de protection qui ne fait pas partie de notre organisme, et nous écoutons les plaintes.
terms-accept = Accepter pour mon organisation
terms-accepted = Accepté

people-title = Personnel
people-list = Personnes qui peuvent se connecter
people-organisation = Organisation
people-organisation-hint = Un nouveau nom crée une nouvelle organisation.
people-organisation-missing = Dites pour quelle organisation cette personne travaille.
people-roles = Rôles
people-role-missing = Choisissez au moins un rôle.
people-name-taken = Quelqu’un se connecte déjà avec ce nom. Choisissez-en un autre, s’il vous plaît.
people-add = Ajouter quelqu’un
role-steward = responsable de l’installation
role-convenor = organisme qui consulte
role-moderator = modération
role-steward-text = Responsable de l’installation : met en place cette installation, les organisations et le personnel
role-convenor-text = Organisme qui consulte : mène les consultations de l’organisation
role-moderator-text = Modération : lit ce que les membres envoient avant que ce soit montré

setup-title = Mettre en place cette installation
setup-lede = Vous ne faites cela qu’une fois. Prenez votre temps : ce que vous écrivez ici figure sur toutes les pages.
setup-you = Vous, responsable de l’installation
setup-word = Mot d’installation
setup-word-hint = Il est écrit dans le terminal où le serveur a été démarré.
setup-word-wrong = Ce n’est pas le mot d’installation. Copiez-le depuis le terminal où le serveur a été démarré.
setup-organisation = Votre organisation
setup-organisation-missing = Dites quelle organisation gère cette installation.
setup-passphrase-hint = Au moins 16 caractères. Le mieux : plusieurs mots qui ne vont pas ensemble.
setup-passphrase-short = Choisissez une phrase de passe d’au moins 16 caractères. Par sécurité, ce que vous avez tapé n’est pas montré de nouveau.
setup-place = Ce site
setup-name = Nom de l’installation
setup-name-hint = Il est écrit en haut de chaque page. Choisissez un nom neutre : quelqu’un peut le voir par-dessus une épaule.
setup-name-missing = Donnez un nom à l’installation.
setup-lang-missing = Choisissez au moins une langue.
setup-safe = Sécurité
setup-crisis = Qui appeler tout de suite
setup-crisis-hint = Des numéros de téléphone de votre région, un par ligne. Ils sont écrits sur chaque page.
setup-crisis-missing = Écrivez au moins un numéro ou un lieu qui aide tout de suite.
setup-safeguarding = Contact de protection
setup-safeguarding-hint = Une personne ou un service qui ne fait pas partie de l’organisme qui consulte, avec la façon de joindre ce contact.
setup-safeguarding-missing = Nommez un contact de protection.
setup-exit = Le site qu’ouvre « Quitter maintenant »
setup-exit-hint = Un site que n’importe qui pourrait regarder, comme une page météo. L’adresse commence par https://
setup-exit-wrong = Écrivez une adresse complète qui commence par https://
setup-button = Terminer

restored-title = Une sauvegarde a été rétablie
restored-lede = Vous seul ou seule voyez maintenant cette installation. Elle s’ouvre au public quand vous le dites.
restored-since = La sauvegarde date du { $s }. Le coffre de clés d’alors n’est plus ici.
restored-risk = Ce que des personnes ont repris après ce jour peut être revenu, et rien ici ne le sait.
restored-do-1 = Demandez aux organisations d’ici si quelqu’un a repris quelque chose après ce jour.
restored-do-2 = Regardez ce qui est public dans chaque consultation ouverte.
restored-do-3 = Si quelque chose a pu revenir, prévenez les personnes par un avis de votre organisation. Elles peuvent le reprendre avec leur code.
restored-open = J’ai regardé. Ouvrir au public

menu-me = Mon accès
second-title = La deuxième étape
second-lede = Votre phrase de passe est juste. Entrez maintenant le code que montre votre application d’authentification.
second-code = Code
second-code-hint = Six chiffres. Si votre appareil n’est pas là, utilisez un de vos codes de secours.
second-wrong = Ce code ne convient pas. Attendez le suivant et tapez-le, ou utilisez un code de secours.
second-late = Cela a pris plus de 15 minutes, ou votre accès a pris fin. Identifiez-vous de nouveau, s’il vous plaît.
second-recovery-only = Il y a eu trop de codes faux. Utilisez un de vos codes de secours, ou demandez à la personne responsable de vous laisser refaire la deuxième étape.
second-lost = Mon appareil n’est pas là
second-lost-text = Utilisez un code de secours : vous en avez reçu huit au début, et chacun ouvre une fois. S’ils sont perdus aussi, adressez-vous à la personne responsable de cette installation.
second-new-title = Préparez la deuxième étape
second-new-lede = Désormais, vous vous identifiez avec votre phrase de passe et un code donné par une application. Connaître votre phrase ne suffit plus pour entrer.
second-new-1 = Ouvrez une application d’authentification sur un appareil à vous. N’importe laquelle convient, même sans internet.
second-new-2 = Faites-lui lire l’image, ou tapez les lettres ci-dessous.
second-new-3 = Tapez les six chiffres qu’elle montre.
second-picture = Image pour l’application d’authentification. La même chose figure dessous en lettres.
second-by-hand = À taper à la main :
second-open-app = Ouvrir dans une application de cet appareil
recovery-title = Vos codes de secours
recovery-lede = Si l’appareil est perdu, chacun ouvre une fois à la place des six chiffres. Notez-les loin de l’appareil. Ils ne sont montrés que maintenant.
recovery-text = Les codes que vous aviez avant n’ouvrent plus rien.
recovery-noted = Je les ai notés
invited-title = Vous êtes invité ou invitée à travailler ici
invited-lede = Pour : { $s }. Choisissez comment vous vous identifiez. La personne qui vous invite ne connaîtra pas votre phrase de passe.
invited-name-hint = 2 à 40 lettres, chiffres, points ou tirets. Vos collègues le voient ; les personnes qui participent, non.
invited-button = Passer à la deuxième étape
me-title = Mon accès
me-changed = La nouvelle phrase de passe vaut dès maintenant. Les sessions dans d’autres navigateurs sont terminées.
me-second = La deuxième étape
me-left = { $n ->
    [one] Elle est en place. Il vous reste { $n } code de secours.
   *[other] Elle est en place. Il vous reste { $n } codes de secours.
}
me-second-none = Elle n’est pas en place : cette installation est un exemple. Ailleurs, personne ne travaille sans elle.
me-renew = Faire de nouveaux codes de secours
me-passphrase = Une autre phrase de passe
me-passphrase-old = Phrase de passe actuelle
me-passphrase-new = Nouvelle phrase de passe
me-passphrase-wrong = Ce n’est pas votre phrase de passe actuelle. Par sécurité, ce que vous avez tapé n’est plus montré.
me-passphrase-button = Changer la phrase de passe
person-ended = Cet accès a pris fin le { $s }.
person-second-text = Si l’appareil et les codes de secours sont perdus : les sessions ouvertes prennent fin et, la prochaine fois, cette personne refait la deuxième étape. Vérifiez que c’est bien elle qui le demande.
person-second = La laisser la refaire
person-end-title = Mettre fin à cet accès
person-end-text = Les sessions ouvertes prennent fin tout de suite et personne n’entre plus avec ce nom. Ce qui a été décidé sous ce nom reste inscrit.
person-end = Mettre fin à l’accès
person-last = Vous ne pouvez pas mettre fin à votre propre accès, ni à celui de la dernière personne responsable.
people-invited = L’invitation est prête
people-invited-text = Remettez ce lien en personne, ou dans un message que seule cette personne lit. Il ouvre une fois, pendant 7 jours, et n’est montré que maintenant.
people-access = Accès
people-two = en deux étapes
people-one = deuxième étape pas encore en place
people-ended = terminé

joining-title = Quel code doit ouvrir ceci ?
joining-lede = Le coupon est pour : { $s }. Un code est déjà ouvert.
joining-ask = Avec quel code voulez-vous participer ?
joining-same = Avec le code qui est ouvert maintenant
joining-new = Avec deux nouveaux codes, pour cette consultation seulement
joining-text = Rien de ce que nous gardons ne montre que deux consultations vont avec un même code. Mais qui apprend ce code ouvre les deux.
slip-twice = Vous participez déjà à cette consultation. Un second coupon serait une seconde voix : il n’a pas été utilisé. Rendez-le, s’il vous plaît.
sample-joining = Un projet de loi (exemple)
