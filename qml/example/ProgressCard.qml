// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt
import TursoQtExample

/// How far the running operation is, or what the last one moved.
Card {
    id: card

    required property SyncConnection database
    required property Startup startup

    readonly property bool isRunning: database.currentOperation !== Turso.None
    readonly property bool isPreparing: startup.hasPlayground && startup.databasePath === ""
    readonly property bool hasFailed: !isRunning && database.lastError.code !== SyncError.None
    readonly property var progress: database.progress

    function operationText() {
        switch (card.progress.operation) {
        case Turso.Open:
            return qsTr("Open");
        case Turso.Close:
            return qsTr("Close");
        case Turso.Pull:
            return qsTr("Pull");
        case Turso.Push:
            return qsTr("Push");
        case Turso.Sync:
            return qsTr("Push and pull");
        case Turso.Checkpoint:
            return qsTr("Checkpoint");
        case Turso.RefreshStats:
            return qsTr("Statistics");
        case Turso.Execute:
            return qsTr("SQL");
        default:
            return qsTr("Nothing yet");
        }
    }

    function phaseText() {
        switch (card.progress.phase) {
        case Turso.Preparing:
            return qsTr("preparing");
        case Turso.Waiting:
            return qsTr("waiting for the server");
        case Turso.Downloading:
            return qsTr("receiving");
        case Turso.Uploading:
            return qsTr("sending");
        case Turso.Applying:
            return qsTr("applying changes");
        default:
            return card.hasFailed ? qsTr("failed") : qsTr("done");
        }
    }

    function bytesText() {
        const locale = Qt.locale();
        const received = locale.formattedDataSize(card.progress.bytesReceived);
        if (card.isRunning && card.progress.bytesExpected >= 0)
            return qsTr("%1 of %2 received").arg(received).arg(locale.formattedDataSize(card.progress.bytesExpected));
        return qsTr("%1 received, %2 sent").arg(received).arg(locale.formattedDataSize(card.progress.bytesSent));
    }

    title: qsTr("Progress")

    Label {
        Layout.fillWidth: true
        elide: Text.ElideRight
        text: {
            if (card.isPreparing)
                return qsTr("A local server is filled with sample data");
            if (card.progress.operation === Turso.None)
                return card.operationText();
            return qsTr("%1: %2").arg(card.operationText()).arg(card.phaseText());
        }
    }

    ProgressBar {
        Layout.fillWidth: true
        Layout.preferredHeight: 12
        indeterminate: card.isRunning && card.progress.fraction < 0
        value: {
            if (card.isPreparing)
                return card.startup.fraction;
            if (card.isRunning)
                return card.progress.fraction;
            return card.progress.operation === Turso.None || card.hasFailed ? 0 : 1;
        }
    }

    Label {
        Layout.fillWidth: true
        elide: Text.ElideRight
        opacity: 0.7
        text: card.bytesText()
    }
}
