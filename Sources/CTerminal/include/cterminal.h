// A terminal in full-screen mode, by ncurses.
//
// A process has one. Every function belongs to one thread, but for dragoman_terminal_wake, which
// any thread may call at any time after a first dragoman_terminal_open.

#ifndef DRAGOMAN_CTERMINAL_H
#define DRAGOMAN_CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// What dragoman_terminal_open answers.
enum {
  DRAGOMAN_TERMINAL_OPENED = 0,
  // Standard output is no terminal, or no keys can be read from one.
  DRAGOMAN_TERMINAL_NOT_A_TERMINAL = 1,
  // Terminfo does not know it, or knows no way to place its cursor.
  DRAGOMAN_TERMINAL_UNKNOWN = 2,
  // It is open already.
  DRAGOMAN_TERMINAL_BUSY = 3,
};

// What dragoman_terminal_wait answers, any of them together; 0 when the time is up.
enum {
  DRAGOMAN_TERMINAL_INPUT = 1,
  DRAGOMAN_TERMINAL_WOKEN = 2,
  DRAGOMAN_TERMINAL_RESIZED = 4,
  // The user wants to suspend the program (SIGTSTP).
  DRAGOMAN_TERMINAL_STOP = 8,
  // The program was stopped and goes on (SIGCONT): what the screen shows is unknown.
  DRAGOMAN_TERMINAL_CONTINUED = 16,
  // The terminal is gone.
  DRAGOMAN_TERMINAL_CLOSED = 32,
};

// Attributes of a style.
enum {
  DRAGOMAN_TERMINAL_BOLD = 1,
  DRAGOMAN_TERMINAL_DIM = 2,
  DRAGOMAN_TERMINAL_UNDERLINE = 4,
  DRAGOMAN_TERMINAL_REVERSE = 8,
  DRAGOMAN_TERMINAL_ITALIC = 16,
};

// How cells look. The upper byte of a colour says what it is: 0 the terminal's own, 1 a number of
// its palette, 2 direct, as 0xRRGGBB in the others.
typedef struct {
  uint8_t attributes;
  uint32_t foreground;
  uint32_t background;
} dragoman_terminal_style;

// Enters full-screen mode. While it lasts, signals that end the program restore the terminal first,
// and what is written to a standard error that is a terminal is kept until it is restored.
int dragoman_terminal_open(void);

// Restores the terminal and writes out what standard error was given. Nothing if not open.
void dragoman_terminal_close(void);

// The name terminfo was asked for: $TERM.
const char *dragoman_terminal_name(void);

// The value of a terminfo capability that is a string, or NULL; while open. Extended names too.
const char *dragoman_terminal_capability(const char *name);

// Has the terminal report the mouse, or leaves it to the terminal; while open.
void dragoman_terminal_set_mouse(int on);

// How many colours can be asked for by number: 0 without colours or under NO_COLOR.
int dragoman_terminal_palette(void);

// Whether direct colours can be asked for.
bool dragoman_terminal_is_direct(void);

// Gives the terminal to another program, as it was before; until dragoman_terminal_enter,
// interrupts from the keyboard are the other program's.
void dragoman_terminal_leave(void);

// Takes the terminal back. Everything must be drawn again.
void dragoman_terminal_enter(void);

// Stops the program as SIGTSTP does, with the terminal restored, and comes back when it goes on.
void dragoman_terminal_suspend(void);

// Asks the terminal's size, in cells, and fits the screen to it.
void dragoman_terminal_measure(int *rows, int *columns);

// Blanks the screen that the next flush compares with what is shown.
void dragoman_terminal_erase(void);

// Makes the next flush write every cell, whatever the terminal is thought to show.
void dragoman_terminal_forget(void);

// Puts clusters of one style side by side. A cluster is a run of scalars, each with its own width
// in cells in bits 24 to 27; its first one has the cluster's width in bits 28 to 31, which the others
// have as 0. Scalars whose width the C library sees otherwise are drawn as U+FFFD or not at all: the
// cluster takes the cells it was promised.
void dragoman_terminal_put(
    int row, int column, const uint32_t *scalars, int count, dragoman_terminal_style style);

// Writes what changed since the last time, with the cursor at a place, in one write.
void dragoman_terminal_flush(int row, int column);

// Writes bytes straight to the terminal; they must leave its cursor and its cells as they are.
void dragoman_terminal_write(const uint8_t *bytes, int count);

// Rings the bell.
void dragoman_terminal_bell(void);

// Waits for something to happen, for so many milliseconds, or for ever if negative.
int dragoman_terminal_wait(int milliseconds);

// Reads bytes after DRAGOMAN_TERMINAL_INPUT, at most as many as reached the terminal together, and
// tells when they did: their number, or 0 when the terminal is gone.
int dragoman_terminal_read(uint8_t *bytes, int capacity, int64_t *time);

// The time now on the clock that input is timed by: steady, in milliseconds.
int64_t dragoman_terminal_time(void);

// Makes dragoman_terminal_wait return, now or the next time.
void dragoman_terminal_wake(void);

#endif
