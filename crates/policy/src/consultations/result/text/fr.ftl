short-title = En bref
short-agreed = { $n ->
    [one] Sur 1 affirmation, plus de la moitié sont d’accord dans chaque groupe, et c’est sûr.
   *[other] Sur { $n } affirmations, plus de la moitié sont d’accord dans chaque groupe, et c’est sûr.
}
short-agreed-all = { $n ->
    [one] Au moins 6 personnes sur 10 parmi celles qui ont voté sont d’accord avec 1 affirmation.
   *[other] Au moins 6 personnes sur 10 parmi celles qui ont voté sont d’accord avec { $n } affirmations.
}
short-agreed-none = Il n’y a aucune affirmation pour laquelle il soit sûr que plus de la moitié sont d’accord dans chaque groupe.
short-agreed-none-all = Il n’y a aucune affirmation avec laquelle 6 personnes sur 10 ou plus soient d’accord.
short-groups = { $n ->
   *[other] Les gens se répartissent en { $n } groupes qui pensent autrement sur certaines choses.
}
short-groups-none = Les avis diffèrent, mais pas par groupes : quand nous avons recompté des parties des réponses, d’autres groupes apparaissaient à chaque fois.
short-sure-very = Que ces groupes existent est très sûr : presque les mêmes sont revenus dans 100 comptages de parties des réponses.
short-sure-fairly = Que ces groupes existent est assez sûr : la plupart des gens se sont retrouvés dans le même groupe dans 100 comptages de parties des réponses. Certains pourraient être dans un autre.
short-dividing = { $n ->
    [one] 1 affirmation divise nettement les groupes.
   *[other] { $n } affirmations divisent nettement les groupes.
}
short-list = Parmi les votants, { $s } sont d’accord avec au moins une des affirmations choisies pour représenter tout le monde.
short-reserved = « { $s } » : les personnes qui disent appartenir à ce groupe voient certaines choses autrement que les autres. C’est imprimé plus bas.
agreed-all = Ce sur quoi la plupart sont d’accord
agreed-all-text = Le nombre est la part des personnes d’accord, parmi toutes celles qui ont voté sur l’affirmation.
list-title = Affirmations qui représentent tous les votants
list-text = Elles sont choisies pour que le plus de gens possible y trouvent quelque chose d’eux, en proportion de leur nombre. Ce ne sont pas les dix plus populaires.
list-agree = D’accord, parmi ceux qui l’ont vue : { $s }
list-reached = Parmi les votants, { $s } sont d’accord avec au moins l’une d’elles.
list-checked = Vérifié : personne à qui une place revient n’a été oublié. À un dixième des gens qui sont d’accord sur quelque chose revient une place sur dix.
list-unchecked = Pas proportionnel : un groupe de personnes à qui une place revient a été oublié. Les données disent lequel.
list-method = La liste est faite par la Greedy Justified Candidate Rule et complétée par un vote d’approbation proportionnel, corrigé selon le nombre de personnes qui ont vu chaque affirmation. Un second programme vérifie la liste terminée (EJR+).
reserved-title = Des places gardées pour celles et ceux qui ont dit qui ils sont
reserved-text = Certaines personnes ont choisi de dire qu’elles appartiennent à un groupe souvent mis en minorité. Ce qui distingue un tel groupe est imprimé ici, même s’il est trop petit pour une place plus haut.
reserved-people = { $n } personnes ont dit en faire partie
reserved-few = Moins de 10 personnes l’ont dit, ou moins de 10 ne l’ont pas dit. Rien n’est donc dit.
reserved-nothing = Rien ici ne ressort plus que par hasard. Nous l’imprimons aussi.
reserved-small = Petits nombres : à lire avec prudence
reserved-chance = { $n ->
    [0] Sur 100 groupes d’autant de personnes tirées au hasard, aucun n’a obtenu de liste
    [one] Sur 100 groupes d’autant de personnes tirées au hasard, 1 a obtenu une liste
   *[other] Sur 100 groupes d’autant de personnes tirées au hasard, { $n } ont obtenu une liste
}
reserved-agree = Elles sont plus souvent d’accord que les autres.
reserved-disagree = Elles sont plus souvent en désaccord que les autres.
reserved-share-own = Parmi elles : { $s }.
reserved-share-others = Parmi toutes les autres : { $s }.
reserved-withstands = { $n ->
    [0] Une seule fausse déclaration pourrait en être la cause.
    [one] Ce serait encore ici si 1 d’entre elles l’avait dit à tort.
   *[other] Ce serait encore ici si { $n } d’entre elles l’avaient dit à tort.
}
reserved-answer = Leur réponse
reserved-own = Parmi elles
reserved-others = Parmi toutes les autres
reserved-falsely = Fausses déclarations
reserved-doubt = Ne croyez pas une liste si le hasard en donne autant, si elle disparaît quand plus de personnes le disent, ou si les personnes dont elle parle ne s’y reconnaissent pas. Personne ne peut vérifier qui appartient à un groupe.
reserved-method = Pour chaque groupe et chaque affirmation, nous demandons si ses membres sont d’accord, ou en désaccord, plus que tous les autres qui l’ont vue (test exact de Fisher). Toutes ces questions passent une même porte qui laisse entrer au plus 5 % de réponses fausses (Benjamini et Hochberg).
minority-title = Positions d’une minorité
minority-text = Moins de la moitié sont d’accord, mais la plupart des membres d’un groupe le sont. Imprimées en entier, jamais noyées dans une moyenne.
minority-by = Dans le groupe { $s }, la plupart sont d’accord.
parts-by-part = Partie par partie
rest-title = Tout le reste
rest-pdf = Ce rapport à imprimer (PDF, lisible avec un lecteur d’écran)
rest-json = Tous les chiffres en JSON
rest-csv = Chiffres des affirmations en CSV
rest-polis = Affirmations dans les colonnes de Polis, en CSV
who-took-part = Qui a participé
who-took-part-text = Des personnes munies d’un code ont participé, sans nom. Elles n’ont pas été tirées au sort et personne ne leur a demandé de prouver quoi que ce soit. On ne sait rien d’autre d’elles ici que ce qu’elles ont choisi de dire.
how-sure = À quel point est-ce sûr ?
how-sure-1 = Cela dit ce que pensent les personnes qui ont participé, non ce que pensent toutes les personnes concernées.
how-sure-2 = « Au moins » laisse une marge au hasard : avec d’autres personnes semblables, ce serait vrai 95 fois sur 100.
how-sure-3 = Les groupes ne sont dessinés que si presque les mêmes reviennent dans des comptages répétés. Qui est près d’un bord pourrait être dans un autre.
how-sure-4 = Les chiffres sur moins de 10 personnes sont cachés, et les parts proches de rien ou de tout ne sont pas dites exactement.
dividing-title = Ce qui divise les groupes
dividing-text = La part de chaque groupe qui est d’accord, là où les groupes sont nettement séparés.
dividing-group = D’accord dans { $s }
pdf-contents = Sommaire
synthesis-heading = Ce que les gens ont dit, dans des mots qu’ils ont approuvés
synthesis-approved = Chacun de ces points a été approuvé par les personnes sur les mots desquelles il repose.
few-statements = Ce qui a été dit
