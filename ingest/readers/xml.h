#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace clausula {

/// Elements stand at most so deep in each other, so that a reader may walk them by recursion.
inline constexpr int max_xml_depth = 300;

/// Reads a part of an office file. Throws Error for XML that is not well-formed, has a DOCTYPE
/// (which no office program writes, and attacks need) or is nested deeper than `max_xml_depth`.
/// White space between tags is kept.
pugi::xml_document parse_xml(std::string_view part, const std::string& name);

/// A name without its prefix: which prefix stands for a namespace is the writer's choice.
std::string_view local_name(const pugi::xml_node& node);

/// The first child of this local name, or a null node.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// The value of the attribute of this local name; empty when there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

bool has_attribute(const pugi::xml_node& node, std::string_view name);

/// The attribute as a number; `otherwise` when it is none, or out of range.
int number_attribute(const pugi::xml_node& node, std::string_view name, int otherwise);

} // namespace clausula
