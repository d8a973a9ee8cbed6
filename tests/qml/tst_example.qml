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

    DatabaseFile {
        id: file
    }

    TaskDatabase {
        id: database

        path: file.path
        remoteUrl: remote.url
        autoSync.pullInterval: 100
        autoSync.pushDelay: 10
        autoSync.minimumBackoff: 10
    }

    TaskModel {
        id: tasks

        database: database
    }

    FirstStart {
        id: firstStart

        width: 400
        visible: !database.isReady
        database: database
    }

    Column {
        width: parent.width

        SyncIndicator {
            id: indicator

            database: database
        }

        NewTask {
            id: newTask

            width: parent.width
            tasks: tasks
        }

        ConflictBanner {
            id: banner

            width: parent.width
            database: database
        }
    }

    TaskList {
        id: list

        y: 250
        width: parent.width
        height: 250
        database: database
        tasks: tasks
    }

    function titles() {
        return Array.from({ length: tasks.count }, (_, row) => tasks.data(tasks.index(row, 1)));
    }

    function itemOf(title) {
        let item = null;
        tryVerify(() => {
            const row = titles().indexOf(title);
            list.positionViewAtIndex(row, ListView.Contain);
            list.forceLayout();
            item = list.itemAtIndex(row);
            return item !== null;
        }, test.timeout, title);
        waitForRendering(item);
        return item;
    }

    function type(text) {
        const input = findChild(newTask, "input");
        input.clear();
        mouseClick(input);
        for (const key of text)
            keyClick(key);
    }

    function add(title) {
        type(title);
        mouseClick(findChild(newTask, "addButton"));
        itemOf(title);
    }

    function remoteTasks(condition) {
        return remote.scalar(`SELECT count(*) FROM task WHERE ${condition}`);
    }

    /// Adds a task offline that somebody else adds, too.
    function addDouble(title) {
        tryCompare(indicator, "text", "Up to date", test.timeout);
        database.autoSync.paused = true;
        add(title);
        tryCompare(indicator, "text", "Offline, 1 to send", test.timeout);
        verify(remote.execute(`INSERT INTO task VALUES ('${title}', '${title}', 1, 'Ben', '2024-01-01')`));
        database.autoSync.paused = false;
        tryVerify(() => banner.visible, test.timeout);
        compare(indicator.text, "Conflict");
        compare([banner.localRow.author, banner.remoteRow.author], ["me", "Ben"]);
        waitForRendering(banner);
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
        remote.answer("/pull-updates", 404, "");
        database.open();
        tryCompare(database, "state", SyncConnection.Failed, test.timeout);
        const retryButton = findChild(firstStart, "retryButton");
        verify(retryButton.visible);
        remote.release();
        mouseClick(retryButton);
        tryVerify(() => database.isReady, test.timeout);
        verify(!firstStart.visible);
        tryVerify(() => remote.scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'task'") === 1, test.timeout);
        tryCompare(indicator, "text", "Up to date", test.timeout);
    }

    function cleanup() {
        remote.release();
        database.autoSync.paused = false;
        tryCompare(indicator, "text", "Up to date", test.timeout);
    }

    function test_add() {
        verify(!findChild(newTask, "addButton").enabled, "there is nothing to add");
        add("bread");
        tryCompare(newTask, "title", "");
        tryVerify(() => remoteTasks("title = 'bread' AND done = 0") === 1, test.timeout);
    }

    function test_doubleIsRefused() {
        add("salt");
        const before = tasks.count;
        type("salt");
        mouseClick(findChild(newTask, "addButton"));
        tryVerify(() => tasks.error.code === SyncError.Constraint, test.timeout);
        compare(newTask.title, "salt");
        compare(tasks.count, before);
    }

    function test_done() {
        add("tea");
        add("butter");
        mouseClick(findChild(itemOf("butter"), "doneBox"));
        tryVerify(() => titles().indexOf("butter") > titles().indexOf("tea"), test.timeout);
        tryVerify(() => remoteTasks("title = 'butter' AND done = 1") === 1, test.timeout);
    }

    function test_rename() {
        add("cheese");
        const item = itemOf("cheese");
        mouseDoubleClickSequence(item, 80, item.height / 2);
        const field = findChild(item, "titleField");
        verify(field.visible);
        keyClick("s");
        keyClick(Qt.Key_Return);
        verify(!field.visible);
        tryVerify(() => titles().includes("cheeses"), test.timeout);
        tryVerify(() => remoteTasks("title = 'cheeses'") === 1, test.timeout);
    }

    function test_remove() {
        add("mistake");
        mouseClick(findChild(itemOf("mistake"), "removeButton"));
        tryVerify(() => !titles().includes("mistake"), test.timeout);
        tryVerify(() => remoteTasks("title = 'mistake'") === 0, test.timeout);
    }

    function test_newsFromOthers() {
        verify(remote.execute("INSERT INTO task VALUES ('other', 'flowers', 0, 'Ben', '2024-01-01')"));
        compare(itemOf("flowers").author, "Ben");
    }

    function test_pullDown() {
        database.autoSync.paused = true;
        verify(remote.execute("INSERT INTO task VALUES ('pulled', 'by hand', 0, 'Ben', '2024-01-01')"));
        list.positionViewAtBeginning();
        mouseDrag(list, 300, 20, 0, 220, Qt.LeftButton, Qt.NoModifier, 20);
        itemOf("by hand");
    }

    function test_conflictTakeTheirs() {
        addDouble("milk");
        mouseClick(findChild(banner, "keepRemoteButton"));
        tryVerify(() => !banner.visible, test.timeout);
        tryCompare(indicator, "text", "Up to date", test.timeout);
        compare(titles().filter(title => title === "milk").length, 1);
        compare(itemOf("milk").author, "Ben");
    }

    function test_conflictKeepBoth() {
        addDouble("eggs");
        mouseClick(findChild(banner, "keepBothButton"));
        tryVerify(() => !banner.visible, test.timeout);
        tryCompare(indicator, "text", "Up to date", test.timeout);
        compare(itemOf("eggs").author, "Ben");
        compare(itemOf("eggs (mine)").author, "me");
        compare(remoteTasks("title LIKE 'eggs%'"), 2);
    }

    function test_conflictKeepBothUnderAnotherTitle() {
        addDouble("flour");
        const field = findChild(banner, "newTitle");
        field.clear();
        mouseClick(field);
        for (const key of "rye")
            keyClick(key);
        // What is being typed stays when the conflict is met again.
        database.findConflict();
        let isAsked = false;
        database.conflict(() => { isAsked = true; });
        tryVerify(() => isAsked, test.timeout);
        compare(field.text, "rye");
        mouseClick(findChild(banner, "keepBothButton"));
        tryVerify(() => !banner.visible, test.timeout);
        compare(itemOf("rye").author, "me");
    }
}
