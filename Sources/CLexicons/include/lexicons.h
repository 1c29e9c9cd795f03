#ifndef DRAGOMAN_LEXICONS_H
#define DRAGOMAN_LEXICONS_H

#include <stddef.h>

// The word lists of Sources/Language/Lexicons, as they are, in the program's read-only data.
typedef enum {
  DRAGOMAN_LEXICON_CUES,
  DRAGOMAN_LEXICON_PASSIVES,
  DRAGOMAN_LEXICON_SAID_NOUNS,
  DRAGOMAN_LEXICON_FUNCTION_WORDS,
  DRAGOMAN_LEXICON_HEADS,
  DRAGOMAN_LEXICON_HEDGES,
  DRAGOMAN_LEXICON_IRREGULAR,
  DRAGOMAN_LEXICON_NAMES,
  DRAGOMAN_LEXICON_FORENAMES,
  DRAGOMAN_LEXICON_NOT_ACTORS,
  DRAGOMAN_LEXICON_ORGANIZATIONS,
  DRAGOMAN_LEXICON_KNOWN_ORGANIZATIONS,
  DRAGOMAN_LEXICON_REPORTS,
  DRAGOMAN_LEXICON_ROLES,
  DRAGOMAN_LEXICON_STATES,
  DRAGOMAN_LEXICON_TITLES,
  DRAGOMAN_LEXICON_UNNAMED,
  DRAGOMAN_LEXICON_WORDS,
} dragoman_lexicon_name;

// The bytes of a list and, through `length`, how many there are.
const unsigned char *dragoman_lexicon(dragoman_lexicon_name name, size_t *length);

// The index of a large list, as its generator lays it out; null for a list without.
const unsigned char *dragoman_lexicon_index(dragoman_lexicon_name name, size_t *length);

#endif
