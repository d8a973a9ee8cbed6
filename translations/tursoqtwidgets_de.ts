<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>TursoQt::ConflictViewPrivate</name>
    <message>
        <source>Both rows stay: the one from here gets a number that nobody uses</source>
        <translation>Beide Zeilen bleiben: Die von hier bekommt eine Nummer, die niemand benutzt</translation>
    </message>
    <message>
        <source>Push and pull once more; the server may take the row by now</source>
        <translation>Noch einmal senden und holen; vielleicht nimmt der Server die Zeile inzwischen an</translation>
    </message>
    <message>
        <source>Push and pull after the decision; the next conflict is shown then</source>
        <translation>Nach der Entscheidung senden und holen; dann erscheint der nächste Konflikt</translation>
    </message>
    <message>
        <source>The row on both sides</source>
        <translation>Die Zeile auf beiden Seiten</translation>
    </message>
    <message>
        <source>The server refuses the changes: %1.</source>
        <translation>Der Server weist die Änderungen zurück: %1.</translation>
    </message>
    <message>
        <source>The server refuses row %1 of %2, because of %3.</source>
        <translation>Der Server weist Zeile %1 von %2 zurück, wegen %3.</translation>
    </message>
    <message>
        <source>It does not say which row it is. Discard the changes that may be the reason under the unsent ones.</source>
        <translation>Er sagt nicht, welche Zeile es ist. Verwerfen Sie unter den nicht gesendeten Änderungen die, die der Grund sein können.</translation>
    </message>
    <message>
        <source>The row was deleted here. Keep what the server has, or try again.</source>
        <translation>Die Zeile wurde hier gelöscht. Behalten Sie, was der Server hat, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Change a value under “To be sent”, or take the change back. Nothing is lost meanwhile.</source>
        <translation>Ändern Sie unter „Wird gesendet“ einen Wert, oder nehmen Sie die Änderung zurück. Bis dahin geht nichts verloren.</translation>
    </message>
    <message>
        <source>Choose for each column by a click which value is to be sent, or type one. A click on a heading chooses the whole row. Nothing is lost meanwhile.</source>
        <translation>Wählen Sie für jede Spalte mit einem Klick, welcher Wert gesendet wird, oder geben Sie einen ein. Ein Klick auf eine Überschrift wählt die ganze Zeile. Bis dahin geht nichts verloren.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>Die Datenbank ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>There is no conflict.
When the server refuses a row that was changed here, both sides of it are shown here, and you decide.</source>
        <translation>Es gibt keinen Konflikt.
Wenn der Server eine hier geänderte Zeile zurückweist, stehen hier beide Seiten, und Sie entscheiden.</translation>
    </message>
    <message>
        <source>Send the row with the values of the last column</source>
        <translation>Die Zeile mit den Werten der letzten Spalte senden</translation>
    </message>
    <message>
        <source>The server refuses the row as it is: choose or type a value first</source>
        <translation>So weist der Server die Zeile zurück: Wählen Sie erst einen Wert, oder geben Sie einen ein</translation>
    </message>
    <message>
        <source>&amp;Discard mine</source>
        <translation>Meine &amp;verwerfen</translation>
    </message>
    <message>
        <source>Take the change of this row back</source>
        <translation>Die Änderung dieser Zeile zurücknehmen</translation>
    </message>
    <message>
        <source>Send this ro&amp;w</source>
        <translation>Diese &amp;Zeile senden</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>D&amp;ie vom Server behalten</translation>
    </message>
    <message>
        <source>Give a new nu&amp;mber</source>
        <translation>&amp;Neue Nummer geben</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>No&amp;ch einmal versuchen</translation>
    </message>
    <message>
        <source>The&amp;n go on synchronising</source>
        <translation>Danach &amp;weiter synchronisieren</translation>
    </message>
</context>
<context>
    <name>TursoQt::PageMapViewPrivate</name>
    <message>
        <source>The database is not open.</source>
        <translation>Die Datenbank ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>just fetched</source>
        <translation>gerade geholt</translation>
    </message>
    <message>
        <source>on the server only</source>
        <translation>nur auf dem Server</translation>
    </message>
    <message>
        <source>Pages in a square: %1</source>
        <translation>Seiten je Kästchen: %1</translation>
    </message>
    <message>
        <source>All %1 pages (%2) are on this computer.</source>
        <translation>Alle %1 Seiten (%2) sind auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Pages on this computer: %1 of %2 (%3 of %4). The others are fetched when a statement needs them.</source>
        <translation>Seiten auf diesem Rechner: %1 von %2 (%3 von %4). Die anderen werden geholt, wenn eine Anweisung sie braucht.</translation>
    </message>
    <message>
        <source>Written here since the last pull: %1.</source>
        <translation>Seit dem letzten Holen hier geschrieben: %1.</translation>
    </message>
    <message>
        <source>written here since the last pull</source>
        <translation>seit dem letzten Holen hier geschrieben</translation>
    </message>
</context>
<context>
    <name>TursoQt::PendingChangesViewPrivate</name>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>By transaction</source>
        <translation>Nach Transaktion</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Nach Tabelle</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Grouping of the changes</source>
        <translation>Gliederung der Änderungen</translation>
    </message>
    <message>
        <source>Take the selected changes back, as if they had never been made (Del)</source>
        <translation>Die ausgewählten Änderungen zurücknehmen, als wären sie nie gemacht worden (Entf)</translation>
    </message>
    <message>
        <source>Take all changes back that the server has not got yet</source>
        <translation>Alle Änderungen zurücknehmen, die der Server noch nicht hat</translation>
    </message>
    <message>
        <source>Send the changes to the server</source>
        <translation>Die Änderungen an den Server senden</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Nicht gesendete Änderungen</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Alte und neue Werte</translation>
    </message>
    <message>
        <source>Select a change to see its old and new values.</source>
        <translation>Wählen Sie eine Änderung, um ihre alten und neuen Werte zu sehen.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>Die Datenbank ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>This database has no server, so nothing waits to be sent.</source>
        <translation>Diese Datenbank hat keinen Server, also wartet nichts darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.
Change a row: it is listed here until a push has taken it to the server.</source>
        <translation>Nichts wartet darauf, gesendet zu werden.
Ändern Sie eine Zeile: Sie steht hier, bis sie beim Server angekommen ist.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>None of these changes can be discarded.</source>
        <translation>Keine dieser Änderungen kann verworfen werden.</translation>
    </message>
    <message>
        <source>Discard the changes? Number: %1</source>
        <translation>Die Änderungen verwerfen? Anzahl: %1</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>D&amp;iscard all…</source>
        <translation>Alle ve&amp;rwerfen…</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>TursoQt::RequestsViewPrivate</name>
    <message>
        <source>Filter: a path, a status, an operation</source>
        <translation>Filter: ein Pfad, ein Status, ein Vorgang</translation>
    </message>
    <message>
        <source>Filter of the requests</source>
        <translation>Filter der Anfragen</translation>
    </message>
    <message>
        <source>Save all requests as browsers do, without headers and bodies</source>
        <translation>Alle Anfragen speichern, wie Browser es tun, ohne Kopfzeilen und Inhalte</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No requests.
They are listed here from the moment on that this view was opened.</source>
        <translation>Keine Anfragen.
Sie stehen hier von dem Augenblick an, in dem diese Ansicht geöffnet wurde.</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Einzelheiten der Anfrage</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Wählen Sie eine Anfrage, um ihre Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>For: %1, try %2</source>
        <translation>Für: %1, Versuch %2</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Bodies: %1 sent, %2 received</source>
        <translation>Inhalte: %1 gesendet, %2 empfangen</translation>
    </message>
    <message>
        <source>Time: %1 (%2)</source>
        <translation>Zeit: %1 (%2)</translation>
    </message>
    <message>
        <source>The server asks for a pause of %1.</source>
        <translation>Der Server bittet um eine Pause von %1.</translation>
    </message>
    <message>
        <source>Save requests</source>
        <translation>Anfragen speichern</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>HTTP-Archive (*.har)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Als HAR speichern…</translation>
    </message>
</context>
<context>
    <name>TursoQt::SqlConsolePrivate</name>
    <message>
        <source>Another text (Ctrl+T)</source>
        <translation>Ein weiterer Text (Strg+T)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>Text %1</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Noch wurde nichts ausgeführt</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncControlsPrivate</name>
    <message>
        <source>Pu&amp;ll</source>
        <translation>Ho&amp;len</translation>
    </message>
    <message>
        <source>Fetch the changes of others from the server</source>
        <translation>Die Änderungen anderer vom Server holen</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>S&amp;enden</translation>
    </message>
    <message>
        <source>Send the local changes to the server</source>
        <translation>Die lokalen Änderungen an den Server senden</translation>
    </message>
    <message>
        <source>S&amp;ynchronise</source>
        <translation>Synchr&amp;onisieren</translation>
    </message>
    <message>
        <source>Push, then pull</source>
        <translation>Senden, dann holen</translation>
    </message>
    <message>
        <source>Move the write-ahead log into the database file</source>
        <translation>Das Write-Ahead-Log in die Datenbankdatei übernehmen</translation>
    </message>
    <message>
        <source>Stop what runs and what waits</source>
        <translation>Anhalten, was läuft und was wartet</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>O&amp;ffline arbeiten</translation>
    </message>
    <message>
        <source>Leave the server alone for a while; changes are kept until you come back</source>
        <translation>Den Server eine Weile in Ruhe lassen; Änderungen werden aufgehoben, bis Sie zurück sind</translation>
    </message>
    <message>
        <source>&amp;Automatic sync</source>
        <translation>Auto&amp;matisch synchronisieren</translation>
    </message>
    <message>
        <source>Push after local changes, and ask the server at intervals</source>
        <translation>Nach lokalen Änderungen senden und den Server in Abständen fragen</translation>
    </message>
    <message>
        <source>Intervals of automatic sync</source>
        <translation>Abstände der automatischen Synchronisation</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint</source>
        <translation>Chec&amp;kpoint</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncErrorBarPrivate</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncHistoryViewPrivate</name>
    <message>
        <source>Sizes of the logs</source>
        <translation>Größen der Logs</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Nicht gesendete Änderungen</translation>
    </message>
    <message>
        <source>Bytes on the network, by request</source>
        <translation>Bytes im Netz, je Anfrage</translation>
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
        <source>Unsent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncInspectorPrivate</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Unsent (%1)</source>
        <translation>Nicht gesendet (%1)</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Conflict (!)</source>
        <translation>Konflikt (!)</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncLogViewPrivate</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing happened yet, or nothing that the filters let through.</source>
        <translation>Noch ist nichts geschehen, oder nichts, was die Filter durchlassen.</translation>
    </message>
    <message>
        <source>Let nothing move; what happens meanwhile is listed afterwards</source>
        <translation>Nichts bewegt sich; was inzwischen geschieht, steht danach da</translation>
    </message>
    <message>
        <source>Versions, configuration, state, requests and sizes of files as JSON, without secrets, for a bug report</source>
        <translation>Versionen, Konfiguration, Zustand, Anfragen und Dateigrößen als JSON, ohne Geheimnisse, für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Ohne Einzelheiten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
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
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>D&amp;iagnose kopieren</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncStatusBarPrivate</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Changes that the server has not got yet</source>
        <translation>Änderungen, die der Server noch nicht hat</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>Was kann ich tun?</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: abgebrochen</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Last synchronised %1 ago.</source>
        <translation>Zuletzt synchronisiert vor %1.</translation>
    </message>
    <message>
        <source>Unsent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
</context>
<context>
    <name>TursoQt::TableBrowserPrivate</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The statement that created the table.</source>
        <translation>Die Anweisung, mit der die Tabelle angelegt wurde.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>There are no tables yet.</source>
        <translation>Es gibt noch keine Tabellen.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>Die Datenbank ist nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::AutoSyncSettings</name>
    <message>
        <source>Ask the server every:</source>
        <translation>Den Server fragen alle:</translation>
    </message>
    <message>
        <source>Send changes after:</source>
        <translation>Änderungen senden nach:</translation>
    </message>
    <message>
        <source>First pause after a failure:</source>
        <translation>Erste Pause nach einem Fehler:</translation>
    </message>
    <message>
        <source>Longest pause after failures:</source>
        <translation>Längste Pause nach Fehlern:</translation>
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
        <translation>x'%1…' (BLOB, %2)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::CellInspector</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>Wie der Wert gezeigt wird</translation>
    </message>
    <message>
        <source>Select a cell to see all of its value.</source>
        <translation>Wählen Sie eine Zelle, um ihren ganzen Wert zu sehen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>This is no image.</source>
        <translation>Das ist kein Bild.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictBanner</name>
    <message>
        <source>&amp;Resolve…</source>
        <translation>Löse&amp;n…</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>As last pulled</source>
        <translation>Wie zuletzt geholt</translation>
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
        <source>To be sent</source>
        <translation>Wird gesendet</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConsolePage</name>
    <message>
        <source>SQL; Ctrl+Return runs the statement under the cursor, Ctrl+Shift+Return all of them</source>
        <translation>SQL; Strg+Eingabe führt die Anweisung unter dem Cursor aus, Strg+Umschalt+Eingabe alle</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The rows that a statement gives stand here.</source>
        <translation>Hier stehen die Zeilen, die eine Anweisung ergibt.</translation>
    </message>
    <message>
        <source>Query plan</source>
        <translation>Ausführungsplan</translation>
    </message>
    <message>
        <source>Run the statement under the cursor (Ctrl+Return)</source>
        <translation>Die Anweisung unter dem Cursor ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Run all statements (Ctrl+Shift+Return)</source>
        <translation>Alle Anweisungen ausführen (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Stop what runs (Esc)</source>
        <translation>Anhalten, was läuft (Esc)</translation>
    </message>
    <message>
        <source>Show how the statement would be run (Ctrl+E)</source>
        <translation>Zeigen, wie die Anweisung ausgeführt würde (Strg+E)</translation>
    </message>
    <message>
        <source>Save the rows as CSV</source>
        <translation>Die Zeilen als CSV speichern</translation>
    </message>
    <message>
        <source>Save the rows as JSON</source>
        <translation>Die Zeilen als JSON speichern</translation>
    </message>
    <message>
        <source>S&amp;cript…</source>
        <translation>Skr&amp;ipt…</translation>
    </message>
    <message>
        <source>Run all statements of a file</source>
        <translation>Alle Anweisungen einer Datei ausführen</translation>
    </message>
    <message>
        <source>Script: %1 of %2</source>
        <translation>Skript: %1 von %2</translation>
    </message>
    <message>
        <source>The script is done.</source>
        <translation>Das Skript ist fertig.</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>Da ist keine Anweisung.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>Zeilen: %1, es wird gelesen…</translation>
    </message>
    <message>
        <source>Rows: %1 in %2</source>
        <translation>Zeilen: %1 in %2</translation>
    </message>
    <message>
        <source>The first rows: %1 in %2. There are more.</source>
        <translation>Die ersten Zeilen: %1 in %2. Es gibt mehr.</translation>
    </message>
    <message>
        <source>Rows changed: %1 in %2</source>
        <translation>Geänderte Zeilen: %1 in %2</translation>
    </message>
    <message>
        <source>Rows: %1, changed: %2, in %3</source>
        <translation>Zeilen: %1, geändert: %2, in %3</translation>
    </message>
    <message>
        <source>Stopped. Rows: %1</source>
        <translation>Angehalten. Zeilen: %1</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>Zeilen speichern</translation>
    </message>
    <message>
        <source>Run a script</source>
        <translation>Ein Skript ausführen</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ru&amp;n</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>R&amp;un all</source>
        <translation>Alle ausfüh&amp;ren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Saving rows: %1</source>
        <translation>Zeilen werden gespeichert: %1</translation>
    </message>
    <message>
        <source>Rows saved: %1</source>
        <translation>Gespeicherte Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::DiscardPlan</name>
    <message>
        <source>Later changes of the same rows go with them: %1.</source>
        <translation>Spätere Änderungen derselben Zeilen gehen mit: %1.</translation>
    </message>
    <message>
        <source>Changes of the schema cannot be taken back and stay: %1.</source>
        <translation>Änderungen des Schemas lassen sich nicht zurücknehmen und bleiben: %1.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1: goes away, it exists only here.</source>
        <translation>%1: verschwindet, sie gibt es nur hier.</translation>
    </message>
    <message>
        <source>%1: gets its former values back.</source>
        <translation>%1: bekommt ihre früheren Werte zurück.</translation>
    </message>
    <message>
        <source>%1: comes back.</source>
        <translation>%1: kommt wieder.</translation>
    </message>
    <message>
        <source>Other rows in the same way: %1.</source>
        <translation>Weitere Zeilen ebenso: %1.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::EditableRowsModel</name>
    <message>
        <source>(default)</source>
        <translation>(Vorgabe)</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>%1, refers to %2</source>
        <translation>%1, verweist auf %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <source>A part of the value, or a comparison such as = 5, &gt;= 10, &lt;&gt; open, NULL, NOT NULL</source>
        <translation>Ein Teil des Werts oder ein Vergleich wie = 5, &gt;= 10, &lt;&gt; offen, NULL, NOT NULL</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::GroupedChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a table</comment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Transaction at %1</source>
        <translation>Transaktion um %1</translation>
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
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestPhases</name>
    <message>
        <source>queued</source>
        <translation>wartet auf Verbindung</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>empfängt</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestsModel</name>
    <message>
        <source>%1, try %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowComparisonModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowsPanel</name>
    <message>
        <source>&amp;Insert</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Add a row (Ctrl+I)</source>
        <translation>Eine Zeile hinzufügen (Strg+I)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Add a row with the same values and another key (Ctrl+D)</source>
        <translation>Eine Zeile mit denselben Werten und anderem Schlüssel hinzufügen (Strg+D)</translation>
    </message>
    <message>
        <source>Delete the selected rows (Del)</source>
        <translation>Die ausgewählten Zeilen löschen (Entf)</translation>
    </message>
    <message>
        <source>Set to &amp;NULL</source>
        <translation>Auf &amp;NULL setzen</translation>
    </message>
    <message>
        <source>Empty the cell (Ctrl+0)</source>
        <translation>Die Zelle leeren (Strg+0)</translation>
    </message>
    <message>
        <source>&amp;Go to the referenced row</source>
        <translation>Zur Zeile &amp;gehen, auf die verwiesen wird</translation>
    </message>
    <message>
        <source>Show the row that this cell refers to (Ctrl+G)</source>
        <translation>Die Zeile zeigen, auf die diese Zelle verweist (Strg+G)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last edit back (Ctrl+Z)</source>
        <translation>Die letzte Bearbeitung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit again (Ctrl+Shift+Z)</source>
        <translation>Die Bearbeitung noch einmal machen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Undo the %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo the %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederholen: %1 (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>Zeilen: %1, es wird gelesen…</translation>
    </message>
    <message>
        <source>Choose a table.</source>
        <translation>Wählen Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Es wird gelesen…</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>No row matches the filters.</source>
        <translation>Keine Zeile passt zu den Filtern.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The row was changed or deleted by somebody else meanwhile, so nothing was written. Undo that edit, and make it again.</source>
        <translation>Die Zeile wurde inzwischen von jemand anderem geändert oder gelöscht, deshalb wurde nichts geschrieben. Nehmen Sie diese Bearbeitung zurück, und machen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>Rows: %1+</source>
        <translation>Zeilen: %1+</translation>
    </message>
    <message>
        <source>So many were read; more are read when you scroll.</source>
        <translation>So viele wurden gelesen; beim Blättern kommen weitere dazu.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>Die Datenbank ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>Go to the last row</source>
        <translation>Zur letzten Zeile gehen</translation>
    </message>
    <message>
        <source>Read all rows, and show the last one (Ctrl+End)</source>
        <translation>Alle Zeilen lesen und die letzte zeigen (Strg+Ende)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ScriptRun</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StagedPanel</name>
    <message>
        <source>Co&amp;mmit</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>The staged edits as SQL</source>
        <translation>Die vorgemerkten Bearbeitungen als SQL</translation>
    </message>
    <message>
        <source>Write all of it in one transaction (Ctrl+S)</source>
        <translation>Alles in einer Transaktion schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Edits that are not written yet: %1</source>
        <translation>Noch nicht geschriebene Bearbeitungen: %1</translation>
    </message>
    <message>
        <source>Commit or revert these edits of %1 first.</source>
        <translation>Übernehmen oder verwerfen Sie erst diese Bearbeitungen von %1.</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatementRunner</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatisticsGrid</name>
    <message>
        <source>State:</source>
        <translation>Zustand:</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Unsent changes:</source>
        <translation>Nicht gesendete Änderungen:</translation>
    </message>
    <message>
        <source>Write-ahead log:</source>
        <translation>Write-Ahead-Log:</translation>
    </message>
    <message>
        <source>Revert log:</source>
        <translation>Rücknahme-Log:</translation>
    </message>
    <message>
        <source>Last pull:</source>
        <translation>Zuletzt geholt:</translation>
    </message>
    <message>
        <source>Last push:</source>
        <translation>Zuletzt gesendet:</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>Gesendet:</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>Empfangen:</translation>
    </message>
    <message>
        <source>Revision:</source>
        <translation>Revision:</translation>
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
        <source>reachable</source>
        <translation>erreichbar</translation>
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
    <name>TursoQt::Widgets::SyncSentence</name>
    <message>
        <source>There is no database any more</source>
        <translation>Es gibt keine Datenbank mehr</translation>
    </message>
    <message>
        <source>Open, without a server</source>
        <translation>Geöffnet, ohne Server</translation>
    </message>
    <message>
        <source>Offline: the server is not reached</source>
        <translation>Offline: Der Server wird nicht erreicht</translation>
    </message>
    <message>
        <source>Conflict: the server refuses a row</source>
        <translation>Konflikt: Der Server weist eine Zeile zurück</translation>
    </message>
    <message>
        <source>Open, the last operation failed</source>
        <translation>Geöffnet, der letzte Vorgang ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Off: changes travel when you pull and push.</source>
        <translation>Aus: Änderungen reisen, wenn Sie holen und senden.</translation>
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
        <translation>Die lokalen Änderungen werden gesendet…</translation>
    </message>
    <message>
        <source>Asking the server for changes…</source>
        <translation>Der Server wird nach Änderungen gefragt…</translation>
    </message>
    <message>
        <source>%1 Next attempt at %2.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>%1 Nächster Versuch um %2.</translation>
    </message>
    <message>
        <source>Stopped. %1 Push or pull to try again.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>Angehalten. %1 Senden oder holen Sie, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Changes that will be sent in a moment: %1.</source>
        <translation>Änderungen, die gleich gesendet werden: %1.</translation>
    </message>
    <message>
        <source>Waits for changes.</source>
        <translation>Wartet auf Änderungen.</translation>
    </message>
    <message>
        <source>The server was asked %1 ago; it is not asked again by itself.</source>
        <translation>Der Server wurde vor %1 gefragt; von selbst wird er nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>The server was asked %1 ago, next in %2.</source>
        <translation>Der Server wurde vor %1 gefragt, wieder in %2.</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Erste Kopie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>%1, %2 left</source>
        <extracomment>%1 is a progress, %2 a time such as &quot;12 s&quot;</extracomment>
        <translation>%1, noch %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TableListModel</name>
    <message>
        <source>%1 (view)</source>
        <translation>%1 (Sicht)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::Text</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are translated into, as in the name of the file</extracomment>
        <translation>de</translation>
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
        <translation>nie</translation>
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
        <source>Pull</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Konflikt lösen</translation>
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
        <translation>wird vorbereitet</translation>
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
        <translation>Änderungen werden übernommen</translation>
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
        <source>Copying the remote database</source>
        <translation>Die entfernte Datenbank wird kopiert</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state</comment>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Wird geschlossen</translation>
    </message>
    <message>
        <source>Failed to open</source>
        <translation>Öffnen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TimeChart</name>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::WholeExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
</TS>
