import QtQuick
import FinWait
import FinWait.App

// A state or an edge of the diagram, and whether it has been seen happening.
CatalogueRow {
    id: row

    required property int stateNumber
    required property int edgeNumber
    required property string heading
    required property string eventText
    required property bool seen
    required property list<string> lessonIds
    required property list<string> lessonTitles

    required name
    groupTitle: heading
    nameWidth: 214 * Theme.scale
    saying: eventText
    outcome: seen ? "✓" : "–"
    outcomeWidth: 16 * Theme.scale
    outcomeColor: seen ? Theme.accepted : Theme.muted
}
