# Writes a source file that holds a text file as a string: embed_text(source name file header) defines the
# std::string_view of that name, which the header declares in namespace clausula.
function(embed_text source name file header)
    file(READ ${file} content)
    set(text "// Made by cmake/embed_text.cmake.\n#include \"${header}\"\n\nnamespace clausula {\n\n")
    string(APPEND text "const std::string_view ${name} = R\"text(${content})text\";\n\n} // namespace clausula\n")
    file(CONFIGURE OUTPUT ${source} CONTENT "${text}" @ONLY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endfunction()
