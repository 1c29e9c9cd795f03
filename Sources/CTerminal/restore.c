#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "restore.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <curses.h>

static int terminal = -1;
static struct termios settings;
static char sequence[512];
static size_t sequence_length;
static atomic_bool armed;

// Standard error as it was, and the file that stands in for it; -1 when it is left alone.
static int kept_stderr = -1;
static int stderr_file = -1;

// Appends a capability without its delays ("$<5>"), which no terminal of today needs.
static void append(const char *capability)
{
  if (capability == NULL || capability == (char *)-1) {
    return;
  }
  while (*capability != '\0' && sequence_length < sizeof sequence) {
    if (capability[0] == '$' && capability[1] == '<') {
      const char *end = strchr(capability, '>');
      if (end != NULL) {
        capability = end + 1;
        continue;
      }
    }
    sequence[sequence_length++] = *capability++;
  }
}

void dragoman_restore_prepare(int new_terminal, const struct termios *new_settings)
{
  terminal = new_terminal;
  settings = *new_settings;
  sequence_length = 0;
  const char *leave_screen = tigetstr("rmcup");
  bool has_screens = leave_screen != NULL && leave_screen != (char *)-1;
  append(tigetstr("sgr0"));
  append(tigetstr("op"));
  if (has_screens) {
    append("\033[?2004l");
  }
  append(tigetstr("rmkx"));
  append(tigetstr("cnorm"));
  if (has_screens) {
    append(leave_screen);
  } else {
    // Without a second screen the shell goes on below what was drawn.
    append(tparm(tigetstr("cup"), 999L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    append("\n");
  }
  append("\r");
}

static void write_all(int file, const char *bytes, size_t count)
{
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      return;
    }
    bytes += written;
    count -= (size_t)written;
  }
}

static void keep_stderr(void)
{
  // What goes to a file or a pipe does not disturb the screen.
  if (!isatty(STDERR_FILENO)) {
    return;
  }
  stderr_file = memfd_create("stderr", MFD_CLOEXEC);
  kept_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (stderr_file >= 0 && kept_stderr >= 0 && dup2(stderr_file, STDERR_FILENO) >= 0) {
    return;
  }
  if (stderr_file >= 0) {
    close(stderr_file);
  }
  if (kept_stderr >= 0) {
    close(kept_stderr);
  }
  stderr_file = kept_stderr = -1;
}

static void replay_stderr(void)
{
  if (stderr_file < 0) {
    return;
  }
  dup2(kept_stderr, STDERR_FILENO);
  char buffer[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(stderr_file, buffer, sizeof buffer, offset)) > 0) {
    write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  close(stderr_file);
  close(kept_stderr);
  stderr_file = kept_stderr = -1;
}

void dragoman_restore_arm(void)
{
  if (!atomic_load(&armed)) {
    keep_stderr();
    atomic_store(&armed, true);
  }
}

void dragoman_restore_disarm(void)
{
  if (atomic_exchange(&armed, false)) {
    replay_stderr();
  }
}

void dragoman_restore_now(void)
{
  if (!atomic_exchange(&armed, false)) {
    return;
  }
  int error = errno;
  write_all(terminal, sequence, sequence_length);
  tcsetattr(terminal, TCSANOW, &settings);
  replay_stderr();
  errno = error;
}
