// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

TestCase {
    id: test

    readonly property int timeout: 20000
    property bool hidden: false

    name: "AutoSync"

    RemoteServer {
        id: remote
    }

    Component {
        id: connectionComponent

        SyncConnection {
            id: connection

            readonly property DatabaseFile file: DatabaseFile {}
            property var states: []
            property int pulls: 0
            property int pushes: 0

            path: connection.file.path
            remoteUrl: remote.url
            retryTimeout: 0
            autoSync {
                enabled: true
                paused: test.hidden
                pullInterval: 100
                pushDelay: 50
                minimumBackoff: 20
                maximumBackoff: 3600000
                onStateChanged: connection.states.push(connection.autoSync.state)
            }

            onPullFinished: ++connection.pulls
            onPushFinished: ++connection.pushes
            Component.onCompleted: connection.open()
        }
    }

    Component {
        id: plain

        SyncConnection {}
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
    }

    function init() {
        remote.release();
        test.hidden = false;
    }

    function create() {
        const connection = createTemporaryObject(connectionComponent, test);
        tryCompare(connection, "state", SyncConnection.Open, test.timeout);
        return connection;
    }

    function test_defaults() {
        const connection = createTemporaryObject(plain, test);
        compare(connection.autoSync.enabled, false);
        compare(connection.autoSync.paused, false);
        compare(connection.autoSync.pullInterval, 30000);
        compare(connection.autoSync.pushDelay, 1000);
        compare(connection.autoSync.minimumBackoff, 1000);
        compare(connection.autoSync.maximumBackoff, 60000);
        compare(connection.autoSync.state, AutoSync.Disabled);
        compare(connection.autoSync.reason.code, SyncError.None);
        verify(isNaN(connection.autoSync.nextAttempt));
    }

    function test_pushesAndPulls() {
        const connection = create();
        connection.execute("INSERT INTO item(name) VALUES ('written in QML')");
        tryVerify(() => connection.pushes === 1, test.timeout);
        compare(remote.scalar("SELECT count(*) FROM item WHERE name = 'written in QML'"), 1);
        const pulls = connection.pulls;
        tryVerify(() => connection.pulls >= pulls + 2, test.timeout);
        verify(connection.states.includes(AutoSync.Pushing));
        verify(connection.states.includes(AutoSync.Pulling));
    }

    function test_pausedByABinding() {
        const connection = create();
        tryVerify(() => connection.pulls > 0, test.timeout);
        test.hidden = true;
        compare(connection.autoSync.state, AutoSync.Paused);
        connection.execute("INSERT INTO item(name) VALUES ('while paused')");
        tryCompare(connection, "pendingChanges", 1, test.timeout);
        compare(connection.pushes, 0);
        test.hidden = false;
        tryVerify(() => connection.pushes === 1, test.timeout);
        connection.autoSync.pause();
        compare(connection.autoSync.state, AutoSync.Paused);
        connection.autoSync.resume();
        verify(connection.autoSync.state !== AutoSync.Paused);
    }

    function test_stalls() {
        const connection = create();
        remote.answer("/v2/pipeline", 401, "");
        connection.execute("INSERT INTO item(name) VALUES ('refused')");
        tryVerify(() => connection.autoSync.reason.code === SyncError.Unauthorized, test.timeout);
        tryVerify(() => connection.autoSync.state === AutoSync.Stalled, test.timeout);
        verify(isNaN(connection.autoSync.nextAttempt));
        remote.release();
        connection.autoSync.syncNow();
        tryVerify(() => connection.pushes === 1, test.timeout);
        tryVerify(() => connection.autoSync.reason.code === SyncError.None, test.timeout);
    }

    function test_backsOff() {
        const connection = create();
        remote.answer("", 503, "");
        tryVerify(() => connection.autoSync.state === AutoSync.BackingOff, test.timeout);
        compare(connection.autoSync.reason.httpStatus, 503);
        verify(!isNaN(connection.autoSync.nextAttempt));
        remote.release();
        tryVerify(() => connection.autoSync.state === AutoSync.Idle, test.timeout);
    }
}
