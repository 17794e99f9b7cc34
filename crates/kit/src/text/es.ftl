leave-now = Salir ahora
skip = Ir al contenido principal
menu = Menú
menu-main = Principal
languages = Idiomas
error-prefix = Error:
yes = Sí
no = No
save = Guardar
go-on = Continuar
back = Volver
hidden = Oculto para proteger a las personas
promise = No necesita contar lo que le pasó.
sample = Ejemplo
comma = ,
colon = :
date = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
line-listen = Escuchar
line-weigh = Sopesar
line-recommend = Recomendar
line-answer = Responder
line-act = Actuar
line-judge = Evaluar
line-prove = Demostrar

foot-now = Si necesita a alguien ahora
foot-danger = ¿Está en peligro? Llame al número de emergencia de su zona.
foot-here = Si algo de aquí le preocupa
foot-withdraw = Retirar lo que aportó
foot-about = Sobre este sitio
foot-staff = Acceso del equipo
foot-demo = Demostración. Las personas, organizaciones y cifras marcadas como ejemplo no son reales.

errors-title = { $n ->
    [one] Hay una cosa que cambiar
   *[other] Hay { $n } cosas que cambiar
}
errors-kept = Lo que escribió sigue aquí.

problem-to-start = Ir a la página de inicio
problem-to-code = Escribir su código
problem-to-signin = Iniciar sesión
problem-missing-title = Aquí no hay nada
problem-missing-text = Puede que la dirección esté mal escrita, o que lo que había aquí ya no esté.
problem-missing-do = Vuelva atrás o empiece de nuevo desde la primera página.
problem-code-title = Por favor, escriba su código
problem-code-text = Esta página es privada y en este navegador no hay ningún código abierto. Una sesión termina cuando pasa el tiempo que usted eligió, o cuando elige «Salir ahora».
problem-code-do = Escriba su código personal para continuar. Todo lo que guardó antes sigue ahí.
problem-signin-title = Por favor, inicie sesión
problem-signin-text = Esta página es para el equipo, y en este navegador nadie ha iniciado sesión.
problem-signin-do = Inicie sesión para continuar. Todo lo que guardó antes sigue ahí.
problem-role-title = Esta página no corresponde a su función
problem-role-text = Su sesión está abierta, pero esta página es de otra función o de otra organización.
problem-role-do = Si la necesita para su trabajo, hable con la persona responsable de esta instalación.
problem-foreign-title = Este formulario no viene de nuestra página
problem-foreign-text = Su navegador dice que otro sitio envió este formulario, por eso no lo aceptamos. No cambió nada.
problem-foreign-do = Abra la página de nuevo aquí y envíe el formulario desde ella.
problem-old-title = Este formulario es demasiado antiguo
problem-old-text = Es de una sesión que ya terminó, quizá en otra pestaña. No cambió nada.
problem-old-do = Vuelva atrás, copie lo que escribió, abra la página de nuevo y envíelo otra vez.
problem-large-title = Es demasiado de una sola vez
problem-large-text = Aquí podemos recibir hasta { $n } KB. No se guardó nada.
problem-large-do = Vuelva atrás, hágalo más corto o divídalo en varias partes, y envíelo de nuevo.
problem-unreadable-title = No pudimos leerlo
problem-unreadable-text = Lo que llegó no era un formulario completo. No se guardó nada.
problem-unreadable-do = Vuelva atrás y envíelo de nuevo.
problem-interrupted-title = Se cortó la conexión
problem-interrupted-text = El formulario no llegó completo. No se guardó nada.
problem-interrupted-do = Vuelva atrás y envíelo de nuevo.
problem-method-title = Esta dirección funciona de otra manera
problem-method-text = No se puede abrir así.
problem-method-do = Empiece de nuevo desde la primera página.
problem-busy-title = Hay muchísimas personas aquí a la vez
problem-busy-text = Su último paso no se guardó.
problem-busy-do = Espere un momento, vuelva atrás y envíelo de nuevo.
problem-sealed-title = Esta parte se abre un poco más tarde
problem-sealed-text = Este lugar se puso en marcha hace poco. Lo que escribieron las personas sigue cerrado, y una de las personas que llevan este sitio tiene que abrirlo a mano. Las leyes y el tema de cada consulta ya se pueden leer.
problem-sealed-do = Vuelva más tarde, por favor. Su código sigue siendo válido. Si envió algo, vuelva atrás: su navegador todavía lo tiene, y podrá enviarlo de nuevo cuando esta parte se abra.
problem-closed-title = Cerrado por poco tiempo
problem-closed-text = Este lugar se recuperó a partir de una copia. Antes de abrir de nuevo, alguien comprueba que todo esté como las personas lo dejaron.
problem-closed-do = Vuelva más tarde, por favor. Su código sigue siendo válido.
problem-ours-title = Algo falló de nuestro lado
problem-ours-text = No es culpa suya. Puede que su último paso no se haya guardado.
problem-ours-do = Vuelva atrás e inténtelo de nuevo. Si vuelve a pasar, avise a las personas que llevan este sitio.

leave-page-title = Qué hace «Salir ahora»
leave-page-lede = Es el primer enlace de cada página. Cierra su sesión aquí y abre una página del pronóstico del tiempo.
leave-page-1-title = Lo que hace
leave-page-1-text = Cierra su sesión en nuestro servidor al instante. Pide a su navegador que olvide nuestra cookie y las páginas que guardó. Después abre otro sitio.
leave-page-2-title = Lo que no puede hacer
leave-page-2-text = No puede borrar el nombre de este sitio del historial de su navegador. No puede ayudar si alguien vigila la red o tiene una aplicación espía en el teléfono.
leave-page-3-title = Cómo dejar menos rastros
leave-page-3-text =
    Use una ventana privada o el Navegador Tor: los dos lo olvidan todo cuando se cierran.
    Si puede, use un teléfono o una computadora que nunca toque la persona que le preocupa.
    Para borrar el historial: abra el menú del navegador, elija «Historial» y borre lo que sea de este sitio.
leave-page-4-title = El botón «Atrás»
leave-page-4-text = Después de «Salir ahora», el botón «Atrás» puede mostrar que se abrió una página de este sitio, pero las páginas privadas vuelven a pedir el código.

keep-title = Lo que guardamos
keep-lede = Lo menos posible, y el nombre de nadie. Aquí está todo.
keep-1-title = Lo que nunca pedimos
keep-1-text = Ni nombre, ni dirección, ni teléfono, ni pruebas. Ninguna pregunta de aquí trata de lo que le pasó.
keep-2-title = Su código
keep-2-text = Guardamos algo que sirve para comprobar su código, pero no el código. Si un código se pierde, nadie puede recuperarlo.
keep-3-title = Sus respuestas
keep-3-text =
    Sus votos, sus reacciones y sus palabras se guardan bajo un número que parece hecho al azar y que solo su código puede formar.
    El número es distinto en cada consulta, así que no se pueden relacionar dos consultas.
    No guardamos la hora. Un texto que usted escribe conserva el día, para que pueda encontrarlo después.
    Las palabras que escribe se guardan selladas, cada texto con una llave propia que está en otro lugar.
keep-4-title = Quién puede ver qué
keep-4-text =
    Todo el mundo ve los totales, en días anunciados, y solo de grupos de 10 personas o más.
    La oficina que consulta ve los mismos totales. El equipo de moderación lee los textos que usted envía antes de que se muestren.
    Las personas que le dieron la hoja con código no ven nada.
    Alguien que entrara a la fuerza en el servidor en marcha podría ver las respuestas a medida que llegan.
keep-5-title = Lo que no registramos
keep-5-text = No llevamos ninguna lista de visitas. Nuestro servidor no anota direcciones de internet, aparatos ni búsquedas.
keep-6-title = Retirar lo que aportó
keep-6-text =
    Con su código personal o con su código de retiro puede retirar una sola respuesta, o todo lo de una consulta.
    El contenido se borra al instante. Un total ya publicado puede quedar como está hasta el siguiente recuento anunciado; entonces se vuelve a contar sin usted.
    Las copias de seguridad conservan lo que dieron las personas 7 días como máximo. Después nadie puede abrir ya esa parte de una copia. Si se recupera una copia antes, lo que usted retiró se retira otra vez.
    Otras copias que alguien haga de toda la máquina quedan fuera de nuestro alcance. Sus palabras están selladas en ellas, y nosotros destruimos las llaves.

access-title = Accesibilidad
access-lede = Este sitio está hecho para que funcione para todas las personas: en un teléfono viejo, con un lector de pantalla, solo con el teclado, sin JavaScript.
access-1-title = La norma que seguimos
access-1-text = Seguimos las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA. Un programa revisa cada página en cuatro idiomas, en claro y en oscuro, cada vez que cambiamos el software.
access-2-title = Lo que hacemos
access-2-text =
    El texto se puede agrandar sin que la página se rompa. Cada imagen tiene una tabla al lado. El color nunca va solo.
    Todas las páginas se pueden imprimir. Ninguna página se mueve ni suena, y ninguna cierra su sesión sin haber avisado cuánto dura.
access-3-title = Lo que todavía no está lo bastante bien
access-3-text =
    Los textos en español, francés y árabe todavía tienen que revisarlos hablantes nativos con experiencia vivida.
    Las leyes se citan en su propio idioma; la versión sencilla que va al lado está traducida.
    No hay lengua de señas ni versión de lectura fácil con imágenes.
access-4-title = Cuéntenos
access-4-text = Si algo no le funciona, avise al contacto de protección que aparece al final de cada página. No necesita decir quién es.

adults-title = Para personas de 18 años o más
adults-lede = Por favor, participe solo si tiene 18 años o más.
adults-1-title = Por qué
adults-1-text = Las niñas, los niños y los adolescentes también tienen derecho a que se les escuche, pero de formas pensadas para ellos, con personas de confianza a su lado. Este sitio no puede ofrecer eso.
adults-2-title = Si tiene menos de 18
adults-2-text = Por favor, no escriba ningún código aquí. Los números al final de esta página también son para usted. Una persona adulta de confianza puede ayudarle a encontrar un grupo para jóvenes.
adults-3-title = No lo comprobamos
adults-3-text = Nunca pedimos prueba de la edad ni el nombre. Confiamos en lo que usted dice.

style-title = Guía de estilo
style-lede = Cada pieza una vez, en este idioma. Copie el código de la página, mantenga el orden, escriba con palabras sencillas.
style-words = Palabras en la página
style-eyebrow = A qué pertenece esto
style-body = Frases cortas, palabras que todo el mundo conoce.
style-link = Un enlace que dice adónde va
style-said = Las palabras de las personas y de las leyes van en letra de libro.
style-more = Lo que la mayoría no necesita
style-line = La línea
style-marks = Marcas
style-marks-text = Hueco: se dice. Lleno: lo confirmaron personas. Punteado: no se sabe. Con barra: no. Un rombo: llega tarde o falta. La palabra siempre está junto a la marca.
style-said-mark = se dice
style-solid-mark = confirmado
style-unknown-mark = no se sabe
style-late-mark = con retraso
style-acts = Botones
style-notes = Avisos
style-forms = Campos de formulario
style-line-label = Una respuesta corta
style-error = Este número es demasiado corto. Por favor, compárelo con su hoja.
style-tables = Tablas
style-lists = Listas
style-empty = Todavía no hay nada aquí

sample-crisis =
    En Estados Unidos: National Human Trafficking Hotline (línea nacional contra la trata de personas), 1-888-373-7888. Gratis, de día y de noche. La llamada puede aparecer en la factura del teléfono.
    En otros países: pregunte a una organización local de su confianza.
sample-safeguarding = Contacto de ejemplo: Rowan (ejemplo), Quay Street Advice (ejemplo), teléfono 555 0100. No forma parte de la oficina que consulta. No necesita explicar por qué llama.

security-title = Si encontró un punto débil
security-lede = Gracias por decírnoslo antes que a otros.
security-1-title = Si usted participa
security-1-text = Si algo aquí le preocupa, dígaselo al contacto de protección que está al pie de esta página. No tiene que decir quién es ni qué le pasó.
security-2-title = Si se trata de esta instalación
security-2-text = Dígaselo a las personas que la llevan: el contacto de protección lo transmite. Por favor, no haga pruebas en una instalación que usan personas.
security-3-title = Si se trata del programa
security-3-text = Use el aviso privado de seguridad de su repositorio, no uno público. Para hacer pruebas puede poner en marcha una instalación propia: firsthand demo.

session-ends = Su sesión termina en menos de cinco minutos. Lo que envíe después no se pierde: espera su código.
session-left = { $n ->
    [one] Su sesión sigue abierta al menos { $n } minuto más.
   *[other] Su sesión sigue abierta al menos { $n } minutos más.
}

kept-title = Cuánto tiempo lo guardamos
kept-caption = Qué se borra solo, y cuándo
kept-what = Qué
kept-until = Hasta
kept-until-back = Que usted lo retire
kept-until-closing = { $n ->
    [one] 1 día después del cierre de la consulta, o hasta que usted lo retire
   *[other] { $n } días después del cierre de la consulta, o hasta que usted lo retire
}
kept-until-day = { $n ->
    [one] 1 día
   *[other] { $n } días
}
kept-until-end = Que termine el plazo
kept-until-never = Sigue siendo público
kept-votes = Sus votos
kept-reactions = Sus reacciones a partes de un texto
kept-declarations = Grupos a los que dijo pertenecer
kept-statements = Textos suyos que se publicaron
kept-unpublished = Textos suyos que no se publicaron
kept-wishes = Peticiones de otra redacción
kept-consents = Formas de comunicarse con usted, si dio un permiso
kept-seats = Que un lugar está ocupado
kept-slips = Si una hoja con código se usó
kept-codes = Lo que sirve para comprobar su código
kept-sessions = Que un código está abierto en un navegador
kept-backups = La parte de una copia de seguridad con lo que dieron las personas
kept-releases = Totales publicados

tab-start = Inicio
tab-page = Página
tab-about = Información
crumbs = Usted está aquí
pages = Páginas
page-n = Página { $n }
import-utf8 = Esto no es texto UTF-8. Guárdelo como UTF-8 y elíjalo otra vez.
share-percent = { $n } %
menu-all-recommendations = Recomendaciones
menu-all-consultations = Consultas
menu-all-councils = Consejos
menu-all-evidence = Informes públicos
menu-all-services = Servicios
menu-all-search = Buscar
ledger-foot = Registro público: lo que se hizo, con prueba
ledger-link = Prueba en el registro público
ledger-stamp = El registro público antes del día de este informe
ledger-stamp-day = Este informe se hizo el { $s }.
ledger-stamp-text = Copie estas tres líneas en un archivo de texto y guárdelo. Con él, quien compruebe el registro más adelante verá si se cambió o se quitó algo de lo que estaba anotado antes de ese día.
ledger-stamp-how = Cómo comprobarlo
ledger-form-hint = Una vez publicado, este texto figura también en el registro público, y otros guardan copias de él. No escriba nada que permita saber quién es una persona o qué le pasó.
