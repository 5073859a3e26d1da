#pragma once

class ActionRegistry;
class Database;
class Services;
class Syntax;
class Theme;

//! What every part of the screen is given.
struct Desk {
    Theme &theme;
    ActionRegistry &actions;
    Syntax &syntax;
    Database &db;
    Services &services;
};
