#include <libxml/xmlversion.h>
// ICU's headers and Foundation's copy of them cannot stand in one module.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
