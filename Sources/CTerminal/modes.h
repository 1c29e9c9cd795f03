// The modes of the terminal that ncurses does not set by itself: application keys, which some
// terminals need to send the keys they have, marks around pasted text, word of the focus, and reports
// of the mouse.

#ifndef DRAGOMAN_MODES_H
#define DRAGOMAN_MODES_H

#include <stdbool.h>

#include "sequence.h"

// All but the mouse, which is the terminal's own until it is asked for.
void dragoman_append_modes_begin(struct sequence *sequence);

// Ends them all.
void dragoman_append_modes_end(struct sequence *sequence);

void dragoman_append_mouse(struct sequence *sequence, bool on);

#endif
