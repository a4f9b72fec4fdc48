#pragma once

#include "models/core/result.h"
#include "models/core/signinway.h"

#include <QCoreApplication>
#include <QDate>
#include <QSize>
#include <QStringList>

#include <optional>

/// The words of the command line, checked (DESIGN 2). Pure; main thread.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    enum class Verb { Window, Sync, List, Show, Snapshot, Verify, Roles, SignIn, SignOut, Profiles, Suspend, Reactivate, SetQuantity, Outbox, Version, Help };

    Verb verb = Verb::Window;
    QString word{};           ///< the command as it was given: "suspend"
    QString what{};           ///< list, show: the kind of record; snapshot: the pane; profiles: "test" or empty
    QString id{};             ///< show; profiles test: the profile's name or file
    QString profile{};        ///< file or name; empty: the last used
    QString dataDir{};        ///< empty: the profile's own
    QString language{};       ///< nl, en or empty: the system's
    std::optional<SignInWay> signIn{}; ///< empty: the browser for a window, a code elsewhere
    bool demo = false;
    int demoCustomers = 2000;
    bool full = false;
    bool json = false;
    bool health = false; ///< sync: also everybody's service health
    QString issue{}; ///< list affected: which
    bool dryRun = false;
    bool yes = false;         ///< nobody is asked
    QStringList ids{};        ///< subscriptions, or entries of the outbox
    int quantity = 0;         ///< set-quantity
    QString reason{};         ///< why, or the number of a ticket
    QString customer{};
    QString view{};
    QString filter{};
    QString account{};        ///< list audit: who
    QString action{};         ///< list audit: what, as it is logged
    QDate since{};            ///< list audit: the first day, local; invalid: from the beginning
    QDate until{};            ///< list audit: the last day, included
    QString format{};         ///< table, csv, json, xlsx; text for show
    QString output{};
    QSize size{1400, 900};
    QString theme{};          ///< light, dark or empty: the system's

    /// Reads the arguments after the program's name. Rejected with one sentence in `detail` when they make no sense.
    static Result<CommandLine> parse(const QStringList &arguments);
    /// What a customer has, as `list` names it: services, subscriptions, users, licences.
    static bool isPart(QStringView what);
    /// What is known of the health of customers: health, issues, affected, messages.
    static bool isHealth(QStringView what);
    /// The text of --help.
    static QString usage();
    /// The value of --lang among arguments that may be wrong otherwise, so that even the complaint comes in the chosen language.
    static QString languageIn(const QStringList &arguments);
};
