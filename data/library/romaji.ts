const VOWELS = 'aiueo';
/** Stands where a row has no kana. */
const NONE = '　';

/** The kana of each consonant, by its vowel. */
const ROWS: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  y: 'や　ゆ　よ',
  r: 'らりるれろ',
  w: 'わ　　　を',
};

/** Consonants before a small ゃ, ゅ or ょ, and the kana that they are written with. */
const GLIDES: Record<string, string> = {
  sh: 'し',
  ch: 'ち',
  j: 'じ',
  ...Object.fromEntries(
    Object.entries(ROWS).flatMap(([consonant, kana]) =>
      consonant && !'yw'.includes(consonant) ? [[`${consonant}y`, kana.charAt(1)]] : [],
    ),
  ),
};

const SYLLABLES = new Map([
  ...Object.entries(ROWS).flatMap(([consonant, kana]) =>
    [...VOWELS].map((vowel, index) => [consonant + vowel, kana.charAt(index)] as const),
  ),
  ...Object.entries(GLIDES).flatMap(([consonant, kana]) =>
    [...'auo'].map((vowel, index) => [consonant + vowel, kana + 'ゃゅょ'.charAt(index)] as const),
  ),
  ['shi', 'し'],
  ['chi', 'ち'],
  ['tsu', 'つ'],
  ['fu', 'ふ'],
  ['ji', 'じ'],
  ['n', 'ん'],
  ["n'", 'ん'],
  ['-', 'ー'],
] as const);

/** The hiragana of a word in lower-case romaji, Hepburn or Kunrei, finished or still being typed; undefined where it is none. */
export function kanaOf(word: string): string | undefined {
  const romaji = word
    .replaceAll('ō', 'ou')
    .replaceAll('ū', 'uu')
    .replace(/m(?=[bmp])/g, 'n')
    .replaceAll('tch', 'cch')
    .replace(
      /(?<=[aiueo])(?:[bcdfghjkmprstwyz]|[sc]h|ts|[bdghkmnprstz]y|([bcdfghjkmprstwyz])\1)$/,
      '',
    );
  // A doubled consonant is a small っ; n stands alone before a consonant and at the end.
  const parts = romaji.match(/([bcdfghjkmprstwyz])(?=\1)|n'|n(?![aiueoy'])|-|[^aiueo-]*[aiueo]/g);
  if (!parts || parts.join('') !== romaji) return undefined;
  const kana = parts.map((part) => SYLLABLES.get(part) ?? (part.length === 1 ? 'っ' : undefined));
  return kana.includes(undefined) || kana.includes(NONE) ? undefined : kana.join('');
}
