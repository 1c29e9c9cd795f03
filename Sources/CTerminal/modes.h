// The modes of the terminal that ncurses does not set by itself: application keys, which some
// terminals need to send the keys they have, and marks around pasted text.

#ifndef DRAGOMAN_MODES_H
#define DRAGOMAN_MODES_H

#include "sequence.h"

void dragoman_append_modes_begin(struct sequence *sequence);
void dragoman_append_modes_end(struct sequence *sequence);

#endif
