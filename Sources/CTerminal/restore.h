// Giving the terminal back, also from a signal handler.

#ifndef DRAGOMAN_RESTORE_H
#define DRAGOMAN_RESTORE_H

#include <stdbool.h>
#include <termios.h>

// Notes how to restore the terminal: its settings, and the sequences that undo full-screen mode.
// Call it after terminfo is loaded; the settings are those from before.
void dragoman_restore_prepare(int terminal, const struct termios *settings);

// Marks the terminal as in full-screen mode, and keeps standard error back.
void dragoman_restore_arm(void);

// Ends that after the terminal was restored in the ordinary way, and writes out standard error.
void dragoman_restore_disarm(void);

// Restores the terminal if it is in full-screen mode. Safe in a signal handler.
void dragoman_restore_now(void);

#endif
