#define _GNU_SOURCE

#include "events.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <unistd.h>

#include "arrivals.h"
#include "cterminal.h"

static int terminal = -1;
// Made once and kept for the life of the process: another thread may be about to write to it.
static int pipe_ends[2] = {-1, -1};
static atomic_uint noted;

bool dragoman_events_open(int new_terminal)
{
  terminal = new_terminal;
  atomic_store(&noted, 0);
  return pipe_ends[0] >= 0 || pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) == 0;
}

void dragoman_events_post(unsigned event)
{
  // The first event since the loop last looked writes the byte that wakes it.
  if (atomic_fetch_or(&noted, event) == 0) {
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
  }
}

void dragoman_events_drop(unsigned events)
{
  atomic_fetch_and(&noted, ~events);
}

void dragoman_terminal_wake(void)
{
  dragoman_events_post(DRAGOMAN_TERMINAL_WOKEN);
}

int dragoman_terminal_wait(int milliseconds)
{
  for (;;) {
    struct pollfd files[] = {{terminal, POLLIN, 0}, {pipe_ends[0], POLLIN, 0}};
    int ready = poll(files, 2, milliseconds);
    if (ready < 0 && errno != EINTR) {
      return DRAGOMAN_TERMINAL_CLOSED;
    }
    if (ready == 0) {
      return 0;
    }
    int events = 0;
    if (ready > 0 && files[0].revents & POLLIN) {
      events |= DRAGOMAN_TERMINAL_INPUT;
    } else if (ready > 0 && files[0].revents != 0) {
      events |= DRAGOMAN_TERMINAL_CLOSED;
    }
    // First the bytes, then the notes: an event that comes in between writes a byte of its own.
    char bytes[64];
    while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {
    }
    events |= (int)atomic_exchange(&noted, 0);
    if (events != 0) {
      return events;
    }
  }
}

int dragoman_terminal_read(uint8_t *bytes, int capacity, int64_t *time)
{
  ssize_t count = dragoman_arrivals_read(terminal, bytes, capacity, time);
  return count < 0 ? 0 : (int)count;
}

int64_t dragoman_terminal_time(void)
{
  return dragoman_arrivals_now();
}
