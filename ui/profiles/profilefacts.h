#pragma once

#include "models/profiles/profilebook.h"

#include <QWidget>

class FactList;
class QLabel;
class QPushButton;

/// One profile: where it leads, what its cloud lacks, and what can be done with it. GUI thread.
class ProfileFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileFacts(QWidget *parent);

    void show(const KnownProfile &known, ProfileBook::Removal removal);

signals:
    void openWanted();
    void testWanted();
    void editWanted();
    void defaultWanted();
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(const QString &name, const QString &words, void (ProfileFacts::*wanted)());
    void dress();

    QLabel *m_title;
    QLabel *m_caption;
    QLabel *m_note;
    FactList *m_facts;
    QPushButton *m_open;
    QPushButton *m_test;
    QPushButton *m_edit;
    QPushButton *m_default;
    QPushButton *m_remove;
};
