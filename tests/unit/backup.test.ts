import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../data/backup/read-file.ts';
import { UserError } from '../../data/messages/user-error.ts';
import { aFullLife } from './a-full-life.ts';
import { lineOfFault, parseBackup, pruneJson, writeBackup } from './backup-at-once.ts';

const DATE = '2026-11-23';
const empty = { format: 'jte-tips-backup', version: 1, date: DATE, marks: [], tips: [] };
const tip = { id: 'mine-1', text: { en: 'Sing.' }, at: 5 };
const mark = { id: 'be-on-time', saved: true, at: 5, times: { saved: 5 } };

/** The entries that a backup gives a profile that has none. */
function restored(text: string): Record<string, unknown> {
  const { settings, marks, tips } = parseBackup(text);
  return Object.fromEntries([
    ...(settings ? [['settings', settings]] : []),
    ...marks.map(({ id, ...entry }) => [`mark:${id}`, entry]),
    ...tips.map(({ id, ...entry }) => [`tip:${id}`, entry]),
  ]);
}

function userErrorOf(backup: unknown): string {
  try {
    parseBackup(typeof backup === 'string' ? backup : JSON.stringify(backup));
    return 'no fault';
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    return fault.message;
  }
}

test('A backup is readable by people: sorted, indented, without what was deleted or says nothing.', () => {
  const text = writeBackup(
    {
      'tip:mine-2': { text: { ja: '歌《うた》う' }, theme: 'mine', at: 7 },
      'tip:mine-1': { at: 5, saidBy: 'Ms Tanaka', text: { en: 'Sing.' }, of: 'tomorrow' },
      'tip:mine-3': { deleted: true, at: 9 },
      'mark:b': { saved: false, at: 5 },
      'mark:a': {
        tried: [
          { date: DATE, id: 's', at: 4 },
          { id: 'r', deleted: true },
        ],
        at: 4,
      },
      settings: { rotation: 'day', textSize: 'huge', at: 3 },
      rotation: { count: 7 },
    },
    DATE,
  );
  expect(text).toBe(
    `${JSON.stringify(
      {
        format: 'jte-tips-backup',
        version: 1,
        date: DATE,
        settings: { rotation: 'day', at: 3, times: { rotation: 3 } },
        marks: [{ id: 'a', tried: [{ id: 's', date: DATE, at: 4 }], at: 4, times: { tried: 4 } }],
        tips: [
          { id: 'mine-1', text: { en: 'Sing.' }, saidBy: 'Ms Tanaka', at: 5 },
          { id: 'mine-2', text: { ja: '歌《うた》う' }, at: 7 },
        ],
      },
      null,
      2,
    )}\n`,
  );
});

test('A full life comes back from its backup byte for byte, with or without the marks of Windows.', async () => {
  const text = writeBackup(aFullLife(), DATE);
  const backup = parseBackup(text);
  expect([backup.marks.length, backup.tips.length]).toEqual([31, 1000]);
  expect(writeBackup(restored(text), DATE)).toBe(text);
  const fromWindows = new Blob([`\ufeff${text.replaceAll('\n', '\r\n')}`]);
  expect(parseBackup(await textOf(fromWindows))).toEqual(backup);
});

const time = fc.oneof(fc.nat(), fc.double());
const words = fc.string({ unit: 'binary', maxLength: 12 });
const stored = fc.oneof(
  fc.record(
    {
      saved: fc.oneof(fc.boolean(), words),
      hidden: fc.boolean(),
      tried: fc.array(
        fc.record(
          {
            id: words,
            date: fc.constantFrom(DATE, 'today'),
            note: words,
            at: time,
            deleted: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      ),
      text: fc.record({ en: words, ja: words }, { requiredKeys: [] }),
      try: fc.oneof(words, fc.record({ en: words })),
      saidBy: words,
      themesOff: fc.array(fc.oneof(words, fc.nat())),
      rotation: fc.constantFrom('day', 'sometimes'),
      at: time,
      times: fc.dictionary(fc.constantFrom('saved', 'tried', 'rotation'), time),
    },
    { requiredKeys: [] },
  ),
  fc.anything(),
);
const key = fc.oneof(
  fc.constant('settings'),
  words.map((id) => `mark:${id}`),
  words.map((id) => `tip:${id}`),
);

test('Whatever is stored, its backup can be read, and gives the same backup again.', () => {
  fc.assert(
    fc.property(fc.dictionary(key, stored), (entries) => {
      const text = writeBackup(entries, DATE);
      expect(writeBackup(restored(text), DATE)).toBe(text);
    }),
  );
});

test('Whatever JSON or text a file holds, nothing but a fault comes of it.', () => {
  const near = fc.record(
    {
      format: fc.constant('jte-tips-backup'),
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      date: fc.constant(DATE),
      settings: fc.oneof(fc.jsonValue(), fc.constant({ at: 1, times: {} })),
      marks: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.constant(mark), fc.jsonValue()))),
      tips: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.constant(tip), fc.jsonValue()))),
    },
    { requiredKeys: ['format'] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), near), (value) => {
      expect(userErrorOf(value)).not.toBe('');
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(userErrorOf(text)).not.toBe('no fault');
    }),
  );
});

test('Script and markup in every field come through as the text that they are.', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>javascript:';
  const backup = {
    ...empty,
    settings: { themesOff: [evil], at: 1, times: { themesOff: 1 } },
    marks: [{ id: evil, tried: [{ id: '<b>', date: DATE, note: evil, at: 1 }], at: 1, times: {} }],
    tips: [{ id: evil, text: { en: evil, ja: evil }, try: { en: evil }, saidBy: evil, at: 1 }],
  };
  expect(parseBackup(JSON.stringify(backup))).toEqual(backup);
});

test.each([
  ['no JSON', '{\n  "format": "jte-tips-backup",\n  "version": 1,\n}', /^Line 4 .* not JSON/],
  [
    'half a file',
    writeBackup(aFullLife(), DATE).slice(0, 999),
    /^Line \d\d of this file is damaged/,
  ],
  ['another JSON', { name: 'jte-tips' }, /not a backup of JTE Tips/],
  ['a list', [empty], /not a backup of JTE Tips/],
  ['null', 'null', /not a backup of JTE Tips/],
  ['a newer version’s backup', { ...empty, version: 2, stars: [] }, /newer version of JTE Tips/],
  ['no version', { ...empty, version: undefined }, /^“version” is missing/],
  ['an odd version', { ...empty, version: '1' }, /^“version” has something/],
  ['deep nesting', `${'['.repeat(1e6)}${']'.repeat(1e6)}`, /not a backup of JTE Tips/],
  [
    'deep nesting in a field',
    `{"format":"jte-tips-backup","version":1,"date":"2026-11-23","marks":${'['.repeat(1e6)}${']'.repeat(1e6)},"tips":[]}`,
    /^“marks\[0\]” has something/,
  ],
  ['deep nesting that never ends', '{"a":'.repeat(5e5), /^Line 1 .* not JSON/],
  [
    '__proto__',
    `${JSON.stringify({ ...empty, tips: [tip] }).slice(0, -3)},"__proto__":{"isAdmin":true}}]}`,
    /^“tips\[0\].__proto__” is a field that no backup has/,
  ],
  ['constructor', { ...empty, constructor: { prototype: {} } }, /^“constructor” is a field/],
  [
    'an unknown field',
    { ...empty, tips: [{ ...tip, colour: 'red' }] },
    /^“tips\[0\].colour” is a f/,
  ],
  [
    'an unknown field with an endless name',
    { ...empty, ['a'.repeat(1e6)]: 1 },
    /^“a{40}” is a field/,
  ],
  ['a list as tip', { ...empty, tips: [[]] }, /^“tips\[0\]” has something/],
  ['a text as list', { ...empty, tips: 'all' }, /^“tips” has something/],
  [
    'a number as text',
    { ...empty, tips: [tip, { ...tip, text: { en: 7 } }] },
    /^“tips\[1\].text.en” has/,
  ],
  ['a tip without words', { ...empty, tips: [{ ...tip, text: {} }] }, /^“tips\[0\].text” has/],
  [
    'an empty text',
    { ...empty, tips: [{ ...tip, text: { en: ' ' } }] },
    /^“tips\[0\].text.en” has/,
  ],
  [
    'a text that is too long',
    { ...empty, tips: [{ ...tip, try: { ja: 'あ'.repeat(501) } }] },
    /^“tips\[0\].try.ja” has more than 500 characters/,
  ],
  ['a yes', { ...empty, marks: [{ ...mark, saved: 'yes' }] }, /^“marks\[0\].saved” has/],
  [
    'a stamp without a date',
    { ...empty, marks: [{ ...mark, tried: [{ id: 's', at: 1 }] }] },
    /^“marks\[0\].tried\[0\].date” is missing/,
  ],
  [
    'no such setting',
    { ...empty, settings: { rotation: 'weekly', at: 1, times: {} } },
    /^“settings.rotation” has/,
  ],
  ['a time beyond all time', { ...empty, tips: [{ ...tip, at: 1e300 }] }, /^“tips\[0\].at” has/],
  [
    'the time of another field',
    { ...empty, marks: [{ ...mark, times: { colour: 1 } }] },
    /^“marks\[0\].times.colour” is a f/,
  ],
  ['two tips of one id', { ...empty, tips: [tip, tip] }, /^“tips\[1\].id” is an id that another/],
  ['two marks of one id', { ...empty, marks: [mark, mark] }, /^“marks\[1\].id” is an id/],
  [
    'two stamps of one id',
    { ...empty, marks: [{ ...mark, tried: [1, 2].map((at) => ({ id: 's', date: DATE, at })) }] },
    /^“marks\[0\].tried\[1\].id” is an id/,
  ],
])(
  'A file with %s is refused, and the message says what is wrong and where.',
  (_, file, message) => {
    expect(userErrorOf(file)).toMatch(message);
  },
);

const bytes = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

test('A file is read with or without a byte order mark.', async () => {
  expect(await textOf(bytes([0xef, 0xbb, 0xbf], '授業\r\n'))).toBe('授業\r\n');
  expect(await textOf(bytes('授業\r\n'))).toBe('授業\r\n');
});

test.each([
  ['nothing', bytes(), /^This file is empty/],
  ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), /^This file is empty/],
  ['empty lines', bytes('\r\n \r\n'), /^This file is empty/],
  ['Shift_JIS', bytes([0x8e, 0xf6, 0x8b, 0xc6]), /not text in UTF-8.*save it again/],
  ['UTF-16', bytes([0xff, 0xfe, 0x41, 0]), /not text in UTF-8/],
  ['UTF-16 without its mark', bytes([0x41, 0, 0x42, 0]), /not text in UTF-8/],
  ['6 MB', bytes('a'.repeat(6e6)), /larger than 5 MB/],
])('A file with %s in it is refused.', async (_, file, message) => {
  await expect(textOf(file)).rejects.toThrow(message);
});

test('The line that is named is the first that is not JSON.', () => {
  const damaged = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', ',', '"', '}', '1', '\\', 'é', '\n'),
    )
    .map(([value, place, length, other]) => {
      const json = JSON.stringify(value, null, 1);
      const start = place % (json.length + 1);
      return json.slice(0, start) + other + json.slice(start + length);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const line = lineOfFault(text);
      let message = 'none';
      try {
        JSON.parse(text);
      } catch (cause) {
        message = String(cause);
      }
      expect(line === undefined).toBe(message === 'none');
      const [, named] = /\(line (\d+) /.exec(message) ?? [];
      if (named !== undefined) expect(line).toBeLessThanOrEqual(Number(named));
    }),
    { numRuns: 2000 },
  );
  expect(lineOfFault('{\n "a": 1,\n "b": 01\n}')).toBe(3);
  expect(lineOfFault('{\r\n"a": "not\r\nclosed"}')).toBe(2);
  expect(lineOfFault('[1,\n2')).toBe(2);
});

test.each([
  ['a list that never ends', '['.repeat(5e6), /not JSON/],
  ['objects that never end', '{"a":'.repeat(1e6), /not JSON/],
  ['lists in lists', '['.repeat(2.5e6) + ']'.repeat(2.5e6), /not a backup/],
  ['a broken list of millions', `{"a":[${'1,'.repeat(2.5e6)}`, /more in it than a backup/],
  [
    'fifty thousand marks',
    { ...empty, marks: Array.from({ length: 50_000 }, (_, i) => ({ ...mark, id: `tip-${i}` })) },
    /more in it than a backup/,
  ],
  [
    'more marks than the limit',
    { ...empty, marks: Array.from({ length: 5001 }, (_, i) => ({ ...mark, id: `tip-${i}` })) },
    /^“marks” has more than 5,000 items/,
  ],
  [
    'more stamps than the limit',
    {
      ...empty,
      marks: [
        {
          id: 'a',
          tried: Array.from({ length: 10_001 }, (_, i) => ({ id: `${i}`, date: DATE, at: 1 })),
          at: 1,
          times: {},
        },
      ],
    },
    /^“tried” has more than 10,000 items/,
  ],
])('A file of 5 MB is refused before it could hold the page up: %s.', (_, file, words) => {
  expect(userErrorOf(file)).toMatch(words);
});

test.each([
  [
    'a tip’s id with half a surrogate pair',
    { tips: [{ ...tip, id: '\ud800' }] },
    /^“tips\[0\].id”/,
  ],
  ['a mark’s', { marks: [{ ...mark, id: 'a\udc00' }] }, /^“marks\[0\].id”/],
  [
    'a stamp’s',
    { marks: [{ id: 'a', tried: [{ id: '\ud800', date: DATE, at: 1 }], at: 1, times: {} }] },
    /^“marks\[0\].tried\[0\].id”/,
  ],
  [
    'a date that no calendar has',
    { marks: [{ id: 'a', tried: [{ id: 's', date: '2026-02-31', at: 1 }], at: 1, times: {} }] },
    /^“marks\[0\].tried\[0\].date”/,
  ],
  [
    'a tip without a visible character',
    { tips: [{ ...tip, text: { en: '\u200b\u200e\u2060\u3164\u0301' } }] },
    /^“tips\[0\].text.en”/,
  ],
])('A backup with %s is refused, and the place is named.', (_, part, words) => {
  expect(userErrorOf({ ...empty, ...part })).toMatch(words);
});

test('Texts lose halves of surrogate pairs and direction controls, which would turn the page around them.', () => {
  const en = '\u202eSing\ud800 it.\u202c \u2066Now\u2069';
  const { tips } = parseBackup(JSON.stringify({ ...empty, tips: [{ ...tip, text: { en } }] }));
  expect(tips[0]?.text.en).toBe('Sing\ufffd it. Now');
});

test('Pruned JSON keeps what is near the top, and its lines.', () => {
  expect(pruneJson('{"a":[[1,\n[2]],"]"]}', 2, 99)).toBe('{"a":[\n,"]"]}');
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), (json) => {
      expect(pruneJson(json, 4, 1000)).toBe(json);
    }),
  );
});
