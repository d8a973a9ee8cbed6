// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/// A note: its text, and below it who wrote it and when.
ItemDelegate {
    id: delegate

    // The columns of NotesCard's query.
    required property string note
    required property string author
    required property string writtenAt

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
            text: delegate.note
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("%1, %2").arg(delegate.author).arg(delegate.localTime(delegate.writtenAt))
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: 12
            opacity: 0.7
        }
    }
}
