pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Everything that two ends can do: which pairs of states, how soon, what gets stuck; each answer can be played.
FwPopup {
    id: page

    required property Workspace workspace
    readonly property Explorer explorer: ownExplorer
    property int tab: 0

    title: heading.text
    padding: 20
    contentWidth: Math.min(parent.width - 48, 1240 * Theme.scale) - 2 * padding
    contentHeight: Math.min(parent.height - 48, 800 * Theme.scale) - 2 * padding

    onOpened: {
        matrix.forceActiveFocus(Qt.TabFocusReason)
        if (!explorer.found)
            begin()
    }

    // What went wrong stands at the foot of the page, where the window's own notice would be covered.
    function begin() {
        tell(explorer.start())
    }
    function tell(trouble: string) {
        status.trouble = trouble
    }

    Explorer {
        id: ownExplorer
        stage: page.workspace.stage
    }
    Connections {
        target: page.explorer
        function onPlayed() {
            page.close()
        }
    }
    Item {
        id: frame
        anchors.fill: parent

        FwLabel {
            id: heading
            height: close.height
            text: qsTr("Explore")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwLabel {
            anchors.left: heading.right
            anchors.leftMargin: 14
            anchors.right: close.left
            anchors.baseline: heading.baseline
            text: qsTr("Everything that two ends can do, found by running FinWait’s own endpoints")
            color: Theme.muted
            font.pixelSize: Theme.small
            elide: Text.ElideRight
        }
        FwGlyphButton {
            id: close
            anchors.right: parent.right
            glyph: "close"
            name: qsTr("Close")
            keys: "Esc"
            onClicked: page.close()
        }
        ExploreMatrix {
            id: matrix
            anchors.top: heading.bottom
            anchors.topMargin: 10
            anchors.left: parent.left
            anchors.bottom: status.top
            anchors.bottomMargin: 12
            width: Math.min(parent.width * 0.58, height * 1.12)
            explorer: page.explorer
            onPlayRequested: cell => page.tell(page.explorer.playPair(cell))
            onSaveRequested: (cell, asChallenge) => page.tell(page.explorer.chooseSavePair(cell, asChallenge))
        }
        FwTabs {
            id: tabs
            anchors.top: matrix.top
            anchors.left: matrix.right
            anchors.leftMargin: 24
            anchors.right: parent.right
            names: [qsTr("Bounds"), qsTr("Questions"), qsTr("Stuck")]
            current: page.tab
            onChosen: index => page.tab = index
        }
        Item {
            anchors.top: tabs.bottom
            anchors.topMargin: 10
            anchors.left: tabs.left
            anchors.right: parent.right
            anchors.bottom: matrix.bottom

            ExploreBoundsTab {
                anchors.fill: parent
                visible: page.tab === 0
                explorer: page.explorer
            }
            ExploreList {
                anchors.fill: parent
                visible: page.tab === 1
                rows: page.explorer.questions
                name: qsTr("Questions and their answers")
                emptyText: qsTr("The answers come with the search.")
                onPlayRequested: row => page.tell(page.explorer.playQuestion(row))
            }
            ExploreList {
                anchors.fill: parent
                visible: page.tab === 2
                rows: page.explorer.stuck
                name: qsTr("Ways to get stuck")
                emptyText: page.explorer.found
                    ? qsTr("Nothing gets stuck; or the search is not complete, or too large to tell.")
                    : qsTr("The answers come with the search.")
                onPlayRequested: row => page.tell(page.explorer.playStuck(row))
            }
        }
        ExploreStatus {
            id: status
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            explorer: page.explorer
            onStartRequested: page.begin()
            onBrokenRequested: page.tell(page.explorer.playBroken())
        }
    }
}
