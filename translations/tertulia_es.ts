<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AbilityList</name>
    <message>
        <source>not: %1</source>
        <translation>no: %1</translation>
    </message>
</context>
<context>
    <name>AccountBook</name>
    <message>
        <source>an account</source>
        <translation>una cuenta</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Conectar una cuenta</translation>
    </message>
    <message>
        <source>Fetch news now</source>
        <translation>Traer novedades ahora</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Volver a conectar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>What this account allows</source>
        <translation>Qué permite esta cuenta</translation>
    </message>
    <message>
        <source>The network does not give messages before %1.</source>
        <translation>La red no da mensajes anteriores al %1.</translation>
    </message>
    <message>
        <source>Texts of up to %1 characters</source>
        <translation>Textos de hasta %1 caracteres</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pictures</source>
        <translation>
            <numerusform>Hasta %n imagen</numerusform>
            <numerusform>Hasta %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Sin imágenes</translation>
    </message>
    <message>
        <source>@%1 is connected.</source>
        <translation>@%1 está conectada.</translation>
    </message>
    <message>
        <source>Remove an account</source>
        <translation>Quitar una cuenta</translation>
    </message>
    <message>
        <source>Remove @%1 from Tertulia? Its history stays here, and it can be connected again. Posts planned for it will not go out.</source>
        <translation>¿Quitar @%1 de Tertulia? Su historial se queda aquí y se puede volver a conectar. Las publicaciones programadas en ella no saldrán.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>@%1 was removed; its history stays.</source>
        <translation>@%1 se ha quitado; su historial se queda.</translation>
    </message>
    <message>
        <source>More came in at once than the network lets us read back: some messages may be missing.</source>
        <translation>Llegó de una vez más de lo que la red deja releer: puede que falten mensajes.</translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation>Reanudar las publicaciones</translation>
    </message>
    <message>
        <source>Pause publishing…</source>
        <translation>Pausar las publicaciones…</translation>
    </message>
    <message>
        <source>its network keeps posts until their time, and they must be taken back there first. They are held here. %1</source>
        <translation>su red guarda publicaciones hasta su hora y antes hay que retirarlas de allí. Aquí quedan retenidas. %1</translation>
    </message>
    <message>
        <source>@%1 stays: %2</source>
        <translation>@%1 se queda: %2</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>not possible here</source>
        <translation>no es posible aquí</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New post</source>
        <translation>Nueva publicación</translation>
    </message>
    <message>
        <source>Write to a person…</source>
        <translation>Escribir a una persona…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undo the last action, even while writing</source>
        <translation>Deshacer la última acción, también al escribir</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o mandar</translation>
    </message>
    <message>
        <source>Fetch news now</source>
        <translation>Traer novedades ahora</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barra lateral estrecha</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamaño normal del texto</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Keys of this view</source>
        <translation>Teclas de esta vista</translation>
    </message>
    <message>
        <source>Log for a report of trouble</source>
        <translation>Registro para avisar de un problema</translation>
    </message>
    <message>
        <source>About Tertulia</source>
        <translation>Acerca de Tertulia</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Abrir la publicación</translation>
    </message>
    <message>
        <source>New post on this day</source>
        <translation>Nueva publicación en este día</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Move one day back</source>
        <translation>Mover un día atrás</translation>
    </message>
    <message>
        <source>Move one day on</source>
        <translation>Mover un día adelante</translation>
    </message>
    <message>
        <source>Move one week back</source>
        <translation>Mover una semana atrás</translation>
    </message>
    <message>
        <source>Move one week on</source>
        <translation>Mover una semana adelante</translation>
    </message>
    <message>
        <source>Retry only what failed</source>
        <translation>Reintentar solo lo que falló</translation>
    </message>
    <message>
        <source>Publish now what was missed or held</source>
        <translation>Publicar ahora lo que quedó fuera de hora o retenido</translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation>Leer la cuenta</translation>
    </message>
    <message>
        <source>See receipt</source>
        <translation>Ver justificante</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>Volver a borrador</translation>
    </message>
    <message>
        <source>Cancel or remove</source>
        <translation>Cancelar o quitar</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Filter ideas and drafts</source>
        <translation>Filtrar ideas y borradores</translation>
    </message>
    <message>
        <source>Ideas beside the calendar</source>
        <translation>Ideas junto al calendario</translation>
    </message>
    <message>
        <source>Read the account now</source>
        <translation>Leer la cuenta ahora</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Está publicada</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programar</translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation>Publicar ahora…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Date, time and zone</source>
        <translation>Fecha, hora y zona</translation>
    </message>
    <message>
        <source>Next network</source>
        <translation>Red siguiente</translation>
    </message>
    <message>
        <source>Previous network</source>
        <translation>Red anterior</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Alt text of the chosen picture</source>
        <translation>Texto alternativo de la imagen elegida</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problema siguiente</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problema anterior</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Descartar lo escrito</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>Resuelta y siguiente</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Posponer…</translation>
    </message>
    <message>
        <source>Snooze until tomorrow 9:00</source>
        <translation>Posponer hasta mañana a las 9:00</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>A la espera</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Asignármela</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leída</translation>
    </message>
    <message>
        <source>Like, moderate and more</source>
        <translation>Me gusta, moderar y más</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Extend the selection down</source>
        <translation>Ampliar la selección hacia abajo</translation>
    </message>
    <message>
        <source>Extend the selection up</source>
        <translation>Ampliar la selección hacia arriba</translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation>Filtrar esta vista</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Member panel</source>
        <translation>Panel del miembro</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Historial completo</translation>
    </message>
    <message>
        <source>Note on this member</source>
        <translation>Nota sobre este miembro</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Respuesta pública</translation>
    </message>
    <message>
        <source>Private reply</source>
        <translation>Respuesta privada</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Send, done and next</source>
        <translation>Enviar, resuelta y siguiente</translation>
    </message>
    <message>
        <source>Send and stay</source>
        <translation>Enviar y seguir aquí</translation>
    </message>
    <message>
        <source>Public or private</source>
        <translation>Pública o privada</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Escribir una nota interna</translation>
    </message>
    <message>
        <source>Write first</source>
        <translation>Escribir primero</translation>
    </message>
    <message>
        <source>Note on the member</source>
        <translation>Nota sobre el miembro</translation>
    </message>
    <message>
        <source>Tag the member…</source>
        <translation>Etiquetar al miembro…</translation>
    </message>
    <message>
        <source>Join with another member…</source>
        <translation>Unir con otro miembro…</translation>
    </message>
    <message>
        <source>Separate an account…</source>
        <translation>Separar una cuenta…</translation>
    </message>
    <message>
        <source>Rename the member…</source>
        <translation>Cambiar el nombre del miembro…</translation>
    </message>
    <message>
        <source>Next member</source>
        <translation>Miembro siguiente</translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation>Miembro anterior</translation>
    </message>
    <message>
        <source>Filter the members</source>
        <translation>Filtrar los miembros</translation>
    </message>
    <message>
        <source>What is known of the member</source>
        <translation>Lo que se sabe del miembro</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Conectar una cuenta…</translation>
    </message>
    <message>
        <source>Preview of all networks</source>
        <translation>Vista previa de todas las redes</translation>
    </message>
    <message>
        <source>Add a network…</source>
        <translation>Añadir una red…</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Añadir una parte</translation>
    </message>
    <message>
        <source>Split into two parts here</source>
        <translation>Dividir aquí en dos partes</translation>
    </message>
    <message>
        <source>Split into parts that fit</source>
        <translation>Dividir en partes que quepan</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Parte anterior</translation>
    </message>
    <message>
        <source>This part earlier</source>
        <translation>Adelantar esta parte</translation>
    </message>
    <message>
        <source>This part later</source>
        <translation>Retrasar esta parte</translation>
    </message>
    <message>
        <source>Take this part out</source>
        <translation>Quitar esta parte</translation>
    </message>
    <message>
        <source>Number the parts, or no longer</source>
        <translation>Numerar las partes, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>Let the server keep it until its time</source>
        <translation>Dejar que el servidor la guarde hasta su hora</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Mostrar la diferencia</translation>
    </message>
    <message>
        <source>Rewrite what is the same</source>
        <translation>Reescribir lo que es igual</translation>
    </message>
    <message>
        <source>Keep the same text, with a reason…</source>
        <translation>Mantener el mismo texto, con un motivo…</translation>
    </message>
    <message>
        <source>Spread over some minutes, or together</source>
        <translation>Repartir en varios minutos, o todo a la vez</translation>
    </message>
    <message>
        <source>Pause all publishing…</source>
        <translation>Pausar todas las publicaciones…</translation>
    </message>
    <message>
        <source>Held and missed posts</source>
        <translation>Publicaciones retenidas y fuera de hora</translation>
    </message>
    <message>
        <source>Proof of the pause</source>
        <translation>Prueba de la pausa</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Undecided again</source>
        <translation>Dejar sin decidir</translation>
    </message>
    <message>
        <source>Go on with these decisions</source>
        <translation>Seguir con estas decisiones</translation>
    </message>
    <message>
        <source>Saved reply…</source>
        <translation>Respuesta guardada…</translation>
    </message>
    <message>
        <source>Save what is written as a saved reply…</source>
        <translation>Guardar lo escrito como respuesta guardada…</translation>
    </message>
    <message>
        <source>Arrange saved replies…</source>
        <translation>Organizar las respuestas guardadas…</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Seleccionar todo lo que coincide</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Guardar como vista…</translation>
    </message>
    <message>
        <source>Change this view…</source>
        <translation>Cambiar esta vista…</translation>
    </message>
    <message>
        <source>Move this view up</source>
        <translation>Subir esta vista</translation>
    </message>
    <message>
        <source>Move this view down</source>
        <translation>Bajar esta vista</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Quitar esta vista</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Enviar más tarde…</translation>
    </message>
    <message>
        <source>Copy the conversation as text</source>
        <translation>Copiar la conversación como texto</translation>
    </message>
    <message>
        <source>Save the conversation as PDF…</source>
        <translation>Guardar la conversación en PDF…</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Sin día</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>no version for a network yet</source>
        <translation>aún sin versión para ninguna red</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>AttachmentBar</name>
    <message>
        <source>Alternative text: what is to be seen in “%1”</source>
        <translation>Texto alternativo: qué se ve en «%1»</translation>
    </message>
    <message>
        <source>Alternative text of %1</source>
        <translation>Texto alternativo de %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this notice</source>
        <translation>Ocultar este aviso</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>no post is chosen</source>
        <translation>no hay ninguna publicación elegida</translation>
    </message>
    <message>
        <source>nothing failed here</source>
        <translation>aquí no falló nada</translation>
    </message>
    <message>
        <source>nothing was missed or held here</source>
        <translation>aquí no hay nada fuera de hora ni retenido</translation>
    </message>
    <message>
        <source>nothing is unconfirmed here</source>
        <translation>aquí no hay nada sin confirmar</translation>
    </message>
    <message>
        <source>it has no version for a network yet</source>
        <translation>aún no tiene versión para ninguna red</translation>
    </message>
    <message>
        <source>“%1” stays: %2.</source>
        <translation>«%1» se queda: %2.</translation>
    </message>
    <message>
        <source>“%1” stays: %2 has passed.</source>
        <translation>«%1» se queda: %2 ya ha pasado.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nueva publicación</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Mostrar como</translation>
    </message>
    <message>
        <source>List of posts</source>
        <translation>Lista de publicaciones</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Pide una decisión</translation>
    </message>
    <message>
        <source>Nothing matches this view.</source>
        <translation>Nada coincide con esta vista.</translation>
    </message>
    <message>
        <source>No posts this month.</source>
        <translation>Sin publicaciones este mes.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
</context>
<context>
    <name>CalendarViews</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Drafts and ideas</source>
        <translation>Borradores e ideas</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programadas</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Piden una decisión</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicadas</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausado</translation>
    </message>
    <message>
        <source>Deadline paused</source>
        <translation>Plazo pausado</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Vencida hace %1</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>Vence en %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>standard input cannot be read</source>
        <translation>no se puede leer la entrada estándar</translation>
    </message>
    <message>
        <source>the file with the secret cannot be read</source>
        <translation>no se puede leer el archivo con el secreto</translation>
    </message>
    <message>
        <source>the secret is empty</source>
        <translation>el secreto está vacío</translation>
    </message>
    <message>
        <source>the practice community has a workspace of its own: start with --practice</source>
        <translation>la comunidad de práctica tiene su propio espacio de trabajo: empezar con --practice</translation>
    </message>
    <message>
        <source>this is a practice workspace: real accounts have no place in it</source>
        <translation>es un espacio de práctica: las cuentas reales no tienen sitio en él</translation>
    </message>
    <message>
        <source>there is no network called &quot;%1&quot; here</source>
        <translation>aquí no hay ninguna red llamada «%1»</translation>
    </message>
    <message>
        <source>there is nowhere to keep the sign-in: no keychain answers and TERTULIA_PASSPHRASE_FILE gives no passphrase</source>
        <translation>no hay dónde guardar el acceso: no responde ningún llavero y TERTULIA_PASSPHRASE_FILE no da ninguna frase de paso</translation>
    </message>
    <message>
        <source>addresses begin with https; plain http is for this computer only</source>
        <translation>las direcciones empiezan por https; http sin cifrar es solo para este ordenador</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no certificate</source>
        <translation>«%1» no contiene ningún certificado</translation>
    </message>
    <message>
        <source>%1 did not accept this sign-in, or it belongs to somebody else than --handle says</source>
        <translation>%1 no ha aceptado este acceso, o es de alguien distinto de quien dice --handle</translation>
    </message>
    <message>
        <source>there is no safe connection to %1; nothing was added</source>
        <translation>no hay conexión segura con %1; no se ha añadido nada</translation>
    </message>
    <message>
        <source>%1 does not let this sign-in in</source>
        <translation>%1 no deja entrar con este acceso</translation>
    </message>
    <message>
        <source>%1 cannot be signed in to like this: check --server, --handle and --secret-kind</source>
        <translation>no se puede acceder así a %1: revisar --server, --handle y --secret-kind</translation>
    </message>
    <message>
        <source>%1 does not answer like a server of this network; check the address</source>
        <translation>%1 no responde como un servidor de esta red; revisar la dirección</translation>
    </message>
    <message>
        <source>%1 has a fault of its own at the moment; nothing was added</source>
        <translation>%1 tiene ahora mismo un fallo propio; no se ha añadido nada</translation>
    </message>
    <message>
        <source>%1 is asked too often at the moment; nothing was added</source>
        <translation>%1 recibe ahora mismo demasiadas peticiones; no se ha añadido nada</translation>
    </message>
    <message>
        <source>--server says where the account is</source>
        <translation>--server dice dónde está la cuenta</translation>
    </message>
    <message>
        <source>the secret comes from --secret-file F or from --secret-stdin</source>
        <translation>el secreto viene de --secret-file F o de --secret-stdin</translation>
    </message>
    <message>
        <source>there is no account %1</source>
        <translation>no hay ninguna cuenta %1</translation>
    </message>
    <message>
        <source>there is no message %1</source>
        <translation>no hay ningún mensaje %1</translation>
    </message>
    <message>
        <source>only what we said ourselves can be deleted</source>
        <translation>solo se puede borrar lo que hemos dicho nosotros</translation>
    </message>
    <message>
        <source>this message is our own</source>
        <translation>este mensaje es nuestro</translation>
    </message>
    <message>
        <source>the account of this message is not connected any more</source>
        <translation>la cuenta de este mensaje ya no está conectada</translation>
    </message>
    <message>
        <source>%1 cannot do that</source>
        <translation>%1 no puede hacer eso</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 necesita un valor</translation>
    </message>
    <message>
        <source>there is no option --%1 here</source>
        <translation>aquí no hay ninguna opción --%1</translation>
    </message>
    <message>
        <source>%1 takes %2 pictures at most, these are %3</source>
        <translation>%1 admite %2 imágenes como mucho, y son %3</translation>
    </message>
    <message>
        <source>%1 does not take %2 (%3)</source>
        <translation>%1 no admite %2 (%3)</translation>
    </message>
    <message>
        <source>%1 is larger than %2 takes</source>
        <translation>%1 es más grande de lo que admite %2</translation>
    </message>
    <message>
        <source>%1 has no alternative text</source>
        <translation>%1 no tiene texto alternativo</translation>
    </message>
    <message>
        <source>the alternative text of %1 is longer than %2</source>
        <translation>el texto alternativo de %1 pasa de %2 caracteres</translation>
    </message>
    <message>
        <source>there is nothing to say</source>
        <translation>no hay nada que decir</translation>
    </message>
    <message>
        <source>%1 characters; %2 takes %3</source>
        <translation>%1 caracteres; %2 admite %3</translation>
    </message>
    <message>
        <source>%1 does not take &quot;%2&quot;</source>
        <translation>%1 no admite «%2»</translation>
    </message>
    <message>
        <source>there is no option %1</source>
        <translation>no hay ninguna opción %1</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 necesita un valor</translation>
    </message>
    <message>
        <source>the folder of the workspace does not exist or cannot be entered</source>
        <translation>la carpeta del espacio de trabajo no existe o no se puede entrar en ella</translation>
    </message>
    <message>
        <source>the workspace cannot be written to</source>
        <translation>no se puede escribir en el espacio de trabajo</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the workspace was made by a newer version of Tertulia</source>
        <translation>el espacio de trabajo es de una versión más nueva de Tertulia</translation>
    </message>
    <message>
        <source>the workspace is damaged</source>
        <translation>el espacio de trabajo está dañado</translation>
    </message>
    <message>
        <source>this file is not a workspace of Tertulia</source>
        <translation>este archivo no es un espacio de trabajo de Tertulia</translation>
    </message>
    <message>
        <source>the workspace cannot be opened</source>
        <translation>no se puede abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>this workspace has real accounts: --practice needs one of its own</source>
        <translation>este espacio de trabajo tiene cuentas reales: --practice necesita uno propio</translation>
    </message>
    <message>
        <source>it is used like this: %1</source>
        <translation>se usa así: %1</translation>
    </message>
    <message>
        <source>this version keeps workspaces in SQLite files only</source>
        <translation>esta versión guarda los espacios de trabajo solo en archivos SQLite</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>no hay ninguna orden «%1»</translation>
    </message>
    <message>
        <source>the answer could not be written</source>
        <translation>no se ha podido escribir la respuesta</translation>
    </message>
    <message>
        <source>there is no member %1</source>
        <translation>no hay ningún miembro %1</translation>
    </message>
    <message>
        <source>%1 is a folder: a copy is a file</source>
        <translation>%1 es una carpeta: una copia es un archivo</translation>
    </message>
    <message>
        <source>%1 is no copy of a workspace: it is not written over</source>
        <translation>%1 no es copia de un espacio de trabajo: no se sobrescribe</translation>
    </message>
    <message>
        <source>a workspace cannot be copied onto itself</source>
        <translation>un espacio de trabajo no se puede copiar sobre sí mismo</translation>
    </message>
    <message>
        <source>there is no conversation %1</source>
        <translation>no hay ninguna conversación %1</translation>
    </message>
    <message>
        <source>--alt describes the --attach before it</source>
        <translation>--alt describe el --attach que va delante</translation>
    </message>
    <message>
        <source>--zone goes with --at</source>
        <translation>--zone va con --at</translation>
    </message>
    <message>
        <source>--at takes a time as 2026-05-14T13:00:00Z, or without Z together with --zone</source>
        <translation>--at admite una hora como 2026-05-14T13:00:00Z, o sin Z junto con --zone</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;</source>
        <translation>no hay ninguna zona horaria «%1»</translation>
    </message>
    <message>
        <source>%1 has passed; without --at it is due at once</source>
        <translation>%1 ya ha pasado; sin --at sale enseguida</translation>
    </message>
    <message>
        <source>in %1 the clocks go forward over %2: it goes out at %3</source>
        <translation>en %1 los relojes se adelantan y se saltan %2: sale a las %3</translation>
    </message>
    <message>
        <source>in %1 the clocks show %2 twice: it goes out the first time, at %3</source>
        <translation>en %1 los relojes marcan dos veces %2: sale la primera, %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read</source>
        <translation>no se puede leer «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long for a text</source>
        <translation>«%1» es demasiado largo para un texto</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text in UTF-8</source>
        <translation>«%1» no es un texto en UTF-8</translation>
    </message>
    <message>
        <source>the text comes from --text T or from --text-file F</source>
        <translation>el texto viene de --text T o de --text-file F</translation>
    </message>
    <message>
        <source>that is one member already</source>
        <translation>ya es un solo miembro</translation>
    </message>
    <message>
        <source>there is no identity %1</source>
        <translation>no hay ninguna identidad %1</translation>
    </message>
    <message>
        <source>--text-for takes ID=FILE, with the ID of an --account: %1</source>
        <translation>--text-for admite ID=ARCHIVO, con el ID de un --account: %1</translation>
    </message>
    <message>
        <source>there is no post %1</source>
        <translation>no hay ninguna publicación %1</translation>
    </message>
    <message>
        <source>there is no variant %1</source>
        <translation>no hay ninguna variante %1</translation>
    </message>
    <message>
        <source>variant %1 is %2: there is nothing to decide</source>
        <translation>la variante %1 está en %2: no hay nada que decidir</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no such message in conversation %1</source>
        <translation>no hay tal mensaje en la conversación %1</translation>
    </message>
    <message>
        <source>the account of this conversation is not connected any more</source>
        <translation>la cuenta de esta conversación ya no está conectada</translation>
    </message>
    <message>
        <source>an answer may be narrower than what it answers (%1), never wider</source>
        <translation>una respuesta puede ser más reservada que lo que responde (%1), nunca más abierta</translation>
    </message>
    <message>
        <source>%1 has no such audience</source>
        <translation>%1 no tiene ese público</translation>
    </message>
    <message>
        <source>--visibility is one of public, unlisted, followers, direct</source>
        <translation>--visibility es uno de public, unlisted, followers, direct</translation>
    </message>
    <message>
        <source>another process is sending for this workspace</source>
        <translation>otro proceso está enviando por este espacio de trabajo</translation>
    </message>
    <message>
        <source>on %1 nobody can choose who may answer; everybody may</source>
        <translation>en %1 no se puede elegir quién responde; puede responder todo el mundo</translation>
    </message>
    <message>
        <source>%1 takes no posts of several parts</source>
        <translation>%1 no admite publicaciones de varias partes</translation>
    </message>
    <message>
        <source>%1 does not keep it: it goes out from this computer</source>
        <translation>%1 no la guarda: sale desde este ordenador</translation>
    </message>
    <message>
        <source>none of these servers is known to keep posts until their time</source>
        <translation>no consta que ninguno de estos servidores guarde publicaciones hasta su hora</translation>
    </message>
    <message>
        <source>--by-server goes with --at</source>
        <translation>--by-server acompaña a --at</translation>
    </message>
    <message>
        <source>the workspace is not there any more, but copies of it are: put it back, or one of them in its place; nothing was made instead</source>
        <translation>el espacio de trabajo ya no está, pero sí copias suyas: devolverlo a su sitio, o poner una de ellas en su lugar; no se ha creado nada</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time as 2026-05-14T13:00:00Z</source>
        <translation>«%1» no es una hora como 2026-05-14T13:00:00Z</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no variant</source>
        <translation>«%1» no es una versión</translation>
    </message>
    <message>
        <source>%1 has passed</source>
        <translation>%1 ya ha pasado</translation>
    </message>
    <message>
        <source>all of them are to be published, or dropped: not both</source>
        <translation>todas se publican o todas se descartan: no ambas cosas</translation>
    </message>
    <message>
        <source>variant %1 is named twice</source>
        <translation>la versión %1 se nombra dos veces</translation>
    </message>
    <message>
        <source>variant %1 is not held</source>
        <translation>la versión %1 no está retenida</translation>
    </message>
    <message>
        <source>A pause is still in force: its account stays paused.</source>
        <translation>Sigue en vigor una pausa: su cuenta continúa en pausa.</translation>
    </message>
    <message numerus="yes">
        <source>%n held: nothing of it goes out before it is decided, by resume with --publish, --move or --drop.</source>
        <translation>
            <numerusform>%n retenida: no sale sin una decisión, con resume y --publish, --move o --drop.</numerusform>
            <numerusform>%n retenidas: ninguna sale sin una decisión, con resume y --publish, --move o --drop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>%1 / %2</source>
        <comment>characters used / limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n characters too many</source>
        <translation>
            <numerusform>%1, %2: sobra %n carácter</numerusform>
            <numerusform>%1, %2: sobran %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 characters</source>
        <translation>%1, %2: %3 de %4 caracteres</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>actions</source>
        <translation>acciones</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>hacer</translation>
    </message>
    <message>
        <source>do it and stay here</source>
        <translation>hacer y seguir aquí</translation>
    </message>
    <message>
        <source>change the key</source>
        <translation>cambiar la tecla</translation>
    </message>
    <message>
        <source>Command bar</source>
        <translation>Barra de mandatos</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o mandar</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Mandatos encontrados</translation>
    </message>
    <message>
        <source>Actions here</source>
        <translation>Acciones aquí</translation>
    </message>
    <message>
        <source>Actions for</source>
        <translation>Acciones para</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>This one has no key of its own.</source>
        <translation>No tiene tecla propia.</translation>
    </message>
    <message>
        <source>That key already does “%1”.</source>
        <translation>Esa tecla ya hace «%1».</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiada.</translation>
    </message>
    <message>
        <source>That key cannot be used.</source>
        <translation>Esa tecla no se puede usar.</translation>
    </message>
    <message>
        <source>only there: %1</source>
        <translation>solo allí: %1</translation>
    </message>
    <message>
        <source>New key for “%1”? Backspace: none, F2: as at first, Esc: leave it.</source>
        <translation>¿Tecla nueva para «%1»? Retroceso: ninguna; F2: la original; Esc: dejarla.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n characters too many for %1.</source>
        <translation>
            <numerusform>Sobra %n carácter para %1.</numerusform>
            <numerusform>Sobran %n caracteres para %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written for %1 yet.</source>
        <translation>Aún no hay nada escrito para %1.</translation>
    </message>
    <message>
        <source>%1 takes no pictures here.</source>
        <translation>%1 no admite imágenes aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures too many for %1.</source>
        <translation>
            <numerusform>Sobra %n imagen para %1.</numerusform>
            <numerusform>Sobran %n imágenes para %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Image %1 is too big for %2.</source>
        <translation>La imagen %1 es demasiado grande para %2.</translation>
    </message>
    <message>
        <source>%2 does not take the type of image %1.</source>
        <translation>%2 no admite el formato de la imagen %1.</translation>
    </message>
    <message numerus="yes">
        <source>The alt text of image %1 is %n characters too long.</source>
        <translation>
            <numerusform>Al texto alternativo de la imagen %1 le sobra %n carácter.</numerusform>
            <numerusform>Al texto alternativo de la imagen %1 le sobran %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Volver a conectar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Preparándose</translation>
    </message>
    <message>
        <source>About to go out</source>
        <translation>A punto de salir</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Saliendo</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>Published in part</source>
        <translation>Publicada en parte</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>No publicada</translation>
    </message>
    <message>
        <source>Not known whether it arrived</source>
        <translation>No se sabe si llegó</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Fuera de hora</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Language not said</source>
        <translation>Sin indicar idioma</translation>
    </message>
    <message>
        <source>Sign-in on %1 expired.</source>
        <translation>El permiso de %1 caducó.</translation>
    </message>
    <message>
        <source>%1 It goes out once the sign-in is back.</source>
        <translation>%1 Saldrá cuando se vuelva a conectar.</translation>
    </message>
    <message>
        <source>Difference</source>
        <comment>verb: show it</comment>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir ahí</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Cambiar la hora</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Repartir</translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message>
        <source>Post</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nueva publicación</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>Esta publicación ya no existe.</translation>
    </message>
    <message>
        <source>A draft from before the shutdown was recovered (%1).</source>
        <translation>Recuperado un borrador anterior al cierre (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%n versions, %1 ready</source>
        <translation>
            <numerusform>%n versión, lista: %1</numerusform>
            <numerusform>%n versiones, listas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to keep yet.</source>
        <translation>Aún no hay nada que guardar.</translation>
    </message>
    <message>
        <source>Kept as a draft; it no longer goes out by itself.</source>
        <translation>Guardada como borrador; ya no saldrá sola.</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>No network is chosen.</source>
        <translation>No hay ninguna red elegida.</translation>
    </message>
    <message>
        <source>All of it has left already.</source>
        <translation>Ya ha salido todo.</translation>
    </message>
    <message>
        <source>A picture is still being read.</source>
        <translation>Aún se está leyendo una imagen.</translation>
    </message>
    <message>
        <source>Not scheduled: %1 F8 goes there.</source>
        <translation>No se programa: %1 F8 lleva allí.</translation>
    </message>
    <message>
        <source>%1 is past. Choose a later time, or publish now.</source>
        <translation>%1 ya pasó. Elegir una hora posterior, o publicar ahora.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day and month of a date</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 does not exist on %2. %3 or %4?</source>
        <translation>Las %1 no existen el %2. ¿%3 o %4?</translation>
    </message>
    <message>
        <source>%1 comes twice on %2. The first or the second?</source>
        <translation>Las %1 se repiten el %2. ¿Las primeras o las segundas?</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Las primeras</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>Las segundas</translation>
    </message>
    <message>
        <source>%1 (@%2)</source>
        <translation>%1 (@%2)</translation>
    </message>
    <message>
        <source>Publish now?</source>
        <translation>¿Publicar ahora?</translation>
    </message>
    <message>
        <source>It goes out at once on %1.</source>
        <translation>Sale al momento en %1.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Publishing: “%1”</source>
        <translation>Publicándose: «%1»</translation>
    </message>
    <message>
        <source>Scheduled for %1: “%2”</source>
        <translation>Programada para %1: «%2»</translation>
    </message>
    <message>
        <source>Start when you log in?</source>
        <translation>¿Iniciar con la sesión?</translation>
    </message>
    <message>
        <source>Posts go out only while Tertulia runs. It can start with your session and wait in the tray.</source>
        <translation>Las publicaciones salen solo mientras Tertulia está en marcha. Puede iniciarse con la sesión y esperar en la bandeja del sistema.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Iniciar con la sesión</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Sin cambiar: %1</translation>
    </message>
    <message>
        <source>Nothing differs from what is published.</source>
        <translation>Nada difiere de lo publicado.</translation>
    </message>
    <message>
        <source>The change goes out on %1.</source>
        <translation>El cambio sale en %1.</translation>
    </message>
    <message>
        <source>Delete on the network?</source>
        <translation>¿Borrar en la red?</translation>
    </message>
    <message>
        <source>The post is deleted on %1. That cannot be undone.</source>
        <translation>La publicación se borra en %1. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>It is being deleted on %1.</source>
        <translation>Se está borrando en %1.</translation>
    </message>
    <message>
        <source>There is nothing to discard.</source>
        <translation>No hay nada que descartar.</translation>
    </message>
    <message>
        <source>What was typed is discarded.</source>
        <translation>Lo escrito se ha descartado.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarlo</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Sin fecha todavía</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>aquí: %1</translation>
    </message>
    <message>
        <source>That time is past</source>
        <translation>Esa hora ya pasó</translation>
    </message>
    <message>
        <source>within the hour</source>
        <translation>antes de una hora</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>dentro de %n hora</numerusform>
            <numerusform>dentro de %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>dentro de %n día</numerusform>
            <numerusform>dentro de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Core idea</source>
        <translation>Idea central</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>What should be said, in your own words</source>
        <translation>Qué se quiere decir, con palabras propias</translation>
    </message>
    <message>
        <source>Only for the calendar</source>
        <translation>Solo para el calendario</translation>
    </message>
    <message>
        <source>No network is connected yet.</source>
        <translation>Aún no hay ninguna red conectada.</translation>
    </message>
    <message>
        <source>Choose on the left where this goes out.</source>
        <translation>Elegir a la izquierda dónde sale.</translation>
    </message>
    <message>
        <source>Schedule again</source>
        <translation>Volver a programar</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programar</translation>
    </message>
    <message>
        <source>The core idea flows into %1 again.</source>
        <translation>La idea se vuelve a copiar en %1.</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Conectar una cuenta…</translation>
    </message>
    <message>
        <source>The clocks skip this time that day</source>
        <translation>Ese día el reloj se salta esta hora</translation>
    </message>
    <message>
        <source>The second of the two that day</source>
        <translation>La segunda de las dos de ese día</translation>
    </message>
    <message>
        <source>This time comes twice that day</source>
        <translation>Esta hora llega dos veces ese día</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>sin guardar todavía</translation>
    </message>
    <message numerus="yes">
        <source>saved %n s ago</source>
        <translation>
            <numerusform>guardado hace %n s</numerusform>
            <numerusform>guardado hace %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>saved %n min ago</source>
        <translation>
            <numerusform>guardado hace %n min</numerusform>
            <numerusform>guardado hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>saved at %1</source>
        <translation>guardado a las %1</translation>
    </message>
    <message>
        <source>Save draft (%1)</source>
        <translation>Guardar borrador (%1)</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>Añadir una red</translation>
    </message>
    <message>
        <source>Part %1 of %2, %3</source>
        <translation>Parte %1 de %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n parts</source>
        <translation>
            <numerusform>Dividida en %n parte</numerusform>
            <numerusform>Dividida en %n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these servers is known to keep posts until their time.</source>
        <translation>No consta que ninguno de estos servidores guarde publicaciones hasta su hora.</translation>
    </message>
    <message numerus="yes">
        <source>%n min apart: together</source>
        <translation>
            <numerusform>a %n min: juntar</numerusform>
            <numerusform>a %n min: juntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each network goes out %n minutes after the one before.</source>
        <translation>
            <numerusform>Cada red sale %n minuto después de la anterior.</numerusform>
            <numerusform>Cada red sale %n minutos después de la anterior.</numerusform>
        </translation>
    </message>
    <message>
        <source>All networks go out in the same minute.</source>
        <translation>Todas las redes salen en el mismo minuto.</translation>
    </message>
    <message>
        <source>There are no two texts to compare.</source>
        <translation>No hay dos textos que comparar.</translation>
    </message>
    <message>
        <source>Nothing needs to be rewritten.</source>
        <translation>No hace falta reescribir nada.</translation>
    </message>
    <message>
        <source>Write what only %1 is to read.</source>
        <translation>Escribir lo que solo se leerá en %1.</translation>
    </message>
    <message>
        <source>No two texts are the same.</source>
        <translation>No hay dos textos iguales.</translation>
    </message>
    <message>
        <source>Keep the same text</source>
        <translation>Mantener el mismo texto</translation>
    </message>
    <message>
        <source>Why should %1 and %2 say the same? The reason is kept with the post.</source>
        <translation>¿Por qué deben decir lo mismo %1 y %2? El motivo se guarda con la publicación.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Mantenerlo</translation>
    </message>
    <message>
        <source>Without a reason it stays refused.</source>
        <translation>Sin un motivo no se puede programar.</translation>
    </message>
    <message>
        <source>Held, because publishing is paused: “%1”</source>
        <translation>Retenida, porque las publicaciones están en pausa: «%1»</translation>
    </message>
    <message>
        <source>Same minute: spread</source>
        <translation>Mismo minuto: repartir</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Read mentions, answers and private messages</source>
        <translation>Leer menciones, respuestas y mensajes privados</translation>
    </message>
    <message>
        <source>Publish, answer and schedule with this account</source>
        <translation>Publicar, responder y programar con esta cuenta</translation>
    </message>
    <message>
        <source>Like and boost</source>
        <translation>Marcar como favorito e impulsar</translation>
    </message>
    <message>
        <source>Mute, block and report</source>
        <translation>Silenciar, bloquear y denunciar</translation>
    </message>
    <message>
        <source>Hide what others write</source>
        <translation>Ocultar lo que escriben otros</translation>
    </message>
    <message>
        <source>It cannot change the password or delete the account</source>
        <translation>No podrá cambiar la contraseña ni borrar la cuenta</translation>
    </message>
    <message>
        <source>Connect a %1 account</source>
        <translation>Conectar una cuenta de %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>&amp;Server or whole handle</source>
        <translation>&amp;Servidor o dirección completa</translation>
    </message>
    <message>
        <source>What Tertulia will be able to do</source>
        <translation>Qué podrá hacer Tertulia</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>The browser opens on that server, the permission is given there, and you come back here. The password does not pass through Tertulia. The permission is kept in the system&apos;s keychain and can be withdrawn at any time.</source>
        <translation>Se abre el navegador en ese servidor, allí se da el permiso y se vuelve aquí. La contraseña no pasa por Tertulia. La credencial se guarda en el llavero del sistema y se puede retirar cuando se quiera.</translation>
    </message>
    <message>
        <source>The browser does not open: paste a code by hand</source>
        <translation>El navegador no se abre: pegar un código a mano</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Otras maneras</translation>
    </message>
    <message>
        <source>Access &amp;key, made on the server&apos;s page:</source>
        <translation>C&amp;lave de acceso, creada en la página del servidor:</translation>
    </message>
    <message>
        <source>&amp;Certificate of the server&apos;s owner:</source>
        <translation>&amp;Certificado de quien lleva el servidor:</translation>
    </message>
    <message>
        <source>Waiting for the browser.

Give the permission there. If no page opened, cancel and paste a code by hand.</source>
        <translation>Esperando al navegador.

El permiso se da allí. Si no se abrió ninguna página, cancelar y pegar un código a mano.</translation>
    </message>
    <message>
        <source>The browser shows a &amp;code once the permission is given. Paste it here:</source>
        <translation>El navegador muestra un &amp;código al dar el permiso. Pegarlo aquí:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Abrir el navegador</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Ir a la bandeja</translation>
    </message>
    <message>
        <source>The server is missing: %1, for instance.</source>
        <translation>Falta el servidor: %1, por ejemplo.</translation>
    </message>
    <message>
        <source>Connected: @%1</source>
        <translation>Conectada: @%1</translation>
    </message>
    <message>
        <source>The history is being fetched, as far back as the network gives it. You can work meanwhile.</source>
        <translation>Se está trayendo el historial, hasta donde lo da la red. Se puede trabajar mientras tanto.</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>este paso</translation>
    </message>
    <message>
        <source>The app password is made on the network, for Tertulia alone, and can be taken back there at any time. It is kept in the system&apos;s keychain.</source>
        <translation>La contraseña de aplicación se crea en la red, solo para Tertulia, y allí se puede retirar en cualquier momento. Se guarda en el llavero del sistema.</translation>
    </message>
    <message>
        <source>Without an app password: open the browser</source>
        <translation>Sin contraseña de aplicación: abrir el navegador</translation>
    </message>
    <message>
        <source>The handle is missing: %1, for instance.</source>
        <translation>Falta el nombre de usuario: %1, por ejemplo.</translation>
    </message>
    <message>
        <source>The app password is missing.</source>
        <translation>Falta la contraseña de aplicación.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Preguntando a %1…</translation>
    </message>
</context>
<context>
    <name>ContactDelegate</name>
    <message>
        <source>liked a post</source>
        <translation>le gustó una publicación</translation>
    </message>
    <message>
        <source>boosted a post</source>
        <translation>impulsó una publicación</translation>
    </message>
    <message>
        <source>follows us</source>
        <translation>nos sigue</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>nota interna</translation>
    </message>
    <message>
        <source>we answered in private</source>
        <translation>respondimos en privado</translation>
    </message>
    <message>
        <source>we answered</source>
        <translation>respondimos</translation>
    </message>
    <message>
        <source>wrote in private</source>
        <translation>escribió en privado</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>escribió</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>being read</source>
        <translation>leyéndose</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Saliendo</translation>
    </message>
    <message>
        <source>1st message</source>
        <translation>1.er mensaje</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>pospuesta hasta %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>etiqueta %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignada a %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leída</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>seleccionada</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>snoozed until they answer</source>
        <translation>pospuesta hasta que responda</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation>Leer la cuenta</translation>
    </message>
    <message>
        <source>Retry only %1</source>
        <translation>Reintentar solo %1</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Volver a conectar</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>See receipt</source>
        <translation>Ver justificante</translation>
    </message>
    <message>
        <source>Not known whether it reached %1.</source>
        <translation>No se sabe si llegó a %1.</translation>
    </message>
    <message>
        <source>Not sent again by itself.</source>
        <translation>No se reenviará sola.</translation>
    </message>
    <message>
        <source>Not published.</source>
        <translation>No publicada.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Missed on %1.</source>
        <translation>Fuera de hora, %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Held.</source>
        <translation>Retenida.</translation>
    </message>
    <message>
        <source>%1: nothing was sent.</source>
        <translation>%1: no se envió nada.</translation>
    </message>
    <message>
        <source>Only the beginning is out on %1.</source>
        <translation>En %1 solo ha salido el principio.</translation>
    </message>
    <message>
        <source>Part %1 is the last one there; the rest is late and does not go out by itself.</source>
        <translation>La última que está allí es la parte %1; el resto va con retraso y no sale por sí solo.</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>The difference between %1 and %2</source>
        <translation>Diferencia entre %1 y %2</translation>
    </message>
    <message>
        <source>%1 of %2 and %3 words are the same and in the same order.</source>
        <translation>%1 palabras, de %2 y %3, son iguales y están en el mismo orden.</translation>
    </message>
    <message>
        <source>Underlined: in both. Bold: only here.</source>
        <translation>Subrayado: en los dos. Negrita: solo aquí.</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <translation>Texto para %1</translation>
    </message>
    <message>
        <source>Rewrite for %1</source>
        <translation>Reescribir para %1</translation>
    </message>
</context>
<context>
    <name>DigestView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday at %1</source>
        <translation>Desde ayer a las %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not go out, or nobody knows</source>
        <translation>
            <numerusform>%Ln no salió, o no se sabe</numerusform>
            <numerusform>%Ln no salieron, o no se sabe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 must be connected again</source>
        <translation>Hay que volver a conectar %1</translation>
    </message>
    <message>
        <source>Nothing is read or sent there.</source>
        <translation>Allí no se lee ni se envía nada.</translation>
    </message>
    <message>
        <source>%1 has waited longest</source>
        <translation>%1 es quien más espera</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln mensaje nuevo</numerusform>
            <numerusform>%Ln mensajes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people write for the first time</source>
        <translation>
            <numerusform>%Ln persona escribe por primera vez</numerusform>
            <numerusform>%Ln personas escriben por primera vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts go out today</source>
        <translation>
            <numerusform>%Ln publicación sale hoy</numerusform>
            <numerusform>%Ln publicaciones salen hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>the first at %1</source>
        <translation>la primera a las %1</translation>
    </message>
    <message>
        <source>Enter shows the first conversation.</source>
        <translation>Intro muestra la primera conversación.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>today at a time</comment>
        <translation>Desde las %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a date</comment>
        <translation>Desde el %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The network</source>
        <translation>La red</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1’s usage limit is reached. It goes on by itself in %2.</source>
        <translation>Límite de uso alcanzado: %1. Se sigue solo dentro de %2.</translation>
    </message>
    <message>
        <source>%1’s usage limit is reached. It goes on by itself as soon as the network allows.</source>
        <translation>Límite de uso alcanzado: %1. Se sigue solo en cuanto la red lo permita.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 de unos %2</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>A las %1: %2.</translation>
    </message>
    <message>
        <source>At %1 this computer was off or asleep, or Tertulia was closed.</source>
        <translation>A las %1 este equipo estaba apagado o suspendido, o Tertulia estaba cerrada.</translation>
    </message>
    <message>
        <source>No connection to %1 since %2. Everything is saved and goes out when the connection returns.</source>
        <translation>Sin conexión con %1 desde las %2. Todo queda guardado y saldrá cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>There is no connection to %1. Everything is saved and goes out when the connection returns.</source>
        <translation>No hay conexión con %1. Todo se guarda y saldrá cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>la red</translation>
    </message>
    <message>
        <source>%1 no longer accepts the sign-in of this account. Reconnect the account; its history stays.</source>
        <translation>%1 ya no acepta el permiso de esta cuenta. Hay que volver a conectarla; su historial se conserva.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that. Somebody with more rights there can allow it.</source>
        <translation>%1 no permite esto a esta cuenta. Alguien con más permisos allí puede autorizarlo.</translation>
    </message>
    <message>
        <source>%1 did not accept it as it is. Nothing was published; change it and send it again.</source>
        <translation>%1 no lo aceptó tal como está. No se publicó nada; se puede cambiar y enviar de nuevo.</translation>
    </message>
    <message>
        <source>It is no longer on %1: it was deleted or hidden there. There is nothing left to do.</source>
        <translation>Ya no está en %1: se borró o se ocultó allí. No queda nada por hacer.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own at the moment. It is tried again by itself.</source>
        <translation>%1 tiene un fallo propio en este momento. Se volverá a intentar sin intervención.</translation>
    </message>
    <message>
        <source>%1 answered with something that cannot be read. Check the address of the account; the details are in the log.</source>
        <translation>%1 respondió algo que no se puede leer. Conviene revisar la dirección de la cuenta; los detalles están en el registro.</translation>
    </message>
    <message>
        <source>It could not be saved on this computer: the disk is full or cannot be written. Make room, then try again.</source>
        <translation>No se pudo guardar en este equipo: el disco está lleno o no admite escritura. Hacer sitio y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Not known whether it reached %1: no answer came. It is not sent again by itself; read the account to find out.</source>
        <translation>No se sabe si llegó a %1: no hubo respuesta. No se reenviará sola; leer la cuenta para saberlo.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>usage limit reached</source>
        <translation>límite de uso alcanzado</translation>
    </message>
    <message>
        <source>the sign-in expired</source>
        <translation>el permiso caducó</translation>
    </message>
    <message>
        <source>not allowed for this account</source>
        <translation>no permitido a esta cuenta</translation>
    </message>
    <message>
        <source>not accepted by the network</source>
        <translation>la red no lo aceptó</translation>
    </message>
    <message>
        <source>deleted or hidden there</source>
        <translation>borrado u oculto allí</translation>
    </message>
    <message>
        <source>fault on the network’s side</source>
        <translation>fallo de la red</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>respuesta ilegible</translation>
    </message>
    <message>
        <source>could not be saved on this computer</source>
        <translation>no se pudo guardar en este equipo</translation>
    </message>
    <message>
        <source>no answer; it may have arrived</source>
        <translation>sin respuesta; pudo llegar</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>limit: %1</source>
        <translation>límite: %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>reconnect</source>
        <translation>volver a conectar</translation>
    </message>
    <message>
        <source>expires in %1 d</source>
        <translation>caduca en %1 d</translation>
    </message>
    <message>
        <source>fault there</source>
        <translation>fallo allí</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>sin leer aún</translation>
    </message>
    <message>
        <source>%1: up to date (%2).</source>
        <translation>%1: al día (%2).</translation>
    </message>
    <message>
        <source>%1: reading what is new.</source>
        <translation>%1: leyendo lo nuevo.</translation>
    </message>
    <message>
        <source>Fetching history: %1. You can work meanwhile.</source>
        <translation>Trayendo el historial: %1. Se puede trabajar mientras tanto.</translation>
    </message>
    <message>
        <source>%1’s usage limit is reached. Reading resumes at %2.</source>
        <translation>Límite de uso alcanzado: %1. Se sigue leyendo a las %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1’s permission expires in %n days. Reconnect before then.</source>
        <translation>
            <numerusform>El permiso de %1 caduca en %n día. Volver a conectar antes.</numerusform>
            <numerusform>El permiso de %1 caduca en %n días. Volver a conectar antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: paused. Nothing is read or sent until it is resumed.</source>
        <translation>%1: en pausa. No se lee ni se envía nada hasta reanudar.</translation>
    </message>
    <message>
        <source>%1: not read yet.</source>
        <translation>%1: sin leer aún.</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>caduca hoy</translation>
    </message>
    <message>
        <source>%1’s permission expires today. Reconnect now.</source>
        <translation>El permiso de %1 caduca hoy. Volver a conectar ahora.</translation>
    </message>
    <message>
        <source>%1: publishing is paused. Replies still go out.</source>
        <translation>%1: publicaciones en pausa. Las respuestas sí salen.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Everything is kept on this computer. There is nowhere to register.</source>
        <translation>Todo se guarda en este equipo. No hace falta registrarse en ningún sitio.</translation>
    </message>
    <message>
        <source>Practise with a sample community</source>
        <translation>Practicar con una comunidad de ejemplo</translation>
    </message>
    <message>
        <source>A bicycle workshop and fourteen people who ask, thank, complain and answer each other. Nothing leaves this computer.</source>
        <translation>Un taller de bicicletas y catorce personas que preguntan, agradecen, se quejan y se responden entre sí. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Answer, schedule and undo without fear</source>
        <translation>Responder, programar y deshacer sin miedo</translation>
    </message>
    <message>
        <source>It answers what you write</source>
        <translation>Contesta a lo que se le escribe</translation>
    </message>
    <message>
        <source>Apart from your own accounts</source>
        <translation>Aparte de las cuentas propias</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Practicar</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Conectar una cuenta</translation>
    </message>
    <message>
        <source>One first, the others later. The permission is kept in the system&apos;s keychain.</source>
        <translation>Primero una, las demás después. La credencial se guarda en el llavero del sistema.</translation>
    </message>
    <message>
        <source>No tracking. No accounts of ours. Works without a connection.</source>
        <translation>Sin rastreo. Sin cuentas nuestras. Funciona sin conexión.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>“With 42×17 the table does not add up”</source>
        <translation>«Con 42×17 no me cuadra la tabla»</translation>
    </message>
    <message>
        <source>“Who rides out on Sunday?”</source>
        <translation>«¿Quién sale el domingo?»</translation>
    </message>
    <message>
        <source>“And for a delivery bike?”</source>
        <translation>«¿Y para una bici de reparto?»</translation>
    </message>
</context>
<context>
    <name>FoldSection</name>
    <message>
        <source>%1, folded</source>
        <translation>%1, plegada</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, abierta</translation>
    </message>
</context>
<context>
    <name>HeldModel</name>
    <message>
        <source>goes out at once</source>
        <translation>sale enseguida</translation>
    </message>
    <message>
        <source>goes out at its time</source>
        <translation>sale a su hora</translation>
    </message>
    <message>
        <source>moves to %1</source>
        <translation>pasa a %1</translation>
    </message>
    <message>
        <source>is cancelled</source>
        <translation>se cancela</translation>
    </message>
    <message>
        <source>missed, undecided</source>
        <translation>fuera de hora, sin decidir</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Hora prevista</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasará</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>no post is chosen</source>
        <translation>no hay ninguna publicación elegida</translation>
    </message>
    <message>
        <source>nothing is decided yet</source>
        <translation>aún no hay nada decidido</translation>
    </message>
    <message numerus="yes">
        <source>%n posts, as far apart as now</source>
        <translation>
            <numerusform>%n publicación, con la misma distancia</numerusform>
            <numerusform>%n publicaciones, con la misma distancia entre ellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n publicación</numerusform>
            <numerusform>%n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits no longer.</source>
        <translation>Ya no espera.</translation>
    </message>
    <message>
        <source>%1: to be published</source>
        <translation>%1: se publicará</translation>
    </message>
    <message>
        <source>%1: to be moved</source>
        <translation>%1: se moverá</translation>
    </message>
    <message>
        <source>%1: to be dropped</source>
        <translation>%1: se descartará</translation>
    </message>
    <message>
        <source>%1: undecided again</source>
        <translation>%1: otra vez sin decidir</translation>
    </message>
    <message numerus="yes">
        <source>%n go out</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n salen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n movida</numerusform>
            <numerusform>%n movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelada</numerusform>
            <numerusform>%n canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay held</source>
        <translation>
            <numerusform>%n sigue retenida</numerusform>
            <numerusform>%n siguen retenidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing goes on.</source>
        <translation>Se vuelve a publicar.</translation>
    </message>
    <message>
        <source>Held and missed</source>
        <translation>Retenidas y fuera de hora</translation>
    </message>
    <message>
        <source>Held and missed posts</source>
        <translation>Publicaciones retenidas y fuera de hora</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Nada espera una decisión.</translation>
    </message>
    <message>
        <source>What a pause holds and what was missed is listed here.</source>
        <translation>Aquí aparece lo que retiene una pausa y lo que quedó fuera de hora.</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Fuera de hora</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decidida</numerusform>
            <numerusform>%n decididas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n sin decidir</numerusform>
            <numerusform>%n sin decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume with these decisions</source>
        <translation>Reanudar con estas decisiones</translation>
    </message>
    <message>
        <source>Carry out these decisions</source>
        <translation>Aplicar estas decisiones</translation>
    </message>
    <message>
        <source>1 goes out at once</source>
        <translation>1 sale enseguida</translation>
    </message>
    <message numerus="yes">
        <source>%n go out from now on, 45 s apart</source>
        <translation>
            <numerusform>%n sale enseguida</numerusform>
            <numerusform>%n salen desde ahora, cada 45 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go out at their time</source>
        <translation>
            <numerusform>%n sale a su hora</numerusform>
            <numerusform>%n salen a su hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move</source>
        <translation>
            <numerusform>%n cambia de hora</numerusform>
            <numerusform>%n cambian de hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are cancelled, and can be brought back</source>
        <translation>
            <numerusform>%n se cancela y se puede recuperar</numerusform>
            <numerusform>%n se cancelan y se pueden recuperar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay here: nothing goes out without a decision</source>
        <translation>
            <numerusform>%n se queda aquí: nada sale sin una decisión</numerusform>
            <numerusform>%n se quedan aquí: nada sale sin una decisión</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends the pause.</source>
        <translation>Termina la pausa.</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Liked our post</source>
        <translation>Marcó como favorita nuestra publicación</translation>
    </message>
    <message>
        <source>Liked a post</source>
        <translation>Marcó como favorita una publicación</translation>
    </message>
    <message>
        <source>Boosted a post</source>
        <translation>Impulsó una publicación</translation>
    </message>
    <message>
        <source>Follows us</source>
        <translation>Nos sigue</translation>
    </message>
    <message>
        <source>Asked to follow us</source>
        <translation>Pidió seguirnos</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>We wrote in private</source>
        <translation>Escribimos en privado</translation>
    </message>
    <message>
        <source>We answered</source>
        <translation>Respondimos</translation>
    </message>
    <message>
        <source>Answered in public</source>
        <translation>Respondió en público</translation>
    </message>
    <message>
        <source>Wrote in private</source>
        <translation>Escribió en privado</translation>
    </message>
    <message>
        <source>Wrote in public</source>
        <translation>Escribió en público</translation>
    </message>
    <message>
        <source>Answered our post “%1”</source>
        <translation>Respondió a nuestra publicación «%1»</translation>
    </message>
</context>
<context>
    <name>IdeasPane</name>
    <message>
        <source>Ideas and drafts</source>
        <translation>Ideas y borradores</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter ideas and drafts</source>
        <translation>Filtrar ideas y borradores</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nueva idea</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Piden una decisión</translation>
    </message>
    <message>
        <source>Needs a decision: %1</source>
        <translation>Piden una decisión: %1</translation>
    </message>
    <message>
        <source>Ideas and drafts without a day: %1</source>
        <translation>Ideas y borradores sin día: %1</translation>
    </message>
    <message>
        <source>What has no day yet waits here.</source>
        <translation>Lo que aún no tiene día espera aquí.</translation>
    </message>
    <message>
        <source>No idea contains “%1”.</source>
        <translation>Ninguna idea contiene «%1».</translation>
    </message>
    <message>
        <source>Decide together…</source>
        <translation>Decidir…</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>A la espera</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuesta</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Pública</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>Sin listar</translation>
    </message>
    <message>
        <source>Followers only</source>
        <translation>Solo seguidores</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Only the team</source>
        <translation>Solo el equipo</translation>
    </message>
    <message>
        <source>public conversation</source>
        <translation>conversación pública</translation>
    </message>
    <message>
        <source>private messages</source>
        <translation>mensajes privados</translation>
    </message>
    <message>
        <source>review</source>
        <translation>opinión</translation>
    </message>
    <message>
        <source>follow request</source>
        <translation>solicitud de seguimiento</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>Sin tipo</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Posible</translation>
    </message>
    <message>
        <source>No audience</source>
        <translation>Sin público</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Colaborador</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Prensa</translation>
    </message>
    <message>
        <source>Everybody may answer</source>
        <translation>Puede responder todo el mundo</translation>
    </message>
    <message>
        <source>Followers may answer</source>
        <translation>Pueden responder los seguidores</translation>
    </message>
    <message>
        <source>Whom we follow may answer</source>
        <translation>Pueden responder las cuentas que seguimos</translation>
    </message>
    <message>
        <source>Who is named may answer</source>
        <translation>Puede responder quien se menciona</translation>
    </message>
    <message>
        <source>Nobody may answer</source>
        <translation>Nadie puede responder</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Reopened: “%1”</source>
        <translation>Reabierta: «%1»</translation>
    </message>
    <message>
        <source>Waiting for them: “%1”</source>
        <translation>A la espera: «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: “%1”</source>
        <translation>Resuelta: «%1»</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Posponer hasta</translation>
    </message>
    <message>
        <source>in 2 hours</source>
        <translation>en 2 horas</translation>
    </message>
    <message>
        <source>tomorrow 9:00</source>
        <translation>mañana 9:00</translation>
    </message>
    <message>
        <source>monday 9:00</source>
        <translation>lunes 9:00</translation>
    </message>
    <message>
        <source>Assigned to me: “%1”</source>
        <translation>Asignada a mí: «%1»</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Assigned to %2: “%1”</source>
        <translation>Asignada a %2: «%1»</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>remove “%1”</source>
        <translation>quitar «%1»</translation>
    </message>
    <message>
        <source>Tag removed: “%1”</source>
        <translation>Etiqueta quitada: «%1»</translation>
    </message>
    <message>
        <source>Tagged: “%1”</source>
        <translation>Etiqueta puesta: «%1»</translation>
    </message>
    <message>
        <source>Tag this member</source>
        <translation>Etiquetar a este miembro</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>Unir con</translation>
    </message>
    <message>
        <source>name or handle</source>
        <translation>nombre o cuenta</translation>
    </message>
    <message>
        <source>Joined. They can be separated at any time.</source>
        <translation>Unidos. Se pueden separar en cualquier momento.</translation>
    </message>
    <message>
        <source>Unread: “%1”</source>
        <translation>No leída: «%1»</translation>
    </message>
    <message>
        <source>View added: “%1”</source>
        <translation>Vista añadida: «%1»</translation>
    </message>
    <message>
        <source>Withdrawn. Nothing was sent.</source>
        <translation>Retirada. No se envió nada.</translation>
    </message>
    <message>
        <source>It will go out once.</source>
        <translation>Saldrá una sola vez.</translation>
    </message>
    <message>
        <source>The account is being read.</source>
        <translation>Se está leyendo la cuenta.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionada</numerusform>
            <numerusform>%n seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Todavía no hay nada que enviar.</translation>
    </message>
    <message>
        <source>Answered and done: “%1”</source>
        <translation>Respondida y resuelta: «%1»</translation>
    </message>
    <message>
        <source>Answered: “%1”</source>
        <translation>Respondida: «%1»</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Nota guardada</translation>
    </message>
    <message>
        <source>It has left already and cannot be changed here.</source>
        <translation>Ya ha salido y no se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>Report to the network</source>
        <translation>Denunciar a la red</translation>
    </message>
    <message>
        <source>what is wrong with it</source>
        <translation>qué tiene de malo</translation>
    </message>
    <message>
        <source>The report goes out.</source>
        <translation>La denuncia sale.</translation>
    </message>
    <message>
        <source>Delete on the network?</source>
        <translation>¿Eliminar en la red?</translation>
    </message>
    <message>
        <source>The message is deleted on the network. That cannot be undone.</source>
        <translation>El mensaje se elimina en la red. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>Se está eliminando.</translation>
    </message>
    <message>
        <source>Take the like back</source>
        <translation>Quitar el me gusta</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>The like is taken back.</source>
        <translation>Se quita el me gusta.</translation>
    </message>
    <message>
        <source>The like goes out.</source>
        <translation>El me gusta sale.</translation>
    </message>
    <message>
        <source>Take the boost back</source>
        <translation>Deshacer el impulso</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Impulsar</translation>
    </message>
    <message>
        <source>The boost is taken back.</source>
        <translation>Se deshace el impulso.</translation>
    </message>
    <message>
        <source>The boost goes out.</source>
        <translation>El impulso sale.</translation>
    </message>
    <message>
        <source>Delete on the network…</source>
        <translation>Eliminar en la red…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>The message is being hidden.</source>
        <translation>Se está ocultando el mensaje.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>The person is being muted.</source>
        <translation>Se está silenciando a la persona.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>The person is being blocked.</source>
        <translation>Se está bloqueando a la persona.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Denunciar…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Nota borrada</translation>
    </message>
    <message>
        <source>tomorrow 9, monday, in 2 weeks, until they answer</source>
        <translation>mañana 9, lunes, en 2 semanas, hasta que responda</translation>
    </message>
    <message>
        <source>in 2 weeks</source>
        <translation>en 2 semanas</translation>
    </message>
    <message>
        <source>until they answer</source>
        <translation>hasta que responda</translation>
    </message>
    <message>
        <source>monday, even if they answer</source>
        <translation>lunes, aunque responda</translation>
    </message>
    <message>
        <source>a tag, or several, or -tag to remove it</source>
        <translation>una etiqueta, varias, o -etiqueta para quitarla</translation>
    </message>
    <message>
        <source>The rest of this view is still being read.</source>
        <translation>Aún se está leyendo el resto de esta vista.</translation>
    </message>
    <message>
        <source>Messages are found here. Save the search as a view to select its conversations.</source>
        <translation>Aquí se encuentran mensajes. Para seleccionar sus conversaciones, guardar la búsqueda como vista.</translation>
    </message>
    <message>
        <source>This view ships with the program: it can only be moved.</source>
        <translation>Esta vista viene con el programa: solo se puede mover.</translation>
    </message>
    <message>
        <source>View changed: “%1”</source>
        <translation>Vista cambiada: «%1»</translation>
    </message>
    <message>
        <source>View moved: “%1”</source>
        <translation>Vista movida: «%1»</translation>
    </message>
    <message>
        <source>View removed: “%1”</source>
        <translation>Vista quitada: «%1»</translation>
    </message>
    <message>
        <source>A note is not sent: it is saved at once.</source>
        <translation>Una nota no se envía: se guarda al momento.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
    <message>
        <source>in 2 hours, tomorrow 9, monday 10:30</source>
        <translation>en 2 horas, mañana 9, lunes 10:30</translation>
    </message>
    <message>
        <source>It goes out on %2: “%1”</source>
        <translation>Sale el %2: «%1»</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>en 1 hora</translation>
    </message>
    <message>
        <source>in 3 hours</source>
        <translation>en 3 horas</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>No hay ninguna conversación abierta.</translation>
    </message>
    <message>
        <source>Copied as text: “%1”</source>
        <translation>Copiada como texto: «%1»</translation>
    </message>
    <message>
        <source>Save the conversation as PDF</source>
        <translation>Guardar la conversación en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>“%1” and “%2”</source>
        <translation>«%1» y «%2»</translation>
    </message>
    <message>
        <source>%1 · last %2</source>
        <translation>%1 · último %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>, agrees</source>
        <translation>, coincide</translation>
    </message>
    <message>
        <source>, differs</source>
        <translation>, es distinto</translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation>¿Son la misma persona?</translation>
    </message>
    <message>
        <source>Joined, they are one member named “%1”, with the accounts, history, notes and tags of both.</source>
        <translation>Unidas, son un solo miembro llamado «%1», con las cuentas, el historial, las notas y las etiquetas de las dos.</translation>
    </message>
    <message>
        <source>They can be separated at any time, without losing anything. Each answer goes out by the account by which the message came.</source>
        <translation>Se puede separar cuando se quiera, sin perder nada. Cada respuesta saldrá por la cuenta por la que llegó el mensaje.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Join %1</source>
        <translation>Unir %1</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>No unir</translation>
    </message>
    <message>
        <source>Join two members</source>
        <translation>Unir dos miembros</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Done</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierta</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>A la espera</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuesta</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignada</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Etiquetas cambiadas</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Marcada como leída</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marcada como no leída</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Unidas</translation>
    </message>
    <message>
        <source>Separated</source>
        <translation>Separadas</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Nombre cambiado</translation>
    </message>
    <message>
        <source>Kind changed</source>
        <translation>Tipo cambiado</translation>
    </message>
    <message>
        <source>Audience changed</source>
        <translation>Público cambiado</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movida</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>De vuelta a borradores</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Nota guardada</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Nota cambiada</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Nota borrada</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>Marcada para publicar</translation>
    </message>
    <message>
        <source>To be moved</source>
        <translation>Marcada para mover</translation>
    </message>
    <message>
        <source>To be dropped</source>
        <translation>Marcada para descartar</translation>
    </message>
    <message>
        <source>Undecided again</source>
        <translation>Otra vez sin decidir</translation>
    </message>
    <message>
        <source>Reply saved</source>
        <translation>Respuesta guardada</translation>
    </message>
    <message>
        <source>Saved reply changed</source>
        <translation>Respuesta guardada cambiada</translation>
    </message>
    <message>
        <source>Saved reply deleted</source>
        <translation>Respuesta guardada eliminada</translation>
    </message>
    <message>
        <source>Folder renamed</source>
        <translation>Carpeta con otro nombre</translation>
    </message>
    <message>
        <source>View added</source>
        <translation>Vista añadida</translation>
    </message>
    <message>
        <source>View changed</source>
        <translation>Vista cambiada</translation>
    </message>
    <message>
        <source>View moved</source>
        <translation>Vista movida</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>Vista quitada</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>That can no longer be undone: %1</source>
        <translation>Eso ya no se puede deshacer: %1</translation>
    </message>
    <message>
        <source>Reopened: “%1”. The answer no longer waits.</source>
        <translation>Reabierta: «%1». La respuesta ya no está en espera.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation>Pulsar la tecla nueva. Esc la deja como está.</translation>
    </message>
    <message>
        <source>Single keys act in lists (J, K, E …)</source>
        <translation>Las teclas sueltas actúan en las listas (J, K, E…)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Como estaba</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Enter gives the chosen action another key.</source>
        <translation>Intro da otra tecla a la acción elegida.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>That key is taken by “%1”.</source>
        <translation>Esa tecla ya es de «%1».</translation>
    </message>
    <message>
        <source>That key cannot be used.</source>
        <translation>Esa tecla no se puede usar.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>States: %1</source>
        <translation>Estados: %1</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Filter this view (/)</source>
        <translation>Filtrar esta vista (/)</translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation>Filtrar esta vista</translation>
    </message>
    <message>
        <source>Filter: words, from: is: tag:</source>
        <translation>Filtro: palabras, de: es: etiqueta:</translation>
    </message>
    <message>
        <source>Filter of this view</source>
        <translation>Filtro de esta vista</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Conversations: %1</source>
        <translation>Conversaciones: %1</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>1,000 or more</source>
        <translation>1.000 o más</translation>
    </message>
    <message>
        <source>No message contains “%1”.</source>
        <translation>Ningún mensaje contiene «%1».</translation>
    </message>
    <message>
        <source>Searched %L1 on this computer.</source>
        <translation>Buscado en %L1 de este equipo.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Nothing matches this view</source>
        <translation>Nada coincide con esta vista</translation>
    </message>
    <message>
        <source>All caught up</source>
        <translation>Bandeja al día</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed; the next one returns %1 at %2.</source>
        <translation>
            <numerusform>%n pospuesta; vuelve %1 a las %2.</numerusform>
            <numerusform>%n pospuestas; la próxima vuelve %1 a las %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What the program noted of itself. Passwords, permissions and keys are left out; read it before sending it on.</source>
        <translation>Lo que el programa ha anotado de sí mismo. No incluye contraseñas, credenciales ni claves; conviene leerlo antes de enviarlo.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversación</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Publicación</translation>
    </message>
    <message>
        <source>&amp;Member</source>
        <translation>&amp;Miembro</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nada que rehacer.</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Bandeja de salida %1</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o mandar</translation>
    </message>
    <message>
        <source>About Tertulia</source>
        <translation>Acerca de Tertulia</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tertulia %1&lt;/h3&gt;&lt;p&gt;A workstation for community managers. Everything stays on this computer: no cloud, no accounts of ours.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Tertulia %1&lt;/h3&gt;&lt;p&gt;Un puesto de trabajo para quien gestiona comunidades. Todo se queda en este equipo: sin nube y sin cuentas nuestras.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Tertulia: practice community</source>
        <translation>Tertulia: comunidad de prácticas</translation>
    </message>
    <message>
        <source>Practice community: its people are invented and nothing leaves this computer.</source>
        <translation>Comunidad de prácticas: su gente es inventada y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>There is no problem.</source>
        <translation>No hay ningún problema.</translation>
    </message>
    <message>
        <source>Problem %1 of %2</source>
        <translation>Problema %1 de %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Everything paused</source>
        <translation>Todo en pausa</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>See what is held, and resume</source>
        <translation>Ver lo retenido y reanudar</translation>
    </message>
    <message>
        <source>Pause all publishing</source>
        <translation>Pausar todas las publicaciones</translation>
    </message>
    <message>
        <source>nothing is paused</source>
        <translation>no hay nada en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n missed: the computer was off or asleep.</source>
        <translation>
            <numerusform>%n fuera de hora: el equipo estuvo apagado o suspendido.</numerusform>
            <numerusform>%n fuera de hora: el equipo estuvo apagado o suspendido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still held after a pause.</source>
        <translation>
            <numerusform>%n sigue retenida tras una pausa.</numerusform>
            <numerusform>%n siguen retenidas tras una pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes out without a decision.</source>
        <translation>Nada sale sin una decisión.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>The account publishes again. What was held waits for a decision.</source>
        <translation>La cuenta vuelve a publicar. Lo retenido espera una decisión.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
</context>
<context>
    <name>MediaIntake</name>
    <message>
        <source>pasted picture</source>
        <translation>imagen pegada</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that the file is still there and may be opened.</source>
        <translation>No se puede leer «%1». Comprobar que el archivo sigue ahí y se puede abrir.</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be read.</source>
        <translation>«%1» no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>The network does not take pictures of the type of “%1”. Save it as PNG or JPEG.</source>
        <translation>La red no admite imágenes del tipo de «%1». Guardarla como PNG o JPEG.</translation>
    </message>
    <message>
        <source>“%1” is %2; the network takes up to %3. Make it smaller.</source>
        <translation>«%1» ocupa %2; la red admite hasta %3. Reducirla.</translation>
    </message>
    <message>
        <source>“%1” could not be kept: the disk is full or read-only.</source>
        <translation>No se pudo guardar «%1»: el disco está lleno o es de solo lectura.</translation>
    </message>
</context>
<context>
    <name>MediaPane</name>
    <message>
        <source>No alt text</source>
        <translation>Sin texto alternativo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>«%1» ya está.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Move the picture up</source>
        <translation>Subir la imagen</translation>
    </message>
    <message>
        <source>Move the picture down</source>
        <translation>Bajar la imagen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Quitar la imagen</translation>
    </message>
    <message>
        <source>What is to be seen, for those who cannot see it</source>
        <translation>Qué se ve, para quien no puede verlo</translation>
    </message>
    <message>
        <source>no alt text</source>
        <translation>sin texto alternativo</translation>
    </message>
    <message>
        <source>Image %1 of %2: %3, %4</source>
        <translation>Imagen %1 de %2: %3, %4</translation>
    </message>
    <message>
        <source>Alt text of image %1 (%2 / %3)</source>
        <translation>Texto alternativo de la imagen %1 (%2 / %3)</translation>
    </message>
    <message>
        <source>Alt text of image %1</source>
        <translation>Texto alternativo de la imagen %1</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Aún no hay ninguna imagen.</translation>
    </message>
</context>
<context>
    <name>MemberDelegate</name>
    <message>
        <source>Newcomer</source>
        <translation>Recién llegado</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>último contacto %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>etiqueta %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>MemberHistory</name>
    <message>
        <source>Has written once</source>
        <translation>Ha escrito una vez</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>J and K move, Enter opens.</source>
        <translation>J y K para moverse, Intro para abrir.</translation>
    </message>
    <message>
        <source>Nothing matches this view</source>
        <translation>Nada coincide con esta vista</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Mostrar todos los contactos</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Aún sin contactos</translation>
    </message>
    <message>
        <source>What this person writes, likes or shares will be here.</source>
        <translation>Aquí aparecerá lo que esta persona escriba, marque o comparta.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
    </message>
    <message>
        <source>What can be done with this member</source>
        <translation>Qué se puede hacer con este miembro</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Which contacts</source>
        <translation>Qué contactos</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Name, handle, tag, note</source>
        <translation>Nombre, cuenta, etiqueta, nota</translation>
    </message>
    <message>
        <source>Filter the members</source>
        <translation>Filtrar los miembros</translation>
    </message>
    <message>
        <source>Members: %1</source>
        <translation>Miembros: %1</translation>
    </message>
    <message>
        <source>Nothing matches this view</source>
        <translation>Nada coincide con esta vista</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>The kind of a member is set beside the history.</source>
        <translation>El tipo de un miembro se elige junto al historial.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Aún no hay miembros</translation>
    </message>
    <message>
        <source>Members appear when the first account is connected.</source>
        <translation>Los miembros aparecen al conectar la primera cuenta.</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>has written once</source>
        <translation>ha escrito una vez</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>What can be done with this identity</source>
        <translation>Qué se puede hacer con esta identidad</translation>
    </message>
    <message>
        <source>%1 on %2: what can be done</source>
        <translation>%1 en %2: qué se puede hacer</translation>
    </message>
    <message>
        <source>Write first…</source>
        <translation>Escribir primero…</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>came by this</source>
        <translation>por aquí llegó</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Editar la nota</translation>
    </message>
    <message>
        <source>Edit the note “%1”</source>
        <translation>Editar la nota «%1»</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Borrar la nota</translation>
    </message>
    <message>
        <source>Delete the note “%1”</source>
        <translation>Borrar la nota «%1»</translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>Quitar la etiqueta «%1»</translation>
    </message>
    <message>
        <source>Tagged: “%1”</source>
        <translation>Etiqueta puesta: «%1»</translation>
    </message>
    <message>
        <source>Tag removed: “%1”</source>
        <translation>Etiqueta quitada: «%1»</translation>
    </message>
    <message>
        <source>Separated: “%1”</source>
        <translation>Separada: «%1»</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Nota guardada</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>Audience: %1</source>
        <translation>Público: %1</translation>
    </message>
    <message>
        <source>Join with…</source>
        <translation>Unir con…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Historial completo</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identidades</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>Últimos contactos</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Note on this member</source>
        <translation>Nota sobre este miembro</translation>
    </message>
    <message>
        <source>Only the team reads it</source>
        <translation>Solo la lee el equipo</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What can be done with this member</source>
        <translation>Qué se puede hacer con este miembro</translation>
    </message>
    <message>
        <source>Show the member panel</source>
        <translation>Mostrar el panel del miembro</translation>
    </message>
    <message>
        <source>Show the member panel (F9)</source>
        <translation>Mostrar el panel del miembro (F9)</translation>
    </message>
    <message>
        <source>Kind of member</source>
        <translation>Tipo de miembro</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Nota borrada</translation>
    </message>
</context>
<context>
    <name>MemberViews</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Reales</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Posibles</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Recién llegados</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>No member is chosen.</source>
        <translation>No hay ningún miembro elegido.</translation>
    </message>
    <message>
        <source>There is only one account here, nothing to separate it from.</source>
        <translation>Aquí solo hay una cuenta: no hay de qué separarla.</translation>
    </message>
    <message>
        <source>New name of “%1”</source>
        <translation>Nombre nuevo de «%1»</translation>
    </message>
    <message>
        <source>Renamed: “%1”</source>
        <translation>Nombre cambiado: «%1»</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Etiquetar «%1»</translation>
    </message>
    <message>
        <source>a tag, or -tag to remove it</source>
        <translation>una etiqueta, o -etiqueta para quitarla</translation>
    </message>
    <message>
        <source>remove “%1”</source>
        <translation>quitar «%1»</translation>
    </message>
    <message>
        <source>Tag removed: “%1”</source>
        <translation>Etiqueta quitada: «%1»</translation>
    </message>
    <message>
        <source>Tagged: “%1”</source>
        <translation>Etiquetado: «%1»</translation>
    </message>
    <message>
        <source>Who is the same person as “%1”?</source>
        <translation>¿Quién es la misma persona que «%1»?</translation>
    </message>
    <message>
        <source>name or handle</source>
        <translation>nombre o cuenta</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>Unidas: %1</translation>
    </message>
    <message>
        <source>Which account is somebody else?</source>
        <translation>¿Qué cuenta es de otra persona?</translation>
    </message>
    <message>
        <source>Separated: “%1”</source>
        <translation>Separada: «%1»</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no conversation behind this contact.</source>
        <translation>Detrás de este contacto no hay ninguna conversación.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n publicación</numerusform>
            <numerusform>%n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>no posts</source>
        <translation>sin publicaciones</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move “%1”</source>
        <translation>Mover «%1»</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 does not exist on %2. %3 or %4?</source>
        <translation>Las %1 no existen el %2. ¿%3 o %4?</translation>
    </message>
    <message>
        <source>%1 comes twice on %2. The first or the second?</source>
        <translation>Las %1 llegan dos veces el %2. ¿La primera o la segunda?</translation>
    </message>
    <message>
        <source>The first, %1</source>
        <translation>La primera, %1</translation>
    </message>
    <message>
        <source>The second, %1</source>
        <translation>La segunda, %1</translation>
    </message>
    <message>
        <source>No time zone has this name. Example: Europe/Madrid</source>
        <translation>Ninguna zona horaria se llama así. Ejemplo: Europe/Madrid</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>Esa hora ya ha pasado. Elegir otra posterior.</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>Connect %1: %2</source>
        <translation>Conectar %1: %2</translation>
    </message>
    <message>
        <source>mentions and answers</source>
        <translation>menciones y respuestas</translation>
    </message>
    <message>
        <source>private messages</source>
        <translation>mensajes privados</translation>
    </message>
    <message>
        <source>pictures with alt text</source>
        <translation>imágenes con texto alternativo</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n did not go out as planned</source>
        <translation>
            <numerusform>%n no salió como estaba previsto</numerusform>
            <numerusform>%n no salieron como estaba previsto</numerusform>
        </translation>
    </message>
    <message>
        <source>F8 shows one after the other.</source>
        <translation>F8 muestra una tras otra.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>una cuenta</translation>
    </message>
    <message>
        <source>Reconnect @%1</source>
        <translation>Volver a conectar @%1</translation>
    </message>
    <message>
        <source>@%1 expires soon</source>
        <translation>@%1 caduca pronto</translation>
    </message>
    <message numerus="yes">
        <source>%n posts are planned after that, the first on %1.</source>
        <translation>
            <numerusform>%n publicación está prevista para después, el %1.</numerusform>
            <numerusform>%n publicaciones están previstas para después, la primera el %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <translation>Aviso de contenido: %1</translation>
    </message>
    <message>
        <source>Deleted on the network.</source>
        <translation>Borrado en la red.</translation>
    </message>
    <message>
        <source>[attachment: %1]</source>
        <translation>[adjunto: %1]</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>OpenFailure</name>
    <message>
        <source>The folder of the workspace is not there</source>
        <translation>La carpeta del espacio de trabajo no está</translation>
    </message>
    <message>
        <source>The workspace is not there any more</source>
        <translation>El espacio de trabajo ya no está</translation>
    </message>
    <message>
        <source>The workspace cannot be written to</source>
        <translation>No se puede escribir en el espacio de trabajo</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>A newer Tertulia made this workspace</source>
        <translation>Este espacio de trabajo es de una Tertulia más nueva</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>El espacio de trabajo está dañado</translation>
    </message>
    <message>
        <source>This file is not a workspace</source>
        <translation>Este archivo no es un espacio de trabajo</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>No se pudo abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>%1 is to be in a folder that cannot be reached. If it is on another disk, connect that disk.</source>
        <translation>%1 debería estar en una carpeta a la que no se llega. Si está en otro disco, conectar ese disco.</translation>
    </message>
    <message>
        <source>%1 was here, since copies of it are beside it. Nothing was made in its place. If it was moved or renamed, put it back and try again.</source>
        <translation>%1 estaba aquí: al lado hay copias suyas. No se ha creado nada en su lugar. Si se movió o se le cambió el nombre, devolverlo a su sitio e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>%1 or its folder allows reading only. Nothing was changed or lost.</source>
        <translation>%1 o su carpeta solo se pueden leer. No se ha cambiado ni perdido nada.</translation>
    </message>
    <message>
        <source>There is no room to open %1. Nothing was lost; make some room and try again.</source>
        <translation>No hay sitio para abrir %1. No se ha perdido nada; hacer sitio e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>%1 has things in it that this version does not know. Update Tertulia; nothing was changed.</source>
        <translation>%1 contiene cosas que esta versión no conoce. Actualizar Tertulia; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 cannot be read in full. It stays as it is.</source>
        <translation>%1 no se puede leer entero. Queda como está.</translation>
    </message>
    <message>
        <source>%1 was made by another program. It was not touched.</source>
        <translation>%1 es de otro programa. No se ha tocado.</translation>
    </message>
    <message>
        <source>%1 could not be opened. It was not touched.</source>
        <translation>No se pudo abrir %1. No se ha tocado.</translation>
    </message>
</context>
<context>
    <name>OpenFailureDialog</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>The last good copy is from %1. It can be used instead; the damaged file is kept beside it.</source>
        <translation>La última copia buena es del %1. Se puede usar en su lugar; el archivo dañado se guarda al lado.</translation>
    </message>
    <message>
        <source>Go on with the copy</source>
        <translation>Seguir con la copia</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Start an empty workspace</source>
        <translation>Empezar un espacio vacío</translation>
    </message>
    <message>
        <source>The last good copy is from %1. It can be used instead; the copy itself stays.</source>
        <translation>La última copia buena es del %1. Se puede usar en su lugar; la copia misma se conserva.</translation>
    </message>
</context>
<context>
    <name>OutboxDelegate</name>
    <message>
        <source>post</source>
        <translation>publicación</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>en espera: %1</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>See receipt</source>
        <translation>Ver justificante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing waits to go out.</source>
        <translation>Nada espera para salir.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to go out</source>
        <translation>
            <numerusform>%n espera para salir</numerusform>
            <numerusform>%n esperan para salir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a decision</source>
        <translation>
            <numerusform>%n pide una decisión</numerusform>
            <numerusform>%n piden una decisión</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry only this</source>
        <translation>Reintentar solo esta</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
    <message>
        <source>Withdrawn: “%1”</source>
        <translation>Retirada: «%1»</translation>
    </message>
    <message>
        <source>Sent again: “%1”</source>
        <translation>Enviada de nuevo: «%1»</translation>
    </message>
    <message>
        <source>Too late: it has left already.</source>
        <translation>Demasiado tarde: ya ha salido.</translation>
    </message>
    <message>
        <source>To go out</source>
        <translation>Por salir</translation>
    </message>
    <message>
        <source>Gone out lately</source>
        <translation>Salidas recientes</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuáles</translation>
    </message>
    <message numerus="yes">
        <source>%n gone out</source>
        <translation>
            <numerusform>%n ha salido</numerusform>
            <numerusform>%n han salido</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has gone out lately.</source>
        <translation>No ha salido nada últimamente.</translation>
    </message>
    <message>
        <source>Not sent: publishing is paused, or it was decided meanwhile.</source>
        <translation>No se envía: las publicaciones están en pausa o ya se decidió entretanto.</translation>
    </message>
</context>
<context>
    <name>PairBars</name>
    <message>
        <source>%1 and %2: %3, %4</source>
        <translation>%1 y %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>Part %1 of %2</source>
        <translation>Parte %1 de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n characters too many</source>
        <translation>
            <numerusform>%1: sobra %n carácter</numerusform>
            <numerusform>%1: sobran %n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n characters left</source>
        <translation>
            <numerusform>%1: queda %n carácter</numerusform>
            <numerusform>%1: quedan %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>+ Part</source>
        <translation>+ Parte</translation>
    </message>
    <message>
        <source>Adds a part: a thread of several posts, each answering the one before it</source>
        <translation>Añade una parte: un hilo de varias publicaciones, cada una en respuesta a la anterior</translation>
    </message>
    <message>
        <source>Add a part for %1</source>
        <translation>Añadir una parte para %1</translation>
    </message>
    <message>
        <source>Pictures of part %1: %2 of %3</source>
        <translation>Imágenes de la parte %1: %2 de %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase of this workspace</source>
        <translation>Contraseña de este espacio de trabajo</translation>
    </message>
    <message>
        <source>This system has no keychain that answers. Choose a passphrase: it keeps the permissions of your accounts in an encrypted file beside the workspace. It cannot be recovered if it is forgotten; then the accounts are connected again.</source>
        <translation>Este sistema no tiene un llavero que responda. Elegir una contraseña: con ella las credenciales de las cuentas se guardan cifradas junto al espacio de trabajo. Si se olvida no se puede recuperar; entonces se vuelven a conectar las cuentas.</translation>
    </message>
    <message>
        <source>The permissions of your accounts are kept in an encrypted file. Its passphrase opens them.</source>
        <translation>Las credenciales de las cuentas están en un archivo cifrado. Su contraseña lo abre.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Guardarlas así</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Al menos %n carácter.</numerusform>
            <numerusform>Al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no coinciden.</translation>
    </message>
</context>
<context>
    <name>PauseBanner</name>
    <message>
        <source>reason: %1</source>
        <translation>motivo: %1</translation>
    </message>
    <message>
        <source>replies go out, posts do not</source>
        <translation>respuestas sí, publicaciones no</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>What was held, with its times</source>
        <translation>Lo retenido, con sus horas</translation>
    </message>
    <message>
        <source>Resume one by one…</source>
        <translation>Reanudar una a una…</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause publishing</source>
        <translation>Pausar las publicaciones</translation>
    </message>
    <message>
        <source>Nothing that is planned goes out from now on, also not what is due within the minute. Replies still go out. What is held waits until somebody decides about each.</source>
        <translation>Desde ahora no sale nada de lo programado, tampoco lo previsto para este mismo minuto. Las respuestas sí salen. Lo retenido espera hasta que se decida sobre cada publicación.</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Cuentas</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Todas las cuentas</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Pause everything</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Pause this account</source>
        <translation>Pausar esta cuenta</translation>
    </message>
    <message numerus="yes">
        <source>%n may have left before; see the calendar.</source>
        <translation>
            <numerusform>%n puede haber salido antes; está en el calendario.</numerusform>
            <numerusform>%n pueden haber salido antes; están en el calendario.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 paused since %2</source>
        <translation>%1 en pausa desde las %2</translation>
    </message>
    <message>
        <source>Everything paused since %1</source>
        <translation>Todo en pausa desde las %1</translation>
    </message>
    <message>
        <source>In force in %1 s</source>
        <translation>En vigor en %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenida</numerusform>
            <numerusform>%n retenidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n publicada</numerusform>
            <numerusform>%n publicadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Pedida: %1</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>En vigor: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Por: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Retenidas: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · “%3” · held %4 · now: %5</source>
        <translation>%1 · %2 · «%3» · retenida %4 · ahora: %5</translation>
    </message>
    <message>
        <source>On its way before the pause, or not confirmed: %1</source>
        <translation>En camino antes de la pausa, o sin confirmar: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · “%3” · now: %4</source>
        <translation>%1 · %2 · «%3» · ahora: %4</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Reply box</source>
        <translation>Caja de respuesta</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Redacción</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Held and missed posts</source>
        <translation>Retenidas y fuera de hora</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>without a time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>%1 más</translation>
    </message>
</context>
<context>
    <name>PostDeeds</name>
    <message>
        <source>Nothing is left to send again.</source>
        <translation>No queda nada que reenviar.</translation>
    </message>
    <message>
        <source>Sent again to %1 only: “%2”</source>
        <translation>Enviada de nuevo solo a %1: «%2»</translation>
    </message>
    <message>
        <source>Goes out now: “%1”</source>
        <translation>Sale ahora: «%1»</translation>
    </message>
    <message>
        <source>Reading the account on %1</source>
        <translation>Leyendo la cuenta de %1</translation>
    </message>
    <message>
        <source>Duplicated: “%1”. The copy is among the drafts.</source>
        <translation>Duplicada: «%1». La copia está entre los borradores.</translation>
    </message>
    <message>
        <source>Back to drafts: “%1”</source>
        <translation>Vuelve a borrador: «%1»</translation>
    </message>
    <message>
        <source>Cancelled: “%1”</source>
        <translation>Cancelada: «%1»</translation>
    </message>
    <message>
        <source>Removed: “%1”</source>
        <translation>Quitada: «%1»</translation>
    </message>
    <message>
        <source>Moved “%1” to %2</source>
        <translation>Movida «%1» a %2</translation>
    </message>
    <message>
        <source>Too late: it has left already.</source>
        <translation>Demasiado tarde: ya ha salido.</translation>
    </message>
    <message>
        <source>it is published already</source>
        <translation>ya está publicada</translation>
    </message>
    <message>
        <source>it has left already</source>
        <translation>ya ha salido</translation>
    </message>
    <message>
        <source>it is published: open it to delete it there</source>
        <translation>está publicada: se borra allí al abrirla</translation>
    </message>
    <message>
        <source>it is a draft already</source>
        <translation>ya es un borrador</translation>
    </message>
    <message>
        <source>Goes out when publishing is resumed: “%1”</source>
        <translation>Saldrá al reanudar las publicaciones: «%1»</translation>
    </message>
</context>
<context>
    <name>PostPreview</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Sin día</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Todavía no hay nada escrito.</translation>
    </message>
    <message>
        <source>Preview of “%1”</source>
        <translation>Vista previa de «%1»</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Cerrar la vista previa</translation>
    </message>
    <message>
        <source>Enter opens it · Space or Esc closes · arrows go on</source>
        <translation>Intro la abre · Espacio o Esc cierran · las flechas siguen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PostWords</name>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>en revisión</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programada</translation>
    </message>
    <message>
        <source>preparing (media going up)</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>about to go out</source>
        <translation>a punto de salir</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>publicándose</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publicada</translation>
    </message>
    <message>
        <source>published in part</source>
        <translation>publicada en parte</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>fuera de hora</translation>
    </message>
    <message>
        <source>held (paused)</source>
        <translation>retenida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>parte %1 de %2</translation>
    </message>
    <message>
        <source>waits for part %1</source>
        <translation>espera a la parte %1</translation>
    </message>
    <message>
        <source>the part before it was deleted on the network</source>
        <translation>la parte anterior se borró en la red</translation>
    </message>
    <message>
        <source>nobody knows where the part before it stands</source>
        <translation>no se sabe dónde está la parte anterior</translation>
    </message>
    <message>
        <source>kept by the server until %1</source>
        <translation>la guarda el servidor hasta %1</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview: %1</source>
        <translation>Vista previa: %1</translation>
    </message>
</context>
<context>
    <name>ProgramServices</name>
    <message>
        <source>Another Tertulia on this workspace fetches and publishes; this window shows what it does.</source>
        <translation>Otra Tertulia en este espacio de trabajo trae y publica; esta ventana muestra lo que hace.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %n minutes. Posts would go out at the wrong time.</source>
        <translation>
            <numerusform>El reloj de este equipo se desvía %n minuto. Las publicaciones saldrían a destiempo.</numerusform>
            <numerusform>El reloj de este equipo se desvía %n minutos. Las publicaciones saldrían a destiempo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tertulia is connected</source>
        <translation>Tertulia está conectada</translation>
    </message>
    <message>
        <source>You can close this page and go back to Tertulia.</source>
        <translation>Esta página se puede cerrar para volver a Tertulia.</translation>
    </message>
    <message>
        <source>The practice community could not be opened.</source>
        <translation>No se pudo abrir la comunidad de prácticas.</translation>
    </message>
    <message>
        <source>Starting at login could not be set up: %1</source>
        <translation>No se pudo configurar el inicio con la sesión: %1</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Proof of the pause</source>
        <translation>Prueba de la pausa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The proof is in the clipboard.</source>
        <translation>La prueba está en el portapapeles.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>who wrote</source>
        <translation>quién escribió</translation>
    </message>
    <message>
        <source>which account</source>
        <translation>qué cuenta</translation>
    </message>
    <message>
        <source>which network</source>
        <translation>qué red</translation>
    </message>
    <message>
        <source>open, unread, mine…</source>
        <translation>abierta, sin leer, mía…</translation>
    </message>
    <message>
        <source>older than a day</source>
        <translation>anterior a un día</translation>
    </message>
    <message>
        <source>since a day</source>
        <translation>desde un día</translation>
    </message>
    <message>
        <source>which tag</source>
        <translation>qué etiqueta</translation>
    </message>
    <message>
        <source>who takes care</source>
        <translation>quién se ocupa</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin-leer</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>done</source>
        <translation>resuelta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>a-la-espera</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>pospuesta</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mía</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>sin-asignar</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>mención</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directo</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>public</source>
        <translation>pública</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privada</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>7d</source>
        <translation>7d</translation>
    </message>
    <message>
        <source>4w</source>
        <translation>4s</translation>
    </message>
    <message>
        <source>3m</source>
        <translation>3m</translation>
    </message>
    <message>
        <source>1y</source>
        <translation>1a</translation>
    </message>
    <message>
        <source>“%1” means nothing here. Perhaps “%2:”?</source>
        <translation>«%1» no significa nada aquí. ¿Quizá «%2:»?</translation>
    </message>
    <message>
        <source>“%1” is no state. Perhaps “%2”?</source>
        <translation>«%1» no es un estado. ¿Quizá «%2»?</translation>
    </message>
    <message>
        <source>“%1” is no state. There are: %2.</source>
        <translation>«%1» no es un estado. Hay: %2.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write 1/3/2026, 7d (days ago) or yesterday.</source>
        <translation>«%1» no es ningún día. Se escribe 1/3/2026, 7d (hace días) o ayer.</translation>
    </message>
    <message>
        <source>Nothing stands after “%1”.</source>
        <translation>Falta algo tras «%1».</translation>
    </message>
    <message>
        <source>A quotation mark is missing at the end.</source>
        <translation>Faltan las comillas del final.</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Ways to go on</source>
        <translation>Maneras de seguir</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit Tertulia</source>
        <translation>Salir de Tertulia</translation>
    </message>
    <message>
        <source>Without the program running nothing is fetched or published.</source>
        <translation>Con el programa cerrado no se trae ni se publica nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n will not go out while Tertulia is closed.</source>
        <translation>
            <numerusform>%n envío no saldrá mientras Tertulia esté cerrada.</numerusform>
            <numerusform>%n envíos no saldrán mientras Tertulia esté cerrada.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running, out of the way</source>
        <translation>Seguir en segundo plano</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Copy the evidence</source>
        <translation>Copiar las pruebas</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Está publicada</translation>
    </message>
    <message>
        <source>Read the account now</source>
        <translation>Leer la cuenta ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Sending again touches only what failed. What is published is not sent again.</source>
        <translation>Reintentar solo toca lo que falló. Lo publicado no se vuelve a enviar.</translation>
    </message>
    <message>
        <source>Kept as published: “%1”</source>
        <translation>Queda como publicada: «%1»</translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation>¿Enviarla de nuevo?</translation>
    </message>
    <message>
        <source>If it did reach %1, it will be there twice.</source>
        <translation>Si llegó a %1, saldrá dos veces.</translation>
    </message>
    <message>
        <source>Look at the account in the browser first. A second copy can only be deleted by hand.</source>
        <translation>Antes conviene mirar la cuenta en el navegador. La copia de más solo se puede borrar a mano.</translation>
    </message>
    <message>
        <source>It is not there: send it again</source>
        <translation>No está: enviarla de nuevo</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Sent again to %1 only: “%2”</source>
        <translation>Enviada de nuevo solo a %1: «%2»</translation>
    </message>
    <message>
        <source>The evidence is in the clipboard.</source>
        <translation>Las pruebas están en el portapapeles.</translation>
    </message>
    <message>
        <source>Publishing receipt: “%1”</source>
        <translation>Justificante de publicación: «%1»</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>nunca enviada</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>huella %1</translation>
    </message>
    <message>
        <source>%1 · @%2</source>
        <translation>%1 · @%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Published: &lt;b&gt;%1 of %2&lt;/b&gt;</source>
        <translation>Publicadas: &lt;b&gt;%1 de %2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Abrir %1 en el navegador</translation>
    </message>
    <message>
        <source>It is not there: send again…</source>
        <translation>No está: enviar de nuevo…</translation>
    </message>
    <message>
        <source>Retry only %1</source>
        <translation>Reintentar solo %1</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>Volver a conectar %1</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>una cuenta</translation>
    </message>
    <message>
        <source>The record cannot be edited.</source>
        <translation>El registro no se puede editar.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Guardar como texto</translation>
    </message>
    <message>
        <source>Receipt: %1, “%2”</source>
        <translation>Justificante: %1, «%2»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>without text</source>
        <translation>sin texto</translation>
    </message>
    <message>
        <source>Made by Tertulia on %1, from a record that cannot be edited</source>
        <translation>Hecho por Tertulia el %1, a partir de un registro que no se puede editar</translation>
    </message>
    <message>
        <source>Published: %1 of %2</source>
        <translation>Publicada: %1 de %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el justificante</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Nothing was sent again: it was decided meanwhile, or publishing is paused.</source>
        <translation>No se volvió a enviar: ya se decidió entretanto, o las publicaciones están en pausa.</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Abrir la publicación</translation>
    </message>
</context>
<context>
    <name>ReceiptPaper</name>
    <message>
        <source>SHA-256 of what was sent: %1</source>
        <translation>SHA-256 de lo enviado: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Clave: %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>No clear answer came from %1.</source>
        <translation>%1 no dio una respuesta clara.</translation>
    </message>
    <message numerus="yes">
        <source>The account was read %n times and it is not there.</source>
        <translation>
            <numerusform>Se ha leído la cuenta una vez y no aparece.</numerusform>
            <numerusform>Se ha leído la cuenta %n veces y no aparece.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it could go out twice.</source>
        <translation>%1: podría salir dos veces.</translation>
    </message>
    <message>
        <source>It is not sent again by itself</source>
        <translation>No se reenviará sola</translation>
    </message>
    <message>
        <source>Next automatic reading: %1.</source>
        <translation>Próxima lectura automática: %1.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>El %1.</translation>
    </message>
    <message>
        <source>No answer came; it was found by reading the account.</source>
        <translation>No llegó respuesta; apareció al leer la cuenta.</translation>
    </message>
    <message>
        <source>Somebody looked and said that it is there.</source>
        <translation>Alguien lo miró y dijo que está.</translation>
    </message>
    <message>
        <source>%1 confirmed it.</source>
        <translation>%1 lo confirmó.</translation>
    </message>
    <message>
        <source>Somebody looked and said that it is not there.</source>
        <translation>Alguien lo miró y dijo que no está.</translation>
    </message>
    <message>
        <source>Waiting: %1. It will go out once.</source>
        <translation>En espera: %1. Saldrá una sola vez.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Not known whether it reached %1</source>
        <translation>No se sabe si llegó a %1</translation>
    </message>
    <message>
        <source>Published on %1</source>
        <translation>Publicada en %1</translation>
    </message>
    <message>
        <source>Done on %1</source>
        <translation>Hecho en %1</translation>
    </message>
    <message>
        <source>Not published on %1</source>
        <translation>No publicada en %1</translation>
    </message>
    <message>
        <source>Not done on %1</source>
        <translation>No hecho en %1</translation>
    </message>
    <message>
        <source>Missed on %1</source>
        <translation>Fuera de hora, %1</translation>
    </message>
    <message>
        <source>Nothing is ever published late by itself. Nothing was sent.</source>
        <translation>Nada se publica tarde por su cuenta. No se envió nada.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>It waits until somebody decides. Nothing was sent.</source>
        <translation>Espera una decisión. No se envió nada.</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>De camino a %1</translation>
    </message>
    <message>
        <source>The answer is awaited. Nothing needs to be done.</source>
        <translation>Se espera la respuesta. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>It does not go out.</source>
        <translation>No saldrá.</translation>
    </message>
    <message>
        <source>It was deleted on %1.</source>
        <translation>Se borró en %1.</translation>
    </message>
    <message>
        <source>Goes out on %1</source>
        <translation>Sale el %1</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Sin programar</translation>
    </message>
    <message>
        <source>said not to be there</source>
        <translation>dada por no publicada</translation>
    </message>
    <message>
        <source>no clear answer</source>
        <translation>sin respuesta clara</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>publicación</translation>
    </message>
    <message>
        <source>change of the text</source>
        <translation>cambio del texto</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>like</source>
        <translation>me gusta</translation>
    </message>
    <message>
        <source>like taken back</source>
        <translation>me gusta retirado</translation>
    </message>
    <message>
        <source>boost</source>
        <translation>impulso</translation>
    </message>
    <message>
        <source>boost taken back</source>
        <translation>impulso retirado</translation>
    </message>
    <message>
        <source>hiding</source>
        <translation>ocultación</translation>
    </message>
    <message>
        <source>showing again</source>
        <translation>vuelta a mostrar</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>bloqueo</translation>
    </message>
    <message>
        <source>unblocking</source>
        <translation>desbloqueo</translation>
    </message>
    <message>
        <source>muting</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>unmuting</source>
        <translation>fin del silencio</translation>
    </message>
    <message>
        <source>report</source>
        <translation>denuncia</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>De vuelta a borrador</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Intention written to disk</source>
        <translation>Intención escrita en disco</translation>
    </message>
    <message>
        <source>Media going up</source>
        <translation>Subiendo imágenes</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Sin respuesta clara</translation>
    </message>
    <message>
        <source>Reading asked for</source>
        <translation>Lectura pedida</translation>
    </message>
    <message>
        <source>Account read: it is there</source>
        <translation>Cuenta leída: está</translation>
    </message>
    <message>
        <source>Account read: not there</source>
        <translation>Cuenta leída: no aparece</translation>
    </message>
    <message>
        <source>Somebody decided</source>
        <translation>Alguien decidió</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazada</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Fuera de hora</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Enviada a %1</translation>
    </message>
    <message>
        <source>%1 confirmed it</source>
        <translation>%1 lo confirmó</translation>
    </message>
    <message>
        <source>the program ended meanwhile</source>
        <translation>el programa se cerró entretanto</translation>
    </message>
    <message>
        <source>asked for by hand</source>
        <translation>pedida a mano</translation>
    </message>
    <message>
        <source>it is published</source>
        <translation>está publicada</translation>
    </message>
    <message>
        <source>it is not published</source>
        <translation>no está publicada</translation>
    </message>
    <message>
        <source>deleted on the network</source>
        <translation>borrada en la red</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>taken out of the post</source>
        <translation>sacada de la publicación</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>rehecho</translation>
    </message>
    <message>
        <source>for %1, key %2</source>
        <translation>para %1, clave %2</translation>
    </message>
    <message>
        <source>key %1, text %2</source>
        <translation>clave %1, texto %2</translation>
    </message>
    <message>
        <source>once more, key %1</source>
        <translation>de nuevo, clave %1</translation>
    </message>
    <message>
        <source>text changed, key %1</source>
        <translation>texto cambiado, clave %1</translation>
    </message>
    <message>
        <source>due %1, noticed %2</source>
        <translation>prevista %1, vista %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>its number there: %1</source>
        <translation>su número allí: %1</translation>
    </message>
    <message>
        <source>HH:mm:ss.zzz</source>
        <translation>HH:mm:ss,zzz</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>no se envió nada</translation>
    </message>
    <message>
        <source>%1. Sent again, it answers what still stands of the thread, or begins anew.</source>
        <translation>%1. Si se envía otra vez, responde a lo que quede del hilo, o empieza de nuevo.</translation>
    </message>
    <message>
        <source>%1: could not be set (%2)</source>
        <translation>%1: no se pudo fijar (%2)</translation>
    </message>
    <message>
        <source>Waits for part %1</source>
        <translation>Espera a la parte %1</translation>
    </message>
    <message>
        <source>It answers the part before it, and goes out once that is out.</source>
        <translation>Responde a la parte anterior, y sale en cuanto esa haya salido.</translation>
    </message>
    <message>
        <source>who may answer</source>
        <translation>quién puede responder</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Quién puede responder</translation>
    </message>
    <message>
        <source>with the part before it</source>
        <translation>con la parte anterior</translation>
    </message>
    <message>
        <source>Kept by %1 until %2</source>
        <translation>La guarda %1 hasta %2</translation>
    </message>
    <message>
        <source>It goes out even if this computer is off.</source>
        <translation>Sale aunque este ordenador esté apagado.</translation>
    </message>
    <message>
        <source>The network keeps it until its time</source>
        <translation>La red la guarda hasta su hora</translation>
    </message>
    <message>
        <source>Taken back from the network</source>
        <translation>Retirada de la red</translation>
    </message>
    <message>
        <source>at any moment</source>
        <translation>en cualquier momento</translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>dentro de %n minuto</numerusform>
            <numerusform>dentro de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>dentro de %n hora</numerusform>
            <numerusform>dentro de %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>the account was removed</source>
        <translation>se quitó la cuenta</translation>
    </message>
    <message>
        <source>nothing there says this</source>
        <translation>ninguna con este texto</translation>
    </message>
    <message>
        <source>it was settled by then; this changed nothing</source>
        <translation>ya estaba resuelto; esto no cambió nada</translation>
    </message>
    <message>
        <source>nothing of ours was there before it</source>
        <translation>antes no había nada nuestro</translation>
    </message>
    <message>
        <source>our newest there before it: %1</source>
        <translation>lo último nuestro antes: %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>Next automatic reading</source>
        <translation>Próxima lectura automática</translation>
    </message>
    <message>
        <source>Next automatic try</source>
        <translation>Próximo intento automático</translation>
    </message>
    <message>
        <source>the part before it was deleted on the network</source>
        <translation>la parte anterior se borró en la red</translation>
    </message>
    <message>
        <source>nobody knows where the part before it stands</source>
        <translation>no se sabe dónde está la parte anterior</translation>
    </message>
    <message>
        <source>the network keeps no more posts for that day</source>
        <translation>la red no guarda más publicaciones para ese día</translation>
    </message>
    <message>
        <source>neither kept by the network nor out</source>
        <translation>la red no la guarda ni está publicada</translation>
    </message>
    <message>
        <source>the network kept it, its time has passed, and it is not to be seen</source>
        <translation>la red la guardaba, ya pasó su hora y no se ve</translation>
    </message>
    <message>
        <source>the network keeps nothing for later</source>
        <translation>la red no guarda nada para más tarde</translation>
    </message>
    <message>
        <source>it was too close to its time</source>
        <translation>faltaba muy poco para su hora</translation>
    </message>
    <message>
        <source>it belongs to a thread</source>
        <translation>es parte de un hilo</translation>
    </message>
    <message>
        <source>deleted there, and seen to be gone</source>
        <translation>borrada allí, y comprobado que ya no está</translation>
    </message>
    <message>
        <source>it was gone already</source>
        <translation>ya no estaba</translation>
    </message>
    <message>
        <source>the network keeps nothing of it</source>
        <translation>la red no guarda nada de ella</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>pasada a %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>it goes out from this computer: %1</source>
        <translation>sale desde este equipo: %1</translation>
    </message>
    <message>
        <source>publishing was paused</source>
        <translation>las publicaciones estaban en pausa</translation>
    </message>
    <message>
        <source>not sent again while publishing is paused</source>
        <translation>no se reenvía mientras las publicaciones están en pausa</translation>
    </message>
</context>
<context>
    <name>RepliesDialog</name>
    <message>
        <source>Saved replies</source>
        <translation>Respuestas guardadas</translation>
    </message>
    <message>
        <source>Saved replies by folder</source>
        <translation>Respuestas guardadas por carpetas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>F2 gives the folder another name.</source>
        <translation>F2 cambia el nombre de la carpeta.</translation>
    </message>
    <message>
        <source>Saved: “%1”</source>
        <translation>Guardada: «%1»</translation>
    </message>
    <message>
        <source>Deleted: “%1”</source>
        <translation>Eliminada: «%1»</translation>
    </message>
    <message>
        <source>Folder renamed: “%1”</source>
        <translation>La carpeta se llama ahora «%1»</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>It can no longer be taken back.</source>
        <translation>Ya no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>This network takes no answer here.</source>
        <translation>Esta red no admite respuesta aquí.</translation>
    </message>
    <message>
        <source>They wrote in private; a public answer would show it to everyone.</source>
        <translation>Escribió en privado; una respuesta pública lo enseñaría a cualquiera.</translation>
    </message>
    <message>
        <source>%1 has no private messages.</source>
        <translation>%1 no tiene mensajes privados.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>Sobra %n carácter</numerusform>
            <numerusform>Sobran %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>No hay ninguna conversación abierta.</translation>
    </message>
    <message>
        <source>Too long for %1.</source>
        <translation>Demasiado larga para %1.</translation>
    </message>
    <message>
        <source>A picture is still being read.</source>
        <translation>Una imagen se está leyendo todavía.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes up to %n pictures.</source>
        <translation>
            <numerusform>%1 admite %n imagen como mucho.</numerusform>
            <numerusform>%1 admite %n imágenes como mucho.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alternative text is missing.</source>
        <translation>Falta el texto alternativo.</translation>
    </message>
    <message>
        <source>Attach pictures</source>
        <translation>Adjuntar imágenes</translation>
    </message>
    <message>
        <source>Who can read the answer: %1</source>
        <translation>Quién puede leer la respuesta: %1</translation>
    </message>
    <message>
        <source>Who can read the answer</source>
        <translation>Quién puede leer la respuesta</translation>
    </message>
    <message>
        <source>Followers will read it on %1</source>
        <translation>La verán los seguidores en %1</translation>
    </message>
    <message>
        <source>Anyone can read it on %1</source>
        <translation>La verá cualquiera en %1</translation>
    </message>
    <message>
        <source>Only %1 will read it</source>
        <translation>Solo la verá %1</translation>
    </message>
    <message>
        <source>Not sent. Only the team</source>
        <translation>No se envía. Solo el equipo</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Pública</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1, not possible: %2</source>
        <translation>%1, no se puede: %2</translation>
    </message>
    <message>
        <source>What the team should know</source>
        <translation>Lo que debe saber el equipo</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Escribir una respuesta</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Aviso de contenido</translation>
    </message>
    <message>
        <source>Publish and next</source>
        <translation>Publicar y siguiente</translation>
    </message>
    <message>
        <source>Send privately and next</source>
        <translation>Enviar en privado y siguiente</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Publish and stay</source>
        <translation>Publicar y seguir aquí</translation>
    </message>
    <message>
        <source>Send privately and stay</source>
        <translation>Enviar en privado y seguir aquí</translation>
    </message>
    <message>
        <source>Save note and stay</source>
        <translation>Guardar nota y seguir aquí</translation>
    </message>
    <message>
        <source>Add a content warning</source>
        <translation>Añadir un aviso de contenido</translation>
    </message>
    <message>
        <source>Insert a saved reply (;)</source>
        <translation>Insertar una respuesta guardada (;)</translation>
    </message>
    <message>
        <source>Insert a saved reply</source>
        <translation>Insertar una respuesta guardada</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Enviar más tarde…</translation>
    </message>
    <message>
        <source>To an earlier message</source>
        <translation>A un mensaje anterior</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>Answer the newest message instead</source>
        <translation>Responder al mensaje más reciente</translation>
    </message>
</context>
<context>
    <name>ReplyPicker</name>
    <message>
        <source>Saved replies</source>
        <translation>Respuestas guardadas</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>insertar</translation>
    </message>
    <message>
        <source>Find a saved reply</source>
        <translation>Buscar una respuesta guardada</translation>
    </message>
    <message>
        <source>Two letters</source>
        <translation>Dos letras</translation>
    </message>
    <message>
        <source>Saved replies found</source>
        <translation>Respuestas guardadas encontradas</translation>
    </message>
    <message>
        <source>What would be inserted</source>
        <translation>Lo que se insertaría</translation>
    </message>
    <message>
        <source>Save what I have written…</source>
        <translation>Guardar lo escrito…</translation>
    </message>
    <message>
        <source>Arrange saved replies…</source>
        <translation>Organizar las respuestas guardadas…</translation>
    </message>
    <message>
        <source>There is no saved reply yet. What you have written can be the first.</source>
        <translation>Todavía no hay respuestas guardadas. Lo escrito puede ser la primera.</translation>
    </message>
    <message>
        <source>No saved reply is called that.</source>
        <translation>Ninguna respuesta guardada se llama así.</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>Versión: %1</translation>
    </message>
    <message>
        <source>It says nothing yet.</source>
        <translation>Todavía no dice nada.</translation>
    </message>
    <message>
        <source>and another</source>
        <translation>y otra más</translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message>
        <source>member&apos;s first name</source>
        <translation>nombre de pila del miembro</translation>
    </message>
    <message>
        <source>member&apos;s name</source>
        <translation>nombre del miembro</translation>
    </message>
    <message>
        <source>member&apos;s account</source>
        <translation>cuenta del miembro</translation>
    </message>
    <message>
        <source>link to the post</source>
        <translation>enlace de la publicación</translation>
    </message>
    <message>
        <source>link to the message</source>
        <translation>enlace del mensaje</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>our account</source>
        <translation>nuestra cuenta</translation>
    </message>
    <message>
        <source>my first name</source>
        <translation>mi nombre de pila</translation>
    </message>
    <message>
        <source>my name</source>
        <translation>mi nombre</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Missing %1</source>
        <translation>Falta %1</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Para todo</translation>
    </message>
</context>
<context>
    <name>SavedReplyForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>&amp;Letras</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>In none</source>
        <translation>En ninguna</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Typed after “;” they find this reply at once.</source>
        <translation>Escritas tras «;», encuentran esta respuesta al momento.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Insert a blank</source>
        <translation>Insertar un hueco</translation>
    </message>
    <message>
        <source>The version that fits the network and the language of the conversation is taken. Blanks are filled from it; what stays empty is asked for before sending.</source>
        <translation>Se toma la versión de la red y del idioma de la conversación. De ella se rellenan los huecos; lo que quede vacío se pide antes de enviar.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Another, to be filled by hand</source>
        <translation>Otro, para rellenar a mano</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>lo que falta</translation>
    </message>
    <message>
        <source>Text, version: %1</source>
        <translation>Texto, versión: %1</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Not saved: the disk is full. Make room, or choose another folder.</source>
        <translation>No se guardó: el disco está lleno. Hacer sitio o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Not saved: there is no folder %1.</source>
        <translation>No se guardó: no existe la carpeta %1.</translation>
    </message>
    <message>
        <source>Not saved: nothing may be written to %1. Choose another folder.</source>
        <translation>No se guardó: no se permite escribir en %1. Elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation>No se guardó: %1.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message numerus="yes">
        <source>%n things to fix</source>
        <translation>
            <numerusform>%n cosa por corregir</numerusform>
            <numerusform>%n cosas por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>F8 goes to the next one</source>
        <translation>F8 lleva a la siguiente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation>Publicar ahora…</translation>
    </message>
    <message>
        <source>When it goes out</source>
        <translation>Cuándo sale</translation>
    </message>
    <message>
        <source>F8: %1</source>
        <translation>F8: %1</translation>
    </message>
    <message>
        <source>Let the server keep it (goes out even if this computer is off)</source>
        <translation>Dejar que el servidor la guarde (sale aunque este ordenador esté apagado)</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Data and help</source>
        <translation>Datos y ayuda</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>La del escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Rows of the inbox</source>
        <translation>Filas de la bandeja</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Notify when a message comes in</source>
        <translation>Avisar cuando llega un mensaje</translation>
    </message>
    <message>
        <source>Closing the window leaves Tertulia running in the tray</source>
        <translation>Al cerrar la ventana, Tertulia sigue en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Start with the computer, so that posts go out on time</source>
        <translation>Iniciar con el equipo, para que las publicaciones salgan a su hora</translation>
    </message>
    <message>
        <source>How late a post may go out</source>
        <translation>Retraso admitido de una publicación</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>If the computer was off for longer, the post is not sent by itself: it waits for a decision.</source>
        <translation>Si el equipo estuvo apagado más tiempo, la publicación no se envía sola: espera una decisión.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Daily copies</source>
        <translation>Copias diarias</translation>
    </message>
    <message>
        <source>Log for a report of trouble…</source>
        <translation>Registro para avisar de un problema…</translation>
    </message>
    <message>
        <source>Code and mentions are not coloured: the library for it was not found when Tertulia was built.</source>
        <translation>El código y las menciones van sin colores: no se encontró la biblioteca al compilar Tertulia.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>A picture needs an alt text before it goes out</source>
        <translation>Una imagen necesita texto alternativo antes de salir</translation>
    </message>
    <message>
        <source>An answer can be taken back for</source>
        <translation>Una respuesta se puede retirar durante</translation>
    </message>
    <message>
        <source>no time: it leaves at once</source>
        <translation>nada: sale al momento</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>%1 of %2 up to date</source>
        <translation>%1 de %2 al día</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>New view…</source>
        <translation>Vista nueva…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n to do</source>
        <translation>
            <numerusform>%1, %n pendiente</numerusform>
            <numerusform>%1, %n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Conectar una cuenta…</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>“%1” is not understood as a time.</source>
        <translation>«%1» no se entiende como momento.</translation>
    </message>
    <message>
        <source>A second time is named: “%1”.</source>
        <translation>Se nombra un segundo momento: «%1».</translation>
    </message>
    <message>
        <source>There is no such day: “%1”.</source>
        <translation>Ese día no existe: «%1».</translation>
    </message>
    <message>
        <source>The clocks skip that hour on that day.</source>
        <translation>Esa hora no existe ese día: el reloj se adelanta.</translation>
    </message>
    <message>
        <source>There is no such hour: “%1”.</source>
        <translation>Esa hora no existe: «%1».</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Ese momento ya ha pasado.</translation>
    </message>
    <message>
        <source>A time is missing: until when?</source>
        <translation>Falta el momento: ¿hasta cuándo?</translation>
    </message>
    <message>
        <source>Until they answer, or even if they answer: only one of them.</source>
        <translation>Hasta que responda o aunque responda: solo una de las dos cosas.</translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <translation>dddd d &apos;de&apos; MMMM, HH:mm</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <translation>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Returns when they write.</source>
        <translation>Vuelve cuando escriba.</translation>
    </message>
    <message>
        <source>Returns on %1, even if they write before.</source>
        <translation>Vuelve el %1, aunque escriba antes.</translation>
    </message>
    <message>
        <source>Returns on %1, or when they write.</source>
        <translation>Vuelve el %1, o cuando escriba.</translation>
    </message>
    <message>
        <source>Snoozed until they answer: “%1”</source>
        <translation>Pospuesta hasta que responda: «%1»</translation>
    </message>
    <message>
        <source>Snoozed until %2, even if they answer: “%1”</source>
        <translation>Pospuesta hasta el %2, aunque responda: «%1»</translation>
    </message>
    <message>
        <source>Snoozed until %2: “%1”</source>
        <translation>Pospuesta hasta el %2: «%1»</translation>
    </message>
    <message>
        <source>until they answer</source>
        <translation>hasta que responda</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>until %1, even if they answer</source>
        <translation>hasta el %1, aunque responda</translation>
    </message>
    <message>
        <source>Goes out on %1.</source>
        <translation>Sale el %1.</translation>
    </message>
</context>
<context>
    <name>StateGlyph</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publicando</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Fuera de hora</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Pública</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Barra de estado</translation>
    </message>
</context>
<context>
    <name>Tailoring</name>
    <message>
        <source>Nearly the same text as %1.</source>
        <translation>Casi el mismo texto que en %1.</translation>
    </message>
    <message>
        <source>Same text as %1.</source>
        <translation>El mismo texto que en %1.</translation>
    </message>
    <message>
        <source>Much like the text on %1 (%2).</source>
        <translation>Se parece mucho al texto de %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is no name on %2.</source>
        <translation>%1 no es un nombre en %2.</translation>
    </message>
    <message>
        <source>Hashtags do nothing on %1.</source>
        <translation>Las etiquetas no sirven de nada en %1.</translation>
    </message>
    <message>
        <source>The text ends in the middle.</source>
        <translation>El texto se corta a medias.</translation>
    </message>
    <message>
        <source>It goes out everywhere in the same minute.</source>
        <translation>Sale en todas partes en el mismo minuto.</translation>
    </message>
    <message>
        <source>Alt text missing on image %1.</source>
        <translation>Falta el texto alternativo de la imagen %1.</translation>
    </message>
    <message>
        <source>Nearly the same is said here on %1.</source>
        <translation>Aquí se dice casi lo mismo el %1.</translation>
    </message>
    <message>
        <source>Another post goes out here at %1.</source>
        <translation>Otra publicación sale aquí a las %1.</translation>
    </message>
    <message>
        <source>%1 will not link on %2.</source>
        <translation>%1 no enlazará en %2.</translation>
    </message>
    <message>
        <source>%1 could not be checked on %2.</source>
        <translation>%1 no se ha podido comprobar en %2.</translation>
    </message>
    <message>
        <source>People who follow both will read it twice. Scheduling is blocked from %1.</source>
        <translation>Quien siga las dos lo leerá dos veces. Desde %1 no se puede programar.</translation>
    </message>
    <message>
        <source>Kept on purpose, with the reason that was typed.</source>
        <translation>Se mantiene a propósito, con el motivo escrito.</translation>
    </message>
    <message>
        <source>People who follow both will read it twice.</source>
        <translation>Quien siga las dos lo leerá dos veces.</translation>
    </message>
    <message>
        <source>It is written as on another network and leads nowhere there.</source>
        <translation>Está escrito como en otra red y ahí no lleva a nadie.</translation>
    </message>
    <message>
        <source>They lead nowhere there and only take up room.</source>
        <translation>Ahí no llevan a ningún sitio y solo ocupan espacio.</translation>
    </message>
    <message>
        <source>Readers see that it was written for another place.</source>
        <translation>Se nota que se escribió para otro sitio.</translation>
    </message>
    <message>
        <source>People who follow both see it twice in a row.</source>
        <translation>Quien siga las dos lo verá dos veces seguidas.</translation>
    </message>
    <message>
        <source>Who does not see the image learns nothing of it.</source>
        <translation>Quien no ve la imagen se queda sin saber qué muestra.</translation>
    </message>
    <message>
        <source>Who reads this account has read it already.</source>
        <translation>Quien lee esta cuenta ya lo ha leído.</translation>
    </message>
    <message>
        <source>Two posts within the hour take readers from each other.</source>
        <translation>Dos publicaciones en menos de una hora se quitan lectores.</translation>
    </message>
    <message>
        <source>Nobody of that name was found; the person will not hear of it.</source>
        <translation>No se ha encontrado a nadie con ese nombre; esa persona no se enterará.</translation>
    </message>
    <message>
        <source>%1 could not be asked just now.</source>
        <translation>Ahora mismo no se ha podido preguntar a %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n words in a row are the same on %1 and %2.</source>
        <translation>
            <numerusform>%n palabra seguida es igual en %1 y %2.</numerusform>
            <numerusform>%n palabras seguidas son iguales en %1 y %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 say the same.</source>
        <translation>%1 y %2 dicen lo mismo.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>casi igual</translation>
    </message>
    <message>
        <source>part shared</source>
        <translation>una parte</translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation>nada en común</translation>
    </message>
</context>
<context>
    <name>TailoringPanel</name>
    <message>
        <source>Same text on two walls</source>
        <translation>El mismo texto en dos muros</translation>
    </message>
    <message>
        <source>Same text, kept on purpose</source>
        <translation>El mismo texto, a propósito</translation>
    </message>
    <message>
        <source>Nearly the same text on two walls</source>
        <translation>Casi el mismo texto en dos muros</translation>
    </message>
    <message>
        <source>Each wall has its own words</source>
        <translation>Cada muro tiene sus palabras</translation>
    </message>
    <message>
        <source>The two that are most alike are %1 and %2.</source>
        <translation>Las dos que más se parecen son %1 y %2.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Mostrar la diferencia</translation>
    </message>
    <message>
        <source>Rewrite for %1</source>
        <translation>Reescribir para %1</translation>
    </message>
    <message>
        <source>Keep it, with a reason…</source>
        <translation>Mantenerlo, con un motivo…</translation>
    </message>
    <message>
        <source>Take the reason back</source>
        <translation>Retirar el motivo</translation>
    </message>
    <message>
        <source>Tailoring check</source>
        <translation>Revisión de adaptación a cada red</translation>
    </message>
    <message>
        <source>lines: warn %1, block %2</source>
        <translation>rayas: avisar %1, impedir %2</translation>
    </message>
    <message>
        <source>%1: %2 and %3, %4</source>
        <translation>%1: %2 y %3, %4</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Reescribir</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
</context>
<context>
    <name>ThreadPane</name>
    <message>
        <source>A draft from before the shutdown was recovered (%1).</source>
        <translation>Recuperado un borrador anterior al cierre (%1).</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Ninguna conversación abierta</translation>
    </message>
    <message>
        <source>J and K move, Enter opens.</source>
        <translation>J y K para moverse, Intro para abrir.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Deleted on the network.</source>
        <translation>Eliminado en la red.</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>liked by us</source>
        <translation>con nuestro me gusta</translation>
    </message>
    <message>
        <source>boosted by us</source>
        <translation>impulsada por nosotros</translation>
    </message>
    <message>
        <source>not to us</source>
        <translation>no dirigida a nosotros</translation>
    </message>
    <message>
        <source>only the team</source>
        <translation>solo el equipo</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No enviada.</translation>
    </message>
    <message>
        <source>%1: %2. Nothing was sent.</source>
        <translation>%1: %2. No se envió nada.</translation>
    </message>
    <message>
        <source>Not known whether it reached %1.</source>
        <translation>No se sabe si llegó a %1.</translation>
    </message>
    <message>
        <source>No answer. Not sent again by itself.</source>
        <translation>Sin respuesta. No se reenviará sola.</translation>
    </message>
    <message>
        <source>Missed.</source>
        <translation>Fuera de hora.</translation>
    </message>
    <message>
        <source>It was due %1. Nothing was sent.</source>
        <translation>Debía salir el %1. No se envió nada.</translation>
    </message>
    <message>
        <source>Held.</source>
        <translation>Retenida.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Going out now.</source>
        <translation>Saliendo ahora.</translation>
    </message>
    <message>
        <source>Waiting:</source>
        <translation>En espera:</translation>
    </message>
    <message>
        <source>no connection since %1. It will go out once.</source>
        <translation>sin conexión desde las %1. Saldrá una sola vez.</translation>
    </message>
    <message>
        <source>%1. It will go out once.</source>
        <translation>%1. Saldrá una sola vez.</translation>
    </message>
    <message>
        <source>it will go out once.</source>
        <translation>saldrá una sola vez.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Ver más</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Retry only this</source>
        <translation>Reintentar solo esta</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation>Leer la cuenta</translation>
    </message>
    <message>
        <source>See receipt</source>
        <translation>Ver justificante</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Ver mensajes anteriores</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Picture without description</source>
        <translation>Imagen sin descripción</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>The network does not give what came before.</source>
        <translation>La red no da lo anterior.</translation>
    </message>
    <message>
        <source>Post by %1, %2: %3</source>
        <translation>Publicación de %1, %2: %3</translation>
    </message>
    <message>
        <source>Internal note, only the team, %1, %2: %3</source>
        <translation>Nota interna, solo el equipo, %1, %2: %3</translation>
    </message>
    <message>
        <source>Our answer, %1: %2. %3 %4</source>
        <translation>Nuestra respuesta, %1: %2. %3 %4</translation>
    </message>
    <message>
        <source>content warning: %1</source>
        <translation>aviso de contenido: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Our post · %1</source>
        <translation>Publicación nuestra · %1</translation>
    </message>
    <message>
        <source>Post by @%2 · %1</source>
        <translation>Publicación de @%2 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <translation>Aviso de contenido: %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>¿Abrir esta dirección?</translation>
    </message>
    <message>
        <source>The link says “%1” and leads to %2.</source>
        <translation>El enlace dice «%1» y lleva a %2.</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Borrar la nota</translation>
    </message>
    <message>
        <source>Planned:</source>
        <translation>Prevista:</translation>
    </message>
    <message>
        <source>it goes out on %1.</source>
        <translation>sale el %1.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Tertulia</source>
        <translation>Abrir Tertulia</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nueva publicación</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>It goes on here: messages are fetched and posts go out on time.</source>
        <translation>Sigue aquí: trae los mensajes y las publicaciones salen a su hora.</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>VersionColumn</name>
    <message>
        <source>Text for %1, %2</source>
        <translation>Texto para %1, %2</translation>
    </message>
    <message>
        <source>The core idea flows in here until this text is changed.</source>
        <translation>La idea se copia aquí hasta que se cambie este texto.</translation>
    </message>
    <message>
        <source>no warning</source>
        <translation>sin aviso</translation>
    </message>
    <message>
        <source>Content warning for %1</source>
        <translation>Aviso de contenido para %1</translation>
    </message>
    <message>
        <source>Content warning: shown instead of the text until somebody opens it</source>
        <translation>Aviso de contenido: se ve en lugar del texto hasta que alguien lo abre</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Más sobre %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message numerus="yes">
        <source>limit: %n characters</source>
        <translation>
            <numerusform>límite: %n carácter</numerusform>
            <numerusform>límite: %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Pull in the idea</source>
        <translation>Traer la idea</translation>
    </message>
    <message>
        <source>Puts the core idea in place of this text; it flows in again from then on</source>
        <translation>Pone la idea en lugar de este texto; desde entonces se vuelve a copiar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Who may read it on %1: %2</source>
        <translation>Quién puede leerla en %1: %2</translation>
    </message>
    <message>
        <source>Language on %1: %2</source>
        <translation>Idioma en %1: %2</translation>
    </message>
    <message>
        <source>Changing what is published</source>
        <translation>Cambiando lo publicado</translation>
    </message>
    <message>
        <source>Publish the change</source>
        <translation>Publicar el cambio</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>Being deleted there</source>
        <translation>Borrándose allí</translation>
    </message>
    <message>
        <source>A change is going out</source>
        <translation>Está saliendo un cambio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>It stands there; this text is read only.</source>
        <translation>Está publicada; el texto es solo de lectura.</translation>
    </message>
    <message>
        <source>It may be out; its text cannot change now.</source>
        <translation>Puede que haya salido; ahora no se puede cambiar.</translation>
    </message>
    <message numerus="yes">
        <source>Fits, without %n pictures.</source>
        <translation>
            <numerusform>Cabe, sin %n imagen.</numerusform>
            <numerusform>Cabe, sin %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Fits.</source>
        <translation>Cabe.</translation>
    </message>
    <message>
        <source>Pull in the core idea again</source>
        <translation>Volver a traer la idea</translation>
    </message>
    <message>
        <source>Put the pictures back</source>
        <translation>Recuperar las imágenes</translation>
    </message>
    <message>
        <source>Take this network out</source>
        <translation>Quitar esta red</translation>
    </message>
    <message>
        <source>Edit what is published</source>
        <translation>Editar lo publicado</translation>
    </message>
    <message>
        <source>Delete on the network…</source>
        <translation>Borrar en la red…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Who may answer on %1: %2</source>
        <translation>Quién puede responder en %1: %2</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Quién puede responder</translation>
    </message>
    <message>
        <source>Waits for part %1</source>
        <translation>Espera a la parte %1</translation>
    </message>
    <message>
        <source>Split into parts</source>
        <translation>Dividir en partes</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Añadir una parte</translation>
    </message>
    <message>
        <source>This part earlier</source>
        <translation>Adelantar esta parte</translation>
    </message>
    <message>
        <source>This part later</source>
        <translation>Retrasar esta parte</translation>
    </message>
    <message>
        <source>Take this part out</source>
        <translation>Quitar esta parte</translation>
    </message>
    <message>
        <source>Number the parts (1/%1)</source>
        <translation>Numerar las partes (1/%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions will link.</source>
        <translation>
            <numerusform>%n mención enlazará.</numerusform>
            <numerusform>%n menciones enlazarán.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt text on %1 of %2.</source>
        <translation>Texto alternativo en %1 de %2.</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Change the view</source>
        <translation>Cambiar la vista</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Vista nueva</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Shows</source>
        <translation>&amp;Muestra</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Qué muestra</translation>
    </message>
    <message>
        <source>Words, from: is: tag:</source>
        <translation>Palabras, de: es: etiqueta:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The view still needs a name.</source>
        <translation>A la vista le falta un nombre.</translation>
    </message>
    <message>
        <source>More than %L1 conversations now</source>
        <translation>Más de %L1 conversaciones ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations now</source>
        <translation>
            <numerusform>%Ln conversación ahora</numerusform>
            <numerusform>%Ln conversaciones ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewsModel</name>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>Mensajes privados</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuestas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resueltas</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>None of our accounts is on a network where %1 is. Connect one there to write first.</source>
        <translation>Ninguna de nuestras cuentas está en una red donde esté %1. Para escribir primero, conectar una allí.</translation>
    </message>
    <message>
        <source>This network takes no first messages.</source>
        <translation>Esta red no admite primeros mensajes.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>Sobra %n carácter</numerusform>
            <numerusform>Sobran %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>Written to %1. It will go out once.</source>
        <translation>Escrito a %1. Saldrá una sola vez.</translation>
    </message>
    <message>
        <source>Only %1 will read it</source>
        <translation>Solo lo verá %1</translation>
    </message>
    <message>
        <source>Anyone can read it on %1</source>
        <translation>Lo verá cualquiera en %1</translation>
    </message>
    <message>
        <source>Send privately</source>
        <translation>Enviar en privado</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Message to %1. %2.</source>
        <translation>Mensaje a %1. %2.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>It begins with %1</source>
        <translation>Empieza por %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>Write first</source>
        <translation>Escribir primero</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>To which account of this person</source>
        <translation>A qué cuenta de esta persona</translation>
    </message>
    <message>
        <source>From which account of ours</source>
        <translation>Desde qué cuenta nuestra</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Who will read it</source>
        <translation>Quién lo leerá</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Aviso de contenido</translation>
    </message>
    <message>
        <source>What is shown before the text</source>
        <translation>Lo que se muestra antes del texto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
