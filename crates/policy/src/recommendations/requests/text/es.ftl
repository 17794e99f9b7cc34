# Requests for information.
information-title = Información que pidieron los consejos
information-one = Solicitud de información
information-lede = Un consejo puede pedir a una institución que le informe de algo. La solicitud, el último día para responder y cada respuesta son públicos.
information-none = Todavía no se ha enviado ninguna solicitud.
information-n = { $n ->
    [one] Una solicitud.
   *[other] { $n } solicitudes.
}
information-csv = Todas como tabla (CSV)
information-all = Todos los consejos e instituciones
information-all-of = Todas las solicitudes de este consejo
information-sent = Enviada el { $s }
information-label = Solicitud de información { $s }
information-staff-lede = Los miembros y usted redactan solicitudes; solo alguien de la copresidencia puede enviarlas. Aquí también anota lo que dijo en público una institución que no responde aquí.
information-none-staff = Todavía no hay ninguna solicitud.
ask-title-new = Pedir información
ask-title-there = Una solicitud de información
ask-lede = { $n ->
    [one] Para cifras, reglas o documentos que el consejo necesita para su trabajo. La institución tiene un día para responder desde el día en que se envía la solicitud.
   *[other] Para cifras, reglas o documentos que el consejo necesita para su trabajo. La institución tiene { $n } días para responder desde el día en que se envía la solicitud.
}
ask-title = En pocas palabras
ask-title-hint = Por ejemplo «Cuánto tiempo están vacías las plazas de refugio»
ask-asks = ¿Qué información piden?
ask-asks-hint = Escríbalo de modo que nadie lo entienda mal: qué, de qué años, en qué forma. Nada sobre una persona.
ask-why = Para qué se necesita
ask-why-hint = Todo el mundo lo lee
ask-to = Qué institución
ask-role = Qué cargo allí
ask-title-missing = Diga en pocas palabras qué piden.
ask-asks-missing = Escriba qué información piden.
ask-why-missing = Escriba para qué se necesita.
ask-to-missing = Elija la institución.
ask-send = Enviarla
ask-send-text = { $n ->
    [one] Se envía lo que está guardado, en nombre del consejo. Todo el mundo puede leerla enseguida, ya no se puede cambiar y la institución tiene un día para responder.
   *[other] Se envía lo que está guardado, en nombre del consejo. Todo el mundo puede leerla enseguida, ya no se puede cambiar y la institución tiene { $n } días para responder.
}
told-title = La respuesta
told-accept = Información facilitada
told-part = Información facilitada en parte
told-decline = Rechazada
told-done = Dice que ya es pública
told-not-ours = Dice que la tiene otra institución
told-kind = ¿Qué responde?
told-accept-text = Aquí está
told-part-text = Aquí está una parte. Diga qué parte falta y por qué.
told-decline-text = No lo damos. Hay que dar razones.
told-done-text = Ya es público. Hay que dar la dirección.
told-not-ours-text = No lo tenemos. Diga quién lo tiene.
told-words = Sus palabras
told-words-hint = La información misma, o lo que se encuentra en la dirección. En lenguaje claro. Nada sobre una persona.
told-evidence-label = Dirección donde se puede leer
told-evidence-hint = Necesaria si ya es público
told-evidence = Dónde se puede leer
told-whose = Quién la tiene
told-whose-hint = Solo si ustedes no la tienen
told-accept-missing = Escriba la información o dé una dirección donde se pueda leer.
told-part-missing = Diga qué parte falta y por qué.
told-reasons-missing = Para rechazarla hacen falta razones. Por favor, escríbalas.
told-evidence-missing = «Ya es público» necesita la dirección.
clock-asked = Enviada
seat-asking-none = No hay ninguna solicitud abierta.
report-asked = Qué se pidió
institution-requests = { $n ->
    [one] Una solicitud de información
   *[other] { $n } solicitudes de información
}
sample-request = Cuánto tiempo están vacías las plazas de refugio para hombres (ejemplo)
sample-request-asks = Por región y por mes de los dos últimos años: cuántas plazas había para hombres y cuántas noches estuvieron vacías. (ejemplo)
information-passed-from = Se pide de nuevo, porque otra institución dijo que no le corresponde:
information-passed-to = Trasladada a la institución que se nombró:
