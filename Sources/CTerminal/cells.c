#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "cells.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <curses.h>

#include "cterminal.h"

// Colours of a style: the terminal's own and six of its palette.
enum { COLOR_COUNT = 7 };
// A cell of ncurses holds a letter and four marks.
enum { MOST_MARKS = CCHARW_MAX - 1 };

static bool has_color;
static bool has_default_color;
static bool pair_is_known[COLOR_COUNT * COLOR_COUNT];

void dragoman_prepare_colors(void)
{
  const char *no_color = getenv("NO_COLOR");
  has_color = false;
  memset(pair_is_known, 0, sizeof pair_is_known);
  if ((no_color != NULL && *no_color != '\0') || !has_colors() || start_color() == ERR) {
    return;
  }
  has_color = COLORS >= 8 && COLOR_PAIRS >= COLOR_COUNT * COLOR_COUNT;
  // Terminals without colours of their own get white on black, which ncurses then assumes.
  has_default_color = use_default_colors() == OK;
}

static short pair_of(dragoman_terminal_style style)
{
  if (!has_color || style.foreground >= COLOR_COUNT || style.background >= COLOR_COUNT) {
    return 0;
  }
  short pair = (short)(style.foreground * COLOR_COUNT + style.background);
  if (pair != 0 && !pair_is_known[pair]) {
    short own_foreground = has_default_color ? -1 : COLOR_WHITE;
    short own_background = has_default_color ? -1 : COLOR_BLACK;
    init_pair(
        pair, style.foreground == 0 ? own_foreground : style.foreground,
        style.background == 0 ? own_background : style.background);
    pair_is_known[pair] = true;
  }
  return pair;
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

// Adds one cluster, scalars[0] its first, as letters with their marks, and returns its length. What
// the C library calls narrower or wider than we do would shift the rest of the line.
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
    int seen = wcwidth(scalar);
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
    } else if (width == 0 && seen == 0 && letter[0] != 0 && marks < MOST_MARKS
               && !(scalar >= 0x200B && scalar <= 0x200F) && !(scalar >= 0xFE00 && scalar <= 0xFE0F)
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
  // Where margins cannot be turned off (screen, tmux), ncurses writes the last cell of the screen by
  // shifting the one before it, and breaks a wide one that stands there already.
  if (row == LINES - 1 && column + cells.count >= COLS) {
    wredrawln(stdscr, row, 1);
  }
}
