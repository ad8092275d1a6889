#include "memory.h"
#include "system.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <stdlib.h>
#endif

void system_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  system_make_room();
#endif
}

void system_make_room(void) {
#ifdef __GLIBC__
  void *volatile room = malloc(16 << 20);
  free(room);
#endif
}
