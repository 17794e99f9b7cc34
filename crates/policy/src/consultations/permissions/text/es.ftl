permit-title = Permisos
permit-lede = Aquí decide si una organización puede comunicarse con usted, para qué y hasta cuándo. No tiene que dar ningún permiso. Lo que dijo en la consulta cuenta igual.
permit-none = No se pide nada
permit-none-text = Ninguna organización pide comunicarse con usted en esta consulta.
permit-purpose-pay = Para pagarle
permit-purpose-meeting = Para invitarle a una reunión
permit-purpose-result = Para contarle qué resultó
permit-purpose-talk = Para preguntarle lo que sabe de leyes y servicios
permit-from = Lo pide { $s }.
permit-until-day = Hasta el { $s }.
permit-given = Usted dio este permiso
permit-not-given = No dado
permit-given-text = Dado el { $s }. Lo que escribió está cerrado: solo pueden abrirlo las personas de la organización que tienen su llave, así que esta página no puede mostrarlo.
permit-reads = { $n ->
    [0] Todavía no se ha abierto.
    [one] Se abrió una vez.
   *[other] Se abrió { $n } veces.
}
permit-who = Quién lo recibiría
permit-why = Para qué
permit-what = Qué se pide
permit-item-contact = Una forma de comunicarse con usted
permit-item-name = Un nombre para llamarle
permit-until = Hasta
permit-back = Retirarlo
permit-how-back = En cualquier momento, en esta página o con «todo en esta consulta», también con el código de retirada. Entonces se destruye aquí. Lo que la organización anotó en otra parte no podemos verlo.
permit-apart = Sus respuestas
permit-apart-text = Quedan aparte: nada aquí lleva de este permiso a lo que usted dijo. Pero la organización sabrá que alguien con esta dirección participó.
permit-form = Dar este permiso
permit-again = Dar otra cosa en su lugar
permit-contact = Una forma segura de comunicarse con usted
permit-contact-hint = Por ejemplo, una dirección que creó solo para esto, y cuándo es seguro escribirle. No una que lean otras personas.
permit-called = Un nombre para llamarle
permit-called-hint = El que quiera. No tiene que ser el de sus documentos.
permit-agree-legend = Su sí
permit-agree = He leído quién lo pide, para qué y hasta cuándo, y digo que sí.
permit-agree-missing = Marque la casilla si dice que sí. Si no, no tiene que hacer nada.
permit-give = Dar permiso
permit-empty = Escriba al menos una de las cosas que se piden, o deje esta página: no tiene que dar nada.
permit-late = El plazo de este permiso terminó. No se guardó nada.
permit-receipt = Descargar el recibo
permit-receipt-text = Quien encuentre el recibo en su teléfono puede ver que usted participó. Número del recibo: { $s }
permit-back-go = Retirarlo
permit-back-done = Retirado
permit-back-until = Ya no está aquí y su llave está destruida. Desde el { $s } ninguna copia de seguridad guarda que usted lo dio.
permit-mine = { $n ->
    [one] Usted dio 1 permiso.
   *[other] Usted dio { $n } permisos.
}
permit-mine-none = Una organización pide un permiso. No tiene que darlo.
permit-mine-go = Ver permisos
permit-staff-title = Permisos
permit-staff-lede = Puede preguntar a las personas cómo comunicarse con ellas, para un fin y un tiempo. Ven su pregunta con el fin y el último día, y no tienen que responder. Usted nunca sabe qué respuestas son suyas.
permit-staff-list = Lo que pidió
permit-staff-given = Dijeron que sí
permit-staff-over = Terminado
permit-staff-none = Todavía nadie lo ha dado.
permit-staff-care = Cada vez que se abre esta página queda contado, y cada persona afectada ve el número. No anote nada que no necesite.
permit-staff-released = Lo que se confió
permit-ask = Pedir un permiso
permit-ask-go = Pedir
permit-purpose-missing = Diga para qué es.
permit-explanation = Qué hará con ello
permit-explanation-hint = En palabras sencillas, para quien lo lee: quién escribirá o llamará, y sobre qué. No se puede cambiar después.
permit-explanation-missing = Diga en una frase qué hará con ello.
permit-item-missing = Elija qué pide.
permit-until-hint = El último día para todas las personas, como mucho un año desde hoy. Después se borra todo.
permit-until-wrong = Elija un día posterior a hoy y como mucho dentro de un año.
permit-keys-missing = Al menos dos personas de su organización deben tener la llave, para que nada se pierda con una frase de contraseña.
permit-closed = Usted no tiene la llave
permit-closed-text = Lo que se confió solo se abre para quienes tienen la llave de la organización. Pida a una de esas personas que se la dé y vuelva a entrar.
permit-end = Terminar esta petición
permit-end-text = Nadie podrá dar ya este permiso, y se destruye todo lo que se confió.
permit-end-go = Terminar y destruir todo
permit-sample = Le escribimos una vez para pagar las dos horas de su tiempo. (ejemplo)
reads-consents = Formas de comunicarse, confiadas por las personas
