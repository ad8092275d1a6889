// Calls of the system that Swift sees no declaration of, or another one on each system.
#ifndef SYSTEM_H
#define SYSTEM_H

#include <stddef.h>
#include <sys/types.h>

/// Lets two paths of one file system change places in one step. Returns 0, or -1 with errno set; ENOTSUP, EINVAL and
/// ENOSYS mean that the file system or the system knows no such step.
int system_exchange(const char *_Nonnull one, const char *_Nonnull other);

/// Calls a function on a thread of its own, whose stack has so many bytes. NULL where there can be no thread.
void *_Nullable system_start_thread(size_t stack, void (*_Nonnull body)(void *_Nonnull), void *_Nonnull context);
/// Waits until a thread is done, and lets it go. Once for each.
void system_join_thread(void *_Nonnull thread);

/// Starts a program, as the leader of a process group of its own, with the environment of this one and signals as they are by default;
/// its standard output goes to a descriptor, and nothing else goes in or out. Returns its process, or -1 with errno set.
pid_t system_start_program(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments, int output);

/// The two ends of a pipe, the one to read from first, which no program that is started inherits. Returns 0, or -1 with errno set.
int system_pipe(int *_Nonnull ends);

/// Lets what is freed stay with the process for what is taken next. glibc would give it back, and the system clear it anew, page by
/// page, as with the quarter of a megabyte that deflating takes for each document.
void system_keep_memory(void);

/// The path of the program that runs, without links, to be freed; NULL where the system does not say.
char *_Nullable system_program_path(void);

#endif
