#pragma once

// Debian 12 has Catch2 2.13; 3 has other headers and its own main.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
