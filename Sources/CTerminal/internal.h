// What the files of this target share. Include it before any other header.

#ifndef DRAGOMAN_INTERNAL_H
#define DRAGOMAN_INTERNAL_H

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <termios.h>

#include "cterminal.h"

// Larger sizes are a mistake of the terminal, and would cost ncurses gigabytes.
enum { MOST_ROWS = 1000, MOST_COLUMNS = 2000 };

// MARK: cells.c

// Finds out which colours the terminal has and the user wants. Call it after newterm.
void dragoman_prepare_colors(void);

// MARK: input.c

// Opens the terminal of standard input once more, or returns -1. The kernel's signals belong to an
// open file, and the shell shares the one that standard input is.
int dragoman_input_reopen(void);

// Prepares to wait for input from a file; false if the system has no pipe to give.
bool dragoman_input_open(int file);

// Starts recording when bytes arrive, for the calling thread to read. The file must be ours alone;
// without this, bytes count as arriving when they are read.
void dragoman_input_begin_timing(int file);

// Stops recording, and forgets what was recorded.
void dragoman_input_end_timing(void);

// Adds an event of cterminal.h and wakes the loop. Safe in a signal handler and on any thread.
void dragoman_post_event(unsigned event);

// Drops the events among these that are waiting.
void dragoman_drop_events(unsigned events);

// MARK: output.c

// Opens the files that output goes through; false if one is missing.
bool dragoman_output_open(void);

void dragoman_output_close(void);

// The file that ncurses writes to.
FILE *dragoman_output_file(void);

// A descriptor that is the terminal at any time, also in a signal handler.
int dragoman_output_terminal(void);

// Calls doupdate, and sends what it writes to the terminal in one write.
void dragoman_output_update(void);

// Writes bytes straight to the terminal.
void dragoman_output_write(const char *bytes, size_t count);

// Whether the terminal takes direct colours that ncurses does not know of.
bool dragoman_output_takes_direct_colors(void);

// Forgets all direct colours.
void dragoman_output_reset_colors(void);

// The palette number that is written as a colour, 0xRRGGBB, from now on; -1 when all are in use.
int dragoman_output_number(uint32_t color);

// Writes all bytes to a file, or as many as it takes. Safe in a signal handler.
void dragoman_write_all(int file, const char *bytes, size_t count);

// MARK: restore.c

// A sequence of bytes for the terminal.
struct sequence {
  char bytes[512];
  size_t length;
};

// The value of a terminfo capability, or NULL. Call it after newterm.
const char *dragoman_capability(const char *name);

// Appends the requests for the modes that ncurses does not set: application keys, marks around
// pasted text, and reports of the focus. The mouse stays with the terminal.
void dragoman_append_modes_begin(struct sequence *sequence);

// Appends the end of all modes, the mouse among them.
void dragoman_append_modes_end(struct sequence *sequence);

void dragoman_append_mouse(struct sequence *sequence, bool on);

// Appends the request for a scrolling region of all rows.
void dragoman_append_scrolling_region(struct sequence *sequence, int rows);

// Records how to restore the terminal: its settings from before, and the bytes that undo
// full-screen mode. Call it after newterm.
void dragoman_restore_prepare(int terminal, const struct termios *settings);

// Records that the terminal is in full-screen mode, and holds back standard error.
void dragoman_restore_arm(void);

// Records that the terminal has been restored, and writes what standard error held back.
void dragoman_restore_disarm(void);

// Restores the terminal if it is in full-screen mode. Safe in a signal handler.
void dragoman_restore_now(void);

// MARK: signals.c

// Records what each signal does now. Call it before ncurses changes some.
void dragoman_signals_save(void);

// Installs our handlers; signals that were ignored stay ignored.
void dragoman_signals_install(void);

// Puts back what was recorded.
void dragoman_signals_uninstall(void);

// Records whether another program has the terminal. Then only that program gets interrupts, and
// SIGTSTP stops both.
void dragoman_signals_set_away(bool away);

#endif
