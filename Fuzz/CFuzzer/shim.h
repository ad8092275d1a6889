#include <stddef.h>
#include <stdint.h>

// libFuzzer's own entry for programs that have a main of theirs; its library brings no header.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one)(const uint8_t *data, size_t size));
