evidence-title = Pedido, y vuelto a pedir
evidence-lede = Los informes públicos dicen a los gobiernos qué hacer, año tras año. Aquí puede ver qué se pidió a cada gobierno y durante cuánto tiempo.
evidence-empty = Todavía no se ha añadido ningún informe.
evidence-filter = Buscar recomendaciones
evidence-words = Palabras
evidence-place = País o territorio
evidence-series = Informe
evidence-all = Todos
evidence-least = Cuántas veces se pidió
evidence-least-any = Al menos una vez
evidence-least-n = { $n ->
   *[other] En al menos { $n } ediciones seguidas
}
evidence-which = Cuáles
evidence-which-now = En la lista más reciente
evidence-which-old = En cualquier lista
evidence-show = Mostrar
evidence-series-ilab = Trabajo infantil: «Findings on the Worst Forms of Child Labor», Departamento de Trabajo de los Estados Unidos
evidence-series-tip = Informe sobre la trata de personas, Departamento de Estado de los Estados Unidos
evidence-short-ilab = Informe sobre trabajo infantil
evidence-short-tip = Informe sobre la trata
evidence-about-ilab = Cada edición termina con «acciones sugeridas» para cada gobierno. Las filas que solo dicen «no aplica» se quedan fuera. A menudo varios años comparten una dirección, que puede mostrar solo el más reciente.
evidence-about-tip = La página de cada país tiene «recomendaciones prioritarias». No están aquí todas las ediciones, y algunas listas están solo en parte; cada una lo dice.
evidence-whose = De quién son estas palabras
evidence-whose-1 = Son las opiniones de dos departamentos del gobierno de los Estados Unidos sobre otros gobiernos. No son palabras nuestras ni de los miembros.
evidence-whose-2 = Si una recomendación vuelve, es que el informe sigue pidiendo lo mismo. Si ya no vuelve, eso no quiere decir que se haya cumplido.
evidence-editions = Qué se pidió en cada edición y qué se había pedido ya antes
evidence-edition = Edición
evidence-places = Lugares
evidence-asked = Cosas pedidas
evidence-kept-same = Con las mismas palabras que antes
evidence-kept-near = Con casi las mismas
evidence-again = Pedidas de nuevo
evidence-near-means = Antes: en la edición anterior que tenemos de ese lugar. Casi las mismas: al menos 8 de cada 10 letras están en el mismo orden. Las mayúsculas, las comas y los espacios no cuentan.
evidence-by-place = Lugar por lugar, según la edición más reciente de cada uno
evidence-standing = Cosas pedidas
evidence-standing-again = También antes
evidence-standing-long = { $n ->
   *[other] { $n } ediciones o más
}
evidence-csv-all = Todo en CSV, con las fuentes
evidence-json-all = Todo en JSON, con las fuentes
evidence-csv = Llevarse esto en CSV, con las fuentes
evidence-json = En JSON
evidence-list-title = Recomendaciones de informes públicos
evidence-found = { $n ->
    [0] No se encontró nada.
    [one] Se encontró 1 recomendación.
   *[other] Se encontraron { $n } recomendaciones.
}
evidence-order = Primero va lo que se repite desde hace más tiempo.
evidence-none = Pruebe con menos palabras, otro lugar o menos ediciones seguidas.
evidence-previous = Página anterior
evidence-next = Página siguiente
evidence-page-of = Página { $n } de { $m }
evidence-years = Ediciones que lo piden
evidence-year-yes = se pidió
evidence-year-no = no con estas palabras
evidence-year-none = esta edición no está aquí, o solo en parte
evidence-row = { $n ->
   *[other] Se pidió en { $n } ediciones seguidas, de { $from } a { $to }
}
evidence-once = Se pidió en la edición de { $s }
evidence-same-words = con las mismas palabras
evidence-wordings = Redacciones y fuentes
evidence-place-long = { $n ->
    [one] 1 recomendación lleva en pie seis ediciones o más.
   *[other] { $n } recomendaciones llevan en pie seis ediciones o más.
}
evidence-place-longest = { $n ->
    [one] Nada de la lista más reciente que hay aquí estaba en la lista anterior.
   *[other] En la lista más reciente que hay aquí, lo que se pide desde hace más tiempo se ha pedido en { $n } ediciones seguidas.
}
evidence-place-standing = { $n ->
    [one] La lista más reciente que hay aquí, de { $s }, pide 1 cosa.
   *[other] La lista más reciente que hay aquí, de { $s }, pide { $n } cosas. Primero va lo que se pide desde hace más tiempo.
}
evidence-place-all = { $n ->
   *[other] Las { $n } de esa lista
}
evidence-place-old = También lo que pidieron otras listas
evidence-place-editions = Edición por edición
evidence-tiers = El nivel («tier»), edición por edición
evidence-levels = El nivel general, edición por edición
evidence-judgement = Qué dice el informe
evidence-source = Fuente
evidence-source-link = La fuente
evidence-source-none = No se conoce la dirección
evidence-level-none = Aquí no consta nada
evidence-part = La lista está aquí solo en parte.
evidence-why = Por qué, según la fuente
evidence-not-ilab = El nivel es la opinión de este departamento sobre lo que un gobierno hizo en un año contra el trabajo infantil. No dice cuántas niñas y cuántos niños trabajan.
evidence-not-tip = El nivel («tier») es la opinión de un gobierno sobre lo que otro hizo en un año contra la trata. No dice cuánta trata hay, a cuántas personas afecta ni si un país es seguro. Aquí solo están «Tier 2 Watch List», «Tier 3» y los niveles de algunas páginas.
evidence-ask-title = Una recomendación
evidence-to = Sobre: { $s }
evidence-by-year = Edición por edición, la más reciente primero
evidence-in = añadido:
evidence-out = quitado:
evidence-kept-is-same = Con las mismas palabras que en la edición anterior
evidence-kept-is-near = Con casi las mismas palabras que en la edición anterior
evidence-kept-is-new = Antes no estaba con estas palabras ni con otras casi iguales
evidence-as-above = Las mismas palabras que arriba.
evidence-kept-is-first = En la edición más antigua que hay aquí
evidence-named = Nombre del lugar en el informe
evidence-elsewhere = También se pide a otros gobiernos
evidence-elsewhere-n = { $n ->
    [one] La lista más reciente de otro gobierno pide lo mismo con las mismas palabras:
   *[other] Las listas más recientes de otros { $n } gobiernos piden lo mismo con las mismas palabras:
}
evidence-bring-title = Añadir informes públicos
evidence-bring-lede = Lo que los informes públicos pidieron a los gobiernos se muestra a todo el mundo, con su fuente. El sitio no busca nada en internet: usted trae un archivo o pega una página.
evidence-bring = Añadir un informe
evidence-bring-1 = Una lista de acciones sugeridas, de recomendaciones o de niveles en JSON se guarda enseguida, y usted ve qué pasó con cada fila.
evidence-bring-2 = La página de un país del informe sobre la trata, guardada en un archivo o pegada, se le muestra primero. Necesita su encabezado, con el nivel («tier»), y sus recomendaciones.
evidence-bring-3 = Lo que ya está aquí se queda como está. Lo que es distinto sustituye a lo anterior, y todos los años de ese país o territorio se comparan de nuevo.
evidence-file = Archivo
evidence-file-hint = JSON, una página web guardada o un texto, hasta 4 MB
evidence-paste = O el texto
evidence-paste-hint = La página de un país, desde su encabezado hasta el final de las recomendaciones
evidence-year = Año de la edición
evidence-year-hint = Solo para la página de un país, porque ahí no está escrito
evidence-url = Dirección de la página
evidence-url-hint = Donde otras personas pueden encontrarla. Se muestra junto a cada recomendación.
evidence-read = Leerlo
evidence-look = Ver lo que ya hay
evidence-nothing = Elija un archivo o pegue un texto.
evidence-unknown = Esto no tiene ninguna de las formas conocidas. La página de un país necesita su encabezado, por ejemplo «TONGA (Tier 2)», y las palabras «PRIORITIZED RECOMMENDATIONS». Una lista tiene que estar en JSON.
evidence-json-bad = { $n ->
   *[other] El JSON no se puede leer en la línea { $n }. ¿Está completo el archivo?
}
evidence-year-missing = Diga de qué año es la edición: la página no lo dice.
evidence-year-wrong = Escriba el año con cuatro cifras, por ejemplo 2022.
evidence-url-wrong = Escriba la dirección completa, que empieza con https://
evidence-check = ¿Es correcto?
evidence-store = Guardarlo
evidence-again-file = No es correcto: añadirlo de nuevo
evidence-done = Guardado
evidence-done-new = Páginas nuevas
evidence-done-changed = Páginas que ahora son distintas
evidence-done-same = Páginas que ya estaban
evidence-report = Qué pasó con cada fila
evidence-report-taken = Páginas leídas: { $n }. Recomendaciones en ellas: { $m }.
evidence-report-renamed = { $n ->
    [one] 1 página usa otro nombre para su lugar y se puso con el nombre habitual.
   *[other] { $n } páginas usan otros nombres para sus lugares y se pusieron con los nombres habituales.
}
evidence-aside-place = No se conoce ningún lugar con ese nombre
evidence-aside-year = Sin año, o con uno que una edición no puede tener
evidence-aside-nothing = No dice nada, por ejemplo «N/A»
evidence-aside-long = Demasiado larga para una sola recomendación
evidence-aside-twice = Ese lugar y ese año ya aparecieron antes en el archivo
evidence-aside-bare = Ni una recomendación ni una evaluación
evidence-aside-unreadable = No es como el resto del archivo
evidence-row-n = Fila { $n }
evidence-row-more = { $n ->
    [one] y 1 más
   *[other] y { $n } más
}
tab-evidence = Informes
tab-list = Lista
tab-place = Lugar
tab-ask = Redacción
evidence-row-gaps = { $n ->
   *[other] Se pidió en { $n } ediciones que están aquí, de { $from } a { $to }. No están aquí todos los años
}
evidence-other-words = con palabras que cambiaron
evidence-is-ended = No está con estas palabras en la lista más reciente que hay aquí
evidence-is-unknown = No se sabe: la lista más reciente está aquí solo en parte
evidence-is-text-ended = La lista más reciente que hay aquí no tiene estas palabras ni otras casi iguales. Puede que pida lo mismo con otras palabras, y no significa que se haya hecho.
evidence-is-text-unknown = Aquí hay solo una parte de la lista más reciente. Puede que pida esto o puede que no.
evidence-nearest = Lo más parecido en la lista más reciente:
evidence-note = Nota de quien lo recogió
evidence-via = A través de
evidence-nothing-before = Aquí no hay nada con qué comparar
evidence-newest = Lista más reciente aquí
evidence-no-list = aquí no hay lista
evidence-check-part = Después de las recomendaciones no viene ningún encabezado, así que el texto puede estar cortado. Se guardará como una parte de la lista. Si está completo, pegue también el encabezado siguiente, por ejemplo PROSECUTION.
evidence-kept-is-back = No estaba en la lista anterior, pero sí en una más antigua
evidence-kept-is-unknown = No se sabe si se pidió antes: esa lista está aquí solo en parte
evidence-not-known = No se sabe: algunas listas están aquí solo en parte
evidence-is-text-other = La lista más reciente que hay aquí tiene casi estas palabras, contadas con otra recomendación.
