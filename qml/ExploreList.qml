pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Answers under their headings; one with a way can be played.
ListView {
    id: list

    required property ExploreListModel rows
    required property string name
    required property string emptyText

    signal playRequested(row: int)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: rows
    highlightMoveDuration: 0
    onCountChanged: currentIndex = count > 0 ? 0 : -1
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: name
    Keys.onReturnPressed: playRequested(currentIndex)
    Keys.onEnterPressed: playRequested(currentIndex)
    Keys.onSpacePressed: playRequested(currentIndex)
    ScrollBar.vertical: FwScroll {}

    delegate: ExploreAnswer {
        required property int index
        width: ListView.view.width - 12
        onChosen: {
            list.currentIndex = index
            list.playRequested(index)
        }
        lit: ListView.isCurrentItem && list.activeFocus
    }

    FwProse {
        parent: list
        anchors.left: parent.left
        anchors.right: parent.right
        visible: list.count === 0
        text: list.emptyText
        color: Theme.muted
    }
    FwFocusRing {
        parent: list
        anchors.margins: 0
        radius: 5
        visible: list.activeFocus
    }
}
