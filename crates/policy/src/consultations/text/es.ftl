home-title = Miembros que aconsejan, instituciones que responden, y todo el mundo puede comprobarlo
home-advise = Miembros que aconsejan.
home-answer = Instituciones que responden.
home-check = Todo el mundo puede comprobarlo.
home-lede = Aquí, personas que han vivido la trata de personas dan forma a leyes, servicios y alianzas. Preguntamos por lo que usted sabe. Nunca pedimos su historia.
home-code = Tengo un código
home-code-text = Alguien de su confianza le dio una hoja con código. No necesita nombre ni pruebas.
home-code-button = Escribir su código
home-open = Abiertas ahora
home-open-none = En este momento no hay nada abierto. Lo que se preguntó antes queda aquí a la vista de todo el mundo.
home-closed = Lo que resultó
home-asked = { $n ->
    [one] En sus listas más recientes aquí, informes del gobierno de los Estados Unidos piden a otros gobiernos { $n } cosa.
   *[other] En sus listas más recientes aquí, informes del gobierno de los Estados Unidos piden a otros gobiernos { $n } cosas.
} { $m ->
    [0] Ninguna se pide desde hace seis ediciones o más.
    [one] De ellas, 1 se pide desde hace seis ediciones o más.
   *[other] De ellas, { $m } se piden desde hace seis ediciones o más.
} Algunas, con palabras que cambiaron.
home-asked-link = Ver qué se pidió a cada gobierno
home-services = Ayuda para usted o para otra persona: buscar un servicio
home-way = Una sola línea, de sus palabras a lo que se hace
home-way-who = A quién le toca el siguiente paso:
home-members = miembros
home-institution = la institución
home-everyone = todo el mundo
home-listen = Las personas responden con un código. Saltan preguntas, paran o se van cuando quieren.
home-weigh = En qué coinciden las personas y en qué no. Las opiniones minoritarias se imprimen.
home-recommend = Un consejo de miembros decide y nombra a quién debe responder.
home-answers = Sí, en parte, o no con razones. El plazo está a la vista de todo el mundo.
home-act = Cada promesa tiene responsable, fecha y pruebas.
home-judge = La institución puede afirmarlo. Solo quienes son miembros pueden decir «hecho».
home-prove = Un registro público que nadie puede cambiar a escondidas.
way-label = En qué punto está esto, de escuchar a demostrar
until = Hasta el { $s }
closed-on = Cerró el { $s }
minutes-about = { $n ->
    [one] Más o menos 1 minuto.
   *[other] Más o menos { $n } minutos.
}
sample-run = Consulta de ejemplo: la ley es real; la oficina que consulta y las personas no lo son.
sample-all = Ejemplo: el texto, la oficina que consulta y las personas son inventados.
translated-note = Traducción del equipo de moderación. Ver el original
statement = Afirmación
group = Grupo
people = Personas
part-word = Parte
change = Cambiar
take-back = Retirar
keep-it = Dejar como está

about-read = Leer parte por parte
about-read-n = { $n ->
    [0] El texto
    [one] Leer el texto: 1 parte
   *[other] Leer el texto: { $n } partes
}
about-vote = Votar afirmaciones
about-own = Decirlo con sus propias palabras
about-closed = Esta consulta ya cerró
about-closed-text = Ya no se puede participar. Lo que se aportó todavía se puede ver y retirar con un código.
about-result = Ver lo que resultó
about-know = Lo que conviene saber primero
about-size = Partes del texto: { $n }. Afirmaciones: { $m }. Puede parar en cualquier momento y saltar lo que quiera.
content-note = Antes de seguir
fact-purpose = Para qué es
fact-influence = Influencia
fact-decided = Lo que ya está decidido
fact-time = Tiempo
fact-pay = Pago
fact-dates = Fechas
fact-counts = Días de recuento
fact-readers = Quién lee qué
fact-afterwards = Qué pasa después
fact-convened = Quién consulta
fact-funded = Quién paga la consulta
fact-safeguarding = Si algo le preocupa
fact-source = De dónde viene el texto
influence-inform = Informar
influence-inform-text = Se le cuenta lo que está previsto. Nada cambia con esta consulta.
influence-consult = Consultar
influence-consult-text = Se le pregunta. Otras personas deciden, y dicen qué hicieron con lo que usted dijo.
influence-involve = Involucrar
influence-involve-text = Lo que a usted le preocupa se toma en cuenta, y se muestra parte por parte de qué manera.
influence-collaborate = Colaborar
influence-collaborate-text = Usted construye la solución junto con la institución.
influence-decide = Decidir
influence-decide-text = Lo que deciden los miembros se lleva a cabo.
pay-hourly = { $s } por hora.
pay-none = Sin pago.
pay-rights = Puede aceptar menos, cobrar más tarde o no cobrar. El pago puede afectar a ayudas sociales o a un permiso de trabajo: pregunte antes de aceptar.
who-title = Quién ve su respuesta
who-members = Otros miembros
who-members-text = Solo totales, y solo de grupos de 10 personas o más.
who-office = La oficina que consulta
who-office-text = Los mismos totales, el mismo día. Nunca las respuestas de una sola persona.
who-slip = Las personas que le dieron la hoja con código
who-slip-text = Nada de lo que usted dice.
who-server = Las personas que llevan el servidor
who-server-text = Su nombre no: nunca lo tuvimos. Alguien que entrara a la fuerza en el servidor en marcha podría ver las respuestas a medida que llegan.
back-can = Retirar lo que aportó:
back-can-text = hasta el próximo recuento, sus respuestas se pueden quitar por completo. Después, un total publicado puede quedar como está hasta el recuento siguiente; entonces se vuelve a contar sin usted.

parts-title = El texto, parte por parte
parts-lede = { $n ->
    [one] Una parte. Lea lo que quiera, en el orden que quiera.
   *[other] { $n } partes. Lea lo que quiera, en el orden que quiera.
}
parts-none = Esta consulta no tiene ningún texto para leer. Trata solo de afirmaciones.
parts-open = sin respuesta
part-n = Parte { $n }
part-of = Parte { $n } de { $m }
part-draft = Texto del proyecto: { $s }.
part-law-words = Las palabras que usa una ley no siempre son las que las personas usan para hablar de sí mismas.
part-plain = En palabras sencillas
part-plain-note = Esto es una explicación, no la ley.
part-save = Guardar y continuar
part-skip = Saltar esta parte
part-next = Parte siguiente
part-previous = Parte anterior
part-margin = Salte lo que quiera
part-margin-text = Cada parte se entiende por sí sola. Puede parar después de cualquiera, y no necesita decir por qué.
part-source = El texto oficial
reaction-ask = ¿Qué piensa de esta parte?
reaction-before = Esto es lo que respondió antes. Puede cambiarlo.
reaction-support = A favor
reaction-changes = A favor, con cambios
reaction-oppose = En contra
reaction-unsure = Tengo dudas
reaction-missing = Elija una de las cuatro respuestas, o salte esta parte.
suggestion-ask = ¿Cómo debería decirlo?
suggestion-hint = Opcional. Cambie las palabras o diga qué falta. Por favor, no ponga nombres, lugares ni fechas. Lo leen el equipo de moderación y la oficina que consulta.
suggestion-print = Se puede imprimir en el resultado, con la redacción que he visto
suggestion-too-long = { $n ->
    [one] Sobra 1 carácter. Por favor, hágalo más corto.
   *[other] Sobran { $n } caracteres. Por favor, hágalo más corto.
}
closed-not-stored = Esta consulta ya cerró, por eso esto no se guardó. Lo que escribió sigue aquí: puede copiarlo.
no-seat-not-stored = Su código no tiene lugar en esta consulta, por eso esto no se guardó. Lo que escribió sigue aquí.

vote-title = ¿Está de acuerdo con esta afirmación?
vote-1 = De acuerdo
vote--1 = En desacuerdo
vote-0 = Paso
vote-progress = Afirmación { $n } de { $m }
vote-again = Afirmación { $n }, ya respondida
vote-by-member = Lo dice otra persona que participa en esta consulta.
vote-by-convenor = Lo propone la oficina que consulta.
vote-before-1 = Usted respondió: de acuerdo.
vote-before--1 = Usted respondió: en desacuerdo.
vote-before-0 = Usted respondió: paso.
vote-pass = «Paso» es una respuesta completa. Puede parar en cualquier momento y, si se prometió un pago, se le paga el tiempo que dio.
vote-stop = Parar aquí
vote-change = Cambiar una respuesta anterior
vote-missing = Elija «De acuerdo», «En desacuerdo» o «Paso».
vote-gone = Esa afirmación ya no está abierta, por eso esta respuesta no se guardó. Aquí está la siguiente.
voted-title = Ya respondió a todas las afirmaciones
voted-lede = { $n ->
    [one] Por ahora hay una afirmación, y usted ya respondió. Gracias.
   *[other] Son { $n } en total. Gracias.
}
voted-next = Pueden llegar afirmaciones nuevas cuando otras personas las escriban. Puede volver con su código.

own-title = Dígalo con sus propias palabras
own-lede = Escriba una afirmación con la que otras personas puedan estar de acuerdo o en desacuerdo. Primero la lee el equipo de moderación.
own-label = Su afirmación
own-hint = Una sola idea, hasta 200 caracteres. Por favor, no ponga nombres, lugares ni fechas.
own-lang = El idioma en que escribe
own-read = Leerla una vez más
own-missing = Primero escriba una afirmación.
own-too-long = { $n ->
    [one] Sobra 1 carácter. Por favor, hágala más corta.
   *[other] Sobran { $n } caracteres. Por favor, hágala más corta.
}
own-too-many = Sus afirmaciones en espera de lectura: { $n }. Por favor, espere a que el equipo de moderación lea algunas. Lo que escribió sigue aquí.
own-check = Así la verán las demás personas:
own-check-names = ¿Nombra a una persona, un lugar o una fecha? Es mejor quitarlo.
own-check-one = ¿Es una sola idea? Dos ideas van mejor en dos afirmaciones.
own-check-readers = La lee el equipo de moderación. Si la publica, cualquiera puede leerla y nadie ve quién la escribió.
own-send = Enviarla
own-change = Cambiarla
own-sent-title = Ahora la tiene el equipo de moderación
own-sent-text = El equipo la publica, la une con otra que dice lo mismo, le ofrece una redacción más suave o se la devuelve con una razón. Verá qué pasó con ella en «Lo que aporté».

mine-lede = Solo usted ve esto, con su código.
mine-none = Todavía no hay nada aquí
mine-none-text = Su código no tiene lugar en ninguna consulta abierta o cerrada en este momento.
mine-n = { $n ->
    [0] Todavía no ha aportado nada
    [one] Ver lo único que aportó
   *[other] Ver las { $n } cosas que aportó
}
mine-only-you = Solo usted ve esto. Puede cambiarlo mientras la consulta esté abierta, y retirarlo en cualquier momento.
mine-nothing = Todavía no ha aportado nada
mine-nothing-text = Aquí aparecerá lo que usted vote, elija o escriba.
mine-statements = Sus afirmaciones
mine-suggestions = Las redacciones que sugirió
mine-reactions = Lo que piensa de las partes
mine-votes = Sus votos
mine-reason = La razón del equipo de moderación:
mine-download = Descargar como archivo
standing-waiting = en espera de lectura
standing-published = publicada
standing-offered = se ofreció una redacción más suave
standing-returned = devuelta
standing-joined = unida con otra
joined-to = Dice lo mismo que la afirmación { $n }, que todo el mundo vota.
offer-text = El equipo de moderación le ofrece esta redacción. Solo se publica si usted está de acuerdo:
offer-accept = Publicar esta redacción
offer-drop = No, retirar la mía

back-title = ¿Retirar esto?
back-vote = Se borra su voto sobre esta afirmación.
back-reaction = Se borra lo que eligió para esta parte. Si sugirió una redacción, se queda hasta que también la retire.
back-suggestion = Su redacción se borra en todas partes.
back-statement = Su afirmación se borra en todas partes, junto con los votos que recibió.
back-limit = Lo que se borra desaparece al instante. Un total publicado que lo había contado puede quedar como está hasta el siguiente recuento anunciado; entonces se vuelve a contar sin usted.
withdraw-title = Retirar lo que aportó
withdraw-lede = No necesita ninguna razón. No se avisa a nadie.
withdraw-what = ¿Qué quiere retirar?
withdraw-one = Todo lo de: { $s }
withdraw-everything = Todo, en todas las consultas y en todos los consejos
withdraw-everything-hint = También se destruyen sus dos códigos, que ya no abrirán nada.
withdraw-limits = Lo que se puede deshacer y lo que no
withdraw-gone = Esto no se puede deshacer: una vez borrado, nadie puede recuperarlo, tampoco quienes llevamos este sitio.
withdraw-copies = Una copia de seguridad hecha antes puede conservarlo 7 días más como máximo. Después nadie puede abrir ya esa parte de una copia. Si se recupera una copia antes, lo que usted retiró se retira otra vez.
withdrawn-copies = A partir del { $s } tampoco podrá abrirlo nadie en una copia de seguridad.
withdraw-missing = Elija qué quiere retirar.
withdraw-need-code = Escriba su código personal o su código de retiro. Entonces verá qué se puede retirar, antes de que se borre nada.
withdrawn-title = Ya no está
withdrawn-all = Todo lo que aportó se borró, y sus códigos también. Puede cerrar esta página.
withdrawn-one = Todo lo que aportó en esta consulta se borró, y su lugar en ella también.

result-title = Lo que dijeron las personas
result-counted = Recuento del { $s }.
result-next = El próximo recuento es el { $s }.
result-newer = Hay un recuento más nuevo. Verlo
result-none = Todavía no se ha contado nada
result-none-text = Los resultados salen en días anunciados, para todo el mundo al mismo tiempo.
result-few = Muy pocas personas para dar cifras
result-few-text = Con menos de 40 personas, las cifras podrían delatar a alguien. Por eso no hay porcentajes, grupos ni mapa; solo lo que se dijo.
result-few-people = Participaron menos de 40 personas.
people-n = { $n ->
    [one] 1 persona
   *[other] { $n } personas
}
people-at-least = Participaron al menos { $n } personas.
result-everywhere = En qué coinciden las personas, en todos los grupos
result-everywhere-text = Miramos el grupo donde menos personas están de acuerdo. De quienes votaron allí la afirmación, está de acuerdo como mínimo este porcentaje. El número es más bajo que lo contado, a veces mucho: deja margen para el azar y para números pequeños que no se dicen.
result-least = De acuerdo, incluso en el grupo que menos lo está
at-least = como mínimo { $s }
share-under = menos del 10 %
share-over = más del 90 %
result-how = Cómo leer esto
result-how-1 = Las personas votaron afirmaciones. Quienes votan de forma parecida aparecen cerca en el dibujo.
result-how-2 = Un grupo solo se muestra cuando vuelve a salir una y otra vez en recuentos repetidos y tiene 10 personas o más.
result-how-3 = Los porcentajes de más del 90 % o de menos del 10 % se muestran como «más del 90 %» o «menos del 10 %».
result-differ = En qué no coinciden las personas
result-not-stable = Las opiniones son distintas, pero no forman grupos que se mantengan igual cuando volvemos a contar. Por eso no dibujamos ninguno.
result-divides = Una afirmación que divide:
map-title = Mapa de opiniones
map-alt = { $n ->
    [one] Mapa de opiniones con un grupo. La tabla de debajo dice qué lo distingue.
   *[other] Mapa de opiniones con { $n } grupos. La tabla de debajo dice qué distingue a cada uno.
}
map-caption = Cada marca son unas diez personas. Las marcas que están cerca votaron de forma parecida.
map-table = Los grupos del mapa
group-apart = Qué lo distingue
group-more = Aquí más personas están de acuerdo:
group-less = Aquí menos personas están de acuerdo:
group-none = Sin grupo
group-none-text = Muy pocos votos para saberlo
result-parts = Lo que piensan las personas de las partes
result-suggestions = Otras redacciones que sugieren las personas
result-suggestions-text = Impresas con la redacción que han visto quienes las escribieron.
result-all = Todas las afirmaciones
result-all-text = Se imprimen todas las afirmaciones, también donde pocas personas están de acuerdo. Donde menos de 10 personas dieron una respuesta, decimos solo eso.
figure-since = (según el recuento { $n })
result-method = Para especialistas: método y datos
result-method-1 = Los mismos votos, en cualquier orden, dan el mismo resultado. Para buscar grupos, se coloca a todas las personas que votaron en un plano de dos dimensiones. Los grupos solo se muestran si 100 recuentos repetidos de partes de los datos vuelven a encontrarlos.
result-method-2 = Lo que decimos de todas las personas que votaron queda como estaba mientras menos de 10 personas lo cambien. Lo que decimos de los grupos puede cambiar con cada recuento.
result-method-4 = Las respuestas de una sola persona nunca se publican.
result-method-3 = Estas son las opiniones de quienes participaron, no de todas las personas a las que les afecta el tema.

sample-title = Borrar antecedentes penales: un proyecto de ley, leído en conjunto
sample-heading = Pruebas que un tribunal debe mirar
sample-text = Un texto de ejemplo de la extensión habitual, en palabras sencillas, para que la página se vea como se verá cuando quien convoca la haya completado. También tiene una segunda frase.
sample-short = Un texto de ejemplo de una línea.
people-took-part = { $n ->
    [one] Participó 1 persona.
   *[other] Participaron { $n } personas.
}
result-still = Esta página no cambia hasta el próximo recuento.
result-parts-most = Partes que más personas cambiarían o rechazarían
result-parts-all = Todas las partes con cifras ({ $n })
people-or-more = { $n } o más
voted = Votaron
share-few = menos de 10 personas

reads-title = Quién leyó sus palabras
reads-lede = Lo que envían las personas está sellado. Estas son las veces que al equipo de esta consulta se le mostraron palabras que no eran públicas.
reads-none = Hasta ahora no se le mostró ninguna a nadie del equipo.
reads-caption = Palabras mostradas al equipo
reads-month = Mes
reads-where = Dónde
reads-times = Veces
reads-few = menos de 10
reads-limit = No se anota qué texto fue, para que no quede otra huella de él. Quien maneja la máquina podría leer sin este registro.
reads-queue = En la cola, antes de mostrarlas o devolverlas
reads-wordings = En la lista de redacciones para la ley
reads-wishes = Junto a la síntesis escrita: deseos y los textos en que se apoya
reads-answers = Para responder a una sugerencia

details-title = Esto podría revelar quién es usted
details-not-yet = Todavía no se guardó. Mire esto primero, por favor.
details-phone = un número de teléfono
details-email = una dirección de correo
details-date = un día
details-name = un nombre
details-place = un lugar
details-limit = Puede usar palabras más suaves, cambiarlo usted o enviarlo tal como está. En nuestras pruebas esto encuentra al menos 95 de cada 100 teléfonos, correos y días, y 7 de cada 10 nombres y lugares. No entiende lo que cuenta una frase. El texto no salió de este servidor para ello.
details-none = No encontramos en él ningún teléfono, correo, día, nombre ni lugar. Aun así, piense quién podría reconocerlo.
details-soften = Usar palabras más suaves
softer-phone = (un teléfono)
softer-email = (un correo)
softer-date = (un día)
softer-name = (una persona)
softer-place = (un lugar)
sample-details = Llame a Amina al 612 345 678 antes del 3 de abril de 2024. (ejemplo)

tab-c = Vista general
tab-part = Parte
tab-parts = Partes
tab-vote = Preguntas
tab-own = Escribir
tab-belong = Elección
tab-mine = Notas
tab-back = Cambio
tab-withdraw = Cambio
tab-permissions = Elecciones
tab-text = Texto
tab-result = Números
tab-changed = Cambios
tab-synthesis = Síntesis
tab-reads = Lecturas
withdraw-council = Su puesto en: { $s }
withdraw-council-hint = El nombre que eligió y lo que escribió en su propio nombre. Lo que decidió el consejo se mantiene.
