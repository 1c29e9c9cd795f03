#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <curses.h>

// How long a terminal may take to accept what restores it, in milliseconds.
enum { MOST_WAIT = 200 };

static int terminal = -1;
static struct termios settings;
static struct sequence sequence;
static atomic_bool armed;

// Standard error as it was, and the file that replaces it; -1 when it is left alone.
static int kept_stderr = -1;
static int stderr_file = -1;

const char *dragoman_capability(const char *name)
{
  // tigetstr has two ways to say no.
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

static void append(struct sequence *sequence, const char *bytes)
{
  while (*bytes != '\0' && sequence->length < sizeof sequence->bytes) {
    // A delay is "$<5>", in milliseconds; only old terminals need it.
    const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
    if (end != NULL) {
      bytes = end + 1;
    } else {
      sequence->bytes[sequence->length++] = *bytes++;
    }
  }
}

static void append_capability(struct sequence *sequence, const char *name)
{
  const char *value = dragoman_capability(name);
  if (value != NULL) {
    append(sequence, value);
  }
}

// Terminals ignore the requests they do not know, but those without a second screen may be too old
// even for that.
static void append_request(struct sequence *sequence, const char *request)
{
  if (dragoman_capability("rmcup") != NULL) {
    append(sequence, request);
  }
}

void dragoman_append_modes_begin(struct sequence *sequence)
{
  // Some terminals send all their keys only in application mode.
  append_capability(sequence, "smkx");
  append_request(sequence, "\033[?2004h\033[?1004h");
}

void dragoman_append_modes_end(struct sequence *sequence)
{
  dragoman_append_mouse(sequence, false);
  append_request(sequence, "\033[?1004l\033[?2004l");
  append_capability(sequence, "rmkx");
}

void dragoman_append_mouse(struct sequence *sequence, bool on)
{
  // Buttons and the wheel; drags; reports in numbers, which go beyond column 223. Terminfo is not
  // asked: tmux, screen and their terminals accept what they know.
  append_request(
      sequence,
      on ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l");
}

void dragoman_append_scrolling_region(struct sequence *sequence, int rows)
{
  const char *region = dragoman_capability("csr");
  if (region != NULL) {
    append(sequence, tparm(region, 0L, rows - 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
  }
}

void dragoman_restore_prepare(int new_terminal, const struct termios *new_settings)
{
  terminal = new_terminal;
  settings = *new_settings;
  sequence.length = 0;
  append_capability(&sequence, "sgr0");
  append_capability(&sequence, "op");
  dragoman_append_modes_end(&sequence);
  append_capability(&sequence, "cnorm");
  if (dragoman_capability("rmcup") != NULL) {
    append_capability(&sequence, "rmcup");
  } else {
    // Without a second screen the shell continues below what was drawn.
    append(&sequence, tparm(tigetstr("cup"), 999L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    append(&sequence, "\n");
  }
  append(&sequence, "\r");
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
  // A terminal that accepts nothing, such as one on a dead line, must not keep us from ending.
  struct pollfd file = {.fd = terminal, .events = POLLOUT};
  if (poll(&file, 1, MOST_WAIT) == 0) {
    tcflush(terminal, TCOFLUSH);
  }
  dragoman_write_all(terminal, sequence.bytes, sequence.length);
  tcsetattr(terminal, TCSANOW, &settings);
  replay_stderr();
  errno = error;
}
