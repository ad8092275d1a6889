// Word breaks and the order of names by ICU, behind names without its version and types that no other copy of ICU in the process can clash with.
#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A word breaker for Chinese.
void *_Nonnull words_open(void);
void words_close(void *_Nonnull words);
/// Whether a word goes over from the end of one text of characters to the beginning of another, of which the four that are next to each
/// other are looked at; false where ICU has no rules, digits aside. Asks the dictionary itself where Han characters stand on both sides, which
/// takes a fraction of the time that ICU's rules take to come to it; between Han characters and marks or ASCII words part (WB999 of
/// UAX 29), and the digits of a number do not (WB8); elsewhere it asks the rules. The answers are the same.
bool words_go_over(void *_Nonnull words, const uint32_t *_Nullable before, int32_t before_count, const uint32_t *_Nullable after,
                   int32_t after_count);
/// Has the processor fetch what `words_go_over` is going to look at for the place `at` of a text of `count` characters. Changes no answer.
void words_expect(const uint32_t *_Nonnull text, int32_t count, int32_t at);
/// Whether a word ends or begins at `at` of a text of `count` UTF-16 units, by the rules alone.
bool words_part_by_rules(void *_Nonnull words, const uint16_t *_Nonnull text, int32_t count, int32_t at);
/// Writes where the words of a text end, as ascending UTF-16 offsets, into `ends`, which has room for `count`; returns how
/// many, none where ICU has no rules.
int32_t words_ends(void *_Nonnull words, const uint16_t *_Nonnull text, int32_t count, int32_t *_Nonnull ends);

/// The order of names in Chinese by pinyin, as CLDR has it; NULL where ICU has none.
void *_Nullable names_open(void);
void names_close(void *_Nonnull names);
/// Writes the sort key of a text of `count` UTF-16 units, which has no byte 0: names are in the order of their keys, byte for byte, and
/// a byte 1 stands behind what says the letters without their accents and case. Returns how many bytes the key has, also where `key`
/// has room for fewer; the last is 0 and no part of it.
int32_t names_key(void *_Nonnull names, const uint16_t *_Nonnull text, int32_t count, uint8_t *_Nullable key, int32_t room);

/// The tables of the word model, which `WordModel` describes.
const uint8_t *_Nonnull words_model(void);

#ifdef __cplusplus
}
#endif
