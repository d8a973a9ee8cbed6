// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

/// A list whose rows are changed where they are shown.
TestCase {
    id: test

    readonly property int timeout: 20000
    readonly property var currentDelegate: list.currentItem

    name: "Editing"
    width: 300
    height: 200
    visible: true
    when: windowShown

    SyncConnection {
        id: db

        readonly property DatabaseFile file: DatabaseFile {}

        path: db.file.path
    }

    ListView {
        id: list

        anchors.fill: parent
        model: SyncQueryModel {
            id: tasks

            connection: db
            sql: "SELECT id, title, done, extra FROM task ORDER BY id"
            keyColumns: ["id"]
            live: true
        }
        delegate: Item {
            required property int id
            required property string title
            required property bool done
            required property var model

            width: 100
            height: 20
        }
    }

    SyncQueryModel {
        id: joined

        connection: db
        sql: "SELECT a.id FROM task a JOIN task b ON a.id = b.id"
        keyColumns: ["id"]
    }

    SignalSpy {
        id: failures

        target: tasks
        signalName: "editFailed"
    }

    SignalSpy {
        id: resets

        target: tasks
        signalName: "modelReset"
    }

    function settled(promise) {
        let outcome = null;
        promise.then(value => { outcome = { value: value }; }).catch(error => { outcome = { error: error }; });
        tryVerify(() => outcome !== null, test.timeout);
        return outcome;
    }

    function succeed(promise) {
        compare(settled(promise).error?.message, undefined);
    }

    function value(sql) {
        return settled(db.execute(`SELECT ${sql} AS value FROM task`)).value.rows[0].value;
    }

    function initTestCase() {
        succeed(db.open());
    }

    function init() {
        succeed(db.executeScript("DROP TABLE IF EXISTS task;"
            + "CREATE TABLE task(id INTEGER PRIMARY KEY, title TEXT, done BOOLEAN NOT NULL DEFAULT FALSE, extra);"
            + "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50)"
            + " INSERT INTO task(id, title) SELECT i, 'task ' || i FROM n"));
        tasks.refresh();
        tryCompare(tasks, "count", 50, test.timeout);
        tryCompare(tasks, "loading", false, test.timeout);
        failures.clear();
        resets.clear();
    }

    function test_set() {
        list.currentIndex = 3;
        succeed(tasks.set(3, { title: "another", done: true }));
        tryCompare(list.currentItem, "title", "another", test.timeout);
        tryCompare(list.currentItem, "done", true, test.timeout);
        compare(value("sum(done)"), 1);
        compare(resets.count, 0);
    }

    function test_selectionAndScrollStay() {
        list.positionViewAtIndex(30, ListView.Beginning);
        list.currentIndex = 32;
        list.forceLayout();
        const item = list.currentItem;
        const y = item.y - list.contentY;
        succeed(tasks.remove(0));
        succeed(tasks.append({ id: 0, title: "first" }));
        succeed(tasks.append({ id: -1, title: "before the first" }));
        tryCompare(tasks, "count", 51, test.timeout);
        list.forceLayout();
        compare(list.currentItem, item);
        compare(list.currentIndex, 33);
        tryCompare(item, "id", 33, test.timeout);
        compare(item.y - list.contentY, y);
        compare(resets.count, 0);
    }

    function test_callback() {
        let called = null;
        tasks.append({ title: "new" }, (result, error) => { called = [result, error]; });
        tryVerify(() => called !== null, test.timeout);
        compare(called, [undefined, null]);
        tryCompare(tasks, "count", 51, test.timeout);
    }

    function test_values_data() {
        return [
            { tag: "integer", value: 5, sql: "5" },
            { tag: "large integer", value: 4294967296, sql: "4294967296" },
            { tag: "real", value: 0.5, sql: "0.5" },
            { tag: "empty text", value: "", sql: "''" },
            { tag: "null", value: null, sql: "NULL" },
            { tag: "true", value: true, sql: "1" },
            { tag: "date", value: new Date(Date.UTC(2024, 1, 29, 12, 30, 5, 7)), sql: "'2024-02-29T12:30:05.007Z'" },
            { tag: "blob", value: new Uint8Array([1, 2]), sql: "x'0102'" },
        ];
    }

    function test_values(data) {
        succeed(tasks.set(0, { extra: data.value }));
        compare(value(`sum(id = 1 AND extra IS ${data.sql} AND typeof(extra) = typeof(${data.sql}))`), 1);
    }

    function test_setByRole_data() {
        return test_values_data();
    }

    /// As in a CheckBox of a delegate: `onToggled: model.done = checked`.
    function test_setByRole(data) {
        list.currentIndex = 2;
        test.currentDelegate.model.extra = data.value;
        tryVerify(() => value(`sum(id = 3 AND extra IS ${data.sql} AND typeof(extra) = typeof(${data.sql}))`) === 1,
                  test.timeout);
    }

    function test_setByRoleFails() {
        list.currentIndex = 2;
        test.currentDelegate.model.done = null;
        tryCompare(failures, "count", 1, test.timeout);
        compare(tasks.error.code, SyncError.Constraint);
        compare(list.currentItem.done, false);
    }

    function test_nullIsNull() {
        list.currentIndex = 2;
        compare(test.currentDelegate.model.extra, null);
        succeed(tasks.set(2, { title: null }));
        tryCompare(list.currentItem, "title", "", test.timeout);
        compare(test.currentDelegate.model.title, null);
    }

    /// A delegate knows the key of its row, larger than every exact number of JavaScript.
    function test_largeKeys() {
        const key = "9007199254740993";
        succeed(db.execute("UPDATE task SET extra = id + 9007199254740990 WHERE id = 3"));
        list.currentIndex = 2;
        tryVerify(() => test.currentDelegate.model.extra === key, test.timeout);
        compare(value("sum(extra = CAST('" + test.currentDelegate.model.extra + "' AS INTEGER))"), 1);
    }

    function test_rightKeyColumnsAfterWrongOnes() {
        tasks.keyColumns = [];
        compare(settled(tasks.set(0, { title: "another" })).error.code, SyncError.Misuse);
        compare(tasks.error.code, SyncError.Misuse);
        tasks.keyColumns = ["id"];
        compare(tasks.error.code, SyncError.None);
    }

    function test_failure() {
        const error = settled(tasks.set(0, { done: null })).error;
        compare(error.code, SyncError.Constraint);
        compare(failures.count, 1);
        compare(failures.signalArguments[0][0].code, SyncError.Constraint);
        compare(tasks.error.code, SyncError.Constraint);
        compare(tasks.count, 50);
        succeed(tasks.set(0, { done: true }));
        compare(tasks.error.code, SyncError.None);
    }

    function test_joins() {
        joined.refresh();
        tryCompare(joined, "count", 50, test.timeout);
        compare(settled(joined.remove(0)).error.code, SyncError.Misuse);
        compare(value("count(*)"), 50);
    }

    function test_wrongArguments_data() {
        return [
            { tag: "set text", call: () => tasks.set(0, "title") },
            { tag: "set nothing", call: () => tasks.set(0, null) },
            { tag: "set array", call: () => tasks.set(0, ["title"]) },
            { tag: "set date", call: () => tasks.set(0, new Date()) },
            { tag: "set undefined row", call: () => tasks.set(undefined, { title: "x" }) },
            { tag: "set half a row", call: () => tasks.set(0.5, { title: "x" }) },
            { tag: "set no number", call: () => tasks.set(NaN, { title: "x" }) },
            { tag: "remove undefined row", call: () => tasks.remove(undefined) },
            { tag: "remove null", call: () => tasks.remove(null) },
            { tag: "remove text", call: () => tasks.remove("0") },
            { tag: "append number", call: () => tasks.append(5) },
            { tag: "callback", call: () => tasks.remove(0, "x") },
        ];
    }

    function test_wrongArguments(data) {
        let thrown = null;
        try {
            data.call();
        } catch (error) {
            thrown = error;
        }
        verify(thrown instanceof TypeError);
        compare(value("count(*)"), 50);
    }
}
