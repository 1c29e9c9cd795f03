// The allocator's settings: Swift's Glibc module does not export <malloc.h>.
#ifndef DRAGOMAN_HEAP_H
#define DRAGOMAN_HEAP_H

// Sets the size in bytes from which an allocation is a mapping of its own, how many free bytes are
// kept at the end of the heap, and by how many the heap grows.
void dragoman_heap_keep(int mapping, int kept, int growth);

#endif
