short-title = En pocas palabras
short-agreed = { $n ->
    [one] En 1 afirmación más de la mitad está de acuerdo en todos los grupos, y eso es seguro.
   *[other] En { $n } afirmaciones más de la mitad está de acuerdo en todos los grupos, y eso es seguro.
}
short-agreed-all = { $n ->
    [one] Al menos 6 de cada 10 de quienes votaron están de acuerdo con 1 afirmación.
   *[other] Al menos 6 de cada 10 de quienes votaron están de acuerdo con { $n } afirmaciones.
}
short-agreed-none = No hay ninguna afirmación en la que sea seguro que más de la mitad está de acuerdo en todos los grupos.
short-agreed-none-all = No hay ninguna afirmación con la que 6 de cada 10 o más estén de acuerdo.
short-groups = { $n ->
   *[other] La gente se reparte en { $n } grupos que piensan distinto sobre algunas cosas.
}
short-groups-none = La gente difiere, pero no en grupos: cuando volvimos a contar partes de las respuestas, cada vez salían otros grupos.
short-sure-very = Que existen estos grupos es muy seguro: casi los mismos volvieron a salir en 100 recuentos de partes de las respuestas.
short-sure-fairly = Que existen estos grupos es bastante seguro: la mayoría volvió a quedar en el mismo grupo en 100 recuentos de partes de las respuestas. Algunas personas podrían estar en otro.
short-dividing = { $n ->
    [one] 1 afirmación divide claramente a los grupos.
   *[other] { $n } afirmaciones dividen claramente a los grupos.
}
short-list = De quienes votaron, { $s } están de acuerdo con al menos una de las afirmaciones elegidas para representar a todos.
short-reserved = «{ $s }»: quienes dicen pertenecer a este grupo ven algunas cosas de otra manera que los demás. Está impreso más abajo.
agreed-all = En qué está de acuerdo la mayoría
agreed-all-text = El número es la parte que está de acuerdo, entre todos los que votaron la afirmación.
list-title = Afirmaciones que representan a todos los que votaron
list-text = Se eligen para que el mayor número posible de personas encuentre algo suyo, en proporción a cuántas son. No son las diez más populares.
list-agree = De acuerdo, entre quienes la vieron: { $s }
list-reached = De quienes votaron, { $s } están de acuerdo con al menos una.
list-checked = Comprobado: nadie a quien le corresponde un lugar quedó fuera. A una décima parte de la gente que coincide en algo le corresponde uno de diez lugares.
list-unchecked = No es proporcional: quedó fuera un grupo de personas al que le corresponde un lugar. Los datos dicen cuál.
list-method = La lista se hace con la Greedy Justified Candidate Rule y se completa con votación de aprobación proporcional, corregida según cuántas personas vieron cada afirmación. Un segundo programa comprueba la lista terminada (EJR+).
reserved-title = Lugares guardados para quienes dijeron quiénes son
reserved-text = Algunas personas eligieron decir que pertenecen a un grupo que suele quedar en minoría. Lo que distingue a ese grupo se imprime aquí, aunque sea demasiado pequeño para un lugar arriba.
reserved-people = { $n } personas dijeron que pertenecen aquí
reserved-few = Menos de 10 personas lo dijeron, o menos de 10 no. Por eso no se dice nada.
reserved-nothing = Nada destaca aquí más de lo que daría el azar. También eso lo imprimimos.
reserved-small = Números pequeños: léalo con cuidado
reserved-chance = { $n ->
    [0] De 100 grupos de otras tantas personas elegidas al azar, ninguno obtuvo una lista
    [one] De 100 grupos de otras tantas personas elegidas al azar, 1 obtuvo una lista
   *[other] De 100 grupos de otras tantas personas elegidas al azar, { $n } obtuvieron una lista
}
reserved-agree = Están más de acuerdo que los demás.
reserved-disagree = Están más en desacuerdo que los demás.
reserved-share-own = De ellos: { $s }.
reserved-share-others = De todos los demás: { $s }.
reserved-withstands = { $n ->
    [0] Una sola declaración falsa podría ser la causa.
    [one] Seguiría aquí si 1 de ellos lo hubiera dicho sin ser verdad.
   *[other] Seguiría aquí si { $n } de ellos lo hubieran dicho sin ser verdad.
}
reserved-answer = Su respuesta
reserved-own = De ellos
reserved-others = De todos los demás
reserved-falsely = Declaraciones falsas
reserved-doubt = No crea una lista si el azar da otras tantas, si desaparece cuando más personas lo dicen, o si la gente de la que trata no se reconoce en ella. Nadie puede comprobar quién pertenece a un grupo.
reserved-method = Para cada grupo y cada afirmación preguntamos si su gente está de acuerdo, o en desacuerdo, más que todos los demás que la vieron (prueba exacta de Fisher). Todas estas preguntas pasan una misma puerta que deja entrar como máximo un 5 % de respuestas falsas (Benjamini y Hochberg).
minority-title = Posiciones de una minoría
minority-text = Menos de la mitad está de acuerdo, pero sí la mayoría de un grupo. Se imprimen enteras, nunca se diluyen en una media.
minority-by = En el grupo { $s } la mayoría está de acuerdo.
parts-by-part = Parte por parte
rest-title = Todo lo demás
rest-pdf = Este informe para imprimir (PDF, legible con lector de pantalla)
rest-json = Todas las cifras en JSON
rest-csv = Cifras de las afirmaciones en CSV
rest-polis = Afirmaciones en las columnas de Polis, en CSV
who-took-part = Quiénes participaron
who-took-part-text = Participaron personas con un código, sin nombre. No fueron elegidas por sorteo y nadie les pidió probar nada. Aquí no se sabe de ellas más que lo que quisieron decir.
how-sure = ¿Qué tan seguro es esto?
how-sure-1 = Dice lo que piensan quienes participaron, no lo que piensa toda la gente a la que le concierne.
how-sure-2 = «Al menos» deja margen para el azar: con otras personas parecidas se cumpliría 95 de cada 100 veces.
how-sure-3 = Los grupos solo se dibujan cuando casi los mismos vuelven a salir en recuentos repetidos. Quien está cerca de un borde podría estar en otro.
how-sure-4 = Las cifras sobre menos de 10 personas se ocultan, y las partes cercanas a nada o a todo no se dicen con exactitud.
dividing-title = Qué divide a los grupos
dividing-text = La parte de cada grupo que está de acuerdo, donde los grupos están claramente separados.
dividing-group = De acuerdo en { $s }
pdf-contents = Contenido
synthesis-heading = Lo que dijo la gente, en palabras que aprobó
synthesis-approved = Cada uno de estos puntos fue aprobado por las personas en cuyas palabras se apoya.
few-statements = Lo que se dijo
