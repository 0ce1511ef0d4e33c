"""
Runs Orca so that what it speaks comes out of file descriptor 3, one JSON object a line: {"says": text} for each
utterance, {"still": true} ten times a second as long as Orca has nothing to do. Started by desktop.ts instead of the
installed `orca` script, which refuses to run beside another one and buffers its log.
"""

import json
import os
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Atspi", "2.0")
from gi.repository import GLib  # noqa: E402
from orca import debug, orca, settings, speech  # noqa: E402

OUT = 3
STILL_EVERY_MS = 100


def tell(what):
    os.write(OUT, (json.dumps(what) + "\n").encode())


def text(words, *rest, **named):
    tell({"says": words})
    return speak_text(words, *rest, **named)


def character(words, *rest, **named):
    tell({"says": words})
    return speak_character(words, *rest, **named)


def key(event, *rest, **named):
    tell({"says": event.getKeyName()})
    return speak_key(event, *rest, **named)


def still():
    tell({"still": True})
    return True


speak_text, speak_character, speak_key = speech._speak, speech.speakCharacter, speech.speakKeyEvent
speech._speak, speech.speakCharacter, speech.speakKeyEvent = text, character, key
# Lower than Orca's own handling of events: while there are any, it says nothing.
GLib.timeout_add(STILL_EVERY_MS, still, priority=GLib.PRIORITY_LOW)

# Everything it thinks, for whoever asks why something is not spoken.
if os.environ.get("VISKA_HEARD_DEBUG"):
    debug.debugLevel = debug.LEVEL_ALL
    debug.eventDebugLevel = debug.LEVEL_OFF
    debug.debugFile = open(os.environ["VISKA_HEARD_DEBUG"], "w", buffering=1)

# What is saved at the first start, and so holds for every program. The letters that one types are no news.
settings.enableKeyEcho = False
settings.enableBraille = False

manager = orca.getSettingsManager()
manager.activate(sys.argv[1], {})
sys.path.insert(0, manager.getPrefsDir())
sys.exit(orca.main())
