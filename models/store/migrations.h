#pragma once
class Statements;

//! Brings a database to this program's schema: the same files build a new one and upgrade an old one.
namespace migrations {
int newest(const Statements &statements); //!< how many steps this program knows
int version(Statements &statements); //!< how many of them this database has taken; 0: it is new
void run(Statements &statements); //!< each step a transaction of its own
} // namespace migrations
