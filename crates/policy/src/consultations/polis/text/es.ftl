polis-title = Seguir con una conversación de Polis
polis-lede = Añada las afirmaciones de una conversación anterior, para que aquí se pueda votar sobre ellas.
polis-in-1 = Las afirmaciones entran como afirmaciones de su oficina. Las que la moderación dejó fuera allí se quedan fuera.
polis-in-2 = Los votos no entran. Quien votó allí no tiene código aquí, y no podría ver ni retirar su voto. Por eso se vota de nuevo.
polis-in-3 = Usted ve todo una vez más antes de que se guarde.
polis-file = El archivo comments.csv de la exportación
polis-file-hint = Tiene las columnas comment-id, moderated y comment-body. 4 MB como máximo. Si hay un archivo, el campo de abajo no se lee.
polis-paste = O pegue el archivo aquí
polis-paste-hint = Con su primera línea, que nombra las columnas.
polis-lang = El idioma de las afirmaciones
polis-source-hint = Por ejemplo: una conversación de Polis de 2025, con su licencia. Cualquiera puede leerlo.
polis-button = Leerlo y mostrármelo primero
polis-nothing = Elija un archivo o pegue uno.
polis-columns = Esto no es un archivo de comentarios de Polis. Su primera línea debe nombrar las columnas comment-id, moderated y comment-body, separadas por comas.
polis-many = Puede haber como máximo { $n } afirmaciones antes de abrir. Quite algunas del archivo y léalo otra vez.
polis-check-title = Lo que entra y lo que no
polis-fresh-n = { $n ->
    [one] Entra una afirmación
   *[other] Entran { $n } afirmaciones
}
polis-fresh-none = No hay nada nuevo en este archivo
polis-store = Añadir estas afirmaciones
polis-again = Elegir otro archivo
polis-out-n = { $n ->
    [one] Una afirmación se queda fuera, porque la moderación la dejó fuera allí
   *[other] { $n } afirmaciones se quedan fuera, porque la moderación las dejó fuera allí
}
polis-out-text = La moderación tuvo sus razones. Lea esas afirmaciones en el archivo antes de añadir alguna a mano.
polis-long-n = { $n ->
    [one] Una afirmación es demasiado larga
   *[other] { $n } afirmaciones son demasiado largas
}
polis-long-text = Aquí una afirmación tiene 200 caracteres como máximo. Por favor, acórtelas en el archivo y léalo otra vez, o escríbalas a mano. No cambie lo que quieren decir.
polis-long-one = Número { $s } allí, { $n } caracteres
polis-twice-n = { $n ->
    [one] Una afirmación ya está aquí, o está dos veces en el archivo
   *[other] { $n } afirmaciones ya están aquí, o están dos veces en el archivo
}
polis-bad-n = { $n ->
    [one] Una fila no se pudo leer
   *[other] { $n } filas no se pudieron leer
}
polis-bad-text = Las primeras, con las palabras del programa, en inglés:
polis-bad-line = Línea { $n }:
