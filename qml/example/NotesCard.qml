// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// The table `notes`: its newest rows, and a line to write another one.
Card {
    id: card

    required property SyncConnection database

    readonly property bool isOpen: database.state === SyncConnection.Open
    readonly property alias count: list.count

    /// The rows are there.
    signal loaded()

    /// Makes the table where the database has none, and shows its rows.
    function prepare() {
        card.database.execute("CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY, written_at TEXT NOT NULL, "
                              + "author TEXT NOT NULL, text TEXT NOT NULL)", [], (result, error) => {
            if (!error)
                notes.connection = card.database;
        });
    }

    function text(row) {
        return notes.data(notes.index(row, 1));
    }

    function add(text) {
        // Every copy writes notes of its own, so their keys must not come from a counter.
        card.database.execute("INSERT INTO notes VALUES (lower(hex(randomblob(8))), datetime('now'), :author, :text)",
                              { author: qsTr("this copy"), text: text }, (result, error) => {
            if (error)
                return;
            input.clear();
        });
    }

    title: qsTr("Notes")

    SyncQueryModel {
        id: notes

        sql: "SELECT id, text AS note, author, written_at AS writtenAt FROM notes ORDER BY written_at DESC, id"
        keyColumns: ["id"]
        live: true
        onLoadingChanged: {
            if (notes.connection && !notes.loading)
                card.loaded();
        }
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: notes
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {}

        delegate: NoteDelegate {
            width: ListView.view.width
        }

        Label {
            anchors.centerIn: parent
            visible: list.count === 0
            opacity: 0.7
            text: card.isOpen ? qsTr("No notes yet") : qsTr("The notes appear when the database is open")
        }
    }

    RowLayout {
        spacing: 8

        TextField {
            id: input

            objectName: "input"
            Layout.fillWidth: true
            topPadding: 7
            bottomPadding: 7
            enabled: card.isOpen
            placeholderText: qsTr("Write a note")
            onAccepted: addButton.clicked()
        }

        ActionButton {
            id: addButton

            objectName: "addButton"
            text: qsTr("Add")
            enabled: card.isOpen && input.text.trim() !== ""
            onClicked: card.add(input.text.trim())
        }
    }
}
