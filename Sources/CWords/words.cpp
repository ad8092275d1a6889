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

const uint16_t firstHan = 0x4E00, lastHan = 0x9FA5;

bool isHan(uint16_t unit) { return unit >= firstHan && unit <= lastHan; }

/// Where a search in the trie stands: its state, and what it has found there. To look at what it has found again would be to
/// look into the trie, which is far away; so that is kept with the state.
struct Found {
  uint64_t state = 0;
  UStringTrieResult result = USTRINGTRIE_NO_MATCH;

  Found() = default;
  Found(const icu::UCharsTrie &word, UStringTrieResult found) : state(word.getState64()), result(found) {}

  /// In 32 bits: five of the state and a place in the trie, which is no longer than 25 bits can tell, above the result in two.
  /// 0 for what cannot be kept so; nothing that is found is 0, since a state is not.
  uint32_t packed() const {
    const uint64_t place = state & ((uint64_t(1) << 59) - 1);
    if (place >> 25 != 0) return 0;
    return uint32_t(state >> 59 << 27 | place << 2 | uint64_t(result));
  }

  explicit Found(uint32_t kept)
      : state(uint64_t(kept) >> 27 << 59 | (kept >> 2 & ((1 << 25) - 1))), result(UStringTrieResult(kept & 3)) {}
};

/// A table that any thread reads and writes, all zero at first.
template <typename Entry, size_t count> class Table {
public:
  std::atomic<Entry> &operator[](size_t place) { return entries[place]; }

  /// Writes to each of its pages of memory before anybody reads there. A page that is read first is one that all share, and when it is
  /// written to the system makes another one and interrupts the threads that have seen it.
  void touch() {
    for (size_t place = 0; place < count; place += 4096 / sizeof(Entry)) entries[place].store(0, std::memory_order_relaxed);
  }

private:
  std::atomic<Entry> entries[count];
};

/// What was found for each character.
Table<uint32_t, lastHan - firstHan + 1> characters;

/// What the trie finds for one character. The search among all characters takes most of the time of a word, so its end is
/// kept; which thread keeps it is no matter.
Found first(const char16_t *trie, uint16_t unit) {
  std::atomic<uint32_t> &entry = characters[unit - firstHan];
  if (const uint32_t kept = entry.load(std::memory_order_relaxed)) return Found(kept);
  icu::UCharsTrie word(trie);
  const UStringTrieResult result = word.first(unit);
  const Found found = result == USTRINGTRIE_NO_MATCH ? Found() : Found(word, result);
  entry.store(found.packed(), std::memory_order_relaxed);
  return found;
}

/// What was found for pairs of characters: each has one place, and the last that came has it.
const int pairBits = 15;
Table<uint64_t, 1 << pairBits> pairs;

Found search(const char16_t *trie, uint16_t one, uint16_t other) {
  const Found behind = first(trie, one);
  if (!USTRINGTRIE_HAS_NEXT(behind.result)) return Found();
  icu::UCharsTrie word(trie);
  const UStringTrieResult result = word.resetToState64(behind.state).next(other);
  return result == USTRINGTRIE_NO_MATCH ? Found() : Found(word, result);
}

/// What the trie finds for two characters. The search for the second among all that follow the first takes nearly all the time
/// of a word, so its end is kept; which thread keeps it is no matter.
Found firstTwo(const char16_t *trie, uint16_t one, uint16_t other) {
  const uint64_t pair = uint64_t(one) << 16 | other;
  std::atomic<uint64_t> &entry = pairs[(pair * 0x9E3779B97F4A7C15) >> (64 - pairBits)];
  const uint64_t kept = entry.load(std::memory_order_relaxed);
  if (kept >> 32 == pair) return Found(uint32_t(kept));
  const Found found = search(trie, one, other);
  if (found.result == USTRINGTRIE_NO_MATCH || found.packed() != 0)
    entry.store(pair << 32 | found.packed(), std::memory_order_relaxed);
  return found;
}

/// The dictionary, when the tables of what was found in it are ready.
const char16_t *dictionary() {
  static const char16_t *const found = [] {
    characters.touch();
    pairs.touch();
    return openDictionary();
  }();
  return found;
}

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

/// Calls `take` with the end of each word of two or more characters that begins at `start`, and with the trie where it says
/// what the word costs.
template <typename Take>
void forEachLongWord(const char16_t *trie, const uint16_t *run, int32_t count, int32_t start, Take take) {
  if (start + 1 >= count) return;
  const Found two = firstTwo(trie, run[start], run[start + 1]);
  if (two.result == USTRINGTRIE_NO_MATCH) return;
  icu::UCharsTrie word(trie);
  word.resetToState64(two.state);
  UStringTrieResult result = two.result;
  for (int32_t end = start + 2;; end++) {
    if (USTRINGTRIE_HAS_VALUE(result)) take(end, word);
    if (end == count || !USTRINGTRIE_HAS_NEXT(result)) return;
    result = word.next(run[end]);
  }
}

uint32_t cost(const icu::UCharsTrie &word) { return static_cast<uint32_t>(word.getValue()); }

/// Whether a word ends at `at` in a run of Han characters, as it does where none goes over `at` at all: the cheapest way
/// to cut the run into words, as ICU finds it (CjkBreakEngine::divideUpDictionaryRange): a character that is no word by itself
/// costs 255, and of ways that cost the same the first that is found stays.
bool partsRun(const char16_t *trie, const uint16_t *run, int32_t count, int32_t at) {
  bool goesOver = false;
  for (int32_t start = 0; start < at && !goesOver; start++) {
    auto see = [&](int32_t end, const icu::UCharsTrie &) { goesOver = goesOver || end > at; };
    forEachLongWord(trie, run, count, start, see);
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
    const Found one = first(trie, run[start]);
    const bool isWord = USTRINGTRIE_HAS_VALUE(one.result);
    icu::UCharsTrie word(trie);
    if (isWord) reach(start + 1, cost(word.resetToState64(one.state)));
    forEachLongWord(trie, run, count, start, [&](int32_t end, const icu::UCharsTrie &word) { reach(end, cost(word)); });
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
