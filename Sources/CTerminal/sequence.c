#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "sequence.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>

// tigetstr has two ways to say no.
const char *dragoman_capability(const char *name)
{
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

bool dragoman_has_capability(const char *name)
{
  return dragoman_capability(name) != NULL;
}

void dragoman_append_capability(struct sequence *sequence, const char *name)
{
  const char *value = dragoman_capability(name);
  if (value != NULL) {
    dragoman_append(sequence, value);
  }
}

void dragoman_append(struct sequence *sequence, const char *bytes)
{
  while (*bytes != '\0' && sequence->length < sizeof sequence->bytes) {
    // A delay is "$<5>", in milliseconds.
    const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
    if (end != NULL) {
      bytes = end + 1;
    } else {
      sequence->bytes[sequence->length++] = *bytes++;
    }
  }
}

void dragoman_write_all(int file, const char *bytes, size_t count)
{
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0 && errno == EAGAIN) {
      // Whoever shares the terminal with us may have asked that nobody wait for it.
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
