import type { Work } from '../slices.ts';

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
/** This bit makes `[` and `]` the same as `{` and `}`. */
const BRACE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
/** How many characters are read between two looks at the clock. */
const STRETCH = 2 ** 16;

/**
 * The text without what is nested deeper than `maxDepth`; its lines keep their numbers. Browsers take seconds to parse a
 * million brackets, and no backup is that deep. Undefined where it has more than `maxItems` values in lists and objects.
 */
export function* pruneJson(
  json: string,
  maxDepth: number,
  maxItems: number,
): Work<string | undefined> {
  const kept: string[] = [];
  let start = 0;
  let depth = 0;
  let items = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if ((code | BRACE_BIT) === OPENING) {
      if (depth++ === maxDepth) kept.push(json.slice(start, i));
      if (depth <= maxDepth) items++;
    } else if ((code | BRACE_BIT) === CLOSING && depth > 0) {
      if (--depth === maxDepth) start = i + 1;
    } else if (depth > maxDepth) {
      if (code === NEWLINE) kept.push('\n');
    } else if (code === COMMA) items++;
    if (items > maxItems) return undefined;
    if (i % STRETCH === 0) yield;
  }
  if (depth <= maxDepth) kept.push(json.slice(start));
  return kept.join('');
}
