councils-title = Consejos
councils-lede = Miembros con experiencia vivida que trabajan juntos durante años, deciden lo que recomiendan y valoran qué hicieron las instituciones con ello.
councils-none = Aquí todavía no hay ningún consejo.
council-sample = Ejemplo: este consejo, sus miembros y lo que hizo son inventados. Donde un texto es real, dice de dónde viene.
council-state-draft = En preparación
council-state-open = En marcha
council-state-closed = Terminado
council-ended-text = Este consejo ha terminado. Lo que recomendó, lo que se respondió y lo que valoraron sus miembros se mantiene.
council-enter = Ir a su puesto
council-recommendations = Recomendaciones
council-members = Quiénes forman este consejo
council-taken = Puestos ocupados: { $n } de { $m }.
council-names-text = Cada miembro eligió el nombre con el que quiere que se le conozca; no tiene por qué ser el suyo.
council-known-as = Nombre elegido
council-part = Función
council-until = Hasta
council-no-name = sin nombre elegido
council-chair = Copresidencia
council-alternate = Suplente
council-member = Miembro
council-know = Lo que este consejo ha dicho de sí mismo
council-deciding = Cómo decide
council-rule = ¿Cómo se adopta algo?
council-rule-consent = Por consentimiento: cuando nadie se opone.
council-rule-majority = Por mayoría: más a favor que en contra.
council-rule-two-thirds = Por dos tercios: al menos el doble a favor que en contra.
council-quorum = ¿Cuántos miembros tienen que participar?
council-quorum-majority = Tiene que participar más de la mitad de los miembros.
council-quorum-two-thirds = Tienen que participar al menos dos tercios de los miembros.
council-decides-in = { $n ->
    [one] Una decisión queda abierta un día.
   *[other] Una decisión queda abierta { $n } días.
}
council-term = Mandatos
council-term-text = { $n ->
    [one] Un mes
   *[other] { $n } meses
}; { $m ->
    [0] el mandato no se renueva.
    [one] el mandato se puede renovar una vez.
   *[other] el mandato se puede renovar { $m } veces.
}
council-clock = Los plazos
council-information = Solicitudes de información
council-request-clock = { $n ->
    [one] Un día para una solicitud de información.
   *[other] { $n } días para una solicitud de información.
}
council-clock-text = { $n ->
    [one] Las instituciones tienen un día para responder.
   *[other] Las instituciones tienen { $n } días para responder.
}
council-present-text = { $n ->
    [one] El consejo presenta lo que recomienda al menos un día antes de una reunión que decide.
   *[other] El consejo presenta lo que recomienda al menos { $n } días antes de una reunión que decide.
}
council-hours-text = { $n ->
    [one] Más o menos una hora al mes
   *[other] Más o menos { $n } horas al mes
}
council-influence-inform = Se cuenta a los miembros lo que está previsto. Nada cambia por medio de este consejo.
council-influence-consult = Se pregunta a los miembros. Otras personas deciden, y dicen qué hicieron con ello.
council-influence-involve = Lo que preocupa a los miembros se toma en cuenta, y se muestra de qué manera.
council-influence-collaborate = Los miembros construyen la solución junto con la institución.
council-influence-decide = Lo que deciden los miembros se lleva a cabo.
council-terms-title = Mandato y reglas
council-source = Fuente
staff-councils-title = Sus consejos
staff-councils-none = Su organización todavía no tiene ningún consejo.
staff-councils-add = Preparar un consejo nuevo
council-title = Nombre del consejo
council-title-hint = Como lo leerá todo el mundo
council-title-missing = Ponga un nombre al consejo.
council-lang = Idioma de sus textos
council-work = En marcha
council-public-page = Lo que ve todo el mundo
council-draft-text = Por ahora solo lo ve su organización. Se puede abrir cuando esté declarado todo lo de abajo.
council-tasks = Lo que los miembros tienen que saber antes de venir
council-task-done = Hecho
council-task-open = Por hacer
council-accepted = Aceptar las condiciones de esta instalación
council-made = { $n ->
    [0] todavía ningún puesto
    [one] un puesto
   *[other] { $n } puestos
}
council-stands = El consejo está abierto. Lo que se dijo a los miembros cuando vinieron se mantiene, por eso esto ya no se puede cambiar.
council-task-about = Qué es, y quién está detrás
council-task-about-text = Con palabras sencillas. Es lo primero que leen los miembros y el público.
council-task-influence = Cuánta influencia tiene
council-task-influence-text = Diga con verdad hasta dónde llega la palabra del consejo, y qué está ya decidido.
council-task-work = Tiempo y pago
council-task-work-text = El conocimiento es trabajo. Si no se paga nada, la razón se muestra en público.
council-task-readers = Quién lee qué, y a quién avisar
council-task-readers-text = Los miembros deciden qué escribir según quién lo va a leer.
council-task-rules = Puestos, mandatos y decisiones
council-task-rules-text = Estas reglas valen mientras exista el consejo. Como ejemplo, el consejo de sobrevivientes de la ley de los Estados Unidos tiene de 8 a 14 puestos y mandatos de 24 meses que se pueden renovar una vez, y presenta lo suyo 45 días antes de una reunión.
council-task-terms = Mandato y reglas
council-task-terms-text = Traiga el texto en un archivo, o péguelo. Se muestra parte por parte, con su fuente.
council-summary = Qué es, en unas pocas frases
council-purpose = Para qué es
council-convened_by = Quién lo convoca
council-funded_by = Quién lo financia
council-influence = ¿Cuánta influencia tiene el consejo?
council-decided = Lo que ya está decidido
council-decided-hint = Si no hay nada decidido, dígalo.
council-afterwards = Qué pasa con lo que recomienda
council-afterwards-hint = Quién tiene que responder, y hasta cuándo
council-hours = Horas al mes que necesita un miembro
council-hours-hint = Un número, contando leer y preparar
council-pay = ¿Se paga el trabajo?
council-hourly = Pago por hora
council-hourly-hint = Solo si se paga
council-pay_how = Cómo llega el pago a los miembros
council-pay_how-hint = Solo si se paga: cómo, en cuánto tiempo, y que se puede rechazar o dejar para más tarde
council-unpaid_reason = Por qué no se paga nada
council-unpaid_reason-hint = Solo si no se paga. Se muestra en público.
council-readers = Quién lee lo que escriben los miembros
council-safeguarding = A quién avisar cuando algo preocupa a un miembro
council-safeguarding-hint = Lo mejor es alguien de fuera de su organización.
council-zone = Zona horaria
council-zone-hint = Como en la base de datos de zonas horarias, por ejemplo Europe/Madrid, America/New_York o Africa/Tunis. Los días empiezan y terminan según esa zona.
council-fewest = Número mínimo de miembros
council-fewest-hint = Con menos no se puede decidir nada
council-most = Número máximo de miembros
council-months = Meses que dura un mandato
council-again = Cuántas veces se puede renovar un mandato
council-again-hint = 0 si nunca
council-turns = ¿En cuántos turnos terminan los mandatos?
council-turns-hint = 1: todos terminan a la vez. 2: la mitad de los puestos termina medio mandato antes, para que no se vaya todo el mundo de golpe. Los meses de un mandato se tienen que poder dividir por este número.
council-decision_days = Días que queda abierta una decisión
council-decision_days-hint = De 3 a 60, para que todo el mundo encuentre una hora segura
council-answer_days = Días que tienen las instituciones para responder
council-answer_days-hint = De 14 a 365
council-request_days = Días que tienen las instituciones para responder a una solicitud de información
council-request_days-hint = De 7 a 180
council-present_days = Días antes de una reunión que decide en los que, como tarde, el consejo presenta lo suyo
council-present_days-hint = 45 en la ley de los Estados Unidos; 0 si no hay una regla así
council-text = El texto
council-text-hint = Péguelo aquí, si no tiene un archivo
council-file = Un archivo con el texto
council-file-hint = Markdown, texto simple, Akoma Ntoso o JSON
council-source_url = Dirección de la fuente
council-terms-there = { $n ->
    [one] Ahora hay una parte
   *[other] Ahora hay { $n } partes
}
council-number-wrong = «{ $s }»: escriba un número entero dentro de los límites.
council-zone-wrong = No se conoce esta zona horaria. Escríbala como Europe/Madrid o America/New_York.
council-seats-wrong = El número máximo de miembros no puede ser menor que el mínimo.
council-turns-wrong = Los meses de un mandato se tienen que poder dividir por el número de turnos, y no puede haber más turnos que puestos.
council-choose = «{ $s }»: elija una opción.
council-url-wrong = Escriba la dirección completa, que empieza con https://
council-open-title = Abrir el consejo
council-open-text = Desde entonces todo el mundo puede leer su página, y los puestos se pueden dar por invitación. Lo que se declaró se mantiene a partir de ese momento.
council-open-missing = Todavía falta
council-open-not-ready = El consejo no se puede abrir antes de que todo esté declarado.
council-open-button = Abrirlo ahora
council-end-title = Terminar el consejo
council-end-text = Después ya no se puede recomendar, decidir ni valorar nada nuevo. Lo que hizo se mantiene, y las instituciones siguen respondiendo.
council-end-button = Terminarlo
seats-title = Puestos
seats-lede = Usted ve números, y los nombres que los miembros eligieron para este consejo. Aquí nadie ve quiénes son.
seats-none = Todavía no hay ningún puesto.
seats-n = Puesto { $n }
seats-taken = Ocupado
seats-over = El mandato terminó
seats-empty = Libre
seats-invited-until = Con invitación, hasta el { $s }
seats-until = Mandato hasta el { $s }
seats-stands-for = Sustituye al puesto { $n }
seats-too-few = Para decidir algo se necesitan al menos { $n }.
seats-add-member = Añadir un puesto
seats-add-alternate = Añadir un puesto de suplente
seats-invite = Invitar a alguien
seats-invited = Invitación al puesto { $n }
seats-invited-text = Entréguela en persona o de una manera que sea segura para quien la recibe. Abre una sola vez, en «Tengo un código», durante tres semanas, y solo se muestra ahora. No anote quién la recibió.
seats-chair = Dar la copresidencia
seats-unchair = Quitar la copresidencia
seats-again = Renovar el mandato
seats-again-not = Las reglas del consejo no permiten otro mandato, o al actual le queda demasiado tiempo.
seats-stand = Sustituir a alguien
seats-for = Sustituye a
seats-for-nobody = nadie
seats-end = Dejar libre este puesto
seats-end-text = El puesto queda vacío de inmediato. Se destruye el nombre, y también lo que esta persona escribió en su propio nombre y nadie ha publicado. Lo que decidió el consejo se mantiene, y también un desacuerdo ya impreso, sin nombre. Es mejor que la persona salga por sí misma: entonces sus palabras se van con ella.
seats-end-sure = Sí, dejar libre este puesto
seats-sure = Marque la casilla para mostrar que de verdad quiere hacerlo.
seats-full = Ya hay tantos puestos como puede haber.
seats-not-now = Se pueden crear puestos cuando las reglas del consejo están declaradas, y mientras el consejo no haya terminado.
sample-council = Consejo del Puerto de Ejemplo
sample-council-text = Un texto de ejemplo de la extensión habitual, en palabras sencillas, para que la página se vea como se verá cuando la secretaría la haya completado.
sample-council-office = Oficina de Asuntos de Ejemplo
sample-member = Miembro de ejemplo { $n }
council-notice_days = Días de antelación con los que se anuncia una reunión
council-notice_days-hint = De 5 a 90, para que todo el mundo se pueda preparar
council-interests = Declara:
meetings-title = Reuniones
meetings-lede = Se anuncian con el orden del día. El acta se puede leer cuando los miembros la han aprobado.
meetings-none = Todavía no se ha anunciado ninguna reunión.
meeting-title = Una reunión
meeting-is-announced = Anunciada
meeting-is-held = Celebrada
meeting-is-cancelled = Cancelada
meeting-when = Cuándo
meeting-zone = hora de { $s }
meeting-lasts-text = { $n ->
    [one] Dura un minuto.
   *[other] Dura { $n } minutos.
}
meeting-place = Dónde
meeting-place-hint = Solo lo leen los miembros. Tiene que haber una manera de participar sin cámara y sin el nombre real.
meeting-plain = Con palabras sencillas
meeting-plain-hint = De qué trata, y qué se pregunta a los miembros, en frases cortas
meeting-agenda = Orden del día
meeting-agenda-hint = Un punto por línea. Lo lee todo el mundo.
meeting-materials = Para leer antes
meeting-materials-hint = Direcciones, una por línea
meeting-announce = Anunciar una reunión
meeting-earliest = Según el plazo de aviso del consejo, el primer día que no es demasiado pronto es el { $s }.
meeting-day = Día
meeting-day-wrong = Es demasiado pronto, o no es un día. El primer día que permite el plazo de aviso es el { $s }; escríbalo como 2027-03-15.
meeting-starts = Empieza a las
meeting-time-wrong = Escriba una hora como 14:30.
meeting-lasts = Cuánto dura, en minutos
meeting-lasts-hint = De 15 a 600, con las pausas
meeting-lasts-wrong = Escriba un número de minutos de 15 a 600.
meeting-place-missing = Diga dónde es, o cómo llamar para participar.
meeting-agenda-missing = Escriba el orden del día.
meeting-plain-missing = Escríbalo también con palabras sencillas.
meeting-materials-wrong = Cada línea necesita una dirección completa, que empieza con https://
meeting-coming = ¿Va a venir?
meeting-coming-yes = Sí
meeting-coming-no = No
meeting-coming-text = La secretaría lo ve, para que la reunión se pueda preparar y pagar. No tiene que dar ninguna razón.
meeting-said = Guardado
meeting-access-told = Si viene, la secretaría ve lo que usted necesita.
meeting-access-ask = ¿Necesita algo para participar?
meeting-who = Quién viene, y quién estuvo
meeting-comes = Viene
meeting-comes-yes = sí
meeting-comes-no = no
meeting-comes-unknown = no lo ha dicho
meeting-needs = Necesita:
meeting-there = Estuvo
meeting-was-there = estuvo
meeting-held-button = Se celebró
meeting-minutes = Acta
meeting-minutes-text = { $n ->
    [one] Durante un día, los miembros deciden si el acta es correcta. Después, todo el mundo puede leerla.
   *[other] Durante { $n } días, los miembros deciden si el acta es correcta. Después, todo el mundo puede leerla.
}
meeting-minutes-hint = Qué se decidió y por qué. Sin nombres, y sin nada que muestre quién dijo qué.
meeting-minutes-missing = Escriba el acta.
meeting-minutes-not-now = El acta ya la tienen los miembros, o ya está aprobada.
meeting-minutes-button = Llevarla a los miembros
meeting-minutes-approved = Acta, aprobada por los miembros
meeting-minutes-later = El acta se podrá leer cuando los miembros la hayan aprobado.
minutes-none = Todavía no hay acta
minutes-deciding = Los miembros tienen el acta para decidir
minutes-returned = Los miembros no aprobaron el acta
minutes-approved = Acta aprobada
meeting-cancel = Cancelar esta reunión
meeting-cancel-sure = Sí, cancelarla
calendar-link = Llevarse los días (archivo de calendario, con un título neutro)
calendar-neutral = Cita
calls-title = Convocatorias abiertas
calls-lede = Diga en público a quién se busca, a cuántas personas y cómo se decide. En esta página no se presenta nadie: deje que la gente venga por medio de una organización en la que confía.
call-line = { $n ->
    [one] Hay un puesto abierto hasta el { $s }
   *[other] Hay { $n } puestos abiertos hasta el { $s }
}
call-open = Abierta
call-over = Terminada
call-add = Abrir una convocatoria
call-seats = ¿Cuántos puestos?
call-seats-wrong = Escriba un número de 1 a 40.
call-words = A quién se busca
call-words-hint = Y en qué consiste el trabajo, con el tiempo y el pago
call-criteria = Cómo se decide
call-criteria-hint = Un criterio por línea. Nunca que alguien tenga que demostrar o contar lo que vivió.
call-how = Cómo presentarse
call-how-hint = Ante quién, mejor una organización en la que la gente confía, y por qué vía segura
call-until = Último día
call-until-wrong = { $n ->
    [one] Una convocatoria queda abierta al menos un día. Escriba un día como 2027-03-15.
   *[other] Una convocatoria queda abierta al menos { $n } días. Escriba un día como 2027-03-15.
}
call-words-missing = Diga a quién se busca.
call-criteria-missing = Diga cómo se decide.
call-how-missing = Diga cómo presentarse.
sample-access = Una sala tranquila, y alguien que lea en voz alta.
sample-interests = Recibe pagos de Quay Street Advice (ejemplo) por dar formación.
sample-place = Quay Street 5, primer piso; o por teléfono, 555 0101
sample-agenda =
    Formularios en cinco idiomas
    Lo que respondió el Ministerio
council-end-open = Hay miembros que todavía deciden, o algo adoptado espera su publicación. Deje que eso termine primero.
committees-title = Comités
committees-lede = Un comité prepara algo para todo el consejo: escribe borradores, y el consejo decide. Cada miembro entra y sale cuando quiere.
committees-text = Preparan, y decide todo el consejo.
committees-none = Este consejo no tiene ahora ningún comité.
committees-over = Comités que han terminado
committee-mine = Usted forma parte de él
committee-members = { $n ->
    [0] todavía sin miembros
    [one] un miembro
   *[other] { $n } miembros
}
committee-until = hasta el { $s }
committee-join = Entrar
committee-leave = Salir de este comité
committee-end = Terminar este comité
committee-end-text = Ya nadie podrá entrar. Los borradores y las recomendaciones seguirán diciendo que los preparó este comité.
committee-new = Crear un comité
committee-name = Cómo se llama
committee-name-hint = Lo lee todo el mundo.
committee-name-missing = Dé un nombre al comité.
committee-name-taken = Ya trabaja un comité con este nombre. Elija otro.
committee-many = Hay tantos comités como puede tener un consejo. Termine antes alguno.
committee-task = Qué debe hacer
committee-task-hint = En pocas frases. Lo lee todo el mundo; escriba sobre reglas y servicios, no sobre personas.
committee-task-missing = Diga qué debe hacer el comité.
committee-until-label = Su último día
committee-until-hint = Escríbalo como 2027-03-15, o déjelo vacío.
committee-until-wrong = Este día ya pasó, o no es un día. Escríbalo como 2027-03-15.
sample-committee = Vivienda (ejemplo)
calendar-title = Las reuniones en su calendario
calendar-lede = Solo días y horas, con el título «Cita»: sin consejo, sin lugar, sin orden del día.
calendar-file = Llevarse un archivo
calendar-file-text = Contiene las reuniones anunciadas hasta hoy. Llévese uno nuevo cuando se anuncie otra reunión.
calendar-address = Que su calendario las consulte por su cuenta
calendar-address-text = Recibe una dirección para su programa de calendario. Antes de crearla, tenga en cuenta esto:
calendar-who-1 = Quien tenga la dirección puede leer qué días se reúne usted. La dirección no abre nada más.
calendar-who-2 = Su programa de calendario consulta este sitio, sin Tor, una y otra vez. Si una empresa guarda su calendario, esa empresa conoce la dirección de este sitio.
calendar-who-3 = Aquí no se guarda quién consulta ni cuándo. La dirección deja de valer cuando usted la anula, crea otra o deja el consejo.
calendar-make = Crear una dirección
calendar-another = Crear otra dirección y anular la anterior
calendar-stop = Anular la dirección
calendar-made = Su dirección
calendar-made-text = Solo se muestra esta vez. Cópiela en su programa de calendario como calendario de internet.
calendar-onion = Esta dirección solo funciona en programas que usan Tor. Para otro programa, abra este sitio sin Tor y cree una allí.
