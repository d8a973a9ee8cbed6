<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Demo::AutoSyncPanel</name>
    <message numerus="yes">
        <source>Push after local changes, and pull every %n second(s)</source>
        <translation>
            <numerusform>Push after local changes, and pull every second</numerusform>
            <numerusform>Push after local changes, and pull every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) will be sent in a moment.</source>
        <translation>
            <numerusform>%n change will be sent in a moment.</numerusform>
            <numerusform>%n changes will be sent in a moment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demo::SqlPanel</name>
    <message numerus="yes">
        <source>%n row(s) changed in %1</source>
        <translation>
            <numerusform>%n row changed in %1</numerusform>
            <numerusform>%n rows changed in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), %1 changed, in %2</source>
        <translation>
            <numerusform>%n row, %1 changed, in %2</numerusform>
            <numerusform>%n rows, %1 changed, in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n row in %1</numerusform>
            <numerusform>%n rows in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demo::SqlResultModel</name>
    <message numerus="yes">
        <source>x&apos;%1…&apos; (%n byte(s))</source>
        <translation>
            <numerusform>x&apos;%1…&apos; (%n byte)</numerusform>
            <numerusform>x&apos;%1…&apos; (%n bytes)</numerusform>
        </translation>
    </message>
</context>
</TS>
