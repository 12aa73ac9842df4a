pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Two branches side by side. Up to where they part the charts are the same, and on one height.
FwPopup {
    id: page

    required property Workspace workspace
    property int leftRow: 0
    property int rightRow: 0

    // How much lower the last step that both have lies on the right: line breaks may differ.
    property double shift: 0
    // Where they part, in the whole chart of each side.
    property double partLeft: 0
    property double partRight: 0

    title: heading.text
    padding: 18
    contentWidth: parent.width - 48 - 2 * padding
    contentHeight: parent.height - 48 - 2 * padding

    onOpened: {
        flick.forceActiveFocus(Qt.TabFocusReason)
        compare()
    }

    function contentYOf(chart: SequenceChartItem, step: int): double {
        return step > 0 ? chart.stepY(step) + chart.contentY : 0
    }
    function measure() {
        const step = comparison.partStep
        partLeft = contentYOf(leftSide.chartItem, step)
        partRight = contentYOf(rightSide.chartItem, step)
        shift = contentYOf(rightSide.chartItem, step - 1) - contentYOf(leftSide.chartItem, step - 1)
        showPart()
        scroll()
    }
    function choose(first: int, second: int) {
        leftRow = first
        rightRow = second
        compare()
    }
    function compare() {
        comparison.compare(branches, leftRow, rightRow)
        later.restart()
    }
    function showPart() {
        flick.contentY = Math.max(0, Math.min(partLeft - flick.height * 0.35, flick.contentHeight - flick.height))
    }

    BranchTreeModel {
        id: branches
        stage: page.workspace.stage
        Component.onCompleted: {
            const shown = Math.max(0, shownRow)
            page.leftRow = 0
            page.rightRow = shown > 0 ? shown : Math.min(1, count - 1)
        }
    }
    BranchComparison {
        id: comparison
    }
    // Both charts have their rows then.
    Timer {
        id: later
        interval: 0
        onTriggered: page.measure()
    }
    Connections {
        target: leftSide.chartItem
        function onLayoutChanged() {
            later.restart()
        }
    }
    Connections {
        target: rightSide.chartItem
        function onLayoutChanged() {
            later.restart()
        }
    }
    Item {
        anchors.fill: parent

        FwLabel {
            id: heading
            text: qsTr("Two branches side by side")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwGlyphButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: heading.verticalCenter
            glyph: "close"
            name: qsTr("Close")
            keys: "Esc"
            onClicked: page.close()
        }
        FwProse {
            id: sentence
            anchors.top: heading.bottom
            anchors.topMargin: 4
            anchors.left: parent.left
            anchors.right: close.left
            text: comparison.sentence
        }
        CompareSide {
            id: leftSide
            anchors.top: sentence.bottom
            anchors.topMargin: 12
            anchors.bottom: parent.bottom
            width: (parent.width - 24) / 2
            branches: branches
            workspace: page.workspace
            stage: comparison.first
            row: page.leftRow
            name: qsTr("Left: ")
            endText: comparison.firstEnd
            onChosen: row => page.choose(row, page.rightRow)
        }
        CompareSide {
            id: rightSide
            anchors.top: leftSide.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: leftSide.width
            branches: branches
            workspace: page.workspace
            stage: comparison.second
            row: page.rightRow
            name: qsTr("Right: ")
            endText: comparison.secondEnd
            onChosen: row => page.choose(page.leftRow, row)
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: leftSide.top
            anchors.bottom: parent.bottom
            width: 1
            color: Theme.hairline
        }
        Item {
            id: viewport
            anchors.top: leftSide.top
            anchors.topMargin: Math.max(leftSide.chartTop, rightSide.chartTop)
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true

            // The step at which they part.
            Repeater {
                model: [page.partLeft - flick.contentY, page.partRight - page.shift - flick.contentY]

                Rectangle {
                    required property int index
                    required property double modelData

                    x: index === 0 ? leftSide.x : rightSide.x
                    y: modelData - height / 2
                    width: leftSide.width
                    height: 22 * Theme.scale
                    visible: comparison.partStep > 0 && y > leftSide.chartItem.headHeight - height / 2
                    color: Qt.rgba(Theme.accent.r, Theme.accent.g, Theme.accent.b, 0.14)
                    border.color: Theme.accent
                    radius: 4

                    FwLabel {
                        x: 6
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("step %1").arg(comparison.partStep)
                        color: Theme.accent
                        font.pixelSize: Theme.tiny
                        font.weight: Font.DemiBold
                    }
                }
            }
            Flickable {
                id: flick
                anchors.fill: parent
                contentHeight: Math.max(leftSide.chartItem.contentHeight,
                                        rightSide.chartItem.contentHeight - page.shift)
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                Accessible.role: Accessible.Pane
                Accessible.name: comparison.sentence
                onContentYChanged: page.scroll()
                Keys.onUpPressed: contentY = Math.max(0, contentY - 60)
                Keys.onDownPressed: contentY = Math.max(0, Math.min(contentY + 60, contentHeight - height))
                ScrollBar.vertical: FwScroll {}

                FwFocusRing {
                    parent: flick
                    anchors.margins: 1
                    visible: flick.activeFocus
                }
            }
        }
    }

    function scroll() {
        leftSide.chartItem.contentY = flick.contentY
        rightSide.chartItem.contentY = flick.contentY + page.shift
    }
}
