#pragma once

#include "cli/flag.h"
#include "cli/personal_data.h"
#include "cli/render/render.h"
#include "index/model/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// Where a command's answer and its talk go: data to stdout, talk to stderr.
class Console {
public:
    /// Reads --color, --format, --no-personal and --quiet, NO_COLOR, COLUMNS, and what stdout and
    /// stderr are.
    explicit Console(const Arguments& arguments);

    const Look& look() const { return look_; }

    /// Whether a progress bar makes sense: stderr is a terminal and nobody asked for quiet.
    bool shows_progress() const { return shows_progress_; }

    /// The answer in the format asked for, to stdout; without personal data if that was asked for.
    void print(Answer answer);

    /// What it was, without personal data if that was asked for: for what does not go through
    /// print().
    template <typename Told>
    Told shown(Told told) const {
        if (left_out_) left_out_->leave_out_of(told);
        return told;
    }

    std::string shown(const std::string& text) const {
        return left_out_ ? left_out_->leave_out_of(text) : text;
    }

    /// To stdout as it is; must be safe for a terminal already. When the reader of the pipe has
    /// gone, the rest is dropped silently; any other failure is an Error.
    void write(std::string_view text);

    /// A remark for a person, to stderr, unless quiet. One line without a line feed, made safe
    /// here.
    void note(std::string_view line);

    /// To stderr as it is: the progress bar.
    void draw(std::string_view text);

private:
    const Renderer* renderer_;
    std::optional<PersonalData> left_out_;
    Look look_;
    bool is_quiet_;
    bool shows_progress_;
    bool is_closed_ = false;
};

/// "clausula: subject: message" and the hint below it, to stderr, made safe.
void print_error(const Error& error);

} // namespace clausula
