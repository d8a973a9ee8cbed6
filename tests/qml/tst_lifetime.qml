// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

TestCase {
    id: test

    readonly property int timeout: 20000
    property int destroyed: 0

    name: "Lifetime"

    RemoteServer {
        id: remote
    }

    DatabaseFile {
        id: file
    }

    DatabaseFile {
        id: other
    }

    Component {
        id: connectionComponent

        SyncConnection {
            path: file.path
            remoteUrl: remote.url
            Component.onDestruction: ++test.destroyed
        }
    }

    SignalSpy {
        id: held

        target: remote
        signalName: "held"
    }

    function open() {
        const connection = createTemporaryObject(connectionComponent, test);
        connection.open();
        tryCompare(connection, "state", SyncConnection.Open, test.timeout);
        return connection;
    }

    function destroyAndWait(connection) {
        const before = test.destroyed;
        connection.destroy();
        tryVerify(() => test.destroyed === before + 1);
        // The object's threads and files go with it, or a little later when the machine is busy.
        tryVerify(() => TestProcess.openFileCount(file.path) === 0, test.timeout);
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
        verify(remote.seed(4000), remote.errorString);
        // What the process starts once and keeps.
        destroyAndWait(open());
    }

    function init() {
        held.clear();
    }

    function cleanup() {
        remote.release();
    }

    function test_destroyedWhileOpen() {
        const threads = TestProcess.threadCount();
        for (let i = 0; i < 5; ++i)
            destroyAndWait(open());
        tryVerify(() => TestProcess.threadCount() <= threads);
    }

    function test_destroyedWhileBootstrapping() {
        const threads = TestProcess.threadCount();
        for (let i = 0; i < 5; ++i) {
            remote.hangAfter("/pull-updates", 1000000);
            held.clear();
            const connection = createTemporaryObject(connectionComponent, test, { path: other.path });
            connection.open();
            tryCompare(held, "count", 1, test.timeout);
            compare(connection.state, SyncConnection.Bootstrapping);
            const started = Date.now();
            destroyAndWait(connection);
            verify(Date.now() - started < 1500, "it ends within a second");
            tryVerify(() => TestProcess.openFileCount(other.path) === 0, test.timeout);
            remote.release();
        }
        tryVerify(() => TestProcess.threadCount() <= threads);

        const connection = createTemporaryObject(connectionComponent, test, { path: other.path });
        connection.open();
        tryCompare(connection, "state", SyncConnection.Open, test.timeout);
        destroyAndWait(connection);
    }

    function test_destroyedDuringPull() {
        const connection = open();
        remote.hang("/pull-updates");
        connection.pull();
        tryCompare(held, "count", 1, test.timeout);
        destroyAndWait(connection);
    }

    function test_callbackAfterDestruction() {
        const connection = open();
        const errors = [];
        for (let i = 0; i < 50; ++i)
            connection.execute("UPDATE sample SET body = body || 'x'", [], (result, error) => errors.push(error));
        destroyAndWait(connection);
        tryVerify(() => errors.length === 50, test.timeout);
        compare(errors[49].code, SyncError.Cancelled);
        wait(0);
        compare(errors.length, 50);
    }

    function test_destroyedInItsOwnCallback() {
        const connection = open();
        let calls = 0;
        connection.execute("SELECT 1", [], () => {
            ++calls;
            connection.destroy();
        });
        const before = test.destroyed;
        tryVerify(() => test.destroyed === before + 1);
        compare(calls, 1);
    }
}
