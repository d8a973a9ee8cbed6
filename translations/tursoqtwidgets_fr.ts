<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>TursoQt::ConflictViewPrivate</name>
    <message>
        <source>Both rows stay: the one from here gets a number that nobody uses</source>
        <translation>Les deux lignes restent : celle d’ici reçoit un numéro que personne n’utilise</translation>
    </message>
    <message>
        <source>Push and pull once more; the server may take the row by now</source>
        <translation>Envoyer et récupérer encore une fois ; le serveur accepte peut-être la ligne à présent</translation>
    </message>
    <message>
        <source>Push and pull after the decision; the next conflict is shown then</source>
        <translation>Envoyer et récupérer après la décision ; le conflit suivant est alors affiché</translation>
    </message>
    <message>
        <source>The row on both sides</source>
        <translation>La ligne des deux côtés</translation>
    </message>
    <message>
        <source>The server refuses the changes: %1.</source>
        <translation>Le serveur refuse les modifications : %1.</translation>
    </message>
    <message>
        <source>The server refuses row %1 of %2, because of %3.</source>
        <translation>Le serveur refuse la ligne %1 de %2, à cause de %3.</translation>
    </message>
    <message>
        <source>It does not say which row it is. Discard the changes that may be the reason under the unsent ones.</source>
        <translation>Il ne dit pas de quelle ligne il s’agit. Annulez, parmi les modifications non envoyées, celles qui peuvent en être la cause.</translation>
    </message>
    <message>
        <source>The row was deleted here. Keep what the server has, or try again.</source>
        <translation>La ligne a été supprimée ici. Gardez ce que le serveur possède, ou réessayez.</translation>
    </message>
    <message>
        <source>Change a value under “To be sent”, or take the change back. Nothing is lost meanwhile.</source>
        <translation>Changez une valeur sous « À envoyer », ou annulez la modification. Rien n’est perdu entre-temps.</translation>
    </message>
    <message>
        <source>Choose for each column by a click which value is to be sent, or type one. A click on a heading chooses the whole row. Nothing is lost meanwhile.</source>
        <translation>Choisissez d’un clic, pour chaque colonne, la valeur à envoyer, ou saisissez-en une. Un clic sur un en-tête choisit la ligne entière. Rien n’est perdu entre-temps.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de données n’est pas ouverte.</translation>
    </message>
    <message>
        <source>There is no conflict.
When the server refuses a row that was changed here, both sides of it are shown here, and you decide.</source>
        <translation>Il n’y a pas de conflit.
Quand le serveur refuse une ligne modifiée ici, ses deux versions s’affichent ici, et vous décidez.</translation>
    </message>
    <message>
        <source>Send the row with the values of the last column</source>
        <translation>Envoyer la ligne avec les valeurs de la dernière colonne</translation>
    </message>
    <message>
        <source>The server refuses the row as it is: choose or type a value first</source>
        <translation>Le serveur refuse la ligne telle quelle : choisissez ou saisissez d’abord une valeur</translation>
    </message>
    <message>
        <source>&amp;Discard mine</source>
        <translation>Aba&amp;ndonner la mienne</translation>
    </message>
    <message>
        <source>Take the change of this row back</source>
        <translation>Annuler la modification de cette ligne</translation>
    </message>
    <message>
        <source>Send this ro&amp;w</source>
        <translation>En&amp;voyer cette ligne</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>Garder &amp;celle du serveur</translation>
    </message>
    <message>
        <source>Give a new nu&amp;mber</source>
        <translation>&amp;Donner un nouveau numéro</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>The&amp;n go on synchronising</source>
        <translation>&amp;Puis continuer la synchronisation</translation>
    </message>
</context>
<context>
    <name>TursoQt::PageMapViewPrivate</name>
    <message>
        <source>The database is not open.</source>
        <translation>La base de données n’est pas ouverte.</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>just fetched</source>
        <translation>vient d’être récupérée</translation>
    </message>
    <message>
        <source>on the server only</source>
        <translation>seulement sur le serveur</translation>
    </message>
    <message>
        <source>Pages in a square: %1</source>
        <translation>Pages par carré : %1</translation>
    </message>
    <message>
        <source>All %1 pages (%2) are on this computer.</source>
        <translation>Les %1 pages (%2) sont toutes sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Pages on this computer: %1 of %2 (%3 of %4). The others are fetched when a statement needs them.</source>
        <translation>Pages sur cet ordinateur : %1 sur %2 (%3 sur %4). Les autres sont récupérées quand une instruction en a besoin.</translation>
    </message>
    <message>
        <source>Written here since the last pull: %1.</source>
        <translation>Écrites ici depuis la dernière récupération : %1.</translation>
    </message>
    <message>
        <source>written here since the last pull</source>
        <translation>écrite ici depuis la dernière récupération</translation>
    </message>
</context>
<context>
    <name>TursoQt::PendingChangesViewPrivate</name>
    <message>
        <source>&amp;Discard…</source>
        <translation>A&amp;nnuler…</translation>
    </message>
    <message>
        <source>By transaction</source>
        <translation>Par transaction</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Par table</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>Grouping of the changes</source>
        <translation>Regroupement des modifications</translation>
    </message>
    <message>
        <source>Take the selected changes back, as if they had never been made (Del)</source>
        <translation>Annuler les modifications sélectionnées, comme si elles n’avaient jamais été faites (Suppr)</translation>
    </message>
    <message>
        <source>Take all changes back that the server has not got yet</source>
        <translation>Annuler toutes les modifications que le serveur n’a pas encore reçues</translation>
    </message>
    <message>
        <source>Send the changes to the server</source>
        <translation>Envoyer les modifications au serveur</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Modifications non envoyées</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Anciennes et nouvelles valeurs</translation>
    </message>
    <message>
        <source>Select a change to see its old and new values.</source>
        <translation>Sélectionnez une modification pour voir ses anciennes et nouvelles valeurs.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de données n’est pas ouverte.</translation>
    </message>
    <message>
        <source>This database has no server, so nothing waits to be sent.</source>
        <translation>Cette base de données n’a pas de serveur, donc rien n’attend d’être envoyé.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.
Change a row: it is listed here until a push has taken it to the server.</source>
        <translation>Rien n’attend d’être envoyé.
Modifiez une ligne : elle figure ici jusqu’à ce qu’un envoi l’ait transmise au serveur.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annuler des modifications</translation>
    </message>
    <message>
        <source>None of these changes can be discarded.</source>
        <translation>Aucune de ces modifications ne peut être annulée.</translation>
    </message>
    <message>
        <source>Discard the changes? Number: %1</source>
        <translation>Annuler les modifications ? Nombre : %1</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Annuler les mo&amp;difications</translation>
    </message>
    <message>
        <source>D&amp;iscard all…</source>
        <translation>&amp;Tout annuler…</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>TursoQt::RequestsViewPrivate</name>
    <message>
        <source>Filter: a path, a status, an operation</source>
        <translation>Filtre : un chemin, un statut, une opération</translation>
    </message>
    <message>
        <source>Filter of the requests</source>
        <translation>Filtre des requêtes</translation>
    </message>
    <message>
        <source>Save all requests as browsers do, without headers and bodies</source>
        <translation>Enregistrer toutes les requêtes comme le font les navigateurs, sans en-têtes ni contenus</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>No requests.
They are listed here from the moment on that this view was opened.</source>
        <translation>Aucune requête.
Elles figurent ici à partir du moment où cette vue a été ouverte.</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Détails de la requête</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Sélectionnez une requête pour voir ses détails.</translation>
    </message>
    <message>
        <source>For: %1, try %2</source>
        <translation>Pour : %1, tentative %2</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Début : %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Statut : %1</translation>
    </message>
    <message>
        <source>Bodies: %1 sent, %2 received</source>
        <translation>Contenus : %1 envoyés, %2 reçus</translation>
    </message>
    <message>
        <source>Time: %1 (%2)</source>
        <translation>Durée : %1 (%2)</translation>
    </message>
    <message>
        <source>The server asks for a pause of %1.</source>
        <translation>Le serveur demande une pause de %1.</translation>
    </message>
    <message>
        <source>Save requests</source>
        <translation>Enregistrer les requêtes</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>Archives HTTP (*.har)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Enregistrer en HAR…</translation>
    </message>
</context>
<context>
    <name>TursoQt::SqlConsolePrivate</name>
    <message>
        <source>Another text (Ctrl+T)</source>
        <translation>Un autre texte (Ctrl+T)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>Texte %1</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Rien n’a encore été exécuté</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncControlsPrivate</name>
    <message>
        <source>Pu&amp;ll</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>Fetch the changes of others from the server</source>
        <translation>Récupérer du serveur les modifications des autres</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>Send the local changes to the server</source>
        <translation>Envoyer les modifications locales au serveur</translation>
    </message>
    <message>
        <source>S&amp;ynchronise</source>
        <translation>Sync&amp;hroniser</translation>
    </message>
    <message>
        <source>Push, then pull</source>
        <translation>Envoyer, puis récupérer</translation>
    </message>
    <message>
        <source>Move the write-ahead log into the database file</source>
        <translation>Intégrer le journal WAL au fichier de la base de données</translation>
    </message>
    <message>
        <source>Stop what runs and what waits</source>
        <translation>Arrêter ce qui s’exécute et ce qui attend</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Travailler hors li&amp;gne</translation>
    </message>
    <message>
        <source>Leave the server alone for a while; changes are kept until you come back</source>
        <translation>Laisser le serveur tranquille un moment ; les modifications sont gardées jusqu’à votre retour</translation>
    </message>
    <message>
        <source>&amp;Automatic sync</source>
        <translation>Synchronisation auto&amp;matique</translation>
    </message>
    <message>
        <source>Push after local changes, and ask the server at intervals</source>
        <translation>Envoyer après des modifications locales, et interroger le serveur à intervalles réguliers</translation>
    </message>
    <message>
        <source>Intervals of automatic sync</source>
        <translation>Intervalles de la synchronisation automatique</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint</source>
        <translation>Point de contrô&amp;le</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>Interr&amp;ompre</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncErrorBarPrivate</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncHistoryViewPrivate</name>
    <message>
        <source>Sizes of the logs</source>
        <translation>Tailles des journaux</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Modifications non envoyées</translation>
    </message>
    <message>
        <source>Bytes on the network, by request</source>
        <translation>Octets sur le réseau, par requête</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Journal WAL</translation>
    </message>
    <message>
        <source>Revert log</source>
        <translation>Journal d’annulation</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Non envoyées</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncInspectorPrivate</name>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Unsent (%1)</source>
        <translation>Non envoyées (%1)</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Non envoyées</translation>
    </message>
    <message>
        <source>Conflict (!)</source>
        <translation>Conflit (!)</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncLogViewPrivate</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing happened yet, or nothing that the filters let through.</source>
        <translation>Rien ne s’est encore passé, ou rien que les filtres laissent passer.</translation>
    </message>
    <message>
        <source>Let nothing move; what happens meanwhile is listed afterwards</source>
        <translation>Figer la liste ; ce qui se passe entre-temps s’affiche ensuite</translation>
    </message>
    <message>
        <source>Versions, configuration, state, requests and sizes of files as JSON, without secrets, for a bug report</source>
        <translation>Versions, configuration, état, requêtes et tailles des fichiers en JSON, sans données secrètes, pour un rapport de bogue</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Sans les détails</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Pulled: there were changes</source>
        <translation>Récupération : il y avait des modifications</translation>
    </message>
    <message>
        <source>Pulled: nothing new</source>
        <translation>Récupération : rien de nouveau</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Modifications envoyées</translation>
    </message>
    <message>
        <source>Checkpoint made</source>
        <translation>Point de contrôle effectué</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 : échec. %2</translation>
    </message>
    <message>
        <source>status %1, %2 sent, %3 received, %4</source>
        <translation>statut %1, %2 envoyés, %3 reçus, %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>Le diagnostic est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncStatusBarPrivate</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Changes that the server has not got yet</source>
        <translation>Modifications que le serveur n’a pas encore reçues</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>Que faire ?</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1 : interrompu</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1 : échec. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Last synchronised %1 ago.</source>
        <translation>Dernière synchronisation il y a %1.</translation>
    </message>
    <message>
        <source>Unsent: %1</source>
        <translation>Non envoyées : %1</translation>
    </message>
</context>
<context>
    <name>TursoQt::TableBrowserPrivate</name>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>The statement that created the table.</source>
        <translation>L’instruction qui a créé la table.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>There are no tables yet.</source>
        <translation>Il n’y a pas encore de tables.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de données n’est pas ouverte.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::AutoSyncSettings</name>
    <message>
        <source>Ask the server every:</source>
        <translation>Interroger le serveur toutes les :</translation>
    </message>
    <message>
        <source>Send changes after:</source>
        <translation>Envoyer les modifications après :</translation>
    </message>
    <message>
        <source>First pause after a failure:</source>
        <translation>Première pause après un échec :</translation>
    </message>
    <message>
        <source>Longest pause after failures:</source>
        <translation>Pause la plus longue après des échecs :</translation>
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
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>Comment la valeur est affichée</translation>
    </message>
    <message>
        <source>Select a cell to see all of its value.</source>
        <translation>Sélectionnez une cellule pour voir toute sa valeur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Ce n’est pas du JSON : %1</translation>
    </message>
    <message>
        <source>This is no image.</source>
        <translation>Ce n’est pas une image.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictBanner</name>
    <message>
        <source>&amp;Resolve…</source>
        <translation>Réso&amp;udre…</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>As last pulled</source>
        <translation>À la dernière récupération</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Sur le serveur</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConsolePage</name>
    <message>
        <source>SQL; Ctrl+Return runs the statement under the cursor, Ctrl+Shift+Return all of them</source>
        <translation>SQL ; Ctrl+Entrée exécute l’instruction sous le curseur, Ctrl+Maj+Entrée toutes</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>The rows that a statement gives stand here.</source>
        <translation>Les lignes que donne une instruction s’affichent ici.</translation>
    </message>
    <message>
        <source>Query plan</source>
        <translation>Plan d’exécution</translation>
    </message>
    <message>
        <source>Run the statement under the cursor (Ctrl+Return)</source>
        <translation>Exécuter l’instruction sous le curseur (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Run all statements (Ctrl+Shift+Return)</source>
        <translation>Exécuter toutes les instructions (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Stop what runs (Esc)</source>
        <translation>Arrêter ce qui s’exécute (Échap)</translation>
    </message>
    <message>
        <source>Show how the statement would be run (Ctrl+E)</source>
        <translation>Montrer comment l’instruction serait exécutée (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save the rows as CSV</source>
        <translation>Enregistrer les lignes en CSV</translation>
    </message>
    <message>
        <source>Save the rows as JSON</source>
        <translation>Enregistrer les lignes en JSON</translation>
    </message>
    <message>
        <source>S&amp;cript…</source>
        <translation>Scri&amp;pt…</translation>
    </message>
    <message>
        <source>Run all statements of a file</source>
        <translation>Exécuter toutes les instructions d’un fichier</translation>
    </message>
    <message>
        <source>Script: %1 of %2</source>
        <translation>Script : %1 sur %2</translation>
    </message>
    <message>
        <source>The script is done.</source>
        <translation>Le script est terminé.</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>Il n’y a pas d’instruction.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Exécution…</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>Lignes : %1, lecture…</translation>
    </message>
    <message>
        <source>Rows: %1 in %2</source>
        <translation>Lignes : %1 en %2</translation>
    </message>
    <message>
        <source>The first rows: %1 in %2. There are more.</source>
        <translation>Premières lignes : %1 en %2. Il y en a d’autres.</translation>
    </message>
    <message>
        <source>Rows changed: %1 in %2</source>
        <translation>Lignes modifiées : %1 en %2</translation>
    </message>
    <message>
        <source>Rows: %1, changed: %2, in %3</source>
        <translation>Lignes : %1, modifiées : %2, en %3</translation>
    </message>
    <message>
        <source>Stopped. Rows: %1</source>
        <translation>Arrêté. Lignes : %1</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>Enregistrer les lignes</translation>
    </message>
    <message>
        <source>Run a script</source>
        <translation>Exécuter un script</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Ru&amp;n</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>R&amp;un all</source>
        <translation>Tout exé&amp;cuter</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Saving rows: %1</source>
        <translation>Enregistrement des lignes : %1</translation>
    </message>
    <message>
        <source>Rows saved: %1</source>
        <translation>Lignes enregistrées : %1</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::DiscardPlan</name>
    <message>
        <source>Later changes of the same rows go with them: %1.</source>
        <translation>Les modifications ultérieures des mêmes lignes sont annulées avec elles : %1.</translation>
    </message>
    <message>
        <source>Changes of the schema cannot be taken back and stay: %1.</source>
        <translation>Les modifications du schéma ne peuvent pas être annulées et restent : %1.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>C’est irréversible.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%1: goes away, it exists only here.</source>
        <translation>%1 : disparaît, elle n’existe qu’ici.</translation>
    </message>
    <message>
        <source>%1: gets its former values back.</source>
        <translation>%1 : retrouve ses anciennes valeurs.</translation>
    </message>
    <message>
        <source>%1: comes back.</source>
        <translation>%1 : revient.</translation>
    </message>
    <message>
        <source>Other rows in the same way: %1.</source>
        <translation>Autres lignes, de la même façon : %1.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::EditableRowsModel</name>
    <message>
        <source>(default)</source>
        <translation>(par défaut)</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>modification de %1</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>nouvelle ligne</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>%1, refers to %2</source>
        <translation>%1, fait référence à %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtre de %1</translation>
    </message>
    <message>
        <source>A part of the value, or a comparison such as = 5, &gt;= 10, &lt;&gt; open, NULL, NOT NULL</source>
        <translation>Une partie de la valeur, ou une comparaison comme = 5, &gt;= 10, &lt;&gt; ouvert, NULL, NOT NULL</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::GroupedChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a table</comment>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Transaction at %1</source>
        <translation>Transaction à %1</translation>
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
        <translation>Opération</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestPhases</name>
    <message>
        <source>queued</source>
        <translation>en attente de connexion</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>attente</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>réception</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestsModel</name>
    <message>
        <source>%1, try %2</source>
        <translation>%1, tentative %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowComparisonModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowsPanel</name>
    <message>
        <source>&amp;Insert</source>
        <translation>I&amp;nsérer</translation>
    </message>
    <message>
        <source>Add a row (Ctrl+I)</source>
        <translation>Ajouter une ligne (Ctrl+I)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Dupli&amp;quer</translation>
    </message>
    <message>
        <source>Add a row with the same values and another key (Ctrl+D)</source>
        <translation>Ajouter une ligne avec les mêmes valeurs et une autre clé (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete the selected rows (Del)</source>
        <translation>Supprimer les lignes sélectionnées (Suppr)</translation>
    </message>
    <message>
        <source>Set to &amp;NULL</source>
        <translation>&amp;Mettre à NULL</translation>
    </message>
    <message>
        <source>Empty the cell (Ctrl+0)</source>
        <translation>Vider la cellule (Ctrl+0)</translation>
    </message>
    <message>
        <source>&amp;Go to the referenced row</source>
        <translation>Aller à la li&amp;gne référencée</translation>
    </message>
    <message>
        <source>Show the row that this cell refers to (Ctrl+G)</source>
        <translation>Afficher la ligne à laquelle cette cellule fait référence (Ctrl+G)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the last edit back (Ctrl+Z)</source>
        <translation>Annuler la dernière saisie (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Make the edit again (Ctrl+Shift+Z)</source>
        <translation>Refaire la saisie (Ctrl+Maj+Z)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Undo the %1 (Ctrl+Z)</source>
        <translation>Annuler : %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo the %1 (Ctrl+Shift+Z)</source>
        <translation>Rétablir : %1 (Ctrl+Maj+Z)</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Lignes : %1</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>Lignes : %1, lecture…</translation>
    </message>
    <message>
        <source>Choose a table.</source>
        <translation>Choisissez une table.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La table est vide.</translation>
    </message>
    <message>
        <source>No row matches the filters.</source>
        <translation>Aucune ligne ne correspond aux filtres.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>The row was changed or deleted by somebody else meanwhile, so nothing was written. Undo that edit, and make it again.</source>
        <translation>La ligne a été modifiée ou supprimée entre-temps par quelqu’un d’autre, donc rien n’a été écrit. Annulez cette saisie, puis refaites-la.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Su&amp;pprimer</translation>
    </message>
    <message>
        <source>Rows: %1+</source>
        <translation>Lignes : %1+</translation>
    </message>
    <message>
        <source>So many were read; more are read when you scroll.</source>
        <translation>Autant de lignes ont été lues ; d’autres le sont quand vous faites défiler.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de données n’est pas ouverte.</translation>
    </message>
    <message>
        <source>Go to the last row</source>
        <translation>Aller à la dernière ligne</translation>
    </message>
    <message>
        <source>Read all rows, and show the last one (Ctrl+End)</source>
        <translation>Lire toutes les lignes et afficher la dernière (Ctrl+Fin)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ScriptRun</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Interrompu.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StagedPanel</name>
    <message>
        <source>Co&amp;mmit</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>The staged edits as SQL</source>
        <translation>Les saisies en attente, en SQL</translation>
    </message>
    <message>
        <source>Write all of it in one transaction (Ctrl+S)</source>
        <translation>Tout écrire en une seule transaction (Ctrl+S)</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>Tout abandonner</translation>
    </message>
    <message>
        <source>Edits that are not written yet: %1</source>
        <translation>Saisies pas encore écrites : %1</translation>
    </message>
    <message>
        <source>Commit or revert these edits of %1 first.</source>
        <translation>Validez ou abandonnez d’abord ces saisies de %1.</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>Aban&amp;donner</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatementRunner</name>
    <message>
        <source>Cancelled.</source>
        <translation>Interrompu.</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatisticsGrid</name>
    <message>
        <source>State:</source>
        <translation>État :</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Serveur :</translation>
    </message>
    <message>
        <source>Unsent changes:</source>
        <translation>Modifications non envoyées :</translation>
    </message>
    <message>
        <source>Write-ahead log:</source>
        <translation>Journal WAL :</translation>
    </message>
    <message>
        <source>Revert log:</source>
        <translation>Journal d’annulation :</translation>
    </message>
    <message>
        <source>Last pull:</source>
        <translation>Dernière récupération :</translation>
    </message>
    <message>
        <source>Last push:</source>
        <translation>Dernier envoi :</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>Envoyés :</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>Reçus :</translation>
    </message>
    <message>
        <source>Revision:</source>
        <translation>Révision :</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>joignable</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::SyncSentence</name>
    <message>
        <source>There is no database any more</source>
        <translation>Il n’y a plus de base de données</translation>
    </message>
    <message>
        <source>Open, without a server</source>
        <translation>Ouverte, sans serveur</translation>
    </message>
    <message>
        <source>Offline: the server is not reached</source>
        <translation>Hors ligne : le serveur est injoignable</translation>
    </message>
    <message>
        <source>Conflict: the server refuses a row</source>
        <translation>Conflit : le serveur refuse une ligne</translation>
    </message>
    <message>
        <source>Open, the last operation failed</source>
        <translation>Ouverte, la dernière opération a échoué</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Off: changes travel when you pull and push.</source>
        <translation>Désactivée : les modifications circulent quand vous récupérez et envoyez.</translation>
    </message>
    <message>
        <source>Begins when the database is open.</source>
        <translation>Commence quand la base de données est ouverte.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Sending the local changes…</source>
        <translation>Envoi des modifications locales…</translation>
    </message>
    <message>
        <source>Asking the server for changes…</source>
        <translation>Recherche de modifications sur le serveur…</translation>
    </message>
    <message>
        <source>%1 Next attempt at %2.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>%1 Prochaine tentative à %2.</translation>
    </message>
    <message>
        <source>Stopped. %1 Push or pull to try again.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>Arrêtée. %1 Envoyez ou récupérez pour réessayer.</translation>
    </message>
    <message>
        <source>Changes that will be sent in a moment: %1.</source>
        <translation>Modifications qui seront envoyées dans un instant : %1.</translation>
    </message>
    <message>
        <source>Waits for changes.</source>
        <translation>Attend des modifications.</translation>
    </message>
    <message>
        <source>The server was asked %1 ago; it is not asked again by itself.</source>
        <translation>Le serveur a été interrogé il y a %1 ; il ne l’est plus automatiquement.</translation>
    </message>
    <message>
        <source>The server was asked %1 ago, next in %2.</source>
        <translation>Le serveur a été interrogé il y a %1, prochaine fois dans %2.</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Copie initiale</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent</source>
        <translation>%1 : %2, %3 envoyés</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1 : %2, %3 sur %4</translation>
    </message>
    <message>
        <source>%1: %2, %3 received</source>
        <translation>%1 : %2, %3 reçus</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>%1 is a progress, %2 a time such as &quot;12 s&quot;</extracomment>
        <translation>%1, encore %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TableListModel</name>
    <message>
        <source>%1 (view)</source>
        <translation>%1 (vue)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::Text</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are translated into, as in the name of the file</extracomment>
        <translation>fr</translation>
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
        <translation>jamais</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>operation</comment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>operation</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Résoudre le conflit</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>attente du serveur</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>réception</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>applying changes</source>
        <translation>application des modifications</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture en cours</translation>
    </message>
    <message>
        <source>Copying the remote database</source>
        <translation>Copie de la base de données distante</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state</comment>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Fermeture en cours</translation>
    </message>
    <message>
        <source>Failed to open</source>
        <translation>Échec de l’ouverture</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérée</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit : %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TimeChart</name>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::WholeExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit : %2</translation>
    </message>
</context>
</TS>
