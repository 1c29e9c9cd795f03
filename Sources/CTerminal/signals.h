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

// Whether another program has the terminal: then interrupts are for it alone, and SIGTSTP stops us
// both.
void dragoman_signals_set_away(bool away);

#endif
