// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt
import TursoQtExample

ApplicationWindow {
    id: window

    required property Startup startup
    property alias isDark: menu.isDark

    readonly property bool isWide: width >= 720

    /// The list is there.
    signal filled()
    /// There is nothing to show: the database could not be opened.
    signal failed(message: string)

    width: 900
    height: 640
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: qsTr("Tasks")
    palette: isDark ? dark : light

    DarkPalette {
        id: dark
    }

    LightPalette {
        id: light
    }

    TaskDatabase {
        id: database

        path: window.startup.databasePath
        remoteUrl: window.startup.remoteUrl
        authToken: window.startup.authToken
        onComplained: message => messages.say(message)
        onOperationFailed: (operation, error) => {
            if (operation === Turso.Open)
                window.failed(error.message);
        }
    }

    TaskModel {
        id: tasks

        database: database
        onEditFailed: error => {
            const isDouble = error.code === SyncError.Constraint;
            messages.say(isDouble ? qsTr("There is such a task already.") : error.message);
        }
        onCountChanged: window.filled()
    }

    Connections {
        target: window.startup

        function onReady() {
            database.open();
        }

        function onFailed(message) {
            messages.say(message);
            window.failed(message);
        }
    }

    header: ToolBar {
        leftPadding: 16
        rightPadding: 8

        RowLayout {
            anchors.fill: parent

            Label {
                Layout.fillWidth: true
                text: window.title
                font.bold: true
                font.pixelSize: 20
            }

            SyncIndicator {
                database: database
            }

            FlatButton {
                text: "⋮"
                font.pixelSize: 20
                Accessible.name: qsTr("Menu")
                onClicked: menu.popup(this, 0, height)

                AppMenu {
                    id: menu

                    database: database
                    tasks: tasks
                    startup: window.startup
                }
            }
        }
    }

    FirstStart {
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 420)
        visible: !database.isReady
        database: database
        preparation: window.startup.fraction
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: 16
        visible: database.isReady
        spacing: 24

        ColumnLayout {
            spacing: 12

            NewTask {
                Layout.fillWidth: true
                tasks: tasks
            }

            ConflictBanner {
                Layout.fillWidth: true
                database: database
            }

            TaskList {
                Layout.fillWidth: true
                Layout.fillHeight: true
                database: database
                tasks: tasks
            }
        }

        PendingPanel {
            Layout.preferredWidth: 240
            Layout.fillWidth: false
            visible: window.isWide
            database: database
        }
    }

    MessageBar {
        id: messages

        parent: window.contentItem
    }
}
