# Requests for information.
information-title = Informations demandées par les conseils
information-one = Demande d’information
information-lede = Un conseil peut demander à une institution de lui dire quelque chose. La demande, le dernier jour pour répondre et chaque réponse sont publics.
information-none = Aucune demande n’a encore été envoyée.
information-n = { $n ->
    [one] { $n } demande.
   *[other] { $n } demandes.
}
information-csv = Toutes en tableau (CSV)
information-all = Tous les conseils et toutes les institutions
information-all-of = Toutes les demandes de ce conseil
information-sent = Envoyée le { $s }
information-label = Demande d’information { $s }
information-staff-lede = Les membres et vous rédigez des demandes{"\u00A0"}; seule la coprésidence les envoie. Ici, vous notez aussi ce qu’une institution qui ne répond pas ici a dit en public.
information-none-staff = Il n’y a pas encore de demande.
ask-title-new = Demander une information
ask-title-there = Une demande d’information
ask-lede = { $n ->
    [one] Pour des chiffres, des règles ou des documents dont le conseil a besoin pour son travail. L’institution a { $n } jour pour répondre, à compter de l’envoi.
   *[other] Pour des chiffres, des règles ou des documents dont le conseil a besoin pour son travail. L’institution a { $n } jours pour répondre, à compter de l’envoi.
}
ask-title = En quelques mots
ask-title-hint = Par exemple «{"\u00A0"}Combien de temps les places d’hébergement restent vides{"\u00A0"}»
ask-asks = Quelle information demandez-vous{"\u00A0"}?
ask-asks-hint = Écrivez-le de façon que personne ne le comprenne mal{"\u00A0"}: quoi, pour quelles années, sous quelle forme. Rien sur une personne.
ask-why = À quoi cela doit servir
ask-why-hint = Tout le monde le lit
ask-to = Quelle institution
ask-role = Quelle fonction dans cette institution
ask-title-missing = Dites en quelques mots ce que vous demandez.
ask-asks-missing = Écrivez quelle information vous demandez.
ask-why-missing = Écrivez à quoi cela doit servir.
ask-to-missing = Choisissez l’institution.
ask-send = L’envoyer
ask-send-text = { $n ->
    [one] Ce qui est enregistré est envoyé, au nom du conseil. Tout le monde peut la lire aussitôt, elle ne peut plus être modifiée, et l’institution a { $n } jour pour répondre.
   *[other] Ce qui est enregistré est envoyé, au nom du conseil. Tout le monde peut la lire aussitôt, elle ne peut plus être modifiée, et l’institution a { $n } jours pour répondre.
}
told-title = La réponse
told-accept = Information donnée
told-part = Information donnée en partie
told-decline = Refusée
told-done = Déjà publique, selon la réponse
told-not-ours = Détenue par une autre institution, selon la réponse
told-kind = Que répondez-vous{"\u00A0"}?
told-accept-text = Voici l’information
told-part-text = En voici une partie. Dites quelle partie manque, et pourquoi.
told-decline-text = Nous ne la donnons pas. Des raisons sont nécessaires.
told-done-text = C’est déjà public. L’adresse est nécessaire.
told-not-ours-text = Nous ne l’avons pas. Nommez qui l’a.
told-words = Vos mots
told-words-hint = L’information elle-même, ou ce qu’on trouve à l’adresse. En langage clair. Rien sur une personne.
told-evidence-label = Adresse où on peut la lire
told-evidence-hint = Nécessaire si c’est déjà public
told-evidence = Où on peut la lire
told-whose = Qui l’a
told-whose-hint = Seulement si vous ne l’avez pas
told-accept-missing = Écrivez l’information, ou donnez une adresse où on peut la lire.
told-part-missing = Dites quelle partie manque, et pourquoi.
told-reasons-missing = Un refus demande des raisons. Écrivez-les, s’il vous plaît.
told-evidence-missing = «{"\u00A0"}Déjà public{"\u00A0"}» demande l’adresse.
clock-asked = Envoyée
seat-asking-none = Aucune demande n’est ouverte.
report-asked = Ce qui a été demandé
institution-requests = { $n ->
    [one] { $n } demande d’information
   *[other] { $n } demandes d’information
}
sample-request = Combien de temps les places d’hébergement pour hommes restent vides (exemple)
sample-request-asks = Par région et par mois des deux dernières années{"\u00A0"}: combien de places il y avait pour les hommes, et combien de nuits elles sont restées vides. (exemple)
information-passed-from = Demandé de nouveau, car une autre institution a dit que cela ne la concerne pas{"\u00A0"}:
information-passed-to = Transmise à l’institution qui a été nommée{"\u00A0"}:
