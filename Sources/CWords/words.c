#include "words.h"
#include <unicode/ubrk.h>

void *words_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaker = ubrk_open(UBRK_WORD, "zh", 0, 0, &status);
  return U_SUCCESS(status) ? breaker : 0;
}

void words_close(void *breaker) { ubrk_close(breaker); }

bool words_part(void *breaker, const uint16_t *text, int32_t count, int32_t at) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker, text, count, &status);
  return U_FAILURE(status) || ubrk_isBoundary(breaker, at);
}

int32_t words_ends(void *breaker, const uint16_t *text, int32_t count, int32_t *ends) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker, text, count, &status);
  if (U_FAILURE(status)) return 0;
  int32_t found = 0;
  ubrk_first(breaker);
  for (int32_t end = ubrk_next(breaker); end != UBRK_DONE; end = ubrk_next(breaker)) ends[found++] = end;
  return found;
}
