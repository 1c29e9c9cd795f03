// Cells as ncurses wants them.

#ifndef DRAGOMAN_CELLS_H
#define DRAGOMAN_CELLS_H

#include <stdbool.h>

// Sizes beyond these are a mistake of the terminal's, and would cost ncurses gigabytes.
enum { MOST_ROWS = 1000, MOST_COLUMNS = 2000 };

// Learns what colours the terminal has and the user wants; after newterm. Whether what ncurses writes
// goes through dragoman_direct_copy is for the caller to know.
void dragoman_prepare_colors(bool can_rewrite);

#endif
