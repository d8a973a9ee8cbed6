// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

/// What ends later has a callback, and gives a Promise.
TestCase {
    id: test

    readonly property int timeout: 20000

    name: "Promises"

    RemoteServer {
        id: remote
    }

    Component {
        id: connectionComponent

        SyncConnection {
            id: connection

            readonly property DatabaseFile file: DatabaseFile {}

            path: connection.file.path
            remoteUrl: remote.url
        }
    }

    Component {
        id: local

        SyncConnection {
            id: localConnection

            readonly property DatabaseFile file: DatabaseFile {}

            path: localConnection.file.path
        }
    }

    /// Waits for the promise that @a start gives, and for the callback it is given.
    function outcomeOf(start) {
        const outcome = { callbacks: 0, settled: 0 };
        const promise = start((value, error) => {
            ++outcome.callbacks;
            outcome.called = [value, error];
        });
        promise.then(value => {
            ++outcome.settled;
            outcome.value = value;
        }).catch(error => {
            ++outcome.settled;
            outcome.error = error;
        });
        compare(outcome.callbacks + outcome.settled, 0, "everything comes later");
        tryVerify(() => outcome.callbacks > 0 && outcome.settled > 0, test.timeout);
        wait(0);
        compare([outcome.callbacks, outcome.settled], [1, 1]);
        return outcome;
    }

    /// What a call gives that succeeds.
    function valueOf(start) {
        const outcome = outcomeOf(start);
        compare(outcome.error, undefined);
        compare(outcome.called[1], null);
        compare(JSON.stringify(outcome.called[0]), JSON.stringify(outcome.value));
        return outcome.value;
    }

    /// Why a call fails.
    function errorOf(start) {
        const outcome = outcomeOf(start);
        compare(outcome.called[0], null);
        compare(outcome.called[1].code, outcome.error.code);
        return outcome.error;
    }

    function createOpen(component) {
        const connection = createTemporaryObject(component, test);
        valueOf(callback => connection.open(callback));
        compare(connection.state, SyncConnection.Open);
        return connection;
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
    }

    function cleanup() {
        remote.release();
    }

    function test_operations() {
        const db = createOpen(connectionComponent);
        verify(remote.execute("INSERT INTO item(name) VALUES ('from elsewhere')"));
        compare(valueOf(callback => db.pull(callback)), true);
        compare(valueOf(callback => db.pull(callback)), false);
        valueOf(callback => db.execute("INSERT INTO item(name) VALUES ('here')", [], callback));
        compare(valueOf(callback => db.push(callback)), undefined);
        compare(remote.scalar("SELECT count(*) FROM item WHERE name = 'here'"), 1);
        verify(typeof valueOf(callback => db.sync(callback)) === "boolean");
        valueOf(callback => db.checkpoint(callback));
        verify(valueOf(callback => db.refreshStats(callback)).networkReceivedBytes > 0);
        compare(valueOf(callback => db.conflict(callback)), null);
        valueOf(callback => db.close(callback));
        compare(db.state, SyncConnection.Closed);
    }

    function test_failures() {
        const db = createOpen(connectionComponent);
        remote.answer("/pull-updates", 404, "no such database");
        const error = errorOf(callback => db.pull(callback));
        compare(error.code, SyncError.Http);
        compare(error.httpStatus, 404);
        compare(errorOf(callback => db.execute("SELEC 1", [], callback)).code, SyncError.Sql);
        valueOf(callback => db.close(callback));
        compare(errorOf(callback => db.push(callback)).code, SyncError.Misuse);
    }

    function test_chain() {
        const db = createTemporaryObject(local, test);
        let names = null;
        db.open()
            .then(() => db.executeScript("CREATE TABLE item(name); INSERT INTO item VALUES ('a'), ('b')"))
            .then(() => db.execute("SELECT name FROM item ORDER BY name"))
            .then(result => { names = result.rows.map(row => row.name); });
        tryVerify(() => names !== null, test.timeout);
        compare(names, ["a", "b"]);
    }

    function test_nobodyListens() {
        const db = createOpen(local);
        db.execute("SELEC 1");
        db.push();
        compare(valueOf(callback => db.execute("SELECT 5 AS value", [], callback)).rows[0].value, 5);
    }

    function test_callbackThatThrows_data() {
        return [
            { tag: "error", thrown: new Error("on purpose"), warning: /tst_promises.qml:\d+: Error: on purpose/ },
            { tag: "text", thrown: "on purpose", warning: /a callback failed: on purpose/ },
        ];
    }

    function test_callbackThatThrows(data) {
        const db = createOpen(local);
        ignoreWarning(data.warning);
        let resolved = false;
        db.refreshStats(() => {
            throw data.thrown;
        }).then(() => { resolved = true; });
        tryVerify(() => resolved);
    }

    function test_callbackThatReturnsAnError() {
        const db = createOpen(local);
        TestProcess.startLogCapture();
        let calls = 0;
        db.refreshStats(() => {
            ++calls;
            return new Error("no failure");
        });
        tryVerify(() => calls === 1);
        compare(TestProcess.logLineCount("no failure"), 0);
        TestProcess.finishLogCapture();
    }

    function test_wrongCallback_data() {
        const functions = ["open", "close", "pull", "push", "sync", "checkpoint", "refreshStats", "conflict",
                           "fetchResidentPages", "diagnostics"];
        return Array.from(functions, name => ({ tag: name }));
    }

    function test_wrongCallback(data) {
        const db = createTemporaryObject(local, test);
        let thrown = null;
        try {
            db[data.tag]("no function");
        } catch (error) {
            thrown = error;
        }
        verify(thrown instanceof TypeError);
        verify(thrown.message.startsWith(`${data.tag}()`), thrown.message);
        compare(db.state, SyncConnection.Closed);
    }

    function test_script() {
        const db = createOpen(local);
        const script = "CREATE TABLE item(id INTEGER PRIMARY KEY);\nINSERT INTO item VALUES (1);\nINSERT INTO item VALUES (1)";
        const error = errorOf(callback => db.executeScript(script, callback));
        compare(error.code, SyncError.Constraint);
        verify(error.message.includes("3"), error.message);
    }

    function test_diagnostics() {
        const db = createOpen(local);
        const report = valueOf(callback => db.diagnostics(callback));
        compare(report.state, "Open");
        verify(report.versions.Qt !== "");
        valueOf(callback => db.close(callback));
        compare(valueOf(callback => db.diagnostics(callback)).state, "Closed");
    }

    function test_residentPages() {
        const db = createOpen(connectionComponent);
        const ranges = valueOf(callback => db.fetchResidentPages(callback));
        compare(ranges.length, 1);
        compare(ranges[0].first, 0);
        verify(ranges[0].last >= 1);
        compare(db.filePath, db.file.path);
    }
}
