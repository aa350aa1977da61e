const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const NEWLINE = 0x0a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * The text without what is nested deeper than `maxDepth`; its lines keep their numbers. Browsers take seconds to parse a
 * million brackets, and no backup is that deep.
 */
export function pruneJson(json: string, maxDepth: number): string {
  const kept: string[] = [];
  let start = 0;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (OPENING.has(code)) {
      if (depth++ === maxDepth) kept.push(json.slice(start, i));
    } else if (CLOSING.has(code) && depth > 0) {
      if (--depth === maxDepth) start = i + 1;
    } else if (code === NEWLINE && depth > maxDepth) kept.push('\n');
  }
  if (depth <= maxDepth) kept.push(json.slice(start));
  return kept.join('');
}
