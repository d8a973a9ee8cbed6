// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// Whether everything is on the server, in a colour and a few words; a click synchronises.
AbstractButton {
    id: indicator

    required property TaskDatabase database

    readonly property AutoSync autoSync: database.autoSync
    readonly property bool isOffline: autoSync.paused || !database.online
    readonly property color stateColor: {
        if (database.state === SyncConnection.Failed || database.currentConflict)
            return "#c62828";
        if (database.state !== SyncConnection.Open || isOffline)
            return "#8a8f98";
        return database.pendingChanges > 0 || database.isSyncing ? "#b26a00" : "#2e7d32";
    }

    function pendingText() {
        return qsTr("%1 to send").arg(indicator.database.pendingChanges);
    }

    function openText() {
        if (indicator.database.currentConflict)
            return qsTr("Conflict");
        if (indicator.database.isSyncing)
            return qsTr("Synchronising…");
        if (indicator.isOffline)
            return indicator.database.pendingChanges > 0 ? qsTr("Offline, %1").arg(pendingText()) : qsTr("Offline");
        return indicator.database.pendingChanges > 0 ? pendingText() : qsTr("Up to date");
    }

    padding: 6
    enabled: database.state === SyncConnection.Open
    text: {
        switch (database.state) {
        case SyncConnection.Open:
            return openText();
        case SyncConnection.Failed:
            return qsTr("Not open");
        default:
            return qsTr("Opening…");
        }
    }
    Accessible.description: qsTr("Synchronise")

    onClicked: database.sync()

    contentItem: RowLayout {
        spacing: 8

        Rectangle {
            implicitWidth: 10
            implicitHeight: 10
            radius: 5
            color: indicator.stateColor

            SequentialAnimation on opacity {
                running: indicator.database.isSyncing
                loops: Animation.Infinite
                alwaysRunToEnd: true
                NumberAnimation { to: 0.3; duration: 400 }
                NumberAnimation { to: 1; duration: 400 }
            }
        }

        Label {
            Layout.fillWidth: true
            text: indicator.text
            elide: Text.ElideRight
        }
    }
}
