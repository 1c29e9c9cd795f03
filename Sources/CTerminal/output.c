#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <curses.h>

// ncurses writes a screen in up to fifty pieces, and a terminal may draw between them. Its file is
// redirected to one in memory during an update, and the whole then goes to the terminal in one
// write. On the way two things change:
//
// - Direct colours. Most terminfo entries have 256 colours, even if the terminal can show more.
//   So each direct colour gets a palette number from 16 on, which no style uses by itself, and
//   "\033[38;5;208m" becomes "\033[38;2;95;215;255m".
// - Switches of the character set, which ncurses sends with every change of style, are left out:
//   a tenth of all bytes. Only Unicode is ever written.

enum { FIRST_NUMBER = 16, NUMBERS = 256 };

// How much longer a screen can get: a direct colour has up to 19 bytes, and its number at least 10.
enum { MOST_GROWTH = 2 };

// More than any screen has: each cell with a place, a style, a letter and its marks.
enum { MOST_SCREEN_BYTES = MOST_ROWS * MOST_COLUMNS * 64 };

static FILE *output;
// The terminal under a descriptor of its own, and the file in memory; -1 where there is none.
static int terminal = -1;
static int scratch = -1;

static uint32_t colors[NUMBERS];
static int next_number = FIRST_NUMBER;

static int open_scratch(void)
{
  // A limit on the size of files holds for those in memory too, and would cut a screen short.
  struct rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < MOST_SCREEN_BYTES) {
    return -1;
  }
  return memfd_create("screen", MFD_CLOEXEC);
}

bool dragoman_output_open(void)
{
  fflush(stdout);
  int file = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output = file < 0 ? NULL : fdopen(file, "w");
  terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  scratch = open_scratch();
  return output != NULL && terminal >= 0;
}

void dragoman_output_close(void)
{
  if (output != NULL) {
    fclose(output);
  }
  if (terminal >= 0) {
    close(terminal);
  }
  if (scratch >= 0) {
    close(scratch);
  }
  output = NULL;
  terminal = scratch = -1;
}

FILE *dragoman_output_file(void)
{
  return output;
}

int dragoman_output_terminal(void)
{
  return terminal;
}

bool dragoman_output_takes_direct_colors(void)
{
  const char *promise = getenv("COLORTERM");
  return scratch >= 0 && promise != NULL
         && (strcmp(promise, "truecolor") == 0 || strcmp(promise, "24bit") == 0);
}

void dragoman_output_reset_colors(void)
{
  next_number = FIRST_NUMBER;
}

int dragoman_output_number(uint32_t color)
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

void dragoman_write_all(int file, const char *bytes, size_t count)
{
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0 && errno == EAGAIN) {
      // A program that shares the terminal with us may have made it non-blocking.
      poll(&(struct pollfd){.fd = file, .events = POLLOUT}, 1, -1);
      continue;
    }
    if (written <= 0) {
      return;
    }
    bytes += written;
    count -= (size_t)written;
  }
}

void dragoman_output_write(const char *bytes, size_t count)
{
  dragoman_write_all(terminal, bytes, count);
}

// The length of a switch of the character set that bytes begin with, or 0: xterm and its kin have
// the first form, screen and tmux the second.
static size_t switch_length(const char *bytes)
{
  return strncmp(bytes, "\033(B", 3) == 0 ? 3 : *bytes == '\017' ? 1 : 0;
}

// The length of a colour by number that bytes begin with, or 0 unless it is a direct one.
static size_t color_length(const char *bytes, uint32_t *color)
{
  if (strncmp(bytes, "\033[38;5;", 7) != 0 && strncmp(bytes, "\033[48;5;", 7) != 0) {
    return 0;
  }
  char *end;
  long number = strtol(bytes + 7, &end, 10);
  if (*end != 'm' || number < FIRST_NUMBER || number >= next_number) {
    return 0;
  }
  *color = colors[number];
  return (size_t)(end + 1 - bytes);
}

// Copies a screen's bytes, which end with a NUL, as the terminal is to get them.
static size_t rewrite(const char *bytes, size_t count, char *result)
{
  const char *end = bytes + count;
  char *next = result;
  while (bytes < end) {
    uint32_t color;
    size_t length;
    if ((length = switch_length(bytes)) > 0) {
      bytes += length;
    } else if ((length = color_length(bytes, &color)) > 0) {
      next += sprintf(
          next, "\033[%c8;2;%u;%u;%um", bytes[2], (unsigned)(color >> 16 & 0xFF),
          (unsigned)(color >> 8 & 0xFF), (unsigned)(color & 0xFF));
      bytes += length;
    } else {
      *next++ = *bytes++;
    }
  }
  return (size_t)(next - result);
}

static void copy_to_terminal(size_t count)
{
  // The bytes that are read, a NUL, and the result.
  static char *buffer;
  static size_t capacity;
  size_t needed = (1 + MOST_GROWTH) * count + 1;
  if (needed > capacity) {
    free(buffer);
    buffer = malloc(needed);
    capacity = buffer == NULL ? 0 : needed;
  }
  if (buffer == NULL || pread(scratch, buffer, count, 0) != (ssize_t)count) {
    return;
  }
  buffer[count] = '\0';
  char *result = buffer + count + 1;
  dragoman_output_write(result, rewrite(buffer, count, result));
}

// Redirects ncurses' file, which stays closed in the programs we start.
static bool redirect_output(int file)
{
  int result;
  do {
    result = dup3(file, fileno(output), O_CLOEXEC);
  } while (result < 0 && errno == EINTR);
  return result >= 0;
}

void dragoman_output_update(void)
{
  // After endwin, ncurses first sets the terminal's modes through its file, and gives them up for
  // good if that is no terminal. What it draws meanwhile is drawn again.
  if (isendwin()) {
    doupdate();
    clearok(curscr, TRUE);
  }
  if (scratch < 0 || lseek(scratch, 0, SEEK_SET) != 0 || !redirect_output(scratch)) {
    doupdate();
    return;
  }
  // A signal in between restores the terminal by its own descriptor, so it need not wait.
  doupdate();
  off_t count = lseek(scratch, 0, SEEK_CUR);
  redirect_output(terminal);
  if (count > 0) {
    copy_to_terminal((size_t)count);
  }
}
