// What the files of this target share.
#ifndef MEMORY_H
#define MEMORY_H

/// Makes room in the memory of a thread in one step: glibc would ask the system for it a page at a time. Nothing of it is touched.
void system_make_room(void);

#endif
