// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

/// Several statements, all or nothing.
TestCase {
    id: test

    name: "Transactions"

    SyncConnection {
        id: db

        readonly property DatabaseFile file: DatabaseFile {}

        path: db.file.path
    }

    /// Waits for a promise; its value, or { error }.
    function settled(promise) {
        let outcome = null;
        promise.then(value => { outcome = value; }).catch(error => { outcome = { error: error }; });
        tryVerify(() => outcome !== null);
        return outcome;
    }

    function amounts() {
        return settled(db.execute("SELECT amount FROM account ORDER BY id")).rows.map(row => row.amount);
    }

    function initTestCase() {
        let opened = false;
        db.open(() => { opened = true; });
        tryVerify(() => opened);
    }

    function init() {
        let done = false;
        db.executeScript("DROP TABLE IF EXISTS account; CREATE TABLE account(id INTEGER PRIMARY KEY, amount REAL CHECK (amount >= 0));"
                         + "INSERT INTO account VALUES (1, 10.5), (2, 0.5)", (result, error) => { done = error === null; });
        tryVerify(() => done);
    }

    function test_results() {
        const results = settled(db.transaction([
            { sql: "UPDATE account SET amount = amount - :sum WHERE id = 1", parameters: { sum: 5 } },
            { sql: "UPDATE account SET amount = amount + ? WHERE id = ?", parameters: [5, 2] },
            "INSERT INTO account VALUES (3, 0.25)",
            "SELECT sum(amount) AS total FROM account",
        ]));
        compare(results.length, 4);
        compare(results[0].rowsAffected, 1);
        compare(results[2].lastInsertId, 3);
        compare(results[3].rows, [{ total: 11.25 }]);
        compare(amounts(), [5.5, 5.5, 0.25]);
    }

    // Results are converted in pieces; what follows them waits.
    function test_manyRows() {
        const done = [];
        const many = "SELECT value, 'row ' || value AS text FROM generate_series(1, 40000)";
        db.transaction([many, "SELECT 1 AS one", many], results => {
            compare(results.map(result => result.rows.length), [40000, 1, 40000]);
            compare(results[2].rows[39999], { value: 40000, text: "row 40000" });
            done.push("many");
        });
        db.execute("SELECT 1", [], () => done.push("one"));
        tryVerify(() => done.length === 2, 20000);
        compare(done, ["many", "one"]);
    }

    function test_nothingStaysOfAFailure() {
        const outcome = settled(db.transaction([
            "UPDATE account SET amount = amount + 20 WHERE id = 2",
            "UPDATE account SET amount = amount - 20 WHERE id = 1",
            "DELETE FROM account",
        ]));
        compare(outcome.error.code, SyncError.Constraint);
        compare(amounts(), [10.5, 0.5]);
    }

    function test_callback() {
        let called = null;
        db.transaction(["DELETE FROM account WHERE id = 1"], (results, error) => { called = [results, error]; });
        tryVerify(() => called !== null);
        compare(called[0][0].rowsAffected, 1);
        compare(called[1], null);
        compare(amounts(), [0.5]);
    }

    function test_noStatements() {
        compare(settled(db.transaction([])), []);
    }

    function test_noNesting() {
        compare(settled(db.transaction(["COMMIT", "DELETE FROM account"])).error.code, SyncError.Misuse);
        compare(amounts(), [10.5, 0.5]);
    }

    function test_wrongArguments_data() {
        return [
            { tag: "text", statements: "DELETE FROM account" },
            { tag: "nothing", statements: undefined },
            { tag: "number", statements: [5] },
            { tag: "without sql", statements: ["DELETE FROM account", { parameters: [] }] },
            { tag: "wrong parameters", statements: [{ sql: "DELETE FROM account WHERE id = ?", parameters: 1 }] },
        ];
    }

    function test_wrongArguments(data) {
        let thrown = null;
        try {
            db.transaction(data.statements);
        } catch (error) {
            thrown = error;
        }
        verify(thrown instanceof TypeError);
        compare(amounts(), [10.5, 0.5]);
    }
}
