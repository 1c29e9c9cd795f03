// HTML as a tree in three arrays, by gumbo.
//
// No function calls itself for a node's children, so no depth of a page overflows the stack.

#ifndef DRAGOMAN_CHTML_H
#define DRAGOMAN_CHTML_H

#include <gumbo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The tag of a node that is text.
enum { DRAGOMAN_HTML_TEXT = 0xFFFF };

// The attributes that are kept.
typedef enum : uint8_t {
  DRAGOMAN_HTML_CLASS,
  DRAGOMAN_HTML_ID,
  DRAGOMAN_HTML_ROLE,
  DRAGOMAN_HTML_REL,
  DRAGOMAN_HTML_NAME,
  DRAGOMAN_HTML_PROPERTY,
  DRAGOMAN_HTML_ITEMPROP,
  DRAGOMAN_HTML_CONTENT,
  DRAGOMAN_HTML_DATETIME,
  DRAGOMAN_HTML_TYPE,
  DRAGOMAN_HTML_STYLE,
  DRAGOMAN_HTML_HIDDEN,
  DRAGOMAN_HTML_ARIA_HIDDEN,
  DRAGOMAN_HTML_START,
  DRAGOMAN_HTML_SOURCE_LINE,
} dragoman_html_key;

typedef struct {
  // Where the value is in the tree's text.
  uint32_t start, end;
  dragoman_html_key key;
} dragoman_html_attribute;

// Nodes are in the order of the page, so the children of a node come right after it.
typedef struct {
  // The first node after it that is not inside it.
  uint32_t end;
  // From 1; of what the parser has added, 0.
  uint32_t line;
  // Where the words of text are in the tree's text.
  uint32_t start, length;
  uint32_t first_attribute, attribute_count;
  // A GumboTag, or DRAGOMAN_HTML_TEXT.
  uint16_t tag;
} dragoman_html_node;

typedef struct {
  dragoman_html_node *nodes;
  size_t node_count;
  dragoman_html_attribute *attributes;
  size_t attribute_count;
  char *text;
  size_t text_length;
} dragoman_html_tree;

// Parses UTF-8, of less than 4 GB; false where the tree would need more memory than a limit, in bytes.
//
// Whatever it returns, dragoman_html_free frees what it has made.
bool dragoman_html_parse(
    const char *bytes, size_t length, size_t memory, dragoman_html_tree *tree);

void dragoman_html_free(dragoman_html_tree *tree);

#endif
