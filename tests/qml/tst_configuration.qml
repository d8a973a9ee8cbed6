// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt 0.1
import TursoQtTest

TestCase {
    id: test

    property string path: file.path
    property int prefix: 8192
    property string token: "a-secret"
    property string key: "a-secret-key"

    name: "Configuration"

    DatabaseFile {
        id: file
    }

    Component {
        id: plain

        SyncConnection {}
    }

    Component {
        id: bound

        SyncConnection {
            path: test.path
            authToken: test.token
            isolationLevel: SyncConfig.Immediate
            partialSync {
                prefix: test.prefix
                prefetch: true
            }
            remoteEncryption {
                key: test.key
                cipher: RemoteEncryption.Aegis256
            }
        }
    }

    Component {
        id: local

        SyncConnection {
            path: file.path
        }
    }

    Component {
        id: ambiguous

        SyncConnection {
            partialSync.prefix: 4096
            partialSync.query: "SELECT 1"
        }
    }

    SignalSpy {
        id: spy
    }

    function test_defaults() {
        const connection = createTemporaryObject(plain, test);
        compare(connection.path, "");
        compare(connection.remoteUrl, "");
        compare(connection.authToken, "");
        compare(connection.clientName, "turso-sync-qt");
        compare(connection.longPollTimeout, 0);
        compare(connection.bootstrapIfEmpty, true);
        compare(connection.experimentalFeatures, "");
        compare(connection.isolationLevel, SyncConfig.Deferred);
        compare(connection.partialSync.prefix, 0);
        compare(connection.partialSync.query, "");
        compare(connection.partialSync.segmentSize, 0);
        compare(connection.partialSync.prefetch, false);
        compare(connection.connectTimeout, 30000);
        compare(connection.stallTimeout, 60000);
        compare(connection.pageTimeout, 30000);
        compare(connection.busyTimeout, 5000);
        compare(connection.retryTimeout, 10000);
        compare(connection.remoteEncryption.key, "");
        compare(connection.remoteEncryption.cipher, RemoteEncryption.Aes256Gcm);
        compare(connection.keyCollision, SyncConfig.Report);
        compare(connection.pushOperationsThreshold, 0);
        compare(connection.pullBytesThreshold, 0);
        compare(connection.logicalMvccPull, false);
        compare(connection.allowInsecureToken, false);
        compare(connection.filePath, "");
        compare(connection.state, SyncConnection.Closed);
        compare(connection.currentOperation, Turso.None);
        compare(connection.progress.fraction, -1);
        verify(isNaN(connection.stats.lastPull));
        compare(connection.lastError.code, SyncError.None);
        compare(connection.pendingChanges, 0);
    }

    function test_set_data() {
        return [
            { tag: "path", value: "a.db" },
            { tag: "remoteUrl", value: "https://db.example.com" },
            { tag: "clientName", value: "somebody" },
            { tag: "longPollTimeout", value: 1500 },
            { tag: "bootstrapIfEmpty", value: false },
            { tag: "experimentalFeatures", value: "views" },
            { tag: "isolationLevel", value: SyncConfig.Exclusive },
            { tag: "connectTimeout", value: 1 },
            { tag: "stallTimeout", value: 2 },
            { tag: "pageTimeout", value: 3 },
            { tag: "busyTimeout", value: 4 },
            { tag: "retryTimeout", value: 5 },
            { tag: "keyCollision", value: SyncConfig.Overwrite },
            { tag: "pushOperationsThreshold", value: 6 },
            { tag: "pullBytesThreshold", value: 7 },
            { tag: "logicalMvccPull", value: true },
            { tag: "allowInsecureToken", value: true },
        ];
    }

    function test_set(data) {
        const connection = createTemporaryObject(plain, test);
        spy.target = connection;
        spy.signalName = data.tag + "Changed";
        spy.clear();
        connection[data.tag] = data.value;
        compare(connection[data.tag], data.value);
        compare(spy.count, 1);
        connection[data.tag] = data.value;
        compare(spy.count, 1);
    }

    function test_bindings() {
        const connection = createTemporaryObject(bound, test);
        compare(connection.path, file.path);
        compare(connection.isolationLevel, SyncConfig.Immediate);
        compare(connection.partialSync.prefix, 8192);
        compare(connection.partialSync.prefetch, true);
        test.prefix = 16384;
        compare(connection.partialSync.prefix, 16384);
        compare(connection.partialSync.prefetch, true);
        test.path = file.path + "-other";
        compare(connection.path, file.path + "-other");
        test.path = Qt.binding(() => file.path);
    }

    function test_enumerations() {
        compare([SyncConnection.Closed, SyncConnection.Opening, SyncConnection.Bootstrapping, SyncConnection.Open,
                 SyncConnection.Closing, SyncConnection.Failed], [0, 1, 2, 3, 4, 5]);
        compare(SyncConnection.State.Open, SyncConnection.Open);
        compare([SyncConnection.Local, SyncConnection.Remote], [0, 1]);
        compare(Turso.Operation.Pull, Turso.Pull);
        compare([Turso.None, Turso.Open, Turso.Close, Turso.Pull, Turso.Push, Turso.Sync, Turso.Checkpoint,
                 Turso.RefreshStats, Turso.Execute], [0, 1, 2, 3, 4, 5, 6, 7, 8]);
        compare([Turso.Idle, Turso.Preparing, Turso.Waiting, Turso.Downloading, Turso.Uploading, Turso.Applying],
                [0, 1, 2, 3, 4, 5]);
        compare(SyncError.None, 0);
        verify(SyncError.Unauthorized !== undefined && SyncError.Unauthorized !== SyncError.Cancelled);
    }

    function test_tokenCannotBeRead() {
        const connection = createTemporaryObject(bound, test);
        spy.target = connection;
        spy.signalName = "authTokenChanged";
        spy.clear();
        test.token = "another-secret";
        compare(spy.count, 1);
        compare(connection.authToken, "");
        verify(!JSON.stringify(connection).includes("secret"));
        verify(!`${connection}`.includes("secret"));
    }

    function test_keyCannotBeRead() {
        const connection = createTemporaryObject(bound, test);
        compare(connection.remoteEncryption.cipher, RemoteEncryption.Aegis256);
        spy.target = connection;
        spy.signalName = "remoteEncryptionChanged";
        spy.clear();
        test.key = "another-secret-key";
        compare(spy.count, 1);
        compare(connection.remoteEncryption.key, "");
        verify(!JSON.stringify(connection).includes("secret"));
        verify(!JSON.stringify(connection.remoteEncryption).includes("secret"));
    }

    function test_wrongKey() {
        const connection = createTemporaryObject(local, test);
        connection.remoteUrl = "https://db.example.com";
        connection.remoteEncryption.key = "c2hvcnQ=";
        // The key stays when the cipher is set after it.
        connection.remoteEncryption.cipher = RemoteEncryption.Aes128Gcm;
        let failure = null;
        connection.open().catch(error => { failure = error; });
        tryVerify(() => failure !== null);
        compare(failure.code, SyncError.InvalidConfig);
        verify(failure.message.includes("remoteEncryption"), failure.message);
    }

    function test_noChangeWhileOpen() {
        const connection = createTemporaryObject(local, test);
        connection.open();
        tryCompare(connection, "state", SyncConnection.Open);

        ignoreWarning(/SyncConnection: path cannot be changed while the database is open/);
        connection.path = "elsewhere.db";
        compare(connection.path, file.path);
        connection.path = file.path; // the same: no warning
        ignoreWarning(/partialSync cannot be changed while the database is open/);
        connection.partialSync.prefix = 4096;
        compare(connection.partialSync.prefix, 0);

        TestProcess.startLogCapture();
        connection.authToken = "a-secret";
        compare(TestProcess.logLineCount("authToken cannot be changed"), 1);
        compare(TestProcess.logLineCount("a-secret"), 0);
        TestProcess.finishLogCapture();

        connection.close();
        tryCompare(connection, "state", SyncConnection.Closed);
        connection.path = "elsewhere.db";
        compare(connection.path, "elsewhere.db");
    }

    /// As StandardPaths has them, when the program runs for the first time.
    function test_urlOfAFileInANewFolder() {
        const connection = createTemporaryObject(plain, test);
        connection.path = "file://" + file.path.replace(/[^/]*$/, "a%20folder/in one/notes.db");
        verify(connection.path.endsWith("/a folder/in one/notes.db"), connection.path);
        connection.open();
        tryCompare(connection, "state", SyncConnection.Open);
        compare(connection.filePath, connection.path);
        connection.close();
        tryCompare(connection, "state", SyncConnection.Closed);
        connection.path = "/proc/none/notes.db";
        connection.open();
        tryCompare(connection, "state", SyncConnection.Failed);
        compare(connection.lastError.code, SyncError.InvalidConfig);
    }

    function test_invalidConfiguration() {
        const connection = createTemporaryObject(plain, test);
        spy.target = connection;
        spy.signalName = "operationFailed";
        spy.clear();
        connection.open();
        spy.wait();
        compare(spy.signalArguments[0][0], Turso.Open);
        compare(spy.signalArguments[0][1].code, SyncError.InvalidConfig);
        compare(connection.state, SyncConnection.Failed);
        compare(connection.lastError.code, SyncError.InvalidConfig);
        verify(connection.lastError.message !== "");
        connection.path = file.path; // after a failure it may be changed
        compare(connection.path, file.path);
    }

    function test_prefixAndQuery() {
        const connection = createTemporaryObject(ambiguous, test);
        ignoreWarning(/partialSync has a prefix and a query/);
        connection.open();
        tryCompare(connection, "state", SyncConnection.Failed); // it has no path either
    }
}
