tab-services = Búsqueda
tab-found = Búsqueda
tab-again = Búsqueda
tab-slip = Hoja
tab-offline = Archivo
tab-service = Página
tab-organisation = Página
tab-gaps = Números

services-title = Servicios
find-lede = { $n ->
    [one] Aquí hay 1 servicio. Dice a quién atiende de verdad y qué puede dejarle fuera.
   *[other] Aquí hay { $n } servicios. Cada uno dice a quién atiende de verdad y qué puede dejarle fuera.
}
find-private = Lo que usted busca no se guarda ni aparece en la dirección de la página. La página de resultados solo se abre en este navegador, durante dos horas, hasta que usted lo cierre o pulse «Salir ahora». No necesita contar lo que le pasó.
find-current = { $n ->
    [one] 1 de { $m } fichas está al día: alguien la comprobó y la próxima comprobación no se ha retrasado.
   *[other] { $n } de { $m } fichas están al día: alguien las comprobó y la próxima comprobación no se ha retrasado.
}
find-never = { $n ->
    [one] 1 nunca se comprobó.
   *[other] { $n } nunca se comprobaron.
}
find-empty = Todavía no se ha añadido ningún directorio.
find-over = La dirección de esta búsqueda ya no vale. Las direcciones de búsqueda duran dos horas, para que nadie pueda abrirlas después. Por favor, busque de nuevo.
find-words = ¿Qué necesita?
find-words-hint = Unas palabras en español, inglés, francés o árabe, o un nombre con cualquier letra. Las letras equivocadas no importan.
find-needs = Tipo de ayuda
find-any = Cualquiera
find-place = ¿Cerca de qué lugar?
find-place-hint = El nombre de una ciudad o de un pueblo. Puede dejarlo vacío.
find-place-unknown = No conocemos este lugar. Pruebe con el nombre de una ciudad más grande que esté cerca, o elija abajo «En esta región» y escriba el nombre de la región.
find-place-several = Varios lugares tienen este nombre. Escriba uno de estos: { $s }
find-within = A qué distancia
find-km = { $n ->
   *[other] Hasta { $n } km
}
find-area = En esta región, o para quienes están allí
find-now = Ahora y a distancia
find-open = Abierto ahora
find-remote = Por teléfono o internet, desde cualquier lugar
find-groups = A quién tiene que atender
find-groups-hint = Elija lo que sea cierto en su caso. Se dejan fuera los servicios que dicen que no. Primero van los que dicen que le atienden, y se indica lo que no se sabe.
find-unknown = Mostrar también los servicios de los que no se sabe
find-without = Lo que no le deben exigir
find-without-hint = Los servicios de los que se sabe que lo hacen no se muestran. Cuando no se sabe, lo decimos.
find-language = Idioma que se habla allí
find-any-language = Cualquier idioma
find-button = Buscar

found-title = Lo que se encontró
found-many = { $n ->
    [0] No se encontró nada
    [one] Se encontró 1 servicio
   *[other] Se encontraron { $n } servicios
}
found-change = Cambiar esta búsqueda
found-only-known = Solo se muestran los servicios que dicen que atienden al menos a uno de estos grupos. Puede que otros también, pero nadie nos lo ha dicho.
found-none = Ningún servicio de aquí dice que cumple todo esto. No es culpa suya. Pruebe con menos condiciones, o deje que se muestren también los servicios de los que no se sabe.
found-none-far = También puede buscar más lejos, o buscar ayuda por teléfono o internet.
found-also = Por teléfono, en línea o en una dirección secreta
found-also-means = Llame antes. No se indica dónde viven las personas, y la ayuda por teléfono existe dondequiera que usted esté.
found-call = Alguien a quien puede llamar
found-open-later = Las puertas que abren más tarde hoy no están en esta lista.
card-not-for = No es para:
card-needs = Conviene saberlo antes de ir:
found-previous = Página anterior
found-next = Página siguiente
found-page-of = Página { $n } de { $m }
asked-words = Palabras: { $s }
asked-for = Para: { $s }
asked-without = Sin esto: { $s }
asked-language = Idioma: { $s }
asked-near = { $n ->
   *[other] Hasta { $n } km de { $s }
}
asked-area = En { $s }, o para quienes están allí
asked-open = Abierto ahora
asked-remote = Por teléfono o internet
asked-unknown = También cuando no se sabe
far-metres = { $n ->
   *[other] más o menos a { $n } m
}
far-km = { $n ->
   *[other] más o menos a { $n } km
}
why-name = Sus palabras están en el nombre del servicio.
why-offer = Sus palabras nombran lo que ofrece el servicio.
why-about = Sus palabras están en lo que el servicio dice de sí mismo.
why-alike = En la ficha del servicio hay palabras parecidas a las suyas.

not-known = no se sabe
claim-specialises = se especializa
claim-serves = atiende
claim-case = según el caso
claim-excludes = no atiende
evidence-confirmed = confirmado por sobrevivientes
evidence-confirmed-on = confirmado por sobrevivientes el { $s }
evidence-contested = en disputa: hay quien dice que no es así
evidence-contested-short = {" "}(discutido)
evidence-curator = comprobado por el directorio
evidence-checked-on = comprobado por el directorio el { $s }
evidence-unconfirmed = nadie lo ha confirmado

standing-paused = Cerrado por ahora. Pregunte antes de ir.
standing-ended = Este servicio terminó, o ya nadie contesta allí.
standing-others = Buscar otros servicios
service-checked = Ficha comprobada el { $s }
service-never = Nadie de aquí ha comprobado esta ficha
service-overdue = La próxima comprobación va con retraso
service-machine = Una máquina tradujo este texto; ninguna persona lo ha leído.
service-data = Para programas:
served-title = A quién atiende de verdad
who-lede = Lo que dice el servicio, junto a lo que confirman las personas que lo usaron. Si un grupo no está en la lista, no se sabe si lo atiende. Eso nunca quiere decir que sí.
who-nothing = El servicio no ha dicho a quién atiende. Pregunte antes de ir.
who-group = Grupo
who-says = El servicio dice
who-confirmed = Confirmado
who-silent = { $n ->
    [one] 1 grupo del que no se sabe nada
   *[other] { $n } grupos de los que no se sabe nada
}
who-silent-means = Nadie nos ha dicho si el servicio los atiende. Pregunte antes.
barriers-title = Lo que puede dejarle fuera, o cambiar su vida allí
barriers-nothing = El servicio no ha dicho qué puede dejar fuera a las personas. Pregunte antes de ir.
barrier-yes = Sí, es así
barrier-not = No, aquí no
barriers-silent = { $n ->
    [one] 1 cosa más por la que nadie ha preguntado
   *[other] { $n } cosas más por las que nadie ha preguntado
}
barriers-silent-means = Puede que sea así o puede que no. Pregunte antes.
access-in-title = Para recibir esta ayuda
access-not = No es así: { $s }
more-title = Más información
more-exploitation = Temas que conoce
more-other = Otras palabras del directorio
fact-who = Quién puede ir, en palabras del servicio
fact-ages = Edades
fact-how = Cómo pedir ayuda
fact-documents = Qué llevar
fact-cost = Cuánto cuesta
fact-wait = Tiempo de espera
fact-capacity = Plazas
fact-interpreting = Interpretación
fact-area = Para quienes están en esta zona
ages-between = { $n ->
   *[other] De { $n } a { $m } años
}
ages-from = { $n ->
    [one] A partir de { $n } año
   *[other] A partir de { $n } años
}
ages-to = { $n ->
    [one] Hasta { $n } año
   *[other] Hasta { $n } años
}
capacity-free = { $n ->
    [0] Ninguna plaza libre
    [one] 1 plaza libre
   *[other] { $n } plazas libres
}
reach-title = Cómo comunicarse de forma segura
reach-phone = Teléfono
reach-text = Mensaje de texto
reach-email = Correo electrónico
reach-web = Sitio web
reach-go = Para ir
reach-bill = El número puede aparecer en una factura del teléfono.
reach-web-seen = Un sitio web puede aparecer en el historial del navegador que usa.
place-confidential = La dirección de un lugar donde viven personas nunca se publica. Llame primero.
place-confidential-short = Dirección no publicada
place-remote = Por teléfono o internet
place-unknown = No se indica ninguna dirección
hours-title = Horario
hours-there = Hora de
hours-all-day = de día y de noche
hours-between = de { $s } a { $t }
hours-closed = cerrado
hours-some-days = Algunos días; pregunte antes
day-every = Todos los días
day-mo = lunes
day-tu = martes
day-we = miércoles
day-th = jueves
day-fr = viernes
day-sa = sábado
day-su = domingo
day-span = { $s } a { $t }
day-since = desde el { $s }
day-until = hasta el { $s }
open-always = Abierto día y noche
open-until = Abierto. Cierra: { $s }
open-next = Cerrado. Abre: { $s }
open-closed = Cerrado ahora
open-unknown = No se sabe el horario
languages-title = Idiomas
language-staff = lo habla el personal
language-interpreter = con intérprete
language-written = por escrito
language-sign = en señas
leadership-title = Quién dirige la organización

organisation-services = Lo que ofrece
organisation-none = No hay ningún servicio de esta organización en el directorio.
organisation-some = { $n ->
   *[other] Se muestran { $n } de { $m }.
}

mylist-title = Mi lista
mylist-lede = Esta lista está solo en este navegador. Desaparece cuando cierra el navegador o pulsa «Salir ahora». Puede imprimir esta página.
mylist-none = Su lista está vacía. Abra un servicio y elija «Guardar en mi lista».
mylist-keep = Guardar en mi lista
mylist-drop = Quitar de mi lista
mylist-clear = Vaciar mi lista
mylist-is = Está en su lista.
slip-title = Una hoja pequeña para doblar
slip-left = No están en este papel:
slip-lede = Imprima esta página. Será un papel pequeño con nombres, números y horarios. Desactive «Encabezados y pies de página» en la ventana de impresión, para que nada diga de dónde viene. Caben hasta ocho servicios.

offline-title = Llevarse una región
offline-lede = Un archivo con todos los servicios de una región, para un teléfono sin conexión.
offline-stays = El archivo queda en el teléfono hasta que usted lo borre. Cualquier persona que use el teléfono puede abrirlo.
offline-none = Ningún servicio de aquí tiene dirección todavía, así que no hay regiones.
offline-area = Región
offline-button = Descargar el archivo
offline-choose = Elija una región de la lista.
offline-file-title = Lugares y números
offline-day = hecho el { $s }
offline-search = Pregunte antes de ir: las cosas cambian. Para encontrar una palabra, use «Buscar en la página» en el menú de su navegador.

sample-about = Consejo, ayuda legal y un lugar seguro donde quedarse hasta seis meses (ejemplo).

gaps-title = Quién no encuentra ayuda
gaps-lede = Para cada grupo de personas: cuántos servicios dicen que lo atienden y cuántos no dicen nada.
gaps-empty = Todavía no se ha añadido ningún directorio, así que no se puede contar nada.
gaps-region = Región
gaps-everywhere = Todas las regiones juntas
gaps-overview = Vista general
gaps-show = Mostrar
gaps-in = Región: { $s }
gaps-caption = Lo que dicen los servicios de cada grupo
gaps-take = { $n ->
    [one] 1 atiende
   *[other] { $n } atienden
}
gaps-of-them = { $n ->
    [one] 1 se especializa
   *[other] { $n } se especializan
}
gaps-case = { $n ->
    [one] 1 decide según el caso
   *[other] { $n } deciden según el caso
}
gaps-unknown = { $n ->
    [one] 1 no dice nada
   *[other] { $n } no dicen nada
}
gaps-none = ninguno
gaps-read = Cómo leer las casillas
gaps-none-means = Allí ningún servicio de este tipo de ayuda atiende a este grupo. O no existe ese servicio, o cada uno dice que no lo atiende.
gaps-unknown-means = Hay servicios, pero ninguno ha dicho si atiende a este grupo. Eso no quiere decir que haya ayuda.
gaps-take-word = atienden
gaps-take-means = Es el número de servicios que dicen que atienden a este grupo. Algunos se especializan en él.
gaps-counts = Se cuentan servicios, nunca personas, según lo que los servicios dicen de sí mismos. Las personas a quienes se rechaza de todos modos no están en estos números. Los servicios por teléfono o internet que no tienen un lugar solo cuentan en «Todas las regiones juntas».
gaps-widest = Donde más falta ayuda
gaps-widest-means = Para estos grupos, los servicios dicen que no o no hay ninguno:
gaps-widest-none = Donde se sabe algo, al menos un servicio atiende a cada grupo. Lo que no se sabe está en la tabla.
gaps-picture-about = Una marca para cada grupo y cada tipo de ayuda: se especializa, también atiende, no se sabe, ninguno. { $s }
gaps-picture-caption = Lo mismo como imagen. Los números están en la tabla.
gaps-mark-full = se especializa en este grupo
gaps-mark-half = también atiende a este grupo, o según el caso
gaps-mark-unknown = no se sabe
gaps-mark-none = ninguno
gaps-services = { $n ->
    [0] Ningún servicio de aquí ofrece esto.
    [one] 1 servicio de aquí ofrece esto.
   *[other] { $n } servicios de aquí ofrecen esto.
}
gaps-took = Atendían el { $s }
gaps-nearest = El más cercano que atiende
gaps-unplaced = { $n ->
    [one] 1 servicio por teléfono, en línea o en una dirección secreta no está en ninguna región.
   *[other] { $n } servicios por teléfono, en línea o en direcciones secretas no están en ninguna región.
}
gaps-use = Para una recomendación
gaps-use-how = Estas frases dicen lo que hoy dicen los números. Copie una en un borrador, con la dirección de esta página como fuente.
gaps-sentence = { $n ->
    [0] { $d }: { $s }: ningún servicio ofrece esta ayuda a este grupo. Tipo de ayuda: { $t }. Región: { $u }.
    [one] { $d }: { $s }: el único servicio que ofrece esta ayuda no dice que atiende a este grupo. Tipo de ayuda: { $t }. Región: { $u }.
   *[other] { $d }: { $s }: de { $n } servicios que ofrecen esta ayuda, ninguno dice que atiende a este grupo. Servicios que dicen que no: { $x }. Servicios que no dicen nada: { $m }. Tipo de ayuda: { $t }. Región: { $u }.
}
gaps-use-council = Ir a mi consejo
gaps-back = Volver a la vista general
gaps-csv = Esta región en CSV
gaps-csv-all = Todas las regiones en CSV
gaps-feed = Seguir los cambios (feed)
gaps-change = { $s }, { $t }, { $u }: servicios que atienden a este grupo, antes { $n }, ahora { $m }

tab-search = Buscar
everywhere-title = Buscar en todo
everywhere-lede = Recomendaciones, consultas, consejos y solicitudes de información. Lo que usted busca no se guarda.
everywhere-words = Palabras
everywhere-kinds = Solo esto (si no marca nada, todo)
everywhere-recommendation = Recomendación
everywhere-consultation = Consulta
everywhere-council = Consejo
everywhere-request = Solicitud de información
everywhere-services = Buscar servicios
everywhere-found = { $n ->
    [0] No se encontró nada
    [one] Se encontró 1 resultado
   *[other] Se encontraron { $n } resultados
}
everywhere-none = Pruebe con menos palabras o con otras.

panel-ledger = Estos actos en el registro público

tab-edit = Editar
tab-pairs = Pares

desk-title = Fichas de servicios
desk-lede = Las fichas que mantiene su organización. Lo que toca hacer va primero. Corrija una ficha cuando algo cambie, y diga dos veces al año que la miró.
desk-lede-curator = Todas las fichas del directorio. Lo que toca hacer va primero. Si una organización de aquí mantiene una ficha, se avisa a quienes la editan antes que a usted.
desk-pairs = { $n ->
    [one] 1 par puede estar repetido
   *[other] { $n } pares pueden estar repetidos
}
desk-shown = Qué fichas
desk-show-all = Todas
desk-show-late = La comprobación va con retraso
desk-show-soon = La comprobación toca en menos de dos semanas
desk-show-never = Nunca se comprobaron
desk-show-offers = Su fuente dice algo nuevo
desk-find = Nombre de un servicio
desk-find-go = Buscar
desk-none = No hay ninguna ficha así.
desk-none-kept = Su organización todavía no mantiene ninguna ficha. Quien cuida el directorio dice qué organización mantiene qué fichas: pregunte quién es a la persona responsable de esta instalación.
desk-never = nunca se comprobó
desk-late = la comprobación va con retraso
desk-soon = pronto toca comprobarla
desk-current = al día
desk-ended = no se ofrece
desk-offer = su fuente dice algo nuevo
desk-kept = Organizaciones que ustedes mantienen
desk-add = Añadir una organización
page-before = Página anterior
page-after = Página siguiente

entry-due = próxima comprobación: { $s }
entry-late = la comprobación tocaba el { $s }
entry-public = Página pública
entry-not-shown = Nadie encuentra esta ficha. Cuando esté completa, abra «Texto» y diga que se ofrece.
entry-edit = Qué dice
entry-places = Dónde está
entry-places-none = No se indica ningún lugar. ¿Solo es por teléfono o internet? Entonces no hace falta.
entry-place-unnamed = Un lugar sin nombre
entry-place-new = Añadir un lugar
entry-check = ¿Sigue siendo correcto?
entry-check-text = Lea la página pública. Si todo es correcto, dígalo: la ficha cuenta como al día durante medio año. Si algo está mal, corríjalo antes.
entry-check-go = La miré: todo es correcto
entry-method = ¿Cómo lo sabe?
entry-method-call = por teléfono
entry-method-visit = alguien estuvo allí
entry-method-document = por un documento
entry-method-provider_form = es un servicio nuestro
entry-method-missing = Diga cómo sabe que es correcto.
entry-origin = De dónde viene
entry-origin-text = Después se editó aquí, por eso las importaciones la dejan como está. Vino de:
entry-theirs = Tomar lo que dice la fuente
entry-theirs-text = Desde entonces, las importaciones vuelven a cambiar esta ficha. Lo que se editó aquí queda en el historial y se puede recuperar.
entry-offer-title = Ahora su fuente dice otra cosa
entry-offer-since = Desde el { $s }, según
entry-ours = Dejar lo nuestro
entry-history = Qué se cambió
entry-past = Qué decía antes
entry-past-lede = Todas las versiones que se guardaron aquí, y lo que su fuente dice ahora.
entry-history-none = Aquí no se ha editado nada.
entry-by-curator = cuidado del directorio
entry-changes = { $n ->
    [one] 1 cambio
   *[other] { $n } cambios
}
entry-emptied = Su texto se borró, porque un lugar pasó a ser confidencial.
entry-back = Recuperar esta redacción
entry-did-source = Como la tenía su fuente
entry-did-words = Texto
entry-did-translations = Otros idiomas
entry-did-served = A quién se atiende
entry-did-offered = Qué se ofrece
entry-did-barriers = Lo que deja fuera, lo que ayuda a entrar
entry-did-reach = Cómo comunicarse
entry-did-hours = Horario
entry-did-languages = Idiomas
entry-did-place = Un lugar
entry-did-checked = Comprobada
entry-did-back = Una redacción anterior
entry-did-theirs = Devuelta a su fuente
entry-did-new = Añadida
entry-did-double = Terminada: estaba repetida
entry-did-organisation = La organización

change-table = Qué se cambió
change-what = Qué
change-before = Antes
change-after = Después

entry-task-words = Texto
entry-task-words-lede = Nombre, descripción, quién puede ir, cómo pedir ayuda, y también si se ofrece o no.
entry-task-translations = Otros idiomas
entry-task-translations-lede = Lo mismo en otros idiomas. Deje vacío un idioma si no tiene traducción.
entry-task-served = A quién se atiende
entry-task-served-lede = Diga de cada grupo lo que pasa de verdad. Si no lo sabe, deje «no se sabe»: nadie lo lee como un sí.
entry-task-offered = Qué se ofrece
entry-task-offered-lede = Lo que las personas reciben aquí. Marque solo lo que sea cierto.
entry-task-barriers = Lo que deja fuera, lo que ayuda a entrar
entry-task-barriers-lede = Con esto las personas deciden si se ponen en camino. «No se sabe» es mejor que suponer.
entry-task-reach = Cómo comunicarse
entry-task-reach-lede = Teléfono, correo electrónico, sitio web y lo que hace que comunicarse sea seguro. Nada de números privados ni de nombres del personal.
entry-task-hours = Horario
entry-task-hours-lede = Cuándo hay alguien. Si escribe alguna hora, lo que deje vacío cuenta como cerrado; si no escribe ninguna, la página dice «no se sabe».
entry-task-languages = Idiomas
entry-task-languages-lede = En qué idiomas se puede hablar aquí, y de qué manera.
entry-task-place = Lugar
entry-task-place-lede = A dónde van las personas. Dónde viven nunca se escribe: marque «confidencial» si es un alojamiento con dirección secreta.

entry-name = Nombre
entry-name-hint = Como lo conoce la gente. Sin nombres de personas.
entry-name-missing = Escriba un nombre.
entry-alternate = Otro nombre
entry-about = Descripción
entry-about-hint = Qué es, en unas pocas frases sencillas. Sin direcciones de lugares secretos.
entry-status = ¿Se ofrece?
entry-status-active = se ofrece
entry-status-temporarily = cerrado por un tiempo
entry-status-inactive = ahora no se ofrece
entry-status-defunct = terminado para siempre
entry-status-missing = Diga si se ofrece.
entry-alert = Aviso
entry-alert-hint = Algo que por ahora es distinto. Aparece arriba en la página.
entry-eligible = Quién puede ir
entry-eligible-hint = Las condiciones, en palabras.
entry-youngest = Edad mínima
entry-oldest = Edad máxima
entry-age-wrong = Escriba una edad en años, por ejemplo 18, o déjelo vacío.
entry-apply = Cómo pedir ayuda
entry-apply-hint = Qué hay que hacer para recibir ayuda.
entry-documents = Documentos que hacen falta
entry-documents-hint = Uno por línea.
entry-cost = Cuánto cuesta
entry-cost-hint = Por ejemplo: gratis.
entry-wait = Tiempo de espera
entry-areas = Zonas que se atienden
entry-areas-hint = Una por línea: una región, un condado, una ciudad.
entry-long = Escriba { $n } caracteres como máximo.
entry-lines = Escriba { $n } líneas como máximo, cada una de { $m } caracteres como máximo.
entry-not-known = no se sabe
entry-barrier = Lo que deja fuera
entry-barrier-yes = sí, es así
entry-barrier-no = no, no es así
entry-access = Lo que ayuda a entrar
entry-access-yes = sí
entry-access-no = no
entry-service = Ayuda
entry-shelter = Tipo de alojamiento
entry-exploitation = Experiencia con
entry-leadership = Quién la dirige
entry-safe-contact = Comunicación segura
entry-site = Sitio web
entry-site-hint = Por ejemplo https://www.example.org
entry-site-wrong = Esta no es una dirección web. Escríbala como la muestra el navegador, por ejemplo https://www.example.org
entry-email = Correo electrónico
entry-email-hint = El de la oficina, no el de una persona.
entry-email-wrong = Esta no es una dirección de correo. Escriba una como oficina@example.org, o déjelo vacío.
entry-phone = Teléfono { $n }
entry-phone-number = Número (teléfono { $n })
entry-phone-kind = Tipo (teléfono { $n })
entry-phone-voice = llamadas
entry-phone-text = mensajes de texto
entry-phone-fax = fax
entry-phone-about = Qué conviene saber antes de llamar (teléfono { $n })
entry-phone-missing = Escriba también el número, o borre lo que está al lado.
entry-phone-wrong = Este no es un número de teléfono: tiene menos de tres cifras.
entry-zone = Zona horaria
entry-zone-hint = Continente y ciudad, por ejemplo America/New_York o Europe/Madrid.
entry-zone-wrong = Escriba una zona horaria por su nombre, por ejemplo America/New_York. Sin ella nadie sabe cuándo se abre la puerta.
entry-week = Cada semana
entry-week-hint = Por ejemplo 9-17, o 9:00-12:30, 14-18. Si pasa de medianoche: 22-6. De día y de noche: 0-24.
entry-hours-wrong = Escriba las horas como 9-17, o 9:00-12:30, 14-18.
entry-special = Días distintos
entry-special-hint = Uno por línea: el día y después sus horas; sin horas quiere decir cerrado. Por ejemplo 2026-12-25, o 2026-12-31 9-12.
entry-special-wrong = Esta línea no se entiende: { $s }. Escriba cada día una sola vez, como 2026-12-25, y después sus horas, o nada si está cerrado.
entry-replace = Esta ficha tiene un horario que este formulario no puede mostrar
entry-replace-yes = Cambiarlo por lo que escribo aquí
entry-replace-missing = El horario de esta ficha sigue reglas que este formulario no puede mostrar (vea su página pública). Marque esto para cambiarlo, o vuelva atrás.
entry-spoken = Los habla el personal
entry-spoken-hint = Los nombres, separados por comas: English, Español, العربية.
entry-interpreted = Con intérprete
entry-written = Solo por escrito
entry-signed = Lenguas de señas
entry-otherwise = No se sabe de qué manera
entry-interpreting = Interpretación
entry-interpreting-hint = Cómo pedir intérprete, y si cuesta algo.
entry-language-unknown = No conocemos el idioma «{ $s }». Escriba su nombre en ese mismo idioma o en inglés, o su código.
entry-languages-many = Escriba { $n } idiomas como máximo.
entry-secret = ¿La dirección es secreta?
entry-secret-yes = Confidencial: quitar la dirección para siempre, también de las redacciones anteriores
entry-place-hidden = Este lugar es confidencial. Dónde está no se guarda. Solo quien lleva este sitio puede cambiarlo.
entry-place-others = Este lugar es de otra organización. Puede decir que este servicio ya no está allí; lo demás lo cambian quienes mantienen los datos del lugar.
entry-place-shared = { $n ->
    [one] En este lugar hay 1 servicio.
   *[other] En este lugar hay { $n } servicios. Lo que cambie aquí cambia para todos.
}
entry-place-leave = El servicio ya no está allí
entry-place-leave-text = El lugar se queda, para otros servicios.
entry-called = Nombre del lugar
entry-called-hint = Lo que dice en la puerta. No el nombre de un alojamiento secreto.
entry-kind = Qué es
entry-kind-physical = un lugar al que van las personas
entry-kind-virtual = por internet o por teléfono
entry-street = Calle y número
entry-street-more = Piso, entrada
entry-town = Ciudad o pueblo
entry-region = Región
entry-postcode = Código postal
entry-country = País
entry-country-hint = Dos letras, por ejemplo US o MX.
entry-country-wrong = Escriba el país con dos letras, por ejemplo US, MX o FR.
entry-latitude = Latitud
entry-latitude-hint = En grados, por ejemplo 40.7128. Sirve para las distancias; deje las dos vacías si no lo sabe.
entry-longitude = Longitud
entry-degrees-wrong = Escriba grados, por ejemplo 40.7128 o -74.006.
entry-degrees-half = Escriba la latitud y la longitud, o ninguna de las dos.
entry-way = Cómo llegar
entry-way-hint = Autobús, entrada, qué se ve por fuera.
entry-steps = Escalones y puertas
entry-steps-hint = Para personas con discapacidad. Una cosa por línea: sin escalones, puerta ancha, ascensor.
entry-changed = Otra persona cambió esta ficha mientras usted escribía. Lo que escribió está abajo y todavía no se ha guardado. Mire la ficha y guarde otra vez: lo suyo ocupa el lugar de lo de la otra persona.
entry-lost = Algo que escribió se quedaría fuera ({ $s }). Corríjalo y guarde otra vez.
entry-hides-others = Esto ocultaría un lugar de otra organización. Diga primero que su servicio ya no está allí, o pregunte a quien cuida el directorio.

org-services = Lo que ofrece
org-services-none = Todavía no hay ningún servicio en la lista.
org-add-name = Nombre de un servicio nuevo
org-add-hint = Nadie lo encuentra hasta que usted diga que se ofrece.
org-add = Añadir un servicio
org-says = Qué se dice de ella
org-keepers = Quién la mantiene
org-keepers-text = Quienes editan servicios en estas organizaciones editan sus fichas y reciben un aviso cuando toca una comprobación.
org-places = Lugares
org-places-text = Todos los lugares de esta organización, también aquellos donde no hay ningún servicio. Aquí puede hacer confidencial un lugar si nadie debe saber dónde está.
org-keepers-none = Nadie. Se avisa a quienes cuidan el directorio.
org-keeper-add = Una organización de este sitio
org-keeper-go = Dejar que mantenga estas fichas
org-keeper-end = Terminar esto

pairs-title = ¿Repetidos?
pairs-lede = Estos servicios pueden ser el mismo: los trajeron dos fuentes, o una los puso dos veces. Quien llama al número más antiguo no encuentra a nadie. Mire los dos y después diga.
pairs-none = Parece que no hay nada repetido.
pairs-open = { $n ->
    [one] Queda 1 par por mirar.
   *[other] Quedan { $n } pares por mirar.
}
pairs-shared = Tienen en común:
pairs-shared-phone = un teléfono
pairs-shared-site = un sitio web
pairs-shared-email = una dirección de correo electrónico
pairs-shared-town = el nombre y la ciudad
pairs-source = Lo trajo
pairs-different = Son distintos
pairs-end = { $n ->
    [one] Son el mismo: dar por terminado el primero
   *[other] Son el mismo: dar por terminado el número { $n }
}
pairs-end-text = Lo que se da por terminado se puede seguir leyendo como terminado, con su historial, y ninguna importación lo trae de vuelta.

tab-panel = Panel

menu-panel = Confirmar servicios
panel-title = Lo que un panel dice de un servicio
panel-lede = Un consejo de su organización puede confirmar lo que un servicio dice de sí mismo, o decir que no es así. Es un acto público: figura en la página del servicio, con el nombre del consejo y el día, y en el registro público. Anote lo que decidió el consejo, no lo que le contó una sola persona, y nada de lo que le pasó a nadie.
panel-find-none = Ningún servicio se llama así.
panel-council = Qué consejo lo decidió
panel-council-missing = Elija el consejo que lo decidió.
panel-council-none = Su organización no tiene ningún consejo en marcha.
panel-day = Día de la decisión
panel-day-hint = Por ejemplo 2026-11-30.
panel-day-wrong = Escriba el día de la decisión, por ejemplo 2026-11-30. No puede estar en el futuro.
panel-day-older = El consejo decidió sobre una de estas afirmaciones en un día posterior. Vea abajo lo que dijo; una decisión más reciente necesita un día más reciente.
panel-claims = Lo que dice el servicio y lo que dice el consejo
panel-says = { $s } (el servicio dice: { $t })
panel-nothing = nada
panel-agrees = es así
panel-disagrees = no es así
panel-missing = Diga algo de al menos una línea.
panel-claims-none = Este servicio no dice nada de a quién atiende ni de lo que deja fuera a las personas. No hay nada que confirmar.
panel-publish = Publicar
panel-before = Lo que dijeron de él los paneles
panel-confirmed = { $s } lo confirmó
panel-contested = { $s } dice que no es así
panel-old = Ahora el servicio dice otra cosa.

## Lo que dicen de un servicio las personas que lo usaron
review-title = ¿Cómo fue este servicio?
review-lede = Ocho preguntas, una palabra para cada una. No hay que contar nada, y nadie le pregunta qué le pasó. Puede omitir lo que no tenga que ver con usted.
review-kept = Sus respuestas están guardadas. Aquí puede cambiarlas o retirarlas.
review-how = Qué se hace con sus respuestas
review-how-bands = Sus respuestas no se muestran a nadie. Cuando diez personas o más han respondido a una pregunta, todo el mundo ve si fue bien, regular o mal, y más o menos cuántas personas respondieron en total. Esto se hace de nuevo como mucho una vez al mes, y para una pregunta solo cuando diez personas han dicho, cambiado o retirado algo.
review-how-seat = Sus respuestas se guardan para este servicio bajo un número que se calcula a partir de su código. Desde ese número nadie puede llegar a su código, ni a la organización que se lo dio, ni a nada más que haga aquí.
review-how-back = Puede retirar sus respuestas cuando quiera; se borran enseguida, y en las copias de seguridad en un plazo de siete días. Lo publicado cambia solo en la siguiente ronda, porque un número que cambiara al momento mostraría que fue usted. Las respuestas de más de dos años se borran.
review-how-limits = Nadie puede comprobar si usted estuvo allí. Un código cuenta una vez para cada servicio. Quien tenga la mayoría de los códigos podría adivinar lo que dijeron las demás personas.
review-housing = ¿Le ayudó a tener un lugar seguro y adecuado donde vivir?
review-safety = ¿Estaba a salvo allí, también de personas que quisieran controlarle o hacerle daño?
review-lasting = ¿Duró la ayuda todo el tiempo que la necesitaba?
review-kindness = ¿Le trataron con amabilidad y respeto, y entendían lo que los tiempos difíciles hacen con las personas?
review-purpose = ¿Le ayudó a avanzar hacia una vida propia?
review-health = ¿Le ayudó a recibir atención médica?
review-learning = ¿Le ayudó a aprender: escuela, un idioma, un oficio?
review-as-listed = ¿Hicieron lo que dice la página de este servicio: atender a las personas que nombra y no pedir nada más?
review-yes = Sí
review-partly = En parte
review-no = No
review-skip = Saltar
review-missing = Responda al menos a una pregunta.
review-there = Usé este servicio, o le pedí ayuda, en los últimos dos años.
review-there-missing = Marque esto si usó el servicio o le pidió ayuda. Respuestas de otras personas confundirían a la gente.
review-go = Guardar mis respuestas
reviews-title = Cómo fue para quienes lo usaron
reviews-few = Aquí todavía no se muestra nada. Un resumen solo se muestra cuando han respondido diez personas o más, y se hace como mucho una vez al mes.
reviews-say = Decir cómo fue
reviews-count = Personas que respondieron: { $s }.
reviews-since = A { $s }.
reviews-elsewhere = Recogido por otro directorio.
reviews-question = Pregunta
reviews-band = Respuestas
reviews-good = fue bien
reviews-mixed = regular
reviews-low = fue mal
reviews-not-shown = menos de diez respuestas
reviews-housing = Un lugar seguro donde vivir
reviews-safety = A salvo de daños
reviews-lasting = Ayuda que dura
reviews-kindness = Amabilidad y respeto
reviews-purpose = Una vida propia
reviews-health = Atención médica
reviews-learning = Aprender
reviews-as-listed = Trato como dice su página
reviews-reply = Respuesta de quienes mantienen esta ficha
reviews-said = Lo que ve todo el mundo
reviews-staff-lede = Usted ve lo mismo que todo el mundo, y ninguna respuesta suelta. Puede responder en público. Nadie puede quitar lo que dicen las personas.
reviews-answer = Su respuesta
reviews-answer-text = Aparece en la página del servicio, debajo de lo que dicen las personas, con el nombre de su organización. Escriba sobre el servicio y lo que va a cambiar. No escriba nunca sobre una persona.
reviews-answer-words = Respuesta
reviews-answer-hint = Hasta 1.000 caracteres.
reviews-answer-lang = Idioma de la respuesta
reviews-answer-go = Publicar la respuesta
reviews-answer-back = Retirar la respuesta
reviews-answer-missing = Escriba una respuesta.
withdraw-reviews = Lo que dijo sobre los servicios
mine-reviews = Servicios sobre los que respondió
mine-reviews-n = { $n ->
    [one] un servicio
   *[other] { $n } servicios
}
sample-review-reply = Desde mayo hay aquí una segunda persona por la noche, y en la puerta no se piden papeles a nadie. (ejemplo)
