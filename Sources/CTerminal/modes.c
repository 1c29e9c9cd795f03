#include "modes.h"

// A terminal with a second screen is young enough to know marks, or to pass over the request.
static void append_paste_marks(struct sequence *sequence, const char *request)
{
  if (dragoman_has_capability("rmcup")) {
    dragoman_append(sequence, request);
  }
}

void dragoman_append_modes_begin(struct sequence *sequence)
{
  dragoman_append_capability(sequence, "smkx");
  append_paste_marks(sequence, "\033[?2004h");
}

void dragoman_append_modes_end(struct sequence *sequence)
{
  append_paste_marks(sequence, "\033[?2004l");
  dragoman_append_capability(sequence, "rmkx");
}
