<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Demo::AboutBox</name>
    <message>
        <source>A local database for Qt applications that synchronises with a remote one.</source>
        <translation>Una base de datos local para aplicaciones Qt que se sincroniza con una remota.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Biblioteca: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>Sistema: %1</translation>
    </message>
    <message>
        <source>turso-qt and Turso's engine are under the MIT licence; Qt is under the LGPL.</source>
        <translation>turso-qt y el motor de Turso están bajo la licencia MIT; Qt, bajo la LGPL.</translation>
    </message>
    <message>
        <source>About turso-qt</source>
        <translation>Acerca de turso-qt</translation>
    </message>
</context>
<context>
    <name>Demo::AdvancedForm</name>
    <message>
        <source>Copy when the file is new</source>
        <translation>Copiar si el archivo es nuevo</translation>
    </message>
    <message>
        <source>Pull the logical log (MVCC)</source>
        <translation>Obtener el registro lógico (MVCC)</translation>
    </message>
    <message>
        <source>Send the token without TLS</source>
        <translation>Enviar el token sin TLS</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>Todo de una vez</translation>
    </message>
    <message>
        <source>Is a conflict</source>
        <translation>Es un conflicto</translation>
    </message>
    <message>
        <source>Renumbers the local row</source>
        <translation>Renumera la fila local</translation>
    </message>
    <message>
        <source>Overwrites the other row</source>
        <translation>Sobrescribe la otra fila</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nada</translation>
    </message>
</context>
<context>
    <name>Demo::CommandLine</name>
    <message>
        <source>Shows a database that synchronises with a remote one.</source>
        <translation>Muestra una base de datos que se sincroniza con una remota.</translation>
    </message>
    <message>
        <source>The local database file. It is created when it is not there.</source>
        <translation>El archivo de la base de datos local. Se crea si no existe.</translation>
    </message>
    <message>
        <source>The remote database.</source>
        <translation>La base de datos remota.</translation>
    </message>
    <message>
        <source>A file whose first line is the token for the remote database.</source>
        <translation>Un archivo cuya primera línea es el token de la base de datos remota.</translation>
    </message>
    <message>
        <source>The name under which the server knows this copy.</source>
        <translation>El nombre con el que el servidor conoce esta copia.</translation>
    </message>
    <message>
        <source>Copy only the first BYTES of the remote database at first; at least 4096.</source>
        <translation>Copiar al principio solo los primeros BYTES de la base remota; al menos 4096.</translation>
    </message>
    <message>
        <source>Copy only what the query SQL touches at first.</source>
        <translation>Copiar al principio solo lo que toca la consulta SQL.</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch missing parts in pieces of BYTES, a multiple of 4096.</source>
        <translation>Con --prefix o --query: obtener lo que falta en trozos de BYTES, un múltiplo de 4096.</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch related parts before they are asked for.</source>
        <translation>Con --prefix o --query: obtener las partes relacionadas antes de que se pidan.</translation>
    </message>
    <message>
        <source>Start a local server with sample data, and use it.</source>
        <translation>Iniciar un servidor local con datos de ejemplo y usarlo.</translation>
    </message>
    <message>
        <source>With --playground: the number of sample orders, about 1 kB each (default: 64000).</source>
        <translation>Con --playground: el número de pedidos de ejemplo, de 1 kB cada uno aproximadamente (por omisión: 64000).</translation>
    </message>
    <message>
        <source>Without a window: open, insert a row, push, pull and checkpoint, and say how it went.</source>
        <translation>Sin ventana: abrir, insertar una fila, enviar, obtener, hacer un punto de control e informar.</translation>
    </message>
    <message>
        <source>With --headless: print one JSON object.</source>
        <translation>Con --headless: mostrar un objeto JSON.</translation>
    </message>
    <message>
        <source>Show every part of the window, save a picture of each to the folder DIR, and quit.</source>
        <translation>Mostrar cada parte de la ventana, guardar una imagen de cada una en la carpeta DIR y salir.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. See --help.</source>
        <translation>«%1» no es una opción. Véase --help.</translation>
    </message>
    <message>
        <source>--playground brings its own server: leave --url out.</source>
        <translation>--playground trae su propio servidor: omita --url.</translation>
    </message>
    <message>
        <source>--headless needs a database: add --database PATH, or --playground.</source>
        <translation>--headless necesita una base de datos: añada --database PATH o --playground.</translation>
    </message>
    <message>
        <source>--screenshot needs a window: leave --headless out.</source>
        <translation>--screenshot necesita una ventana: omita --headless.</translation>
    </message>
    <message>
        <source>--json goes with --headless.</source>
        <translation>--json va con --headless.</translation>
    </message>
    <message>
        <source>--rows goes with --playground.</source>
        <translation>--rows va con --playground.</translation>
    </message>
    <message>
        <source>--prefix and --query exclude each other: leave one of them out.</source>
        <translation>--prefix y --query se excluyen: omita uno de los dos.</translation>
    </message>
    <message>
        <source>--segment and --prefetch go with --prefix or --query.</source>
        <translation>--segment y --prefetch van con --prefix o --query.</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2</source>
        <translation>El archivo de token %1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>The first line of the token file %1 is empty. Write the token there.</source>
        <translation>La primera línea del archivo de token %1 está vacía. Escriba allí el token.</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, at least %2; &quot;%3&quot; is none.</source>
        <translation>--%1 necesita un número entero, al menos %2; «%3» no lo es.</translation>
    </message>
</context>
<context>
    <name>Demo::ConnectForm</name>
    <message>
        <source>Remember the token</source>
        <translation>Recordar el token</translation>
    </message>
    <message>
        <source>Fetch related parts early</source>
        <translation>Obtener pronto las partes relacionadas</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>Un archivo en este equipo</translation>
    </message>
    <message>
        <source>The whole database</source>
        <translation>Toda la base de datos</translation>
    </message>
    <message>
        <source>Its beginning</source>
        <translation>Su comienzo</translation>
    </message>
    <message>
        <source>What a query needs</source>
        <translation>Lo que necesita una consulta</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>Longitud:</translation>
    </message>
    <message>
        <source>Query:</source>
        <translation>Consulta:</translation>
    </message>
    <message>
        <source>Fetch at once:</source>
        <translation>Obtener de una vez:</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Archivo de base de datos</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Some servers ignore the query and send everything; tursodb does.</source>
        <translation>Algunos servidores ignoran la consulta y lo envían todo; tursodb es uno de ellos.</translation>
    </message>
</context>
<context>
    <name>Demo::CopyComparison</name>
    <message>
        <source>The whole database</source>
        <translation>Toda la base de datos</translation>
    </message>
    <message>
        <source>Its first MiB</source>
        <translation>Su primer MiB</translation>
    </message>
    <message>
        <source>What “SELECT * FROM customers” needs</source>
        <translation>Lo que necesita «SELECT * FROM customers»</translation>
    </message>
    <message>
        <source>What a copy costs</source>
        <translation>Lo que cuesta una copia</translation>
    </message>
    <message>
        <source>Copied at first</source>
        <translation>Copiado primero</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>copying…</source>
        <translation>copiando…</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>What a partial copy lacks is fetched when a statement needs it. tursodb, the server of the playground, ignores the query and sends everything.</source>
        <translation>Lo que le falta a una copia parcial se obtiene cuando una sentencia lo necesita. tursodb, el servidor de la zona de pruebas, ignora la consulta y lo envía todo.</translation>
    </message>
</context>
<context>
    <name>Demo::GuidedTour</name>
    <message>
        <source>Change a row</source>
        <translation>Cambiar una fila</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarla</translation>
    </message>
    <message>
        <source>See it arrive elsewhere</source>
        <translation>Verla llegar a otro sitio</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>Desconectarse</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabajar sin conexión</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Volver a conectarse</translation>
    </message>
    <message>
        <source>Meet a conflict</source>
        <translation>Encontrar un conflicto</translation>
    </message>
    <message>
        <source>Resolve it</source>
        <translation>Resolverlo</translation>
    </message>
    <message>
        <source>Under “Tables”, choose a table, double-click a cell, type something else, and press “Commit”. The change is in the file on this computer at once; the server does not know it yet.</source>
        <translation>En «Tablas», elija una tabla, haga doble clic en una celda, escriba otra cosa y pulse «Confirmar». El cambio está de inmediato en el archivo de este equipo; el servidor aún no lo conoce.</translation>
    </message>
    <message>
        <source>Look at what waits under “Unsent”. Then press “Push” above: the server gets the change.</source>
        <translation>Mire lo que espera en «Sin enviar». Después pulse «Enviar» arriba: el servidor recibe el cambio.</translation>
    </message>
    <message>
        <source>Tick “Work offline” at the top right. Nothing is sent or fetched any more.</source>
        <translation>Marque «Trabajar sin conexión» arriba a la derecha. Ya no se envía ni se obtiene nada.</translation>
    </message>
    <message>
        <source>Change another row, and commit it. That works as before, since everything is on this computer.</source>
        <translation>Cambie otra fila y confírmela. Funciona como antes, pues todo está en este equipo.</translation>
    </message>
    <message>
        <source>Clear “Work offline”, and press “Synchronise”. What you did meanwhile goes to the server.</source>
        <translation>Desmarque «Trabajar sin conexión» y pulse «Sincronizar». Lo que hizo entretanto va al servidor.</translation>
    </message>
    <message>
        <source>Now let somebody else take the same customer number as you. Press the button, and then “Push”: the server refuses your row.</source>
        <translation>Deje ahora que otra persona tome el mismo número de cliente que usted. Pulse el botón y después «Enviar»: el servidor rechaza su fila.</translation>
    </message>
    <message>
        <source>Under “Conflict” both rows stand side by side. Give yours a new number, keep theirs, or choose values column by column.</source>
        <translation>En «Conflicto» ambas filas están una junto a otra. Dé a la suya un número nuevo, conserve la otra o elija los valores columna por columna.</translation>
    </message>
    <message>
        <source>That was all. The menu “Playground” breaks the server in other ways: try what happens when it is slow, or gone.</source>
        <translation>Eso es todo. El menú «Zona de pruebas» estropea el servidor de otras formas: pruebe qué ocurre cuando es lento o no está.</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Omitir este paso</translation>
    </message>
    <message>
        <source>Show the tables</source>
        <translation>Mostrar las tablas</translation>
    </message>
    <message>
        <source>Open a second window</source>
        <translation>Abrir una segunda ventana</translation>
    </message>
    <message>
        <source>Cause a conflict</source>
        <translation>Provocar un conflicto</translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation>Mostrar el conflicto</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Get a change from there</source>
        <translation>Obtener un cambio de allí</translation>
    </message>
    <message>
        <source>Open a second window: another client with a copy of its own. Your change is in it.</source>
        <translation>Abra una segunda ventana: otro cliente con su propia copia. Su cambio está en ella.</translation>
    </message>
    <message>
        <source>In the second window, change a row in the same table, press “Commit”, and then “Push”. Come back here and press “Pull”: the cells that have changed light up.</source>
        <translation>En la segunda ventana, cambie una fila de la misma tabla, pulse «Confirmar» y después «Enviar». Vuelva aquí y pulse «Obtener»: las celdas cambiadas se iluminan.</translation>
    </message>
</context>
<context>
    <name>Demo::HeadlessRun</name>
    <message>
        <source>Playground: %1 of %2 rows</source>
        <translation>Zona de pruebas: %1 de %2 filas</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrumpido.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1: %2 of %3 received, %4 sent</source>
        <translation>%1: %2 de %3 recibidos, %4 enviados</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>Demo::LocalServer</name>
    <message>
        <source>The playground needs the program tursodb, and it was not found. Install it, or set the environment variable TURSODB to its path.</source>
        <translation>La zona de pruebas necesita el programa tursodb y no se encontró. Instálelo o ponga su ruta en la variable de entorno TURSODB.</translation>
    </message>
    <message>
        <source>The local server did not answer in time.</source>
        <translation>El servidor local no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The local server ended unexpectedly.</source>
        <translation>El servidor local terminó inesperadamente.</translation>
    </message>
    <message>
        <source>The local server does not start.</source>
        <translation>El servidor local no arranca.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 no se puede iniciar: %2</translation>
    </message>
</context>
<context>
    <name>Demo::MainWindow</name>
    <message>
        <source>Filling the playground's server: %L1 of %L2 orders</source>
        <translation>Llenando el servidor de la zona de pruebas: %L1 de %L2 pedidos</translation>
    </message>
    <message>
        <source>There is no playground.</source>
        <translation>No hay zona de pruebas.</translation>
    </message>
    <message>
        <source>The playground's server listens at %1.</source>
        <translation>El servidor de la zona de pruebas escucha en %1.</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL: %1</translation>
    </message>
    <message>
        <source>%1 – turso-qt demo</source>
        <translation>%1 – demo de turso-qt</translation>
    </message>
    <message>
        <source>turso-qt demo</source>
        <translation>demo de turso-qt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Somebody else has written on the server. Pull fetches it.</source>
        <translation>Otra persona ha escrito en el servidor. «Obtener» lo trae.</translation>
    </message>
    <message>
        <source>&amp;Synchronisation</source>
        <translation>&amp;Sincronización</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>A&amp;rchivo</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>Ventana &amp;nueva</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>C&amp;lose the database</source>
        <translation>Cerrar &amp;la base de datos</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>&amp;Cerrar la ventana</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Aún no se abrió nada</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Olvidarlos</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the &amp;system has them</source>
        <translation>Las del &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>Visita &amp;guiada</translation>
    </message>
    <message>
        <source>&amp;About turso-qt</source>
        <translation>&amp;Acerca de turso-qt</translation>
    </message>
</context>
<context>
    <name>Demo::Playground</name>
    <message>
        <source>The local server did not run a statement of the playground.</source>
        <translation>El servidor local no ejecutó una sentencia de la zona de pruebas.</translation>
    </message>
    <message>
        <source>There is no room for temporary files: %1</source>
        <translation>No hay sitio para archivos temporales: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 no se puede escribir.</translation>
    </message>
</context>
<context>
    <name>Demo::PlaygroundMenu</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Second &amp;client in a new window</source>
        <translation>Segundo &amp;cliente en una ventana nueva</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>&amp;Writes a note</source>
        <translation>Escribe &amp;una nota</translation>
    </message>
    <message>
        <source>Keeps w&amp;riting</source>
        <translation>Esc&amp;ribe sin parar</translation>
    </message>
    <message>
        <source>Takes the same &amp;number as you</source>
        <translation>Toma el &amp;mismo número que usted</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>Works w&amp;ell</source>
        <translation>Funciona bi&amp;en</translation>
    </message>
    <message>
        <source>No trouble</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Is s&amp;low</source>
        <translation>Va &amp;lento</translation>
    </message>
    <message>
        <source>Answers trickle</source>
        <translation>Las respuestas llegan a cuentagotas</translation>
    </message>
    <message>
        <source>Is &amp;gone</source>
        <translation>&amp;No está</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Nadie responde</translation>
    </message>
    <message>
        <source>&amp;Fails</source>
        <translation>&amp;Falla</translation>
    </message>
    <message>
        <source>Answers with status 500</source>
        <translation>Responde con el estado 500</translation>
    </message>
    <message>
        <source>Wants another &amp;token</source>
        <translation>Quiere otro &amp;token</translation>
    </message>
    <message>
        <source>Answers with status 401</source>
        <translation>Responde con el estado 401</translation>
    </message>
    <message>
        <source>&amp;Breaks off</source>
        <translation>&amp;Se corta</translation>
    </message>
    <message>
        <source>The connection ends in the middle of an answer</source>
        <translation>La conexión termina en mitad de una respuesta</translation>
    </message>
    <message>
        <source>Play&amp;ground</source>
        <translation>Zona de prue&amp;bas</translation>
    </message>
    <message>
        <source>Compare kinds of c&amp;opies…</source>
        <translation>C&amp;omparar tipos de copias…</translation>
    </message>
</context>
<context>
    <name>Demo::RememberedToken</name>
    <message>
        <source>The token was not read from the keychain: %1</source>
        <translation>No se leyó el token del llavero: %1</translation>
    </message>
    <message>
        <source>The token was not kept in the keychain: %1</source>
        <translation>No se guardó el token en el llavero: %1</translation>
    </message>
</context>
<context>
    <name>Demo::ScreenshotTour</name>
    <message>
        <source>The pictures took too long.</source>
        <translation>Las imágenes tardaron demasiado.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>No se puede escribir la imagen %1.</translation>
    </message>
</context>
<context>
    <name>Demo::StartPage</name>
    <message>
        <source>A local database that synchronises</source>
        <translation>Una base de datos local que se sincroniza</translation>
    </message>
    <message>
        <source>This program shows what turso-qt does: it reads and writes a file on this computer, sends your changes to a server, and fetches those of others.</source>
        <translation>Este programa muestra lo que hace turso-qt: lee y escribe un archivo en este equipo, envía sus cambios a un servidor y obtiene los de otros.</translation>
    </message>
    <message>
        <source>&amp;Try it in the playground</source>
        <translation>&amp;Probarlo en la zona de pruebas</translation>
    </message>
    <message>
        <source>Starts a server with sample data on this computer, and a guided tour</source>
        <translation>Inicia en este equipo un servidor con datos de ejemplo y una visita guiada</translation>
    </message>
    <message>
        <source>&amp;Open a database</source>
        <translation>Abrir una base de dat&amp;os</translation>
    </message>
    <message>
        <source>A file on this computer, with or without a server of your own</source>
        <translation>Un archivo en este equipo, con o sin servidor propio</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>Abiertas recientemente:</translation>
    </message>
</context>
<context>
    <name>Demo::Text</name>
    <message>
        <source>Database:</source>
        <translation>Base de datos:</translation>
    </message>
    <message>
        <source>Server URL:</source>
        <translation>URL del servidor:</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Token:</translation>
    </message>
    <message>
        <source>Client name:</source>
        <translation>Nombre del cliente:</translation>
    </message>
    <message>
        <source>Copy at first:</source>
        <translation>Copiar primero:</translation>
    </message>
    <message>
        <source>Copy when the file is new:</source>
        <translation>Copiar si el archivo es nuevo:</translation>
    </message>
    <message>
        <source>Copy in pieces of:</source>
        <translation>Copiar en trozos de:</translation>
    </message>
    <message>
        <source>Changes per request:</source>
        <translation>Cambios por solicitud:</translation>
    </message>
    <message>
        <source>A number taken twice:</source>
        <translation>Número tomado dos veces:</translation>
    </message>
    <message>
        <source>Transactions:</source>
        <translation>Transacciones:</translation>
    </message>
    <message>
        <source>Connect within:</source>
        <translation>Conectar en:</translation>
    </message>
    <message>
        <source>Silence at most:</source>
        <translation>Silencio máximo:</translation>
    </message>
    <message>
        <source>Wait for a page:</source>
        <translation>Esperar una página:</translation>
    </message>
    <message>
        <source>Wait when busy:</source>
        <translation>Esperar si está ocupada:</translation>
    </message>
    <message>
        <source>Try again for:</source>
        <translation>Reintentar durante:</translation>
    </message>
    <message>
        <source>Hold a pull for:</source>
        <translation>Retener una obtención:</translation>
    </message>
    <message>
        <source>Encryption:</source>
        <translation>Cifrado:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Clave:</translation>
    </message>
    <message>
        <source>Pull the logical log:</source>
        <translation>Obtener el registro lógico:</translation>
    </message>
    <message>
        <source>Experiments:</source>
        <translation>Funciones experimentales:</translation>
    </message>
</context>
</TS>
