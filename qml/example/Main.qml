// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt
import TursoQtExample

ApplicationWindow {
    id: window

    required property Startup startup

    /// The database is open and its rows are shown.
    signal filled()
    /// There is nothing to show: the database could not be opened.
    signal failed(message: string)

    function say(text) {
        message.text = text;
        message.isError = false;
    }

    function complain(text) {
        message.text = text;
        message.isError = true;
    }

    width: 960
    height: 640
    minimumWidth: 900
    minimumHeight: 520
    visible: true
    title: qsTr("Turso with Qt Quick")

    SyncConnection {
        id: database

        path: window.startup.databasePath
        remoteUrl: window.startup.remoteUrl
        authToken: window.startup.authToken
        clientName: "turso-qt-qml-demo"

        onOpened: {
            window.say(qsTr("The database is open."));
            notes.prepare();
        }
        onPullFinished: changed => {
            window.say(changed ? qsTr("Pulled changes from the server.") : qsTr("The server has nothing new."));
        }
        onPushFinished: window.say(qsTr("Pushed all local changes."))
        onCheckpointFinished: window.say(qsTr("Moved the write-ahead log into the database file."))
        onOperationFailed: (operation, error) => {
            window.complain(error.message);
            if (operation === Turso.Open)
                window.failed(error.message);
        }
    }

    Connections {
        target: window.startup

        function onReady() {
            database.open();
        }

        function onServerChanged() {
            window.say(qsTr("There is a new note on the server: pull to get it."));
        }

        function onFailed(message) {
            window.complain(message);
            window.failed(message);
        }
    }

    header: ToolBar {
        leftPadding: 16
        rightPadding: 16
        topPadding: 10
        bottomPadding: 10

        RowLayout {
            anchors.fill: parent
            spacing: 12

            Label {
                text: window.title
                font.bold: true
                font.pixelSize: 18
            }

            StatePill {
                database: database
            }

            Item {
                Layout.fillWidth: true
            }

            ActionButton {
                visible: window.startup.hasPlayground && database.state !== SyncConnection.Failed
                enabled: database.state === SyncConnection.Open
                text: qsTr("Write on the server")
                onClicked: window.startup.changeServer()
            }

            Actions {
                database: database
            }
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: 16
        spacing: 16

        ColumnLayout {
            Layout.preferredWidth: 320
            Layout.fillWidth: false
            spacing: 16

            ProgressCard {
                Layout.fillWidth: true
                database: database
                startup: window.startup
            }

            StatisticsCard {
                Layout.fillWidth: true
                database: database
            }

            Item {
                Layout.fillHeight: true
            }
        }

        NotesCard {
            id: notes

            property bool wasFilled: false

            Layout.fillWidth: true
            Layout.fillHeight: true
            database: database
            onLoaded: {
                if (wasFilled)
                    return;
                wasFilled = true;
                window.filled();
            }
        }
    }

    footer: Pane {
        horizontalPadding: 16
        verticalPadding: 8

        Label {
            id: message

            property bool isError: false

            anchors.left: parent.left
            anchors.right: parent.right
            color: isError ? "#c62828" : palette.windowText
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
    }
}
