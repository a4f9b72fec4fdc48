#include "ui/widgets/linkopener.h"

#include "ui/widgets/plainmessage.h"

#include <QCoreApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

class LinkText
{
    Q_DECLARE_TR_FUNCTIONS(LinkText)

public:
    static QMessageBox *question(const QString &host, const QString &warning, QWidget *over)
    {
        return plainMessage(QMessageBox::Question, tr("Open this address?"),
                            //: %1: a host, for example login.example.com
                            {tr("The address leads to “%1”. That is neither a known host of Microsoft nor one of your profile.").arg(host),
                             warning.isEmpty() ? tr("Open it only if you know it.") : warning},
                            over);
    }
    static QString agree() { return tr("Open browser"); }
    //: Leaves a dialog without doing anything
    static QString decline() { return tr("Cancel"); }
};

} // namespace

LinkRule LinkOpener::rule(const QUrl &url) const
{
    return linkRule(url, profileHosts ? profileHosts() : QStringList());
}

void LinkOpener::openFor(QWidget *over, const QUrl &url, std::function<void(bool)> opened, const QString &warning) const
{
    const auto now = [open = open, url, opened = std::move(opened)] { opened(open && open(url)); };
    switch (rule(url)) {
    case LinkRule::Open:
        now();
        return;
    case LinkRule::Refuse:
        return;
    case LinkRule::AskFirst:
        break;
    }
    // Encoded, so that letters of another alphabet cannot pass for those of a known name.
    auto *box = LinkText::question(url.host(QUrl::FullyEncoded), warning, over);
    box->setObjectName("openAddressDialog"_L1);
    const auto *agree = box->addButton(LinkText::agree(), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(LinkText::decline(), QMessageBox::RejectRole));
    QObject::connect(box, &QMessageBox::buttonClicked, over, [agree, now](QAbstractButton *clicked) {
        if (clicked == agree)
            now();
    });
    box->open();
}
