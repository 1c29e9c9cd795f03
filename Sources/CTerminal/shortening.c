#define _GNU_SOURCE

#include "shortening.h"

#include <stddef.h>
#include <string.h>

#include <curses.h>
#include <term.h>

// Removes a part from a string capability, in place, where ncurses itself will read it. A terminal
// that has it otherwise keeps it.
static void remove_from(const char *name, const char *part)
{
  char *capability = tigetstr((char *)name);
  if (capability == NULL || capability == (char *)-1) {
    return;
  }
  char *found = strstr(capability, part);
  if (found != NULL) {
    char *rest = found + strlen(part);
    memmove(found, rest, strlen(rest) + 1);
  }
}

void dragoman_shorten_styles(void)
{
  // As xterm and its kin have them,
  remove_from("sgr", "%?%p9%t\033(0%e\033(B%;");
  remove_from("sgr0", "\033(B");
  // and as screen and tmux do.
  remove_from("sgr", "%?%p9%t\016%e\017%;");
  remove_from("sgr0", "\017");
}
