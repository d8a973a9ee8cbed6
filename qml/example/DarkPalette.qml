// SPDX-License-Identifier: MIT
import QtQuick

Palette {
    window: "#16181d"
    windowText: "#e8eaed"
    base: "#20232a"
    alternateBase: "#262a32"
    text: "#e8eaed"
    button: "#2d323c"
    buttonText: "#e8eaed"
    placeholderText: "#8a8f98"
    brightText: "#10131a"
    light: "#3a404c"
    midlight: "#343944"
    mid: "#565d6b"
    dark: "#8ab4f8"
    highlight: "#8ab4f8"
    highlightedText: "#10131a"
    toolTipBase: "#3a404c"
    toolTipText: "#ffffff"
}
