changed-title = Qué cambió
changed-link = Vea qué cambió y qué dice de cada sugerencia la oficina que consulta
changed-sample = Ejemplo: esta versión del texto y estas respuestas son inventadas.
changed-lede = El texto sobre el que se preguntó, junto a uno posterior:
changed-how = Abajo están las partes que cambiaron y aquellas para las que alguien sugirió otras palabras. Lo que se quita está tachado, lo que se añade está subrayado.
change-same = Sin cambios
change-changed = Cambiada
change-added = Nueva
change-removed = Eliminada
change-moved = Solo cambió de lugar o de número
change-moved-changed = Cambiada y en otro lugar
changed-was = Antes era:
changed-out = se quita:
changed-in = se añade:
changed-suggested = Sugerido
changed-answers = Qué pasó con las sugerencias que se pueden imprimir
changed-office = La oficina dice
changed-unanswered = Aún sin respuesta
changed-all = Todas las sugerencias y las respuestas
changed-all-lede = Primero están las sugerencias sin respuesta. Las que no se pueden imprimir no están aquí: quien las hizo lee la respuesta por su cuenta.
changed-all-none = No hay sugerencias que se puedan imprimir.
changed-where = Se ve en:
outcome-taken = Incorporada
outcome-partly = Incorporada en parte
outcome-declined = No incorporada
changed-mine = Lo que dice la oficina:
later-title = Textos posteriores y qué cambió
later-lede = Cuando haya una versión más nueva del texto, añádala. Se compara parte por parte con la que leyeron las personas, y usted responde a sus sugerencias.
later-none = Todavía no hay ningún texto posterior.
later-public = Público
later-hidden = Aún no es público
later-add = Añadir un texto posterior
later-name = Cómo se llama esta versión
later-name-hint = Por ejemplo: Aprobado por la comisión, 3 de mayo de 2026.
later-button = Leerlo y comparar
later-title-missing = Escriba cómo se llama esta versión.
later-title-long = Use como máximo 200 caracteres para el nombre.
later-publish = Hacer pública la comparación
later-hide = Dejar de mostrarla al público
later-answers = Sugerencias por responder
later-answers-text = Quien sugirió otras palabras ve lo que usted responde. En público, su respuesta está junto a las sugerencias que se pueden imprimir; una sugerencia sin respuesta queda marcada como tal.
later-not-printed = Quien la hizo no quiere que se imprima
answer-title = Responder a esta sugerencia
answer-again = Cambiar la respuesta
answer-not-printed = Quien la hizo no quiere que se imprima. Solo esa persona ve lo que usted responde. No repita las palabras en otro sitio.
answer-ask = ¿Qué fue de ella?
answer-where = ¿Dónde se ve en el texto posterior?
answer-where-none = En ningún lugar en particular
answer-reason = Por qué
answer-reason-hint = Necesario salvo que se haya incorporado la sugerencia. Palabras sencillas, como máximo 1000 caracteres.
answer-button = Guardar la respuesta
answer-outcome-missing = Elija qué fue de la sugerencia.
answer-reason-missing = Escriba por qué no se incorporó, o solo en parte. Quien la sugirió lo lee.
answer-reason-long = Use como máximo 1000 caracteres para el motivo.
answer-where-unknown = Elija una parte del texto posterior de la lista.
changed-n-same = { $n ->
    [one] 1 parte es igual
   *[other] { $n } partes son iguales
}
changed-n-changed = { $n ->
    [one] 1 parte tiene otras palabras o signos
   *[other] { $n } partes tienen otras palabras o signos
}
changed-n-added = { $n ->
    [one] 1 parte es nueva
   *[other] { $n } partes son nuevas
}
changed-n-removed = { $n ->
    [one] 1 parte ya no está
   *[other] { $n } partes ya no están
}
changed-n-moved = { $n ->
    [one] 1 parte solo cambió de lugar o de número
   *[other] { $n } partes solo cambiaron de lugar o de número
}
later-unanswered = { $n ->
    [one] 1 sugerencia espera respuesta
   *[other] { $n } sugerencias esperan respuesta
}
