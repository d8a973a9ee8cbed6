<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Demo::AboutBox</name>
    <message>
        <source>A local database for Qt applications that synchronises with a remote one.</source>
        <translation>Eine lokale Datenbank für Qt-Anwendungen, die sich mit einer entfernten synchronisiert.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothek: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>turso-qt and Turso's engine are under the MIT licence; Qt is under the LGPL.</source>
        <translation>turso-qt und die Engine von Turso stehen unter der MIT-Lizenz, Qt unter der LGPL.</translation>
    </message>
    <message>
        <source>About turso-qt</source>
        <translation>Über turso-qt</translation>
    </message>
</context>
<context>
    <name>Demo::AdvancedForm</name>
    <message>
        <source>Copy when the file is new</source>
        <translation>Kopieren, wenn die Datei neu ist</translation>
    </message>
    <message>
        <source>Pull the logical log (MVCC)</source>
        <translation>Das logische Log holen (MVCC)</translation>
    </message>
    <message>
        <source>Send the token without TLS</source>
        <translation>Das Token ohne TLS senden</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>Alles auf einmal</translation>
    </message>
    <message>
        <source>Is a conflict</source>
        <translation>Ist ein Konflikt</translation>
    </message>
    <message>
        <source>Renumbers the local row</source>
        <translation>Nummeriert die hiesige Zeile um</translation>
    </message>
    <message>
        <source>Overwrites the other row</source>
        <translation>Überschreibt die andere Zeile</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
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
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Some servers ignore the query and send everything; tursodb does.</source>
        <translation>Manche Server beachten die Abfrage nicht und senden alles; tursodb gehört dazu.</translation>
    </message>
</context>
<context>
    <name>Demo::CopyComparison</name>
    <message>
        <source>The whole database</source>
        <translation>Die ganze Datenbank</translation>
    </message>
    <message>
        <source>Its first MiB</source>
        <translation>Ihr erstes MiB</translation>
    </message>
    <message>
        <source>What “SELECT * FROM customers” needs</source>
        <translation>Was „SELECT * FROM customers“ braucht</translation>
    </message>
    <message>
        <source>What a copy costs</source>
        <translation>Was eine Kopie kostet</translation>
    </message>
    <message>
        <source>Copied at first</source>
        <translation>Zuerst kopiert</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>copying…</source>
        <translation>wird kopiert…</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What a partial copy lacks is fetched when a statement needs it. tursodb, the server of the playground, ignores the query and sends everything.</source>
        <translation>Was einer Teilkopie fehlt, wird geholt, wenn eine Anweisung es braucht. tursodb, der Server der Spielwiese, beachtet die Abfrage nicht und sendet alles.</translation>
    </message>
</context>
<context>
    <name>Demo::GuidedTour</name>
    <message>
        <source>Change a row</source>
        <translation>Eine Zeile ändern</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Sie senden</translation>
    </message>
    <message>
        <source>See it arrive elsewhere</source>
        <translation>Sie anderswo ankommen sehen</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>Offline gehen</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Zurückkommen</translation>
    </message>
    <message>
        <source>Meet a conflict</source>
        <translation>Einem Konflikt begegnen</translation>
    </message>
    <message>
        <source>Resolve it</source>
        <translation>Ihn lösen</translation>
    </message>
    <message>
        <source>Under “Tables”, choose a table, double-click a cell, type something else, and press “Commit”. The change is in the file on this computer at once; the server does not know it yet.</source>
        <translation>Wählen Sie unter „Tabellen“ eine Tabelle, klicken Sie doppelt auf eine Zelle, schreiben Sie etwas anderes hinein, und drücken Sie „Übernehmen“. Die Änderung steht sofort in der Datei auf diesem Rechner; der Server kennt sie noch nicht.</translation>
    </message>
    <message>
        <source>Look at what waits under “Unsent”. Then press “Push” above: the server gets the change.</source>
        <translation>Sehen Sie unter „Nicht gesendet“ nach, was wartet. Drücken Sie dann oben „Senden“: Der Server bekommt die Änderung.</translation>
    </message>
    <message>
        <source>Tick “Work offline” at the top right. Nothing is sent or fetched any more.</source>
        <translation>Kreuzen Sie oben rechts „Offline arbeiten“ an. Jetzt wird nichts mehr gesendet oder geholt.</translation>
    </message>
    <message>
        <source>Change another row, and commit it. That works as before, since everything is on this computer.</source>
        <translation>Ändern Sie eine weitere Zeile, und übernehmen Sie sie. Das geht wie vorher, denn alles ist auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Clear “Work offline”, and press “Synchronise”. What you did meanwhile goes to the server.</source>
        <translation>Nehmen Sie das Kreuz bei „Offline arbeiten“ weg, und drücken Sie „Synchronisieren“. Was Sie inzwischen getan haben, geht an den Server.</translation>
    </message>
    <message>
        <source>Now let somebody else take the same customer number as you. Press the button, and then “Push”: the server refuses your row.</source>
        <translation>Lassen Sie nun jemand anderen dieselbe Kundennummer nehmen wie Sie. Drücken Sie den Knopf und dann „Senden“: Der Server weist Ihre Zeile zurück.</translation>
    </message>
    <message>
        <source>Under “Conflict” both rows stand side by side. Give yours a new number, keep theirs, or choose values column by column.</source>
        <translation>Unter „Konflikt“ stehen beide Zeilen nebeneinander. Geben Sie Ihrer eine neue Nummer, behalten Sie die andere, oder wählen Sie Werte Spalte für Spalte.</translation>
    </message>
    <message>
        <source>That was all. The menu “Playground” breaks the server in other ways: try what happens when it is slow, or gone.</source>
        <translation>Das war alles. Das Menü „Spielwiese“ stört den Server auf andere Weisen: Probieren Sie, was geschieht, wenn er langsam ist oder fehlt.</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt auslassen</translation>
    </message>
    <message>
        <source>Show the tables</source>
        <translation>Die Tabellen zeigen</translation>
    </message>
    <message>
        <source>Open a second window</source>
        <translation>Ein zweites Fenster öffnen</translation>
    </message>
    <message>
        <source>Cause a conflict</source>
        <translation>Einen Konflikt herbeiführen</translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation>Den Konflikt zeigen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Noch einmal beginnen</translation>
    </message>
    <message>
        <source>Get a change from there</source>
        <translation>Eine Änderung von dort holen</translation>
    </message>
    <message>
        <source>Open a second window: another client with a copy of its own. Your change is in it.</source>
        <translation>Öffnen Sie ein zweites Fenster: ein anderer Teilnehmer mit einer eigenen Kopie. Ihre Änderung ist darin.</translation>
    </message>
    <message>
        <source>In the second window, change a row in the same table, press “Commit”, and then “Push”. Come back here and press “Pull”: the cells that have changed light up.</source>
        <translation>Ändern Sie im zweiten Fenster eine Zeile derselben Tabelle, drücken Sie „Übernehmen“ und dann „Senden“. Kommen Sie hierher zurück, und drücken Sie „Holen“: Die geänderten Zellen leuchten auf.</translation>
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
    <name>Demo::MainWindow</name>
    <message>
        <source>Filling the playground's server: %L1 of %L2 orders</source>
        <translation>Der Server der Spielwiese wird gefüllt: %L1 von %L2 Bestellungen</translation>
    </message>
    <message>
        <source>There is no playground.</source>
        <translation>Es gibt keine Spielwiese.</translation>
    </message>
    <message>
        <source>The playground's server listens at %1.</source>
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
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Somebody else has written on the server. Pull fetches it.</source>
        <translation>Jemand anderes hat auf dem Server geschrieben. Holen bringt es her.</translation>
    </message>
    <message>
        <source>&amp;Synchronisation</source>
        <translation>S&amp;ynchronisation</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>C&amp;lose the database</source>
        <translation>Die Datenbank &amp;schließen</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>&amp;Das Fenster schließen</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch wurde nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the &amp;system has them</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;About turso-qt</source>
        <translation>Über &amp;turso-qt</translation>
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
    <name>Demo::PlaygroundMenu</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Second &amp;client in a new window</source>
        <translation>&amp;Zweiter Teilnehmer in einem neuen Fenster</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>&amp;Writes a note</source>
        <translation>Schreibt &amp;eine Notiz</translation>
    </message>
    <message>
        <source>Keeps w&amp;riting</source>
        <translation>Schreibt immer &amp;weiter</translation>
    </message>
    <message>
        <source>Takes the same &amp;number as you</source>
        <translation>&amp;Nimmt dieselbe Nummer wie Sie</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>Works w&amp;ell</source>
        <translation>Arbeitet &amp;gut</translation>
    </message>
    <message>
        <source>No trouble</source>
        <translation>Keine Störung</translation>
    </message>
    <message>
        <source>Is s&amp;low</source>
        <translation>Ist &amp;langsam</translation>
    </message>
    <message>
        <source>Answers trickle</source>
        <translation>Antworten tröpfeln</translation>
    </message>
    <message>
        <source>Is &amp;gone</source>
        <translation>Ist &amp;fort</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Niemand antwortet</translation>
    </message>
    <message>
        <source>&amp;Fails</source>
        <translation>&amp;Versagt</translation>
    </message>
    <message>
        <source>Answers with status 500</source>
        <translation>Antwortet mit Status 500</translation>
    </message>
    <message>
        <source>Wants another &amp;token</source>
        <translation>Will ein anderes &amp;Token</translation>
    </message>
    <message>
        <source>Answers with status 401</source>
        <translation>Antwortet mit Status 401</translation>
    </message>
    <message>
        <source>&amp;Breaks off</source>
        <translation>&amp;Bricht ab</translation>
    </message>
    <message>
        <source>The connection ends in the middle of an answer</source>
        <translation>Die Verbindung endet mitten in einer Antwort</translation>
    </message>
    <message>
        <source>Play&amp;ground</source>
        <translation>&amp;Spielwiese</translation>
    </message>
    <message>
        <source>Compare kinds of c&amp;opies…</source>
        <translation>Arten von Kopien verglei&amp;chen…</translation>
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
    <name>Demo::StartPage</name>
    <message>
        <source>A local database that synchronises</source>
        <translation>Eine lokale Datenbank, die sich synchronisiert</translation>
    </message>
    <message>
        <source>This program shows what turso-qt does: it reads and writes a file on this computer, sends your changes to a server, and fetches those of others.</source>
        <translation>Dieses Programm zeigt, was turso-qt tut: Es liest und schreibt eine Datei auf diesem Rechner, sendet Ihre Änderungen an einen Server und holt die der anderen.</translation>
    </message>
    <message>
        <source>&amp;Try it in the playground</source>
        <translation>A&amp;uf der Spielwiese ausprobieren</translation>
    </message>
    <message>
        <source>Starts a server with sample data on this computer, and a guided tour</source>
        <translation>Startet einen Server mit Beispieldaten auf diesem Rechner und einen Rundgang</translation>
    </message>
    <message>
        <source>&amp;Open a database</source>
        <translation>&amp;Eine Datenbank öffnen</translation>
    </message>
    <message>
        <source>A file on this computer, with or without a server of your own</source>
        <translation>Eine Datei auf diesem Rechner, mit oder ohne eigenen Server</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>Zuletzt geöffnet:</translation>
    </message>
</context>
<context>
    <name>Demo::Text</name>
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
    <message>
        <source>Copy when the file is new:</source>
        <translation>Kopieren, wenn die Datei neu ist:</translation>
    </message>
    <message>
        <source>Copy in pieces of:</source>
        <translation>Kopieren in Stücken zu:</translation>
    </message>
    <message>
        <source>Changes per request:</source>
        <translation>Änderungen je Anfrage:</translation>
    </message>
    <message>
        <source>A number taken twice:</source>
        <translation>Nummer doppelt vergeben:</translation>
    </message>
    <message>
        <source>Transactions:</source>
        <translation>Transaktionen:</translation>
    </message>
    <message>
        <source>Connect within:</source>
        <translation>Verbinden binnen:</translation>
    </message>
    <message>
        <source>Silence at most:</source>
        <translation>Höchstens still:</translation>
    </message>
    <message>
        <source>Wait for a page:</source>
        <translation>Auf eine Seite warten:</translation>
    </message>
    <message>
        <source>Wait when busy:</source>
        <translation>Bei Belegung warten:</translation>
    </message>
    <message>
        <source>Try again for:</source>
        <translation>Neue Versuche für:</translation>
    </message>
    <message>
        <source>Hold a pull for:</source>
        <translation>Holen darf warten:</translation>
    </message>
    <message>
        <source>Encryption:</source>
        <translation>Verschlüsselung:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>Pull the logical log:</source>
        <translation>Das logische Log holen:</translation>
    </message>
    <message>
        <source>Experiments:</source>
        <translation>Experimente:</translation>
    </message>
</context>
</TS>
