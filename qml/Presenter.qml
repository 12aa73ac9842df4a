pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import FinWait
import FinWait.App

// What only a class sees: the picture can be blanked, and the pointer hides while the mouse is at rest.
Item {
    id: presenter

    required property Workspace workspace
    required property Window host
    property bool blanked: false
    readonly property IdleCursor pointer: idle

    signal unblanked

    z: 100

    function blank() {
        blanked = true
    }

    Binding {
        target: presenter.workspace
        property: "presentingFit"
        value: Math.min(presenter.width / 1440, presenter.height / 900)
    }
    IdleCursor {
        id: idle
        window: presenter.host
        active: true
    }
    FwLazy {
        owner: presenter
        active: presenter.blanked
        content: BlankCover {
            anchors.fill: parent
            onDismissed: {
                presenter.blanked = false
                presenter.unblanked()
            }
        }
    }
}
