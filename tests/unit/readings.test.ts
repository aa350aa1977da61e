import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { expect, test } from 'vitest';
import { parseRuby, plainText, type Segment } from '../../data/tips/ruby.ts';
import { japanese } from './japanese.ts';
import { exceptions, type ReadingException } from './readings-exceptions.ts';

type Difference = Omit<ReadingException, 'reason'>;

const builder = new TokenizerBuilder();
builder.setDictionary('embedded://ipadic');
builder.setMode('normal');
builder.setKeepWhitespace(true);
const analyser = builder.build();

function analyse(plain: string): Segment[] {
  const tokens: { surface: string; reading?: string }[] = analyser.tokenize(plain);
  return tokens.map(({ surface, reading = surface }) => ({ base: surface, reading }));
}

function toHiragana(kana: string): string {
  return kana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** How the text reads from its start up to each border of two segments. */
function readingsUpTo(segments: readonly Segment[]): Map<number, string> {
  let position = 0;
  let kana = '';
  const upTo = new Map([[position, kana]]);
  for (const { base, reading = base } of segments) {
    position += base.length;
    kana += toHiragana(reading);
    upTo.set(position, kana);
  }
  return upTo;
}

/** Compares the readings stretch by stretch: a stretch is the least that cuts no base of ours and no word of the analyser's. */
function differencesIn(text: string): Difference[] {
  const plain = plainText(text);
  const ours = readingsUpTo(
    parseRuby(text).flatMap((segment) =>
      segment.reading ? [segment] : [...segment.base].map((base) => ({ base })),
    ),
  );
  const theirs = readingsUpTo(analyse(plain));
  const differences: Difference[] = [];
  let start = 0;
  let [ourStart, theirStart] = [0, 0];
  for (const [end, ourKana] of ours) {
    const theirKana = theirs.get(end);
    if (theirKana === undefined) continue;
    const difference = {
      context: `${plain.slice(0, start)}［${plain.slice(start, end)}］${plain.slice(end)}`,
      ours: ourKana.slice(ourStart),
      analyser: theirKana.slice(theirStart),
    };
    if (difference.ours !== difference.analyser) differences.push(difference);
    [start, ourStart, theirStart] = [end, ourKana.length, theirKana.length];
  }
  if (start !== plain.length) throw new Error(`The analyser did not keep the text: ${plain}`);
  return differences;
}

const found = japanese.flatMap(differencesIn);

function isReviewedBy(exception: ReadingException, difference: Difference): boolean {
  return (
    difference.context.includes(exception.context) &&
    difference.ours === exception.ours &&
    difference.analyser === exception.analyser
  );
}

test('Each reading is the dictionary’s, or a reviewed exception.', () => {
  const unreviewed = found.filter(
    (difference) => !exceptions.some((exception) => isReviewedBy(exception, difference)),
  );
  expect(unreviewed).toEqual([]);
});

test('Each reviewed exception is still needed.', () => {
  const unneeded = exceptions.filter(
    (exception) => !found.some((difference) => isReviewedBy(exception, difference)),
  );
  expect(unneeded).toEqual([]);
});

test('A wrong reading is found, and a right one is not, wherever words and bases begin and end.', () => {
  expect(differencesIn('授業《じゅぎょう》で取《と》り組《く》む生徒《せいと》。')).toEqual([]);
  expect(differencesIn('授業中《じゅぎょうちゅう》の｜話し合い《はなしあい》。')).toEqual([]);
  expect(differencesIn('取《と》り組《く》む生徒《せいど》。')).toEqual([
    { context: '取り組む［生徒］。', ours: 'せいど', analyser: 'せいと' },
  ]);
  expect(differencesIn('よく取《と》り組《くむ》む。')).toEqual([
    { context: 'よく［取り組む］。', ours: 'とりくむむ', analyser: 'とりくむ' },
  ]);
});
