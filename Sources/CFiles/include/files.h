#ifndef FILES_H
#define FILES_H

/// Lets two paths of one file system change places in one step. Returns 0, or -1 with errno set; ENOTSUP, EINVAL and
/// ENOSYS mean that the file system or the system knows no such step.
int files_exchange(const char *one, const char *other);

#endif
