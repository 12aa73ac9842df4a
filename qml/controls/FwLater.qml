import QtQuick

// Makes what a file describes when first needed: until then not even the file is read.
QtObject {
    id: later

    required property Item owner
    required property url source
    required property var given
    property bool active: false
    property var item: null

    onActiveChanged: make()
    Component.onCompleted: make()

    function make() {
        if (!active || item)
            return
        const component = Qt.createComponent(source)
        item = component.createObject(owner, given)
        if (!item)
            console.warn(component.errorString())
    }
}
