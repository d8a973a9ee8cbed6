// SPDX-License-Identifier: MIT
import QtQuick

Palette {
    window: "#f4f5f7"
    windowText: "#1d1f23"
    base: "#ffffff"
    alternateBase: "#fafbfc"
    text: "#1d1f23"
    button: "#e6e8ec"
    buttonText: "#1d1f23"
    placeholderText: "#7a808a"
    brightText: "#ffffff"
    light: "#ffffff"
    midlight: "#eceef1"
    mid: "#d5d8de"
    dark: "#1a66d2"
    highlight: "#1a66d2"
    highlightedText: "#ffffff"
    toolTipBase: "#303338"
    toolTipText: "#ffffff"
}
