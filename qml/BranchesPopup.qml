pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Every branch of the history: to take, to name, to remove, to compare.
FwPopup {
    id: popup

    required property Stage stage

    signal compareRequested

    title: heading.text
    y: -implicitHeight - 6
    padding: 14
    contentWidth: Math.min(500 * Theme.scale, (parent ? parent.Window.width : 800) - 60)
    contentHeight: body.implicitHeight

    onOpened: {
        list.currentIndex = Math.max(0, branches.shownRow)
        list.forceActiveFocus(Qt.TabFocusReason)
    }

    BranchTreeModel {
        id: branches
        stage: popup.stage
    }
    Shortcut {
        enabled: popup.opened && branches.canRestore
        sequences: ["Ctrl+Z"]
        onActivated: branches.restore()
    }
    Column {
        id: body
        width: popup.contentWidth
        spacing: 8

        Item {
            width: parent.width
            height: Math.max(heading.implicitHeight, compare.height)

            FwLabel {
                id: heading
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Branches (%1)").arg(branches.count)
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            FwButton {
                id: compare
                anchors.right: parent.right
                text: qsTr("Compare side by side…")
                greyed: branches.count < 2
                hint: greyed ? qsTr("There is only one branch: act in the past, or open a what-if, to get another")
                             : qsTr("Two branches beside each other, and where they part")
                onClicked: if (!greyed) {
                    popup.close()
                    popup.compareRequested()
                }
            }
        }
        ListView {
            id: list
            width: parent.width
            height: Math.min(contentHeight, 300 * Theme.scale)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: branches
            focus: true
            Accessible.role: Accessible.List
            Accessible.name: heading.text

            function goTo(row: int) {
                currentIndex = row
                forceActiveFocus(Qt.TabFocusReason)
            }
            ScrollBar.vertical: FwScroll {}

            delegate: BranchRow {
                required property int index

                width: list.width - (list.contentHeight > list.height ? 10 : 0)
                current: ListView.isCurrentItem && list.activeFocus
                onTaken: {
                    list.currentIndex = index
                    branches.take(index)
                }
                onRenamed: name => {
                    branches.rename(index, name)
                    list.goTo(index)
                }
                onKept: list.goTo(index)
                onRemoved: branches.remove(index)
            }
        }
        Rectangle {
            width: parent.width
            height: undo.height + 8
            visible: branches.canRestore
            radius: 6
            color: Theme.blend(Theme.accent, Theme.surface, 0.1)
            Accessible.role: Accessible.AlertMessage
            Accessible.name: gone.text

            FwLabel {
                id: gone
                anchors.left: parent.left
                anchors.right: undo.left
                anchors.margins: 10
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Removed: %1").arg(branches.removedTitle)
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
            FwButton {
                id: undo
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Bring back")
                hint: qsTr("Bring the branch back (Ctrl+Z)")
                onClicked: branches.restore()
            }
        }
        FwProse {
            width: parent.width
            text: qsTr("Enter takes a branch · F2 renames · Del removes")
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
    }
}
