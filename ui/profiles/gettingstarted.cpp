#include "ui/profiles/gettingstarted.h"

#include "models/profiles/cloud.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

GettingStarted::GettingStarted(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName("gettingStarted"_L1);
    setAccessibleName(tr("Getting started"));
    m_column->setSpacing(scaled(4, font()));
    auto *title = new QLabel(tr("Getting started"), this);
    title->setFont(titleFont(font()));
    m_column->addWidget(title);

    addStep(
        1, tr("Register an application"),
        tr("Open Microsoft Entra as an administrator of your own tenant, choose App registrations and New registration. Give it a name of "
           "your own and choose accounts in this organisational directory only."),
        //: A cloud, in short
        {{u"entra.global"_s, tr("Global"), u"https://entra.microsoft.com"_s},
         //: A cloud, in short
         {u"entra.us"_s, tr("US Government"), u"https://entra.microsoft.us"_s},
         {u"entra.china"_s, u"21Vianet"_s, u"https://portal.azure.cn"_s}});
    addStep(
        2, tr("Let the browser come back"),
        tr("Under Authentication add the platform Mobile and desktop applications with this redirect address, and set Allow public client "
           "flows to Yes. Make no secret: a program on a desktop cannot keep one."),
        {{u"redirect"_s, tr("Redirect address"), u"http://localhost"_s}});
    QList<Value> permissions{{u"partnerCenterApi"_s, tr("API, by its ID"), u"fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"_s}};
    for (const auto &name : partnerCenterPermissions())
        permissions.append({name, u"Partner Center"_s, name});
    for (const auto &name : graphPermissions(Cloud::Global))
        permissions.append({name, u"Microsoft Graph"_s, name});
    addStep(
        3, tr("Give it its permissions"),
        tr("Under API permissions add these as delegated permissions: Partner Center (among the APIs my organization uses, to be found by "
           "this ID) and Microsoft Graph. Then choose Grant admin consent. Leave out DelegatedAdminRelationship.Read.All where the cloud "
           "has no GDAP."),
        permissions);
    auto *fourth = addStep(4, tr("Fill in a profile"),
                           tr("Copy the application (client) ID and the directory (tenant) ID from the overview of the registration."), {});
    auto *add = new QPushButton(tr("Add a profile…"), this);
    add->setObjectName("gettingStarted.add"_L1);
    connect(add, &QPushButton::clicked, this, &GettingStarted::addWanted);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch();
    fourth->addLayout(row);
    addStep(5, tr("Test the connection"),
            tr("The test names exactly what is missing and where to mend it. Sign in as a user of your own tenant, with multifactor "
               "authentication: Partner Center lets nobody in without it."),
            {});
    m_column->addStretch(1);
}

QVBoxLayout *GettingStarted::addStep(int number, const QString &title, const QString &sentence, const QList<Value> &values)
{
    auto *heading = new QLabel(this);
    heading->setTextFormat(Qt::PlainText);
    //: Heading of a step: its number and its title
    heading->setText(tr("%1. %2").arg(QString::number(number), title));
    heading->setFont(sectionFont(font()));
    heading->setContentsMargins(0, scaled(12, font()), 0, 0);
    auto *words = new QLabel(this);
    words->setTextFormat(Qt::PlainText);
    words->setText(sentence);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(4, font()));
    column->addWidget(heading);
    column->addWidget(words);
    if (!values.isEmpty()) {
        auto *facts = new FactList(QString(), this);
        for (const auto &value : values) {
            facts->addFact(value.id, value.caption);
            facts->setFact(value.id, value.text, value.text);
        }
        column->addWidget(facts);
    }
    m_column->addLayout(column);
    return column;
}
