import QtQuick
import FinWait
import FinWait.App

// The quiet heading of a part of a page.
FwLabel {
    topPadding: 16
    bottomPadding: 6
    color: Theme.muted
    font.pixelSize: Theme.tiny
    font.weight: Font.DemiBold
    font.letterSpacing: 0.6
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
