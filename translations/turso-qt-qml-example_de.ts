<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AppMenu</name>
    <message>
        <source>Milk</source>
        <translation>Milch</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Somebody else adds a task</source>
        <translation>Jemand anders fügt eine Aufgabe hinzu</translation>
    </message>
    <message>
        <source>Somebody else adds “%1”</source>
        <translation>Jemand anders fügt „%1“ hinzu</translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message>
        <source>Somebody else has added the same task</source>
        <translation>Jemand anders hat dieselbe Aufgabe hinzugefügt</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die andere nehmen</translation>
    </message>
    <message>
        <source>%1 (mine)</source>
        <translation>%1 (von mir)</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
</context>
<context>
    <name>Example::SampleTasks</name>
    <message>
        <source>Water the plants</source>
        <translation>Blumen gießen</translation>
    </message>
    <message>
        <source>Book the train to Porto</source>
        <translation>Zug nach Porto buchen</translation>
    </message>
    <message>
        <source>Return the ladder</source>
        <translation>Leiter zurückgeben</translation>
    </message>
    <message>
        <source>Call the dentist</source>
        <translation>Zahnarzt anrufen</translation>
    </message>
    <message>
        <source>Buy bread, and something to go with it for eight people</source>
        <translation>Brot kaufen, und etwas dazu für acht Leute</translation>
    </message>
    <message>
        <source>Idea no. %1</source>
        <translation>Einfall Nr. %1</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A local server is being filled with sample data</source>
        <translation>Ein lokaler Server wird mit Beispieldaten gefüllt</translation>
    </message>
    <message>
        <source>Your tasks could not be fetched</source>
        <translation>Die Aufgaben ließen sich nicht holen</translation>
    </message>
    <message>
        <source>Your tasks are being fetched</source>
        <translation>Die Aufgaben werden geholt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>There is such a task already.</source>
        <translation>Diese Aufgabe gibt es schon.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>NewTask</name>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>PendingDelegate</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>PendingPanel</name>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>Alles ist auf dem Server</translation>
    </message>
    <message>
        <source>Last news at %1</source>
        <translation>Zuletzt nachgesehen um %1</translation>
    </message>
</context>
<context>
    <name>PullToRefresh</name>
    <message>
        <source>Synchronising…</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>Let go to synchronise</source>
        <translation>Loslassen zum Abgleichen</translation>
    </message>
    <message>
        <source>Pull down to synchronise</source>
        <translation>Herunterziehen zum Abgleichen</translation>
    </message>
</context>
<context>
    <name>SyncIndicator</name>
    <message>
        <source>%1 to send</source>
        <translation>%1 zu senden</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation>Offline, %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Abgleichen</translation>
    </message>
</context>
<context>
    <name>TaskDelegate</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>me</source>
        <translation>ich</translation>
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
</TS>
