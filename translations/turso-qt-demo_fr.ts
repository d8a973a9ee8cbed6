<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Demo::AboutBox</name>
    <message>
        <source>A local database for Qt applications that synchronises with a remote one.</source>
        <translation>Une base de données locale pour applications Qt, qui se synchronise avec une base distante.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothèque : %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt : %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>Système : %1</translation>
    </message>
    <message>
        <source>turso-qt and Turso's engine are under the MIT licence; Qt is under the LGPL.</source>
        <translation>turso-qt et le moteur de Turso sont sous licence MIT ; Qt est sous LGPL.</translation>
    </message>
    <message>
        <source>About turso-qt</source>
        <translation>À propos de turso-qt</translation>
    </message>
</context>
<context>
    <name>Demo::AdvancedForm</name>
    <message>
        <source>Copy when the file is new</source>
        <translation>Copier si le fichier est nouveau</translation>
    </message>
    <message>
        <source>Pull the logical log (MVCC)</source>
        <translation>Récupérer le journal logique (MVCC)</translation>
    </message>
    <message>
        <source>Send the token without TLS</source>
        <translation>Envoyer le jeton sans TLS</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>Tout en une fois</translation>
    </message>
    <message>
        <source>Is a conflict</source>
        <translation>Est un conflit</translation>
    </message>
    <message>
        <source>Renumbers the local row</source>
        <translation>Renumérote la ligne locale</translation>
    </message>
    <message>
        <source>Overwrites the other row</source>
        <translation>Écrase l’autre ligne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Pas du tout</translation>
    </message>
</context>
<context>
    <name>Demo::CommandLine</name>
    <message>
        <source>Shows a database that synchronises with a remote one.</source>
        <translation>Montre une base de données qui se synchronise avec une base distante.</translation>
    </message>
    <message>
        <source>The local database file. It is created when it is not there.</source>
        <translation>Le fichier de la base de données locale. Il est créé s’il n’existe pas.</translation>
    </message>
    <message>
        <source>The remote database.</source>
        <translation>La base de données distante.</translation>
    </message>
    <message>
        <source>A file whose first line is the token for the remote database.</source>
        <translation>Un fichier dont la première ligne est le jeton de la base de données distante.</translation>
    </message>
    <message>
        <source>The name under which the server knows this copy.</source>
        <translation>Le nom sous lequel le serveur connaît cette copie.</translation>
    </message>
    <message>
        <source>Copy only the first BYTES of the remote database at first; at least 4096.</source>
        <translation>Ne copier d’abord que les BYTES premiers octets de la base distante ; au moins 4096.</translation>
    </message>
    <message>
        <source>Copy only what the query SQL touches at first.</source>
        <translation>Ne copier d’abord que ce que touche la requête SQL.</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch missing parts in pieces of BYTES, a multiple of 4096.</source>
        <translation>Avec --prefix ou --query : récupérer ce qui manque par morceaux de BYTES octets, un multiple de 4096.</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch related parts before they are asked for.</source>
        <translation>Avec --prefix ou --query : récupérer les parties liées avant qu’elles soient demandées.</translation>
    </message>
    <message>
        <source>Start a local server with sample data, and use it.</source>
        <translation>Démarrer un serveur local avec des données d’exemple, et l’utiliser.</translation>
    </message>
    <message>
        <source>With --playground: the number of sample orders, about 1 kB each (default: 64000).</source>
        <translation>Avec --playground : le nombre de commandes d’exemple, d’environ 1 ko chacune (64000 par défaut).</translation>
    </message>
    <message>
        <source>Without a window: open, insert a row, push, pull and checkpoint, and say how it went.</source>
        <translation>Sans fenêtre : ouvrir, insérer une ligne, envoyer, récupérer, faire un point de contrôle, et rendre compte.</translation>
    </message>
    <message>
        <source>With --headless: print one JSON object.</source>
        <translation>Avec --headless : afficher un objet JSON.</translation>
    </message>
    <message>
        <source>Show every part of the window, save a picture of each to the folder DIR, and quit.</source>
        <translation>Montrer chaque partie de la fenêtre, en enregistrer une image dans le dossier DIR, et quitter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. See --help.</source>
        <translation>« %1 » n’est pas une option. Voir --help.</translation>
    </message>
    <message>
        <source>--playground brings its own server: leave --url out.</source>
        <translation>--playground a son propre serveur : n’indiquez pas --url.</translation>
    </message>
    <message>
        <source>--headless needs a database: add --database PATH, or --playground.</source>
        <translation>--headless a besoin d’une base de données : ajoutez --database PATH, ou --playground.</translation>
    </message>
    <message>
        <source>--screenshot needs a window: leave --headless out.</source>
        <translation>--screenshot a besoin d’une fenêtre : n’indiquez pas --headless.</translation>
    </message>
    <message>
        <source>--json goes with --headless.</source>
        <translation>--json va avec --headless.</translation>
    </message>
    <message>
        <source>--rows goes with --playground.</source>
        <translation>--rows va avec --playground.</translation>
    </message>
    <message>
        <source>--prefix and --query exclude each other: leave one of them out.</source>
        <translation>--prefix et --query s’excluent : n’indiquez que l’un des deux.</translation>
    </message>
    <message>
        <source>--segment and --prefetch go with --prefix or --query.</source>
        <translation>--segment et --prefetch vont avec --prefix ou --query.</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2</source>
        <translation>Le fichier de jeton %1 ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>The first line of the token file %1 is empty. Write the token there.</source>
        <translation>La première ligne du fichier de jeton %1 est vide. Écrivez-y le jeton.</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, at least %2; &quot;%3&quot; is none.</source>
        <translation>--%1 a besoin d’un nombre entier, au moins %2 ; « %3 » n’en est pas un.</translation>
    </message>
</context>
<context>
    <name>Demo::ConnectForm</name>
    <message>
        <source>Remember the token</source>
        <translation>Mémoriser le jeton</translation>
    </message>
    <message>
        <source>Fetch related parts early</source>
        <translation>Récupérer tôt les parties liées</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>Un fichier sur cet ordinateur</translation>
    </message>
    <message>
        <source>The whole database</source>
        <translation>Toute la base de données</translation>
    </message>
    <message>
        <source>Its beginning</source>
        <translation>Son début</translation>
    </message>
    <message>
        <source>What a query needs</source>
        <translation>Ce dont une requête a besoin</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>Longueur :</translation>
    </message>
    <message>
        <source>Query:</source>
        <translation>Requête :</translation>
    </message>
    <message>
        <source>Fetch at once:</source>
        <translation>Récupérer à la fois :</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Fichier de base de données</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Options avancées</translation>
    </message>
    <message>
        <source>Some servers ignore the query and send everything; tursodb does.</source>
        <translation>Certains serveurs ignorent la requête et envoient tout ; c’est le cas de tursodb.</translation>
    </message>
</context>
<context>
    <name>Demo::CopyComparison</name>
    <message>
        <source>The whole database</source>
        <translation>Toute la base de données</translation>
    </message>
    <message>
        <source>Its first MiB</source>
        <translation>Son premier Mio</translation>
    </message>
    <message>
        <source>What “SELECT * FROM customers” needs</source>
        <translation>Ce dont « SELECT * FROM customers » a besoin</translation>
    </message>
    <message>
        <source>What a copy costs</source>
        <translation>Ce que coûte une copie</translation>
    </message>
    <message>
        <source>Copied at first</source>
        <translation>Copié d’abord</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>copying…</source>
        <translation>copie…</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>What a partial copy lacks is fetched when a statement needs it. tursodb, the server of the playground, ignores the query and sends everything.</source>
        <translation>Ce qui manque à une copie partielle est récupéré quand une instruction en a besoin. tursodb, le serveur du bac à sable, ignore la requête et envoie tout.</translation>
    </message>
</context>
<context>
    <name>Demo::GuidedTour</name>
    <message>
        <source>Change a row</source>
        <translation>Modifier une ligne</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>L’envoyer</translation>
    </message>
    <message>
        <source>See it arrive elsewhere</source>
        <translation>La voir arriver ailleurs</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>Passer hors ligne</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Revenir en ligne</translation>
    </message>
    <message>
        <source>Meet a conflict</source>
        <translation>Rencontrer un conflit</translation>
    </message>
    <message>
        <source>Resolve it</source>
        <translation>Le résoudre</translation>
    </message>
    <message>
        <source>Under “Tables”, choose a table, double-click a cell, type something else, and press “Commit”. The change is in the file on this computer at once; the server does not know it yet.</source>
        <translation>Sous « Tables », choisissez une table, double-cliquez sur une cellule, saisissez autre chose, et appuyez sur « Valider ». La modification est aussitôt dans le fichier sur cet ordinateur ; le serveur ne la connaît pas encore.</translation>
    </message>
    <message>
        <source>Look at what waits under “Unsent”. Then press “Push” above: the server gets the change.</source>
        <translation>Regardez ce qui attend sous « Non envoyées ». Appuyez ensuite sur « Envoyer » en haut : le serveur reçoit la modification.</translation>
    </message>
    <message>
        <source>Tick “Work offline” at the top right. Nothing is sent or fetched any more.</source>
        <translation>Cochez « Travailler hors ligne » en haut à droite. Plus rien n’est envoyé ni récupéré.</translation>
    </message>
    <message>
        <source>Change another row, and commit it. That works as before, since everything is on this computer.</source>
        <translation>Modifiez une autre ligne, et validez-la. Cela marche comme avant, puisque tout est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Clear “Work offline”, and press “Synchronise”. What you did meanwhile goes to the server.</source>
        <translation>Décochez « Travailler hors ligne », et appuyez sur « Synchroniser ». Ce que vous avez fait entre-temps part au serveur.</translation>
    </message>
    <message>
        <source>Now let somebody else take the same customer number as you. Press the button, and then “Push”: the server refuses your row.</source>
        <translation>Laissez maintenant quelqu’un d’autre prendre le même numéro de client que vous. Appuyez sur le bouton, puis sur « Envoyer » : le serveur refuse votre ligne.</translation>
    </message>
    <message>
        <source>Under “Conflict” both rows stand side by side. Give yours a new number, keep theirs, or choose values column by column.</source>
        <translation>Sous « Conflit », les deux lignes sont côte à côte. Donnez un nouveau numéro à la vôtre, gardez l’autre, ou choisissez les valeurs colonne par colonne.</translation>
    </message>
    <message>
        <source>That was all. The menu “Playground” breaks the server in other ways: try what happens when it is slow, or gone.</source>
        <translation>C’est tout. Le menu « Bac à sable » perturbe le serveur d’autres façons : essayez ce qui se passe quand il est lent, ou absent.</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Passer cette étape</translation>
    </message>
    <message>
        <source>Show the tables</source>
        <translation>Afficher les tables</translation>
    </message>
    <message>
        <source>Open a second window</source>
        <translation>Ouvrir une deuxième fenêtre</translation>
    </message>
    <message>
        <source>Cause a conflict</source>
        <translation>Provoquer un conflit</translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation>Afficher le conflit</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Get a change from there</source>
        <translation>Récupérer une modification de là-bas</translation>
    </message>
    <message>
        <source>Open a second window: another client with a copy of its own. Your change is in it.</source>
        <translation>Ouvrez une deuxième fenêtre : un autre client avec sa propre copie. Votre modification s’y trouve.</translation>
    </message>
    <message>
        <source>In the second window, change a row in the same table, press “Commit”, and then “Push”. Come back here and press “Pull”: the cells that have changed light up.</source>
        <translation>Dans la deuxième fenêtre, modifiez une ligne de la même table, appuyez sur « Valider », puis sur « Envoyer ». Revenez ici et appuyez sur « Récupérer » : les cellules modifiées s’illuminent.</translation>
    </message>
</context>
<context>
    <name>Demo::HeadlessRun</name>
    <message>
        <source>Playground: %1 of %2 rows</source>
        <translation>Bac à sable : %1 lignes sur %2</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1: %2 of %3 received, %4 sent</source>
        <translation>%1 : %2 sur %3 reçus, %4 envoyés</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Interrompu.</translation>
    </message>
</context>
<context>
    <name>Demo::LocalServer</name>
    <message>
        <source>The playground needs the program tursodb, and it was not found. Install it, or set the environment variable TURSODB to its path.</source>
        <translation>Le bac à sable a besoin du programme tursodb, qui est introuvable. Installez-le, ou donnez son chemin dans la variable d’environnement TURSODB.</translation>
    </message>
    <message>
        <source>The local server did not answer in time.</source>
        <translation>Le serveur local n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The local server ended unexpectedly.</source>
        <translation>Le serveur local s’est arrêté de façon inattendue.</translation>
    </message>
    <message>
        <source>The local server does not start.</source>
        <translation>Le serveur local ne démarre pas.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 ne peut pas être démarré : %2</translation>
    </message>
</context>
<context>
    <name>Demo::MainWindow</name>
    <message>
        <source>Filling the playground's server: %L1 of %L2 orders</source>
        <translation>Remplissage du serveur du bac à sable : %L1 commandes sur %L2</translation>
    </message>
    <message>
        <source>There is no playground.</source>
        <translation>Il n’y a pas de bac à sable.</translation>
    </message>
    <message>
        <source>The playground's server listens at %1.</source>
        <translation>Le serveur du bac à sable est à l’adresse %1.</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL : %1</translation>
    </message>
    <message>
        <source>%1 – turso-qt demo</source>
        <translation>%1 – démo de turso-qt</translation>
    </message>
    <message>
        <source>turso-qt demo</source>
        <translation>démo de turso-qt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Somebody else has written on the server. Pull fetches it.</source>
        <translation>Quelqu’un d’autre a écrit sur le serveur. « Récupérer » rapporte ce changement ici.</translation>
    </message>
    <message>
        <source>&amp;Synchronisation</source>
        <translation>&amp;Synchronisation</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un &amp;récent</translation>
    </message>
    <message>
        <source>C&amp;lose the database</source>
        <translation>Fermer &amp;la base de données</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Rien n’a encore été ouvert</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Les oublier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Aff&amp;ichage</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the &amp;system has them</source>
        <translation>&amp;Celles du système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>Visite &amp;guidée</translation>
    </message>
    <message>
        <source>&amp;About turso-qt</source>
        <translation>À &amp;propos de turso-qt</translation>
    </message>
</context>
<context>
    <name>Demo::Playground</name>
    <message>
        <source>The local server did not run a statement of the playground.</source>
        <translation>Le serveur local n’a pas exécuté une instruction du bac à sable.</translation>
    </message>
    <message>
        <source>There is no room for temporary files: %1</source>
        <translation>Il n’y a pas de place pour des fichiers temporaires : %1</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>Demo::PlaygroundMenu</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Second &amp;client in a new window</source>
        <translation>Deu&amp;xième client dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>&amp;Writes a note</source>
        <translation>Écrit &amp;une note</translation>
    </message>
    <message>
        <source>Keeps w&amp;riting</source>
        <translation>Éc&amp;rit sans arrêt</translation>
    </message>
    <message>
        <source>Takes the same &amp;number as you</source>
        <translation>Prend le même &amp;numéro que vous</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>Works w&amp;ell</source>
        <translation>&amp;Fonctionne bien</translation>
    </message>
    <message>
        <source>No trouble</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>Is s&amp;low</source>
        <translation>Est &amp;lent</translation>
    </message>
    <message>
        <source>Answers trickle</source>
        <translation>Les réponses arrivent au compte-gouttes</translation>
    </message>
    <message>
        <source>Is &amp;gone</source>
        <translation>&amp;A disparu</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Personne ne répond</translation>
    </message>
    <message>
        <source>&amp;Fails</source>
        <translation>&amp;Est en panne</translation>
    </message>
    <message>
        <source>Answers with status 500</source>
        <translation>Répond avec le statut 500</translation>
    </message>
    <message>
        <source>Wants another &amp;token</source>
        <translation>Veu&amp;t un autre jeton</translation>
    </message>
    <message>
        <source>Answers with status 401</source>
        <translation>Répond avec le statut 401</translation>
    </message>
    <message>
        <source>&amp;Breaks off</source>
        <translation>&amp;Coupe</translation>
    </message>
    <message>
        <source>The connection ends in the middle of an answer</source>
        <translation>La connexion s’arrête au milieu d’une réponse</translation>
    </message>
    <message>
        <source>Play&amp;ground</source>
        <translation>&amp;Bac à sable</translation>
    </message>
    <message>
        <source>Compare kinds of c&amp;opies…</source>
        <translation>C&amp;omparer les types de copies…</translation>
    </message>
</context>
<context>
    <name>Demo::RememberedToken</name>
    <message>
        <source>The token was not read from the keychain: %1</source>
        <translation>Le jeton n’a pas été lu dans le trousseau : %1</translation>
    </message>
    <message>
        <source>The token was not kept in the keychain: %1</source>
        <translation>Le jeton n’a pas été gardé dans le trousseau : %1</translation>
    </message>
</context>
<context>
    <name>Demo::ScreenshotTour</name>
    <message>
        <source>The pictures took too long.</source>
        <translation>Les images ont pris trop de temps.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>L’image %1 ne peut pas être écrite.</translation>
    </message>
</context>
<context>
    <name>Demo::StartPage</name>
    <message>
        <source>A local database that synchronises</source>
        <translation>Une base de données locale qui se synchronise</translation>
    </message>
    <message>
        <source>This program shows what turso-qt does: it reads and writes a file on this computer, sends your changes to a server, and fetches those of others.</source>
        <translation>Ce programme montre ce que fait turso-qt : il lit et écrit un fichier sur cet ordinateur, envoie vos modifications à un serveur, et récupère celles des autres.</translation>
    </message>
    <message>
        <source>&amp;Try it in the playground</source>
        <translation>&amp;L’essayer dans le bac à sable</translation>
    </message>
    <message>
        <source>Starts a server with sample data on this computer, and a guided tour</source>
        <translation>Démarre sur cet ordinateur un serveur avec des données d’exemple, et une visite guidée</translation>
    </message>
    <message>
        <source>&amp;Open a database</source>
        <translation>&amp;Ouvrir une base de données</translation>
    </message>
    <message>
        <source>A file on this computer, with or without a server of your own</source>
        <translation>Un fichier sur cet ordinateur, avec ou sans serveur à vous</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>Ouvertes en dernier :</translation>
    </message>
</context>
<context>
    <name>Demo::Text</name>
    <message>
        <source>Database:</source>
        <translation>Base de données :</translation>
    </message>
    <message>
        <source>Server URL:</source>
        <translation>URL du serveur :</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Jeton :</translation>
    </message>
    <message>
        <source>Client name:</source>
        <translation>Nom du client :</translation>
    </message>
    <message>
        <source>Copy at first:</source>
        <translation>Copier d’abord :</translation>
    </message>
    <message>
        <source>Copy when the file is new:</source>
        <translation>Copier si le fichier est nouveau :</translation>
    </message>
    <message>
        <source>Copy in pieces of:</source>
        <translation>Copier par morceaux de :</translation>
    </message>
    <message>
        <source>Changes per request:</source>
        <translation>Modifications par requête :</translation>
    </message>
    <message>
        <source>A number taken twice:</source>
        <translation>Numéro pris deux fois :</translation>
    </message>
    <message>
        <source>Transactions:</source>
        <translation>Transactions :</translation>
    </message>
    <message>
        <source>Connect within:</source>
        <translation>Se connecter en :</translation>
    </message>
    <message>
        <source>Silence at most:</source>
        <translation>Silence maximal :</translation>
    </message>
    <message>
        <source>Wait for a page:</source>
        <translation>Attendre une page :</translation>
    </message>
    <message>
        <source>Wait when busy:</source>
        <translation>Attendre si occupée :</translation>
    </message>
    <message>
        <source>Try again for:</source>
        <translation>Réessayer pendant :</translation>
    </message>
    <message>
        <source>Hold a pull for:</source>
        <translation>Retenir une récupération :</translation>
    </message>
    <message>
        <source>Encryption:</source>
        <translation>Chiffrement :</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Clé :</translation>
    </message>
    <message>
        <source>Pull the logical log:</source>
        <translation>Récupérer le journal logique :</translation>
    </message>
    <message>
        <source>Experiments:</source>
        <translation>Fonctions expérimentales :</translation>
    </message>
</context>
</TS>
