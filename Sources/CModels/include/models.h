#ifndef DRAGOMAN_MODELS_H
#define DRAGOMAN_MODELS_H

#include <stddef.h>

// The trained models of Weights/, as dragoman-train wrote them, in the program's read-only data.
typedef enum {
  DRAGOMAN_MODEL_CLUSTERS,
  DRAGOMAN_MODEL_PHRASES,
  DRAGOMAN_MODEL_SENTENCES,
  DRAGOMAN_MODEL_TAGS,
  DRAGOMAN_MODEL_NAMES,
  DRAGOMAN_MODEL_CUES,
  DRAGOMAN_MODEL_ROLES,
  DRAGOMAN_MODEL_FACTUALITY,
  DRAGOMAN_MODEL_GENDERS,
  DRAGOMAN_MODEL_SCORES,
} dragoman_model_name;

// The bytes of a model and, through `length`, how many there are.
const unsigned char *dragoman_model(dragoman_model_name name, size_t *length);

// Asks the processor to bring the memory at an address near, without waiting for it.
static inline void dragoman_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
