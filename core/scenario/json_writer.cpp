#include "core/scenario/json_writer.h"

#include "core/scenario/json_reader.h"

namespace finwait {

JsonLine& JsonLine::add(std::string_view key, std::string_view text) {
    return addRaw(key, jsonString(text));
}

JsonLine& JsonLine::addRaw(std::string_view key, std::string_view json) {
    if (m_text.size() > 1)
        m_text += ", ";
    m_text += jsonString(key);
    m_text += ": ";
    m_text += json;
    return *this;
}

} // namespace finwait
