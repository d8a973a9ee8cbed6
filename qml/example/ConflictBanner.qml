// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// What the server refused, both sides of it, and the ways out.
Pane {
    id: banner

    required property TaskDatabase database

    readonly property var conflict: database.currentConflict
    readonly property var localRow: conflict ? conflict.localRow : ({})
    readonly property var remoteRow: conflict ? conflict.remoteRow : ({})
    readonly property string title: localRow.title ?? ""

    // By a binding, what is typed would be lost whenever the conflict is met again.
    onTitleChanged: newTitle.text = qsTr("%1 (mine)").arg(title)

    visible: conflict !== null
    padding: 16

    background: Rectangle {
        radius: 8
        color: Qt.tint(banner.palette.base, "#30c62828")
        border.color: "#c62828"
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 12

        Label {
            Layout.fillWidth: true
            font.bold: true
            wrapMode: Text.Wrap
            text: qsTr("Somebody else has added the same task")
        }

        GridLayout {
            Layout.fillWidth: true
            columns: banner.width > 480 ? 2 : 1
            columnSpacing: 12
            rowSpacing: 8

            ConflictRow {
                Layout.fillWidth: true
                heading: qsTr("Here")
                row: banner.localRow
            }

            ConflictRow {
                Layout.fillWidth: true
                heading: qsTr("On the server")
                row: banner.remoteRow
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: 8

            Button {
                objectName: "keepRemoteButton"
                text: qsTr("Take theirs")
                onClicked: banner.database.settle(Resolution.KeepRemote)
            }

            TextField {
                id: newTitle

                objectName: "newTitle"
                width: 200
            }

            Button {
                objectName: "keepBothButton"
                text: qsTr("Keep both")
                highlighted: true
                enabled: newTitle.text.trim() !== ""
                opacity: enabled ? 1 : 0.5
                onClicked: banner.database.settle(Resolution.Rewrite, { title: newTitle.text.trim() })
            }
        }
    }
}
