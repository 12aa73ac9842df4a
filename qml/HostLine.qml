import QtQuick
import FinWait
import FinWait.App

// A line as a terminal shows it; in a narrow pane it becomes smaller rather than cut.
FwLabel {
    width: parent?.width ?? 0
    font.family: Theme.mono
    font.pixelSize: Theme.small
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: 7
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.focusable: false
}
