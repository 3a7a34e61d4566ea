#pragma once

namespace clausula {

/// Leaves this process and its children the libraries' own files to read (models of OCR, fonts,
/// encodings of text), and no other file in any way. False where the kernel has no Landlock.
///
/// Takes what the kernel's version of Landlock knows: from 6.7 on TCP is refused as well, from 6.12
/// on signals to others. Linux 5.13 or later; Documentation/userspace-api/landlock.rst.
bool enter_landlock();

} // namespace clausula
