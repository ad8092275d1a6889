#include "words.h"

#include <unicode/ucol.h>

void *names_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *names = ucol_open("zh@collation=pinyin", &status);
  return U_SUCCESS(status) ? names : nullptr;
}

void names_close(void *names) { ucol_close(static_cast<UCollator *>(names)); }

int32_t names_key(void *names, const uint16_t *text, int32_t count, uint8_t *key, int32_t room) {
  return ucol_getSortKey(
      static_cast<UCollator *>(names), reinterpret_cast<const UChar *>(text), count, key, room);
}
