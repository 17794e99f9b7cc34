leave-now = Quitter maintenant
skip = Aller au contenu principal
menu = Menu
menu-main = Menu principal
languages = Langues
error-prefix = Erreur :
yes = Oui
no = Non
save = Enregistrer
go-on = Continuer
back = Retour
hidden = Masqué pour protéger les personnes
promise = Vous n’avez pas à raconter ce qui vous est arrivé.
sample = Exemple
comma = ,
colon = {"\u00A0"}:
date = { $day } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
line-listen = Écouter
line-weigh = Peser
line-recommend = Recommander
line-answer = Répondre
line-act = Agir
line-judge = Juger
line-prove = Prouver

foot-now = Si vous avez besoin de quelqu’un tout de suite
foot-danger = En danger ? Appelez le numéro d’urgence de l’endroit où vous êtes.
foot-here = Si quelque chose ici vous inquiète
foot-withdraw = Retirer ce que vous avez donné
foot-about = À propos de ce site
foot-staff = Connexion du personnel
foot-demo = Démonstration. Les personnes, les organisations et les chiffres marqués « exemple » ne sont pas réels.

errors-title = { $n ->
    [one] { $n } chose est à changer
   *[other] { $n } choses sont à changer
}
errors-kept = Ce que vous avez écrit est toujours là.

problem-to-start = Aller à la page d’accueil
problem-to-code = Entrer mon code
problem-to-signin = Se connecter
problem-missing-title = Il n’y a rien ici
problem-missing-text = L’adresse contient peut-être une faute, ou ce qui était ici n’y est plus.
problem-missing-do = Revenez en arrière, ou repartez de la première page.
problem-code-title = Entrez votre code, s’il vous plaît
problem-code-text = Cette page est privée, et aucun code n’est ouvert dans ce navigateur. Une session se termine au bout du temps que vous avez choisi, ou quand vous choisissez « Quitter maintenant ».
problem-code-do = Entrez votre code personnel pour continuer. Tout ce que vous avez déjà enregistré est toujours là.
problem-signin-title = Connectez-vous, s’il vous plaît
problem-signin-text = Cette page est pour le personnel, et aucune connexion n’est ouverte dans ce navigateur.
problem-signin-do = Connectez-vous pour continuer. Tout ce que vous avez déjà enregistré est toujours là.
problem-role-title = Cette page ne fait pas partie de votre rôle
problem-role-text = Votre connexion est ouverte, mais cette page est réservée à un autre rôle ou à une autre organisation.
problem-role-do = Si vous en avez besoin pour votre travail, demandez à la personne responsable de cette installation.
problem-foreign-title = Ce formulaire ne vient pas de notre page
problem-foreign-text = Votre navigateur indique que ce formulaire a été envoyé par un autre site. Nous ne l’avons donc pas accepté. Rien n’a été changé.
problem-foreign-do = Ouvrez de nouveau la page ici, et envoyez le formulaire à partir de là.
problem-old-title = Ce formulaire est trop ancien
problem-old-text = Il vient d’une session qui est terminée, peut-être dans un autre onglet. Rien n’a été changé.
problem-old-do = Revenez en arrière, copiez ce que vous avez écrit, ouvrez de nouveau la page et renvoyez-le.
problem-large-title = C’est trop en une seule fois
problem-large-text = Ici, nous pouvons recevoir jusqu’à { $n } Ko. Rien n’a été enregistré.
problem-large-do = Revenez en arrière, raccourcissez ou coupez en plusieurs morceaux, et envoyez de nouveau.
problem-unreadable-title = Nous n’avons pas pu lire cela
problem-unreadable-text = Ce qui est arrivé n’était pas un formulaire complet. Rien n’a été enregistré.
problem-unreadable-do = Revenez en arrière et envoyez-le de nouveau.
problem-interrupted-title = La connexion a été coupée
problem-interrupted-text = Le formulaire n’est pas arrivé en entier. Rien n’a été enregistré.
problem-interrupted-do = Revenez en arrière et envoyez-le de nouveau.
problem-method-title = Cette adresse marche autrement
problem-method-text = Elle ne peut pas s’ouvrir de cette façon.
problem-method-do = Repartez de la première page.
problem-busy-title = Il y a beaucoup de monde ici en ce moment
problem-busy-text = Votre dernière étape n’a pas été enregistrée.
problem-busy-do = Attendez un instant, revenez en arrière et envoyez de nouveau.
problem-sealed-title = Cette partie s’ouvrira un peu plus tard
problem-sealed-text = Ce site vient d’être mis en marche. Ce que les gens ont écrit est encore fermé, et une des personnes qui s’occupent du site doit l’ouvrir à la main. On peut déjà lire les lois et le sujet de chaque consultation.
problem-sealed-do = Revenez plus tard, s’il vous plaît. Votre code reste valable. Si vous avez envoyé quelque chose, revenez en arrière : votre navigateur l’a encore, et vous pourrez l’envoyer de nouveau quand cette partie s’ouvrira.
problem-closed-title = Fermé pour peu de temps
problem-closed-text = Ce lieu a été rétabli à partir d’une copie. Avant qu’il rouvre, quelqu’un vérifie que tout est comme chacun l’a laissé.
problem-closed-do = Revenez plus tard, s’il vous plaît. Votre code reste valable.
problem-ours-title = Quelque chose n’a pas marché de notre côté
problem-ours-text = Ce n’est pas votre faute. Votre dernière étape n’a peut-être pas été enregistrée.
problem-ours-do = Revenez en arrière et essayez de nouveau. Si cela recommence, dites-le aux personnes qui s’occupent de ce site.

leave-page-title = Ce que fait « Quitter maintenant »
leave-page-lede = C’est le premier lien de chaque page. Il met fin à votre session ici et ouvre une page météo.
leave-page-1-title = Ce qu’il fait
leave-page-1-text = Il met fin tout de suite à votre session sur notre serveur. Il demande à votre navigateur d’oublier notre cookie et les pages qu’il a gardées. Puis il ouvre un autre site.
leave-page-2-title = Ce qu’il ne peut pas faire
leave-page-2-text = Il ne peut pas enlever le nom de ce site de l’historique de votre navigateur. Il ne peut rien faire si quelqu’un surveille le réseau ou a mis un logiciel espion sur le téléphone.
leave-page-3-title = Comment laisser moins de traces
leave-page-3-text =
    Utilisez une fenêtre privée, ou Tor Browser : les deux oublient tout quand vous les fermez.
    Si vous le pouvez, utilisez un téléphone ou un ordinateur auquel la personne qui vous inquiète ne touche jamais.
    Pour effacer l’historique : ouvrez le menu du navigateur, choisissez « Historique », et supprimez ce qui vient de ce site.
leave-page-4-title = Le bouton Retour
leave-page-4-text = Après « Quitter maintenant », le bouton Retour peut montrer qu’une page de ce site était ouverte, mais les pages privées demandent de nouveau le code.

keep-title = Ce que nous gardons
keep-lede = Le moins possible, et aucun nom. Voici tout.
keep-1-title = Ce que nous ne demandons jamais
keep-1-text = Pas de nom, pas d’adresse, pas de numéro de téléphone, pas de preuve. Ici, aucune question ne porte sur ce qui vous est arrivé.
keep-2-title = Votre code
keep-2-text = Nous gardons de quoi vérifier votre code, mais pas le code lui-même. Un code perdu ne peut être retrouvé par personne.
keep-3-title = Vos réponses
keep-3-text =
    Vos votes, vos avis et vos mots sont gardés sous un numéro qui semble tiré au hasard. Seul votre code peut former ce numéro.
    Le numéro change à chaque consultation : on ne peut donc pas relier deux consultations entre elles.
    Nous ne gardons pas l’heure. Un texte que vous écrivez garde le jour, pour que vous puissiez le retrouver.
    Les mots que vous écrivez sont gardés scellés, chaque texte avec une clé à lui, rangée ailleurs.
keep-4-title = Qui peut voir quoi
keep-4-text =
    Tout le monde voit les totaux, à des jours annoncés, et seulement pour des groupes de 10 personnes ou plus.
    L’organisme qui consulte voit les mêmes totaux. L’équipe de modération lit les textes que vous envoyez avant qu’ils soient montrés.
    Les personnes qui vous ont donné le coupon ne voient rien.
    Quelqu’un qui entrerait de force dans le serveur en marche pourrait voir les réponses au moment où elles arrivent.
keep-5-title = Ce que nous ne notons pas
keep-5-text = Nous ne gardons aucune liste de visites. Notre serveur ne note ni adresse internet, ni appareil, ni recherche.
keep-6-title = Retirer ce que vous avez donné
keep-6-text =
    Avec votre code personnel ou votre code de retrait, vous pouvez retirer une réponse, ou tout ce que vous avez donné dans une consultation.
    Le contenu est supprimé tout de suite. Un total déjà publié peut rester jusqu’au prochain décompte annoncé. Il est alors recalculé sans vous.
    Les copies de sécurité (sauvegardes) gardent ce que les personnes ont donné 7 jours au plus. Ensuite, plus personne ne peut ouvrir cette partie d’une copie. Si une copie est remise en place avant, ce que vous avez retiré est retiré de nouveau.
    D’autres copies que quelqu’un ferait de toute la machine nous échappent. Vos mots y sont scellés, et nous détruisons les clés.

access-title = Accessibilité
access-lede = Ce site est fait pour marcher pour tout le monde : sur un vieux téléphone, avec un lecteur d’écran, avec le clavier seul, sans JavaScript.
access-1-title = La norme que nous suivons
access-1-text = Nous suivons les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA. Un programme vérifie chaque page en quatre langues, en clair et en sombre, chaque fois que nous changeons le logiciel.
access-2-title = Ce que nous faisons
access-2-text =
    Le texte peut être agrandi sans abîmer la page. Chaque image a un tableau à côté d’elle. La couleur n’est jamais seule à dire quelque chose.
    Chaque page peut être imprimée. Aucune page ne bouge, ne fait de bruit ou ne se ferme sans que nous ayons dit combien de temps dure une session.
access-3-title = Ce qui n’est pas encore assez bien
access-3-text =
    Les textes en espagnol, en français et en arabe doivent encore être relus par des personnes dont c’est la langue maternelle et qui ont une expérience vécue.
    Les lois sont citées dans leur propre langue. La version simple, à côté, est traduite.
    Il n’y a pas de langue des signes, ni de version facile à lire avec des images.
access-4-title = Dites-le-nous
access-4-text = Si quelque chose ne marche pas pour vous, dites-le au contact de protection, en bas de chaque page. Vous n’avez pas à dire qui vous êtes.

adults-title = Pour les personnes de 18 ans et plus
adults-lede = Ne participez que si vous avez 18 ans ou plus, s’il vous plaît.
adults-1-title = Pourquoi
adults-1-text = Les enfants aussi ont le droit qu’on les écoute, mais d’une façon pensée pour eux, avec à leurs côtés des personnes en qui ils ont confiance. Ce site ne peut pas offrir cela.
adults-2-title = Si vous êtes plus jeune
adults-2-text = N’entrez pas de code ici, s’il vous plaît. Les numéros en bas de cette page sont pour vous aussi. Une personne adulte en qui vous avez confiance peut vous aider à trouver un groupe pour les jeunes.
adults-3-title = Nous ne vérifions pas
adults-3-text = Nous ne demandons jamais de preuve d’âge, ni de nom. Nous croyons ce que vous dites.

style-title = Guide de style
style-lede = Chaque élément une fois, dans cette langue. Copiez le code de la page, gardez l’ordre, écrivez des mots simples.
style-words = Les mots sur la page
style-eyebrow = À quoi cela se rattache
style-body = Des phrases courtes, des mots que tout le monde connaît.
style-link = Un lien qui dit où il mène
style-said = Les mots des personnes et des lois sont écrits dans la police des livres.
style-more = Ce dont la plupart des gens n’ont pas besoin
style-line = La ligne
style-marks = Les signes
style-marks-text = Creux : c’est dit. Plein : des personnes l’ont confirmé. Pointillé : on ne sait pas. Barré : non. Losange : en retard ou manquant. Le mot est toujours écrit à côté du signe.
style-said-mark = dit
style-solid-mark = confirmé
style-unknown-mark = on ne sait pas
style-late-mark = en retard
style-acts = Boutons
style-notes = Encadrés
style-forms = Champs de formulaire
style-line-label = Une réponse courte
style-error = Ce numéro est trop court. Comparez-le avec votre coupon, s’il vous plaît.
style-tables = Tableaux
style-lists = Listes
style-empty = Rien ici pour le moment

sample-crisis =
    Aux États-Unis : National Human Trafficking Hotline, 1-888-373-7888. Gratuit, jour et nuit. L’appel peut apparaître sur une facture de téléphone.
    Dans les autres pays : demandez à une organisation locale en qui vous avez confiance.
sample-safeguarding = Contact de protection, à titre d’exemple : Rowan (exemple), Quay Street Advice (exemple), téléphone 555 0100. Ne fait pas partie de l’organisme qui consulte. Vous n’avez pas à expliquer pourquoi vous appelez.

security-title = Si vous avez trouvé une faiblesse
security-lede = Merci de nous le dire avant d’en parler à d’autres.
security-1-title = Si vous participez
security-1-text = Si quelque chose vous inquiète ici, dites-le au contact de protection, en bas de cette page. Vous n’avez à dire ni qui vous êtes, ni ce qui vous est arrivé.
security-2-title = S’il s’agit de cette installation
security-2-text = Dites-le aux personnes qui la font fonctionner : le contact de protection transmet. N’essayez rien, s’il vous plaît, sur une installation que des personnes utilisent.
security-3-title = S’il s’agit du programme
security-3-text = Utilisez le signalement privé de son dépôt, pas un signalement public. Pour essayer, vous pouvez lancer votre propre installation : firsthand demo.

session-ends = Votre session se termine dans moins de cinq minutes. Ce que vous envoyez après n’est pas perdu : cela attend votre code.
session-left = { $n ->
    [one] Votre session reste ouverte encore au moins { $n } minute.
   *[other] Votre session reste ouverte encore au moins { $n } minutes.
}

kept-title = Combien de temps nous le gardons
kept-caption = Ce qui s’efface tout seul, et quand
kept-what = Quoi
kept-until = Combien de temps
kept-until-back = Jusqu’à ce que vous le retiriez
kept-until-closing = { $n ->
    [one] Jusqu’à { $n } jour après la fin de la consultation, ou jusqu’à ce que vous le retiriez
   *[other] Jusqu’à { $n } jours après la fin de la consultation, ou jusqu’à ce que vous le retiriez
}
kept-until-day = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
kept-until-end = Jusqu’à la fin du temps prévu
kept-until-never = Cela reste public
kept-votes = Vos votes
kept-reactions = Vos avis sur les parties d’un texte
kept-declarations = Groupes auxquels vous avez dit appartenir
kept-statements = Vos textes publiés
kept-unpublished = Vos textes non publiés
kept-wishes = Souhaits d’une autre formulation
kept-consents = Moyens de vous joindre, si vous avez donné une autorisation
kept-seats = Le fait qu’une place est prise
kept-slips = Si un coupon a été utilisé
kept-codes = De quoi vérifier votre code
kept-sessions = Le fait qu’un code est ouvert dans un navigateur
kept-backups = La partie d’une sauvegarde qui contient ce que les gens ont donné
kept-releases = Totaux publiés

tab-start = Accueil
tab-page = Page
tab-about = À savoir
crumbs = Vous êtes ici
pages = Pages
page-n = Page { $n }
import-utf8 = Ce n’est pas du texte UTF-8. Enregistrez-le en UTF-8 et choisissez-le de nouveau.
share-percent = { $n } %
menu-all-recommendations = Recommandations
menu-all-consultations = Consultations
menu-all-councils = Conseils
menu-all-evidence = Rapports publics
menu-all-services = Services
menu-all-search = Rechercher
ledger-foot = Registre public{"\u00A0"}: ce qui a été fait, avec preuve
ledger-link = Preuve dans le registre public
ledger-stamp = Le registre public avant le jour de ce rapport
ledger-stamp-day = Ce rapport a été fait le { $s }.
ledger-stamp-text = Copiez ces trois lignes dans un fichier texte et gardez-le. Grâce à lui, quiconque vérifiera le registre plus tard verra si quoi que ce soit de ce qui y figurait avant ce jour a été changé ou retiré.
ledger-stamp-how = Comment vérifier
ledger-form-hint = Une fois publié, ce texte figure aussi dans le registre public, et d’autres en gardent des copies. N’écrivez rien qui permette de savoir qui est une personne ou ce qui lui est arrivé.
