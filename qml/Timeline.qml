pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// One dot a step, drawn as one item; above it only what moves or can be pressed.
Item {
    id: root

    required property Stage stage
    required property Playback playback
    required property Linking linking

    // As accessibility asks for them.
    readonly property int value: stage.stepIndex
    readonly property int minimumValue: 0
    readonly property int maximumValue: stage.stepCount

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Timeline, step %1 of %2").arg(stage.stepIndex).arg(stage.stepTotal)
    Accessible.focusable: true
    Accessible.onIncreaseAction: playback.next()
    Accessible.onDecreaseAction: playback.back()

    FwFocusRing {
        anchors.margins: 4
        visible: root.activeFocus
    }
    TimelineItem {
        id: line
        anchors.fill: parent
        stage: root.stage
    }
    // The steps that belong to what is pointed at anywhere.
    component Ring: Rectangle {
        required property int modelData
        required property TimelineItem dots
        property bool faint: false

        x: {
            dots.playheadX // Follows the line's scale.
            return dots.xOfStep(modelData) - width / 2
        }
        anchors.verticalCenter: parent?.verticalCenter
        width: 21 * Theme.scale
        height: width
        radius: width / 2
        color: "transparent"
        border.width: faint ? 1.5 : 2.5
        border.color: Theme.ink
    }
    Repeater {
        model: root.linking.causeSteps
        Ring {
            dots: line
        }
    }
    Repeater {
        model: root.linking.effectSteps
        Ring {
            dots: line
            faint: true
        }
    }
    HoverHandler {
        onPointChanged: if (hovered)
            root.linking.showStep(line.stepAt(point.position.x))
        onHoveredChanged: if (!hovered)
            root.linking.clear()
    }
    // Behind this step something is asked.
    FwLabel {
        x: {
            line.playheadX // Follows the line's scale.
            return line.xOfStep(root.stage.stepCount + 0.5) - width / 2
        }
        y: parent.height / 2 + 7 * Theme.scale
        visible: root.stage.stepCount < root.stage.stepTotal
        text: "?"
        color: Theme.accent
        font.weight: Font.Bold
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("A question comes behind step %1").arg(root.stage.stepCount)
    }
    // The displayed moment, between two steps.
    Rectangle {
        x: line.playheadX - width / 2
        y: parent.height / 2 - height / 2
        width: 4 * Theme.scale
        height: 20 * Theme.scale
        radius: width / 2
        color: Theme.accent
        visible: Math.abs(line.playheadX - line.xOfStep(root.stage.stepIndex)) > 1
    }
    FwLabel {
        x: Math.min(Math.max(0, line.playheadX - width / 2), parent.width - width)
        y: parent.height / 2 + 11 * Theme.scale
        text: root.stage.stepIndex
        font.pixelSize: Theme.tiny
        font.weight: Font.Bold
        // Read again whenever the line's own geometry may have changed.
        visible: root.stage.stepIndex > 0 && root.stage.stepCount >= 0
    }
    MouseArea {
        anchors.fill: parent
        onPressed: mouse => scrub(mouse.x)
        onPositionChanged: mouse => scrub(mouse.x)

        function scrub(x: double) {
            root.playback.pause()
            line.seekTo(x)
        }
    }
    BranchModel {
        id: branches
        stage: root.stage
    }
    Repeater {
        model: branches

        FwButton {
            id: stub
            required property int index
            required property int step
            required property int slot
            required property string title

            readonly property double anchorX: {
                // Follows the line's scale: playheadX changes with it.
                line.playheadX
                return line.xOfStep(step) + 8 + slot * 24
            }
            readonly property bool labelled: branches.count === 1
                && anchorX + 30 + words.implicitWidth < root.width

            x: Math.min(anchorX, root.width - width)
            y: 1
            showText: false
            implicitWidth: labelled ? 26 + words.implicitWidth : 20
            implicitHeight: 18
            quiet: true
            hint: qsTr("Take the branch: %1").arg(title)
            Accessible.name: hint
            onClicked: branches.take(index)

            GlyphItem {
                x: 3
                width: 14
                height: 14
                anchors.verticalCenter: parent.verticalCenter
                name: "branch"
                color: Theme.ink
            }
            FwLabel {
                id: words
                x: 20
                anchors.verticalCenter: parent.verticalCenter
                visible: stub.labelled
                text: stub.title
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
        }
    }
}
