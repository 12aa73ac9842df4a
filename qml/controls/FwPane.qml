import QtQuick
import FinWait.App

// A card on the page.
Rectangle {
    color: Theme.surface
    radius: 8
    border.color: Theme.hairline
    border.width: 1
}
