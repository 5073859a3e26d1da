#pragma once
#include <QObject>
#include <QTest>
#include <functional>

// A busy machine is no failure: what is waited for may take its time, and what never comes still fails.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30'000)
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT((expression), expected, 30'000)

//! Lets several test files share one binary: each registers its class under its file's name. Returns how many there
//! are.
int registerTest(const char *file, std::function<QObject *()> make);

#define TERTULIA_TEST(Class) static const int registered##Class = registerTest(__FILE__, [] { return new Class; });
