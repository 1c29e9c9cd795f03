// What the event loop waits for, besides keys.

#ifndef DRAGOMAN_EVENTS_H
#define DRAGOMAN_EVENTS_H

#include <stdbool.h>

// Makes ready to wait for a terminal; false if the system has no more files to give.
bool dragoman_events_open(int terminal);

// Notes an event of cterminal.h and wakes the loop. Safe in a signal handler and on any thread.
void dragoman_events_post(unsigned event);

// Drops the events among these that were noted.
void dragoman_events_drop(unsigned events);

#endif
