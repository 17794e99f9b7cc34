recommendation-is-draft = Borrador
recommendation-is-deciding = El consejo decide
recommendation-is-adopted = Adoptada, todavía sin publicar
recommendation-is-rejected = No adoptada
recommendation-is-published = Publicada
pillar-prevention = Prevención
pillar-protection = Protección
pillar-prosecution = Enjuiciamiento
pillar-partnership = Alianzas
priority-normal = Como las demás
priority-high = Antes que las demás
group-men = Hombres y niños
group-women = Mujeres y niñas
group-lgbtq = Personas LGBTQ+
group-labour = Personas explotadas en el trabajo
group-status = Personas sin estatus migratorio
group-young = Niñas, niños y jóvenes
group-disability = Personas con discapacidad
group-indigenous = Personas indígenas
institution-is-ministry = Ministerio
institution-is-agency = Organismo o autoridad
institution-is-company = Empresa
institution-is-ngo = Organización no gubernamental
institution-is-other = Otra institución
answer-accept = Aceptada
answer-part = Aceptada en parte
answer-decline = Rechazada
answer-done = Dice que ya está hecho
answer-not-ours = Dice que corresponde a otra institución
stands-waiting = En espera de respuesta
stands-overdue = { $n ->
    [one] Sin respuesta: un día de retraso
   *[other] Sin respuesta: { $n } días de retraso
}
answered-late = { $n ->
    [one] Un día después del último día.
   *[other] { $n } días después del último día.
}
answered-early = { $n ->
    [one] Un día antes del último día.
   *[other] { $n } días antes del último día.
}
answered-on-day = El último día.
due-on = Plazo para responder: hasta el { $s }
draft-title-new = Escribir una recomendación
draft-title-there = Un borrador
draft-lede = Todos los miembros del consejo pueden leer y cambiar este borrador. Está sellado, y solo es público cuando el consejo lo ha adoptado y se publica.
draft-lede-staff = Usted escribe para los miembros. Solo alguien de la copresidencia puede llevarlo al consejo.
draft-title = Lo que recomienda, en una línea
draft-title-hint = Empiece por lo que debería hacerse: «Identificar a las personas sin que tengan que ir a la policía»
draft-asks = Qué debería hacerse
draft-asks-hint = Dígalo de modo que la institución pueda responder sí o no. Escriba sobre reglas y servicios, no sobre personas.
draft-why = Por qué
draft-why-hint = Qué va mal hoy, para quién, y qué cambiaría
draft-pillar = Pilar
draft-groups = Grupos a los que afecta
draft-priority = ¿Cuánta urgencia tiene?
draft-to = Quién debe responder
draft-to-text = { $n ->
    [one] Cada institución tiene un día para responder desde el día en que se publica.
   *[other] Cada institución tiene { $n } días para responder desde el día en que se publica.
}
draft-to-none = Todavía no hay ninguna institución en la lista: pida a la secretaría que añada una.
draft-institution = Institución { $n }
draft-nobody = Elegir
draft-role = Cargo en la institución { $n }, nunca el nombre de una persona
draft-meeting = Día de la reunión que decide, si hay una
draft-meeting-hint = { $n ->
    [0] Año-mes-día, por ejemplo 2027-03-15
    [one] Año-mes-día, por ejemplo 2027-03-15. Tiene que publicarse al menos un día antes.
   *[other] Año-mes-día, por ejemplo 2027-03-15. Tiene que publicarse al menos { $n } días antes.
}
draft-adopts = Ya se pidió antes, en un informe público
draft-adopts-link = Verlo con sus años y fuentes
draft-details = Esto podría revelar quién es alguien
draft-details-text = Todavía no se guardó. Cámbielo, o guarde otra vez para dejarlo como está.
draft-title-missing = Diga en una línea lo que recomienda.
draft-asks-missing = Diga qué debería hacerse.
draft-why-missing = Diga por qué.
draft-pillar-missing = Elija un pilar.
draft-meeting-wrong = Escriba un día que todavía no haya llegado, por ejemplo 2027-03-15, o deje esto vacío.
draft-to-missing = Elija una institución.
draft-to-twice = Esta institución está elegida dos veces.
draft-role-missing = Diga qué cargo de la institución debería responder, por ejemplo «Secretaría de Estado de Protección».
draft-stale = Mientras tanto, otra persona cambió esto. Lo que usted escribió sigue aquí: cópielo, vuelva atrás, abra el borrador de nuevo y póngalo en él.
draft-leave-text = Si quien escribió este borrador deja el consejo antes de que se adopte, el borrador se borra.
draft-put = Llevarlo al consejo
draft-put-text = { $n ->
    [one] Entonces los miembros deciden durante un día. Las palabras ya no se pueden cambiar.
   *[other] Entonces los miembros deciden durante { $n } días. Las palabras ya no se pueden cambiar.
}
draft-put-few = { $n ->
    [one] El consejo necesita al menos un miembro para decidir algo.
   *[other] El consejo necesita al menos { $n } miembros para decidir algo.
}
draft-put-nobody = Diga primero quién debe responder.
draft-delete = Borrar este borrador
recommendations-none-staff = Este consejo todavía no ha escrito ninguna recomendación.
institution-add = Añadir una institución
institution-add-text = Después, los miembros pueden elegirla cuando escriben. La persona responsable de la instalación confirma quién responde por ella.
institution-added = Ahora está en la lista: { $s }.
institution-name = Nombre de la institución
institution-name-hint = El nombre oficial, nunca el de una persona
institution-kind = ¿Qué tipo de institución es?
institution-url = Su dirección web
institution-url-hint = Si la tiene
institution-missing = Escriba el nombre de la institución.
institution-kind-missing = Elija qué tipo de institución es.
institutions-title = Instituciones
institutions-lede = Quien usted confirme aquí puede responder en nombre de la institución. Asegúrese antes, por una vía que usted conozca.
institutions-none = Todavía no hay ninguna institución en la lista.
institutions-who = Quién responde por ella aquí
institutions-nobody = nadie
institutions-somebody = confirmada
publish-title = Publicarla
publish-text = { $n ->
    [one] Desde entonces todo el mundo puede leerla, y estas instituciones tienen un día para responder. Las palabras se mantienen; si se corrige algo, se muestra al lado.
   *[other] Desde entonces todo el mundo puede leerla, y estas instituciones tienen { $n } días para responder. Las palabras se mantienen; si se corrige algo, se muestra al lado.
}
publish-first = Aquí no se había dicho antes nada parecido.
publish-before = { $n ->
    [one] Una recomendación anterior dice casi lo mismo. Quedará enlazada.
   *[other] { $n } recomendaciones anteriores dicen casi lo mismo. Quedarán enlazadas.
}
publish-details = El consejo adoptó estas palabras. Si señalan a una persona, no las publique: pida a la copresidencia que lleve otra redacción al consejo.
publish-nobody = No está dirigida a nadie, por eso no se puede publicar.
publish-late = La institución decide el { $s }. Según las reglas del consejo, ya es tarde para presentarla.
publish-late-day = El último día fue el { $s }.
publish-sure = La he leído, y nada en ella señala a una persona
publish-sure-missing = Marque la casilla para mostrar que la ha leído.
publish-button = Publicar
recommendation-rejected-text = El consejo no la adoptó. Nadie más la lee.
who-must-answer = Quién debe responder
reply-title = Anotar una respuesta pública
reply-by-itself = Aquí alguien responde por esta institución.
reply-text = Para una institución que no responde aquí. Anote lo que dijo en público, con la fuente; se muestra como anotado por el consejo.
reply-button = Anotarla
pass-title = Dice que esto corresponde a otra institución
pass-text = { $n ->
    [one] Si se la traslada, esa institución tiene un día para responder desde hoy.
   *[other] Si se la traslada, esa institución tiene { $n } días para responder desde hoy.
}
pass-to = Trasladarla a
pass-role = Cargo en esa institución
pass-button = Trasladarla
correct-title = Corregirla
correct-text = Lo publicado se mantiene y se puede seguir leyendo. Esta redacción se muestra al lado cuando una copresidencia esté de acuerdo.
correct-reason = Por qué se corrige
correct-reason-hint = Lo lee todo el mundo
correct-reason-missing = Diga por qué se corrige.
correct-same = No cambió nada.
correct-button = Proponer la corrección
inbox-title = Bandeja de entrada
inbox-lede = Lo que los consejos piden a sus instituciones. El plazo está a la vista de todo el mundo.
inbox-not-confirmed = Todavía no se ha confirmado ninguna institución como suya. Pregunte a la persona responsable de esta instalación.
inbox-open = Por responder
inbox-none = No hay nada en espera de respuesta.
inbox-answered = Con respuesta
respond-title = Su respuesta
answer-title-again = Otra versión de su respuesta
answer-text = Todo el mundo puede leerla al instante. No se puede cambiar; más adelante puede añadir otra versión, y se muestran las dos.
answer-kind = ¿Qué responde?
answer-accept-text = La aceptamos
answer-part-text = La aceptamos en parte. Diga qué parte, y por qué no el resto.
answer-decline-text = La rechazamos. Hay que dar razones.
answer-done-text = Ya está hecho. Hay que dar pruebas.
answer-not-ours-text = No nos corresponde. Nombre la institución a la que corresponde.
answer-words = Sus palabras
answer-words-hint = Con palabras sencillas. Lo leerán personas con experiencia vivida. Sin nombres de personas.
answer-evidence-label = Dirección de las pruebas
answer-evidence-hint = Hace falta si ya está hecho
answer-whose = La institución a la que corresponde
answer-whose-hint = Solo si no es la suya
answer-by = Quién responde, con su cargo
answer-by-hint = Por ejemplo «Secretaría de Estado de Protección», nunca el nombre de una persona
answer-lang = Idioma de la respuesta
answer-day = Día de la respuesta
answer-day-hint = Año-mes-día, por ejemplo 2027-03-15
answer-source = Dónde se dijo
answer-source-hint = Por ejemplo «Respuesta en el Diario Oficial, página 12»
respond-reason = Por qué hay otra versión
respond-reason-hint = Lo lee todo el mundo
answer-kind-choose = Elija qué se responde.
answer-reasons-missing = Para rechazarla hacen falta razones. Por favor, escríbalas.
answer-part-missing = Diga qué parte se acepta, y por qué no el resto.
answer-done-missing = Diga qué se hizo.
answer-evidence-missing = «Ya está hecho» necesita una dirección donde se puedan leer las pruebas.
answer-source-missing = Nombre la fuente, para que todo el mundo pueda comprobarlo.
answer-whose-missing = Nombre la institución a la que corresponde.
answer-by-missing = Diga qué cargo responde.
respond-reason-missing = Diga por qué hay otra versión.
answer-day-wrong = Escriba un día entre el día en que se pidió y hoy, por ejemplo 2026-11-20.
answer-stale = Mientras tanto se añadió algo. Mírelo arriba, y después envíe esto otra vez.
respond-button = Publicar la respuesta
answer-more = Más tiempo
answer-more-text = { $n ->
    [one] Una sola vez, antes del último día, y por un día como máximo. Todo el mundo lo ve, con sus razones.
   *[other] Una sola vez, antes del último día, y por { $n } días como máximo. Todo el mundo lo ve, con sus razones.
}
answer-more-n = Cuántos días más
answer-more-why = Por qué
answer-more-why-hint = Lo lee todo el mundo
answer-more-button = Tomar más tiempo
answer-more-reasons = Diga por qué necesita más tiempo.
answer-more-twice = El plazo ya se alargó una vez.
answer-more-late = El último día ya pasó, por eso el plazo no se puede alargar más.
answer-more-days = { $n ->
    [one] Escriba 1.
   *[other] Escriba un número de 1 a { $n }.
}
answer-extended = { $n ->
    [one] Se alargó una vez, un día:
   *[other] Se alargó una vez, { $n } días:
}
answer-names = Nombra a:
answer-evidence = Pruebas
answer-recorded = Anotado por el consejo a partir de una respuesta pública:
answer-version = Versión { $n }:
answers-before = { $n ->
    [one] Una versión anterior
   *[other] { $n } versiones anteriores
}
promises-title = A qué se comprometió
promises-none-yet = Si se acepta, algo tiene que seguir. Diga qué, quién se encarga y para cuándo.
promise-title-new = Asumir un compromiso
promise-title = Un compromiso
promise-text = Qué se hará, quién lo hará y para cuándo. Todo el mundo puede leerlo al instante; queda a la vista, también cuando cambia.
promise-words = Qué se hará
promise-words-hint = De modo que los miembros puedan valorar si se hizo
promise-owner = Quién se encarga
promise-owner-hint = Una unidad o un cargo, nunca el nombre de una persona
promise-milestones = Pasos en el camino
promise-milestones-hint = Uno por línea, con días si puede
promise-due = Para cuándo
promise-words-missing = Diga qué se hará.
promise-owner-missing = Diga qué unidad o cargo se encarga.
promise-due-wrong = Escriba un día que todavía no haya llegado, por ejemplo 2027-03-15.
promise-reason = Por qué cambia
promise-reason-hint = Lo lee todo el mundo
promise-reason-missing = Diga por qué cambia.
promise-anew = Redactarlo de nuevo, o dar otro día
promise-anew-text = El compromiso anterior queda a la vista, con los días que ya pasaron.
promise-button = Publicar el compromiso
promised-for = Comprometido para el { $s }
promise-late = { $n ->
    [one] con un día de retraso
   *[other] con { $n } días de retraso
}
promise-reworded = Redactado de nuevo:
claim-title = Informar de hasta dónde se ha llegado
claim-text = Lo que diga aquí queda junto a lo que valoran los miembros. Solo los miembros pueden decir que está hecho.
claim-level = ¿Hasta dónde se ha llegado?
claim-words = Qué se hizo
claim-evidence-hint = Hace falta si dice que está completo
claim-level-missing = Elija hasta dónde se ha llegado.
claim-words-missing = Diga qué se hizo.
claim-evidence-missing = «Completo» necesita una dirección donde se puedan leer las pruebas.
claim-button = Publicar el informe
claim-none = Todavía sin informe
level-not-started = no iniciado
level-limited = limitado
level-substantial = sustancial
level-completed = completo
judged-not-started = no iniciado
judged-limited = limitado, no hecho
judged-substantial = sustancial, todavía no hecho
judged-completed = hecho
institution-says = Institución:
institution-says-nothing = Institución: sin informe
members-say = Miembros:
members-say-nothing = Miembros: todavía sin valorar
tracker-title = Recomendaciones y respuestas
tracker-lede = A quién se preguntó, qué respondió, y qué dicen los miembros que se hizo.
tracker-all = Todas las recomendaciones
tracker-filter = Filtrar recomendaciones
tracker-words = Palabras
tracker-any = Cualquiera
tracker-stands = En qué punto está
tracker-group = Grupo al que afecta
tracker-open-data = Todos los datos abiertos (catálogo)
tracker-since = Con cambios desde
tracker-show = Mostrar
tracker-none = Ninguna recomendación encaja con esto.
tracker-see-all = Ver todas
tracker-found = { $n ->
    [one] Una recomendación.
   *[other] { $n } recomendaciones, primero las más recientes.
}
tracker-more-than = Más de { $n } recomendaciones, primero las más recientes.
tracker-csv = Tabla (CSV)
tracker-ogp = Compromisos (CSV)
tracker-feed = Seguir esto (feed)
filter-waiting = En espera de respuesta
filter-overdue = Con retraso
filter-accept = Aceptada
filter-part = Aceptada en parte
filter-decline = Rechazada
filter-done = Dice que ya está hecho
filter-not-ours = Dice que corresponde a otra institución
filter-judged-done = Con un compromiso valorado como hecho
rates-title = Quién responde a tiempo
rates-caption = Cuántas recomendaciones respondió cada institución hasta el último día
rates-institution = Institución
rates-on-time = Respondidas a tiempo
rates-overdue = Con retraso
rates-not-due = Todavía no venció ningún plazo
rates-of = { $n } de { $m }
rates-all = Todas las instituciones
signs-title = Las marcas
signs-hollow = Hueca
signs-hollow-text = lo dice una institución.
signs-solid = Llena
signs-solid-text = lo dicen los miembros.
signs-dotted = Punteada
signs-dotted-text = todavía no se sabe.
signs-barred = Con barra
signs-barred-text = rechazada o no hecha.
signs-diamond = Rombo
signs-diamond-text = con retraso.
promises-judged = Compromisos valorados como hechos: { $n } de { $m }
said-before = { $n ->
   *[other] Vez número { $n } desde { $m }
}
said-by-reports = Hay informes públicos que piden casi lo mismo
recommendation-n = Recomendación { $s }.
recommendation-why = Por qué
recommendation-why-dissent = Por qué, y los desacuerdos
adopted-on = adoptada el { $s }:
decision-counted = { $for } a favor, { $against } en contra, { $aside } en abstención
dissent-withdrawn = Un desacuerdo fue retirado por quien lo escribió.
dissent-printed = Desacuerdo, con las palabras de quien lo escribió.
answers-title = Qué respondieron las instituciones
promises-public = Compromisos: lo que se afirma y cómo se valora
promises-public-text = A un lado, lo que dice la institución; al otro, lo que dicen los miembros. Se mantienen separados; solo los miembros pueden decir «hecho».
claimed-on = Dicho el { $s }
judged-on = Valorado el { $s }.
judging-until = Los miembros lo están valorando hasta el { $s }.
promise-history = Qué se dijo a lo largo del tiempo
before-title = Ya se dijo antes
before-years = Años en que esto se dijo aquí
before-yes = se dijo
before-no = no se dijo
before-adopts = El consejo hizo suya una recomendación de un informe público:
before-reports = Informes públicos piden a los gobiernos casi lo mismo:
before-how = Se compara letra por letra, sin contar mayúsculas, puntuación ni espacios; casi lo mismo quiere decir una proporción de 0,8 o más.
rests-title = En qué se apoya
rests-count = Contado el { $s }.
rests-reserved = De la lista reservada para
rests-hidden = Muy pocas respuestas para publicar cifras.
rests-gone = { $n ->
    [one] Una afirmación en la que se apoyaba fue retirada por quien la escribió.
   *[other] { $n } afirmaciones en las que se apoyaba fueron retiradas por quienes las escribieron.
}
corrections-title = { $n ->
    [one] Corregida una vez
   *[other] Corregida { $n } veces
}
corrections-first = Como se publicó la primera vez:
clock-adopted = Adoptada
clock-published = Publicada
clock-done = Hecho
clock-done-text = Cuando lo digan los miembros
institutions-public-title = Instituciones
institutions-public-lede = Todas las instituciones a las que se pidió algo aquí, y cómo responden.
institutions-public-none = Todavía no se ha pedido nada a ninguna institución.
institution-answers-here = Aquí alguien responde por esta institución.
institution-answers-not = Esta institución no responde aquí. Donde dijo algo en público, el consejo lo anotó con la fuente.
institution-site = Su sitio web
institution-on-time = Respondidas a tiempo
institution-of = de { $n }
institution-median = Días hasta la respuesta (valor central)
institution-done = Compromisos valorados como hechos
institution-repeated = Pedidas ya antes
institution-declined = Qué rechazó, y por qué
institution-asked = Qué se le pidió
institution-list = Todo, con filtros
tab-recommendations = Recomendaciones
tab-recommendation = Recomendación
sample-recommendation = Identificar a las personas sin que tengan que ir a la policía
sample-asks = Que organizaciones de apoyo con formación puedan identificar a las personas, para que la ayuda nunca dependa de una denuncia ante la policía.
sample-institution = Ministerio de Asuntos de Ejemplo { $n }
sample-role = Secretaría de Estado de Protección
sample-answer = Aceptamos que para esto no debería hacer falta una denuncia ante la policía. El resto necesita otra ley.
sample-source = Respuesta en el Diario de Ejemplo, página 12
sample-promise = Quitar del formulario 12 la denuncia ante la policía
sample-milestones =
    Formulario nuevo impreso
    Formularios viejos retirados en todas las oficinas
sample-reasons = La casilla ya no está en ninguna de las cinco oficinas regionales.
sample-dissent = Las organizaciones de apoyo no están preparadas para esto. Primero hay que darles fondos.
home-recommended = { $n ->
    [one] Los consejos han hecho una recomendación.
   *[other] Los consejos han hecho { $n } recomendaciones.
} { $m ->
    [0] Ninguna respuesta está fuera de plazo.
    [one] Una respuesta está fuera de plazo.
   *[other] { $m } respuestas están fuera de plazo.
}
home-recommended-link = Ver quién respondió y qué se hizo
publish-ended = El consejo ha terminado, así que no se publica nada nuevo.
draft-put-late = La institución decide demasiado pronto: cuando el consejo haya decidido, sería tarde para presentar esto. Indique otro día o deje el día vacío.
promise-being-judged = Los miembros están valorando este compromiso. Redáctelo de nuevo cuando hayan decidido.
correct-waits = Ya hay una corrección que espera a una copresidencia.
correct-details = Esto podría revelar quién es alguien: { $s }. Cámbielo, o envíelo otra vez tal como está.
report-title = Informe anual { $s }
report-published = { $n ->
    [0] No se publicó ninguna recomendación.
    [one] Se publicó una recomendación.
   *[other] Se publicaron { $n } recomendaciones.
}
report-on-time = De las respuestas que debían llegar, { $n } de { $m } llegaron a más tardar el último día.
report-met = { $n ->
    [0] El consejo no se reunió.
    [one] El consejo se reunió una vez.
   *[other] El consejo se reunió { $n } veces.
}
report-decided = Decisiones: { $n } adoptadas, { $m } no adoptadas.
report-how = Nadie escribió este informe: se hace con los registros del consejo y cuenta también lo que falta. El estado de las respuestas es el de hoy.
report-pdf = En archivo (PDF)
report-index = Recomendaciones del año
report-number = Número
report-what = Recomendación
report-answer = Respuesta
report-judged = Lo que valoraron los miembros
report-promise = Compromiso
report-level = Los miembros dicen
report-day = Día
tab-report = Informe
draft-rests = Se apoya en el resultado de
draft-rests-hint = Resultados publicados de consultas de aquí. Se enlazan, para que todo el mundo pueda leer lo que dijo la gente.
draft-rests-counted = Se contó de nuevo mientras usted elegía. Mire las cifras del nuevo recuento y guarde otra vez.
draft-rests-missing = { $n ->
    [one] Una cosa elegida no está en el recuento más reciente. Al guardar se omite.
   *[other] { $n } cosas elegidas no están en el recuento más reciente. Al guardar se omiten.
}
draft-rests-first = Guarde primero el borrador: lo que haya escrito arriba sin guardar no se conserva al seguir un enlace.
draft-rests-title = Afirmaciones y partes en las que se apoya
draft-rests-lede = Marque en qué se apoya este borrador. Lo que marque se publica con la recomendación, palabra por palabra, con estas cifras.
draft-rests-reserved = Reservado para quienes dijeron quiénes son
draft-rests-statement = Afirmaciones
draft-rests-provision = Partes del texto
draft-rests-many = Elija como máximo { $n }, para que se lean.
draft-rests-stale = Alguien cambió el borrador mientras usted elegía. Sus marcas se conservan: guarde otra vez.
draft-rests-choose = Elegir afirmaciones y partes de «{ $s }»
draft-rests-named = { $n ->
    [0] Aún no se ha elegido ninguna: se apoya en todo el resultado.
    [one] Una elegida.
   *[other] { $n } elegidas.
}
draft-committee = Preparada por el comité
draft-committee-hint = Uno del que usted forma parte. Lo lee el consejo y después todo el mundo.
draft-committee-none = Ningún comité
decision-conflicts = { $n ->
    [one] Un miembro declaró un conflicto de intereses
   *[other] { $n } miembros declararon un conflicto de intereses
}; { $m ->
    [0] nadie se apartó de la decisión por ello.
    [one] una persona no participó por ello.
   *[other] { $m } personas no participaron por ello.
}
tracker-changed = Qué cambió:
changed-published = publicada el { $s }
changed-corrected = corregida el { $s }
changed-asked = trasladada a otra institución el { $s }
changed-extended = plazo alargado el { $s }
changed-answered = respondida el { $s }
changed-promised = compromiso del { $s }
changed-claimed = la institución informó el { $s }
changed-judged = valoración de los miembros el { $s }
changed-overdue = con retraso desde el { $s }
draft-committee-gone = Este comité ha terminado, o usted no forma parte de él. Elija otro, o ninguno.
