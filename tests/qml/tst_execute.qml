// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

TestCase {
    id: test

    property list<int> listProperty: [3, 4]

    name: "Execute"

    // Without a remote URL: what is tested here needs no server.
    SyncConnection {
        id: database

        readonly property DatabaseFile file: DatabaseFile {}

        path: file.path
    }

    SignalSpy {
        id: failures

        target: database
        signalName: "operationFailed"
    }

    /// Waits for the callback of one statement; what it was given, and how often it was called.
    function run(...args) {
        const outcome = { calls: 0 };
        database.execute(...args, (result, error) => {
            ++outcome.calls;
            outcome.result = result;
            outcome.error = error;
        });
        compare(outcome.calls, 0, "the callback comes later");
        tryVerify(() => outcome.calls > 0);
        return outcome;
    }

    function value(sql, parameters) {
        const outcome = run(sql, parameters);
        compare(outcome.error, null);
        return outcome.result.rows[0].value;
    }

    function thrownBy(call) {
        try {
            call();
        } catch (error) {
            return error;
        }
        return null;
    }

    function initTestCase() {
        database.open();
        tryCompare(database, "state", SyncConnection.Open);
        compare(run("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE, price REAL, data BLOB)").error, null);
    }

    function init() {
        compare(run("DELETE FROM item").error, null);
        failures.clear();
    }

    function test_rows() {
        const inserted = run("INSERT INTO item (id, name, price) VALUES (1, 'one', 1.5), (2, 'two', NULL)");
        compare(inserted.error, null);
        compare(inserted.result.rowsAffected, 2);
        compare(inserted.result.lastInsertId, 2);
        compare(inserted.result.rows, []);

        const selected = run("SELECT id, name, price FROM item ORDER BY id");
        compare(selected.error, null);
        compare(selected.result.columns, ["id", "name", "price"]);
        compare(selected.result.rows, [{ id: 1, name: "one", price: 1.5 }, { id: 2, name: "two", price: null }]);
        compare(selected.result.rowsAffected, 0);
    }

    function test_noRows() {
        const outcome = run("SELECT id FROM item");
        compare(outcome.result.columns, ["id"]);
        compare(outcome.result.rows, []);
    }

    function test_parameters_data() {
        return [
            { tag: "array", sql: "SELECT ? + ? AS value", parameters: [1, 2], value: 3 },
            { tag: "list property", sql: "SELECT ? + ? AS value", parameters: test.listProperty, value: 7 },
            { tag: "object", sql: "SELECT :a || :b AS value", parameters: { a: "x", b: "y" }, value: "xy" },
            { tag: "object with prefixes", sql: "SELECT :a || $b AS value", parameters: { ":a": "x", "$b": "y" }, value: "xy" },
            { tag: "none", sql: "SELECT 5 AS value", parameters: undefined, value: 5 },
            { tag: "null", sql: "SELECT 5 AS value", parameters: null, value: 5 },
            { tag: "empty array", sql: "SELECT 5 AS value", parameters: [], value: 5 },
        ];
    }

    function test_parameters(data) {
        compare(value(data.sql, data.parameters), data.value);
    }

    function test_types_data() {
        return [
            { tag: "integer", parameter: 42, type: "integer" },
            { tag: "negative integer", parameter: -9007199254740991, type: "integer" },
            { tag: "real", parameter: 0.25, type: "real" },
            { tag: "large real", parameter: 1e300, type: "real" },
            { tag: "text", parameter: "Grüße, 世界 \u{1F600}", type: "text" },
            { tag: "empty text", parameter: "", type: "text" },
            { tag: "true", parameter: true, value: 1, type: "integer" },
            { tag: "false", parameter: false, value: 0, type: "integer" },
            { tag: "null", parameter: null, type: "null" },
            { tag: "undefined", parameter: undefined, value: null, type: "null" },
            { tag: "date", parameter: new Date(Date.UTC(2024, 1, 29, 12, 30, 5, 7)), value: "2024-02-29T12:30:05.007Z",
              type: "text" },
        ];
    }

    function test_types(data) {
        const outcome = run("SELECT :v AS value, typeof(:v) AS type", { v: data.parameter });
        compare(outcome.error, null);
        compare(outcome.result.rows[0].type, data.type);
        compare(outcome.result.rows[0].value, "value" in data ? data.value : data.parameter);
    }

    function test_largeIntegers() {
        compare(value("SELECT 9007199254740991 AS value"), 9007199254740991);
        compare(value("SELECT 9007199254740993 AS value"), "9007199254740993");
        compare(value("SELECT -9223372036854775807 - 1 AS value"), "-9223372036854775808");
        // Back again: as an integer, where SQL is told so.
        compare(value("SELECT CAST(? AS INTEGER) = 9007199254740993 AS value", ["9007199254740993"]), 1);
    }

    function test_blobs() {
        const bytes = new Uint8Array([0, 1, 127, 128, 255]);
        for (const blob of [bytes.buffer, bytes, new Uint8Array([9, 0, 1, 127, 128, 255, 9]).subarray(1, 6)]) {
            compare(value("SELECT hex(?) AS value", [blob]), "00017F80FF");
            const back = value("SELECT ? AS value", [blob]);
            verify(back instanceof ArrayBuffer);
            compare(back.byteLength, 5);
            compare(Array.from(new Uint8Array(back)), [0, 1, 127, 128, 255]);
        }
        const empty = run("SELECT :v AS value, typeof(:v) AS type", { v: new ArrayBuffer(0) });
        compare(empty.result.rows[0].type, "blob");
        compare(empty.result.rows[0].value.byteLength, 0);
    }

    function test_errors() {
        const syntax = run("SELEC 1");
        compare(syntax.calls, 1);
        compare(syntax.result, null);
        compare(syntax.error.code, SyncError.Sql);
        verify(syntax.error.message !== "");
        tryCompare(failures, "count", 1);
        compare(failures.signalArguments[0][0], Turso.Execute);
        compare(failures.signalArguments[0][1].code, SyncError.Sql);

        compare(run("INSERT INTO item (name) VALUES ('same')").error, null);
        const constraint = run("INSERT INTO item (name) VALUES (?)", ["same"]);
        compare(constraint.error.code, SyncError.Constraint);
        const parameter = run("SELECT :v", { v: { not: "a value" } });
        compare(parameter.error.code, SyncError.Sql);
    }

    function test_noValues_data() {
        const circle = {};
        circle.self = circle;
        return [
            { tag: "symbol", parameter: Symbol("x") },
            { tag: "array with a symbol", parameter: [Symbol("x")] },
            { tag: "object that looks like a view", parameter: { buffer: Symbol("x") } },
            { tag: "object that holds itself", parameter: circle },
            { tag: "function", parameter: () => 1 },
        ];
    }

    function test_noValues(data) {
        compare(run("SELECT ?", [data.parameter]).error.code, SyncError.Sql);
        compare(run("SELECT :v", { v: data.parameter }).error.code, SyncError.Sql);
    }

    function test_manyColumns() {
        const names = Array.from({ length: 500 }, (unused, column) => `column${column}`);
        const row = run("SELECT " + names.map((name, column) => `${column} AS ${name}`).join()).result.rows[0];
        compare(Object.keys(row), names);
        compare(row.column499, 499);
    }

    function test_columnsOfOneName() {
        compare(run("SELECT 1 AS a, 2 AS a").result.rows, [{ a: 2 }]);
    }

    function test_wrongArguments_data() {
        return [
            { tag: "number", args: [5] },
            { tag: "text", args: ["x"] },
            { tag: "date", args: [new Date()] },
            { tag: "callback is an object", args: [[], {}] },
            { tag: "callback is a number", args: [[], 5] },
        ];
    }

    function test_wrongArguments(data) {
        verify(thrownBy(() => database.execute("INSERT INTO item (name) VALUES ('no')", ...data.args)) instanceof TypeError);
        compare(value("SELECT count(*) AS value FROM item"), 0);
    }

    function test_withoutCallback() {
        database.execute("INSERT INTO item (name) VALUES ('one')");
        database.execute("INSERT INTO item (name) VALUES (?)", ["two"]);
        compare(value("SELECT count(*) AS value FROM item"), 2);
    }

    function test_order() {
        const done = [];
        for (let i = 0; i < 20; ++i)
            database.execute("INSERT INTO item (id) VALUES (?)", [i], () => done.push(i));
        tryVerify(() => done.length === 20);
        compare(done, Array.from({ length: 20 }, (unused, i) => i));
    }

    function test_callbackThatThrows() {
        ignoreWarning(/a callback failed: .*tst_execute.qml:\d+: Error: on purpose/);
        let called = false;
        database.execute("SELECT 1", [], () => {
            called = true;
            throw new Error("on purpose");
        });
        tryVerify(() => called);
        compare(value("SELECT 5 AS value"), 5);
    }

    function test_columnsOfAnyName() {
        const outcome = run("SELECT 1 AS \"__proto__\", 2 AS a, 3 AS \"constructor\"");
        compare(outcome.error, null);
        const row = outcome.result.rows[0];
        compare(Object.keys(row).sort(), ["__proto__", "a", "constructor"]);
        compare(Object.getOwnPropertyDescriptor(row, "__proto__").value, 1);
        compare(row.constructor, 3);
    }

    // The large result is converted in pieces; what follows it waits.
    function test_orderBehindManyRows() {
        const done = [];
        let rows = 0;
        database.execute("SELECT value, 'row ' || value AS text FROM generate_series(1, 100000)", [], result => {
            rows = result.rows.length;
            compare(result.rows[99999], { value: 100000, text: "row 100000" });
            done.push("many");
        });
        database.execute("SELECT 1", [], () => done.push("one"));
        database.execute("SELECT nothing", [], (result, error) => done.push(error.code));
        tryVerify(() => done.length === 3, 20000);
        compare(done, ["many", "one", SyncError.Sql]);
        compare(rows, 100000);
    }

    function test_manyRows() {
        const outcome = run("WITH digit(d) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) "
                            + "SELECT a.d * 1000 + b.d * 100 + c.d * 10 + e.d AS number "
                            + "FROM digit a, digit b, digit c, digit e ORDER BY number");
        compare(outcome.error, null);
        compare(outcome.result.rows.length, 10000);
        compare(outcome.result.rows[9999].number, 9999);
    }
}
