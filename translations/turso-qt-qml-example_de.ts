<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Pull</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>Example::Options</name>
    <message>
        <source>Open or create the local database &lt;path&gt;.</source>
        <translation>Die lokale Datenbank &lt;path&gt; öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>path</translation>
    </message>
    <message>
        <source>Synchronise with the remote database at &lt;url&gt;.</source>
        <translation>Mit der entfernten Datenbank unter &lt;url&gt; abgleichen.</translation>
    </message>
    <message>
        <source>url</source>
        <translation>url</translation>
    </message>
    <message>
        <source>Read the authentication token from &lt;file&gt;.</source>
        <translation>Das Token aus der Datei &lt;file&gt; lesen.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>Start a local server with sample data, and use it.</source>
        <translation>Einen lokalen Server mit Beispieldaten starten und benutzen.</translation>
    </message>
    <message>
        <source>Save a picture of the window to the PNG &lt;file&gt; when the database is open, and quit.</source>
        <translation>Ein Bild des Fensters als PNG in &lt;file&gt; ablegen, sobald die Datenbank offen ist, und enden.</translation>
    </message>
    <message>
        <source>Shows the QML module TursoQt at work.</source>
        <translation>Zeigt das QML-Modul TursoQt bei der Arbeit.</translation>
    </message>
    <message>
        <source>Give either --playground or --database.</source>
        <translation>Entweder --playground oder --database angeben.</translation>
    </message>
    <message>
        <source>--playground comes with a server of its own: give neither --url nor --token-file.</source>
        <translation>--playground bringt einen eigenen Server mit: --url und --token-file weglassen.</translation>
    </message>
    <message>
        <source>The token file cannot be read: %1</source>
        <translation>Die Token-Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The token file is empty.</source>
        <translation>Die Token-Datei ist leer.</translation>
    </message>
</context>
<context>
    <name>Example::Screenshot</name>
    <message>
        <source>The picture cannot be saved: %1</source>
        <translation>Das Bild lässt sich nicht schreiben: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Turso with Qt Quick</source>
        <translation>Turso mit Qt Quick</translation>
    </message>
    <message>
        <source>The database is open.</source>
        <translation>Die Datenbank ist offen.</translation>
    </message>
    <message>
        <source>Pulled changes from the server.</source>
        <translation>Änderungen vom Server geholt.</translation>
    </message>
    <message>
        <source>The server has nothing new.</source>
        <translation>Auf dem Server gibt es nichts Neues.</translation>
    </message>
    <message>
        <source>Pushed all local changes.</source>
        <translation>Alle eigenen Änderungen gesendet.</translation>
    </message>
    <message>
        <source>Moved the write-ahead log into the database file.</source>
        <translation>Das Write-Ahead-Log in die Datenbankdatei übernommen.</translation>
    </message>
    <message>
        <source>There is a new note on the server: pull to get it.</source>
        <translation>Auf dem Server gibt es eine neue Notiz: „Holen“ bringt sie hierher.</translation>
    </message>
    <message>
        <source>Write on the server</source>
        <translation>Auf dem Server schreiben</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>this copy</source>
        <translation>diese Kopie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>The notes appear when the database is open</source>
        <translation>Die Notizen erscheinen, sobald die Datenbank offen ist</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Push and pull</source>
        <translation>Senden und holen</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>wartet auf den Server</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>applying changes</source>
        <translation>übernimmt Änderungen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 of %2 received</source>
        <translation>%1 von %2 empfangen</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>A local server is filled with sample data</source>
        <translation>Ein lokaler Server wird mit Beispieldaten gefüllt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>StatePill</name>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Erste Kopie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open, offline</source>
        <translation>Offen, offline</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Wird geschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>StatisticsCard</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Changes to push</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Write-Ahead-Log</translation>
    </message>
    <message>
        <source>Revert log</source>
        <translation>Rücknahme-Log</translation>
    </message>
    <message>
        <source>Last pull</source>
        <translation>Zuletzt geholt</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>Zuletzt gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
</context>
</TS>
