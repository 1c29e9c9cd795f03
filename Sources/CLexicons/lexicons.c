#include "lexicons.h"
