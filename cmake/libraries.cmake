# The foreign libraries, each by its pkg-config name. packages.txt names the Debian packages; which file may include
# which of their headers is in tests/includes.txt.
find_package(PkgConfig REQUIRED)
foreach(library poppler-cpp tesseract lept libarchive pugixml gumbo uchardet icu-uc sqlite3 libcrypto libseccomp fmt)
    pkg_check_modules(${library} REQUIRED IMPORTED_TARGET GLOBAL ${library})
endforeach()
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Threads REQUIRED)
