// Sequences of bytes for a terminal, made of what terminfo says.

#ifndef DRAGOMAN_SEQUENCE_H
#define DRAGOMAN_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>

struct sequence {
  char bytes[512];
  size_t length;
};

// Whether the terminal has a capability; after newterm, as the next.
bool dragoman_has_capability(const char *name);

// The value of a capability, or NULL.
const char *dragoman_capability(const char *name);

// Appends a capability, if the terminal has it, without the delays that only old terminals need.
void dragoman_append_capability(struct sequence *sequence, const char *name);

// Appends bytes as they are.
void dragoman_append(struct sequence *sequence, const char *bytes);

// Writes all bytes to a file, as far as it takes them. Safe in a signal handler.
void dragoman_write_all(int file, const char *bytes, size_t count);

#endif
