<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>TursoQt::Texts</name>
    <message>
        <source>The future has not finished yet.</source>
        <translation>El QFuture aún no ha terminado.</translation>
    </message>
    <message>
        <source>%1() was called in another thread than that of its connection.</source>
        <translation>Se llamó a %1() en un hilo distinto del de su conexión.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>La operación se canceló.</translation>
    </message>
    <message>
        <source>The database is open already, or being closed.</source>
        <translation>La base de datos ya está abierta o se está cerrando.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de datos no está abierta.</translation>
    </message>
    <message>
        <source>The database engine linked here is version %1; this library needs %2.</source>
        <translation>El motor de base de datos enlazado es la versión %1; esta biblioteca necesita la %2.</translation>
    </message>
    <message>
        <source>The database is busy. Try again when other statements have ended.</source>
        <translation>La base de datos está ocupada. Reinténtelo cuando hayan terminado las demás sentencias.</translation>
    </message>
    <message>
        <source>The database or its folder cannot be written.</source>
        <translation>No se puede escribir en la base de datos o en su carpeta.</translation>
    </message>
    <message>
        <source>The file is not a database.</source>
        <translation>El archivo no es una base de datos.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>El archivo de la base de datos está dañado.</translation>
    </message>
    <message>
        <source>The server's answer does not follow the sync protocol.</source>
        <translation>La respuesta del servidor no sigue el protocolo de sincronización.</translation>
    </message>
    <message>
        <source>The statement was interrupted.</source>
        <translation>La sentencia se interrumpió.</translation>
    </message>
    <message>
        <source>The database engine was called in a wrong way.</source>
        <translation>Se llamó al motor de base de datos de forma incorrecta.</translation>
    </message>
    <message>
        <source>The database engine failed. Close this connection and open it again.</source>
        <translation>El motor de base de datos falló. Cierre esta conexión y vuelva a abrirla.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>El archivo no se puede leer: %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>El archivo no se puede escribir: %1</translation>
    </message>
    <message>
        <source>There is no remote URL. Set one, or let the function for it return one.</source>
        <translation>No hay URL remota. Establezca una o haga que su función devuelva una.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory threw an exception.</source>
        <translation>networkAccessManagerFactory lanzó una excepción.</translation>
    </message>
    <message>
        <source>A function of the program threw an exception.</source>
        <translation>Una función del programa lanzó una excepción.</translation>
    </message>
    <message>
        <source>The server's answer does not say how long it is, so that nobody can tell whether it is complete. A proxy on the way may be the cause.</source>
        <translation>La respuesta del servidor no dice su longitud, así que no se puede saber si está completa. La causa puede ser un proxy intermedio.</translation>
    </message>
    <message>
        <source>The function for the access token returned none.</source>
        <translation>La función del token de acceso no devolvió ninguno.</translation>
    </message>
    <message>
        <source>The remote URL is not valid: it needs the form https://host[:port][/path].</source>
        <translation>La URL remota no es válida: necesita la forma https://host[:puerto][/ruta].</translation>
    </message>
    <message>
        <source>The access token contains characters that no token may have, blanks or line ends perhaps.</source>
        <translation>El token de acceso contiene caracteres no permitidos, quizá espacios o saltos de línea.</translation>
    </message>
    <message>
        <source>The access token would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>El token de acceso se enviaría sin protección por http. Use https o active allowInsecureToken.</translation>
    </message>
    <message>
        <source>The server sent a compressed answer, which it was not asked for.</source>
        <translation>El servidor envió una respuesta comprimida que no se le había pedido.</translation>
    </message>
    <message>
        <source>The encrypted connection to the server could not be set up.</source>
        <translation>No se pudo establecer la conexión cifrada con el servidor.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>La respuesta del servidor no es HTTP válido.</translation>
    </message>
    <message>
        <source>The server was not found: %1</source>
        <translation>No se encontró el servidor: %1</translation>
    </message>
    <message>
        <source>The server does not accept connections: %1</source>
        <translation>El servidor no acepta conexiones: %1</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>Falló la conexión con el servidor.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>El servidor cerró la conexión sin responder.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>La conexión se cortó antes de que la respuesta estuviera completa.</translation>
    </message>
    <message>
        <source>The server does not accept the access token.</source>
        <translation>El servidor no acepta el token de acceso.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>El servidor respondió con el estado %1.</translation>
    </message>
    <message>
        <source>The server redirects to %1. If that is right, use it as the remote URL.</source>
        <translation>El servidor redirige a %1. Si es correcto, úsela como URL remota.</translation>
    </message>
    <message>
        <source>The function for the URL or the token did not answer in time.</source>
        <translation>La función de la URL o del token no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The connection to the server was not set up in time (connectTimeout).</source>
        <translation>La conexión con el servidor no se estableció a tiempo (connectTimeout).</translation>
    </message>
    <message>
        <source>The server sent nothing for too long (stallTimeout).</source>
        <translation>El servidor no envió nada durante demasiado tiempo (stallTimeout).</translation>
    </message>
    <message>
        <source>The encryption key would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>La clave de cifrado se enviaría sin protección por http. Use https o active allowInsecureToken.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>remoteEncryption: la clave se enviaría sin protección a %1. Use https o active allowInsecureToken.</translation>
    </message>
    <message>
        <source>The manager of networkAccessManagerFactory sends no request.</source>
        <translation>El gestor de networkAccessManagerFactory no envía ninguna solicitud.</translation>
    </message>
    <message>
        <source>The server redirects, and does not say where.</source>
        <translation>El servidor redirige y no dice adónde.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned a manager of another thread. It must make one itself.</source>
        <translation>networkAccessManagerFactory devolvió un gestor de otro hilo. Debe crear uno ella misma.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned no manager.</source>
        <translation>networkAccessManagerFactory no devolvió ningún gestor.</translation>
    </message>
    <message>
        <source>The server's answer does not hold the pages that were asked for.</source>
        <translation>La respuesta del servidor no contiene las páginas pedidas.</translation>
    </message>
    <message>
        <source>A part of the database that is not on this computer could not be fetched in time.</source>
        <translation>No se pudo obtener a tiempo una parte de la base de datos que no está en este equipo.</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 values were given.</source>
        <translation>La sentencia tiene %1 parámetros; se dieron %2 valores.</translation>
    </message>
    <message>
        <source>The statement has no parameter named %1.</source>
        <translation>La sentencia no tiene ningún parámetro llamado %1.</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 of them were given a value.</source>
        <translation>La sentencia tiene %1 parámetros; %2 de ellos recibieron un valor.</translation>
    </message>
    <message>
        <source>The statement was cancelled.</source>
        <translation>La sentencia se canceló.</translation>
    </message>
    <message>
        <source>There is more than one statement in the text.</source>
        <translation>Hay más de una sentencia en el texto.</translation>
    </message>
    <message>
        <source>Statement from line %1 on: %2</source>
        <translation>Sentencia a partir de la línea %1: %2</translation>
    </message>
    <message>
        <source>The statement contains a NUL character.</source>
        <translation>La sentencia contiene un carácter NUL.</translation>
    </message>
    <message>
        <source>There is no statement in the text.</source>
        <translation>No hay ninguna sentencia en el texto.</translation>
    </message>
    <message>
        <source>A pull or a checkpoint was using the database for too long.</source>
        <translation>Una obtención o un punto de control usó la base de datos demasiado tiempo.</translation>
    </message>
    <message>
        <source>Parameter %1: %2 does not fit into a signed 64-bit INTEGER.</source>
        <translation>Parámetro %1: %2 no cabe en un INTEGER de 64 bits con signo.</translation>
    </message>
    <message>
        <source>Parameter %1: a value of type %2 cannot be stored. Convert it first.</source>
        <translation>Parámetro %1: un valor de tipo %2 no se puede guardar. Conviértalo antes.</translation>
    </message>
    <message>
        <source>The work of the transaction threw an exception.</source>
        <translation>El trabajo de la transacción lanzó una excepción.</translation>
    </message>
    <message>
        <source>The cursor is not open.</source>
        <translation>El cursor no está abierto.</translation>
    </message>
    <message>
        <source>path: it is empty. Name the local database file, or :memory:.</source>
        <translation>path: está vacío. Indique el archivo de la base de datos local o :memory:.</translation>
    </message>
    <message>
        <source>path: it contains a NUL character.</source>
        <translation>path: contiene un carácter NUL.</translation>
    </message>
    <message>
        <source>path: %1 is a folder. Name a file in it.</source>
        <translation>path: %1 es una carpeta. Indique un archivo en ella.</translation>
    </message>
    <message>
        <source>path: the folder %1 does not exist. Create it first.</source>
        <translation>path: la carpeta %1 no existe. Créela antes.</translation>
    </message>
    <message>
        <source>remoteUrl: it is not valid. It needs the form https://host[:port][/path], with https, http, libsql or turso, and without user name, query and fragment.</source>
        <translation>remoteUrl: no es válida. Necesita la forma https://host[:puerto][/ruta], con https, http, libsql o turso, y sin nombre de usuario, consulta ni fragmento.</translation>
    </message>
    <message>
        <source>authToken: it contains blanks or control characters.</source>
        <translation>authToken: contiene espacios o caracteres de control.</translation>
    </message>
    <message>
        <source>authToken: it would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>authToken: se enviaría sin protección a %1. Use https o active allowInsecureToken.</translation>
    </message>
    <message>
        <source>clientName: it is empty.</source>
        <translation>clientName: está vacío.</translation>
    </message>
    <message>
        <source>clientName: it contains control characters.</source>
        <translation>clientName: contiene caracteres de control.</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; it needs at least 4096.</source>
        <translation>partialSync: el prefijo tiene %1 bytes; necesita al menos 4096.</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; at most %2 are possible.</source>
        <translation>partialSync: el prefijo tiene %1 bytes; como máximo son posibles %2.</translation>
    </message>
    <message>
        <source>partialSync: the query is empty.</source>
        <translation>partialSync: la consulta está vacía.</translation>
    </message>
    <message>
        <source>partialSync: the query contains a NUL character.</source>
        <translation>partialSync: la consulta contiene un carácter NUL.</translation>
    </message>
    <message>
        <source>partialSync: the segment size %1 is not a multiple of 4096, or 0.</source>
        <translation>partialSync: el tamaño de segmento %1 no es múltiplo de 4096 ni 0.</translation>
    </message>
    <message>
        <source>bootstrapIfEmpty: it cannot be off with partialSync.</source>
        <translation>bootstrapIfEmpty: no puede estar desactivado con partialSync.</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with partialSync.</source>
        <translation>logicalMvccPull: no se puede combinar con partialSync.</translation>
    </message>
    <message>
        <source>partialSync: it needs a file; path is :memory:.</source>
        <translation>partialSync: necesita un archivo; path es :memory:.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key is not base64.</source>
        <translation>remoteEncryption: la clave no es base64.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key has %1 bytes; this cipher needs %2.</source>
        <translation>remoteEncryption: la clave tiene %1 bytes; este cifrado necesita %2.</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with remoteEncryption.</source>
        <translation>logicalMvccPull: no se puede combinar con remoteEncryption.</translation>
    </message>
    <message>
        <source>%1: %2 ms is out of range.</source>
        <translation>%1: %2 ms está fuera de rango.</translation>
    </message>
    <message>
        <source>pushOperationsThreshold: %1 is negative.</source>
        <translation>pushOperationsThreshold: %1 es negativo.</translation>
    </message>
    <message>
        <source>pullBytesThreshold: %1 is negative.</source>
        <translation>pullBytesThreshold: %1 es negativo.</translation>
    </message>
    <message>
        <source>experimentalFeatures: it contains control characters.</source>
        <translation>experimentalFeatures: contiene caracteres de control.</translation>
    </message>
    <message>
        <source>The database is open in another connection of this program: %1</source>
        <translation>La base de datos está abierta en otra conexión de este programa: %1</translation>
    </message>
    <message>
        <source>The folder of the database cannot be written: %1</source>
        <translation>No se puede escribir en la carpeta de la base de datos: %1</translation>
    </message>
    <message>
        <source>The database cannot be locked: %1</source>
        <translation>La base de datos no se puede bloquear: %1</translation>
    </message>
    <message>
        <source>The database is open in another program (process %1): %2</source>
        <translation>La base de datos está abierta en otro programa (proceso %1): %2</translation>
    </message>
    <message>
        <source>These statements are still open and keep the database busy: %1</source>
        <translation>Estas sentencias siguen abiertas y ocupan la base de datos: %1</translation>
    </message>
    <message>
        <source>This database has no remote URL; it is local only.</source>
        <translation>Esta base de datos no tiene URL remota; es solo local.</translation>
    </message>
    <message>
        <source>The server sent more than the engine expected.</source>
        <translation>El servidor envió más de lo que el motor esperaba.</translation>
    </message>
    <message>
        <source>path: %1 was never synchronised, so it would be overwritten. Choose another path for the synchronised copy.</source>
        <translation>path: %1 nunca se sincronizó, así que se sobrescribiría. Elija otra ruta para la copia sincronizada.</translation>
    </message>
    <message>
        <source>Partial sync needs a file system with sparse files, and Linux; %1 is not on one. Choose another folder, or turn partial sync off.</source>
        <translation>La copia parcial necesita Linux y un sistema de archivos con archivos dispersos; %1 no está en uno. Elija otra carpeta o desactive la copia parcial.</translation>
    </message>
    <message>
        <source>The database is open in another program.</source>
        <translation>La base de datos está abierta en otro programa.</translation>
    </message>
    <message>
        <source>The database was closed.</source>
        <translation>La base de datos se cerró.</translation>
    </message>
    <message>
        <source>The connection was replaced while the result was being read.</source>
        <translation>La conexión se reemplazó mientras se leía el resultado.</translation>
    </message>
    <message>
        <source>The database cannot be opened again before this program ends: %1</source>
        <translation>La base de datos no se puede volver a abrir hasta que termine este programa: %1</translation>
    </message>
    <message>
        <source>A constraint of the database refuses this change: %1</source>
        <translation>Una restricción de la base de datos rechaza este cambio: %1</translation>
    </message>
    <message>
        <source>The server refused a statement: %1</source>
        <translation>El servidor rechazó una sentencia: %1</translation>
    </message>
    <message>
        <source>The database engine reported: %1</source>
        <translation>El motor de base de datos informa: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserción</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminación</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>keyColumns: %1 is not among the columns of the query (%2).</source>
        <translation>keyColumns: %1 no está entre las columnas de la consulta (%2).</translation>
    </message>
    <message>
        <source>The connect option %1 is not known. There are %2.</source>
        <translation>La opción de conexión %1 es desconocida. Existen %2.</translation>
    </message>
    <message>
        <source>There is a connect option that is not known. There are %1.</source>
        <translation>Hay una opción de conexión desconocida. Existen %1.</translation>
    </message>
    <message>
        <source>The connect option %1 needs a value: %1=...</source>
        <translation>La opción de conexión %1 necesita un valor: %1=...</translation>
    </message>
    <message>
        <source>The connect option %1 needs a number from 0 to %2: %1=...</source>
        <translation>La opción de conexión %1 necesita un número de 0 a %2: %1=...</translation>
    </message>
    <message>
        <source>The connect option TURSO_OPEN_READONLY takes no value.</source>
        <translation>La opción de conexión TURSO_OPEN_READONLY no lleva valor.</translation>
    </message>
    <message>
        <source>Error opening database</source>
        <translation>Error al abrir la base de datos</translation>
    </message>
    <message>
        <source>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN and TURSO_PARTIAL_PREFIX are not for a database that shares the connection of a SyncConnection; its configuration has them.</source>
        <translation>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN y TURSO_PARTIAL_PREFIX no son para una base de datos que comparte la conexión de un SyncConnection; están en la configuración de este.</translation>
    </message>
    <message>
        <source>%1 does not exist, and TURSO_OPEN_READONLY does not create it.</source>
        <translation>%1 no existe, y TURSO_OPEN_READONLY no lo crea.</translation>
    </message>
    <message>
        <source>Unable to begin transaction</source>
        <translation>No se puede iniciar la transacción</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>No se puede confirmar la transacción</translation>
    </message>
    <message>
        <source>Unable to rollback transaction</source>
        <translation>No se puede revertir la transacción</translation>
    </message>
    <message>
        <source>Unable to list the tables</source>
        <translation>No se pueden enumerar las tablas</translation>
    </message>
    <message>
        <source>Unable to read the columns of a table</source>
        <translation>No se pueden leer las columnas de una tabla</translation>
    </message>
    <message>
        <source>Unable to read the primary key of a table</source>
        <translation>No se puede leer la clave primaria de una tabla</translation>
    </message>
    <message>
        <source>Unable to execute statement</source>
        <translation>No se puede ejecutar la sentencia</translation>
    </message>
    <message>
        <source>Parameter count mismatch</source>
        <translation>El número de parámetros no coincide</translation>
    </message>
    <message>
        <source>No statement was prepared.</source>
        <translation>No se preparó ninguna sentencia.</translation>
    </message>
    <message>
        <source>Unable to fetch row</source>
        <translation>No se puede leer la fila</translation>
    </message>
    <message>
        <source>The transaction was rolled back when one of its statements failed (%1). Its further statements are refused until it is ended.</source>
        <translation>La transacción se revirtió al fallar una de sus sentencias (%1). Sus demás sentencias se rechazan hasta que termine.</translation>
    </message>
    <message>
        <source>The transaction begins and ends with its function, and not by statements.</source>
        <translation>La transacción empieza y termina con su función, no con sentencias.</translation>
    </message>
    <message>
        <source>A result that is being read is too large to be kept while a transaction begins. Read it to its end, or close it, first.</source>
        <translation>Un resultado que se está leyendo es demasiado grande para guardarlo mientras empieza una transacción. Léalo antes hasta el final o ciérrelo.</translation>
    </message>
    <message>
        <source>The script could not be read.</source>
        <translation>No se pudo leer el script.</translation>
    </message>
    <message>
        <source>The script is not valid UTF-8.</source>
        <translation>El script no es UTF-8 válido.</translation>
    </message>
    <message>
        <source>The device of the script is not open for reading.</source>
        <translation>El dispositivo del script no está abierto para lectura.</translation>
    </message>
    <message>
        <source>PRAGMA wal_checkpoint would make the next pull fail. Call SyncConnection::checkpoint() instead.</source>
        <translation>PRAGMA wal_checkpoint haría fallar la próxima obtención. Llame en su lugar a SyncConnection::checkpoint().</translation>
    </message>
    <message>
        <source>PRAGMA %1 cannot be changed on a synchronised database.</source>
        <translation>PRAGMA %1 no se puede cambiar en una base de datos sincronizada.</translation>
    </message>
    <message>
        <source>ATTACH is not for a synchronised database: changes of the other file would be sent to the server.</source>
        <translation>ATTACH no sirve para una base de datos sincronizada: los cambios del otro archivo se enviarían al servidor.</translation>
    </message>
    <message>
        <source>VACUUM is not for a synchronised database. VACUUM INTO makes a smaller copy of it.</source>
        <translation>VACUUM no sirve para una base de datos sincronizada. VACUUM INTO hace una copia más pequeña.</translation>
    </message>
    <message>
        <source>The rows that were not read yet were lost in a rollback.</source>
        <translation>Las filas aún no leídas se perdieron en una reversión.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>El disco está lleno. Haga sitio y reinténtelo; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The file system reported an error. Check the disk, then close this database and open it again.</source>
        <translation>El sistema de archivos informó de un error. Compruebe el disco, cierre esta base de datos y vuelva a abrirla.</translation>
    </message>
    <message>
        <source>The server's answer breaks the rules of the protocol.</source>
        <translation>La respuesta del servidor infringe las reglas del protocolo.</translation>
    </message>
    <message>
        <source>The server was still doing an earlier try of this push, whose answer was lost.</source>
        <translation>El servidor seguía con un intento anterior de este envío, cuya respuesta se perdió.</translation>
    </message>
    <message>
        <source>The server refuses a change: %1</source>
        <translation>El servidor rechaza un cambio: %1</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 has no pending changes.</source>
        <translation>La fila %1 de la tabla %2 no tiene cambios pendientes.</translation>
    </message>
    <message>
        <source>A change of the schema cannot be taken back. Undo it with another statement: an index or a table that is dropped before it was sent is not sent. Or change the schema of the server.</source>
        <translation>Un cambio del esquema no se puede deshacer. Deshágalo con otra sentencia: un índice o una tabla que se elimina antes de enviarse no se envía. O cambie el esquema del servidor.</translation>
    </message>
    <message>
        <source>There is no pending change with the number %1.</source>
        <translation>No hay ningún cambio pendiente con el número %1.</translation>
    </message>
    <message>
        <source>Change %1 of row %2 in the table %3 follows change %4 and cannot stay without it. Discard both.</source>
        <translation>El cambio %1 de la fila %2 en la tabla %3 sigue al cambio %4 y no puede quedar sin él. Descarte ambos.</translation>
    </message>
    <message>
        <source>The server refuses the change of row %1 in the table %2: %3. Resolve the conflict, or discard the change.</source>
        <translation>El servidor rechaza el cambio de la fila %1 en la tabla %2: %3. Resuelva el conflicto o descarte el cambio.</translation>
    </message>
    <message>
        <source>%1: %2. Restore it from a backup, or move all files of this database away to bootstrap anew; changes that were not pushed are in them.</source>
        <translation>%1: %2. Restáurela de una copia de seguridad o aparte todos los archivos de esta base de datos para copiarla de nuevo; en ellos están los cambios no enviados.</translation>
    </message>
    <message>
        <source>the metadata is missing, the file %1</source>
        <translation>faltan los metadatos, el archivo %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty, and its write-ahead log is there</source>
        <translation>el archivo de la base de datos falta o está vacío, y su registro WAL está presente</translation>
    </message>
    <message>
        <source>the metadata is damaged, the file %1</source>
        <translation>los metadatos están dañados, el archivo %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty</source>
        <translation>el archivo de la base de datos falta o está vacío</translation>
    </message>
    <message>
        <source>the write-ahead log is missing, the file %1</source>
        <translation>falta el registro WAL, el archivo %1</translation>
    </message>
    <message>
        <source>the write-ahead log is damaged, the file %1</source>
        <translation>el registro WAL está dañado, el archivo %1</translation>
    </message>
    <message>
        <source>the log of unpushed changes is missing, the file %1</source>
        <translation>falta el registro de cambios no enviados, el archivo %1</translation>
    </message>
    <message>
        <source>the database file is cut off</source>
        <translation>el archivo de la base de datos está truncado</translation>
    </message>
    <message>
        <source>%1 is open in this program with another TURSO_REMOTE_URL, or with none.</source>
        <translation>%1 está abierto en este programa con otra TURSO_REMOTE_URL o sin ninguna.</translation>
    </message>
    <message>
        <source>The server's database is busy: %1</source>
        <translation>La base de datos del servidor está ocupada: %1</translation>
    </message>
    <message>
        <source>The server cannot run the push: %1</source>
        <translation>El servidor no puede ejecutar el envío: %1</translation>
    </message>
    <message>
        <source>it has no such row any more</source>
        <translation>ya no tiene esa fila</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 cannot get another number: it was not inserted here, or its table has no INTEGER PRIMARY KEY.</source>
        <translation>La fila %1 de la tabla %2 no puede recibir otro número: no se insertó aquí o su tabla no tiene INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>The conflict is out of date: the changes of row %1 of the table %2 were pulled, pushed or discarded meanwhile. Ask for the conflict again.</source>
        <translation>El conflicto está desactualizado: los cambios de la fila %1 de la tabla %2 se obtuvieron, enviaron o descartaron entretanto. Pida el conflicto de nuevo.</translation>
    </message>
    <message>
        <source>A pull has numbered the pending changes anew since change %1 was read. Read them again.</source>
        <translation>Una obtención ha renumerado los cambios pendientes desde que se leyó el cambio %1. Léalos de nuevo.</translation>
    </message>
    <message>
        <source>the log of unpushed changes is damaged, the file %1</source>
        <translation>el registro de cambios no enviados está dañado, el archivo %1</translation>
    </message>
    <message>
        <source>The server's answer is too long.</source>
        <translation>La respuesta del servidor es demasiado larga.</translation>
    </message>
    <message>
        <source>Change %1 of the table %2 cannot be sent: %3.</source>
        <translation>El cambio %1 de la tabla %2 no se puede enviar: %3.</translation>
    </message>
    <message>
        <source>its kind is not known</source>
        <translation>su tipo es desconocido</translation>
    </message>
    <message>
        <source>the record of the change is incomplete</source>
        <translation>el registro del cambio está incompleto</translation>
    </message>
    <message>
        <source>its values do not fit the columns that the table had</source>
        <translation>sus valores no encajan con las columnas que tenía la tabla</translation>
    </message>
    <message>
        <source>its row has no primary key, and columns take all names of the row id</source>
        <translation>su fila no tiene clave primaria, y hay columnas con todos los nombres del rowid</translation>
    </message>
    <message>
        <source>there is no such table any more, and the engine has not recorded what became of it</source>
        <translation>esa tabla ya no existe, y el motor no registró qué fue de ella</translation>
    </message>
    <message>
        <source>Rows of the table %1 have no numbers: it has no INTEGER PRIMARY KEY.</source>
        <translation>Las filas de la tabla %1 no tienen números: no tiene INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>The changes could not be collected in a temporary file.</source>
        <translation>No se pudieron reunir los cambios en un archivo temporal.</translation>
    </message>
    <message>
        <source>The server cannot answer a question: %1</source>
        <translation>El servidor no puede responder a una pregunta: %1</translation>
    </message>
    <message>
        <source>Other statements changed the database all the time during the pull.</source>
        <translation>Otras sentencias cambiaron la base de datos sin cesar durante la obtención.</translation>
    </message>
    <message>
        <source>ALTER TABLE ... RENAME is not sent to the server. Do it there, or add what has the new name, move the rows, and drop the old one.</source>
        <translation>ALTER TABLE ... RENAME no se envía al servidor. Hágalo allí, o añada lo que lleve el nombre nuevo, traslade las filas y elimine lo antiguo.</translation>
    </message>
    <message>
        <source>The rows of CREATE TABLE ... AS are not sent to the server. Create the table first, then INSERT INTO ... SELECT.</source>
        <translation>Las filas de CREATE TABLE ... AS no se envían al servidor. Cree antes la tabla y después INSERT INTO ... SELECT.</translation>
    </message>
    <message>
        <source>The row is no longer there, or has another key.</source>
        <translation>La fila ya no está o tiene otra clave.</translation>
    </message>
    <message>
        <source>keyColumns: several rows have the same values in them.</source>
        <translation>keyColumns: varias filas tienen en ellas los mismos valores.</translation>
    </message>
    <message>
        <source>The model has no connection.</source>
        <translation>El modelo no tiene conexión.</translation>
    </message>
    <message>
        <source>Rows can be changed when the query is SELECT ... FROM a single table, and its keyColumns have the names that they have in the table.</source>
        <translation>Las filas se pueden cambiar cuando la consulta es SELECT ... FROM una sola tabla y sus keyColumns tienen los mismos nombres que en la tabla.</translation>
    </message>
    <message>
        <source>The model has no row %1.</source>
        <translation>El modelo no tiene fila %1.</translation>
    </message>
    <message>
        <source>Rows can be changed when keyColumns tell which they are.</source>
        <translation>Las filas se pueden cambiar cuando keyColumns dicen cuáles son.</translation>
    </message>
    <message>
        <source>The change cannot be taken back: row %1 of the table %2, which was changed together with it, was changed again since. Give the row another number, other values, or take back what came later first.</source>
        <translation>El cambio no se puede deshacer: la fila %1 de la tabla %2, que se cambió junto con él, se ha vuelto a cambiar desde entonces. Dé a la fila otro número u otros valores, o deshaga antes lo posterior.</translation>
    </message>
</context>
</TS>
