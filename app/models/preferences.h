#pragma once

#include <QObject>
#include <QSize>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace finwait {

/// What a person chose and wants to find again next time. Kept in the platform's settings, unless `volatile`.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workspace has one")
    /// A name that Theme knows.
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    /// "en" or "zh_CN".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    Q_PROPERTY(bool relativeNumbers READ relativeNumbers WRITE setRelativeNumbers NOTIFY
                   relativeNumbersChanged FINAL)
    Q_PROPERTY(bool timeToScale READ timeToScale WRITE setTimeToScale NOTIFY timeToScaleChanged FINAL)
    /// Whose state names are shown: a key of NameDialect.
    Q_PROPERTY(QString dialect READ dialect WRITE setDialect NOTIFY dialectChanged FINAL)
    /// What ss or netstat would print is shown under the chart.
    Q_PROPERTY(bool hostView READ hostView WRITE setHostView NOTIFY hostViewChanged FINAL)
    /// The first-run hint has been seen.
    Q_PROPERTY(bool hintSeen READ hintSeen WRITE setHintSeen NOTIFY hintSeenChanged FINAL)
    Q_PROPERTY(QSize windowSize READ windowSize WRITE setWindowSize NOTIFY windowSizeChanged FINAL)

public:
    enum class Storage { Settings, Volatile };

    explicit Preferences(Storage storage, QObject* parent = nullptr);

    [[nodiscard]] QString theme() const { return m_theme; }
    void setTheme(const QString& theme);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    [[nodiscard]] bool relativeNumbers() const { return m_relativeNumbers; }
    void setRelativeNumbers(bool relative);
    [[nodiscard]] bool timeToScale() const { return m_timeToScale; }
    void setTimeToScale(bool toScale);
    [[nodiscard]] QString dialect() const { return m_dialect; }
    /// Unknown keys are ignored.
    void setDialect(const QString& dialect);
    [[nodiscard]] bool hostView() const { return m_hostView; }
    void setHostView(bool shown);
    [[nodiscard]] bool hintSeen() const { return m_hintSeen; }
    void setHintSeen(bool seen);
    [[nodiscard]] QSize windowSize() const { return m_windowSize; }
    void setWindowSize(QSize size);

    /// The language that fits the system's: "zh_CN" for Chinese, else "en".
    static QString systemLanguage();

signals:
    void themeChanged();
    void languageChanged();
    void textScaleChanged();
    void reduceMotionChanged();
    void relativeNumbersChanged();
    void timeToScaleChanged();
    void dialectChanged();
    void hostViewChanged();
    void hintSeenChanged();
    void windowSizeChanged();

private:
    void keep(const char* key, const QVariant& value) const;
    template <typename Value>
    bool replace(Value& member, const Value& value, const char* key);

    Storage m_storage;
    QString m_theme = QStringLiteral("light");
    QString m_language = QStringLiteral("en");
    double m_textScale = 1;
    bool m_reduceMotion = false;
    bool m_relativeNumbers = true;
    bool m_timeToScale = false;
    QString m_dialect = QStringLiteral("rfc");
    bool m_hostView = false;
    bool m_hintSeen = false;
    QSize m_windowSize{1440, 900};
};

} // namespace finwait
