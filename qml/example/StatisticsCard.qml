// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// What the engine says about the local copy.
Card {
    id: card

    required property SyncConnection database

    function bytes(count) {
        return Qt.locale().formattedDataSize(count);
    }

    function time(date) {
        return isNaN(date) ? qsTr("never") : date.toLocaleTimeString(Qt.locale(), Locale.ShortFormat);
    }

    title: qsTr("Statistics")

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 16
        rowSpacing: 8

        Repeater {
            model: {
                const stats = card.database.stats;
                return [
                    qsTr("Changes to push"), stats.pendingOperations.toLocaleString(Qt.locale(), "f", 0),
                    qsTr("Write-ahead log"), card.bytes(stats.mainWalSize),
                    qsTr("Revert log"), card.bytes(stats.revertWalSize),
                    qsTr("Last pull"), card.time(stats.lastPull),
                    qsTr("Last push"), card.time(stats.lastPush),
                    qsTr("Received"), card.bytes(stats.networkReceivedBytes),
                    qsTr("Sent"), card.bytes(stats.networkSentBytes),
                    qsTr("Revision"), stats.revision,
                ];
            }

            Label {
                required property int index
                required property string modelData
                readonly property bool isValue: index % 2 === 1

                Layout.fillWidth: isValue
                horizontalAlignment: isValue ? Text.AlignRight : Text.AlignLeft
                elide: Text.ElideMiddle
                opacity: isValue ? 1 : 0.7
                text: modelData
            }
        }
    }
}
