<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>Up to %n pictures</source>
        <translation>
            <numerusform>Up to %n picture</numerusform>
            <numerusform>Up to %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held: nothing of it goes out before it is decided, by resume with --publish, --move or --drop.</source>
        <translation>
            <numerusform>%n held: nothing of it goes out before it is decided, by resume with --publish, --move or --drop.</numerusform>
            <numerusform>%n held: nothing of it goes out before it is decided, by resume with --publish, --move or --drop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message numerus="yes">
        <source>%1, %2: %n characters too many</source>
        <translation>
            <numerusform>%1, %2: %n character too many</numerusform>
            <numerusform>%1, %2: %n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n characters too many for %1.</source>
        <translation>
            <numerusform>%n character too many for %1.</numerusform>
            <numerusform>%n characters too many for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures too many for %1.</source>
        <translation>
            <numerusform>%n picture too many for %1.</numerusform>
            <numerusform>%n pictures too many for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The alt text of image %1 is %n characters too long.</source>
        <translation>
            <numerusform>The alt text of image %1 is %n character too long.</numerusform>
            <numerusform>The alt text of image %1 is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message numerus="yes">
        <source>%n versions, %1 ready</source>
        <translation>
            <numerusform>%n version, %1 ready</numerusform>
            <numerusform>%n versions, %1 ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>saved %n s ago</source>
        <translation>
            <numerusform>saved %n s ago</numerusform>
            <numerusform>saved %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>saved %n min ago</source>
        <translation>
            <numerusform>saved %n min ago</numerusform>
            <numerusform>saved %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n parts</source>
        <translation>
            <numerusform>Split into %n part</numerusform>
            <numerusform>Split into %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min apart: together</source>
        <translation>
            <numerusform>%n min apart: together</numerusform>
            <numerusform>%n min apart: together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each network goes out %n minutes after the one before.</source>
        <translation>
            <numerusform>Each network goes out %n minute after the one before.</numerusform>
            <numerusform>Each network goes out %n minutes after the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DigestView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not go out, or nobody knows</source>
        <translation>
            <numerusform>%Ln did not go out, or nobody knows</numerusform>
            <numerusform>%Ln did not go out, or nobody knows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people write for the first time</source>
        <translation>
            <numerusform>%Ln person writes for the first time</numerusform>
            <numerusform>%Ln people write for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts go out today</source>
        <translation>
            <numerusform>%Ln post goes out today</numerusform>
            <numerusform>%Ln posts go out today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1’s permission expires in %n days. Reconnect before then.</source>
        <translation>
            <numerusform>%1’s permission expires in %n day. Reconnect before then.</numerusform>
            <numerusform>%1’s permission expires in %n days. Reconnect before then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message numerus="yes">
        <source>%n posts, as far apart as now</source>
        <translation>
            <numerusform>%n post, as far apart as now</numerusform>
            <numerusform>%n posts, as far apart as now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go out</source>
        <translation>
            <numerusform>%n goes out</numerusform>
            <numerusform>%n go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay held</source>
        <translation>
            <numerusform>%n stays held</numerusform>
            <numerusform>%n stay held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go out from now on, 45 s apart</source>
        <translation>
            <numerusform>%n goes out at once</numerusform>
            <numerusform>%n go out from now on, 45 s apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go out at their time</source>
        <translation>
            <numerusform>%n goes out at its time</numerusform>
            <numerusform>%n go out at their time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move</source>
        <translation>
            <numerusform>%n moves</numerusform>
            <numerusform>%n move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are cancelled, and can be brought back</source>
        <translation>
            <numerusform>%n is cancelled, and can be brought back</numerusform>
            <numerusform>%n are cancelled, and can be brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay here: nothing goes out without a decision</source>
        <translation>
            <numerusform>%n stays here: nothing goes out without a decision</numerusform>
            <numerusform>%n stay here: nothing goes out without a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n snoozed; the next one returns %1 at %2.</source>
        <translation>
            <numerusform>%n snoozed; the next one returns %1 at %2.</numerusform>
            <numerusform>%n snoozed; the next one returns %1 at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n missed: the computer was off or asleep.</source>
        <translation>
            <numerusform>%n missed: the computer was off or asleep.</numerusform>
            <numerusform>%n missed: the computer was off or asleep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still held after a pause.</source>
        <translation>
            <numerusform>%n still held after a pause.</numerusform>
            <numerusform>%n still held after a pause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberHistory</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n did not go out as planned</source>
        <translation>
            <numerusform>%n did not go out as planned</numerusform>
            <numerusform>%n did not go out as planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are planned after that, the first on %1.</source>
        <translation>
            <numerusform>%n post is planned after that, on %1.</numerusform>
            <numerusform>%n posts are planned after that, the first on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message numerus="yes">
        <source>%n waiting to go out</source>
        <translation>
            <numerusform>%n waiting to go out</numerusform>
            <numerusform>%n waiting to go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a decision</source>
        <translation>
            <numerusform>%n needs a decision</numerusform>
            <numerusform>%n need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone out</source>
        <translation>
            <numerusform>%n gone out</numerusform>
            <numerusform>%n gone out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message numerus="yes">
        <source>%1: %n characters too many</source>
        <translation>
            <numerusform>%1: %n character too many</numerusform>
            <numerusform>%1: %n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n characters left</source>
        <translation>
            <numerusform>%1: %n character left</numerusform>
            <numerusform>%1: %n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message numerus="yes">
        <source>%n may have left before; see the calendar.</source>
        <translation>
            <numerusform>%n may have left before; see the calendar.</numerusform>
            <numerusform>%n may have left before; see the calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramServices</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %n minutes. Posts would go out at the wrong time.</source>
        <translation>
            <numerusform>This computer&apos;s clock is off by %n minute. Posts would go out at the wrong time.</numerusform>
            <numerusform>This computer&apos;s clock is off by %n minutes. Posts would go out at the wrong time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message numerus="yes">
        <source>%n will not go out while Tertulia is closed.</source>
        <translation>
            <numerusform>%n will not go out while Tertulia is closed.</numerusform>
            <numerusform>%n will not go out while Tertulia is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message numerus="yes">
        <source>The account was read %n times and it is not there.</source>
        <translation>
            <numerusform>The account was read %n time and it is not there.</numerusform>
            <numerusform>The account was read %n times and it is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes up to %n pictures.</source>
        <translation>
            <numerusform>%1 takes up to %n picture.</numerusform>
            <numerusform>%1 takes up to %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message numerus="yes">
        <source>%n things to fix</source>
        <translation>
            <numerusform>%n thing to fix</numerusform>
            <numerusform>%n things to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%1, %n to do</source>
        <translation>
            <numerusform>%1, %n to do</numerusform>
            <numerusform>%1, %n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tailoring</name>
    <message numerus="yes">
        <source>%n words in a row are the same on %1 and %2.</source>
        <translation>
            <numerusform>%n word is the same on %1 and %2.</numerusform>
            <numerusform>%n words in a row are the same on %1 and %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new messages</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionColumn</name>
    <message numerus="yes">
        <source>limit: %n characters</source>
        <translation>
            <numerusform>limit: %n character</numerusform>
            <numerusform>limit: %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fits, without %n pictures.</source>
        <translation>
            <numerusform>Fits, without %n picture.</numerusform>
            <numerusform>Fits, without %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions will link.</source>
        <translation>
            <numerusform>%n mention will link.</numerusform>
            <numerusform>%n mentions will link.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message numerus="yes">
        <source>%Ln conversations now</source>
        <translation>
            <numerusform>%Ln conversation now</numerusform>
            <numerusform>%Ln conversations now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
</TS>
