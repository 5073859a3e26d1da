"""One day's work by the accessible tree alone: every control has a name, the rows can be reached, a message is answered."""
import os
import subprocess
import sys
import time

import pyatspi

pid = int(os.environ["PROGRAM_PID"])
ANSWER = "Yes, on Sunday at ten."
CONTROLS = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
            pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_LINK}


def walk(node, depth=0):
    """What is shown, top down. A row that goes away while we look is simply passed over."""
    try:
        yield node
        children = node.childCount if depth < 40 else 0
    except Exception:
        return
    for index in range(min(children, 400)):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        if child is not None:
            yield from walk(child, depth + 1)


def shown(node):
    try:
        return node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:
        return False


def wait_for(what, look, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = look()
        except Exception:
            found = None
        if found:
            return found
        time.sleep(0.2)
    focused = [(n.getRoleName(), n.name) for n in walk(app) if n.getState().contains(pyatspi.STATE_FOCUSED)] if what != "the program" else []
    sys.exit("never there: %s; the keyboard is at %s" % (what, focused))


def program():
    for application in pyatspi.Registry.getDesktop(0):
        if application and application.get_process_id() == pid and application.childCount > 0:
            return application
    return None


def find(want, root=None):
    return next((node for node in walk(root or app) if shown(node) and want(node)), None)


def rows(name_part):
    view = find(lambda n: n.getRole() == pyatspi.ROLE_LIST and name_part in n.name)
    return [row for row in view if row and row.getRole() == pyatspi.ROLE_LIST_ITEM] if view else []


def press(node):
    action = node.queryAction()
    for index in range(action.nActions):
        if action.getName(index).lower() in ("press", "click"):
            return action.doAction(index)
    return action.doAction(0)


def key(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
    time.sleep(0.2)


def unnamed():
    missing = []
    for node in walk(app):
        try:
            if node.getRole() in CONTROLS and shown(node) and not node.name.strip():
                parent = node.parent
                missing.append("%s in “%s” (%s)" % (node.getRoleName(), parent.name if parent else "", parent.getRoleName() if parent else ""))
        except Exception:
            continue
    return missing


app = wait_for("the program", program, 60)
window = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(pid)], capture_output=True, text=True, timeout=60).stdout.split()[0]
subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)

wait_for("a conversation in the inbox", lambda: rows("Conversations"), 60)
missing = unnamed()
if missing:
    sys.exit("without a name:\n  " + "\n  ".join(sorted(set(missing))))
print("named: every control of the inbox")

row = rows("Conversations")[0]
print("opening:", row.name)
press(row)
wait_for("the messages of the thread", lambda: [n for n in walk(app) if shown(n) and n.getRole() == pyatspi.ROLE_LIST and n.childCount > 0 and "Conversations" not in n.name])
key("r")
editor = wait_for("the editor of the answer", lambda: find(lambda n: n.getRole() in (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
                  and n.getState().contains(pyatspi.STATE_FOCUSED) and n.getState().contains(pyatspi.STATE_EDITABLE)))
print("writing in:", editor.name)
subprocess.run(["xdotool", "type", "--delay", "5", ANSWER], check=True)
wait_for("what was typed", lambda: ANSWER in editor.queryText().getText(0, -1))
key("ctrl+shift+Return")
wait_for("the answer in the thread", lambda: find(lambda n: ANSWER in n.name and n.getRole() not in (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)), 30)
wait_for("an empty editor", lambda: ANSWER not in editor.queryText().getText(0, -1))
print("answered, and seen in the thread")

for chord, place in (("ctrl+3", "Members"), ("ctrl+2", "Calendar"), ("ctrl+1", "Inbox")):
    key(chord)
    time.sleep(1)
    missing = unnamed()
    if missing:
        sys.exit("%s, without a name:\n  %s" % (place, "\n  ".join(sorted(set(missing)))))
    print("named: every control of", place)
