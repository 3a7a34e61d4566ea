#pragma once

#include "ingest/ingest.h"
#include "ingest/worker/process.h"

namespace clausula {

/// Shuts this process in for good, as far as the kernel offers it; returns what it offered.
///
/// Afterwards it can read, write and close what it has, map memory, and open files for reading.
/// With Landlock these are the libraries' own files alone (models of OCR, fonts, encodings), else
/// what its user may read. Everything else is refused: files made, changed or removed, sockets,
/// devices, processes, threads, programs, signals to others, a look into other processes.
///
/// Call it last: before foreign bytes are read, after the limits. One thread only.
Sandbox enter_sandbox();

/// Limits of the kernel's own for this process: CPU time, address space beyond what it has now, a
/// few descriptors, no core, no bytes written to files.
void limit_resources(const ProcessLimits& limits);

} // namespace clausula
