#define _GNU_SOURCE
#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef __APPLE__
#include <limits.h>
#include <mach-o/dyld.h>
#endif

extern char **environ;

pid_t system_start_program(const char *path, char *const *arguments, int output) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int failed = posix_spawn_file_actions_init(&files);
  if (failed == 0) {
    failed = posix_spawnattr_init(&attributes);
    if (failed != 0) posix_spawn_file_actions_destroy(&files);
  }
  if (failed != 0) {
    errno = failed;
    return -1;
  }
  pid_t process = -1;
  // The output first: where this process was started without the three of them, it may be one of the others.
  if ((failed = posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)) == 0 &&
      (failed = posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)) == 0 &&
      (failed = posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)) == 0 &&
      (failed = posix_spawnattr_setpgroup(&attributes, 0)) == 0 &&
      (failed = posix_spawnattr_setsigdefault(&attributes, &all)) == 0 &&
      (failed = posix_spawnattr_setsigmask(&attributes, &none)) == 0 &&
      (failed = posix_spawnattr_setflags(
           &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)) == 0)
    failed = posix_spawn(&process, path, &files, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  if (failed == 0) return process;
  errno = failed;
  return -1;
}

int system_pipe(int *ends) {
#ifdef __APPLE__
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#else
  return pipe2(ends, O_CLOEXEC);
#endif
}

char *system_program_path(void) {
#ifdef __APPLE__
  char found[PATH_MAX];
  uint32_t size = sizeof found;
  return _NSGetExecutablePath(found, &size) == 0 ? realpath(found, NULL) : NULL;
#else
  return realpath("/proc/self/exe", NULL);
#endif
}
