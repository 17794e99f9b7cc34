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
evidence-contested = discutido: se rechazó a algunas personas
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
