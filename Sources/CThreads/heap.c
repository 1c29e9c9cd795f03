#include "heap.h"

#include <malloc.h>

void dragoman_heap_keep(int mapping, int kept, int growth) {
  mallopt(M_MMAP_THRESHOLD, mapping);
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_TOP_PAD, growth);
}
