pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What else could happen now: only what would lead to something else, each tried on a copy.
Column {
    id: list

    required property Stage stage
    property alias count: answers.count

    signal opened(cause: string)
    signal refused(why: string)
    signal reached(row: Item)

    function focusFirst() {
        if (rows.count > 0)
            rows.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: 6
    visible: count > 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What if…")

    WhatIfModel {
        id: answers
        stage: list.stage
        active: list.stage.rules.whyNoWhatIf === ""
    }
    FwLabel {
        x: 6
        topPadding: 10
        text: qsTr("WHAT IF…")
        color: Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        font.letterSpacing: 0.8
    }
    Repeater {
        id: rows
        model: answers

        WhatIfRow {
            id: row
            required property int index

            width: list.width
            onActiveFocusChanged: if (activeFocus) list.reached(row)
            onClicked: {
                const cause = row.cause
                const trouble = answers.open(index)
                if (trouble !== "")
                    list.refused(trouble)
                else
                    list.opened(cause)
            }
        }
    }
}
