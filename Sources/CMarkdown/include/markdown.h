// Markdown to HTML, by cmark-gfm.

#ifndef DRAGOMAN_CMARKDOWN_H
#define DRAGOMAN_CMARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

// Once, before any other function is called.
void dragoman_markdown_prepare(void);

// The HTML of UTF-8 text with its footnotes, and tables if wanted, each block with its lines.
//
// It ends in a NUL and is to be freed; NULL where there is no memory.
char *dragoman_markdown_html(const char *bytes, size_t length, bool tables);

#endif
