import type { Messages } from './en.ts';

/** The words of the pages in Japanese. */
export const ja: Messages = {
  page: {
    language: 'ja',
    previous: '前のヒント',
    next: '次のヒント',
    options: '設定',
    credit: {
      jte: 'JTEの先生のアドバイス（{author}「{title}」『{magazine}』{issue}より）',
      author: '記事の筆者による結びの言葉（{author}「{title}」『{magazine}』{issue}より）',
    },
    saidBy: '{name}から聞いたアドバイス',
    own: '自分で追加したヒント',
    suggestions: '試すこと、聞くこと',
    try: '今日試すこと',
    ask: '先生に聞くこと',
    ours: 'こちらからの提案です（JTEの先生の言葉ではありません）',
    copyQuestion: '質問をコピー',
    copied: '英語と日本語でコピーしました',
    notCopied: 'ブラウザーがコピーを許可しませんでした。質問の文を選択して、コピーしてください。',
  },
  options: {
    title: 'JTE Tips の設定',
    tipCount: (count) => `${new Intl.NumberFormat('ja').format(count)}件`,
    themes: {
      legend: 'どのヒントを表示しますか',
      lastOne:
        'オンになっているテーマはこれだけです。ヒントを必ず表示できるように、一つはオンのままにしてください。',
    },
    rotation: {
      legend: '新しいヒントに替えるタイミング',
      choices: {
        tab: '新しいタブを開くたび',
        hour: '1時間ごと',
        day: '1日ごと',
        paused: '「次のヒント」を押したときだけ',
      },
    },
    tipLanguage: {
      legend: 'ヒントの言語',
      choices: { en: 'English', ja: '日本語', both: 'Englishと日本語' },
    },
    furigana: '漢字にふりがなを付ける',
    uiLanguage: {
      legend: 'メニューの言語',
      choices: { auto: 'ブラウザーの言語に合わせる', en: 'English', ja: '日本語' },
    },
    appearance: {
      legend: '画面の明るさ',
      choices: { auto: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
    },
    textSize: {
      legend: '文字の大きさ',
      choices: { small: '小', medium: '中', large: '大' },
    },
    about: {
      heading: 'このアプリについて',
      credit:
        'アドバイスは、{author}「{title}」（『{magazine}』{issue}）に匿名で寄せられた、日本人の英語の先生方の声をもとにしています。文章は当方で書き改めました。「今日試すこと」と「先生に聞くこと」は当方からの提案です。',
      privacy:
        'データはすべてこのブラウザーの中に保存されます。アカウントは不要で、何かを送信したり、ネットワークから読み込んだりすることはありません。必要な権限は、設定を保存するための「ストレージ」だけです。',
    },
    notRead:
      '保存した設定を読み込めなかったため、初期設定を表示しています。ブラウザーを再起動して、もう一度お試しください。',
    notSaved:
      '設定を保存できませんでした。もう一度お試しください。それでも保存できないときは、ブラウザーを再起動してください。',
  },
};
