pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What the tool of the chosen dialect would print on both hosts at this moment.
Rectangle {
    id: strip

    required property Stage stage

    implicitHeight: body.implicitHeight + 14
    color: Theme.page
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("On the hosts: %1").arg(hosts.command)

    HostView {
        id: hosts
        stage: strip.stage
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    Column {
        id: body
        x: 14
        y: 7
        width: parent.width - 28
        spacing: 1

        HostLine {
            text: "  " + hosts.heading
            color: Theme.muted
        }
        Repeater {
            model: [hosts.linesA, hosts.linesB]

            Column {
                id: host
                required property int index
                required property list<string> modelData
                readonly property string letter: index === 0 ? "A" : "B"
                width: parent?.width ?? 0

                Repeater {
                    model: host.modelData.length > 0 ? host.modelData : [qsTr("no line: there is no connection")]

                    HostLine {
                        required property string modelData
                        required property int index
                        text: (index === 0 ? host.letter + " " : "  ") + modelData
                        color: host.modelData.length > 0 ? Theme.endColor(host.letter) : Theme.muted
                    }
                }
            }
        }
    }
}
