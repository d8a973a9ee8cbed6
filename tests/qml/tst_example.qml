// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest
import "../../qml/example"

/// The example's parts, used as a person does.
TestCase {
    id: test

    readonly property int timeout: 20000

    name: "Example"
    width: 600
    height: 500
    visible: true
    when: windowShown

    RemoteServer {
        id: remote
    }

    SyncConnection {
        id: database

        readonly property DatabaseFile file: DatabaseFile {}

        path: database.file.path
        remoteUrl: remote.url
        onOpened: notes.prepare()
    }

    Actions {
        id: actions

        database: database
    }

    NotesCard {
        id: notes

        anchors.fill: parent
        anchors.topMargin: 60
        database: database
    }

    SignalSpy {
        id: pushed

        target: database
        signalName: "pushFinished"
    }

    function texts() {
        return Array.from({ length: notes.count }, (_, row) => notes.text(row)).sort();
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
    }

    function test_notes() {
        const pullButton = findChild(actions, "pullButton");
        const pushButton = findChild(actions, "pushButton");
        const addButton = findChild(notes, "addButton");
        const input = findChild(notes, "input");
        verify(!pullButton.enabled);
        verify(!input.enabled);

        const openButton = findChild(actions, "openButton");
        verify(!openButton.visible);
        remote.answer("/pull-updates", 404, "");
        database.open();
        tryCompare(database, "state", SyncConnection.Failed, test.timeout);
        remote.release();
        verify(openButton.visible);
        mouseClick(openButton);
        tryCompare(database, "state", SyncConnection.Open, test.timeout);
        verify(!openButton.visible);
        verify(pullButton.enabled);
        verify(!addButton.enabled, "there is nothing to add");

        mouseClick(input);
        for (const key of "hello")
            keyClick(key);
        mouseClick(addButton);
        tryVerify(() => notes.count === 1, test.timeout);
        compare(texts(), ["hello"]);
        compare(input.text, "");
        tryVerify(() => database.pendingChanges > 0, test.timeout);

        mouseClick(pushButton);
        tryCompare(pushed, "count", 1, test.timeout);
        compare(remote.scalar("SELECT text FROM notes"), "hello");
        tryCompare(database, "pendingChanges", 0, test.timeout);

        verify(remote.execute("INSERT INTO notes VALUES ('other', '2024-01-01 12:00:00', 'somebody', 'world')"));
        mouseClick(pullButton);
        tryVerify(() => notes.count === 2, test.timeout);
        compare(texts(), ["hello", "world"]);

        verify(remote.execute("INSERT INTO notes VALUES ('third', '2024-01-01 12:00:01', 'somebody', 'again')"));
        mouseClick(findChild(actions, "autoSyncBox"));
        verify(database.autoSync.enabled);
        tryVerify(() => notes.count === 3, test.timeout);
        mouseClick(findChild(actions, "autoSyncBox"));
        verify(!database.autoSync.enabled);
    }
}
