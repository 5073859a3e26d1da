#pragma once
#include <QObject>
#include <functional>

//! Lets several test files share one binary: each registers its class under its file's name.
class TestRegistration {
public:
    TestRegistration(const char *file, std::function<QObject *()> make);
};

#define TERTULIA_TEST(Class) static const TestRegistration registered##Class(__FILE__, [] { return new Class; });
