# The installed library: the folders' libraries in one shared object, so that its users need none of the foreign ones.
# Which headers are public is a decision: docs/decisions/0001-public-headers.md.
include(CMakePackageConfigHelpers)

file(GLOB public_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/index/model/*.h)
foreach(header index/store/archive.h index/store/arrival.h index/store/decision.h index/store/held_fact.h ingest/ingest.h search/query.h
        search/search.h)
    list(APPEND public_headers ${PROJECT_SOURCE_DIR}/${header})
endforeach()

add_library(clausula SHARED
    $<TARGET_OBJECTS:clausula_index> $<TARGET_OBJECTS:clausula_versions> $<TARGET_OBJECTS:clausula_ingest> $<TARGET_OBJECTS:clausula_search>)
add_library(Clausula::clausula ALIAS clausula)
target_link_libraries(clausula PRIVATE clausula_index clausula_versions clausula_ingest clausula_search)
target_compile_features(clausula PUBLIC cxx_std_20)
set_target_properties(clausula PROPERTIES
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR} # until 1.0 a minor version may break
    VERIFY_INTERFACE_HEADER_SETS OFF) # the folders' libraries have them
target_sources(clausula PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${public_headers})

# The program describes itself, so the page and the completion can't differ from what it does.
set(man_page ${PROJECT_BINARY_DIR}/clausula.1)
set(completion ${PROJECT_BINARY_DIR}/clausula.bash)
add_custom_command(OUTPUT ${man_page} ${completion}
    COMMAND clausula_program help --man > ${man_page}
    COMMAND clausula_program help --completion bash > ${completion}
    DEPENDS clausula_program VERBATIM)
add_custom_target(clausula_documentation ALL DEPENDS ${man_page} ${completion})

set(cmake_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Clausula)
file(RELATIVE_PATH prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${PROJECT_SOURCE_DIR}/cmake/clausula.pc.in ${PROJECT_BINARY_DIR}/clausula.pc @ONLY)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ClausulaConfigVersion.cmake COMPATIBILITY SameMinorVersion)

install(TARGETS clausula_program)
install(TARGETS clausula EXPORT ClausulaTargets
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/clausula
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}) # <clausula/search/search.h>; that one includes "index/…"
install(EXPORT ClausulaTargets NAMESPACE Clausula:: FILE ClausulaConfig.cmake DESTINATION ${cmake_folder})
install(FILES ${PROJECT_BINARY_DIR}/ClausulaConfigVersion.cmake DESTINATION ${cmake_folder})
install(FILES ${PROJECT_BINARY_DIR}/clausula.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(FILES ${man_page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${completion} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME clausula)
