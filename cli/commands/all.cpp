#include "cli/commands/backup.h"
#include "cli/commands/blame.h"
#include "cli/commands/cite.h"
#include "cli/commands/commitments.h"
#include "cli/commands/decide.h"
#include "cli/commands/diff.h"
#include "cli/commands/erase.h"
#include "cli/commands/export.h"
#include "cli/commands/gaps.h"
#include "cli/commands/help.h"
#include "cli/commands/history.h"
#include "cli/commands/ingest.h"
#include "cli/commands/journal.h"
#include "cli/commands/link.h"
#include "cli/commands/list.h"
#include "cli/commands/members.h"
#include "cli/commands/orgs.h"
#include "cli/commands/parties.h"
#include "cli/commands/programmes.h"
#include "cli/commands/rebuild.h"
#include "cli/commands/redact.h"
#include "cli/commands/restore.h"
#include "cli/commands/restrict.h"
#include "cli/commands/search.h"
#include "cli/commands/show.h"
#include "cli/commands/timeline.h"
#include "cli/commands/verify.h"
#include "cli/commands/versions.h"

namespace clausula {

// A command is one file and one row here.
std::span<const Command* const> all_commands() {
    static constexpr const Command* commands[] = {
        &ingest_command,      &search_command,   &show_command,       &cite_command,
        &diff_command,        &blame_command,    &history_command,    &versions_command,
        &link_command,        &unlink_command,   &decide_command,     &parties_command,
        &commitments_command, &members_command,  &programmes_command, &timeline_command,
        &gaps_command,        &list_command,     &orgs_command,       &export_command,
        &verify_command,      &backup_command,   &restore_command,    &rebuild_command,
        &journal_command,     &restrict_command, &redact_command,     &erase_command,
        &help_command,
    };
    return commands;
}

const Command* find_command(std::string_view name) {
    for (const Command* command : all_commands())
        if (command->name == name) return command;
    return nullptr;
}

} // namespace clausula
