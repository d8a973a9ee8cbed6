// SPDX-License-Identifier: MIT
import TursoQt

/// The local copy of a list of tasks, that keeps itself in step with the server.
SyncConnection {
    id: database

    /// The table is there.
    property bool isReady: false
    /// A syncConflict, or null.
    property var currentConflict: null
    readonly property bool isSyncing: currentOperation === Turso.Pull || currentOperation === Turso.Push
                                      || currentOperation === Turso.Sync

    signal complained(message: string)

    function prepare() {
        // Every copy adds tasks of its own, so their keys must not come from a counter.
        database.execute("CREATE TABLE IF NOT EXISTS task (id TEXT PRIMARY KEY, title TEXT NOT NULL UNIQUE, "
                         + "done INTEGER NOT NULL DEFAULT 0, author TEXT NOT NULL, added TEXT NOT NULL)")
            .then(() => { database.isReady = true; })
            .catch(error => database.complained(error.message));
        database.findConflict();
    }

    function findConflict() {
        database.conflict().then(conflict => { database.currentConflict = conflict; });
    }

    function settle(resolution, newValues) {
        database.resolveConflict(database.currentConflict, resolution, newValues)
            .then(() => {
                database.currentConflict = null;
                return database.sync();
            })
            .catch(error => database.complained(error.message));
    }

    clientName: "turso-qt-tasks"
    autoSync.enabled: true
    autoSync.pullInterval: 5000

    onOpened: prepare()
    onPushFinished: currentConflict = null
    onOperationFailed: (operation, error) => {
        const isSync = operation === Turso.Push || operation === Turso.Pull || operation === Turso.Sync;
        if (isSync && error.code === SyncError.Constraint)
            findConflict();
    }
}
