#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "app/painting/palette.h"

class QJSEngine;
class QQmlEngine;

namespace finwait {

/// Colours, fonts and sizes of the window: what `Palette` holds, said in QML, and the one scale of type.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "light", "dark", "high-contrast" or "print".
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ isDark NOTIFY changed FINAL)
    /// The ThemeKind as a number, for painted items.
    Q_PROPERTY(int kind READ kindNumber NOTIFY changed FINAL)
    /// Multiplies all of type; 1 is normal.
    Q_PROPERTY(double scale READ scale WRITE setScale NOTIFY changed FINAL)

    Q_PROPERTY(QColor page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed FINAL)
    Q_PROPERTY(QColor hairline READ hairline NOTIFY changed FINAL)
    Q_PROPERTY(QColor ink READ ink NOTIFY changed FINAL)
    Q_PROPERTY(QColor muted READ muted NOTIFY changed FINAL)
    Q_PROPERTY(QColor endA READ endA NOTIFY changed FINAL)
    Q_PROPERTY(QColor endB READ endB NOTIFY changed FINAL)
    Q_PROPERTY(QColor lost READ lost NOTIFY changed FINAL)
    Q_PROPERTY(QColor accepted READ accepted NOTIFY changed FINAL)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed FINAL)
    /// Text on a fill of an endpoint's colour or the accent.
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed FINAL)
    /// The outline of a control: 3:1 against the surface is left to text and shape; this is a quiet line.
    Q_PROPERTY(QColor control READ control NOTIFY changed FINAL)

    Q_PROPERTY(QString sans READ sans CONSTANT FINAL)
    Q_PROPERTY(QString mono READ mono CONSTANT FINAL)
    /// Pixel sizes: 10.5, 12, 13, 15 and 18 at scale 1.
    Q_PROPERTY(double tiny READ tiny NOTIFY changed FINAL)
    Q_PROPERTY(double small READ small NOTIFY changed FINAL)
    Q_PROPERTY(double body READ body NOTIFY changed FINAL)
    Q_PROPERTY(double large READ large NOTIFY changed FINAL)
    Q_PROPERTY(double title READ title NOTIFY changed FINAL)

public:
    /// The one of this process; QML engines share it.
    static Theme& instance();
    static Theme* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    void setKind(ThemeKind kind);
    [[nodiscard]] QString name() const;
    /// Unknown names are ignored.
    void setName(const QString& name);
    [[nodiscard]] double scale() const { return m_scale; }
    void setScale(double scale);

    [[nodiscard]] bool isDark() const { return colors().surface.lightness() < 128; }
    [[nodiscard]] int kindNumber() const { return static_cast<int>(m_kind); }
    [[nodiscard]] QColor page() const { return colors().page; }
    [[nodiscard]] QColor surface() const { return colors().surface; }
    [[nodiscard]] QColor hairline() const { return colors().hairline; }
    [[nodiscard]] QColor ink() const { return colors().ink; }
    [[nodiscard]] QColor muted() const { return colors().muted; }
    [[nodiscard]] QColor endA() const { return colors().endA; }
    [[nodiscard]] QColor endB() const { return colors().endB; }
    [[nodiscard]] QColor lost() const { return colors().lost; }
    [[nodiscard]] QColor accepted() const { return colors().accepted; }
    [[nodiscard]] QColor accent() const { return colors().accent; }
    [[nodiscard]] QColor onAccent() const;
    [[nodiscard]] QColor control() const;

    [[nodiscard]] QString sans() const;
    [[nodiscard]] QString mono() const;
    [[nodiscard]] double tiny() const { return 10.5 * m_scale; }
    [[nodiscard]] double small() const { return 12 * m_scale; }
    [[nodiscard]] double body() const { return 13 * m_scale; }
    [[nodiscard]] double large() const { return 15 * m_scale; }
    [[nodiscard]] double title() const { return 18 * m_scale; }

    /// `front` laid over `back` with the given opacity: quiet fills that stay opaque.
    Q_INVOKABLE static QColor blend(const QColor& front, const QColor& back, double opacity);
    /// The colour of "A" or "B"; muted for anything else.
    Q_INVOKABLE QColor endColor(const QString& letter) const;

signals:
    void changed();

private:
    explicit Theme(QObject* parent = nullptr) : QObject(parent) {}
    [[nodiscard]] const Palette& colors() const { return palette(m_kind); }

    ThemeKind m_kind = ThemeKind::Light;
    double m_scale = 1;
};

} // namespace finwait
