import QtQuick

// Black: the class looks at whoever speaks. Any key or click brings the picture back, and does nothing else.
Rectangle {
    id: cover

    signal dismissed

    color: "black"
    focus: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("The picture is off: any key brings it back")
    Accessible.onPressAction: dismissed()

    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true
        dismissed()
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onClicked: cover.dismissed()
        onWheel: wheel => wheel.accepted = true
    }
}
