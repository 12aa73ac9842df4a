pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The last step in words, and the clauses that decided it, one card each.
FwPage {
    id: page

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property Linking linking: workspace.linking

    contentHeight: column.height
    Accessible.role: Accessible.List
    Accessible.name: decisions.headline

    function showWhatIf() {
        contentY = Math.max(0, Math.min(whatIf.y, contentHeight - height))
        whatIf.focusFirst()
    }
    // Scrolls just as far as needed.
    function reveal(item: Item) {
        const y = item.mapToItem(column, 0, 0).y
        contentY = Math.max(0, Math.min(y - 8, Math.max(contentY, y + item.height + 8 - height)))
    }

    DecisionModel {
        id: decisions
        stage: page.stage
        onWordsChanged: page.contentY = 0
    }
    Column {
        id: column
        x: 12
        width: page.width - 24
        topPadding: 16
        bottomPadding: 14
        spacing: 6

        Item {
            width: parent.width
            height: Math.max(moment.implicitHeight, toWhatIf.height)

            FwProse {
                id: moment
                x: 6
                anchors.verticalCenter: parent.verticalCenter
                text: decisions.moment
                color: Theme.muted
                font.pixelSize: Theme.small
            }
            FwButton {
                id: toWhatIf
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: whatIf.count > 0
                quiet: true
                padX: 8
                fontSize: Theme.tiny
                implicitHeight: 24 * Theme.scale
                text: qsTr("What if… (%1)").arg(whatIf.count)
                hint: qsTr("What else could happen now, and what would come of it")
                onClicked: page.showWhatIf()
            }
        }
        FwLabel {
            x: 6
            width: parent.width - 12
            text: decisions.headline
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwProse {
            x: 6
            width: parent.width - 12
            visible: text !== ""
            text: decisions.paragraph
            lineHeight: 1.3
        }
        Rectangle {
            width: parent.width
            height: told.implicitHeight + 16
            visible: decisions.results !== ""
            radius: 6
            color: Theme.blend(decisions.resultIsError ? Theme.lost : Theme.accepted, Theme.surface, 0.08)
            border.color: Theme.blend(decisions.resultIsError ? Theme.lost : Theme.accepted, Theme.surface, 0.6)

            FwProse {
                id: told
                x: 10
                y: 8
                width: parent.width - 20
                text: decisions.results
                mono: true
                font.pixelSize: Theme.small
            }
        }
        FwLabel {
            x: 6
            topPadding: 8
            visible: decisions.count > 0
            text: qsTr("HOW RFC 9293 DECIDES")
            color: Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
            font.letterSpacing: 0.8
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            model: decisions

            DecisionCard {
                width: column.width
                tint: Theme.endColor(decisions.actor)
                onActiveFocusChanged: if (activeFocus) page.reveal(this)
                onCopied: page.workspace.tell(qsTr("Copied: %1").arg(title), false)
            }
        }
        FwProse {
            x: 6
            width: parent.width - 12
            topPadding: 10
            visible: text !== ""
            text: page.stage.rules.whyNoWhatIf
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        WhatIfList {
            id: whatIf
            width: column.width
            stage: page.stage
            onOpened: cause => page.workspace.tell(qsTr("A branch: %1. The old future is kept.").arg(cause), false)
            onReached: row => page.reveal(row)
            onRefused: why => page.workspace.tell(why, true)
        }
    }
    LinkNote {
        parent: page
        x: 10
        y: page.height - height - 10
        width: page.width - 20
        linking: page.linking
    }
}
