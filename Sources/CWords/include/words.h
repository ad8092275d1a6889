// Word breaks of ICU, behind names without its version and types that no other copy of ICU in the process can clash with.
#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A word breaker for Chinese.
void *_Nonnull words_open(void);
void words_close(void *_Nonnull words);
/// Whether a word ends or begins at `at` of a text of `count` UTF-16 units, and not at its start or end; true where ICU
/// has no rules. Asks the dictionary itself where Han characters stand on both sides, which takes a fraction of the time that ICU's
/// rules take to come to it; between Han characters and marks or ASCII words part (WB999 of UAX 29); elsewhere it asks the rules.
/// The answers are the same.
bool words_part(void *_Nonnull words, const uint16_t *_Nonnull text, int32_t count, int32_t at);
/// The same by the rules alone.
bool words_part_by_rules(void *_Nonnull words, const uint16_t *_Nonnull text, int32_t count, int32_t at);
/// Writes where the words of a text end, as ascending UTF-16 offsets, into `ends`, which has room for `count`; returns how
/// many, none where ICU has no rules.
int32_t words_ends(void *_Nonnull words, const uint16_t *_Nonnull text, int32_t count, int32_t *_Nonnull ends);

/// The tables of the word model, which `WordModel` describes.
const uint8_t *_Nonnull words_model(void);

#ifdef __cplusplus
}
#endif
