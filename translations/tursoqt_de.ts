<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>TursoQt::Texts</name>
    <message>
        <source>The future has not finished yet.</source>
        <translation>Der Future ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>%1() was called in another thread than that of its connection.</source>
        <translation>%1() wurde in einem anderen Thread aufgerufen als dem der Verbindung.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The database is open already, or being closed.</source>
        <translation>Die Datenbank ist schon geöffnet oder wird gerade geschlossen.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>Die Datenbank ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>The database engine linked here is version %1; this library needs %2.</source>
        <translation>Die eingebundene Datenbank-Engine hat Version %1; diese Bibliothek braucht %2.</translation>
    </message>
    <message>
        <source>The database is busy. Try again when other statements have ended.</source>
        <translation>Die Datenbank ist beschäftigt. Später noch einmal versuchen, wenn andere Anweisungen beendet sind.</translation>
    </message>
    <message>
        <source>The database or its folder cannot be written.</source>
        <translation>Die Datenbank oder ihr Ordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The file is not a database.</source>
        <translation>Die Datei ist keine Datenbank.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Die Datenbankdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The server's answer does not follow the sync protocol.</source>
        <translation>Die Antwort des Servers folgt nicht dem Sync-Protokoll.</translation>
    </message>
    <message>
        <source>The statement was interrupted.</source>
        <translation>Die Anweisung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The database engine was called in a wrong way.</source>
        <translation>Die Datenbank-Engine wurde falsch aufgerufen.</translation>
    </message>
    <message>
        <source>The database engine failed. Close this connection and open it again.</source>
        <translation>Die Datenbank-Engine ist ausgefallen. Diese Verbindung schließen und wieder öffnen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>There is no remote URL. Set one, or let the function for it return one.</source>
        <translation>Es gibt keine URL der entfernten Datenbank. Eine setzen oder von der Funktion dafür liefern lassen.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory threw an exception.</source>
        <translation>networkAccessManagerFactory hat eine Ausnahme geworfen.</translation>
    </message>
    <message>
        <source>A function of the program threw an exception.</source>
        <translation>Eine Funktion des Programms hat eine Ausnahme geworfen.</translation>
    </message>
    <message>
        <source>The server's answer does not say how long it is, so that nobody can tell whether it is complete. A proxy on the way may be the cause.</source>
        <translation>Die Antwort des Servers sagt nicht, wie lang sie ist, sodass niemand weiß, ob sie vollständig ist. Die Ursache kann ein Proxy auf dem Weg sein.</translation>
    </message>
    <message>
        <source>The function for the access token returned none.</source>
        <translation>Die Funktion für das Zugriffstoken hat keines geliefert.</translation>
    </message>
    <message>
        <source>The remote URL is not valid: it needs the form https://host[:port][/path].</source>
        <translation>Die URL der entfernten Datenbank ist ungültig: Sie braucht die Form https://host[:port][/pfad].</translation>
    </message>
    <message>
        <source>The access token contains characters that no token may have, blanks or line ends perhaps.</source>
        <translation>Das Zugriffstoken enthält Zeichen, die kein Token haben darf, vielleicht Leerzeichen oder Zeilenenden.</translation>
    </message>
    <message>
        <source>The access token would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>Das Zugriffstoken würde ungeschützt über http gesendet. https benutzen oder allowInsecureToken setzen.</translation>
    </message>
    <message>
        <source>The server sent a compressed answer, which it was not asked for.</source>
        <translation>Der Server hat unaufgefordert eine komprimierte Antwort gesendet.</translation>
    </message>
    <message>
        <source>The encrypted connection to the server could not be set up.</source>
        <translation>Die verschlüsselte Verbindung zum Server kam nicht zustande.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>Die Antwort des Servers ist kein gültiges HTTP.</translation>
    </message>
    <message>
        <source>The server was not found: %1</source>
        <translation>Der Server wurde nicht gefunden: %1</translation>
    </message>
    <message>
        <source>The server does not accept connections: %1</source>
        <translation>Der Server nimmt keine Verbindungen an: %1</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>Die Verbindung zum Server ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The server does not accept the access token.</source>
        <translation>Der Server erkennt das Zugriffstoken nicht an.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server redirects to %1. If that is right, use it as the remote URL.</source>
        <translation>Der Server leitet nach %1 um. Wenn das richtig ist, diese Adresse als URL der entfernten Datenbank benutzen.</translation>
    </message>
    <message>
        <source>The function for the URL or the token did not answer in time.</source>
        <translation>Die Funktion für die URL oder das Token hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the server was not set up in time (connectTimeout).</source>
        <translation>Die Verbindung zum Server kam nicht rechtzeitig zustande (connectTimeout).</translation>
    </message>
    <message>
        <source>The server sent nothing for too long (stallTimeout).</source>
        <translation>Der Server hat zu lange nichts gesendet (stallTimeout).</translation>
    </message>
    <message>
        <source>The encryption key would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>Der Schlüssel würde ungeschützt über http gesendet. https benutzen oder allowInsecureToken setzen.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>remoteEncryption: Der Schlüssel würde ungeschützt an %1 gesendet. https benutzen oder allowInsecureToken setzen.</translation>
    </message>
    <message>
        <source>The manager of networkAccessManagerFactory sends no request.</source>
        <translation>Der QNetworkAccessManager von networkAccessManagerFactory sendet keine Anfrage.</translation>
    </message>
    <message>
        <source>The server redirects, and does not say where.</source>
        <translation>Der Server leitet weiter und sagt nicht, wohin.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned a manager of another thread. It must make one itself.</source>
        <translation>networkAccessManagerFactory hat einen QNetworkAccessManager eines anderen Threads geliefert. Sie muss selbst einen anlegen.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned no manager.</source>
        <translation>networkAccessManagerFactory hat keinen QNetworkAccessManager geliefert.</translation>
    </message>
    <message>
        <source>The server's answer does not hold the pages that were asked for.</source>
        <translation>Die Antwort des Servers enthält nicht die angeforderten Seiten.</translation>
    </message>
    <message>
        <source>A part of the database that is not on this computer could not be fetched in time.</source>
        <translation>Ein Teil der Datenbank, der nicht auf diesem Rechner liegt, konnte nicht rechtzeitig geholt werden.</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 values were given.</source>
        <translation>Die Anweisung hat %1 Parameter; %2 Werte wurden angegeben.</translation>
    </message>
    <message>
        <source>The statement has no parameter named %1.</source>
        <translation>Die Anweisung hat keinen Parameter namens %1.</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 of them were given a value.</source>
        <translation>Die Anweisung hat %1 Parameter; %2 davon haben einen Wert bekommen.</translation>
    </message>
    <message>
        <source>The statement was cancelled.</source>
        <translation>Die Anweisung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is more than one statement in the text.</source>
        <translation>Der Text enthält mehr als eine Anweisung.</translation>
    </message>
    <message>
        <source>Statement from line %1 on: %2</source>
        <translation>Anweisung ab Zeile %1: %2</translation>
    </message>
    <message>
        <source>The statement contains a NUL character.</source>
        <translation>Die Anweisung enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>There is no statement in the text.</source>
        <translation>Der Text enthält keine Anweisung.</translation>
    </message>
    <message>
        <source>A pull or a checkpoint was using the database for too long.</source>
        <translation>Ein Pull oder ein Checkpoint hat die Datenbank zu lange beansprucht.</translation>
    </message>
    <message>
        <source>Parameter %1: %2 does not fit into a signed 64-bit INTEGER.</source>
        <translation>Parameter %1: %2 passt nicht in ein INTEGER mit 64 Bit und Vorzeichen.</translation>
    </message>
    <message>
        <source>Parameter %1: a value of type %2 cannot be stored. Convert it first.</source>
        <translation>Parameter %1: Ein Wert vom Typ %2 lässt sich nicht speichern. Ihn vorher umwandeln.</translation>
    </message>
    <message>
        <source>The work of the transaction threw an exception.</source>
        <translation>Die Arbeit der Transaktion hat eine Ausnahme geworfen.</translation>
    </message>
    <message>
        <source>The cursor is not open.</source>
        <translation>Der Cursor ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>path: it is empty. Name the local database file, or :memory:.</source>
        <translation>path: Der Wert ist leer. Die lokale Datenbankdatei oder :memory: nennen.</translation>
    </message>
    <message>
        <source>path: it contains a NUL character.</source>
        <translation>path: Der Wert enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>path: %1 is a folder. Name a file in it.</source>
        <translation>path: %1 ist ein Ordner. Eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>path: the folder %1 does not exist. Create it first.</source>
        <translation>path: Den Ordner %1 gibt es nicht. Ihn vorher anlegen.</translation>
    </message>
    <message>
        <source>remoteUrl: it is not valid. It needs the form https://host[:port][/path], with https, http, libsql or turso, and without user name, query and fragment.</source>
        <translation>remoteUrl: Der Wert ist ungültig. Er braucht die Form https://host[:port][/pfad], mit https, http, libsql oder turso und ohne Benutzernamen, Abfrageteil und Fragment.</translation>
    </message>
    <message>
        <source>authToken: it contains blanks or control characters.</source>
        <translation>authToken: Der Wert enthält Leer- oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>authToken: it would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>authToken: Es würde ungeschützt an %1 gesendet. https benutzen oder allowInsecureToken setzen.</translation>
    </message>
    <message>
        <source>clientName: it is empty.</source>
        <translation>clientName: Der Wert ist leer.</translation>
    </message>
    <message>
        <source>clientName: it contains control characters.</source>
        <translation>clientName: Der Wert enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; it needs at least 4096.</source>
        <translation>partialSync: Der Anfang hat %1 Bytes; er braucht mindestens 4096.</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; at most %2 are possible.</source>
        <translation>partialSync: Der Anfang hat %1 Bytes; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>partialSync: the query is empty.</source>
        <translation>partialSync: Die Abfrage ist leer.</translation>
    </message>
    <message>
        <source>partialSync: the query contains a NUL character.</source>
        <translation>partialSync: Die Abfrage enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>partialSync: the segment size %1 is not a multiple of 4096, or 0.</source>
        <translation>partialSync: Die Segmentgröße %1 ist weder ein Vielfaches von 4096 noch 0.</translation>
    </message>
    <message>
        <source>bootstrapIfEmpty: it cannot be off with partialSync.</source>
        <translation>bootstrapIfEmpty: Zusammen mit partialSync kann es nicht ausgeschaltet sein.</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with partialSync.</source>
        <translation>logicalMvccPull: Es lässt sich nicht mit partialSync verbinden.</translation>
    </message>
    <message>
        <source>partialSync: it needs a file; path is :memory:.</source>
        <translation>partialSync: Es braucht eine Datei; path ist :memory:.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key is not base64.</source>
        <translation>remoteEncryption: Der Schlüssel ist kein Base64.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key has %1 bytes; this cipher needs %2.</source>
        <translation>remoteEncryption: Der Schlüssel hat %1 Bytes; dieses Verfahren braucht %2.</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with remoteEncryption.</source>
        <translation>logicalMvccPull: Es lässt sich nicht mit remoteEncryption verbinden.</translation>
    </message>
    <message>
        <source>%1: %2 ms is out of range.</source>
        <translation>%1: %2 ms liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>pushOperationsThreshold: %1 is negative.</source>
        <translation>pushOperationsThreshold: %1 ist negativ.</translation>
    </message>
    <message>
        <source>pullBytesThreshold: %1 is negative.</source>
        <translation>pullBytesThreshold: %1 ist negativ.</translation>
    </message>
    <message>
        <source>experimentalFeatures: it contains control characters.</source>
        <translation>experimentalFeatures: Der Wert enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The database is open in another connection of this program: %1</source>
        <translation>Die Datenbank ist in einer anderen Verbindung dieses Programms geöffnet: %1</translation>
    </message>
    <message>
        <source>The folder of the database cannot be written: %1</source>
        <translation>Der Ordner der Datenbank ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>The database cannot be locked: %1</source>
        <translation>Die Datenbank lässt sich nicht sperren: %1</translation>
    </message>
    <message>
        <source>The database is open in another program (process %1): %2</source>
        <translation>Die Datenbank ist in einem anderen Programm geöffnet (Prozess %1): %2</translation>
    </message>
    <message>
        <source>These statements are still open and keep the database busy: %1</source>
        <translation>Diese Anweisungen laufen noch und halten die Datenbank besetzt: %1</translation>
    </message>
    <message>
        <source>This database has no remote URL; it is local only.</source>
        <translation>Diese Datenbank hat keine URL einer entfernten Datenbank; sie ist rein lokal.</translation>
    </message>
    <message>
        <source>The server sent more than the engine expected.</source>
        <translation>Der Server hat mehr gesendet, als die Engine erwartet hat.</translation>
    </message>
    <message>
        <source>path: %1 was never synchronised, so it would be overwritten. Choose another path for the synchronised copy.</source>
        <translation>path: %1 wurde nie abgeglichen und würde deshalb überschrieben. Für die abgeglichene Kopie einen anderen Pfad wählen.</translation>
    </message>
    <message>
        <source>Partial sync needs a file system with sparse files, and Linux; %1 is not on one. Choose another folder, or turn partial sync off.</source>
        <translation>Das teilweise Kopieren braucht Linux und ein Dateisystem mit Sparse-Dateien; %1 liegt auf keinem. Einen anderen Ordner wählen oder das teilweise Kopieren ausschalten.</translation>
    </message>
    <message>
        <source>The database is open in another program.</source>
        <translation>Die Datenbank ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>The database was closed.</source>
        <translation>Die Datenbank wurde geschlossen.</translation>
    </message>
    <message>
        <source>The connection was replaced while the result was being read.</source>
        <translation>Die Verbindung wurde ersetzt, während das Ergebnis gelesen wurde.</translation>
    </message>
    <message>
        <source>The database cannot be opened again before this program ends: %1</source>
        <translation>Die Datenbank lässt sich erst wieder öffnen, wenn dieses Programm beendet ist: %1</translation>
    </message>
    <message>
        <source>A constraint of the database refuses this change: %1</source>
        <translation>Eine Bedingung der Datenbank lässt diese Änderung nicht zu: %1</translation>
    </message>
    <message>
        <source>The server refused a statement: %1</source>
        <translation>Der Server hat eine Anweisung abgelehnt: %1</translation>
    </message>
    <message>
        <source>The database engine reported: %1</source>
        <translation>Die Datenbank meldet: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>keyColumns: %1 is not among the columns of the query (%2).</source>
        <translation>keyColumns: %1 ist keine der Spalten der Abfrage (%2).</translation>
    </message>
    <message>
        <source>The connect option %1 is not known. There are %2.</source>
        <translation>Die Verbindungsoption %1 ist unbekannt. Es gibt %2.</translation>
    </message>
    <message>
        <source>There is a connect option that is not known. There are %1.</source>
        <translation>Eine Verbindungsoption ist unbekannt. Es gibt %1.</translation>
    </message>
    <message>
        <source>The connect option %1 needs a value: %1=...</source>
        <translation>Die Verbindungsoption %1 braucht einen Wert: %1=...</translation>
    </message>
    <message>
        <source>The connect option %1 needs a number from 0 to %2: %1=...</source>
        <translation>Die Verbindungsoption %1 braucht eine Zahl von 0 bis %2: %1=...</translation>
    </message>
    <message>
        <source>The connect option TURSO_OPEN_READONLY takes no value.</source>
        <translation>Die Verbindungsoption TURSO_OPEN_READONLY hat keinen Wert.</translation>
    </message>
    <message>
        <source>Error opening database</source>
        <translation>Die Datenbank konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN and TURSO_PARTIAL_PREFIX are not for a database that shares the connection of a SyncConnection; its configuration has them.</source>
        <translation>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN und TURSO_PARTIAL_PREFIX gelten nicht für eine Datenbank, die sich die Verbindung mit einer SyncConnection teilt; sie stehen in deren Konfiguration.</translation>
    </message>
    <message>
        <source>%1 does not exist, and TURSO_OPEN_READONLY does not create it.</source>
        <translation>%1 gibt es nicht, und TURSO_OPEN_READONLY legt es nicht an.</translation>
    </message>
    <message>
        <source>Unable to begin transaction</source>
        <translation>Die Transaktion konnte nicht begonnen werden</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>Die Transaktion konnte nicht abgeschlossen werden</translation>
    </message>
    <message>
        <source>Unable to rollback transaction</source>
        <translation>Die Transaktion konnte nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>Unable to list the tables</source>
        <translation>Die Tabellen konnten nicht aufgezählt werden</translation>
    </message>
    <message>
        <source>Unable to read the columns of a table</source>
        <translation>Die Spalten einer Tabelle konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Unable to read the primary key of a table</source>
        <translation>Der Primärschlüssel einer Tabelle konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Unable to execute statement</source>
        <translation>Die Anweisung konnte nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Parameter count mismatch</source>
        <translation>Die Anzahl der Parameter stimmt nicht</translation>
    </message>
    <message>
        <source>No statement was prepared.</source>
        <translation>Es wurde keine Anweisung vorbereitet.</translation>
    </message>
    <message>
        <source>Unable to fetch row</source>
        <translation>Die Zeile konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The transaction was rolled back when one of its statements failed (%1). Its further statements are refused until it is ended.</source>
        <translation>Die Transaktion wurde zurückgenommen, als eine ihrer Anweisungen fehlschlug (%1). Ihre weiteren Anweisungen werden abgelehnt, bis sie beendet ist.</translation>
    </message>
    <message>
        <source>The transaction begins and ends with its function, and not by statements.</source>
        <translation>Die Transaktion beginnt und endet mit ihrer Funktion, nicht durch Anweisungen.</translation>
    </message>
    <message>
        <source>A result that is being read is too large to be kept while a transaction begins. Read it to its end, or close it, first.</source>
        <translation>Ein Ergebnis, das gerade gelesen wird, ist zu groß, um es beim Beginn einer Transaktion aufzubewahren. Es muss erst zu Ende gelesen oder geschlossen werden.</translation>
    </message>
    <message>
        <source>The script could not be read.</source>
        <translation>Das Skript konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The script is not valid UTF-8.</source>
        <translation>Das Skript ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The device of the script is not open for reading.</source>
        <translation>Das Gerät des Skripts ist nicht zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>PRAGMA wal_checkpoint would make the next pull fail. Call SyncConnection::checkpoint() instead.</source>
        <translation>PRAGMA wal_checkpoint ließe den nächsten Pull fehlschlagen. Stattdessen SyncConnection::checkpoint() aufrufen.</translation>
    </message>
    <message>
        <source>PRAGMA %1 cannot be changed on a synchronised database.</source>
        <translation>PRAGMA %1 lässt sich bei einer synchronisierten Datenbank nicht ändern.</translation>
    </message>
    <message>
        <source>ATTACH is not for a synchronised database: changes of the other file would be sent to the server.</source>
        <translation>ATTACH ist nichts für eine synchronisierte Datenbank: Änderungen der anderen Datei würden an den Server gesendet.</translation>
    </message>
    <message>
        <source>VACUUM is not for a synchronised database. VACUUM INTO makes a smaller copy of it.</source>
        <translation>VACUUM ist nichts für eine synchronisierte Datenbank. VACUUM INTO erzeugt eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>The rows that were not read yet were lost in a rollback.</source>
        <translation>Die noch nicht gelesenen Zeilen gingen beim Zurücknehmen der Transaktion verloren.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>Die Festplatte ist voll. Platz schaffen und es dann noch einmal versuchen; nichts ist verloren.</translation>
    </message>
    <message>
        <source>The file system reported an error. Check the disk, then close this database and open it again.</source>
        <translation>Das Dateisystem meldet einen Fehler. Prüfen Sie die Festplatte; schließen Sie dann diese Datenbank und öffnen Sie sie wieder.</translation>
    </message>
    <message>
        <source>The server's answer breaks the rules of the protocol.</source>
        <translation>Die Antwort des Servers verletzt die Regeln des Protokolls.</translation>
    </message>
    <message>
        <source>The server was still doing an earlier try of this push, whose answer was lost.</source>
        <translation>Der Server war noch mit einem früheren Versuch dieses Sendens beschäftigt, dessen Antwort verloren ging.</translation>
    </message>
    <message>
        <source>The server refuses a change: %1</source>
        <translation>Der Server lehnt eine Änderung ab: %1</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 has no pending changes.</source>
        <translation>Zeile %1 der Tabelle %2 hat keine ausstehenden Änderungen.</translation>
    </message>
    <message>
        <source>A change of the schema cannot be taken back. Undo it with another statement: an index or a table that is dropped before it was sent is not sent. Or change the schema of the server.</source>
        <translation>Eine Änderung des Schemas kann nicht zurückgenommen werden. Machen Sie sie mit einer anderen Anweisung rückgängig: Ein Index oder eine Tabelle, die gelöscht wird, bevor sie gesendet wurde, wird nicht gesendet. Oder ändern Sie das Schema des Servers.</translation>
    </message>
    <message>
        <source>There is no pending change with the number %1.</source>
        <translation>Es gibt keine ausstehende Änderung mit der Nummer %1.</translation>
    </message>
    <message>
        <source>Change %1 of row %2 in the table %3 follows change %4 and cannot stay without it. Discard both.</source>
        <translation>Änderung %1 der Zeile %2 in der Tabelle %3 folgt auf Änderung %4 und kann ohne sie nicht bleiben. Verwerfen Sie beide.</translation>
    </message>
    <message>
        <source>The server refuses the change of row %1 in the table %2: %3. Resolve the conflict, or discard the change.</source>
        <translation>Der Server lehnt die Änderung der Zeile %1 in der Tabelle %2 ab: %3. Lösen Sie den Konflikt, oder verwerfen Sie die Änderung.</translation>
    </message>
    <message>
        <source>%1: %2. Restore it from a backup, or move all files of this database away to bootstrap anew; changes that were not pushed are in them.</source>
        <translation>%1: %2. Stellen Sie sie aus einer Sicherung wieder her, oder entfernen Sie alle Dateien dieser Datenbank von hier, um sie neu zu laden; nicht gesendete Änderungen sind darin.</translation>
    </message>
    <message>
        <source>the metadata is missing, the file %1</source>
        <translation>die Metadaten fehlen, die Datei %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty, and its write-ahead log is there</source>
        <translation>die Datenbankdatei fehlt oder ist leer, und ihr Write-Ahead-Log ist da</translation>
    </message>
    <message>
        <source>the metadata is damaged, the file %1</source>
        <translation>die Metadaten sind beschädigt, die Datei %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty</source>
        <translation>die Datenbankdatei fehlt oder ist leer</translation>
    </message>
    <message>
        <source>the write-ahead log is missing, the file %1</source>
        <translation>das Write-Ahead-Log fehlt, die Datei %1</translation>
    </message>
    <message>
        <source>the write-ahead log is damaged, the file %1</source>
        <translation>das Write-Ahead-Log ist beschädigt, die Datei %1</translation>
    </message>
    <message>
        <source>the log of unpushed changes is missing, the file %1</source>
        <translation>das Log der nicht gesendeten Änderungen fehlt, die Datei %1</translation>
    </message>
    <message>
        <source>the database file is cut off</source>
        <translation>die Datenbankdatei ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 is open in this program with another TURSO_REMOTE_URL, or with none.</source>
        <translation>%1 ist in diesem Programm mit einer anderen oder ohne TURSO_REMOTE_URL geöffnet.</translation>
    </message>
    <message>
        <source>The server's database is busy: %1</source>
        <translation>Die Datenbank des Servers ist beschäftigt: %1</translation>
    </message>
    <message>
        <source>The server cannot run the push: %1</source>
        <translation>Der Server kann die Übertragung nicht ausführen: %1</translation>
    </message>
    <message>
        <source>it has no such row any more</source>
        <translation>die Zeile gibt es dort nicht mehr</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 cannot get another number: it was not inserted here, or its table has no INTEGER PRIMARY KEY.</source>
        <translation>Zeile %1 der Tabelle %2 kann keine andere Nummer bekommen: Sie wurde nicht hier eingefügt, oder die Tabelle hat keinen INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>The conflict is out of date: the changes of row %1 of the table %2 were pulled, pushed or discarded meanwhile. Ask for the conflict again.</source>
        <translation>Der Konflikt ist überholt: Die Änderungen der Zeile %1 der Tabelle %2 wurden inzwischen geholt, übertragen oder verworfen. Fragen Sie noch einmal nach dem Konflikt.</translation>
    </message>
    <message>
        <source>A pull has numbered the pending changes anew since change %1 was read. Read them again.</source>
        <translation>Seit Änderung %1 gelesen wurde, hat ein Abruf die ausstehenden Änderungen neu nummeriert. Lesen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>the log of unpushed changes is damaged, the file %1</source>
        <translation>das Protokoll der nicht übertragenen Änderungen ist beschädigt, die Datei %1</translation>
    </message>
    <message>
        <source>The server's answer is too long.</source>
        <translation>Die Antwort des Servers ist zu lang.</translation>
    </message>
    <message>
        <source>Change %1 of the table %2 cannot be sent: %3.</source>
        <translation>Änderung %1 der Tabelle %2 kann nicht übertragen werden: %3.</translation>
    </message>
    <message>
        <source>its kind is not known</source>
        <translation>ihre Art ist nicht bekannt</translation>
    </message>
    <message>
        <source>the record of the change is incomplete</source>
        <translation>die Aufzeichnung der Änderung ist unvollständig</translation>
    </message>
    <message>
        <source>its values do not fit the columns that the table had</source>
        <translation>ihre Werte passen nicht zu den Spalten, die die Tabelle hatte</translation>
    </message>
    <message>
        <source>its row has no primary key, and columns take all names of the row id</source>
        <translation>ihre Zeile hat keinen Primärschlüssel, und Spalten belegen alle Namen der Zeilennummer</translation>
    </message>
    <message>
        <source>there is no such table any more, and the engine has not recorded what became of it</source>
        <translation>es gibt die Tabelle nicht mehr, und die Engine hat nicht aufgezeichnet, was aus ihr wurde</translation>
    </message>
    <message>
        <source>Rows of the table %1 have no numbers: it has no INTEGER PRIMARY KEY.</source>
        <translation>Zeilen der Tabelle %1 haben keine Nummern: Sie hat keinen INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>The changes could not be collected in a temporary file.</source>
        <translation>Die Änderungen konnten nicht in einer temporären Datei gesammelt werden.</translation>
    </message>
    <message>
        <source>The server cannot answer a question: %1</source>
        <translation>Der Server kann eine Frage nicht beantworten: %1</translation>
    </message>
    <message>
        <source>Other statements changed the database all the time during the pull.</source>
        <translation>Andere Anweisungen haben die Datenbank während des Abrufs fortwährend geändert.</translation>
    </message>
    <message>
        <source>ALTER TABLE ... RENAME is not sent to the server. Do it there, or add what has the new name, move the rows, and drop the old one.</source>
        <translation>ALTER TABLE ... RENAME wird nicht an den Server übertragen. Führen Sie es dort aus, oder legen Sie das Neue an, verschieben Sie die Zeilen, und entfernen Sie das Alte.</translation>
    </message>
    <message>
        <source>The rows of CREATE TABLE ... AS are not sent to the server. Create the table first, then INSERT INTO ... SELECT.</source>
        <translation>Die Zeilen von CREATE TABLE ... AS werden nicht an den Server übertragen. Legen Sie zuerst die Tabelle an, dann INSERT INTO ... SELECT.</translation>
    </message>
    <message>
        <source>The row is no longer there, or has another key.</source>
        <translation>Die Zeile ist nicht mehr da oder hat einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>keyColumns: several rows have the same values in them.</source>
        <translation>keyColumns: mehrere Zeilen haben in ihnen dieselben Werte.</translation>
    </message>
    <message>
        <source>The model has no connection.</source>
        <translation>Das Modell hat keine Verbindung.</translation>
    </message>
    <message>
        <source>Rows can be changed when the query is SELECT ... FROM a single table, and its keyColumns have the names that they have in the table.</source>
        <translation>Zeilen lassen sich ändern, wenn die Abfrage SELECT ... FROM mit einer einzigen Tabelle ist und ihre keyColumns so heißen wie in der Tabelle.</translation>
    </message>
    <message>
        <source>The model has no row %1.</source>
        <translation>Das Modell hat keine Zeile %1.</translation>
    </message>
    <message>
        <source>Rows can be changed when keyColumns tell which they are.</source>
        <translation>Zeilen lassen sich ändern, wenn keyColumns sagen, welche es sind.</translation>
    </message>
    <message>
        <source>The change cannot be taken back: row %1 of the table %2, which was changed together with it, was changed again since. Give the row another number, other values, or take back what came later first.</source>
        <translation>Die Änderung kann nicht zurückgenommen werden: Zeile %1 der Tabelle %2, die mit ihr zusammen geändert wurde, wurde seitdem noch einmal geändert. Geben Sie der Zeile eine andere Nummer oder andere Werte, oder nehmen Sie erst das Spätere zurück.</translation>
    </message>
</context>
</TS>
