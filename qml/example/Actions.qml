// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// One button for each thing that can be asked of the database.
RowLayout {
    id: actions

    required property SyncConnection database

    readonly property bool isOpen: database.state === SyncConnection.Open

    spacing: 8

    CheckBox {
        objectName: "autoSyncBox"
        text: qsTr("Automatic")
        checked: actions.database.autoSync.enabled
        onToggled: actions.database.autoSync.enabled = checked
    }

    ActionButton {
        objectName: "openButton"
        text: qsTr("Try again")
        visible: actions.database.state === SyncConnection.Failed
        onClicked: actions.database.open()
    }

    ActionButton {
        objectName: "pullButton"
        text: qsTr("Pull")
        enabled: actions.isOpen
        onClicked: actions.database.pull()
    }

    ActionButton {
        objectName: "pushButton"
        text: qsTr("Push")
        enabled: actions.isOpen
        onClicked: actions.database.push()
    }

    ActionButton {
        text: qsTr("Checkpoint")
        enabled: actions.isOpen
        onClicked: actions.database.checkpoint()
    }

    ActionButton {
        text: qsTr("Cancel")
        enabled: actions.database.currentOperation !== Turso.None
        onClicked: actions.database.cancel()
    }
}
