// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// A change of a task that was not sent yet.
RowLayout {
    id: change

    // Roles of PendingChangesModel.
    required property var changeId
    required property int kind
    required property string table
    required property var before
    required property var after

    signal takenBack()

    function kindText() {
        switch (change.kind) {
        case PendingChange.Insert:
            return qsTr("new");
        case PendingChange.Delete:
            return qsTr("deleted");
        default:
            return qsTr("changed");
        }
    }

    Label {
        Layout.fillWidth: true
        elide: Text.ElideRight
        textFormat: Text.PlainText
        text: qsTr("%1: %2").arg(change.kindText()).arg(change.after.title ?? change.before.title ?? change.table)
    }

    FlatButton {
        text: "↶"
        Accessible.name: qsTr("Take back")
        onClicked: change.takenBack()
    }
}
