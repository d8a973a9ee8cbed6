<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Demo::ActionsPanel</name>
    <message>
        <source>Pull</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Fetch the changes of others from the server</source>
        <translation>Die Änderungen anderer vom Server holen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send the local changes to the server</source>
        <translation>Die eigenen Änderungen an den Server senden</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Move the write-ahead log into the database file</source>
        <translation>Das Write-Ahead-Log in die Datenbankdatei übernehmen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read the statistics anew</source>
        <translation>Die Statistik neu lesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what runs and what waits</source>
        <translation>Beenden, was läuft und was wartet</translation>
    </message>
</context>
<context>
    <name>Demo::AutoSyncPanel</name>
    <message>
        <source>Automatic sync</source>
        <translation>Automatischer Abgleich</translation>
    </message>
    <message numerus="yes">
        <source>Push after local changes, and pull every %n second(s)</source>
        <translation>
            <numerusform>Nach lokalen Änderungen senden und jede Sekunde holen</numerusform>
            <numerusform>Nach lokalen Änderungen senden und alle %n Sekunden holen</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: changes travel when you pull and push.</source>
        <translation>Aus: Änderungen werden nur mit Holen und Senden übertragen.</translation>
    </message>
    <message>
        <source>Begins when the database is open.</source>
        <translation>Beginnt, wenn die Datenbank geöffnet ist.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Sending the local changes…</source>
        <translation>Die lokalen Änderungen werden gesendet …</translation>
    </message>
    <message>
        <source>Asking the server for changes…</source>
        <translation>Der Server wird nach Änderungen gefragt …</translation>
    </message>
    <message>
        <source>%1 Next attempt at %2.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>%1 Nächster Versuch um %2.</translation>
    </message>
    <message>
        <source>Stopped. %1 Push or pull to try again.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>Angehalten. %1 Zum erneuten Versuch senden oder holen.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) will be sent in a moment.</source>
        <translation>
            <numerusform>Gleich wird %n Änderung gesendet.</numerusform>
            <numerusform>Gleich werden %n Änderungen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Auf dem neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>Demo::CommandLine</name>
    <message>
        <source>Shows a database that synchronises with a remote one.</source>
        <translation>Zeigt eine Datenbank, die sich mit einer entfernten abgleicht.</translation>
    </message>
    <message>
        <source>The local database file. It is created when it is not there.</source>
        <translation>Die lokale Datenbankdatei. Sie wird angelegt, wenn es sie nicht gibt.</translation>
    </message>
    <message>
        <source>The remote database.</source>
        <translation>Die entfernte Datenbank.</translation>
    </message>
    <message>
        <source>A file whose first line is the token for the remote database.</source>
        <translation>Eine Datei, deren erste Zeile das Token für die entfernte Datenbank ist.</translation>
    </message>
    <message>
        <source>The name under which the server knows this copy.</source>
        <translation>Der Name, unter dem der Server diese Kopie kennt.</translation>
    </message>
    <message>
        <source>Copy only the first BYTES of the remote database at first; at least 4096.</source>
        <translation>Zuerst nur die ersten BYTES der entfernten Datenbank kopieren; mindestens 4096.</translation>
    </message>
    <message>
        <source>Copy only what the query SQL touches at first.</source>
        <translation>Zuerst nur kopieren, was die Abfrage SQL berührt.</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch missing parts in pieces of BYTES, a multiple of 4096.</source>
        <translation>Mit --prefix oder --query: Fehlendes in Stücken von BYTES holen, einem Vielfachen von 4096.</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch related parts before they are asked for.</source>
        <translation>Mit --prefix oder --query: Zugehöriges holen, bevor es gebraucht wird.</translation>
    </message>
    <message>
        <source>Start a local server with sample data, and use it.</source>
        <translation>Einen lokalen Server mit Beispieldaten starten und benutzen.</translation>
    </message>
    <message>
        <source>With --playground: the number of sample orders, about 1 kB each (default: 64000).</source>
        <translation>Mit --playground: die Anzahl der Beispielbestellungen, je etwa 1 kB (Vorgabe: 64000).</translation>
    </message>
    <message>
        <source>Without a window: open, insert a row, push, pull and checkpoint, and say how it went.</source>
        <translation>Ohne Fenster: öffnen, eine Zeile einfügen, senden, holen, Checkpoint machen und berichten.</translation>
    </message>
    <message>
        <source>With --headless: print one JSON object.</source>
        <translation>Mit --headless: ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Show every part of the window, save a picture of each to the folder DIR, and quit.</source>
        <translation>Jeden Teil des Fensters zeigen, je ein Bild davon im Ordner DIR ablegen und enden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. See --help.</source>
        <translation>„%1“ ist keine Option. Siehe --help.</translation>
    </message>
    <message>
        <source>--playground brings its own server: leave --url out.</source>
        <translation>--playground bringt einen eigenen Server mit: --url weglassen.</translation>
    </message>
    <message>
        <source>--headless needs a database: add --database PATH, or --playground.</source>
        <translation>--headless braucht eine Datenbank: --database PATH oder --playground hinzufügen.</translation>
    </message>
    <message>
        <source>--screenshot needs a window: leave --headless out.</source>
        <translation>--screenshot braucht ein Fenster: --headless weglassen.</translation>
    </message>
    <message>
        <source>--json goes with --headless.</source>
        <translation>--json gehört zu --headless.</translation>
    </message>
    <message>
        <source>--rows goes with --playground.</source>
        <translation>--rows gehört zu --playground.</translation>
    </message>
    <message>
        <source>--prefix and --query exclude each other: leave one of them out.</source>
        <translation>--prefix und --query schließen einander aus: eines davon weglassen.</translation>
    </message>
    <message>
        <source>--segment and --prefetch go with --prefix or --query.</source>
        <translation>--segment und --prefetch gehören zu --prefix oder --query.</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2</source>
        <translation>Die Token-Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The first line of the token file %1 is empty. Write the token there.</source>
        <translation>Die erste Zeile der Token-Datei %1 ist leer. Das Token gehört dorthin.</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, at least %2; &quot;%3&quot; is none.</source>
        <translation>--%1 braucht eine ganze Zahl, mindestens %2; „%3“ ist keine.</translation>
    </message>
</context>
<context>
    <name>Demo::ConnectForm</name>
    <message>
        <source>Remember the token</source>
        <translation>Token merken</translation>
    </message>
    <message>
        <source>Fetch related parts early</source>
        <translation>Zugehöriges vorab holen</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>Eine Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>The whole database</source>
        <translation>Die ganze Datenbank</translation>
    </message>
    <message>
        <source>Its beginning</source>
        <translation>Ihr Anfang</translation>
    </message>
    <message>
        <source>What a query needs</source>
        <translation>Was eine Abfrage braucht</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>Länge:</translation>
    </message>
    <message>
        <source>Query:</source>
        <translation>Abfrage:</translation>
    </message>
    <message>
        <source>Fetch at once:</source>
        <translation>Auf einmal holen:</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
</context>
<context>
    <name>Demo::HeadlessRun</name>
    <message>
        <source>Playground: %1 of %2 rows</source>
        <translation>Spielwiese: %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2 of %3 received, %4 sent</source>
        <translation>%1: %2 von %3 empfangen, %4 gesendet</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Demo::LocalServer</name>
    <message>
        <source>The playground needs the program tursodb, and it was not found. Install it, or set the environment variable TURSODB to its path.</source>
        <translation>Die Spielwiese braucht das Programm tursodb, und es wurde nicht gefunden. Es ist zu installieren, oder die Umgebungsvariable TURSODB muss seinen Pfad nennen.</translation>
    </message>
    <message>
        <source>The local server did not answer in time.</source>
        <translation>Der lokale Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The local server ended unexpectedly.</source>
        <translation>Der lokale Server hat sich unerwartet beendet.</translation>
    </message>
    <message>
        <source>The local server does not start.</source>
        <translation>Der lokale Server startet nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 lässt sich nicht starten: %2</translation>
    </message>
</context>
<context>
    <name>Demo::LogPanel</name>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Pulled: there were changes</source>
        <translation>Geholt: Es gab Änderungen</translation>
    </message>
    <message>
        <source>Pulled: nothing new</source>
        <translation>Geholt: nichts Neues</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Checkpoint made</source>
        <translation>Checkpoint gemacht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>status %1, %2 sent, %3 received, %4</source>
        <translation>Status %1, %2 gesendet, %3 empfangen, %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Demo::MainWindow</name>
    <message>
        <source>Change something on the server</source>
        <translation>Etwas auf dem Server ändern</translation>
    </message>
    <message>
        <source>Write a row on the playground&apos;s server, so that there is something to pull</source>
        <translation>Auf dem Server der Spielwiese eine Zeile schreiben, damit es etwas zu holen gibt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
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
        <source>Filling the playground&apos;s server: %L1 of %L2 orders</source>
        <translation>Der Server der Spielwiese wird gefüllt: %L1 von %L2 Bestellungen</translation>
    </message>
    <message>
        <source>A note was written on the server. Pull fetches it.</source>
        <translation>Auf dem Server wurde eine Notiz geschrieben. „Holen“ bringt sie hierher.</translation>
    </message>
    <message>
        <source>There is no playground.</source>
        <translation>Es gibt keine Spielwiese.</translation>
    </message>
    <message>
        <source>The playground&apos;s server listens at %1.</source>
        <translation>Der Server der Spielwiese ist unter %1 zu erreichen.</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL: %1</translation>
    </message>
    <message>
        <source>%1 – turso-qt demo</source>
        <translation>%1 – turso-qt-Demo</translation>
    </message>
    <message>
        <source>turso-qt demo</source>
        <translation>turso-qt-Demo</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Es ist nichts geöffnet.</translation>
    </message>
</context>
<context>
    <name>Demo::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>Demo::Playground</name>
    <message>
        <source>The local server did not run a statement of the playground.</source>
        <translation>Der lokale Server hat eine Anweisung der Spielwiese nicht ausgeführt.</translation>
    </message>
    <message>
        <source>There is no room for temporary files: %1</source>
        <translation>Für temporäre Dateien ist kein Platz: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Demo::ProgressPanel</name>
    <message>
        <source>Nothing is open.</source>
        <translation>Es ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Erste Kopie</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent</source>
        <translation>%1: %2, %3 gesendet</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>%1: %2, %3 received</source>
        <translation>%1: %2, %3 empfangen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: abgebrochen</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Demo::RememberedToken</name>
    <message>
        <source>The token was not read from the keychain: %1</source>
        <translation>Das Token wurde nicht aus dem Schlüsselbund gelesen: %1</translation>
    </message>
    <message>
        <source>The token was not kept in the keychain: %1</source>
        <translation>Das Token wurde nicht im Schlüsselbund abgelegt: %1</translation>
    </message>
</context>
<context>
    <name>Demo::ScreenshotTour</name>
    <message>
        <source>The pictures took too long.</source>
        <translation>Die Bilder haben zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Das Bild %1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>Demo::SqlPanel</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Return)</source>
        <translation>Die Anweisung ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>An SQL statement; Ctrl+Return runs it</source>
        <translation>Eine SQL-Anweisung; Strg+Eingabe führt sie aus</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed in %1</source>
        <translation>
            <numerusform>%n Zeile in %1 geändert</numerusform>
            <numerusform>%n Zeilen in %1 geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), %1 changed, in %2</source>
        <translation>
            <numerusform>%n Zeile, davon %1 geändert, in %2</numerusform>
            <numerusform>%n Zeilen, davon %1 geändert, in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n Zeile in %1</numerusform>
            <numerusform>%n Zeilen in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demo::SqlResultModel</name>
    <message numerus="yes">
        <source>x&apos;%1…&apos; (%n byte(s))</source>
        <translation>
            <numerusform>x&apos;%1…&apos; (%n Byte)</numerusform>
            <numerusform>x&apos;%1…&apos; (%n Bytes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demo::StatsPanel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
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
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
</context>
<context>
    <name>Demo::Text</name>
    <message>
        <source>%1/s</source>
        <extracomment>A speed; %1 is an amount such as &quot;12.3 MB&quot;</extracomment>
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
        <source>never</source>
        <translation>nie</translation>
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
        <source>Synchronise</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
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
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Bootstrapping</source>
        <translation>Erste Kopie</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Wird geschlossen</translation>
    </message>
    <message>
        <source>Failed to open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>operation</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>operation</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Konflikt lösen</translation>
    </message>
    <message>
        <source>Database:</source>
        <translation>Datenbank:</translation>
    </message>
    <message>
        <source>Server URL:</source>
        <translation>Server-URL:</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Token:</translation>
    </message>
    <message>
        <source>Client name:</source>
        <translation>Client-Name:</translation>
    </message>
    <message>
        <source>Copy at first:</source>
        <translation>Zuerst kopieren:</translation>
    </message>
</context>
</TS>
