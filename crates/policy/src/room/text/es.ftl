my-councils-title = Mis consejos
my-councils-none = Con este código no tiene ningún puesto en un consejo.
my-councils-all = Todos los consejos
seat-council-ended = Este consejo ha terminado. Todavía puede leer lo que escribió y retirarlo.
seat-term-over = Su mandato terminó. Puede leer lo que se hace hasta que deje el consejo o se renueve su mandato.
seat-alternate = Usted es suplente. Cuando sustituye a alguien, decide en su lugar; hasta entonces puede leer lo que se hace.
seat-stood-in = Ahora le sustituye una persona suplente. Usted puede leer lo que se hace, y vuelve a decidir cuando la sustitución termine.
seat-open = Por decidir ahora
seat-open-none = No hay nada que espere una decisión.
subject-recommendation = ¿Adoptar una recomendación?
subject-judgement = ¿Adoptar una valoración?
seat-days = { $n ->
    [0] Hoy es el último día
    [one] Queda un día
   *[other] Quedan { $n } días
}
seat-spoke = Usted ya habló
seat-not-spoke = Usted todavía no ha hablado
seat-drafts = Borradores
seat-drafts-none = No hay ningún borrador.
seat-adopted = { $n ->
    [one] Una recomendación adoptada espera a que la secretaría la publique.
   *[other] { $n } recomendaciones adoptadas esperan a que la secretaría las publique.
}
seat-promises = A qué se comprometieron las instituciones
seat-promises-none = Ninguna institución se ha comprometido todavía a nada.
seat-judging = Los miembros lo están valorando ahora.
seat-published = { $n ->
    [0] Todavía no hay ninguna recomendación publicada
    [one] Una recomendación publicada
   *[other] { $n } recomendaciones publicadas
}
seat-known-as = Aquí se le conoce como { $s }
seat-name = El nombre con el que quiere que se le conozca aquí
seat-name-hint = Todo el mundo lo lee en la página del consejo. No tiene por qué ser el suyo; si nadie debe reconocerle, use uno que no use en ningún otro lugar.
seat-name-button = Usar este nombre
seat-name-missing = Escriba un nombre. Sirve cualquiera.
seat-name-taken = En este consejo ya se conoce a alguien por ese nombre. Por favor, elija otro.
decide-title = Decidir
decide-until = Puede hablar, y cambiar de opinión, hasta el final del { $s }.
decide-voice = ¿Qué dice usted?
voice-for = A favor
voice-against = En contra
voice-abstain = Me abstengo
voice-aside = Me aparto: yo lo haría de otra manera, pero no me opongo
voice-object = Me opongo: no debería adoptarse así
decide-who-sees = Todo el mundo leerá cuántas personas dijeron cada cosa. A nadie se le muestra quién dijo qué, ni a los miembros ni a la secretaría.
decide-button = Decirlo
decide-change = Cambiarlo
decide-voice-missing = Elija qué dice usted.
decide-too-late = El último día ya pasó, por eso esto no se contó.
decide-close = Terminar ahora la decisión
decide-close-text = Ya habló todo el mundo. Puede terminarla antes de su último día; después nadie podrá cambiar de opinión.
decide-reads = Usted puede leer esto; otra persona habla por este puesto, o el plazo ya terminó.
decide-promised = A qué se comprometió la institución
decide-reasons = Razones de esta valoración
verdict-adopted = Se adoptó
verdict-rejected = No se adoptó
verdict-no-quorum = Participaron muy pocos miembros, por eso no se decidió nada
dissent-title = Escribir por qué no está de acuerdo
dissent-words = Por qué no está de acuerdo
dissent-hint = Se imprime junto a la recomendación cuando se publica. Puede cambiarlo o retirarlo en cualquier momento: deje el campo vacío y guarde.
dissent-named = Imprimir el nombre con el que se me conoce aquí
dissent-missing = Escriba por qué no está de acuerdo, o vuelva atrás.
judge-title = Valorar esto
judge-again = Valorar esto de nuevo
judge-level = ¿Hasta dónde se ha llegado de verdad?
judge-level-missing = Elija hasta dónde se ha llegado.
judge-reasons = Por qué
judge-reasons-hint = Lo que los miembros ven en la práctica. Todo el mundo lo lee cuando el consejo lo adopta. Escriba sobre reglas y servicios, no sobre personas.
judge-reasons-missing = Diga por qué.
judge-text = { $n ->
    [one] Durante un día, el consejo decide si esta es su valoración. Si no la adopta, las razones que usted escribió se borran.
   *[other] Durante { $n } días, el consejo decide si esta es su valoración. Si no la adopta, las razones que usted escribió se borran.
}
judge-button = Llevarla al consejo
judge-already = Los miembros ya lo están valorando. Espere a que terminen.
leave-council-title = Dejar este consejo
leave-council-text = Puede irse en cualquier momento, sin dar razones. Esto es lo que pasa al instante:
leave-council-1 = Su puesto queda libre, y el nombre que eligió se destruye.
leave-council-2 = Se destruye lo que escribió en su propio nombre: los desacuerdos, los conflictos de intereses que declaró, y los borradores y propuestas que todavía no se adoptaron.
leave-council-3 = Lo que dijo en decisiones que siguen abiertas deja de contar.
leave-council-4 = Lo que el consejo ha decidido se mantiene. Nada en ello muestra quién dijo qué.
leave-council-button = Dejar este consejo
subject-minutes = ¿Aprobar un acta?
decide-minutes = Acta de la reunión del { $s }
seat-about = Lo que usted necesita, y lo que declara
seat-access = Lo que necesita para participar en una reunión
seat-access-hint = Se pregunta una sola vez. La secretaría lo ve para las reuniones a las que usted viene, hasta que termina el día de cada una. Para retirarlo, deje el campo vacío.
seat-interests = Lo que declara junto a su nombre
seat-interests-hint = Si trabaja para una persona u organización sobre la que escribe el consejo, o si recibe pagos de ella. Todo el mundo lo lee. Puede quedar vacío.
dissent-too-late = La decisión ha terminado, así que no se puede escribir nada nuevo. Lo que escribió antes puede retirarlo: vacíe el campo y guarde.
seat-back = Retirarla antes de que se publique
seat-back-text = Vuelve a ser un borrador y el consejo decide de nuevo.
seat-written = Lo que usted escribió contra decisiones
correction-title = Una corrección
correction-text = La secretaría propone otras palabras para lo que el consejo ha publicado. Se muestran al lado de las primeras si usted está de acuerdo.
correction-now = Como está publicado
correction-then = Como quedaría
correction-why = Por qué:
correction-agree = De acuerdo
correction-refuse = Dejarlo como está
correction-waits = Una corrección espera a una copresidencia:
conflict-title = Declarar un conflicto de intereses
conflict-change = Cambiar o retirar lo que declaró
conflict-lede = Si trabaja para una persona u organización de la que trata esta decisión, o si recibe pagos de ella, dígalo antes de que el consejo decida. Así nadie podrá reprochárselo después al consejo.
conflict-who = Mientras la decisión está abierta, los miembros de este consejo leen sus palabras, con el nombre con el que se le conoce aquí. Los demás solo leen cuántos miembros declararon algo. Puede retirar sus palabras hasta que termine; entonces se destruyen.
conflict-words = Qué deben saber los demás
conflict-hint = Basta una frase: qué le une a quién.
conflict-missing = Escriba qué deben saber los demás, o vuelva atrás.
conflict-aside = No participo en esta decisión
conflict-aside-text = Entonces se borra lo que dijo sobre ella y por qué no estaba de acuerdo, y lo que diga no cuenta. Deben participar tantos miembros como antes, para que unas pocas personas no decidan por muchas.
conflict-back = Retirarlo
conflicts-title = Conflictos de intereses
conflict-yours = Usted
conflict-takes-none = no participa
decide-aside = Usted declaró un conflicto de intereses y no participa en esta decisión.
committees-chair = Comités: ver, entrar, crear
committees-go = Comités: ver y entrar
choice-title = Elegir ordenando
choice-new = Que el consejo elija entre varias opciones
choice-lede = { $n ->
    [one] Los miembros ordenan lo que escriba aquí, durante un día. Solo lo leen los miembros.
   *[other] Los miembros ordenan lo que escriba aquí, durante { $n } días. Solo lo leen los miembros.
}
choice-question = Qué se pregunta
choice-question-hint = Por ejemplo: «¿Qué tratamos primero?»
choice-question-missing = Escriba qué se pregunta.
choice-options = Entre qué se elige
choice-options-hint = Cada opción en su propia línea, de 2 a 8. Escriba sobre reglas y servicios, no sobre personas.
choice-options-wrong = Escriba de { $n } a { $m } opciones distintas, cada una en su propia línea.
choice-put = Llevarla al consejo
choice-how = Dé el primer lugar a la opción que prefiere, después a la siguiente, hasta donde quiera. La que tiene menos primeros lugares sale, ronda por ronda, y esas papeletas pasan al siguiente lugar que indican.
choice-place = lugar { $s }
choice-not-ranked = sin lugar
choice-twice = Dio un lugar dos veces. Dé cada lugar a una sola opción.
choice-close = Terminar ahora la elección
choice-back = Retirar la pregunta
choice-back-text = Se borra con todo lo que se ordenó.
choice-chosen = Elegida
choice-tie = Empate: lo resuelve el consejo
choice-cast = Puestos que ordenaron: { $n } de { $m }.
choice-rounds = Ronda por ronda
choice-rounds-text = En cuántas papeletas cada opción fue la primera de las que quedaban.
choice-option = Opción
choice-round = Ronda { $n }
choice-left = ya había salido
choice-over = Lo que se eligió antes
sample-question = ¿Qué tratamos primero?
choice-who-sees = Los miembros leerán cada ronda en cifras. A nadie se le muestra quién ordenó qué, ni a los miembros ni a la secretaría.
choice-nothing = Dé un lugar al menos a una opción.
