// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

/// The models in views, as a delegate sees them.
TestCase {
    id: test

    readonly property int timeout: 20000

    name: "Models"
    width: 400
    height: 400
    visible: true
    when: windowShown

    RemoteServer {
        id: remote
    }

    SyncConnection {
        id: db

        readonly property DatabaseFile file: DatabaseFile {}

        path: db.file.path
        remoteUrl: remote.url
    }

    ListView {
        id: notes

        anchors.fill: parent
        model: SyncQueryModel {
            id: query

            connection: db
            sql: "SELECT id, name AS title FROM item WHERE id < :limit ORDER BY id"
            parameters: ({ limit: 100 })
            keyColumns: ["id"]
            live: true
        }
        delegate: Item {
            required property int id
            required property string title
            required property int index

            width: 100
            height: 20
        }
    }

    Repeater {
        id: changes

        model: PendingChangesModel {
            id: pending

            connection: db
        }
        delegate: Item {
            required property int kind
            required property string table
            required property var rowId
            required property var before
            required property var after
        }
    }

    SignalSpy {
        id: resets

        target: query
        signalName: "modelReset"
    }

    SignalSpy {
        id: insertions

        target: query
        signalName: "rowsInserted"
    }

    SignalSpy {
        id: dataChanges

        target: query
        signalName: "dataChanged"
    }

    function titles() {
        const titles = [];
        for (let row = 0; row < notes.count; ++row)
            titles.push(notes.itemAtIndex(row)?.title);
        return titles;
    }

    function shownChanges() {
        const rows = [];
        for (let row = 0; row < changes.count; ++row)
            rows.push([changes.itemAt(row).kind, changes.itemAt(row).table, changes.itemAt(row).rowId,
                       changes.itemAt(row).before.name, changes.itemAt(row).after.name]);
        return rows;
    }

    function execute(sql) {
        let outcome = null;
        db.execute(sql, [], (result, error) => {
            outcome = { error: error };
        });
        tryVerify(() => outcome !== null, test.timeout);
        compare(outcome.error, null);
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
        db.open();
        tryCompare(db, "state", SyncConnection.Open, test.timeout);
        tryCompare(query, "count", 3, test.timeout);
    }

    function init() {
        tryCompare(query, "loading", false, test.timeout);
        for (const spy of [resets, insertions, dataChanges])
            spy.clear();
    }

    function test_1_rows() {
        tryVerify(() => JSON.stringify(titles()) === '["one","two","three"]', test.timeout, JSON.stringify(titles()));
        compare(query.error.code, SyncError.None);
    }

    function test_2_liveRows() {
        notes.currentIndex = 2;
        const item = notes.currentItem;
        execute("INSERT INTO item(id, name) VALUES (0, 'zero')");
        tryCompare(query, "count", 4, test.timeout);
        tryCompare(insertions, "count", 1, test.timeout);
        // What is selected stays with its row.
        compare(notes.currentIndex, 3);
        compare(notes.currentItem, item);
        execute("UPDATE item SET name = 'drei' WHERE id = 3");
        tryCompare(item, "title", "drei", test.timeout);
        compare(dataChanges.count, 1);
        compare(resets.count, 0);
    }

    function test_3_pendingChanges() {
        tryCompare(changes, "count", 2, test.timeout);
        tryVerify(() => changes.itemAt(1) !== null);
        compare(shownChanges(), [[PendingChange.Insert, "item", 0, undefined, "zero"],
                                 [PendingChange.Update, "item", 3, "three", "drei"]]);
        db.push();
        tryCompare(changes, "count", 0, test.timeout);
        compare(remote.scalar("SELECT name FROM item WHERE id = 3"), "drei");
    }

    function test_4_pulledRows() {
        verify(remote.execute("INSERT INTO item(id, name) VALUES (9, 'nine')"));
        db.pull();
        tryCompare(query, "count", 5, test.timeout);
        tryCompare(insertions, "count", 1, test.timeout);
        compare(resets.count, 0);
    }

    function test_5_parametersAndErrors() {
        query.parameters = { limit: 2 };
        tryCompare(query, "count", 2, test.timeout);
        const sql = query.sql;
        query.sql = "SELECT nothing";
        tryVerify(() => query.error.code === SyncError.Sql, test.timeout);
        compare(query.count, 2, "the rows stay");
        query.sql = sql;
        tryVerify(() => query.error.code === SyncError.None, test.timeout);
    }

    function test_6_closed() {
        db.close();
        tryCompare(query, "count", 0, test.timeout);
        compare(notes.count, 0);
        db.open();
        tryCompare(query, "count", 2, test.timeout);
    }

    function test_8_parametersAsInExecute_data() {
        return [
            { tag: "date", value: new Date(Date.UTC(2024, 1, 29, 12, 30, 5, 7)) },
            { tag: "bytes", value: new Uint8Array([0, 1, 255]) },
            { tag: "part of a buffer", value: new Uint8Array([9, 1, 2, 9]).subarray(1, 3) },
            { tag: "large integer", value: 2 ** 40 },
            { tag: "real", value: 0.5 },
            { tag: "boolean", value: true },
            { tag: "empty text", value: "" },
            { tag: "null", value: null },
        ];
    }

    function test_8_parametersAsInExecute(data) {
        const sql = "SELECT 1 AS id, typeof(:v) || ' ' || quote(:v) AS title";
        let expected = null;
        db.execute(sql, { v: data.value }, (result, error) => {
            expected = error ? error.message : result.rows[0].title;
        });
        tryVerify(() => expected !== null, test.timeout);
        query.sql = sql;
        query.parameters = { v: data.value };
        tryVerify(() => notes.count === 1 && notes.itemAtIndex(0) && notes.itemAtIndex(0).title === expected,
                  test.timeout, expected);
        query.sql = "SELECT 1 AS id, typeof(?) || ' ' || quote(?) AS title";
        query.parameters = [data.value, data.value];
        tryCompare(query, "loading", false, test.timeout);
        compare(query.error.code, SyncError.None);
        compare(notes.itemAtIndex(0).title, expected);
        verify(db.stats.pendingOperations >= 0);
    }

    function test_8_wrongParameters() {
        query.parameters = [];
        for (const wrong of ["text", 5, true]) {
            ignoreWarning(/the parameters are neither an array nor an object/);
            query.parameters = wrong;
        }
    }

    function test_7_emptyTextIsNotNull() {
        query.parameters = { text: "" };
        query.sql = "SELECT 1 AS id, typeof(:text) AS title";
        tryCompare(query, "count", 1, test.timeout);
        tryVerify(() => notes.itemAtIndex(0) && notes.itemAtIndex(0).title === "text", test.timeout);
    }
}
