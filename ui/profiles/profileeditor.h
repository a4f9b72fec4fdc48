#pragma once

#include "models/profiles/cloud.h"
#include "models/profiles/profilebook.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

/// Fills in a new profile, or changes one. What is missing or wrong is said beside the fields, and nothing that was typed is lost. GUI
/// thread.
class ProfileEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileEditor(QWidget *parent);

    /// Empty `file`: a new one.
    void edit(const Profile &profile, const QString &file);
    /// As the fields have it.
    Profile profile() const;
    const QString &file() const { return m_file; }
    /// Why it was not saved; the field it is about gets the keyboard.
    void refuse(const Error &error);

signals:
    void saveWanted();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addField(const QString &key, const QString &hint);
    void addRow(const QString &caption, QWidget *field);
    void takeCloud();
    void lock(const QString &key, bool isFixed);
    void dress();

    Profile m_kept{}; ///< what has no field of its own
    QString m_file{};
    QFormLayout *m_form;
    QLabel *m_title;
    QComboBox *m_cloud;
    QHash<QString, QLineEdit *> m_fields{};
    QSpinBox *m_calls;
    QLabel *m_lacking;
    QLabel *m_fault;
    QPushButton *m_save;
};
