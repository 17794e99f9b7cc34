staff-list = Sus consultas
staff-here = Usted está aquí
staff-list-empty = Todavía no hay ninguna consulta
staff-list-empty-convenor = Empiece una más abajo. Nadie la ve hasta que todo esté declarado y usted la abra.
staff-list-empty-other = Cuando alguien de su organización empiece una, aparecerá aquí.
staff-new = Empezar una consulta nueva
staff-new-text = Empieza como borrador. Por ahora bastan el título y el idioma.
staff-new-lang = Idioma de sus textos
staff-new-lang-hint = El idioma en que usted escribe. Las traducciones vienen después.
staff-new-button = Empezar un borrador
staff-title-missing = Ponga un título a la consulta.
staff-lang-missing = Elija el idioma en que están escritos sus textos.
staff-state-draft = Borrador
staff-state-open = Abierta
staff-state-open-until = Abierta hasta el { $s }
staff-state-closed = Cerrada

staff-missing-title = { $n ->
    [one] Todavía no se puede abrir: falta una cosa
   *[other] Todavía no se puede abrir: faltan { $n } cosas
}
staff-missing-text = Las personas necesitan saber en qué entran. Falta declarar: { $s }.
staff-ready-title = Todo está declarado
staff-ready-later = Se puede abrir el { $s }, el día que usted anunció. Hasta entonces todavía puede cambiarlo todo.
staff-ready-now = Puede abrirla ahora. Después ya no se puede cambiar lo que declaró.
staff-open-title = Las personas están participando
staff-open-text = Abierta hasta el { $s }. Lo que se dijo a las personas se mantiene; solo se puede alargar el último día.
staff-closed-title = Esta consulta está cerrada
staff-closed-text = Ya nadie puede participar. El resultado es público. Ahora las personas esperan saber qué hace usted con él.
staff-extend-go = Mantenerla abierta más tiempo
staff-open-go = Abrir la consulta
staff-result-go = Leer el resultado
staff-before = Antes de abrir
staff-stated = Lo que se dijo a las personas
staff-stated-n = { $n } de { $m } declaradas.
staff-tag-stated = Declarado
staff-tag-missing = Falta
staff-tag-wait = Aún no se puede empezar
staff-translate-go = Traducir afirmaciones
staff-counts = Recuentos
staff-counts-text = Los resultados salen en los días anunciados y después no se mueven. Usted los ve el mismo día que todo el mundo.
staff-counts-none = Todavía no se ha anunciado ningún día.
staff-count-n = Recuento { $n }
staff-owed = Lo que usted debe
staff-owed-told = Lo que dijo a las personas
staff-owed-told-text = Vale desde el día en que abre.
staff-owed-pay = Pago
staff-owed-pay-text = Como se prometió, el día que se prometió, también a quienes paran antes.
staff-owed-after = Después de cerrar
staff-owed-after-text = Cuente a las personas qué cambió gracias a ellas, parte por parte.
staff-never = Lo que usted nunca ve
staff-never-text = Las respuestas de una persona. Quién tiene un código. Una historia. Ningún grupo de menos de diez.
staff-locked-title = Ya está abierta, por eso esto no puede cambiar
staff-locked-text = Las personas decidieron participar sabiendo esto. No deben encontrarse con que ha cambiado.
staff-open-dates = Puede mover el último día hacia adelante, nunca hacia atrás. Los recuentos anunciados se mantienen.
staff-translations = En otros idiomas
staff-translations-text = Quien lee ve que es una traducción. Deje el campo vacío si no la hay.

staff-plain = En palabras sencillas
staff-plain-hint = Qué significa esta parte, con frases cortas y palabras de todos los días. Explica; no defiende ni ataca.
staff-plain-text = Las personas leen las palabras de la ley y, al lado, esta versión.
staff-plain-there = Con versión sencilla
staff-plain-none = Todavía sin versión sencilla
staff-save-next = Guardar e ir a la parte siguiente

staff-statement-n = Afirmación { $n }
staff-statement-seed = Escrita por ustedes antes de abrir
staff-statement-member = Escrita por una persona que participa
staff-statement-none = Escriba al menos una afirmación.
staff-statement-long = La línea { $n } tiene { $m } caracteres. Una afirmación tiene 200 como máximo. Por favor, hágala más corta.
staff-statement-twice = La línea { $n } ya está en la lista. Por favor, quítela o cámbiela.
staff-statement-many = Puede haber como máximo { $n } afirmaciones suyas. Quienes participan escribirán más.
staff-statements-none = Todavía no hay afirmaciones. La primera persona que llegue necesita algo sobre lo que votar.
staff-statements-add = Añadir afirmaciones
staff-statements-label = Afirmaciones, una por línea
staff-statements-hint = Una sola idea en cada una, 200 caracteres como máximo, para que se pueda estar de acuerdo o en desacuerdo. Incluya algunas que usted no comparte.
staff-statements-button = Añadirlas
staff-statements-locked = Desde ahora solo añaden afirmaciones quienes participan. Usted todavía puede traducir.
staff-delete = Borrar
staff-translate-text = Diga lo mismo, ni más ni menos. Quien lee ve que es una traducción, con el original al lado.

staff-open-ask = ¿Abrir esta consulta?
staff-open-lede = Desde este momento pueden participar las personas que tengan una hoja con código. Lo que declaró se mantiene y no se puede cambiar.
staff-open-button = Abrirla ahora
staff-close-title = Terminarla
staff-close-text = Termina sola después del último día. También puede cerrarla antes; entonces se hace el recuento enseguida.
staff-close-go = Cerrar la consulta
staff-close-ask = ¿Cerrar esta consulta?
staff-close-lede = Después nadie podrá participar, y el último recuento se hace al instante. No se puede volver a abrir.
staff-close-waiting = { $n ->
    [0] No hay nada en espera.
    [one] Un texto no se ha leído todavía. No entrará en el resultado.
   *[other] { $n } textos no se han leído todavía. No entrarán en el resultado.
}
staff-close-early = Antes de lo anunciado
staff-close-early-n = { $n ->
    [one] Un día antes del último día. Quienes contaban con él ya no podrán participar.
   *[other] { $n } días antes del último día. Quienes contaban con él ya no podrán participar.
}
staff-close-button = Cerrarla ahora

task-summary = Título y versión en palabras sencillas
task-purpose = Para qué es
task-influence = Cuánta influencia tienen las personas
task-decided = Qué está ya decidido
task-time = Tiempo necesario
task-pay = Pago
task-dates = Fechas
task-readers = Quién lee qué
task-afterwards = Qué pasa después
task-convenor = Quién convoca y quién financia
task-safeguarding = Contacto de protección
task-text = El texto
task-statements = Primeras afirmaciones para votar
task-terms = Condiciones para organizaciones

task-summary-intro = Lo primero que leen las personas. Escríbalo para alguien con cansancio y prisa.
task-purpose-intro = Por qué pregunta, y por qué ahora.
task-influence-intro = Prometa solo lo que puede cumplir. De aquí vienen casi todas las decepciones.
task-decided-intro = Nadie debería gastar su tiempo en lo que ya no puede cambiar.
task-time-intro = Desde que se escribe el código hasta la última respuesta, para alguien que lee despacio.
task-pay-intro = El conocimiento es trabajo. Si no se paga nada, la razón se muestra en público.
task-dates-intro = Las personas necesitan al menos 7 días. Las cifras salen en los días que anuncie aquí, y en ningún otro.
task-readers-intro = Quién lee los textos que se escriben, quién ve solo totales y quién no ve nada.
task-afterwards-intro = Quién decide, hasta cuándo, y cómo sabrán las personas qué cambió gracias a ellas.
task-convenor-intro = Con palabras que la gente reconoce, sin siglas.
task-safeguarding-intro = Alguien de fuera de su oficina a quien se le pueda decir que algo aquí preocupa.
task-statements-intro = Las personas votan sobre afirmaciones cortas. Tiene que haber al menos tres antes de abrir.

task-field-title = Título
task-field-summary = De qué se trata, en palabras sencillas
task-field-content-note = Qué temas difíciles menciona el texto
task-field-purpose = ¿Para qué es?
task-field-decided = ¿Qué está ya decidido?
task-field-minutes = Minutos
task-field-hourly = Cantidad por hora
task-field-pay-how = Cómo y cuándo llega a las personas
task-field-unpaid-reason = Por qué no se paga
task-field-readers = ¿Quién lee qué?
task-field-afterwards = ¿Qué pasa después?
task-field-convened-by = ¿Quién convoca?
task-field-funded-by = ¿Quién financia?
task-field-safeguarding = Quién es y cómo encontrarle
task-field-opens = Primer día
task-field-closes = Último día
task-field-count-more = Un día de recuento más

task-hint-title = Nunca está en una hoja con código, pero alguien puede leerlo por encima del hombro.
task-hint-summary = Tres o cuatro frases. Qué se propone, para quién, qué cambiaría.
task-hint-content-note = Por ejemplo: «Menciona arrestos y tribunales.» Déjelo vacío si no hay nada difícil.
task-hint-purpose = Uno o dos párrafos, con palabras de todos los días.
task-hint-decided = Por ejemplo: «Que habrá una ley. Sin decidir: quién puede acudir al tribunal.» Si no hay nada decidido, dígalo.
task-hint-minutes = Un número entero, por ejemplo 25.
task-hint-hourly = Al menos { $s }. Por ejemplo 57 o 57,50.
task-hint-pay-how = Por ejemplo: en efectivo, en una organización de confianza, en 14 días. Sin nombre. Diga que el pago puede afectar a las ayudas sociales y que se puede rechazar.
task-hint-unpaid-reason = Cualquiera puede leerlo. «Aquí no es costumbre» no es una razón.
task-hint-readers = Nombre las oficinas. Diga hasta cuándo se guardan los textos.
task-hint-afterwards = Nombre el día en que las personas lo sabrán.
task-hint-safeguarding = Un nombre u oficina, un teléfono, el horario. Que no forme parte de la organización que pregunta.
task-hint-closes = Al menos 7 días después del primer día.
task-hint-count-more = Solo si el último día queda después del último recuento.

task-influence-legend = ¿Qué pueden cambiar las personas?
task-influence-inform = informar
task-influence-consult = consultar
task-influence-involve = involucrar
task-influence-collaborate = colaborar
task-influence-decide = decidir
task-influence-inform-text = Informar: se cuenta a las personas. Nada cambia por ellas.
task-influence-consult-text = Consultar: se pregunta a las personas, otros deciden.
task-influence-involve-text = Involucrar: se toma en cuenta lo que dicen y se muestra cómo, parte por parte.
task-influence-collaborate-text = Colaborar: las personas construyen la solución junto con ustedes.
task-influence-decide-text = Decidir: las personas deciden, ustedes lo llevan a cabo.
task-pay-legend = ¿Se paga por participar?
task-pay-paid-text = Sí, por hora
task-pay-unpaid-text = No, no se paga
task-pay-unpaid = no se paga
task-pay-hour = { $s } por hora
task-pay-at-least = al menos { $s } por hora
task-minutes-n = { $n ->
    [one] un minuto
   *[other] { $n } minutos
}
task-text-n = { $n ->
    [one] una parte
   *[other] { $n } partes
}
task-statements-n = { $n ->
    [one] una afirmación
   *[other] { $n } afirmaciones
}

task-empty = «{ $s }» está vacío. Por favor, escriba algo.
task-too-long = Este texto es demasiado largo. Por favor, hágalo más corto.
task-influence-choose = Elija cuánta influencia tienen las personas.
task-minutes-wrong = Escriba los minutos con un número entero, por ejemplo 25.
task-pay-choose = Elija si se paga por participar.
task-pay-amount = Escriba la cantidad con un número, por ejemplo 57 o 57,50.
task-pay-floor = El pago más bajo aquí es { $floor } por hora. Suba la cantidad, o elija «no se paga» y diga por qué.
task-date-wrong = Escriba el día como año-mes-día, por ejemplo 2026-03-09.
task-date-past = Este día ya pasó. Elija hoy o un día posterior.
task-notice = Deje al menos 7 días entre el primer día y el último.
task-count-missing = Anuncie al menos un día de recuento.
task-count-early = Un recuento viene después del primer día. Elija un día posterior.
task-count-late = El último recuento es el último día o después. Elija un día posterior.
task-count-past = Este día ya llegó o ya pasó. Elija un día posterior.
task-close-earlier = El último día solo se puede mover hacia adelante, porque las personas ya lo saben.

import-lede = Traiga la ley o la política. Se divide en partes, para que las personas respondan parte por parte.
import-again = Un texto nuevo sustituye al anterior. Las partes que quedan igual conservan su versión sencilla y sus traducciones.
import-file = Un archivo
import-file-hint = Akoma Ntoso (XML). Un proyecto de ley en JSON, o un texto en Markdown o texto simple. 4 MB como máximo. Si hay un archivo, el campo de abajo no se lee.
import-paste = O pegue el texto aquí
import-paste-hint = Los encabezados empiezan con #. Una línea vacía separa los párrafos. Cada párrafo o punto de una lista es una parte.
import-source = De dónde es el texto
import-source-hint = Por ejemplo: H.R. 1379, 119.º Congreso. Vacío: se toma del archivo si lo dice.
import-url = Dirección de la fuente
import-url-hint = Empieza con https://
import-url-wrong = Escriba una dirección completa que empiece con https://
import-button = Leerlo
import-parts = Partes
import-parts-none = Todavía no hay texto.
import-parts-text = Abra una parte para escribir su versión en palabras sencillas.
import-nothing = Elija un archivo o pegue un texto.
import-line = Línea { $n }: { $s }
import-xml-syntax = Este XML no está bien formado: algo aquí no está cerrado, está cerrado dos veces o usa un nombre de carácter que XML no conoce. Pida a quien hizo el archivo uno correcto, o pegue el texto mismo.
import-xml-shape = Este XML no es Akoma Ntoso: empieza con «{ $s }». Solo se puede leer Akoma Ntoso («akomaNtoso»). Pida ese formato, o pegue el texto mismo.
import-xml-doctype = El archivo empieza con un DOCTYPE. Por seguridad no se leen esos archivos. Quite esa línea, o pegue el texto mismo.
import-xml-deep = Aquí hay más de 64 elementos unos dentro de otros. Ninguna ley lo necesita; el archivo está probablemente dañado. Pida otra copia, o pegue el texto mismo.
import-notes = { $n ->
    [one] Se dejó fuera 1 nota junto al texto. Solo se leen las palabras del texto mismo.
   *[other] Se dejaron fuera { $n } notas junto al texto. Solo se leen las palabras del texto mismo.
}
import-empty = No hay ningún párrafo de texto, solo encabezados o nada.
import-too-many = Tiene { $s } partes; puede haber 1500. Pregunte por un trozo más corto o una los párrafos breves.
import-too-long = Esta parte tiene más de 20 000 caracteres: { $s }. Divídala con una línea vacía.
import-html = Aquí no se lee HTML: { $s }. Quítelo o escríbalo en Markdown.
import-json-syntax = El texto empieza con un corchete o una llave, por eso se leyó como JSON, y se corta o tiene un carácter que no va aquí.
import-json-shape = Este JSON no tiene una lista «provisions». Cada elemento de la lista necesita un id y un texto.
import-json-entry = Elemento { $s }: id, heading y text deben ser textos entre comillas.
import-json-id-missing = El elemento { $s } no tiene id.
import-json-id-twice = El elemento { $s } tiene el id de otro anterior. Cada id puede estar una sola vez.

batch-title = Hojas con código
batch-lede = Las hojas salen en lotes de 20 o más, por medio de organizaciones en las que la gente confía. Usted no puede ver quién tiene cada hoja ni cuándo se usa.
batch-table = Lotes de hojas con código
batch-name = Lote
batch-handed = Entregado a
batch-size = Hojas
batch-used = Usadas
batch-used-n = { $n } o más
batch-go = Hacer o imprimir hojas
batch-none = Todavía no hay ningún lote.
batch-closed = Esta consulta está cerrada. Sus hojas ya no abren nada.
batch-make = Hacer un lote
batch-handed-label = ¿Quién las entrega?
batch-handed-hint = La organización, no una persona.
batch-handed-missing = Diga qué organización las entrega.
batch-size-label = ¿Cuántas hojas?
batch-size-hint = De 20 a 500. En un lote más pequeño se podría adivinar quién hizo qué.
batch-size-wrong = Escriba un número de { $n } a { $m }.
batch-button = Hacer las hojas
batch-print-title = Hojas { $s }
batch-print-note = Imprima esta página y después ciérrela. Entregue las hojas en persona y diga a la gente la dirección de este sitio. Nada en una hoja dice para qué es.
batch-slip-go = Para { $s }. Abra la dirección que le dieron y escriba este código:
batch-slip-words = O estas palabras:
batch-slip-note = No hace falta ningún nombre. Quien le dio esta hoja no puede ver lo que usted hace con ella. Si la pierde, nadie puede recuperarla.

queue-title = En espera de lectura
queue-lede = Usted lee por seguridad y para encontrar repeticiones, nunca por opinión. Cada decisión queda registrada con su razón.
queue-left = { $n ->
    [0] No hay nada en espera.
    [one] Hay un texto en espera.
   *[other] Hay { $n } textos en espera.
}
queue-go = Leer el siguiente
queue-statement = Una afirmación de una persona que participa
queue-suggestion = Una propuesta de redacción para:
queue-decision = ¿Qué hace con ello?
queue-decision-hint = Las teclas de acceso 1 a 4 eligen.
queue-publish = Publicarlo como está
queue-join = Unirlo con una afirmación que dice lo mismo
queue-soften = Ofrecer a quien lo escribió una redacción más suave
queue-return = Devolverlo con una razón
queue-join-which = Unir: ¿qué afirmación dice lo mismo?
queue-join-none = Ninguna se parece.
queue-same = Probablemente dice lo mismo
queue-join-number = O su número
queue-join-number-hint = Si da las dos cosas, vale el número.
queue-translated = traducción
queue-softer = Redacción más suave
queue-softer-hint = Cambie lo menos posible. Solo se publica si quien lo escribió la acepta.
queue-why = Devolver: ¿por qué?
queue-why-hint = Quien lo escribió lee la razón en el idioma del texto: { $s }.
queue-why-names = Nombra a una persona o un lugar.
queue-why-story = Cuenta una historia que no debemos guardar.
queue-why-two = Tiene dos ideas. Por favor, envíe cada una por separado.
queue-why-vote = No se puede estar de acuerdo o en desacuerdo con esto.
queue-why-other = Otra razón, escrita abajo
queue-reason = Palabras para quien lo escribió
queue-reason-hint = Amables y breves. Solo hacen falta con «Otra razón». No repita lo que se contó.
queue-translations = Si lo publica, puede añadir traducciones. Se muestran como traducciones.
queue-button = Decidir y seguir
queue-note-done = Su decisión quedó registrada.
queue-note-late = Otra persona ya había decidido sobre ese texto. No se registró nada suyo. Esto es lo que sigue.
queue-decision-missing = Elija una de las decisiones.
queue-join-missing = Elija una afirmación publicada o escriba su número.
queue-softer-same = Cambie la redacción o elija otra decisión.
queue-softer-long = La redacción más suave es demasiado larga: { $n } caracteres como máximo.
queue-why-missing = Elija por qué se devuelve.
queue-reason-missing = Escriba la razón en pocas palabras.
queue-empty = No hay nada en espera
queue-empty-text = Todo lo que se envió está leído. Gracias.
staff-wordings = Redacciones sugeridas
staff-wordings-lede = Lo que la gente escribiría en su lugar, parte por parte. La moderación lo ha leído antes. Nadie ve quién lo escribió.
staff-wordings-none = Todavía no hay ninguna redacción aceptada.
staff-wording-print = Se puede imprimir en el resultado
staff-wording-keep = Solo para que la oficina la lea: no la imprima ni la cite
