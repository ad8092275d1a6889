// For the processors that a thread may run on.
#define _GNU_SOURCE

#include "memory.h"
#include "system.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

struct thread {
  pthread_t thread;
  void (*body)(void *);
  void *context;
#ifdef __GLIBC__
  /// The processors that it may run on.
  cpu_set_t processors;
#endif
};

/// Has a thread begin on another processor than the one that starts it. Linux may put it on the same, though others are idle, and
/// notices after four milliseconds, in which two pages of a newspaper are read.
static void begin_elsewhere(pthread_attr_t *attributes, struct thread *thread) {
#ifdef __GLIBC__
  CPU_ZERO(&thread->processors);
  int here = sched_getcpu();
  if (here < 0 || sched_getaffinity(0, sizeof thread->processors, &thread->processors) != 0) return;
  cpu_set_t others = thread->processors;
  CPU_CLR(here, &others);
  if (CPU_COUNT(&others) > 0) pthread_attr_setaffinity_np(attributes, sizeof others, &others);
#endif
}

/// Lets it run on any processor again.
static void run_anywhere(struct thread *thread) {
#ifdef __GLIBC__
  if (CPU_COUNT(&thread->processors) > 1)
    sched_setaffinity(0, sizeof thread->processors, &thread->processors);
#endif
}

static void *start(void *argument) {
  struct thread *thread = argument;
  run_anywhere(thread);
  system_make_room();
  thread->body(thread->context);
  return NULL;
}

/// Returns 0 where the thread has begun.
static int begin(struct thread *thread, pthread_attr_t *attributes) {
  begin_elsewhere(attributes, thread);
  if (pthread_create(&thread->thread, attributes, start, thread) == 0) return 0;
#ifdef __GLIBC__
  // Where processors may not be chosen, it begins on any: a set of no size is none.
  pthread_attr_setaffinity_np(attributes, 0, &thread->processors);
#endif
  return pthread_create(&thread->thread, attributes, start, thread);
}

void *system_start_thread(size_t stack, void (*body)(void *), void *context) {
  pthread_attr_t attributes;
  struct thread *thread = malloc(sizeof *thread);
  if (thread == NULL) return NULL;
  thread->body = body;
  thread->context = context;
  if (pthread_attr_init(&attributes) != 0) {
    free(thread);
    return NULL;
  }
  int failed = pthread_attr_setstacksize(&attributes, stack) || begin(thread, &attributes);
  pthread_attr_destroy(&attributes);
  if (!failed) return thread;
  free(thread);
  return NULL;
}

void system_join_thread(void *thread) {
  pthread_join(((struct thread *)thread)->thread, NULL);
  free(thread);
}
