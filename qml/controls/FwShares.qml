import QtQuick

// Shares a width among words in a row: each gets what it needs, and an equal part of what is left. Only bindings, no
// layout that comes a frame later: what stands there can be clicked at once.
FontMetrics {
    id: shares

    required property list<string> words
    required property double room
    property double gap: 0

    readonly property list<double> needs: words.map(word => font.pixelSize > 0 ? Math.ceil(advanceWidth(word)) : 0)
    readonly property double rest: (room - gap * (words.length - 1) - needs.reduce((sum, need) => sum + need, 0))
        / Math.max(1, words.length)

    function widthOf(number: int): double {
        return Math.max(0, (needs[number] ?? 0) + rest)
    }
    function xOf(number: int): double {
        return needs.slice(0, number).reduce((sum, need) => sum + need + rest + gap, 0)
    }
}
