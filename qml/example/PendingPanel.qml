// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// What the next push sends; each change can be taken back.
ColumnLayout {
    id: panel

    required property TaskDatabase database

    function takeBack(changeId) {
        panel.database.discardPendingChanges([changeId]).catch(error => panel.database.complained(error.message));
    }

    spacing: 8

    Label {
        Layout.fillWidth: true
        font.bold: true
        elide: Text.ElideRight
        text: changes.count > 0 ? qsTr("Not sent yet") : qsTr("Everything is on the server")
    }

    ListView {
        id: changes

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: 4
        model: PendingChangesModel {
            connection: panel.database.isReady ? panel.database : null
        }

        delegate: PendingDelegate {
            width: ListView.view.width
            onTakenBack: () => panel.takeBack(changeId)
        }
    }

    Label {
        Layout.fillWidth: true
        font.pixelSize: 12
        opacity: 0.7
        elide: Text.ElideRight
        visible: !isNaN(panel.database.stats.lastPull)
        text: qsTr("Last news at %1").arg(panel.database.stats.lastPull.toLocaleTimeString(Qt.locale(), Locale.ShortFormat))
    }
}
