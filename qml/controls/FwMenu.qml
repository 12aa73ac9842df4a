import QtQuick
import QtQuick.Templates as T
import FinWait.App

// Its title is what it is called when it is read aloud.
T.Menu {
    id: menu

    modal: true
    dim: false
    margins: 6
    padding: 5
    overlap: 1
    implicitWidth: Math.max(150, contentItem.implicitWidth + 2 * padding)
    implicitHeight: contentItem.implicitHeight + 2 * padding

    Binding {
        target: menu.contentItem.parent.Accessible
        property: "name"
        value: menu.title
    }

    delegate: FwMenuItem {}
    contentItem: ListView {
        implicitHeight: contentHeight
        implicitWidth: {
            let widest = 0
            for (let i = 0; i < menu.count; ++i)
                widest = Math.max(widest, menu.itemAt(i)?.implicitWidth ?? 0)
            return widest
        }
        model: menu.contentModel
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: menu.currentIndex
        clip: true
    }
    background: Rectangle {
        radius: 8
        color: Theme.surface
        border.color: Theme.control
    }
}
