#include "html.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// Memory that is freed at once. Gumbo frees a tree by a function that calls itself, and does not look
// whether it was given what it asked for: where the limit is reached, we leave it by a jump.
typedef struct chunk {
  struct chunk *before;
  size_t used, size;
  alignas(max_align_t) char bytes[];
} chunk;

typedef struct {
  chunk *last;
  size_t left;
  jmp_buf stop;
} arena;

static const size_t chunk_size = 1 << 18;

static void *take(void *context, size_t size) {
  arena *memory = context;
  size = (size + 15) & ~(size_t)15;
  if (memory->last == NULL || memory->last->size - memory->last->used < size) {
    size_t needed = size > chunk_size ? size : chunk_size;
    chunk *new = needed <= memory->left ? malloc(sizeof(chunk) + needed) : NULL;
    if (new == NULL) longjmp(memory->stop, 1);
    memory->left -= needed;
    *new = (chunk){.before = memory->last, .size = needed};
    memory->last = new;
  }
  void *result = memory->last->bytes + memory->last->used;
  memory->last->used += size;
  return result;
}

static void give(void *context, void *pointer) {
  (void)context;
  (void)pointer;
}

static void free_arena(arena *memory) {
  while (memory->last != NULL) {
    chunk *before = memory->last->before;
    free(memory->last);
    memory->last = before;
  }
}

// Makes room for more in an array; its items move.
static void *grown(arena *memory, void *items, size_t count, size_t *room, size_t more, size_t size) {
  if (count + more <= *room) return items;
  size_t wanted = (count + more) * 2 + 64;
  void *moved = wanted * size <= memory->left ? realloc(items, wanted * size) : NULL;
  if (moved == NULL) longjmp(memory->stop, 1);
  *room = wanted;
  return moved;
}

typedef struct {
  arena *memory;
  dragoman_html_tree *tree;
  size_t node_room, attribute_room, text_room;
} builder;

static uint32_t add_text(builder *to, const char *text, size_t length) {
  dragoman_html_tree *tree = to->tree;
  tree->text = grown(to->memory, tree->text, tree->text_length, &to->text_room, length, 1);
  uint32_t start = (uint32_t)tree->text_length;
  if (length > 0) memcpy(tree->text + start, text, length);
  tree->text_length += length;
  return start;
}

static const char *const kept[] = {
    [DRAGOMAN_HTML_CLASS] = "class",       [DRAGOMAN_HTML_ID] = "id",
    [DRAGOMAN_HTML_ROLE] = "role",         [DRAGOMAN_HTML_REL] = "rel",
    [DRAGOMAN_HTML_NAME] = "name",         [DRAGOMAN_HTML_PROPERTY] = "property",
    [DRAGOMAN_HTML_ITEMPROP] = "itemprop", [DRAGOMAN_HTML_CONTENT] = "content",
    [DRAGOMAN_HTML_DATETIME] = "datetime", [DRAGOMAN_HTML_TYPE] = "type",
    [DRAGOMAN_HTML_STYLE] = "style",       [DRAGOMAN_HTML_HIDDEN] = "hidden",
    [DRAGOMAN_HTML_START] = "start",       [DRAGOMAN_HTML_ARIA_HIDDEN] = "aria-hidden",
    [DRAGOMAN_HTML_SOURCE_LINE] = "data-sourcepos",
};

static void add_attribute(builder *to, const GumboAttribute *attribute) {
  dragoman_html_tree *tree = to->tree;
  for (size_t key = 0; key < sizeof kept / sizeof *kept; key++) {
    if (strcmp(attribute->name, kept[key]) != 0) continue;
    size_t length = strlen(attribute->value);
    uint32_t start = add_text(to, attribute->value, length);
    tree->attributes = grown(to->memory, tree->attributes, tree->attribute_count,
        &to->attribute_room, 1, sizeof *tree->attributes);
    tree->attributes[tree->attribute_count++] = (dragoman_html_attribute){
        .start = start, .end = start + (uint32_t)length, .key = (dragoman_html_key)key};
    return;
  }
}

static bool is_element(const GumboNode *node) { return node->type == GUMBO_NODE_ELEMENT; }

// What is in a template or a comment is no part of the page.
static bool is_kept(const GumboNode *node) {
  return node->type != GUMBO_NODE_TEMPLATE && node->type != GUMBO_NODE_COMMENT;
}

static size_t add_node(builder *to, const GumboNode *node) {
  dragoman_html_tree *tree = to->tree;
  tree->nodes =
      grown(to->memory, tree->nodes, tree->node_count, &to->node_room, 1, sizeof *tree->nodes);
  dragoman_html_node new = {.first_attribute = (uint32_t)tree->attribute_count};
  if (is_element(node)) {
    const GumboElement *element = &node->v.element;
    new.tag = (uint16_t)element->tag;
    new.line = element->start_pos.line;
    for (unsigned int index = 0; index < element->attributes.length; index++)
      add_attribute(to, element->attributes.data[index]);
    new.attribute_count = (uint32_t)tree->attribute_count - new.first_attribute;
  } else {
    size_t length = strlen(node->v.text.text);
    new.tag = DRAGOMAN_HTML_TEXT;
    new.line = node->v.text.start_pos.line;
    new.start = add_text(to, node->v.text.text, length);
    new.length = (uint32_t)length;
  }
  new.end = (uint32_t)tree->node_count + 1;
  tree->nodes[tree->node_count] = new;
  return tree->node_count++;
}

typedef struct {
  const GumboNode *node;
  size_t index;
  unsigned int next;
} step;

// Adds a node and all that is in it, with a stack of its own.
static void add_tree(builder *to, const GumboNode *root, step **steps) {
  size_t depth = 0, room = 0;
  *steps = grown(to->memory, *steps, depth, &room, 1, sizeof **steps);
  (*steps)[depth++] = (step){.node = root, .index = add_node(to, root)};
  while (depth > 0) {
    step *top = &(*steps)[depth - 1];
    const GumboVector *children = &top->node->v.element.children;
    if (top->next == children->length) {
      to->tree->nodes[top->index].end = (uint32_t)to->tree->node_count;
      depth--;
      continue;
    }
    const GumboNode *child = children->data[top->next++];
    if (!is_kept(child)) continue;
    size_t index = add_node(to, child);
    if (!is_element(child)) continue;
    *steps = grown(to->memory, *steps, depth, &room, 1, sizeof **steps);
    (*steps)[depth++] = (step){.node = child, .index = index};
  }
}

// What it changes is its caller's, and so keeps its value after a jump.
static bool parse(
    arena *memory, step **steps, const char *bytes, size_t length, dragoman_html_tree *tree) {
  if (setjmp(memory->stop) != 0) return false;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = give;
  options.userdata = memory;
  options.max_errors = 0;
  const GumboOutput *output = gumbo_parse_with_options(&options, bytes, length);
  builder to = {.memory = memory, .tree = tree};
  add_tree(&to, output->root, steps);
  return true;
}

bool dragoman_html_parse(
    const char *bytes, size_t length, size_t memory, dragoman_html_tree *tree) {
  arena parsing = {.left = memory};
  step *steps = NULL;
  *tree = (dragoman_html_tree){0};
  bool fits = parse(&parsing, &steps, bytes, length, tree);
  free(steps);
  free_arena(&parsing);
  return fits;
}

void dragoman_html_free(dragoman_html_tree *tree) {
  free(tree->nodes);
  free(tree->attributes);
  free(tree->text);
  *tree = (dragoman_html_tree){0};
}
