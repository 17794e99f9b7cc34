permit-title = Autorisations
permit-lede = Ici, vous décidez si une organisation peut vous joindre, pourquoi et jusqu’à quand. Vous n’avez à en donner aucune. Ce que vous avez dit dans la consultation compte de toute façon.
permit-none = Rien n’est demandé
permit-none-text = Aucune organisation ne demande à vous joindre dans cette consultation.
permit-purpose-pay = Pour vous payer
permit-purpose-meeting = Pour vous inviter à une réunion
permit-purpose-result = Pour vous dire ce qu’il en est advenu
permit-purpose-talk = Pour vous demander ce que vous savez des lois et des services
permit-from = Demande de { $s }.
permit-until-day = Jusqu’au { $s }.
permit-given = Vous avez donné cette autorisation
permit-not-given = Pas donnée
permit-given-text = Donnée le { $s }. Ce que vous avez écrit est fermé : seules les personnes de l’organisation qui ont sa clé peuvent l’ouvrir, cette page ne peut donc pas le montrer.
permit-reads = { $n ->
    [0] Elle n’a pas encore été ouverte.
    [one] Elle a été ouverte une fois.
   *[other] Elle a été ouverte { $n } fois.
}
permit-who = Qui la recevrait
permit-why = Pourquoi
permit-what = Ce qui est demandé
permit-item-contact = Un moyen de vous joindre
permit-item-name = Un nom pour vous appeler
permit-until = Jusqu’au
permit-back = La reprendre
permit-how-back = À tout moment, sur cette page ou avec « tout dans cette consultation », aussi avec le code de retrait. Elle est alors détruite ici. Ce que l’organisation a noté ailleurs, nous ne pouvons pas le voir.
permit-apart = Vos réponses
permit-apart-text = Elles restent à part : rien ici ne mène de cette autorisation à ce que vous avez dit. Mais l’organisation saura que quelqu’un avec cette adresse a participé.
permit-form = Donner cette autorisation
permit-again = Donner autre chose à la place
permit-contact = Un moyen sûr de vous joindre
permit-contact-hint = Par exemple une adresse créée pour cela seulement, et quand il est sûr de vous écrire. Pas une que d’autres lisent.
permit-called = Un nom pour vous appeler
permit-called-hint = Celui que vous voulez. Ce n’est pas forcément celui de vos papiers.
permit-agree-legend = Votre oui
permit-agree = J’ai lu qui demande, pourquoi et jusqu’à quand, et je dis oui.
permit-agree-missing = Cochez la case si vous dites oui. Sinon, vous n’avez rien à faire.
permit-give = Donner l’autorisation
permit-empty = Écrivez au moins une des choses demandées, ou quittez cette page : vous n’avez rien à donner.
permit-late = Le temps de cette autorisation est passé. Rien n’a été enregistré.
permit-receipt = Télécharger le reçu
permit-receipt-text = Qui trouve le reçu sur votre téléphone peut voir que vous avez participé. Numéro du reçu : { $s }
permit-back-go = La reprendre
permit-back-done = Reprise
permit-back-until = Elle n’est plus ici et sa clé est détruite. À partir du { $s }, aucune sauvegarde ne garde que vous l’avez donnée.
permit-mine = { $n ->
    [one] Vous avez donné 1 autorisation.
   *[other] Vous avez donné { $n } autorisations.
}
permit-mine-none = Une organisation demande une autorisation. Vous n’avez pas à la donner.
permit-mine-go = Voir les autorisations
permit-staff-title = Autorisations
permit-staff-lede = Vous pouvez demander aux gens comment les joindre, pour un but et un temps. Ils voient votre demande avec son but et son dernier jour, et n’ont pas à répondre. Vous n’apprenez jamais quelles réponses sont les leurs.
permit-staff-list = Ce que vous avez demandé
permit-staff-given = Ont dit oui
permit-staff-over = Terminé
permit-staff-none = Personne ne l’a encore donnée.
permit-staff-care = Chaque ouverture de cette page est comptée, et chaque personne concernée voit le nombre. Ne notez rien dont vous n’avez pas besoin.
permit-staff-released = Ce qui a été confié
permit-ask = Demander une autorisation
permit-ask-go = Demander
permit-purpose-missing = Dites pourquoi.
permit-explanation = Ce que vous en ferez
permit-explanation-hint = En mots simples, pour la personne qui lit : qui écrira ou appellera, et à quel sujet. Cela ne peut plus être changé.
permit-explanation-missing = Dites en une phrase ce que vous en ferez.
permit-item-missing = Choisissez ce que vous demandez.
permit-until-hint = Le dernier jour pour tout le monde, au plus un an à partir d’aujourd’hui. Ensuite tout est supprimé.
permit-until-wrong = Choisissez un jour après aujourd’hui et au plus dans un an.
permit-keys-missing = Au moins deux personnes de votre organisation doivent avoir sa clé, pour que rien ne se perde avec une phrase de passe.
permit-closed = Vous n’avez pas la clé
permit-closed-text = Ce qui a été confié ne s’ouvre que pour qui a la clé de l’organisation. Demandez à l’une de ces personnes de vous la donner, puis reconnectez-vous.
permit-end = Mettre fin à cette demande
permit-end-text = Personne ne pourra plus donner cette autorisation, et tout ce qui a été confié est détruit.
permit-end-go = Mettre fin et tout détruire
permit-sample = Nous vous écrivons une fois pour payer les deux heures de votre temps. (exemple)
reads-consents = Moyens de joindre des personnes, confiés par elles
