// SPDX-License-Identifier: MIT
import TursoQt

/// What is to be done, the newest first, and what is done below it.
SyncQueryModel {
    id: model

    required property TaskDatabase database

    function add(title) {
        return model.append({ id: Math.random().toString(36).slice(2), title: title, author: qsTr("me"),
                              added: new Date() });
    }

    connection: database.isReady ? database : null
    sql: "SELECT id, title, done, author FROM task ORDER BY done, added DESC, id"
    keyColumns: ["id"]
    live: true
}
