// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/// A titled frame. Its children are laid out in a column.
Rectangle {
    id: card

    property string title
    default property alias content: column.data

    readonly property int margin: 16

    implicitWidth: column.implicitWidth + 2 * margin
    implicitHeight: column.implicitHeight + 2 * margin
    radius: 8
    color: palette.base
    border.color: palette.mid

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.margin
        spacing: 12

        Label {
            text: card.title
            font.bold: true
            font.pixelSize: 15
        }
    }
}
