#include "modes.h"

// Old and new terminals pass over the requests they do not know. Those without a second screen may be
// older than that.
static void append_request(struct sequence *sequence, const char *request)
{
  if (dragoman_has_capability("rmcup")) {
    dragoman_append(sequence, request);
  }
}

void dragoman_append_modes_begin(struct sequence *sequence)
{
  dragoman_append_capability(sequence, "smkx");
  append_request(sequence, "\033[?2004h\033[?1004h");
}

void dragoman_append_modes_end(struct sequence *sequence)
{
  dragoman_append_mouse(sequence, false);
  append_request(sequence, "\033[?1004l\033[?2004l");
  dragoman_append_capability(sequence, "rmkx");
}

// Buttons and the wheel, then drags as well, then reports in numbers, which reach past column 223.
// Whatever terminfo says: tmux and screen, and their terminals, take what they know.
void dragoman_append_mouse(struct sequence *sequence, bool on)
{
  append_request(
      sequence,
      on ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l");
}
