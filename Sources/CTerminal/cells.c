#include "internal.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <curses.h>

// A cell of ncurses holds a letter and four marks.
enum { MOST_MARKS = CCHARW_MAX - 1 };
// A character of no width that counts as a letter read from left to right.
enum { LEFT_TO_RIGHT_MARK = 0x200E };

// What the upper byte of a colour says: the terminal's own, a palette number, or 0xRRGGBB.
enum { COLOR_OWN = 0, COLOR_NUMBER = 1, COLOR_DIRECT = 2 };
// A pair fits into eight bits, which every build of ncurses has.
enum { MOST_PAIRS = 256 };

struct pair {
  uint32_t foreground;
  uint32_t background;
};

static struct pair pairs[MOST_PAIRS];
static int pair_count;
static int most_pairs;
// How many colours can be requested by number, and whether direct ones can be requested too.
static int palette;
static bool is_direct;
static bool has_default_color;

void dragoman_prepare_colors(void)
{
  const char *no_color = getenv("NO_COLOR");
  palette = 0;
  is_direct = false;
  // The first pair is the terminal's own colours.
  pair_count = 1;
  dragoman_output_reset_colors();
  if ((no_color != NULL && *no_color != '\0') || !has_colors() || start_color() == ERR) {
    return;
  }
  // Where terminfo has more than 256 (xterm-direct), only the first eight are the palette's.
  palette = COLORS < 8 ? 0 : COLORS > 256 ? 8 : COLORS;
  most_pairs = COLOR_PAIRS < MOST_PAIRS ? COLOR_PAIRS : MOST_PAIRS;
  if (palette == 256 && dragoman_output_takes_direct_colors()) {
    palette = 16;
    is_direct = true;
  }
  // Terminals without default colours get white on black, as ncurses then assumes.
  has_default_color = use_default_colors() == OK;
}

int dragoman_terminal_palette(void)
{
  return palette;
}

bool dragoman_terminal_is_direct(void)
{
  return is_direct;
}

// The number of a colour for ncurses.
static int number_of(uint32_t color, int own)
{
  uint32_t value = color & 0xFFFFFF;
  int number = -1;
  switch (color >> 24) {
  case COLOR_NUMBER:
    number = (int)value;
    break;
  case COLOR_DIRECT:
    if (is_direct) {
      number = dragoman_output_number(value);
    }
    break;
  }
  return number < 0 ? (has_default_color ? -1 : own) : number;
}

static short pair_of(dragoman_terminal_style style)
{
  if (palette == 0 || (style.foreground == COLOR_OWN && style.background == COLOR_OWN)) {
    return 0;
  }
  for (int pair = 1; pair < pair_count; pair++) {
    if (pairs[pair].foreground == style.foreground && pairs[pair].background == style.background) {
      return (short)pair;
    }
  }
  // More than any theme has: only the attributes remain.
  if (pair_count >= most_pairs) {
    return 0;
  }
  int pair = pair_count++;
  pairs[pair] = (struct pair){style.foreground, style.background};
  init_extended_pair(
      pair, number_of(style.foreground, COLOR_WHITE), number_of(style.background, COLOR_BLACK));
  return (short)pair;
}

static attr_t attributes_of(dragoman_terminal_style style)
{
  attr_t attributes = A_NORMAL;
  if (style.attributes & DRAGOMAN_TERMINAL_BOLD) attributes |= A_BOLD;
  if (style.attributes & DRAGOMAN_TERMINAL_DIM) attributes |= A_DIM;
  if (style.attributes & DRAGOMAN_TERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
  if (style.attributes & DRAGOMAN_TERMINAL_REVERSE) attributes |= A_REVERSE;
  if (style.attributes & DRAGOMAN_TERMINAL_ITALIC) attributes |= A_ITALIC;
  return attributes;
}

// A row of cells as ncurses wants them, being filled.
struct row {
  cchar_t cells[MOST_COLUMNS];
  int count;
  attr_t attributes;
  short pair;
};

static void add_letter(struct row *row, const wchar_t *letter)
{
  if (row->count < MOST_COLUMNS) {
    setcchar(&row->cells[row->count++], letter, row->attributes, row->pair, NULL);
  }
}

// Adds the cluster that starts at scalars[0], as letters with their marks, and returns its length.
// A scalar to which the C library gives another width than we do would shift the rest of the line.
static int add_cluster(struct row *row, const uint32_t *scalars, int count)
{
  int promised = (int)(scalars[0] >> 28);
  int used = 0;
  int length = 0;
  wchar_t letter[MOST_MARKS + 2] = {0};
  int marks = 0;
  do {
    wchar_t scalar = (wchar_t)(scalars[length] & 0x1FFFFF);
    int width = (int)(scalars[length] >> 24 & 0xF);
    int seen = scalar < 0x80 ? 1 : wcwidth(scalar);
    if (width > 0 && used + width <= promised) {
      if (letter[0] != 0) {
        add_letter(row, letter);
      }
      memset(letter, 0, sizeof letter);
      marks = 0;
      letter[0] = seen == width ? scalar : 0xFFFD;
      if (letter[0] == 0xFFFD && width > 1) {
        width = 1;
      }
      used += width;
    } else if (scalar == LEFT_TO_RIGHT_MARK && letter[0] != 0) {
      // Text has no such mark: ours keeps this cell apart from what follows.
      letter[marks < MOST_MARKS ? ++marks : marks] = scalar;
    } else if (width == 0 && seen == 0 && letter[0] != 0 && marks < MOST_MARKS
               && !(scalar >= 0x200B && scalar <= 0x200D) && !(scalar >= 0xFE00 && scalar <= 0xFE0F)
               && scalar < 0xE0000) {
      letter[++marks] = scalar;
    }
    length++;
  } while (length < count && scalars[length] >> 28 == 0);
  if (letter[0] != 0) {
    add_letter(row, letter);
  }
  for (; used < promised; used++) {
    add_letter(row, L" ");
  }
  return length;
}

void dragoman_terminal_put(
    int row, int column, const uint32_t *scalars, int count, dragoman_terminal_style style)
{
  static struct row cells;
  cells.count = 0;
  cells.attributes = attributes_of(style);
  cells.pair = pair_of(style);
  for (int index = 0; index < count;) {
    index += add_cluster(&cells, scalars + index, count - index);
  }
  mvwadd_wchnstr(stdscr, row, column, cells.cells, cells.count);
  // Where margins cannot be turned off (screen, tmux), ncurses writes the last cell of the screen
  // by shifting the one before it, and breaks a wide one that is there already.
  if (row == LINES - 1 && column + cells.count >= COLS) {
    wredrawln(stdscr, row, 1);
  }
}
