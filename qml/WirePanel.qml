pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// The segments in flight as cards, and what can be done to each.
Item {
    id: root

    required property Stage stage
    required property WireModel wire
    required property Linking linking

    signal acted(act: string, segmentId: int)
    signal refused(why: string)
    signal forgeRequested

    property bool hasKeyboard: false

    // Tab comes in at the first card, Backtab at the last.
    function followKeyboard(item: Item) {
        const cameIn = !hasKeyboard && isInList(item)
        hasKeyboard = isInList(item)
        const reason = cameIn ? (item as FwButton)?.focusReason : undefined
        if (reason === Qt.TabFocusReason)
            goOn(-1, true)
        else if (reason === Qt.BacktabFocusReason)
            goOn(list.count, false)
    }

    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged() {
            root.followKeyboard(root.Window.activeFocusItem)
        }
    }

    function cardAt(row: int): var {
        return list.itemAtIndex(row)
    }
    // The cards are made, and used again, in any order: Tab would follow that.
    function goOn(row: int, forward: bool) {
        const next = row + (forward ? 1 : -1)
        if (next < 0 || next >= list.count) {
            leave(forward)
            return
        }
        list.positionViewAtIndex(next, ListView.Contain)
        list.forceLayout()
        if (forward)
            cardAt(next).focusButton(0)
        else
            cardAt(next).focusLastButton()
    }
    function leave(forward: bool) {
        let item = list.nextItemInFocusChain(forward)
        while (isInList(item))
            item = item.nextItemInFocusChain(forward)
        item.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
    }
    function isInList(item: var): bool {
        for (let at = item; at; at = at.parent) {
            if (at === list)
                return true
        }
        return false
    }
    // When the card goes, the keyboard goes on at the next one.
    function actOn(card: var, act: string) {
        const button = card.focusedButton()
        const row = wire.rowOf(card.segmentId)
        acted(act, card.segmentId)
        if (button < 0 || wire.rowOf(card.segmentId) >= 0)
            return
        list.forceLayout()
        const next = cardAt(Math.min(row, list.count - 1))
        if (next)
            next.focusButton(button)
        else
            forge.forceActiveFocus(Qt.TabFocusReason)
    }

    FwLabel {
        id: title
        x: Math.max(0, Math.min((parent.width - width) / 2, parent.width - width - forge.width - 8))
        height: 22 * Theme.scale
        text: qsTr("On the wire (%1)").arg(root.wire.count)
        color: Theme.muted
        font.weight: Font.DemiBold
    }
    FwButton {
        id: forge
        anchors.right: parent.right
        anchors.verticalCenter: title.verticalCenter
        anchors.verticalCenterOffset: -2
        implicitHeight: 21 * Theme.scale
        padX: 7
        fontSize: Theme.tiny
        text: qsTr("Forge…")
        greyed: root.stage.rules.whyNoForge !== ""
        hint: greyed ? root.stage.rules.whyNoForge : qsTr("Make up a segment and see what its receiver would decide (key F)")
        onClicked: root.forgeRequested()
    }
    FwProse {
        anchors.top: title.bottom
        anchors.topMargin: 10
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        horizontalAlignment: Text.AlignHCenter
        visible: root.wire.count === 0
        text: qsTr("No segment is on its way.")
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    ListView {
        id: list

        // Not by the height of what is there, which depends on its width.
        readonly property bool scrolls: count * 46 * Theme.scale > height

        anchors.top: title.bottom
        anchors.topMargin: 3
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        clip: true
        spacing: 4
        boundsBehavior: Flickable.StopAtBounds
        model: root.wire
        reuseItems: true
        // The next card for the keyboard, and no more: what nobody sees takes its time at every step.
        cacheBuffer: 50 * Theme.scale
        Accessible.role: Accessible.List
        Accessible.name: title.text
        ScrollBar.vertical: FwScroll {}

        delegate: WireCard {
            id: card

            required property int index

            width: list.width - (list.scrolls ? 10 : 0)
            rules: root.stage.rules
            chosen: root.stage.selectedSegment === segmentId
            // Kept for the next segment, and not there for anybody until then.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            onTabbedOut: forward => root.goOn(index, forward)
            onEntered: list.positionViewAtIndex(index, ListView.Contain)
            onPointedAt: root.linking.showSegment(segmentId)
            onUnpointed: root.linking.clear()
            onPicked: root.stage.selectedSegment = chosen ? 0 : segmentId
            onActed: act => root.actOn(card, act)
            onRefused: why => root.refused(why)
        }
    }
}
