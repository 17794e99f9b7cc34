reading-title = El texto completo
reading-link = Leer el texto completo
reading-lede = { $n ->
    [one] 1 parte,
   *[other] { $n } partes,
} { $m ->
    [one] en 1 página.
   *[other] en { $m } páginas.
}
reading-page = Página { $n } de { $m }
reading-begin = Empezar a leer
reading-contents = Contenido
reading-defined = Palabras que el texto explica
reading-defined-text = En este texto estas palabras tienen un significado propio. El enlace lleva a él.
reading-files = Llevarse el texto
reading-akoma = Akoma Ntoso (XML), para programas que trabajan con leyes
reading-markdown = Markdown (texto con marcas)
reading-plain = Texto sin formato
reading-law = Estas son las palabras del texto mismo. Cada parte tiene además una explicación en lenguaje sencillo, donde usted dice lo que piensa.
reading-say = Explicación, y lo que usted piensa
