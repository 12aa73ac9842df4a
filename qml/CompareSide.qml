pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// One side of a comparison: which branch, how it ends, its chart.
Item {
    id: side

    required property BranchTreeModel branches
    required property Workspace workspace
    required property Stage stage
    required property int row
    required property string endText
    required property string name

    readonly property string title: branches.count > row ? branches.titleOf(row) : ""
    readonly property SequenceChartItem chartItem: chart
    readonly property double chartTop: chart.y

    signal chosen(row: int)

    FwButton {
        id: choice
        width: parent.width
        text: side.name + side.title + "  ▾"
        hint: qsTr("Choose the branch of this side")
        Accessible.name: text
        onClicked: {
            lazyMenu.active = true
            const menu = lazyMenu.item as FwMenu
            menu.popup(choice, 0, choice.height + 2)
        }

        FwLazy {
            id: lazyMenu
            owner: choice
            content: FwMenu {
                id: menu
                title: side.name
                Instantiator {
                    model: side.branches
                    delegate: FwMenuItem {
                        required property int index
                        required property string title
                        text: title
                        checkable: true
                        checked: side.row === index
                        onTriggered: side.chosen(index)
                    }
                    onObjectAdded: (index, object) => menu.insertItem(index, object as FwMenuItem)
                    onObjectRemoved: (index, object) => menu.removeItem(object as FwMenuItem)
                }
            }
        }
    }
    FwLabel {
        id: ending
        anchors.top: choice.bottom
        anchors.topMargin: 4
        width: parent.width
        text: side.endText
        color: Theme.muted
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    SequenceChartItem {
        id: chart
        anchors.top: ending.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: parent.width
        stage: side.stage
        theme: Theme.kind
        timeToScale: side.workspace.preferences.timeToScale
        language: side.workspace.preferences.language
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Sequence chart of %1").arg(side.title)
        Accessible.description: side.endText
    }
}
