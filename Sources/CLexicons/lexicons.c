#include "lexicons.h"

static const unsigned char cues[] = {
#embed "../Language/Lexicons/cues.tsv"
};
static const unsigned char passives[] = {
#embed "../Language/Lexicons/passives.tsv"
};
static const unsigned char said_nouns[] = {
#embed "../Language/Lexicons/said-nouns.tsv"
};
static const unsigned char function_words[] = {
#embed "../Language/Lexicons/function-words.tsv"
};
static const unsigned char heads[] = {
#embed "../Language/Lexicons/heads.tsv"
};
static const unsigned char hedges[] = {
#embed "../Language/Lexicons/hedges.tsv"
};
static const unsigned char irregular[] = {
#embed "../Language/Lexicons/irregular.tsv"
};
static const unsigned char names[] = {
#embed "../Language/Lexicons/names.tsv"
};
static const unsigned char forenames[] = {
#embed "../Language/Lexicons/forenames.txt"
};
static const unsigned char not_actors[] = {
#embed "../Language/Lexicons/not-actors.tsv"
};
static const unsigned char organizations[] = {
#embed "../Language/Lexicons/organizations.tsv"
};
static const unsigned char known_organizations[] = {
#embed "../Language/Lexicons/known-organizations.tsv"
};
static const unsigned char reports[] = {
#embed "../Language/Lexicons/reports.tsv"
};
static const unsigned char roles[] = {
#embed "../Language/Lexicons/roles.tsv"
};
static const unsigned char states[] = {
#embed "../Language/Lexicons/states.tsv"
};
static const unsigned char titles[] = {
#embed "../Language/Lexicons/titles.tsv"
};
static const unsigned char unnamed[] = {
#embed "../Language/Lexicons/unnamed.tsv"
};
static const unsigned char words[] = {
#embed "../Language/Lexicons/words.tsv"
};

static const unsigned char irregular_index[] = {
#embed "../Language/Lexicons/irregular.index"
};
static const unsigned char names_index[] = {
#embed "../Language/Lexicons/names.index"
};
static const unsigned char states_index[] = {
#embed "../Language/Lexicons/states.index"
};
static const unsigned char words_index[] = {
#embed "../Language/Lexicons/words.index"
};

#define LEXICON(list) \
  *length = sizeof(list); \
  return list

const unsigned char *dragoman_lexicon(dragoman_lexicon_name name, size_t *length) {
  switch (name) {
    case DRAGOMAN_LEXICON_CUES: LEXICON(cues);
    case DRAGOMAN_LEXICON_PASSIVES: LEXICON(passives);
    case DRAGOMAN_LEXICON_SAID_NOUNS: LEXICON(said_nouns);
    case DRAGOMAN_LEXICON_FUNCTION_WORDS: LEXICON(function_words);
    case DRAGOMAN_LEXICON_HEADS: LEXICON(heads);
    case DRAGOMAN_LEXICON_HEDGES: LEXICON(hedges);
    case DRAGOMAN_LEXICON_IRREGULAR: LEXICON(irregular);
    case DRAGOMAN_LEXICON_NAMES: LEXICON(names);
    case DRAGOMAN_LEXICON_FORENAMES: LEXICON(forenames);
    case DRAGOMAN_LEXICON_NOT_ACTORS: LEXICON(not_actors);
    case DRAGOMAN_LEXICON_ORGANIZATIONS: LEXICON(organizations);
    case DRAGOMAN_LEXICON_KNOWN_ORGANIZATIONS: LEXICON(known_organizations);
    case DRAGOMAN_LEXICON_REPORTS: LEXICON(reports);
    case DRAGOMAN_LEXICON_ROLES: LEXICON(roles);
    case DRAGOMAN_LEXICON_STATES: LEXICON(states);
    case DRAGOMAN_LEXICON_TITLES: LEXICON(titles);
    case DRAGOMAN_LEXICON_UNNAMED: LEXICON(unnamed);
    case DRAGOMAN_LEXICON_WORDS: LEXICON(words);
  }
  *length = 0;
  return 0;
}

const unsigned char *dragoman_lexicon_index(dragoman_lexicon_name name, size_t *length) {
  switch (name) {
    case DRAGOMAN_LEXICON_IRREGULAR: LEXICON(irregular_index);
    case DRAGOMAN_LEXICON_NAMES: LEXICON(names_index);
    case DRAGOMAN_LEXICON_STATES: LEXICON(states_index);
    case DRAGOMAN_LEXICON_WORDS: LEXICON(words_index);
    default: break;
  }
  *length = 0;
  return 0;
}
