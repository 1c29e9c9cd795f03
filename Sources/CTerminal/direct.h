// Direct colour on terminals that ncurses knows 256 colours of.

#ifndef DRAGOMAN_DIRECT_H
#define DRAGOMAN_DIRECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Bytes that a piece of output can grow to.
enum { DIRECT_GROWTH = 2, DIRECT_HELD = 16 };

// Whether the terminal says that it has direct colour, as $COLORTERM does for most.
bool dragoman_direct_is_promised(void);

// Forgets all colours.
void dragoman_direct_reset(void);

// The number that stands for a colour, 0xRRGGBB, from now on; -1 when there are no more.
int dragoman_direct_number(uint32_t color);

// Copies output of ncurses, the numbers made colours again. The result has room for DIRECT_GROWTH
// times the bytes and DIRECT_HELD. What may be the beginning of a colour is kept until the next call,
// and comes out when there are no bytes.
size_t dragoman_direct_copy(const char *bytes, size_t count, char *result);

#endif
