#include "words.h"

#include <atomic>
#include <unicode/ubrk.h>
#include <unicode/ucharstrie.h>
#include <unicode/udata.h>

namespace {

/// A breaker is opened when it is asked for the first time: most places never ask.
struct Words {
  UBreakIterator *breaker = nullptr;
  bool isOpened = false;

  UBreakIterator *opened() {
    if (!isOpened) {
      UErrorCode status = U_ZERO_ERROR;
      UBreakIterator *found = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
      if (U_SUCCESS(status)) breaker = found;
      isOpened = true;
    }
    return breaker;
  }
};

/// ICU's dictionary of Chinese and Japanese words, a trie of UTF-16 units with what each word costs (its header is that of
/// dictionarydata.h: the first number says where the trie begins, the fifth of what kind it is); NULL where ICU has none.
const char16_t *openDictionary() {
  UErrorCode status = U_ZERO_ERROR;
  UDataMemory *file = udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "cjdict", &status);
  if (U_FAILURE(status)) return nullptr;
  const int32_t *header = static_cast<const int32_t *>(udata_getMemory(file));
  const int32_t kindMask = 7, kindOfUnits = 1;
  if (header == nullptr || (header[4] & kindMask) != kindOfUnits) return nullptr;
  return reinterpret_cast<const char16_t *>(reinterpret_cast<const char *>(header) + header[0]);
}

const char16_t *dictionary() {
  static const char16_t *const found = openDictionary();
  return found;
}

const uint16_t firstHan = 0x4E00, lastHan = 0x9FA5;

bool isHan(uint16_t unit) { return unit >= firstHan && unit <= lastHan; }

/// What the trie finds for one character. The search among all characters takes most of the time of a word, so its end is
/// kept; which thread keeps it is no matter.
UStringTrieResult first(icu::UCharsTrie &word, uint16_t unit) {
  static std::atomic<uint64_t> known[lastHan - firstHan + 1];
  std::atomic<uint64_t> &state = known[unit - firstHan];
  // The state of a trie is never 0; one that has stopped has none that can be kept.
  if (const uint64_t kept = state.load(std::memory_order_relaxed)) {
    return word.resetToState64(kept).current();
  }
  const UStringTrieResult found = word.first(unit);
  if (found != USTRINGTRIE_NO_MATCH) state.store(word.getState64(), std::memory_order_relaxed);
  return found;
}

/// What the trie finds for two characters: the state behind them, 0 where no word begins with them. The search for the second
/// among all that follow the first takes nearly all the time of a word, so its end is kept, in a table in which a pair has one
/// place and the last that came has it; which thread keeps it is no matter.
class Pairs {
public:
  uint64_t stateBehind(const char16_t *trie, uint16_t one, uint16_t other) {
    const uint64_t pair = uint64_t(one) << 16 | other;
    std::atomic<uint64_t> &entry = entries[(pair * 0x9E3779B97F4A7C15) >> (64 - bits)];
    const uint64_t kept = entry.load(std::memory_order_relaxed);
    if (kept >> 32 == pair) return unpacked(kept);
    icu::UCharsTrie word(trie);
    const bool isFound = USTRINGTRIE_HAS_NEXT(first(word, one)) && word.next(other) != USTRINGTRIE_NO_MATCH;
    const uint64_t state = isFound ? word.getState64() : 0;
    if (unpacked(packed(state)) == state) entry.store(pair << 32 | packed(state), std::memory_order_relaxed);
    return state;
  }

private:
  // A state is five bits and a place in the trie, which is no longer than 27 bits can tell.
  static uint64_t packed(uint64_t state) { return state >> 59 << 27 | (state & ((1 << 27) - 1)); }
  static uint64_t unpacked(uint64_t kept) {
    const uint64_t half = kept & UINT32_MAX;
    return half >> 27 << 59 | (half & ((1 << 27) - 1));
  }

  static const int bits = 15;
  std::atomic<uint64_t> entries[1 << bits];
};

Pairs pairs;

/// What is in no word of the dictionary and joins with no character of one: ASCII, dashes, quotes and points, and the marks and
/// full-width forms of Chinese type.
bool isApart(uint16_t unit) {
  return (unit >= 0x20 && unit < 0x7F) || (unit >= 0x2010 && unit <= 0x2027) ||
         (unit >= 0x3001 && unit <= 0x3003) || (unit >= 0x3008 && unit <= 0x301B) ||
         (unit >= 0xFF01 && unit <= 0xFF5E) || unit == 0xB7 || unit == 0x3000;
}

/// Marks of Chinese type that stand by themselves, whatever stands beside them: of the class Other of UAX 29.
bool isMark(uint16_t unit) {
  return unit == 0x201C || unit == 0x201D || unit == 0x3001 || unit == 0x3002 || (unit >= 0x3008 && unit <= 0x3011) ||
         unit == 0xFF01 || unit == 0xFF08 || unit == 0xFF09 || unit == 0xFF1F;
}

bool partsAlways(uint16_t last, uint16_t first) {
  return (isApart(first) && (isHan(last) || isMark(last))) || (isApart(last) && (isHan(first) || isMark(first)));
}

const int32_t longestRun = 16;

/// Calls `found` with the end and the cost of each word of two or more characters that begins at `start`.
template <typename Found>
void forEachLongWord(const char16_t *trie, const uint16_t *run, int32_t count, int32_t start, Found found) {
  if (start + 1 >= count) return;
  const uint64_t state = pairs.stateBehind(trie, run[start], run[start + 1]);
  if (state == 0) return;
  icu::UCharsTrie word(trie);
  UStringTrieResult result = word.resetToState64(state).current();
  for (int32_t end = start + 2;; end++) {
    if (USTRINGTRIE_HAS_VALUE(result)) found(end, static_cast<uint32_t>(word.getValue()));
    if (end == count || !USTRINGTRIE_HAS_NEXT(result)) return;
    result = word.next(run[end]);
  }
}

/// Whether a word ends at `at` in a run of Han characters, as it does where none goes over `at` at all: the cheapest way
/// to cut the run into words, as ICU finds it (CjkBreakEngine::divideUpDictionaryRange): a character that is no word by itself
/// costs 255, and of ways that cost the same the first that is found stays.
bool partsRun(const char16_t *trie, const uint16_t *run, int32_t count, int32_t at) {
  bool goesOver = false;
  for (int32_t start = 0; start < at && !goesOver; start++) {
    forEachLongWord(trie, run, count, start, [&](int32_t end, uint32_t) { goesOver = goesOver || end > at; });
  }
  if (!goesOver) return true;
  uint32_t best[longestRun + 1];
  int32_t before[longestRun + 1];
  for (int32_t place = 0; place <= count; place++) best[place] = UINT32_MAX;
  best[0] = 0;
  for (int32_t start = 0; start < count; start++) {
    auto reach = [&](int32_t end, uint32_t cost) {
      if (best[start] + cost >= best[end]) return;
      best[end] = best[start] + cost;
      before[end] = start;
    };
    icu::UCharsTrie word(trie);
    const bool isWord = USTRINGTRIE_HAS_VALUE(first(word, run[start]));
    if (isWord) reach(start + 1, static_cast<uint32_t>(word.getValue()));
    forEachLongWord(trie, run, count, start, reach);
    if (!isWord) reach(start + 1, 255);
  }
  int32_t place = count;
  while (place > at) place = before[place];
  return place == at;
}

} // namespace

void *words_open(void) { return new Words(); }

void words_close(void *words) {
  Words *own = static_cast<Words *>(words);
  ubrk_close(own->breaker);
  delete own;
}

bool words_part(void *words, const uint16_t *text, int32_t count, int32_t at) {
  if (count <= 0 || at <= 0 || at >= count) return true;
  if (partsAlways(text[at - 1], text[at])) return true;
  if (const char16_t *trie = dictionary()) {
    int32_t start = at, end = at;
    while (start > 0 && isHan(text[start - 1])) start--;
    while (end < count && isHan(text[end])) end++;
    const bool isRun = start < at && end > at && end - start <= longestRun;
    if (isRun && (start == 0 || isApart(text[start - 1])) && (end == count || isApart(text[end])))
      return partsRun(trie, text + start, end - start, at - start);
  }
  return words_part_by_rules(words, text, count, at);
}

bool words_part_by_rules(void *words, const uint16_t *text, int32_t count, int32_t at) {
  UBreakIterator *breaker = static_cast<Words *>(words)->opened();
  if (breaker == nullptr) return true;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker, reinterpret_cast<const UChar *>(text), count, &status);
  return U_FAILURE(status) || ubrk_isBoundary(breaker, at);
}

int32_t words_ends(void *words, const uint16_t *text, int32_t count, int32_t *ends) {
  UBreakIterator *breaker = static_cast<Words *>(words)->opened();
  if (breaker == nullptr) return 0;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker, reinterpret_cast<const UChar *>(text), count, &status);
  if (U_FAILURE(status)) return 0;
  int32_t found = 0;
  ubrk_first(breaker);
  for (int32_t end = ubrk_next(breaker); end != UBRK_DONE; end = ubrk_next(breaker)) ends[found++] = end;
  return found;
}
