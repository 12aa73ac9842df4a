import QtQuick
import QtQuick.Controls

ApplicationWindow {
    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 700
    visible: true
    title: qsTr("FinWait")
}
