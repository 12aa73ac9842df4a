pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// The last step in words, and the clauses that decided it, one card each.
ListView {
    id: page

    required property Stage stage

    clip: true
    spacing: 6
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: 14
    model: DecisionModel {
        id: decisions
        stage: page.stage
    }
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: decisions.headline
    ScrollBar.vertical: FwScroll {}

    header: Column {
        width: page.width
        topPadding: 16
        bottomPadding: 8
        spacing: 7

        FwLabel {
            x: 18
            text: decisions.moment
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        FwLabel {
            x: 18
            width: page.width - 36
            text: decisions.headline
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwLabel {
            x: 18
            width: page.width - 36
            visible: text !== ""
            text: decisions.paragraph
            wrapMode: Text.Wrap
            lineHeight: 1.3
        }
        Rectangle {
            x: 12
            width: page.width - 24
            height: told.implicitHeight + 16
            visible: decisions.results !== ""
            radius: 6
            color: Theme.blend(decisions.resultIsError ? Theme.lost : Theme.accepted, Theme.surface, 0.08)
            border.color: Theme.blend(decisions.resultIsError ? Theme.lost : Theme.accepted, Theme.surface, 0.6)

            FwLabel {
                id: told
                x: 10
                y: 8
                width: parent.width - 20
                text: decisions.results
                mono: true
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
        FwLabel {
            x: 18
            topPadding: 8
            visible: decisions.count > 0
            text: qsTr("HOW RFC 9293 DECIDES")
            color: Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
            font.letterSpacing: 0.8
        }
    }
    delegate: DecisionCard {
        x: 12
        width: page.width - 24
        tint: Theme.endColor(decisions.actor)
    }
}
