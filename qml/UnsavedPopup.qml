import QtQuick
import FinWait
import FinWait.App

// Something was done that is not saved, and is about to be left.
FwPopup {
    id: popup

    required property Workspace workspace

    signal lessonRequested

    title: words.text
    padding: 24
    contentWidth: Math.min(580 * Theme.scale, parent ? parent.width - 100 : 580)
    contentHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: 16

        FwLabel {
            id: words
            width: parent.width
            text: qsTr("What you did here is not saved.")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        FwProse {
            width: parent.width
            text: qsTr("As a moment it opens again exactly as it stands; as a lesson others can play it.")
            lineHeight: 1.25
        }
        Flow {
            width: parent.width
            spacing: 8
            layoutDirection: Qt.RightToLeft

            FwButton {
                strong: true
                focus: true
                text: qsTr("Save the moment…")
                onClicked: if (popup.workspace.chooseMoment()) {
                    popup.close()
                    popup.workspace.leave()
                }
            }
            FwButton {
                text: qsTr("Save as a lesson…")
                onClicked: {
                    popup.close()
                    popup.lessonRequested()
                }
            }
            FwButton {
                text: qsTr("Do not save")
                onClicked: {
                    popup.close()
                    popup.workspace.leave()
                }
            }
            FwButton {
                text: qsTr("Stay here")
                onClicked: popup.close()
            }
        }
    }
}
