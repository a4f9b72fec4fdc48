#include "app/cli/browserpagestext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

BrowserPages BrowserPagesText::pages()
{
    return {.language = QLocale().bcp47Name(),
            .title = u"Partnerdesk"_s,
            //: A page in the browser, after the person signed in there
            .done = tr("The sign-in goes on in Partnerdesk. You can close this page."),
            //: A page in the browser
            .failed = tr("This page did not sign you in. Go back to Partnerdesk, which says why.")};
}
