#pragma once

#include "ui/widgets/linkrule.h"

#include <QWidget>

#include <functional>

/// Opens addresses that came from outside in the person's browser, by the rule of LinkRule. GUI thread.
struct LinkOpener {
    std::function<bool(const QUrl &)> open{}; ///< the desktop's; false: no browser could be opened
    std::function<QStringList()> profileHosts{};

    LinkRule rule(const QUrl &url) const;
    /// At once, or after the person has seen the host and agreed, or not at all. `opened` hears whether a browser took it; nothing when the
    /// person declined. `warning` is what to mind before agreeing; empty: the usual.
    void openFor(QWidget *over, const QUrl &url, std::function<void(bool)> opened, const QString &warning = {}) const;
};
