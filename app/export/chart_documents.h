#pragma once

#include <QByteArray>
#include <QString>

#include "app/export/export_format.h"
#include "app/text/state_names.h"
#include "core/capture/packets.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

struct DocumentOptions {
    StepRange range;
    bool relativeNumbers = true;
    QString language =
        QStringLiteral("en"); ///< Of the scenario's title; the rest speaks the program's language.
    NameDialect dialect = NameDialect::Rfc;
};

/// The sequence chart of a history's path as text.
QByteArray writtenChart(const History& history, const Scenario& scenario, WrittenFormat format,
                        const DocumentOptions& options);

/// What a packet capture at one end would hold. Pcapng has comments and names the end; pcap has neither.
QByteArray captureFile(const History& history, const Scenario& scenario, ExportFormat format,
                       const CaptureOptions& capture, const DocumentOptions& options);

} // namespace finwait
