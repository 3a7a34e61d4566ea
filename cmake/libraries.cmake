# The foreign libraries, each by its pkg-config name. packages.txt names the Debian packages; which file may include
# which of their headers is in tests/includes.txt.
find_package(PkgConfig REQUIRED)
foreach(library poppler-cpp tesseract lept libarchive pugixml gumbo uchardet icu-uc sqlite3 libcrypto libseccomp fmt libvoikko tomlplusplus)
    pkg_check_modules(${library} REQUIRED IMPORTED_TARGET GLOBAL ${library})
endforeach()
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Threads REQUIRED)

# libstemmer comes without pkg-config file.
find_library(stemmer_library stemmer REQUIRED)
find_path(stemmer_headers libstemmer.h REQUIRED)
add_library(stemmer UNKNOWN IMPORTED GLOBAL)
set_target_properties(stemmer PROPERTIES
    IMPORTED_LOCATION ${stemmer_library} INTERFACE_INCLUDE_DIRECTORIES ${stemmer_headers})
