// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import TursoQt
import TursoQtTest

/// What the server refuses, and the ways out.
TestCase {
    id: test

    readonly property int timeout: 20000
    property SyncConnection db

    name: "Conflicts"

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
        id: pendingComponent

        PendingChangesModel {
            connection: test.db
        }
    }

    /// Waits for a promise; `{ value }` or `{ error }`.
    function settled(promise) {
        let outcome = null;
        promise.then(value => { outcome = { value: value }; }).catch(error => { outcome = { error: error }; });
        tryVerify(() => outcome !== null, test.timeout);
        return outcome;
    }

    function valueOf(promise) {
        const outcome = settled(promise);
        compare(outcome.error?.message, undefined);
        return outcome.value;
    }

    function rows() {
        return valueOf(test.db.execute("SELECT id, slug FROM page ORDER BY id")).rows.map(row => [row.id, row.slug]);
    }

    function initTestCase() {
        verify(remote.start(), remote.errorString);
        verify(remote.execute("CREATE TABLE page(id INTEGER PRIMARY KEY, slug TEXT UNIQUE)"));
    }

    function init() {
        verify(remote.execute("DELETE FROM page"));
        verify(remote.execute("INSERT INTO page VALUES (1, 'home')"));
        test.db = createTemporaryObject(connectionComponent, test);
        valueOf(test.db.open());
    }

    /// A push that is refused, as somebody else was faster; the conflict.
    function refusedPush(sqlHere, sqlThere) {
        verify(remote.execute(sqlThere));
        valueOf(test.db.execute(sqlHere));
        compare(settled(test.db.push()).error.code, SyncError.Constraint);
        return valueOf(test.db.conflict());
    }

    function refusedSlug() {
        return refusedPush("INSERT INTO page VALUES (5, 'about')", "INSERT INTO page VALUES (9, 'about')");
    }

    function test_bothRows() {
        const conflict = refusedSlug();
        compare(conflict.table, "page");
        compare(conflict.rowId, 5);
        compare(conflict.constraint, "page.slug");
        compare(conflict.localRow, { id: 5, slug: "about" });
        compare(conflict.remoteRow, { id: 9, slug: "about" });
        compare(conflict.pendingChanges.length, 1);
        compare(conflict.pendingChanges[0].kind, PendingChange.Insert);
        compare(conflict.pendingChanges[0].after.slug, "about");
    }

    /// Larger than every exact number of JavaScript.
    function test_largeIntegers() {
        const key = "9007199254740993";
        const conflict = refusedPush(`INSERT INTO page VALUES (${key}, 'about')`, "INSERT INTO page VALUES (9, 'about')");
        compare(conflict.rowId, key);
        compare(conflict.localRow.id, key);
        compare(conflict.pendingChanges[0].rowId, key);
        compare(conflict.pendingChanges[0].after.id, key);
        const pending = createTemporaryObject(pendingComponent, test);
        tryCompare(pending, "count", 1, test.timeout);
        compare(pending.data(pending.index(0, 0), PendingChangesModel.RowIdRole), key);
        compare(pending.data(pending.index(0, 0), PendingChangesModel.AfterRole).id, key);
        compare(pending.change(0).rowId, key);
        const values = Object.assign(conflict.localRow, { slug: "about-2" });
        valueOf(test.db.resolveConflict(conflict, Resolution.Rewrite, values));
        valueOf(test.db.sync());
        compare(remote.scalar("SELECT group_concat(id || slug) FROM page"), `1home,9about,${key}about-2`);
    }

    function test_nullIsNull() {
        verify(remote.execute("CREATE TABLE IF NOT EXISTS note(id INTEGER PRIMARY KEY, title TEXT UNIQUE, body)"));
        valueOf(test.db.pull());
        const conflict = refusedPush("INSERT INTO note VALUES (5, 'about', NULL)",
                                     "INSERT INTO note VALUES (9, 'about', 'theirs')");
        compare(conflict.localRow, { id: 5, title: "about", body: null });
        compare(conflict.pendingChanges[0].after.body, null);
        verify(remote.execute("DROP TABLE note"));
    }

    function test_wrongConflict_data() {
        return [
            { tag: "null", conflict: null },
            { tag: "undefined", conflict: undefined },
            { tag: "object", conflict: { table: "page", rowId: 1 } },
            { tag: "text", conflict: "page" },
            { tag: "symbol", conflict: Symbol("page") },
        ];
    }

    /// As when there is no conflict: conflict() gives null then.
    function test_wrongConflict(data) {
        let thrown = null;
        try {
            test.db.resolveConflict(data.conflict, Resolution.KeepRemote);
        } catch (error) {
            thrown = error;
        }
        verify(thrown instanceof TypeError);
        verify(thrown.message.startsWith("resolveConflict()"), thrown.message);
    }

    function test_keepRemote() {
        valueOf(test.db.resolveConflict(refusedSlug(), Resolution.KeepRemote));
        compare(rows(), [[1, "home"]]);
        valueOf(test.db.sync());
        compare(rows(), [[1, "home"], [9, "about"]]);
        compare(valueOf(test.db.conflict()), null);
    }

    function test_rewrite() {
        const conflict = refusedSlug();
        let resolved = null;
        test.db.resolveConflict(conflict, Resolution.Rewrite, { slug: conflict.localRow.slug + "-2" },
                                (result, error) => { resolved = { error: error }; });
        tryVerify(() => resolved !== null, test.timeout);
        compare(resolved.error, null);
        valueOf(test.db.sync());
        compare(rows(), [[1, "home"], [5, "about-2"], [9, "about"]]);
        compare(remote.scalar("SELECT slug FROM page WHERE id = 5"), "about-2");
    }

    function test_withoutNewValues() {
        let called = false;
        test.db.resolveConflict(refusedSlug(), Resolution.KeepRemote, (nothing, error) => { called = error === null; });
        tryVerify(() => called, test.timeout);
        compare(rows(), [[1, "home"]]);
    }

    function test_renumber() {
        const conflict = refusedPush("INSERT INTO page VALUES (2, 'mine')", "INSERT INTO page VALUES (2, 'theirs')");
        compare(conflict.remoteRow.slug, "theirs");
        valueOf(test.db.resolveConflict(conflict, Resolution.Renumber));
        valueOf(test.db.sync());
        compare(rows().map(row => row[1]).sort(), ["home", "mine", "theirs"]);
        compare(remote.scalar("SELECT count(*) FROM page"), 3);
    }

    function test_renumbersByItself() {
        valueOf(test.db.close());
        test.db.keyCollision = SyncConfig.Renumber;
        valueOf(test.db.open());
        valueOf(test.db.execute("INSERT INTO page VALUES (2, 'mine')"));
        verify(remote.execute("INSERT INTO page VALUES (2, 'theirs')"));
        valueOf(test.db.sync());
        compare(rows().map(row => row[1]).sort(), ["home", "mine", "theirs"]);
    }

    function test_badRewrite() {
        const conflict = refusedSlug();
        verify(settled(test.db.resolveConflict(conflict, Resolution.Rewrite, { nothing: 1 })).error !== undefined);
        compare(rows(), [[1, "home"], [5, "about"]]);
    }

    function test_discard() {
        const pending = createTemporaryObject(pendingComponent, test);
        valueOf(test.db.execute("INSERT INTO page VALUES (6, 'draft')"));
        valueOf(test.db.execute("UPDATE page SET slug = 'start' WHERE id = 1"));
        tryCompare(pending, "count", 2, test.timeout);
        valueOf(test.db.discardPendingChanges([pending.change(0).changeId]));
        compare(rows(), [[1, "start"]]);
        tryCompare(pending, "count", 1, test.timeout);
        valueOf(test.db.discardPendingChanges([String(pending.change(0).changeId)]));
        compare(rows(), [[1, "home"]]);
        verify(settled(test.db.discardPendingChanges([123456])).error !== undefined);
    }

    function test_discardWrongArguments_data() {
        return [{ tag: "nothing" }, { tag: "number", ids: 1 }, { tag: "text", ids: ["x"] }, { tag: "null", ids: [null] },
                { tag: "fraction", ids: [0.5] }];
    }

    function test_discardWrongArguments(data) {
        let thrown = null;
        try {
            test.db.discardPendingChanges(data.ids);
        } catch (error) {
            thrown = error;
        }
        verify(thrown instanceof TypeError);
    }
}
