#include "memory.h"
#include "system.h"

#include <pthread.h>
#include <stdlib.h>

struct thread {
  pthread_t thread;
  void (*body)(void *);
  void *context;
};

static void *start(void *argument) {
  struct thread *thread = argument;
  system_make_room();
  thread->body(thread->context);
  return NULL;
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
  int failed = pthread_attr_setstacksize(&attributes, stack) ||
               pthread_create(&thread->thread, &attributes, start, thread);
  pthread_attr_destroy(&attributes);
  if (!failed) return thread;
  free(thread);
  return NULL;
}

void system_join_thread(void *thread) {
  pthread_join(((struct thread *)thread)->thread, NULL);
  free(thread);
}
