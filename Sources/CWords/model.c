#include "words.h"

// Tables for WordModel, little-endian, made by scripts/make-word-model.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const unsigned char model[] = {
#embed "words.model"
};

const uint8_t *words_model(void) { return model; }
