short-title = En bref
short-agreed = { $n ->
    [one] Il y a { $n } affirmation avec laquelle, très probablement, au moins la moitié de chaque groupe est d’accord.
   *[other] Il y a { $n } affirmations avec lesquelles, très probablement, au moins la moitié de chaque groupe est d’accord.
}
short-agreed-all = { $n ->
    [one] Au moins 6 personnes sur 10 parmi celles qui ont voté sont d’accord avec { $n } affirmation.
   *[other] Au moins 6 personnes sur 10 parmi celles qui ont voté sont d’accord avec { $n } affirmations.
}
short-agreed-none = Il n’y a aucune affirmation dont nous puissions dire que, très probablement, au moins la moitié de chaque groupe est d’accord.
short-agreed-none-all = Il n’y a aucune affirmation avec laquelle 6 personnes sur 10 ou plus soient d’accord.
short-rejected = { $n ->
    [one] { $n } affirmation est très probablement rejetée par au moins la moitié de chaque groupe.
   *[other] { $n } affirmations sont très probablement rejetées par au moins la moitié de chaque groupe.
}
short-groups = { $n ->
   *[other] Les gens se répartissent en { $n } groupes qui ne pensent pas la même chose sur certains points.
}
short-groups-none = Les avis diffèrent, mais pas en groupes qui durent : nous avons compté 100 fois, chaque fois avec une partie des réponses seulement, et d’autres groupes apparaissaient à chaque fois.
groups-few = Trop peu de personnes ont répondu à assez d’affirmations pour chercher des groupes.
short-sure-very = Ces groupes existent, c’est très sûr : nous avons compté 100 fois, chaque fois avec une partie des réponses seulement, et presque tout le monde s’est retrouvé dans le même groupe.
short-sure-fairly = Ces groupes existent, c’est assez sûr : nous avons compté 100 fois, chaque fois avec une partie des réponses seulement, et la plupart des gens se sont retrouvés dans le même groupe. Certains pourraient être dans un autre.
short-dividing = { $n ->
    [one] { $n } affirmation divise nettement les groupes.
   *[other] { $n } affirmations divisent nettement les groupes.
}
short-reserved = « { $s } » : les personnes qui disent appartenir à ce groupe voient certaines choses autrement que les autres. C’est publié plus bas.
agreed-all = Ce sur quoi la plupart sont d’accord
agreed-all-text = Le chiffre est le pourcentage de personnes d’accord, parmi toutes celles qui ont voté sur l’affirmation.
agreed-title = Toutes les affirmations sur lesquelles les personnes sont d’accord
agreed-all-n = { $n ->
   *[other] Les { $n } affirmations avec lesquelles les personnes sont d’accord
}
rejected-title = Ce que les personnes rejettent, dans tous les groupes
rejected-text = Nous regardons le groupe où le moins de personnes ne sont pas d’accord. Parmi celles qui y ont voté sur l’affirmation, au moins ce pourcentage n’est pas d’accord. Le chiffre laisse une marge au hasard et aux petits nombres qui ne sont pas dits.
rejected-least = Pas d’accord, même dans le groupe qui l’est le moins souvent
rejected-all-n = { $n ->
   *[other] Les { $n } affirmations que les personnes rejettent
}
list-title = Affirmations qui représentent toutes les personnes qui ont voté
list-text = La liste a dix places ou moins. Les grands groupes en reçoivent plus, les petits en reçoivent aussi. Des affirmations populaires en font souvent partie.
list-agree = D’accord, parmi les personnes qui ont voté sur elle : { $s }
list-reached = Parmi les personnes qui ont voté, { $s } sont d’accord avec au moins une de ces affirmations.
list-checked = Une seconde partie du programme a vérifié la liste : aucun groupe de personnes d’accord sur une affirmation, et assez grand pour une place, n’a été oublié.
list-unchecked = Pas proportionnel : un groupe de personnes à qui une place revient a été oublié.
list-method = La liste est faite par la Greedy Justified Candidate Rule et complétée par un vote d’approbation proportionnel, corrigé selon le nombre de personnes qui ont vu chaque affirmation. Un second programme vérifie la liste terminée (EJR+).
reserved-title = Des places gardées pour les personnes qui ont dit qui elles sont
reserved-text = Certaines personnes ont choisi de dire qu’elles appartiennent à un groupe souvent mis en minorité. Ce qui distingue un tel groupe est publié ici, même s’il est trop petit pour une place plus haut.
reserved-people = { $n } personnes ont dit en faire partie
reserved-few = Moins de 10 personnes l’ont dit, ou moins de 10 ne l’ont pas dit. Rien n’est donc dit.
reserved-nothing = Rien ici ne dépasse ce que donnerait le hasard. Nous le publions aussi.
reserved-small = Petits nombres : à lire avec prudence
reserved-chance = { $n ->
    [0] Sur 100 groupes de même taille tirés au hasard, aucun n’a obtenu de liste
    [one] Sur 100 groupes de même taille tirés au hasard, { $n } a obtenu une liste
   *[other] Sur 100 groupes de même taille tirés au hasard, { $n } ont obtenu une liste
}
reserved-agree = Elles sont plus souvent d’accord que les autres.
reserved-disagree = Elles sont plus souvent en désaccord que les autres.
reserved-share-own = Parmi elles : { $s }.
reserved-share-others = Parmi toutes les autres : { $s }.
reserved-withstands = { $n ->
    [0] Une seule fausse déclaration pourrait en être la cause.
    [one] Ce serait encore ici si { $n } d’entre elles l’avait dit à tort.
   *[other] Ce serait encore ici si { $n } d’entre elles l’avaient dit à tort.
}
reserved-answer = Leur réponse
reserved-own = Parmi elles
reserved-others = Parmi toutes les autres
reserved-falsely = Fausses déclarations
reserved-doubt = Ne vous fiez pas à une liste si le hasard en donne autant, si elle disparaît quand plus de personnes le disent, ou si les personnes dont elle parle ne s’y reconnaissent pas. Personne ne peut vérifier qui appartient à un groupe.
reserved-method = Pour chaque groupe et chaque affirmation, nous demandons si ses membres sont plus d’accord, ou plus en désaccord, que toutes les autres personnes qui l’ont vue (test exact de Fisher). Toutes ces questions passent par un même filtre qui laisse entrer au plus 5 % de réponses fausses (Benjamini et Hochberg).
minority-title = Positions d’une minorité
minority-text = La plupart des personnes d’au moins un groupe sont d’accord, mais moins de la moitié de toutes. Certaines passent, il peut donc y avoir plus d’accords que de désaccords.
minority-all = D’accord, toutes ensemble
minority-all-n = { $n ->
   *[other] Les { $n } positions
}
parts-by-part = Partie par partie
rest-title = Tout le reste
rest-pdf = Ce rapport à imprimer (PDF, lisible avec un lecteur d’écran)
rest-json = Pour des programmes (JSON)
rest-csv = En tableur (CSV)
rest-polis = En tableur pour Polis (CSV)
who-took-part = Qui a participé
who-took-part-text = Des personnes munies d’un code ont participé, sans nom. Elles n’ont pas été tirées au sort et personne ne leur a demandé de prouver quoi que ce soit. On ne sait rien d’autre d’elles ici que ce qu’elles ont choisi de dire.
who-took-part-elsewhere = Elles ont participé ailleurs, et ce qu’elles ont dit a été apporté ici ensuite. Elles n’ont pas été tirées au sort. On ne sait rien d’autre d’elles ici.
how-sure = À quel point est-ce sûr ?
how-sure-1 = Cela dit ce que pensent les personnes qui ont participé, non ce que pensent toutes les personnes concernées.
how-sure-2 = « Minimum » laisse une marge au hasard : si nous demandions 100 fois, chaque fois à des personnes comme celles-ci, le chiffre serait juste au moins 95 fois environ.
how-sure-3 = Les groupes ne sont dessinés que si presque les mêmes reviennent dans des décomptes répétés. Une personne près d’un bord pourrait être dans un autre groupe.
how-sure-4 = Là où moins de 10 personnes ont donné une réponse, nous ne disons que cela. Certains pourcentages sont arrondis à cinq ou à dix, pour que de petits nombres ne puissent pas être devinés. Ceux qui sont très bas ou très hauts ne sont pas donnés exactement.
result-all-few = Toutes les affirmations sont publiées. Il n’y a pas de chiffres.
dividing-title = Ce qui divise les groupes
dividing-text = Le pourcentage de personnes d’accord dans chaque groupe. Si la plupart sont d’accord dans tous les groupes, mais bien plus dans l’un, l’affirmation est dans les deux listes : les accords, et ce qui divise.
dividing-all-n = { $n ->
   *[other] Les { $n } affirmations qui divisent les groupes
}
dividing-group = D’accord dans { $s }
pdf-contents = Sommaire
synthesis-heading = Ce que les gens ont dit, dans des mots qu’ils ont approuvés
synthesis-approved = Chacun de ces points a été approuvé par les personnes dont les mots en sont la base.
few-statements = Ce qui a été dit
