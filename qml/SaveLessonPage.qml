pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// What was done, as a lesson for others: its title, what is said at each step in both languages, where it pauses and
// asks, what the class cannot use.
FwPopup {
    id: page

    required property Workspace workspace

    // What was wanted before it was asked whether to save is done then.
    property bool thenLeave: false

    title: heading.text
    padding: 20
    contentWidth: Math.min(parent.width - 48, 1080 * Theme.scale) - 2 * padding
    contentHeight: parent.height - 48 - 2 * padding
    closePolicy: Popup.CloseOnEscape

    // What was written stays until another path is on the stage.
    onAboutToShow: draft.follow()
    onOpened: titleField.forceActiveFocus(Qt.TabFocusReason)

    function save() {
        const path = workspace.chooseLessonFile()
        if (path !== "")
            saveTo(path)
    }
    function saveTo(path: string) {
        const trouble = draft.save(path)
        workspace.noteLessonSaved(path, trouble)
        problem.text = trouble
        if (trouble !== "")
            return
        const leaves = thenLeave
        page.close()
        if (leaves)
            workspace.leave()
    }

    LessonDraft {
        id: draft
        stage: page.workspace.stage
        language: page.workspace.preferences.language
    }

    component Heading: FwLabel {
        color: Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        font.letterSpacing: 0.8
    }

    Item {
        anchors.fill: parent

        FwLabel {
            id: heading
            height: languages.height
            text: qsTr("Save as a lesson")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            verticalAlignment: Text.AlignVCenter
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwTabs {
            id: languages
            anchors.right: close.left
            anchors.rightMargin: 16
            width: 220 * Theme.scale
            // Each language is offered in its own words.
            names: ["English", "简体中文"]
            current: draft.language === "en" ? 0 : 1
            onChosen: index => draft.language = index === 0 ? "en" : "zh_CN"
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
        FwPage {
            id: about
            anchors.top: heading.bottom
            anchors.topMargin: 14
            anchors.bottom: foot.top
            anchors.bottomMargin: 12
            width: Math.min(330 * Theme.scale, parent.width * 0.36)
            contentHeight: aboutColumn.height

            Column {
                id: aboutColumn
                width: about.width - 12
                spacing: 8

                Heading {
                    text: qsTr("TITLE")
                }
                FwTextField {
                    id: titleField
                    width: parent.width
                    text: draft.title
                    Accessible.name: qsTr("Title")
                    onTextEdited: draft.title = text
                }
                Heading {
                    topPadding: 6
                    text: qsTr("SUMMARY")
                }
                FwTextArea {
                    width: parent.width
                    text: draft.summary
                    Accessible.name: qsTr("Summary")
                    onEdited: words => draft.summary = words
                }
                FwToggle {
                    visible: draft.questionCount > 0
                    on: draft.keepsQuestions
                    text: qsTr("Keep the lesson’s questions (%1)").arg(draft.questionCount)
                    onClicked: draft.keepsQuestions = !draft.keepsQuestions
                }
                Heading {
                    topPadding: 6
                    text: qsTr("THE CLASS CANNOT USE")
                }
                Flow {
                    width: parent.width
                    spacing: 6
                    Repeater {
                        model: draft.lockable
                        FwToggle {
                            required property string modelData
                            on: draft.locked.includes(modelData)
                            text: draft.lockName(modelData)
                            onClicked: draft.setLocked(modelData, !on)
                        }
                    }
                }
                Heading {
                    topPadding: 6
                    text: qsTr("NOT SHOWN AT FIRST")
                }
                Flow {
                    width: parent.width
                    spacing: 6
                    Repeater {
                        model: draft.hideable
                        FwToggle {
                            required property string modelData
                            on: draft.hidden.includes(modelData)
                            text: draft.paneName(modelData)
                            onClicked: draft.setHidden(modelData, !on)
                        }
                    }
                }
            }
        }
        ListView {
            id: steps
            anchors.top: about.top
            anchors.bottom: about.bottom
            anchors.left: about.right
            anchors.leftMargin: 20
            anchors.right: parent.right
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: draft
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps")
            ScrollBar.vertical: FwScroll {}

            delegate: DraftRow {
                width: steps.width - 14
                onSaid: text => draft.setText(index, text)
                onPauseToggled: draft.setPause(index, !pauses)
                onAsked: kind => draft.setAsk(index, kind)
                onActiveFocusChanged: if (activeFocus) steps.positionViewAtIndex(index, ListView.Contain)
            }
        }
        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(saveButton.height, problem.implicitHeight)

            FwLabel {
                id: problem
                anchors.left: parent.left
                anchors.right: saveButton.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: draft.trouble
                color: Theme.lost
                wrapMode: Text.Wrap
            }
            FwButton {
                id: saveButton
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                strong: enabled
                enabled: draft.ready
                text: qsTr("Save…")
                onClicked: page.save()
            }
        }
    }
}
