import QtQuick
import FinWait
import FinWait.App

// The question where it has little height: what does not fit is scrolled to.
FwPage {
    id: strip

    required property Workspace workspace
    // As high as it may become.
    required property double roomHeight

    // The frame is not to be cut off.
    implicitHeight: Math.min(card.implicitHeight + 1, Math.floor(roomHeight))
    contentHeight: card.implicitHeight + 1
    interactive: contentHeight > height

    QuestionCard {
        id: card
        width: strip.width
        height: implicitHeight
        workspace: strip.workspace
        onToldChanged: strip.contentY = 0
    }
}
