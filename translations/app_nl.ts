<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>AccessSection</name>
    <message>
        <source>Delegated access</source>
        <translation>Gedelegeerde toegang</translation>
    </message>
    <message>
        <source>Copy: delegated access</source>
        <translation>Kopiëren: gedelegeerde toegang</translation>
    </message>
    <message>
        <source>DAP is granted as well.</source>
        <translation>DAP is ook verleend.</translation>
    </message>
    <message>
        <source>It allows: %1.</source>
        <extracomment>%1: a list, for example: Seeing users, Assigning licences</extracomment>
        <translation>Deze toegang staat toe: %1.</translation>
    </message>
</context>
<context>
    <name>AccessText</name>
    <message>
        <source>Not read yet</source>
        <extracomment>delegated access: not known yet</extracomment>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>delegated access: the service does not say</extracomment>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>delegated access: there is none</extracomment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>GDAP, expired</source>
        <extracomment>delegated access: there was GDAP, and it is over</extracomment>
        <translation>GDAP, verlopen</translation>
    </message>
    <message>
        <source>GDAP, approval pending</source>
        <extracomment>delegated access: the customer has not approved it yet</extracomment>
        <translation>GDAP, wacht op goedkeuring</translation>
    </message>
    <message>
        <source>DAP</source>
        <extracomment>delegated access of the old kind</extracomment>
        <translation>DAP</translation>
    </message>
    <message>
        <source>GDAP, ends soon</source>
        <extracomment>delegated access: GDAP that ends within a month</extracomment>
        <translation>GDAP, eindigt binnenkort</translation>
    </message>
    <message>
        <source>GDAP</source>
        <extracomment>delegated access: granular delegated admin privileges</extracomment>
        <translation>GDAP</translation>
    </message>
    <message>
        <source>GDAP, expired %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>GDAP, verlopen %1</translation>
    </message>
    <message>
        <source>GDAP, ends %1</source>
        <extracomment>%1: a date that is near</extracomment>
        <translation>GDAP, eindigt %1</translation>
    </message>
    <message>
        <source>GDAP until %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>GDAP tot %1</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Approval pending</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Wacht op goedkeuring</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Being activated</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Wordt geactiveerd</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Expiring</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Verloopt</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Termination requested</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Beëindiging aangevraagd</translation>
    </message>
    <message>
        <source>Being terminated</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Wordt beëindigd</translation>
    </message>
    <message>
        <source>Terminated</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <extracomment>a relationship with a customer; %1: its status, %2: the date of its end</extracomment>
        <translation>%1, geëindigd %2</translation>
    </message>
    <message>
        <source>%1 until %2, then extended automatically</source>
        <extracomment>a relationship with a customer; %1: its status, %2: the date of its end</extracomment>
        <translation>%1 tot %2, daarna automatisch verlengd</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>a relationship with a customer; %1: its status, %2: the date of its end</extracomment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Global Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Globale beheerder</translation>
    </message>
    <message>
        <source>Global Reader</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Globale lezer</translation>
    </message>
    <message>
        <source>Directory Readers</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Directorylezers</translation>
    </message>
    <message>
        <source>Directory Writers</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Directoryschrijvers</translation>
    </message>
    <message>
        <source>User Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Gebruikersbeheerder</translation>
    </message>
    <message>
        <source>License Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Licentiebeheerder</translation>
    </message>
    <message>
        <source>Helpdesk Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Helpdeskbeheerder</translation>
    </message>
    <message>
        <source>Password Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Wachtwoordbeheerder</translation>
    </message>
    <message>
        <source>Authentication Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Verificatiebeheerder</translation>
    </message>
    <message>
        <source>Privileged Authentication Administrator</source>
        <translation>Beheerder bevoorrechte verificatie</translation>
    </message>
    <message>
        <source>Privileged Role Administrator</source>
        <translation>Beheerder bevoorrechte rollen</translation>
    </message>
    <message>
        <source>Groups Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Groepsbeheerder</translation>
    </message>
    <message>
        <source>Guest Inviter</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Uitnodiger van gasten</translation>
    </message>
    <message>
        <source>Domain Name Administrator</source>
        <translation>Domeinnaambeheerder</translation>
    </message>
    <message>
        <source>Service Support Administrator</source>
        <translation>Serviceondersteuningsbeheerder</translation>
    </message>
    <message>
        <source>Message Center Reader</source>
        <translation>Lezer van berichtencentrum</translation>
    </message>
    <message>
        <source>Reports Reader</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Lezer van rapporten</translation>
    </message>
    <message>
        <source>Billing Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Factureringsbeheerder (tenant)</translation>
    </message>
    <message>
        <source>Exchange Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Exchange-beheerder</translation>
    </message>
    <message>
        <source>Exchange Recipient Administrator</source>
        <translation>Beheerder Exchange-ontvangers</translation>
    </message>
    <message>
        <source>SharePoint Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>SharePoint-beheerder</translation>
    </message>
    <message>
        <source>Teams Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Teams-beheerder</translation>
    </message>
    <message>
        <source>Office Apps Administrator</source>
        <translation>Beheerder Office-apps</translation>
    </message>
    <message>
        <source>Intune Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Intune-beheerder</translation>
    </message>
    <message>
        <source>Cloud Device Administrator</source>
        <translation>Beheerder cloudapparaten</translation>
    </message>
    <message>
        <source>Security Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Beveiligingsbeheerder</translation>
    </message>
    <message>
        <source>Security Operator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Beveiligingsoperator</translation>
    </message>
    <message>
        <source>Security Reader</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Beveiligingslezer</translation>
    </message>
    <message>
        <source>Conditional Access Administrator</source>
        <translation>Beheerder voorwaardelijke toegang</translation>
    </message>
    <message>
        <source>Compliance Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Nalevingsbeheerder</translation>
    </message>
    <message>
        <source>Application Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Toepassingsbeheerder</translation>
    </message>
    <message>
        <source>Cloud Application Administrator</source>
        <translation>Beheerder cloudtoepassingen</translation>
    </message>
    <message>
        <source>Dynamics 365 Administrator</source>
        <translation>Dynamics 365-beheerder</translation>
    </message>
    <message>
        <source>Power Platform Administrator</source>
        <translation>Power Platform-beheerder</translation>
    </message>
    <message>
        <source>Fabric Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Fabric-beheerder</translation>
    </message>
    <message>
        <source>Seeing users</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Gebruikers bekijken</translation>
    </message>
    <message>
        <source>Seeing licences</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Licenties bekijken</translation>
    </message>
    <message>
        <source>Seeing a user’s licences</source>
        <translation>Licenties van een gebruiker bekijken</translation>
    </message>
    <message>
        <source>Assigning licences</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Licenties toewijzen</translation>
    </message>
    <message>
        <source>Creating users</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Gebruikers maken</translation>
    </message>
    <message>
        <source>Deleting users</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Gebruikers verwijderen</translation>
    </message>
    <message>
        <source>Giving users admin roles</source>
        <translation>Gebruikers beheerdersrollen geven</translation>
    </message>
    <message>
        <source>Seeing service health and messages</source>
        <translation>Servicestatus en berichten bekijken</translation>
    </message>
    <message>
        <source>Filing service requests for the customer</source>
        <translation>Serviceaanvragen indienen voor de klant</translation>
    </message>
    <message>
        <source>Opening admin portals for the customer</source>
        <translation>Beheerportals openen voor de klant</translation>
    </message>
    <message>
        <source>%1 is not possible: there is no delegated access to this customer. Ask the customer for a relationship.</source>
        <extracomment>%1: for example: Seeing users</extracomment>
        <translation>%1 is niet mogelijk: er is geen gedelegeerde toegang tot deze klant. Vraag de klant om een relatie.</translation>
    </message>
    <message>
        <source>%1 is not possible yet: the customer has not approved the relationship you asked for. Remind the customer.</source>
        <extracomment>%1: for example: Seeing users</extracomment>
        <translation>%1 is nog niet mogelijk: de klant heeft de gevraagde relatie niet goedgekeurd. Herinner de klant eraan.</translation>
    </message>
    <message>
        <source>%1 is not possible: the delegated access ended on %2. Ask the customer for a new relationship.</source>
        <extracomment>%1: for example: Seeing users; %2: a date</extracomment>
        <translation>%1 is niet mogelijk: de gedelegeerde toegang is geëindigd op %2. Vraag de klant om een nieuwe relatie.</translation>
    </message>
    <message>
        <source>%1 is not possible: the delegated access has ended. Ask the customer for a new relationship.</source>
        <extracomment>%1: for example: Seeing users</extracomment>
        <translation>%1 is niet mogelijk: de gedelegeerde toegang is geëindigd. Vraag de klant om een nieuwe relatie.</translation>
    </message>
    <message>
        <source>%1 is not possible: the delegated access lacks the role for it. Ask the customer for a relationship with one of: %2.</source>
        <extracomment>%1: for example: Seeing users; %2: names of roles</extracomment>
        <translation>%1 is niet mogelijk: de gedelegeerde toegang mist de rol daarvoor. Vraag de klant om een relatie met een van deze rollen: %2.</translation>
    </message>
    <message>
        <source>Nothing can be done in the customer’s tenant. Ask the customer for a relationship.</source>
        <translation>In de tenant van de klant is niets mogelijk. Vraag de klant om een relatie.</translation>
    </message>
    <message>
        <source>Nothing can be done in the customer’s tenant until the customer approves the relationship. Remind the customer.</source>
        <translation>In de tenant van de klant is niets mogelijk totdat de klant de relatie goedkeurt. Herinner de klant eraan.</translation>
    </message>
    <message>
        <source>Nothing can be done in the customer’s tenant any more. Ask the customer for a new relationship: an ended one does not come back.</source>
        <translation>In de tenant van de klant is niets meer mogelijk. Vraag de klant om een nieuwe relatie: een beëindigde komt niet terug.</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s): ask the customer for a new relationship in time.</source>
        <translation>
            <numerusform>Eindigt over %n dag: vraag de klant op tijd om een nieuwe relatie.</numerusform>
            <numerusform>Eindigt over %n dagen: vraag de klant op tijd om een nieuwe relatie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service does not tell you the GDAP relationships with customers. Ask an administrator for that permission.</source>
        <translation>De service noemt u de GDAP-relaties met klanten niet. Vraag een beheerder om die machtiging.</translation>
    </message>
    <message>
        <source>The service no longer tells you the GDAP relationships with customers. What is shown is of %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>De service noemt u de GDAP-relaties met klanten niet meer. Wat hier staat, is van %1.</translation>
    </message>
    <message>
        <source>The granular delegated admin privileges (GDAP) for this customer have not been read yet.</source>
        <translation>De gedetailleerde gedelegeerde beheerdersbevoegdheden (GDAP) voor deze klant zijn nog niet gelezen.</translation>
    </message>
    <message>
        <source>This cloud does not offer granular delegated admin privileges (GDAP), so only DAP can be shown.</source>
        <translation>Deze cloud biedt geen gedetailleerde gedelegeerde beheerdersbevoegdheden (GDAP), dus alleen DAP kan worden getoond.</translation>
    </message>
    <message>
        <source>Resetting passwords</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Wachtwoorden opnieuw instellen</translation>
    </message>
    <message>
        <source>Blocking and allowing sign-ins</source>
        <translation>Aanmelden blokkeren en toestaan</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>File</source>
        <extracomment>Title of a menu</extracomment>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Title of a menu</extracomment>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Title of a menu</extracomment>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Title of a menu: light or dark</extracomment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Row height</source>
        <extracomment>Title of a menu: how high the rows of a list are</extracomment>
        <translation>Rijhoogte</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>Title of a section: the panes of the window</extracomment>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>This pane</source>
        <extracomment>Title of a section: what can be done in the pane on show</extracomment>
        <translation>Dit onderdeel</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>Title of a menu</extracomment>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>ActivityColumns</name>
    <message>
        <source>Date/time</source>
        <translation>Datum/tijd</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column: who did it</extracomment>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles</source>
        <extracomment>column: roles of who did it</extracomment>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>column: what was done</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>Betrokken klant</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: how it was before and how it is after</extracomment>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>column: what the service said</extracomment>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>column: what it was done to, where that is no customer</extracomment>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>column: number of an entry of the log</extracomment>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>ActivityDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Close this entry</source>
        <translation>Deze regel sluiten</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Klant openen</translation>
    </message>
    <message>
        <source>Only this customer’s entries</source>
        <translation>Alleen de regels van deze klant</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>In het logboek</translation>
    </message>
    <message>
        <source>Before, as it was logged</source>
        <translation>Ervoor, zoals het is vastgelegd</translation>
    </message>
    <message>
        <source>Copy how it was before</source>
        <translation>Kopiëren hoe het ervoor was</translation>
    </message>
    <message>
        <source>After, as it was logged</source>
        <translation>Erna, zoals het is vastgelegd</translation>
    </message>
    <message>
        <source>Copy how it was after</source>
        <translation>Kopiëren hoe het erna was</translation>
    </message>
    <message>
        <source>Entry of the audit log</source>
        <translation>Regel van het controlelogboek</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles then</source>
        <translation>Rollen toen</translation>
    </message>
    <message>
        <source>Date/time</source>
        <translation>Datum/tijd</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>Betrokken klant</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>how it was before</extracomment>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>how it was afterwards</extracomment>
        <translation>Erna</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>number of an entry of the log</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>ID of the entry</source>
        <translation>Id van de regel</translation>
    </message>
    <message>
        <source>Hash</source>
        <extracomment>a checksum</extracomment>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before it</source>
        <translation>Hash ervoor</translation>
    </message>
    <message>
        <source>Facts of the entry</source>
        <translation>Gegevens van de regel</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>in place of a fact that an entry of the log does not have</extracomment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Not in the cache</source>
        <translation>Niet in de cache</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>how it was: there was nothing
----------
how it is: there is nothing</extracomment>
        <translation>Niets</translation>
    </message>
    <message>
        <source>None: the service was not asked</source>
        <translation>Geen: de service is niet gevraagd</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Account</source>
        <extracomment>menu: filter by who did it</extracomment>
        <translation>Account</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>menu: filter by what was done</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle filters verwijderen</translation>
    </message>
    <message>
        <source>There are none yet</source>
        <translation>Er zijn er nog geen</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Wordt geteld…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1: a value to filter by, %2: how many entries have it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>menu: filter by when it was done</extracomment>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>any date</extracomment>
        <translation>Elke datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Laatste dag</numerusform>
            <numerusform>Laatste %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Dagen kiezen…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a filter in force; %1, %2: first and last day</extracomment>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1: a filter in force, for example &quot;Account: anna@partner.example&quot;; read aloud and in a menu</extracomment>
        <translation>Filter %1 verwijderen</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <extracomment>a filter in force; %1: a customer</extracomment>
        <translation>Klant: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>a filter in force; %1: who did it</extracomment>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <extracomment>a filter in force; %1: what was done</extracomment>
        <translation>Actie: %1</translation>
    </message>
</context>
<context>
    <name>ActivityHeadings</name>
    <message>
        <source>Number</source>
        <extracomment>column: number of an entry of the log</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Date/time</source>
        <translation>Datum/tijd</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column: who did it</extracomment>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles</source>
        <extracomment>column: roles of who did it</extracomment>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>column: what was done</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>column: what kind of thing it was done to</extracomment>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>ID of the subject</source>
        <translation>Id van het onderwerp</translation>
    </message>
    <message>
        <source>Microsoft ID of the customer</source>
        <translation>Microsoft-id van de klant</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>Betrokken klant</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>column: how it was before</extracomment>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>column: how it was afterwards</extracomment>
        <translation>Erna</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>column: what the service said</extracomment>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>ID of the entry</source>
        <translation>Id van de regel</translation>
    </message>
    <message>
        <source>Hash</source>
        <extracomment>column: a checksum</extracomment>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Filter the activity</source>
        <translation>Activiteiten filteren</translation>
    </message>
    <message>
        <source>Filter by account, action, customer, change, answer or ID</source>
        <translation>Filteren op account, actie, klant, wijziging, antwoord of id</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>Reading the activity</source>
        <translation>De activiteiten worden gelezen</translation>
    </message>
    <message>
        <source>It is being read from this computer; no connection is needed for that.</source>
        <translation>Ze worden van deze computer gelezen; daar is geen verbinding voor nodig.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No entry passes the filters that are in force.</source>
        <translation>Geen regel voldoet aan de filters die van kracht zijn.</translation>
    </message>
    <message>
        <source>Show all activity</source>
        <translation>Alle activiteiten tonen</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Nog geen activiteiten</translation>
    </message>
    <message>
        <source>Every change made with this program is written down here: who made it, when, and what came of it. It stays on this computer, also without a connection and when the cache is rebuilt.</source>
        <translation>Elke wijziging met dit programma wordt hier vastgelegd: wie haar maakte, wanneer, en wat ervan kwam. Dat blijft op deze computer staan, ook zonder verbinding en als de cache opnieuw wordt opgebouwd.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <extracomment>number of entries of the audit log</extracomment>
        <translation>
            <numerusform>%Ln regel</numerusform>
            <numerusform>%Ln regels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message>
        <source>Activity</source>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>Filter the activity</source>
        <translation>Activiteiten filteren</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Volgende regel</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Vorige regel</translation>
    </message>
    <message>
        <source>Open entry</source>
        <translation>Regel openen</translation>
    </message>
    <message>
        <source>Only the entries of this customer</source>
        <translation>Alleen de regels van deze klant</translation>
    </message>
    <message>
        <source>Open the customer of this entry</source>
        <translation>De klant van deze regel openen</translation>
    </message>
    <message>
        <source>Check that the audit log is whole</source>
        <translation>Controleren of het controlelogboek heel is</translation>
    </message>
    <message>
        <source>Show or close the opened entry</source>
        <translation>De geopende regel tonen of sluiten</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Account&quot;, &quot;Request ID&quot; and the like</extracomment>
        <translation>Gekopieerd: %1</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>De activiteiten exporteren</translation>
    </message>
    <message>
        <source>activity</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>activiteiten</translation>
    </message>
    <message>
        <source>Audit log</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Controlelogboek</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Alias changed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Alias gewijzigd</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Labels gewijzigd</translation>
    </message>
    <message>
        <source>View saved</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Weergave opgeslagen</translation>
    </message>
    <message>
        <source>View removed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Weergave verwijderd</translation>
    </message>
    <message>
        <source>Role matrix changed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Rollenmatrix gewijzigd</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Weergave “%1”</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>stands where there was nothing before, or is nothing any more</extracomment>
        <translation>niets</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1: how it was, %2: how it is; for example &quot;gold → gold, vip&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <extracomment>read aloud; %1: how it is now</extracomment>
        <translation>toegevoegd: %1</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <extracomment>read aloud; %1: how it was</extracomment>
        <translation>weggehaald: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>read aloud; %1: how it was, %2: how it is now</extracomment>
        <translation>van %1 naar %2</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>answer to a command: it was carried out</extracomment>
        <translation>Gereed</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is intact: each of its %Ln entries follows the one before it.</source>
        <translation>
            <numerusform>Het controlelogboek is ongeschonden: de ene regel erin is de eerste.</numerusform>
            <numerusform>Het controlelogboek is ongeschonden: elk van de %Ln regels volgt op de regel ervoor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries are missing from the audit log before number %1.</source>
        <translation>In het controlelogboek ontbreken regels vóór nummer %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log does not belong to the one before it.</source>
        <translation>Regel %1 van het controlelogboek hoort niet bij de regel ervoor.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log was changed after it was written.</source>
        <translation>Regel %1 van het controlelogboek is gewijzigd nadat hij was geschreven.</translation>
    </message>
    <message>
        <source>The newest entries of the audit log are missing behind number %1.</source>
        <translation>De nieuwste regels van het controlelogboek ontbreken achter nummer %1.</translation>
    </message>
    <message>
        <source>The audit log does not name its entry %1 as the last one.</source>
        <translation>Het controlelogboek noemt zijn regel %1 niet als de laatste.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: name of a role; %2: area of the program; for example: Sales agent – Tickets</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Aantal gewijzigd</translation>
    </message>
    <message>
        <source>Nickname changed</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Eigen naam gewijzigd</translation>
    </message>
    <message>
        <source>Auto-renew switched</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Automatisch verlengen omgezet</translation>
    </message>
    <message>
        <source>Suspension</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Opschorting</translation>
    </message>
    <message>
        <source>Reactivation</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Heractivering</translation>
    </message>
    <message>
        <source>Subscription %1</source>
        <extracomment>%1: the id of a subscription</extracomment>
        <translation>Abonnement %1</translation>
    </message>
    <message>
        <source>Password reset</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Wachtwoord opnieuw ingesteld</translation>
    </message>
    <message>
        <source>User %1</source>
        <extracomment>%1: the id of a person&apos;s account</extracomment>
        <translation>Gebruiker %1</translation>
    </message>
    <message>
        <source>Support contact changed</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Ondersteuningscontact gewijzigd</translation>
    </message>
    <message>
        <source>User deleted</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Gebruiker verwijderd</translation>
    </message>
    <message>
        <source>User restored</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Gebruiker hersteld</translation>
    </message>
    <message>
        <source>Licence assigned</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Licentie toegewezen</translation>
    </message>
    <message>
        <source>Licence removed</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Licentie ingetrokken</translation>
    </message>
    <message>
        <source>Sign-in blocked</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Aanmelden geblokkeerd</translation>
    </message>
    <message>
        <source>Sign-in allowed</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Aanmelden toegestaan</translation>
    </message>
    <message>
        <source>Marked as affected or not</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Gemarkeerd als getroffen of niet</translation>
    </message>
    <message>
        <source>Mark of affected taken back</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Markering van getroffen teruggenomen</translation>
    </message>
    <message>
        <source>Muted</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Gedempt</translation>
    </message>
    <message>
        <source>Mute taken back</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Demping opgeheven</translation>
    </message>
    <message>
        <source>Service health checked</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Servicestatus gecontroleerd</translation>
    </message>
    <message>
        <source>Told of an issue</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Ingelicht over een probleem</translation>
    </message>
    <message>
        <source>Message seen to</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Bericht afgehandeld</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: id of an issue that a customer was told of, %2: how, for example &quot;draft&quot;
----------
%1: what became of a command, for example Refused; %2: what the service answered, for example 409/27009</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed out</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Afgemeld</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <extracomment>%1: why somebody did it, as they wrote it</extracomment>
        <translation>reden: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: date and time until which an issue or a service is muted</extracomment>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>%1: date and time of which a reading is</extracomment>
        <translation>stand per %1</translation>
    </message>
    <message>
        <source>issues: %1</source>
        <extracomment>%1: IDs of issues of Microsoft&apos;s</extracomment>
        <translation>problemen: %1</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>answer to a command: it was written into the outbox</extracomment>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Tried again</source>
        <extracomment>answer to a command: somebody had it tried again</extracomment>
        <translation>Opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Changed before it was sent</source>
        <extracomment>answer to a command: its value was changed before it was sent</extracomment>
        <translation>Gewijzigd voordat het verzonden werd</translation>
    </message>
</context>
<context>
    <name>AffectedColumns</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Affected</source>
        <extracomment>column: how a customer stands to an issue</extracomment>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>column: since when a customer has an issue</extracomment>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: date or time since when a customer&apos;s tenant no longer has an issue</extracomment>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>column: what shows that a customer is affected or not</extracomment>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>%1, recorded by %2</source>
        <extracomment>%1: what shows it, %2: who recorded that; read aloud</extracomment>
        <translation>%1, vastgelegd door %2</translation>
    </message>
    <message>
        <source>Informed</source>
        <extracomment>column: when a customer was told of the latest update</extracomment>
        <translation>Ingelicht</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>column: as of when a customer&apos;s health is known</extracomment>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: date or time when a customer was told, %2: how, for example &quot;draft&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AffectedList</name>
    <message>
        <source>Filter customers</source>
        <translation>Klanten filteren</translation>
    </message>
    <message>
        <source>Filter by name or domain</source>
        <translation>Filteren op naam of domein</translation>
    </message>
    <message>
        <source>Affected customers</source>
        <translation>Getroffen klanten</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Which customers are shown: %1</source>
        <extracomment>%1: the view that is chosen; read aloud</extracomment>
        <translation>Welke klanten worden getoond: %1</translation>
    </message>
    <message>
        <source>Reading the customers</source>
        <translation>Klanten worden gelezen</translation>
    </message>
    <message>
        <source>They are being read from this computer.</source>
        <translation>Ze worden van deze computer gelezen.</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>Geen klant gevonden</translation>
    </message>
    <message>
        <source>No customer of this issue passes the filters that are in force.</source>
        <translation>Geen klant van dit probleem voldoet aan de ingestelde filters.</translation>
    </message>
    <message>
        <source>Show all customers of this issue</source>
        <translation>Alle klanten van dit probleem tonen</translation>
    </message>
    <message>
        <source>No customer is known to be affected</source>
        <translation>Van geen klant is bekend dat deze getroffen is</translation>
    </message>
    <message>
        <source>Neither a tenant that can be read nor somebody here names one.</source>
        <translation>Geen leesbare tenant en niemand hier noemt er een.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <extracomment>number of customers of an issue that are shown</extracomment>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AliasField</name>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Your own name for this customer</source>
        <translation>Uw eigen naam voor deze klant</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The cache was damaged. It was set aside as &quot;%1&quot;, and everything is read from the service again. Your own notes, tags and views are not touched.</source>
        <translation>De cache was beschadigd. Deze is apart gezet als &quot;%1&quot; en alles wordt opnieuw van de service gelezen. Uw eigen notities, labels en weergaven blijven ongewijzigd.</translation>
    </message>
    <message>
        <source>The file with your own notes, tags and views was set aside as &quot;%1&quot;. Copies of earlier days are in the folder &quot;copies&quot; beside it.</source>
        <translation>Het bestand met uw eigen notities, labels en weergaven is apart gezet als &quot;%1&quot;. Kopieën van eerdere dagen staan in de map &quot;copies&quot; ernaast.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; with your own notes, tags and views cannot be read. It can be set aside, never deleted, to start with an empty one. Copies of earlier days are in the folder &quot;copies&quot; beside it.</source>
        <translation>Het bestand &quot;%1&quot; met uw eigen notities, labels en weergaven kan niet worden gelezen. Het kan apart worden gezet (het wordt nooit verwijderd), zodat u met een leeg bestand begint. Kopieën van eerdere dagen staan in de map &quot;copies&quot; ernaast.</translation>
    </message>
    <message>
        <source>Set aside and start empty</source>
        <translation>Apart zetten en leeg beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Today&apos;s copy of your own notes, tags and views could not be made. %1</source>
        <translation>De kopie van vandaag van uw eigen notities, labels en weergaven kon niet worden gemaakt. %1</translation>
    </message>
    <message numerus="yes">
        <source>Nobody had signed in here for %Ln day(s), so what was read from Microsoft was wiped from this computer, as Settings say. It is read again as soon as you are signed in. Your own notes, tags and views are not touched.</source>
        <translation>
            <numerusform>Er had zich hier %Ln dag niemand aangemeld. Wat van Microsoft is gelezen, is daarom van deze computer gewist, zoals in Instellingen staat. Het wordt opnieuw gelezen zodra u bent aangemeld. Uw eigen notities, labels en weergaven blijven ongewijzigd.</numerusform>
            <numerusform>Er had zich hier %Ln dagen niemand aangemeld. Wat van Microsoft is gelezen, is daarom van deze computer gewist, zoals in Instellingen staat. Het wordt opnieuw gelezen zodra u bent aangemeld. Uw eigen notities, labels en weergaven blijven ongewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>A button</extracomment>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of subscriptions wait in it and were not sent.</source>
        <translation>
            <numerusform>Er wacht %Ln wijziging van een abonnement in die niet verzonden is.</numerusform>
            <numerusform>Er wachten %Ln wijzigingen van abonnementen in die niet verzonden zijn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <extracomment>takes a message away</extracomment>
        <translation>Deze melding sluiten</translation>
    </message>
</context>
<context>
    <name>BrowserPagesText</name>
    <message>
        <source>The sign-in goes on in Partnerdesk. You can close this page.</source>
        <extracomment>A page in the browser, after the person signed in there</extracomment>
        <translation>Het aanmelden gaat verder in Partnerdesk. U kunt deze pagina sluiten.</translation>
    </message>
    <message>
        <source>This page did not sign you in. Go back to Partnerdesk, which says why.</source>
        <extracomment>A page in the browser</extracomment>
        <translation>Via deze pagina bent u niet aangemeld. Ga terug naar Partnerdesk; daar staat waarom.</translation>
    </message>
</context>
<context>
    <name>ChainCheck</name>
    <message>
        <source>The audit log is being checked…</source>
        <translation>Het controlelogboek wordt gecontroleerd…</translation>
    </message>
    <message>
        <source>%1 entries checked so far</source>
        <extracomment>%1: how many</extracomment>
        <translation>Tot nu toe %1 regels gecontroleerd</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>button: stops what is under way</extracomment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Logboek controleren</translation>
    </message>
    <message>
        <source>Stop checking the audit log</source>
        <translation>Stoppen met het controleren van het controlelogboek</translation>
    </message>
    <message>
        <source>Check that the audit log is whole and unchanged</source>
        <translation>Controleren of het controlelogboek heel en ongewijzigd is</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Subscriptions that will be changed</source>
        <translation>Abonnementen die worden gewijzigd</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>&amp;Nieuwe waarde</translation>
    </message>
    <message>
        <source>New quantity</source>
        <translation>Nieuw aantal</translation>
    </message>
    <message>
        <source>New nickname</source>
        <translation>Nieuwe eigen naam</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Automatisch verlengen</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln subscription(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln abonnement van %1 opschorten?</numerusform>
            <numerusform>%Ln abonnementen van %1 opschorten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reactivate %Ln subscription(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln abonnement van %1 opnieuw activeren?</numerusform>
            <numerusform>%Ln abonnementen van %1 opnieuw activeren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln subscription(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln abonnement van %1 wijzigen?</numerusform>
            <numerusform>%Ln abonnementen van %1 wijzigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln subscription(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>%Ln abonnement opschorten</numerusform>
            <numerusform>%Ln abonnementen opschorten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reactivate %Ln subscription(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>%Ln abonnement opnieuw activeren</numerusform>
            <numerusform>%Ln abonnementen opnieuw activeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln subscription(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>%Ln abonnement wijzigen</numerusform>
            <numerusform>%Ln abonnementen wijzigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes for the users, and nothing is billed differently.</source>
        <translation>Voor de gebruikers verandert er niets, en er wordt niets anders gefactureerd.</translation>
    </message>
</context>
<context>
    <name>ChangeRunText</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: a customer, %2: a subscription, %3: what is changed of it</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Go on? Type &quot;yes&quot;: </source>
        <translation>Doorgaan? Typ &quot;ja&quot;: </translation>
    </message>
    <message>
        <source>Nobody can be asked here: add --yes to do it, or --dry-run to see what would happen.</source>
        <translation>Hier kan niemand iets gevraagd worden: voeg --yes toe om het te doen, of --dry-run om te zien wat er zou gebeuren.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Er is niets gedaan.</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was written down and nothing was sent.</source>
        <translation>Dit was een proef: er is niets opgeschreven en niets verzonden.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a customer and a subscription with what is changed, %2: how far that is</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What is not done stays in the outbox and is sent with the next synchronisation; &quot;partnerdesk list outbox&quot; shows it.</source>
        <translation>Wat niet gedaan is, blijft in Postvak UIT en wordt bij de volgende synchronisatie verzonden; &quot;partnerdesk list outbox&quot; toont het.</translation>
    </message>
    <message>
        <source>%1: its state is %2, so there is nothing to try again.</source>
        <extracomment>%1: a customer and a subscription with what is changed, %2: how far that is</extracomment>
        <translation>%1: de status is %2, dus er valt niets opnieuw te proberen.</translation>
    </message>
    <message>
        <source>%1: its state is %2, so it cannot be taken back any more.</source>
        <extracomment>%1: a customer and a subscription with what is changed, %2: how far that is</extracomment>
        <translation>%1: de status is %2, dus het kan niet meer worden teruggenomen.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Change the quantity</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Aantal wijzigen</translation>
    </message>
    <message>
        <source>Change the nickname</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Eigen naam wijzigen</translation>
    </message>
    <message>
        <source>Switch auto-renew</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Automatisch verlengen omzetten</translation>
    </message>
    <message>
        <source>Suspend</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Opschorten</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Opnieuw activeren</translation>
    </message>
    <message>
        <source>no nickname</source>
        <extracomment>the nickname of a subscription that has none</extracomment>
        <translation>geen eigen naam</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‘%1’</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>auto-renew of a subscription</extracomment>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>auto-renew of a subscription</extracomment>
        <translation>uit</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>auto-renew of a subscription: the service does not say</extracomment>
        <translation>niet vermeld</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>status of a subscription or a person&apos;s account within a sentence</extracomment>
        <translation>actief</translation>
    </message>
    <message>
        <source>suspended</source>
        <extracomment>status of a subscription within a sentence</extracomment>
        <translation>opgeschort</translation>
    </message>
    <message>
        <source>Quantity from %1 to %2</source>
        <extracomment>a number of licences is changed</extracomment>
        <translation>Aantal van %1 naar %2</translation>
    </message>
    <message>
        <source>Nickname from %1 to %2</source>
        <extracomment>both are nicknames, or &quot;no nickname&quot;</extracomment>
        <translation>Eigen naam van %1 naar %2</translation>
    </message>
    <message>
        <source>Auto-renew %1</source>
        <extracomment>%1: on or off</extracomment>
        <translation>Automatisch verlengen %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Being sent</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Wordt verzonden</translation>
    </message>
    <message>
        <source>Being checked</source>
        <extracomment>state of a change in the outbox: the answer was lost</extracomment>
        <translation>Wordt nagegaan</translation>
    </message>
    <message>
        <source>In progress at Microsoft</source>
        <extracomment>state of a change in the outbox: Microsoft works on it</extracomment>
        <translation>In behandeling bij Microsoft</translation>
    </message>
    <message>
        <source>Done, not verified</source>
        <extracomment>state of a change in the outbox: not read back yet</extracomment>
        <translation>Gedaan, niet geverifieerd</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>state of a change in the outbox: read back</extracomment>
        <translation>Geverifieerd</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>It was decided when the service had %1; now it has %2. Nothing was changed.</source>
        <translation>Het is besloten toen de service %1 had; nu is dat %2. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The answer of the service was lost. It is looked up whether it was done before anything is sent again.</source>
        <translation>Het antwoord van de service ging verloren. Er wordt nagegaan of het gedaan is, voordat er opnieuw iets wordt verzonden.</translation>
    </message>
    <message>
        <source>It was so already when it was to be done: nothing had to be sent.</source>
        <translation>Het was al zo toen het gedaan zou worden: er hoefde niets te worden verzonden.</translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose mail, files and applications at once.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie verliest direct mail, bestanden en toepassingen.</numerusform>
            <numerusform>De gebruikers van %Ln licenties verliezen direct mail, bestanden en toepassingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer&apos;s admins can still sign in and export data.</source>
        <translation>Beheerders van de klant kunnen zich nog aanmelden en gegevens exporteren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-on(s) go down with it.</source>
        <translation>
            <numerusform>%Ln invoegtoepassing gaat mee omlaag.</numerusform>
            <numerusform>%Ln invoegtoepassingen gaan mee omlaag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft stops billing us for it.</source>
        <translation>Microsoft factureert het ons niet meer.</translation>
    </message>
    <message>
        <source>Microsoft goes on billing us for it.</source>
        <translation>Microsoft blijft het ons factureren.</translation>
    </message>
    <message>
        <source>Microsoft goes on billing us for it until %1.</source>
        <translation>Microsoft blijft het ons factureren tot %1.</translation>
    </message>
    <message>
        <source>Resources that are left in Azure may go on costing money.</source>
        <translation>Resources die in Azure achterblijven, kunnen geld blijven kosten.</translation>
    </message>
    <message>
        <source>Everything that runs in this Azure subscription stops.</source>
        <translation>Alles wat in dit Azure-abonnement draait, stopt.</translation>
    </message>
    <message>
        <source>Auto-renew is switched off and does not come back with reactivation.</source>
        <translation>Automatisch verlengen gaat uit en komt bij heractivering niet terug.</translation>
    </message>
    <message>
        <source>Auto-renew stays off until somebody switches it on again.</source>
        <translation>Automatisch verlengen blijft uit totdat iemand het weer aanzet.</translation>
    </message>
    <message>
        <source>Auto-renew stays off: without it the subscription ends on %1.</source>
        <translation>Automatisch verlengen blijft uit: het abonnement eindigt dan op %1.</translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can work again.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan weer werken.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen weer werken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-on(s) stay suspended until they are reactivated themselves.</source>
        <translation>
            <numerusform>%Ln invoegtoepassing blijft opgeschort totdat die zelf opnieuw wordt geactiveerd.</numerusform>
            <numerusform>%Ln invoegtoepassingen blijven opgeschort totdat ze zelf opnieuw worden geactiveerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft bills us for it again.</source>
        <translation>Microsoft factureert het ons weer.</translation>
    </message>
    <message numerus="yes">
        <source>Microsoft bills us for %Ln licence(s) more.</source>
        <translation>
            <numerusform>Microsoft factureert ons %Ln licentie meer.</numerusform>
            <numerusform>Microsoft factureert ons %Ln licenties meer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Microsoft bills us for %Ln licence(s) fewer.</source>
        <translation>
            <numerusform>Microsoft factureert ons %Ln licentie minder.</numerusform>
            <numerusform>Microsoft factureert ons %Ln licenties minder.</numerusform>
        </translation>
    </message>
    <message>
        <source>After the cancellation window the quantity cannot go down again before the term ends.</source>
        <translation>Na de opzegperiode kan het aantal pas aan het einde van de looptijd weer omlaag.</translation>
    </message>
    <message>
        <source>After the cancellation window the quantity cannot go down again before %1.</source>
        <translation>Na de opzegperiode kan het aantal niet vóór %1 weer omlaag.</translation>
    </message>
    <message>
        <source>The subscription ends with its term.</source>
        <translation>Het abonnement eindigt met de looptijd.</translation>
    </message>
    <message>
        <source>The subscription ends on %1.</source>
        <translation>Het abonnement eindigt op %1.</translation>
    </message>
    <message>
        <source>The subscription renews with its term.</source>
        <translation>Het abonnement wordt met de looptijd verlengd.</translation>
    </message>
    <message>
        <source>The subscription renews on %1.</source>
        <translation>Het abonnement wordt op %1 verlengd.</translation>
    </message>
    <message>
        <source>Change the support contact</source>
        <extracomment>what is done to a subscription: another reseller supports it</extracomment>
        <translation>Ondersteuningscontact wijzigen</translation>
    </message>
    <message>
        <source>Delete user</source>
        <extracomment>what is done to a person&apos;s account</extracomment>
        <translation>Gebruiker verwijderen</translation>
    </message>
    <message>
        <source>Restore user</source>
        <extracomment>what is done to a deleted person&apos;s account</extracomment>
        <translation>Gebruiker herstellen</translation>
    </message>
    <message>
        <source>Assign licence</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Licentie toewijzen</translation>
    </message>
    <message>
        <source>Remove licence</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Licentie intrekken</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>state of a person&apos;s account within a sentence</extracomment>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>assigned</source>
        <extracomment>a licence within a sentence: a person has it</extracomment>
        <translation>toegewezen</translation>
    </message>
    <message>
        <source>not assigned</source>
        <extracomment>a licence within a sentence: a person does not have it</extracomment>
        <translation>niet toegewezen</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>the support contact of a subscription that has none</extracomment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 (Partner ID %2)</source>
        <extracomment>%1: a reseller, %2: its Partner ID</extracomment>
        <translation>%1 (partner-id %2)</translation>
    </message>
    <message>
        <source>Support contact from %1 to %2</source>
        <extracomment>both are resellers, or &quot;nobody&quot;</extracomment>
        <translation>Ondersteuningscontact van %1 naar %2</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <extracomment>%1: a kind of licence</extracomment>
        <translation>%1 toewijzen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1: a kind of licence</extracomment>
        <translation>%1 intrekken</translation>
    </message>
    <message>
        <source>This person cannot sign in any more.</source>
        <translation>Deze persoon kan zich niet meer aanmelden.</translation>
    </message>
    <message>
        <source>The licences of this person come free. They are billed all the same until their number is lowered.</source>
        <translation>De licenties van deze persoon komen vrij. Ze worden gewoon gefactureerd tot hun aantal wordt verlaagd.</translation>
    </message>
    <message>
        <source>Until %1 the account can be restored, with its mail and files; after that it is gone for good.</source>
        <translation>Tot %1 kan het account worden hersteld, met mail en bestanden; daarna is het voorgoed weg.</translation>
    </message>
    <message>
        <source>This person can sign in again.</source>
        <translation>Deze persoon kan zich weer aanmelden.</translation>
    </message>
    <message>
        <source>Of the licences from before those come back of which some are free.</source>
        <translation>Van de licenties van vroeger komen die terug waarvan er nog vrij zijn.</translation>
    </message>
    <message>
        <source>This person can use what belongs to the licence within minutes.</source>
        <translation>Deze persoon kan binnen enkele minuten gebruiken wat bij de licentie hoort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licence(s) of this kind will then be free.</source>
        <translation>
            <numerusform>Er is dan %Ln licentie van deze soort vrij.</numerusform>
            <numerusform>Er zijn dan %Ln licenties van deze soort vrij.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this kind is free: unless one comes free before, the service will refuse it. Raise the number first.</source>
        <translation>Van deze soort is er geen vrij: als er vóór die tijd geen vrijkomt, weigert de service het. Verhoog eerst het aantal.</translation>
    </message>
    <message>
        <source>This person loses what belongs to the licence; Microsoft deletes mail and files kept in it after some weeks.</source>
        <translation>Deze persoon verliest wat bij de licentie hoort; Microsoft verwijdert na enkele weken de mail en bestanden die erin worden bewaard.</translation>
    </message>
    <message>
        <source>This reseller supports the subscription from then on, and is named to Microsoft for it.</source>
        <translation>Deze reseller ondersteunt het abonnement vanaf dan en wordt daarvoor aan Microsoft genoemd.</translation>
    </message>
    <message>
        <source>It waits until %1 is signed in here: whoever decided it is named to Microsoft for it.</source>
        <extracomment>%1: a person&apos;s account</extracomment>
        <translation>Het wacht tot %1 hier is aangemeld: wie het besloot, wordt er bij Microsoft voor genoemd.</translation>
    </message>
    <message>
        <source>Block sign-in</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Aanmelden blokkeren</translation>
    </message>
    <message>
        <source>Allow sign-in</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Aanmelden toestaan</translation>
    </message>
    <message>
        <source>blocked</source>
        <extracomment>a person&apos;s sign-in within a sentence</extracomment>
        <translation>geblokkeerd</translation>
    </message>
    <message>
        <source>allowed</source>
        <extracomment>a person&apos;s sign-in within a sentence</extracomment>
        <translation>toegestaan</translation>
    </message>
    <message>
        <source>Whoever works at the moment is signed out within the hour. Mail, files and licences stay as they are.</source>
        <translation>Wie nu werkt, wordt binnen een uur afgemeld. Mail, bestanden en licenties blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>This person loses what belongs to the licence; what is kept in it Microsoft may delete after some weeks.</source>
        <translation>Deze persoon verliest wat bij de licentie hoort; wat daarin bewaard wordt, kan Microsoft na enkele weken verwijderen.</translation>
    </message>
    <message>
        <source>Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then switch auto-renew off, or let it renew with fewer licences.</source>
        <translation>Microsoft zegt niet tot wanneer het aantal omlaag mag. Na de annuleringstermijn weigert het dat; zet dan automatisch verlengen uit, of laat het met minder licenties verlengen.</translation>
    </message>
    <message>
        <source>Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then switch auto-renew off, or let it renew with fewer licences on %1.</source>
        <translation>Microsoft zegt niet tot wanneer het aantal omlaag mag. Na de annuleringstermijn weigert het dat; zet dan automatisch verlengen uit, of laat het op %1 met minder licenties verlengen.</translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose mail and calendar at once.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie verliest meteen e-mail en agenda.</numerusform>
            <numerusform>De gebruikers van %Ln licenties verliezen meteen e-mail en agenda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose their files in SharePoint and OneDrive at once.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie verliest meteen de bestanden in SharePoint en OneDrive.</numerusform>
            <numerusform>De gebruikers van %Ln licenties verliezen meteen hun bestanden in SharePoint en OneDrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose the meetings and calls that belong to it at once.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie verliest meteen de vergaderingen en gesprekken die erbij horen.</numerusform>
            <numerusform>De gebruikers van %Ln licenties verliezen meteen de vergaderingen en gesprekken die erbij horen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer make, share or open reports.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan geen rapporten meer maken, delen of openen.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen geen rapporten meer maken, delen of openen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer use the apps that were built with it, and its flows stop.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan de apps die ermee gemaakt zijn niet meer gebruiken, en de stromen stoppen.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen de apps die ermee gemaakt zijn niet meer gebruiken, en de stromen stoppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer work in Dynamics 365.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan niet meer in Dynamics 365 werken.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen niet meer in Dynamics 365 werken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer edit in these applications; files that are kept elsewhere stay.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan in deze toepassingen niet meer bewerken; bestanden die elders bewaard worden, blijven.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen in deze toepassingen niet meer bewerken; bestanden die elders bewaard worden, blijven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the users of %Ln licence(s) it no longer guards sign-in, devices or data; mail and files stay as they are.</source>
        <translation>
            <numerusform>Voor de gebruiker van %Ln licentie bewaakt het aanmelding, apparaten en gegevens niet meer; e-mail en bestanden blijven zoals ze zijn.</numerusform>
            <numerusform>Voor de gebruikers van %Ln licenties bewaakt het aanmelding, apparaten en gegevens niet meer; e-mail en bestanden blijven zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer sign in to their Cloud PC.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan zich niet meer bij de cloud-pc aanmelden.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen zich niet meer bij hun cloud-pc aanmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer use it. Which work stops with it depends on the product: ask the customer first.</source>
        <translation>
            <numerusform>De gebruiker van %Ln licentie kan het niet meer gebruiken. Welk werk daarmee stopt, hangt van het product af: vraag het eerst aan de klant.</numerusform>
            <numerusform>De gebruikers van %Ln licenties kunnen het niet meer gebruiken. Welk werk daarmee stopt, hangt van het product af: vraag het eerst aan de klant.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the mail and files of these users.</source>
        <translation>Vanaf %1 kan Microsoft de e-mail en bestanden van deze gebruikers verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the mail of these users.</source>
        <translation>Vanaf %1 kan Microsoft de e-mail van deze gebruikers verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the files in SharePoint and OneDrive.</source>
        <translation>Vanaf %1 kan Microsoft de bestanden in SharePoint en OneDrive verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the reports and the data behind them.</source>
        <translation>Vanaf %1 kan Microsoft de rapporten en de gegevens erachter verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the apps, the flows and the data in them.</source>
        <translation>Vanaf %1 kan Microsoft de apps, de stromen en de gegevens daarin verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the data in Dynamics 365.</source>
        <translation>Vanaf %1 kan Microsoft de gegevens in Dynamics 365 verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the policies and settings in it.</source>
        <translation>Vanaf %1 kan Microsoft het beleid en de instellingen daarin verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the Cloud PCs with everything on them.</source>
        <translation>Vanaf %1 kan Microsoft de cloud-pc’s met alles erop verwijderen.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete what stands in this Azure subscription.</source>
        <translation>Vanaf %1 kan Microsoft verwijderen wat in dit Azure-abonnement staat.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete what the customer keeps in it.</source>
        <translation>Vanaf %1 kan Microsoft verwijderen wat de klant erin bewaart.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln licence(s) already: there is nothing to change.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>
            <numerusform>%1 heeft al %Ln licentie: er valt niets te wijzigen.</numerusform>
            <numerusform>%1 heeft al %Ln licenties: er valt niets te wijzigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The nickname is %1 already: there is nothing to change.</source>
        <extracomment>%1: the nickname of a subscription</extracomment>
        <translation>De eigen naam is al %1: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>Auto-renew of %1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a subscription, %2: on or off</extracomment>
        <translation>Automatisch verlengen van %1 staat al %2: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>The support contact of %1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a subscription, %2: a reseller</extracomment>
        <translation>Het ondersteuningscontact van %1 is al %2: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>%1 has this licence already: there is nothing to change.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 heeft deze licentie al: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>%1 does not have this licence: there is nothing to change.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 heeft deze licentie niet: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a person, %2: blocked or allowed</extracomment>
        <translation>De aanmelding van %1 is al %2: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>%1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a subscription or a person, %2: its state, for example suspended</extracomment>
        <translation>%1 is al %2: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>%1 has been deleted. Restore the user first.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 is verwijderd. Herstel de gebruiker eerst.</translation>
    </message>
    <message>
        <source>%1 has the status %2 and cannot become Suspended: only an active subscription can be suspended.</source>
        <extracomment>%1: a subscription, %2: its status; the status Suspended is what was wanted</extracomment>
        <translation>%1 heeft de status %2 en kan niet Opgeschort worden: alleen een actief abonnement kan worden opgeschort.</translation>
    </message>
    <message>
        <source>%1 has the status %2 and cannot become Active: only a suspended subscription can be reactivated. What has expired is ordered anew in Partner Center.</source>
        <extracomment>%1: a subscription, %2: its status; the status Active is what was wanted</extracomment>
        <translation>%1 heeft de status %2 en kan niet Actief worden: alleen een opgeschort abonnement kan opnieuw worden geactiveerd. Wat verlopen is, bestelt u opnieuw in Partner Center.</translation>
    </message>
    <message>
        <source>%1 has the status %2. This can be changed once it is Active: reactivate it first.</source>
        <extracomment>%1: a subscription, %2: its status</extracomment>
        <translation>%1 heeft de status %2. Dit kan worden gewijzigd zodra de status Actief is: activeer het eerst opnieuw.</translation>
    </message>
    <message>
        <source>%1 has the status %2. This can be changed only while a subscription is Active.</source>
        <extracomment>%1: a subscription, %2: its status</extracomment>
        <translation>%1 heeft de status %2. Dit kan alleen worden gewijzigd zolang een abonnement Actief is.</translation>
    </message>
    <message>
        <source>The quantity of %1 could go down until %2; now Microsoft refuses that for the rest of the term. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</source>
        <extracomment>%1: a subscription, %2: date and time until which the number of licences could go down</extracomment>
        <translation>Het aantal van %1 kon tot %2 omlaag; nu weigert Microsoft dat voor de rest van de looptijd. Zet automatisch verlengen uit, of laat het met minder licenties verlengen: dat stelt u in Partner Center in.</translation>
    </message>
    <message>
        <source>The quantity of %1 could go down until %2; now Microsoft refuses that until the term ends on %3. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</source>
        <extracomment>%1: a subscription, %2: date and time until which the number of licences could go down, %3: the day on which the term ends</extracomment>
        <translation>Het aantal van %1 kon tot %2 omlaag; nu weigert Microsoft dat tot de looptijd op %3 eindigt. Zet automatisch verlengen uit, of laat het met minder licenties verlengen: dat stelt u in Partner Center in.</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the list of shortcuts</extracomment>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Single letters act while a list or an opened customer has the keyboard. Shortcuts can be changed in the settings.</source>
        <translation>Losse letters werken zolang een lijst of een geopende klant de focus heeft. U kunt sneltoetsen wijzigen in de instellingen.</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message numerus="yes">
        <source>+%n</source>
        <extracomment>%n: number of filters in force for which there is no room</extracomment>
        <translation>
            <numerusform>+%n</numerusform>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more filter(s) in force</source>
        <translation>
            <numerusform>Nog %n filter actief</numerusform>
            <numerusform>Nog %n filters actief</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnArrangement</name>
    <message>
        <source>Move column</source>
        <translation>Kolom verplaatsen</translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation>Standaardkolommen herstellen</translation>
    </message>
    <message>
        <source>%1: one place back</source>
        <extracomment>%1: title of a column; moves it one place towards the first column</extracomment>
        <translation>%1: één plaats naar voren</translation>
    </message>
    <message>
        <source>%1: one place on</source>
        <extracomment>%1: title of a column; moves it one place towards the last column</extracomment>
        <translation>%1: één plaats naar achteren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorteren op</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no command &quot;%1&quot;; see --help.</source>
        <translation>De opdracht &quot;%1&quot; bestaat niet; zie --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs to know what: for example &quot;customers&quot;.</source>
        <translation>Geef bij &quot;%1&quot; op wat u bedoelt: bijvoorbeeld &quot;customers&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not know &quot;%2&quot;; see --help.</source>
        <translation>&quot;%1&quot; kent &quot;%2&quot; niet; zie --help.</translation>
    </message>
    <message>
        <source>&quot;show customer&quot; needs a Microsoft ID or a domain.</source>
        <translation>Geef bij &quot;show customer&quot; een Microsoft-id of een domein op.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many; see --help.</source>
        <translation>&quot;%1&quot; is een woord te veel; zie --help.</translation>
    </message>
    <message>
        <source>--lang is nl or en, not &quot;%1&quot;.</source>
        <translation>--lang is nl of en, niet &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--sign-in is browser, device-code or stored, not &quot;%1&quot;.</source>
        <translation>--sign-in is browser, device-code of stored, niet &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--customers is a number from 0 to 1000000, not &quot;%1&quot;.</source>
        <translation>--customers is een getal van 0 tot en met 1000000, niet &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--customers goes with --demo.</source>
        <translation>--customers hoort bij --demo.</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme is light of dark, niet &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--format is one of %1, not &quot;%2&quot;.</source>
        <translation>--format is een van %1, niet &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>--%1 does not go with this command; see --help.</source>
        <translation>--%1 hoort niet bij deze opdracht; zie --help.</translation>
    </message>
    <message>
        <source>--demo brings its own profile: leave out --profile.</source>
        <translation>--demo heeft een eigen profiel: laat --profile weg.</translation>
    </message>
    <message>
        <source>&quot;snapshot&quot; needs a file to write: -o FILE.png.</source>
        <translation>Geef bij &quot;snapshot&quot; een uitvoerbestand op: -o BESTAND.png.</translation>
    </message>
    <message>
        <source>--format xlsx needs a file to write: -o FILE.xlsx.</source>
        <translation>Geef bij --format xlsx een uitvoerbestand op: -o BESTAND.xlsx.</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT in pixels, from 720x420 to 10000x10000, not &quot;%1&quot;.</source>
        <translation>--size is BREEDTExHOOGTE in pixels, van 720x420 tot 10000x10000, niet &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--customer names one customer: leave out --filter.</source>
        <translation>--customer noemt één klant: laat --filter weg.</translation>
    </message>
    <message>
        <source>--%1 is a day like 2026-11-30, not &quot;%2&quot;.</source>
        <extracomment>%1: &quot;since&quot; or &quot;until&quot;; %2: what was given</extracomment>
        <translation>--%1 is een dag als 2026-11-30, niet &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>--since is a later day than --until.</source>
        <translation>--since is een latere dag dan --until.</translation>
    </message>
    <message>
        <source>&quot;profiles test&quot; needs the name or the file of a profile.</source>
        <translation>&quot;profiles test&quot; heeft de naam of het bestand van een profiel nodig.</translation>
    </message>
    <message>
        <source>&quot;profiles&quot; is about all profiles of this computer: leave out --profile, --data-dir and --demo.</source>
        <translation>&quot;profiles&quot; gaat over alle profielen van deze computer: laat --profile, --data-dir en --demo weg.</translation>
    </message>
    <message>
        <source>The sandbox keeps no sign-in: leave out --demo.</source>
        <translation>De sandbox bewaart geen aanmelding: laat --demo weg.</translation>
    </message>
    <message>
        <source>&quot;outbox&quot; needs to know what: retry or withdraw.</source>
        <translation>&quot;outbox&quot; moet weten wat: retry of withdraw.</translation>
    </message>
    <message>
        <source>&quot;outbox %1&quot; needs the ID of an entry; &quot;list outbox&quot; shows them.</source>
        <translation>&quot;outbox %1&quot; heeft de id van een regel nodig; &quot;list outbox&quot; toont ze.</translation>
    </message>
    <message>
        <source>&quot;set-quantity&quot; needs the ID of a subscription and a number from 1 up.</source>
        <translation>&quot;set-quantity&quot; heeft de id van een abonnement nodig en een getal vanaf 1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the ID of a subscription; &quot;list subscriptions&quot; shows them.</source>
        <translation>&quot;%1&quot; heeft de id van een abonnement nodig; &quot;list subscriptions&quot; toont ze.</translation>
    </message>
    <message>
        <source>&quot;show %1&quot; needs an ID.</source>
        <translation>&quot;show %1&quot; heeft een id nodig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a reason or the number of a ticket: --reason TEXT.</source>
        <translation>&quot;%1&quot; heeft een reden of ticketnummer nodig: --reason TEKST.</translation>
    </message>
    <message>
        <source>--dry-run does nothing, so there is nothing to agree to: leave out --yes.</source>
        <translation>--dry-run doet niets, dus er valt niets te bevestigen: laat --yes weg.</translation>
    </message>
    <message>
        <source>&quot;list %1&quot; needs a customer: --customer ID.</source>
        <translation>&quot;list %1&quot; heeft een klant nodig: --customer ID.</translation>
    </message>
    <message>
        <source>A picture of the subscriptions has no view &quot;%1&quot;: all, suspended, renewing, expiring or cancellable, the last three with -7, -30 or -90.</source>
        <translation>Een afbeelding van de abonnementen kent geen weergave &quot;%1&quot;: all, suspended, renewing, expiring of cancellable, de laatste drie met -7, -30 of -90.</translation>
    </message>
    <message>
        <source>&quot;list affected&quot; needs an issue, and nothing of a customer: --issue ID.</source>
        <translation>&quot;list affected&quot; heeft een probleem nodig, en niets van een klant: --issue ID.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends in none of .csv, .json, .xlsx and .txt: say which with --format.</source>
        <translation>&quot;%1&quot; eindigt niet op .csv, .json, .xlsx of .txt: geef met --format op wat het wordt.</translation>
    </message>
    <message>
        <source>Partnerdesk: the desk of a Microsoft Cloud Solution Provider partner.

  partnerdesk                                   the window, last used profile
  partnerdesk --demo [--customers N]            a look around with invented customers
  partnerdesk sync [--full] [--json] [--customer ID]   one synchronisation; of that customer everything is read
  partnerdesk sync --health                     one synchronisation, then the service health of every customer
  partnerdesk list customers [--view NAME] [--filter TEXT | --customer ID] [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list subscriptions [--customer ID] [--view suspended|renewing-30|expiring-30|cancellable-7] [--filter TEXT]
                         [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list services|users|licences --customer ID [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list audit [--customer ID] [--account WHO] [--action WHAT] [--since DATE] [--until DATE] [--filter TEXT]
                         [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list outbox [--customer ID] [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list timeline --customer ID [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list health [--customer ID] [--format table|csv|json|xlsx] [-o FILE]   services, and how they are
  partnerdesk list issues [--view active|recent|all] [--customer ID] [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list affected --issue ID [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk list messages [--view open|must-act|all] [--customer ID] [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]
  partnerdesk suspend|reactivate SUBSCRIPTION… --reason TEXT [--dry-run] [--yes]
  partnerdesk set-quantity SUBSCRIPTION N --reason TEXT [--dry-run] [--yes]
  partnerdesk outbox retry ID… [--dry-run] [--yes]   tries again; what is in conflict is shown and asked about first
  partnerdesk outbox withdraw ID…               takes back what was not sent
  partnerdesk roles                             your roles and what they permit
  partnerdesk profiles [--format table|json]    the profiles of this computer
  partnerdesk profiles test NAME                tests a profile step by step; with --sign-in also what a sign-in shows
  partnerdesk sign-in                           signs in and says who you are and which roles you have
  partnerdesk sign-out                          forgets the sign-in and wipes what was read; your own notes stay
  partnerdesk show customer|subscription|issue|outbox ID [--format text|json]
  partnerdesk snapshot customers|subscriptions|health|outbox|activity -o FILE.png [--size WxH] [--theme light|dark] [--view NAME]
                         [--filter TEXT] [--customer ID]
  partnerdesk verify                            checks the files; exit status 0 when all is well

With every command: --profile FILE|NAME, --data-dir DIR, --lang nl|en, --sign-in browser|device-code|stored,
--demo, --version, --help.

Exit status: 0 done, 1 failed (one sentence on standard error), 2 wrong usage.
</source>
        <translation>Partnerdesk: de werkplek van een Microsoft Cloud Solution Provider-partner.

  partnerdesk                                   het venster, met het laatst gebruikte profiel
  partnerdesk --demo [--customers N]            rondkijken met verzonnen klanten
  partnerdesk sync [--full] [--json] [--customer ID]   één synchronisatie; van die klant wordt alles gelezen
  partnerdesk sync --health                     één synchronisatie, daarna de servicestatus van elke klant
  partnerdesk list customers [--view NAAM] [--filter TEKST | --customer ID] [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list subscriptions [--customer ID] [--view suspended|renewing-30|expiring-30|cancellable-7] [--filter TEKST]
                         [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list services|users|licences --customer ID [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list audit [--customer ID] [--account WIE] [--action WAT] [--since DATUM] [--until DATUM] [--filter TEKST]
                         [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list outbox [--customer ID] [--filter TEKST] [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list timeline --customer ID [--filter TEKST] [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list health [--customer ID] [--format table|csv|json|xlsx] [-o BESTAND]   services, en hoe het ermee is
  partnerdesk list issues [--view active|recent|all] [--customer ID] [--filter TEKST] [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list affected --issue ID [--filter TEKST] [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk list messages [--view open|must-act|all] [--customer ID] [--filter TEKST] [--format table|csv|json|xlsx] [-o BESTAND]
  partnerdesk suspend|reactivate ABONNEMENT… --reason TEKST [--dry-run] [--yes]
  partnerdesk set-quantity ABONNEMENT N --reason TEKST [--dry-run] [--yes]
  partnerdesk outbox retry ID… [--dry-run] [--yes]   probeert het opnieuw; een conflict wordt eerst getoond en gevraagd
  partnerdesk outbox withdraw ID…               neemt terug wat niet verzonden is
  partnerdesk roles                             uw rollen en wat die toestaan
  partnerdesk profiles [--format table|json]    de profielen van deze computer
  partnerdesk profiles test NAAM                test een profiel stap voor stap; met --sign-in ook wat een aanmelding laat zien
  partnerdesk sign-in                           meldt u aan en zegt wie u bent en welke rollen u hebt
  partnerdesk sign-out                          vergeet de aanmelding en wist wat is gelezen; uw eigen notities blijven
  partnerdesk show customer|subscription|issue|outbox ID [--format text|json]
  partnerdesk snapshot customers|subscriptions|health|outbox|activity -o BESTAND.png [--size BxH] [--theme light|dark] [--view NAAM]
                         [--filter TEKST] [--customer ID]
  partnerdesk verify                            controleert de bestanden; afsluitcode 0 als alles in orde is

Bij elke opdracht: --profile BESTAND|NAAM, --data-dir MAP, --lang nl|en, --sign-in browser|device-code|stored,
--demo, --version, --help.

Afsluitcode: 0 gelukt, 1 mislukt (één zin op de foutuitvoer), 2 verkeerd gebruik.
</translation>
    </message>
</context>
<context>
    <name>ConnectionTestPage</name>
    <message>
        <source>Test again</source>
        <translation>Opnieuw testen</translation>
    </message>
    <message>
        <source>Sign in and test everything</source>
        <translation>Aanmelden en alles testen</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a test</comment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Verslag kopiëren</translation>
    </message>
    <message>
        <source>Back to the profile</source>
        <extracomment>A button: leaves the test of a connection</extracomment>
        <translation>Terug naar het profiel</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>Verbinding van %1</translation>
    </message>
    <message>
        <source>The connection is being tested…</source>
        <translation>De verbinding wordt getest…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: &quot;In order&quot;, &quot;Not in order&quot;; %2: a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Subscription that will be changed</source>
        <translation>Abonnement dat wordt gewijzigd</translation>
    </message>
    <message>
        <source>&amp;Reseller that supports it</source>
        <translation>&amp;Reseller die het ondersteunt</translation>
    </message>
    <message>
        <source>Reseller that supports it</source>
        <translation>Reseller die het ondersteunt</translation>
    </message>
    <message>
        <source>Asking the service who supports it now, and who could…</source>
        <translation>De service wordt gevraagd wie het nu ondersteunt, en wie dat kan…</translation>
    </message>
    <message>
        <source>The service names no reseller of ours.</source>
        <translation>De service noemt geen reseller van ons.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>Who supports it, or who could, is not known: %1</source>
        <translation>Wie het ondersteunt, of kan ondersteunen, is niet bekend: %1</translation>
    </message>
    <message>
        <source>Nothing yet: choose another reseller.</source>
        <translation>Nog niets: kies een andere reseller.</translation>
    </message>
    <message>
        <source>Who supports %1 of %2?</source>
        <extracomment>%1: a subscription, %2: a customer&apos;s name</extracomment>
        <translation>Wie ondersteunt %1 van %2?</translation>
    </message>
    <message>
        <source>Change the support contact</source>
        <extracomment>A button</extracomment>
        <translation>Ondersteuningscontact wijzigen</translation>
    </message>
</context>
<context>
    <name>CountryName</name>
    <message>
        <source>Argentina</source>
        <translation>Argentinië</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australië</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Oostenrijk</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>België</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brazilië</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarije</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chili</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatië</translation>
    </message>
    <message>
        <source>Curacao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Cyprus</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tsjechië</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Denemarken</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Egypte</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankrijk</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Duitsland</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griekenland</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hongarije</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>IJsland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesië</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Ierland</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israël</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italië</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Letland</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litouwen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Maleisië</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nieuw-Zeeland</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Noorwegen</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filipijnen</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Roemenië</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Servië</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakije</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovenië</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Zuid-Afrika</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Zuid-Korea</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanje</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Zweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Zwitserland</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Turkije</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Oekraïne</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Verenigde Arabische Emiraten</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Verenigd Koninkrijk</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Verenigde Staten</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
</context>
<context>
    <name>CoverageLine</name>
    <message>
        <source>Why?</source>
        <extracomment>button: lists why the health of some customers is not known</extracomment>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>List why the health of some customers is not known</source>
        <translation>Tonen waarom de servicestatus van sommige klanten niet bekend is</translation>
    </message>
    <message>
        <source>Why the health of some customers is not known</source>
        <translation>Waarom de servicestatus van sommige klanten niet bekend is</translation>
    </message>
    <message>
        <source>%1 · oldest as of %2</source>
        <extracomment>%1: how many are known; %2: as of when the oldest of it is</extracomment>
        <translation>%1 · oudste stand per %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s): %1</source>
        <extracomment>%Ln: number of customers, %1: why their health is not known; read aloud</extracomment>
        <translation>
            <numerusform>%Ln klant: %1</numerusform>
            <numerusform>%Ln klanten: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditDossier</name>
    <message>
        <source>Not stated</source>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>Dossier for an SLA credit claim: %1</source>
        <extracomment>title of a paper; %1: id of an issue</extracomment>
        <translation>Dossier voor een SLA-vergoedingsaanvraag: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a customer, %2: its domain</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Written on %1, from what was known here then.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Geschreven op %1, uit wat hier toen bekend was.</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <extracomment>%1: the name of a time zone</extracomment>
        <translation>Tijden zijn die van %1.</translation>
    </message>
    <message>
        <source>Microsoft calls this an advisory: those are normally not credited.</source>
        <translation>Microsoft noemt dit een advies: daarvoor is er normaal geen vergoeding.</translation>
    </message>
    <message>
        <source>Until when a claim could be made is not known: it goes by the month in which an incident began.</source>
        <translation>Tot wanneer een aanvraag kan is niet bekend: dat gaat naar de maand waarin een incident begon.</translation>
    </message>
    <message>
        <source>The claim had to be made by %1: that is over.</source>
        <extracomment>%1: a date</extracomment>
        <translation>De aanvraag moest uiterlijk op %1 zijn gedaan: dat is voorbij.</translation>
    </message>
    <message numerus="yes">
        <source>The claim must be made by %1: %Ln day(s) left.</source>
        <extracomment>%1: a date; %Ln: how many days are left</extracomment>
        <translation>
            <numerusform>De aanvraag moet uiterlijk op %1 zijn gedaan: nog %Ln dag.</numerusform>
            <numerusform>De aanvraag moet uiterlijk op %1 zijn gedaan: nog %Ln dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Tenant-id</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <translation>Incident-id</translation>
    </message>
    <message>
        <source>When it began and ended</source>
        <translation>Wanneer het begon en eindigde</translation>
    </message>
    <message>
        <source>Microsoft has not told both yet.</source>
        <translation>Microsoft heeft nog niet beide gemeld.</translation>
    </message>
    <message>
        <source>What shows that this customer was affected</source>
        <translation>Waaruit blijkt dat deze klant getroffen was</translation>
    </message>
    <message>
        <source>Nobody here has recorded it: an issue that Microsoft posts only says that a tenant may be affected.</source>
        <translation>Niemand hier heeft dat vastgelegd: een melding van Microsoft zegt alleen dat een tenant getroffen kan zijn.</translation>
    </message>
    <message>
        <source>What we did ourselves</source>
        <translation>Wat wij zelf deden</translation>
    </message>
    <message>
        <source>Subscriptions bought through us</source>
        <translation>Via ons gekochte abonnementen</translation>
    </message>
    <message>
        <source>None is known here.</source>
        <translation>Hier is er geen bekend.</translation>
    </message>
    <message>
        <source>How many users, and where</source>
        <translation>Hoeveel gebruikers, en waar</translation>
    </message>
    <message>
        <source>Ask the customer.</source>
        <translation>Vraag het de klant.</translation>
    </message>
    <message>
        <source>Mail from the customer’s own domain that asks for support and credit</source>
        <translation>Mail uit het eigen domein van de klant die om ondersteuning en vergoeding vraagt</translation>
    </message>
    <message>
        <source>Number of the service request</source>
        <translation>Nummer van de serviceaanvraag</translation>
    </message>
    <message>
        <source>Add the number that Microsoft gave.</source>
        <translation>Vul het nummer in dat Microsoft gaf.</translation>
    </message>
    <message>
        <source>What a claim needs</source>
        <translation>Wat een aanvraag nodig heeft</translation>
    </message>
    <message>
        <source>✔ In this dossier</source>
        <extracomment>stands beside a thing that a claim needs</extracomment>
        <translation>✔ In dit dossier</translation>
    </message>
    <message>
        <source>✘ Missing: %1</source>
        <translation>✘ Ontbreekt: %1</translation>
    </message>
    <message>
        <source>The issue</source>
        <translation>De melding</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Getroffen services</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>Type probleem</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>Gevolgen voor gebruikers</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Geschatte begintijd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Still going on</source>
        <translation>Nog gaande</translation>
    </message>
    <message>
        <source>Last state</source>
        <translation>Laatste status</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Read here first</source>
        <translation>Hier voor het eerst gelezen</translation>
    </message>
    <message>
        <source>No customer’s tenant tells of this issue any more; it is kept here as it was read last.</source>
        <translation>Geen tenant van een klant meldt dit nog; het is hier bewaard zoals het het laatst is gelezen.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>De klant</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Bekend sinds</translation>
    </message>
    <message>
        <source>No longer reported since</source>
        <translation>Niet meer gemeld sinds</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <extracomment>%1: who, %2: date and time</extracomment>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Subscription</source>
        <extracomment>%1: a subscription, %2: how many licences, %3: its state, %4: its id</extracomment>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>%1 × %2, %3, %4</source>
        <translation>%1 × %2, %3, %4</translation>
    </message>
    <message>
        <source>These are all subscriptions that are known of this customer; which of them hold the service is for you to choose.</source>
        <translation>Dit zijn alle abonnementen die van deze klant bekend zijn; welke de service bevatten, kiest u zelf.</translation>
    </message>
    <message>
        <source>What was done here</source>
        <translation>Wat hier is gedaan</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Er is niets vastgelegd.</translation>
    </message>
    <message>
        <source>All that Microsoft wrote</source>
        <translation>Alles wat Microsoft schreef</translation>
    </message>
    <message>
        <source>Of the states of an issue only the last one is kept here; these updates tell how it went.</source>
        <translation>Van de statussen wordt hier alleen de laatste bewaard; deze updates vertellen hoe het verliep.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Zonder tijd</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>head of what Microsoft wrote about an issue; %1: date and time, %2: &quot;Quick update&quot; and the like</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No update was read.</source>
        <translation>Er is geen update gelezen.</translation>
    </message>
    <message>
        <source>No check of this customer’s health while it lasted is recorded.</source>
        <translation>Van zolang het duurde is geen controle van de status bij deze klant vastgelegd.</translation>
    </message>
    <message>
        <source>%1: health looked at by %2; how it could be read: “%3”</source>
        <extracomment>%1: date and time, %2: who looked, %3: how it stands with reading, for example &quot;A role is missing&quot;</extracomment>
        <translation>%1: status bekeken door %2; hoe die te lezen was: “%3”</translation>
    </message>
    <message>
        <source>%1: health looked at by %2; how it could be read: “%3”, as of %4</source>
        <extracomment>as before; %4: date and time</extracomment>
        <translation>%1: status bekeken door %2; hoe die te lezen was: “%3”, stand van %4</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was among what the tenant told</source>
        <extracomment>%1: date and time, %2: who looked</extracomment>
        <translation>%1: status bekeken door %2: dit probleem stond bij wat de tenant meldde</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was among what the tenant told, as of %3</source>
        <extracomment>%1: date and time, %2: who looked, %3: date and time</extracomment>
        <translation>%1: status bekeken door %2: dit probleem stond bij wat de tenant meldde, stand van %3</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was not among what the tenant told</source>
        <extracomment>%1: date and time, %2: who looked</extracomment>
        <translation>%1: status bekeken door %2: dit probleem stond niet bij wat de tenant meldde</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was not among what the tenant told, as of %3</source>
        <extracomment>%1: date and time, %2: who looked, %3: date and time</extracomment>
        <translation>%1: status bekeken door %2: dit probleem stond niet bij wat de tenant meldde, stand van %3</translation>
    </message>
    <message>
        <source>%1: told by %2 of the update of %3, with a draft of a mail</source>
        <extracomment>%1: date and time, %2: by whom, %3: date and time</extracomment>
        <translation>%1: door %2 ingelicht over de update van %3, met een concept van een e-mail</translation>
    </message>
    <message>
        <source>%1: told by %2, with a draft of a mail</source>
        <extracomment>%1: date and time, %2: by whom</extracomment>
        <translation>%1: door %2 ingelicht, met een concept van een e-mail</translation>
    </message>
    <message>
        <source>%1: told by %2 of the update of %3, through the mail program</source>
        <extracomment>%1: date and time, %2: by whom, %3: date and time</extracomment>
        <translation>%1: door %2 ingelicht over de update van %3, via het e-mailprogramma</translation>
    </message>
    <message>
        <source>%1: told by %2, through the mail program</source>
        <extracomment>%1: date and time, %2: by whom</extracomment>
        <translation>%1: door %2 ingelicht, via het e-mailprogramma</translation>
    </message>
    <message>
        <source>%1: told by %2 of the update of %3, by a printed list</source>
        <extracomment>%1: date and time, %2: by whom, %3: date and time</extracomment>
        <translation>%1: door %2 ingelicht over de update van %3, met een afgedrukte lijst</translation>
    </message>
    <message>
        <source>%1: told by %2, by a printed list</source>
        <extracomment>%1: date and time, %2: by whom</extracomment>
        <translation>%1: door %2 ingelicht, met een afgedrukte lijst</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>There is no view &quot;%1&quot;. Views: %2.</source>
        <extracomment>%1: what was asked for; %2: names of views</extracomment>
        <translation>Er is geen weergave &quot;%1&quot;. Weergaven: %2.</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>Relationship</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <extracomment>column: whether we hold delegated admin privileges for the customer</extracomment>
        <translation>Gedelegeerde toegang</translation>
    </message>
    <message>
        <source>Delegated access: %1</source>
        <extracomment>%1: &quot;GDAP until 31-12-2026&quot;, &quot;None&quot; and the like; read aloud</extracomment>
        <translation>Gedelegeerde toegang: %1</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Laatste wijziging</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>column: when the row was last known to be right</extracomment>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Alias</source>
        <extracomment>column: our own name for a customer</extracomment>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primaire domeinnaam</translation>
    </message>
</context>
<context>
    <name>CustomerDetailPage</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Ask the service for this customer again</source>
        <translation>Deze klant opnieuw bij de service opvragen</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>Deze klant sluiten</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Parts of the customer</source>
        <translation>Onderdelen van de klant</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Tag added: %1.</source>
        <extracomment>%1: one or more tags</extracomment>
        <translation>Label toegevoegd: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Tag taken away: %1.</source>
        <extracomment>%1: a tag</extracomment>
        <translation>Label verwijderd: %1.</translation>
    </message>
    <message>
        <source>The alias is taken away.</source>
        <extracomment>%1: our own name for a customer</extracomment>
        <translation>De alias is verwijderd.</translation>
    </message>
    <message>
        <source>The alias is now “%1”.</source>
        <translation>De alias is nu “%1”.</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Opvragen bij de service…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Delegated access: %1</source>
        <extracomment>%1: &quot;GDAP until 31-12-2026&quot;, &quot;None&quot;, &quot;Not read yet&quot;</extracomment>
        <translation>Gedelegeerde toegang: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1: time or date</extracomment>
        <translation>Stand per %1</translation>
    </message>
    <message>
        <source>The alias of %1 was not taken away.</source>
        <extracomment>%1: a customer</extracomment>
        <translation>De alias van %1 is niet verwijderd.</translation>
    </message>
    <message>
        <source>The alias “%1” of %2 was not saved.</source>
        <extracomment>%1: our own name for a customer, %2: what the service calls it</extracomment>
        <translation>De alias “%1” van %2 is niet opgeslagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of %2 could not be taken away: %1.</source>
        <extracomment>%n: how many tags, %1: those tags, %2: a customer</extracomment>
        <translation>
            <numerusform>%n label van %2 kon niet worden verwijderd: %1.</numerusform>
            <numerusform>%n labels van %2 konden niet worden verwijderd: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) could not be added to %2: %1.</source>
        <extracomment>%n: how many tags, %1: those tags, %2: a customer</extracomment>
        <translation>
            <numerusform>%n label kon niet aan %2 worden toegevoegd: %1.</numerusform>
            <numerusform>%n labels konden niet aan %2 worden toegevoegd: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was done for this customer</source>
        <translation>Tonen wat er voor deze klant is gedaan</translation>
    </message>
    <message>
        <source>Service management</source>
        <translation>Servicebeheer</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>Users &amp;&amp; licences</source>
        <extracomment>a tab: &quot;&amp;&amp;&quot; is shown as &quot;&amp;&quot;</extracomment>
        <translation>Gebruikers en licenties</translation>
    </message>
    <message>
        <source>Issues</source>
        <extracomment>a tab: what is wrong with the customer&apos;s services</extracomment>
        <translation>Problemen</translation>
    </message>
</context>
<context>
    <name>CustomerEmpty</name>
    <message>
        <source>Reading the customers</source>
        <translation>Klanten worden gelezen</translation>
    </message>
    <message>
        <source>They are being read from this computer.</source>
        <translation>Ze worden van deze computer gelezen.</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>Geen klant gevonden</translation>
    </message>
    <message>
        <source>No customer passes the filters that are in force.</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>Geen enkele klant voldoet aan de actieve filters.</translation>
    </message>
    <message>
        <source>No customer has “%1” in its name, domain, city, alias or tags.</source>
        <translation>Geen enkele klant heeft “%1” in naam, domein, plaats, alias of labels.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Alle klanten tonen</translation>
    </message>
    <message>
        <source>The first customers are on their way</source>
        <translation>De eerste klanten zijn onderweg</translation>
    </message>
    <message>
        <source>The list fills while it is being read; you can start working at once.</source>
        <translation>De lijst wordt gevuld tijdens het lezen; u kunt meteen aan het werk.</translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation>Wachten op de aanmelding</translation>
    </message>
    <message>
        <source>The customers are read as soon as you are signed in.</source>
        <translation>De klanten worden gelezen zodra u bent aangemeld.</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>U werkt offline</translation>
    </message>
    <message>
        <source>No customer was read on this computer yet, and no connection is made while you work offline.</source>
        <translation>Op deze computer is nog geen klant gelezen en zolang u offline werkt, wordt geen verbinding gemaakt.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gaan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>No customers on this computer yet</source>
        <translation>Nog geen klanten op deze computer</translation>
    </message>
    <message>
        <source>Read them from the service once; from then on they are here at once, also without a connection.</source>
        <translation>Lees ze één keer van de service; daarna zijn ze hier meteen beschikbaar, ook zonder verbinding.</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>You have no customers</source>
        <translation>U hebt geen klanten</translation>
    </message>
    <message>
        <source>The service knows no customer of your organisation.</source>
        <translation>De service kent geen klanten van uw organisatie.</translation>
    </message>
</context>
<context>
    <name>CustomerFilters</name>
    <message>
        <source>Relationship</source>
        <extracomment>menu: filter by the relationship between partner and customer</extracomment>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Country</source>
        <extracomment>menu: filter by country</extracomment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>menu: filter by a tag of our own</extracomment>
        <translation>Label</translation>
    </message>
    <message>
        <source>There are none yet</source>
        <translation>Er zijn er nog geen</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Wordt geteld…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1: a value to filter by, %2: how many customers have it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <extracomment>menu: filter by whether we hold delegated admin privileges</extracomment>
        <translation>Gedelegeerde toegang</translation>
    </message>
    <message>
        <source>Last change</source>
        <extracomment>menu: filter by the date of the last change</extracomment>
        <translation>Laatste wijziging</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>any date of the last change</extracomment>
        <translation>Elke datum</translation>
    </message>
    <message>
        <source>Only customers that ended</source>
        <translation>Alleen beëindigde klanten</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle filters verwijderen</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1: a filter in force, for example &quot;Country: Netherlands (NL)&quot;; read aloud and in a menu</extracomment>
        <translation>Filter %1 verwijderen</translation>
    </message>
    <message>
        <source>Relationship: %1</source>
        <extracomment>a filter in force; %1: a relationship</extracomment>
        <translation>Relatie: %1</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <extracomment>a filter in force; %1: a country</extracomment>
        <translation>Land: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <extracomment>a filter in force; %1: a tag</extracomment>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>Access: %1</source>
        <extracomment>a filter in force; %1: &quot;Granted&quot;, &quot;Not granted&quot; or &quot;Not read yet&quot;</extracomment>
        <translation>Toegang: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>a filter in force: customers whose relationship ended or whose tenant is gone</extracomment>
        <translation>Beëindigd</translation>
    </message>
</context>
<context>
    <name>CustomerHeadings</name>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primaire domeinnaam</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <translation>Gedelegeerde toegang</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Laatste wijziging</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Access ends</source>
        <translation>Toegang eindigt</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Filter customers</source>
        <translation>Klanten filteren</translation>
    </message>
    <message>
        <source>Filter customers by name, domain, city, alias or tag</source>
        <translation>Klanten filteren op naam, domein, plaats, alias of label</translation>
    </message>
    <message>
        <source>%1, similar to what you typed</source>
        <extracomment>read aloud for a row that only resembles what was typed; %1: a cell&apos;s text</extracomment>
        <translation>%1, lijkt op wat u hebt getypt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>similar</source>
        <extracomment>at the end of a row that only resembles what was typed</extracomment>
        <translation>lijkt erop</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1: time or date</extracomment>
        <translation>Stand per %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln similar</source>
        <extracomment>%1: &quot;3 customers&quot;; %Ln: how many more only resemble what was typed</extracomment>
        <translation>
            <numerusform>%1, en %Ln die erop lijkt</numerusform>
            <numerusform>%1, en %Ln die erop lijken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerMarks</name>
    <message>
        <source>Open the customer</source>
        <translation>De klant openen</translation>
    </message>
    <message>
        <source>Read the health of this customer now</source>
        <translation>De status van deze klant nu lezen</translation>
    </message>
    <message>
        <source>Mark as confirmed…</source>
        <translation>Markeren als bevestigd…</translation>
    </message>
    <message>
        <source>Mark as not affected…</source>
        <translation>Markeren als niet getroffen…</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>De markering weghalen</translation>
    </message>
    <message>
        <source>Tell customers of this issue…</source>
        <translation>Klanten over dit probleem inlichten…</translation>
    </message>
    <message>
        <source>Mark</source>
        <extracomment>a button: opens a menu in which customers are marked as affected or not</extracomment>
        <translation>Markeren</translation>
    </message>
    <message>
        <source>Mark the selected customers as affected or not</source>
        <translation>De geselecteerde klanten markeren als getroffen of niet</translation>
    </message>
    <message>
        <source>Tell…</source>
        <extracomment>a button: writes to the customers of an issue</extracomment>
        <translation>Inlichten…</translation>
    </message>
    <message>
        <source>Select one or more customers first.</source>
        <translation>Selecteer eerst een of meer klanten.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln customer(s) can be marked at once.</source>
        <translation>
            <numerusform>Er kan hoogstens %Ln klant tegelijk worden gemarkeerd.</numerusform>
            <numerusform>Er kunnen hoogstens %Ln klanten tegelijk worden gemarkeerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln customer(s) as confirmed</source>
        <translation>
            <numerusform>%Ln klant markeren als bevestigd</numerusform>
            <numerusform>%Ln klanten markeren als bevestigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln customer(s) as not affected</source>
        <translation>
            <numerusform>%Ln klant markeren als niet getroffen</numerusform>
            <numerusform>%Ln klanten markeren als niet getroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed means that a call, a ticket or a measurement shows it. What you write here is what a claim for an SLA credit rests on.</source>
        <translation>Bevestigd betekent dat een gesprek, ticket of meting het aantoont. Op wat u hier schrijft, rust een aanvraag van SLA-tegoed.</translation>
    </message>
    <message>
        <source>Not affected means that the customer says so, or that region or kind of subscription exclude it.</source>
        <translation>Niet getroffen betekent dat de klant dat zegt, of dat regio of soort abonnement het uitsluit.</translation>
    </message>
    <message>
        <source>&amp;Evidence: who said or measured what, and when</source>
        <translation>&amp;Bewijs: wie zei of mat wat, en wanneer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) marked.</source>
        <translation>
            <numerusform>%Ln klant gemarkeerd.</numerusform>
            <numerusform>%Ln klanten gemarkeerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mark of %Ln customer(s) is taken away.</source>
        <translation>
            <numerusform>De markering van %Ln klant is weggehaald.</numerusform>
            <numerusform>De markeringen van %Ln klanten zijn weggehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tenant is being asked…</source>
        <translation>De tenant wordt gevraagd…</translation>
    </message>
    <message>
        <source>The health of %1 was looked at.</source>
        <extracomment>%1: a customer</extracomment>
        <translation>Er is naar de status van %1 gekeken.</translation>
    </message>
    <message>
        <source>None of them was marked.</source>
        <translation>Geen van hen was gemarkeerd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>The marks are as they were.</source>
        <translation>De markeringen zijn weer zoals ze waren.</translation>
    </message>
</context>
<context>
    <name>CustomerOverview</name>
    <message>
        <source>Contact</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificatie</translation>
    </message>
    <message>
        <source>How fresh this is</source>
        <translation>Actualiteit</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>Telefoon bedrijf</translation>
    </message>
    <message>
        <source>Company e-mail</source>
        <translation>E-mail bedrijf</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Postal code and city</source>
        <translation>Postcode en plaats</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Other domains</source>
        <translation>Andere domeinen</translation>
    </message>
    <message>
        <source>Commerce ID</source>
        <translation>Commerce-id</translation>
    </message>
    <message>
        <source>Registration no.</source>
        <translation>Registratienr.</translation>
    </message>
    <message>
        <source>Partner ID (MPN)</source>
        <translation>Partner-id (MPN)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Record read</source>
        <translation>Gegevens gelezen</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Laatste wijziging</translation>
    </message>
    <message>
        <source>A&amp;lias</source>
        <translation>A&amp;lias</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Label&amp;s</translation>
    </message>
    <message>
        <source>Not given</source>
        <extracomment>in place of a fact that the customer&apos;s record does not have</extracomment>
        <translation>Niet opgegeven</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>in place of a moment: never happened</extracomment>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Geen bekend</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primaire domeinnaam</translation>
    </message>
    <message>
        <source>Record as the service sent it</source>
        <translation>Record zoals de service het heeft verzonden</translation>
    </message>
    <message>
        <source>Copy the record as the service sent it</source>
        <translation>Record kopiëren zoals de service het heeft verzonden</translation>
    </message>
</context>
<context>
    <name>CustomerViews</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Changed this week</source>
        <translation>Deze week gewijzigd</translation>
    </message>
    <message>
        <source>Record not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Ended customers</source>
        <translation>Beëindigde klanten</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1: name of a saved view whose filters were changed since</extracomment>
        <translation>%1 (gewijzigd)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <extracomment>%1: name of the saved view in force</extracomment>
        <translation>Weergave: %1</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Opslaan als nieuwe weergave…</translation>
    </message>
    <message>
        <source>Save what you see as a view</source>
        <extracomment>button: saves the view under the name typed</extracomment>
        <translation>Huidige lijst als weergave opslaan</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Weergave opslaan</translation>
    </message>
    <message>
        <source>Save the changes in “%1”</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Wijzigingen in “%1” opslaan</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Naam van “%1” wijzigen…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <extracomment>button: gives the view the name typed</extracomment>
        <translation>Naam van de weergave wijzigen</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>“%1” verwijderen</translation>
    </message>
    <message>
        <source>&amp;Name of the view</source>
        <translation>&amp;Naam van de weergave</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Naam van de weergave</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>De weergave “%1” is opgeslagen.</translation>
    </message>
    <message>
        <source>There is a view “%1” already. Choose another name.</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Er is al een weergave “%1”. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Andere naam kiezen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>De weergave “%1” is verwijderd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Unknown</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Reseller</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Reseller</translation>
    </message>
    <message>
        <source>Syndication</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Syndicatie</translation>
    </message>
    <message>
        <source>Microsoft support</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Microsoft-ondersteuning</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>relationship between partner and customer: there is none</extracomment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Relationship ended</source>
        <translation>Relatie beëindigd</translation>
    </message>
    <message>
        <source>Tenant gone</source>
        <extracomment>the customer&apos;s tenant no longer exists</extracomment>
        <translation>Tenant verdwenen</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>delegated access: no matter which</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Granted</source>
        <extracomment>delegated access</extracomment>
        <translation>Verleend</translation>
    </message>
    <message>
        <source>Not granted</source>
        <extracomment>delegated access</extracomment>
        <translation>Niet verleend</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of a country, %2: its ISO code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <extracomment>in a cell: the customer&apos;s own record was not read yet</extracomment>
        <translation>Nog niet gelezen</translation>
    </message>
    <message numerus="yes">
        <source>Changed within %n day(s)</source>
        <translation>
            <numerusform>Gewijzigd in de afgelopen dag</numerusform>
            <numerusform>Gewijzigd in de afgelopen %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted adviser</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Vertrouwd adviseur</translation>
    </message>
    <message>
        <source>GDAP in force</source>
        <extracomment>filter: delegated access by GDAP, whatever its end</extracomment>
        <translation>GDAP van kracht</translation>
    </message>
    <message>
        <source>DAP only</source>
        <extracomment>filter: delegated access by DAP and not by GDAP</extracomment>
        <translation>Alleen DAP</translation>
    </message>
</context>
<context>
    <name>CustomersPane</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Klanten filteren</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Volgende klant</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Vorige klant</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Klant openen</translation>
    </message>
    <message>
        <source>Copy Microsoft ID</source>
        <translation>Microsoft-id kopiëren</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Tag selected customers…</source>
        <translation>Geselecteerde klanten labelen…</translation>
    </message>
    <message>
        <source>Ask the service for the opened customer again</source>
        <translation>De geopende klant opnieuw bij de service opvragen</translation>
    </message>
    <message>
        <source>Show or close the opened customer</source>
        <translation>De geopende klant tonen of sluiten</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Phone&quot;, &quot;Microsoft ID&quot; and the like</extracomment>
        <translation>Gekopieerd: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln customer(s) can be tagged at once. Select fewer.</source>
        <translation>
            <numerusform>U kunt hoogstens %Ln klant tegelijk labelen. Selecteer er minder.</numerusform>
            <numerusform>U kunt hoogstens %Ln klanten tegelijk labelen. Selecteer er minder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged.</source>
        <translation>
            <numerusform>%Ln klant gelabeld.</numerusform>
            <numerusform>%Ln klanten gelabeld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Copy primary domain name</source>
        <translation>Primaire domeinnaam kopiëren</translation>
    </message>
    <message>
        <source>Copy other domains</source>
        <translation>Andere domeinen kopiëren</translation>
    </message>
    <message>
        <source>Copy commerce ID</source>
        <translation>Commerce-id kopiëren</translation>
    </message>
    <message>
        <source>Copy registration number</source>
        <translation>Registratienummer kopiëren</translation>
    </message>
    <message>
        <source>Copy partner ID (MPN)</source>
        <translation>Partner-id (MPN) kopiëren</translation>
    </message>
    <message>
        <source>There is nothing to copy: the customer’s record does not have it.</source>
        <translation>Er is niets te kopiëren: het staat niet in de klantgegevens.</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primaire domeinnaam</translation>
    </message>
    <message>
        <source>Copied: %1 %2</source>
        <extracomment>%1: &quot;Microsoft ID&quot;, &quot;Primary domain name&quot; and the like; %2: what was copied</extracomment>
        <translation>Gekopieerd: %1 %2</translation>
    </message>
    <message>
        <source>Show what was done for this customer</source>
        <translation>Tonen wat er voor deze klant is gedaan</translation>
    </message>
    <message>
        <source>Show the overview of this customer</source>
        <translation>Het overzicht van deze klant tonen</translation>
    </message>
    <message>
        <source>Service management of this customer</source>
        <translation>Servicebeheer van deze klant</translation>
    </message>
    <message>
        <source>Subscriptions of this customer</source>
        <translation>Abonnementen van deze klant</translation>
    </message>
    <message>
        <source>Users and licences of this customer</source>
        <translation>Gebruikers en licenties van deze klant</translation>
    </message>
    <message>
        <source>Issues of this customer</source>
        <translation>Problemen van deze klant</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Dagen kiezen</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Laatste dag</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Deze dagen tonen</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>What will happen</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>Reason or ticket number</source>
        <translation>Reden of ticketnummer</translation>
    </message>
    <message>
        <source>What will &amp;happen</source>
        <translation>Wat er &amp;gebeurt</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Reden of ticketnummer</translation>
    </message>
    <message>
        <source>The customer&apos;s name, to confirm</source>
        <translation>De naam van de klant, ter bevestiging</translation>
    </message>
    <message>
        <source>Type “%1” to &amp;confirm</source>
        <extracomment>%1: a customer&apos;s name; what cannot be taken lightly is confirmed by typing it</extracomment>
        <translation>Typ ‘%1’ om te &amp;bevestigen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves a dialog without doing anything; never the word for ending a subscription</extracomment>
        <translation>Terug</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a subscription or a person, %2: what is changed of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The change is written into the outbox and sent as soon as there is a connection.</source>
        <translation>De wijziging komt in Postvak UIT en wordt verzonden zodra er verbinding is.</translation>
    </message>
    <message>
        <source>%1: stays as it is. %2</source>
        <extracomment>%1: a subscription or a person, %2: a sentence on why it stays as it is</extracomment>
        <translation>%1: blijft zoals het is. %2</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what is changed of a subscription or a person, %2: how far that is</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) written into the outbox.</source>
        <translation>
            <numerusform>%Ln wijziging in Postvak UIT gezet.</numerusform>
            <numerusform>%Ln wijzigingen in Postvak UIT gezet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>A button: takes a change back before it is sent</extracomment>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>It was sent already. The outbox can undo what was done.</source>
        <translation>Het is al verzonden. In Postvak UIT kan ongedaan worden gemaakt wat gedaan is.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) withdrawn.</source>
        <translation>
            <numerusform>%Ln wijziging ingetrokken.</numerusform>
            <numerusform>%Ln wijzigingen ingetrokken.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Ongedaan maken: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) carried out and verified.</source>
        <translation>
            <numerusform>%Ln wijziging uitgevoerd en geverifieerd.</numerusform>
            <numerusform>%Ln wijzigingen uitgevoerd en geverifieerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>DueCalendar</name>
    <message>
        <source>Days of the week</source>
        <translation>Dagen van de week</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weken</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>a button: shows this month</extracomment>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>title of a calendar; %1: a month, %2: a year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>By when something must be done: %1</source>
        <extracomment>%1: a month and a year; read aloud</extracomment>
        <translation>Wanneer er iets moet zijn gedaan: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue in all</source>
        <extracomment>%Ln: how many messages are overdue, in any month</extracomment>
        <translation>
            <numerusform>In totaal %Ln te laat</numerusform>
            <numerusform>In totaal %Ln te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this month</source>
        <extracomment>%Ln: how many messages ask for something in the month that is shown</extracomment>
        <translation>
            <numerusform>%Ln in deze maand</numerusform>
            <numerusform>%Ln in deze maand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueDays</name>
    <message>
        <source>d MMMM</source>
        <extracomment>format of a day that is read aloud, without the year</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>%1: no messages</source>
        <extracomment>%1: a day; %Ln: how many messages ask for something by it</extracomment>
        <translation>%1: geen berichten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln bericht</numerusform>
            <numerusform>%1: %Ln berichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln overdue</source>
        <extracomment>%1: a day and how many messages; %Ln: how many of them are overdue</extracomment>
        <translation>
            <numerusform>%1, %Ln te laat</numerusform>
            <numerusform>%1, %Ln te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Week %1</source>
        <extracomment>%1: number of a week</extracomment>
        <translation>Week %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <extracomment>in a day of a calendar; %Ln: how many messages are overdue</extracomment>
        <translation>
            <numerusform>%Ln te laat</numerusform>
            <numerusform>%Ln te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>in a day of a calendar; %1: how many messages, %2: how many of them are overdue</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Change what waits</source>
        <translation>Wijzigen wat wacht</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>&amp;Nieuwe waarde</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Reden of ticketnummer</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>A button</extracomment>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Microsoft wants a sign-in with multifactor authentication for this. Sign in again and confirm it.</source>
        <translation>Microsoft vereist hiervoor een aanmelding met meervoudige verificatie. Meld u opnieuw aan en bevestig de aanmelding.</translation>
    </message>
    <message>
        <source>The service does not accept our sign-in, because the profile asks for the wrong audience. Check the addresses in the profile.</source>
        <translation>De service accepteert de aanmelding niet, omdat het profiel om de verkeerde doelgroep (audience) vraagt. Controleer de adressen in het profiel.</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid. Sign in again.</source>
        <translation>De aanmelding is niet meer geldig. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in code has expired before it was used. Ask for a new one.</source>
        <translation>De aanmeldcode is verlopen voordat deze werd gebruikt. Vraag een nieuwe aan.</translation>
    </message>
    <message>
        <source>An administrator has to allow this application first. Ask a global administrator of your own tenant.</source>
        <translation>Een beheerder moet deze toepassing eerst toestaan. Vraag dit aan een globale beheerder van uw eigen tenant.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s rules ask for a new sign-in. Sign in again.</source>
        <translation>De regels van uw organisatie vereisen een nieuwe aanmelding. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>You have no relationship with this customer any more. What is shown is the last that was known.</source>
        <translation>U hebt geen relatie meer met deze klant. U ziet de laatst bekende gegevens.</translation>
    </message>
    <message>
        <source>Your role in Partner Center does not allow this. Ask an administrator of your organisation for the role.</source>
        <translation>Met uw rol in Partner Center bent u hiervoor niet bevoegd. Vraag een beheerder van uw organisatie om de juiste rol.</translation>
    </message>
    <message>
        <source>An agreement has to be accepted in Partner Center before this can be done.</source>
        <translation>Hiervoor moet eerst een overeenkomst worden geaccepteerd in Partner Center.</translation>
    </message>
    <message>
        <source>Microsoft is still reviewing this customer. Try again when the review is done.</source>
        <translation>Microsoft controleert deze klant nog. Probeer het opnieuw als de controle is afgerond.</translation>
    </message>
    <message>
        <source>The service answered with a link to another host. It was not followed.</source>
        <translation>De service antwoordde met een koppeling naar een andere host. Deze is niet gevolgd.</translation>
    </message>
    <message>
        <source>Reading the list took too long for the service. It starts again from the beginning by itself.</source>
        <translation>Het lezen van de lijst duurde te lang voor de service. Het begint vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The answer was larger than any answer should be, so it was not read.</source>
        <translation>Het antwoord was groter dan een antwoord hoort te zijn en is daarom niet gelezen.</translation>
    </message>
    <message>
        <source>The service sent us to another address. It was not followed, to keep your sign-in safe.</source>
        <translation>De service verwees naar een ander adres. Die verwijzing is niet gevolgd om uw aanmelding te beschermen.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came, so it is not known whether the change was made. It is being checked.</source>
        <translation>De verbinding viel weg voordat het antwoord kwam. Het is dus niet bekend of de wijziging is doorgevoerd. Dit wordt nu gecontroleerd.</translation>
    </message>
    <message>
        <source>The connection to the service is not safe: its certificate could not be trusted. Nothing was sent.</source>
        <translation>De verbinding met de service is niet veilig: het certificaat wordt niet vertrouwd. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>The profile has a mistake: %1. Correct it and try again.</source>
        <extracomment>%1: file, line and key</extracomment>
        <translation>Er staat een fout in het profiel: %1. Corrigeer deze en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it exists and that you may open it.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Het bestand %1 kan niet worden gelezen. Controleer of het bestaat en of u het mag openen.</translation>
    </message>
    <message>
        <source>The service asks us to slow down. It is tried again by itself in a moment.</source>
        <translation>De service is te druk en vraagt om even te wachten. Er volgt zo vanzelf een nieuwe poging.</translation>
    </message>
    <message numerus="yes">
        <source>The service asks us to wait %n second(s). It is tried again by itself.</source>
        <translation>
            <numerusform>De service vraagt om %n seconde te wachten. Daarna volgt vanzelf een nieuwe poging.</numerusform>
            <numerusform>De service vraagt om %n seconden te wachten. Daarna volgt vanzelf een nieuwe poging.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused this with code %1. Copy the details if you want to ask somebody.</source>
        <extracomment>%1: the service&apos;s own error code</extracomment>
        <translation>De service heeft dit geweigerd met code %1. Kopieer de details als u iemand om hulp wilt vragen.</translation>
    </message>
    <message>
        <source>The service understood the question but refused it. Copy the details if you want to ask somebody.</source>
        <translation>De service heeft het verzoek begrepen maar geweigerd. Kopieer de details als u iemand om hulp wilt vragen.</translation>
    </message>
    <message>
        <source>This cannot be saved as it is. Change it and try again.</source>
        <translation>Dit kan zo niet worden opgeslagen. Pas het aan en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>de gegevensmap</translation>
    </message>
    <message>
        <source>Another program is using %1. Close it and try again.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>Een ander programma gebruikt %1. Sluit dat programma en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The data in %1 was written by a newer version of this program. Install that version to open it.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>De gegevens in %1 zijn geschreven door een nieuwere versie van dit programma. Installeer die versie om ze te openen.</translation>
    </message>
    <message>
        <source>The disk with %1 is full. Make room; the work goes on from where it stopped.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>De schijf met %1 is vol. Maak ruimte vrij; het werk gaat daarna verder waar het is gestopt.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the folder.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>Schrijven naar %1 is niet mogelijk. Controleer de machtigingen van de map.</translation>
    </message>
    <message>
        <source>The data in %1 could not be read or written. Try again; if it stays, copy the details.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>De gegevens in %1 konden niet worden gelezen of geschreven. Probeer het opnieuw; kopieer de details als het probleem blijft.</translation>
    </message>
    <message>
        <source>There is no connection to the service. What is shown comes from this computer.</source>
        <translation>Er is geen verbinding met de service. Wat u ziet, komt van deze computer.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to go on.</source>
        <translation>U bent niet aangemeld. Meld u aan om door te gaan.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Look at the newest state and try again.</source>
        <translation>Iemand anders heeft dit tegelijkertijd gewijzigd. Bekijk de nieuwste stand en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The service does not have this any more. What is shown is the last that was known.</source>
        <translation>De service heeft dit niet meer. U ziet de laatst bekende gegevens.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask an administrator of your organisation.</source>
        <translation>U bent niet bevoegd voor deze actie. Neem contact op met een beheerder van uw organisatie.</translation>
    </message>
    <message>
        <source>The service gave an answer that cannot be understood. It is asked again at the next synchronisation.</source>
        <translation>De service gaf een onbegrijpelijk antwoord. Bij de volgende synchronisatie wordt het opnieuw opgevraagd.</translation>
    </message>
    <message>
        <source>The service did not answer in time. Try again in a moment.</source>
        <translation>De service antwoordde niet op tijd. Probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>This was stopped before it was done.</source>
        <translation>Dit is gestopt voordat het klaar was.</translation>
    </message>
    <message>
        <source>Connection not safe</source>
        <extracomment>heading of an error</extracomment>
        <translation>Verbinding niet veilig</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <extracomment>heading of an error</extracomment>
        <translation>Aanmelding nodig</translation>
    </message>
    <message>
        <source>Service is busy</source>
        <extracomment>heading of an error</extracomment>
        <translation>Service is bezet</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <extracomment>heading of an error</extracomment>
        <translation>Elders gewijzigd</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>heading of an error</extracomment>
        <translation>Niet gevonden</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>heading of an error</extracomment>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <extracomment>heading of an error</extracomment>
        <translation>Niet bevoegd</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <extracomment>heading of an error</extracomment>
        <translation>Onverwacht antwoord</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <extracomment>heading of an error</extracomment>
        <translation>Geen antwoord op tijd</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>heading of an error: the person stopped it</extracomment>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Data in use</source>
        <extracomment>heading of an error: another program has the file</extracomment>
        <translation>Gegevens in gebruik</translation>
    </message>
    <message>
        <source>Data damaged</source>
        <extracomment>heading of an error</extracomment>
        <translation>Gegevens beschadigd</translation>
    </message>
    <message>
        <source>Data too new</source>
        <extracomment>heading of an error</extracomment>
        <translation>Gegevens te nieuw</translation>
    </message>
    <message>
        <source>Data not accessible</source>
        <extracomment>heading of an error</extracomment>
        <translation>Gegevens niet toegankelijk</translation>
    </message>
    <message>
        <source>Disk full</source>
        <extracomment>heading of an error</extracomment>
        <translation>Schijf vol</translation>
    </message>
    <message>
        <source>Data cannot be written</source>
        <extracomment>heading of an error</extracomment>
        <translation>Gegevens niet te schrijven</translation>
    </message>
    <message>
        <source>No profile was used yet. Name one with --profile, or look around with --demo.</source>
        <translation>Er is nog geen profiel gebruikt. Geef er een op met --profile of kijk rond met --demo.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor the name of a profile.</source>
        <translation>%1 is geen bestand en ook geen naam van een profiel.</translation>
    </message>
    <message>
        <source>There is no cache at %1 yet. Synchronise first.</source>
        <translation>Er is nog geen cache in %1. Synchroniseer eerst.</translation>
    </message>
    <message>
        <source>This user does not exist any more at Microsoft.</source>
        <translation>Deze gebruiker bestaat niet meer bij Microsoft.</translation>
    </message>
    <message>
        <source>This subscription does not exist any more at Microsoft.</source>
        <translation>Dit abonnement bestaat niet meer bij Microsoft.</translation>
    </message>
    <message>
        <source>This was changed at Microsoft in the meantime. The newest state is read before the change is tried again.</source>
        <translation>Dit is intussen bij Microsoft gewijzigd. De nieuwste stand wordt gelezen voordat de wijziging opnieuw wordt geprobeerd.</translation>
    </message>
    <message>
        <source>The number of licences cannot be changed while the subscription is suspended.</source>
        <translation>Het aantal licenties kan niet worden gewijzigd zolang het abonnement is opgeschort.</translation>
    </message>
    <message>
        <source>The subscription has been deleted and cannot be changed any more.</source>
        <translation>Het abonnement is verwijderd en kan niet meer worden gewijzigd.</translation>
    </message>
    <message>
        <source>Microsoft is not ready yet to change this subscription. Try again later.</source>
        <translation>Microsoft kan dit abonnement nu nog niet wijzigen. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>This subscription cannot be changed in its present status.</source>
        <translation>Dit abonnement kan in de huidige status niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>The add-on cannot be activated while the subscription it belongs to is not active.</source>
        <translation>De invoegtoepassing kan niet worden geactiveerd zolang het abonnement waar zij bij hoort niet actief is.</translation>
    </message>
    <message>
        <source>An order for this customer is still being processed. Try again in a few minutes.</source>
        <translation>Er wordt nog een bestelling voor deze klant verwerkt. Probeer het over enkele minuten opnieuw.</translation>
    </message>
    <message>
        <source>No licence of this kind is left. Buy more licences first, or free one.</source>
        <translation>Er is geen licentie van dit type meer over. Koop eerst meer licenties bij of maak er een vrij.</translation>
    </message>
    <message>
        <source>The cache at %1 has the customers of another service or partner. Synchronise first.</source>
        <translation>De cache in %1 heeft de klanten van een andere service of partner. Synchroniseer eerst.</translation>
    </message>
    <message>
        <source>The file %1 with your own notes, tags and views is damaged. It stays as it is until you put a copy from the folder “copies” in its place, or start empty in the window.</source>
        <extracomment>%1: a path</extracomment>
        <translation>Het bestand %1 met uw eigen notities, labels en weergaven is beschadigd. Het blijft zoals het is tot u er een kopie uit de map ‘copies’ voor in de plaats zet, of in het venster leeg begint.</translation>
    </message>
    <message>
        <source>The data in %1 is damaged. The next synchronisation sets it aside, never deletes it, and reads it again.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>De gegevens in %1 zijn beschadigd. De volgende synchronisatie zet ze opzij, wist ze nooit, en leest alles opnieuw.</translation>
    </message>
    <message>
        <source>The browser came back from another sign-in than this one. Nothing was taken from it. Sign in again.</source>
        <translation>De browser kwam terug van een andere aanmelding dan deze. Er is niets van overgenomen. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in was answered by another authority than the one of the profile. Nothing was taken from it.</source>
        <translation>De aanmelding is beantwoord door een andere aanmeldservice dan die van het profiel. Er is niets van overgenomen.</translation>
    </message>
    <message>
        <source>The sign-in service answered for another sign-in than this one. Nothing was taken from it. Sign in again.</source>
        <translation>De aanmeldservice antwoordde voor een andere aanmelding dan deze. Er is niets van overgenomen. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in service answered for another application than this one. Check the application id in the profile.</source>
        <translation>De aanmeldservice antwoordde voor een andere toepassing dan deze. Controleer de toepassings-id in het profiel.</translation>
    </message>
    <message>
        <source>The sign-in is not valid at the time this computer shows. Check its clock, then sign in again.</source>
        <translation>De aanmelding is niet geldig op het tijdstip dat deze computer aangeeft. Controleer de klok en meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was used before, or too long ago. Sign in again.</source>
        <translation>De aanmelding in de browser is al gebruikt of te lang geleden gedaan. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not finished in time. Start it again when you want to.</source>
        <translation>De aanmelding in de browser is niet op tijd voltooid. Begin opnieuw wanneer u wilt.</translation>
    </message>
    <message>
        <source>The browser has no way back to this program, because no port of this computer is free. Sign in with a code.</source>
        <translation>De browser kan niet terug naar dit programma, omdat er geen poort van deze computer vrij is. Meld u aan met een code.</translation>
    </message>
    <message>
        <source>The sign-in service does not know the application id in the profile. Check it, and that it is of your own tenant.</source>
        <translation>De aanmeldservice kent de toepassings-id in het profiel niet. Controleer deze, en of deze van uw eigen tenant is.</translation>
    </message>
    <message>
        <source>The sign-in service does not know the tenant in the profile. Check the tenant id.</source>
        <translation>De aanmeldservice kent de tenant in het profiel niet. Controleer de tenant-id.</translation>
    </message>
    <message>
        <source>The application is not registered for sign-in from a desktop. Add the redirect address http://localhost to it.</source>
        <translation>De toepassing is niet geregistreerd voor aanmelden vanaf een desktop. Voeg er het omleidingsadres http://localhost aan toe.</translation>
    </message>
    <message>
        <source>Your organisation’s rules do not allow a sign-in from this device or place. Ask an administrator what they require.</source>
        <translation>De regels van uw organisatie staan aanmelden vanaf dit apparaat of deze plaats niet toe. Vraag een beheerder wat ze vereisen.</translation>
    </message>
    <message>
        <source>No sign-in is kept on this computer. Leave out --sign-in stored to sign in.</source>
        <translation>Op deze computer is geen aanmelding bewaard. Laat --sign-in stored weg om u aan te melden.</translation>
    </message>
    <message>
        <source>This computer has no keychain to keep the sign-in in, so you will be asked again next time.</source>
        <translation>Deze computer heeft geen sleutelhanger om de aanmelding in te bewaren. De volgende keer wordt u opnieuw gevraagd u aan te melden.</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked. Unlock it; until then the sign-in is neither read, kept nor removed there.</source>
        <translation>De sleutelhanger van deze computer is vergrendeld. Ontgrendel deze; tot dan wordt de aanmelding daar niet gelezen, bewaard of verwijderd.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not do what it was asked, so you may have to sign in again next time.</source>
        <translation>De sleutelhanger van deze computer deed niet wat werd gevraagd. Mogelijk moet u zich de volgende keer opnieuw aanmelden.</translation>
    </message>
    <message>
        <source>The sign-in was declined. Start it again when you want to.</source>
        <translation>De aanmelding is geweigerd. Begin opnieuw wanneer u wilt.</translation>
    </message>
    <message>
        <source>The table of roles has a mistake: %1. Correct it and try again.</source>
        <extracomment>%1: file, line and column</extracomment>
        <translation>De rollentabel bevat een fout: %1. Verbeter die en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Nobody has signed in for so long that the cache at %1 may not be shown any more. Synchronise first.</source>
        <translation>Er heeft zich zo lang niemand aangemeld dat de cache in %1 niet meer mag worden getoond. Synchroniseer eerst.</translation>
    </message>
    <message>
        <source>%1 signed in, but somebody else is working here. Sign in as that person.</source>
        <extracomment>%1: an account, such as jan@office.example</extracomment>
        <translation>%1 heeft zich aangemeld, maar hier werkt iemand anders. Meld u aan als die persoon.</translation>
    </message>
    <message>
        <source>The browser answered with an earlier sign-in. Sign in once more, with your password or what you use instead.</source>
        <translation>De browser antwoordde met een eerdere aanmelding. Meld u nog eens aan, met uw wachtwoord of wat u daarvoor gebruikt.</translation>
    </message>
    <message>
        <source>You are signed out. Synchronise to sign in again.</source>
        <translation>U bent afgemeld. Synchroniseer om u weer aan te melden.</translation>
    </message>
    <message>
        <source>The screen of this computer could not be locked from here. Lock it yourself before you walk away.</source>
        <translation>Het scherm van deze computer kon van hieruit niet worden vergrendeld. Vergrendel het zelf voordat u wegloopt.</translation>
    </message>
    <message>
        <source>The connection to the sign-in service broke before the sign-in was finished. Sign in again.</source>
        <translation>De verbinding met de aanmeldservice is verbroken voordat de aanmelding klaar was. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer in time, so the sign-in was not finished. Sign in again.</source>
        <translation>De aanmeldservice heeft niet op tijd geantwoord, dus is de aanmelding niet voltooid. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in service is too busy to finish the sign-in. Sign in again in a moment.</source>
        <translation>De aanmeldservice heeft het te druk om de aanmelding te voltooien. Meld u over een ogenblik opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in service refused to finish the sign-in. Sign in again; if it stays, copy the details.</source>
        <translation>De aanmeldservice heeft geweigerd de aanmelding te voltooien. Meld u opnieuw aan; blijft het zo, kopieer dan de details.</translation>
    </message>
    <message>
        <source>The sign-in service failed before the sign-in was finished. Sign in again later.</source>
        <translation>De aanmeldservice is uitgevallen voordat de aanmelding klaar was. Meld u later opnieuw aan.</translation>
    </message>
    <message>
        <source>The sign-in service gave an answer that cannot be understood, so the sign-in was not finished. Sign in again; if it stays, copy the details.</source>
        <translation>De aanmeldservice gaf een antwoord dat niet te begrijpen is, dus is de aanmelding niet voltooid. Meld u opnieuw aan; blijft het zo, kopieer dan de details.</translation>
    </message>
    <message>
        <source>Then nobody could change the roles any more, so nothing was changed. Give another role that right first.</source>
        <translation>Dan zou niemand de rollen nog kunnen wijzigen; daarom is er niets gewijzigd. Geef dat recht eerst aan een andere rol.</translation>
    </message>
    <message>
        <source>The application is registered as one that has a secret. Allow public client flows for it under Authentication in Microsoft Entra.</source>
        <translation>De toepassing is geregistreerd als een toepassing met een geheim. Zet in Microsoft Entra onder Verificatie openbare clientstromen voor haar aan.</translation>
    </message>
    <message>
        <source>The profile “%1” has the same data folder. Choose a name that differs in more than case or signs.</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>Het profiel “%1” heeft dezelfde gegevensmap. Kies een naam die in meer verschilt dan hoofdletters of tekens.</translation>
    </message>
    <message>
        <source>it is missing</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>deze ontbreekt</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>deze staat er twee keer</translation>
    </message>
    <message>
        <source>a character that does not belong there; save the file as UTF-8</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>een teken dat daar niet hoort; bewaar het bestand als UTF-8</translation>
    </message>
    <message>
        <source>neither [profile] nor key=value</source>
        <extracomment>what is wrong with a line of a profile file</extracomment>
        <translation>noch [profile] noch sleutel=waarde</translation>
    </message>
    <message>
        <source>it stands before the line [profile]</source>
        <extracomment>what is wrong with a line of a profile file</extracomment>
        <translation>deze staat vóór de regel [profile]</translation>
    </message>
    <message>
        <source>the quotation marks are not closed, or text follows them</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>de aanhalingstekens zijn niet gesloten, of er staat tekst achter</translation>
    </message>
    <message>
        <source>it is empty</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>deze is leeg</translation>
    </message>
    <message>
        <source>it is longer than 100 characters</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>deze is langer dan 100 tekens</translation>
    </message>
    <message>
        <source>the file is too large for a profile</source>
        <extracomment>what is wrong with a profile file</extracomment>
        <translation>het bestand is te groot voor een profiel</translation>
    </message>
    <message>
        <source>not a whole address, or one with a user name, ? or #</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>geen volledig adres, of een met een gebruikersnaam, ? of #</translation>
    </message>
    <message>
        <source>only https://, or http:// on this computer</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>alleen https://, of http:// op deze computer</translation>
    </message>
    <message>
        <source>neither an ID nor a domain</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>noch een id noch een domein</translation>
    </message>
    <message>
        <source>there is a blank in it</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>er staat een spatie in</translation>
    </message>
    <message>
        <source>it must be this computer, localhost</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>dit moet deze computer zijn, localhost</translation>
    </message>
    <message>
        <source>not a number from 0 to 100000</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>geen getal van 0 tot en met 100000</translation>
    </message>
    <message>
        <source>The profile has a mistake: %1 (%2). Correct it and try again.</source>
        <extracomment>%1: file, line and key, %2: what is wrong with it</extracomment>
        <translation>Er staat een fout in het profiel: %1 (%2). Corrigeer deze en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 is so already: there is nothing to change.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>%1 is al zo: er valt niets te wijzigen.</translation>
    </message>
    <message>
        <source>That value cannot be given to %1: a quantity is a whole number from 1 up, a nickname has 1 to 200 characters.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>Die waarde kan %1 niet krijgen: een aantal is een geheel getal vanaf 1, een eigen naam heeft 1 tot 200 tekens.</translation>
    </message>
    <message>
        <source>A reason or the number of a ticket is missing.</source>
        <translation>Er ontbreekt een reden of ticketnummer.</translation>
    </message>
    <message>
        <source>The same of %1 is being changed already: see the outbox.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>Hetzelfde van %1 wordt al gewijzigd: zie Postvak UIT.</translation>
    </message>
    <message>
        <source>Microsoft has accepted the change and has not carried it out yet. It is looked at again every hour.</source>
        <translation>Microsoft heeft de wijziging aangenomen en nog niet uitgevoerd. Er wordt elk uur opnieuw gekeken.</translation>
    </message>
    <message>
        <source>Without a usage location no licence can be assigned: set it in the admin portal first.</source>
        <translation>Zonder gebruikslocatie kan geen licentie worden toegewezen: stel die eerst in in de beheerportal.</translation>
    </message>
    <message>
        <source>The window is locked: nothing is changed in the name of whoever locked it. Unlock it first.</source>
        <translation>Het venster is vergrendeld: er wordt niets gewijzigd in de naam van wie het vergrendelde. Ontgrendel het eerst.</translation>
    </message>
    <message>
        <source>This customer has not consented to this application. Ask an administrator of yours to see to it.</source>
        <translation>Deze klant heeft deze toepassing geen toestemming gegeven. Vraag een van uw beheerders ervoor te zorgen.</translation>
    </message>
    <message>
        <source>This customer&apos;s own rules do not let your sign-in in. Do it in the admin portal, or ask the customer to allow it.</source>
        <translation>De eigen regels van deze klant laten uw aanmelding niet toe. Doe het in de beheerportal, of vraag de klant het toe te staan.</translation>
    </message>
    <message>
        <source>Nobody of your office is known in this customer&apos;s tenant. Ask the customer for delegated access (GDAP).</source>
        <translation>Niemand van uw kantoor is bekend in de tenant van deze klant. Vraag de klant om gedelegeerde toegang (GDAP).</translation>
    </message>
    <message>
        <source>The delegated access (GDAP) to this customer&apos;s tenant has ended. Have it renewed in Partner Center.</source>
        <translation>De gedelegeerde toegang (GDAP) tot de tenant van deze klant is beëindigd. Laat deze in Partner Center verlengen.</translation>
    </message>
    <message>
        <source>What came was about another customer&apos;s tenant, and was not taken.</source>
        <translation>Het antwoord ging over de tenant van een andere klant en is niet overgenomen.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <extracomment>%1: what was asked for</extracomment>
        <translation>%1 is hier niet bekend.</translation>
    </message>
    <message>
        <source>The customer %1 is not known here.</source>
        <extracomment>%1: the ID or the domain of a customer</extracomment>
        <translation>De klant %1 is hier niet bekend.</translation>
    </message>
    <message>
        <source>The subscription %1 is not known here.</source>
        <extracomment>%1: the ID of a subscription</extracomment>
        <translation>Het abonnement %1 is hier niet bekend.</translation>
    </message>
    <message>
        <source>The issue %1 is not known here.</source>
        <extracomment>%1: the ID of an issue of Microsoft&apos;s</extracomment>
        <translation>Het probleem %1 is hier niet bekend.</translation>
    </message>
    <message>
        <source>The outbox has no entry %1.</source>
        <extracomment>%1: the ID of an entry of the outbox</extracomment>
        <translation>Postvak UIT heeft geen regel %1.</translation>
    </message>
    <message>
        <source>The change of %1 has the state %2 in the outbox and cannot be altered any more.</source>
        <extracomment>%1: a subscription or a person, %2: how far its change has come, for example Verified</extracomment>
        <translation>De wijziging van %1 heeft in Postvak UIT de status %2 en kan niet meer worden aangepast.</translation>
    </message>
    <message>
        <source>Microsoft does not let the subscription go from its status to this one: only an active one can be suspended, only a suspended one reactivated. Synchronise to see its present status.</source>
        <translation>Microsoft laat het abonnement niet van zijn status naar deze status gaan: alleen een actief abonnement kan worden opgeschort, alleen een opgeschort abonnement opnieuw geactiveerd. Synchroniseer om de huidige status te zien.</translation>
    </message>
    <message>
        <source>Microsoft lets the quantity go down only within the cancellation window, some days after a purchase or a renewal, and that has closed. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</source>
        <translation>Microsoft laat het aantal alleen binnen de annuleringstermijn omlaag gaan, enkele dagen na een aankoop of verlenging, en die is voorbij. Zet automatisch verlengen uit, of laat het met minder licenties verlengen: dat stelt u in Partner Center in.</translation>
    </message>
    <message>
        <source>This subscription has no quantity that can be changed: it is billed by use, or it is a trial.</source>
        <translation>Dit abonnement heeft geen aantal dat kan worden gewijzigd: het wordt naar gebruik gefactureerd, of het is een proefabonnement.</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1: &quot;Phone&quot;, &quot;Microsoft ID&quot; and the like</extracomment>
        <translation>Kopiëren: %1</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: one or two sentences; %2: a host, or the path of a call</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter</source>
        <extracomment>button inside a search field
----------
button: adds a filter to the list</extracomment>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Clear the filter text</source>
        <translation>Filtertekst wissen</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter toevoegen</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>button: which columns the list shows</extracomment>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Choose columns and order</source>
        <translation>Kolommen en volgorde kiezen</translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Getting started</source>
        <translation>Aan de slag</translation>
    </message>
    <message>
        <source>Register an application</source>
        <translation>Een toepassing registreren</translation>
    </message>
    <message>
        <source>Open Microsoft Entra as an administrator of your own tenant, choose App registrations and New registration. Give it a name of your own and choose accounts in this organisational directory only.</source>
        <translation>Open Microsoft Entra als beheerder van uw eigen tenant en kies App-registraties en Nieuwe registratie. Geef een eigen naam op en kies alleen accounts in deze organisatiemap.</translation>
    </message>
    <message>
        <source>Global</source>
        <extracomment>A cloud, in short</extracomment>
        <translation>Wereldwijd</translation>
    </message>
    <message>
        <source>US Government</source>
        <extracomment>A cloud, in short</extracomment>
        <translation>Amerikaanse overheid</translation>
    </message>
    <message>
        <source>Let the browser come back</source>
        <translation>De browser laten terugkomen</translation>
    </message>
    <message>
        <source>Under Authentication add the platform Mobile and desktop applications with this redirect address, and set Allow public client flows to Yes. Make no secret: a program on a desktop cannot keep one.</source>
        <translation>Voeg onder Verificatie het platform Mobiele en bureaubladtoepassingen toe met dit omleidingsadres en zet Openbare clientstromen toestaan op Ja. Maak geen geheim: een programma op een bureaublad kan er geen bewaren.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Omleidingsadres</translation>
    </message>
    <message>
        <source>API, by its ID</source>
        <translation>API, op id</translation>
    </message>
    <message>
        <source>Give it its permissions</source>
        <translation>Machtigingen geven</translation>
    </message>
    <message>
        <source>Under API permissions add these as delegated permissions: Partner Center (among the APIs my organization uses, to be found by this ID) and Microsoft Graph. Then choose Grant admin consent. Leave out DelegatedAdminRelationship.Read.All where the cloud has no GDAP.</source>
        <translation>Voeg deze onder API-machtigingen toe als gedelegeerde machtigingen: Partner Center (bij de API’s die mijn organisatie gebruikt, te vinden met deze id) en Microsoft Graph. Kies daarna Beheerderstoestemming verlenen. Laat DelegatedAdminRelationship.Read.All weg waar de cloud geen GDAP heeft.</translation>
    </message>
    <message>
        <source>Fill in a profile</source>
        <translation>Een profiel invullen</translation>
    </message>
    <message>
        <source>Copy the application (client) ID and the directory (tenant) ID from the overview of the registration.</source>
        <translation>Kopieer de toepassings-id (client) en de map-id (tenant) uit het overzicht van de registratie.</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Profiel toevoegen…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>De verbinding testen</translation>
    </message>
    <message>
        <source>The test names exactly what is missing and where to mend it. Sign in as a user of your own tenant, with multifactor authentication: Partner Center lets nobody in without it.</source>
        <translation>De test noemt precies wat er ontbreekt en waar u dat verhelpt. Meld u aan als gebruiker van uw eigen tenant, met meervoudige verificatie: zonder laat Partner Center niemand toe.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Heading of a step: its number and its title</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>GrantMenu</name>
    <message>
        <source>Only billing</source>
        <extracomment>A menu: a right that is restricted to matters of money</extracomment>
        <translation>Alleen facturering</translation>
    </message>
    <message>
        <source>Only commercial matters</source>
        <extracomment>A menu: a right that is restricted to commercial matters</extracomment>
        <translation>Alleen commerciële zaken</translation>
    </message>
    <message>
        <source>All but Azure</source>
        <extracomment>A menu: a right that leaves Azure out</extracomment>
        <translation>Alles behalve Azure</translation>
    </message>
</context>
<context>
    <name>HealthDays</name>
    <message>
        <source>Day (UTC)</source>
        <extracomment>above a column of dates</extracomment>
        <translation>Dag (UTC)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <extracomment>above a column: how many were going on that day</extracomment>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Advisories</source>
        <extracomment>above a column: how many were going on that day</extracomment>
        <translation>Adviezen</translation>
    </message>
</context>
<context>
    <name>HealthHeadings</name>
    <message>
        <source>Issue ID</source>
        <translation>Incident-id</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Geschatte begintijd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Customers reported</source>
        <translation>Klanten gemeld</translation>
    </message>
    <message>
        <source>Customers confirmed</source>
        <translation>Klanten bevestigd</translation>
    </message>
    <message>
        <source>Customers not affected</source>
        <translation>Klanten niet getroffen</translation>
    </message>
    <message>
        <source>Customers informed</source>
        <translation>Klanten ingelicht</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Gedempt tot</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>No longer reported since</source>
        <translation>Niet meer gemeld sinds</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Ingelicht</translation>
    </message>
    <message>
        <source>Health of its tenant</source>
        <translation>Status van de tenant</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Customers possibly affected</source>
        <translation>Klanten mogelijk getroffen</translation>
    </message>
    <message>
        <source>Customers of whom it is not known</source>
        <translation>Klanten van wie het niet bekend is</translation>
    </message>
    <message>
        <source>Customers suspended</source>
        <translation>Klanten opgeschort</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Opgeschort</translation>
    </message>
</context>
<context>
    <name>HealthNotices</name>
    <message numerus="yes">
        <source>While it was quiet: news of %n issue(s)</source>
        <extracomment>title of a notice; %n: how many issues of services it is about</extracomment>
        <translation>
            <numerusform>Tijdens de stille uren: nieuws over %n probleem</numerusform>
            <numerusform>Tijdens de stille uren: nieuws over %n problemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News of %n issue(s)</source>
        <translation>
            <numerusform>Nieuws over %n probleem</numerusform>
            <numerusform>Nieuws over %n problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a new issue</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: een nieuw probleem</translation>
    </message>
    <message>
        <source>%1: an issue became worse</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: een probleem is erger geworden</translation>
    </message>
    <message>
        <source>%1: an issue has news</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: nieuws over een probleem</translation>
    </message>
    <message>
        <source>%1: an issue is over</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: een probleem is voorbij</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>a line of a notice; %1: Microsoft&apos;s number of an issue, %2: its state, %3: its title</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>last line of a notice; %n: how many issues are not named</extracomment>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Service health</source>
        <translation>Servicestatus</translation>
    </message>
    <message>
        <source>Parts of the service health</source>
        <translation>Onderdelen van de servicestatus</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>a tab: what was in the last days</extracomment>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>a tab: the message centre</extracomment>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>Id kopiëren</translation>
    </message>
    <message>
        <source>Filter the issues or messages</source>
        <translation>De problemen of berichten filteren</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Volgende rij</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige rij</translation>
    </message>
    <message>
        <source>Show the issues</source>
        <translation>De problemen tonen</translation>
    </message>
    <message>
        <source>Show the services and how they are</source>
        <translation>De services en hun status tonen</translation>
    </message>
    <message>
        <source>Show the history of issues</source>
        <translation>De geschiedenis van problemen tonen</translation>
    </message>
    <message>
        <source>Show the message centre</source>
        <translation>Het berichtencentrum tonen</translation>
    </message>
    <message>
        <source>Show active issues</source>
        <translation>Actieve problemen tonen</translation>
    </message>
    <message>
        <source>Show issues that ended lately, too</source>
        <translation>Ook problemen tonen die pas voorbij zijn</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Alle problemen tonen</translation>
    </message>
    <message>
        <source>Show muted issues, too</source>
        <translation>Ook gedempte problemen tonen</translation>
    </message>
    <message>
        <source>List why the health of some customers is not known</source>
        <translation>Tonen waarom de servicestatus van sommige klanten niet bekend is</translation>
    </message>
    <message>
        <source>Show or close the calendar of messages</source>
        <translation>Kalender van berichten tonen of sluiten</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Service health</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Servicestatus</translation>
    </message>
    <message>
        <source>Issues</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Affected customers</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Getroffen klanten</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Known of %1 of the %2 customers.</source>
        <extracomment>%1 and %2: numbers of customers</extracomment>
        <translation>Bekend van %1 van de %2 klanten.</translation>
    </message>
    <message>
        <source>&quot;partnerdesk sync --health&quot; reads it; a window that is open does so by itself.</source>
        <translation>&quot;partnerdesk sync --health&quot; leest dit; een geopend venster doet dat vanzelf.</translation>
    </message>
    <message>
        <source>No issue fits.</source>
        <translation>Geen probleem voldoet.</translation>
    </message>
    <message>
        <source>No message fits.</source>
        <translation>Geen bericht voldoet.</translation>
    </message>
    <message>
        <source>No customer fits.</source>
        <translation>Geen klant voldoet.</translation>
    </message>
    <message>
        <source>--view of %1 is one of %2, not &quot;%3&quot;.</source>
        <extracomment>%1: what is listed, %2: the words that may be typed, %3: what was typed</extracomment>
        <translation>--view van %1 is een van %2, niet &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <translation>Incident-id</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Geschatte begintijd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Not affected</source>
        <translation>Niet getroffen</translation>
    </message>
    <message>
        <source>Ever reported</source>
        <translation>Ooit gemeld</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Voor het eerst gezien</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Gedempt tot</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primaire domeinnaam</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verdwenen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Gemarkeerd door</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Bericht-id</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Getroffen services</translation>
    </message>
    <message>
        <source>Must act by</source>
        <translation>Uiterlijk handelen op</translation>
    </message>
    <message>
        <source>Major change</source>
        <translation>Grote wijziging</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Afgehandeld door</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>Gevolgen voor gebruikers</translation>
    </message>
    <message>
        <source>SLA credit until</source>
        <translation>SLA-tegoed tot</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>All updates</source>
        <translation>Alle updates</translation>
    </message>
    <message>
        <source>Possibly affected</source>
        <translation>Mogelijk getroffen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Opgeschort</translation>
    </message>
</context>
<context>
    <name>HealthTray</name>
    <message numerus="yes">
        <source>%Ln issue(s) going on</source>
        <extracomment>%n: how many issues of services go on</extracomment>
        <translation>
            <numerusform>%Ln probleem gaande</numerusform>
            <numerusform>%Ln problemen gaande</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue is known</source>
        <translation>Geen probleem bekend</translation>
    </message>
    <message numerus="yes">
        <source>Not known of %Ln customer(s)</source>
        <extracomment>%n: of how many customers the service health is not known</extracomment>
        <translation>
            <numerusform>Niet bekend van %Ln klant</numerusform>
            <numerusform>Niet bekend van %Ln klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Service health: not read yet</source>
        <extracomment>tooltip of the icon among the desktop&apos;s own: nothing was counted yet</extracomment>
        <translation>Servicestatus: nog niet gelezen</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Healthy</source>
        <extracomment>how a service is: all is well there</extracomment>
        <translation>In orde</translation>
    </message>
    <message>
        <source>Investigating</source>
        <extracomment>how an issue stands</extracomment>
        <translation>In onderzoek</translation>
    </message>
    <message>
        <source>Service degradation</source>
        <translation>Verminderde werking</translation>
    </message>
    <message>
        <source>Service interruption</source>
        <translation>Serviceonderbreking</translation>
    </message>
    <message>
        <source>Restoring service</source>
        <translation>Service wordt hersteld</translation>
    </message>
    <message>
        <source>Verifying service</source>
        <translation>Herstel wordt gecontroleerd</translation>
    </message>
    <message>
        <source>Extended recovery</source>
        <translation>Langdurig herstel</translation>
    </message>
    <message>
        <source>Investigation suspended (waits for data)</source>
        <translation>Onderzoek opgeschort (wacht op gegevens)</translation>
    </message>
    <message>
        <source>Service restored</source>
        <translation>Service hersteld</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>Vals alarm</translation>
    </message>
    <message>
        <source>Post-incident report published</source>
        <translation>Evaluatierapport gepubliceerd</translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>how an issue stands</extracomment>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>Resolved (externally)</source>
        <translation>Opgelost (extern)</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <extracomment>how an issue stands: its effects are less</extracomment>
        <translation>Beperkt</translation>
    </message>
    <message>
        <source>Mitigated (externally)</source>
        <translation>Beperkt (extern)</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>how an issue stands: Microsoft says that it is there</extracomment>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>how an issue stands: somebody told Microsoft of it</extracomment>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>how a service or an issue is: the service does not say</extracomment>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>Incident</source>
        <extracomment>type of an issue: a service or a main part of it is down</extracomment>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Advisory</source>
        <extracomment>type of an issue: some users have a problem</extracomment>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Third party</source>
        <extracomment>where an issue comes from</extracomment>
        <translation>Derde partij</translation>
    </message>
    <message>
        <source>Customer environment</source>
        <extracomment>where an issue comes from</extracomment>
        <translation>Omgeving van de klant</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>customer</comment>
        <extracomment>how a customer stands to an issue: the customer&apos;s own tenant has it</extracomment>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Possibly affected</source>
        <translation>Mogelijk getroffen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>customer</comment>
        <extracomment>how a customer stands to an issue: somebody here says that the customer is affected</extracomment>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Not affected</source>
        <translation>Niet getroffen</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <extracomment>of a customer&apos;s health</extracomment>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>of a customer&apos;s health: it can be read</extracomment>
        <translation>Bekend</translation>
    </message>
    <message>
        <source>No delegated access (GDAP)</source>
        <translation>Geen gedelegeerde toegang (GDAP)</translation>
    </message>
    <message>
        <source>Delegated access (GDAP) has ended</source>
        <translation>Gedelegeerde toegang (GDAP) is beëindigd</translation>
    </message>
    <message>
        <source>No consent for this program</source>
        <translation>Geen toestemming voor dit programma</translation>
    </message>
    <message>
        <source>A role is missing</source>
        <translation>Er ontbreekt een rol</translation>
    </message>
    <message>
        <source>The tenant asks for another sign-in</source>
        <translation>De tenant vraagt om een andere aanmelding</translation>
    </message>
    <message>
        <source>The tenant has no service announcements</source>
        <translation>De tenant heeft geen servicemeldingen</translation>
    </message>
    <message>
        <source>The answer was about another tenant</source>
        <translation>Het antwoord ging over een andere tenant</translation>
    </message>
    <message>
        <source>The service did not answer</source>
        <translation>De service gaf geen antwoord</translation>
    </message>
    <message>
        <source>They are read customer by customer while there is a connection.</source>
        <translation>Zij worden klant voor klant gelezen zolang er verbinding is.</translation>
    </message>
    <message>
        <source>Ask the customer for a relationship in Partner Center that has the role Service support administrator.</source>
        <translation>Vraag de klant om een relatie in Partner Center met de rol Beheerder voor serviceondersteuning.</translation>
    </message>
    <message>
        <source>Have the relationship renewed in Partner Center; the customer has to agree.</source>
        <translation>Laat de relatie in Partner Center verlengen; de klant moet ermee instemmen.</translation>
    </message>
    <message>
        <source>An administrator of your office can give it in Partner Center for each customer.</source>
        <translation>Een beheerder van uw kantoor kan deze in Partner Center per klant geven.</translation>
    </message>
    <message>
        <source>Have the role Service support administrator added to the relationship and to your security group in Partner Center.</source>
        <translation>Laat de rol Beheerder voor serviceondersteuning in Partner Center toevoegen aan de relatie en aan uw beveiligingsgroep.</translation>
    </message>
    <message>
        <source>The tenant has sign-in rules of its own: ask its administrator to let your partner account in, or sign in again.</source>
        <translation>De tenant heeft eigen regels voor aanmelden: vraag de beheerder ervan uw partneraccount toe te laten, of meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>There is nothing to be done: no Microsoft 365 service is told of for this tenant.</source>
        <translation>Hier valt niets te doen: van deze tenant wordt geen Microsoft 365-service gemeld.</translation>
    </message>
    <message>
        <source>It was not taken. Check which tenant the customer has; it is asked again by itself.</source>
        <translation>Het is niet overgenomen. Ga na welke tenant de klant heeft; er wordt vanzelf opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>It is asked again by itself; nothing needs to be done.</source>
        <translation>Er wordt vanzelf opnieuw gevraagd; u hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Quick update</source>
        <translation>Snelle update</translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>what kind of post Microsoft wrote about an issue</extracomment>
        <translation>Update</translation>
    </message>
    <message>
        <source>Additional details</source>
        <translation>Aanvullende details</translation>
    </message>
    <message>
        <source>Prevent or fix an issue</source>
        <extracomment>what a message of the message centre asks for</extracomment>
        <translation>Probleem voorkomen of oplossen</translation>
    </message>
    <message>
        <source>Plan for change</source>
        <extracomment>what a message of the message centre asks for</extracomment>
        <translation>Wijziging plannen</translation>
    </message>
    <message>
        <source>Stay informed</source>
        <extracomment>what a message of the message centre asks for</extracomment>
        <translation>Op de hoogte blijven</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>how weighty a message is</extracomment>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>how weighty a message is</extracomment>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>Critical</source>
        <extracomment>how weighty a message is</extracomment>
        <translation>Kritiek</translation>
    </message>
    <message>
        <source>Known of %1 of %2 customers</source>
        <extracomment>%1: of how many customers the health of their services is known, %2: how many customers there are</extracomment>
        <translation>Bekend van %1 van %2 klanten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <extracomment>%Ln: a number of customers</extracomment>
        <translation>
            <numerusform>%Ln kan niet worden gelezen</numerusform>
            <numerusform>%Ln kunnen niet worden gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <extracomment>%Ln: a number of customers</extracomment>
        <translation>
            <numerusform>%Ln nog niet gelezen</numerusform>
            <numerusform>%Ln nog niet gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <extracomment>how a customer was told of an issue: a draft of a mail was made</extracomment>
        <translation>concept</translation>
    </message>
    <message>
        <source>mail program</source>
        <extracomment>how a customer was told of an issue: the mail program was opened</extracomment>
        <translation>mailprogramma</translation>
    </message>
    <message>
        <source>printed list</source>
        <extracomment>how a customer was told of an issue: it stood on a list that was printed or saved</extracomment>
        <translation>afgedrukte lijst</translation>
    </message>
    <message>
        <source>%1, subscription suspended</source>
        <extracomment>%1: how a customer stands to an issue</extracomment>
        <translation>%1, abonnement opgeschort</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>how many customers are possibly affected</extracomment>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>%1: how many customers are possibly affected at least</extracomment>
        <translation>%1 of meer</translation>
    </message>
    <message>
        <source>It is not known with which products this service is sold, so who is possibly affected is not known either</source>
        <translation>Het is niet bekend bij welke producten deze service hoort; wie mogelijk getroffen is, is dus ook niet bekend</translation>
    </message>
    <message>
        <source>%1 possibly affected; of %2 more it is not known whether they have the service</source>
        <extracomment>%1, %2: numbers of customers</extracomment>
        <translation>%1 mogelijk getroffen; van nog %2 is niet bekend of ze de service hebben</translation>
    </message>
    <message>
        <source>%1 possibly affected</source>
        <extracomment>%1: number of customers</extracomment>
        <translation>%1 mogelijk getroffen</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>event</comment>
        <extracomment>how an event of Azure stands</extracomment>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Service issue</source>
        <extracomment>type of an event of Azure</extracomment>
        <translation>Serviceprobleem</translation>
    </message>
    <message>
        <source>Planned maintenance</source>
        <extracomment>type of an event of Azure</extracomment>
        <translation>Gepland onderhoud</translation>
    </message>
    <message>
        <source>Health advisory</source>
        <extracomment>type of an event of Azure: a change that needs attention</extracomment>
        <translation>Statusadvies</translation>
    </message>
    <message>
        <source>Security advisory</source>
        <extracomment>type of an event of Azure</extracomment>
        <translation>Beveiligingsadvies</translation>
    </message>
    <message>
        <source>Azure subscription %1: %2</source>
        <extracomment>%1: id of an Azure subscription, %2: why its events are not known</extracomment>
        <translation>Azure-abonnement %1: %2</translation>
    </message>
    <message>
        <source>The remedy is a Reader role on this Azure subscription for the partner’s people, or consent for this program in the tenant.</source>
        <translation>De oplossing is een Reader-rol op dit Azure-abonnement voor de mensen van de partner, of toestemming voor dit programma in de tenant.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Incidents and advisories by day</source>
        <translation>Incidenten en adviezen per dag</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>how far back the history is shown</extracomment>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the last %n day(s)</source>
        <translation>
            <numerusform>De laatste %n dag tonen</numerusform>
            <numerusform>De laatste %n dagen tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of incidents and advisories by day; the table beside it has the same numbers</source>
        <translation>Grafiek van incidenten en adviezen per dag; de tabel ernaast heeft dezelfde getallen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>Adviezen</translation>
    </message>
    <message>
        <source>No issue is known of these days; what was never read is not in the history.</source>
        <translation>Van deze dagen is geen probleem bekend; wat nooit gelezen is, staat niet in de geschiedenis.</translation>
    </message>
    <message>
        <source>Issues that were going on each day, as far as they were read here</source>
        <translation>Problemen die per dag gaande waren, voor zover ze hier gelezen zijn</translation>
    </message>
</context>
<context>
    <name>IssueColumns</name>
    <message>
        <source>%1, no longer told of by any customer</source>
        <extracomment>%1: how an issue stood when it was told of last; read aloud</extracomment>
        <translation>%1, door geen klant meer gemeld</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>how an issue stands</extracomment>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>column: Microsoft&apos;s id of an issue</extracomment>
        <translation>Id</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>of an issue</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>of an issue: incident or advisory</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>where an issue comes from</extracomment>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>column: how many customers&apos; own tenants have an issue</extracomment>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>column: how many customers somebody here says are affected</extracomment>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Not affected</source>
        <extracomment>column: how many customers somebody here says are not affected</extracomment>
        <translation>Niet getroffen</translation>
    </message>
    <message>
        <source>Informed</source>
        <extracomment>column: how many customers were told of the latest update</extracomment>
        <translation>Ingelicht</translation>
    </message>
    <message>
        <source>Muted until</source>
        <extracomment>column: until when an issue is left out of what is shown</extracomment>
        <translation>Gedempt tot</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <extracomment>%1: date and time; read aloud</extracomment>
        <translation>Gedempt tot %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Possibly</source>
        <extracomment>column: how many customers are sold the service and have no feed that says how they stand</extracomment>
        <translation>Mogelijk</translation>
    </message>
</context>
<context>
    <name>IssueDossiers</name>
    <message>
        <source>Save the dossier for a credit claim…</source>
        <translation>Dossier voor een vergoedingsaanvraag opslaan…</translation>
    </message>
    <message>
        <source>%1 of %2 dossiers saved; Escape stops it</source>
        <extracomment>%1 and %2: numbers of customers</extracomment>
        <translation>%1 van %2 dossiers opgeslagen; Escape stopt het</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln dossier(s) can be saved at once.</source>
        <translation>
            <numerusform>Er kan hoogstens %Ln dossier tegelijk worden opgeslagen.</numerusform>
            <numerusform>Er kunnen hoogstens %Ln dossiers tegelijk worden opgeslagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the customers whose dossiers are to be saved: each claim is one customer’s.</source>
        <translation>Selecteer de klanten van wie u het dossier wilt opslaan: elke aanvraag is van één klant.</translation>
    </message>
    <message>
        <source>Save the dossier</source>
        <translation>Dossier opslaan</translation>
    </message>
    <message>
        <source>Folder for the dossiers</source>
        <translation>Map voor de dossiers</translation>
    </message>
    <message>
        <source>These customers have nothing to do with this issue any more.</source>
        <translation>Deze klanten hebben niets meer met deze melding te maken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dossier(s) saved to “%1”, as PDF and as JSON.</source>
        <extracomment>%Ln: how many dossiers; %1: a file or folder</extracomment>
        <translation>
            <numerusform>%Ln dossier opgeslagen in “%1”, als PDF en als JSON.</numerusform>
            <numerusform>%Ln dossiers opgeslagen in “%1”, als PDF en als JSON.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln dossier(s) were saved, the others were not.</source>
        <translation>
            <numerusform>Gestopt: %Ln dossier is opgeslagen, de andere niet.</numerusform>
            <numerusform>Gestopt: %Ln dossiers zijn opgeslagen, de andere niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dossier(s) were saved, the others were not.</source>
        <translation>
            <numerusform>%Ln dossier is opgeslagen, de andere niet.</numerusform>
            <numerusform>%Ln dossiers zijn opgeslagen, de andere niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossiers are being saved already. Wait until they are there, or stop that with Escape.</source>
        <translation>Er worden al dossiers opgeslagen. Wacht tot ze er zijn, of stop dat met Escape.</translation>
    </message>
    <message>
        <source>Nothing was saved: what was read is about another issue.</source>
        <translation>Er is niets opgeslagen: wat gelezen is, gaat over een ander probleem.</translation>
    </message>
    <message>
        <source>The dossier was saved to “%1”, and as JSON to “%2”: a file of the other name was there already.</source>
        <extracomment>%1 and %2: files</extracomment>
        <translation>Het dossier is opgeslagen in “%1”, en als JSON in “%2”: er was al een bestand met de andere naam.</translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message>
        <source>Filter issues</source>
        <translation>Problemen filteren</translation>
    </message>
    <message>
        <source>Filter by ID, title, service or feature</source>
        <translation>Filteren op id, titel, service of onderdeel</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Worst first</source>
        <extracomment>the order in which issues stand when they are not sorted by a column</extracomment>
        <translation>Ergste eerst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln muted issue(s) not shown</source>
        <extracomment>number of issues that are left out of the list</extracomment>
        <translation>
            <numerusform>%Ln gedempt probleem niet getoond</numerusform>
            <numerusform>%Ln gedempte problemen niet getoond</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read longest ago is as of %1.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Wat het langst geleden is gelezen: stand per %1.</translation>
    </message>
    <message>
        <source>Reading the service health</source>
        <translation>De servicestatus wordt gelezen</translation>
    </message>
    <message>
        <source>It is being read from this computer; no connection is needed for that.</source>
        <translation>Ze worden van deze computer gelezen; daar is geen verbinding voor nodig.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No issue passes the filters that are in force.</source>
        <translation>Geen probleem voldoet aan de ingestelde filters.</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Alle problemen tonen</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Er is niets bekend</translation>
    </message>
    <message numerus="yes">
        <source>The health of none of the %Ln customer(s) is known.</source>
        <translation>
            <numerusform>De status van de ene klant is niet bekend.</numerusform>
            <numerusform>Van geen van de %Ln klanten is de status bekend.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no customers on this computer yet.</source>
        <translation>Er staan nog geen klanten op deze computer.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Tonen waarom</translation>
    </message>
    <message>
        <source>No issue is known</source>
        <translation>Geen probleem bekend</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of %1 customers nothing is known; it may look different there.</source>
        <extracomment>%Ln: a number of customers, %1: all there are</extracomment>
        <translation>
            <numerusform>Van %Ln van %1 klanten is niets bekend; daar kan het er anders uitzien.</numerusform>
            <numerusform>Van %Ln van %1 klanten is niets bekend; daar kan het er anders uitzien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only muted issues</source>
        <translation>Alleen gedempte problemen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s) of this view are muted and not shown.</source>
        <translation>
            <numerusform>%Ln probleem van deze weergave is gedempt en wordt niet getoond.</numerusform>
            <numerusform>%Ln problemen van deze weergave zijn gedempt en worden niet getoond.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show muted issues</source>
        <translation>Gedempte problemen tonen</translation>
    </message>
    <message>
        <source>No issue was known then</source>
        <translation>Toen was geen probleem bekend</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles in orde</translation>
    </message>
    <message>
        <source>No customer’s tenant has an issue. %1</source>
        <translation>Geen tenant van een klant heeft een probleem. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <extracomment>number of issues on the board</extracomment>
        <translation>
            <numerusform>%Ln probleem</numerusform>
            <numerusform>%Ln problemen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueMutes</name>
    <message>
        <source>Mute an issue</source>
        <translation>Een probleem dempen</translation>
    </message>
    <message>
        <source>%1, “%2”, is left out of the board and of notices until then. It is still read, and its customers stay known.</source>
        <extracomment>%1: id of an issue, %2: its title</extracomment>
        <translation>%1, “%2”, blijft tot dan van het bord en uit de meldingen. Het wordt nog gelezen, en de klanten ervan blijven bekend.</translation>
    </message>
    <message>
        <source>%1 is muted.</source>
        <extracomment>%1: id of an issue
----------
%1: a service</extracomment>
        <translation>%1 is gedempt.</translation>
    </message>
    <message>
        <source>Mute a service</source>
        <translation>Een service dempen</translation>
    </message>
    <message>
        <source>All issues of %1, and those that come, are left out of the board and of notices until then. They are still read, and their customers stay known.</source>
        <extracomment>%1: a service</extracomment>
        <translation>Alle problemen van %1, ook die nog komen, blijven tot dan van het bord en uit de meldingen. Ze worden nog gelezen, en de klanten ervan blijven bekend.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>Mute</source>
        <extracomment>A button</extracomment>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>This issue is not muted.</source>
        <translation>Dit probleem is niet gedempt.</translation>
    </message>
    <message>
        <source>%1 is shown again.</source>
        <extracomment>%1: id of an issue
----------
%1: a service</extracomment>
        <translation>%1 wordt weer getoond.</translation>
    </message>
    <message>
        <source>%1 stays hidden: its service, %2, is muted.</source>
        <extracomment>%1: id of an issue, %2: a service</extracomment>
        <translation>%1 blijft verborgen: de service ervan, %2, is gedempt.</translation>
    </message>
    <message>
        <source>Show the service again</source>
        <extracomment>a button: ends the mute of a service</extracomment>
        <translation>De service weer tonen</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Close this issue</source>
        <translation>Dit probleem sluiten</translation>
    </message>
    <message>
        <source>Mute this issue…</source>
        <translation>Dit probleem dempen…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>All updates, the newest first</source>
        <translation>Alle updates, de nieuwste eerst</translation>
    </message>
    <message>
        <source>All updates</source>
        <translation>Alle updates</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>Gevolgen voor gebruikers</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <translation>Incident-id</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Getroffen services</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>Type probleem</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Geschatte begintijd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Read here first</source>
        <translation>Hier voor het eerst gelezen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Gedempt tot</translation>
    </message>
    <message>
        <source>Facts of the issue</source>
        <translation>Gegevens van het probleem</translation>
    </message>
    <message>
        <source>Parts of the issue</source>
        <translation>Onderdelen van het probleem</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: id of an issue, %2: a service
----------
head of what Microsoft wrote about an issue; %1: date and time, %2: &quot;Quick update&quot; and the like</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>in place of a fact that the service does not give</extracomment>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>%1 · no longer told of by any customer’s tenant</source>
        <translation>%1 · door geen tenant van een klant meer gemeld</translation>
    </message>
    <message>
        <source>Still going on</source>
        <extracomment>when an issue ended</extracomment>
        <translation>Nog gaande</translation>
    </message>
    <message>
        <source>%1 reported (%2 ever), %3 confirmed, %4 not affected, %5 informed</source>
        <extracomment>numbers of customers; %1: whose tenants have it now, %2: or had it, %3: somebody here says so, %4: somebody here says no, %5: told</extracomment>
        <translation>%1 gemeld (%2 ooit), %3 bevestigd, %4 niet getroffen, %5 ingelicht</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Niet gedempt</translation>
    </message>
    <message>
        <source>Show this issue again</source>
        <translation>Dit probleem weer tonen</translation>
    </message>
    <message>
        <source>Customers (%1)</source>
        <extracomment>a tab; %1: number of customers that are reported or confirmed</extracomment>
        <translation>Klanten (%1)</translation>
    </message>
    <message>
        <source>Added by Microsoft</source>
        <translation>Toegevoegd door Microsoft</translation>
    </message>
    <message>
        <source>An SLA credit could be asked for until %1.</source>
        <translation>Tot %1 kon SLA-tegoed worden aangevraagd.</translation>
    </message>
    <message>
        <source>An SLA credit can be asked for until %1: the claim names this issue, and for each customer what shows that it was affected.</source>
        <translation>Tot %1 kan SLA-tegoed worden aangevraagd: de aanvraag noemt dit probleem, en per klant waaruit blijkt dat deze getroffen is.</translation>
    </message>
    <message>
        <source>No update was read yet.</source>
        <translation>Er is nog geen update gelezen.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Zonder tijd</translation>
    </message>
    <message>
        <source>(without text)</source>
        <translation>(zonder tekst)</translation>
    </message>
    <message>
        <source>(The rest of this update is not shown: it is too long.)</source>
        <translation>(De rest van deze update wordt niet getoond: die is te lang.)</translation>
    </message>
    <message>
        <source>Possibly affected</source>
        <translation>Mogelijk getroffen</translation>
    </message>
    <message>
        <source>Save the dossier for a credit claim…</source>
        <translation>Dossier voor een vergoedingsaanvraag opslaan…</translation>
    </message>
    <message numerus="yes">
        <source>%1 possibly affected; %Ln out of scope because the subscription is suspended</source>
        <extracomment>%1: number of customers; %Ln: how many more would be, if their subscriptions were not suspended</extracomment>
        <translation>
            <numerusform>%1 mogelijk getroffen; %Ln valt erbuiten omdat het abonnement is opgeschort</numerusform>
            <numerusform>%1 mogelijk getroffen; %Ln vallen erbuiten omdat het abonnement is opgeschort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 possibly affected; of %2 more it is not known whether they have the service; %Ln out of scope because the subscription is suspended</source>
        <extracomment>%1 and %2: numbers of customers; %Ln: how many more would be affected, if their subscriptions were not suspended</extracomment>
        <translation>
            <numerusform>%1 mogelijk getroffen; van nog %2 is niet bekend of de service er is; %Ln valt erbuiten omdat het abonnement is opgeschort</numerusform>
            <numerusform>%1 mogelijk getroffen; van nog %2 is niet bekend of de service er is; %Ln vallen erbuiten omdat het abonnement is opgeschort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuesTab</name>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <extracomment>column: Microsoft&apos;s number of an issue</extracomment>
        <translation>Incident-id</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>column: incident or advisory</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Geschatte begintijd</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>No issue is known</source>
        <translation>Geen probleem bekend</translation>
    </message>
    <message>
        <source>This customer’s feed names no issue now, and none is in our history of it.</source>
        <translation>De meldingen van deze klant noemen nu geen probleem, en onze geschiedenis ervan heeft er ook geen.</translation>
    </message>
    <message>
        <source>This customer’s service health cannot be read. What stands here was read before.</source>
        <translation>De servicestatus van deze klant kan niet worden gelezen. Wat hier staat, is eerder gelezen.</translation>
    </message>
    <message>
        <source>&amp;Check health now</source>
        <translation>Status nu &amp;controleren</translation>
    </message>
    <message>
        <source>Show &amp;issue</source>
        <translation>&amp;Probleem tonen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Service health was checked just now; your check is noted.</source>
        <translation>De servicestatus is zojuist gecontroleerd; uw controle is vastgelegd.</translation>
    </message>
    <message>
        <source>The service is being asked for this now.</source>
        <translation>Dit wordt nu bij de service opgevraagd.</translation>
    </message>
    <message>
        <source>Asks the service how this customer’s services are, and notes that you looked</source>
        <translation>Vraagt de service hoe het met de services van deze klant is, en legt vast dat u gekeken hebt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <extracomment>number of issues of a customer</extracomment>
        <translation>
            <numerusform>%Ln probleem</numerusform>
            <numerusform>%Ln problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Affected</source>
        <extracomment>column: how a customer stands to an issue</extracomment>
        <translation>Getroffen</translation>
    </message>
</context>
<context>
    <name>IssuesView</name>
    <message>
        <source>Active issues</source>
        <extracomment>which issues are shown: those still going on</extracomment>
        <translation>Actieve problemen</translation>
    </message>
    <message numerus="yes">
        <source>Active and ended within %n day(s)</source>
        <translation>
            <numerusform>Actief en voorbij binnen %n dag</numerusform>
            <numerusform>Actief en voorbij binnen %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>Alle problemen</translation>
    </message>
    <message>
        <source>With muted issues</source>
        <translation>Met gedempte problemen</translation>
    </message>
    <message>
        <source>No service has an issue</source>
        <translation>Geen service heeft een probleem</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>menu: filter by service</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>%1, with muted</source>
        <extracomment>%1: which issues are shown</extracomment>
        <translation>%1, met gedempte</translation>
    </message>
    <message>
        <source>Which issues are shown: %1</source>
        <extracomment>%1: the view that is chosen; read aloud</extracomment>
        <translation>Welke problemen worden getoond: %1</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <extracomment>a filter in force; %1: a service</extracomment>
        <translation>Service: %1</translation>
    </message>
    <message>
        <source>Remove the filter on %1</source>
        <translation>Het filter op %1 verwijderen</translation>
    </message>
    <message>
        <source>Export the issues</source>
        <translation>De problemen exporteren</translation>
    </message>
    <message>
        <source>issues</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>problemen</translation>
    </message>
    <message>
        <source>Issues</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Export the customers of the issue</source>
        <translation>De klanten van het probleem exporteren</translation>
    </message>
    <message>
        <source>affected-customers</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>getroffen-klanten</translation>
    </message>
    <message>
        <source>Affected customers</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Getroffen klanten</translation>
    </message>
    <message>
        <source>Open issue</source>
        <translation>Probleem openen</translation>
    </message>
    <message>
        <source>Mute the issue…</source>
        <translation>Het probleem dempen…</translation>
    </message>
    <message>
        <source>Show the muted issue again</source>
        <translation>Het gedempte probleem weer tonen</translation>
    </message>
    <message>
        <source>Show or close the opened issue</source>
        <translation>Het geopende probleem tonen of sluiten</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Incident ID&quot;, &quot;Feature&quot; and the like</extracomment>
        <translation>Gekopieerd: %1</translation>
    </message>
    <message>
        <source>Copied: Microsoft ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Gekopieerd: Microsoft-id %1</translation>
    </message>
    <message>
        <source>Copied: issue ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Gekopieerd: incident-id %1</translation>
    </message>
    <message>
        <source>Mute this service…</source>
        <translation>Deze service dempen…</translation>
    </message>
</context>
<context>
    <name>LicenceUseDialog</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Licences in use – %1</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>Licenties in gebruik – %1</translation>
    </message>
    <message>
        <source>Products and their workloads</source>
        <translation>Producten en hun workloads</translation>
    </message>
    <message>
        <source>Product or workload</source>
        <translation>Product of workload</translation>
    </message>
    <message>
        <source>Bought, or may use</source>
        <extracomment>column: licences bought; below a product, the people who may use a workload</extracomment>
        <translation>Gekocht, of mag gebruiken</translation>
    </message>
    <message>
        <source>Assigned, or use it</source>
        <extracomment>column: licences assigned; below a product, the people who use a workload</extracomment>
        <translation>Toegewezen, of gebruikt het</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>column: the part in hundred</extracomment>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Opvragen bij de service…</translation>
    </message>
    <message>
        <source>How the licences are used is not known: %1</source>
        <translation>Hoe de licenties worden gebruikt is niet bekend: %1</translation>
    </message>
    <message>
        <source>Microsoft has counted nothing for this customer.</source>
        <translation>Microsoft heeft voor deze klant niets geteld.</translation>
    </message>
    <message>
        <source>Counted by Microsoft on %1: good for finding what is not used, not for what is free now.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Geteld door Microsoft op %1: goed om te vinden wat niet wordt gebruikt, niet om te zien wat nu vrij is.</translation>
    </message>
    <message>
        <source>Counted by Microsoft: good for finding what is not used, not for what is free now.</source>
        <translation>Geteld door Microsoft: goed om te vinden wat niet wordt gebruikt, niet om te zien wat nu vrij is.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Licences that will be assigned and removed</source>
        <translation>Licenties die worden toegewezen en ingetrokken</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licenties</translation>
    </message>
    <message>
        <source>Licences of the customer</source>
        <translation>Licenties van de klant</translation>
    </message>
    <message>
        <source>A box that is half filled leaves the licence as it is: switch it on to assign, off to remove.</source>
        <translation>Een half gevuld vakje laat de licentie zoals ze is: zet het aan om toe te wijzen, uit om in te trekken.</translation>
    </message>
    <message>
        <source>Asking the service which licences this person has…</source>
        <translation>De service wordt gevraagd welke licenties deze persoon heeft…</translation>
    </message>
    <message>
        <source>Which licences this person has is not known: %1 A box that is half filled leaves the licence as it is.</source>
        <translation>Welke licenties deze persoon heeft is niet bekend: %1 Een half gevuld vakje laat de licentie zoals ze is.</translation>
    </message>
    <message>
        <source>Nothing yet: switch a licence on or off.</source>
        <translation>Nog niets: zet een licentie aan of uit.</translation>
    </message>
    <message>
        <source>Which licences does %1 of %2 have?</source>
        <extracomment>%1: a person, %2: a customer&apos;s name</extracomment>
        <translation>Welke licenties heeft %1 van %2?</translation>
    </message>
    <message numerus="yes">
        <source>Which licences do %Ln user(s) of %1 have?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Welke licenties heeft %Ln gebruiker van %1?</numerusform>
            <numerusform>Welke licenties hebben %Ln gebruikers van %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln licence(s)</source>
        <extracomment>A button: licences are assigned and removed</extracomment>
        <translation>
            <numerusform>%Ln licentie wijzigen</numerusform>
            <numerusform>%Ln licenties wijzigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln free</source>
        <extracomment>%1: a kind of licence, behind it how many of it are free</extracomment>
        <translation>
            <numerusform>%1 – %Ln vrij</numerusform>
            <numerusform>%1 – %Ln vrij</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>Open this address?</source>
        <translation>Dit adres openen?</translation>
    </message>
    <message>
        <source>The address leads to “%1”. That is neither a known host of Microsoft nor one of your profile.</source>
        <extracomment>%1: a host, for example login.example.com</extracomment>
        <translation>Het adres leidt naar “%1”. Dat is geen bekend adres van Microsoft en het staat niet in uw profiel.</translation>
    </message>
    <message>
        <source>Open it only if you know it.</source>
        <translation>Open het alleen als u het kent.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Browser openen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ListCopy</name>
    <message numerus="yes">
        <source>%1 of %Ln row(s) copied; Escape stops it</source>
        <extracomment>%1: how many rows are copied so far, %Ln: of how many</extracomment>
        <translation>
            <numerusform>%1 van %Ln rij gekopieerd; Escape stopt het</numerusform>
            <numerusform>%1 van %Ln rijen gekopieerd; Escape stopt het</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln rij gekopieerd</numerusform>
            <numerusform>%Ln rijen gekopieerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln row(s) were copied: the clipboard is no place for more.</source>
        <translation>
            <numerusform>Alleen de eerste %Ln rij is gekopieerd: het klembord is niet bedoeld voor meer.</numerusform>
            <numerusform>Alleen de eerste %Ln rijen zijn gekopieerd: het klembord is niet bedoeld voor meer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being copied; Escape stops it</source>
        <translation>De rijen worden gekopieerd; Escape stopt het</translation>
    </message>
    <message>
        <source>Copying has stopped; the clipboard is as it was</source>
        <translation>Het kopiëren is gestopt; het klembord is ongewijzigd</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export</source>
        <extracomment>button: writes the list into a file</extracomment>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporteren als CSV…</translation>
    </message>
    <message>
        <source>Export as Excel workbook…</source>
        <translation>Exporteren als Excel-werkmap…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporteren als JSON…</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>Exporteren wat de lijst toont</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s) exported; Escape stops it</source>
        <extracomment>%1: how many rows are written so far, %Ln: of how many</extracomment>
        <translation>
            <numerusform>%1 van %Ln rij geëxporteerd; Escape stopt het</numerusform>
            <numerusform>%1 van %Ln rijen geëxporteerd; Escape stopt het</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to “%1”.</source>
        <extracomment>%Ln: how many rows; %1: a file</extracomment>
        <translation>
            <numerusform>%Ln rij geëxporteerd naar “%1”.</numerusform>
            <numerusform>%Ln rijen geëxporteerd naar “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being exported; Escape stops it</source>
        <translation>De rijen worden geëxporteerd; Escape stopt het</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>nee</translation>
    </message>
    <message>
        <source>The export has stopped; no file was written</source>
        <translation>Het exporteren is gestopt; er is geen bestand geschreven</translation>
    </message>
</context>
<context>
    <name>ListFrame</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>number of selected rows</extracomment>
        <translation>
            <numerusform>%Ln geselecteerd</numerusform>
            <numerusform>%Ln geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows as</source>
        <translation>Rijen kopiëren als</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>Rijen kopiëren als tekst</translation>
    </message>
    <message>
        <source>Copy rows for a spreadsheet (TSV)</source>
        <translation>Rijen kopiëren voor een spreadsheet (TSV)</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>Rijen kopiëren als Markdown</translation>
    </message>
    <message>
        <source>Copy rows as…</source>
        <translation>Rijen kopiëren als…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>Customers</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Klanten</translation>
    </message>
    <message numerus="yes">
        <source>The customer list has not been read completely yet: these are %Ln of the customer(s) read so far.</source>
        <translation>
            <numerusform>De klantenlijst is nog niet helemaal gelezen: dit is %Ln van de tot nu toe gelezen klanten.</numerusform>
            <numerusform>De klantenlijst is nog niet helemaal gelezen: dit zijn %Ln van de tot nu toe gelezen klanten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer fits.</source>
        <translation>Geen klant voldoet.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Controlelogboek</translation>
    </message>
    <message>
        <source>No entry of the audit log fits.</source>
        <translation>Geen regel van het controlelogboek voldoet.</translation>
    </message>
    <message>
        <source>No subscription fits.</source>
        <translation>Geen enkel abonnement voldoet.</translation>
    </message>
    <message>
        <source>--view of subscriptions is suspended, or renewing, expiring or cancellable with a number of days like renewing-30; not &quot;%1&quot;.</source>
        <extracomment>the words in front of &quot;with&quot; are typed as they stand</extracomment>
        <translation>--view van abonnementen is suspended, of renewing, expiring of cancellable met een aantal dagen zoals renewing-30; niet &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Services</translation>
    </message>
    <message>
        <source>Subscriptions were read of %1 of the %2 customers; a window that is open reads the others.</source>
        <extracomment>%1 and %2: numbers of customers</extracomment>
        <translation>Van %1 van de %2 klanten zijn de abonnementen gelezen; een geopend venster leest de andere.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Postvak UIT</translation>
    </message>
    <message>
        <source>The outbox has no such change.</source>
        <translation>Postvak UIT heeft zo&apos;n wijziging niet.</translation>
    </message>
    <message>
        <source>The service does not tell you this of the customer: a role or delegated access is missing.</source>
        <translation>De service vertelt u dit niet van de klant: er ontbreekt een rol of gedelegeerde toegang.</translation>
    </message>
    <message>
        <source>This was not read of the customer yet: &quot;partnerdesk sync --customer ID&quot; reads it.</source>
        <translation>Dit is van de klant nog niet gelezen: &quot;partnerdesk sync --customer ID&quot; leest het.</translation>
    </message>
    <message>
        <source>Users</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Nothing that is known of this customer fits.</source>
        <translation>Niets wat van deze klant bekend is, past.</translation>
    </message>
    <message>
        <source>Microsoft’s activity log was not read yet.</source>
        <translation>Het activiteitenlogboek van Microsoft is nog niet gelezen.</translation>
    </message>
    <message>
        <source>Microsoft’s activity log as of %1; it goes back 90 days, without what the customer did itself.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Activiteitenlogboek van Microsoft, stand per %1; het gaat 90 dagen terug, zonder wat de klant zelf deed.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of others in the audit log are hidden, because you see only your own: %1</source>
        <extracomment>%1: one or two sentences: which role is missing, and who has it</extracomment>
        <translation>
            <numerusform>%Ln regel van anderen in het auditlogboek is verborgen, omdat u alleen uw eigen regels ziet: %1</numerusform>
            <numerusform>%Ln regels van anderen in het auditlogboek zijn verborgen, omdat u alleen uw eigen regels ziet: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked – Partnerdesk</source>
        <extracomment>Title of the window while it is locked</extracomment>
        <translation>Vergrendeld – Partnerdesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>A button: ends the program</extracomment>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>Meld u aan om verder te gaan.</translation>
    </message>
    <message>
        <source>Sign in as %1 to go on.</source>
        <translation>Meld u aan als %1 om verder te gaan.</translation>
    </message>
    <message>
        <source>There is no connection to sign in over. Lock the screen of this computer instead: who can unlock that gets in here, too.</source>
        <translation>Er is geen verbinding om u aan te melden. Vergrendel in plaats daarvan het scherm van deze computer: wie dat kan ontgrendelen, komt ook hier binnen.</translation>
    </message>
    <message>
        <source>Partnerdesk is locked</source>
        <translation>Partnerdesk is vergrendeld</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>A button</extracomment>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Lock this computer</source>
        <extracomment>A button: locks the screen of this computer</extracomment>
        <translation>Deze computer vergrendelen</translation>
    </message>
</context>
<context>
    <name>MainText</name>
    <message>
        <source>There is no display for the window. The commands need none: partnerdesk --help lists them.</source>
        <translation>Er is geen beeldscherm voor het venster. De opdrachten hebben er geen nodig: partnerdesk --help somt ze op.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menus</source>
        <translation>Menu’s</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>Title of a menu, with mnemonic: light or dark</extracomment>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Row height</source>
        <extracomment>Title of a menu, with mnemonic: how high the rows of a list are</extracomment>
        <translation>&amp;Rijhoogte</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>%1 – Partnerdesk</source>
        <extracomment>Title of the window: the pane on show, and the product</extracomment>
        <translation>%1 – Partnerdesk</translation>
    </message>
    <message>
        <source>You are working offline. Switch that off to synchronise.</source>
        <translation>U werkt offline. Schakel dat uit om te synchroniseren.</translation>
    </message>
    <message>
        <source>Rebuild cache</source>
        <translation>Cache opnieuw opbouwen</translation>
    </message>
    <message numerus="yes">
        <source>What was read from Microsoft is thrown away and read again from the beginning. This concerns %Ln customer(s) and can take a while; until a customer is read again, it is not in the list.</source>
        <translation>
            <numerusform>Wat van Microsoft is gelezen, wordt weggegooid en helemaal opnieuw gelezen. Het gaat om %Ln klant en het kan even duren; de klant staat pas weer in de lijst als deze opnieuw is gelezen.</numerusform>
            <numerusform>Wat van Microsoft is gelezen, wordt weggegooid en helemaal opnieuw gelezen. Het gaat om %Ln klanten en het kan even duren; een klant staat pas weer in de lijst als deze opnieuw is gelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aliases, tags, saved views and everything else that is yours stays as it is.</source>
        <translation>Aliassen, labels, opgeslagen weergaven en al het andere van uzelf blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Wat er mis is</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>Copies the whole of a problem for a report</extracomment>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes a message</extracomment>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>About Partnerdesk</source>
        <translation>Over Partnerdesk</translation>
    </message>
    <message>
        <source>Partnerdesk %1, the desk of a Microsoft Cloud Solution Provider partner.</source>
        <extracomment>%1 is the version</extracomment>
        <translation>Partnerdesk %1, de werkplek van een Microsoft Cloud Solution Provider-partner.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Without any warranty.</source>
        <translation>Vrije software onder de GNU General Public License, versie 3 of later. Zonder enige garantie.</translation>
    </message>
    <message>
        <source>Icons by the Lucide contributors, under the ISC licence.</source>
        <translation>Pictogrammen van de Lucide-bijdragers, onder de ISC-licentie.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>button of a notice: opens what it is about</extracomment>
        <translation>Tonen</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>%1, %2: %3, changed by your office</source>
        <extracomment>A cell of the table of roles: %1: name of a role; %2: area of the program; %3: what the role may do there</extracomment>
        <translation>%1, %2: %3, gewijzigd door uw kantoor</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A cell of the table of roles: %1: name of a role; %2: area of the program; %3: what the role may do there</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>above a column that names areas of the program</extracomment>
        <translation>Wat</translation>
    </message>
    <message>
        <source>%1, your role</source>
        <extracomment>%1: name of a role</extracomment>
        <translation>%1, uw rol</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Filter messages</source>
        <translation>Berichten filteren</translation>
    </message>
    <message>
        <source>Filter by ID, title or services</source>
        <translation>Filteren op id, titel of services</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Usual order</source>
        <extracomment>the order in which messages stand when they are not sorted by a column</extracomment>
        <translation>Gewone volgorde</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>column: Microsoft&apos;s id of a message</extracomment>
        <translation>Id</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>of a message</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>%1 (major change)</source>
        <extracomment>%1: category of a message that announces a great change</extracomment>
        <translation>%1 (grote wijziging)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>column: for how many customers a message is</extracomment>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Must act by</source>
        <extracomment>column: by when something must be done</extracomment>
        <translation>Uiterlijk handelen op</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <extracomment>%1: a date; read aloud</extracomment>
        <translation>%1, te laat</translation>
    </message>
    <message>
        <source>Handled</source>
        <extracomment>column: when and by whom a message was seen to</extracomment>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: date or time, %2: who</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading the messages</source>
        <translation>De berichten worden gelezen</translation>
    </message>
    <message>
        <source>They are being read from this computer; no connection is needed for that.</source>
        <translation>Ze worden van deze computer gelezen; daarvoor is geen verbinding nodig.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle berichten tonen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No message passes the filters that are in force.</source>
        <translation>Geen bericht voldoet aan de ingestelde filters.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Geen berichten</translation>
    </message>
    <message>
        <source>No message of the message centre was read on this computer yet.</source>
        <translation>Op deze computer is nog geen bericht van het berichtencentrum gelezen.</translation>
    </message>
    <message>
        <source>Nothing in this view</source>
        <translation>Niets in deze weergave</translation>
    </message>
    <message>
        <source>None of the messages that were read here waits for this.</source>
        <translation>Geen van de hier gelezen berichten wacht hierop.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <extracomment>number of messages that are shown</extracomment>
        <translation>
            <numerusform>%Ln bericht</numerusform>
            <numerusform>%Ln berichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Dit bericht sluiten</translation>
    </message>
    <message>
        <source>Mark as handled…</source>
        <translation>Markeren als afgehandeld…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Bericht-id</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Must act by</source>
        <translation>Uiterlijk handelen op</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Tekst van het bericht</translation>
    </message>
    <message>
        <source>%1 (major change)</source>
        <extracomment>%1: category of a message that announces a great change</extracomment>
        <translation>%1 (grote wijziging)</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>No date</source>
        <extracomment>by when something must be done: there is no such day</extracomment>
        <translation>Geen datum</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: date and time, %2: who</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
</context>
<context>
    <name>MessagesView</name>
    <message>
        <source>Open messages</source>
        <extracomment>which messages are shown: those nobody has seen to yet</extracomment>
        <translation>Open berichten</translation>
    </message>
    <message>
        <source>Must act</source>
        <extracomment>which messages are shown: those with a day by which something must be done</extracomment>
        <translation>Moet handelen</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle berichten</translation>
    </message>
    <message>
        <source>Which messages are shown: %1</source>
        <extracomment>%1: the view that is chosen; read aloud</extracomment>
        <translation>Welke berichten worden getoond: %1</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>Bericht openen</translation>
    </message>
    <message>
        <source>Mark the message as handled…</source>
        <translation>Het bericht markeren als afgehandeld…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Message ID&quot;, &quot;Category&quot; and the like</extracomment>
        <translation>Gekopieerd: %1</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <extracomment>A button</extracomment>
        <translation>Markeren als afgehandeld</translation>
    </message>
    <message>
        <source>%1, “%2”, no longer stands among the open messages; who marked it is recorded.</source>
        <extracomment>%1: id of a message, %2: its title</extracomment>
        <translation>%1, “%2”, staat niet langer bij de open berichten; wie het markeerde, is vastgelegd.</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>&amp;Wat is er gedaan</translation>
    </message>
    <message>
        <source>%1 is marked as handled.</source>
        <extracomment>%1: id of a message</extracomment>
        <translation>%1 is gemarkeerd als afgehandeld.</translation>
    </message>
    <message>
        <source>Copied: message ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Gekopieerd: bericht-id %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <extracomment>a button: shows a month of what must be done by when</extracomment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Show in a calendar by when something must be done</source>
        <translation>In een kalender tonen wanneer er iets moet zijn gedaan</translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>a filter in force: what must be done by a day; %1: a date</extracomment>
        <translation>Uiterlijk %1</translation>
    </message>
    <message>
        <source>Remove the filter on %1</source>
        <translation>Het filter op %1 verwijderen</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Panes</source>
        <translation>Onderdelen</translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>Customer added</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Klant toegevoegd</translation>
    </message>
    <message>
        <source>Reseller relationship accepted</source>
        <translation>Resellerrelatie geaccepteerd</translation>
    </message>
    <message>
        <source>Reseller relationship ended</source>
        <translation>Resellerrelatie beëindigd</translation>
    </message>
    <message>
        <source>Customer deleted</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Klant verwijderd</translation>
    </message>
    <message>
        <source>Test customer deleted</source>
        <translation>Testklant verwijderd</translation>
    </message>
    <message>
        <source>Qualification of the customer changed</source>
        <translation>Kwalificatie van de klant gewijzigd</translation>
    </message>
    <message>
        <source>Billing profile changed</source>
        <translation>Factureringsprofiel gewijzigd</translation>
    </message>
    <message>
        <source>Company name in the contract changed</source>
        <translation>Bedrijfsnaam in het contract gewijzigd</translation>
    </message>
    <message>
        <source>Company details changed</source>
        <translation>Bedrijfsgegevens gewijzigd</translation>
    </message>
    <message>
        <source>Spending budget changed</source>
        <translation>Uitgavenbudget gewijzigd</translation>
    </message>
    <message>
        <source>Spending limit raised</source>
        <translation>Bestedingslimiet verhoogd</translation>
    </message>
    <message>
        <source>Order placed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Bestelling geplaatst</translation>
    </message>
    <message>
        <source>Order changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Bestelling gewijzigd</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Abonnement gewijzigd</translation>
    </message>
    <message>
        <source>Subscription upgraded</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Abonnement geüpgraded</translation>
    </message>
    <message>
        <source>Trial turned into a paid subscription</source>
        <translation>Proefabonnement omgezet in een betaald abonnement</translation>
    </message>
    <message>
        <source>Overage settings changed</source>
        <translation>Instellingen voor overschrijding gewijzigd</translation>
    </message>
    <message>
        <source>Migration to new commerce started</source>
        <translation>Migratie naar new commerce gestart</translation>
    </message>
    <message>
        <source>Transfer of subscriptions requested</source>
        <translation>Overdracht van abonnementen aangevraagd</translation>
    </message>
    <message>
        <source>Transfer of subscriptions changed</source>
        <translation>Overdracht van abonnementen gewijzigd</translation>
    </message>
    <message>
        <source>User created</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Gebruiker aangemaakt</translation>
    </message>
    <message>
        <source>User changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Gebruiker gewijzigd</translation>
    </message>
    <message>
        <source>Sign-in name of a user changed</source>
        <translation>Aanmeldnaam van een gebruiker gewijzigd</translation>
    </message>
    <message>
        <source>User deleted</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Gebruiker verwijderd</translation>
    </message>
    <message>
        <source>User restored</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Gebruiker hersteld</translation>
    </message>
    <message>
        <source>Password of a user reset</source>
        <translation>Wachtwoord van een gebruiker opnieuw ingesteld</translation>
    </message>
    <message>
        <source>Licences of a user changed</source>
        <translation>Licenties van een gebruiker gewijzigd</translation>
    </message>
    <message>
        <source>Skype for Business licences of a user changed</source>
        <translation>Skype voor Bedrijven-licenties van een gebruiker gewijzigd</translation>
    </message>
    <message>
        <source>Role given to a user</source>
        <translation>Rol aan een gebruiker gegeven</translation>
    </message>
    <message>
        <source>Role taken from a user</source>
        <translation>Rol van een gebruiker afgenomen</translation>
    </message>
    <message>
        <source>Invoice made available</source>
        <translation>Factuur beschikbaar gesteld</translation>
    </message>
    <message>
        <source>Agreement recorded</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Overeenkomst vastgelegd</translation>
    </message>
    <message>
        <source>DAP relationship approved</source>
        <translation>DAP-relatie goedgekeurd</translation>
    </message>
    <message>
        <source>DAP relationship ended</source>
        <translation>DAP-relatie beëindigd</translation>
    </message>
    <message>
        <source>DAP relationship ended by Microsoft</source>
        <translation>DAP-relatie beëindigd door Microsoft</translation>
    </message>
    <message>
        <source>GDAP relationship approved</source>
        <translation>GDAP-relatie goedgekeurd</translation>
    </message>
    <message>
        <source>GDAP relationship activated</source>
        <translation>GDAP-relatie geactiveerd</translation>
    </message>
    <message>
        <source>End of a GDAP relationship requested</source>
        <translation>Einde van een GDAP-relatie aangevraagd</translation>
    </message>
    <message>
        <source>GDAP relationship ended</source>
        <translation>GDAP-relatie beëindigd</translation>
    </message>
    <message>
        <source>GDAP relationship expired</source>
        <translation>GDAP-relatie verlopen</translation>
    </message>
    <message>
        <source>GDAP relationship cleaned up</source>
        <translation>GDAP-relatie opgeruimd</translation>
    </message>
    <message>
        <source>GDAP access given to a group</source>
        <translation>GDAP-toegang aan een groep gegeven</translation>
    </message>
    <message>
        <source>GDAP access of a group changed</source>
        <translation>GDAP-toegang van een groep gewijzigd</translation>
    </message>
    <message>
        <source>GDAP access of a group withdrawn</source>
        <translation>GDAP-toegang van een groep ingetrokken</translation>
    </message>
    <message>
        <source>GDAP access of a group activated</source>
        <translation>GDAP-toegang van een groep geactiveerd</translation>
    </message>
    <message>
        <source>Relationship between partners made</source>
        <translation>Relatie tussen partners aangegaan</translation>
    </message>
    <message>
        <source>Relationship between partners ended</source>
        <translation>Relatie tussen partners beëindigd</translation>
    </message>
    <message>
        <source>Partner ID (MPN) linked</source>
        <translation>Partner-id (MPN) gekoppeld</translation>
    </message>
    <message>
        <source>Partner ID (MPN) changed</source>
        <translation>Partner-id (MPN) gewijzigd</translation>
    </message>
    <message>
        <source>Azure fraud suspected</source>
        <translation>Vermoeden van Azure-fraude</translation>
    </message>
    <message>
        <source>Application registered</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Toepassing geregistreerd</translation>
    </message>
    <message>
        <source>Registration of an application removed</source>
        <translation>Registratie van een toepassing verwijderd</translation>
    </message>
    <message>
        <source>Application credential added</source>
        <translation>Referentie van een toepassing toegevoegd</translation>
    </message>
    <message>
        <source>Application credential removed</source>
        <translation>Referentie van een toepassing verwijderd</translation>
    </message>
    <message>
        <source>User of the partner created</source>
        <translation>Gebruiker van de partner aangemaakt</translation>
    </message>
    <message>
        <source>User of the partner changed</source>
        <translation>Gebruiker van de partner gewijzigd</translation>
    </message>
    <message>
        <source>User of the partner removed</source>
        <translation>Gebruiker van de partner verwijderd</translation>
    </message>
    <message>
        <source>Referral created</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Doorverwijzing aangemaakt</translation>
    </message>
    <message>
        <source>Referral changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Doorverwijzing gewijzigd</translation>
    </message>
    <message>
        <source>Related referral created</source>
        <translation>Verwante doorverwijzing aangemaakt</translation>
    </message>
    <message>
        <source>Related referral changed</source>
        <translation>Verwante doorverwijzing gewijzigd</translation>
    </message>
    <message>
        <source>Software key looked up</source>
        <translation>Softwaresleutel opgevraagd</translation>
    </message>
    <message>
        <source>Software download link looked up</source>
        <translation>Downloadkoppeling voor software opgevraagd</translation>
    </message>
    <message>
        <source>Credit created</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Tegoed aangemaakt</translation>
    </message>
    <message>
        <source>Credit changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Tegoed gewijzigd</translation>
    </message>
    <message>
        <source>Credit cancelled</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Tegoed geannuleerd</translation>
    </message>
    <message>
        <source>Self-service policy created</source>
        <translation>Selfservicebeleid aangemaakt</translation>
    </message>
    <message>
        <source>Self-service policy changed</source>
        <translation>Selfservicebeleid gewijzigd</translation>
    </message>
    <message>
        <source>Self-service policy deleted</source>
        <translation>Selfservicebeleid verwijderd</translation>
    </message>
    <message>
        <source>Software use attested</source>
        <translation>Softwaregebruik verklaard</translation>
    </message>
    <message>
        <source>Device policy created</source>
        <translation>Apparaatbeleid aangemaakt</translation>
    </message>
    <message>
        <source>Device policy changed</source>
        <translation>Apparaatbeleid gewijzigd</translation>
    </message>
    <message>
        <source>Device policy deleted</source>
        <translation>Apparaatbeleid verwijderd</translation>
    </message>
    <message>
        <source>Device changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Apparaat gewijzigd</translation>
    </message>
    <message>
        <source>Device deleted</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Apparaat verwijderd</translation>
    </message>
    <message>
        <source>Change of devices attempted</source>
        <translation>Wijziging van apparaten geprobeerd</translation>
    </message>
    <message>
        <source>Upload of devices to a new batch attempted</source>
        <translation>Upload van apparaten naar een nieuwe batch geprobeerd</translation>
    </message>
    <message>
        <source>Upload of devices to an existing batch attempted</source>
        <translation>Upload van apparaten naar een bestaande batch geprobeerd</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>how an operation at Microsoft ended</extracomment>
        <translation>Geslaagd</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>how an operation at Microsoft ended</extracomment>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>an operation at Microsoft</extracomment>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>how an operation at Microsoft ended</extracomment>
        <translation>Afgewezen</translation>
    </message>
</context>
<context>
    <name>OutageDialog</name>
    <message>
        <source>Was told %1</source>
        <extracomment>whether a customer gets a message; %1: time or date</extracomment>
        <translation>Ingelicht %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>whether a customer gets a message</extracomment>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>No address</source>
        <extracomment>whether a customer gets a message</extracomment>
        <translation>Geen adres</translation>
    </message>
    <message>
        <source>Gets it</source>
        <extracomment>whether a customer gets a message</extracomment>
        <translation>Krijgt het</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>column: whether a customer gets a message</extracomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>column: of a message</extracomment>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglaten</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>&amp;Opnemen</translation>
    </message>
    <message>
        <source>&amp;Open in the mail program</source>
        <translation>&amp;Openen in het mailprogramma</translation>
    </message>
    <message>
        <source>Tell customers of %1</source>
        <extracomment>title of a dialog; %1: Microsoft&apos;s number of an issue</extracomment>
        <translation>Klanten inlichten over %1</translation>
    </message>
    <message>
        <source>%1 of %2 drafts written</source>
        <extracomment>%1 and %2: numbers of drafts</extracomment>
        <translation>%1 van %2 concepten geschreven</translation>
    </message>
    <message>
        <source>The message in both languages</source>
        <translation>Het bericht in beide talen</translation>
    </message>
    <message>
        <source>Stands below the message, in both languages</source>
        <translation>Staat onder het bericht, in beide talen</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>Onder&amp;tekend door</translation>
    </message>
    <message>
        <source>{contact}, {customer} and {sender} are filled in for each customer.</source>
        <translation>{contact}, {customer} en {sender} worden per klant ingevuld.</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>O&amp;nderwerp</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;kst</translation>
    </message>
    <message>
        <source>Who gets the message</source>
        <translation>Wie het bericht krijgt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>The selected customers get no message</source>
        <translation>De geselecteerde klanten krijgen geen bericht</translation>
    </message>
    <message>
        <source>The selected customers get it after all</source>
        <translation>De geselecteerde klanten krijgen het toch</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have no address.</source>
        <translation>
            <numerusform>%Ln klant heeft geen adres.</numerusform>
            <numerusform>%Ln klanten hebben geen adres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were told of this update already.</source>
        <translation>
            <numerusform>%Ln klant is al over deze update ingelicht.</numerusform>
            <numerusform>%Ln klanten zijn al over deze update ingelicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nobody to be told.</source>
        <translation>Er is niemand in te lichten.</translation>
    </message>
    <message>
        <source>A subject or a text is missing in a language that somebody is written to in.</source>
        <translation>Er ontbreekt een onderwerp of tekst in een taal waarin iemand wordt aangeschreven.</translation>
    </message>
    <message>
        <source>&amp;Make drafts…</source>
        <extracomment>%n: how many drafts</extracomment>
        <translation>&amp;Concepten maken…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make %Ln draft(s)…</source>
        <translation>
            <numerusform>%Ln &amp;concept maken…</numerusform>
            <numerusform>%Ln &amp;concepten maken…</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for each customer, which a mail program opens: nothing is sent from here</source>
        <translation>Een bestand per klant, dat een mailprogramma opent: hiervandaan wordt niets verstuurd</translation>
    </message>
    <message numerus="yes">
        <source>Only for up to %Ln customer(s) at once: make drafts for more.</source>
        <translation>
            <numerusform>Alleen voor hoogstens %Ln klant tegelijk: maak concepten voor meer.</numerusform>
            <numerusform>Alleen voor hoogstens %Ln klanten tegelijk: maak concepten voor meer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Map voor de concepten</translation>
    </message>
    <message>
        <source>No mail program could be opened on this computer.</source>
        <translation>Op deze computer kon geen mailprogramma worden geopend.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) were written, the others were not.</source>
        <extracomment>%n: how many drafts of mails were written</extracomment>
        <translation>
            <numerusform>%Ln concept is geschreven, de andere niet.</numerusform>
            <numerusform>%Ln concepten zijn geschreven, de andere niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>What left could not be written down: these customers could be told twice.</source>
        <translation>Wat wegging, kon niet worden vastgelegd: deze klanten kunnen tweemaal worden ingelicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were written to; it stands on their timelines.</source>
        <translation>
            <numerusform>%Ln klant is aangeschreven; het staat op de tijdlijn.</numerusform>
            <numerusform>%Ln klanten zijn aangeschreven; het staat op hun tijdlijnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) get it: %1 in Dutch, %2 in English.</source>
        <extracomment>%Ln: a number of customers; %1 and %2: how many of them in which language</extracomment>
        <translation>
            <numerusform>%Ln klant krijgt het: %1 in het Nederlands, %2 in het Engels.</numerusform>
            <numerusform>%Ln klanten krijgen het: %1 in het Nederlands, %2 in het Engels.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 customers on the list; Escape stops it</source>
        <extracomment>%1 and %2: numbers of customers on a list</extracomment>
        <translation>%1 van %2 klanten op de lijst; Escape stopt het</translation>
    </message>
    <message>
        <source>Whoever stands on it counts as told of this update</source>
        <translation>Wie erop staat, telt als ingelicht over deze update</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Opslaan als PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Afdrukken…</translation>
    </message>
    <message>
        <source>Only customers &amp;without an address</source>
        <translation>Alleen klanten &amp;zonder adres</translation>
    </message>
    <message>
        <source>On paper or as a PDF, to call people one by one: also those without an address</source>
        <translation>Op papier of als PDF, om mensen een voor een te bellen: ook wie geen adres heeft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) stand on the list and count as told; it stands on their timelines.</source>
        <translation>
            <numerusform>%Ln klant staat op de lijst en telt als ingelicht; het staat op de tijdlijn.</numerusform>
            <numerusform>%Ln klanten staan op de lijst en tellen als ingelicht; het staat op hun tijdlijnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lijst opslaan</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>on a printed list; %1: a service, %2: its state</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <extracomment>on a printed list; %1: date and time when an issue began</extracomment>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Told of: the update of %1; this list as of %2</source>
        <extracomment>on a printed list; %1: date and time of what Microsoft wrote last, %2: date and time when it was read from the cache</extracomment>
        <translation>Het gaat over de update van %1; deze lijst is van %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1 without an address</source>
        <extracomment>on a printed list; %Ln: how many customers stand on it, %1: how many of them have no e-mail address</extracomment>
        <translation>
            <numerusform>%Ln klant, waarvan %1 zonder adres</numerusform>
            <numerusform>%Ln klanten, waarvan %1 zonder adres</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was stopped; nobody counts as told.</source>
        <translation>De lijst is gestopt; niemand telt als ingelicht.</translation>
    </message>
    <message>
        <source>The printer did not take the list; nobody counts as told.</source>
        <translation>De printer heeft de lijst niet aangenomen; niemand telt als ingelicht.</translation>
    </message>
    <message>
        <source>The list was not saved; nobody counts as told.</source>
        <translation>De lijst is niet opgeslagen; niemand telt als ingelicht.</translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <extracomment>a button; opens a menu in which a list of those to be told is printed or saved; %1: how many stand on it</extracomment>
        <translation>L&amp;ijst</translation>
    </message>
    <message>
        <source>L&amp;ist of %1</source>
        <translation>L&amp;ijst van %1</translation>
    </message>
</context>
<context>
    <name>OutboxColumns</name>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besloten door</translation>
    </message>
    <message>
        <source>Subscription or user</source>
        <translation>Abonnement of gebruiker</translation>
    </message>
</context>
<context>
    <name>OutboxHeadings</name>
    <message>
        <source>ID in the outbox</source>
        <translation>Id in Postvak UIT</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Erna</translation>
    </message>
    <message>
        <source>At the service</source>
        <translation>Bij de service</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besloten door</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geverifieerd</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Volgende poging</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Pogingen</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Wat in de weg staat</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnements-id</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Which changes are shown</source>
        <translation>Welke wijzigingen getoond worden</translation>
    </message>
    <message>
        <source>Filter the outbox</source>
        <translation>Postvak UIT filteren</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Reading the outbox</source>
        <translation>Postvak UIT wordt gelezen</translation>
    </message>
    <message>
        <source>It is being read from this computer; no connection is needed for that.</source>
        <translation>Het wordt van deze computer gelezen; daar is geen verbinding voor nodig.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Er wacht niets</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No change passes the filters that are in force.</source>
        <translation>Geen wijziging voldoet aan de filters.</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Alle wijzigingen tonen</translation>
    </message>
    <message>
        <source>Every change that was decided here has been carried out by the service and read back.</source>
        <translation>Elke wijziging waartoe hier besloten is, is door de service uitgevoerd en teruggelezen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <extracomment>number of changes in the outbox that are shown</extracomment>
        <translation>
            <numerusform>%Ln wijziging</numerusform>
            <numerusform>%Ln wijzigingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by customer, subscription or user, reason or account</source>
        <translation>Filteren op klant, abonnement of gebruiker, reden of account</translation>
    </message>
    <message>
        <source>A change of a subscription or a user is written down here before it is sent, also without a connection, and stays until the service has carried it out.</source>
        <translation>Een wijziging van een abonnement of gebruiker wordt hier opgeschreven voordat ze wordt verzonden, ook zonder verbinding, en blijft staan tot de service haar heeft uitgevoerd.</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>Try again</source>
        <extracomment>A button: sends a change once more</extracomment>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>A button: takes a change back before it is sent</extracomment>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postvak UIT</translation>
    </message>
    <message>
        <source>Filter the outbox</source>
        <translation>Postvak UIT filteren</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Wat in de weg staat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besloten door</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geverifieerd</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Volgende poging</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Pogingen</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>ID in the outbox</source>
        <translation>Id in Postvak UIT</translation>
    </message>
    <message>
        <source>Selected change</source>
        <translation>Gekozen wijziging</translation>
    </message>
    <message>
        <source>Not finished</source>
        <extracomment>which changes of the outbox are shown: all that is not finished</extracomment>
        <translation>Niet afgerond</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>which changes of the outbox are shown: refused ones and conflicts</extracomment>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>which changes of the outbox are shown</extracomment>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>which changes of the outbox are shown</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Volgende wijziging</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige wijziging</translation>
    </message>
    <message>
        <source>Try the change again</source>
        <translation>De wijziging opnieuw proberen</translation>
    </message>
    <message>
        <source>Withdraw the change</source>
        <translation>De wijziging intrekken</translation>
    </message>
    <message>
        <source>Give the change another value…</source>
        <translation>De wijziging een andere waarde geven…</translation>
    </message>
    <message>
        <source>Undo what was done…</source>
        <translation>Ongedaan maken…</translation>
    </message>
    <message>
        <source>Open the customer of this change</source>
        <translation>De klant van deze wijziging openen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Niet opgegeven</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verzonden</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Niet gedaan</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Niet geverifieerd</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>As soon as there is a connection</source>
        <translation>Zodra er verbinding is</translation>
    </message>
    <message>
        <source>Nothing changed: the service has been asked meanwhile.</source>
        <translation>Er is niets gewijzigd: de service is er intussen naar gevraagd.</translation>
    </message>
    <message>
        <source>What was sent cannot be withdrawn; what was done can be undone.</source>
        <translation>Wat verzonden is, kan niet worden ingetrokken; wat gedaan is, kan ongedaan worden gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) withdrawn.</source>
        <translation>
            <numerusform>%Ln wijziging ingetrokken.</numerusform>
            <numerusform>%Ln wijzigingen ingetrokken.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to try again: only what waits, was refused or stands in conflict can be.</source>
        <translation>Er valt niets opnieuw te proberen: dat kan alleen met wat wacht, geweigerd is of in conflict is.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will be tried again.</source>
        <translation>
            <numerusform>%Ln wijziging wordt opnieuw geprobeerd.</numerusform>
            <numerusform>%Ln wijzigingen worden opnieuw geprobeerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent has its value.</source>
        <translation>Wat verzonden is, heeft zijn waarde al.</translation>
    </message>
    <message>
        <source>The change has its new value.</source>
        <translation>De wijziging heeft haar nieuwe waarde.</translation>
    </message>
    <message>
        <source>Only what was done can be undone, and only where it is known how it was before.</source>
        <translation>Alleen wat gedaan is, kan ongedaan worden gemaakt, en alleen waar bekend is hoe het was.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1: the change that is undone</extracomment>
        <translation>Ongedaan maken: %1</translation>
    </message>
    <message numerus="yes">
        <source>It will be undone: %Ln change(s) more wait.</source>
        <translation>
            <numerusform>Het wordt ongedaan gemaakt: er wacht %Ln wijziging meer.</numerusform>
            <numerusform>Het wordt ongedaan gemaakt: er wachten %Ln wijzigingen meer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscription or user</source>
        <translation>Abonnement of gebruiker</translation>
    </message>
    <message>
        <source>Its ID</source>
        <translation>Id daarvan</translation>
    </message>
    <message>
        <source>Once %1 is signed in</source>
        <translation>Zodra %1 is aangemeld</translation>
    </message>
    <message>
        <source>Undoing this would take something away from people: decide it on the customer&apos;s page, where it is said what will happen.</source>
        <translation>Dit ongedaan maken zou mensen iets afnemen: besluit het op de pagina van de klant, waar staat wat er gebeurt.</translation>
    </message>
</context>
<context>
    <name>OutputText</name>
    <message>
        <source>yes</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>nee</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Search everything and run anything</source>
        <translation>Alles zoeken en uitvoeren</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>the magnifier inside the search field</extracomment>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A line of the palette for a screen reader: the name, where it belongs, the shortcut</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, shortcut %3</source>
        <translation>%1, %2, sneltoets %3</translation>
    </message>
    <message>
        <source>similar</source>
        <extracomment>%1: a domain; behind something found that only resembles what was typed</extracomment>
        <translation>lijkt erop</translation>
    </message>
    <message>
        <source>%1 · similar</source>
        <translation>%1 · lijkt erop</translation>
    </message>
    <message>
        <source>%1, %2, similar to what you typed</source>
        <extracomment>A line of the palette for a screen reader: a customer, its domain</extracomment>
        <translation>%1, %2, lijkt op wat u hebt getypt</translation>
    </message>
    <message>
        <source>%1, %2, not available: %3</source>
        <extracomment>A line of the palette for a screen reader: the name, where it belongs, why it cannot be used now</extracomment>
        <translation>%1, %2, niet beschikbaar: %3</translation>
    </message>
</context>
<context>
    <name>PaneTitles</name>
    <message>
        <source>Customers</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Activiteiten</translation>
    </message>
    <message>
        <source>My roles</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Mijn rollen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Name of a pane: changes that wait to be sent</extracomment>
        <translation>Postvak UIT</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <extracomment>Name of a pane: those of all customers</extracomment>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>Service health</source>
        <extracomment>Name of a pane: what is wrong with services</extracomment>
        <translation>Servicestatus</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>at the foot of a sheet of paper; %1: its number, %2: how many there are</extracomment>
        <translation>Pagina %1 van %2</translation>
    </message>
</context>
<context>
    <name>PartHeadings</name>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Service ID</source>
        <translation>Service-id</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Admin portal</source>
        <translation>Beheerportal</translation>
    </message>
    <message>
        <source>Service health</source>
        <translation>Servicestatus</translation>
    </message>
    <message>
        <source>New service request</source>
        <translation>Nieuwe serviceaanvraag</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Gebruikslocatie</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Gesynchroniseerd</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Licence ID</source>
        <translation>Licentie-id</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Onderdeelnummer</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekocht</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Toegewezen</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Opgeschort</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>In respijt</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Opvallend</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1: time or date</extracomment>
        <translation>Stand per %1</translation>
    </message>
    <message>
        <source>Not told to you</source>
        <translation>Voor u niet zichtbaar</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Bezig met lezen</translation>
    </message>
    <message>
        <source>The service is being asked for this now.</source>
        <translation>Dit wordt nu bij de service opgevraagd.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>This is read when the customer is opened while there is a connection.</source>
        <translation>Dit wordt gelezen wanneer de klant wordt geopend terwijl er verbinding is.</translation>
    </message>
    <message>
        <source>Choose columns and order</source>
        <translation>Kolommen en volgorde kiezen</translation>
    </message>
    <message>
        <source>Usual order</source>
        <extracomment>the order in which a list stands when it is not sorted by a column</extracomment>
        <translation>Gewone volgorde</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Reden of ticketnummer</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>Nieuw &amp;wachtwoord</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Wachtwoord opnieuw instellen</translation>
    </message>
    <message>
        <source>Reset the password of %1 at %2?</source>
        <extracomment>%1: a person, %2: a customer</extracomment>
        <translation>Het wachtwoord van %1 bij %2 opnieuw instellen?</translation>
    </message>
    <message>
        <source>The present password stops working at once. The new one is shown here once, is kept nowhere, and has to be changed at the next sign-in.</source>
        <translation>Het huidige wachtwoord werkt direct niet meer. Het nieuwe wordt hier één keer getoond, nergens bewaard, en moet bij de volgende aanmelding worden gewijzigd.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The answer of the service was lost, so nobody knows which password holds. Reset it once more.</source>
        <translation>Het antwoord van de service ging verloren, dus niemand weet welk wachtwoord geldt. Stel het nog een keer in.</translation>
    </message>
    <message>
        <source>Close and forget</source>
        <extracomment>A button: closes the dialog, after which the password is not shown again</extracomment>
        <translation>Sluiten en vergeten</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Save profile</source>
        <translation>Profiel opslaan</translation>
    </message>
    <message>
        <source>What you call it, such as the name of your office</source>
        <translation>Zoals u het noemt, bijvoorbeeld de naam van uw kantoor</translation>
    </message>
    <message>
        <source>Cloud</source>
        <extracomment>A field: which of Microsoft&apos;s clouds</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>From the overview of your app registration</source>
        <translation>Uit het overzicht van uw app-registratie</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>A button: leaves a form without saving</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nieuw profiel</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Profiel bewerken</translation>
    </message>
    <message>
        <source>The data folder is called by the name, so it stays. Add a profile for another name.</source>
        <translation>De gegevensmap heet naar de naam, dus die blijft. Voeg voor een andere naam een profiel toe.</translation>
    </message>
    <message>
        <source>A sandbox writes its own profile with --print-profile; copy the addresses and IDs from there.</source>
        <translation>Een sandbox schrijft met --print-profile zijn eigen profiel; neem de adressen en id’s daaruit over.</translation>
    </message>
</context>
<context>
    <name>ProfileFacts</name>
    <message>
        <source>Open</source>
        <extracomment>A button: opens the window of a profile</extracomment>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbinding testen</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>A button: changes a profile</extracomment>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Make default</source>
        <extracomment>A button: this profile is taken when none is named</extracomment>
        <translation>Standaard maken</translation>
    </message>
    <message>
        <source>Remove…</source>
        <extracomment>A button: removes a profile from this computer</extracomment>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <extracomment>Of an app registration</extracomment>
        <translation>Tenant-id</translation>
    </message>
    <message>
        <source>Application ID</source>
        <extracomment>Of an app registration</extracomment>
        <translation>Toepassings-id</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Gegevensmap</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>When a profile was last opened</extracomment>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>taken when none is named</source>
        <translation>gebruikt als er geen wordt genoemd</translation>
    </message>
    <message>
        <source>open in this window</source>
        <translation>open in dit venster</translation>
    </message>
    <message>
        <source>A profile cannot be removed from its own window. Open another one and remove it there.</source>
        <translation>Een profiel kan niet in zijn eigen venster worden verwijderd. Open een ander profiel en verwijder het daar.</translation>
    </message>
    <message>
        <source>Profiles are removed in the window of another profile that is connected: only there the keychain can be reached.</source>
        <translation>Profielen verwijdert u in het venster van een ander profiel dat verbonden is: alleen daar is de sleutelhanger bereikbaar.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>ProfileRows</name>
    <message>
        <source>yes</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>nee</translation>
    </message>
    <message>
        <source>not yet</source>
        <extracomment>Instead of a date</extracomment>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>A column: of a profile</extracomment>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>A column: whether that profile is taken when none is named</extracomment>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Cloud</source>
        <extracomment>A column</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>A column: the file of a profile</extracomment>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>A column</extracomment>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>The file has a mistake.</source>
        <translation>Het bestand bevat een fout.</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>Microsoft, global</source>
        <extracomment>A cloud</extracomment>
        <translation>Microsoft, wereldwijd</translation>
    </message>
    <message>
        <source>US Government (GCC High)</source>
        <extracomment>A cloud</extracomment>
        <translation>Amerikaanse overheid (GCC High)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <extracomment>A cloud</extracomment>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Germany (closed)</source>
        <extracomment>A cloud</extracomment>
        <translation>Duitsland (gesloten)</translation>
    </message>
    <message>
        <source>Another service, such as a sandbox</source>
        <extracomment>Instead of a cloud of Microsoft</extracomment>
        <translation>Een andere service, zoals een sandbox</translation>
    </message>
    <message>
        <source>granular delegated admin privileges (GDAP)</source>
        <translation>gedetailleerde gedelegeerde beheerdersbevoegdheden (GDAP)</translation>
    </message>
    <message>
        <source>Microsoft 365 subscriptions</source>
        <translation>Microsoft 365-abonnementen</translation>
    </message>
    <message>
        <source>changes to users, licences and passwords</source>
        <translation>wijzigingen van gebruikers, licenties en wachtwoorden</translation>
    </message>
    <message>
        <source>licence management</source>
        <translation>licentiebeheer</translation>
    </message>
    <message>
        <source>service requests</source>
        <translation>serviceaanvragen</translation>
    </message>
    <message>
        <source>service updates</source>
        <translation>service-updates</translation>
    </message>
    <message>
        <source>Azure subscriptions</source>
        <translation>Azure-abonnementen</translation>
    </message>
    <message>
        <source>Partner Center’s activity log</source>
        <translation>het activiteitenlogboek van Partner Center</translation>
    </message>
    <message>
        <source>This cloud does not offer the following, so it is not in the window: %1.</source>
        <extracomment>%1: a list such as &quot;service requests, Azure subscriptions&quot;</extracomment>
        <translation>Het volgende biedt deze cloud niet en staat dus niet in het venster: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Of a profile</extracomment>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <extracomment>The address of the token authority</extracomment>
        <translation>Aanmeldservice</translation>
    </message>
    <message>
        <source>Directory (tenant) ID</source>
        <extracomment>As Microsoft Entra calls it</extracomment>
        <translation>Map-id (tenant)</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <extracomment>As Microsoft Entra calls it</extracomment>
        <translation>Toepassings-id (client)</translation>
    </message>
    <message>
        <source>Redirect host</source>
        <extracomment>Where the browser comes back to after a sign-in</extracomment>
        <translation>Omleidingshost</translation>
    </message>
    <message>
        <source>Calls per minute</source>
        <translation>Aanroepen per minuut</translation>
    </message>
    <message>
        <source>The name is missing or longer than 100 characters.</source>
        <translation>De naam ontbreekt of is langer dan 100 tekens.</translation>
    </message>
    <message>
        <source>The directory (tenant) ID is neither an ID nor a domain. Copy it from the overview of your app registration in Microsoft Entra.</source>
        <translation>De map-id (tenant) is geen id en geen domein. Kopieer hem uit het overzicht van uw app-registratie in Microsoft Entra.</translation>
    </message>
    <message>
        <source>The application (client) ID is missing or has a blank in it. Copy it from the overview of your app registration in Microsoft Entra.</source>
        <translation>De toepassings-id (client) ontbreekt of bevat een spatie. Kopieer hem uit het overzicht van uw app-registratie in Microsoft Entra.</translation>
    </message>
    <message>
        <source>The redirect host must be this computer: localhost.</source>
        <translation>De omleidingshost moet deze computer zijn: localhost.</translation>
    </message>
    <message>
        <source>Calls per minute is not a number from 0 to 100000.</source>
        <translation>Aanroepen per minuut is geen getal van 0 tot en met 100000.</translation>
    </message>
    <message>
        <source>The address of %1 must be a whole one that begins with https:// and ends with the host, without a user name, ? or #.</source>
        <extracomment>%1: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>Het adres van %1 moet volledig zijn, met https:// beginnen en met de host eindigen, zonder gebruikersnaam, ? of #.</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Clock</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Tenant</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Discovery document</source>
        <extracomment>A step of the connection test: the document that names the addresses of the sign-in service</extracomment>
        <translation>Detectiedocument</translation>
    </message>
    <message>
        <source>Application</source>
        <extracomment>A step of the connection test: the app registration</extracomment>
        <translation>Toepassing</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Omleidingsadres</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <comment>noun</comment>
        <extracomment>A step of the connection test</extracomment>
        <translation>Aanmelding</translation>
    </message>
    <message>
        <source>Permissions</source>
        <extracomment>A step of the connection test: what the application may do</extracomment>
        <translation>Machtigingen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a step that was not reached yet</extracomment>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Testing…</source>
        <extracomment>State of a step</extracomment>
        <translation>Wordt getest…</translation>
    </message>
    <message>
        <source>In order</source>
        <extracomment>State of a step</extracomment>
        <translation>In orde</translation>
    </message>
    <message>
        <source>Seen in part</source>
        <extracomment>State of a step of which not all could be seen</extracomment>
        <translation>Deels gezien</translation>
    </message>
    <message>
        <source>Not in order</source>
        <extracomment>State of a step</extracomment>
        <translation>Niet in orde</translation>
    </message>
    <message>
        <source>Not tried</source>
        <extracomment>State of a step</extracomment>
        <translation>Niet getest</translation>
    </message>
    <message>
        <source>Everything that is needed stands in it.</source>
        <translation>Alles wat nodig is staat erin.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 antwoordt.</translation>
    </message>
    <message>
        <source>The clock of this computer agrees with that of the sign-in service.</source>
        <translation>De klok van deze computer loopt gelijk met die van de aanmeldservice.</translation>
    </message>
    <message>
        <source>The sign-in service does not tell its time.</source>
        <translation>De aanmeldservice zegt niet hoe laat het daar is.</translation>
    </message>
    <message>
        <source>The profile names no tenant, so the sign-in service uses its own.</source>
        <translation>Het profiel noemt geen tenant, dus de aanmeldservice gebruikt haar eigen.</translation>
    </message>
    <message>
        <source>The sign-in service knows tenant %1.</source>
        <extracomment>%1: an ID</extracomment>
        <translation>De aanmeldservice kent tenant %1.</translation>
    </message>
    <message>
        <source>The sign-in service does not tell whether it knows tenant %1; signing in will show it.</source>
        <translation>De aanmeldservice zegt niet of ze tenant %1 kent; bij het aanmelden blijkt het.</translation>
    </message>
    <message>
        <source>The sign-in service calls itself %1.</source>
        <extracomment>%1: an address</extracomment>
        <translation>De aanmeldservice noemt zich %1.</translation>
    </message>
    <message>
        <source>%1 has no discovery document, so addresses like Microsoft’s are used.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 heeft geen detectiedocument, dus worden adressen zoals die van Microsoft gebruikt.</translation>
    </message>
    <message>
        <source>The sign-in service knows application %1, and that it needs no secret.</source>
        <extracomment>%1: an ID</extracomment>
        <translation>De aanmeldservice kent toepassing %1 en weet dat die geen geheim nodig heeft.</translation>
    </message>
    <message>
        <source>The sign-in service gives no device codes, so application %1 could not be looked at without a sign-in.</source>
        <translation>De aanmeldservice geeft geen apparaatcodes, dus toepassing %1 kon niet zonder aanmelding worden bekeken.</translation>
    </message>
    <message>
        <source>The browser may come back to %1.</source>
        <extracomment>%1: an address</extracomment>
        <translation>De browser mag terugkomen naar %1.</translation>
    </message>
    <message>
        <source>Whether the browser may come back to %1 is seen at the first sign-in.</source>
        <translation>Of de browser mag terugkomen naar %1 blijkt bij de eerste aanmelding.</translation>
    </message>
    <message>
        <source>Somebody signed in.</source>
        <extracomment>%1: an account</extracomment>
        <translation>Iemand heeft zich aangemeld.</translation>
    </message>
    <message>
        <source>%1 signed in.</source>
        <translation>%1 heeft zich aangemeld.</translation>
    </message>
    <message>
        <source>The application has every permission that is used.</source>
        <translation>De toepassing heeft elke machtiging die wordt gebruikt.</translation>
    </message>
    <message>
        <source>The tokens cannot be looked into, so the permissions are not known.</source>
        <translation>De tokens zijn niet leesbaar, dus de machtigingen zijn niet bekend.</translation>
    </message>
    <message>
        <source>It answers as “%1”.</source>
        <extracomment>%1: a name</extracomment>
        <translation>Antwoordt als “%1”.</translation>
    </message>
    <message>
        <source>%1 answers. Whether it lets you in is seen after a sign-in.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 antwoordt. Of u wordt toegelaten blijkt na een aanmelding.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %Ln minute(s) ahead. Set it right in the settings of the computer, or tokens are refused.</source>
        <translation>
            <numerusform>De klok van deze computer loopt %Ln minuut voor. Zet hem gelijk in de instellingen van de computer, anders worden tokens geweigerd.</numerusform>
            <numerusform>De klok van deze computer loopt %Ln minuten voor. Zet hem gelijk in de instellingen van de computer, anders worden tokens geweigerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %Ln minute(s) behind. Set it right in the settings of the computer, or tokens are refused.</source>
        <translation>
            <numerusform>De klok van deze computer loopt %Ln minuut achter. Zet hem gelijk in de instellingen van de computer, anders worden tokens geweigerd.</numerusform>
            <numerusform>De klok van deze computer loopt %Ln minuten achter. Zet hem gelijk in de instellingen van de computer, anders worden tokens geweigerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in service does not know tenant %1. Copy the directory (tenant) ID from the overview of your app registration in Microsoft Entra into the profile.</source>
        <extracomment>%1: an ID</extracomment>
        <translation>De aanmeldservice kent tenant %1 niet. Kopieer de map-id (tenant) uit het overzicht van uw app-registratie in Microsoft Entra naar het profiel.</translation>
    </message>
    <message>
        <source>The sign-in service speaks for %1, which is not your tenant. Check sign-in service and tenant ID in the profile.</source>
        <extracomment>%1: an address</extracomment>
        <translation>De aanmeldservice spreekt voor %1, en dat is niet uw tenant. Controleer de aanmeldservice en de tenant-id in het profiel.</translation>
    </message>
    <message>
        <source>Your tenant has no such application. Copy the application (client) ID from the overview of your app registration in Microsoft Entra into the profile, and check the tenant ID.</source>
        <translation>Uw tenant heeft deze toepassing niet. Kopieer de toepassings-id (client) uit het overzicht van uw app-registratie in Microsoft Entra naar het profiel en controleer de tenant-id.</translation>
    </message>
    <message>
        <source>The application lacks the redirect address %1. Add it in Microsoft Entra under Authentication, platform Mobile and desktop applications.</source>
        <extracomment>%1: an address</extracomment>
        <translation>De toepassing mist het omleidingsadres %1. Voeg het in Microsoft Entra toe onder Verificatie, platform Mobiele en bureaubladtoepassingen.</translation>
    </message>
    <message>
        <source>Not allowed yet: %1. Add it in Microsoft Entra under API permissions, as delegated, and have an administrator grant consent.</source>
        <extracomment>%1: names of permissions</extracomment>
        <translation>Nog niet toegestaan: %1. Voeg dit in Microsoft Entra toe onder API-machtigingen, als gedelegeerd, en laat een beheerder toestemming verlenen.</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be trusted, so nothing was sent. Check the address of %2 in the profile, and whether something on your network opens safe connections.</source>
        <extracomment>%1: a host; %2: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>Het certificaat van %1 kon niet worden vertrouwd, dus er is niets verstuurd. Controleer het adres van %2 in het profiel, en of iets in uw netwerk beveiligde verbindingen opent.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address of %2 in the profile, and your network.</source>
        <extracomment>%1: a host; %2: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>%1 is niet bereikbaar. Controleer het adres van %2 in het profiel, en uw netwerk.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check your network and test again.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 antwoordde niet op tijd. Controleer uw netwerk en test opnieuw.</translation>
    </message>
    <message>
        <source>%1 answers, but it is out of order itself. Test again later.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 antwoordt, maar heeft zelf een storing. Test later opnieuw.</translation>
    </message>
    <message>
        <source>%1 answers, but not as %2 would. Check that address in the profile.</source>
        <extracomment>%1: a host; %2: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>%1 antwoordt, maar niet zoals %2 dat zou doen. Controleer dat adres in het profiel.</translation>
    </message>
    <message>
        <source>Nobody was asked to sign in.</source>
        <translation>Niemand is gevraagd zich aan te melden.</translation>
    </message>
    <message>
        <source>Something else has to be put in order first.</source>
        <translation>Eerst moet iets anders in orde komen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are not in order.</source>
        <translation>
            <numerusform>%Ln stap is niet in orde.</numerusform>
            <numerusform>%Ln stappen zijn niet in orde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that can be seen without a sign-in is in order.</source>
        <translation>Alles wat zonder aanmelding te zien is, is in orde.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles is in orde.</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Aan de slag</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the profiles</extracomment>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Profiel toevoegen…</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <extracomment>%1: the name of a profile; it is taken when none is named</extracomment>
        <translation>%1 (standaard)</translation>
    </message>
    <message>
        <source>The profile is saved. This window goes on with it as it was until Partnerdesk is started again.</source>
        <translation>Het profiel is opgeslagen. Dit venster werkt verder met hoe het was, totdat Partnerdesk opnieuw wordt gestart.</translation>
    </message>
    <message>
        <source>The profile is saved. Test its connection before you open it.</source>
        <translation>Het profiel is opgeslagen. Test de verbinding voordat u het opent.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbinding testen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>The profile, its sign-in and everything that was read from Microsoft with it are removed from this computer. Nothing changes at Microsoft.</source>
        <translation>Het profiel, de aanmelding en alles wat daarmee van Microsoft is gelezen, worden van deze computer verwijderd. Bij Microsoft verandert er niets.</translation>
    </message>
    <message>
        <source>Your own notes, tags, views and the audit log are kept in a folder beside, unless you choose otherwise.</source>
        <translation>Uw eigen notities, labels, weergaven en het controlelogboek worden in een map ernaast bewaard, tenzij u anders kiest.</translation>
    </message>
    <message>
        <source>Delete notes, tags, views and audit log, too</source>
        <translation>Ook notities, labels, weergaven en controlelogboek verwijderen</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Profiel verwijderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>%1 is verwijderd.</translation>
    </message>
    <message>
        <source>%1 is removed. Your own notes are in %2.</source>
        <extracomment>%1: the name of a profile; %2: a folder</extracomment>
        <translation>%1 is verwijderd. Uw eigen notities staan in %2.</translation>
    </message>
</context>
<context>
    <name>ProfilesText</name>
    <message>
        <source>There is no profile yet. Open the window to set one up, or look around with --demo.</source>
        <translation>Er is nog geen profiel. Open het venster om er een in te stellen, of kijk rond met --demo.</translation>
    </message>
</context>
<context>
    <name>QuietServices</name>
    <message>
        <source>No service is known yet</source>
        <translation>Er is nog geen service bekend</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>of which services no notice is told</extracomment>
        <translation>Geen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>%1m</source>
        <extracomment>A shortened count: 12.4k is twelve thousand four hundred, 1.2m one million two hundred thousand</extracomment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln need(s) attention</source>
        <extracomment>%1: name of a pane, %Ln: how many of its items need a person</extracomment>
        <translation>
            <numerusform>%1, %Ln vraagt aandacht</numerusform>
            <numerusform>%1, %Ln vragen aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln item(s)</source>
        <extracomment>%1: name of a pane, %Ln: how many items it holds</extracomment>
        <translation>
            <numerusform>%1, %Ln item</numerusform>
            <numerusform>%1, %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RawRecord</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>Global admin</source>
        <extracomment>name of a role</extracomment>
        <translation>Globale beheerder</translation>
    </message>
    <message>
        <source>User management admin</source>
        <translation>Beheerder gebruikersbeheer</translation>
    </message>
    <message>
        <source>Admin agent</source>
        <extracomment>name of a role</extracomment>
        <translation>Beheeragent</translation>
    </message>
    <message>
        <source>Helpdesk agent</source>
        <extracomment>name of a role</extracomment>
        <translation>Helpdeskagent</translation>
    </message>
    <message>
        <source>Sales agent</source>
        <extracomment>name of a role</extracomment>
        <translation>Verkoopagent</translation>
    </message>
    <message>
        <source>Billing admin</source>
        <extracomment>name of a role</extracomment>
        <translation>Factureringsbeheerder</translation>
    </message>
    <message>
        <source>Default user</source>
        <extracomment>name of a role: somebody without special rights</extracomment>
        <translation>Standaardgebruiker</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>instead of the name of a role</extracomment>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Customers: list, search, page</source>
        <translation>Klanten: lijst, zoeken, pagina</translation>
    </message>
    <message>
        <source>Export of customers and subscriptions</source>
        <translation>Export van klanten en abonnementen</translation>
    </message>
    <message>
        <source>Service management</source>
        <extracomment>area of the program</extracomment>
        <translation>Servicebeheer</translation>
    </message>
    <message>
        <source>Service health, incidents, message centre</source>
        <translation>Servicestatus, incidenten, berichtencentrum</translation>
    </message>
    <message>
        <source>Linking an incident to customers and telling them</source>
        <translation>Een incident aan klanten koppelen en hen inlichten</translation>
    </message>
    <message>
        <source>Admin portals on behalf of the customer</source>
        <translation>Beheerportals namens de klant</translation>
    </message>
    <message>
        <source>Tickets: create, diagnose, close</source>
        <translation>Tickets: maken, onderzoeken, sluiten</translation>
    </message>
    <message>
        <source>Baseline decision</source>
        <extracomment>what is solved here and what goes to Microsoft</extracomment>
        <translation>Besluit over de grens van de basisondersteuning</translation>
    </message>
    <message>
        <source>Service requests to Microsoft</source>
        <translation>Serviceaanvragen bij Microsoft</translation>
    </message>
    <message>
        <source>Designated support contact, support statement</source>
        <translation>Aangewezen ondersteuningscontact, ondersteuningsverklaring</translation>
    </message>
    <message>
        <source>Support entitlements</source>
        <translation>Rechten op ondersteuning</translation>
    </message>
    <message>
        <source>Balance, invoices and payments of customers</source>
        <translation>Saldo, facturen en betalingen van klanten</translation>
    </message>
    <message>
        <source>Import of ledger, invoices, bank and reconciliation files</source>
        <translation>Import van grootboek-, factuur-, bank- en afstemmingsbestanden</translation>
    </message>
    <message>
        <source>Allocating payments, disputes, payment plans, holds</source>
        <translation>Betalingen toewijzen, betwistingen, betalingsregelingen, blokkades voor aanmanen</translation>
    </message>
    <message>
        <source>Payment reminders and demands</source>
        <translation>Betalingsherinneringen en aanmaningen</translation>
    </message>
    <message>
        <source>Collection policy</source>
        <extracomment>when unpaid customers are reminded and suspended</extracomment>
        <translation>Incassobeleid</translation>
    </message>
    <message>
        <source>Proposing a suspension</source>
        <translation>Opschorting voorstellen</translation>
    </message>
    <message>
        <source>Approving somebody else&apos;s proposal to suspend</source>
        <translation>Andermans voorstel tot opschorting goedkeuren</translation>
    </message>
    <message>
        <source>Suspending and reactivating</source>
        <translation>Opschorten en opnieuw activeren</translation>
    </message>
    <message>
        <source>Microsoft&apos;s invoices and what we owe</source>
        <translation>Facturen van Microsoft en wat wij verschuldigd zijn</translation>
    </message>
    <message>
        <source>Claims for credit</source>
        <translation>Claims voor creditering</translation>
    </message>
    <message>
        <source>Azure budget</source>
        <extracomment>a limit of what Azure may cost</extracomment>
        <translation>Azure-budget</translation>
    </message>
    <message>
        <source>Audit log of this program</source>
        <translation>Controlelogboek van dit programma</translation>
    </message>
    <message>
        <source>Users and roles of this program</source>
        <translation>Gebruikers en rollen van dit programma</translation>
    </message>
    <message>
        <source>none</source>
        <comment>right</comment>
        <extracomment>what a role may do: nothing</extracomment>
        <translation>geen</translation>
    </message>
    <message>
        <source>own</source>
        <comment>right</comment>
        <extracomment>what a role may do: see its own work only</extracomment>
        <translation>eigen</translation>
    </message>
    <message>
        <source>read</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>lezen</translation>
    </message>
    <message>
        <source>propose</source>
        <comment>right</comment>
        <extracomment>what a role may do: for somebody else to decide</extracomment>
        <translation>voorstellen</translation>
    </message>
    <message>
        <source>change</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>wijzigen</translation>
    </message>
    <message>
        <source>approve</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>goedkeuren</translation>
    </message>
    <message>
        <source>carry out</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>uitvoeren</translation>
    </message>
    <message>
        <source>%1 (billing only)</source>
        <extracomment>%1: what a role may do, for example: change</extracomment>
        <translation>%1 (alleen facturering)</translation>
    </message>
    <message>
        <source>%1 (commercial only)</source>
        <extracomment>%1: what a role may do, for example: change</extracomment>
        <translation>%1 (alleen commercieel)</translation>
    </message>
    <message>
        <source>%1 (not Azure)</source>
        <extracomment>%1: what a role may do, for example: change</extracomment>
        <translation>%1 (niet Azure)</translation>
    </message>
    <message>
        <source>Your roles are not known yet, so you can only read: sign in first (%1 – %2; appropriate roles: %3).</source>
        <extracomment>%1: area of the program; %2: what a role may do there; %3: names of roles</extracomment>
        <translation>Uw rollen zijn nog niet bekend, dus u kunt alleen lezen: meld u eerst aan (%1 – %2; bevoegde rollen: %3).</translation>
    </message>
    <message>
        <source>You don&apos;t have permission for this action (%1 – %2), and neither has any other role.</source>
        <extracomment>%1: area of the program; %2: what a role may do there</extracomment>
        <translation>U bent niet bevoegd voor deze actie (%1 – %2), en geen enkele andere rol is dat.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission for this action (%1 – %2; appropriate roles: %3).</source>
        <extracomment>%1: area of the program; %2: what a role may do there; %3: names of roles</extracomment>
        <translation>U bent niet bevoegd voor deze actie (%1 – %2; bevoegde rollen: %3).</translation>
    </message>
    <message>
        <source>none; appropriate roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>geen; bevoegde rollen: %1</translation>
    </message>
    <message>
        <source>Your roles are not known, so you can only read. Sign in; if that does not help, ask a global admin.</source>
        <translation>Uw rollen zijn niet bekend, dus u kunt alleen lezen. Meld u aan; als dat niet helpt, vraag het een globale beheerder.</translation>
    </message>
    <message>
        <source>The directory does not tell your groups, so the roles of agents are missing here.</source>
        <translation>De directory noemt uw groepen niet, dus de rollen van agenten ontbreken hier.</translation>
    </message>
    <message>
        <source>The sign-in does not tell your directory roles, so the roles of admins may be missing here.</source>
        <translation>De aanmelding noemt uw directoryrollen niet, dus de rollen van beheerders kunnen hier ontbreken.</translation>
    </message>
    <message>
        <source>For another role, or to change what a role may do here, ask: %1.</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Voor een andere rol, of om te wijzigen wat een rol hier mag, vraagt u: %1.</translation>
    </message>
    <message>
        <source>It is as the program came with it; last changed by %1, %2.</source>
        <extracomment>%1: who; %2: date and time</extracomment>
        <translation>Het is zoals het programma het meebracht; laatst gewijzigd door %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln right(s) differ from what the program came with; last changed by %1, %2.</source>
        <extracomment>%Ln: how many cells of the table; %1: who; %2: date and time</extracomment>
        <translation>
            <numerusform>%Ln recht wijkt af van wat het programma meebracht; laatst gewijzigd door %1, %2.</numerusform>
            <numerusform>%Ln rechten wijken af van wat het programma meebracht; laatst gewijzigd door %1, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPane</name>
    <message>
        <source>My roles</source>
        <translation>Mijn rollen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Told by</source>
        <extracomment>who has said which roles somebody has</extracomment>
        <translation>Verteld door</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>What each role may do here</source>
        <translation>Wat elke rol hier mag</translation>
    </message>
    <message>
        <source>Change what a role may do…</source>
        <translation>Wijzigen wat een rol mag…</translation>
    </message>
    <message>
        <source>Back to what the program came with</source>
        <translation>Terug naar wat het programma meebracht</translation>
    </message>
    <message>
        <source>Nobody has signed in yet</source>
        <extracomment>in place of an account: nobody has signed in yet</extracomment>
        <translation>Er heeft zich nog niemand aangemeld</translation>
    </message>
    <message>
        <source>the sign-in (directory roles)</source>
        <translation>de aanmelding (directoryrollen)</translation>
    </message>
    <message>
        <source>the directory (groups of agents)</source>
        <translation>de directory (groepen van agenten)</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <extracomment>in place of who has said something</extracomment>
        <translation>Nog niemand</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>This holds since %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Dit geldt sinds %1.</translation>
    </message>
    <message>
        <source>The changes of your office are not in force: %1</source>
        <translation>De wijzigingen van uw kantoor gelden niet: %1</translation>
    </message>
    <message>
        <source>Choose the cell of a role first.</source>
        <translation>Kies eerst de cel van een rol.</translation>
    </message>
    <message>
        <source>%1, %2: %3 from now on.</source>
        <extracomment>%1: name of a role; %2: area of the program; %3: what the role may do there from now on</extracomment>
        <translation>%1, %2: vanaf nu %3.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>The change was taken back.</source>
        <translation>De wijziging is teruggenomen.</translation>
    </message>
    <message>
        <source>What each role may do is again as the program came with it.</source>
        <translation>Wat elke rol mag, is weer zoals het programma het meebracht.</translation>
    </message>
    <message>
        <source>The changes of your office are back.</source>
        <translation>De wijzigingen van uw kantoor zijn terug.</translation>
    </message>
</context>
<context>
    <name>RolesPrint</name>
    <message>
        <source>Account: %1</source>
        <extracomment>%1: who signed in</extracomment>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Stand per: %1</translation>
    </message>
    <message>
        <source>This holds since %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Dit geldt sinds %1.</translation>
    </message>
</context>
<context>
    <name>ServiceMatrix</name>
    <message numerus="yes">
        <source>%1, %2: %Ln customer(s)</source>
        <extracomment>%1: a service, %2: how it is, %Ln: how many customers have it so; read aloud</extracomment>
        <translation>
            <numerusform>%1, %2: %Ln klant</numerusform>
            <numerusform>%1, %2: %Ln klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>above a column that names services</extracomment>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>ServiceWords</name>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>Dynamics 365 and Power Platform</source>
        <translation>Dynamics 365 en Power Platform</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>area of services</extracomment>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <extracomment>area of services</extracomment>
        <translation>Marketplace</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>area of services: none of the others</extracomment>
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>ServicesTab</name>
    <message>
        <source>Missing</source>
        <extracomment>delegated access that a service needs</extracomment>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>delegated access that a service needs</extracomment>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>column: what a service belongs to</extracomment>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service health</source>
        <translation>Servicestatus</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>health of a service: nobody has told it</extracomment>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <extracomment>column: whether we have the delegated access that a service needs</extracomment>
        <translation>Gedelegeerde toegang</translation>
    </message>
    <message>
        <source>Delegated access: %1</source>
        <translation>Gedelegeerde toegang: %1</translation>
    </message>
    <message>
        <source>Service management</source>
        <translation>Servicebeheer</translation>
    </message>
    <message>
        <source>No services</source>
        <translation>Geen services</translation>
    </message>
    <message>
        <source>The service names none that we may manage for this customer. Without delegated access there are none; the overview says which access there is.</source>
        <translation>Er zijn geen services die wij voor deze klant mogen beheren. Zonder gedelegeerde toegang zijn die er niet; in het overzicht staat welke toegang er is.</translation>
    </message>
    <message>
        <source>The service does not tell you this customer’s services: a role or delegated access is missing. What stands here was read before.</source>
        <translation>De services van deze klant zijn voor u niet zichtbaar: een rol of gedelegeerde toegang ontbreekt. Wat hier staat, is eerder gelezen.</translation>
    </message>
    <message>
        <source>Microsoft names no admin portal for this service.</source>
        <translation>Microsoft noemt geen beheerportal voor deze service.</translation>
    </message>
    <message>
        <source>In the name of this customer</source>
        <translation>Namens deze klant</translation>
    </message>
    <message>
        <source>Open admin &amp;portal</source>
        <translation>Beheer&amp;portal openen</translation>
    </message>
    <message>
        <source>Microsoft names no page on the health of this service.</source>
        <translation>Microsoft noemt geen pagina over de status van deze service.</translation>
    </message>
    <message>
        <source>The page of this customer</source>
        <translation>De pagina van deze klant</translation>
    </message>
    <message>
        <source>Service &amp;health</source>
        <translation>Service&amp;status</translation>
    </message>
    <message>
        <source>Microsoft names no page for service requests about this service.</source>
        <translation>Microsoft noemt geen pagina voor serviceaanvragen over deze service.</translation>
    </message>
    <message>
        <source>From within the tenant of this customer</source>
        <translation>Vanuit de tenant van deze klant</translation>
    </message>
    <message>
        <source>&amp;New service request</source>
        <translation>&amp;Nieuwe serviceaanvraag</translation>
    </message>
    <message>
        <source>Choose a service first.</source>
        <translation>Kies eerst een service.</translation>
    </message>
    <message>
        <source>The address that the service names is not one to open from here.</source>
        <translation>Het adres dat de service noemt, kan hiervandaan niet worden geopend.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer.</source>
        <translation>Op deze computer kon geen browser worden geopend.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <extracomment>number of services of a customer</extracomment>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <extracomment>health of a service that was read long ago; %1: how it was then, %2: date and time</extracomment>
        <translation>%1 · stand per %2</translation>
    </message>
</context>
<context>
    <name>ServicesView</name>
    <message>
        <source>Services and at how many customers they are in which state</source>
        <translation>Services en bij hoeveel klanten ze in welke staat zijn</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Er is niets bekend</translation>
    </message>
    <message>
        <source>No customer’s tenant has told yet how its services are.</source>
        <translation>Nog geen tenant van een klant heeft gemeld hoe het met de services is.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Taal en uiterlijk</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Light or dark</extracomment>
        <translation>Systeem volgen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Light or dark</extracomment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Rijhoogte</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisatie</translation>
    </message>
    <message>
        <source>Minutes between two synchronisations</source>
        <translation>Minuten tussen twee synchronisaties</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Behind a number of minutes; mind the leading blank</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Ask for changes every</source>
        <translation>Wijzigingen opvragen om de</translation>
    </message>
    <message>
        <source>Cache and files</source>
        <translation>Cache en bestanden</translation>
    </message>
    <message>
        <source>Copy the folder’s path</source>
        <translation>Pad van de map kopiëren</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Rebuild cache…</source>
        <translation>Cache opnieuw opbouwen…</translation>
    </message>
    <message>
        <source>Partnerdesk does not encrypt these files. They hold your customers’ names and contacts, so use the disk encryption of this computer (LUKS, BitLocker or FileVault) and lock your screen.</source>
        <translation>Partnerdesk versleutelt deze bestanden niet. Ze bevatten de namen en contactgegevens van uw klanten. Gebruik daarom de schijfversleuteling van deze computer (LUKS, BitLocker of FileVault) en vergrendel uw scherm.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Toetsenbord</translation>
    </message>
    <message>
        <source>Last read completely on %1.</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>Laatst volledig gelezen op %1.</translation>
    </message>
    <message>
        <source>Not read completely yet.</source>
        <translation>Nog niet volledig gelezen.</translation>
    </message>
    <message>
        <source>It takes %1. %2</source>
        <extracomment>%1 is a size such as 120 MB, %2 the sentence on when the cache was last read completely</extracomment>
        <translation>Neemt %1 in beslag. %2</translation>
    </message>
    <message>
        <source>Single letters act while a list or an opened customer has the keyboard</source>
        <translation>Losse letters werken zolang een lijst of een geopende klant de focus heeft</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>after </source>
        <extracomment>Before a number of days or minutes; mind the blank behind it</extracomment>
        <translation>na </translation>
    </message>
    <message>
        <source> days without a sign-in</source>
        <extracomment>Behind a number of days; mind the leading blank</extracomment>
        <translation> dagen zonder aanmelding</translation>
    </message>
    <message>
        <source>at every start</source>
        <extracomment>When the cache is wiped</extracomment>
        <translation>bij elke start</translation>
    </message>
    <message>
        <source>Days without a sign-in after which the cache is wiped</source>
        <translation>Dagen zonder aanmelding waarna de cache wordt gewist</translation>
    </message>
    <message>
        <source> min without a key or the mouse</source>
        <extracomment>Behind a number of minutes; mind the leading blank</extracomment>
        <translation> min zonder toets of muis</translation>
    </message>
    <message>
        <source>only when I ask for it</source>
        <extracomment>When this window is locked</extracomment>
        <translation>alleen als ik erom vraag</translation>
    </message>
    <message>
        <source>Minutes without a key or the mouse after which this window is locked</source>
        <translation>Minuten zonder toets of muis waarna dit venster wordt vergrendeld</translation>
    </message>
    <message>
        <source>Wipe the cache</source>
        <translation>Cache wissen</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>Dit venster vergrendelen</translation>
    </message>
    <message>
        <source>Wiping happens when Partnerdesk starts, also offline. Your own notes, tags and views stay. A locked window is opened by signing in again; offline the screen of this computer is locked instead.</source>
        <translation>Wissen gebeurt wanneer Partnerdesk start, ook offline. Uw eigen notities, labels en weergaven blijven. Een vergrendeld venster gaat open wanneer u zich opnieuw aanmeldt; offline wordt in plaats daarvan het scherm van deze computer vergrendeld.</translation>
    </message>
    <message>
        <source>Notices of service health</source>
        <translation>Meldingen over de servicestatus</translation>
    </message>
    <message>
        <source>Tell me by itself what becomes of issues</source>
        <translation>Mij vanzelf melden wat er van problemen wordt</translation>
    </message>
    <message>
        <source>An issue begins</source>
        <translation>Een probleem begint</translation>
    </message>
    <message>
        <source>An issue becomes worse</source>
        <translation>Een probleem wordt erger</translation>
    </message>
    <message>
        <source>An issue has another state or a new post</source>
        <translation>Een probleem heeft een andere staat of een nieuwe update</translation>
    </message>
    <message>
        <source>An issue ends</source>
        <translation>Een probleem eindigt</translation>
    </message>
    <message>
        <source>Advisories too, not only incidents</source>
        <translation>Ook adviezen, niet alleen incidenten</translation>
    </message>
    <message>
        <source>Quiet hours: what comes then is told together at their end</source>
        <translation>Stille uren: wat dan komt, wordt aan het eind ervan samen gemeld</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Stil vanaf</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Stil tot</translation>
    </message>
    <message>
        <source>No notices of</source>
        <translation>Geen meldingen over</translation>
    </message>
    <message>
        <source>One notice for each cause, whatever the number of customers. An issue or a service can be muted for everybody in Service health.</source>
        <translation>Eén melding per oorzaak, hoeveel klanten er ook zijn. Een probleem of service kan bij Servicestatus voor iedereen worden gedempt.</translation>
    </message>
    <message>
        <source>Services of which no notice is told</source>
        <translation>Services waarover geen melding komt</translation>
    </message>
</context>
<context>
    <name>SheetPrint</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>at the foot of a printed list; %1: id of an issue, %2: its title</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Customers to be told of %1</source>
        <extracomment>head of a printed list; %1: id of an issue</extracomment>
        <translation>In te lichten klanten over %1</translation>
    </message>
    <message>
        <source>What is told in %1</source>
        <extracomment>head on a printed list; %1: a language</extracomment>
        <translation>Wat er in het %1 wordt gezegd</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>No address</source>
        <extracomment>on a printed list, in place of an e-mail address</extracomment>
        <translation>Geen adres</translation>
    </message>
    <message>
        <source>No phone number</source>
        <extracomment>on a printed list, in place of a telephone number</extracomment>
        <translation>Geen telefoonnummer</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>head of a column on a printed list</extracomment>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>head of a column on a printed list</extracomment>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Contact</source>
        <extracomment>head of a column on a printed list: contact, e-mail address and telephone number</extracomment>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Told at, by</source>
        <extracomment>head of a column on a printed list, to be filled in by hand: when a customer was told, and by whom</extracomment>
        <translation>Ingelicht om, door</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>&amp;Synchronise now</source>
        <translation>&amp;Nu synchroniseren</translation>
    </message>
    <message>
        <source>Read &amp;everything again</source>
        <translation>Alles opnieuw &amp;lezen</translation>
    </message>
    <message>
        <source>S&amp;top synchronising</source>
        <translation>&amp;Synchronisatie stoppen</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>&amp;Offline werken</translation>
    </message>
    <message>
        <source>Re&amp;build cache…</source>
        <translation>&amp;Cache opnieuw opbouwen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>Ends the application</extracomment>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Search everything and run anything</source>
        <translation>Alles &amp;zoeken en uitvoeren</translation>
    </message>
    <message>
        <source>Copy the state of the s&amp;ynchronisation</source>
        <translation>&amp;Synchronisatiestatus kopiëren</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Systeem volgen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>A theme</extracomment>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>A theme</extracomment>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>&amp;Compact</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>&amp;Normaal</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>&amp;Ruim</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;About Partnerdesk</source>
        <translation>&amp;Over Partnerdesk</translation>
    </message>
    <message>
        <source>&amp;Lock this window</source>
        <translation>Dit venster ver&amp;grendelen</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>Af&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>&amp;Profielen…</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Aan de slag</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Use this shortcut</source>
        <extracomment>Gives the chosen action the shortcut that was pressed</extracomment>
        <translation>Sneltoets gebruiken</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>Gives the chosen action its first shortcut back</extracomment>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Acties en hun sneltoetsen</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Titles of columns</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Sneltoets</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Nieuwe sneltoets</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles herstellen</translation>
    </message>
    <message>
        <source>Choose an action to give it another shortcut.</source>
        <translation>Kies een actie om er een andere sneltoets aan te geven.</translation>
    </message>
    <message>
        <source>This shortcut belongs to “%1”. Give that one another shortcut first.</source>
        <extracomment>%1 is the name of another action</extracomment>
        <translation>Deze sneltoets hoort bij “%1”. Geef die actie eerst een andere sneltoets.</translation>
    </message>
    <message>
        <source>Alt with a letter opens the menus. Choose another shortcut.</source>
        <translation>Alt met een letter opent de menu’s. Kies een andere sneltoets.</translation>
    </message>
    <message>
        <source>On many keyboards Ctrl+Alt with a letter types a character. Choose another shortcut.</source>
        <translation>Op veel toetsenborden typt Ctrl+Alt met een letter een teken. Kies een andere sneltoets.</translation>
    </message>
    <message>
        <source>This key moves about in lists and fields. Choose another shortcut.</source>
        <translation>Met deze toets beweegt u door lijsten en velden. Kies een andere sneltoets.</translation>
    </message>
    <message>
        <source>This cannot be a shortcut.</source>
        <translation>Dit kan geen sneltoets zijn.</translation>
    </message>
</context>
<context>
    <name>ShowText</name>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primaire domeinnaam</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <translation>Gedelegeerde toegang</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>E-mail contactpersoon</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>Telefoon contactpersoon</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domeinen</translation>
    </message>
    <message>
        <source>Commerce ID</source>
        <translation>Commerce-id</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Laatste wijziging</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand per</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>The relationship with this customer has ended.</source>
        <translation>De relatie met deze klant is beëindigd.</translation>
    </message>
    <message>
        <source>This tenant does not exist any more.</source>
        <translation>Deze tenant bestaat niet meer.</translation>
    </message>
    <message>
        <source>GDAP relationship</source>
        <extracomment>a line of a list: GDAP relationship with a customer</extracomment>
        <translation>GDAP-relatie</translation>
    </message>
    <message>
        <source>Access, note</source>
        <translation>Toegang, opmerking</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Niet mogelijk</translation>
    </message>
    <message>
        <source>Besides GDAP there is DAP, which gives what GDAP does not.</source>
        <translation>Naast GDAP is er DAP, en dat geeft wat GDAP niet geeft.</translation>
    </message>
    <message>
        <source>Not possible without DAP</source>
        <translation>Niet mogelijk zonder DAP</translation>
    </message>
</context>
<context>
    <name>SignInBanner</name>
    <message>
        <source>Open browser</source>
        <translation>Browser openen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <extracomment>A button: copies the sign-in code</extracomment>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>A button: gives up signing in</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>This address is not a safe one, so it is not opened from here.</source>
        <translation>Dit adres is niet veilig en wordt daarom hier niet geopend.</translation>
    </message>
    <message>
        <source>Enter this code at the address above to sign in. It is valid until %1.</source>
        <extracomment>%1 is the time after which the code no longer works</extracomment>
        <translation>Voer deze code in op het bovenstaande adres om u aan te melden. De code is geldig tot %1.</translation>
    </message>
    <message>
        <source>Enter this code at the address above to sign in.</source>
        <translation>Voer deze code in op het bovenstaande adres om u aan te melden.</translation>
    </message>
    <message>
        <source>No browser could be opened. Type the address into one yourself, on any device.</source>
        <translation>Er kon geen browser worden geopend. Typ het adres zelf in een browser, op welk apparaat dan ook.</translation>
    </message>
    <message>
        <source>The code is on the clipboard. Enter it at the address above to sign in.</source>
        <translation>De code staat op het klembord. Voer deze in op het bovenstaande adres om u aan te melden.</translation>
    </message>
    <message>
        <source>Open it only if you know it, and enter the code nowhere else.</source>
        <translation>Open het alleen als u het kent, en voer de code nergens anders in.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>A button: copies the address of the sign-in page</extracomment>
        <translation>Adres kopiëren</translation>
    </message>
    <message>
        <source>Microsoft wants a sign-in with multifactor authentication. Sign in once more and confirm it.</source>
        <translation>Microsoft vereist een aanmelding met meervoudige verificatie. Meld u nogmaals aan en bevestig de aanmelding.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into one on this computer, or use a code.</source>
        <translation>Er kon geen browser worden geopend. Kopieer het adres naar een browser op deze computer of meld u aan met een code.</translation>
    </message>
    <message>
        <source>The address is on the clipboard. Open it in a browser on this computer.</source>
        <translation>Het adres staat op het klembord. Open het in een browser op deze computer.</translation>
    </message>
    <message>
        <source>Use a code</source>
        <extracomment>A button: signs in with a code on any device, not with the browser of this computer</extracomment>
        <translation>Code gebruiken</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Meld u aan met de browser</translation>
    </message>
    <message>
        <source>Your browser opens the page of %1. This window goes on by itself.</source>
        <extracomment>%1: a host, for example login.example.com</extracomment>
        <translation>Uw browser opent de pagina van %1. Dit venster gaat vanzelf verder.</translation>
    </message>
</context>
<context>
    <name>SignInPrompt</name>
    <message>
        <source>To sign in, open %1 and enter the code %2.</source>
        <translation>Open %1 en voer de code %2 in om u aan te melden.</translation>
    </message>
    <message>
        <source>To sign in, open this address in a browser on this computer: %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>Open dit adres in een browser op deze computer om u aan te melden: %1</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>Signed in.</source>
        <extracomment>%1: who signed in</extracomment>
        <translation>Aangemeld.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Aangemeld als %1.</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Rollen: %1</translation>
    </message>
</context>
<context>
    <name>SignOutText</name>
    <message numerus="yes">
        <source>What was read from Microsoft about %Ln customer(s) is wiped from this computer, and so is the sign-in that it keeps. There is nothing to see until somebody signs in again.</source>
        <translation>
            <numerusform>Wat van Microsoft over %Ln klant is gelezen, wordt van deze computer gewist, net als de aanmelding die erop wordt bewaard. Er is niets te zien totdat iemand zich weer aanmeldt.</numerusform>
            <numerusform>Wat van Microsoft over %Ln klanten is gelezen, wordt van deze computer gewist, net als de aanmelding die erop wordt bewaard. Er is niets te zien totdat iemand zich weer aanmeldt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aliases, tags, saved views and the audit log stay on this computer. Nothing else waits to be sent.</source>
        <translation>Aliassen, labels, opgeslagen weergaven en het controlelogboek blijven op deze computer. Er wacht verder niets op verzending.</translation>
    </message>
    <message>
        <source>The synchronisation under way is stopped.</source>
        <translation>De lopende synchronisatie wordt gestopt.</translation>
    </message>
    <message>
        <source>You are working offline, so everything has to be read again when you are back.</source>
        <translation>U werkt offline, dus alles moet opnieuw worden gelezen wanneer u weer online bent.</translation>
    </message>
    <message>
        <source>Your browser may stay signed in to Microsoft. Sign out there, too, when others use this computer.</source>
        <translation>Uw browser blijft mogelijk aangemeld bij Microsoft. Meld u ook daar af wanneer anderen deze computer gebruiken.</translation>
    </message>
    <message>
        <source>You are signed out, and what was read from Microsoft is wiped. Your own notes, tags and views stay.</source>
        <translation>U bent afgemeld en wat van Microsoft is gelezen, is gewist. Uw eigen notities, labels en weergaven blijven.</translation>
    </message>
    <message>
        <source>What was read from Microsoft could not be wiped. %1</source>
        <extracomment>%1: one or two sentences on what went wrong</extracomment>
        <translation>Wat van Microsoft is gelezen, kon niet worden gewist. %1</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked, so the sign-in in it could not be removed. Unlock it and sign out once more.</source>
        <translation>De sleutelhanger van deze computer is vergrendeld, dus de aanmelding daarin kon niet worden verwijderd. Ontgrendel deze en meld u nogmaals af.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not remove the sign-in. Sign out once more, or remove &quot;partnerdesk&quot; in the program that shows your passwords.</source>
        <translation>De sleutelhanger van deze computer heeft de aanmelding niet verwijderd. Meld u nogmaals af, of verwijder &quot;partnerdesk&quot; in het programma dat uw wachtwoorden toont.</translation>
    </message>
    <message>
        <source>The sign-in kept on this computer could not be looked for. %1</source>
        <extracomment>%1: one or two sentences on what went wrong</extracomment>
        <translation>Naar de aanmelding die op deze computer wordt bewaard, kon niet worden gezocht. %1</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Details</source>
        <extracomment>A button that shows the whole of a problem</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show what is wrong</source>
        <translation>Tonen wat er mis is</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>The partner&apos;s company name and the account that is signed in</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <extracomment>%1: name of the first of somebody&apos;s roles; %2: how many others there are</extracomment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Roles not known</source>
        <extracomment>instead of the name of a role</extracomment>
        <translation>Rollen niet bekend</translation>
    </message>
    <message>
        <source>Your roles: %1. Press to see what they permit.</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Uw rollen: %1. Druk om te zien wat ze toestaan.</translation>
    </message>
    <message>
        <source>My roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Mijn rollen: %1</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Working offline · never read completely</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>U werkt offline · nooit volledig gelezen</translation>
    </message>
    <message>
        <source>Working offline · as of %1</source>
        <translation>U werkt offline · stand per %1</translation>
    </message>
    <message>
        <source>Waiting for you to sign in with the code</source>
        <translation>Wacht tot u zich aanmeldt met de code</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <extracomment>%1 is what went wrong, in a few words; %2 the time the cache was last complete</extracomment>
        <translation>%1 · stand per %2</translation>
    </message>
    <message>
        <source>Stopping after what is being written now</source>
        <translation>Stopt zodra het huidige schrijfwerk klaar is</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Bezig met aanmelden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) read so far</source>
        <extracomment>The service gives no grand total, so only what was read is known</extracomment>
        <translation>
            <numerusform>Tot nu toe %Ln klant gelezen</numerusform>
            <numerusform>Tot nu toe %Ln klanten gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what has changed since the last time</source>
        <translation>Wijzigingen sinds de vorige keer worden gelezen</translation>
    </message>
    <message numerus="yes">
        <source>Reading customer records · %Ln call(s) waiting, done at about %1</source>
        <extracomment>%1 is the time at which the waiting calls will probably be done</extracomment>
        <translation>
            <numerusform>Klantgegevens worden gelezen · %Ln verzoek in de wachtrij, klaar rond %1</numerusform>
            <numerusform>Klantgegevens worden gelezen · %Ln verzoeken in de wachtrij, klaar rond %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading customer records · %Ln call(s) waiting</source>
        <translation>
            <numerusform>Klantgegevens worden gelezen · %Ln verzoek in de wachtrij</numerusform>
            <numerusform>Klantgegevens worden gelezen · %Ln verzoeken in de wachtrij</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading customer records</source>
        <translation>Klantgegevens worden gelezen</translation>
    </message>
    <message>
        <source>Not signed in · as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Niet aangemeld · stand per %1</translation>
    </message>
    <message>
        <source>Not signed in · nothing has been read yet</source>
        <translation>Niet aangemeld · er is nog niets gelezen</translation>
    </message>
    <message>
        <source>The customer list has never been read completely</source>
        <translation>De klantenlijst is nog nooit volledig gelezen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of the last run failed · as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>
            <numerusform>%Ln verzoek van de laatste synchronisatie mislukt · stand per %1</numerusform>
            <numerusform>%Ln verzoeken van de laatste synchronisatie mislukt · stand per %1</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1, which is in the future: check this computer’s clock</source>
        <extracomment>%1 is a time in the future</extracomment>
        <translation>Stand per %1, dat ligt in de toekomst: controleer de klok van deze computer</translation>
    </message>
    <message>
        <source>Not refreshed since %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Niet vernieuwd sinds %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) waiting · as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>
            <numerusform>%Ln verzoek in de wachtrij · stand per %1</numerusform>
            <numerusform>%Ln verzoeken in de wachtrij · stand per %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed customer(s) not read again yet · as of %1</source>
        <extracomment>Customers known to have changed; %1 is the time the cache was last complete</extracomment>
        <translation>
            <numerusform>%Ln gewijzigde klant nog niet opnieuw gelezen · stand per %1</numerusform>
            <numerusform>%Ln gewijzigde klanten nog niet opnieuw gelezen · stand per %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date as of %1 · next synchronisation at %2</source>
        <translation>Bijgewerkt · stand per %1 · volgende synchronisatie om %2</translation>
    </message>
    <message>
        <source>Up to date as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Bijgewerkt · stand per %1</translation>
    </message>
    <message>
        <source>Not signed in · the customer list has not been read completely yet</source>
        <translation>Niet aangemeld · de klantenlijst is nog niet helemaal gelezen</translation>
    </message>
    <message>
        <source>Waiting for you to sign in with the browser</source>
        <translation>Wacht tot u zich aanmeldt met de browser</translation>
    </message>
</context>
<context>
    <name>SubscriptionColumns</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>number of licences of a subscription</extracomment>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Renewal</source>
        <extracomment>column: when a subscription renews or ends</extracomment>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Automatisch verlengen</translation>
    </message>
    <message>
        <source>Cancellation window</source>
        <extracomment>column: until when a subscription can still be cancelled</extracomment>
        <translation>Annuleren kan nog</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Looptijd</translation>
    </message>
    <message>
        <source>Commerce</source>
        <extracomment>how a subscription is sold: legacy or new commerce</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnements-id</translation>
    </message>
    <message>
        <source>Add-on: %1</source>
        <extracomment>%1: a product; read aloud</extracomment>
        <translation>Invoegtoepassing: %1</translation>
    </message>
    <message>
        <source>NCE</source>
        <extracomment>how a subscription is sold: new commerce; a column has room for no more</extracomment>
        <translation>NCE</translation>
    </message>
</context>
<context>
    <name>SubscriptionHeadings</name>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnements-id</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Eigen naam</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Automatisch verlengen</translation>
    </message>
    <message>
        <source>Can be cancelled</source>
        <translation>Te annuleren</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Looptijd</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Gefactureerd</translation>
    </message>
    <message>
        <source>Commerce</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Proefabonnement</translation>
    </message>
    <message>
        <source>Reason of suspension</source>
        <translation>Reden van opschorting</translation>
    </message>
    <message>
        <source>Add-on of</source>
        <translation>Invoegtoepassing van</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>Aanbiedings-id</translation>
    </message>
    <message>
        <source>Azure subscription ID</source>
        <translation>Azure-abonnements-id</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>Order-id</translation>
    </message>
</context>
<context>
    <name>SubscriptionList</name>
    <message>
        <source>Filter subscriptions</source>
        <translation>Abonnementen filteren</translation>
    </message>
    <message>
        <source>Filter by customer, product, nickname or ID</source>
        <translation>Filteren op klant, product, eigen naam of id</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>Reading the subscriptions</source>
        <translation>De abonnementen worden gelezen</translation>
    </message>
    <message>
        <source>They are being read from this computer; no connection is needed for that.</source>
        <translation>Ze worden van deze computer gelezen; daarvoor is geen verbinding nodig.</translation>
    </message>
    <message>
        <source>Not told to you</source>
        <translation>Voor u niet zichtbaar</translation>
    </message>
    <message>
        <source>The service tells you the subscriptions of none of the customers who were asked for: a role is missing.</source>
        <translation>De service toont u van geen enkele opgevraagde klant de abonnementen: er ontbreekt een rol.</translation>
    </message>
    <message>
        <source>No subscriptions read yet</source>
        <translation>Nog geen abonnementen gelezen</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Klanten tonen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No subscription of this view has these words.</source>
        <translation>Geen abonnement in deze weergave bevat deze woorden.</translation>
    </message>
    <message>
        <source>Show all subscriptions</source>
        <translation>Alle abonnementen tonen</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>Geen abonnementen</translation>
    </message>
    <message>
        <source>Nothing in this view</source>
        <translation>Niets in deze weergave</translation>
    </message>
    <message>
        <source>The subscriptions of every customer were looked through.</source>
        <translation>De abonnementen van alle klanten zijn doorzocht.</translation>
    </message>
    <message>
        <source>The subscriptions of %1 of %2 customers were looked through; those of the others are not read yet.</source>
        <extracomment>%1: a number of customers, %2: a greater one</extracomment>
        <translation>De abonnementen van %1 van de %2 klanten zijn doorzocht; die van de andere zijn nog niet gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <extracomment>number of subscriptions in the list</extracomment>
        <translation>
            <numerusform>%Ln abonnement</numerusform>
            <numerusform>%Ln abonnementen</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all %1 customers</source>
        <extracomment>%1: a number of customers</extracomment>
        <translation>Van alle %1 klanten</translation>
    </message>
    <message>
        <source>Read of %1 of %2 customers</source>
        <translation>Gelezen van %1 van de %2 klanten</translation>
    </message>
    <message>
        <source>What was read longest ago is as of %1.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>Wat het langst geleden is gelezen: stand per %1.</translation>
    </message>
    <message numerus="yes">
        <source>The service does not tell you those of %Ln customer(s).</source>
        <translation>
            <numerusform>Van %Ln klant toont de service u de abonnementen niet.</numerusform>
            <numerusform>Van %Ln klanten toont de service u de abonnementen niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are read customer by customer while there is a connection, those of a customer who is opened at once, and stay here without one.</source>
        <translation>Ze worden klant voor klant gelezen zolang er verbinding is, die van een geopende klant meteen, en blijven hier ook zonder verbinding staan.</translation>
    </message>
</context>
<context>
    <name>SubscriptionViews</name>
    <message numerus="yes">
        <source>Renewing within %n day(s)</source>
        <extracomment>which subscriptions are shown: those that renew by themselves</extracomment>
        <translation>
            <numerusform>Wordt verlengd binnen %n dag</numerusform>
            <numerusform>Wordt verlengd binnen %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expiring within %n day(s)</source>
        <extracomment>which subscriptions are shown: those that end without renewing</extracomment>
        <translation>
            <numerusform>Verloopt binnen %n dag</numerusform>
            <numerusform>Verloopt binnen %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>which subscriptions are shown</extracomment>
        <translation>Opgeschort</translation>
    </message>
    <message numerus="yes">
        <source>Cancellation window closing within %n day(s)</source>
        <extracomment>which subscriptions are shown: those that can be cancelled only for so long</extracomment>
        <translation>
            <numerusform>Annuleren kan nog maar %n dag</numerusform>
            <numerusform>Annuleren kan nog maar %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>Alle abonnementen</translation>
    </message>
    <message>
        <source>Renewing</source>
        <extracomment>a view of the subscriptions: those that renew by themselves</extracomment>
        <translation>Wordt verlengd</translation>
    </message>
    <message>
        <source>Expiring</source>
        <extracomment>a view of the subscriptions: those that end without renewing</extracomment>
        <translation>Verloopt</translation>
    </message>
    <message>
        <source>Cancellation window closing</source>
        <extracomment>a view of the subscriptions: those that can be cancelled only for so long</extracomment>
        <translation>Annuleren kan nog kort</translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s)</source>
        <extracomment>how far ahead the view looks</extracomment>
        <translation>
            <numerusform>Binnen %n dag</numerusform>
            <numerusform>Binnen %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Which subscriptions are shown: %1</source>
        <extracomment>%1: the view that is chosen, for example &quot;Renewing within 30 days&quot;; read aloud</extracomment>
        <translation>Welke abonnementen worden getoond: %1</translation>
    </message>
</context>
<context>
    <name>SubscriptionWords</name>
    <message>
        <source>Not stated</source>
        <extracomment>status of a subscription: the service gives none
----------
how often a subscription is billed</extracomment>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Opgeschort</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>status of a subscription</extracomment>
        <translation>In behandeling</translation>
    </message>
    <message>
        <source>Disabled</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Uitgeschakeld</translation>
    </message>
    <message>
        <source>New commerce (NCE)</source>
        <extracomment>how a subscription is sold</extracomment>
        <translation>Nieuwe commerce (NCE)</translation>
    </message>
    <message>
        <source>Legacy</source>
        <extracomment>how a subscription is sold: the older way</extracomment>
        <translation>Klassiek</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <extracomment>term of a subscription</extracomment>
        <translation>
            <numerusform>%Ln maand</numerusform>
            <numerusform>%Ln maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <extracomment>term of a subscription</extracomment>
        <translation>
            <numerusform>%Ln jaar</numerusform>
            <numerusform>%Ln jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>Monthly</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Maandelijks</translation>
    </message>
    <message>
        <source>Annually</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Jaarlijks</translation>
    </message>
    <message>
        <source>Every three years</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Elke drie jaar</translation>
    </message>
    <message>
        <source>Every two years</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Elke twee jaar</translation>
    </message>
    <message>
        <source>Once</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Eenmalig</translation>
    </message>
    <message>
        <source>Not billed</source>
        <extracomment>how often a subscription is billed: never</extracomment>
        <translation>Niet gefactureerd</translation>
    </message>
    <message>
        <source>No end date</source>
        <extracomment>when a subscription ends: never by itself</extracomment>
        <translation>Geen einddatum</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Beëindigd %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Eindigt %1</translation>
    </message>
    <message>
        <source>Renews %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Verlengt %1</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>whether a subscription renews by itself</extracomment>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Closed since %1</source>
        <extracomment>%1: date and time until which a subscription could be cancelled</extracomment>
        <translation>Gesloten sinds %1</translation>
    </message>
    <message>
        <source>At any time</source>
        <extracomment>until when a subscription can be cancelled</extracomment>
        <translation>Altijd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <extracomment>time left in which a subscription can be cancelled</extracomment>
        <translation>
            <numerusform>nog %Ln dag</numerusform>
            <numerusform>nog %Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <translation>
            <numerusform>nog %Ln uur</numerusform>
            <numerusform>nog %Ln uur</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1 (%2)</source>
        <extracomment>%1: date and time until which a subscription can be cancelled, %2: &quot;3 days left&quot;</extracomment>
        <translation>Tot %1 (%2)</translation>
    </message>
    <message>
        <source>Not paid</source>
        <extracomment>why a subscription was suspended</extracomment>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Suspicion of fraud</source>
        <extracomment>why a subscription was suspended</extracomment>
        <translation>Vermoeden van fraude</translation>
    </message>
    <message>
        <source>No; it is suspended instead</source>
        <extracomment>until when a subscription can be cancelled: not at all; the legacy kind is only ever suspended</extracomment>
        <translation>Nee; het wordt in plaats daarvan opgeschort</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Niet meer</translation>
    </message>
    <message>
        <source>Not possible</source>
        <extracomment>whether a subscription can be cancelled: it never can</extracomment>
        <translation>Niet mogelijk</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>whether a subscription can be cancelled: the time for it is over</extracomment>
        <translation>Niet meer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: &quot;3 days left&quot;, %2: the day until which a subscription can be cancelled</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>SubscriptionsPane</name>
    <message>
        <source>Subscriptions</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>Filter subscriptions</source>
        <translation>Abonnementen filteren</translation>
    </message>
    <message>
        <source>Next subscription</source>
        <translation>Volgend abonnement</translation>
    </message>
    <message>
        <source>Previous subscription</source>
        <translation>Vorig abonnement</translation>
    </message>
    <message>
        <source>Open the customer of this subscription</source>
        <translation>De klant van dit abonnement openen</translation>
    </message>
    <message>
        <source>Copy subscription ID</source>
        <translation>Abonnements-id kopiëren</translation>
    </message>
    <message>
        <source>Show subscriptions that renew soon</source>
        <translation>Abonnementen tonen die binnenkort worden verlengd</translation>
    </message>
    <message>
        <source>Show subscriptions that expire soon</source>
        <translation>Abonnementen tonen die binnenkort verlopen</translation>
    </message>
    <message>
        <source>Show suspended subscriptions</source>
        <translation>Opgeschorte abonnementen tonen</translation>
    </message>
    <message>
        <source>Show subscriptions whose cancellation window closes soon</source>
        <translation>Abonnementen tonen die nog maar kort te annuleren zijn</translation>
    </message>
    <message>
        <source>Show all subscriptions</source>
        <translation>Alle abonnementen tonen</translation>
    </message>
    <message numerus="yes">
        <source>Show the subscriptions of the next %n day(s)</source>
        <translation>
            <numerusform>De abonnementen van de komende dag tonen</numerusform>
            <numerusform>De abonnementen van de komende %n dagen tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: subscription ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Gekopieerd: abonnements-id %1</translation>
    </message>
    <message>
        <source>Export the subscriptions</source>
        <translation>De abonnementen exporteren</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>abonnementen</translation>
    </message>
</context>
<context>
    <name>SubscriptionsTab</name>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Add-on: %1</source>
        <extracomment>%1: a product; read aloud</extracomment>
        <translation>Invoegtoepassing: %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>number of licences of a subscription</extracomment>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Looptijd</translation>
    </message>
    <message>
        <source>Commerce</source>
        <extracomment>how a subscription is sold: legacy or new commerce</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>Geen abonnementen</translation>
    </message>
    <message>
        <source>The service knows of no subscription of this customer with us.</source>
        <translation>Bij de service is geen abonnement van deze klant bij ons bekend.</translation>
    </message>
    <message>
        <source>The service does not tell you this customer’s subscriptions: a role is missing. What stands here was read before.</source>
        <translation>De abonnementen van deze klant zijn voor u niet zichtbaar: een rol ontbreekt. Wat hier staat, is eerder gelezen.</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Eigen naam</translation>
    </message>
    <message>
        <source>Reason of suspension</source>
        <translation>Reden van opschorting</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Automatisch verlengen</translation>
    </message>
    <message>
        <source>Can be cancelled</source>
        <translation>Te annuleren</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Gefactureerd</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Proefabonnement</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Uitgever</translation>
    </message>
    <message>
        <source>In this term since</source>
        <translation>Deze looptijd sinds</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekocht</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnements-id</translation>
    </message>
    <message>
        <source>Azure subscription ID</source>
        <translation>Azure-abonnements-id</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>Aanbiedings-id</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>Order-id</translation>
    </message>
    <message>
        <source>Partner ID (MPN)</source>
        <translation>Partner-id (MPN)</translation>
    </message>
    <message>
        <source>Selected subscription</source>
        <translation>Geselecteerd abonnement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <extracomment>number of subscriptions of a customer</extracomment>
        <translation>
            <numerusform>%Ln abonnement</numerusform>
            <numerusform>%Ln abonnementen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Niet opgegeven</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>whether a subscription is a trial</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1: how it is at the service, %2: how it will be once the change that waits is done</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: what is being changed of a subscription</extracomment>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <extracomment>button: opens the menu of what can be changed of the selected subscriptions</extracomment>
        <translation>&amp;Wijzigen</translation>
    </message>
    <message>
        <source>Change the selected subscriptions</source>
        <translation>De gekozen abonnementen wijzigen</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>%1: what is done to a subscription; it opens a dialog</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Choose a subscription first.</source>
        <translation>Kies eerst een abonnement.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>The support contact is changed for one subscription at a time.</source>
        <translation>Het ondersteuningscontact wordt per abonnement gewijzigd.</translation>
    </message>
</context>
<context>
    <name>SyncRun</name>
    <message>
        <source>The cache was damaged; it was set aside as &quot;%1&quot; and is read again.</source>
        <translation>De cache was beschadigd; deze is apart gezet als &quot;%1&quot; en wordt opnieuw gelezen.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Aanmelden…</translation>
    </message>
    <message>
        <source>Reading the activity log…</source>
        <translation>Activiteitenlogboek lezen…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Stopped. What was read is kept; the next synchronisation goes on from there.</source>
        <translation>Gestopt. Wat is gelezen, blijft bewaard; de volgende synchronisatie gaat daar verder.</translation>
    </message>
    <message>
        <source>Stopped following. A synchronisation that another program does goes on.</source>
        <translation>Het volgen is gestopt. Een synchronisatie die een ander programma doet, gaat door.</translation>
    </message>
    <message>
        <source>Another synchronisation is using %1; this one begins when that is done.</source>
        <translation>Een andere synchronisatie gebruikt %1; deze begint zodra die klaar is.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) read so far…</source>
        <translation>
            <numerusform>%Ln klant tot nu toe gelezen…</numerusform>
            <numerusform>%Ln klanten tot nu toe gelezen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading customers&apos; records, %Ln to go…</source>
        <translation>
            <numerusform>Klantgegevens worden gelezen, nog %Ln te gaan…</numerusform>
            <numerusform>Klantgegevens worden gelezen, nog %Ln te gaan…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) were given up; the next synchronisation tries again.</source>
        <translation>
            <numerusform>%Ln aanroep is opgegeven; de volgende synchronisatie probeert het opnieuw.</numerusform>
            <numerusform>%Ln aanroepen zijn opgegeven; de volgende synchronisatie probeert het opnieuw.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer was set back: the customer list is from %1, which is still to come.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>De klok van deze computer is teruggezet: de klantenlijst is van %1, en dat moment moet nog komen.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody had signed in for %Ln day(s), so the cache was wiped; it is read again.</source>
        <translation>
            <numerusform>Er had zich %Ln dag niemand aangemeld, dus de cache is gewist; deze wordt opnieuw gelezen.</numerusform>
            <numerusform>Er had zich %Ln dagen niemand aangemeld, dus de cache is gewist; deze wordt opnieuw gelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The open window reads service health by itself.</source>
        <translation>Het geopende venster leest de servicestatus vanzelf.</translation>
    </message>
    <message numerus="yes">
        <source>Customers: %1 new or changed, %2 removed, %3 unchanged; %Ln call(s) in %4 s.</source>
        <translation>
            <numerusform>Klanten: %1 nieuw of gewijzigd, %2 verwijderd, %3 ongewijzigd; %Ln verzoek in %4 s.</numerusform>
            <numerusform>Klanten: %1 nieuw of gewijzigd, %2 verwijderd, %3 ongewijzigd; %Ln verzoeken in %4 s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The open window reads the customer’s own records by itself.</source>
        <translation>Het geopende venster leest de gegevens van de klant zelf.</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>stands for a number: the service does not tell it, for want of a role or of delegated access</extracomment>
        <translation>niet verteld</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
    <message>
        <source>Outbox: nothing waited to be sent.</source>
        <translation>Postvak UIT: er wachtte niets op verzending.</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %Ln change(s) waited; %1 sent, %2 verified, %3 refused, %4 in conflict, %5 still waiting.</source>
        <extracomment>%1 to %5: numbers of changes</extracomment>
        <translation>
            <numerusform>Postvak UIT: %Ln wijziging wachtte; %1 verzonden, %2 geverifieerd, %3 geweigerd, %4 in conflict, %5 wacht nog.</numerusform>
            <numerusform>Postvak UIT: %Ln wijzigingen wachtten; %1 verzonden, %2 geverifieerd, %3 geweigerd, %4 in conflict, %5 wachten nog.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: subscriptions: %2, users: %3, kinds of licence: %4, services: %5.</source>
        <extracomment>%1: a customer, %2 to %5: numbers of each, or &quot;not told&quot;</extracomment>
        <translation>%1: abonnementen: %2, gebruikers: %3, soorten licenties: %4, services: %5.</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tags to add</source>
        <translation>Toe te voegen labels</translation>
    </message>
    <message>
        <source>Tags to take away</source>
        <translation>Te verwijderen labels</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant labelen</numerusform>
            <numerusform>%Ln klanten labelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;These %Ln customer(s) will be changed:</source>
        <translation>
            <numerusform>&amp;Deze klant wordt gewijzigd:</numerusform>
            <numerusform>&amp;Deze %Ln klanten worden gewijzigd:</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers that will be changed</source>
        <translation>Klanten die worden gewijzigd</translation>
    </message>
    <message>
        <source>Tags to &amp;add, divided by commas</source>
        <translation>&amp;Toe te voegen labels, gescheiden door komma’s</translation>
    </message>
    <message>
        <source>Tags to &amp;take away, divided by commas</source>
        <translation>Te ver&amp;wijderen labels, gescheiden door komma’s</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add tags</source>
        <translation>Labels toevoegen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Label toevoegen</translation>
    </message>
    <message>
        <source>Take away the tag %1</source>
        <extracomment>%1: a tag; read aloud</extracomment>
        <translation>Label %1 verwijderen</translation>
    </message>
</context>
<context>
    <name>TimelineHeadings</name>
    <message>
        <source>When</source>
        <extracomment>column: when it happened</extracomment>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>column: where it was told</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>column: what happened</extracomment>
        <translation>Wat</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column: how it ended, or how far it is</extracomment>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>column: who did it</extracomment>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Resource</source>
        <extracomment>column: what the service calls what it was done to</extracomment>
        <translation>Resource</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Erna</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>ID of the event</source>
        <translation>Id van de gebeurtenis</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnements-id</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>When</source>
        <extracomment>column: when it happened</extracomment>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>column: where it was told</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>column: what happened</extracomment>
        <translation>Wat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read aloud; %1: &quot;At Microsoft&quot;, &quot;Our change&quot;; %2: what happened</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column: how it ended, or how far it is</extracomment>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>column: who did it</extracomment>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>in place of who did something</extracomment>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Timeline of the customer</source>
        <translation>Tijdlijn van de klant</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Regel kopiëren</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Tijdlijn filteren</translation>
    </message>
    <message>
        <source>All events</source>
        <extracomment>filter: events of every kind</extracomment>
        <translation>Alle gebeurtenissen</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Oudere tonen</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Terug naar de tijdlijn</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>Geselecteerde gebeurtenis</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No event has this text.</source>
        <translation>Geen gebeurtenis heeft deze tekst.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>No changes of ours</source>
        <translation>Geen wijzigingen van ons</translation>
    </message>
    <message>
        <source>Nobody has decided here to change a subscription of this customer.</source>
        <translation>Niemand heeft hier besloten een abonnement van deze klant te wijzigen.</translation>
    </message>
    <message>
        <source>No notes of ours</source>
        <translation>Geen notities van ons</translation>
    </message>
    <message>
        <source>Nobody has changed this customer’s alias or tags here.</source>
        <translation>Niemand heeft hier de alias of labels van deze klant gewijzigd.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Microsoft’s activity log is read with the first synchronisation.</source>
        <translation>Het activiteitenlogboek van Microsoft wordt bij de eerste synchronisatie gelezen.</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>Niets bekend</translation>
    </message>
    <message>
        <source>Microsoft’s activity log tells nothing about this customer, and nothing was done here.</source>
        <translation>Het activiteitenlogboek van Microsoft vertelt niets over deze klant, en hier is niets gedaan.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln event(s)</source>
        <translation>
            <numerusform>De nieuwste gebeurtenis</numerusform>
            <numerusform>De %Ln nieuwste gebeurtenissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln gebeurtenis</numerusform>
            <numerusform>%Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <extracomment>%1: how many events have the text, %Ln: of how many</extracomment>
        <translation>
            <numerusform>%1 van %Ln gebeurtenis</numerusform>
            <numerusform>%1 van %Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft’s log as of %1 · 90 days, without what the customer did itself</source>
        <extracomment>%1: time or date</extracomment>
        <translation>Logboek · stand per %1 · 90 dagen, niet wat de klant zelf deed</translation>
    </message>
    <message>
        <source>Microsoft’s activity log was not read yet</source>
        <translation>Het activiteitenlogboek van Microsoft is nog niet gelezen</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>button inside a search field</extracomment>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Clear the filter text</source>
        <translation>Filtertekst wissen</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>At Microsoft</source>
        <extracomment>kind of event: Microsoft&apos;s activity log tells of it</extracomment>
        <translation>Bij Microsoft</translation>
    </message>
    <message>
        <source>Our change</source>
        <extracomment>kind of event: a change that we decided</extracomment>
        <translation>Onze wijziging</translation>
    </message>
    <message>
        <source>Our note</source>
        <extracomment>kind of event: an alias or a tag was changed here</extracomment>
        <translation>Onze notitie</translation>
    </message>
    <message>
        <source>At Microsoft</source>
        <comment>filter</comment>
        <extracomment>filter: what Microsoft&apos;s activity log tells</extracomment>
        <translation>Bij Microsoft</translation>
    </message>
    <message>
        <source>Our changes</source>
        <extracomment>filter: changes that we decided</extracomment>
        <translation>Onze wijzigingen</translation>
    </message>
    <message>
        <source>Our notes</source>
        <extracomment>filter: aliases and tags that were changed here</extracomment>
        <translation>Onze notities</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <extracomment>%1: what is done, for example &quot;Suspend&quot;; %2: a subscription; %3: the reason</extracomment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was done, for example &quot;Alias changed&quot;; %2: how it was and how it is</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Date/time</source>
        <translation>Datum/tijd</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>what happened</extracomment>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>who did it</extracomment>
        <translation>Wie</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>how it ended, or how far it is</extracomment>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Operation</source>
        <extracomment>what the service calls what was done</extracomment>
        <translation>Bewerking</translation>
    </message>
    <message>
        <source>Resource</source>
        <extracomment>what the service calls what it was done to</extracomment>
        <translation>Resource</translation>
    </message>
    <message>
        <source>ID in Microsoft’s activity log</source>
        <translation>Id in het activiteitenlogboek van Microsoft</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>when a change was decided</extracomment>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>when a change was sent</extracomment>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnements-id</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>ID in the outbox</source>
        <translation>Id in Postvak UIT</translation>
    </message>
    <message>
        <source>ID in our audit log</source>
        <translation>Id in ons auditlogboek</translation>
    </message>
    <message>
        <source>Explanation</source>
        <extracomment>what stands in the way of a change, or what comes next</extracomment>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Users that will be changed</source>
        <translation>Gebruikers die worden gewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln gebruiker van %1 verwijderen?</numerusform>
            <numerusform>%Ln gebruikers van %1 verwijderen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln gebruiker van %1 herstellen?</numerusform>
            <numerusform>%Ln gebruikers van %1 herstellen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>%Ln gebruiker verwijderen</numerusform>
            <numerusform>%Ln gebruikers verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln user(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>%Ln gebruiker herstellen</numerusform>
            <numerusform>%Ln gebruikers herstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block the sign-in of %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Het aanmelden van %Ln gebruiker van %1 blokkeren?</numerusform>
            <numerusform>Het aanmelden van %Ln gebruikers van %1 blokkeren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow the sign-in of %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Het aanmelden van %Ln gebruiker van %1 toestaan?</numerusform>
            <numerusform>Het aanmelden van %Ln gebruikers van %1 toestaan?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln sign-in(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Aanmelden van %Ln gebruiker blokkeren</numerusform>
            <numerusform>Aanmelden van %Ln gebruikers blokkeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %Ln sign-in(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Aanmelden van %Ln gebruiker toestaan</numerusform>
            <numerusform>Aanmelden van %Ln gebruikers toestaan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserWords</name>
    <message numerus="yes">
        <source>Deleted, %Ln day(s) left to restore</source>
        <extracomment>state of a user</extracomment>
        <translation>
            <numerusform>Verwijderd, nog %Ln dag te herstellen</numerusform>
            <numerusform>Verwijderd, nog %Ln dagen te herstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>state of a user; the second: the account is there, and nobody tells whether it may sign in</extracomment>
        <translation>Actief</translation>
    </message>
    <message>
        <source>The customer&apos;s own directory</source>
        <extracomment>where a user&apos;s account is kept</extracomment>
        <translation>De eigen directory van de klant</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <extracomment>where a user&apos;s account is kept</extracomment>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>None left</source>
        <extracomment>what the numbers of a licence suggest</extracomment>
        <translation>Geen over</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <extracomment>what the numbers of a licence suggest: more are assigned than were bought</extracomment>
        <translation>
            <numerusform>%Ln te weinig</numerusform>
            <numerusform>%Ln te weinig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unused</source>
        <extracomment>what the numbers of a licence suggest</extracomment>
        <translation>
            <numerusform>%Ln ongebruikt</numerusform>
            <numerusform>%Ln ongebruikt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in blocked</source>
        <extracomment>state of a user: the account is there, and may not sign in</extracomment>
        <translation>Aanmelden geblokkeerd</translation>
    </message>
    <message>
        <source>Active, sign-in not known</source>
        <translation>Actief, aanmelden niet bekend</translation>
    </message>
</context>
<context>
    <name>UsersTab</name>
    <message>
        <source>Name</source>
        <extracomment>column: a person&apos;s name</extracomment>
        <translation>Naam</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>column: what a person signs in with</extracomment>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Usage location</source>
        <extracomment>column: the country in which a person uses licences</extracomment>
        <translation>Gebruikslocatie</translation>
    </message>
    <message>
        <source>None: no licence possible</source>
        <extracomment>a user&apos;s usage location: without one no licence can be assigned</extracomment>
        <translation>Geen: licentie niet mogelijk</translation>
    </message>
    <message>
        <source>Account from</source>
        <extracomment>column: where a person&apos;s account is kept</extracomment>
        <translation>Account uit</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Bought</source>
        <extracomment>column: how many licences of a kind there are</extracomment>
        <translation>Gekocht</translation>
    </message>
    <message>
        <source>Assigned</source>
        <extracomment>column: how many licences of a kind are assigned to users</extracomment>
        <translation>Toegewezen</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>column: how many licences of a kind can still be assigned</extracomment>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>column: how many licences of a kind are suspended</extracomment>
        <translation>Opgeschort</translation>
    </message>
    <message>
        <source>Notable</source>
        <extracomment>column: what the numbers of a licence suggest to do</extracomment>
        <translation>Opvallend</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>No users</source>
        <translation>Geen gebruikers</translation>
    </message>
    <message>
        <source>The service names nobody in this customer&apos;s tenant.</source>
        <translation>De service noemt niemand in de tenant van deze klant.</translation>
    </message>
    <message>
        <source>The service does not tell you who works at this customer: a role or delegated access is missing. What stands here was read before.</source>
        <translation>De service vertelt u niet wie er bij deze klant werkt: er ontbreekt een rol of gedelegeerde toegang. Wat hier staat, is eerder gelezen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>No licences</source>
        <translation>Geen licenties</translation>
    </message>
    <message>
        <source>The service names no licence that this customer has.</source>
        <translation>De service noemt geen licentie van deze klant.</translation>
    </message>
    <message>
        <source>The service does not tell you this customer&apos;s licences: a role or delegated access is missing. What stands here was read before.</source>
        <translation>De service vertelt u de licenties van deze klant niet: er ontbreekt een rol of gedelegeerde toegang. Wat hier staat, is eerder gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <extracomment>number of users of a customer</extracomment>
        <translation>
            <numerusform>%Ln gebruiker</numerusform>
            <numerusform>%Ln gebruikers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of licence</source>
        <extracomment>number of kinds of licences of a customer</extracomment>
        <translation>
            <numerusform>%Ln soort licentie</numerusform>
            <numerusform>%Ln soorten licenties</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reset password…</source>
        <translation>Wachtwoord &amp;opnieuw instellen…</translation>
    </message>
    <message>
        <source>Choose a user first.</source>
        <translation>Kies eerst een gebruiker.</translation>
    </message>
    <message>
        <source>Whoever is deleted has no password.</source>
        <translation>Wie verwijderd is, heeft geen wachtwoord.</translation>
    </message>
    <message>
        <source>This account comes from the customer&apos;s own directory: its password is changed there.</source>
        <translation>Dit account komt uit de eigen directory van de klant: het wachtwoord wordt daar gewijzigd.</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: what is being done to a person&apos;s account</extracomment>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>In &amp;use…</source>
        <extracomment>button: shows how many of a customer&apos;s licences are used</extracomment>
        <translation>In &amp;gebruik…</translation>
    </message>
    <message>
        <source>How the licences are used</source>
        <translation>Hoe de licenties worden gebruikt</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <extracomment>button: opens the menu of what can be done with the selected people</extracomment>
        <translation>&amp;Wijzigen</translation>
    </message>
    <message>
        <source>Change the selected users</source>
        <translation>Geselecteerde gebruikers wijzigen</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licenties…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Herstellen…</translation>
    </message>
    <message>
        <source>Whoever is deleted has no licences: restore the account first.</source>
        <translation>Wie verwijderd is heeft geen licenties: herstel eerst het account.</translation>
    </message>
    <message>
        <source>This account is deleted already.</source>
        <translation>Dit account is al verwijderd.</translation>
    </message>
    <message>
        <source>This account comes from the customer&apos;s own directory: it is deleted there.</source>
        <translation>Dit account komt uit de eigen directory van de klant: het wordt daar verwijderd.</translation>
    </message>
    <message>
        <source>This account is not deleted.</source>
        <translation>Dit account is niet verwijderd.</translation>
    </message>
    <message>
        <source>A password is reset for one person at a time.</source>
        <translation>Een wachtwoord wordt per persoon opnieuw ingesteld.</translation>
    </message>
    <message>
        <source>This customer has no licences that could be assigned.</source>
        <translation>Deze klant heeft geen licenties die kunnen worden toegewezen.</translation>
    </message>
    <message>
        <source>Block sign-in…</source>
        <translation>Aanmelden blokkeren…</translation>
    </message>
    <message>
        <source>Allow sign-in…</source>
        <translation>Aanmelden toestaan…</translation>
    </message>
    <message>
        <source>Whoever is deleted cannot sign in anyway.</source>
        <translation>Wie verwijderd is, kan zich toch niet aanmelden.</translation>
    </message>
    <message>
        <source>This account comes from the customer&apos;s own directory: its sign-in is blocked and allowed there.</source>
        <translation>Dit account komt uit de eigen directory van de klant: het aanmelden wordt daar geblokkeerd en toegestaan.</translation>
    </message>
    <message>
        <source>Whose sign-in is blocked is not known: %1</source>
        <translation>Van wie het aanmelden is geblokkeerd, is niet bekend: %1</translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message>
        <source>A reading of the customer list was interrupted; the next synchronisation goes on from there.</source>
        <translation>Het lezen van de klantenlijst is onderbroken; de volgende synchronisatie gaat daar verder.</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %Ln customer(s) in the cache.</source>
        <translation>
            <numerusform>Alles is in orde: %Ln klant in de cache.</numerusform>
            <numerusform>Alles is in orde: %Ln klanten in de cache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found:</source>
        <translation>
            <numerusform>%Ln probleem gevonden:</numerusform>
            <numerusform>%Ln problemen gevonden:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a file; %2: what is wrong in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>The file is damaged (%1).</source>
        <extracomment>%1: what the database says, in English</extracomment>
        <translation>Het bestand is beschadigd (%1).</translation>
    </message>
    <message>
        <source>The database&apos;s own check failed (%1).</source>
        <extracomment>%1: what the database says, in English</extracomment>
        <translation>De controle van de database zelf is mislukt (%1).</translation>
    </message>
    <message>
        <source>The row %1 belongs to nothing.</source>
        <extracomment>%1: table and row</extracomment>
        <translation>De rij %1 hoort nergens bij.</translation>
    </message>
    <message>
        <source>Customer %1 stands in it more than once.</source>
        <translation>Klant %1 staat er meer dan één keer in.</translation>
    </message>
    <message>
        <source>Customer %1 cannot be found by its name.</source>
        <translation>Klant %1 kan niet op naam worden gevonden.</translation>
    </message>
    <message>
        <source>The ID %1 is not in its one spelling.</source>
        <translation>De id %1 staat niet in de vaste schrijfwijze.</translation>
    </message>
    <message>
        <source>The last change of customer %1 is not that of the activity log.</source>
        <translation>De laatste wijziging van klant %1 is niet die van het activiteitenlogboek.</translation>
    </message>
    <message>
        <source>The record of customer %1 has no time of reading.</source>
        <translation>Van de gegevens van klant %1 is niet bekend wanneer ze zijn gelezen.</translation>
    </message>
    <message>
        <source>Customer %1 has a raw record, but none that was read from it.</source>
        <translation>Klant %1 heeft een onbewerkt record, maar geen gegevens die daaruit zijn gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>The state of the synchronisation has %n row(s) instead of one.</source>
        <translation>
            <numerusform>De stand van de synchronisatie heeft %n rij in plaats van één.</numerusform>
            <numerusform>De stand van de synchronisatie heeft %n rijen in plaats van één.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer list is not being read, yet page %1 of it is kept.</source>
        <translation>De klantenlijst wordt niet gelezen, en toch is pagina %1 ervan bewaard.</translation>
    </message>
    <message>
        <source>Pages of the customer list are missing before page %1.</source>
        <translation>Er ontbreken pagina&apos;s van de klantenlijst vóór pagina %1.</translation>
    </message>
    <message>
        <source>The customer list has pages behind page %1, which was its last.</source>
        <translation>De klantenlijst heeft pagina&apos;s na pagina %1, die de laatste was.</translation>
    </message>
    <message>
        <source>Page %1 of the customer list names rows that do not exist.</source>
        <translation>Pagina %1 van de klantenlijst noemt rijen die niet bestaan.</translation>
    </message>
    <message numerus="yes">
        <source>The first reading of the customer list has told of %Ln customer(s), fewer than there are.</source>
        <translation>
            <numerusform>Bij de eerste keer lezen noemde de klantenlijst %Ln klant, minder dan er zijn.</numerusform>
            <numerusform>Bij de eerste keer lezen noemde de klantenlijst %Ln klanten, minder dan er zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer list was complete at %1, yet its indexes were not recorded.</source>
        <extracomment>%1: date and time, UTC</extracomment>
        <translation>De klantenlijst was compleet op %1, en toch zijn de indexen niet vastgelegd.</translation>
    </message>
    <message>
        <source>The index %1 is missing.</source>
        <translation>De index %1 ontbreekt.</translation>
    </message>
    <message>
        <source>The tag %1 has a comma or a line break.</source>
        <translation>In het label %1 staat een komma of een nieuwe regel.</translation>
    </message>
    <message>
        <source>The saved view %1 cannot be read.</source>
        <translation>De opgeslagen weergave %1 kan niet worden gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more of this kind.</source>
        <translation>
            <numerusform>Er is nog %Ln van deze soort.</numerusform>
            <numerusform>Er zijn er nog %Ln van deze soort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log lacks its safeguard %1.</source>
        <extracomment>%1: name of a trigger of the database</extracomment>
        <translation>Het controlelogboek mist zijn beveiliging %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are recorded; that is not how many there are.</source>
        <translation>
            <numerusform>%Ln klant is vastgelegd; dat is niet hoeveel er zijn.</numerusform>
            <numerusform>%Ln klanten zijn vastgelegd; dat is niet hoeveel er zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait in the outbox.</source>
        <translation>
            <numerusform>Er wacht %Ln wijziging in Postvak UIT.</numerusform>
            <numerusform>Er wachten %Ln wijzigingen in Postvak UIT.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) in the outbox need attention.</source>
        <translation>
            <numerusform>%Ln wijziging in Postvak UIT vraagt aandacht.</numerusform>
            <numerusform>%Ln wijzigingen in Postvak UIT vragen aandacht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowStart</name>
    <message>
        <source>Synchronising</source>
        <translation>Bezig met synchroniseren</translation>
    </message>
    <message>
        <source>A synchronisation from the command line is using the data of this window. The window opens by itself when that is done.</source>
        <translation>Een synchronisatie vanaf de opdrachtregel gebruikt de gegevens van dit venster. Het venster gaat vanzelf open zodra die klaar is.</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Niet wachten</translation>
    </message>
    <message>
        <source>Look around (sandbox)</source>
        <translation>Rondkijken (sandbox)</translation>
    </message>
    <message>
        <source>Choose a profile file…</source>
        <translation>Een profielbestand kiezen…</translation>
    </message>
    <message>
        <source>Choose a profile file</source>
        <translation>Een profielbestand kiezen</translation>
    </message>
    <message>
        <source>Profiles (*.ini)</source>
        <translation>Profielen (*.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Set up a profile…</source>
        <translation>Profiel instellen…</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Until when</source>
        <translation>Tot wanneer</translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation>&amp;Tot wanneer</translation>
    </message>
    <message numerus="yes">
        <source>That is longer than %Ln character(s).</source>
        <translation>
            <numerusform>Dat is langer dan %Ln teken.</numerusform>
            <numerusform>Dat is langer dan %Ln tekens.</numerusform>
        </translation>
    </message>
</context>
</TS>
