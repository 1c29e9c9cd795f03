// Styles in few bytes.

#ifndef DRAGOMAN_SHORTENING_H
#define DRAGOMAN_SHORTENING_H

// Drops from the terminal's capabilities what switches between sets of characters at each change of
// a style: only Unicode is written. After newterm, and after dragoman_restore_prepare, which keeps
// the whole of them for the end.
void dragoman_shorten_styles(void);

#endif
