<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>TursoQt::ConflictViewPrivate</name>
    <message>
        <source>Both rows stay: the one from here gets a number that nobody uses</source>
        <translation>Ambas filas se quedan: la de aquí recibe un número que nadie usa</translation>
    </message>
    <message>
        <source>Push and pull once more; the server may take the row by now</source>
        <translation>Enviar y obtener una vez más; quizá el servidor acepte ahora la fila</translation>
    </message>
    <message>
        <source>Push and pull after the decision; the next conflict is shown then</source>
        <translation>Enviar y obtener tras la decisión; entonces se muestra el siguiente conflicto</translation>
    </message>
    <message>
        <source>The row on both sides</source>
        <translation>La fila en ambos lados</translation>
    </message>
    <message>
        <source>The server refuses the changes: %1.</source>
        <translation>El servidor rechaza los cambios: %1.</translation>
    </message>
    <message>
        <source>The server refuses row %1 of %2, because of %3.</source>
        <translation>El servidor rechaza la fila %1 de %2, a causa de %3.</translation>
    </message>
    <message>
        <source>It does not say which row it is. Discard the changes that may be the reason under the unsent ones.</source>
        <translation>No dice de qué fila se trata. Descarte, entre los cambios sin enviar, los que puedan ser la causa.</translation>
    </message>
    <message>
        <source>The row was deleted here. Keep what the server has, or try again.</source>
        <translation>La fila se eliminó aquí. Conserve lo que tiene el servidor o reinténtelo.</translation>
    </message>
    <message>
        <source>Change a value under “To be sent”, or take the change back. Nothing is lost meanwhile.</source>
        <translation>Cambie un valor en «Para enviar» o deshaga el cambio. Mientras tanto no se pierde nada.</translation>
    </message>
    <message>
        <source>Choose for each column by a click which value is to be sent, or type one. A click on a heading chooses the whole row. Nothing is lost meanwhile.</source>
        <translation>Elija con un clic, para cada columna, qué valor se envía, o escriba uno. Un clic en un encabezado elige la fila entera. Mientras tanto no se pierde nada.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de datos no está abierta.</translation>
    </message>
    <message>
        <source>There is no conflict.
When the server refuses a row that was changed here, both sides of it are shown here, and you decide.</source>
        <translation>No hay ningún conflicto.
Cuando el servidor rechaza una fila que se cambió aquí, se muestran aquí ambas versiones y usted decide.</translation>
    </message>
    <message>
        <source>Send the row with the values of the last column</source>
        <translation>Enviar la fila con los valores de la última columna</translation>
    </message>
    <message>
        <source>The server refuses the row as it is: choose or type a value first</source>
        <translation>El servidor rechaza la fila tal como está: elija o escriba antes un valor</translation>
    </message>
    <message>
        <source>&amp;Discard mine</source>
        <translation>&amp;Descartar la mía</translation>
    </message>
    <message>
        <source>Take the change of this row back</source>
        <translation>Deshacer el cambio de esta fila</translation>
    </message>
    <message>
        <source>Send this ro&amp;w</source>
        <translation>Enviar esta &amp;fila</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>Conservar &amp;la del servidor</translation>
    </message>
    <message>
        <source>Give a new nu&amp;mber</source>
        <translation>Dar un nú&amp;mero nuevo</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Re&amp;intentar</translation>
    </message>
    <message>
        <source>The&amp;n go on synchronising</source>
        <translation>Desp&amp;ués seguir sincronizando</translation>
    </message>
</context>
<context>
    <name>TursoQt::PageMapViewPrivate</name>
    <message>
        <source>The database is not open.</source>
        <translation>La base de datos no está abierta.</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>just fetched</source>
        <translation>recién obtenida</translation>
    </message>
    <message>
        <source>on the server only</source>
        <translation>solo en el servidor</translation>
    </message>
    <message>
        <source>Pages in a square: %1</source>
        <translation>Páginas por cuadro: %1</translation>
    </message>
    <message>
        <source>All %1 pages (%2) are on this computer.</source>
        <translation>Las %1 páginas (%2) están todas en este equipo.</translation>
    </message>
    <message>
        <source>Pages on this computer: %1 of %2 (%3 of %4). The others are fetched when a statement needs them.</source>
        <translation>Páginas en este equipo: %1 de %2 (%3 de %4). Las demás se obtienen cuando una sentencia las necesita.</translation>
    </message>
    <message>
        <source>Written here since the last pull: %1.</source>
        <translation>Escritas aquí desde la última obtención: %1.</translation>
    </message>
    <message>
        <source>written here since the last pull</source>
        <translation>escrita aquí desde la última obtención</translation>
    </message>
</context>
<context>
    <name>TursoQt::PendingChangesViewPrivate</name>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>By transaction</source>
        <translation>Por transacción</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Por tabla</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>Grouping of the changes</source>
        <translation>Agrupación de los cambios</translation>
    </message>
    <message>
        <source>Take the selected changes back, as if they had never been made (Del)</source>
        <translation>Deshacer los cambios seleccionados como si nunca se hubieran hecho (Supr)</translation>
    </message>
    <message>
        <source>Take all changes back that the server has not got yet</source>
        <translation>Deshacer todos los cambios que el servidor aún no ha recibido</translation>
    </message>
    <message>
        <source>Send the changes to the server</source>
        <translation>Enviar los cambios al servidor</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Cambios sin enviar</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Valores antiguos y nuevos</translation>
    </message>
    <message>
        <source>Select a change to see its old and new values.</source>
        <translation>Seleccione un cambio para ver sus valores antiguos y nuevos.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de datos no está abierta.</translation>
    </message>
    <message>
        <source>This database has no server, so nothing waits to be sent.</source>
        <translation>Esta base de datos no tiene servidor, así que nada espera ser enviado.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.
Change a row: it is listed here until a push has taken it to the server.</source>
        <translation>Nada espera ser enviado.
Cambie una fila: figura aquí hasta que un envío la lleve al servidor.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>None of these changes can be discarded.</source>
        <translation>Ninguno de estos cambios se puede descartar.</translation>
    </message>
    <message>
        <source>Discard the changes? Number: %1</source>
        <translation>¿Descartar los cambios? Número: %1</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>D&amp;iscard all…</source>
        <translation>Descartar &amp;todo…</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>TursoQt::RequestsViewPrivate</name>
    <message>
        <source>Filter: a path, a status, an operation</source>
        <translation>Filtro: una ruta, un estado, una operación</translation>
    </message>
    <message>
        <source>Filter of the requests</source>
        <translation>Filtro de las solicitudes</translation>
    </message>
    <message>
        <source>Save all requests as browsers do, without headers and bodies</source>
        <translation>Guardar todas las solicitudes como hacen los navegadores, sin cabeceras ni contenidos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>No requests.
They are listed here from the moment on that this view was opened.</source>
        <translation>Ninguna solicitud.
Figuran aquí desde el momento en que se abrió esta vista.</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Detalles de la solicitud</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Seleccione una solicitud para ver sus detalles.</translation>
    </message>
    <message>
        <source>For: %1, try %2</source>
        <translation>Para: %1, intento %2</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Inicio: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Bodies: %1 sent, %2 received</source>
        <translation>Contenidos: %1 enviados, %2 recibidos</translation>
    </message>
    <message>
        <source>Time: %1 (%2)</source>
        <translation>Tiempo: %1 (%2)</translation>
    </message>
    <message>
        <source>The server asks for a pause of %1.</source>
        <translation>El servidor pide una pausa de %1.</translation>
    </message>
    <message>
        <source>Save requests</source>
        <translation>Guardar solicitudes</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>Archivos HTTP (*.har)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Vac&amp;iar</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Guardar como HAR…</translation>
    </message>
</context>
<context>
    <name>TursoQt::SqlConsolePrivate</name>
    <message>
        <source>Another text (Ctrl+T)</source>
        <translation>Otro texto (Ctrl+T)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>Texto %1</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Aún no se ejecutó nada</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncControlsPrivate</name>
    <message>
        <source>Pu&amp;ll</source>
        <translation>&amp;Obtener</translation>
    </message>
    <message>
        <source>Fetch the changes of others from the server</source>
        <translation>Obtener del servidor los cambios de otros</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Send the local changes to the server</source>
        <translation>Enviar los cambios locales al servidor</translation>
    </message>
    <message>
        <source>S&amp;ynchronise</source>
        <translation>Si&amp;ncronizar</translation>
    </message>
    <message>
        <source>Push, then pull</source>
        <translation>Enviar y después obtener</translation>
    </message>
    <message>
        <source>Move the write-ahead log into the database file</source>
        <translation>Pasar el registro WAL al archivo de la base de datos</translation>
    </message>
    <message>
        <source>Stop what runs and what waits</source>
        <translation>Detener lo que se ejecuta y lo que espera</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Traba&amp;jar sin conexión</translation>
    </message>
    <message>
        <source>Leave the server alone for a while; changes are kept until you come back</source>
        <translation>Dejar tranquilo al servidor un rato; los cambios se conservan hasta que vuelva</translation>
    </message>
    <message>
        <source>&amp;Automatic sync</source>
        <translation>Sincroni&amp;zación automática</translation>
    </message>
    <message>
        <source>Push after local changes, and ask the server at intervals</source>
        <translation>Enviar tras los cambios locales y consultar al servidor a intervalos</translation>
    </message>
    <message>
        <source>Intervals of automatic sync</source>
        <translation>Intervalos de la sincronización automática</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint</source>
        <translation>&amp;Punto de control</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncErrorBarPrivate</name>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncHistoryViewPrivate</name>
    <message>
        <source>Sizes of the logs</source>
        <translation>Tamaños de los registros</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Cambios sin enviar</translation>
    </message>
    <message>
        <source>Bytes on the network, by request</source>
        <translation>Bytes en la red, por solicitud</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Registro WAL</translation>
    </message>
    <message>
        <source>Revert log</source>
        <translation>Registro de reversión</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncInspectorPrivate</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Unsent (%1)</source>
        <translation>Sin enviar (%1)</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Conflict (!)</source>
        <translation>Conflicto (!)</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncLogViewPrivate</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing happened yet, or nothing that the filters let through.</source>
        <translation>Aún no ha pasado nada, o nada que los filtros dejen pasar.</translation>
    </message>
    <message>
        <source>Let nothing move; what happens meanwhile is listed afterwards</source>
        <translation>Que nada se mueva; lo que ocurra entretanto se muestra después</translation>
    </message>
    <message>
        <source>Versions, configuration, state, requests and sizes of files as JSON, without secrets, for a bug report</source>
        <translation>Versiones, configuración, estado, solicitudes y tamaños de archivos en JSON, sin secretos, para un informe de error</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Sin detalles</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Pulled: there were changes</source>
        <translation>Obtención: había cambios</translation>
    </message>
    <message>
        <source>Pulled: nothing new</source>
        <translation>Obtención: nada nuevo</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Cambios enviados</translation>
    </message>
    <message>
        <source>Checkpoint made</source>
        <translation>Punto de control realizado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1: error. %2</translation>
    </message>
    <message>
        <source>status %1, %2 sent, %3 received, %4</source>
        <translation>estado %1, %2 enviados, %3 recibidos, %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>El diagnóstico está en el portapapeles.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Vac&amp;iar</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copiar el &amp;diagnóstico</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncStatusBarPrivate</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Changes that the server has not got yet</source>
        <translation>Cambios que el servidor aún no ha recibido</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>¿Qué puedo hacer?</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: cancelado</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: error. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Last synchronised %1 ago.</source>
        <translation>Última sincronización hace %1.</translation>
    </message>
    <message>
        <source>Unsent: %1</source>
        <translation>Sin enviar: %1</translation>
    </message>
</context>
<context>
    <name>TursoQt::TableBrowserPrivate</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>The statement that created the table.</source>
        <translation>La sentencia que creó la tabla.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celda</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>There are no tables yet.</source>
        <translation>Aún no hay tablas.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de datos no está abierta.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::AutoSyncSettings</name>
    <message>
        <source>Ask the server every:</source>
        <translation>Consultar al servidor cada:</translation>
    </message>
    <message>
        <source>Send changes after:</source>
        <translation>Enviar los cambios tras:</translation>
    </message>
    <message>
        <source>First pause after a failure:</source>
        <translation>Primera pausa tras un fallo:</translation>
    </message>
    <message>
        <source>Longest pause after failures:</source>
        <translation>Pausa más larga tras fallos:</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::CellFormat</name>
    <message>
        <source>x'%1…' (BLOB of %2)</source>
        <translation>x'%1…' (BLOB de %2)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::CellInspector</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>Cómo se muestra el valor</translation>
    </message>
    <message>
        <source>Select a cell to see all of its value.</source>
        <translation>Seleccione una celda para ver todo su valor.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Esto no es JSON: %1</translation>
    </message>
    <message>
        <source>This is no image.</source>
        <translation>Esto no es una imagen.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictBanner</name>
    <message>
        <source>&amp;Resolve…</source>
        <translation>Reso&amp;lver…</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>Columna</translation>
    </message>
    <message>
        <source>As last pulled</source>
        <translation>En la última obtención</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>En el servidor</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Para enviar</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConsolePage</name>
    <message>
        <source>SQL; Ctrl+Return runs the statement under the cursor, Ctrl+Shift+Return all of them</source>
        <translation>SQL; Ctrl+Intro ejecuta la sentencia bajo el cursor, Ctrl+Mayús+Intro todas</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>The rows that a statement gives stand here.</source>
        <translation>Aquí se muestran las filas que da una sentencia.</translation>
    </message>
    <message>
        <source>Query plan</source>
        <translation>Plan de consulta</translation>
    </message>
    <message>
        <source>Run the statement under the cursor (Ctrl+Return)</source>
        <translation>Ejecutar la sentencia bajo el cursor (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Run all statements (Ctrl+Shift+Return)</source>
        <translation>Ejecutar todas las sentencias (Ctrl+Mayús+Intro)</translation>
    </message>
    <message>
        <source>Stop what runs (Esc)</source>
        <translation>Detener lo que se ejecuta (Esc)</translation>
    </message>
    <message>
        <source>Show how the statement would be run (Ctrl+E)</source>
        <translation>Mostrar cómo se ejecutaría la sentencia (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save the rows as CSV</source>
        <translation>Guardar las filas como CSV</translation>
    </message>
    <message>
        <source>Save the rows as JSON</source>
        <translation>Guardar las filas como JSON</translation>
    </message>
    <message>
        <source>S&amp;cript…</source>
        <translation>Scr&amp;ipt…</translation>
    </message>
    <message>
        <source>Run all statements of a file</source>
        <translation>Ejecutar todas las sentencias de un archivo</translation>
    </message>
    <message>
        <source>Script: %1 of %2</source>
        <translation>Script: %1 de %2</translation>
    </message>
    <message>
        <source>The script is done.</source>
        <translation>El script ha terminado.</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>No hay ninguna sentencia.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En ejecución…</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>Filas: %1, leyendo…</translation>
    </message>
    <message>
        <source>Rows: %1 in %2</source>
        <translation>Filas: %1 en %2</translation>
    </message>
    <message>
        <source>The first rows: %1 in %2. There are more.</source>
        <translation>Primeras filas: %1 en %2. Hay más.</translation>
    </message>
    <message>
        <source>Rows changed: %1 in %2</source>
        <translation>Filas cambiadas: %1 en %2</translation>
    </message>
    <message>
        <source>Rows: %1, changed: %2, in %3</source>
        <translation>Filas: %1, cambiadas: %2, en %3</translation>
    </message>
    <message>
        <source>Stopped. Rows: %1</source>
        <translation>Detenido. Filas: %1</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>Guardar filas</translation>
    </message>
    <message>
        <source>Run a script</source>
        <translation>Ejecutar un script</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Ru&amp;n</source>
        <translation>Ejec&amp;utar</translation>
    </message>
    <message>
        <source>R&amp;un all</source>
        <translation>Ejecutar to&amp;do</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Saving rows: %1</source>
        <translation>Guardando filas: %1</translation>
    </message>
    <message>
        <source>Rows saved: %1</source>
        <translation>Filas guardadas: %1</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::DiscardPlan</name>
    <message>
        <source>Later changes of the same rows go with them: %1.</source>
        <translation>Los cambios posteriores de las mismas filas se descartan con ellos: %1.</translation>
    </message>
    <message>
        <source>Changes of the schema cannot be taken back and stay: %1.</source>
        <translation>Los cambios del esquema no se pueden deshacer y se quedan: %1.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, fila %2</translation>
    </message>
    <message>
        <source>%1: goes away, it exists only here.</source>
        <translation>%1: desaparece, solo existe aquí.</translation>
    </message>
    <message>
        <source>%1: gets its former values back.</source>
        <translation>%1: recupera sus valores anteriores.</translation>
    </message>
    <message>
        <source>%1: comes back.</source>
        <translation>%1: vuelve.</translation>
    </message>
    <message>
        <source>Other rows in the same way: %1.</source>
        <translation>Otras filas, del mismo modo: %1.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::EditableRowsModel</name>
    <message>
        <source>(default)</source>
        <translation>(predeterminado)</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>cambio de %1</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>fila nueva</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>eliminación</translation>
    </message>
    <message>
        <source>%1, refers to %2</source>
        <translation>%1, hace referencia a %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtro de %1</translation>
    </message>
    <message>
        <source>A part of the value, or a comparison such as = 5, &gt;= 10, &lt;&gt; open, NULL, NOT NULL</source>
        <translation>Una parte del valor o una comparación como = 5, &gt;= 10, &lt;&gt; abierto, NULL, NOT NULL</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::GroupedChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a table</comment>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Transaction at %1</source>
        <translation>Transacción a las %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A heading; %1 is a name, %2 how many entries follow</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::LogModel</name>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestPhases</name>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>recibiendo</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestsModel</name>
    <message>
        <source>%1, try %2</source>
        <translation>%1, intento %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowComparisonModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowsPanel</name>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insertar</translation>
    </message>
    <message>
        <source>Add a row (Ctrl+I)</source>
        <translation>Añadir una fila (Ctrl+I)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplicar</translation>
    </message>
    <message>
        <source>Add a row with the same values and another key (Ctrl+D)</source>
        <translation>Añadir una fila con los mismos valores y otra clave (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete the selected rows (Del)</source>
        <translation>Eliminar las filas seleccionadas (Supr)</translation>
    </message>
    <message>
        <source>Set to &amp;NULL</source>
        <translation>Poner a &amp;NULL</translation>
    </message>
    <message>
        <source>Empty the cell (Ctrl+0)</source>
        <translation>Vaciar la celda (Ctrl+0)</translation>
    </message>
    <message>
        <source>&amp;Go to the referenced row</source>
        <translation>Ir &amp;a la fila referenciada</translation>
    </message>
    <message>
        <source>Show the row that this cell refers to (Ctrl+G)</source>
        <translation>Mostrar la fila a la que hace referencia esta celda (Ctrl+G)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take the last edit back (Ctrl+Z)</source>
        <translation>Deshacer la última edición (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Make the edit again (Ctrl+Shift+Z)</source>
        <translation>Volver a hacer la edición (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Undo the %1 (Ctrl+Z)</source>
        <translation>Deshacer: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo the %1 (Ctrl+Shift+Z)</source>
        <translation>Rehacer: %1 (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Filas: %1</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>Filas: %1, leyendo…</translation>
    </message>
    <message>
        <source>Choose a table.</source>
        <translation>Elija una tabla.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La tabla está vacía.</translation>
    </message>
    <message>
        <source>No row matches the filters.</source>
        <translation>Ninguna fila coincide con los filtros.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>The row was changed or deleted by somebody else meanwhile, so nothing was written. Undo that edit, and make it again.</source>
        <translation>Entretanto otra persona cambió o eliminó la fila, así que no se escribió nada. Deshaga esa edición y vuelva a hacerla.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Eli&amp;minar</translation>
    </message>
    <message>
        <source>Rows: %1+</source>
        <translation>Filas: %1+</translation>
    </message>
    <message>
        <source>So many were read; more are read when you scroll.</source>
        <translation>Se leyeron tantas filas; al desplazarse se leen más.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de datos no está abierta.</translation>
    </message>
    <message>
        <source>Go to the last row</source>
        <translation>Ir a la última fila</translation>
    </message>
    <message>
        <source>Read all rows, and show the last one (Ctrl+End)</source>
        <translation>Leer todas las filas y mostrar la última (Ctrl+Fin)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ScriptRun</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StagedPanel</name>
    <message>
        <source>Co&amp;mmit</source>
        <translation>Con&amp;firmar</translation>
    </message>
    <message>
        <source>The staged edits as SQL</source>
        <translation>Las ediciones preparadas como SQL</translation>
    </message>
    <message>
        <source>Write all of it in one transaction (Ctrl+S)</source>
        <translation>Escribirlo todo en una transacción (Ctrl+S)</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>Olvidarlo todo</translation>
    </message>
    <message>
        <source>Edits that are not written yet: %1</source>
        <translation>Ediciones aún sin escribir: %1</translation>
    </message>
    <message>
        <source>Commit or revert these edits of %1 first.</source>
        <translation>Confirme o revierta antes estas ediciones de %1.</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>Rever&amp;tir</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatementRunner</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatisticsGrid</name>
    <message>
        <source>State:</source>
        <translation>Estado:</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Servidor:</translation>
    </message>
    <message>
        <source>Unsent changes:</source>
        <translation>Cambios sin enviar:</translation>
    </message>
    <message>
        <source>Write-ahead log:</source>
        <translation>Registro WAL:</translation>
    </message>
    <message>
        <source>Revert log:</source>
        <translation>Registro de reversión:</translation>
    </message>
    <message>
        <source>Last pull:</source>
        <translation>Última obtención:</translation>
    </message>
    <message>
        <source>Last push:</source>
        <translation>Último envío:</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>Enviado:</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>Recibido:</translation>
    </message>
    <message>
        <source>Revision:</source>
        <translation>Revisión:</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no se alcanza</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>accesible</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún no consultado</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::SyncSentence</name>
    <message>
        <source>There is no database any more</source>
        <translation>Ya no hay base de datos</translation>
    </message>
    <message>
        <source>Open, without a server</source>
        <translation>Abierta, sin servidor</translation>
    </message>
    <message>
        <source>Offline: the server is not reached</source>
        <translation>Sin conexión: no se alcanza el servidor</translation>
    </message>
    <message>
        <source>Conflict: the server refuses a row</source>
        <translation>Conflicto: el servidor rechaza una fila</translation>
    </message>
    <message>
        <source>Open, the last operation failed</source>
        <translation>Abierta, la última operación falló</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Off: changes travel when you pull and push.</source>
        <translation>Desactivada: los cambios viajan cuando usted obtiene y envía.</translation>
    </message>
    <message>
        <source>Begins when the database is open.</source>
        <translation>Comienza cuando la base de datos está abierta.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Sending the local changes…</source>
        <translation>Enviando los cambios locales…</translation>
    </message>
    <message>
        <source>Asking the server for changes…</source>
        <translation>Consultando cambios al servidor…</translation>
    </message>
    <message>
        <source>%1 Next attempt at %2.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>%1 Próximo intento a las %2.</translation>
    </message>
    <message>
        <source>Stopped. %1 Push or pull to try again.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>Detenida. %1 Envíe u obtenga para reintentarlo.</translation>
    </message>
    <message>
        <source>Changes that will be sent in a moment: %1.</source>
        <translation>Cambios que se enviarán en un momento: %1.</translation>
    </message>
    <message>
        <source>Waits for changes.</source>
        <translation>Espera cambios.</translation>
    </message>
    <message>
        <source>The server was asked %1 ago; it is not asked again by itself.</source>
        <translation>Se consultó al servidor hace %1; no se le vuelve a consultar solo.</translation>
    </message>
    <message>
        <source>The server was asked %1 ago, next in %2.</source>
        <translation>Se consultó al servidor hace %1, de nuevo en %2.</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Copia inicial</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent</source>
        <translation>%1: %2, %3 enviados</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 de %4</translation>
    </message>
    <message>
        <source>%1: %2, %3 received</source>
        <translation>%1: %2, %3 recibidos</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>%1 is a progress, %2 a time such as &quot;12 s&quot;</extracomment>
        <translation>%1, quedan %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TableListModel</name>
    <message>
        <source>%1 (view)</source>
        <translation>%1 (vista)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::Text</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are translated into, as in the name of the file</extracomment>
        <translation>es</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A speed; %1 is an amount such as &quot;12.3 MiB&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>operation</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>operation</comment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Resolver el conflicto</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>esperando al servidor</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>recibiendo</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>applying changes</source>
        <translation>aplicando los cambios</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriéndose</translation>
    </message>
    <message>
        <source>Copying the remote database</source>
        <translation>Copiando la base de datos remota</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state</comment>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cerrándose</translation>
    </message>
    <message>
        <source>Failed to open</source>
        <translation>No se pudo abrir</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insertada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>No se escribió %1: %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TimeChart</name>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::WholeExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>No se escribió %1: %2</translation>
    </message>
</context>
</TS>
