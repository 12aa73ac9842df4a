import QtQuick
import FinWait
import FinWait.App

// What the lesson says at this moment, for a class to read. It keeps the same height throughout a lesson, so that
// nothing above it moves.
Item {
    id: strip

    required property Lesson lesson

    readonly property string text: lesson.narration !== "" ? lesson.narration
                                 : lesson.leftScriptText !== "" ? lesson.leftScriptText : lesson.title

    implicitHeight: Math.max(said.contentHeight, longest.contentHeight) + 12
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    component Caption: FwLabel {
        x: 16
        width: parent ? parent.width - 32 : 0
        font.pixelSize: Theme.large
        lineHeight: 1.2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    Caption {
        id: longest
        visible: false
        text: strip.lesson.longestNarration
    }
    Caption {
        id: said
        anchors.verticalCenter: parent.verticalCenter
        text: strip.text
        Accessible.ignored: true
    }
}
