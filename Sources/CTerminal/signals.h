// The signals a full-screen program lives with.

#ifndef DRAGOMAN_SIGNALS_H
#define DRAGOMAN_SIGNALS_H

#include <stdbool.h>

// Notes what each signal does now; before ncurses, which takes some for itself.
void dragoman_signals_save(void);

// Installs our handlers; signals that were ignored stay so.
void dragoman_signals_install(void);

// Puts back what was saved.
void dragoman_signals_uninstall(void);

// Whether another program has the terminal: then its interrupts are not for us.
void dragoman_signals_set_away(bool away);

// Stops the program by SIGTSTP; returns when it is continued, or at once where it cannot stop.
void dragoman_signals_stop(void);

#endif
