#!/bin/bash
LOGFILE="/tmp/udev-debug.log"
echo "$(date): en05 bringup triggered" >> "$LOGFILE"
for i in {1..5}; do
    {
        ip link set en05 up mtu 65520
        echo "$(date): en05 up successful on attempt $i" >> "$LOGFILE"
        break
    } || {
        echo "$(date): Attempt $i failed, retrying in 3 seconds..." >> "$LOGFILE"
        sleep 3
    }
done
