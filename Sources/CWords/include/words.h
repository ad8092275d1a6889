// Word breaks of ICU, behind names without its version and types that no other copy of ICU in the process can clash with.
#include <stdbool.h>
#include <stdint.h>

/// A word breaker for Chinese; NULL where ICU has none.
void *_Nullable words_open(void);
void words_close(void *_Nullable breaker);
/// Whether a word ends or begins at `at` of a text of `count` UTF-16 units.
bool words_part(void *_Nonnull breaker, const uint16_t *_Nonnull text, int32_t count, int32_t at);
/// Writes where the words of a text end, as ascending UTF-16 offsets, into `ends`, which has room for `count`; returns how many.
int32_t words_ends(void *_Nonnull breaker, const uint16_t *_Nonnull text, int32_t count, int32_t *_Nonnull ends);
/// The tables of the word model, which `WordModel` describes.
const uint8_t *_Nonnull words_model(void);
