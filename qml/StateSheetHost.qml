pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Makes the state reference when it is first asked for, and puts it beside the state.
Item {
    id: host

    required property Workspace workspace

    readonly property bool opened: (lazy.item as StateSheet)?.opened ?? false

    anchors.fill: parent

    function show(state: int, place: rect) {
        lazy.active = true
        const sheet = lazy.item as StateSheet
        sheet.show(state)
        const right = place.x + place.width + 12
        sheet.x = right
        sheet.y = place.y
    }

    FwLazy {
        id: lazy
        owner: host
        content: StateSheet {
            stage: host.workspace.stage
            breakpoints: host.workspace.breakpoints
            onStepRequested: {
                host.workspace.linking.showState(stateNumber)
                host.workspace.linking.travel()
            }
        }
    }
}
