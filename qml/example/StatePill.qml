// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import TursoQt

/// What state the database is in, in a word and a colour.
Control {
    id: pill

    required property SyncConnection database

    readonly property bool isOpen: database.state === SyncConnection.Open
    readonly property color stateColor: {
        if (database.state === SyncConnection.Failed)
            return "#c62828";
        if (isOpen)
            return database.online ? "#2e7d32" : "#b26a00";
        return "#5f6368";
    }

    horizontalPadding: 12
    verticalPadding: 4

    background: Rectangle {
        radius: height / 2
        color: pill.stateColor
    }

    contentItem: Label {
        color: "white"
        font.bold: true
        text: {
            switch (pill.database.state) {
            case SyncConnection.Closed:
                return qsTr("Closed");
            case SyncConnection.Opening:
                return qsTr("Opening");
            case SyncConnection.Bootstrapping:
                return qsTr("Copying");
            case SyncConnection.Open:
                return pill.database.online ? qsTr("Open") : qsTr("Open, offline");
            case SyncConnection.Closing:
                return qsTr("Closing");
            default:
                return qsTr("Failed");
            }
        }
    }
}
