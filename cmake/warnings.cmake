# Flags for our own code. They hang on a target that each of our libraries links, so that users of the installed
# library never see them.
add_library(clausula_warnings INTERFACE)
target_compile_options(clausula_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    # Designated initialisers name what differs from the default; GCC wants all the others named too.
    -Wno-missing-field-initializers
    # GCC 12 sees overlaps that are not there in std::string at -O2 (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CLAUSULA_WERROR)
    target_compile_options(clausula_warnings INTERFACE -Werror)
endif()

# A read past the end of a vector or a view ends a test instead of passing unseen.
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(CLAUSULA_SANITIZE)
    add_compile_options(-fsanitize=${CLAUSULA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CLAUSULA_SANITIZE})
endif()

# A library of ours: one folder of the house. Its sources are listed in the folders' own CMakeLists.txt.
function(clausula_library name)
    add_library(${name} STATIC)
    target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILE_SET with_source TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR})
    set_target_properties(${name} PROPERTIES INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:clausula_warnings>)
endfunction()

# Adds sources and headers of the current folder to a library: clausula_sources(clausula_ingest pdf.cpp pdf.h)
# A header is compiled alone by the source of its name, which includes it first (tests/includes.py); those without one
# are in the set HEADERS, which all_verify_interface_header_sets compiles.
function(clausula_sources target)
    set(headers ${ARGN})
    list(FILTER headers INCLUDE REGEX "\\.h$")
    set(sources ${ARGN})
    list(FILTER sources EXCLUDE REGEX "\\.h$")
    target_sources(${target} PRIVATE ${sources})
    foreach(header IN LISTS headers)
        string(REGEX REPLACE "h$" "cpp" source ${header})
        if(source IN_LIST sources)
            set(file_set with_source)
        else()
            set(file_set HEADERS)
        endif()
        target_sources(${target} PUBLIC FILE_SET ${file_set} FILES ${CMAKE_CURRENT_SOURCE_DIR}/${header})
    endforeach()
endfunction()
