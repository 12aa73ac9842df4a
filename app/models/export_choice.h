#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace finwait {

/// One of several that an export can be told. What was wanted is kept while it is not on offer.
class ExportChoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Export options have them")
    Q_PROPERTY(QString name READ name NOTIFY offered FINAL)
    Q_PROPERTY(QList<QString> names READ names NOTIFY offered FINAL)
    /// An index into `names`.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY chosen FINAL)
    /// It means something for what is chosen elsewhere.
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged FINAL)

public:
    struct Option {
        QString key;
        QString name;
        friend bool operator==(const Option&, const Option&) = default;
    };

    /// `key` is what it is called where it is remembered.
    ExportChoice(QString key, QString wanted, QObject* parent);

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int current() const;
    void setCurrent(int current);
    [[nodiscard]] bool isShown() const { return m_shown && m_options.size() > 1; }

    /// The key of what is chosen: what was wanted, or else the first on offer.
    [[nodiscard]] QString value() const;
    [[nodiscard]] bool is(const char* key) const { return value() == QLatin1String(key); }
    [[nodiscard]] const QString& wanted() const { return m_wanted; }

    void offer(const QString& name, const QList<Option>& options);
    void choose(const QString& key);
    void setShown(bool shown);

signals:
    void offered();
    void chosen();
    /// The same, by the person.
    void picked();
    void shownChanged();

private:
    QString m_key;
    QString m_wanted;
    QString m_name;
    QList<Option> m_options;
    bool m_shown = true;
};

/// Something about an export that is so or not.
class ExportSwitch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Export options have them")
    Q_PROPERTY(QString name READ name NOTIFY worded FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY worded FINAL)
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY toggled FINAL)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged FINAL)

public:
    ExportSwitch(QString key, bool on, QObject* parent);

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString hint() const { return m_hint; }
    [[nodiscard]] bool isOn() const { return m_on; }
    /// By the person.
    void setOn(bool on);
    [[nodiscard]] bool isShown() const { return m_shown; }

    void word(const QString& name, const QString& hint);
    void turn(bool on);
    void setShown(bool shown);

signals:
    void worded();
    void toggled();
    /// The same, by the person.
    void picked();
    void shownChanged();

private:
    QString m_key;
    QString m_name;
    QString m_hint;
    bool m_on;
    bool m_shown = true;
};

} // namespace finwait
