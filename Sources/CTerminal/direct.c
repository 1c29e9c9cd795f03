#define _GNU_SOURCE

#include "direct.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ncurses asks terminfo for colours, and nearly no entry there has more than 256, whatever the
// terminal can do. So a direct colour is given one of the numbers from 16 on, which no style uses by
// itself, and where ncurses writes that number ("\033[38;5;208m") the colour takes its place
// ("\033[38;2;95;215;255m").

enum { FIRST_NUMBER = 16, NUMBERS = 256 };

static uint32_t colors[NUMBERS];
static int next_number = FIRST_NUMBER;

// The beginning of a sequence that the end of a piece has cut.
static char held[DIRECT_HELD];
static size_t held_count;

bool dragoman_direct_is_promised(void)
{
  const char *promise = getenv("COLORTERM");
  return promise != NULL && (strcmp(promise, "truecolor") == 0 || strcmp(promise, "24bit") == 0);
}

void dragoman_direct_reset(void)
{
  next_number = FIRST_NUMBER;
  held_count = 0;
}

int dragoman_direct_number(uint32_t color)
{
  for (int number = FIRST_NUMBER; number < next_number; number++) {
    if (colors[number] == color) {
      return number;
    }
  }
  if (next_number == NUMBERS) {
    return -1;
  }
  colors[next_number] = color;
  return next_number++;
}

// How a byte goes on what may be a colour by number: "\033[38;5;" or "\033[48;5;", digits, "m".
static bool goes_on(const char *sequence, size_t count, char byte)
{
  static const char form[] = "\033[38;5;";
  if (count < sizeof form - 1) {
    return byte == form[count] || (count == 2 && byte == '4');
  }
  bool is_digit = byte >= '0' && byte <= '9';
  return is_digit ? count < sizeof form - 1 + 3 : byte == 'm' && count > sizeof form - 1;
}

static size_t write_color(char *result)
{
  held[held_count] = '\0';
  int number = atoi(held + 7);
  if (number < FIRST_NUMBER || number >= next_number) {
    memcpy(result, held, held_count);
    return held_count;
  }
  uint32_t color = colors[number];
  return (size_t)sprintf(
      result, "\033[%c8;2;%u;%u;%um", held[2], (unsigned)(color >> 16 & 0xFF),
      (unsigned)(color >> 8 & 0xFF), (unsigned)(color & 0xFF));
}

static size_t release(char *result)
{
  memcpy(result, held, held_count);
  size_t count = held_count;
  held_count = 0;
  return count;
}

size_t dragoman_direct_copy(const char *bytes, size_t count, char *result)
{
  if (count == 0) {
    return release(result);
  }
  size_t length = 0;
  for (size_t index = 0; index < count; index++) {
    char byte = bytes[index];
    if (held_count > 0 && !goes_on(held, held_count, byte)) {
      length += release(result + length);
    }
    if (held_count == 0 && byte != '\033') {
      result[length++] = byte;
      continue;
    }
    held[held_count++] = byte;
    if (byte == 'm') {
      length += write_color(result + length);
      held_count = 0;
    }
  }
  return length;
}
