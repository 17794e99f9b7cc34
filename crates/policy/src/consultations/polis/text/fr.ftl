polis-title = Continuer une conversation de Polis
polis-lede = Ajoutez les affirmations d’une conversation passée, pour qu’on puisse voter dessus ici.
polis-in-1 = Les affirmations entrent comme les vôtres. Celles que la modération avait écartées là-bas restent dehors.
polis-in-2 = Les votes n’entrent pas. Les personnes qui ont voté là-bas n’ont pas de code ici, et ne pourraient ni voir ni retirer leur vote. On vote donc de nouveau.
polis-in-3 = Vous voyez tout encore une fois avant l’enregistrement.
polis-file = Le fichier comments.csv de l’export
polis-file-hint = Il a les colonnes comment-id, moderated et comment-body. 4 Mo au plus. S’il y a un fichier, le champ ci-dessous n’est pas lu.
polis-paste = Ou collez le fichier ici
polis-paste-hint = Avec sa première ligne, qui nomme les colonnes.
polis-lang = La langue des affirmations
polis-source-hint = Par exemple : une conversation Polis de 2025, avec sa licence. Tout le monde peut le lire.
polis-button = Le lire et me le montrer d’abord
polis-nothing = Choisissez un fichier ou collez-en un.
polis-columns = Ce n’est pas un fichier de commentaires de Polis. Sa première ligne doit nommer les colonnes comment-id, moderated et comment-body, séparées par des virgules.
polis-many = Il peut y avoir au plus { $n } affirmations avant l’ouverture. Enlevez-en du fichier et lisez-le de nouveau.
polis-check-title = Ce qui entre, et ce qui n’entre pas
polis-fresh-n = { $n ->
    [one] { $n } affirmation entre
   *[other] { $n } affirmations entrent
}
polis-fresh-none = Il n’y a rien de nouveau dans ce fichier
polis-store = Ajouter ces affirmations
polis-again = Choisir un autre fichier
polis-out-n = { $n ->
    [one] { $n } affirmation reste dehors, parce que la modération l’avait écartée là-bas
   *[other] { $n } affirmations restent dehors, parce que la modération les avait écartées là-bas
}
polis-out-text = Il y avait des raisons. Lisez ces affirmations dans le fichier avant d’en ajouter une à la main.
polis-long-n = { $n ->
    [one] { $n } affirmation est trop longue
   *[other] { $n } affirmations sont trop longues
}
polis-long-text = Ici, une affirmation a 200 caractères au plus. Raccourcissez-les dans le fichier et lisez-le de nouveau, ou écrivez-les à la main, s’il vous plaît. Ne changez pas leur sens.
polis-long-one = Numéro { $s } là-bas, { $n } caractères
polis-twice-n = { $n ->
    [one] { $n } affirmation est déjà ici, ou deux fois dans le fichier
   *[other] { $n } affirmations sont déjà ici, ou deux fois dans le fichier
}
polis-bad-n = { $n ->
    [one] { $n } ligne n’a pas pu être lue
   *[other] { $n } lignes n’ont pas pu être lues
}
polis-bad-text = Les premières, dans les mots du programme, en anglais :
polis-bad-line = Ligne { $n } :
