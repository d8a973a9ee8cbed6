<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>TursoQt::Texts</name>
    <message>
        <source>The future has not finished yet.</source>
        <translation>Le QFuture n’est pas encore terminé.</translation>
    </message>
    <message>
        <source>%1() was called in another thread than that of its connection.</source>
        <translation>%1() a été appelée dans un autre thread que celui de sa connexion.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>L’opération a été interrompue.</translation>
    </message>
    <message>
        <source>The database is open already, or being closed.</source>
        <translation>La base de données est déjà ouverte, ou en cours de fermeture.</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>La base de données n’est pas ouverte.</translation>
    </message>
    <message>
        <source>The database engine linked here is version %1; this library needs %2.</source>
        <translation>Le moteur de base de données lié est de version %1 ; cette bibliothèque a besoin de %2.</translation>
    </message>
    <message>
        <source>The database is busy. Try again when other statements have ended.</source>
        <translation>La base de données est occupée. Réessayez quand les autres instructions seront terminées.</translation>
    </message>
    <message>
        <source>The database or its folder cannot be written.</source>
        <translation>La base de données ou son dossier n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>The file is not a database.</source>
        <translation>Le fichier n’est pas une base de données.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Le fichier de la base de données est endommagé.</translation>
    </message>
    <message>
        <source>The server's answer does not follow the sync protocol.</source>
        <translation>La réponse du serveur ne respecte pas le protocole de synchronisation.</translation>
    </message>
    <message>
        <source>The statement was interrupted.</source>
        <translation>L’instruction a été interrompue.</translation>
    </message>
    <message>
        <source>The database engine was called in a wrong way.</source>
        <translation>Le moteur de base de données a été appelé de façon incorrecte.</translation>
    </message>
    <message>
        <source>The database engine failed. Close this connection and open it again.</source>
        <translation>Le moteur de base de données a échoué. Fermez cette connexion et rouvrez-la.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut pas être lu : %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Le fichier ne peut pas être écrit : %1</translation>
    </message>
    <message>
        <source>There is no remote URL. Set one, or let the function for it return one.</source>
        <translation>Il n’y a pas d’URL distante. Indiquez-en une, ou faites en sorte que sa fonction en renvoie une.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory threw an exception.</source>
        <translation>networkAccessManagerFactory a levé une exception.</translation>
    </message>
    <message>
        <source>A function of the program threw an exception.</source>
        <translation>Une fonction du programme a levé une exception.</translation>
    </message>
    <message>
        <source>The server's answer does not say how long it is, so that nobody can tell whether it is complete. A proxy on the way may be the cause.</source>
        <translation>La réponse du serveur n’indique pas sa longueur ; on ne peut donc pas savoir si elle est complète. Un proxy sur le trajet peut en être la cause.</translation>
    </message>
    <message>
        <source>The function for the access token returned none.</source>
        <translation>La fonction du jeton d’accès n’en a renvoyé aucun.</translation>
    </message>
    <message>
        <source>The remote URL is not valid: it needs the form https://host[:port][/path].</source>
        <translation>L’URL distante n’est pas valide : elle doit avoir la forme https://hôte[:port][/chemin].</translation>
    </message>
    <message>
        <source>The access token contains characters that no token may have, blanks or line ends perhaps.</source>
        <translation>Le jeton d’accès contient des caractères interdits, peut-être des espaces ou des fins de ligne.</translation>
    </message>
    <message>
        <source>The access token would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>Le jeton d’accès serait envoyé sans protection par http. Utilisez https, ou activez allowInsecureToken.</translation>
    </message>
    <message>
        <source>The server sent a compressed answer, which it was not asked for.</source>
        <translation>Le serveur a envoyé une réponse compressée, qui ne lui avait pas été demandée.</translation>
    </message>
    <message>
        <source>The encrypted connection to the server could not be set up.</source>
        <translation>La connexion chiffrée avec le serveur n’a pas pu être établie.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>La réponse du serveur n’est pas du HTTP valide.</translation>
    </message>
    <message>
        <source>The server was not found: %1</source>
        <translation>Le serveur est introuvable : %1</translation>
    </message>
    <message>
        <source>The server does not accept connections: %1</source>
        <translation>Le serveur n’accepte pas de connexions : %1</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>La connexion au serveur a échoué.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Le serveur a fermé la connexion sans répondre.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>La connexion a été coupée avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>The server does not accept the access token.</source>
        <translation>Le serveur n’accepte pas le jeton d’accès.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Le serveur a répondu avec le statut %1.</translation>
    </message>
    <message>
        <source>The server redirects to %1. If that is right, use it as the remote URL.</source>
        <translation>Le serveur redirige vers %1. Si c’est correct, utilisez cette adresse comme URL distante.</translation>
    </message>
    <message>
        <source>The function for the URL or the token did not answer in time.</source>
        <translation>La fonction de l’URL ou du jeton n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The connection to the server was not set up in time (connectTimeout).</source>
        <translation>La connexion au serveur n’a pas été établie à temps (connectTimeout).</translation>
    </message>
    <message>
        <source>The server sent nothing for too long (stallTimeout).</source>
        <translation>Le serveur n’a rien envoyé pendant trop longtemps (stallTimeout).</translation>
    </message>
    <message>
        <source>The encryption key would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>La clé de chiffrement serait envoyée sans protection par http. Utilisez https, ou activez allowInsecureToken.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>remoteEncryption : la clé serait envoyée sans protection à %1. Utilisez https, ou activez allowInsecureToken.</translation>
    </message>
    <message>
        <source>The manager of networkAccessManagerFactory sends no request.</source>
        <translation>Le gestionnaire de networkAccessManagerFactory n’envoie aucune requête.</translation>
    </message>
    <message>
        <source>The server redirects, and does not say where.</source>
        <translation>Le serveur redirige, sans dire où.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned a manager of another thread. It must make one itself.</source>
        <translation>networkAccessManagerFactory a renvoyé un gestionnaire d’un autre thread. Elle doit en créer un elle-même.</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned no manager.</source>
        <translation>networkAccessManagerFactory n’a renvoyé aucun gestionnaire.</translation>
    </message>
    <message>
        <source>The server's answer does not hold the pages that were asked for.</source>
        <translation>La réponse du serveur ne contient pas les pages demandées.</translation>
    </message>
    <message>
        <source>A part of the database that is not on this computer could not be fetched in time.</source>
        <translation>Une partie de la base de données absente de cet ordinateur n’a pas pu être récupérée à temps.</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 values were given.</source>
        <translation>L’instruction a %1 paramètres ; %2 valeurs ont été données.</translation>
    </message>
    <message>
        <source>The statement has no parameter named %1.</source>
        <translation>L’instruction n’a pas de paramètre nommé %1.</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 of them were given a value.</source>
        <translation>L’instruction a %1 paramètres ; %2 d’entre eux ont reçu une valeur.</translation>
    </message>
    <message>
        <source>The statement was cancelled.</source>
        <translation>L’instruction a été interrompue.</translation>
    </message>
    <message>
        <source>There is more than one statement in the text.</source>
        <translation>Il y a plus d’une instruction dans le texte.</translation>
    </message>
    <message>
        <source>Statement from line %1 on: %2</source>
        <translation>Instruction à partir de la ligne %1 : %2</translation>
    </message>
    <message>
        <source>The statement contains a NUL character.</source>
        <translation>L’instruction contient un caractère NUL.</translation>
    </message>
    <message>
        <source>There is no statement in the text.</source>
        <translation>Il n’y a pas d’instruction dans le texte.</translation>
    </message>
    <message>
        <source>A pull or a checkpoint was using the database for too long.</source>
        <translation>Une récupération ou un point de contrôle a utilisé la base de données trop longtemps.</translation>
    </message>
    <message>
        <source>Parameter %1: %2 does not fit into a signed 64-bit INTEGER.</source>
        <translation>Paramètre %1 : %2 ne tient pas dans un INTEGER signé de 64 bits.</translation>
    </message>
    <message>
        <source>Parameter %1: a value of type %2 cannot be stored. Convert it first.</source>
        <translation>Paramètre %1 : une valeur de type %2 ne peut pas être enregistrée. Convertissez-la d’abord.</translation>
    </message>
    <message>
        <source>The work of the transaction threw an exception.</source>
        <translation>Le travail de la transaction a levé une exception.</translation>
    </message>
    <message>
        <source>The cursor is not open.</source>
        <translation>Le curseur n’est pas ouvert.</translation>
    </message>
    <message>
        <source>path: it is empty. Name the local database file, or :memory:.</source>
        <translation>path : vide. Indiquez le fichier de la base de données locale, ou :memory:.</translation>
    </message>
    <message>
        <source>path: it contains a NUL character.</source>
        <translation>path : contient un caractère NUL.</translation>
    </message>
    <message>
        <source>path: %1 is a folder. Name a file in it.</source>
        <translation>path : %1 est un dossier. Indiquez un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>path: the folder %1 does not exist. Create it first.</source>
        <translation>path : le dossier %1 n’existe pas. Créez-le d’abord.</translation>
    </message>
    <message>
        <source>remoteUrl: it is not valid. It needs the form https://host[:port][/path], with https, http, libsql or turso, and without user name, query and fragment.</source>
        <translation>remoteUrl : non valide. Elle doit avoir la forme https://hôte[:port][/chemin], avec https, http, libsql ou turso, et sans nom d’utilisateur, requête ni fragment.</translation>
    </message>
    <message>
        <source>authToken: it contains blanks or control characters.</source>
        <translation>authToken : contient des espaces ou des caractères de contrôle.</translation>
    </message>
    <message>
        <source>authToken: it would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>authToken : serait envoyé sans protection à %1. Utilisez https, ou activez allowInsecureToken.</translation>
    </message>
    <message>
        <source>clientName: it is empty.</source>
        <translation>clientName : vide.</translation>
    </message>
    <message>
        <source>clientName: it contains control characters.</source>
        <translation>clientName : contient des caractères de contrôle.</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; it needs at least 4096.</source>
        <translation>partialSync : le préfixe a %1 octets ; il en faut au moins 4096.</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; at most %2 are possible.</source>
        <translation>partialSync : le préfixe a %1 octets ; %2 au plus sont possibles.</translation>
    </message>
    <message>
        <source>partialSync: the query is empty.</source>
        <translation>partialSync : la requête est vide.</translation>
    </message>
    <message>
        <source>partialSync: the query contains a NUL character.</source>
        <translation>partialSync : la requête contient un caractère NUL.</translation>
    </message>
    <message>
        <source>partialSync: the segment size %1 is not a multiple of 4096, or 0.</source>
        <translation>partialSync : la taille de segment %1 n’est ni un multiple de 4096, ni 0.</translation>
    </message>
    <message>
        <source>bootstrapIfEmpty: it cannot be off with partialSync.</source>
        <translation>bootstrapIfEmpty : ne peut pas être désactivé avec partialSync.</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with partialSync.</source>
        <translation>logicalMvccPull : ne peut pas être combiné avec partialSync.</translation>
    </message>
    <message>
        <source>partialSync: it needs a file; path is :memory:.</source>
        <translation>partialSync : a besoin d’un fichier ; path est :memory:.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key is not base64.</source>
        <translation>remoteEncryption : la clé n’est pas en base64.</translation>
    </message>
    <message>
        <source>remoteEncryption: the key has %1 bytes; this cipher needs %2.</source>
        <translation>remoteEncryption : la clé a %1 octets ; ce chiffrement en demande %2.</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with remoteEncryption.</source>
        <translation>logicalMvccPull : ne peut pas être combiné avec remoteEncryption.</translation>
    </message>
    <message>
        <source>%1: %2 ms is out of range.</source>
        <translation>%1 : %2 ms est hors limites.</translation>
    </message>
    <message>
        <source>pushOperationsThreshold: %1 is negative.</source>
        <translation>pushOperationsThreshold : %1 est négatif.</translation>
    </message>
    <message>
        <source>pullBytesThreshold: %1 is negative.</source>
        <translation>pullBytesThreshold : %1 est négatif.</translation>
    </message>
    <message>
        <source>experimentalFeatures: it contains control characters.</source>
        <translation>experimentalFeatures : contient des caractères de contrôle.</translation>
    </message>
    <message>
        <source>The database is open in another connection of this program: %1</source>
        <translation>La base de données est ouverte dans une autre connexion de ce programme : %1</translation>
    </message>
    <message>
        <source>The folder of the database cannot be written: %1</source>
        <translation>Le dossier de la base de données n’est pas accessible en écriture : %1</translation>
    </message>
    <message>
        <source>The database cannot be locked: %1</source>
        <translation>La base de données ne peut pas être verrouillée : %1</translation>
    </message>
    <message>
        <source>The database is open in another program (process %1): %2</source>
        <translation>La base de données est ouverte dans un autre programme (processus %1) : %2</translation>
    </message>
    <message>
        <source>These statements are still open and keep the database busy: %1</source>
        <translation>Ces instructions sont encore ouvertes et occupent la base de données : %1</translation>
    </message>
    <message>
        <source>This database has no remote URL; it is local only.</source>
        <translation>Cette base de données n’a pas d’URL distante ; elle est uniquement locale.</translation>
    </message>
    <message>
        <source>The server sent more than the engine expected.</source>
        <translation>Le serveur a envoyé plus que le moteur n’attendait.</translation>
    </message>
    <message>
        <source>path: %1 was never synchronised, so it would be overwritten. Choose another path for the synchronised copy.</source>
        <translation>path : %1 n’a jamais été synchronisé et serait donc écrasé. Choisissez un autre chemin pour la copie synchronisée.</translation>
    </message>
    <message>
        <source>Partial sync needs a file system with sparse files, and Linux; %1 is not on one. Choose another folder, or turn partial sync off.</source>
        <translation>La copie partielle a besoin de Linux et d’un système de fichiers avec fichiers creux ; %1 ne s’y trouve pas. Choisissez un autre dossier, ou désactivez la copie partielle.</translation>
    </message>
    <message>
        <source>The database is open in another program.</source>
        <translation>La base de données est ouverte dans un autre programme.</translation>
    </message>
    <message>
        <source>The database was closed.</source>
        <translation>La base de données a été fermée.</translation>
    </message>
    <message>
        <source>The connection was replaced while the result was being read.</source>
        <translation>La connexion a été remplacée pendant la lecture du résultat.</translation>
    </message>
    <message>
        <source>The database cannot be opened again before this program ends: %1</source>
        <translation>La base de données ne peut pas être rouverte avant la fin de ce programme : %1</translation>
    </message>
    <message>
        <source>A constraint of the database refuses this change: %1</source>
        <translation>Une contrainte de la base de données refuse cette modification : %1</translation>
    </message>
    <message>
        <source>The server refused a statement: %1</source>
        <translation>Le serveur a refusé une instruction : %1</translation>
    </message>
    <message>
        <source>The database engine reported: %1</source>
        <translation>Le moteur de base de données signale : %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppression</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>keyColumns: %1 is not among the columns of the query (%2).</source>
        <translation>keyColumns : %1 ne fait pas partie des colonnes de la requête (%2).</translation>
    </message>
    <message>
        <source>The connect option %1 is not known. There are %2.</source>
        <translation>L’option de connexion %1 est inconnue. Il existe %2.</translation>
    </message>
    <message>
        <source>There is a connect option that is not known. There are %1.</source>
        <translation>Une option de connexion est inconnue. Il existe %1.</translation>
    </message>
    <message>
        <source>The connect option %1 needs a value: %1=...</source>
        <translation>L’option de connexion %1 demande une valeur : %1=...</translation>
    </message>
    <message>
        <source>The connect option %1 needs a number from 0 to %2: %1=...</source>
        <translation>L’option de connexion %1 demande un nombre de 0 à %2 : %1=...</translation>
    </message>
    <message>
        <source>The connect option TURSO_OPEN_READONLY takes no value.</source>
        <translation>L’option de connexion TURSO_OPEN_READONLY ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>Error opening database</source>
        <translation>Erreur à l’ouverture de la base de données</translation>
    </message>
    <message>
        <source>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN and TURSO_PARTIAL_PREFIX are not for a database that shares the connection of a SyncConnection; its configuration has them.</source>
        <translation>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN et TURSO_PARTIAL_PREFIX ne sont pas faits pour une base de données qui partage la connexion d’un SyncConnection ; ils se trouvent dans la configuration de celui-ci.</translation>
    </message>
    <message>
        <source>%1 does not exist, and TURSO_OPEN_READONLY does not create it.</source>
        <translation>%1 n’existe pas, et TURSO_OPEN_READONLY ne le crée pas.</translation>
    </message>
    <message>
        <source>Unable to begin transaction</source>
        <translation>Impossible de commencer la transaction</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>Impossible de valider la transaction</translation>
    </message>
    <message>
        <source>Unable to rollback transaction</source>
        <translation>Impossible d’annuler la transaction</translation>
    </message>
    <message>
        <source>Unable to list the tables</source>
        <translation>Impossible d’énumérer les tables</translation>
    </message>
    <message>
        <source>Unable to read the columns of a table</source>
        <translation>Impossible de lire les colonnes d’une table</translation>
    </message>
    <message>
        <source>Unable to read the primary key of a table</source>
        <translation>Impossible de lire la clé primaire d’une table</translation>
    </message>
    <message>
        <source>Unable to execute statement</source>
        <translation>Impossible d’exécuter l’instruction</translation>
    </message>
    <message>
        <source>Parameter count mismatch</source>
        <translation>Le nombre de paramètres ne correspond pas</translation>
    </message>
    <message>
        <source>No statement was prepared.</source>
        <translation>Aucune instruction n’a été préparée.</translation>
    </message>
    <message>
        <source>Unable to fetch row</source>
        <translation>Impossible de lire la ligne</translation>
    </message>
    <message>
        <source>The transaction was rolled back when one of its statements failed (%1). Its further statements are refused until it is ended.</source>
        <translation>La transaction a été annulée quand une de ses instructions a échoué (%1). Ses instructions suivantes sont refusées jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>The transaction begins and ends with its function, and not by statements.</source>
        <translation>La transaction commence et finit avec sa fonction, et non par des instructions.</translation>
    </message>
    <message>
        <source>A result that is being read is too large to be kept while a transaction begins. Read it to its end, or close it, first.</source>
        <translation>Un résultat en cours de lecture est trop grand pour être gardé pendant qu’une transaction commence. Lisez-le d’abord jusqu’au bout, ou fermez-le.</translation>
    </message>
    <message>
        <source>The script could not be read.</source>
        <translation>Le script n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The script is not valid UTF-8.</source>
        <translation>Le script n’est pas de l’UTF-8 valide.</translation>
    </message>
    <message>
        <source>The device of the script is not open for reading.</source>
        <translation>Le périphérique du script n’est pas ouvert en lecture.</translation>
    </message>
    <message>
        <source>PRAGMA wal_checkpoint would make the next pull fail. Call SyncConnection::checkpoint() instead.</source>
        <translation>PRAGMA wal_checkpoint ferait échouer la prochaine récupération. Appelez plutôt SyncConnection::checkpoint().</translation>
    </message>
    <message>
        <source>PRAGMA %1 cannot be changed on a synchronised database.</source>
        <translation>PRAGMA %1 ne peut pas être changé dans une base de données synchronisée.</translation>
    </message>
    <message>
        <source>ATTACH is not for a synchronised database: changes of the other file would be sent to the server.</source>
        <translation>ATTACH n’est pas fait pour une base de données synchronisée : les modifications de l’autre fichier seraient envoyées au serveur.</translation>
    </message>
    <message>
        <source>VACUUM is not for a synchronised database. VACUUM INTO makes a smaller copy of it.</source>
        <translation>VACUUM n’est pas fait pour une base de données synchronisée. VACUUM INTO en fait une copie plus petite.</translation>
    </message>
    <message>
        <source>The rows that were not read yet were lost in a rollback.</source>
        <translation>Les lignes pas encore lues ont été perdues lors d’une annulation de transaction.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>Le disque est plein. Faites de la place, puis réessayez ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The file system reported an error. Check the disk, then close this database and open it again.</source>
        <translation>Le système de fichiers a signalé une erreur. Vérifiez le disque, puis fermez cette base de données et rouvrez-la.</translation>
    </message>
    <message>
        <source>The server's answer breaks the rules of the protocol.</source>
        <translation>La réponse du serveur enfreint les règles du protocole.</translation>
    </message>
    <message>
        <source>The server was still doing an earlier try of this push, whose answer was lost.</source>
        <translation>Le serveur traitait encore une tentative précédente de cet envoi, dont la réponse a été perdue.</translation>
    </message>
    <message>
        <source>The server refuses a change: %1</source>
        <translation>Le serveur refuse une modification : %1</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 has no pending changes.</source>
        <translation>La ligne %1 de la table %2 n’a pas de modifications en attente.</translation>
    </message>
    <message>
        <source>A change of the schema cannot be taken back. Undo it with another statement: an index or a table that is dropped before it was sent is not sent. Or change the schema of the server.</source>
        <translation>Une modification du schéma ne peut pas être annulée. Défaites-la par une autre instruction : un index ou une table supprimés avant d’être envoyés ne sont pas envoyés. Ou modifiez le schéma du serveur.</translation>
    </message>
    <message>
        <source>There is no pending change with the number %1.</source>
        <translation>Il n’y a pas de modification en attente portant le numéro %1.</translation>
    </message>
    <message>
        <source>Change %1 of row %2 in the table %3 follows change %4 and cannot stay without it. Discard both.</source>
        <translation>La modification %1 de la ligne %2 dans la table %3 suit la modification %4 et ne peut pas rester sans elle. Annulez les deux.</translation>
    </message>
    <message>
        <source>The server refuses the change of row %1 in the table %2: %3. Resolve the conflict, or discard the change.</source>
        <translation>Le serveur refuse la modification de la ligne %1 dans la table %2 : %3. Résolvez le conflit, ou annulez la modification.</translation>
    </message>
    <message>
        <source>%1: %2. Restore it from a backup, or move all files of this database away to bootstrap anew; changes that were not pushed are in them.</source>
        <translation>%1 : %2. Restaurez-la depuis une sauvegarde, ou déplacez tous les fichiers de cette base de données pour la copier à nouveau ; les modifications non envoyées s’y trouvent.</translation>
    </message>
    <message>
        <source>the metadata is missing, the file %1</source>
        <translation>les métadonnées manquent, le fichier %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty, and its write-ahead log is there</source>
        <translation>le fichier de la base de données manque ou est vide, alors que son journal WAL est là</translation>
    </message>
    <message>
        <source>the metadata is damaged, the file %1</source>
        <translation>les métadonnées sont endommagées, le fichier %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty</source>
        <translation>le fichier de la base de données manque ou est vide</translation>
    </message>
    <message>
        <source>the write-ahead log is missing, the file %1</source>
        <translation>le journal WAL manque, le fichier %1</translation>
    </message>
    <message>
        <source>the write-ahead log is damaged, the file %1</source>
        <translation>le journal WAL est endommagé, le fichier %1</translation>
    </message>
    <message>
        <source>the log of unpushed changes is missing, the file %1</source>
        <translation>le journal des modifications non envoyées manque, le fichier %1</translation>
    </message>
    <message>
        <source>the database file is cut off</source>
        <translation>le fichier de la base de données est tronqué</translation>
    </message>
    <message>
        <source>%1 is open in this program with another TURSO_REMOTE_URL, or with none.</source>
        <translation>%1 est ouvert dans ce programme avec une autre TURSO_REMOTE_URL, ou sans.</translation>
    </message>
    <message>
        <source>The server's database is busy: %1</source>
        <translation>La base de données du serveur est occupée : %1</translation>
    </message>
    <message>
        <source>The server cannot run the push: %1</source>
        <translation>Le serveur ne peut pas exécuter l’envoi : %1</translation>
    </message>
    <message>
        <source>it has no such row any more</source>
        <translation>il n’a plus cette ligne</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 cannot get another number: it was not inserted here, or its table has no INTEGER PRIMARY KEY.</source>
        <translation>La ligne %1 de la table %2 ne peut pas recevoir un autre numéro : elle n’a pas été insérée ici, ou sa table n’a pas d’INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>The conflict is out of date: the changes of row %1 of the table %2 were pulled, pushed or discarded meanwhile. Ask for the conflict again.</source>
        <translation>Le conflit est dépassé : les modifications de la ligne %1 de la table %2 ont été récupérées, envoyées ou annulées entre-temps. Demandez à nouveau le conflit.</translation>
    </message>
    <message>
        <source>A pull has numbered the pending changes anew since change %1 was read. Read them again.</source>
        <translation>Une récupération a renuméroté les modifications en attente depuis la lecture de la modification %1. Lisez-les à nouveau.</translation>
    </message>
    <message>
        <source>the log of unpushed changes is damaged, the file %1</source>
        <translation>le journal des modifications non envoyées est endommagé, le fichier %1</translation>
    </message>
    <message>
        <source>The server's answer is too long.</source>
        <translation>La réponse du serveur est trop longue.</translation>
    </message>
    <message>
        <source>Change %1 of the table %2 cannot be sent: %3.</source>
        <translation>La modification %1 de la table %2 ne peut pas être envoyée : %3.</translation>
    </message>
    <message>
        <source>its kind is not known</source>
        <translation>son type est inconnu</translation>
    </message>
    <message>
        <source>the record of the change is incomplete</source>
        <translation>l’enregistrement de la modification est incomplet</translation>
    </message>
    <message>
        <source>its values do not fit the columns that the table had</source>
        <translation>ses valeurs ne correspondent pas aux colonnes que la table avait</translation>
    </message>
    <message>
        <source>its row has no primary key, and columns take all names of the row id</source>
        <translation>sa ligne n’a pas de clé primaire, et des colonnes portent tous les noms du rowid</translation>
    </message>
    <message>
        <source>there is no such table any more, and the engine has not recorded what became of it</source>
        <translation>cette table n’existe plus, et le moteur n’a pas enregistré ce qu’elle est devenue</translation>
    </message>
    <message>
        <source>Rows of the table %1 have no numbers: it has no INTEGER PRIMARY KEY.</source>
        <translation>Les lignes de la table %1 n’ont pas de numéros : elle n’a pas d’INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>The changes could not be collected in a temporary file.</source>
        <translation>Les modifications n’ont pas pu être rassemblées dans un fichier temporaire.</translation>
    </message>
    <message>
        <source>The server cannot answer a question: %1</source>
        <translation>Le serveur ne peut pas répondre à une question : %1</translation>
    </message>
    <message>
        <source>Other statements changed the database all the time during the pull.</source>
        <translation>D’autres instructions ont modifié la base de données sans cesse pendant la récupération.</translation>
    </message>
    <message>
        <source>ALTER TABLE ... RENAME is not sent to the server. Do it there, or add what has the new name, move the rows, and drop the old one.</source>
        <translation>ALTER TABLE ... RENAME n’est pas envoyé au serveur. Faites-le là-bas, ou ajoutez ce qui porte le nouveau nom, déplacez les lignes, et supprimez l’ancien.</translation>
    </message>
    <message>
        <source>The rows of CREATE TABLE ... AS are not sent to the server. Create the table first, then INSERT INTO ... SELECT.</source>
        <translation>Les lignes de CREATE TABLE ... AS ne sont pas envoyées au serveur. Créez d’abord la table, puis INSERT INTO ... SELECT.</translation>
    </message>
    <message>
        <source>The row is no longer there, or has another key.</source>
        <translation>La ligne n’est plus là, ou a une autre clé.</translation>
    </message>
    <message>
        <source>keyColumns: several rows have the same values in them.</source>
        <translation>keyColumns : plusieurs lignes y ont les mêmes valeurs.</translation>
    </message>
    <message>
        <source>The model has no connection.</source>
        <translation>Le modèle n’a pas de connexion.</translation>
    </message>
    <message>
        <source>Rows can be changed when the query is SELECT ... FROM a single table, and its keyColumns have the names that they have in the table.</source>
        <translation>Les lignes sont modifiables quand la requête est SELECT ... FROM une seule table, et que ses keyColumns portent les mêmes noms que dans la table.</translation>
    </message>
    <message>
        <source>The model has no row %1.</source>
        <translation>Le modèle n’a pas de ligne %1.</translation>
    </message>
    <message>
        <source>Rows can be changed when keyColumns tell which they are.</source>
        <translation>Les lignes sont modifiables quand keyColumns les désignent.</translation>
    </message>
    <message>
        <source>The change cannot be taken back: row %1 of the table %2, which was changed together with it, was changed again since. Give the row another number, other values, or take back what came later first.</source>
        <translation>La modification ne peut pas être annulée : la ligne %1 de la table %2, modifiée en même temps, a été modifiée à nouveau depuis. Donnez à la ligne un autre numéro ou d’autres valeurs, ou annulez d’abord ce qui est venu ensuite.</translation>
    </message>
</context>
</TS>
