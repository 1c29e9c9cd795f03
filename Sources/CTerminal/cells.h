// Cells as ncurses wants them.

#ifndef DRAGOMAN_CELLS_H
#define DRAGOMAN_CELLS_H

// Sizes beyond these are a mistake of the terminal's, and would cost ncurses gigabytes.
enum { MOST_ROWS = 1000, MOST_COLUMNS = 2000 };

// Learns what colours the terminal has and the user wants; after newterm.
void dragoman_prepare_colors(void);

#endif
