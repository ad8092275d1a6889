#include "words.h"

#include <atomic>
#include <unicode/ubrk.h>
#include <unicode/ucharstrie.h>
#include <unicode/udata.h>

namespace {

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

bool isHan(uint32_t unit) { return unit >= firstHan && unit <= lastHan; }

/// Where a search in the trie stands: its state, what it has found there, and what the word costs that ends there, if one does. To look at
/// these again would be to look into the trie, which is far away; so they are kept with the state.
struct Found {
  uint64_t state = 0;
  UStringTrieResult result = USTRINGTRIE_NO_MATCH;
  uint32_t cost = 0;

  Found() = default;
  Found(const icu::UCharsTrie &word, UStringTrieResult found)
      : state(word.getState64()), result(found), cost(USTRINGTRIE_HAS_VALUE(found) ? uint32_t(word.getValue()) : 0) {}

  /// In 46 bits: what the word costs in 14, five of the state and a place in the trie, which is no longer than 25 bits can tell, and the
  /// result in two. 0 for what cannot be kept so; nothing that is found is 0, since a state is not.
  uint64_t packed() const {
    const uint64_t place = state & ((uint64_t(1) << 59) - 1);
    if (place >> 25 != 0 || cost >> 14 != 0) return 0;
    return uint64_t(cost) << 32 | state >> 59 << 27 | place << 2 | uint64_t(result);
  }

  explicit Found(uint64_t kept)
      : state((kept >> 27 & 31) << 59 | (kept >> 2 & ((1 << 25) - 1))), result(UStringTrieResult(kept & 3)),
        cost(uint32_t(kept >> 32)) {}

  static const uint64_t packedMask = (uint64_t(1) << 46) - 1;
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
Table<uint64_t, lastHan - firstHan + 1> characters;

/// What the trie finds for one character. The search among all characters takes most of the time of a word, so its end is
/// kept; which thread keeps it is no matter.
Found first(const char16_t *trie, uint16_t unit) {
  std::atomic<uint64_t> &entry = characters[unit - firstHan];
  if (const uint64_t kept = entry.load(std::memory_order_relaxed)) return Found(kept);
  icu::UCharsTrie word(trie);
  const UStringTrieResult result = word.first(unit);
  const Found found = result == USTRINGTRIE_NO_MATCH ? Found() : Found(word, result);
  entry.store(found.packed(), std::memory_order_relaxed);
  return found;
}

/// What was found for pairs of characters: each has one place, and the last that came has it. Of a pair's 32 bits, when they are mixed, the place
/// says the first 15, and the entry the other 17 above a bit that says that it is one, and what was found.
const int pairBits = 15;
Table<uint64_t, 1 << pairBits> pairs;
const uint64_t isKept = Found::packedMask + 1;

/// By an odd number, so that no two pairs are mixed to one.
uint32_t mix(uint16_t one, uint16_t other) { return (uint32_t(one) << 16 | other) * 0x9E3779B1; }

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
  const uint32_t mixed = mix(one, other);
  const uint64_t mark = uint64_t(mixed << pairBits) << 32 | isKept;
  std::atomic<uint64_t> &entry = pairs[mixed >> (32 - pairBits)];
  const uint64_t kept = entry.load(std::memory_order_relaxed);
  if ((kept & ~Found::packedMask) == mark) return Found(kept & Found::packedMask);
  const Found found = search(trie, one, other);
  if (found.result == USTRINGTRIE_NO_MATCH || found.packed() != 0)
    entry.store(mark | found.packed(), std::memory_order_relaxed);
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

bool isDigit(uint32_t unit) { return unit >= '0' && unit <= '9'; }

/// What is in no word of the dictionary and joins with no character of one: ASCII, dashes, quotes and points, and the marks and
/// full-width forms of Chinese type.
bool isApart(uint32_t unit) {
  return (unit >= 0x20 && unit < 0x7F) || (unit >= 0x2010 && unit <= 0x2027) ||
         (unit >= 0x3001 && unit <= 0x3003) || (unit >= 0x3008 && unit <= 0x301B) ||
         (unit >= 0xFF01 && unit <= 0xFF5E) || unit == 0xB7 || unit == 0x3000;
}

/// Marks of Chinese type that stand by themselves, whatever stands beside them: of the class Other of UAX 29.
bool isMark(uint32_t unit) {
  return unit == 0x201C || unit == 0x201D || unit == 0x3001 || unit == 0x3002 || (unit >= 0x3008 && unit <= 0x3011) ||
         unit == 0xFF01 || unit == 0xFF08 || unit == 0xFF09 || unit == 0xFF1F;
}

bool partsAlways(uint32_t last, uint32_t first) {
  return (isApart(first) && (isHan(last) || isMark(last))) || (isApart(last) && (isHan(first) || isMark(first))) ||
         (isDigit(last) && first == '%');
}

/// Whether words part before a digit behind a comma that stands in numbers, since what is before the comma is no digit (WB12).
bool partsBeforeDigit(uint32_t other, uint32_t last, uint32_t first) {
  return isHan(other) && (last == 0xFF0C || last == 0xFF1B) && isDigit(first);
}

/// The dictionary and the rules, as one page asks them.
struct Words {
  const char16_t *const trie = dictionary();
  /// Goes from word to word, so that none has to be made for each.
  icu::UCharsTrie word{trie};

  /// A breaker is opened when it is asked for the first time: most places never ask.
  UBreakIterator *opened() {
    if (!isOpened) {
      UErrorCode status = U_ZERO_ERROR;
      UBreakIterator *found = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
      if (U_SUCCESS(status)) breaker = found;
      isOpened = true;
    }
    return breaker;
  }

  ~Words() { ubrk_close(breaker); }

private:
  UBreakIterator *breaker = nullptr;
  bool isOpened = false;
};

/// How many characters on each side of a break are looked at. Few Chinese words are longer.
const int32_t reach = 4;

/// Calls `take` with the end of each word of two or more characters that begins at `start`, and with what says what it costs, while it asks for
/// more.
template <typename Take> void forEachLongWord(Words &own, const uint16_t *run, int32_t count, int32_t start, Take take) {
  if (start + 1 >= count) return;
  const Found two = firstTwo(own.trie, run[start], run[start + 1]);
  if (two.result == USTRINGTRIE_NO_MATCH) return;
  const int32_t behindTwo = start + 2;
  if (USTRINGTRIE_HAS_VALUE(two.result) && !take(behindTwo, [&] { return two.cost; })) return;
  if (behindTwo == count || !USTRINGTRIE_HAS_NEXT(two.result)) return;
  own.word.resetToState64(two.state);
  for (int32_t end = behindTwo + 1;; end++) {
    const UStringTrieResult result = own.word.next(run[end - 1]);
    if (USTRINGTRIE_HAS_VALUE(result) && !take(end, [&] { return uint32_t(own.word.getValue()); })) return;
    if (end == count || !USTRINGTRIE_HAS_NEXT(result)) return;
  }
}

/// Whether a word of the dictionary goes over `at` in a run of Han characters.
bool mayGoOver(Words &own, const uint16_t *run, int32_t count, int32_t at) {
  bool goesOver = false;
  for (int32_t start = at - 1; start >= 0 && !goesOver; start--)
    forEachLongWord(own, run, count, start, [&](int32_t end, auto) { return !(goesOver = end > at); });
  return goesOver;
}

/// Whether a word goes over `at` in a run of Han characters, as it may where one of the dictionary does: in the cheapest way
/// to cut the run into words, as ICU finds it (CjkBreakEngine::divideUpDictionaryRange): a character that is no word by itself
/// costs 255, and of ways that cost the same the first that is found stays.
bool goesOver(Words &own, const uint16_t *run, int32_t count, int32_t at) {
  if (!mayGoOver(own, run, count, at)) return false;
  uint32_t best[2 * reach + 1];
  int32_t before[2 * reach + 1];
  for (int32_t place = 0; place <= count; place++) best[place] = UINT32_MAX;
  best[0] = 0;
  for (int32_t start = 0; start < count; start++) {
    auto take = [&](int32_t end, uint32_t more) {
      if (best[start] + more < best[end]) {
        best[end] = best[start] + more;
        before[end] = start;
      }
      return true;
    };
    const Found one = first(own.trie, run[start]);
    const bool isWord = USTRINGTRIE_HAS_VALUE(one.result);
    if (isWord) take(start + 1, one.cost);
    forEachLongWord(own, run, count, start, [&](int32_t end, auto cost) { return take(end, cost()); });
    if (!isWord) take(start + 1, 255);
  }
  int32_t place = count;
  while (place > at) place = before[place];
  return place != at;
}

/// Writes a character in UTF-16 and returns the place behind it.
uint16_t *write(uint32_t character, uint16_t *text) {
  if (character < 0x10000) {
    *text++ = uint16_t(character);
  } else {
    *text++ = uint16_t(0xD7C0 + (character >> 10));
    *text++ = uint16_t(0xDC00 + (character & 0x3FF));
  }
  return text;
}

} // namespace

void *words_open(void) { return new Words(); }

void words_close(void *words) { delete static_cast<Words *>(words); }

bool words_go_over(void *words, const uint32_t *before, int32_t before_count, const uint32_t *after, int32_t after_count) {
  if (before_count <= 0 || after_count <= 0) return false;
  Words &own = *static_cast<Words *>(words);
  const int32_t ahead = before_count < reach ? before_count : reach, behind = after_count < reach ? after_count : reach;
  const uint32_t *const start = before + before_count - ahead;
  if (own.trie != nullptr && isHan(start[ahead - 1]) && isHan(after[0])) {
    uint16_t run[2 * reach];
    int32_t begin = ahead, end = 0, count = 0;
    while (begin > 0 && isHan(start[begin - 1])) begin--;
    for (int32_t place = begin; place < ahead; place++) run[count++] = uint16_t(start[place]);
    while (end < behind && isHan(after[end])) run[count++] = uint16_t(after[end++]);
    if ((begin == 0 || isApart(start[begin - 1])) && (end == behind || isApart(after[end])))
      return goesOver(own, run, count, ahead - begin);
  } else if (isDigit(start[ahead - 1]) && isDigit(after[0])) {
    return true;
  } else if (partsAlways(start[ahead - 1], after[0]) ||
             (ahead > 1 && partsBeforeDigit(start[ahead - 2], start[ahead - 1], after[0]))) {
    return false;
  }
  uint16_t text[4 * reach];
  uint16_t *place = text;
  for (int32_t index = 0; index < ahead; index++) place = write(start[index], place);
  const int32_t at = int32_t(place - text);
  for (int32_t index = 0; index < behind; index++) place = write(after[index], place);
  return !words_part_by_rules(words, text, int32_t(place - text), at);
}

void words_expect(const uint32_t *text, int32_t count, int32_t at) {
  const int32_t start = at > reach ? at - reach : 0, end = count - at > reach ? at + reach : count;
  for (int32_t place = start; place < end; place++) {
    if (!isHan(text[place])) continue;
    __builtin_prefetch(&characters[text[place] - firstHan]);
    if (place + 1 < end && isHan(text[place + 1]))
      __builtin_prefetch(&pairs[mix(uint16_t(text[place]), uint16_t(text[place + 1])) >> (32 - pairBits)]);
  }
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
