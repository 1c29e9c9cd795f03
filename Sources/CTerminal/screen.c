#include "internal.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>

static SCREEN *screen;
// Where ncurses writes, and where keys come from.
static FILE *output;
static FILE *input;
// The file of the keys if it is ours alone, else -1.
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

// Moves a file out of the three descriptors that programs we start use; -1 stays -1.
static int above_standard(int file)
{
  if (file < 0 || file > STDERR_FILENO) {
    return file;
  }
  int moved = fcntl(file, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  close(file);
  return moved;
}

// Keys come from standard input, or from the terminal itself when a document is piped in or
// standard input is closed.
static int open_input(void)
{
  if (fcntl(STDIN_FILENO, F_GETFD) < 0) {
    // Programs we start want one as well. It may have another descriptor if
    // this one is in use by now.
    int file = open("/dev/tty", O_RDWR | O_NOCTTY);
    if (file > STDERR_FILENO) {
      close(file);
    }
  }
  if (!isatty(STDIN_FILENO)) {
    timed_input = above_standard(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    return timed_input;
  }
  timed_input = above_standard(dragoman_input_reopen());
  return timed_input >= 0 ? timed_input : fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
}

static bool open_files(void)
{
  if (!isatty(STDOUT_FILENO)) {
    return false;
  }
  int in = open_input();
  input = in < 0 ? NULL : fdopen(in, "r");
  bool has_output = dragoman_output_open();
  output = dragoman_output_file();
  return input != NULL && has_output && dragoman_input_open(fileno(input));
}

static void close_files(void)
{
  if (input != NULL) {
    fclose(input);
  }
  dragoman_output_close();
  input = output = NULL;
  timed_input = -1;
}

// Has keys delivered one by one, as they are typed, without echo; Ctrl-C and the like stay signals.
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
    // Otherwise the kernel, on Ctrl-C, may drop the very bytes that restore the terminal.
    mode.c_lflag |= NOFLSH;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    tcsetattr(fileno(output), TCSADRAIN, &mode);
  }
  def_prog_mode();
}

// Writes straight to the terminal: putp would leave bytes in the buffer of standard output.
static void begin_modes(void)
{
  struct sequence sequence = {.length = 0};
  dragoman_append_modes_begin(&sequence);
  if (reports_mouse) {
    dragoman_append_mouse(&sequence, true);
  }
  dragoman_output_write(sequence.bytes, sequence.length);
}

static void end_modes(void)
{
  struct sequence sequence = {.length = 0};
  dragoman_append_modes_end(&sequence);
  dragoman_output_write(sequence.bytes, sequence.length);
}

void dragoman_terminal_set_mouse(int on)
{
  if (screen == NULL || reports_mouse == (on != 0)) {
    return;
  }
  reports_mouse = on != 0;
  struct sequence sequence = {.length = 0};
  dragoman_append_mouse(&sequence, reports_mouse);
  dragoman_output_write(sequence.bytes, sequence.length);
}

const char *dragoman_terminal_capability(const char *name)
{
  return screen == NULL ? NULL : dragoman_capability(name);
}

// The size is measured later: ncurses would believe any.
static SCREEN *new_screen(void)
{
  use_env(FALSE);
  SCREEN *new = newterm(dragoman_terminal_name(), output, input);
  if (new == NULL) {
    // Some terminfo entries, such as the Linux console's, give no size: then it is 24 by 80, or
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
  if (screen != NULL && dragoman_capability("cup") == NULL) {
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
  dragoman_restore_prepare(dragoman_output_terminal(), &settings);
  dragoman_restore_arm();
  dragoman_signals_install();
  prepare_keys();
  dragoman_prepare_colors();
  reports_mouse = false;
  begin_modes();
  // Writes what newterm has left in the buffer of ncurses, before anything else is written.
  doupdate();
  dragoman_input_begin_timing(timed_input);
  return DRAGOMAN_TERMINAL_OPENED;
}

void dragoman_terminal_close(void)
{
  if (screen == NULL) {
    return;
  }
  dragoman_input_end_timing();
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
  dragoman_input_end_timing();
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
  dragoman_input_begin_timing(timed_input);
  dragoman_drop_events(DRAGOMAN_TERMINAL_CONTINUED | DRAGOMAN_TERMINAL_STOP);
}

void dragoman_terminal_suspend(void)
{
  dragoman_terminal_leave();
  // Stops here, or not at all if no shell could continue us.
  raise(SIGTSTP);
  dragoman_terminal_enter();
}

// The reported size, else the one that the user sets, as for a serial line, else the terminfo one.
static int size_of(int reported, const char *variable, int fallback, int most)
{
  const char *set = getenv(variable);
  int value = reported > 0 ? reported : set != NULL ? atoi(set) : 0;
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
    // ncurses keeps the scrolling region of the size before, at whose end the cursor would stop.
    struct sequence sequence = {.length = 0};
    dragoman_append_scrolling_region(&sequence, *rows);
    dragoman_output_write(sequence.bytes, sequence.length);
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

void dragoman_terminal_flush(int row, int column)
{
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  dragoman_output_update();
}

void dragoman_terminal_write(const uint8_t *bytes, int count)
{
  if (count > 0) {
    dragoman_output_write((const char *)bytes, (size_t)count);
  }
}

void dragoman_terminal_bell(void)
{
  beep();
}
