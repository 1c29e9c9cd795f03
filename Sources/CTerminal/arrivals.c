#define _GNU_SOURCE

#include "arrivals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

// Bytes that came within so many milliseconds came together.
enum { TOGETHER = 1 };
// So many arrivals are told apart before anything is read; later ones join the last.
enum { MOST_ARRIVALS = 32 };
// With so many bytes waiting the kernel holds back what comes, and its time is not known.
enum { FULL = 3500 };

// The bytes waiting once those of this time had come.
struct arrival {
  int64_t time;
  int waiting;
};

// Written by the handler, on the thread that reads; which blocks it meanwhile.
static struct arrival arrivals[MOST_ARRIVALS];
static volatile sig_atomic_t count;
static volatile sig_atomic_t file = -1;
static struct sigaction previous;

int64_t dragoman_arrivals_now(void)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int dragoman_arrivals_reopen(int old)
{
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", old);
  return open(path, O_RDWR | O_CLOEXEC | O_NOCTTY);
}

static void note(int signal)
{
  (void)signal;
  int error = errno;
  int waiting = 0;
  if (file >= 0 && ioctl(file, FIONREAD, &waiting) == 0 && waiting > 0) {
    int64_t now = dragoman_arrivals_now();
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
  int flags = fcntl(file, F_GETFL);
  if (flags >= 0) {
    fcntl(file, F_SETFL, wanted ? flags | O_ASYNC : flags & ~O_ASYNC);
  }
}

void dragoman_arrivals_begin(int new_file)
{
  if (new_file < 0 || file >= 0) {
    return;
  }
  // For this thread alone, so that no other one is interrupted.
  struct f_owner_ex owner = {.type = F_OWNER_TID, .pid = gettid()};
  if (fcntl(new_file, F_SETOWN_EX, &owner) != 0) {
    return;
  }
  count = 0;
  file = new_file;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_ONSTACK | SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(SIGIO, &action, &previous);
  set_signals(true);
}

void dragoman_arrivals_end(void)
{
  if (file < 0) {
    return;
  }
  set_signals(false);
  sigaction(SIGIO, &previous, NULL);
  file = -1;
  count = 0;
}

// How many of the bytes that wait came first, together, and when.
static int first_arrival(int capacity, int64_t *time)
{
  *time = dragoman_arrivals_now();
  if (count == 0) {
    return capacity;
  }
  if (arrivals[count - 1].waiting < FULL) {
    *time = arrivals[0].time;
  }
  return arrivals[0].waiting < capacity ? arrivals[0].waiting : capacity;
}

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

ssize_t dragoman_arrivals_read(int from, uint8_t *bytes, int capacity, int64_t *time)
{
  // The handler counts what waits, and would count what is being read.
  sigset_t one, old;
  sigemptyset(&one);
  sigaddset(&one, SIGIO);
  pthread_sigmask(SIG_BLOCK, &one, &old);
  int wanted = first_arrival(capacity, time);
  ssize_t length;
  do {
    length = read(from, bytes, (size_t)wanted);
  } while (length < 0 && errno == EINTR);
  if (length > 0) {
    forget((int)length);
  }
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  return length;
}
