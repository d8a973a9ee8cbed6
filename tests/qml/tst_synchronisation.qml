// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

TestCase {
    id: test

    readonly property int timeout: 20000

    name: "Synchronisation"

    RemoteServer {
        id: remote
    }

    Component {
        id: connectionComponent

        SyncConnection {
            id: connection

            readonly property DatabaseFile file: DatabaseFile {}
            property var states: []
            property var progresses: []
            property var failures: []
            property var pulls: []
            property int openings: 0
            property int closings: 0
            property int pushes: 0
            property int checkpoints: 0
            property var requests: []

            path: connection.file.path
            remoteUrl: remote.url

            onStateChanged: connection.states.push(connection.state)
            // A copy: what a value property gives follows the property.
            onProgressChanged: connection.progresses.push(Object.assign({}, connection.progress))
            onOpened: ++connection.openings
            onClosed: ++connection.closings
            onPullFinished: changed => connection.pulls.push(changed)
            onPushFinished: ++connection.pushes
            onCheckpointFinished: ++connection.checkpoints
            onOperationFailed: (operation, error) => connection.failures.push({ operation: operation, error: error })
            onRequestFinished: info => connection.requests.push(info)
        }
    }

    SignalSpy {
        id: held

        target: remote
        signalName: "held"
    }

    function create(properties) {
        return createTemporaryObject(connectionComponent, test, properties ?? {});
    }

    function createOpen(properties) {
        const connection = create(properties);
        connection.open();
        tryCompare(connection, "openings", 1, test.timeout);
        return connection;
    }

    function execute(connection, sql) {
        let outcome = null;
        connection.execute(sql, [], (result, error) => {
            outcome = { result: result, error: error };
        });
        tryVerify(() => outcome !== null, test.timeout);
        compare(outcome.error, null);
        return outcome.result;
    }

    function names(connection) {
        return execute(connection, "SELECT name FROM item ORDER BY id").rows.map(row => row.name);
    }

    function waitForFailure(connection) {
        tryVerify(() => connection.failures.length === 1, test.timeout);
        return connection.failures[0];
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
        // Some megabytes, so that a bootstrap has a middle.
        verify(remote.seed(4000), remote.errorString);
    }

    function init() {
        verify(remote.execute("DELETE FROM item WHERE id > 3"));
        held.clear();
    }

    function cleanup() {
        remote.setBearerToken("");
        remote.release();
    }

    function test_bootstrap() {
        const connection = createOpen();
        compare(connection.states, [SyncConnection.Opening, SyncConnection.Bootstrapping, SyncConnection.Open]);
        compare(names(connection), ["one", "two", "three"]);
        compare(connection.failures, []);
        compare(connection.lastError.code, SyncError.None);
        compare(connection.online, true);
        compare(connection.currentOperation, Turso.None);
        verify(connection.requests.some(info => info.method === "POST" && info.status === 200 && info.bytesReceived > 4e6));
    }

    function test_progress() {
        const connection = createOpen();
        const downloads = connection.progresses.filter(progress => progress.phase === Turso.Downloading
                                                                   && progress.bytesExpected > 0);
        verify(downloads.length > 0);
        let received = 0;
        for (const progress of downloads) {
            compare(progress.operation, Turso.Open);
            verify(progress.bytesReceived >= received);
            verify(progress.fraction >= 0 && progress.fraction <= 1);
            received = progress.bytesReceived;
        }
        compare(connection.progress.phase, Turso.Idle);
        compare(connection.progress.operation, Turso.Open);
        compare(connection.progress.bytesReceived, connection.progress.bytesExpected);
        compare(connection.progress.fraction, 1);
    }

    function test_stats() {
        const connection = createOpen();
        connection.refreshStats();
        tryVerify(() => connection.stats.networkReceivedBytes > 4e6, test.timeout);
        verify(connection.stats.revision !== "");
        compare(connection.stats.pendingOperations, 0);
        compare(connection.pendingChanges, 0);

        execute(connection, "INSERT INTO item (id, name) VALUES (11, 'eleven')");
        connection.refreshStats();
        tryVerify(() => connection.pendingChanges > 0, test.timeout);
        compare(connection.stats.pendingOperations, connection.pendingChanges);
        verify(connection.stats.mainWalSize > 0);
    }

    function test_push() {
        const connection = createOpen();
        execute(connection, "INSERT INTO item (id, name) VALUES (12, 'twelve')");
        connection.push();
        tryCompare(connection, "pushes", 1, test.timeout);
        compare(remote.scalar("SELECT name FROM item WHERE id = 12"), "twelve");
        verify(!isNaN(connection.stats.lastPush));
    }

    function test_pull() {
        const connection = createOpen();
        verify(remote.execute("INSERT INTO item (id, name) VALUES (13, 'thirteen')"));
        connection.pull();
        tryVerify(() => connection.pulls.length === 1, test.timeout);
        compare(connection.pulls, [true]);
        compare(names(connection), ["one", "two", "three", "thirteen"]);
        connection.pull();
        tryVerify(() => connection.pulls.length === 2, test.timeout);
        compare(connection.pulls, [true, false]);
    }

    function test_sync() {
        const connection = createOpen();
        execute(connection, "INSERT INTO item (id, name) VALUES (14, 'fourteen')");
        verify(remote.execute("INSERT INTO item (id, name) VALUES (15, 'fifteen')"));
        connection.sync();
        tryVerify(() => names(connection).includes("fifteen"), test.timeout);
        compare(remote.scalar("SELECT name FROM item WHERE id = 14"), "fourteen");
    }

    function test_checkpoint() {
        const connection = createOpen();
        execute(connection, "UPDATE sample SET body = body || 'x' WHERE id <= 500");
        connection.refreshStats();
        tryVerify(() => connection.stats.mainWalSize > 500000, test.timeout);
        const before = connection.stats.mainWalSize;
        connection.checkpoint();
        tryCompare(connection, "checkpoints", 1, test.timeout);
        connection.refreshStats();
        tryVerify(() => connection.stats.mainWalSize < before / 10, test.timeout);
    }

    function test_closeAndOpenAgain() {
        const connection = createOpen();
        connection.close();
        tryCompare(connection, "closings", 1, test.timeout);
        compare(connection.state, SyncConnection.Closed);
        connection.open();
        tryCompare(connection, "openings", 2, test.timeout);
        compare(names(connection), ["one", "two", "three"]);
    }

    function test_withoutBootstrap() {
        const connection = createOpen({ bootstrapIfEmpty: false });
        compare(connection.states, [SyncConnection.Opening, SyncConnection.Open]);
        connection.pull();
        tryVerify(() => connection.pulls.length === 1, test.timeout);
        compare(names(connection), ["one", "two", "three"]);
    }

    function test_prefix() {
        const connection = create();
        connection.partialSync.prefix = 65536;
        connection.open();
        tryCompare(connection, "openings", 1, test.timeout);
        verify(remote.bodySize() > 0, "the request names pages");
        verify(connection.stats.networkReceivedBytes < 200000);
    }

    function test_token() {
        remote.setBearerToken("a-secret");
        TestProcess.startLogCapture();
        const connection = createOpen({ authToken: "a-secret" });
        compare(remote.header("Authorization"), "Bearer a-secret");
        connection.close();
        tryCompare(connection, "closings", 1, test.timeout);
        verify(TestProcess.logLineCount("") > 0);
        compare(TestProcess.logLineCount("a-secret"), 0);
        TestProcess.finishLogCapture();
    }

    function test_clientName() {
        createOpen({ clientName: "a-client" });
        compare(remote.header("User-Agent"), "a-client");
    }

    function test_wrongToken() {
        remote.setBearerToken("a-secret");
        const connection = create({ authToken: "wrong" });
        connection.open();
        const failure = waitForFailure(connection);
        compare(failure.operation, Turso.Open);
        compare(failure.error.code, SyncError.Unauthorized);
        compare(failure.error.httpStatus, 401);
        compare(failure.error.transient, false);
        compare(connection.state, SyncConnection.Failed);
        compare(connection.lastError.code, SyncError.Unauthorized);

        connection.authToken = "a-secret";
        connection.open();
        tryCompare(connection, "openings", 1, test.timeout);
        compare(connection.lastError.code, SyncError.None);
    }

    function test_status() {
        const connection = createOpen();
        remote.answer("/pull-updates", 404, "no such database");
        connection.pull();
        const failure = waitForFailure(connection);
        compare(failure.operation, Turso.Pull);
        compare(failure.error.code, SyncError.Http);
        compare(failure.error.httpStatus, 404);
        verify(failure.error.detail.includes("no such database"));
        compare(connection.state, SyncConnection.Open);
        compare(connection.lastError.httpStatus, 404);
    }

    function test_cancelBootstrap() {
        const connection = create();
        remote.hangAfter("/pull-updates", 1000000);
        connection.open();
        tryCompare(held, "count", 1, test.timeout);
        tryVerify(() => connection.progress.bytesReceived > 0, test.timeout);
        compare(connection.state, SyncConnection.Bootstrapping);
        compare(connection.currentOperation, Turso.Open);
        connection.cancel();
        compare(waitForFailure(connection).error.code, SyncError.Cancelled);
        compare(connection.state, SyncConnection.Failed);

        remote.release();
        connection.open();
        tryCompare(connection, "openings", 1, test.timeout);
    }

    function test_cancelPull() {
        const connection = createOpen();
        remote.hang("/pull-updates");
        connection.pull();
        tryCompare(held, "count", 1, test.timeout);
        compare(connection.currentOperation, Turso.Pull);
        connection.cancel();
        const failure = waitForFailure(connection);
        compare(failure.operation, Turso.Pull);
        compare(failure.error.code, SyncError.Cancelled);
        compare(connection.state, SyncConnection.Open);
        tryCompare(connection, "currentOperation", Turso.None);

        remote.release();
        connection.pull();
        tryVerify(() => connection.pulls.length === 1, test.timeout);
    }

    function test_closed() {
        const connection = create();
        connection.pull();
        const failure = waitForFailure(connection);
        compare(failure.operation, Turso.Pull);
        compare(failure.error.code, SyncError.Misuse);
    }

    function test_offline() {
        const connection = createOpen({ remoteUrl: "http://127.0.0.1:1", bootstrapIfEmpty: false });
        connection.pull();
        const failure = waitForFailure(connection);
        compare(failure.error.code, SyncError.Network);
        compare(failure.error.transient, true);
        compare(connection.online, false);
    }
}
