#include "models.h"

// A model that has not been trained yet is empty, so that the trainer can be built without any.
_Alignas(64) static const unsigned char clusters[] = {
#embed "Weights/clusters.model" if_empty(0)
};
_Alignas(64) static const unsigned char phrases[] = {
#embed "Weights/phrases.model" if_empty(0)
};
_Alignas(64) static const unsigned char sentences[] = {
#embed "Weights/sentences.model" if_empty(0)
};
_Alignas(64) static const unsigned char tags[] = {
#embed "Weights/tags.model" if_empty(0)
};
_Alignas(64) static const unsigned char names[] = {
#embed "Weights/names.model" if_empty(0)
};
_Alignas(64) static const unsigned char cues[] = {
#embed "Weights/cues.model" if_empty(0)
};
_Alignas(64) static const unsigned char roles[] = {
#embed "Weights/roles.model" if_empty(0)
};
_Alignas(64) static const unsigned char factuality[] = {
#embed "Weights/factuality.model" if_empty(0)
};
_Alignas(64) static const unsigned char genders[] = {
#embed "Weights/genders.model" if_empty(0)
};

_Alignas(64) static const unsigned char scores[] = {
#embed "Weights/scores.model" if_empty(0)
};

#define MODEL(model) \
  *length = sizeof(model); \
  return model

const unsigned char *dragoman_model(dragoman_model_name name, size_t *length) {
  switch (name) {
    case DRAGOMAN_MODEL_CLUSTERS: MODEL(clusters);
    case DRAGOMAN_MODEL_PHRASES: MODEL(phrases);
    case DRAGOMAN_MODEL_SENTENCES: MODEL(sentences);
    case DRAGOMAN_MODEL_TAGS: MODEL(tags);
    case DRAGOMAN_MODEL_NAMES: MODEL(names);
    case DRAGOMAN_MODEL_CUES: MODEL(cues);
    case DRAGOMAN_MODEL_ROLES: MODEL(roles);
    case DRAGOMAN_MODEL_FACTUALITY: MODEL(factuality);
    case DRAGOMAN_MODEL_GENDERS: MODEL(genders);
    case DRAGOMAN_MODEL_SCORES: MODEL(scores);
  }
  *length = 0;
  return 0;
}
