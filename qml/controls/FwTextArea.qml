import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A few lines of text, as high as they are.
T.TextArea {
    id: area

    // Room for so many lines at least.
    property int lines: 3

    // The person changed it to this.
    signal edited(words: string)

    implicitHeight: Math.ceil(Math.max(contentHeight, lines > 1 ? lines * Theme.body * 1.4 : 0)) + 16
    leftPadding: 10
    rightPadding: 10
    topPadding: 8
    bottomPadding: 8
    color: Theme.ink
    placeholderTextColor: Theme.muted
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    font.family: Theme.sans
    font.pixelSize: Theme.body
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    selectByMouse: true
    // Tab goes on to the next control, as everywhere else.
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    onTextChanged: if (activeFocus) area.edited(text)

    FwLabel {
        x: area.leftPadding
        y: area.topPadding
        visible: area.text === "" && area.preeditText === ""
        text: area.placeholderText
        color: Theme.muted
    }
    background: Rectangle {
        radius: 6
        color: Theme.page
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : Theme.control
    }
}
