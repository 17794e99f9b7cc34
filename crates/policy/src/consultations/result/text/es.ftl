short-title = En pocas palabras
short-agreed = { $n ->
    [one] Hay 1 afirmación con la que, muy probablemente, está de acuerdo al menos la mitad de cada grupo.
   *[other] Hay { $n } afirmaciones con las que, muy probablemente, está de acuerdo al menos la mitad de cada grupo.
}
short-agreed-all = { $n ->
    [one] Al menos 6 de cada 10 de quienes votaron están de acuerdo con 1 afirmación.
   *[other] Al menos 6 de cada 10 de quienes votaron están de acuerdo con { $n } afirmaciones.
}
short-agreed-none = No hay ninguna afirmación de la que podamos decir que, muy probablemente, al menos la mitad de cada grupo está de acuerdo.
short-agreed-none-all = No hay ninguna afirmación con la que 6 de cada 10 o más estén de acuerdo.
short-rejected = { $n ->
    [one] 1 afirmación la rechaza, muy probablemente, al menos la mitad de cada grupo.
   *[other] { $n } afirmaciones las rechaza, muy probablemente, al menos la mitad de cada grupo.
}
short-groups = { $n ->
   *[other] Las personas se reparten en { $n } grupos que piensan distinto sobre algunas cosas.
}
short-groups-none = Las opiniones difieren, pero no en grupos que se mantengan: contamos 100 veces, cada vez con solo una parte de las respuestas, y cada vez salieron otros grupos.
groups-few = Muy pocas personas respondieron bastantes afirmaciones para buscar grupos.
short-sure-very = Es muy seguro que estos grupos existen: contamos 100 veces, cada vez con solo una parte de las respuestas, y casi todo el mundo quedó en el mismo grupo.
short-sure-fairly = Es bastante seguro que estos grupos existen: contamos 100 veces, cada vez con solo una parte de las respuestas, y la mayoría de las personas quedó en el mismo grupo. Algunas podrían estar en otro.
short-dividing = { $n ->
    [one] 1 afirmación divide claramente a los grupos.
   *[other] { $n } afirmaciones dividen claramente a los grupos.
}
short-reserved = «{ $s }»: quienes dicen pertenecer a este grupo ven algunas cosas de otra manera que las demás personas. Está impreso más abajo.
agreed-all = En qué está de acuerdo la mayoría
agreed-all-text = El número es el porcentaje de acuerdo entre todas las personas que votaron la afirmación.
agreed-title = Todas las afirmaciones con las que las personas están de acuerdo
agreed-all-n = { $n ->
   *[other] Las { $n } afirmaciones con las que las personas están de acuerdo
}
rejected-title = Qué rechazan las personas, en todos los grupos
rejected-text = Miramos el grupo donde menos personas están en desacuerdo. De quienes votaron allí la afirmación, está en desacuerdo como mínimo este porcentaje. El número deja margen para el azar y para números pequeños que no se dicen.
rejected-least = En desacuerdo, incluso en el grupo que menos lo está
rejected-all-n = { $n ->
   *[other] Las { $n } afirmaciones que las personas rechazan
}
list-title = Afirmaciones que representan a todas las personas que votaron
list-text = La lista tiene diez lugares o menos. Los grupos grandes reciben más, y los pequeños también reciben alguno. A menudo hay afirmaciones populares entre ellas.
list-agree = De acuerdo, entre quienes la votaron: { $s }
list-reached = De quienes votaron, { $s } están de acuerdo con al menos una.
list-checked = Una segunda parte del programa comprobó la lista: no quedó fuera ningún grupo de personas que esté de acuerdo con una afirmación y sea bastante grande para un lugar.
list-unchecked = No es proporcional: quedó fuera un grupo de personas al que le corresponde un lugar.
list-method = La lista se hace con la Greedy Justified Candidate Rule y se completa con votación de aprobación proporcional, corregida según cuántas personas vieron cada afirmación. Un segundo programa comprueba la lista terminada (EJR+).
reserved-title = Lugares guardados para quienes dijeron quiénes son
reserved-text = Algunas personas eligieron decir que pertenecen a un grupo que suele quedar en minoría. Lo que distingue a ese grupo se imprime aquí, aunque sea demasiado pequeño para un lugar arriba.
reserved-people = { $n } personas dijeron que pertenecen a este grupo
reserved-few = Menos de 10 personas lo dijeron, o hubo menos de 10 que no lo dijeron. Por eso no se dice nada.
reserved-nothing = Nada destaca aquí más de lo que daría el azar. También eso lo imprimimos.
reserved-small = Números pequeños: léalos con cuidado
reserved-chance = { $n ->
    [0] De 100 grupos del mismo tamaño elegidos al azar, ninguno obtuvo una lista
    [one] De 100 grupos del mismo tamaño elegidos al azar, 1 obtuvo una lista
   *[other] De 100 grupos del mismo tamaño elegidos al azar, { $n } obtuvieron una lista
}
reserved-agree = Están más de acuerdo que las demás personas.
reserved-disagree = Están más en desacuerdo que las demás personas.
reserved-share-own = Entre ellas: { $s }.
reserved-share-others = Entre todas las demás: { $s }.
reserved-withstands = { $n ->
    [0] Una sola declaración falsa podría ser la causa.
    [one] Seguiría aquí si 1 de ellas lo hubiera dicho sin ser verdad.
   *[other] Seguiría aquí si { $n } de ellas lo hubieran dicho sin ser verdad.
}
reserved-answer = Su respuesta
reserved-own = Entre ellas
reserved-others = Entre todas las demás
reserved-falsely = Declaraciones falsas
reserved-doubt = No dé por buena una lista si el azar da otras tantas, si desaparece cuando más personas lo dicen, o si las personas de las que trata no se reconocen en ella. Nadie puede comprobar quién pertenece a un grupo.
reserved-method = Para cada grupo y cada afirmación preguntamos si sus miembros están más de acuerdo, o más en desacuerdo, que todas las demás personas que la vieron (prueba exacta de Fisher). Todas estas preguntas pasan por un mismo filtro que deja entrar como máximo un 5 % de respuestas falsas (Benjamini y Hochberg).
minority-title = Posiciones de una minoría
minority-text = La mayoría de al menos un grupo está de acuerdo, pero menos de la mitad de todas las personas. Algunas pasan, así que puede haber más acuerdos que desacuerdos.
minority-all = De acuerdo, entre todas las personas
minority-all-n = { $n ->
   *[other] Las { $n } posiciones
}
parts-by-part = Parte por parte
rest-title = Todo lo demás
rest-pdf = Este informe para imprimir (PDF, legible con lector de pantalla)
rest-json = Para programas (JSON)
rest-csv = Como hoja de cálculo (CSV)
rest-polis = Como hoja de cálculo para Polis (CSV)
who-took-part = Quiénes participaron
who-took-part-text = Participaron personas con un código, sin nombre. No fueron elegidas por sorteo y nadie les pidió probar nada. Aquí no se sabe de ellas más que lo que eligieron decir.
who-took-part-elsewhere = Participaron en otro lugar, y lo que dijeron se trajo aquí después. No fueron elegidas por sorteo. Aquí no se sabe nada más de ellas.
how-sure = ¿Con cuánta certeza se sabe esto?
how-sure-1 = Dice lo que piensan quienes participaron, no lo que piensan todas las personas a las que les afecta el tema.
how-sure-2 = «Como mínimo» deja margen para el azar: si preguntáramos 100 veces, cada vez a personas como estas, el número sería cierto al menos unas 95 veces.
how-sure-3 = Los grupos solo se dibujan cuando casi los mismos vuelven a salir en recuentos repetidos. Quien está cerca de un borde podría estar en otro grupo.
how-sure-4 = Donde menos de 10 personas dieron una respuesta, decimos solo eso. Algunos porcentajes se redondean de cinco en cinco o de diez en diez, para que no se puedan deducir números pequeños. Los muy bajos o muy altos no se dicen con exactitud.
result-all-few = Se imprimen todas las afirmaciones. No hay cifras.
dividing-title = Qué divide a los grupos
dividing-text = El porcentaje de acuerdo en cada grupo. Si la mayoría está de acuerdo en todos los grupos, pero en uno mucho más, la afirmación está en las dos listas: en qué se coincide y qué divide.
dividing-all-n = { $n ->
   *[other] Las { $n } afirmaciones que dividen a los grupos
}
dividing-group = De acuerdo en { $s }
pdf-contents = Contenido
synthesis-heading = Lo que dijeron las personas, en palabras que aprobaron
synthesis-approved = Cada uno de estos puntos fue aprobado por las personas en cuyas palabras se apoya.
few-statements = Lo que se dijo
