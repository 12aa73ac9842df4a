pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Every step as a sentence, done and to come. Up and Down read, Enter or a click travels.
Item {
    id: page

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    readonly property Linking linking: workspace.linking

    function among(steps: var, step: int): bool {
        return steps.includes(step)
    }
    function travel(step: int) {
        workspace.playback.pause()
        stage.goToStep(step)
    }

    LogModel {
        id: log
        stage: page.stage
    }
    ListView {
        id: list

        // The row at the keyboard lights up what belongs to it.
        readonly property int read: activeFocus ? currentIndex : -1

        function show(row: int) {
            currentIndex = row
            positionViewAtIndex(row, ListView.Contain)
        }

        anchors.fill: parent
        clip: true
        model: log
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        reuseItems: true
        topMargin: 8
        bottomMargin: 8
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Log: step %1 of %2").arg(page.stage.stepIndex).arg(page.stage.stepTotal)
        ScrollBar.vertical: FwScroll {}
        Component.onCompleted: show(page.stage.stepIndex)
        onReadChanged: {
            positionViewAtIndex(currentIndex, ListView.Contain)
            page.linking.showStep(read)
        }
        Keys.onReturnPressed: page.travel(currentIndex)
        Keys.onEnterPressed: page.travel(currentIndex)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End
            if (event.accepted)
                currentIndex = event.key === Qt.Key_Home ? 0 : count - 1
        }

        delegate: LogRow {
            width: list.width
            current: page.stage.stepIndex === step
            ahead: page.stage.stepIndex < step
            read: list.read === step
            cause: page.among(page.linking.causeSteps, step)
            effect: page.among(page.linking.effectSteps, step)
            onTaken: page.travel(step)
            onPointedAt: page.linking.showStep(step)
            onUnpointed: page.linking.clear()
        }
    }
    Connections {
        target: page.stage
        function onCursorChanged() {
            list.show(page.stage.stepIndex)
        }
    }
}
