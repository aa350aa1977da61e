/** A reading that is right although the dictionary's analyser reads the words in brackets otherwise. */
export interface ReadingException {
  context: string;
  ours: string;
  analyser: string;
  reason: string;
}

/** The differences that a reader of Japanese has looked at. */
export const exceptions: readonly ReadingException[] = [
  {
    context: '10［月号］',
    ours: 'がつごう',
    analyser: 'つきごう',
    reason: 'After a number, the month of the year is がつ.',
  },
  {
    context: '［何］でしょうか',
    ours: 'なん',
    analyser: 'なに',
    reason: 'Before だ and です, and so before でしょう, 何 is なん.',
  },
  {
    context: '1［分］ほど',
    ours: 'ぷん',
    analyser: 'ふん',
    reason: 'One minute is いっぷん.',
  },
  {
    context: '［何分］前',
    ours: 'なんぷん',
    analyser: 'なんふん',
    reason: 'After 何 the minutes are ぷん.',
  },
  {
    context: '［新出］単語',
    ours: 'しんしゅつ',
    analyser: 'にいで',
    reason: 'The analyser takes the schoolbook term for a family name.',
  },
  {
    context: '［一人］で取り組む',
    ours: 'ひとり',
    analyser: 'いちにん',
    reason: 'A person alone is ひとり.',
  },
  {
    context: '［二人］とも',
    ours: 'ふたり',
    analyser: 'ににん',
    reason: 'Two people, when counted in talk, are ふたり.',
  },
  {
    context: '［日本］',
    ours: 'にほん',
    analyser: 'にっぽん',
    reason: 'Both are right; にほん is the one of everyday talk.',
  },
  {
    context: '［日本人］',
    ours: 'にほんじん',
    analyser: 'にっぽんじん',
    reason: 'Both are right; にほんじん is the one of everyday talk.',
  },
  {
    context: '［先生方］',
    ours: 'せんせいがた',
    analyser: 'せんせいかた',
    reason: 'As the polite plural of people, 方 is がた.',
  },
  {
    context: 'をしている［間］に',
    ours: 'あいだ',
    analyser: 'ま',
    reason: 'The time that something lasts, after a verb, is あいだ.',
  },
  {
    context: 'カードを一つ［作り］',
    ours: 'つくり',
    analyser: 'づくり',
    reason: 'A verb here; the analyser takes it for the ending of a compound, as in 手作り.',
  },
  {
    context: 'ひとこと［声］をかけて',
    ours: 'こえ',
    analyser: 'ごえ',
    reason: 'A word of its own; the analyser takes it for the ending of a compound, as in 歌声.',
  },
];
