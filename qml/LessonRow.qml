pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A lesson of the course: its number, what it is called, and how far one has come with it. A variant stands a little
// further in, under its lesson.
T.ItemDelegate {
    id: row

    required property string lessonId
    required property string chapter
    required property string number
    required property string title
    required property string variant
    required property string summary
    required property list<string> beliefs
    required property list<string> truths
    required property bool begun
    required property bool done
    required property string mark
    required property string score
    required property int questionCount
    required property bool challenge

    readonly property double inset: (variant === "" ? 34 : 50) * Theme.scale
    readonly property string scoreText: score === "" ? "" : qsTr("%1 right").arg(score)
    // All that is known of it, in a sentence.
    readonly property string standing: mark + (scoreText !== "" ? " · " + scoreText
        : questionCount > 0 ? " · " + qsTr("questions: %1").arg(questionCount) : "")

    signal chosen
    signal wanted

    width: ListView.view.width
    height: caption.height + body.height
    focusPolicy: Qt.NoFocus
    highlighted: ListView.isCurrentItem
    Accessible.role: Accessible.ListItem
    Accessible.name: (number === "" ? "" : qsTr("Lesson %1: ").arg(number)) + title + (variant === "" ? "" : ", " + variant) + ", " + standing
    Accessible.selected: highlighted
    Accessible.onPressAction: row.chosen()
    onClicked: row.chosen()
    onDoubleClicked: row.wanted()

    FwLabel {
        id: caption
        x: 10
        height: row.chapter === "" ? 0 : 34 * Theme.scale
        visible: row.chapter !== ""
        text: row.chapter
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        verticalAlignment: Text.AlignBottom
        bottomPadding: 5
    }
    Rectangle {
        id: body
        y: caption.height
        width: row.width
        height: Math.max(words.implicitHeight, state.implicitHeight) + 12
        radius: 5
        color: row.highlighted ? Theme.blend(Theme.accent, Theme.surface, 0.16)
             : row.hovered ? Theme.blend(Theme.muted, Theme.surface, 0.1) : "transparent"

        FwLabel {
            x: 10
            y: 6
            visible: row.variant === ""
            text: row.number
            mono: true
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        FwLabel {
            id: words
            x: row.inset
            y: 6
            width: state.x - x - 8
            text: row.variant === "" ? row.title : row.variant
            font.pixelSize: row.variant === "" ? Theme.body : Theme.small
            wrapMode: Text.Wrap
        }
        FwLabel {
            id: state
            x: row.width - width - 14
            y: 7
            text: row.scoreText !== "" ? row.scoreText : row.begun || row.done ? row.mark : ""
            color: row.done ? Theme.accepted : Theme.muted
            font.pixelSize: Theme.small
            leftPadding: 18 * Theme.scale

            GlyphItem {
                anchors.verticalCenter: parent.verticalCenter
                width: 11 * Theme.scale
                height: width
                visible: row.begun || row.done
                name: row.done ? "check" : "dash"
                color: state.color
            }
        }
    }
}
