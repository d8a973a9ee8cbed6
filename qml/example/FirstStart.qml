// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import TursoQt

/// What is seen before there is a list: how far the first copy of the database is, or why there is none.
ColumnLayout {
    id: page

    required property TaskDatabase database
    /// Of what has to be done before the database can be opened; 1: nothing.
    property double preparation: 1

    readonly property bool isPreparing: preparation < 1
    readonly property bool hasFailed: database.state === SyncConnection.Failed

    function sizeText(bytes) {
        return Qt.locale().formattedDataSize(bytes, 1, Locale.DataSizeSIFormat);
    }

    function bytesText() {
        const progress = page.database.progress;
        const received = sizeText(progress.bytesReceived);
        return progress.bytesExpected < 0 ? received : qsTr("%1 of %2").arg(received).arg(sizeText(progress.bytesExpected));
    }

    spacing: 12

    Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: 18
        wrapMode: Text.Wrap
        text: {
            if (page.isPreparing)
                return qsTr("A local server is being filled with sample data");
            return page.hasFailed ? qsTr("Your tasks could not be fetched") : qsTr("Your tasks are being fetched");
        }
    }

    ProgressBar {
        objectName: "progressBar"
        Layout.fillWidth: true
        visible: !page.hasFailed
        indeterminate: !page.isPreparing && page.database.progress.fraction < 0
        value: page.isPreparing ? page.preparation : page.database.progress.fraction
    }

    Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        opacity: 0.7
        text: {
            if (page.hasFailed)
                return page.database.lastError.message;
            return page.isPreparing ? "" : page.bytesText();
        }
    }

    Button {
        objectName: "retryButton"
        Layout.alignment: Qt.AlignHCenter
        visible: page.hasFailed
        text: qsTr("Try again")
        highlighted: true
        onClicked: page.database.open()
    }
}
