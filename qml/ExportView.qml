pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// What an export will be: a page of it, larger or smaller, or its text. It can be dragged out of the window.
FocusScope {
    id: view

    required property ExportModel exporter
    required property bool reduceMotion
    readonly property ExportPreviewItem picture: item

    Rectangle {
        anchors.fill: parent
        radius: 8
        color: Theme.page
        border.color: Theme.hairline
    }
    FocusScope {
        id: sheet
        anchors.fill: parent
        anchors.bottomMargin: leaves.visible ? leaves.height + 6 : 0
        clip: true
        focus: true
        activeFocusOnTab: true
        visible: !view.exporter.isText
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Preview: + and − zoom, 0 fits it again")
        Accessible.description: view.exporter.description
        Accessible.focusable: true
        Keys.onPressed: event => event.accepted = gestures.handle(event.key) || scrollBy(event.key)

        function scrollBy(key: int): bool {
            switch (key) {
            case Qt.Key_Up: flick.scroll(0, -40); return true
            case Qt.Key_Down: flick.scroll(0, 40); return true
            case Qt.Key_Left: flick.scroll(-40, 0); return true
            case Qt.Key_Right: flick.scroll(40, 0); return true
            case Qt.Key_Home: view.exporter.leaf = 0; return true
            case Qt.Key_End: view.exporter.leaf = view.exporter.leafCount - 1; return true
            case Qt.Key_PageUp: view.turn(-1); return true
            case Qt.Key_PageDown: view.turn(1); return true
            }
            return false
        }

        // Takes what is pressed, so that nothing behind the page does.
        MouseArea {
            anchors.fill: parent
            cursorShape: Qt.OpenHandCursor
            onPressed: sheet.forceActiveFocus(Qt.MouseFocusReason)
        }
        ExportPreviewItem {
            id: item
            width: Math.round(parent.width)
            height: Math.round(parent.height)
            exporter: view.exporter
            theme: Theme.kind
            contentX: flick.contentX
            contentY: flick.contentY
        }
        // Only where it stands: the picture moves by the wheel, and when it is pulled it is dragged away.
        Flickable {
            id: flick
            anchors.fill: parent
            interactive: false
            contentWidth: item.contentWidth
            contentHeight: item.contentHeight
            ScrollBar.vertical: FwScroll {}
            ScrollBar.horizontal: FwScroll {}

            function scroll(byX: double, byY: double) {
                contentX = Math.max(0, Math.min(contentX + byX, contentWidth - width))
                contentY = Math.max(0, Math.min(contentY + byY, contentHeight - height))
            }
        }
        WheelHandler {
            acceptedModifiers: Qt.NoModifier
            orientation: Qt.Vertical
            target: null
            onWheel: event => flick.scroll(-event.angleDelta.x * 0.5, -event.angleDelta.y * 0.5)
        }
        ZoomGestures {
            id: gestures
            anchors.fill: parent
            zoom: item.zoom
            onZoomed: (zoom, at) => {
                const before = Qt.point(flick.contentX + at.x, flick.contentY + at.y)
                const was = item.zoom
                item.zoom = zoom
                flick.scroll(before.x * item.zoom / was - at.x - flick.contentX,
                    before.y * item.zoom / was - at.y - flick.contentY)
            }
        }
        DragHandler {
            target: null
            acceptedButtons: Qt.LeftButton
            onActiveChanged: active ? view.exporter.beginDrag(item) : view.exporter.cancelDrag()
        }
        FitButton {
            zoom: item.zoom
            onClicked: gestures.zoomed(1, Qt.point(0, 0))
        }
        FwFocusRing {
            anchors.margins: 2
            radius: 8
            visible: sheet.activeFocus
        }
    }
    ListView {
        id: lines
        anchors.fill: parent
        anchors.margins: 14
        visible: view.exporter.isText
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalAndVerticalFlick
        model: view.exporter.lines
        contentWidth: Math.max(width, view.exporter.columns * metrics.averageCharacterWidth)
        activeFocusOnTab: true
        keyNavigationEnabled: false
        Keys.onPressed: event => event.accepted = textGestures.handle(event.key)
        Keys.onUpPressed: lines.flick(0, 400)
        Keys.onDownPressed: lines.flick(0, -400)
        Keys.onLeftPressed: lines.flick(400, 0)
        Keys.onRightPressed: lines.flick(-400, 0)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Preview of the text")
        Accessible.focusable: true
        ScrollBar.vertical: FwScroll {}
        ScrollBar.horizontal: FwScroll {}

        FontMetrics {
            id: metrics
            font.family: Theme.mono
            font.pixelSize: Theme.small * textGestures.zoom
        }
        delegate: FwLabel {
            id: line

            required property string modelData

            mono: true
            font.pixelSize: Theme.small * textGestures.zoom
            font.preferShaping: false // What is written, not what ligatures make of it.
            text: modelData
            Accessible.role: Accessible.StaticText
            Accessible.name: line.text
        }
    }
    ZoomGestures {
        id: textGestures
        anchors.fill: lines
        visible: lines.visible
        zoom: 1
        onZoomed: zoom => textGestures.zoom = Math.max(0.6, Math.min(zoom, 4))
    }
    FwFocusRing {
        anchors.margins: 2
        radius: 8
        visible: lines.activeFocus
    }
    FwProse {
        anchors.centerIn: parent
        width: parent.width - 60
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
        text: view.exporter.previewTrouble
        color: Theme.lost
    }
    Row {
        id: leaves
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4
        spacing: 4
        visible: view.exporter.leafName !== ""

        FwGlyphButton {
            glyph: "back"
            name: qsTr("The one before")
            keys: "PageUp"
            enabled: view.exporter.leaf > 0
            onClicked: view.turn(-1)
        }
        FwLabel {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, 130 * Theme.scale)
            horizontalAlignment: Text.AlignHCenter
            text: view.exporter.leafName
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        FwGlyphButton {
            glyph: "next"
            name: qsTr("The next one")
            keys: "PageDown"
            enabled: view.exporter.leaf + 1 < view.exporter.leafCount
            onClicked: view.turn(1)
        }
        FwGlyphButton {
            visible: view.exporter.animated
            glyph: play.running ? "pause" : "play"
            name: play.running ? qsTr("Stop the animation") : qsTr("Play the animation")
            onClicked: play.running = !play.running
        }
    }
    // As fast as the file.
    Timer {
        id: play
        interval: 1500
        repeat: true
        onTriggered: view.exporter.leaf = (view.exporter.leaf + 1) % view.exporter.leafCount
    }
    Connections {
        target: view.exporter
        function onPreviewChanged() {
            if (!view.exporter.animated)
                play.stop()
        }
    }

    function turn(by: int) {
        exporter.leaf = exporter.leaf + by
        flick.contentY = 0
    }
}
