#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>

// Signals that end the program: from the user, the system, or a mistake of ours.
static const int fatal_signals[] = {
    SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGSEGV, SIGABRT, SIGILL,    SIGTRAP, SIGBUS,   SIGFPE,
    SIGUSR1, SIGUSR2, SIGALRM, SIGPROF, SIGXCPU, SIGSYS,  SIGVTALRM, SIGPWR,  SIGSTKFLT};
// Signals that become events.
static const int event_signals[] = {SIGTSTP, SIGCONT, SIGWINCH};

static struct sigaction previous[NSIG];
static atomic_bool away;
// Whether a crash continues to Swift's backtraces, which ask questions on a terminal and wait.
static bool wants_backtrace;
// A stack overflow leaves no room on the ordinary stack.
static _Alignas(16) char crash_stack[64 * 1024];

static void handle_fatal(int signal)
{
  if (atomic_load(&away) && (signal == SIGINT || signal == SIGQUIT)) {
    return;
  }
  int error = errno;
  dragoman_restore_now();
  // The signal then has its default effect, so that our parent sees it in our status.
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, wants_backtrace ? &previous[signal] : &action, NULL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(signal);
  errno = error;
}

static void handle_event(int signal)
{
  int error = errno;
  switch (signal) {
  case SIGTSTP:
    dragoman_post_event(DRAGOMAN_TERMINAL_STOP);
    break;
  case SIGCONT:
    dragoman_post_event(DRAGOMAN_TERMINAL_CONTINUED);
    break;
  case SIGWINCH:
    dragoman_post_event(DRAGOMAN_TERMINAL_RESIZED);
    break;
  }
  errno = error;
}

static void install(int signal, void (*handler)(int), int flags)
{
  if (previous[signal].sa_handler == SIG_IGN) {
    return;
  }
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  // With SIGTTOU among them, so that the terminal can be restored from the background.
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

#define FOR_EACH(signal, table) \
  for (const int *signal = table; signal < table + sizeof table / sizeof *table; signal++)

void dragoman_signals_save(void)
{
  FOR_EACH(signal, fatal_signals) sigaction(*signal, NULL, &previous[*signal]);
  FOR_EACH(signal, event_signals) sigaction(*signal, NULL, &previous[*signal]);
}

void dragoman_signals_install(void)
{
  wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&own, NULL);
  }
  FOR_EACH(signal, fatal_signals) install(*signal, handle_fatal, SA_ONSTACK);
  FOR_EACH(signal, event_signals) install(*signal, handle_event, SA_ONSTACK | SA_RESTART);
}

void dragoman_signals_uninstall(void)
{
  FOR_EACH(signal, fatal_signals) sigaction(*signal, &previous[*signal], NULL);
  FOR_EACH(signal, event_signals) sigaction(*signal, &previous[*signal], NULL);
}

void dragoman_signals_set_away(bool now)
{
  atomic_store(&away, now);
  // The other program stops on Ctrl-Z, and its job with it only if we stop too.
  if (now) {
    sigaction(SIGTSTP, &previous[SIGTSTP], NULL);
  } else {
    install(SIGTSTP, handle_event, SA_ONSTACK | SA_RESTART);
  }
}
