#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "restore.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

#include <curses.h>

#include "modes.h"
#include "sequence.h"

// How long a terminal may take to have room for what restores it, in milliseconds.
enum { MOST_WAIT = 200 };

static int terminal = -1;
static struct termios settings;
static struct sequence sequence;
static atomic_bool armed;

// Standard error as it was, and the file that stands in for it; -1 when it is left alone.
static int kept_stderr = -1;
static int stderr_file = -1;

void dragoman_restore_prepare(int new_terminal, const struct termios *new_settings)
{
  terminal = new_terminal;
  settings = *new_settings;
  sequence.length = 0;
  dragoman_append_capability(&sequence, "sgr0");
  dragoman_append_capability(&sequence, "op");
  dragoman_append_modes_end(&sequence);
  dragoman_append_capability(&sequence, "cnorm");
  if (dragoman_has_capability("rmcup")) {
    dragoman_append_capability(&sequence, "rmcup");
  } else {
    // Without a second screen the shell goes on below what was drawn.
    dragoman_append(&sequence, tparm(tigetstr("cup"), 999L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    dragoman_append(&sequence, "\n");
  }
  dragoman_append(&sequence, "\r");
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
    dragoman_write_all(STDERR_FILENO, buffer, (size_t)count);
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
  // A terminal that takes nothing, as at the end of a dead line, is not to keep us from ending.
  struct pollfd file = {.fd = terminal, .events = POLLOUT};
  if (poll(&file, 1, MOST_WAIT) == 0) {
    tcflush(terminal, TCOFLUSH);
  }
  dragoman_write_all(terminal, sequence.bytes, sequence.length);
  tcsetattr(terminal, TCSANOW, &settings);
  replay_stderr();
  errno = error;
}
