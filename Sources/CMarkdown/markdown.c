#include "markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

void dragoman_markdown_prepare(void) { cmark_gfm_core_extensions_ensure_registered(); }

char *dragoman_markdown_html(const char *bytes, size_t length, bool tables) {
  // HTML inside is read as HTML is; nothing is drawn that could be unsafe.
  const int options = CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
  cmark_parser *parser = cmark_parser_new(options);
  static const char *const extensions[] = {"strikethrough", "table"};
  for (size_t index = 0; index + !tables < sizeof extensions / sizeof *extensions; index++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(extensions[index]);
    if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, bytes, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html =
      cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}
