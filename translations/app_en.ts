<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AccessSection</name>
    <message>
        <source>Delegated access</source>
        <translation>Delegated access</translation>
    </message>
    <message>
        <source>Copy: delegated access</source>
        <translation>Copy: delegated access</translation>
    </message>
    <message>
        <source>DAP is granted as well.</source>
        <translation>DAP is granted as well.</translation>
    </message>
    <message>
        <source>It allows: %1.</source>
        <extracomment>%1: a list, for example: Seeing users, Assigning licences</extracomment>
        <translation>It allows: %1.</translation>
    </message>
</context>
<context>
    <name>AccessText</name>
    <message>
        <source>Not read yet</source>
        <extracomment>delegated access: not known yet</extracomment>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>delegated access: the service does not say</extracomment>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>delegated access: there is none</extracomment>
        <translation>None</translation>
    </message>
    <message>
        <source>GDAP, expired</source>
        <extracomment>delegated access: there was GDAP, and it is over</extracomment>
        <translation>GDAP, expired</translation>
    </message>
    <message>
        <source>GDAP, approval pending</source>
        <extracomment>delegated access: the customer has not approved it yet</extracomment>
        <translation>GDAP, approval pending</translation>
    </message>
    <message>
        <source>DAP</source>
        <extracomment>delegated access of the old kind</extracomment>
        <translation>DAP</translation>
    </message>
    <message>
        <source>GDAP, ends soon</source>
        <extracomment>delegated access: GDAP that ends within a month</extracomment>
        <translation>GDAP, ends soon</translation>
    </message>
    <message>
        <source>GDAP</source>
        <extracomment>delegated access: granular delegated admin privileges</extracomment>
        <translation>GDAP</translation>
    </message>
    <message>
        <source>GDAP, expired %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>GDAP, expired %1</translation>
    </message>
    <message>
        <source>GDAP, ends %1</source>
        <extracomment>%1: a date that is near</extracomment>
        <translation>GDAP, ends %1</translation>
    </message>
    <message>
        <source>GDAP until %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>GDAP until %1</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Created</translation>
    </message>
    <message>
        <source>Approval pending</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Approval pending</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Being activated</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Being activated</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Active</translation>
    </message>
    <message>
        <source>Expiring</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Expiring</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Termination requested</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Termination requested</translation>
    </message>
    <message>
        <source>Being terminated</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Being terminated</translation>
    </message>
    <message>
        <source>Terminated</source>
        <extracomment>status of a relationship with a customer</extracomment>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <extracomment>a relationship with a customer; %1: its status, %2: the date of its end</extracomment>
        <translation>%1, ended %2</translation>
    </message>
    <message>
        <source>%1 until %2, then extended automatically</source>
        <extracomment>a relationship with a customer; %1: its status, %2: the date of its end</extracomment>
        <translation>%1 until %2, then extended automatically</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>a relationship with a customer; %1: its status, %2: the date of its end</extracomment>
        <translation>%1 until %2</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Roles: %1</translation>
    </message>
    <message>
        <source>Global Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Global Administrator</translation>
    </message>
    <message>
        <source>Global Reader</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Global Reader</translation>
    </message>
    <message>
        <source>Directory Readers</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Directory Readers</translation>
    </message>
    <message>
        <source>Directory Writers</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Directory Writers</translation>
    </message>
    <message>
        <source>User Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>User Administrator</translation>
    </message>
    <message>
        <source>License Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>License Administrator</translation>
    </message>
    <message>
        <source>Helpdesk Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Helpdesk Administrator</translation>
    </message>
    <message>
        <source>Password Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Password Administrator</translation>
    </message>
    <message>
        <source>Authentication Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Authentication Administrator</translation>
    </message>
    <message>
        <source>Privileged Authentication Administrator</source>
        <translation>Privileged Authentication Administrator</translation>
    </message>
    <message>
        <source>Privileged Role Administrator</source>
        <translation>Privileged Role Administrator</translation>
    </message>
    <message>
        <source>Groups Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Groups Administrator</translation>
    </message>
    <message>
        <source>Guest Inviter</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Guest Inviter</translation>
    </message>
    <message>
        <source>Domain Name Administrator</source>
        <translation>Domain Name Administrator</translation>
    </message>
    <message>
        <source>Service Support Administrator</source>
        <translation>Service Support Administrator</translation>
    </message>
    <message>
        <source>Message Center Reader</source>
        <translation>Message Center Reader</translation>
    </message>
    <message>
        <source>Reports Reader</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Reports Reader</translation>
    </message>
    <message>
        <source>Billing Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Billing Administrator</translation>
    </message>
    <message>
        <source>Exchange Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Exchange Administrator</translation>
    </message>
    <message>
        <source>Exchange Recipient Administrator</source>
        <translation>Exchange Recipient Administrator</translation>
    </message>
    <message>
        <source>SharePoint Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>SharePoint Administrator</translation>
    </message>
    <message>
        <source>Teams Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Teams Administrator</translation>
    </message>
    <message>
        <source>Office Apps Administrator</source>
        <translation>Office Apps Administrator</translation>
    </message>
    <message>
        <source>Intune Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Intune Administrator</translation>
    </message>
    <message>
        <source>Cloud Device Administrator</source>
        <translation>Cloud Device Administrator</translation>
    </message>
    <message>
        <source>Security Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Security Administrator</translation>
    </message>
    <message>
        <source>Security Operator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Security Operator</translation>
    </message>
    <message>
        <source>Security Reader</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Security Reader</translation>
    </message>
    <message>
        <source>Conditional Access Administrator</source>
        <translation>Conditional Access Administrator</translation>
    </message>
    <message>
        <source>Compliance Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Compliance Administrator</translation>
    </message>
    <message>
        <source>Application Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Application Administrator</translation>
    </message>
    <message>
        <source>Cloud Application Administrator</source>
        <translation>Cloud Application Administrator</translation>
    </message>
    <message>
        <source>Dynamics 365 Administrator</source>
        <translation>Dynamics 365 Administrator</translation>
    </message>
    <message>
        <source>Power Platform Administrator</source>
        <translation>Power Platform Administrator</translation>
    </message>
    <message>
        <source>Fabric Administrator</source>
        <extracomment>name of a role in Microsoft Entra</extracomment>
        <translation>Fabric Administrator</translation>
    </message>
    <message>
        <source>Seeing users</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Seeing users</translation>
    </message>
    <message>
        <source>Seeing licences</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Seeing licences</translation>
    </message>
    <message>
        <source>Seeing a user’s licences</source>
        <translation>Seeing a user’s licences</translation>
    </message>
    <message>
        <source>Assigning licences</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Assigning licences</translation>
    </message>
    <message>
        <source>Creating users</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Creating users</translation>
    </message>
    <message>
        <source>Deleting users</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Deleting users</translation>
    </message>
    <message>
        <source>Giving users admin roles</source>
        <translation>Giving users admin roles</translation>
    </message>
    <message>
        <source>Seeing service health and messages</source>
        <translation>Seeing service health and messages</translation>
    </message>
    <message>
        <source>Filing service requests for the customer</source>
        <translation>Filing service requests for the customer</translation>
    </message>
    <message>
        <source>Opening admin portals for the customer</source>
        <translation>Opening admin portals for the customer</translation>
    </message>
    <message>
        <source>%1 is not possible: there is no delegated access to this customer. Ask the customer for a relationship.</source>
        <extracomment>%1: for example: Seeing users</extracomment>
        <translation>%1 is not possible: there is no delegated access to this customer. Ask the customer for a relationship.</translation>
    </message>
    <message>
        <source>%1 is not possible yet: the customer has not approved the relationship you asked for. Remind the customer.</source>
        <extracomment>%1: for example: Seeing users</extracomment>
        <translation>%1 is not possible yet: the customer has not approved the relationship you asked for. Remind the customer.</translation>
    </message>
    <message>
        <source>%1 is not possible: the delegated access ended on %2. Ask the customer for a new relationship.</source>
        <extracomment>%1: for example: Seeing users; %2: a date</extracomment>
        <translation>%1 is not possible: the delegated access ended on %2. Ask the customer for a new relationship.</translation>
    </message>
    <message>
        <source>%1 is not possible: the delegated access has ended. Ask the customer for a new relationship.</source>
        <extracomment>%1: for example: Seeing users</extracomment>
        <translation>%1 is not possible: the delegated access has ended. Ask the customer for a new relationship.</translation>
    </message>
    <message>
        <source>%1 is not possible: the delegated access lacks the role for it. Ask the customer for a relationship with one of: %2.</source>
        <extracomment>%1: for example: Seeing users; %2: names of roles</extracomment>
        <translation>%1 is not possible: the delegated access lacks the role for it. Ask the customer for a relationship with one of: %2.</translation>
    </message>
    <message>
        <source>Nothing can be done in the customer’s tenant. Ask the customer for a relationship.</source>
        <translation>Nothing can be done in the customer’s tenant. Ask the customer for a relationship.</translation>
    </message>
    <message>
        <source>Nothing can be done in the customer’s tenant until the customer approves the relationship. Remind the customer.</source>
        <translation>Nothing can be done in the customer’s tenant until the customer approves the relationship. Remind the customer.</translation>
    </message>
    <message>
        <source>Nothing can be done in the customer’s tenant any more. Ask the customer for a new relationship: an ended one does not come back.</source>
        <translation>Nothing can be done in the customer’s tenant any more. Ask the customer for a new relationship: an ended one does not come back.</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s): ask the customer for a new relationship in time.</source>
        <translation>
            <numerusform>Ends in %n day: ask the customer for a new relationship in time.</numerusform>
            <numerusform>Ends in %n days: ask the customer for a new relationship in time.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service does not tell you the GDAP relationships with customers. Ask an administrator for that permission.</source>
        <translation>The service does not tell you the GDAP relationships with customers. Ask an administrator for that permission.</translation>
    </message>
    <message>
        <source>The service no longer tells you the GDAP relationships with customers. What is shown is of %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>The service no longer tells you the GDAP relationships with customers. What is shown is of %1.</translation>
    </message>
    <message>
        <source>The granular delegated admin privileges (GDAP) for this customer have not been read yet.</source>
        <translation>The granular delegated admin privileges (GDAP) for this customer have not been read yet.</translation>
    </message>
    <message>
        <source>This cloud does not offer granular delegated admin privileges (GDAP), so only DAP can be shown.</source>
        <translation>This cloud does not offer granular delegated admin privileges (GDAP), so only DAP can be shown.</translation>
    </message>
    <message>
        <source>Resetting passwords</source>
        <extracomment>what delegated access is needed for</extracomment>
        <translation>Resetting passwords</translation>
    </message>
    <message>
        <source>Blocking and allowing sign-ins</source>
        <translation>Blocking and allowing sign-ins</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>File</source>
        <extracomment>Title of a menu</extracomment>
        <translation>File</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Title of a menu</extracomment>
        <translation>Edit</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Title of a menu</extracomment>
        <translation>View</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Title of a menu: light or dark</extracomment>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Row height</source>
        <extracomment>Title of a menu: how high the rows of a list are</extracomment>
        <translation>Row height</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>Title of a section: the panes of the window</extracomment>
        <translation>Go to</translation>
    </message>
    <message>
        <source>This pane</source>
        <extracomment>Title of a section: what can be done in the pane on show</extracomment>
        <translation>This pane</translation>
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
        <translation>Date/time</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column: who did it</extracomment>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles</source>
        <extracomment>column: roles of who did it</extracomment>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>column: what was done</extracomment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>Affected customer</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: how it was before and how it is after</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>column: what the service said</extracomment>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>column: what it was done to, where that is no customer</extracomment>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>column: number of an entry of the log</extracomment>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>ActivityDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Close this entry</source>
        <translation>Close this entry</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Open customer</translation>
    </message>
    <message>
        <source>Only this customer’s entries</source>
        <translation>Only this customer’s entries</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>In the log</translation>
    </message>
    <message>
        <source>Before, as it was logged</source>
        <translation>Before, as it was logged</translation>
    </message>
    <message>
        <source>Copy how it was before</source>
        <translation>Copy how it was before</translation>
    </message>
    <message>
        <source>After, as it was logged</source>
        <translation>After, as it was logged</translation>
    </message>
    <message>
        <source>Copy how it was after</source>
        <translation>Copy how it was after</translation>
    </message>
    <message>
        <source>Entry of the audit log</source>
        <translation>Entry of the audit log</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles then</source>
        <translation>Roles then</translation>
    </message>
    <message>
        <source>Date/time</source>
        <translation>Date/time</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>Affected customer</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>how it was before</extracomment>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>how it was afterwards</extracomment>
        <translation>After</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>number of an entry of the log</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>ID of the entry</source>
        <translation>ID of the entry</translation>
    </message>
    <message>
        <source>Hash</source>
        <extracomment>a checksum</extracomment>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before it</source>
        <translation>Hash before it</translation>
    </message>
    <message>
        <source>Facts of the entry</source>
        <translation>Facts of the entry</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>in place of a fact that an entry of the log does not have</extracomment>
        <translation>None</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Not in the cache</source>
        <translation>Not in the cache</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>how it was: there was nothing
----------
how it is: there is nothing</extracomment>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>None: the service was not asked</source>
        <translation>None: the service was not asked</translation>
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
        <translation>Action</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Remove all filters</translation>
    </message>
    <message>
        <source>There are none yet</source>
        <translation>There are none yet</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Being counted…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1: a value to filter by, %2: how many entries have it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>menu: filter by when it was done</extracomment>
        <translation>Period</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>any date</extracomment>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Choose days…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a filter in force; %1, %2: first and last day</extracomment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1: a filter in force, for example &quot;Account: anna@partner.example&quot;; read aloud and in a menu</extracomment>
        <translation>Remove the filter %1</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <extracomment>a filter in force; %1: a customer</extracomment>
        <translation>Customer: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>a filter in force; %1: who did it</extracomment>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <extracomment>a filter in force; %1: what was done</extracomment>
        <translation>Action: %1</translation>
    </message>
</context>
<context>
    <name>ActivityHeadings</name>
    <message>
        <source>Number</source>
        <extracomment>column: number of an entry of the log</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date/time</source>
        <translation>Date/time</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column: who did it</extracomment>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles</source>
        <extracomment>column: roles of who did it</extracomment>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>column: what was done</extracomment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>column: what kind of thing it was done to</extracomment>
        <translation>Subject</translation>
    </message>
    <message>
        <source>ID of the subject</source>
        <translation>ID of the subject</translation>
    </message>
    <message>
        <source>Microsoft ID of the customer</source>
        <translation>Microsoft ID of the customer</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>Affected customer</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>column: how it was before</extracomment>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>column: how it was afterwards</extracomment>
        <translation>After</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>column: what the service said</extracomment>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>ID of the entry</source>
        <translation>ID of the entry</translation>
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
        <translation>Filter the activity</translation>
    </message>
    <message>
        <source>Filter by account, action, customer, change, answer or ID</source>
        <translation>Filter by account, action, customer, change, answer or ID</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Reading the activity</source>
        <translation>Reading the activity</translation>
    </message>
    <message>
        <source>It is being read from this computer; no connection is needed for that.</source>
        <translation>It is being read from this computer; no connection is needed for that.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No entry passes the filters that are in force.</source>
        <translation>No entry passes the filters that are in force.</translation>
    </message>
    <message>
        <source>Show all activity</source>
        <translation>Show all activity</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>No activity yet</translation>
    </message>
    <message>
        <source>Every change made with this program is written down here: who made it, when, and what came of it. It stays on this computer, also without a connection and when the cache is rebuilt.</source>
        <translation>Every change made with this program is written down here: who made it, when, and what came of it. It stays on this computer, also without a connection and when the cache is rebuilt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <extracomment>number of entries of the audit log</extracomment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Filter the activity</source>
        <translation>Filter the activity</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Next entry</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Previous entry</translation>
    </message>
    <message>
        <source>Open entry</source>
        <translation>Open entry</translation>
    </message>
    <message>
        <source>Only the entries of this customer</source>
        <translation>Only the entries of this customer</translation>
    </message>
    <message>
        <source>Open the customer of this entry</source>
        <translation>Open the customer of this entry</translation>
    </message>
    <message>
        <source>Check that the audit log is whole</source>
        <translation>Check that the audit log is whole</translation>
    </message>
    <message>
        <source>Show or close the opened entry</source>
        <translation>Show or close the opened entry</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Account&quot;, &quot;Request ID&quot; and the like</extracomment>
        <translation>Copied: %1</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Export the activity</translation>
    </message>
    <message>
        <source>activity</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>activity</translation>
    </message>
    <message>
        <source>Audit log</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Audit log</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Alias changed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Alias changed</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Tags changed</translation>
    </message>
    <message>
        <source>View saved</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>View saved</translation>
    </message>
    <message>
        <source>View removed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>View removed</translation>
    </message>
    <message>
        <source>Role matrix changed</source>
        <extracomment>what was done, as the audit log tells it</extracomment>
        <translation>Role matrix changed</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>View “%1”</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>stands where there was nothing before, or is nothing any more</extracomment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1: how it was, %2: how it is; for example &quot;gold → gold, vip&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <extracomment>read aloud; %1: how it is now</extracomment>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <extracomment>read aloud; %1: how it was</extracomment>
        <translation>taken away: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>read aloud; %1: how it was, %2: how it is now</extracomment>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>answer to a command: it was carried out</extracomment>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is intact: each of its %Ln entries follows the one before it.</source>
        <translation>
            <numerusform>The audit log is intact: its one entry is the first.</numerusform>
            <numerusform>The audit log is intact: each of its %Ln entries follows the one before it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries are missing from the audit log before number %1.</source>
        <translation>Entries are missing from the audit log before number %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log does not belong to the one before it.</source>
        <translation>Entry %1 of the audit log does not belong to the one before it.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log was changed after it was written.</source>
        <translation>Entry %1 of the audit log was changed after it was written.</translation>
    </message>
    <message>
        <source>The newest entries of the audit log are missing behind number %1.</source>
        <translation>The newest entries of the audit log are missing behind number %1.</translation>
    </message>
    <message>
        <source>The audit log does not name its entry %1 as the last one.</source>
        <translation>The audit log does not name its entry %1 as the last one.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: name of a role; %2: area of the program; for example: Sales agent – Tickets</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Quantity changed</translation>
    </message>
    <message>
        <source>Nickname changed</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Nickname changed</translation>
    </message>
    <message>
        <source>Auto-renew switched</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Auto-renew switched</translation>
    </message>
    <message>
        <source>Suspension</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Suspension</translation>
    </message>
    <message>
        <source>Reactivation</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Reactivation</translation>
    </message>
    <message>
        <source>Subscription %1</source>
        <extracomment>%1: the id of a subscription</extracomment>
        <translation>Subscription %1</translation>
    </message>
    <message>
        <source>Password reset</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Password reset</translation>
    </message>
    <message>
        <source>User %1</source>
        <extracomment>%1: the id of a person&apos;s account</extracomment>
        <translation>User %1</translation>
    </message>
    <message>
        <source>Support contact changed</source>
        <extracomment>what was done to a subscription</extracomment>
        <translation>Support contact changed</translation>
    </message>
    <message>
        <source>User deleted</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>User deleted</translation>
    </message>
    <message>
        <source>User restored</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>User restored</translation>
    </message>
    <message>
        <source>Licence assigned</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Licence assigned</translation>
    </message>
    <message>
        <source>Licence removed</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Licence removed</translation>
    </message>
    <message>
        <source>Sign-in blocked</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Sign-in blocked</translation>
    </message>
    <message>
        <source>Sign-in allowed</source>
        <extracomment>what was done with a person in a customer&apos;s tenant</extracomment>
        <translation>Sign-in allowed</translation>
    </message>
    <message>
        <source>Marked as affected or not</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Marked as affected or not</translation>
    </message>
    <message>
        <source>Mark of affected taken back</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Mark of affected taken back</translation>
    </message>
    <message>
        <source>Muted</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Muted</translation>
    </message>
    <message>
        <source>Mute taken back</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Mute taken back</translation>
    </message>
    <message>
        <source>Service health checked</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Service health checked</translation>
    </message>
    <message>
        <source>Told of an issue</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Told of an issue</translation>
    </message>
    <message>
        <source>Message seen to</source>
        <extracomment>what was done about the health of services</extracomment>
        <translation>Message seen to</translation>
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
        <translation>Signed out</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <extracomment>%1: why somebody did it, as they wrote it</extracomment>
        <translation>reason: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: date and time until which an issue or a service is muted</extracomment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>%1: date and time of which a reading is</extracomment>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>issues: %1</source>
        <extracomment>%1: IDs of issues of Microsoft&apos;s</extracomment>
        <translation>issues: %1</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>answer to a command: it was written into the outbox</extracomment>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Tried again</source>
        <extracomment>answer to a command: somebody had it tried again</extracomment>
        <translation>Tried again</translation>
    </message>
    <message>
        <source>Changed before it was sent</source>
        <extracomment>answer to a command: its value was changed before it was sent</extracomment>
        <translation>Changed before it was sent</translation>
    </message>
</context>
<context>
    <name>AffectedColumns</name>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Affected</source>
        <extracomment>column: how a customer stands to an issue</extracomment>
        <translation>Affected</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>column: since when a customer has an issue</extracomment>
        <translation>Since</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: date or time since when a customer&apos;s tenant no longer has an issue</extracomment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>column: what shows that a customer is affected or not</extracomment>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>%1, recorded by %2</source>
        <extracomment>%1: what shows it, %2: who recorded that; read aloud</extracomment>
        <translation>%1, recorded by %2</translation>
    </message>
    <message>
        <source>Informed</source>
        <extracomment>column: when a customer was told of the latest update</extracomment>
        <translation>Informed</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>column: as of when a customer&apos;s health is known</extracomment>
        <translation>As of</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
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
        <translation>Filter customers</translation>
    </message>
    <message>
        <source>Filter by name or domain</source>
        <translation>Filter by name or domain</translation>
    </message>
    <message>
        <source>Affected customers</source>
        <translation>Affected customers</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>All customers</translation>
    </message>
    <message>
        <source>Which customers are shown: %1</source>
        <extracomment>%1: the view that is chosen; read aloud</extracomment>
        <translation>Which customers are shown: %1</translation>
    </message>
    <message>
        <source>Reading the customers</source>
        <translation>Reading the customers</translation>
    </message>
    <message>
        <source>They are being read from this computer.</source>
        <translation>They are being read from this computer.</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>No customer found</translation>
    </message>
    <message>
        <source>No customer of this issue passes the filters that are in force.</source>
        <translation>No customer of this issue passes the filters that are in force.</translation>
    </message>
    <message>
        <source>Show all customers of this issue</source>
        <translation>Show all customers of this issue</translation>
    </message>
    <message>
        <source>No customer is known to be affected</source>
        <translation>No customer is known to be affected</translation>
    </message>
    <message>
        <source>Neither a tenant that can be read nor somebody here names one.</source>
        <translation>Neither a tenant that can be read nor somebody here names one.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <extracomment>number of customers of an issue that are shown</extracomment>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
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
        <translation>Your own name for this customer</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The cache was damaged. It was set aside as &quot;%1&quot;, and everything is read from the service again. Your own notes, tags and views are not touched.</source>
        <translation>The cache was damaged. It was set aside as &quot;%1&quot;, and everything is read from the service again. Your own notes, tags and views are not touched.</translation>
    </message>
    <message>
        <source>The file with your own notes, tags and views was set aside as &quot;%1&quot;. Copies of earlier days are in the folder &quot;copies&quot; beside it.</source>
        <translation>The file with your own notes, tags and views was set aside as &quot;%1&quot;. Copies of earlier days are in the folder &quot;copies&quot; beside it.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; with your own notes, tags and views cannot be read. It can be set aside, never deleted, to start with an empty one. Copies of earlier days are in the folder &quot;copies&quot; beside it.</source>
        <translation>The file &quot;%1&quot; with your own notes, tags and views cannot be read. It can be set aside, never deleted, to start with an empty one. Copies of earlier days are in the folder &quot;copies&quot; beside it.</translation>
    </message>
    <message>
        <source>Set aside and start empty</source>
        <translation>Set aside and start empty</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Today&apos;s copy of your own notes, tags and views could not be made. %1</source>
        <translation>Today&apos;s copy of your own notes, tags and views could not be made. %1</translation>
    </message>
    <message numerus="yes">
        <source>Nobody had signed in here for %Ln day(s), so what was read from Microsoft was wiped from this computer, as Settings say. It is read again as soon as you are signed in. Your own notes, tags and views are not touched.</source>
        <translation>
            <numerusform>Nobody had signed in here for %Ln day, so what was read from Microsoft was wiped from this computer, as Settings say. It is read again as soon as you are signed in. Your own notes, tags and views are not touched.</numerusform>
            <numerusform>Nobody had signed in here for %Ln days, so what was read from Microsoft was wiped from this computer, as Settings say. It is read again as soon as you are signed in. Your own notes, tags and views are not touched.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>A button</extracomment>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of subscriptions wait in it and were not sent.</source>
        <translation>
            <numerusform>%Ln change of a subscription waits in it and was not sent.</numerusform>
            <numerusform>%Ln changes of subscriptions wait in it and were not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <extracomment>takes a message away</extracomment>
        <translation>Dismiss this message</translation>
    </message>
</context>
<context>
    <name>BrowserPagesText</name>
    <message>
        <source>The sign-in goes on in Partnerdesk. You can close this page.</source>
        <extracomment>A page in the browser, after the person signed in there</extracomment>
        <translation>The sign-in goes on in Partnerdesk. You can close this page.</translation>
    </message>
    <message>
        <source>This page did not sign you in. Go back to Partnerdesk, which says why.</source>
        <extracomment>A page in the browser</extracomment>
        <translation>This page did not sign you in. Go back to Partnerdesk, which says why.</translation>
    </message>
</context>
<context>
    <name>ChainCheck</name>
    <message>
        <source>The audit log is being checked…</source>
        <translation>The audit log is being checked…</translation>
    </message>
    <message>
        <source>%1 entries checked so far</source>
        <extracomment>%1: how many</extracomment>
        <translation>%1 entries checked so far</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>button: stops what is under way</extracomment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Check the log</translation>
    </message>
    <message>
        <source>Stop checking the audit log</source>
        <translation>Stop checking the audit log</translation>
    </message>
    <message>
        <source>Check that the audit log is whole and unchanged</source>
        <translation>Check that the audit log is whole and unchanged</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Subscriptions that will be changed</source>
        <translation>Subscriptions that will be changed</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>&amp;New value</translation>
    </message>
    <message>
        <source>New quantity</source>
        <translation>New quantity</translation>
    </message>
    <message>
        <source>New nickname</source>
        <translation>New nickname</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Auto-renew</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln subscription(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Suspend %Ln subscription of %1?</numerusform>
            <numerusform>Suspend %Ln subscriptions of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reactivate %Ln subscription(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Reactivate %Ln subscription of %1?</numerusform>
            <numerusform>Reactivate %Ln subscriptions of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln subscription(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Change %Ln subscription of %1?</numerusform>
            <numerusform>Change %Ln subscriptions of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln subscription(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Suspend %Ln subscription</numerusform>
            <numerusform>Suspend %Ln subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reactivate %Ln subscription(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Reactivate %Ln subscription</numerusform>
            <numerusform>Reactivate %Ln subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln subscription(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Change %Ln subscription</numerusform>
            <numerusform>Change %Ln subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes for the users, and nothing is billed differently.</source>
        <translation>Nothing changes for the users, and nothing is billed differently.</translation>
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
        <translation>Go on? Type &quot;yes&quot;: </translation>
    </message>
    <message>
        <source>Nobody can be asked here: add --yes to do it, or --dry-run to see what would happen.</source>
        <translation>Nobody can be asked here: add --yes to do it, or --dry-run to see what would happen.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Nothing was done.</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was written down and nothing was sent.</source>
        <translation>This was a dry run: nothing was written down and nothing was sent.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a customer and a subscription with what is changed, %2: how far that is</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What is not done stays in the outbox and is sent with the next synchronisation; &quot;partnerdesk list outbox&quot; shows it.</source>
        <translation>What is not done stays in the outbox and is sent with the next synchronisation; &quot;partnerdesk list outbox&quot; shows it.</translation>
    </message>
    <message>
        <source>%1: its state is %2, so there is nothing to try again.</source>
        <extracomment>%1: a customer and a subscription with what is changed, %2: how far that is</extracomment>
        <translation>%1: its state is %2, so there is nothing to try again.</translation>
    </message>
    <message>
        <source>%1: its state is %2, so it cannot be taken back any more.</source>
        <extracomment>%1: a customer and a subscription with what is changed, %2: how far that is</extracomment>
        <translation>%1: its state is %2, so it cannot be taken back any more.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Change the quantity</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Change the quantity</translation>
    </message>
    <message>
        <source>Change the nickname</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Change the nickname</translation>
    </message>
    <message>
        <source>Switch auto-renew</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Switch auto-renew</translation>
    </message>
    <message>
        <source>Suspend</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <extracomment>what is done to a subscription</extracomment>
        <translation>Reactivate</translation>
    </message>
    <message>
        <source>no nickname</source>
        <extracomment>the nickname of a subscription that has none</extracomment>
        <translation>no nickname</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>auto-renew of a subscription</extracomment>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>auto-renew of a subscription</extracomment>
        <translation>off</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>auto-renew of a subscription: the service does not say</extracomment>
        <translation>not stated</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>status of a subscription or a person&apos;s account within a sentence</extracomment>
        <translation>active</translation>
    </message>
    <message>
        <source>suspended</source>
        <extracomment>status of a subscription within a sentence</extracomment>
        <translation>suspended</translation>
    </message>
    <message>
        <source>Quantity from %1 to %2</source>
        <extracomment>a number of licences is changed</extracomment>
        <translation>Quantity from %1 to %2</translation>
    </message>
    <message>
        <source>Nickname from %1 to %2</source>
        <extracomment>both are nicknames, or &quot;no nickname&quot;</extracomment>
        <translation>Nickname from %1 to %2</translation>
    </message>
    <message>
        <source>Auto-renew %1</source>
        <extracomment>%1: on or off</extracomment>
        <translation>Auto-renew %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Being sent</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Being checked</source>
        <extracomment>state of a change in the outbox: the answer was lost</extracomment>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>In progress at Microsoft</source>
        <extracomment>state of a change in the outbox: Microsoft works on it</extracomment>
        <translation>In progress at Microsoft</translation>
    </message>
    <message>
        <source>Done, not verified</source>
        <extracomment>state of a change in the outbox: not read back yet</extracomment>
        <translation>Done, not verified</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>state of a change in the outbox: read back</extracomment>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>state of a change in the outbox</extracomment>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>It was decided when the service had %1; now it has %2. Nothing was changed.</source>
        <translation>It was decided when the service had %1; now it has %2. Nothing was changed.</translation>
    </message>
    <message>
        <source>The answer of the service was lost. It is looked up whether it was done before anything is sent again.</source>
        <translation>The answer of the service was lost. It is looked up whether it was done before anything is sent again.</translation>
    </message>
    <message>
        <source>It was so already when it was to be done: nothing had to be sent.</source>
        <translation>It was so already when it was to be done: nothing had to be sent.</translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose mail, files and applications at once.</source>
        <translation>
            <numerusform>The user of %Ln licence loses mail, files and applications at once.</numerusform>
            <numerusform>The users of %Ln licences lose mail, files and applications at once.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer&apos;s admins can still sign in and export data.</source>
        <translation>The customer&apos;s admins can still sign in and export data.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-on(s) go down with it.</source>
        <translation>
            <numerusform>%Ln add-on goes down with it.</numerusform>
            <numerusform>%Ln add-ons go down with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft stops billing us for it.</source>
        <translation>Microsoft stops billing us for it.</translation>
    </message>
    <message>
        <source>Microsoft goes on billing us for it.</source>
        <translation>Microsoft goes on billing us for it.</translation>
    </message>
    <message>
        <source>Microsoft goes on billing us for it until %1.</source>
        <translation>Microsoft goes on billing us for it until %1.</translation>
    </message>
    <message>
        <source>Resources that are left in Azure may go on costing money.</source>
        <translation>Resources that are left in Azure may go on costing money.</translation>
    </message>
    <message>
        <source>Everything that runs in this Azure subscription stops.</source>
        <translation>Everything that runs in this Azure subscription stops.</translation>
    </message>
    <message>
        <source>Auto-renew is switched off and does not come back with reactivation.</source>
        <translation>Auto-renew is switched off and does not come back with reactivation.</translation>
    </message>
    <message>
        <source>Auto-renew stays off until somebody switches it on again.</source>
        <translation>Auto-renew stays off until somebody switches it on again.</translation>
    </message>
    <message>
        <source>Auto-renew stays off: without it the subscription ends on %1.</source>
        <translation>Auto-renew stays off: without it the subscription ends on %1.</translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can work again.</source>
        <translation>
            <numerusform>The user of %Ln licence can work again.</numerusform>
            <numerusform>The users of %Ln licences can work again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-on(s) stay suspended until they are reactivated themselves.</source>
        <translation>
            <numerusform>%Ln add-on stays suspended until it is reactivated itself.</numerusform>
            <numerusform>%Ln add-ons stay suspended until they are reactivated themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft bills us for it again.</source>
        <translation>Microsoft bills us for it again.</translation>
    </message>
    <message numerus="yes">
        <source>Microsoft bills us for %Ln licence(s) more.</source>
        <translation>
            <numerusform>Microsoft bills us for %Ln licence more.</numerusform>
            <numerusform>Microsoft bills us for %Ln licences more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Microsoft bills us for %Ln licence(s) fewer.</source>
        <translation>
            <numerusform>Microsoft bills us for %Ln licence fewer.</numerusform>
            <numerusform>Microsoft bills us for %Ln licences fewer.</numerusform>
        </translation>
    </message>
    <message>
        <source>After the cancellation window the quantity cannot go down again before the term ends.</source>
        <translation>After the cancellation window the quantity cannot go down again before the term ends.</translation>
    </message>
    <message>
        <source>After the cancellation window the quantity cannot go down again before %1.</source>
        <translation>After the cancellation window the quantity cannot go down again before %1.</translation>
    </message>
    <message>
        <source>The subscription ends with its term.</source>
        <translation>The subscription ends with its term.</translation>
    </message>
    <message>
        <source>The subscription ends on %1.</source>
        <translation>The subscription ends on %1.</translation>
    </message>
    <message>
        <source>The subscription renews with its term.</source>
        <translation>The subscription renews with its term.</translation>
    </message>
    <message>
        <source>The subscription renews on %1.</source>
        <translation>The subscription renews on %1.</translation>
    </message>
    <message>
        <source>Change the support contact</source>
        <extracomment>what is done to a subscription: another reseller supports it</extracomment>
        <translation>Change the support contact</translation>
    </message>
    <message>
        <source>Delete user</source>
        <extracomment>what is done to a person&apos;s account</extracomment>
        <translation>Delete user</translation>
    </message>
    <message>
        <source>Restore user</source>
        <extracomment>what is done to a deleted person&apos;s account</extracomment>
        <translation>Restore user</translation>
    </message>
    <message>
        <source>Assign licence</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Assign licence</translation>
    </message>
    <message>
        <source>Remove licence</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Remove licence</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>state of a person&apos;s account within a sentence</extracomment>
        <translation>deleted</translation>
    </message>
    <message>
        <source>assigned</source>
        <extracomment>a licence within a sentence: a person has it</extracomment>
        <translation>assigned</translation>
    </message>
    <message>
        <source>not assigned</source>
        <extracomment>a licence within a sentence: a person does not have it</extracomment>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>the support contact of a subscription that has none</extracomment>
        <translation>nobody</translation>
    </message>
    <message>
        <source>%1 (Partner ID %2)</source>
        <extracomment>%1: a reseller, %2: its Partner ID</extracomment>
        <translation>%1 (Partner ID %2)</translation>
    </message>
    <message>
        <source>Support contact from %1 to %2</source>
        <extracomment>both are resellers, or &quot;nobody&quot;</extracomment>
        <translation>Support contact from %1 to %2</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <extracomment>%1: a kind of licence</extracomment>
        <translation>Assign %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1: a kind of licence</extracomment>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>This person cannot sign in any more.</source>
        <translation>This person cannot sign in any more.</translation>
    </message>
    <message>
        <source>The licences of this person come free. They are billed all the same until their number is lowered.</source>
        <translation>The licences of this person come free. They are billed all the same until their number is lowered.</translation>
    </message>
    <message>
        <source>Until %1 the account can be restored, with its mail and files; after that it is gone for good.</source>
        <translation>Until %1 the account can be restored, with its mail and files; after that it is gone for good.</translation>
    </message>
    <message>
        <source>This person can sign in again.</source>
        <translation>This person can sign in again.</translation>
    </message>
    <message>
        <source>Of the licences from before those come back of which some are free.</source>
        <translation>Of the licences from before those come back of which some are free.</translation>
    </message>
    <message>
        <source>This person can use what belongs to the licence within minutes.</source>
        <translation>This person can use what belongs to the licence within minutes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licence(s) of this kind will then be free.</source>
        <translation>
            <numerusform>%Ln licence of this kind will then be free.</numerusform>
            <numerusform>%Ln licences of this kind will then be free.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this kind is free: unless one comes free before, the service will refuse it. Raise the number first.</source>
        <translation>None of this kind is free: unless one comes free before, the service will refuse it. Raise the number first.</translation>
    </message>
    <message>
        <source>This person loses what belongs to the licence; Microsoft deletes mail and files kept in it after some weeks.</source>
        <translation>This person loses what belongs to the licence; Microsoft deletes mail and files kept in it after some weeks.</translation>
    </message>
    <message>
        <source>This reseller supports the subscription from then on, and is named to Microsoft for it.</source>
        <translation>This reseller supports the subscription from then on, and is named to Microsoft for it.</translation>
    </message>
    <message>
        <source>It waits until %1 is signed in here: whoever decided it is named to Microsoft for it.</source>
        <extracomment>%1: a person&apos;s account</extracomment>
        <translation>It waits until %1 is signed in here: whoever decided it is named to Microsoft for it.</translation>
    </message>
    <message>
        <source>Block sign-in</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Block sign-in</translation>
    </message>
    <message>
        <source>Allow sign-in</source>
        <extracomment>what is done to a person</extracomment>
        <translation>Allow sign-in</translation>
    </message>
    <message>
        <source>blocked</source>
        <extracomment>a person&apos;s sign-in within a sentence</extracomment>
        <translation>blocked</translation>
    </message>
    <message>
        <source>allowed</source>
        <extracomment>a person&apos;s sign-in within a sentence</extracomment>
        <translation>allowed</translation>
    </message>
    <message>
        <source>Whoever works at the moment is signed out within the hour. Mail, files and licences stay as they are.</source>
        <translation>Whoever works at the moment is signed out within the hour. Mail, files and licences stay as they are.</translation>
    </message>
    <message>
        <source>This person loses what belongs to the licence; what is kept in it Microsoft may delete after some weeks.</source>
        <translation>This person loses what belongs to the licence; what is kept in it Microsoft may delete after some weeks.</translation>
    </message>
    <message>
        <source>Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then switch auto-renew off, or let it renew with fewer licences.</source>
        <translation>Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then switch auto-renew off, or let it renew with fewer licences.</translation>
    </message>
    <message>
        <source>Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then switch auto-renew off, or let it renew with fewer licences on %1.</source>
        <translation>Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then switch auto-renew off, or let it renew with fewer licences on %1.</translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose mail and calendar at once.</source>
        <translation>
            <numerusform>The users of %Ln licence lose mail and calendar at once.</numerusform>
            <numerusform>The users of %Ln licences lose mail and calendar at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose their files in SharePoint and OneDrive at once.</source>
        <translation>
            <numerusform>The user of %Ln licence loses the files in SharePoint and OneDrive at once.</numerusform>
            <numerusform>The users of %Ln licences lose their files in SharePoint and OneDrive at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) lose the meetings and calls that belong to it at once.</source>
        <translation>
            <numerusform>The users of %Ln licence lose the meetings and calls that belong to it at once.</numerusform>
            <numerusform>The users of %Ln licences lose the meetings and calls that belong to it at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer make, share or open reports.</source>
        <translation>
            <numerusform>The users of %Ln licence can no longer make, share or open reports.</numerusform>
            <numerusform>The users of %Ln licences can no longer make, share or open reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer use the apps that were built with it, and its flows stop.</source>
        <translation>
            <numerusform>The user of %Ln licence can no longer use the apps that were built with it, and its flows stop.</numerusform>
            <numerusform>The users of %Ln licences can no longer use the apps that were built with it, and its flows stop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer work in Dynamics 365.</source>
        <translation>
            <numerusform>The users of %Ln licence can no longer work in Dynamics 365.</numerusform>
            <numerusform>The users of %Ln licences can no longer work in Dynamics 365.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer edit in these applications; files that are kept elsewhere stay.</source>
        <translation>
            <numerusform>The user of %Ln licence can no longer edit in these applications; files that are kept elsewhere stay.</numerusform>
            <numerusform>The users of %Ln licences can no longer edit in these applications; files that are kept elsewhere stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the users of %Ln licence(s) it no longer guards sign-in, devices or data; mail and files stay as they are.</source>
        <translation>
            <numerusform>For the user of %Ln licence it no longer guards sign-in, devices or data; mail and files stay as they are.</numerusform>
            <numerusform>For the users of %Ln licences it no longer guards sign-in, devices or data; mail and files stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer sign in to their Cloud PC.</source>
        <translation>
            <numerusform>The user of %Ln licence can no longer sign in to the Cloud PC.</numerusform>
            <numerusform>The users of %Ln licences can no longer sign in to their Cloud PC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The users of %Ln licence(s) can no longer use it. Which work stops with it depends on the product: ask the customer first.</source>
        <translation>
            <numerusform>The users of %Ln licence can no longer use it. Which work stops with it depends on the product: ask the customer first.</numerusform>
            <numerusform>The users of %Ln licences can no longer use it. Which work stops with it depends on the product: ask the customer first.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the mail and files of these users.</source>
        <translation>From %1 on Microsoft may delete the mail and files of these users.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the mail of these users.</source>
        <translation>From %1 on Microsoft may delete the mail of these users.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the files in SharePoint and OneDrive.</source>
        <translation>From %1 on Microsoft may delete the files in SharePoint and OneDrive.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the reports and the data behind them.</source>
        <translation>From %1 on Microsoft may delete the reports and the data behind them.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the apps, the flows and the data in them.</source>
        <translation>From %1 on Microsoft may delete the apps, the flows and the data in them.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the data in Dynamics 365.</source>
        <translation>From %1 on Microsoft may delete the data in Dynamics 365.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the policies and settings in it.</source>
        <translation>From %1 on Microsoft may delete the policies and settings in it.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete the Cloud PCs with everything on them.</source>
        <translation>From %1 on Microsoft may delete the Cloud PCs with everything on them.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete what stands in this Azure subscription.</source>
        <translation>From %1 on Microsoft may delete what stands in this Azure subscription.</translation>
    </message>
    <message>
        <source>From %1 on Microsoft may delete what the customer keeps in it.</source>
        <translation>From %1 on Microsoft may delete what the customer keeps in it.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln licence(s) already: there is nothing to change.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>
            <numerusform>%1 has %Ln licence already: there is nothing to change.</numerusform>
            <numerusform>%1 has %Ln licences already: there is nothing to change.</numerusform>
        </translation>
    </message>
    <message>
        <source>The nickname is %1 already: there is nothing to change.</source>
        <extracomment>%1: the nickname of a subscription</extracomment>
        <translation>The nickname is %1 already: there is nothing to change.</translation>
    </message>
    <message>
        <source>Auto-renew of %1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a subscription, %2: on or off</extracomment>
        <translation>Auto-renew of %1 is %2 already: there is nothing to change.</translation>
    </message>
    <message>
        <source>The support contact of %1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a subscription, %2: a reseller</extracomment>
        <translation>The support contact of %1 is %2 already: there is nothing to change.</translation>
    </message>
    <message>
        <source>%1 has this licence already: there is nothing to change.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 has this licence already: there is nothing to change.</translation>
    </message>
    <message>
        <source>%1 does not have this licence: there is nothing to change.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 does not have this licence: there is nothing to change.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a person, %2: blocked or allowed</extracomment>
        <translation>The sign-in of %1 is %2 already: there is nothing to change.</translation>
    </message>
    <message>
        <source>%1 is %2 already: there is nothing to change.</source>
        <extracomment>%1: a subscription or a person, %2: its state, for example suspended</extracomment>
        <translation>%1 is %2 already: there is nothing to change.</translation>
    </message>
    <message>
        <source>%1 has been deleted. Restore the user first.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 has been deleted. Restore the user first.</translation>
    </message>
    <message>
        <source>%1 has the status %2 and cannot become Suspended: only an active subscription can be suspended.</source>
        <extracomment>%1: a subscription, %2: its status; the status Suspended is what was wanted</extracomment>
        <translation>%1 has the status %2 and cannot become Suspended: only an active subscription can be suspended.</translation>
    </message>
    <message>
        <source>%1 has the status %2 and cannot become Active: only a suspended subscription can be reactivated. What has expired is ordered anew in Partner Center.</source>
        <extracomment>%1: a subscription, %2: its status; the status Active is what was wanted</extracomment>
        <translation>%1 has the status %2 and cannot become Active: only a suspended subscription can be reactivated. What has expired is ordered anew in Partner Center.</translation>
    </message>
    <message>
        <source>%1 has the status %2. This can be changed once it is Active: reactivate it first.</source>
        <extracomment>%1: a subscription, %2: its status</extracomment>
        <translation>%1 has the status %2. This can be changed once it is Active: reactivate it first.</translation>
    </message>
    <message>
        <source>%1 has the status %2. This can be changed only while a subscription is Active.</source>
        <extracomment>%1: a subscription, %2: its status</extracomment>
        <translation>%1 has the status %2. This can be changed only while a subscription is Active.</translation>
    </message>
    <message>
        <source>The quantity of %1 could go down until %2; now Microsoft refuses that for the rest of the term. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</source>
        <extracomment>%1: a subscription, %2: date and time until which the number of licences could go down</extracomment>
        <translation>The quantity of %1 could go down until %2; now Microsoft refuses that for the rest of the term. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</translation>
    </message>
    <message>
        <source>The quantity of %1 could go down until %2; now Microsoft refuses that until the term ends on %3. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</source>
        <extracomment>%1: a subscription, %2: date and time until which the number of licences could go down, %3: the day on which the term ends</extracomment>
        <translation>The quantity of %1 could go down until %2; now Microsoft refuses that until the term ends on %3. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the list of shortcuts</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Single letters act while a list or an opened customer has the keyboard. Shortcuts can be changed in the settings.</source>
        <translation>Single letters act while a list or an opened customer has the keyboard. Shortcuts can be changed in the settings.</translation>
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
            <numerusform>%n more filter in force</numerusform>
            <numerusform>%n more filters in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnArrangement</name>
    <message>
        <source>Move column</source>
        <translation>Move column</translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation>Columns as they were at first</translation>
    </message>
    <message>
        <source>%1: one place back</source>
        <extracomment>%1: title of a column; moves it one place towards the first column</extracomment>
        <translation>%1: one place back</translation>
    </message>
    <message>
        <source>%1: one place on</source>
        <extracomment>%1: title of a column; moves it one place towards the last column</extracomment>
        <translation>%1: one place on</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no command &quot;%1&quot;; see --help.</source>
        <translation>There is no command &quot;%1&quot;; see --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs to know what: for example &quot;customers&quot;.</source>
        <translation>&quot;%1&quot; needs to know what: for example &quot;customers&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not know &quot;%2&quot;; see --help.</source>
        <translation>&quot;%1&quot; does not know &quot;%2&quot;; see --help.</translation>
    </message>
    <message>
        <source>&quot;show customer&quot; needs a Microsoft ID or a domain.</source>
        <translation>&quot;show customer&quot; needs a Microsoft ID or a domain.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many; see --help.</source>
        <translation>&quot;%1&quot; is one word too many; see --help.</translation>
    </message>
    <message>
        <source>--lang is nl or en, not &quot;%1&quot;.</source>
        <translation>--lang is nl or en, not &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--sign-in is browser, device-code or stored, not &quot;%1&quot;.</source>
        <translation>--sign-in is browser, device-code or stored, not &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--customers is a number from 0 to 1000000, not &quot;%1&quot;.</source>
        <translation>--customers is a number from 0 to 1000000, not &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--customers goes with --demo.</source>
        <translation>--customers goes with --demo.</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme is light or dark, not &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--format is one of %1, not &quot;%2&quot;.</source>
        <translation>--format is one of %1, not &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>--%1 does not go with this command; see --help.</source>
        <translation>--%1 does not go with this command; see --help.</translation>
    </message>
    <message>
        <source>--demo brings its own profile: leave out --profile.</source>
        <translation>--demo brings its own profile: leave out --profile.</translation>
    </message>
    <message>
        <source>&quot;snapshot&quot; needs a file to write: -o FILE.png.</source>
        <translation>&quot;snapshot&quot; needs a file to write: -o FILE.png.</translation>
    </message>
    <message>
        <source>--format xlsx needs a file to write: -o FILE.xlsx.</source>
        <translation>--format xlsx needs a file to write: -o FILE.xlsx.</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT in pixels, from 720x420 to 10000x10000, not &quot;%1&quot;.</source>
        <translation>--size is WIDTHxHEIGHT in pixels, from 720x420 to 10000x10000, not &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--customer names one customer: leave out --filter.</source>
        <translation>--customer names one customer: leave out --filter.</translation>
    </message>
    <message>
        <source>--%1 is a day like 2026-11-30, not &quot;%2&quot;.</source>
        <extracomment>%1: &quot;since&quot; or &quot;until&quot;; %2: what was given</extracomment>
        <translation>--%1 is a day like 2026-11-30, not &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>--since is a later day than --until.</source>
        <translation>--since is a later day than --until.</translation>
    </message>
    <message>
        <source>&quot;profiles test&quot; needs the name or the file of a profile.</source>
        <translation>&quot;profiles test&quot; needs the name or the file of a profile.</translation>
    </message>
    <message>
        <source>&quot;profiles&quot; is about all profiles of this computer: leave out --profile, --data-dir and --demo.</source>
        <translation>&quot;profiles&quot; is about all profiles of this computer: leave out --profile, --data-dir and --demo.</translation>
    </message>
    <message>
        <source>The sandbox keeps no sign-in: leave out --demo.</source>
        <translation>The sandbox keeps no sign-in: leave out --demo.</translation>
    </message>
    <message>
        <source>&quot;outbox&quot; needs to know what: retry or withdraw.</source>
        <translation>&quot;outbox&quot; needs to know what: retry or withdraw.</translation>
    </message>
    <message>
        <source>&quot;outbox %1&quot; needs the ID of an entry; &quot;list outbox&quot; shows them.</source>
        <translation>&quot;outbox %1&quot; needs the ID of an entry; &quot;list outbox&quot; shows them.</translation>
    </message>
    <message>
        <source>&quot;set-quantity&quot; needs the ID of a subscription and a number from 1 up.</source>
        <translation>&quot;set-quantity&quot; needs the ID of a subscription and a number from 1 up.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the ID of a subscription; &quot;list subscriptions&quot; shows them.</source>
        <translation>&quot;%1&quot; needs the ID of a subscription; &quot;list subscriptions&quot; shows them.</translation>
    </message>
    <message>
        <source>&quot;show %1&quot; needs an ID.</source>
        <translation>&quot;show %1&quot; needs an ID.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a reason or the number of a ticket: --reason TEXT.</source>
        <translation>&quot;%1&quot; needs a reason or the number of a ticket: --reason TEXT.</translation>
    </message>
    <message>
        <source>--dry-run does nothing, so there is nothing to agree to: leave out --yes.</source>
        <translation>--dry-run does nothing, so there is nothing to agree to: leave out --yes.</translation>
    </message>
    <message>
        <source>&quot;list %1&quot; needs a customer: --customer ID.</source>
        <translation>&quot;list %1&quot; needs a customer: --customer ID.</translation>
    </message>
    <message>
        <source>A picture of the subscriptions has no view &quot;%1&quot;: all, suspended, renewing, expiring or cancellable, the last three with -7, -30 or -90.</source>
        <translation>A picture of the subscriptions has no view &quot;%1&quot;: all, suspended, renewing, expiring or cancellable, the last three with -7, -30 or -90.</translation>
    </message>
    <message>
        <source>&quot;list affected&quot; needs an issue, and nothing of a customer: --issue ID.</source>
        <translation>&quot;list affected&quot; needs an issue, and nothing of a customer: --issue ID.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends in none of .csv, .json, .xlsx and .txt: say which with --format.</source>
        <translation>&quot;%1&quot; ends in none of .csv, .json, .xlsx and .txt: say which with --format.</translation>
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
        <translation>Partnerdesk: the desk of a Microsoft Cloud Solution Provider partner.

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
</translation>
    </message>
</context>
<context>
    <name>ConnectionTestPage</name>
    <message>
        <source>Test again</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>Sign in and test everything</source>
        <translation>Sign in and test everything</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a test</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>Back to the profile</source>
        <extracomment>A button: leaves the test of a connection</extracomment>
        <translation>Back to the profile</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>Connection of %1</translation>
    </message>
    <message>
        <source>The connection is being tested…</source>
        <translation>The connection is being tested…</translation>
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
        <translation>Subscription that will be changed</translation>
    </message>
    <message>
        <source>&amp;Reseller that supports it</source>
        <translation>&amp;Reseller that supports it</translation>
    </message>
    <message>
        <source>Reseller that supports it</source>
        <translation>Reseller that supports it</translation>
    </message>
    <message>
        <source>Asking the service who supports it now, and who could…</source>
        <translation>Asking the service who supports it now, and who could…</translation>
    </message>
    <message>
        <source>The service names no reseller of ours.</source>
        <translation>The service names no reseller of ours.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Who supports it, or who could, is not known: %1</source>
        <translation>Who supports it, or who could, is not known: %1</translation>
    </message>
    <message>
        <source>Nothing yet: choose another reseller.</source>
        <translation>Nothing yet: choose another reseller.</translation>
    </message>
    <message>
        <source>Who supports %1 of %2?</source>
        <extracomment>%1: a subscription, %2: a customer&apos;s name</extracomment>
        <translation>Who supports %1 of %2?</translation>
    </message>
    <message>
        <source>Change the support contact</source>
        <extracomment>A button</extracomment>
        <translation>Change the support contact</translation>
    </message>
</context>
<context>
    <name>CountryName</name>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgium</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brazil</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgaria</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
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
        <translation>Croatia</translation>
    </message>
    <message>
        <source>Curacao</source>
        <translation>Curacao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Cyprus</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Czechia</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Denmark</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Egypt</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonia</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Germany</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Greece</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hungary</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Iceland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Ireland</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italy</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Latvia</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lithuania</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
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
        <translation>Morocco</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Netherlands</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>New Zealand</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norway</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippines</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Poland</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Romania</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbia</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovakia</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovenia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>South Africa</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>South Korea</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spain</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Sweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Switzerland</translation>
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
        <translation>Turkey</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>United Arab Emirates</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>United Kingdom</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>United States</translation>
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
        <translation>Why?</translation>
    </message>
    <message>
        <source>List why the health of some customers is not known</source>
        <translation>List why the health of some customers is not known</translation>
    </message>
    <message>
        <source>Why the health of some customers is not known</source>
        <translation>Why the health of some customers is not known</translation>
    </message>
    <message>
        <source>%1 · oldest as of %2</source>
        <extracomment>%1: how many are known; %2: as of when the oldest of it is</extracomment>
        <translation>%1 · oldest as of %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s): %1</source>
        <extracomment>%Ln: number of customers, %1: why their health is not known; read aloud</extracomment>
        <translation>
            <numerusform>%Ln customer: %1</numerusform>
            <numerusform>%Ln customers: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditDossier</name>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Dossier for an SLA credit claim: %1</source>
        <extracomment>title of a paper; %1: id of an issue</extracomment>
        <translation>Dossier for an SLA credit claim: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a customer, %2: its domain</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Written on %1, from what was known here then.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Written on %1, from what was known here then.</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <extracomment>%1: the name of a time zone</extracomment>
        <translation>Times are those of %1.</translation>
    </message>
    <message>
        <source>Microsoft calls this an advisory: those are normally not credited.</source>
        <translation>Microsoft calls this an advisory: those are normally not credited.</translation>
    </message>
    <message>
        <source>Until when a claim could be made is not known: it goes by the month in which an incident began.</source>
        <translation>Until when a claim could be made is not known: it goes by the month in which an incident began.</translation>
    </message>
    <message>
        <source>The claim had to be made by %1: that is over.</source>
        <extracomment>%1: a date</extracomment>
        <translation>The claim had to be made by %1: that is over.</translation>
    </message>
    <message numerus="yes">
        <source>The claim must be made by %1: %Ln day(s) left.</source>
        <extracomment>%1: a date; %Ln: how many days are left</extracomment>
        <translation>
            <numerusform>The claim must be made by %1: %Ln day left.</numerusform>
            <numerusform>The claim must be made by %1: %Ln days left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Tenant ID</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <translation>Incident ID</translation>
    </message>
    <message>
        <source>When it began and ended</source>
        <translation>When it began and ended</translation>
    </message>
    <message>
        <source>Microsoft has not told both yet.</source>
        <translation>Microsoft has not told both yet.</translation>
    </message>
    <message>
        <source>What shows that this customer was affected</source>
        <translation>What shows that this customer was affected</translation>
    </message>
    <message>
        <source>Nobody here has recorded it: an issue that Microsoft posts only says that a tenant may be affected.</source>
        <translation>Nobody here has recorded it: an issue that Microsoft posts only says that a tenant may be affected.</translation>
    </message>
    <message>
        <source>What we did ourselves</source>
        <translation>What we did ourselves</translation>
    </message>
    <message>
        <source>Subscriptions bought through us</source>
        <translation>Subscriptions bought through us</translation>
    </message>
    <message>
        <source>None is known here.</source>
        <translation>None is known here.</translation>
    </message>
    <message>
        <source>How many users, and where</source>
        <translation>How many users, and where</translation>
    </message>
    <message>
        <source>Ask the customer.</source>
        <translation>Ask the customer.</translation>
    </message>
    <message>
        <source>Mail from the customer’s own domain that asks for support and credit</source>
        <translation>Mail from the customer’s own domain that asks for support and credit</translation>
    </message>
    <message>
        <source>Number of the service request</source>
        <translation>Number of the service request</translation>
    </message>
    <message>
        <source>Add the number that Microsoft gave.</source>
        <translation>Add the number that Microsoft gave.</translation>
    </message>
    <message>
        <source>What a claim needs</source>
        <translation>What a claim needs</translation>
    </message>
    <message>
        <source>✔ In this dossier</source>
        <extracomment>stands beside a thing that a claim needs</extracomment>
        <translation>✔ In this dossier</translation>
    </message>
    <message>
        <source>✘ Missing: %1</source>
        <translation>✘ Missing: %1</translation>
    </message>
    <message>
        <source>The issue</source>
        <translation>The issue</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Affected services</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>Issue type</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>User impact</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Estimated start time</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Still going on</source>
        <translation>Still going on</translation>
    </message>
    <message>
        <source>Last state</source>
        <translation>Last state</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Read here first</source>
        <translation>Read here first</translation>
    </message>
    <message>
        <source>No customer’s tenant tells of this issue any more; it is kept here as it was read last.</source>
        <translation>No customer’s tenant tells of this issue any more; it is kept here as it was read last.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>The customer</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Known since</translation>
    </message>
    <message>
        <source>No longer reported since</source>
        <translation>No longer reported since</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <extracomment>%1: who, %2: date and time</extracomment>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Subscription</source>
        <extracomment>%1: a subscription, %2: how many licences, %3: its state, %4: its id</extracomment>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>%1 × %2, %3, %4</source>
        <translation>%1 × %2, %3, %4</translation>
    </message>
    <message>
        <source>These are all subscriptions that are known of this customer; which of them hold the service is for you to choose.</source>
        <translation>These are all subscriptions that are known of this customer; which of them hold the service is for you to choose.</translation>
    </message>
    <message>
        <source>What was done here</source>
        <translation>What was done here</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Nothing is recorded.</translation>
    </message>
    <message>
        <source>All that Microsoft wrote</source>
        <translation>All that Microsoft wrote</translation>
    </message>
    <message>
        <source>Of the states of an issue only the last one is kept here; these updates tell how it went.</source>
        <translation>Of the states of an issue only the last one is kept here; these updates tell how it went.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Without a time</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>head of what Microsoft wrote about an issue; %1: date and time, %2: &quot;Quick update&quot; and the like</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No update was read.</source>
        <translation>No update was read.</translation>
    </message>
    <message>
        <source>No check of this customer’s health while it lasted is recorded.</source>
        <translation>No check of this customer’s health while it lasted is recorded.</translation>
    </message>
    <message>
        <source>%1: health looked at by %2; how it could be read: “%3”</source>
        <extracomment>%1: date and time, %2: who looked, %3: how it stands with reading, for example &quot;A role is missing&quot;</extracomment>
        <translation>%1: health looked at by %2; how it could be read: “%3”</translation>
    </message>
    <message>
        <source>%1: health looked at by %2; how it could be read: “%3”, as of %4</source>
        <extracomment>as before; %4: date and time</extracomment>
        <translation>%1: health looked at by %2; how it could be read: “%3”, as of %4</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was among what the tenant told</source>
        <extracomment>%1: date and time, %2: who looked</extracomment>
        <translation>%1: health looked at by %2: this issue was among what the tenant told</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was among what the tenant told, as of %3</source>
        <extracomment>%1: date and time, %2: who looked, %3: date and time</extracomment>
        <translation>%1: health looked at by %2: this issue was among what the tenant told, as of %3</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was not among what the tenant told</source>
        <extracomment>%1: date and time, %2: who looked</extracomment>
        <translation>%1: health looked at by %2: this issue was not among what the tenant told</translation>
    </message>
    <message>
        <source>%1: health looked at by %2: this issue was not among what the tenant told, as of %3</source>
        <extracomment>%1: date and time, %2: who looked, %3: date and time</extracomment>
        <translation>%1: health looked at by %2: this issue was not among what the tenant told, as of %3</translation>
    </message>
    <message>
        <source>%1: told by %2 of the update of %3, with a draft of a mail</source>
        <extracomment>%1: date and time, %2: by whom, %3: date and time</extracomment>
        <translation>%1: told by %2 of the update of %3, with a draft of a mail</translation>
    </message>
    <message>
        <source>%1: told by %2, with a draft of a mail</source>
        <extracomment>%1: date and time, %2: by whom</extracomment>
        <translation>%1: told by %2, with a draft of a mail</translation>
    </message>
    <message>
        <source>%1: told by %2 of the update of %3, through the mail program</source>
        <extracomment>%1: date and time, %2: by whom, %3: date and time</extracomment>
        <translation>%1: told by %2 of the update of %3, through the mail program</translation>
    </message>
    <message>
        <source>%1: told by %2, through the mail program</source>
        <extracomment>%1: date and time, %2: by whom</extracomment>
        <translation>%1: told by %2, through the mail program</translation>
    </message>
    <message>
        <source>%1: told by %2 of the update of %3, by a printed list</source>
        <extracomment>%1: date and time, %2: by whom, %3: date and time</extracomment>
        <translation>%1: told by %2 of the update of %3, by a printed list</translation>
    </message>
    <message>
        <source>%1: told by %2, by a printed list</source>
        <extracomment>%1: date and time, %2: by whom</extracomment>
        <translation>%1: told by %2, by a printed list</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>There is no view &quot;%1&quot;. Views: %2.</source>
        <extracomment>%1: what was asked for; %2: names of views</extracomment>
        <translation>There is no view &quot;%1&quot;. Views: %2.</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>Relationship</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <extracomment>column: whether we hold delegated admin privileges for the customer</extracomment>
        <translation>Delegated access</translation>
    </message>
    <message>
        <source>Delegated access: %1</source>
        <extracomment>%1: &quot;GDAP until 31-12-2026&quot;, &quot;None&quot; and the like; read aloud</extracomment>
        <translation>Delegated access: %1</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>column: when the row was last known to be right</extracomment>
        <translation>As of</translation>
    </message>
    <message>
        <source>Alias</source>
        <extracomment>column: our own name for a customer</extracomment>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primary domain name</translation>
    </message>
</context>
<context>
    <name>CustomerDetailPage</name>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Ask the service for this customer again</source>
        <translation>Ask the service for this customer again</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>Close this customer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Parts of the customer</source>
        <translation>Parts of the customer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Tag added: %1.</source>
        <extracomment>%1: one or more tags</extracomment>
        <translation>Tag added: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tag taken away: %1.</source>
        <extracomment>%1: a tag</extracomment>
        <translation>Tag taken away: %1.</translation>
    </message>
    <message>
        <source>The alias is taken away.</source>
        <extracomment>%1: our own name for a customer</extracomment>
        <translation>The alias is taken away.</translation>
    </message>
    <message>
        <source>The alias is now “%1”.</source>
        <translation>The alias is now “%1”.</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Asking the service…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Delegated access: %1</source>
        <extracomment>%1: &quot;GDAP until 31-12-2026&quot;, &quot;None&quot;, &quot;Not read yet&quot;</extracomment>
        <translation>Delegated access: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1: time or date</extracomment>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>The alias of %1 was not taken away.</source>
        <extracomment>%1: a customer</extracomment>
        <translation>The alias of %1 was not taken away.</translation>
    </message>
    <message>
        <source>The alias “%1” of %2 was not saved.</source>
        <extracomment>%1: our own name for a customer, %2: what the service calls it</extracomment>
        <translation>The alias “%1” of %2 was not saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of %2 could not be taken away: %1.</source>
        <extracomment>%n: how many tags, %1: those tags, %2: a customer</extracomment>
        <translation>
            <numerusform>%n tag of %2 could not be taken away: %1.</numerusform>
            <numerusform>%n tags of %2 could not be taken away: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) could not be added to %2: %1.</source>
        <extracomment>%n: how many tags, %1: those tags, %2: a customer</extracomment>
        <translation>
            <numerusform>%n tag could not be added to %2: %1.</numerusform>
            <numerusform>%n tags could not be added to %2: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was done for this customer</source>
        <translation>Show what was done for this customer</translation>
    </message>
    <message>
        <source>Service management</source>
        <translation>Service management</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Users &amp;&amp; licences</source>
        <extracomment>a tab: &quot;&amp;&amp;&quot; is shown as &quot;&amp;&quot;</extracomment>
        <translation>Users &amp;&amp; licences</translation>
    </message>
    <message>
        <source>Issues</source>
        <extracomment>a tab: what is wrong with the customer&apos;s services</extracomment>
        <translation>Issues</translation>
    </message>
</context>
<context>
    <name>CustomerEmpty</name>
    <message>
        <source>Reading the customers</source>
        <translation>Reading the customers</translation>
    </message>
    <message>
        <source>They are being read from this computer.</source>
        <translation>They are being read from this computer.</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>No customer found</translation>
    </message>
    <message>
        <source>No customer passes the filters that are in force.</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>No customer passes the filters that are in force.</translation>
    </message>
    <message>
        <source>No customer has “%1” in its name, domain, city, alias or tags.</source>
        <translation>No customer has “%1” in its name, domain, city, alias or tags.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Show all customers</translation>
    </message>
    <message>
        <source>The first customers are on their way</source>
        <translation>The first customers are on their way</translation>
    </message>
    <message>
        <source>The list fills while it is being read; you can start working at once.</source>
        <translation>The list fills while it is being read; you can start working at once.</translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation>Waiting for the sign-in</translation>
    </message>
    <message>
        <source>The customers are read as soon as you are signed in.</source>
        <translation>The customers are read as soon as you are signed in.</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Working offline</translation>
    </message>
    <message>
        <source>No customer was read on this computer yet, and no connection is made while you work offline.</source>
        <translation>No customer was read on this computer yet, and no connection is made while you work offline.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Go online</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>No customers on this computer yet</source>
        <translation>No customers on this computer yet</translation>
    </message>
    <message>
        <source>Read them from the service once; from then on they are here at once, also without a connection.</source>
        <translation>Read them from the service once; from then on they are here at once, also without a connection.</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>You have no customers</source>
        <translation>You have no customers</translation>
    </message>
    <message>
        <source>The service knows no customer of your organisation.</source>
        <translation>The service knows no customer of your organisation.</translation>
    </message>
</context>
<context>
    <name>CustomerFilters</name>
    <message>
        <source>Relationship</source>
        <extracomment>menu: filter by the relationship between partner and customer</extracomment>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Country</source>
        <extracomment>menu: filter by country</extracomment>
        <translation>Country</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>menu: filter by a tag of our own</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>There are none yet</source>
        <translation>There are none yet</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Being counted…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1: a value to filter by, %2: how many customers have it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <extracomment>menu: filter by whether we hold delegated admin privileges</extracomment>
        <translation>Delegated access</translation>
    </message>
    <message>
        <source>Last change</source>
        <extracomment>menu: filter by the date of the last change</extracomment>
        <translation>Last change</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>any date of the last change</extracomment>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Only customers that ended</source>
        <translation>Only customers that ended</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Remove all filters</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1: a filter in force, for example &quot;Country: Netherlands (NL)&quot;; read aloud and in a menu</extracomment>
        <translation>Remove the filter %1</translation>
    </message>
    <message>
        <source>Relationship: %1</source>
        <extracomment>a filter in force; %1: a relationship</extracomment>
        <translation>Relationship: %1</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <extracomment>a filter in force; %1: a country</extracomment>
        <translation>Country: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <extracomment>a filter in force; %1: a tag</extracomment>
        <translation>Tag: %1</translation>
    </message>
    <message>
        <source>Access: %1</source>
        <extracomment>a filter in force; %1: &quot;Granted&quot;, &quot;Not granted&quot; or &quot;Not read yet&quot;</extracomment>
        <translation>Access: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>a filter in force: customers whose relationship ended or whose tenant is gone</extracomment>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>CustomerHeadings</name>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primary domain name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <translation>Delegated access</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Access ends</source>
        <translation>Access ends</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Filter customers</source>
        <translation>Filter customers</translation>
    </message>
    <message>
        <source>Filter customers by name, domain, city, alias or tag</source>
        <translation>Filter customers by name, domain, city, alias or tag</translation>
    </message>
    <message>
        <source>%1, similar to what you typed</source>
        <extracomment>read aloud for a row that only resembles what was typed; %1: a cell&apos;s text</extracomment>
        <translation>%1, similar to what you typed</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>similar</source>
        <extracomment>at the end of a row that only resembles what was typed</extracomment>
        <translation>similar</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1: time or date</extracomment>
        <translation>As of %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln similar</source>
        <extracomment>%1: &quot;3 customers&quot;; %Ln: how many more only resemble what was typed</extracomment>
        <translation>
            <numerusform>%1, and %Ln similar</numerusform>
            <numerusform>%1, and %Ln similar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerMarks</name>
    <message>
        <source>Open the customer</source>
        <translation>Open the customer</translation>
    </message>
    <message>
        <source>Read the health of this customer now</source>
        <translation>Read the health of this customer now</translation>
    </message>
    <message>
        <source>Mark as confirmed…</source>
        <translation>Mark as confirmed…</translation>
    </message>
    <message>
        <source>Mark as not affected…</source>
        <translation>Mark as not affected…</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Take the mark away</translation>
    </message>
    <message>
        <source>Tell customers of this issue…</source>
        <translation>Tell customers of this issue…</translation>
    </message>
    <message>
        <source>Mark</source>
        <extracomment>a button: opens a menu in which customers are marked as affected or not</extracomment>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Mark the selected customers as affected or not</source>
        <translation>Mark the selected customers as affected or not</translation>
    </message>
    <message>
        <source>Tell…</source>
        <extracomment>a button: writes to the customers of an issue</extracomment>
        <translation>Tell…</translation>
    </message>
    <message>
        <source>Select one or more customers first.</source>
        <translation>Select one or more customers first.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln customer(s) can be marked at once.</source>
        <translation>
            <numerusform>At most %Ln customer can be marked at once.</numerusform>
            <numerusform>At most %Ln customers can be marked at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln customer(s) as confirmed</source>
        <translation>
            <numerusform>Mark %Ln customer as confirmed</numerusform>
            <numerusform>Mark %Ln customers as confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln customer(s) as not affected</source>
        <translation>
            <numerusform>Mark %Ln customer as not affected</numerusform>
            <numerusform>Mark %Ln customers as not affected</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed means that a call, a ticket or a measurement shows it. What you write here is what a claim for an SLA credit rests on.</source>
        <translation>Confirmed means that a call, a ticket or a measurement shows it. What you write here is what a claim for an SLA credit rests on.</translation>
    </message>
    <message>
        <source>Not affected means that the customer says so, or that region or kind of subscription exclude it.</source>
        <translation>Not affected means that the customer says so, or that region or kind of subscription exclude it.</translation>
    </message>
    <message>
        <source>&amp;Evidence: who said or measured what, and when</source>
        <translation>&amp;Evidence: who said or measured what, and when</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) marked.</source>
        <translation>
            <numerusform>%Ln customer marked.</numerusform>
            <numerusform>%Ln customers marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mark of %Ln customer(s) is taken away.</source>
        <translation>
            <numerusform>The mark of %Ln customer is taken away.</numerusform>
            <numerusform>The marks of %Ln customers are taken away.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tenant is being asked…</source>
        <translation>The tenant is being asked…</translation>
    </message>
    <message>
        <source>The health of %1 was looked at.</source>
        <extracomment>%1: a customer</extracomment>
        <translation>The health of %1 was looked at.</translation>
    </message>
    <message>
        <source>None of them was marked.</source>
        <translation>None of them was marked.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The marks are as they were.</source>
        <translation>The marks are as they were.</translation>
    </message>
</context>
<context>
    <name>CustomerOverview</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifiers</translation>
    </message>
    <message>
        <source>How fresh this is</source>
        <translation>How fresh this is</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>Company phone</translation>
    </message>
    <message>
        <source>Company e-mail</source>
        <translation>Company e-mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Postal code and city</source>
        <translation>Postal code and city</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Other domains</source>
        <translation>Other domains</translation>
    </message>
    <message>
        <source>Commerce ID</source>
        <translation>Commerce ID</translation>
    </message>
    <message>
        <source>Registration no.</source>
        <translation>Registration no.</translation>
    </message>
    <message>
        <source>Partner ID (MPN)</source>
        <translation>Partner ID (MPN)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Record read</source>
        <translation>Record read</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>A&amp;lias</source>
        <translation>A&amp;lias</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Ta&amp;gs</translation>
    </message>
    <message>
        <source>Not given</source>
        <extracomment>in place of a fact that the customer&apos;s record does not have</extracomment>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>in place of a moment: never happened</extracomment>
        <translation>Never</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>None known</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primary domain name</translation>
    </message>
    <message>
        <source>Record as the service sent it</source>
        <translation>Record as the service sent it</translation>
    </message>
    <message>
        <source>Copy the record as the service sent it</source>
        <translation>Copy the record as the service sent it</translation>
    </message>
</context>
<context>
    <name>CustomerViews</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>All customers</translation>
    </message>
    <message>
        <source>Changed this week</source>
        <translation>Changed this week</translation>
    </message>
    <message>
        <source>Record not read yet</source>
        <translation>Record not read yet</translation>
    </message>
    <message>
        <source>Ended customers</source>
        <translation>Ended customers</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1: name of a saved view whose filters were changed since</extracomment>
        <translation>%1 (changed)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <extracomment>%1: name of the saved view in force</extracomment>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Save as a new view…</translation>
    </message>
    <message>
        <source>Save what you see as a view</source>
        <extracomment>button: saves the view under the name typed</extracomment>
        <translation>Save what you see as a view</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Save the changes in “%1”</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Save the changes in “%1”</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Rename “%1”…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <extracomment>button: gives the view the name typed</extracomment>
        <translation>Rename the view</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>Delete “%1”</translation>
    </message>
    <message>
        <source>&amp;Name of the view</source>
        <translation>&amp;Name of the view</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>The view “%1” is saved.</translation>
    </message>
    <message>
        <source>There is a view “%1” already. Choose another name.</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>There is a view “%1” already. Choose another name.</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Choose another name…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <extracomment>%1: name of a saved view</extracomment>
        <translation>The view “%1” is deleted.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Unknown</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Reseller</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Reseller</translation>
    </message>
    <message>
        <source>Syndication</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Syndication</translation>
    </message>
    <message>
        <source>Microsoft support</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Microsoft support</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>relationship between partner and customer: there is none</extracomment>
        <translation>None</translation>
    </message>
    <message>
        <source>Relationship ended</source>
        <translation>Relationship ended</translation>
    </message>
    <message>
        <source>Tenant gone</source>
        <extracomment>the customer&apos;s tenant no longer exists</extracomment>
        <translation>Tenant gone</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>delegated access: no matter which</extracomment>
        <translation>Any</translation>
    </message>
    <message>
        <source>Granted</source>
        <extracomment>delegated access</extracomment>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Not granted</source>
        <extracomment>delegated access</extracomment>
        <translation>Not granted</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of a country, %2: its ISO code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <extracomment>in a cell: the customer&apos;s own record was not read yet</extracomment>
        <translation>Not read yet</translation>
    </message>
    <message numerus="yes">
        <source>Changed within %n day(s)</source>
        <translation>
            <numerusform>Changed within a day</numerusform>
            <numerusform>Changed within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted adviser</source>
        <extracomment>relationship between partner and customer</extracomment>
        <translation>Trusted adviser</translation>
    </message>
    <message>
        <source>GDAP in force</source>
        <extracomment>filter: delegated access by GDAP, whatever its end</extracomment>
        <translation>GDAP in force</translation>
    </message>
    <message>
        <source>DAP only</source>
        <extracomment>filter: delegated access by DAP and not by GDAP</extracomment>
        <translation>DAP only</translation>
    </message>
</context>
<context>
    <name>CustomersPane</name>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Filter customers</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Previous customer</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Open customer</translation>
    </message>
    <message>
        <source>Copy Microsoft ID</source>
        <translation>Copy Microsoft ID</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Tag selected customers…</source>
        <translation>Tag selected customers…</translation>
    </message>
    <message>
        <source>Ask the service for the opened customer again</source>
        <translation>Ask the service for the opened customer again</translation>
    </message>
    <message>
        <source>Show or close the opened customer</source>
        <translation>Show or close the opened customer</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Phone&quot;, &quot;Microsoft ID&quot; and the like</extracomment>
        <translation>Copied: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln customer(s) can be tagged at once. Select fewer.</source>
        <translation>
            <numerusform>At most %Ln customer can be tagged at once. Select fewer.</numerusform>
            <numerusform>At most %Ln customers can be tagged at once. Select fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged.</source>
        <translation>
            <numerusform>%Ln customer tagged.</numerusform>
            <numerusform>%Ln customers tagged.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Copy primary domain name</source>
        <translation>Copy primary domain name</translation>
    </message>
    <message>
        <source>Copy other domains</source>
        <translation>Copy other domains</translation>
    </message>
    <message>
        <source>Copy commerce ID</source>
        <translation>Copy commerce ID</translation>
    </message>
    <message>
        <source>Copy registration number</source>
        <translation>Copy registration number</translation>
    </message>
    <message>
        <source>Copy partner ID (MPN)</source>
        <translation>Copy partner ID (MPN)</translation>
    </message>
    <message>
        <source>There is nothing to copy: the customer’s record does not have it.</source>
        <translation>There is nothing to copy: the customer’s record does not have it.</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primary domain name</translation>
    </message>
    <message>
        <source>Copied: %1 %2</source>
        <extracomment>%1: &quot;Microsoft ID&quot;, &quot;Primary domain name&quot; and the like; %2: what was copied</extracomment>
        <translation>Copied: %1 %2</translation>
    </message>
    <message>
        <source>Show what was done for this customer</source>
        <translation>Show what was done for this customer</translation>
    </message>
    <message>
        <source>Show the overview of this customer</source>
        <translation>Show the overview of this customer</translation>
    </message>
    <message>
        <source>Service management of this customer</source>
        <translation>Service management of this customer</translation>
    </message>
    <message>
        <source>Subscriptions of this customer</source>
        <translation>Subscriptions of this customer</translation>
    </message>
    <message>
        <source>Users and licences of this customer</source>
        <translation>Users and licences of this customer</translation>
    </message>
    <message>
        <source>Issues of this customer</source>
        <translation>Issues of this customer</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Choose days</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;First day</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Last day</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Show these days</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>What will happen</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Reason or ticket number</source>
        <translation>Reason or ticket number</translation>
    </message>
    <message>
        <source>What will &amp;happen</source>
        <translation>What will &amp;happen</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Reason or ticket number</translation>
    </message>
    <message>
        <source>The customer&apos;s name, to confirm</source>
        <translation>The customer&apos;s name, to confirm</translation>
    </message>
    <message>
        <source>Type “%1” to &amp;confirm</source>
        <extracomment>%1: a customer&apos;s name; what cannot be taken lightly is confirmed by typing it</extracomment>
        <translation>Type “%1” to &amp;confirm</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves a dialog without doing anything; never the word for ending a subscription</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a subscription or a person, %2: what is changed of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The change is written into the outbox and sent as soon as there is a connection.</source>
        <translation>The change is written into the outbox and sent as soon as there is a connection.</translation>
    </message>
    <message>
        <source>%1: stays as it is. %2</source>
        <extracomment>%1: a subscription or a person, %2: a sentence on why it stays as it is</extracomment>
        <translation>%1: stays as it is. %2</translation>
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
            <numerusform>%Ln change written into the outbox.</numerusform>
            <numerusform>%Ln changes written into the outbox.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>A button: takes a change back before it is sent</extracomment>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>It was sent already. The outbox can undo what was done.</source>
        <translation>It was sent already. The outbox can undo what was done.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) withdrawn.</source>
        <translation>
            <numerusform>%Ln change withdrawn.</numerusform>
            <numerusform>%Ln changes withdrawn.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) carried out and verified.</source>
        <translation>
            <numerusform>%Ln change carried out and verified.</numerusform>
            <numerusform>%Ln changes carried out and verified.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DueCalendar</name>
    <message>
        <source>Days of the week</source>
        <translation>Days of the week</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>The month after</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>a button: shows this month</extracomment>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>title of a calendar; %1: a month, %2: a year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>By when something must be done: %1</source>
        <extracomment>%1: a month and a year; read aloud</extracomment>
        <translation>By when something must be done: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue in all</source>
        <extracomment>%Ln: how many messages are overdue, in any month</extracomment>
        <translation>
            <numerusform>%Ln overdue in all</numerusform>
            <numerusform>%Ln overdue in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this month</source>
        <extracomment>%Ln: how many messages ask for something in the month that is shown</extracomment>
        <translation>
            <numerusform>%Ln in this month</numerusform>
            <numerusform>%Ln in this month</numerusform>
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
        <translation>%1: no messages</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln message</numerusform>
            <numerusform>%1: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln overdue</source>
        <extracomment>%1: a day and how many messages; %Ln: how many of them are overdue</extracomment>
        <translation>
            <numerusform>%1, %Ln overdue</numerusform>
            <numerusform>%1, %Ln overdue</numerusform>
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
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
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
        <translation>Change what waits</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>&amp;New value</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Reason or ticket number</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>A button</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Microsoft wants a sign-in with multifactor authentication for this. Sign in again and confirm it.</source>
        <translation>Microsoft wants a sign-in with multifactor authentication for this. Sign in again and confirm it.</translation>
    </message>
    <message>
        <source>The service does not accept our sign-in, because the profile asks for the wrong audience. Check the addresses in the profile.</source>
        <translation>The service does not accept our sign-in, because the profile asks for the wrong audience. Check the addresses in the profile.</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid. Sign in again.</source>
        <translation>The sign-in is no longer valid. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in code has expired before it was used. Ask for a new one.</source>
        <translation>The sign-in code has expired before it was used. Ask for a new one.</translation>
    </message>
    <message>
        <source>An administrator has to allow this application first. Ask a global administrator of your own tenant.</source>
        <translation>An administrator has to allow this application first. Ask a global administrator of your own tenant.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s rules ask for a new sign-in. Sign in again.</source>
        <translation>Your organisation&apos;s rules ask for a new sign-in. Sign in again.</translation>
    </message>
    <message>
        <source>You have no relationship with this customer any more. What is shown is the last that was known.</source>
        <translation>You have no relationship with this customer any more. What is shown is the last that was known.</translation>
    </message>
    <message>
        <source>Your role in Partner Center does not allow this. Ask an administrator of your organisation for the role.</source>
        <translation>Your role in Partner Center does not allow this. Ask an administrator of your organisation for the role.</translation>
    </message>
    <message>
        <source>An agreement has to be accepted in Partner Center before this can be done.</source>
        <translation>An agreement has to be accepted in Partner Center before this can be done.</translation>
    </message>
    <message>
        <source>Microsoft is still reviewing this customer. Try again when the review is done.</source>
        <translation>Microsoft is still reviewing this customer. Try again when the review is done.</translation>
    </message>
    <message>
        <source>The service answered with a link to another host. It was not followed.</source>
        <translation>The service answered with a link to another host. It was not followed.</translation>
    </message>
    <message>
        <source>Reading the list took too long for the service. It starts again from the beginning by itself.</source>
        <translation>Reading the list took too long for the service. It starts again from the beginning by itself.</translation>
    </message>
    <message>
        <source>The answer was larger than any answer should be, so it was not read.</source>
        <translation>The answer was larger than any answer should be, so it was not read.</translation>
    </message>
    <message>
        <source>The service sent us to another address. It was not followed, to keep your sign-in safe.</source>
        <translation>The service sent us to another address. It was not followed, to keep your sign-in safe.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came, so it is not known whether the change was made. It is being checked.</source>
        <translation>The connection broke before the answer came, so it is not known whether the change was made. It is being checked.</translation>
    </message>
    <message>
        <source>The connection to the service is not safe: its certificate could not be trusted. Nothing was sent.</source>
        <translation>The connection to the service is not safe: its certificate could not be trusted. Nothing was sent.</translation>
    </message>
    <message>
        <source>The profile has a mistake: %1. Correct it and try again.</source>
        <extracomment>%1: file, line and key</extracomment>
        <translation>The profile has a mistake: %1. Correct it and try again.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it exists and that you may open it.</source>
        <extracomment>%1: a path</extracomment>
        <translation>The file %1 cannot be read. Check that it exists and that you may open it.</translation>
    </message>
    <message>
        <source>The service asks us to slow down. It is tried again by itself in a moment.</source>
        <translation>The service asks us to slow down. It is tried again by itself in a moment.</translation>
    </message>
    <message numerus="yes">
        <source>The service asks us to wait %n second(s). It is tried again by itself.</source>
        <translation>
            <numerusform>The service asks us to wait %n second. It is tried again by itself.</numerusform>
            <numerusform>The service asks us to wait %n seconds. It is tried again by itself.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused this with code %1. Copy the details if you want to ask somebody.</source>
        <extracomment>%1: the service&apos;s own error code</extracomment>
        <translation>The service refused this with code %1. Copy the details if you want to ask somebody.</translation>
    </message>
    <message>
        <source>The service understood the question but refused it. Copy the details if you want to ask somebody.</source>
        <translation>The service understood the question but refused it. Copy the details if you want to ask somebody.</translation>
    </message>
    <message>
        <source>This cannot be saved as it is. Change it and try again.</source>
        <translation>This cannot be saved as it is. Change it and try again.</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>the data folder</translation>
    </message>
    <message>
        <source>Another program is using %1. Close it and try again.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>Another program is using %1. Close it and try again.</translation>
    </message>
    <message>
        <source>The data in %1 was written by a newer version of this program. Install that version to open it.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>The data in %1 was written by a newer version of this program. Install that version to open it.</translation>
    </message>
    <message>
        <source>The disk with %1 is full. Make room; the work goes on from where it stopped.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>The disk with %1 is full. Make room; the work goes on from where it stopped.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the folder.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>%1 cannot be written. Check the permissions of the folder.</translation>
    </message>
    <message>
        <source>The data in %1 could not be read or written. Try again; if it stays, copy the details.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>The data in %1 could not be read or written. Try again; if it stays, copy the details.</translation>
    </message>
    <message>
        <source>There is no connection to the service. What is shown comes from this computer.</source>
        <translation>There is no connection to the service. What is shown comes from this computer.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to go on.</source>
        <translation>You are not signed in. Sign in to go on.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Look at the newest state and try again.</source>
        <translation>Somebody else changed this at the same time. Look at the newest state and try again.</translation>
    </message>
    <message>
        <source>The service does not have this any more. What is shown is the last that was known.</source>
        <translation>The service does not have this any more. What is shown is the last that was known.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask an administrator of your organisation.</source>
        <translation>You are not allowed to do this. Ask an administrator of your organisation.</translation>
    </message>
    <message>
        <source>The service gave an answer that cannot be understood. It is asked again at the next synchronisation.</source>
        <translation>The service gave an answer that cannot be understood. It is asked again at the next synchronisation.</translation>
    </message>
    <message>
        <source>The service did not answer in time. Try again in a moment.</source>
        <translation>The service did not answer in time. Try again in a moment.</translation>
    </message>
    <message>
        <source>This was stopped before it was done.</source>
        <translation>This was stopped before it was done.</translation>
    </message>
    <message>
        <source>Connection not safe</source>
        <extracomment>heading of an error</extracomment>
        <translation>Connection not safe</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <extracomment>heading of an error</extracomment>
        <translation>Sign-in needed</translation>
    </message>
    <message>
        <source>Service is busy</source>
        <extracomment>heading of an error</extracomment>
        <translation>Service is busy</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <extracomment>heading of an error</extracomment>
        <translation>Changed elsewhere</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>heading of an error</extracomment>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>heading of an error</extracomment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <extracomment>heading of an error</extracomment>
        <translation>Not allowed</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <extracomment>heading of an error</extracomment>
        <translation>Unexpected answer</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <extracomment>heading of an error</extracomment>
        <translation>No answer in time</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>heading of an error: the person stopped it</extracomment>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Data in use</source>
        <extracomment>heading of an error: another program has the file</extracomment>
        <translation>Data in use</translation>
    </message>
    <message>
        <source>Data damaged</source>
        <extracomment>heading of an error</extracomment>
        <translation>Data damaged</translation>
    </message>
    <message>
        <source>Data too new</source>
        <extracomment>heading of an error</extracomment>
        <translation>Data too new</translation>
    </message>
    <message>
        <source>Data not accessible</source>
        <extracomment>heading of an error</extracomment>
        <translation>Data not accessible</translation>
    </message>
    <message>
        <source>Disk full</source>
        <extracomment>heading of an error</extracomment>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Data cannot be written</source>
        <extracomment>heading of an error</extracomment>
        <translation>Data cannot be written</translation>
    </message>
    <message>
        <source>No profile was used yet. Name one with --profile, or look around with --demo.</source>
        <translation>No profile was used yet. Name one with --profile, or look around with --demo.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor the name of a profile.</source>
        <translation>%1 is neither a file nor the name of a profile.</translation>
    </message>
    <message>
        <source>There is no cache at %1 yet. Synchronise first.</source>
        <translation>There is no cache at %1 yet. Synchronise first.</translation>
    </message>
    <message>
        <source>This user does not exist any more at Microsoft.</source>
        <translation>This user does not exist any more at Microsoft.</translation>
    </message>
    <message>
        <source>This subscription does not exist any more at Microsoft.</source>
        <translation>This subscription does not exist any more at Microsoft.</translation>
    </message>
    <message>
        <source>This was changed at Microsoft in the meantime. The newest state is read before the change is tried again.</source>
        <translation>This was changed at Microsoft in the meantime. The newest state is read before the change is tried again.</translation>
    </message>
    <message>
        <source>The number of licences cannot be changed while the subscription is suspended.</source>
        <translation>The number of licences cannot be changed while the subscription is suspended.</translation>
    </message>
    <message>
        <source>The subscription has been deleted and cannot be changed any more.</source>
        <translation>The subscription has been deleted and cannot be changed any more.</translation>
    </message>
    <message>
        <source>Microsoft is not ready yet to change this subscription. Try again later.</source>
        <translation>Microsoft is not ready yet to change this subscription. Try again later.</translation>
    </message>
    <message>
        <source>This subscription cannot be changed in its present status.</source>
        <translation>This subscription cannot be changed in its present status.</translation>
    </message>
    <message>
        <source>The add-on cannot be activated while the subscription it belongs to is not active.</source>
        <translation>The add-on cannot be activated while the subscription it belongs to is not active.</translation>
    </message>
    <message>
        <source>An order for this customer is still being processed. Try again in a few minutes.</source>
        <translation>An order for this customer is still being processed. Try again in a few minutes.</translation>
    </message>
    <message>
        <source>No licence of this kind is left. Buy more licences first, or free one.</source>
        <translation>No licence of this kind is left. Buy more licences first, or free one.</translation>
    </message>
    <message>
        <source>The cache at %1 has the customers of another service or partner. Synchronise first.</source>
        <translation>The cache at %1 has the customers of another service or partner. Synchronise first.</translation>
    </message>
    <message>
        <source>The file %1 with your own notes, tags and views is damaged. It stays as it is until you put a copy from the folder “copies” in its place, or start empty in the window.</source>
        <extracomment>%1: a path</extracomment>
        <translation>The file %1 with your own notes, tags and views is damaged. It stays as it is until you put a copy from the folder “copies” in its place, or start empty in the window.</translation>
    </message>
    <message>
        <source>The data in %1 is damaged. The next synchronisation sets it aside, never deletes it, and reads it again.</source>
        <extracomment>%1: a path, or &quot;the data folder&quot;</extracomment>
        <translation>The data in %1 is damaged. The next synchronisation sets it aside, never deletes it, and reads it again.</translation>
    </message>
    <message>
        <source>The browser came back from another sign-in than this one. Nothing was taken from it. Sign in again.</source>
        <translation>The browser came back from another sign-in than this one. Nothing was taken from it. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in was answered by another authority than the one of the profile. Nothing was taken from it.</source>
        <translation>The sign-in was answered by another authority than the one of the profile. Nothing was taken from it.</translation>
    </message>
    <message>
        <source>The sign-in service answered for another sign-in than this one. Nothing was taken from it. Sign in again.</source>
        <translation>The sign-in service answered for another sign-in than this one. Nothing was taken from it. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in service answered for another application than this one. Check the application id in the profile.</source>
        <translation>The sign-in service answered for another application than this one. Check the application id in the profile.</translation>
    </message>
    <message>
        <source>The sign-in is not valid at the time this computer shows. Check its clock, then sign in again.</source>
        <translation>The sign-in is not valid at the time this computer shows. Check its clock, then sign in again.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was used before, or too long ago. Sign in again.</source>
        <translation>The sign-in in the browser was used before, or too long ago. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not finished in time. Start it again when you want to.</source>
        <translation>The sign-in in the browser was not finished in time. Start it again when you want to.</translation>
    </message>
    <message>
        <source>The browser has no way back to this program, because no port of this computer is free. Sign in with a code.</source>
        <translation>The browser has no way back to this program, because no port of this computer is free. Sign in with a code.</translation>
    </message>
    <message>
        <source>The sign-in service does not know the application id in the profile. Check it, and that it is of your own tenant.</source>
        <translation>The sign-in service does not know the application id in the profile. Check it, and that it is of your own tenant.</translation>
    </message>
    <message>
        <source>The sign-in service does not know the tenant in the profile. Check the tenant id.</source>
        <translation>The sign-in service does not know the tenant in the profile. Check the tenant id.</translation>
    </message>
    <message>
        <source>The application is not registered for sign-in from a desktop. Add the redirect address http://localhost to it.</source>
        <translation>The application is not registered for sign-in from a desktop. Add the redirect address http://localhost to it.</translation>
    </message>
    <message>
        <source>Your organisation’s rules do not allow a sign-in from this device or place. Ask an administrator what they require.</source>
        <translation>Your organisation’s rules do not allow a sign-in from this device or place. Ask an administrator what they require.</translation>
    </message>
    <message>
        <source>No sign-in is kept on this computer. Leave out --sign-in stored to sign in.</source>
        <translation>No sign-in is kept on this computer. Leave out --sign-in stored to sign in.</translation>
    </message>
    <message>
        <source>This computer has no keychain to keep the sign-in in, so you will be asked again next time.</source>
        <translation>This computer has no keychain to keep the sign-in in, so you will be asked again next time.</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked. Unlock it; until then the sign-in is neither read, kept nor removed there.</source>
        <translation>The keychain of this computer is locked. Unlock it; until then the sign-in is neither read, kept nor removed there.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not do what it was asked, so you may have to sign in again next time.</source>
        <translation>The keychain of this computer did not do what it was asked, so you may have to sign in again next time.</translation>
    </message>
    <message>
        <source>The sign-in was declined. Start it again when you want to.</source>
        <translation>The sign-in was declined. Start it again when you want to.</translation>
    </message>
    <message>
        <source>The table of roles has a mistake: %1. Correct it and try again.</source>
        <extracomment>%1: file, line and column</extracomment>
        <translation>The table of roles has a mistake: %1. Correct it and try again.</translation>
    </message>
    <message>
        <source>Nobody has signed in for so long that the cache at %1 may not be shown any more. Synchronise first.</source>
        <translation>Nobody has signed in for so long that the cache at %1 may not be shown any more. Synchronise first.</translation>
    </message>
    <message>
        <source>%1 signed in, but somebody else is working here. Sign in as that person.</source>
        <extracomment>%1: an account, such as jan@office.example</extracomment>
        <translation>%1 signed in, but somebody else is working here. Sign in as that person.</translation>
    </message>
    <message>
        <source>The browser answered with an earlier sign-in. Sign in once more, with your password or what you use instead.</source>
        <translation>The browser answered with an earlier sign-in. Sign in once more, with your password or what you use instead.</translation>
    </message>
    <message>
        <source>You are signed out. Synchronise to sign in again.</source>
        <translation>You are signed out. Synchronise to sign in again.</translation>
    </message>
    <message>
        <source>The screen of this computer could not be locked from here. Lock it yourself before you walk away.</source>
        <translation>The screen of this computer could not be locked from here. Lock it yourself before you walk away.</translation>
    </message>
    <message>
        <source>The connection to the sign-in service broke before the sign-in was finished. Sign in again.</source>
        <translation>The connection to the sign-in service broke before the sign-in was finished. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer in time, so the sign-in was not finished. Sign in again.</source>
        <translation>The sign-in service did not answer in time, so the sign-in was not finished. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in service is too busy to finish the sign-in. Sign in again in a moment.</source>
        <translation>The sign-in service is too busy to finish the sign-in. Sign in again in a moment.</translation>
    </message>
    <message>
        <source>The sign-in service refused to finish the sign-in. Sign in again; if it stays, copy the details.</source>
        <translation>The sign-in service refused to finish the sign-in. Sign in again; if it stays, copy the details.</translation>
    </message>
    <message>
        <source>The sign-in service failed before the sign-in was finished. Sign in again later.</source>
        <translation>The sign-in service failed before the sign-in was finished. Sign in again later.</translation>
    </message>
    <message>
        <source>The sign-in service gave an answer that cannot be understood, so the sign-in was not finished. Sign in again; if it stays, copy the details.</source>
        <translation>The sign-in service gave an answer that cannot be understood, so the sign-in was not finished. Sign in again; if it stays, copy the details.</translation>
    </message>
    <message>
        <source>Then nobody could change the roles any more, so nothing was changed. Give another role that right first.</source>
        <translation>Then nobody could change the roles any more, so nothing was changed. Give another role that right first.</translation>
    </message>
    <message>
        <source>The application is registered as one that has a secret. Allow public client flows for it under Authentication in Microsoft Entra.</source>
        <translation>The application is registered as one that has a secret. Allow public client flows for it under Authentication in Microsoft Entra.</translation>
    </message>
    <message>
        <source>The profile “%1” has the same data folder. Choose a name that differs in more than case or signs.</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>The profile “%1” has the same data folder. Choose a name that differs in more than case or signs.</translation>
    </message>
    <message>
        <source>it is missing</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>it is missing</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>it stands there twice</translation>
    </message>
    <message>
        <source>a character that does not belong there; save the file as UTF-8</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>a character that does not belong there; save the file as UTF-8</translation>
    </message>
    <message>
        <source>neither [profile] nor key=value</source>
        <extracomment>what is wrong with a line of a profile file</extracomment>
        <translation>neither [profile] nor key=value</translation>
    </message>
    <message>
        <source>it stands before the line [profile]</source>
        <extracomment>what is wrong with a line of a profile file</extracomment>
        <translation>it stands before the line [profile]</translation>
    </message>
    <message>
        <source>the quotation marks are not closed, or text follows them</source>
        <extracomment>what is wrong with a key or line of a profile file</extracomment>
        <translation>the quotation marks are not closed, or text follows them</translation>
    </message>
    <message>
        <source>it is empty</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>it is longer than 100 characters</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>it is longer than 100 characters</translation>
    </message>
    <message>
        <source>the file is too large for a profile</source>
        <extracomment>what is wrong with a profile file</extracomment>
        <translation>the file is too large for a profile</translation>
    </message>
    <message>
        <source>not a whole address, or one with a user name, ? or #</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>not a whole address, or one with a user name, ? or #</translation>
    </message>
    <message>
        <source>only https://, or http:// on this computer</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>only https://, or http:// on this computer</translation>
    </message>
    <message>
        <source>neither an ID nor a domain</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>neither an ID nor a domain</translation>
    </message>
    <message>
        <source>there is a blank in it</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>there is a blank in it</translation>
    </message>
    <message>
        <source>it must be this computer, localhost</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>it must be this computer, localhost</translation>
    </message>
    <message>
        <source>not a number from 0 to 100000</source>
        <extracomment>what is wrong with a key of a profile file</extracomment>
        <translation>not a number from 0 to 100000</translation>
    </message>
    <message>
        <source>The profile has a mistake: %1 (%2). Correct it and try again.</source>
        <extracomment>%1: file, line and key, %2: what is wrong with it</extracomment>
        <translation>The profile has a mistake: %1 (%2). Correct it and try again.</translation>
    </message>
    <message>
        <source>%1 is so already: there is nothing to change.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>%1 is so already: there is nothing to change.</translation>
    </message>
    <message>
        <source>That value cannot be given to %1: a quantity is a whole number from 1 up, a nickname has 1 to 200 characters.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>That value cannot be given to %1: a quantity is a whole number from 1 up, a nickname has 1 to 200 characters.</translation>
    </message>
    <message>
        <source>A reason or the number of a ticket is missing.</source>
        <translation>A reason or the number of a ticket is missing.</translation>
    </message>
    <message>
        <source>The same of %1 is being changed already: see the outbox.</source>
        <extracomment>%1: a subscription</extracomment>
        <translation>The same of %1 is being changed already: see the outbox.</translation>
    </message>
    <message>
        <source>Microsoft has accepted the change and has not carried it out yet. It is looked at again every hour.</source>
        <translation>Microsoft has accepted the change and has not carried it out yet. It is looked at again every hour.</translation>
    </message>
    <message>
        <source>Without a usage location no licence can be assigned: set it in the admin portal first.</source>
        <translation>Without a usage location no licence can be assigned: set it in the admin portal first.</translation>
    </message>
    <message>
        <source>The window is locked: nothing is changed in the name of whoever locked it. Unlock it first.</source>
        <translation>The window is locked: nothing is changed in the name of whoever locked it. Unlock it first.</translation>
    </message>
    <message>
        <source>This customer has not consented to this application. Ask an administrator of yours to see to it.</source>
        <translation>This customer has not consented to this application. Ask an administrator of yours to see to it.</translation>
    </message>
    <message>
        <source>This customer&apos;s own rules do not let your sign-in in. Do it in the admin portal, or ask the customer to allow it.</source>
        <translation>This customer&apos;s own rules do not let your sign-in in. Do it in the admin portal, or ask the customer to allow it.</translation>
    </message>
    <message>
        <source>Nobody of your office is known in this customer&apos;s tenant. Ask the customer for delegated access (GDAP).</source>
        <translation>Nobody of your office is known in this customer&apos;s tenant. Ask the customer for delegated access (GDAP).</translation>
    </message>
    <message>
        <source>The delegated access (GDAP) to this customer&apos;s tenant has ended. Have it renewed in Partner Center.</source>
        <translation>The delegated access (GDAP) to this customer&apos;s tenant has ended. Have it renewed in Partner Center.</translation>
    </message>
    <message>
        <source>What came was about another customer&apos;s tenant, and was not taken.</source>
        <translation>What came was about another customer&apos;s tenant, and was not taken.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <extracomment>%1: what was asked for</extracomment>
        <translation>%1 is not known here.</translation>
    </message>
    <message>
        <source>The customer %1 is not known here.</source>
        <extracomment>%1: the ID or the domain of a customer</extracomment>
        <translation>The customer %1 is not known here.</translation>
    </message>
    <message>
        <source>The subscription %1 is not known here.</source>
        <extracomment>%1: the ID of a subscription</extracomment>
        <translation>The subscription %1 is not known here.</translation>
    </message>
    <message>
        <source>The issue %1 is not known here.</source>
        <extracomment>%1: the ID of an issue of Microsoft&apos;s</extracomment>
        <translation>The issue %1 is not known here.</translation>
    </message>
    <message>
        <source>The outbox has no entry %1.</source>
        <extracomment>%1: the ID of an entry of the outbox</extracomment>
        <translation>The outbox has no entry %1.</translation>
    </message>
    <message>
        <source>The change of %1 has the state %2 in the outbox and cannot be altered any more.</source>
        <extracomment>%1: a subscription or a person, %2: how far its change has come, for example Verified</extracomment>
        <translation>The change of %1 has the state %2 in the outbox and cannot be altered any more.</translation>
    </message>
    <message>
        <source>Microsoft does not let the subscription go from its status to this one: only an active one can be suspended, only a suspended one reactivated. Synchronise to see its present status.</source>
        <translation>Microsoft does not let the subscription go from its status to this one: only an active one can be suspended, only a suspended one reactivated. Synchronise to see its present status.</translation>
    </message>
    <message>
        <source>Microsoft lets the quantity go down only within the cancellation window, some days after a purchase or a renewal, and that has closed. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</source>
        <translation>Microsoft lets the quantity go down only within the cancellation window, some days after a purchase or a renewal, and that has closed. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.</translation>
    </message>
    <message>
        <source>This subscription has no quantity that can be changed: it is billed by use, or it is a trial.</source>
        <translation>This subscription has no quantity that can be changed: it is billed by use, or it is a trial.</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1: &quot;Phone&quot;, &quot;Microsoft ID&quot; and the like</extracomment>
        <translation>Copy: %1</translation>
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
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter text</source>
        <translation>Clear the filter text</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Add a filter</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>button: which columns the list shows</extracomment>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Choose columns and order</source>
        <translation>Choose columns and order</translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Getting started</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Register an application</source>
        <translation>Register an application</translation>
    </message>
    <message>
        <source>Open Microsoft Entra as an administrator of your own tenant, choose App registrations and New registration. Give it a name of your own and choose accounts in this organisational directory only.</source>
        <translation>Open Microsoft Entra as an administrator of your own tenant, choose App registrations and New registration. Give it a name of your own and choose accounts in this organisational directory only.</translation>
    </message>
    <message>
        <source>Global</source>
        <extracomment>A cloud, in short</extracomment>
        <translation>Global</translation>
    </message>
    <message>
        <source>US Government</source>
        <extracomment>A cloud, in short</extracomment>
        <translation>US Government</translation>
    </message>
    <message>
        <source>Let the browser come back</source>
        <translation>Let the browser come back</translation>
    </message>
    <message>
        <source>Under Authentication add the platform Mobile and desktop applications with this redirect address, and set Allow public client flows to Yes. Make no secret: a program on a desktop cannot keep one.</source>
        <translation>Under Authentication add the platform Mobile and desktop applications with this redirect address, and set Allow public client flows to Yes. Make no secret: a program on a desktop cannot keep one.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Redirect address</translation>
    </message>
    <message>
        <source>API, by its ID</source>
        <translation>API, by its ID</translation>
    </message>
    <message>
        <source>Give it its permissions</source>
        <translation>Give it its permissions</translation>
    </message>
    <message>
        <source>Under API permissions add these as delegated permissions: Partner Center (among the APIs my organization uses, to be found by this ID) and Microsoft Graph. Then choose Grant admin consent. Leave out DelegatedAdminRelationship.Read.All where the cloud has no GDAP.</source>
        <translation>Under API permissions add these as delegated permissions: Partner Center (among the APIs my organization uses, to be found by this ID) and Microsoft Graph. Then choose Grant admin consent. Leave out DelegatedAdminRelationship.Read.All where the cloud has no GDAP.</translation>
    </message>
    <message>
        <source>Fill in a profile</source>
        <translation>Fill in a profile</translation>
    </message>
    <message>
        <source>Copy the application (client) ID and the directory (tenant) ID from the overview of the registration.</source>
        <translation>Copy the application (client) ID and the directory (tenant) ID from the overview of the registration.</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Add a profile…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Test the connection</translation>
    </message>
    <message>
        <source>The test names exactly what is missing and where to mend it. Sign in as a user of your own tenant, with multifactor authentication: Partner Center lets nobody in without it.</source>
        <translation>The test names exactly what is missing and where to mend it. Sign in as a user of your own tenant, with multifactor authentication: Partner Center lets nobody in without it.</translation>
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
        <translation>Only billing</translation>
    </message>
    <message>
        <source>Only commercial matters</source>
        <extracomment>A menu: a right that is restricted to commercial matters</extracomment>
        <translation>Only commercial matters</translation>
    </message>
    <message>
        <source>All but Azure</source>
        <extracomment>A menu: a right that leaves Azure out</extracomment>
        <translation>All but Azure</translation>
    </message>
</context>
<context>
    <name>HealthDays</name>
    <message>
        <source>Day (UTC)</source>
        <extracomment>above a column of dates</extracomment>
        <translation>Day (UTC)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <extracomment>above a column: how many were going on that day</extracomment>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Advisories</source>
        <extracomment>above a column: how many were going on that day</extracomment>
        <translation>Advisories</translation>
    </message>
</context>
<context>
    <name>HealthHeadings</name>
    <message>
        <source>Issue ID</source>
        <translation>Issue ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Estimated start time</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Customers reported</source>
        <translation>Customers reported</translation>
    </message>
    <message>
        <source>Customers confirmed</source>
        <translation>Customers confirmed</translation>
    </message>
    <message>
        <source>Customers not affected</source>
        <translation>Customers not affected</translation>
    </message>
    <message>
        <source>Customers informed</source>
        <translation>Customers informed</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Muted until</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>No longer reported since</source>
        <translation>No longer reported since</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informed</translation>
    </message>
    <message>
        <source>Health of its tenant</source>
        <translation>Health of its tenant</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Customers possibly affected</source>
        <translation>Customers possibly affected</translation>
    </message>
    <message>
        <source>Customers of whom it is not known</source>
        <translation>Customers of whom it is not known</translation>
    </message>
    <message>
        <source>Customers suspended</source>
        <translation>Customers suspended</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
</context>
<context>
    <name>HealthNotices</name>
    <message numerus="yes">
        <source>While it was quiet: news of %n issue(s)</source>
        <extracomment>title of a notice; %n: how many issues of services it is about</extracomment>
        <translation>
            <numerusform>While it was quiet: news of %n issue</numerusform>
            <numerusform>While it was quiet: news of %n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News of %n issue(s)</source>
        <translation>
            <numerusform>News of %n issue</numerusform>
            <numerusform>News of %n issues</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a new issue</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: a new issue</translation>
    </message>
    <message>
        <source>%1: an issue became worse</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: an issue became worse</translation>
    </message>
    <message>
        <source>%1: an issue has news</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: an issue has news</translation>
    </message>
    <message>
        <source>%1: an issue is over</source>
        <extracomment>title of a notice; %1: a service</extracomment>
        <translation>%1: an issue is over</translation>
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
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Service health</source>
        <translation>Service health</translation>
    </message>
    <message>
        <source>Parts of the service health</source>
        <translation>Parts of the service health</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>a tab: what was in the last days</extracomment>
        <translation>History</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>a tab: the message centre</extracomment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>Copy ID</translation>
    </message>
    <message>
        <source>Filter the issues or messages</source>
        <translation>Filter the issues or messages</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Next row</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>Show the issues</source>
        <translation>Show the issues</translation>
    </message>
    <message>
        <source>Show the services and how they are</source>
        <translation>Show the services and how they are</translation>
    </message>
    <message>
        <source>Show the history of issues</source>
        <translation>Show the history of issues</translation>
    </message>
    <message>
        <source>Show the message centre</source>
        <translation>Show the message centre</translation>
    </message>
    <message>
        <source>Show active issues</source>
        <translation>Show active issues</translation>
    </message>
    <message>
        <source>Show issues that ended lately, too</source>
        <translation>Show issues that ended lately, too</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Show all issues</translation>
    </message>
    <message>
        <source>Show muted issues, too</source>
        <translation>Show muted issues, too</translation>
    </message>
    <message>
        <source>List why the health of some customers is not known</source>
        <translation>List why the health of some customers is not known</translation>
    </message>
    <message>
        <source>Show or close the calendar of messages</source>
        <translation>Show or close the calendar of messages</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Service health</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Service health</translation>
    </message>
    <message>
        <source>Issues</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Affected customers</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Affected customers</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Known of %1 of the %2 customers.</source>
        <extracomment>%1 and %2: numbers of customers</extracomment>
        <translation>Known of %1 of the %2 customers.</translation>
    </message>
    <message>
        <source>&quot;partnerdesk sync --health&quot; reads it; a window that is open does so by itself.</source>
        <translation>&quot;partnerdesk sync --health&quot; reads it; a window that is open does so by itself.</translation>
    </message>
    <message>
        <source>No issue fits.</source>
        <translation>No issue fits.</translation>
    </message>
    <message>
        <source>No message fits.</source>
        <translation>No message fits.</translation>
    </message>
    <message>
        <source>No customer fits.</source>
        <translation>No customer fits.</translation>
    </message>
    <message>
        <source>--view of %1 is one of %2, not &quot;%3&quot;.</source>
        <extracomment>%1: what is listed, %2: the words that may be typed, %3: what was typed</extracomment>
        <translation>--view of %1 is one of %2, not &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <translation>Incident ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Estimated start time</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Not affected</source>
        <translation>Not affected</translation>
    </message>
    <message>
        <source>Ever reported</source>
        <translation>Ever reported</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>First seen</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Muted until</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primary domain name</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Marked by</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Message ID</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Affected services</translation>
    </message>
    <message>
        <source>Must act by</source>
        <translation>Must act by</translation>
    </message>
    <message>
        <source>Major change</source>
        <translation>Major change</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>User impact</translation>
    </message>
    <message>
        <source>SLA credit until</source>
        <translation>SLA credit until</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>All updates</source>
        <translation>All updates</translation>
    </message>
    <message>
        <source>Possibly affected</source>
        <translation>Possibly affected</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
</context>
<context>
    <name>HealthTray</name>
    <message numerus="yes">
        <source>%Ln issue(s) going on</source>
        <extracomment>%n: how many issues of services go on</extracomment>
        <translation>
            <numerusform>%Ln issue going on</numerusform>
            <numerusform>%Ln issues going on</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue is known</source>
        <translation>No issue is known</translation>
    </message>
    <message numerus="yes">
        <source>Not known of %Ln customer(s)</source>
        <extracomment>%n: of how many customers the service health is not known</extracomment>
        <translation>
            <numerusform>Not known of %Ln customer</numerusform>
            <numerusform>Not known of %Ln customers</numerusform>
        </translation>
    </message>
    <message>
        <source>Service health: not read yet</source>
        <extracomment>tooltip of the icon among the desktop&apos;s own: nothing was counted yet</extracomment>
        <translation>Service health: not read yet</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Healthy</source>
        <extracomment>how a service is: all is well there</extracomment>
        <translation>Healthy</translation>
    </message>
    <message>
        <source>Investigating</source>
        <extracomment>how an issue stands</extracomment>
        <translation>Investigating</translation>
    </message>
    <message>
        <source>Service degradation</source>
        <translation>Service degradation</translation>
    </message>
    <message>
        <source>Service interruption</source>
        <translation>Service interruption</translation>
    </message>
    <message>
        <source>Restoring service</source>
        <translation>Restoring service</translation>
    </message>
    <message>
        <source>Verifying service</source>
        <translation>Verifying service</translation>
    </message>
    <message>
        <source>Extended recovery</source>
        <translation>Extended recovery</translation>
    </message>
    <message>
        <source>Investigation suspended (waits for data)</source>
        <translation>Investigation suspended (waits for data)</translation>
    </message>
    <message>
        <source>Service restored</source>
        <translation>Service restored</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>False positive</translation>
    </message>
    <message>
        <source>Post-incident report published</source>
        <translation>Post-incident report published</translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>how an issue stands</extracomment>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Resolved (externally)</source>
        <translation>Resolved (externally)</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <extracomment>how an issue stands: its effects are less</extracomment>
        <translation>Mitigated</translation>
    </message>
    <message>
        <source>Mitigated (externally)</source>
        <translation>Mitigated (externally)</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>how an issue stands: Microsoft says that it is there</extracomment>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>how an issue stands: somebody told Microsoft of it</extracomment>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>how a service or an issue is: the service does not say</extracomment>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Incident</source>
        <extracomment>type of an issue: a service or a main part of it is down</extracomment>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Advisory</source>
        <extracomment>type of an issue: some users have a problem</extracomment>
        <translation>Advisory</translation>
    </message>
    <message>
        <source>Third party</source>
        <extracomment>where an issue comes from</extracomment>
        <translation>Third party</translation>
    </message>
    <message>
        <source>Customer environment</source>
        <extracomment>where an issue comes from</extracomment>
        <translation>Customer environment</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>customer</comment>
        <extracomment>how a customer stands to an issue: the customer&apos;s own tenant has it</extracomment>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Possibly affected</source>
        <translation>Possibly affected</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>customer</comment>
        <extracomment>how a customer stands to an issue: somebody here says that the customer is affected</extracomment>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Not affected</source>
        <translation>Not affected</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <extracomment>of a customer&apos;s health</extracomment>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>of a customer&apos;s health: it can be read</extracomment>
        <translation>Known</translation>
    </message>
    <message>
        <source>No delegated access (GDAP)</source>
        <translation>No delegated access (GDAP)</translation>
    </message>
    <message>
        <source>Delegated access (GDAP) has ended</source>
        <translation>Delegated access (GDAP) has ended</translation>
    </message>
    <message>
        <source>No consent for this program</source>
        <translation>No consent for this program</translation>
    </message>
    <message>
        <source>A role is missing</source>
        <translation>A role is missing</translation>
    </message>
    <message>
        <source>The tenant asks for another sign-in</source>
        <translation>The tenant asks for another sign-in</translation>
    </message>
    <message>
        <source>The tenant has no service announcements</source>
        <translation>The tenant has no service announcements</translation>
    </message>
    <message>
        <source>The answer was about another tenant</source>
        <translation>The answer was about another tenant</translation>
    </message>
    <message>
        <source>The service did not answer</source>
        <translation>The service did not answer</translation>
    </message>
    <message>
        <source>They are read customer by customer while there is a connection.</source>
        <translation>They are read customer by customer while there is a connection.</translation>
    </message>
    <message>
        <source>Ask the customer for a relationship in Partner Center that has the role Service support administrator.</source>
        <translation>Ask the customer for a relationship in Partner Center that has the role Service support administrator.</translation>
    </message>
    <message>
        <source>Have the relationship renewed in Partner Center; the customer has to agree.</source>
        <translation>Have the relationship renewed in Partner Center; the customer has to agree.</translation>
    </message>
    <message>
        <source>An administrator of your office can give it in Partner Center for each customer.</source>
        <translation>An administrator of your office can give it in Partner Center for each customer.</translation>
    </message>
    <message>
        <source>Have the role Service support administrator added to the relationship and to your security group in Partner Center.</source>
        <translation>Have the role Service support administrator added to the relationship and to your security group in Partner Center.</translation>
    </message>
    <message>
        <source>The tenant has sign-in rules of its own: ask its administrator to let your partner account in, or sign in again.</source>
        <translation>The tenant has sign-in rules of its own: ask its administrator to let your partner account in, or sign in again.</translation>
    </message>
    <message>
        <source>There is nothing to be done: no Microsoft 365 service is told of for this tenant.</source>
        <translation>There is nothing to be done: no Microsoft 365 service is told of for this tenant.</translation>
    </message>
    <message>
        <source>It was not taken. Check which tenant the customer has; it is asked again by itself.</source>
        <translation>It was not taken. Check which tenant the customer has; it is asked again by itself.</translation>
    </message>
    <message>
        <source>It is asked again by itself; nothing needs to be done.</source>
        <translation>It is asked again by itself; nothing needs to be done.</translation>
    </message>
    <message>
        <source>Quick update</source>
        <translation>Quick update</translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>what kind of post Microsoft wrote about an issue</extracomment>
        <translation>Update</translation>
    </message>
    <message>
        <source>Additional details</source>
        <translation>Additional details</translation>
    </message>
    <message>
        <source>Prevent or fix an issue</source>
        <extracomment>what a message of the message centre asks for</extracomment>
        <translation>Prevent or fix an issue</translation>
    </message>
    <message>
        <source>Plan for change</source>
        <extracomment>what a message of the message centre asks for</extracomment>
        <translation>Plan for change</translation>
    </message>
    <message>
        <source>Stay informed</source>
        <extracomment>what a message of the message centre asks for</extracomment>
        <translation>Stay informed</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>how weighty a message is</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>how weighty a message is</extracomment>
        <translation>High</translation>
    </message>
    <message>
        <source>Critical</source>
        <extracomment>how weighty a message is</extracomment>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Known of %1 of %2 customers</source>
        <extracomment>%1: of how many customers the health of their services is known, %2: how many customers there are</extracomment>
        <translation>Known of %1 of %2 customers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <extracomment>%Ln: a number of customers</extracomment>
        <translation>
            <numerusform>%Ln cannot be read</numerusform>
            <numerusform>%Ln cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <extracomment>%Ln: a number of customers</extracomment>
        <translation>
            <numerusform>%Ln not read yet</numerusform>
            <numerusform>%Ln not read yet</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <extracomment>how a customer was told of an issue: a draft of a mail was made</extracomment>
        <translation>draft</translation>
    </message>
    <message>
        <source>mail program</source>
        <extracomment>how a customer was told of an issue: the mail program was opened</extracomment>
        <translation>mail program</translation>
    </message>
    <message>
        <source>printed list</source>
        <extracomment>how a customer was told of an issue: it stood on a list that was printed or saved</extracomment>
        <translation>printed list</translation>
    </message>
    <message>
        <source>%1, subscription suspended</source>
        <extracomment>%1: how a customer stands to an issue</extracomment>
        <translation>%1, subscription suspended</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>how many customers are possibly affected</extracomment>
        <translation>Not known</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>%1: how many customers are possibly affected at least</extracomment>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>It is not known with which products this service is sold, so who is possibly affected is not known either</source>
        <translation>It is not known with which products this service is sold, so who is possibly affected is not known either</translation>
    </message>
    <message>
        <source>%1 possibly affected; of %2 more it is not known whether they have the service</source>
        <extracomment>%1, %2: numbers of customers</extracomment>
        <translation>%1 possibly affected; of %2 more it is not known whether they have the service</translation>
    </message>
    <message>
        <source>%1 possibly affected</source>
        <extracomment>%1: number of customers</extracomment>
        <translation>%1 possibly affected</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>event</comment>
        <extracomment>how an event of Azure stands</extracomment>
        <translation>Active</translation>
    </message>
    <message>
        <source>Service issue</source>
        <extracomment>type of an event of Azure</extracomment>
        <translation>Service issue</translation>
    </message>
    <message>
        <source>Planned maintenance</source>
        <extracomment>type of an event of Azure</extracomment>
        <translation>Planned maintenance</translation>
    </message>
    <message>
        <source>Health advisory</source>
        <extracomment>type of an event of Azure: a change that needs attention</extracomment>
        <translation>Health advisory</translation>
    </message>
    <message>
        <source>Security advisory</source>
        <extracomment>type of an event of Azure</extracomment>
        <translation>Security advisory</translation>
    </message>
    <message>
        <source>Azure subscription %1: %2</source>
        <extracomment>%1: id of an Azure subscription, %2: why its events are not known</extracomment>
        <translation>Azure subscription %1: %2</translation>
    </message>
    <message>
        <source>The remedy is a Reader role on this Azure subscription for the partner’s people, or consent for this program in the tenant.</source>
        <translation>The remedy is a Reader role on this Azure subscription for the partner’s people, or consent for this program in the tenant.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Incidents and advisories by day</source>
        <translation>Incidents and advisories by day</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>how far back the history is shown</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the last %n day(s)</source>
        <translation>
            <numerusform>Show the last %n day</numerusform>
            <numerusform>Show the last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of incidents and advisories by day; the table beside it has the same numbers</source>
        <translation>Chart of incidents and advisories by day; the table beside it has the same numbers</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>Advisories</translation>
    </message>
    <message>
        <source>No issue is known of these days; what was never read is not in the history.</source>
        <translation>No issue is known of these days; what was never read is not in the history.</translation>
    </message>
    <message>
        <source>Issues that were going on each day, as far as they were read here</source>
        <translation>Issues that were going on each day, as far as they were read here</translation>
    </message>
</context>
<context>
    <name>IssueColumns</name>
    <message>
        <source>%1, no longer told of by any customer</source>
        <extracomment>%1: how an issue stood when it was told of last; read aloud</extracomment>
        <translation>%1, no longer told of by any customer</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>how an issue stands</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>column: Microsoft&apos;s id of an issue</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>of an issue</extracomment>
        <translation>Title</translation>
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
        <translation>Origin</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>column: how many customers&apos; own tenants have an issue</extracomment>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>column: how many customers somebody here says are affected</extracomment>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Not affected</source>
        <extracomment>column: how many customers somebody here says are not affected</extracomment>
        <translation>Not affected</translation>
    </message>
    <message>
        <source>Informed</source>
        <extracomment>column: how many customers were told of the latest update</extracomment>
        <translation>Informed</translation>
    </message>
    <message>
        <source>Muted until</source>
        <extracomment>column: until when an issue is left out of what is shown</extracomment>
        <translation>Muted until</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <extracomment>%1: date and time; read aloud</extracomment>
        <translation>Muted until %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Possibly</source>
        <extracomment>column: how many customers are sold the service and have no feed that says how they stand</extracomment>
        <translation>Possibly</translation>
    </message>
</context>
<context>
    <name>IssueDossiers</name>
    <message>
        <source>Save the dossier for a credit claim…</source>
        <translation>Save the dossier for a credit claim…</translation>
    </message>
    <message>
        <source>%1 of %2 dossiers saved; Escape stops it</source>
        <extracomment>%1 and %2: numbers of customers</extracomment>
        <translation>%1 of %2 dossiers saved; Escape stops it</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln dossier(s) can be saved at once.</source>
        <translation>
            <numerusform>At most %Ln dossier can be saved at once.</numerusform>
            <numerusform>At most %Ln dossiers can be saved at once.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the customers whose dossiers are to be saved: each claim is one customer’s.</source>
        <translation>Select the customers whose dossiers are to be saved: each claim is one customer’s.</translation>
    </message>
    <message>
        <source>Save the dossier</source>
        <translation>Save the dossier</translation>
    </message>
    <message>
        <source>Folder for the dossiers</source>
        <translation>Folder for the dossiers</translation>
    </message>
    <message>
        <source>These customers have nothing to do with this issue any more.</source>
        <translation>These customers have nothing to do with this issue any more.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dossier(s) saved to “%1”, as PDF and as JSON.</source>
        <extracomment>%Ln: how many dossiers; %1: a file or folder</extracomment>
        <translation>
            <numerusform>%Ln dossier saved to “%1”, as PDF and as JSON.</numerusform>
            <numerusform>%Ln dossiers saved to “%1”, as PDF and as JSON.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln dossier(s) were saved, the others were not.</source>
        <translation>
            <numerusform>Stopped: %Ln dossier was saved, the others were not.</numerusform>
            <numerusform>Stopped: %Ln dossiers were saved, the others were not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dossier(s) were saved, the others were not.</source>
        <translation>
            <numerusform>%Ln dossier was saved, the others were not.</numerusform>
            <numerusform>%Ln dossiers were saved, the others were not.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossiers are being saved already. Wait until they are there, or stop that with Escape.</source>
        <translation>Dossiers are being saved already. Wait until they are there, or stop that with Escape.</translation>
    </message>
    <message>
        <source>Nothing was saved: what was read is about another issue.</source>
        <translation>Nothing was saved: what was read is about another issue.</translation>
    </message>
    <message>
        <source>The dossier was saved to “%1”, and as JSON to “%2”: a file of the other name was there already.</source>
        <extracomment>%1 and %2: files</extracomment>
        <translation>The dossier was saved to “%1”, and as JSON to “%2”: a file of the other name was there already.</translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message>
        <source>Filter issues</source>
        <translation>Filter issues</translation>
    </message>
    <message>
        <source>Filter by ID, title, service or feature</source>
        <translation>Filter by ID, title, service or feature</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Worst first</source>
        <extracomment>the order in which issues stand when they are not sorted by a column</extracomment>
        <translation>Worst first</translation>
    </message>
    <message numerus="yes">
        <source>%Ln muted issue(s) not shown</source>
        <extracomment>number of issues that are left out of the list</extracomment>
        <translation>
            <numerusform>%Ln muted issue not shown</numerusform>
            <numerusform>%Ln muted issues not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read longest ago is as of %1.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>What was read longest ago is as of %1.</translation>
    </message>
    <message>
        <source>Reading the service health</source>
        <translation>Reading the service health</translation>
    </message>
    <message>
        <source>It is being read from this computer; no connection is needed for that.</source>
        <translation>It is being read from this computer; no connection is needed for that.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No issue passes the filters that are in force.</source>
        <translation>No issue passes the filters that are in force.</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>Show all issues</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Nothing is known</translation>
    </message>
    <message numerus="yes">
        <source>The health of none of the %Ln customer(s) is known.</source>
        <translation>
            <numerusform>The health of the one customer is not known.</numerusform>
            <numerusform>The health of none of the %Ln customers is known.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no customers on this computer yet.</source>
        <translation>There are no customers on this computer yet.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Show why</translation>
    </message>
    <message>
        <source>No issue is known</source>
        <translation>No issue is known</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of %1 customers nothing is known; it may look different there.</source>
        <extracomment>%Ln: a number of customers, %1: all there are</extracomment>
        <translation>
            <numerusform>Of %Ln of %1 customers nothing is known; it may look different there.</numerusform>
            <numerusform>Of %Ln of %1 customers nothing is known; it may look different there.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only muted issues</source>
        <translation>Only muted issues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s) of this view are muted and not shown.</source>
        <translation>
            <numerusform>%Ln issue of this view is muted and not shown.</numerusform>
            <numerusform>%Ln issues of this view are muted and not shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show muted issues</source>
        <translation>Show muted issues</translation>
    </message>
    <message>
        <source>No issue was known then</source>
        <translation>No issue was known then</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>All well</translation>
    </message>
    <message>
        <source>No customer’s tenant has an issue. %1</source>
        <translation>No customer’s tenant has an issue. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <extracomment>number of issues on the board</extracomment>
        <translation>
            <numerusform>%Ln issue</numerusform>
            <numerusform>%Ln issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueMutes</name>
    <message>
        <source>Mute an issue</source>
        <translation>Mute an issue</translation>
    </message>
    <message>
        <source>%1, “%2”, is left out of the board and of notices until then. It is still read, and its customers stay known.</source>
        <extracomment>%1: id of an issue, %2: its title</extracomment>
        <translation>%1, “%2”, is left out of the board and of notices until then. It is still read, and its customers stay known.</translation>
    </message>
    <message>
        <source>%1 is muted.</source>
        <extracomment>%1: id of an issue
----------
%1: a service</extracomment>
        <translation>%1 is muted.</translation>
    </message>
    <message>
        <source>Mute a service</source>
        <translation>Mute a service</translation>
    </message>
    <message>
        <source>All issues of %1, and those that come, are left out of the board and of notices until then. They are still read, and their customers stay known.</source>
        <extracomment>%1: a service</extracomment>
        <translation>All issues of %1, and those that come, are left out of the board and of notices until then. They are still read, and their customers stay known.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Mute</source>
        <extracomment>A button</extracomment>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>This issue is not muted.</source>
        <translation>This issue is not muted.</translation>
    </message>
    <message>
        <source>%1 is shown again.</source>
        <extracomment>%1: id of an issue
----------
%1: a service</extracomment>
        <translation>%1 is shown again.</translation>
    </message>
    <message>
        <source>%1 stays hidden: its service, %2, is muted.</source>
        <extracomment>%1: id of an issue, %2: a service</extracomment>
        <translation>%1 stays hidden: its service, %2, is muted.</translation>
    </message>
    <message>
        <source>Show the service again</source>
        <extracomment>a button: ends the mute of a service</extracomment>
        <translation>Show the service again</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Close this issue</source>
        <translation>Close this issue</translation>
    </message>
    <message>
        <source>Mute this issue…</source>
        <translation>Mute this issue…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>All updates, the newest first</source>
        <translation>All updates, the newest first</translation>
    </message>
    <message>
        <source>All updates</source>
        <translation>All updates</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>User impact</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <translation>Incident ID</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Affected services</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>Issue type</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Estimated start time</source>
        <translation>Estimated start time</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Read here first</source>
        <translation>Read here first</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Muted until</translation>
    </message>
    <message>
        <source>Facts of the issue</source>
        <translation>Facts of the issue</translation>
    </message>
    <message>
        <source>Parts of the issue</source>
        <translation>Parts of the issue</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
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
        <translation>Not stated</translation>
    </message>
    <message>
        <source>%1 · no longer told of by any customer’s tenant</source>
        <translation>%1 · no longer told of by any customer’s tenant</translation>
    </message>
    <message>
        <source>Still going on</source>
        <extracomment>when an issue ended</extracomment>
        <translation>Still going on</translation>
    </message>
    <message>
        <source>%1 reported (%2 ever), %3 confirmed, %4 not affected, %5 informed</source>
        <extracomment>numbers of customers; %1: whose tenants have it now, %2: or had it, %3: somebody here says so, %4: somebody here says no, %5: told</extracomment>
        <translation>%1 reported (%2 ever), %3 confirmed, %4 not affected, %5 informed</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Not muted</translation>
    </message>
    <message>
        <source>Show this issue again</source>
        <translation>Show this issue again</translation>
    </message>
    <message>
        <source>Customers (%1)</source>
        <extracomment>a tab; %1: number of customers that are reported or confirmed</extracomment>
        <translation>Customers (%1)</translation>
    </message>
    <message>
        <source>Added by Microsoft</source>
        <translation>Added by Microsoft</translation>
    </message>
    <message>
        <source>An SLA credit could be asked for until %1.</source>
        <translation>An SLA credit could be asked for until %1.</translation>
    </message>
    <message>
        <source>An SLA credit can be asked for until %1: the claim names this issue, and for each customer what shows that it was affected.</source>
        <translation>An SLA credit can be asked for until %1: the claim names this issue, and for each customer what shows that it was affected.</translation>
    </message>
    <message>
        <source>No update was read yet.</source>
        <translation>No update was read yet.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Without a time</translation>
    </message>
    <message>
        <source>(without text)</source>
        <translation>(without text)</translation>
    </message>
    <message>
        <source>(The rest of this update is not shown: it is too long.)</source>
        <translation>(The rest of this update is not shown: it is too long.)</translation>
    </message>
    <message>
        <source>Possibly affected</source>
        <translation>Possibly affected</translation>
    </message>
    <message>
        <source>Save the dossier for a credit claim…</source>
        <translation>Save the dossier for a credit claim…</translation>
    </message>
    <message numerus="yes">
        <source>%1 possibly affected; %Ln out of scope because the subscription is suspended</source>
        <extracomment>%1: number of customers; %Ln: how many more would be, if their subscriptions were not suspended</extracomment>
        <translation>
            <numerusform>%1 possibly affected; %Ln out of scope because the subscription is suspended</numerusform>
            <numerusform>%1 possibly affected; %Ln out of scope because the subscription is suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 possibly affected; of %2 more it is not known whether they have the service; %Ln out of scope because the subscription is suspended</source>
        <extracomment>%1 and %2: numbers of customers; %Ln: how many more would be affected, if their subscriptions were not suspended</extracomment>
        <translation>
            <numerusform>%1 possibly affected; of %2 more it is not known whether they have the service; %Ln out of scope because the subscription is suspended</numerusform>
            <numerusform>%1 possibly affected; of %2 more it is not known whether they have the service; %Ln out of scope because the subscription is suspended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuesTab</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Incident ID</source>
        <extracomment>column: Microsoft&apos;s number of an issue</extracomment>
        <translation>Incident ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
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
        <translation>Estimated start time</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>No issue is known</source>
        <translation>No issue is known</translation>
    </message>
    <message>
        <source>This customer’s feed names no issue now, and none is in our history of it.</source>
        <translation>This customer’s feed names no issue now, and none is in our history of it.</translation>
    </message>
    <message>
        <source>This customer’s service health cannot be read. What stands here was read before.</source>
        <translation>This customer’s service health cannot be read. What stands here was read before.</translation>
    </message>
    <message>
        <source>&amp;Check health now</source>
        <translation>&amp;Check health now</translation>
    </message>
    <message>
        <source>Show &amp;issue</source>
        <translation>Show &amp;issue</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Service health was checked just now; your check is noted.</source>
        <translation>Service health was checked just now; your check is noted.</translation>
    </message>
    <message>
        <source>The service is being asked for this now.</source>
        <translation>The service is being asked for this now.</translation>
    </message>
    <message>
        <source>Asks the service how this customer’s services are, and notes that you looked</source>
        <translation>Asks the service how this customer’s services are, and notes that you looked</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <extracomment>number of issues of a customer</extracomment>
        <translation>
            <numerusform>%Ln issue</numerusform>
            <numerusform>%Ln issues</numerusform>
        </translation>
    </message>
    <message>
        <source>Affected</source>
        <extracomment>column: how a customer stands to an issue</extracomment>
        <translation>Affected</translation>
    </message>
</context>
<context>
    <name>IssuesView</name>
    <message>
        <source>Active issues</source>
        <extracomment>which issues are shown: those still going on</extracomment>
        <translation>Active issues</translation>
    </message>
    <message numerus="yes">
        <source>Active and ended within %n day(s)</source>
        <translation>
            <numerusform>Active and ended within %n day</numerusform>
            <numerusform>Active and ended within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>All issues</translation>
    </message>
    <message>
        <source>With muted issues</source>
        <translation>With muted issues</translation>
    </message>
    <message>
        <source>No service has an issue</source>
        <translation>No service has an issue</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>menu: filter by service</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>%1, with muted</source>
        <extracomment>%1: which issues are shown</extracomment>
        <translation>%1, with muted</translation>
    </message>
    <message>
        <source>Which issues are shown: %1</source>
        <extracomment>%1: the view that is chosen; read aloud</extracomment>
        <translation>Which issues are shown: %1</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <extracomment>a filter in force; %1: a service</extracomment>
        <translation>Service: %1</translation>
    </message>
    <message>
        <source>Remove the filter on %1</source>
        <translation>Remove the filter on %1</translation>
    </message>
    <message>
        <source>Export the issues</source>
        <translation>Export the issues</translation>
    </message>
    <message>
        <source>issues</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>issues</translation>
    </message>
    <message>
        <source>Issues</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Export the customers of the issue</source>
        <translation>Export the customers of the issue</translation>
    </message>
    <message>
        <source>affected-customers</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>affected-customers</translation>
    </message>
    <message>
        <source>Affected customers</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Affected customers</translation>
    </message>
    <message>
        <source>Open issue</source>
        <translation>Open issue</translation>
    </message>
    <message>
        <source>Mute the issue…</source>
        <translation>Mute the issue…</translation>
    </message>
    <message>
        <source>Show the muted issue again</source>
        <translation>Show the muted issue again</translation>
    </message>
    <message>
        <source>Show or close the opened issue</source>
        <translation>Show or close the opened issue</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Incident ID&quot;, &quot;Feature&quot; and the like</extracomment>
        <translation>Copied: %1</translation>
    </message>
    <message>
        <source>Copied: Microsoft ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Copied: Microsoft ID %1</translation>
    </message>
    <message>
        <source>Copied: issue ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Copied: issue ID %1</translation>
    </message>
    <message>
        <source>Mute this service…</source>
        <translation>Mute this service…</translation>
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
        <translation>Licences in use – %1</translation>
    </message>
    <message>
        <source>Products and their workloads</source>
        <translation>Products and their workloads</translation>
    </message>
    <message>
        <source>Product or workload</source>
        <translation>Product or workload</translation>
    </message>
    <message>
        <source>Bought, or may use</source>
        <extracomment>column: licences bought; below a product, the people who may use a workload</extracomment>
        <translation>Bought, or may use</translation>
    </message>
    <message>
        <source>Assigned, or use it</source>
        <extracomment>column: licences assigned; below a product, the people who use a workload</extracomment>
        <translation>Assigned, or use it</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>column: the part in hundred</extracomment>
        <translation>Share</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Asking the service…</translation>
    </message>
    <message>
        <source>How the licences are used is not known: %1</source>
        <translation>How the licences are used is not known: %1</translation>
    </message>
    <message>
        <source>Microsoft has counted nothing for this customer.</source>
        <translation>Microsoft has counted nothing for this customer.</translation>
    </message>
    <message>
        <source>Counted by Microsoft on %1: good for finding what is not used, not for what is free now.</source>
        <extracomment>%1: a date</extracomment>
        <translation>Counted by Microsoft on %1: good for finding what is not used, not for what is free now.</translation>
    </message>
    <message>
        <source>Counted by Microsoft: good for finding what is not used, not for what is free now.</source>
        <translation>Counted by Microsoft: good for finding what is not used, not for what is free now.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Licences that will be assigned and removed</source>
        <translation>Licences that will be assigned and removed</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Licences of the customer</source>
        <translation>Licences of the customer</translation>
    </message>
    <message>
        <source>A box that is half filled leaves the licence as it is: switch it on to assign, off to remove.</source>
        <translation>A box that is half filled leaves the licence as it is: switch it on to assign, off to remove.</translation>
    </message>
    <message>
        <source>Asking the service which licences this person has…</source>
        <translation>Asking the service which licences this person has…</translation>
    </message>
    <message>
        <source>Which licences this person has is not known: %1 A box that is half filled leaves the licence as it is.</source>
        <translation>Which licences this person has is not known: %1 A box that is half filled leaves the licence as it is.</translation>
    </message>
    <message>
        <source>Nothing yet: switch a licence on or off.</source>
        <translation>Nothing yet: switch a licence on or off.</translation>
    </message>
    <message>
        <source>Which licences does %1 of %2 have?</source>
        <extracomment>%1: a person, %2: a customer&apos;s name</extracomment>
        <translation>Which licences does %1 of %2 have?</translation>
    </message>
    <message numerus="yes">
        <source>Which licences do %Ln user(s) of %1 have?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Which licences does %Ln user of %1 have?</numerusform>
            <numerusform>Which licences do %Ln users of %1 have?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln licence(s)</source>
        <extracomment>A button: licences are assigned and removed</extracomment>
        <translation>
            <numerusform>Change %Ln licence</numerusform>
            <numerusform>Change %Ln licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln free</source>
        <extracomment>%1: a kind of licence, behind it how many of it are free</extracomment>
        <translation>
            <numerusform>%1 – %Ln free</numerusform>
            <numerusform>%1 – %Ln free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>Open this address?</source>
        <translation>Open this address?</translation>
    </message>
    <message>
        <source>The address leads to “%1”. That is neither a known host of Microsoft nor one of your profile.</source>
        <extracomment>%1: a host, for example login.example.com</extracomment>
        <translation>The address leads to “%1”. That is neither a known host of Microsoft nor one of your profile.</translation>
    </message>
    <message>
        <source>Open it only if you know it.</source>
        <translation>Open it only if you know it.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Open browser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ListCopy</name>
    <message numerus="yes">
        <source>%1 of %Ln row(s) copied; Escape stops it</source>
        <extracomment>%1: how many rows are copied so far, %Ln: of how many</extracomment>
        <translation>
            <numerusform>%1 of %Ln row copied; Escape stops it</numerusform>
            <numerusform>%1 of %Ln rows copied; Escape stops it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln row(s) were copied: the clipboard is no place for more.</source>
        <translation>
            <numerusform>Only the first row was copied: the clipboard is no place for more.</numerusform>
            <numerusform>Only the first %Ln rows were copied: the clipboard is no place for more.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being copied; Escape stops it</source>
        <translation>The rows are being copied; Escape stops it</translation>
    </message>
    <message>
        <source>Copying has stopped; the clipboard is as it was</source>
        <translation>Copying has stopped; the clipboard is as it was</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export</source>
        <extracomment>button: writes the list into a file</extracomment>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>Export as Excel workbook…</source>
        <translation>Export as Excel workbook…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Export as JSON…</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>Export what the list shows</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s) exported; Escape stops it</source>
        <extracomment>%1: how many rows are written so far, %Ln: of how many</extracomment>
        <translation>
            <numerusform>%1 of %Ln row exported; Escape stops it</numerusform>
            <numerusform>%1 of %Ln rows exported; Escape stops it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to “%1”.</source>
        <extracomment>%Ln: how many rows; %1: a file</extracomment>
        <translation>
            <numerusform>%Ln row exported to “%1”.</numerusform>
            <numerusform>%Ln rows exported to “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being exported; Escape stops it</source>
        <translation>The rows are being exported; Escape stops it</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>The export has stopped; no file was written</source>
        <translation>The export has stopped; no file was written</translation>
    </message>
</context>
<context>
    <name>ListFrame</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>number of selected rows</extracomment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows as</source>
        <translation>Copy rows as</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>Copy rows as text</translation>
    </message>
    <message>
        <source>Copy rows for a spreadsheet (TSV)</source>
        <translation>Copy rows for a spreadsheet (TSV)</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>Copy rows as Markdown</translation>
    </message>
    <message>
        <source>Copy rows as…</source>
        <translation>Copy rows as…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>Customers</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Customers</translation>
    </message>
    <message numerus="yes">
        <source>The customer list has not been read completely yet: these are %Ln of the customer(s) read so far.</source>
        <translation>
            <numerusform>The customer list has not been read completely yet: this is %Ln of the customers read so far.</numerusform>
            <numerusform>The customer list has not been read completely yet: these are %Ln of the customers read so far.</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer fits.</source>
        <translation>No customer fits.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>No entry of the audit log fits.</source>
        <translation>No entry of the audit log fits.</translation>
    </message>
    <message>
        <source>No subscription fits.</source>
        <translation>No subscription fits.</translation>
    </message>
    <message>
        <source>--view of subscriptions is suspended, or renewing, expiring or cancellable with a number of days like renewing-30; not &quot;%1&quot;.</source>
        <extracomment>the words in front of &quot;with&quot; are typed as they stand</extracomment>
        <translation>--view of subscriptions is suspended, or renewing, expiring or cancellable with a number of days like renewing-30; not &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Services</translation>
    </message>
    <message>
        <source>Subscriptions were read of %1 of the %2 customers; a window that is open reads the others.</source>
        <extracomment>%1 and %2: numbers of customers</extracomment>
        <translation>Subscriptions were read of %1 of the %2 customers; a window that is open reads the others.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>The outbox has no such change.</source>
        <translation>The outbox has no such change.</translation>
    </message>
    <message>
        <source>The service does not tell you this of the customer: a role or delegated access is missing.</source>
        <translation>The service does not tell you this of the customer: a role or delegated access is missing.</translation>
    </message>
    <message>
        <source>This was not read of the customer yet: &quot;partnerdesk sync --customer ID&quot; reads it.</source>
        <translation>This was not read of the customer yet: &quot;partnerdesk sync --customer ID&quot; reads it.</translation>
    </message>
    <message>
        <source>Users</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Users</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>Name of the sheet in an exported workbook</extracomment>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Nothing that is known of this customer fits.</source>
        <translation>Nothing that is known of this customer fits.</translation>
    </message>
    <message>
        <source>Microsoft’s activity log was not read yet.</source>
        <translation>Microsoft’s activity log was not read yet.</translation>
    </message>
    <message>
        <source>Microsoft’s activity log as of %1; it goes back 90 days, without what the customer did itself.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Microsoft’s activity log as of %1; it goes back 90 days, without what the customer did itself.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of others in the audit log are hidden, because you see only your own: %1</source>
        <extracomment>%1: one or two sentences: which role is missing, and who has it</extracomment>
        <translation>
            <numerusform>%Ln entry of others in the audit log is hidden, because you see only your own: %1</numerusform>
            <numerusform>%Ln entries of others in the audit log are hidden, because you see only your own: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked – Partnerdesk</source>
        <extracomment>Title of the window while it is locked</extracomment>
        <translation>Locked – Partnerdesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>A button: ends the program</extracomment>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>Sign in to go on.</translation>
    </message>
    <message>
        <source>Sign in as %1 to go on.</source>
        <translation>Sign in as %1 to go on.</translation>
    </message>
    <message>
        <source>There is no connection to sign in over. Lock the screen of this computer instead: who can unlock that gets in here, too.</source>
        <translation>There is no connection to sign in over. Lock the screen of this computer instead: who can unlock that gets in here, too.</translation>
    </message>
    <message>
        <source>Partnerdesk is locked</source>
        <translation>Partnerdesk is locked</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>A button</extracomment>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Lock this computer</source>
        <extracomment>A button: locks the screen of this computer</extracomment>
        <translation>Lock this computer</translation>
    </message>
</context>
<context>
    <name>MainText</name>
    <message>
        <source>There is no display for the window. The commands need none: partnerdesk --help lists them.</source>
        <translation>There is no display for the window. The commands need none: partnerdesk --help lists them.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>Title of a menu, with mnemonic</extracomment>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>Title of a menu, with mnemonic: light or dark</extracomment>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Row height</source>
        <extracomment>Title of a menu, with mnemonic: how high the rows of a list are</extracomment>
        <translation>&amp;Row height</translation>
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
        <translation>You are working offline. Switch that off to synchronise.</translation>
    </message>
    <message>
        <source>Rebuild cache</source>
        <translation>Rebuild cache</translation>
    </message>
    <message numerus="yes">
        <source>What was read from Microsoft is thrown away and read again from the beginning. This concerns %Ln customer(s) and can take a while; until a customer is read again, it is not in the list.</source>
        <translation>
            <numerusform>What was read from Microsoft is thrown away and read again from the beginning. This concerns %Ln customer and can take a while; until a customer is read again, it is not in the list.</numerusform>
            <numerusform>What was read from Microsoft is thrown away and read again from the beginning. This concerns %Ln customers and can take a while; until a customer is read again, it is not in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aliases, tags, saved views and everything else that is yours stays as it is.</source>
        <translation>Aliases, tags, saved views and everything else that is yours stays as it is.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>Copies the whole of a problem for a report</extracomment>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes a message</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>About Partnerdesk</source>
        <translation>About Partnerdesk</translation>
    </message>
    <message>
        <source>Partnerdesk %1, the desk of a Microsoft Cloud Solution Provider partner.</source>
        <extracomment>%1 is the version</extracomment>
        <translation>Partnerdesk %1, the desk of a Microsoft Cloud Solution Provider partner.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Without any warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. Without any warranty.</translation>
    </message>
    <message>
        <source>Icons by the Lucide contributors, under the ISC licence.</source>
        <translation>Icons by the Lucide contributors, under the ISC licence.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>button of a notice: opens what it is about</extracomment>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>%1, %2: %3, changed by your office</source>
        <extracomment>A cell of the table of roles: %1: name of a role; %2: area of the program; %3: what the role may do there</extracomment>
        <translation>%1, %2: %3, changed by your office</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A cell of the table of roles: %1: name of a role; %2: area of the program; %3: what the role may do there</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>above a column that names areas of the program</extracomment>
        <translation>What</translation>
    </message>
    <message>
        <source>%1, your role</source>
        <extracomment>%1: name of a role</extracomment>
        <translation>%1, your role</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Filter messages</source>
        <translation>Filter messages</translation>
    </message>
    <message>
        <source>Filter by ID, title or services</source>
        <translation>Filter by ID, title or services</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Usual order</source>
        <extracomment>the order in which messages stand when they are not sorted by a column</extracomment>
        <translation>Usual order</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>column: Microsoft&apos;s id of a message</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>of a message</extracomment>
        <translation>Title</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>%1 (major change)</source>
        <extracomment>%1: category of a message that announces a great change</extracomment>
        <translation>%1 (major change)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>column: for how many customers a message is</extracomment>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Must act by</source>
        <extracomment>column: by when something must be done</extracomment>
        <translation>Must act by</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <extracomment>%1: a date; read aloud</extracomment>
        <translation>%1, overdue</translation>
    </message>
    <message>
        <source>Handled</source>
        <extracomment>column: when and by whom a message was seen to</extracomment>
        <translation>Handled</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: date or time, %2: who</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading the messages</source>
        <translation>Reading the messages</translation>
    </message>
    <message>
        <source>They are being read from this computer; no connection is needed for that.</source>
        <translation>They are being read from this computer; no connection is needed for that.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Show all messages</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No message passes the filters that are in force.</source>
        <translation>No message passes the filters that are in force.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>No messages</translation>
    </message>
    <message>
        <source>No message of the message centre was read on this computer yet.</source>
        <translation>No message of the message centre was read on this computer yet.</translation>
    </message>
    <message>
        <source>Nothing in this view</source>
        <translation>Nothing in this view</translation>
    </message>
    <message>
        <source>None of the messages that were read here waits for this.</source>
        <translation>None of the messages that were read here waits for this.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <extracomment>number of messages that are shown</extracomment>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Mark as handled…</source>
        <translation>Mark as handled…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Message ID</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Must act by</source>
        <translation>Must act by</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Last updated</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text of the message</translation>
    </message>
    <message>
        <source>%1 (major change)</source>
        <extracomment>%1: category of a message that announces a great change</extracomment>
        <translation>%1 (major change)</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>No date</source>
        <extracomment>by when something must be done: there is no such day</extracomment>
        <translation>No date</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: date and time, %2: who</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>MessagesView</name>
    <message>
        <source>Open messages</source>
        <extracomment>which messages are shown: those nobody has seen to yet</extracomment>
        <translation>Open messages</translation>
    </message>
    <message>
        <source>Must act</source>
        <extracomment>which messages are shown: those with a day by which something must be done</extracomment>
        <translation>Must act</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>All messages</translation>
    </message>
    <message>
        <source>Which messages are shown: %1</source>
        <extracomment>%1: the view that is chosen; read aloud</extracomment>
        <translation>Which messages are shown: %1</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>Open message</translation>
    </message>
    <message>
        <source>Mark the message as handled…</source>
        <translation>Mark the message as handled…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1: &quot;Message ID&quot;, &quot;Category&quot; and the like</extracomment>
        <translation>Copied: %1</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <extracomment>A button</extracomment>
        <translation>Mark as handled</translation>
    </message>
    <message>
        <source>%1, “%2”, no longer stands among the open messages; who marked it is recorded.</source>
        <extracomment>%1: id of a message, %2: its title</extracomment>
        <translation>%1, “%2”, no longer stands among the open messages; who marked it is recorded.</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>&amp;What was done</translation>
    </message>
    <message>
        <source>%1 is marked as handled.</source>
        <extracomment>%1: id of a message</extracomment>
        <translation>%1 is marked as handled.</translation>
    </message>
    <message>
        <source>Copied: message ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Copied: message ID %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <extracomment>a button: shows a month of what must be done by when</extracomment>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Show in a calendar by when something must be done</source>
        <translation>Show in a calendar by when something must be done</translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>a filter in force: what must be done by a day; %1: a date</extracomment>
        <translation>By %1</translation>
    </message>
    <message>
        <source>Remove the filter on %1</source>
        <translation>Remove the filter on %1</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Panes</source>
        <translation>Panes</translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>Customer added</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Customer added</translation>
    </message>
    <message>
        <source>Reseller relationship accepted</source>
        <translation>Reseller relationship accepted</translation>
    </message>
    <message>
        <source>Reseller relationship ended</source>
        <translation>Reseller relationship ended</translation>
    </message>
    <message>
        <source>Customer deleted</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Customer deleted</translation>
    </message>
    <message>
        <source>Test customer deleted</source>
        <translation>Test customer deleted</translation>
    </message>
    <message>
        <source>Qualification of the customer changed</source>
        <translation>Qualification of the customer changed</translation>
    </message>
    <message>
        <source>Billing profile changed</source>
        <translation>Billing profile changed</translation>
    </message>
    <message>
        <source>Company name in the contract changed</source>
        <translation>Company name in the contract changed</translation>
    </message>
    <message>
        <source>Company details changed</source>
        <translation>Company details changed</translation>
    </message>
    <message>
        <source>Spending budget changed</source>
        <translation>Spending budget changed</translation>
    </message>
    <message>
        <source>Spending limit raised</source>
        <translation>Spending limit raised</translation>
    </message>
    <message>
        <source>Order placed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Order placed</translation>
    </message>
    <message>
        <source>Order changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Order changed</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Subscription changed</translation>
    </message>
    <message>
        <source>Subscription upgraded</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Subscription upgraded</translation>
    </message>
    <message>
        <source>Trial turned into a paid subscription</source>
        <translation>Trial turned into a paid subscription</translation>
    </message>
    <message>
        <source>Overage settings changed</source>
        <translation>Overage settings changed</translation>
    </message>
    <message>
        <source>Migration to new commerce started</source>
        <translation>Migration to new commerce started</translation>
    </message>
    <message>
        <source>Transfer of subscriptions requested</source>
        <translation>Transfer of subscriptions requested</translation>
    </message>
    <message>
        <source>Transfer of subscriptions changed</source>
        <translation>Transfer of subscriptions changed</translation>
    </message>
    <message>
        <source>User created</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>User created</translation>
    </message>
    <message>
        <source>User changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>User changed</translation>
    </message>
    <message>
        <source>Sign-in name of a user changed</source>
        <translation>Sign-in name of a user changed</translation>
    </message>
    <message>
        <source>User deleted</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>User deleted</translation>
    </message>
    <message>
        <source>User restored</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>User restored</translation>
    </message>
    <message>
        <source>Password of a user reset</source>
        <translation>Password of a user reset</translation>
    </message>
    <message>
        <source>Licences of a user changed</source>
        <translation>Licences of a user changed</translation>
    </message>
    <message>
        <source>Skype for Business licences of a user changed</source>
        <translation>Skype for Business licences of a user changed</translation>
    </message>
    <message>
        <source>Role given to a user</source>
        <translation>Role given to a user</translation>
    </message>
    <message>
        <source>Role taken from a user</source>
        <translation>Role taken from a user</translation>
    </message>
    <message>
        <source>Invoice made available</source>
        <translation>Invoice made available</translation>
    </message>
    <message>
        <source>Agreement recorded</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Agreement recorded</translation>
    </message>
    <message>
        <source>DAP relationship approved</source>
        <translation>DAP relationship approved</translation>
    </message>
    <message>
        <source>DAP relationship ended</source>
        <translation>DAP relationship ended</translation>
    </message>
    <message>
        <source>DAP relationship ended by Microsoft</source>
        <translation>DAP relationship ended by Microsoft</translation>
    </message>
    <message>
        <source>GDAP relationship approved</source>
        <translation>GDAP relationship approved</translation>
    </message>
    <message>
        <source>GDAP relationship activated</source>
        <translation>GDAP relationship activated</translation>
    </message>
    <message>
        <source>End of a GDAP relationship requested</source>
        <translation>End of a GDAP relationship requested</translation>
    </message>
    <message>
        <source>GDAP relationship ended</source>
        <translation>GDAP relationship ended</translation>
    </message>
    <message>
        <source>GDAP relationship expired</source>
        <translation>GDAP relationship expired</translation>
    </message>
    <message>
        <source>GDAP relationship cleaned up</source>
        <translation>GDAP relationship cleaned up</translation>
    </message>
    <message>
        <source>GDAP access given to a group</source>
        <translation>GDAP access given to a group</translation>
    </message>
    <message>
        <source>GDAP access of a group changed</source>
        <translation>GDAP access of a group changed</translation>
    </message>
    <message>
        <source>GDAP access of a group withdrawn</source>
        <translation>GDAP access of a group withdrawn</translation>
    </message>
    <message>
        <source>GDAP access of a group activated</source>
        <translation>GDAP access of a group activated</translation>
    </message>
    <message>
        <source>Relationship between partners made</source>
        <translation>Relationship between partners made</translation>
    </message>
    <message>
        <source>Relationship between partners ended</source>
        <translation>Relationship between partners ended</translation>
    </message>
    <message>
        <source>Partner ID (MPN) linked</source>
        <translation>Partner ID (MPN) linked</translation>
    </message>
    <message>
        <source>Partner ID (MPN) changed</source>
        <translation>Partner ID (MPN) changed</translation>
    </message>
    <message>
        <source>Azure fraud suspected</source>
        <translation>Azure fraud suspected</translation>
    </message>
    <message>
        <source>Application registered</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Application registered</translation>
    </message>
    <message>
        <source>Registration of an application removed</source>
        <translation>Registration of an application removed</translation>
    </message>
    <message>
        <source>Application credential added</source>
        <translation>Application credential added</translation>
    </message>
    <message>
        <source>Application credential removed</source>
        <translation>Application credential removed</translation>
    </message>
    <message>
        <source>User of the partner created</source>
        <translation>User of the partner created</translation>
    </message>
    <message>
        <source>User of the partner changed</source>
        <translation>User of the partner changed</translation>
    </message>
    <message>
        <source>User of the partner removed</source>
        <translation>User of the partner removed</translation>
    </message>
    <message>
        <source>Referral created</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Referral created</translation>
    </message>
    <message>
        <source>Referral changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Referral changed</translation>
    </message>
    <message>
        <source>Related referral created</source>
        <translation>Related referral created</translation>
    </message>
    <message>
        <source>Related referral changed</source>
        <translation>Related referral changed</translation>
    </message>
    <message>
        <source>Software key looked up</source>
        <translation>Software key looked up</translation>
    </message>
    <message>
        <source>Software download link looked up</source>
        <translation>Software download link looked up</translation>
    </message>
    <message>
        <source>Credit created</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Credit created</translation>
    </message>
    <message>
        <source>Credit changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Credit changed</translation>
    </message>
    <message>
        <source>Credit cancelled</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Credit cancelled</translation>
    </message>
    <message>
        <source>Self-service policy created</source>
        <translation>Self-service policy created</translation>
    </message>
    <message>
        <source>Self-service policy changed</source>
        <translation>Self-service policy changed</translation>
    </message>
    <message>
        <source>Self-service policy deleted</source>
        <translation>Self-service policy deleted</translation>
    </message>
    <message>
        <source>Software use attested</source>
        <translation>Software use attested</translation>
    </message>
    <message>
        <source>Device policy created</source>
        <translation>Device policy created</translation>
    </message>
    <message>
        <source>Device policy changed</source>
        <translation>Device policy changed</translation>
    </message>
    <message>
        <source>Device policy deleted</source>
        <translation>Device policy deleted</translation>
    </message>
    <message>
        <source>Device changed</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Device changed</translation>
    </message>
    <message>
        <source>Device deleted</source>
        <extracomment>what was done at Microsoft, as its activity log tells it</extracomment>
        <translation>Device deleted</translation>
    </message>
    <message>
        <source>Change of devices attempted</source>
        <translation>Change of devices attempted</translation>
    </message>
    <message>
        <source>Upload of devices to a new batch attempted</source>
        <translation>Upload of devices to a new batch attempted</translation>
    </message>
    <message>
        <source>Upload of devices to an existing batch attempted</source>
        <translation>Upload of devices to an existing batch attempted</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>how an operation at Microsoft ended</extracomment>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>how an operation at Microsoft ended</extracomment>
        <translation>Failed</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>an operation at Microsoft</extracomment>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>how an operation at Microsoft ended</extracomment>
        <translation>Declined</translation>
    </message>
</context>
<context>
    <name>OutageDialog</name>
    <message>
        <source>Was told %1</source>
        <extracomment>whether a customer gets a message; %1: time or date</extracomment>
        <translation>Was told %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>whether a customer gets a message</extracomment>
        <translation>Left out</translation>
    </message>
    <message>
        <source>No address</source>
        <extracomment>whether a customer gets a message</extracomment>
        <translation>No address</translation>
    </message>
    <message>
        <source>Gets it</source>
        <extracomment>whether a customer gets a message</extracomment>
        <translation>Gets it</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>column: whether a customer gets a message</extracomment>
        <translation>Message</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>column: of a message</extracomment>
        <translation>Language</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Leave out</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>&amp;Take in</translation>
    </message>
    <message>
        <source>&amp;Open in the mail program</source>
        <translation>&amp;Open in the mail program</translation>
    </message>
    <message>
        <source>Tell customers of %1</source>
        <extracomment>title of a dialog; %1: Microsoft&apos;s number of an issue</extracomment>
        <translation>Tell customers of %1</translation>
    </message>
    <message>
        <source>%1 of %2 drafts written</source>
        <extracomment>%1 and %2: numbers of drafts</extracomment>
        <translation>%1 of %2 drafts written</translation>
    </message>
    <message>
        <source>The message in both languages</source>
        <translation>The message in both languages</translation>
    </message>
    <message>
        <source>Stands below the message, in both languages</source>
        <translation>Stands below the message, in both languages</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>&amp;Signed by</translation>
    </message>
    <message>
        <source>{contact}, {customer} and {sender} are filled in for each customer.</source>
        <translation>{contact}, {customer} and {sender} are filled in for each customer.</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>S&amp;ubject</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Who gets the message</source>
        <translation>Who gets the message</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>The selected customers get no message</source>
        <translation>The selected customers get no message</translation>
    </message>
    <message>
        <source>The selected customers get it after all</source>
        <translation>The selected customers get it after all</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have no address.</source>
        <translation>
            <numerusform>%Ln customer has no address.</numerusform>
            <numerusform>%Ln customers have no address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were told of this update already.</source>
        <translation>
            <numerusform>%Ln customer was told of this update already.</numerusform>
            <numerusform>%Ln customers were told of this update already.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nobody to be told.</source>
        <translation>There is nobody to be told.</translation>
    </message>
    <message>
        <source>A subject or a text is missing in a language that somebody is written to in.</source>
        <translation>A subject or a text is missing in a language that somebody is written to in.</translation>
    </message>
    <message>
        <source>&amp;Make drafts…</source>
        <extracomment>%n: how many drafts</extracomment>
        <translation>&amp;Make drafts…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make %Ln draft(s)…</source>
        <translation>
            <numerusform>&amp;Make %Ln draft…</numerusform>
            <numerusform>&amp;Make %Ln drafts…</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for each customer, which a mail program opens: nothing is sent from here</source>
        <translation>A file for each customer, which a mail program opens: nothing is sent from here</translation>
    </message>
    <message numerus="yes">
        <source>Only for up to %Ln customer(s) at once: make drafts for more.</source>
        <translation>
            <numerusform>Only for up to %Ln customer at once: make drafts for more.</numerusform>
            <numerusform>Only for up to %Ln customers at once: make drafts for more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Folder for the drafts</translation>
    </message>
    <message>
        <source>No mail program could be opened on this computer.</source>
        <translation>No mail program could be opened on this computer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) were written, the others were not.</source>
        <extracomment>%n: how many drafts of mails were written</extracomment>
        <translation>
            <numerusform>%Ln draft was written, the others were not.</numerusform>
            <numerusform>%Ln drafts were written, the others were not.</numerusform>
        </translation>
    </message>
    <message>
        <source>What left could not be written down: these customers could be told twice.</source>
        <translation>What left could not be written down: these customers could be told twice.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were written to; it stands on their timelines.</source>
        <translation>
            <numerusform>%Ln customer was written to; it stands on its timeline.</numerusform>
            <numerusform>%Ln customers were written to; it stands on their timelines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) get it: %1 in Dutch, %2 in English.</source>
        <extracomment>%Ln: a number of customers; %1 and %2: how many of them in which language</extracomment>
        <translation>
            <numerusform>%Ln customer get it: %1 in Dutch, %2 in English.</numerusform>
            <numerusform>%Ln customers get it: %1 in Dutch, %2 in English.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 customers on the list; Escape stops it</source>
        <extracomment>%1 and %2: numbers of customers on a list</extracomment>
        <translation>%1 of %2 customers on the list; Escape stops it</translation>
    </message>
    <message>
        <source>Whoever stands on it counts as told of this update</source>
        <translation>Whoever stands on it counts as told of this update</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Only customers &amp;without an address</source>
        <translation>Only customers &amp;without an address</translation>
    </message>
    <message>
        <source>On paper or as a PDF, to call people one by one: also those without an address</source>
        <translation>On paper or as a PDF, to call people one by one: also those without an address</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) stand on the list and count as told; it stands on their timelines.</source>
        <translation>
            <numerusform>%Ln customer stands on the list and counts as told; it stands on its timeline.</numerusform>
            <numerusform>%Ln customers stand on the list and count as told; it stands on their timelines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>on a printed list; %1: a service, %2: its state</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <extracomment>on a printed list; %1: date and time when an issue began</extracomment>
        <translation>Started: %1</translation>
    </message>
    <message>
        <source>Told of: the update of %1; this list as of %2</source>
        <extracomment>on a printed list; %1: date and time of what Microsoft wrote last, %2: date and time when it was read from the cache</extracomment>
        <translation>Told of: the update of %1; this list as of %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1 without an address</source>
        <extracomment>on a printed list; %Ln: how many customers stand on it, %1: how many of them have no e-mail address</extracomment>
        <translation>
            <numerusform>%Ln customer, %1 without an address</numerusform>
            <numerusform>%Ln customers, %1 without an address</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was stopped; nobody counts as told.</source>
        <translation>The list was stopped; nobody counts as told.</translation>
    </message>
    <message>
        <source>The printer did not take the list; nobody counts as told.</source>
        <translation>The printer did not take the list; nobody counts as told.</translation>
    </message>
    <message>
        <source>The list was not saved; nobody counts as told.</source>
        <translation>The list was not saved; nobody counts as told.</translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <extracomment>a button; opens a menu in which a list of those to be told is printed or saved; %1: how many stand on it</extracomment>
        <translation>L&amp;ist</translation>
    </message>
    <message>
        <source>L&amp;ist of %1</source>
        <translation>L&amp;ist of %1</translation>
    </message>
</context>
<context>
    <name>OutboxColumns</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Subscription or user</source>
        <translation>Subscription or user</translation>
    </message>
</context>
<context>
    <name>OutboxHeadings</name>
    <message>
        <source>ID in the outbox</source>
        <translation>ID in the outbox</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>At the service</source>
        <translation>At the service</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Subscription ID</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Which changes are shown</source>
        <translation>Which changes are shown</translation>
    </message>
    <message>
        <source>Filter the outbox</source>
        <translation>Filter the outbox</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Reading the outbox</source>
        <translation>Reading the outbox</translation>
    </message>
    <message>
        <source>It is being read from this computer; no connection is needed for that.</source>
        <translation>It is being read from this computer; no connection is needed for that.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No change passes the filters that are in force.</source>
        <translation>No change passes the filters that are in force.</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Show all changes</translation>
    </message>
    <message>
        <source>Every change that was decided here has been carried out by the service and read back.</source>
        <translation>Every change that was decided here has been carried out by the service and read back.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <extracomment>number of changes in the outbox that are shown</extracomment>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by customer, subscription or user, reason or account</source>
        <translation>Filter by customer, subscription or user, reason or account</translation>
    </message>
    <message>
        <source>A change of a subscription or a user is written down here before it is sent, also without a connection, and stays until the service has carried it out.</source>
        <translation>A change of a subscription or a user is written down here before it is sent, also without a connection, and stays until the service has carried it out.</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>Try again</source>
        <extracomment>A button: sends a change once more</extracomment>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>A button: takes a change back before it is sent</extracomment>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Filter the outbox</source>
        <translation>Filter the outbox</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>ID in the outbox</source>
        <translation>ID in the outbox</translation>
    </message>
    <message>
        <source>Selected change</source>
        <translation>Selected change</translation>
    </message>
    <message>
        <source>Not finished</source>
        <extracomment>which changes of the outbox are shown: all that is not finished</extracomment>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>which changes of the outbox are shown: refused ones and conflicts</extracomment>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>which changes of the outbox are shown</extracomment>
        <translation>Finished</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>which changes of the outbox are shown</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Next change</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Previous change</translation>
    </message>
    <message>
        <source>Try the change again</source>
        <translation>Try the change again</translation>
    </message>
    <message>
        <source>Withdraw the change</source>
        <translation>Withdraw the change</translation>
    </message>
    <message>
        <source>Give the change another value…</source>
        <translation>Give the change another value…</translation>
    </message>
    <message>
        <source>Undo what was done…</source>
        <translation>Undo what was done…</translation>
    </message>
    <message>
        <source>Open the customer of this change</source>
        <translation>Open the customer of this change</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>As soon as there is a connection</source>
        <translation>As soon as there is a connection</translation>
    </message>
    <message>
        <source>Nothing changed: the service has been asked meanwhile.</source>
        <translation>Nothing changed: the service has been asked meanwhile.</translation>
    </message>
    <message>
        <source>What was sent cannot be withdrawn; what was done can be undone.</source>
        <translation>What was sent cannot be withdrawn; what was done can be undone.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) withdrawn.</source>
        <translation>
            <numerusform>%Ln change withdrawn.</numerusform>
            <numerusform>%Ln changes withdrawn.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to try again: only what waits, was refused or stands in conflict can be.</source>
        <translation>There is nothing to try again: only what waits, was refused or stands in conflict can be.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will be tried again.</source>
        <translation>
            <numerusform>%Ln change will be tried again.</numerusform>
            <numerusform>%Ln changes will be tried again.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent has its value.</source>
        <translation>What was sent has its value.</translation>
    </message>
    <message>
        <source>The change has its new value.</source>
        <translation>The change has its new value.</translation>
    </message>
    <message>
        <source>Only what was done can be undone, and only where it is known how it was before.</source>
        <translation>Only what was done can be undone, and only where it is known how it was before.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1: the change that is undone</extracomment>
        <translation>Undo: %1</translation>
    </message>
    <message numerus="yes">
        <source>It will be undone: %Ln change(s) more wait.</source>
        <translation>
            <numerusform>It will be undone: %Ln more change waits.</numerusform>
            <numerusform>It will be undone: %Ln more changes wait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscription or user</source>
        <translation>Subscription or user</translation>
    </message>
    <message>
        <source>Its ID</source>
        <translation>Its ID</translation>
    </message>
    <message>
        <source>Once %1 is signed in</source>
        <translation>Once %1 is signed in</translation>
    </message>
    <message>
        <source>Undoing this would take something away from people: decide it on the customer&apos;s page, where it is said what will happen.</source>
        <translation>Undoing this would take something away from people: decide it on the customer&apos;s page, where it is said what will happen.</translation>
    </message>
</context>
<context>
    <name>OutputText</name>
    <message>
        <source>yes</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Search everything and run anything</source>
        <translation>Search everything and run anything</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>the magnifier inside the search field</extracomment>
        <translation>Search</translation>
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
        <translation>%1, %2, shortcut %3</translation>
    </message>
    <message>
        <source>similar</source>
        <extracomment>%1: a domain; behind something found that only resembles what was typed</extracomment>
        <translation>similar</translation>
    </message>
    <message>
        <source>%1 · similar</source>
        <translation>%1 · similar</translation>
    </message>
    <message>
        <source>%1, %2, similar to what you typed</source>
        <extracomment>A line of the palette for a screen reader: a customer, its domain</extracomment>
        <translation>%1, %2, similar to what you typed</translation>
    </message>
    <message>
        <source>%1, %2, not available: %3</source>
        <extracomment>A line of the palette for a screen reader: the name, where it belongs, why it cannot be used now</extracomment>
        <translation>%1, %2, not available: %3</translation>
    </message>
</context>
<context>
    <name>PaneTitles</name>
    <message>
        <source>Customers</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>Name of a pane</extracomment>
        <translation>Activity</translation>
    </message>
    <message>
        <source>My roles</source>
        <extracomment>Name of a pane</extracomment>
        <translation>My roles</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Name of a pane: changes that wait to be sent</extracomment>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <extracomment>Name of a pane: those of all customers</extracomment>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Service health</source>
        <extracomment>Name of a pane: what is wrong with services</extracomment>
        <translation>Service health</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>at the foot of a sheet of paper; %1: its number, %2: how many there are</extracomment>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>PartHeadings</name>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Service ID</source>
        <translation>Service ID</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Admin portal</source>
        <translation>Admin portal</translation>
    </message>
    <message>
        <source>Service health</source>
        <translation>Service health</translation>
    </message>
    <message>
        <source>New service request</source>
        <translation>New service request</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Usage location</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Synchronised</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Licence ID</source>
        <translation>Licence ID</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Part number</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>In grace</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Notable</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1: time or date</extracomment>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Not told to you</source>
        <translation>Not told to you</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>The service is being asked for this now.</source>
        <translation>The service is being asked for this now.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>This is read when the customer is opened while there is a connection.</source>
        <translation>This is read when the customer is opened while there is a connection.</translation>
    </message>
    <message>
        <source>Choose columns and order</source>
        <translation>Choose columns and order</translation>
    </message>
    <message>
        <source>Usual order</source>
        <extracomment>the order in which a list stands when it is not sorted by a column</extracomment>
        <translation>Usual order</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Reason or ticket number</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>New &amp;password</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>Reset the password of %1 at %2?</source>
        <extracomment>%1: a person, %2: a customer</extracomment>
        <translation>Reset the password of %1 at %2?</translation>
    </message>
    <message>
        <source>The present password stops working at once. The new one is shown here once, is kept nowhere, and has to be changed at the next sign-in.</source>
        <translation>The present password stops working at once. The new one is shown here once, is kept nowhere, and has to be changed at the next sign-in.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>The answer of the service was lost, so nobody knows which password holds. Reset it once more.</source>
        <translation>The answer of the service was lost, so nobody knows which password holds. Reset it once more.</translation>
    </message>
    <message>
        <source>Close and forget</source>
        <extracomment>A button: closes the dialog, after which the password is not shown again</extracomment>
        <translation>Close and forget</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Save profile</source>
        <translation>Save profile</translation>
    </message>
    <message>
        <source>What you call it, such as the name of your office</source>
        <translation>What you call it, such as the name of your office</translation>
    </message>
    <message>
        <source>Cloud</source>
        <extracomment>A field: which of Microsoft&apos;s clouds</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>From the overview of your app registration</source>
        <translation>From the overview of your app registration</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>A button: leaves a form without saving</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>New profile</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Edit profile</translation>
    </message>
    <message>
        <source>The data folder is called by the name, so it stays. Add a profile for another name.</source>
        <translation>The data folder is called by the name, so it stays. Add a profile for another name.</translation>
    </message>
    <message>
        <source>A sandbox writes its own profile with --print-profile; copy the addresses and IDs from there.</source>
        <translation>A sandbox writes its own profile with --print-profile; copy the addresses and IDs from there.</translation>
    </message>
</context>
<context>
    <name>ProfileFacts</name>
    <message>
        <source>Open</source>
        <extracomment>A button: opens the window of a profile</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>A button: changes a profile</extracomment>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Make default</source>
        <extracomment>A button: this profile is taken when none is named</extracomment>
        <translation>Make default</translation>
    </message>
    <message>
        <source>Remove…</source>
        <extracomment>A button: removes a profile from this computer</extracomment>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <extracomment>Of an app registration</extracomment>
        <translation>Tenant ID</translation>
    </message>
    <message>
        <source>Application ID</source>
        <extracomment>Of an app registration</extracomment>
        <translation>Application ID</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>When a profile was last opened</extracomment>
        <translation>Last used</translation>
    </message>
    <message>
        <source>taken when none is named</source>
        <translation>taken when none is named</translation>
    </message>
    <message>
        <source>open in this window</source>
        <translation>open in this window</translation>
    </message>
    <message>
        <source>A profile cannot be removed from its own window. Open another one and remove it there.</source>
        <translation>A profile cannot be removed from its own window. Open another one and remove it there.</translation>
    </message>
    <message>
        <source>Profiles are removed in the window of another profile that is connected: only there the keychain can be reached.</source>
        <translation>Profiles are removed in the window of another profile that is connected: only there the keychain can be reached.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>ProfileRows</name>
    <message>
        <source>yes</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>A yes or no in a table</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>not yet</source>
        <extracomment>Instead of a date</extracomment>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>A column: of a profile</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>A column: whether that profile is taken when none is named</extracomment>
        <translation>Default</translation>
    </message>
    <message>
        <source>Cloud</source>
        <extracomment>A column</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>A column: the file of a profile</extracomment>
        <translation>Where</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>A column</extracomment>
        <translation>Last used</translation>
    </message>
    <message>
        <source>The file has a mistake.</source>
        <translation>The file has a mistake.</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>Microsoft, global</source>
        <extracomment>A cloud</extracomment>
        <translation>Microsoft, global</translation>
    </message>
    <message>
        <source>US Government (GCC High)</source>
        <extracomment>A cloud</extracomment>
        <translation>US Government (GCC High)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <extracomment>A cloud</extracomment>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Germany (closed)</source>
        <extracomment>A cloud</extracomment>
        <translation>Germany (closed)</translation>
    </message>
    <message>
        <source>Another service, such as a sandbox</source>
        <extracomment>Instead of a cloud of Microsoft</extracomment>
        <translation>Another service, such as a sandbox</translation>
    </message>
    <message>
        <source>granular delegated admin privileges (GDAP)</source>
        <translation>granular delegated admin privileges (GDAP)</translation>
    </message>
    <message>
        <source>Microsoft 365 subscriptions</source>
        <translation>Microsoft 365 subscriptions</translation>
    </message>
    <message>
        <source>changes to users, licences and passwords</source>
        <translation>changes to users, licences and passwords</translation>
    </message>
    <message>
        <source>licence management</source>
        <translation>licence management</translation>
    </message>
    <message>
        <source>service requests</source>
        <translation>service requests</translation>
    </message>
    <message>
        <source>service updates</source>
        <translation>service updates</translation>
    </message>
    <message>
        <source>Azure subscriptions</source>
        <translation>Azure subscriptions</translation>
    </message>
    <message>
        <source>Partner Center’s activity log</source>
        <translation>Partner Center’s activity log</translation>
    </message>
    <message>
        <source>This cloud does not offer the following, so it is not in the window: %1.</source>
        <extracomment>%1: a list such as &quot;service requests, Azure subscriptions&quot;</extracomment>
        <translation>This cloud does not offer the following, so it is not in the window: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Of a profile</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <extracomment>The address of the token authority</extracomment>
        <translation>Sign-in service</translation>
    </message>
    <message>
        <source>Directory (tenant) ID</source>
        <extracomment>As Microsoft Entra calls it</extracomment>
        <translation>Directory (tenant) ID</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <extracomment>As Microsoft Entra calls it</extracomment>
        <translation>Application (client) ID</translation>
    </message>
    <message>
        <source>Redirect host</source>
        <extracomment>Where the browser comes back to after a sign-in</extracomment>
        <translation>Redirect host</translation>
    </message>
    <message>
        <source>Calls per minute</source>
        <translation>Calls per minute</translation>
    </message>
    <message>
        <source>The name is missing or longer than 100 characters.</source>
        <translation>The name is missing or longer than 100 characters.</translation>
    </message>
    <message>
        <source>The directory (tenant) ID is neither an ID nor a domain. Copy it from the overview of your app registration in Microsoft Entra.</source>
        <translation>The directory (tenant) ID is neither an ID nor a domain. Copy it from the overview of your app registration in Microsoft Entra.</translation>
    </message>
    <message>
        <source>The application (client) ID is missing or has a blank in it. Copy it from the overview of your app registration in Microsoft Entra.</source>
        <translation>The application (client) ID is missing or has a blank in it. Copy it from the overview of your app registration in Microsoft Entra.</translation>
    </message>
    <message>
        <source>The redirect host must be this computer: localhost.</source>
        <translation>The redirect host must be this computer: localhost.</translation>
    </message>
    <message>
        <source>Calls per minute is not a number from 0 to 100000.</source>
        <translation>Calls per minute is not a number from 0 to 100000.</translation>
    </message>
    <message>
        <source>The address of %1 must be a whole one that begins with https:// and ends with the host, without a user name, ? or #.</source>
        <extracomment>%1: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>The address of %1 must be a whole one that begins with https:// and ends with the host, without a user name, ? or #.</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Clock</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Tenant</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Discovery document</source>
        <extracomment>A step of the connection test: the document that names the addresses of the sign-in service</extracomment>
        <translation>Discovery document</translation>
    </message>
    <message>
        <source>Application</source>
        <extracomment>A step of the connection test: the app registration</extracomment>
        <translation>Application</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <extracomment>A step of the connection test</extracomment>
        <translation>Redirect address</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <comment>noun</comment>
        <extracomment>A step of the connection test</extracomment>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Permissions</source>
        <extracomment>A step of the connection test: what the application may do</extracomment>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a step that was not reached yet</extracomment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Testing…</source>
        <extracomment>State of a step</extracomment>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>In order</source>
        <extracomment>State of a step</extracomment>
        <translation>In order</translation>
    </message>
    <message>
        <source>Seen in part</source>
        <extracomment>State of a step of which not all could be seen</extracomment>
        <translation>Seen in part</translation>
    </message>
    <message>
        <source>Not in order</source>
        <extracomment>State of a step</extracomment>
        <translation>Not in order</translation>
    </message>
    <message>
        <source>Not tried</source>
        <extracomment>State of a step</extracomment>
        <translation>Not tried</translation>
    </message>
    <message>
        <source>Everything that is needed stands in it.</source>
        <translation>Everything that is needed stands in it.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 answers.</translation>
    </message>
    <message>
        <source>The clock of this computer agrees with that of the sign-in service.</source>
        <translation>The clock of this computer agrees with that of the sign-in service.</translation>
    </message>
    <message>
        <source>The sign-in service does not tell its time.</source>
        <translation>The sign-in service does not tell its time.</translation>
    </message>
    <message>
        <source>The profile names no tenant, so the sign-in service uses its own.</source>
        <translation>The profile names no tenant, so the sign-in service uses its own.</translation>
    </message>
    <message>
        <source>The sign-in service knows tenant %1.</source>
        <extracomment>%1: an ID</extracomment>
        <translation>The sign-in service knows tenant %1.</translation>
    </message>
    <message>
        <source>The sign-in service does not tell whether it knows tenant %1; signing in will show it.</source>
        <translation>The sign-in service does not tell whether it knows tenant %1; signing in will show it.</translation>
    </message>
    <message>
        <source>The sign-in service calls itself %1.</source>
        <extracomment>%1: an address</extracomment>
        <translation>The sign-in service calls itself %1.</translation>
    </message>
    <message>
        <source>%1 has no discovery document, so addresses like Microsoft’s are used.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 has no discovery document, so addresses like Microsoft’s are used.</translation>
    </message>
    <message>
        <source>The sign-in service knows application %1, and that it needs no secret.</source>
        <extracomment>%1: an ID</extracomment>
        <translation>The sign-in service knows application %1, and that it needs no secret.</translation>
    </message>
    <message>
        <source>The sign-in service gives no device codes, so application %1 could not be looked at without a sign-in.</source>
        <translation>The sign-in service gives no device codes, so application %1 could not be looked at without a sign-in.</translation>
    </message>
    <message>
        <source>The browser may come back to %1.</source>
        <extracomment>%1: an address</extracomment>
        <translation>The browser may come back to %1.</translation>
    </message>
    <message>
        <source>Whether the browser may come back to %1 is seen at the first sign-in.</source>
        <translation>Whether the browser may come back to %1 is seen at the first sign-in.</translation>
    </message>
    <message>
        <source>Somebody signed in.</source>
        <extracomment>%1: an account</extracomment>
        <translation>Somebody signed in.</translation>
    </message>
    <message>
        <source>%1 signed in.</source>
        <translation>%1 signed in.</translation>
    </message>
    <message>
        <source>The application has every permission that is used.</source>
        <translation>The application has every permission that is used.</translation>
    </message>
    <message>
        <source>The tokens cannot be looked into, so the permissions are not known.</source>
        <translation>The tokens cannot be looked into, so the permissions are not known.</translation>
    </message>
    <message>
        <source>It answers as “%1”.</source>
        <extracomment>%1: a name</extracomment>
        <translation>It answers as “%1”.</translation>
    </message>
    <message>
        <source>%1 answers. Whether it lets you in is seen after a sign-in.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 answers. Whether it lets you in is seen after a sign-in.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %Ln minute(s) ahead. Set it right in the settings of the computer, or tokens are refused.</source>
        <translation>
            <numerusform>The clock of this computer is %Ln minute ahead. Set it right in the settings of the computer, or tokens are refused.</numerusform>
            <numerusform>The clock of this computer is %Ln minutes ahead. Set it right in the settings of the computer, or tokens are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %Ln minute(s) behind. Set it right in the settings of the computer, or tokens are refused.</source>
        <translation>
            <numerusform>The clock of this computer is %Ln minute behind. Set it right in the settings of the computer, or tokens are refused.</numerusform>
            <numerusform>The clock of this computer is %Ln minutes behind. Set it right in the settings of the computer, or tokens are refused.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in service does not know tenant %1. Copy the directory (tenant) ID from the overview of your app registration in Microsoft Entra into the profile.</source>
        <extracomment>%1: an ID</extracomment>
        <translation>The sign-in service does not know tenant %1. Copy the directory (tenant) ID from the overview of your app registration in Microsoft Entra into the profile.</translation>
    </message>
    <message>
        <source>The sign-in service speaks for %1, which is not your tenant. Check sign-in service and tenant ID in the profile.</source>
        <extracomment>%1: an address</extracomment>
        <translation>The sign-in service speaks for %1, which is not your tenant. Check sign-in service and tenant ID in the profile.</translation>
    </message>
    <message>
        <source>Your tenant has no such application. Copy the application (client) ID from the overview of your app registration in Microsoft Entra into the profile, and check the tenant ID.</source>
        <translation>Your tenant has no such application. Copy the application (client) ID from the overview of your app registration in Microsoft Entra into the profile, and check the tenant ID.</translation>
    </message>
    <message>
        <source>The application lacks the redirect address %1. Add it in Microsoft Entra under Authentication, platform Mobile and desktop applications.</source>
        <extracomment>%1: an address</extracomment>
        <translation>The application lacks the redirect address %1. Add it in Microsoft Entra under Authentication, platform Mobile and desktop applications.</translation>
    </message>
    <message>
        <source>Not allowed yet: %1. Add it in Microsoft Entra under API permissions, as delegated, and have an administrator grant consent.</source>
        <extracomment>%1: names of permissions</extracomment>
        <translation>Not allowed yet: %1. Add it in Microsoft Entra under API permissions, as delegated, and have an administrator grant consent.</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be trusted, so nothing was sent. Check the address of %2 in the profile, and whether something on your network opens safe connections.</source>
        <extracomment>%1: a host; %2: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>The certificate of %1 could not be trusted, so nothing was sent. Check the address of %2 in the profile, and whether something on your network opens safe connections.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address of %2 in the profile, and your network.</source>
        <extracomment>%1: a host; %2: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>%1 cannot be reached. Check the address of %2 in the profile, and your network.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check your network and test again.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 did not answer in time. Check your network and test again.</translation>
    </message>
    <message>
        <source>%1 answers, but it is out of order itself. Test again later.</source>
        <extracomment>%1: a host</extracomment>
        <translation>%1 answers, but it is out of order itself. Test again later.</translation>
    </message>
    <message>
        <source>%1 answers, but not as %2 would. Check that address in the profile.</source>
        <extracomment>%1: a host; %2: &quot;Sign-in service&quot;, &quot;Partner Center&quot; or &quot;Microsoft Graph&quot;</extracomment>
        <translation>%1 answers, but not as %2 would. Check that address in the profile.</translation>
    </message>
    <message>
        <source>Nobody was asked to sign in.</source>
        <translation>Nobody was asked to sign in.</translation>
    </message>
    <message>
        <source>Something else has to be put in order first.</source>
        <translation>Something else has to be put in order first.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are not in order.</source>
        <translation>
            <numerusform>%Ln step is not in order.</numerusform>
            <numerusform>%Ln steps are not in order.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that can be seen without a sign-in is in order.</source>
        <translation>Everything that can be seen without a sign-in is in order.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Everything is in order.</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the profiles</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Add a profile…</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <extracomment>%1: the name of a profile; it is taken when none is named</extracomment>
        <translation>%1 (default)</translation>
    </message>
    <message>
        <source>The profile is saved. This window goes on with it as it was until Partnerdesk is started again.</source>
        <translation>The profile is saved. This window goes on with it as it was until Partnerdesk is started again.</translation>
    </message>
    <message>
        <source>The profile is saved. Test its connection before you open it.</source>
        <translation>The profile is saved. Test its connection before you open it.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>The profile, its sign-in and everything that was read from Microsoft with it are removed from this computer. Nothing changes at Microsoft.</source>
        <translation>The profile, its sign-in and everything that was read from Microsoft with it are removed from this computer. Nothing changes at Microsoft.</translation>
    </message>
    <message>
        <source>Your own notes, tags, views and the audit log are kept in a folder beside, unless you choose otherwise.</source>
        <translation>Your own notes, tags, views and the audit log are kept in a folder beside, unless you choose otherwise.</translation>
    </message>
    <message>
        <source>Delete notes, tags, views and audit log, too</source>
        <translation>Delete notes, tags, views and audit log, too</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Remove profile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves a dialog without doing anything</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>%1 is removed.</translation>
    </message>
    <message>
        <source>%1 is removed. Your own notes are in %2.</source>
        <extracomment>%1: the name of a profile; %2: a folder</extracomment>
        <translation>%1 is removed. Your own notes are in %2.</translation>
    </message>
</context>
<context>
    <name>ProfilesText</name>
    <message>
        <source>There is no profile yet. Open the window to set one up, or look around with --demo.</source>
        <translation>There is no profile yet. Open the window to set one up, or look around with --demo.</translation>
    </message>
</context>
<context>
    <name>QuietServices</name>
    <message>
        <source>No service is known yet</source>
        <translation>No service is known yet</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>of which services no notice is told</extracomment>
        <translation>None</translation>
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
        <translation>%1m</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln need(s) attention</source>
        <extracomment>%1: name of a pane, %Ln: how many of its items need a person</extracomment>
        <translation>
            <numerusform>%1, %Ln needs attention</numerusform>
            <numerusform>%1, %Ln need attention</numerusform>
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
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>Global admin</source>
        <extracomment>name of a role</extracomment>
        <translation>Global admin</translation>
    </message>
    <message>
        <source>User management admin</source>
        <translation>User management admin</translation>
    </message>
    <message>
        <source>Admin agent</source>
        <extracomment>name of a role</extracomment>
        <translation>Admin agent</translation>
    </message>
    <message>
        <source>Helpdesk agent</source>
        <extracomment>name of a role</extracomment>
        <translation>Helpdesk agent</translation>
    </message>
    <message>
        <source>Sales agent</source>
        <extracomment>name of a role</extracomment>
        <translation>Sales agent</translation>
    </message>
    <message>
        <source>Billing admin</source>
        <extracomment>name of a role</extracomment>
        <translation>Billing admin</translation>
    </message>
    <message>
        <source>Default user</source>
        <extracomment>name of a role: somebody without special rights</extracomment>
        <translation>Default user</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>instead of the name of a role</extracomment>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Customers: list, search, page</source>
        <translation>Customers: list, search, page</translation>
    </message>
    <message>
        <source>Export of customers and subscriptions</source>
        <translation>Export of customers and subscriptions</translation>
    </message>
    <message>
        <source>Service management</source>
        <extracomment>area of the program</extracomment>
        <translation>Service management</translation>
    </message>
    <message>
        <source>Service health, incidents, message centre</source>
        <translation>Service health, incidents, message centre</translation>
    </message>
    <message>
        <source>Linking an incident to customers and telling them</source>
        <translation>Linking an incident to customers and telling them</translation>
    </message>
    <message>
        <source>Admin portals on behalf of the customer</source>
        <translation>Admin portals on behalf of the customer</translation>
    </message>
    <message>
        <source>Tickets: create, diagnose, close</source>
        <translation>Tickets: create, diagnose, close</translation>
    </message>
    <message>
        <source>Baseline decision</source>
        <extracomment>what is solved here and what goes to Microsoft</extracomment>
        <translation>Baseline decision</translation>
    </message>
    <message>
        <source>Service requests to Microsoft</source>
        <translation>Service requests to Microsoft</translation>
    </message>
    <message>
        <source>Designated support contact, support statement</source>
        <translation>Designated support contact, support statement</translation>
    </message>
    <message>
        <source>Support entitlements</source>
        <translation>Support entitlements</translation>
    </message>
    <message>
        <source>Balance, invoices and payments of customers</source>
        <translation>Balance, invoices and payments of customers</translation>
    </message>
    <message>
        <source>Import of ledger, invoices, bank and reconciliation files</source>
        <translation>Import of ledger, invoices, bank and reconciliation files</translation>
    </message>
    <message>
        <source>Allocating payments, disputes, payment plans, holds</source>
        <translation>Allocating payments, disputes, payment plans, holds</translation>
    </message>
    <message>
        <source>Payment reminders and demands</source>
        <translation>Payment reminders and demands</translation>
    </message>
    <message>
        <source>Collection policy</source>
        <extracomment>when unpaid customers are reminded and suspended</extracomment>
        <translation>Collection policy</translation>
    </message>
    <message>
        <source>Proposing a suspension</source>
        <translation>Proposing a suspension</translation>
    </message>
    <message>
        <source>Approving somebody else&apos;s proposal to suspend</source>
        <translation>Approving somebody else&apos;s proposal to suspend</translation>
    </message>
    <message>
        <source>Suspending and reactivating</source>
        <translation>Suspending and reactivating</translation>
    </message>
    <message>
        <source>Microsoft&apos;s invoices and what we owe</source>
        <translation>Microsoft&apos;s invoices and what we owe</translation>
    </message>
    <message>
        <source>Claims for credit</source>
        <translation>Claims for credit</translation>
    </message>
    <message>
        <source>Azure budget</source>
        <extracomment>a limit of what Azure may cost</extracomment>
        <translation>Azure budget</translation>
    </message>
    <message>
        <source>Audit log of this program</source>
        <translation>Audit log of this program</translation>
    </message>
    <message>
        <source>Users and roles of this program</source>
        <translation>Users and roles of this program</translation>
    </message>
    <message>
        <source>none</source>
        <comment>right</comment>
        <extracomment>what a role may do: nothing</extracomment>
        <translation>none</translation>
    </message>
    <message>
        <source>own</source>
        <comment>right</comment>
        <extracomment>what a role may do: see its own work only</extracomment>
        <translation>own</translation>
    </message>
    <message>
        <source>read</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>read</translation>
    </message>
    <message>
        <source>propose</source>
        <comment>right</comment>
        <extracomment>what a role may do: for somebody else to decide</extracomment>
        <translation>propose</translation>
    </message>
    <message>
        <source>change</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>change</translation>
    </message>
    <message>
        <source>approve</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>approve</translation>
    </message>
    <message>
        <source>carry out</source>
        <comment>right</comment>
        <extracomment>what a role may do</extracomment>
        <translation>carry out</translation>
    </message>
    <message>
        <source>%1 (billing only)</source>
        <extracomment>%1: what a role may do, for example: change</extracomment>
        <translation>%1 (billing only)</translation>
    </message>
    <message>
        <source>%1 (commercial only)</source>
        <extracomment>%1: what a role may do, for example: change</extracomment>
        <translation>%1 (commercial only)</translation>
    </message>
    <message>
        <source>%1 (not Azure)</source>
        <extracomment>%1: what a role may do, for example: change</extracomment>
        <translation>%1 (not Azure)</translation>
    </message>
    <message>
        <source>Your roles are not known yet, so you can only read: sign in first (%1 – %2; appropriate roles: %3).</source>
        <extracomment>%1: area of the program; %2: what a role may do there; %3: names of roles</extracomment>
        <translation>Your roles are not known yet, so you can only read: sign in first (%1 – %2; appropriate roles: %3).</translation>
    </message>
    <message>
        <source>You don&apos;t have permission for this action (%1 – %2), and neither has any other role.</source>
        <extracomment>%1: area of the program; %2: what a role may do there</extracomment>
        <translation>You don&apos;t have permission for this action (%1 – %2), and neither has any other role.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission for this action (%1 – %2; appropriate roles: %3).</source>
        <extracomment>%1: area of the program; %2: what a role may do there; %3: names of roles</extracomment>
        <translation>You don&apos;t have permission for this action (%1 – %2; appropriate roles: %3).</translation>
    </message>
    <message>
        <source>none; appropriate roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>none; appropriate roles: %1</translation>
    </message>
    <message>
        <source>Your roles are not known, so you can only read. Sign in; if that does not help, ask a global admin.</source>
        <translation>Your roles are not known, so you can only read. Sign in; if that does not help, ask a global admin.</translation>
    </message>
    <message>
        <source>The directory does not tell your groups, so the roles of agents are missing here.</source>
        <translation>The directory does not tell your groups, so the roles of agents are missing here.</translation>
    </message>
    <message>
        <source>The sign-in does not tell your directory roles, so the roles of admins may be missing here.</source>
        <translation>The sign-in does not tell your directory roles, so the roles of admins may be missing here.</translation>
    </message>
    <message>
        <source>For another role, or to change what a role may do here, ask: %1.</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>For another role, or to change what a role may do here, ask: %1.</translation>
    </message>
    <message>
        <source>It is as the program came with it; last changed by %1, %2.</source>
        <extracomment>%1: who; %2: date and time</extracomment>
        <translation>It is as the program came with it; last changed by %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln right(s) differ from what the program came with; last changed by %1, %2.</source>
        <extracomment>%Ln: how many cells of the table; %1: who; %2: date and time</extracomment>
        <translation>
            <numerusform>%Ln right differs from what the program came with; last changed by %1, %2.</numerusform>
            <numerusform>%Ln rights differ from what the program came with; last changed by %1, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPane</name>
    <message>
        <source>My roles</source>
        <translation>My roles</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Told by</source>
        <extracomment>who has said which roles somebody has</extracomment>
        <translation>Told by</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>What each role may do here</source>
        <translation>What each role may do here</translation>
    </message>
    <message>
        <source>Change what a role may do…</source>
        <translation>Change what a role may do…</translation>
    </message>
    <message>
        <source>Back to what the program came with</source>
        <translation>Back to what the program came with</translation>
    </message>
    <message>
        <source>Nobody has signed in yet</source>
        <extracomment>in place of an account: nobody has signed in yet</extracomment>
        <translation>Nobody has signed in yet</translation>
    </message>
    <message>
        <source>the sign-in (directory roles)</source>
        <translation>the sign-in (directory roles)</translation>
    </message>
    <message>
        <source>the directory (groups of agents)</source>
        <translation>the directory (groups of agents)</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <extracomment>in place of who has said something</extracomment>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>This holds since %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>This holds since %1.</translation>
    </message>
    <message>
        <source>The changes of your office are not in force: %1</source>
        <translation>The changes of your office are not in force: %1</translation>
    </message>
    <message>
        <source>Choose the cell of a role first.</source>
        <translation>Choose the cell of a role first.</translation>
    </message>
    <message>
        <source>%1, %2: %3 from now on.</source>
        <extracomment>%1: name of a role; %2: area of the program; %3: what the role may do there from now on</extracomment>
        <translation>%1, %2: %3 from now on.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The change was taken back.</source>
        <translation>The change was taken back.</translation>
    </message>
    <message>
        <source>What each role may do is again as the program came with it.</source>
        <translation>What each role may do is again as the program came with it.</translation>
    </message>
    <message>
        <source>The changes of your office are back.</source>
        <translation>The changes of your office are back.</translation>
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
        <translation>Roles: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>As of: %1</translation>
    </message>
    <message>
        <source>This holds since %1.</source>
        <extracomment>%1: a date</extracomment>
        <translation>This holds since %1.</translation>
    </message>
</context>
<context>
    <name>ServiceMatrix</name>
    <message numerus="yes">
        <source>%1, %2: %Ln customer(s)</source>
        <extracomment>%1: a service, %2: how it is, %Ln: how many customers have it so; read aloud</extracomment>
        <translation>
            <numerusform>%1, %2: %Ln customer</numerusform>
            <numerusform>%1, %2: %Ln customers</numerusform>
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
        <translation>Dynamics 365 and Power Platform</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>area of services</extracomment>
        <translation>Security</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <extracomment>area of services</extracomment>
        <translation>Marketplace</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>area of services: none of the others</extracomment>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>ServicesTab</name>
    <message>
        <source>Missing</source>
        <extracomment>delegated access that a service needs</extracomment>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>delegated access that a service needs</extracomment>
        <translation>Present</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>column: what a service belongs to</extracomment>
        <translation>Area</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service health</source>
        <translation>Service health</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>health of a service: nobody has told it</extracomment>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <extracomment>column: whether we have the delegated access that a service needs</extracomment>
        <translation>Delegated access</translation>
    </message>
    <message>
        <source>Delegated access: %1</source>
        <translation>Delegated access: %1</translation>
    </message>
    <message>
        <source>Service management</source>
        <translation>Service management</translation>
    </message>
    <message>
        <source>No services</source>
        <translation>No services</translation>
    </message>
    <message>
        <source>The service names none that we may manage for this customer. Without delegated access there are none; the overview says which access there is.</source>
        <translation>The service names none that we may manage for this customer. Without delegated access there are none; the overview says which access there is.</translation>
    </message>
    <message>
        <source>The service does not tell you this customer’s services: a role or delegated access is missing. What stands here was read before.</source>
        <translation>The service does not tell you this customer’s services: a role or delegated access is missing. What stands here was read before.</translation>
    </message>
    <message>
        <source>Microsoft names no admin portal for this service.</source>
        <translation>Microsoft names no admin portal for this service.</translation>
    </message>
    <message>
        <source>In the name of this customer</source>
        <translation>In the name of this customer</translation>
    </message>
    <message>
        <source>Open admin &amp;portal</source>
        <translation>Open admin &amp;portal</translation>
    </message>
    <message>
        <source>Microsoft names no page on the health of this service.</source>
        <translation>Microsoft names no page on the health of this service.</translation>
    </message>
    <message>
        <source>The page of this customer</source>
        <translation>The page of this customer</translation>
    </message>
    <message>
        <source>Service &amp;health</source>
        <translation>Service &amp;health</translation>
    </message>
    <message>
        <source>Microsoft names no page for service requests about this service.</source>
        <translation>Microsoft names no page for service requests about this service.</translation>
    </message>
    <message>
        <source>From within the tenant of this customer</source>
        <translation>From within the tenant of this customer</translation>
    </message>
    <message>
        <source>&amp;New service request</source>
        <translation>&amp;New service request</translation>
    </message>
    <message>
        <source>Choose a service first.</source>
        <translation>Choose a service first.</translation>
    </message>
    <message>
        <source>The address that the service names is not one to open from here.</source>
        <translation>The address that the service names is not one to open from here.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer.</source>
        <translation>No browser could be opened on this computer.</translation>
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
        <translation>%1 as of %2</translation>
    </message>
</context>
<context>
    <name>ServicesView</name>
    <message>
        <source>Services and at how many customers they are in which state</source>
        <translation>Services and at how many customers they are in which state</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Nothing is known</translation>
    </message>
    <message>
        <source>No customer’s tenant has told yet how its services are.</source>
        <translation>No customer’s tenant has told yet how its services are.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Language and looks</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Light or dark</extracomment>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Light or dark</extracomment>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Minutes between two synchronisations</source>
        <translation>Minutes between two synchronisations</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Behind a number of minutes; mind the leading blank</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Ask for changes every</source>
        <translation>Ask for changes every</translation>
    </message>
    <message>
        <source>Cache and files</source>
        <translation>Cache and files</translation>
    </message>
    <message>
        <source>Copy the folder’s path</source>
        <translation>Copy the folder’s path</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Rebuild cache…</source>
        <translation>Rebuild cache…</translation>
    </message>
    <message>
        <source>Partnerdesk does not encrypt these files. They hold your customers’ names and contacts, so use the disk encryption of this computer (LUKS, BitLocker or FileVault) and lock your screen.</source>
        <translation>Partnerdesk does not encrypt these files. They hold your customers’ names and contacts, so use the disk encryption of this computer (LUKS, BitLocker or FileVault) and lock your screen.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Last read completely on %1.</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>Last read completely on %1.</translation>
    </message>
    <message>
        <source>Not read completely yet.</source>
        <translation>Not read completely yet.</translation>
    </message>
    <message>
        <source>It takes %1. %2</source>
        <extracomment>%1 is a size such as 120 MB, %2 the sentence on when the cache was last read completely</extracomment>
        <translation>It takes %1. %2</translation>
    </message>
    <message>
        <source>Single letters act while a list or an opened customer has the keyboard</source>
        <translation>Single letters act while a list or an opened customer has the keyboard</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>after </source>
        <extracomment>Before a number of days or minutes; mind the blank behind it</extracomment>
        <translation>after </translation>
    </message>
    <message>
        <source> days without a sign-in</source>
        <extracomment>Behind a number of days; mind the leading blank</extracomment>
        <translation> days without a sign-in</translation>
    </message>
    <message>
        <source>at every start</source>
        <extracomment>When the cache is wiped</extracomment>
        <translation>at every start</translation>
    </message>
    <message>
        <source>Days without a sign-in after which the cache is wiped</source>
        <translation>Days without a sign-in after which the cache is wiped</translation>
    </message>
    <message>
        <source> min without a key or the mouse</source>
        <extracomment>Behind a number of minutes; mind the leading blank</extracomment>
        <translation> min without a key or the mouse</translation>
    </message>
    <message>
        <source>only when I ask for it</source>
        <extracomment>When this window is locked</extracomment>
        <translation>only when I ask for it</translation>
    </message>
    <message>
        <source>Minutes without a key or the mouse after which this window is locked</source>
        <translation>Minutes without a key or the mouse after which this window is locked</translation>
    </message>
    <message>
        <source>Wipe the cache</source>
        <translation>Wipe the cache</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>Lock this window</translation>
    </message>
    <message>
        <source>Wiping happens when Partnerdesk starts, also offline. Your own notes, tags and views stay. A locked window is opened by signing in again; offline the screen of this computer is locked instead.</source>
        <translation>Wiping happens when Partnerdesk starts, also offline. Your own notes, tags and views stay. A locked window is opened by signing in again; offline the screen of this computer is locked instead.</translation>
    </message>
    <message>
        <source>Notices of service health</source>
        <translation>Notices of service health</translation>
    </message>
    <message>
        <source>Tell me by itself what becomes of issues</source>
        <translation>Tell me by itself what becomes of issues</translation>
    </message>
    <message>
        <source>An issue begins</source>
        <translation>An issue begins</translation>
    </message>
    <message>
        <source>An issue becomes worse</source>
        <translation>An issue becomes worse</translation>
    </message>
    <message>
        <source>An issue has another state or a new post</source>
        <translation>An issue has another state or a new post</translation>
    </message>
    <message>
        <source>An issue ends</source>
        <translation>An issue ends</translation>
    </message>
    <message>
        <source>Advisories too, not only incidents</source>
        <translation>Advisories too, not only incidents</translation>
    </message>
    <message>
        <source>Quiet hours: what comes then is told together at their end</source>
        <translation>Quiet hours: what comes then is told together at their end</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Quiet from</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Quiet until</translation>
    </message>
    <message>
        <source>No notices of</source>
        <translation>No notices of</translation>
    </message>
    <message>
        <source>One notice for each cause, whatever the number of customers. An issue or a service can be muted for everybody in Service health.</source>
        <translation>One notice for each cause, whatever the number of customers. An issue or a service can be muted for everybody in Service health.</translation>
    </message>
    <message>
        <source>Services of which no notice is told</source>
        <translation>Services of which no notice is told</translation>
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
        <translation>Customers to be told of %1</translation>
    </message>
    <message>
        <source>What is told in %1</source>
        <extracomment>head on a printed list; %1: a language</extracomment>
        <translation>What is told in %1</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>No address</source>
        <extracomment>on a printed list, in place of an e-mail address</extracomment>
        <translation>No address</translation>
    </message>
    <message>
        <source>No phone number</source>
        <extracomment>on a printed list, in place of a telephone number</extracomment>
        <translation>No phone number</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>head of a column on a printed list</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>head of a column on a printed list</extracomment>
        <translation>Language</translation>
    </message>
    <message>
        <source>Contact</source>
        <extracomment>head of a column on a printed list: contact, e-mail address and telephone number</extracomment>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Told at, by</source>
        <extracomment>head of a column on a printed list, to be filled in by hand: when a customer was told, and by whom</extracomment>
        <translation>Told at, by</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>&amp;Synchronise now</source>
        <translation>&amp;Synchronise now</translation>
    </message>
    <message>
        <source>Read &amp;everything again</source>
        <translation>Read &amp;everything again</translation>
    </message>
    <message>
        <source>S&amp;top synchronising</source>
        <translation>S&amp;top synchronising</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Work &amp;offline</translation>
    </message>
    <message>
        <source>Re&amp;build cache…</source>
        <translation>Re&amp;build cache…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>Ends the application</extracomment>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Search everything and run anything</source>
        <translation>&amp;Search everything and run anything</translation>
    </message>
    <message>
        <source>Copy the state of the s&amp;ynchronisation</source>
        <translation>Copy the state of the s&amp;ynchronisation</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>A theme</extracomment>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>A theme</extracomment>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>&amp;Compact</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <extracomment>How high the rows of a list are</extracomment>
        <translation>C&amp;omfortable</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;About Partnerdesk</source>
        <translation>&amp;About Partnerdesk</translation>
    </message>
    <message>
        <source>&amp;Lock this window</source>
        <translation>&amp;Lock this window</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>Sign o&amp;ut…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>&amp;Profiles…</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Getting started</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Use this shortcut</source>
        <extracomment>Gives the chosen action the shortcut that was pressed</extracomment>
        <translation>Use this shortcut</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>Gives the chosen action its first shortcut back</extracomment>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Actions and their shortcuts</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Titles of columns</extracomment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>New shortcut</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Choose an action to give it another shortcut.</source>
        <translation>Choose an action to give it another shortcut.</translation>
    </message>
    <message>
        <source>This shortcut belongs to “%1”. Give that one another shortcut first.</source>
        <extracomment>%1 is the name of another action</extracomment>
        <translation>This shortcut belongs to “%1”. Give that one another shortcut first.</translation>
    </message>
    <message>
        <source>Alt with a letter opens the menus. Choose another shortcut.</source>
        <translation>Alt with a letter opens the menus. Choose another shortcut.</translation>
    </message>
    <message>
        <source>On many keyboards Ctrl+Alt with a letter types a character. Choose another shortcut.</source>
        <translation>On many keyboards Ctrl+Alt with a letter types a character. Choose another shortcut.</translation>
    </message>
    <message>
        <source>This key moves about in lists and fields. Choose another shortcut.</source>
        <translation>This key moves about in lists and fields. Choose another shortcut.</translation>
    </message>
    <message>
        <source>This cannot be a shortcut.</source>
        <translation>This cannot be a shortcut.</translation>
    </message>
</context>
<context>
    <name>ShowText</name>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>Primary domain name</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Delegated access</source>
        <translation>Delegated access</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>Contact e-mail</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Commerce ID</source>
        <translation>Commerce ID</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>The relationship with this customer has ended.</source>
        <translation>The relationship with this customer has ended.</translation>
    </message>
    <message>
        <source>This tenant does not exist any more.</source>
        <translation>This tenant does not exist any more.</translation>
    </message>
    <message>
        <source>GDAP relationship</source>
        <extracomment>a line of a list: GDAP relationship with a customer</extracomment>
        <translation>GDAP relationship</translation>
    </message>
    <message>
        <source>Access, note</source>
        <translation>Access, note</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>Besides GDAP there is DAP, which gives what GDAP does not.</source>
        <translation>Besides GDAP there is DAP, which gives what GDAP does not.</translation>
    </message>
    <message>
        <source>Not possible without DAP</source>
        <translation>Not possible without DAP</translation>
    </message>
</context>
<context>
    <name>SignInBanner</name>
    <message>
        <source>Open browser</source>
        <translation>Open browser</translation>
    </message>
    <message>
        <source>Copy code</source>
        <extracomment>A button: copies the sign-in code</extracomment>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>A button: gives up signing in</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This address is not a safe one, so it is not opened from here.</source>
        <translation>This address is not a safe one, so it is not opened from here.</translation>
    </message>
    <message>
        <source>Enter this code at the address above to sign in. It is valid until %1.</source>
        <extracomment>%1 is the time after which the code no longer works</extracomment>
        <translation>Enter this code at the address above to sign in. It is valid until %1.</translation>
    </message>
    <message>
        <source>Enter this code at the address above to sign in.</source>
        <translation>Enter this code at the address above to sign in.</translation>
    </message>
    <message>
        <source>No browser could be opened. Type the address into one yourself, on any device.</source>
        <translation>No browser could be opened. Type the address into one yourself, on any device.</translation>
    </message>
    <message>
        <source>The code is on the clipboard. Enter it at the address above to sign in.</source>
        <translation>The code is on the clipboard. Enter it at the address above to sign in.</translation>
    </message>
    <message>
        <source>Open it only if you know it, and enter the code nowhere else.</source>
        <translation>Open it only if you know it, and enter the code nowhere else.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>A button: copies the address of the sign-in page</extracomment>
        <translation>Copy address</translation>
    </message>
    <message>
        <source>Microsoft wants a sign-in with multifactor authentication. Sign in once more and confirm it.</source>
        <translation>Microsoft wants a sign-in with multifactor authentication. Sign in once more and confirm it.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into one on this computer, or use a code.</source>
        <translation>No browser could be opened. Copy the address into one on this computer, or use a code.</translation>
    </message>
    <message>
        <source>The address is on the clipboard. Open it in a browser on this computer.</source>
        <translation>The address is on the clipboard. Open it in a browser on this computer.</translation>
    </message>
    <message>
        <source>Use a code</source>
        <extracomment>A button: signs in with a code on any device, not with the browser of this computer</extracomment>
        <translation>Use a code</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Sign in with the browser</translation>
    </message>
    <message>
        <source>Your browser opens the page of %1. This window goes on by itself.</source>
        <extracomment>%1: a host, for example login.example.com</extracomment>
        <translation>Your browser opens the page of %1. This window goes on by itself.</translation>
    </message>
</context>
<context>
    <name>SignInPrompt</name>
    <message>
        <source>To sign in, open %1 and enter the code %2.</source>
        <translation>To sign in, open %1 and enter the code %2.</translation>
    </message>
    <message>
        <source>To sign in, open this address in a browser on this computer: %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>To sign in, open this address in a browser on this computer: %1</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>Signed in.</source>
        <extracomment>%1: who signed in</extracomment>
        <translation>Signed in.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Signed in as %1.</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Roles: %1</translation>
    </message>
</context>
<context>
    <name>SignOutText</name>
    <message numerus="yes">
        <source>What was read from Microsoft about %Ln customer(s) is wiped from this computer, and so is the sign-in that it keeps. There is nothing to see until somebody signs in again.</source>
        <translation>
            <numerusform>What was read from Microsoft about %Ln customer is wiped from this computer, and so is the sign-in that it keeps. There is nothing to see until somebody signs in again.</numerusform>
            <numerusform>What was read from Microsoft about %Ln customers is wiped from this computer, and so is the sign-in that it keeps. There is nothing to see until somebody signs in again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aliases, tags, saved views and the audit log stay on this computer. Nothing else waits to be sent.</source>
        <translation>Aliases, tags, saved views and the audit log stay on this computer. Nothing else waits to be sent.</translation>
    </message>
    <message>
        <source>The synchronisation under way is stopped.</source>
        <translation>The synchronisation under way is stopped.</translation>
    </message>
    <message>
        <source>You are working offline, so everything has to be read again when you are back.</source>
        <translation>You are working offline, so everything has to be read again when you are back.</translation>
    </message>
    <message>
        <source>Your browser may stay signed in to Microsoft. Sign out there, too, when others use this computer.</source>
        <translation>Your browser may stay signed in to Microsoft. Sign out there, too, when others use this computer.</translation>
    </message>
    <message>
        <source>You are signed out, and what was read from Microsoft is wiped. Your own notes, tags and views stay.</source>
        <translation>You are signed out, and what was read from Microsoft is wiped. Your own notes, tags and views stay.</translation>
    </message>
    <message>
        <source>What was read from Microsoft could not be wiped. %1</source>
        <extracomment>%1: one or two sentences on what went wrong</extracomment>
        <translation>What was read from Microsoft could not be wiped. %1</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked, so the sign-in in it could not be removed. Unlock it and sign out once more.</source>
        <translation>The keychain of this computer is locked, so the sign-in in it could not be removed. Unlock it and sign out once more.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not remove the sign-in. Sign out once more, or remove &quot;partnerdesk&quot; in the program that shows your passwords.</source>
        <translation>The keychain of this computer did not remove the sign-in. Sign out once more, or remove &quot;partnerdesk&quot; in the program that shows your passwords.</translation>
    </message>
    <message>
        <source>The sign-in kept on this computer could not be looked for. %1</source>
        <extracomment>%1: one or two sentences on what went wrong</extracomment>
        <translation>The sign-in kept on this computer could not be looked for. %1</translation>
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
        <translation>Show what is wrong</translation>
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
        <translation>Roles not known</translation>
    </message>
    <message>
        <source>Your roles: %1. Press to see what they permit.</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>Your roles: %1. Press to see what they permit.</translation>
    </message>
    <message>
        <source>My roles: %1</source>
        <extracomment>%1: names of roles</extracomment>
        <translation>My roles: %1</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Working offline · never read completely</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Working offline · never read completely</translation>
    </message>
    <message>
        <source>Working offline · as of %1</source>
        <translation>Working offline · as of %1</translation>
    </message>
    <message>
        <source>Waiting for you to sign in with the code</source>
        <translation>Waiting for you to sign in with the code</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <extracomment>%1 is what went wrong, in a few words; %2 the time the cache was last complete</extracomment>
        <translation>%1 · as of %2</translation>
    </message>
    <message>
        <source>Stopping after what is being written now</source>
        <translation>Stopping after what is being written now</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Signing in</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) read so far</source>
        <extracomment>The service gives no grand total, so only what was read is known</extracomment>
        <translation>
            <numerusform>%Ln customer read so far</numerusform>
            <numerusform>%Ln customers read so far</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what has changed since the last time</source>
        <translation>Reading what has changed since the last time</translation>
    </message>
    <message numerus="yes">
        <source>Reading customer records · %Ln call(s) waiting, done at about %1</source>
        <extracomment>%1 is the time at which the waiting calls will probably be done</extracomment>
        <translation>
            <numerusform>Reading customer records · %Ln call waiting, done at about %1</numerusform>
            <numerusform>Reading customer records · %Ln calls waiting, done at about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading customer records · %Ln call(s) waiting</source>
        <translation>
            <numerusform>Reading customer records · %Ln call waiting</numerusform>
            <numerusform>Reading customer records · %Ln calls waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading customer records</source>
        <translation>Reading customer records</translation>
    </message>
    <message>
        <source>Not signed in · as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Not signed in · as of %1</translation>
    </message>
    <message>
        <source>Not signed in · nothing has been read yet</source>
        <translation>Not signed in · nothing has been read yet</translation>
    </message>
    <message>
        <source>The customer list has never been read completely</source>
        <translation>The customer list has never been read completely</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of the last run failed · as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>
            <numerusform>%Ln call of the last run failed · as of %1</numerusform>
            <numerusform>%Ln calls of the last run failed · as of %1</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1, which is in the future: check this computer’s clock</source>
        <extracomment>%1 is a time in the future</extracomment>
        <translation>As of %1, which is in the future: check this computer’s clock</translation>
    </message>
    <message>
        <source>Not refreshed since %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Not refreshed since %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) waiting · as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>
            <numerusform>%Ln call waiting · as of %1</numerusform>
            <numerusform>%Ln calls waiting · as of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed customer(s) not read again yet · as of %1</source>
        <extracomment>Customers known to have changed; %1 is the time the cache was last complete</extracomment>
        <translation>
            <numerusform>%Ln changed customer not read again yet · as of %1</numerusform>
            <numerusform>%Ln changed customers not read again yet · as of %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date as of %1 · next synchronisation at %2</source>
        <translation>Up to date as of %1 · next synchronisation at %2</translation>
    </message>
    <message>
        <source>Up to date as of %1</source>
        <extracomment>%1 is the time the cache was last complete</extracomment>
        <translation>Up to date as of %1</translation>
    </message>
    <message>
        <source>Not signed in · the customer list has not been read completely yet</source>
        <translation>Not signed in · the customer list has not been read completely yet</translation>
    </message>
    <message>
        <source>Waiting for you to sign in with the browser</source>
        <translation>Waiting for you to sign in with the browser</translation>
    </message>
</context>
<context>
    <name>SubscriptionColumns</name>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
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
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Renewal</source>
        <extracomment>column: when a subscription renews or ends</extracomment>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Auto-renew</translation>
    </message>
    <message>
        <source>Cancellation window</source>
        <extracomment>column: until when a subscription can still be cancelled</extracomment>
        <translation>Cancellation window</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Commerce</source>
        <extracomment>how a subscription is sold: legacy or new commerce</extracomment>
        <translation>Commerce</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Subscription ID</translation>
    </message>
    <message>
        <source>Add-on: %1</source>
        <extracomment>%1: a product; read aloud</extracomment>
        <translation>Add-on: %1</translation>
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
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Subscription ID</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Auto-renew</translation>
    </message>
    <message>
        <source>Can be cancelled</source>
        <translation>Can be cancelled</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>Commerce</source>
        <translation>Commerce</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Reason of suspension</source>
        <translation>Reason of suspension</translation>
    </message>
    <message>
        <source>Add-on of</source>
        <translation>Add-on of</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>Offer ID</translation>
    </message>
    <message>
        <source>Azure subscription ID</source>
        <translation>Azure subscription ID</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>Order ID</translation>
    </message>
</context>
<context>
    <name>SubscriptionList</name>
    <message>
        <source>Filter subscriptions</source>
        <translation>Filter subscriptions</translation>
    </message>
    <message>
        <source>Filter by customer, product, nickname or ID</source>
        <translation>Filter by customer, product, nickname or ID</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Reading the subscriptions</source>
        <translation>Reading the subscriptions</translation>
    </message>
    <message>
        <source>They are being read from this computer; no connection is needed for that.</source>
        <translation>They are being read from this computer; no connection is needed for that.</translation>
    </message>
    <message>
        <source>Not told to you</source>
        <translation>Not told to you</translation>
    </message>
    <message>
        <source>The service tells you the subscriptions of none of the customers who were asked for: a role is missing.</source>
        <translation>The service tells you the subscriptions of none of the customers who were asked for: a role is missing.</translation>
    </message>
    <message>
        <source>No subscriptions read yet</source>
        <translation>No subscriptions read yet</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Show customers</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No subscription of this view has these words.</source>
        <translation>No subscription of this view has these words.</translation>
    </message>
    <message>
        <source>Show all subscriptions</source>
        <translation>Show all subscriptions</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>No subscriptions</translation>
    </message>
    <message>
        <source>Nothing in this view</source>
        <translation>Nothing in this view</translation>
    </message>
    <message>
        <source>The subscriptions of every customer were looked through.</source>
        <translation>The subscriptions of every customer were looked through.</translation>
    </message>
    <message>
        <source>The subscriptions of %1 of %2 customers were looked through; those of the others are not read yet.</source>
        <extracomment>%1: a number of customers, %2: a greater one</extracomment>
        <translation>The subscriptions of %1 of %2 customers were looked through; those of the others are not read yet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <extracomment>number of subscriptions in the list</extracomment>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all %1 customers</source>
        <extracomment>%1: a number of customers</extracomment>
        <translation>Of all %1 customers</translation>
    </message>
    <message>
        <source>Read of %1 of %2 customers</source>
        <translation>Read of %1 of %2 customers</translation>
    </message>
    <message>
        <source>What was read longest ago is as of %1.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>What was read longest ago is as of %1.</translation>
    </message>
    <message numerus="yes">
        <source>The service does not tell you those of %Ln customer(s).</source>
        <translation>
            <numerusform>The service does not tell you those of %Ln customer.</numerusform>
            <numerusform>The service does not tell you those of %Ln customers.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are read customer by customer while there is a connection, those of a customer who is opened at once, and stay here without one.</source>
        <translation>They are read customer by customer while there is a connection, those of a customer who is opened at once, and stay here without one.</translation>
    </message>
</context>
<context>
    <name>SubscriptionViews</name>
    <message numerus="yes">
        <source>Renewing within %n day(s)</source>
        <extracomment>which subscriptions are shown: those that renew by themselves</extracomment>
        <translation>
            <numerusform>Renewing within %n day</numerusform>
            <numerusform>Renewing within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expiring within %n day(s)</source>
        <extracomment>which subscriptions are shown: those that end without renewing</extracomment>
        <translation>
            <numerusform>Expiring within %n day</numerusform>
            <numerusform>Expiring within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>which subscriptions are shown</extracomment>
        <translation>Suspended</translation>
    </message>
    <message numerus="yes">
        <source>Cancellation window closing within %n day(s)</source>
        <extracomment>which subscriptions are shown: those that can be cancelled only for so long</extracomment>
        <translation>
            <numerusform>Cancellation window closing within %n day</numerusform>
            <numerusform>Cancellation window closing within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>All subscriptions</translation>
    </message>
    <message>
        <source>Renewing</source>
        <extracomment>a view of the subscriptions: those that renew by themselves</extracomment>
        <translation>Renewing</translation>
    </message>
    <message>
        <source>Expiring</source>
        <extracomment>a view of the subscriptions: those that end without renewing</extracomment>
        <translation>Expiring</translation>
    </message>
    <message>
        <source>Cancellation window closing</source>
        <extracomment>a view of the subscriptions: those that can be cancelled only for so long</extracomment>
        <translation>Cancellation window closing</translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s)</source>
        <extracomment>how far ahead the view looks</extracomment>
        <translation>
            <numerusform>Within %n day</numerusform>
            <numerusform>Within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Which subscriptions are shown: %1</source>
        <extracomment>%1: the view that is chosen, for example &quot;Renewing within 30 days&quot;; read aloud</extracomment>
        <translation>Which subscriptions are shown: %1</translation>
    </message>
</context>
<context>
    <name>SubscriptionWords</name>
    <message>
        <source>Not stated</source>
        <extracomment>status of a subscription: the service gives none
----------
how often a subscription is billed</extracomment>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Disabled</source>
        <extracomment>status of a subscription</extracomment>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>New commerce (NCE)</source>
        <extracomment>how a subscription is sold</extracomment>
        <translation>New commerce (NCE)</translation>
    </message>
    <message>
        <source>Legacy</source>
        <extracomment>how a subscription is sold: the older way</extracomment>
        <translation>Legacy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <extracomment>term of a subscription</extracomment>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <extracomment>term of a subscription</extracomment>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message>
        <source>Monthly</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>Annually</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Annually</translation>
    </message>
    <message>
        <source>Every three years</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Every three years</translation>
    </message>
    <message>
        <source>Every two years</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Every two years</translation>
    </message>
    <message>
        <source>Once</source>
        <extracomment>how often a subscription is billed</extracomment>
        <translation>Once</translation>
    </message>
    <message>
        <source>Not billed</source>
        <extracomment>how often a subscription is billed: never</extracomment>
        <translation>Not billed</translation>
    </message>
    <message>
        <source>No end date</source>
        <extracomment>when a subscription ends: never by itself</extracomment>
        <translation>No end date</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Ended %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Ends %1</translation>
    </message>
    <message>
        <source>Renews %1</source>
        <extracomment>%1: a date</extracomment>
        <translation>Renews %1</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>whether a subscription renews by itself</extracomment>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Closed since %1</source>
        <extracomment>%1: date and time until which a subscription could be cancelled</extracomment>
        <translation>Closed since %1</translation>
    </message>
    <message>
        <source>At any time</source>
        <extracomment>until when a subscription can be cancelled</extracomment>
        <translation>At any time</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <extracomment>time left in which a subscription can be cancelled</extracomment>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <translation>
            <numerusform>%Ln hour left</numerusform>
            <numerusform>%Ln hours left</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1 (%2)</source>
        <extracomment>%1: date and time until which a subscription can be cancelled, %2: &quot;3 days left&quot;</extracomment>
        <translation>Until %1 (%2)</translation>
    </message>
    <message>
        <source>Not paid</source>
        <extracomment>why a subscription was suspended</extracomment>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>Suspicion of fraud</source>
        <extracomment>why a subscription was suspended</extracomment>
        <translation>Suspicion of fraud</translation>
    </message>
    <message>
        <source>No; it is suspended instead</source>
        <extracomment>until when a subscription can be cancelled: not at all; the legacy kind is only ever suspended</extracomment>
        <translation>No; it is suspended instead</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>No longer</translation>
    </message>
    <message>
        <source>Not possible</source>
        <extracomment>whether a subscription can be cancelled: it never can</extracomment>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>whether a subscription can be cancelled: the time for it is over</extracomment>
        <translation>Closed</translation>
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
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Filter subscriptions</source>
        <translation>Filter subscriptions</translation>
    </message>
    <message>
        <source>Next subscription</source>
        <translation>Next subscription</translation>
    </message>
    <message>
        <source>Previous subscription</source>
        <translation>Previous subscription</translation>
    </message>
    <message>
        <source>Open the customer of this subscription</source>
        <translation>Open the customer of this subscription</translation>
    </message>
    <message>
        <source>Copy subscription ID</source>
        <translation>Copy subscription ID</translation>
    </message>
    <message>
        <source>Show subscriptions that renew soon</source>
        <translation>Show subscriptions that renew soon</translation>
    </message>
    <message>
        <source>Show subscriptions that expire soon</source>
        <translation>Show subscriptions that expire soon</translation>
    </message>
    <message>
        <source>Show suspended subscriptions</source>
        <translation>Show suspended subscriptions</translation>
    </message>
    <message>
        <source>Show subscriptions whose cancellation window closes soon</source>
        <translation>Show subscriptions whose cancellation window closes soon</translation>
    </message>
    <message>
        <source>Show all subscriptions</source>
        <translation>Show all subscriptions</translation>
    </message>
    <message numerus="yes">
        <source>Show the subscriptions of the next %n day(s)</source>
        <translation>
            <numerusform>Show the subscriptions of the next %n day</numerusform>
            <numerusform>Show the subscriptions of the next %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: subscription ID %1</source>
        <extracomment>%1: the ID that was copied</extracomment>
        <translation>Copied: subscription ID %1</translation>
    </message>
    <message>
        <source>Export the subscriptions</source>
        <translation>Export the subscriptions</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <extracomment>beginning of a file name; no blanks</extracomment>
        <translation>subscriptions</translation>
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
        <translation>Add-on: %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>number of licences of a subscription</extracomment>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Commerce</source>
        <extracomment>how a subscription is sold: legacy or new commerce</extracomment>
        <translation>Commerce</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>No subscriptions</translation>
    </message>
    <message>
        <source>The service knows of no subscription of this customer with us.</source>
        <translation>The service knows of no subscription of this customer with us.</translation>
    </message>
    <message>
        <source>The service does not tell you this customer’s subscriptions: a role is missing. What stands here was read before.</source>
        <translation>The service does not tell you this customer’s subscriptions: a role is missing. What stands here was read before.</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>Reason of suspension</source>
        <translation>Reason of suspension</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Auto-renew</translation>
    </message>
    <message>
        <source>Can be cancelled</source>
        <translation>Can be cancelled</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>In this term since</source>
        <translation>In this term since</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Subscription ID</translation>
    </message>
    <message>
        <source>Azure subscription ID</source>
        <translation>Azure subscription ID</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>Offer ID</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>Order ID</translation>
    </message>
    <message>
        <source>Partner ID (MPN)</source>
        <translation>Partner ID (MPN)</translation>
    </message>
    <message>
        <source>Selected subscription</source>
        <translation>Selected subscription</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <extracomment>number of subscriptions of a customer</extracomment>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>whether a subscription is a trial</extracomment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1: how it is at the service, %2: how it will be once the change that waits is done</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: what is being changed of a subscription</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <extracomment>button: opens the menu of what can be changed of the selected subscriptions</extracomment>
        <translation>C&amp;hange</translation>
    </message>
    <message>
        <source>Change the selected subscriptions</source>
        <translation>Change the selected subscriptions</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>%1: what is done to a subscription; it opens a dialog</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Choose a subscription first.</source>
        <translation>Choose a subscription first.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>The support contact is changed for one subscription at a time.</source>
        <translation>The support contact is changed for one subscription at a time.</translation>
    </message>
</context>
<context>
    <name>SyncRun</name>
    <message>
        <source>The cache was damaged; it was set aside as &quot;%1&quot; and is read again.</source>
        <translation>The cache was damaged; it was set aside as &quot;%1&quot; and is read again.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Reading the activity log…</source>
        <translation>Reading the activity log…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Stopped. What was read is kept; the next synchronisation goes on from there.</source>
        <translation>Stopped. What was read is kept; the next synchronisation goes on from there.</translation>
    </message>
    <message>
        <source>Stopped following. A synchronisation that another program does goes on.</source>
        <translation>Stopped following. A synchronisation that another program does goes on.</translation>
    </message>
    <message>
        <source>Another synchronisation is using %1; this one begins when that is done.</source>
        <translation>Another synchronisation is using %1; this one begins when that is done.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) read so far…</source>
        <translation>
            <numerusform>%Ln customer read so far…</numerusform>
            <numerusform>%Ln customers read so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading customers&apos; records, %Ln to go…</source>
        <translation>
            <numerusform>Reading customers&apos; records, %Ln to go…</numerusform>
            <numerusform>Reading customers&apos; records, %Ln to go…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) were given up; the next synchronisation tries again.</source>
        <translation>
            <numerusform>%Ln call was given up; the next synchronisation tries again.</numerusform>
            <numerusform>%Ln calls were given up; the next synchronisation tries again.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer was set back: the customer list is from %1, which is still to come.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>The clock of this computer was set back: the customer list is from %1, which is still to come.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody had signed in for %Ln day(s), so the cache was wiped; it is read again.</source>
        <translation>
            <numerusform>Nobody had signed in for %Ln day, so the cache was wiped; it is read again.</numerusform>
            <numerusform>Nobody had signed in for %Ln days, so the cache was wiped; it is read again.</numerusform>
        </translation>
    </message>
    <message>
        <source>The open window reads service health by itself.</source>
        <translation>The open window reads service health by itself.</translation>
    </message>
    <message numerus="yes">
        <source>Customers: %1 new or changed, %2 removed, %3 unchanged; %Ln call(s) in %4 s.</source>
        <translation>
            <numerusform>Customers: %1 new or changed, %2 removed, %3 unchanged; %Ln call in %4 s.</numerusform>
            <numerusform>Customers: %1 new or changed, %2 removed, %3 unchanged; %Ln calls in %4 s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The open window reads the customer’s own records by itself.</source>
        <translation>The open window reads the customer’s own records by itself.</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>stands for a number: the service does not tell it, for want of a role or of delegated access</extracomment>
        <translation>not told</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>Outbox: nothing waited to be sent.</source>
        <translation>Outbox: nothing waited to be sent.</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %Ln change(s) waited; %1 sent, %2 verified, %3 refused, %4 in conflict, %5 still waiting.</source>
        <extracomment>%1 to %5: numbers of changes</extracomment>
        <translation>
            <numerusform>Outbox: %Ln change waited; %1 sent, %2 verified, %3 refused, %4 in conflict, %5 still waiting.</numerusform>
            <numerusform>Outbox: %Ln changes waited; %1 sent, %2 verified, %3 refused, %4 in conflict, %5 still waiting.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: subscriptions: %2, users: %3, kinds of licence: %4, services: %5.</source>
        <extracomment>%1: a customer, %2 to %5: numbers of each, or &quot;not told&quot;</extracomment>
        <translation>%1: subscriptions: %2, users: %3, kinds of licence: %4, services: %5.</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tags to add</source>
        <translation>Tags to add</translation>
    </message>
    <message>
        <source>Tags to take away</source>
        <translation>Tags to take away</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln customer(s)</source>
        <translation>
            <numerusform>Tag %Ln customer</numerusform>
            <numerusform>Tag %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;These %Ln customer(s) will be changed:</source>
        <translation>
            <numerusform>T&amp;his customer will be changed:</numerusform>
            <numerusform>T&amp;hese %Ln customers will be changed:</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers that will be changed</source>
        <translation>Customers that will be changed</translation>
    </message>
    <message>
        <source>Tags to &amp;add, divided by commas</source>
        <translation>Tags to &amp;add, divided by commas</translation>
    </message>
    <message>
        <source>Tags to &amp;take away, divided by commas</source>
        <translation>Tags to &amp;take away, divided by commas</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add tags</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Take away the tag %1</source>
        <extracomment>%1: a tag; read aloud</extracomment>
        <translation>Take away the tag %1</translation>
    </message>
</context>
<context>
    <name>TimelineHeadings</name>
    <message>
        <source>When</source>
        <extracomment>column: when it happened</extracomment>
        <translation>When</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>column: where it was told</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>column: what happened</extracomment>
        <translation>What</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column: how it ended, or how far it is</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>column: who did it</extracomment>
        <translation>Who</translation>
    </message>
    <message>
        <source>Resource</source>
        <extracomment>column: what the service calls what it was done to</extracomment>
        <translation>Resource</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>ID of the event</source>
        <translation>ID of the event</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Subscription ID</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>When</source>
        <extracomment>column: when it happened</extracomment>
        <translation>When</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>column: where it was told</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>column: what happened</extracomment>
        <translation>What</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read aloud; %1: &quot;At Microsoft&quot;, &quot;Our change&quot;; %2: what happened</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column: how it ended, or how far it is</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>column: who did it</extracomment>
        <translation>Who</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>in place of who did something</extracomment>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Timeline of the customer</source>
        <translation>Timeline of the customer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Copy the line</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Filter the timeline</translation>
    </message>
    <message>
        <source>All events</source>
        <extracomment>filter: events of every kind</extracomment>
        <translation>All events</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Show older ones</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Back to the timeline</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>Selected event</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No event has this text.</source>
        <translation>No event has this text.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>No changes of ours</source>
        <translation>No changes of ours</translation>
    </message>
    <message>
        <source>Nobody has decided here to change a subscription of this customer.</source>
        <translation>Nobody has decided here to change a subscription of this customer.</translation>
    </message>
    <message>
        <source>No notes of ours</source>
        <translation>No notes of ours</translation>
    </message>
    <message>
        <source>Nobody has changed this customer’s alias or tags here.</source>
        <translation>Nobody has changed this customer’s alias or tags here.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Microsoft’s activity log is read with the first synchronisation.</source>
        <translation>Microsoft’s activity log is read with the first synchronisation.</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>Nothing known</translation>
    </message>
    <message>
        <source>Microsoft’s activity log tells nothing about this customer, and nothing was done here.</source>
        <translation>Microsoft’s activity log tells nothing about this customer, and nothing was done here.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln event(s)</source>
        <translation>
            <numerusform>The newest %Ln event</numerusform>
            <numerusform>The newest %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <extracomment>%1: how many events have the text, %Ln: of how many</extracomment>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft’s log as of %1 · 90 days, without what the customer did itself</source>
        <extracomment>%1: time or date</extracomment>
        <translation>Microsoft’s log as of %1 · 90 days, without what the customer did itself</translation>
    </message>
    <message>
        <source>Microsoft’s activity log was not read yet</source>
        <translation>Microsoft’s activity log was not read yet</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>button inside a search field</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter text</source>
        <translation>Clear the filter text</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>At Microsoft</source>
        <extracomment>kind of event: Microsoft&apos;s activity log tells of it</extracomment>
        <translation>At Microsoft</translation>
    </message>
    <message>
        <source>Our change</source>
        <extracomment>kind of event: a change that we decided</extracomment>
        <translation>Our change</translation>
    </message>
    <message>
        <source>Our note</source>
        <extracomment>kind of event: an alias or a tag was changed here</extracomment>
        <translation>Our note</translation>
    </message>
    <message>
        <source>At Microsoft</source>
        <comment>filter</comment>
        <extracomment>filter: what Microsoft&apos;s activity log tells</extracomment>
        <translation>At Microsoft</translation>
    </message>
    <message>
        <source>Our changes</source>
        <extracomment>filter: changes that we decided</extracomment>
        <translation>Our changes</translation>
    </message>
    <message>
        <source>Our notes</source>
        <extracomment>filter: aliases and tags that were changed here</extracomment>
        <translation>Our notes</translation>
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
        <translation>Date/time</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>what happened</extracomment>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>who did it</extracomment>
        <translation>Who</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>how it ended, or how far it is</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Operation</source>
        <extracomment>what the service calls what was done</extracomment>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Resource</source>
        <extracomment>what the service calls what it was done to</extracomment>
        <translation>Resource</translation>
    </message>
    <message>
        <source>ID in Microsoft’s activity log</source>
        <translation>ID in Microsoft’s activity log</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>when a change was decided</extracomment>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>when a change was sent</extracomment>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Subscription ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>ID in the outbox</source>
        <translation>ID in the outbox</translation>
    </message>
    <message>
        <source>ID in our audit log</source>
        <translation>ID in our audit log</translation>
    </message>
    <message>
        <source>Explanation</source>
        <extracomment>what stands in the way of a change, or what comes next</extracomment>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Users that will be changed</source>
        <translation>Users that will be changed</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Delete %Ln user of %1?</numerusform>
            <numerusform>Delete %Ln users of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Restore %Ln user of %1?</numerusform>
            <numerusform>Restore %Ln users of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Delete %Ln user</numerusform>
            <numerusform>Delete %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln user(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Restore %Ln user</numerusform>
            <numerusform>Restore %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block the sign-in of %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Block the sign-in of %Ln user of %1?</numerusform>
            <numerusform>Block the sign-in of %Ln users of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow the sign-in of %Ln user(s) of %1?</source>
        <extracomment>%1: a customer&apos;s name</extracomment>
        <translation>
            <numerusform>Allow the sign-in of %Ln user of %1?</numerusform>
            <numerusform>Allow the sign-in of %Ln users of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln sign-in(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Block %Ln sign-in</numerusform>
            <numerusform>Block %Ln sign-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %Ln sign-in(s)</source>
        <extracomment>A button</extracomment>
        <translation>
            <numerusform>Allow %Ln sign-in</numerusform>
            <numerusform>Allow %Ln sign-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserWords</name>
    <message numerus="yes">
        <source>Deleted, %Ln day(s) left to restore</source>
        <extracomment>state of a user</extracomment>
        <translation>
            <numerusform>Deleted, %Ln day left to restore</numerusform>
            <numerusform>Deleted, %Ln days left to restore</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>state of a user; the second: the account is there, and nobody tells whether it may sign in</extracomment>
        <translation>Active</translation>
    </message>
    <message>
        <source>The customer&apos;s own directory</source>
        <extracomment>where a user&apos;s account is kept</extracomment>
        <translation>The customer&apos;s own directory</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <extracomment>where a user&apos;s account is kept</extracomment>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>None left</source>
        <extracomment>what the numbers of a licence suggest</extracomment>
        <translation>None left</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <extracomment>what the numbers of a licence suggest: more are assigned than were bought</extracomment>
        <translation>
            <numerusform>%Ln too few</numerusform>
            <numerusform>%Ln too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unused</source>
        <extracomment>what the numbers of a licence suggest</extracomment>
        <translation>
            <numerusform>%Ln unused</numerusform>
            <numerusform>%Ln unused</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in blocked</source>
        <extracomment>state of a user: the account is there, and may not sign in</extracomment>
        <translation>Sign-in blocked</translation>
    </message>
    <message>
        <source>Active, sign-in not known</source>
        <translation>Active, sign-in not known</translation>
    </message>
</context>
<context>
    <name>UsersTab</name>
    <message>
        <source>Name</source>
        <extracomment>column: a person&apos;s name</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>column: what a person signs in with</extracomment>
        <translation>User name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Usage location</source>
        <extracomment>column: the country in which a person uses licences</extracomment>
        <translation>Usage location</translation>
    </message>
    <message>
        <source>None: no licence possible</source>
        <extracomment>a user&apos;s usage location: without one no licence can be assigned</extracomment>
        <translation>None: no licence possible</translation>
    </message>
    <message>
        <source>Account from</source>
        <extracomment>column: where a person&apos;s account is kept</extracomment>
        <translation>Account from</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Bought</source>
        <extracomment>column: how many licences of a kind there are</extracomment>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Assigned</source>
        <extracomment>column: how many licences of a kind are assigned to users</extracomment>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>column: how many licences of a kind can still be assigned</extracomment>
        <translation>Free</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>column: how many licences of a kind are suspended</extracomment>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Notable</source>
        <extracomment>column: what the numbers of a licence suggest to do</extracomment>
        <translation>Notable</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>No users</source>
        <translation>No users</translation>
    </message>
    <message>
        <source>The service names nobody in this customer&apos;s tenant.</source>
        <translation>The service names nobody in this customer&apos;s tenant.</translation>
    </message>
    <message>
        <source>The service does not tell you who works at this customer: a role or delegated access is missing. What stands here was read before.</source>
        <translation>The service does not tell you who works at this customer: a role or delegated access is missing. What stands here was read before.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>No licences</source>
        <translation>No licences</translation>
    </message>
    <message>
        <source>The service names no licence that this customer has.</source>
        <translation>The service names no licence that this customer has.</translation>
    </message>
    <message>
        <source>The service does not tell you this customer&apos;s licences: a role or delegated access is missing. What stands here was read before.</source>
        <translation>The service does not tell you this customer&apos;s licences: a role or delegated access is missing. What stands here was read before.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <extracomment>number of users of a customer</extracomment>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of licence</source>
        <extracomment>number of kinds of licences of a customer</extracomment>
        <translation>
            <numerusform>%Ln kind of licence</numerusform>
            <numerusform>%Ln kinds of licence</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reset password…</source>
        <translation>&amp;Reset password…</translation>
    </message>
    <message>
        <source>Choose a user first.</source>
        <translation>Choose a user first.</translation>
    </message>
    <message>
        <source>Whoever is deleted has no password.</source>
        <translation>Whoever is deleted has no password.</translation>
    </message>
    <message>
        <source>This account comes from the customer&apos;s own directory: its password is changed there.</source>
        <translation>This account comes from the customer&apos;s own directory: its password is changed there.</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: what is being done to a person&apos;s account</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>In &amp;use…</source>
        <extracomment>button: shows how many of a customer&apos;s licences are used</extracomment>
        <translation>In &amp;use…</translation>
    </message>
    <message>
        <source>How the licences are used</source>
        <translation>How the licences are used</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <extracomment>button: opens the menu of what can be done with the selected people</extracomment>
        <translation>C&amp;hange</translation>
    </message>
    <message>
        <source>Change the selected users</source>
        <translation>Change the selected users</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Whoever is deleted has no licences: restore the account first.</source>
        <translation>Whoever is deleted has no licences: restore the account first.</translation>
    </message>
    <message>
        <source>This account is deleted already.</source>
        <translation>This account is deleted already.</translation>
    </message>
    <message>
        <source>This account comes from the customer&apos;s own directory: it is deleted there.</source>
        <translation>This account comes from the customer&apos;s own directory: it is deleted there.</translation>
    </message>
    <message>
        <source>This account is not deleted.</source>
        <translation>This account is not deleted.</translation>
    </message>
    <message>
        <source>A password is reset for one person at a time.</source>
        <translation>A password is reset for one person at a time.</translation>
    </message>
    <message>
        <source>This customer has no licences that could be assigned.</source>
        <translation>This customer has no licences that could be assigned.</translation>
    </message>
    <message>
        <source>Block sign-in…</source>
        <translation>Block sign-in…</translation>
    </message>
    <message>
        <source>Allow sign-in…</source>
        <translation>Allow sign-in…</translation>
    </message>
    <message>
        <source>Whoever is deleted cannot sign in anyway.</source>
        <translation>Whoever is deleted cannot sign in anyway.</translation>
    </message>
    <message>
        <source>This account comes from the customer&apos;s own directory: its sign-in is blocked and allowed there.</source>
        <translation>This account comes from the customer&apos;s own directory: its sign-in is blocked and allowed there.</translation>
    </message>
    <message>
        <source>Whose sign-in is blocked is not known: %1</source>
        <translation>Whose sign-in is blocked is not known: %1</translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message>
        <source>A reading of the customer list was interrupted; the next synchronisation goes on from there.</source>
        <translation>A reading of the customer list was interrupted; the next synchronisation goes on from there.</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %Ln customer(s) in the cache.</source>
        <translation>
            <numerusform>All is well: %Ln customer in the cache.</numerusform>
            <numerusform>All is well: %Ln customers in the cache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found:</source>
        <translation>
            <numerusform>%Ln problem found:</numerusform>
            <numerusform>%Ln problems found:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a file; %2: what is wrong in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The file is damaged (%1).</source>
        <extracomment>%1: what the database says, in English</extracomment>
        <translation>The file is damaged (%1).</translation>
    </message>
    <message>
        <source>The database&apos;s own check failed (%1).</source>
        <extracomment>%1: what the database says, in English</extracomment>
        <translation>The database&apos;s own check failed (%1).</translation>
    </message>
    <message>
        <source>The row %1 belongs to nothing.</source>
        <extracomment>%1: table and row</extracomment>
        <translation>The row %1 belongs to nothing.</translation>
    </message>
    <message>
        <source>Customer %1 stands in it more than once.</source>
        <translation>Customer %1 stands in it more than once.</translation>
    </message>
    <message>
        <source>Customer %1 cannot be found by its name.</source>
        <translation>Customer %1 cannot be found by its name.</translation>
    </message>
    <message>
        <source>The ID %1 is not in its one spelling.</source>
        <translation>The ID %1 is not in its one spelling.</translation>
    </message>
    <message>
        <source>The last change of customer %1 is not that of the activity log.</source>
        <translation>The last change of customer %1 is not that of the activity log.</translation>
    </message>
    <message>
        <source>The record of customer %1 has no time of reading.</source>
        <translation>The record of customer %1 has no time of reading.</translation>
    </message>
    <message>
        <source>Customer %1 has a raw record, but none that was read from it.</source>
        <translation>Customer %1 has a raw record, but none that was read from it.</translation>
    </message>
    <message numerus="yes">
        <source>The state of the synchronisation has %n row(s) instead of one.</source>
        <translation>
            <numerusform>The state of the synchronisation has %n row instead of one.</numerusform>
            <numerusform>The state of the synchronisation has %n rows instead of one.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer list is not being read, yet page %1 of it is kept.</source>
        <translation>The customer list is not being read, yet page %1 of it is kept.</translation>
    </message>
    <message>
        <source>Pages of the customer list are missing before page %1.</source>
        <translation>Pages of the customer list are missing before page %1.</translation>
    </message>
    <message>
        <source>The customer list has pages behind page %1, which was its last.</source>
        <translation>The customer list has pages behind page %1, which was its last.</translation>
    </message>
    <message>
        <source>Page %1 of the customer list names rows that do not exist.</source>
        <translation>Page %1 of the customer list names rows that do not exist.</translation>
    </message>
    <message numerus="yes">
        <source>The first reading of the customer list has told of %Ln customer(s), fewer than there are.</source>
        <translation>
            <numerusform>The first reading of the customer list has told of %Ln customer, fewer than there are.</numerusform>
            <numerusform>The first reading of the customer list has told of %Ln customers, fewer than there are.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer list was complete at %1, yet its indexes were not recorded.</source>
        <extracomment>%1: date and time, UTC</extracomment>
        <translation>The customer list was complete at %1, yet its indexes were not recorded.</translation>
    </message>
    <message>
        <source>The index %1 is missing.</source>
        <translation>The index %1 is missing.</translation>
    </message>
    <message>
        <source>The tag %1 has a comma or a line break.</source>
        <translation>The tag %1 has a comma or a line break.</translation>
    </message>
    <message>
        <source>The saved view %1 cannot be read.</source>
        <translation>The saved view %1 cannot be read.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more of this kind.</source>
        <translation>
            <numerusform>There is %Ln more of this kind.</numerusform>
            <numerusform>There are %Ln more of this kind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log lacks its safeguard %1.</source>
        <extracomment>%1: name of a trigger of the database</extracomment>
        <translation>The audit log lacks its safeguard %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are recorded; that is not how many there are.</source>
        <translation>
            <numerusform>%Ln customer is recorded; that is not how many there are.</numerusform>
            <numerusform>%Ln customers are recorded; that is not how many there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait in the outbox.</source>
        <translation>
            <numerusform>%Ln change waits in the outbox.</numerusform>
            <numerusform>%Ln changes wait in the outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) in the outbox need attention.</source>
        <translation>
            <numerusform>%Ln change in the outbox needs attention.</numerusform>
            <numerusform>%Ln changes in the outbox need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowStart</name>
    <message>
        <source>Synchronising</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>A synchronisation from the command line is using the data of this window. The window opens by itself when that is done.</source>
        <translation>A synchronisation from the command line is using the data of this window. The window opens by itself when that is done.</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Do not wait</translation>
    </message>
    <message>
        <source>Look around (sandbox)</source>
        <translation>Look around (sandbox)</translation>
    </message>
    <message>
        <source>Choose a profile file…</source>
        <translation>Choose a profile file…</translation>
    </message>
    <message>
        <source>Choose a profile file</source>
        <translation>Choose a profile file</translation>
    </message>
    <message>
        <source>Profiles (*.ini)</source>
        <translation>Profiles (*.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Set up a profile…</source>
        <translation>Set up a profile…</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Until when</source>
        <translation>Until when</translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation>&amp;Until when</translation>
    </message>
    <message numerus="yes">
        <source>That is longer than %Ln character(s).</source>
        <translation>
            <numerusform>That is longer than %Ln character.</numerusform>
            <numerusform>That is longer than %Ln characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
