// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/// A note: its text, and below it who wrote it and when.
ItemDelegate {
    id: delegate

    /// A row of NotesCard's query.
    required property var modelData

    function localTime(utcText) {
        const time = new Date(utcText.replace(" ", "T") + "Z");
        return isNaN(time) ? utcText : time.toLocaleString(Qt.locale(), Locale.ShortFormat);
    }

    hoverEnabled: false
    padding: 10
    leftPadding: 0
    rightPadding: 0

    background: Rectangle {
        color: "transparent"

        Rectangle {
            width: parent.width
            height: 1
            anchors.bottom: parent.bottom
            color: delegate.palette.mid
            opacity: 0.5
        }
    }

    contentItem: ColumnLayout {
        spacing: 4

        Label {
            Layout.fillWidth: true
            text: delegate.modelData.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("%1, %2").arg(delegate.modelData.author).arg(delegate.localTime(delegate.modelData.writtenAt))
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: 12
            opacity: 0.7
        }
    }
}
