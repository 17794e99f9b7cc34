reading-title = Le texte entier
reading-link = Lire le texte entier
reading-lede = { $n ->
    [one] { $n } partie,
   *[other] { $n } parties,
} { $m ->
    [one] sur { $m } page.
   *[other] sur { $m } pages.
}
reading-page = Page { $n } sur { $m }
reading-begin = Commencer à lire
reading-contents = Sommaire
reading-defined = Mots que le texte explique
reading-defined-text = Dans ce texte, ces mots ont un sens qui leur est propre. Le lien y mène.
reading-files = Emporter le texte
reading-akoma = Akoma Ntoso (XML), pour les programmes qui travaillent avec des lois
reading-markdown = Markdown (texte balisé)
reading-plain = Texte brut
reading-law = Ce sont les mots du texte lui-même. Chaque partie a aussi une explication en mots simples, là où vous dites ce que vous en pensez.
reading-say = Explication, et ce que vous en pensez
