#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

// MARK: Times
//
// A lone Esc differs from a sequence only by the time until the next byte, and a program that was
// busy finds both at once. So the kernel sends a signal whenever bytes arrive (SIGIO), and its
// handler records when, and how many are waiting.

// Bytes that arrive within so many milliseconds arrive together.
enum { TOGETHER = 1 };
// Arrivals that are kept apart before anything is read; later ones join the last.
enum { MOST_ARRIVALS = 32 };
// With so many bytes waiting the kernel holds back more, and their time is unknown.
enum { FULL = 3500 };

// How many bytes were waiting once those of this time had arrived.
struct arrival {
  int64_t time;
  int waiting;
};

// Written by the handler, on the thread that reads, which blocks it meanwhile.
static struct arrival arrivals[MOST_ARRIVALS];
static volatile sig_atomic_t count;
// The file whose arrivals are recorded, or -1.
static volatile sig_atomic_t timed = -1;
static struct sigaction previous;

int64_t dragoman_terminal_time(void)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int dragoman_input_reopen(void)
{
  return open("/proc/self/fd/0", O_RDWR | O_CLOEXEC | O_NOCTTY);
}

static void record_arrival(int signal)
{
  (void)signal;
  int error = errno;
  int waiting = 0;
  if (timed >= 0 && ioctl(timed, FIONREAD, &waiting) == 0 && waiting > 0) {
    int64_t now = dragoman_terminal_time();
    struct arrival *last = count > 0 ? &arrivals[count - 1] : NULL;
    if (last != NULL && (now - last->time <= TOGETHER || count == MOST_ARRIVALS)) {
      last->waiting = waiting;
    } else if (last == NULL || waiting > last->waiting) {
      arrivals[count] = (struct arrival){now, waiting};
      count = count + 1;
    }
  }
  errno = error;
}

static void set_signals(bool wanted)
{
  int flags = fcntl(timed, F_GETFL);
  if (flags >= 0) {
    fcntl(timed, F_SETFL, wanted ? flags | O_ASYNC : flags & ~O_ASYNC);
  }
}

void dragoman_input_begin_timing(int file)
{
  if (file < 0 || timed >= 0) {
    return;
  }
  // For this thread only, so that no other is interrupted.
  struct f_owner_ex owner = {.type = F_OWNER_TID, .pid = gettid()};
  if (fcntl(file, F_SETOWN_EX, &owner) != 0) {
    return;
  }
  count = 0;
  timed = file;
  struct sigaction action = {.sa_handler = record_arrival, .sa_flags = SA_ONSTACK | SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(SIGIO, &action, &previous);
  set_signals(true);
}

void dragoman_input_end_timing(void)
{
  if (timed < 0) {
    return;
  }
  set_signals(false);
  sigaction(SIGIO, &previous, NULL);
  timed = -1;
  count = 0;
}

// How many of the waiting bytes arrived first, together, and when.
static int first_arrival(int capacity, int64_t *time)
{
  *time = dragoman_terminal_time();
  if (count == 0) {
    return capacity;
  }
  if (arrivals[count - 1].waiting < FULL) {
    *time = arrivals[0].time;
  }
  return arrivals[0].waiting < capacity ? arrivals[0].waiting : capacity;
}

// Removes bytes that were read from the arrivals.
static void forget(int length)
{
  int kept = 0;
  for (int index = 0; index < count; index++) {
    arrivals[index].waiting -= length;
    if (arrivals[index].waiting > 0) {
      arrivals[kept++] = arrivals[index];
    }
  }
  count = kept;
}

// MARK: Waiting and reading

// Where keys come from.
static int input = -1;
// Made once and never closed: another thread may be about to write to it.
static int pipe_ends[2] = {-1, -1};
static atomic_uint waiting_events;

bool dragoman_input_open(int file)
{
  input = file;
  atomic_store(&waiting_events, 0);
  return pipe_ends[0] >= 0 || pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) == 0;
}

void dragoman_post_event(unsigned event)
{
  // The first event since the loop last looked writes the byte that wakes it.
  if (atomic_fetch_or(&waiting_events, event) == 0) {
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
  }
}

void dragoman_drop_events(unsigned events)
{
  atomic_fetch_and(&waiting_events, ~events);
}

void dragoman_terminal_wake(void)
{
  dragoman_post_event(DRAGOMAN_TERMINAL_WOKEN);
}

int dragoman_terminal_wait(int milliseconds)
{
  for (;;) {
    struct pollfd files[] = {{input, POLLIN, 0}, {pipe_ends[0], POLLIN, 0}};
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
    // First the bytes, then the events: one posted in between writes a byte of its own.
    char bytes[64];
    while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {
    }
    events |= (int)atomic_exchange(&waiting_events, 0);
    if (events != 0) {
      return events;
    }
  }
}

int dragoman_terminal_read(uint8_t *bytes, int capacity, int64_t *time)
{
  // The handler counts what is waiting, and would count what is being read.
  sigset_t one, old;
  sigemptyset(&one);
  sigaddset(&one, SIGIO);
  pthread_sigmask(SIG_BLOCK, &one, &old);
  int wanted = first_arrival(capacity, time);
  ssize_t length;
  do {
    length = read(input, bytes, (size_t)wanted);
  } while (length < 0 && errno == EINTR);
  if (length > 0) {
    forget((int)length);
  }
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  return length < 0 ? 0 : (int)length;
}
