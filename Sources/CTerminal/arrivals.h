// When the bytes that wait to be read reached the terminal.
//
// A lone Esc differs from a sequence only by the time until the next byte, and a program that was
// busy finds both at once. So the kernel is asked for a signal whenever bytes come (SIGIO), whose
// handler notes when, and how many wait.

#ifndef DRAGOMAN_ARRIVALS_H
#define DRAGOMAN_ARRIVALS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// Opens standard input's terminal once more, since what is asked of the kernel goes with an open
// file, and the shell shares that one; -1 where that cannot be had.
int dragoman_arrivals_reopen(int file);

// Notes arrivals at a file that dragoman_arrivals_reopen gave, for the calling thread to read; not
// for -1. Bytes that are not noted are taken to have come when they are read.
void dragoman_arrivals_begin(int file);

// Notes no more, and forgets what was noted.
void dragoman_arrivals_end(void);

// Reads bytes that came together, at most so many, and tells when they came.
ssize_t dragoman_arrivals_read(int file, uint8_t *bytes, int capacity, int64_t *time);

// Milliseconds of a steady clock.
int64_t dragoman_arrivals_now(void);

#endif
