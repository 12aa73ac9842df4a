pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import FinWait
import FinWait.App

Rectangle {
    id: bar

    required property Workspace workspace
    required property Lesson lesson
    required property bool narrow

    signal guideRequested
    signal helpRequested
    signal lessonsRequested
    signal classRequested
    signal conformanceRequested
    signal exploreRequested
    signal fullScreenRequested
    signal lessonRequested
    signal captureRequested

    readonly property Preferences preferences: workspace.preferences
    // Too narrow for all: what keys and the menu can do stands in the menu alone.
    readonly property bool cramped: width < 980 * Theme.scale

    implicitHeight: Math.max(52, 40 * Theme.scale)
    color: Theme.surface

    function openPicker() {
        picker.open()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 14
        spacing: 8

        FwGlyphButton {
            visible: bar.narrow
            glyph: "menu"
            name: qsTr("Guide")
            keys: "G"
            onClicked: bar.guideRequested()
        }
        FwLabel {
            text: qsTr("FinWait")
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            Layout.rightMargin: bar.cramped ? 4 : 24
        }
        ScenarioPicker {
            id: picker
            Layout.preferredWidth: 300 * Theme.scale
            Layout.fillWidth: true
            Layout.maximumWidth: 380 * Theme.scale
            workspace: bar.workspace
            lesson: bar.lesson
            onLessonsRequested: bar.lessonsRequested()
        }
        FwGlyphButton {
            glyph: "lessons"
            name: qsTr("Course and progress")
            keys: "F2"
            onClicked: bar.lessonsRequested()
        }
        Item {
            Layout.fillWidth: true
        }
        FwButton {
            id: open
            text: qsTr("Open…")
            hint: qsTr("Open a scenario file or a capture (Ctrl+O)")
            fontSize: Theme.body
            onClicked: bar.workspace.chooseScenario()
        }
        FwButton {
            visible: !bar.cramped
            text: qsTr("Explore")
            hint: qsTr("Everything that two ends can do: can this happen? (E)")
            fontSize: Theme.body
            onClicked: bar.exploreRequested()
        }
        FwToggle {
            visible: !bar.cramped
            text: qsTr("Predict")
            hint: qsTr("Before every step say what it will bring (Q)")
            on: bar.workspace.prediction.everyStep
            fontSize: Theme.body
            implicitHeight: open.implicitHeight
            onClicked: bar.workspace.prediction.everyStep = !on
        }
        FwButton {
            visible: !bar.cramped
            text: qsTr("Capture")
            hint: qsTr("The connections of a packet capture (key I)")
            fontSize: Theme.body
            onClicked: bar.captureRequested()
        }
        FwButton {
            visible: !bar.cramped
            text: qsTr("Export…")
            hint: qsTr("As a picture, a document, slides or a capture (Ctrl+E)")
            fontSize: Theme.body
            onClicked: bar.workspace.exportAsked("")
        }
        FwButton {
            text: qsTr("Present")
            hint: qsTr("Full screen and large, for a class (F5)")
            fontSize: Theme.body
            onClicked: bar.workspace.presenting = true
        }
        FwButton {
            // Each language is offered in its own words. The Chinese font is large: the first frame does without it.
            text: bar.preferences.language !== "en" ? "EN" : bar.workspace.settled ? "中" : ""
            hint: bar.preferences.language === "en" ? "简体中文" : "English"
            quiet: true
            padX: 8
            fontSize: Theme.body
            onClicked: bar.preferences.language = bar.preferences.language === "en" ? "zh_CN" : "en"
        }
        FwGlyphButton {
            glyph: "theme"
            name: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
            onClicked: bar.preferences.theme = Theme.dark ? "light" : "dark"
        }
        FwGlyphButton {
            id: more
            glyph: "more"
            name: qsTr("More")
            onClicked: {
                lazyMenu.active = true
                const menu = lazyMenu.item as FwMenu
                menu.popup(more, 0, more.height + 4)
            }

            FwLazy {
                id: lazyMenu
                owner: more
                content: FwMenu {
                    id: menu
                    title: more.name

                    component BarItem: FwMenuItem {
                        visible: bar.cramped
                        height: visible ? implicitHeight : 0
                    }
                    BarItem {
                        text: qsTr("Explore")
                        keys: "E"
                        onTriggered: bar.exploreRequested()
                    }
                    BarItem {
                        text: qsTr("Predict")
                        keys: "Q"
                        checkable: true
                        checked: bar.workspace.prediction.everyStep
                        onTriggered: bar.workspace.prediction.everyStep = !bar.workspace.prediction.everyStep
                    }
                    BarItem {
                        text: qsTr("Capture")
                        keys: "I"
                        onTriggered: bar.captureRequested()
                    }
                    BarItem {
                        text: qsTr("Export…")
                        keys: "Ctrl+E"
                        onTriggered: bar.workspace.exportAsked("")
                    }
                    FwMenuItem {
                        text: qsTr("Save as a lesson…")
                        keys: "Ctrl+Shift+S"
                        onTriggered: bar.lessonRequested()
                    }
                    FwMenuItem {
                        text: qsTr("Save this moment…")
                        keys: "Ctrl+S"
                        onTriggered: bar.workspace.chooseMoment()
                    }
                    FwMenuItem {
                        text: qsTr("Copy a link to this step")
                        keys: "Ctrl+Shift+C"
                        onTriggered: bar.workspace.copyLink()
                    }
                    FwMenuItem {
                        text: qsTr("High contrast")
                        checkable: true
                        checked: bar.preferences.theme === "high-contrast"
                        onTriggered: bar.preferences.theme = bar.preferences.theme === "high-contrast"
                            ? "light" : "high-contrast"
                    }
                    FwMenuItem {
                        text: qsTr("Reduce motion")
                        checkable: true
                        checked: bar.preferences.reduceMotion
                        onTriggered: bar.preferences.reduceMotion = !bar.preferences.reduceMotion
                    }
                    FwMenuItem {
                        text: qsTr("Relative sequence numbers")
                        checkable: true
                        checked: bar.preferences.relativeNumbers
                        onTriggered: bar.preferences.relativeNumbers = !bar.preferences.relativeNumbers
                    }
                    FwMenuItem {
                        text: qsTr("Time to scale")
                        checkable: true
                        checked: bar.preferences.timeToScale
                        onTriggered: bar.preferences.timeToScale = !bar.preferences.timeToScale
                    }
                    FwMenuItem {
                        text: qsTr("Ask a lesson’s questions")
                        checkable: true
                        checked: bar.preferences.lessonQuestions
                        onTriggered: bar.preferences.lessonQuestions = !bar.preferences.lessonQuestions
                    }
                    FwMenuItem {
                        text: qsTr("What ss or netstat prints")
                        keys: "P"
                        checkable: true
                        checked: bar.preferences.hostView
                        onTriggered: bar.preferences.hostView = !bar.preferences.hostView
                    }
                    FwMenuItem {
                        text: qsTr("Larger text")
                        keys: "Ctrl +"
                        onTriggered: bar.workspace.enlargeText(0.125)
                    }
                    FwMenuItem {
                        text: qsTr("Smaller text")
                        keys: "Ctrl −"
                        onTriggered: bar.workspace.enlargeText(-0.125)
                    }
                    FwMenuItem {
                        text: qsTr("Full screen")
                        keys: "F11"
                        onTriggered: bar.fullScreenRequested()
                    }
                    FwMenuItem {
                        text: qsTr("Reset layout")
                        onTriggered: bar.preferences.resetLayout()
                    }
                    FwMenuItem {
                        text: qsTr("For the class…")
                        onTriggered: bar.classRequested()
                    }
                    FwMenuItem {
                        text: qsTr("Conformance with RFC 9293…")
                        onTriggered: bar.conformanceRequested()
                    }
                }
            }
        }
        FwButton {
            text: "?"
            Accessible.name: qsTr("Keyboard shortcuts")
            hint: qsTr("Keyboard shortcuts (?)")
            quiet: true
            padX: 10
            fontSize: Theme.large
            onClicked: bar.helpRequested()
        }
    }
}
