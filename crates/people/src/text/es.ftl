menu-open = Abiertas ahora
menu-mine = Lo que aporté
menu-close = Cerrar mi código
menu-consultations = Consultas
menu-terms = Condiciones
menu-people = Equipo
menu-out = Cerrar sesión
not-now = Ahora no
text-too-long = Este texto es demasiado largo. Por favor, hágalo más corto.

enter-title = Escriba su código
enter-held-title = Su tiempo aquí se acabó. No se perdió nada.
enter-held-lede = Lo que envió está guardado, cerrado, dentro de esta página. Escriba su código y se abrirá de nuevo.
enter-lede = El código está en la hoja que le dieron, o en el papel donde lo anotó. Use los 24 dígitos o las 7 palabras: abren la misma puerta.
enter-code = Su código
enter-code-hint = Seis grupos de cuatro dígitos, o siete palabras. Los espacios no importan.
enter-minutes = ¿Cuánto tiempo debe quedar abierto?
enter-minutes-hint = Después, este navegador vuelve a pedir el código. En un teléfono prestado, elija el tiempo más corto.
minutes-20 = 20 minutos
minutes-120 = 2 horas
minutes-480 = 8 horas
enter-lost = Perdí mi código
enter-lost-text = No podemos recuperar su código, porque nunca supimos que era suyo. Nadie puede. Lo que ya respondió sigue contando. Si todavía tiene el código de retiro, puede retirarlo todo. Una hoja nueva le daría un segundo lugar; por eso, por favor, no pida otra para la misma consulta.
enter-only-withdraw = Solo quiero retirar lo que aporté
enter-only-withdraw-text = Escriba arriba su código de retiro. Con él puede retirarlo todo, y nada más.
enter-before = Antes de seguir
enter-before-name = Su nombre
enter-before-name-text = No lo pedimos. Tampoco dirección, teléfono ni pruebas.
enter-before-slip = Las personas que le dieron la hoja con código
enter-before-slip-text = No pueden ver lo que usted dice aquí.
enter-before-leave = Si entra alguien
enter-before-leave-text = «Salir ahora» cierra su código y abre otro sitio. Puede que su navegador todavía recuerde que usted estuvo aquí.
enter-before-age = Su edad
enter-before-age-text = Por favor, participe solo si tiene 18 años o más.

code-empty = Escriba el código de su hoja: 24 dígitos o 7 palabras.
code-digits = { $n ->
    [one] Escribió 1 dígito. Un código tiene 24. Por favor, compárelo con su hoja.
   *[other] Escribió { $n } dígitos. Un código tiene 24. Por favor, compárelo con su hoja.
}
code-words = { $n ->
    [one] Escribió 1 palabra. Un código tiene 7. Por favor, compárelo con su hoja.
   *[other] Escribió { $n } palabras. Un código tiene 7. Por favor, compárelo con su hoja.
}
code-unknown-word = La palabra «{ $s }» no es una de las nuestras. Por favor, compárela con su hoja, letra por letra.
code-check = Hay algo mal escrito: los últimos dígitos o la última palabra no encajan con el resto. Por favor, compárelo con su hoja.
code-unknown = No conocemos este código. Por favor, compárelo con su hoja. Si con él ya se retiró todo, el código ya no abre.
slip-used = Esta hoja con código ya se usó. Si fue usted, escriba el código personal que anotó entonces. Si no fue usted, avise a las personas que le dieron la hoja.
slip-early = Esta hoja con código se abre el { $s }. Hasta entonces sigue siendo válida.
slip-early-unknown = Esta hoja con código todavía no se abre. Hasta entonces sigue siendo válida.
slip-late = Esta consulta ya cerró, por eso la hoja ya no la abre. Los resultados están a la vista de todo el mundo en la primera página.
slip-once-more = Por favor, pulse el botón una vez más.

codes-title = Sus dos códigos
codes-lede = Su hoja con código ya cumplió su tarea y ahora no vale nada. Desde aquí usará estos dos códigos. Por favor, anótelos, lejos de personas en quienes no confía.
codes-personal = Código personal
codes-personal-text = Abre sus respuestas: para continuar, para cambiarlas o para retirarlas.
codes-withdrawal = Código de retiro
codes-withdrawal-text = Sirve para retirarlo todo, y para nada más. Guárdelo en otro lugar.
codes-or-words = O estas palabras, que abren la misma puerta:
codes-warning = Nadie puede recuperar un código perdido
codes-warning-text = Ni siquiera quienes llevamos este sitio. Mientras sus respuestas cuenten, un código perdido no se reemplaza, porque un segundo código sería una segunda voz.
codes-noted = Ya anoté los dos

held-title = Esto es lo que envió
held-lede = Todavía no se guardó. Mírelo y envíelo ahora.
held-send = Enviarlo ahora
held-drop = No enviarlo
held-other-title = Esto se escribió con otro código
held-other-text = Lo que estaba guardado en la página es de otro código, por eso no lo abrimos. Las respuestas de usted siguen como estaban.
sample-statement = Un tribunal nunca debería leer en voz alta la historia de una persona.

signin-title = Acceso del equipo
signin-lede = Para las personas que trabajan aquí. Si usted tiene un código de una hoja, no inicie sesión aquí: escriba su código.
signin-name = Nombre de acceso
signin-name-hint = De 2 a 40 letras, dígitos, puntos o guiones.
signin-name-wrong = Elija un nombre de 2 a 40 letras, dígitos, puntos o guiones.
signin-passphrase = Frase de contraseña
signin-button = Iniciar sesión
signin-wrong = Este nombre y esta frase de contraseña no van juntos. Por favor, escriba los dos de nuevo.

terms-title = Condiciones para organizaciones
terms-lede = Una organización acepta estas condiciones antes de poder preguntar algo a las personas.
terms-1 = Pedimos lo que las personas saben, nunca una historia. No preguntamos qué le pasó a nadie ni intentamos averiguar quién es alguien.
terms-2 = Antes de abrir, decimos: para qué es, cuánta influencia tienen las personas, qué está ya decidido, cuánto tiempo lleva, qué se paga, quién lee qué y qué pasa después.
terms-3 = Pagamos lo que prometimos, el día que prometimos, también a quienes paran antes.
terms-4 = Los códigos los entregan personas de confianza; nunca los repartimos a partir de una lista de nombres. No preguntamos quién tiene qué código.
terms-5 = Publicamos los resultados en los días anunciados, nos gusten o no. Imprimimos las opiniones minoritarias.
terms-6 = Contamos a las personas qué se hizo con lo que dijeron, parte por parte.
terms-7 = Nombramos un contacto de protección que no forma parte de nuestra oficina, y escuchamos las quejas.
terms-accept = Aceptar en nombre de mi organización
terms-accepted = Aceptadas

people-title = Equipo
people-list = Personas que pueden iniciar sesión
people-organisation = Organización
people-organisation-hint = Un nombre nuevo crea una organización nueva.
people-organisation-missing = Diga para qué organización trabaja esta persona.
people-roles = Funciones
people-role-missing = Elija al menos una función.
people-name-taken = Alguien ya usa este nombre de acceso. Por favor, elija otro.
people-add = Agregar a alguien
role-steward = responsable
role-convenor = quien convoca
role-moderator = moderación
role-steward-text = Responsable: prepara esta instalación, las organizaciones y el equipo
role-convenor-text = Quien convoca: lleva las consultas de la organización
role-moderator-text = Moderación: lee lo que envían los miembros antes de que se muestre

setup-title = Preparar esta instalación
setup-lede = Esto se hace una sola vez. Tómese su tiempo: lo que escriba aquí aparece en todas las páginas.
setup-you = Usted, responsable de la instalación
setup-word = Palabra de instalación
setup-word-hint = Está en la terminal donde se inició el servidor.
setup-word-wrong = Esta no es la palabra de instalación. Cópiela de la terminal donde se inició el servidor.
setup-organisation = Su organización
setup-organisation-missing = Diga qué organización lleva esta instalación.
setup-passphrase-hint = Al menos 16 caracteres. Lo mejor son varias palabras que no tengan relación entre sí.
setup-passphrase-short = Elija una frase de contraseña de al menos 16 caracteres. Por seguridad, lo que escribió no se vuelve a mostrar.
setup-place = Este sitio
setup-name = Nombre de la instalación
setup-name-hint = Aparece arriba en todas las páginas. Elija uno neutro: alguien puede verlo por encima del hombro.
setup-name-missing = Ponga un nombre a la instalación.
setup-lang-missing = Elija al menos un idioma.
setup-safe = Seguridad
setup-crisis = A quién llamar ahora
setup-crisis-hint = Números de teléfono de su región, uno por línea. Aparecen en todas las páginas.
setup-crisis-missing = Escriba al menos un número o un lugar que ayude ahora.
setup-safeguarding = Contacto de protección
setup-safeguarding-hint = Una persona u oficina que no forma parte de la organización que consulta, y cómo comunicarse con ella.
setup-safeguarding-missing = Nombre un contacto de protección.
setup-exit = El sitio que abre «Salir ahora»
setup-exit-hint = Algo que cualquiera podría estar mirando, como una página del pronóstico del tiempo. Empieza con https://
setup-exit-wrong = Escriba una dirección completa que empiece con https://
setup-button = Terminar

restored-title = Se recuperó una copia de seguridad
restored-lede = Ahora solo usted ve esta instalación. Se abre al público cuando usted lo diga.
restored-since = La copia se hizo el { $s }. El almacén de claves de entonces ya no está aquí.
restored-risk = Lo que las personas retiraron después de ese día puede haber vuelto, y aquí nada lo sabe.
restored-do-1 = Pregunte a quienes llevan las organizaciones si alguien retiró algo después de ese día.
restored-do-2 = Mire lo que es público en cada consulta abierta.
restored-do-3 = Si algo puede haber vuelto, avise a las personas por medio de su organización. Pueden retirarlo otra vez con su código.
restored-open = Lo he revisado. Abrir al público

menu-me = Mi acceso
second-title = El segundo paso
second-lede = Su frase de acceso es correcta. Ahora, el código que muestra su aplicación de autenticación.
second-code = Código
second-code-hint = Seis cifras. Si no tiene aquí su dispositivo, use uno de sus códigos de recuperación.
second-wrong = Este código no coincide. Espere al siguiente y escríbalo, o use un código de recuperación.
second-late = Pasaron más de 15 minutos, o su acceso terminó. Inicie sesión de nuevo, por favor.
second-recovery-only = Hubo demasiados códigos equivocados. Use un código de recuperación o pida a la persona responsable que le deje configurar de nuevo el segundo paso.
second-lost = No tengo aquí mi dispositivo
second-lost-text = Use un código de recuperación: recibió ocho al configurar este paso, y cada uno abre una vez. Si también se perdieron, pregunte a la persona responsable de esta instalación.
second-new-title = Configure el segundo paso
second-new-lede = Desde ahora inicia sesión con su frase de acceso y con un código de una aplicación. Quien llegue a conocer su frase no puede entrar solo con ella.
second-new-1 = Abra una aplicación de autenticación en un dispositivo suyo. Sirve cualquiera, también sin internet.
second-new-2 = Deje que lea la imagen, o escriba las letras de abajo.
second-new-3 = Escriba las seis cifras que muestra.
second-picture = Imagen para la aplicación de autenticación. Lo mismo está debajo en letras.
second-by-hand = Para escribir a mano:
second-open-app = Abrir en una aplicación de este dispositivo
recovery-title = Sus códigos de recuperación
recovery-lede = Si pierde el dispositivo, cada uno abre una vez en lugar de las seis cifras. Anótelos lejos del dispositivo. Solo se muestran ahora.
recovery-text = Los códigos que tenía antes ya no abren nada.
recovery-noted = Ya los anoté
invited-title = Tiene una invitación para trabajar aquí
invited-lede = Para: { $s }. Elija cómo iniciará sesión. Quien le invitó no llega a conocer su frase de acceso.
invited-name-hint = De 2 a 40 letras, cifras, puntos o guiones. Lo ve el equipo; quienes participan, no.
invited-button = Seguir con el segundo paso
me-title = Mi acceso
me-changed = La nueva frase de acceso vale desde ahora. Las sesiones en otros navegadores terminaron.
me-second = El segundo paso
me-left = { $n ->
    [one] Está configurado. Le queda 1 código de recuperación.
   *[other] Está configurado. Le quedan { $n } códigos de recuperación.
}
me-second-none = No está configurado: esta instalación es un ejemplo. En las demás nadie trabaja sin él.
me-renew = Crear códigos de recuperación nuevos
me-passphrase = Otra frase de acceso
me-passphrase-old = Frase de acceso actual
me-passphrase-new = Frase de acceso nueva
me-passphrase-wrong = Esta no es su frase de acceso actual. Por seguridad, lo que escribió no se vuelve a mostrar.
me-passphrase-button = Cambiar la frase de acceso
person-ended = Este acceso terminó el { $s }.
person-second-text = Si se perdieron el dispositivo y los códigos de recuperación: las sesiones abiertas terminan y, la próxima vez, esta persona configura de nuevo el segundo paso. Asegúrese de que es de verdad ella quien lo pide.
person-second = Dejar que lo configure de nuevo
person-end-title = Terminar este acceso
person-end-text = Las sesiones abiertas terminan al instante y nadie vuelve a entrar con este nombre. Lo que se decidió con él queda registrado.
person-end = Terminar el acceso
person-last = No puede terminar su propio acceso, ni el de la última persona responsable.
people-invited = La invitación está lista
people-invited-text = Entregue este enlace en persona o en un mensaje que solo lea esa persona. Abre una vez, durante 7 días, y solo se muestra ahora.
people-access = Acceso
people-two = con dos pasos
people-one = falta configurar el segundo paso
people-ended = terminado

joining-title = ¿Qué código debe abrir esto?
joining-lede = La hoja es para: { $s }. Usted ya tiene un código abierto.
joining-ask = ¿Con qué código quiere participar?
joining-same = Con el código que está abierto ahora
joining-new = Con dos códigos nuevos, solo para esta consulta
joining-text = Nada de lo que guardamos muestra que dos consultas son de un mismo código. Pero quien llegue a conocer ese código abre las dos.
slip-twice = Usted ya participa en esta consulta. Una segunda hoja sería una segunda voz, así que no se gastó: devuélvala, por favor.
sample-joining = Un proyecto de ley (ejemplo)
