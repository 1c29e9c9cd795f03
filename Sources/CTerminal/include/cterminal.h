// A terminal in full-screen mode, by ncurses.
//
// A process has one. One thread calls all functions, except for dragoman_terminal_wake, which any
// thread may call at any time after a first dragoman_terminal_open.

#ifndef DRAGOMAN_CTERMINAL_H
#define DRAGOMAN_CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// What dragoman_terminal_open returns.
enum {
  DRAGOMAN_TERMINAL_OPENED = 0,
  // Standard output is no terminal, or no keys can be read from one.
  DRAGOMAN_TERMINAL_NOT_A_TERMINAL = 1,
  // Terminfo does not know it, or knows no way to place its cursor.
  DRAGOMAN_TERMINAL_UNKNOWN = 2,
  // It is open already.
  DRAGOMAN_TERMINAL_BUSY = 3,
};

// What dragoman_terminal_wait returns, in any combination; 0 when the time is up.
enum {
  DRAGOMAN_TERMINAL_INPUT = 1,
  DRAGOMAN_TERMINAL_WOKEN = 2,
  DRAGOMAN_TERMINAL_RESIZED = 4,
  // The user wants to suspend the program (SIGTSTP).
  DRAGOMAN_TERMINAL_STOP = 8,
  // The program was stopped and continues (SIGCONT): what the screen shows is unknown.
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

// How cells look. The upper byte of a colour says what the others hold: 0 the terminal's own
// colour, 1 a palette number, 2 a direct colour as 0xRRGGBB.
typedef struct {
  uint8_t attributes;
  uint32_t foreground;
  uint32_t background;
} dragoman_terminal_style;

// Enters full-screen mode. Until it ends, signals that end the program restore the terminal first,
// and what is written to standard error, if that is a terminal, is held back.
int dragoman_terminal_open(void);

// Restores the terminal and writes what standard error held back. Does nothing if not open.
void dragoman_terminal_close(void);

// The name of the terminal: $TERM.
const char *dragoman_terminal_name(void);

// The value of a terminfo capability that is a string, or NULL; while open. Extended names too.
const char *dragoman_terminal_capability(const char *name);

// Turns reports of the mouse on or off; while off, the terminal selects text with it.
void dragoman_terminal_set_mouse(int on);

// How many colours can be requested by number: 0 without colours or under NO_COLOR.
int dragoman_terminal_palette(void);

// Whether direct colours can be requested.
bool dragoman_terminal_is_direct(void);

// Gives the terminal to another program, as it was before. Until dragoman_terminal_enter,
// interrupts from the keyboard go to that program only.
void dragoman_terminal_leave(void);

// Returns to full-screen mode. Everything must be drawn again.
void dragoman_terminal_enter(void);

// Stops the program as SIGTSTP does, with the terminal restored; returns when it continues.
void dragoman_terminal_suspend(void);

// Measures the terminal, in cells, and fits the screen to it.
void dragoman_terminal_measure(int *rows, int *columns);

// Blanks the screen that the next flush compares with what is shown.
void dragoman_terminal_erase(void);

// Makes the next flush write every cell, whatever the terminal shows.
void dragoman_terminal_forget(void);

// Puts clusters of one style side by side. A cluster is a run of scalars, each with its own width
// in cells in bits 24 to 27. The first also has the cluster's width in bits 28 to 31, which are 0
// in the others. A scalar to which the C library gives another width becomes U+FFFD or is left out;
// the cluster always fills the width it has here.
void dragoman_terminal_put(
    int row, int column, const uint32_t *scalars, int count, dragoman_terminal_style style);

// Writes what changed since the last time, with the cursor at a place, in one write.
void dragoman_terminal_flush(int row, int column);

// Writes bytes straight to the terminal; they must leave its cursor and its cells as they are.
void dragoman_terminal_write(const uint8_t *bytes, int count);

// Rings the bell.
void dragoman_terminal_bell(void);

// Waits for an event for so many milliseconds, or without end if negative.
int dragoman_terminal_wait(int milliseconds);

// Reads bytes after DRAGOMAN_TERMINAL_INPUT, at most those that arrived together, and sets the time
// of their arrival. Returns their number, or 0 when the terminal is gone.
int dragoman_terminal_read(uint8_t *bytes, int capacity, int64_t *time);

// The time on the clock that input is timed by, in milliseconds; it never jumps.
int64_t dragoman_terminal_time(void);

// Makes dragoman_terminal_wait return, now or the next time.
void dragoman_terminal_wake(void);

#endif
