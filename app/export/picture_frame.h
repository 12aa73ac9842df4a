#pragma once

#include <QString>

#include <string>
#include <vector>

#include "app/export/picture.h"
#include "app/export/picture_options.h"

class QFont;

namespace finwait {

/// Lines no wider than `width`, in any script.
std::vector<std::string> wrappedLines(const QString& text, double width, const QFont& font);

/// The picture on its background, with the title above it and the caption below it that the options ask for;
/// `ownTitle` is the scenario's.
Picture framed(Picture inner, const PictureOptions& options, const QString& ownTitle);

} // namespace finwait
