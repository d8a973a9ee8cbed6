// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/// One side of a conflict.
ColumnLayout {
    id: side

    required property string heading
    /// A task, as SyncConflict has it.
    required property var row

    spacing: 2

    Label {
        font.pixelSize: 12
        opacity: 0.7
        text: side.heading
    }

    Label {
        Layout.fillWidth: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        text: side.row.title ?? qsTr("nothing")
    }

    Label {
        Layout.fillWidth: true
        visible: side.row.author !== undefined
        font.pixelSize: 12
        textFormat: Text.PlainText
        elide: Text.ElideRight
        text: qsTr("%1, %2").arg(side.row.author ?? "").arg(side.row.done ? qsTr("done") : qsTr("not done"))
    }
}
