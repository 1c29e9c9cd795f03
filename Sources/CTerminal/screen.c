#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include <curses.h>

#include "arrivals.h"
#include "cells.h"
#include "cterminal.h"
#include "direct.h"
#include "events.h"
#include "modes.h"
#include "restore.h"
#include "shortening.h"
#include "signals.h"

static SCREEN *screen;
static FILE *output;
static FILE *input;
// The terminal by a name of its own, and the file in memory that a screen is gathered in.
static int terminal = -1;
static int scratch = -1;
// The keys' file where it is ours alone, else -1.
static int timed_input = -1;
static bool reports_mouse;

const char *dragoman_terminal_name(void)
{
  const char *name = getenv("TERM");
  return name == NULL ? "" : name;
}

// ncurses asks the C library for the width of characters, which needs a locale of UTF-8.
static void use_unicode(void)
{
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

// Moves a file past the three that programs we start have by other names; -1 stays so.
static int above_standard(int file)
{
  if (file < 0 || file > STDERR_FILENO) {
    return file;
  }
  int moved = fcntl(file, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  close(file);
  return moved;
}

// Keys come from standard input, or from the terminal itself when a document is piped in or standard
// input is closed.
static int open_input(void)
{
  if (fcntl(STDIN_FILENO, F_GETFD) < 0) {
    // Programs we start want one as well. Should another file have come to stand there meanwhile, it
    // is none of ours.
    int file = open("/dev/tty", O_RDWR | O_NOCTTY);
    if (file > STDERR_FILENO) {
      close(file);
    }
  }
  if (!isatty(STDIN_FILENO)) {
    timed_input = above_standard(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    return timed_input;
  }
  timed_input = above_standard(dragoman_arrivals_reopen(STDIN_FILENO));
  return timed_input >= 0 ? timed_input : fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
}

// More than any screen takes: a cell is a place, its style, a letter and its marks.
enum { MOST_SCREEN_BYTES = MOST_ROWS * MOST_COLUMNS * 64 };

// -1 where there is none: the screen is then written piece by piece.
static int open_scratch(void)
{
  // A limit on the size of files holds for those in memory too, and would cut a screen short.
  struct rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < MOST_SCREEN_BYTES) {
    return -1;
  }
  return memfd_create("screen", MFD_CLOEXEC);
}

static bool open_files(void)
{
  if (!isatty(STDOUT_FILENO)) {
    return false;
  }
  fflush(stdout);
  int in = open_input();
  int out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  scratch = open_scratch();
  input = in < 0 ? NULL : fdopen(in, "r");
  output = out < 0 ? NULL : fdopen(out, "w");
  return input != NULL && output != NULL && terminal >= 0 && dragoman_events_open(fileno(input));
}

static void close_files(void)
{
  if (input != NULL) {
    fclose(input);
  }
  if (output != NULL) {
    fclose(output);
  }
  input = output = NULL;
  if (terminal >= 0) {
    close(terminal);
  }
  if (scratch >= 0) {
    close(scratch);
  }
  terminal = scratch = timed_input = -1;
}

// Keys one by one, as they are typed, without echo; the keyboard's signals stay.
static void prepare_keys(void)
{
  cbreak();
  noecho();
  nonl();
  typeahead(-1);
  struct termios mode;
  if (tcgetattr(fileno(output), &mode) == 0) {
    // Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O are keys like others.
    mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
    mode.c_lflag &= ~(tcflag_t)IEXTEN;
    // Else the kernel, on Ctrl-C, may drop the very bytes that restore the terminal.
    mode.c_lflag |= NOFLSH;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    tcsetattr(fileno(output), TCSADRAIN, &mode);
  }
  def_prog_mode();
}

// Straight to the terminal: putp would leave them in the buffer of standard output.
static void begin_modes(void)
{
  struct sequence sequence = {.length = 0};
  dragoman_append_modes_begin(&sequence);
  if (reports_mouse) {
    dragoman_append_mouse(&sequence, true);
  }
  dragoman_write_all(terminal, sequence.bytes, sequence.length);
}

static void end_modes(void)
{
  struct sequence sequence = {.length = 0};
  dragoman_append_modes_end(&sequence);
  dragoman_write_all(terminal, sequence.bytes, sequence.length);
}

void dragoman_terminal_set_mouse(int on)
{
  if (screen == NULL || reports_mouse == (on != 0)) {
    return;
  }
  reports_mouse = on != 0;
  struct sequence sequence = {.length = 0};
  dragoman_append_mouse(&sequence, reports_mouse);
  dragoman_write_all(terminal, sequence.bytes, sequence.length);
}

const char *dragoman_terminal_capability(const char *name)
{
  return screen == NULL ? NULL : dragoman_capability(name);
}

// The size is asked for later: ncurses would believe any.
static SCREEN *new_screen(void)
{
  use_env(FALSE);
  SCREEN *new = newterm(dragoman_terminal_name(), output, input);
  if (new == NULL) {
    // Some entries of terminfo give no size, as that of the Linux console: then it is 24 by 80, or
    // what the environment says.
    use_env(TRUE);
    use_tioctl(FALSE);
    new = newterm(dragoman_terminal_name(), output, input);
  }
  return new;
}

int dragoman_terminal_open(void)
{
  if (screen != NULL) {
    return DRAGOMAN_TERMINAL_BUSY;
  }
  struct termios settings;
  if (!open_files() || tcgetattr(fileno(output), &settings) != 0) {
    close_files();
    return DRAGOMAN_TERMINAL_NOT_A_TERMINAL;
  }
  use_unicode();
  dragoman_signals_save();
  screen = new_screen();
  if (screen != NULL && !dragoman_has_capability("cup")) {
    endwin();
    delscreen(screen);
    screen = NULL;
  }
  if (screen == NULL) {
    dragoman_signals_uninstall();
    close_files();
    return DRAGOMAN_TERMINAL_UNKNOWN;
  }
  static bool restores_at_exit = false;
  if (!restores_at_exit) {
    restores_at_exit = atexit(dragoman_restore_now) == 0;
  }
  dragoman_restore_prepare(terminal, &settings);
  dragoman_restore_arm();
  dragoman_signals_install();
  prepare_keys();
  dragoman_prepare_colors(scratch >= 0);
  dragoman_shorten_styles();
  reports_mouse = false;
  begin_modes();
  dragoman_arrivals_begin(timed_input);
  return DRAGOMAN_TERMINAL_OPENED;
}

void dragoman_terminal_close(void)
{
  if (screen == NULL) {
    return;
  }
  dragoman_arrivals_end();
  end_modes();
  endwin();
  dragoman_restore_disarm();
  dragoman_signals_uninstall();
  delscreen(screen);
  screen = NULL;
  close_files();
}

void dragoman_terminal_leave(void)
{
  dragoman_arrivals_end();
  end_modes();
  endwin();
  dragoman_restore_disarm();
  dragoman_signals_set_away(true);
}

void dragoman_terminal_enter(void)
{
  dragoman_signals_set_away(false);
  dragoman_restore_arm();
  reset_prog_mode();
  begin_modes();
  clearok(curscr, TRUE);
  dragoman_arrivals_begin(timed_input);
  dragoman_events_drop(DRAGOMAN_TERMINAL_CONTINUED | DRAGOMAN_TERMINAL_STOP);
}

void dragoman_terminal_suspend(void)
{
  dragoman_terminal_leave();
  // Stops here, or nowhere if nobody could continue us.
  raise(SIGTSTP);
  dragoman_terminal_enter();
}

// The size that is told, else the one the user names, as for a serial line, else the one in terminfo.
static int size_of(int told, const char *variable, int fallback, int most)
{
  const char *named = getenv(variable);
  int value = told > 0 ? told : named != NULL ? atoi(named) : 0;
  if (value <= 0) {
    value = fallback;
  }
  return value < 1 ? 1 : value > most ? most : value;
}

void dragoman_terminal_measure(int *rows, int *columns)
{
  struct winsize size = {0};
  ioctl(fileno(output), TIOCGWINSZ, &size);
  *rows = size_of(size.ws_row, "LINES", LINES, MOST_ROWS);
  *columns = size_of(size.ws_col, "COLUMNS", COLS, MOST_COLUMNS);
  if (*rows != LINES || *columns != COLS) {
    resizeterm(*rows, *columns);
    clearok(curscr, TRUE);
  }
}

void dragoman_terminal_erase(void)
{
  werase(stdscr);
}

void dragoman_terminal_forget(void)
{
  clearok(curscr, TRUE);
}

// Turns ncurses' file to another one; like it, closed in the programs we start.
static bool turn_output(int file)
{
  int result;
  do {
    result = dup3(file, fileno(output), O_CLOEXEC);
  } while (result < 0 && errno == EINTR);
  return result >= 0;
}

static void copy_to_terminal(off_t length)
{
  static char bytes[1 << 16];
  static char result[DIRECT_GROWTH * sizeof bytes + DIRECT_HELD];
  for (off_t start = 0; start < length;) {
    off_t rest = length - start;
    size_t wanted = rest < (off_t)sizeof bytes ? (size_t)rest : sizeof bytes;
    ssize_t count = pread(scratch, bytes, wanted, start);
    if (count <= 0) {
      return;
    }
    size_t length_written = dragoman_direct_copy(bytes, (size_t)count, result);
    dragoman_write_all(terminal, result, length_written);
    start += count;
  }
  dragoman_write_all(terminal, result, dragoman_direct_copy(bytes, 0, result));
}

// ncurses writes each stretch of cells by itself, some two hundred calls a screen. Its file is turned
// to one in memory meanwhile, and what came of it goes to the terminal at once.
//
// Signals that come in between restore the terminal by its own name, so they need not wait.
static void update_at_once(void)
{
  // Coming back from endwin, ncurses sets the terminal's modes through its file, and remembers if
  // that is none. What it draws with that is drawn again.
  if (isendwin()) {
    doupdate();
    clearok(curscr, TRUE);
  }
  if (scratch < 0 || lseek(scratch, 0, SEEK_SET) != 0 || !turn_output(scratch)) {
    doupdate();
    return;
  }
  doupdate();
  off_t length = lseek(scratch, 0, SEEK_CUR);
  turn_output(terminal);
  copy_to_terminal(length);
}

void dragoman_terminal_flush(int row, int column)
{
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  update_at_once();
}

void dragoman_terminal_write(const uint8_t *bytes, int count)
{
  if (count > 0) {
    dragoman_write_all(terminal, (const char *)bytes, (size_t)count);
  }
}

void dragoman_terminal_bell(void)
{
  beep();
}
