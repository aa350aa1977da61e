import type { Work } from '../slices.ts';

/** The words of JSON, or a character that begins none. A text is taken whole, so that brackets in it do not count. */
const WORD =
  /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[^ \t\n\r]/g;

const NEWLINE = 0x0a;
const RETURN = 0x0d;

const value = { '{': 'firstKey', '[': 'firstValue', text: 'done', scalar: 'done' };
/** What may stand at each place, and where that leads. */
const places: Record<string, Record<string, string>> = {
  value,
  firstValue: { ...value, ']': 'done' },
  firstKey: { text: 'colon', '}': 'done' },
  key: { text: 'colon' },
  colon: { ':': 'value' },
  afterField: { '}': 'done', ',': 'key' },
  afterItem: { ']': 'done', ',': 'value' },
  end: {},
};

/** The number of the line where a text ceases to be JSON; undefined where it is JSON to its end. */
export function* lineOfFault(json: string): Work<number | undefined> {
  const open: string[] = [];
  let place = 'value';
  for (const { index, 0: word } of json.matchAll(WORD)) {
    const next = places[place]?.[kindOf(word)];
    if (next === undefined) return lineAt(json, index);
    if (word === '{' || word === '[') open.push(word);
    if (word === '}' || word === ']') open.pop();
    place = next === 'done' ? placeAfter(open.at(-1)) : next;
    yield;
  }
  return place === 'end' ? undefined : lineAt(json, json.length);
}

function kindOf(word: string): string {
  if (word.length > 1 && word.startsWith('"')) return 'text';
  return /^(?:-?\d|true|false|null)/.test(word) ? 'scalar' : word;
}

function placeAfter(open: string | undefined): string {
  if (open === undefined) return 'end';
  return open === '{' ? 'afterField' : 'afterItem';
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let i = 0; i < index; i++) {
    const code = text.charCodeAt(i);
    if (code === RETURN || (code === NEWLINE && text.charCodeAt(i - 1) !== RETURN)) line++;
  }
  return line;
}
