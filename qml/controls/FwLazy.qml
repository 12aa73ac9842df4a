import QtQuick

// Makes its content when first needed. (A Loader of Qt 6.4 refuses components that are bound to their context.)
QtObject {
    id: lazy

    required property Item owner
    required property Component content
    // Makes the content when it turns true, and does away with it when it turns false.
    property bool active: false
    property QtObject item: null

    onActiveChanged: active ? make() : drop()
    Component.onCompleted: if (active) make()

    function make() {
        if (!item)
            item = content.createObject(owner)
    }
    function drop() {
        if (item)
            item.destroy()
        item = null
    }
}
