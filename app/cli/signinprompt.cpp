#include "app/cli/signinprompt.h"

#include "models/export/celltext.h"

void SignInPrompt::tell(const SyncState &state)
{
    if (state.deviceCode
        && (state.deviceCode->userCode != m_shownCode.userCode || state.deviceCode->verificationUri != m_shownCode.verificationUri)) {
        m_shownCode = *state.deviceCode;
        m_err << tr("To sign in, open %1 and enter the code %2.").arg(oneLine(m_shownCode.verificationUri), oneLine(m_shownCode.userCode))
              << Qt::endl;
    }
    if (state.browser && std::exchange(m_shownAddress, state.browser->url) != state.browser->url)
        //: %1: an address
        m_err << tr("To sign in, open this address in a browser on this computer: %1").arg(oneLine(m_shownAddress)) << Qt::endl;
}
