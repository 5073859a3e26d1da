#pragma once
#include "ui/desk.h"

class CommandBar;
class MainWindow;

//! People and messages for the command bar, from the store.
void addCommandSources(CommandBar &bar, const Desk &desk, MainWindow *window);
