import type { TipMessages } from './tip-en.ts';

/** The words of new tab and popup in Japanese. */
export const tipJa: TipMessages = {
  page: {
    language: 'ja',
    previous: '前へ',
    next: '次へ',
    save: '保存',
    hide: '非表示',
    tried: '試した',
    copy: 'コピー',
    more: 'その他',
    options: '設定',
    credit: {
      jte: 'JTEの先生のアドバイス（{author}「{title}」『{magazine}』{issue}より）',
      author: '記事の筆者による結びの言葉（{author}「{title}」『{magazine}』{issue}より）',
    },
    shortCredit: {
      jte: 'JTEの先生（{author}『{magazine}』{issue}）',
      author: '筆者（{author}『{magazine}』{issue}）',
    },
    saidBy: '{name}から聞いたアドバイス',
    own: '自分で追加したアドバイス',
    try: '今日試すこと',
    ask: 'JTEの先生に聞くこと',
    triedOn: '{date}に試しました',
    triedOften: '{count}回試しました（前回は{date}）',
    suggestions: '今日試すこと・JTEの先生に聞くこと',
    ownSuggestion: '今日試すこと',
    note: '自分のメモ',
    ours: 'JTE Tipsからの提案',
    copyQuestion: '質問をコピー',
  },
  homeroom: {
    page: {
      suggestions: '今日試すこと・担任の先生に聞くこと',
      ask: '担任の先生に聞くこと',
    },
    welcome: {
      text: '新しいタブを開くたびに、先生からのアドバイスが届きます。',
      popupText: 'このボタンを押すたびに、先生からのアドバイスが届きます。',
    },
  },
  unstored: {
    slow: 'まだ保存されていません。ブラウザーの応答に時間がかかっています。応答がありしだい、保存されます。',
    full: 'まだ保存されていません。ブラウザーの保存領域に空きがありません。操作の内容は残っていますので、空きができしだい、保存されます。',
    refused:
      'まだ保存されていません。ブラウザーが保存を受け付けませんでした。操作の内容は残っていますので、保存できるようになりしだい、保存されます。',
    room: '保存領域の内訳を見る',
  },
  notices: {
    failed:
      'うまくいきませんでした。もう一度お試しください。それでもうまくいかないときは、ページを再読み込みしてください。',
    hidden: 'アドバイスを非表示にしました。今後は出てきません。',
    stamped: 'よくできました！今日の日付でスタンプを押しました。',
    triedToday: '今日はもう試しています。メモを書き直すことも、スタンプを取り消すこともできます。',
    stampCard: '{all}件中{tried}件・スタンプカード',
    noteKept: 'メモを保存しました。',
    copied: 'コピーしました。',
    copiedQuestion: '英語と日本語の両方をコピーしました。',
    notCopied: 'コピーできませんでした。文章を選択して、手動でコピーしてください。',
    undo: '元に戻す',
    note: 'いかがでしたか（自分用のメモ・任意）',
    keepNote: 'メモを保存',
  },
  themes: {
    heading: '表示するテーマ',
    lastOne: 'テーマは一つ以上必要です。',
    forNow: '今だけ、次のテーマにしぼる',
    noneForNow: '何も選ばないときは、設定で選んだテーマすべてから表示します。',
  },
  more: {
    listen: '読み上げ',
    stop: '読み上げを停止',
    picture: '画像を保存・共有',
    print: '打ち合わせシートを印刷',
    help: 'ショートカットキー',
    browsersNewTab: 'ブラウザー標準の新しいタブ',
  },
  picture: {
    heading: 'このアドバイスの画像',
    share: '画像を共有',
    save: '画像を保存',
    copy: '画像をコピー',
    close: '閉じる',
    outcomes: {
      shared: '共有しました。',
      saved: '画像をダウンロードしました。',
      copied: 'コピーしました。',
      cancelled: '共有をキャンセルしました。',
      notDrawn: '画像を作成できませんでした。一度閉じて、もう一度お試しください。',
      notShared: '画像を共有できませんでした。保存してから、ファイルを共有してください。',
      notCopied: '画像をコピーできませんでした。代わりに保存してください。',
    },
  },
  help: {
    heading: 'ショートカットキー',
    hint: 'ショートカットキー：{key}',
    use: 'ショートカットキーを使う',
    popup: '{keys}を押すと、どのページからでもポップアップを開けます。',
    noPopup: 'ポップアップを開くショートカットキーは設定されていません。',
    changeIn: {
      chromium: '「chrome://extensions/shortcuts」で設定を変更できます。',
      firefox:
        '「about:addons」の歯車ボタンから「拡張機能のショートカットキーの管理」を開くと、設定を変更できます。',
    },
    close: '閉じる',
  },
  levels: {
    legend: '教えている学校',
    choices: { es: '小学校', jhs: '中学校', shs: '高等学校' },
    note: '試すことと聞くことは、選んだ学校に合わせて表示されます。選ばなければ、すべての学校が対象です。アドバイスそのものは変わりません。',
  },
  welcome: {
    label: 'はじめに',
    text: '新しいタブを開くたびに、JTEの先生のアドバイスが届きます。',
    popupText: 'このボタンを押すたびに、JTEの先生のアドバイスが届きます。',
    firstSteps: 'はじめの設定',
    choose: 'テーマを選択',
    tipLanguage: 'アドバイスの言語',
    tipLanguages: { en: '英語', ja: '日本語', both: '英語と日本語' },
    uiLanguage: '表示言語',
    pin: {
      chromium:
        'アドバイスはツールバーのボタンからも見られます。アドレスバーの横にあるパズルのピースを押し、JTE Tipsの横のピンを押すと、いつでもボタンが表示されます。',
      edge: 'アドバイスはツールバーのボタンからも見られます。アドレスバーの横にあるパズルのピースを押し、JTE Tipsの横の目のマークを押すと、いつでもボタンが表示されます。',
      firefox:
        'アドバイスはツールバーのボタンからも見られます。アドレスバーの横にあるパズルのピースを押し、JTE Tipsの横の歯車から「ツールバーにピン留め」を選ぶと、いつでもボタンが表示されます。',
    },
    dismiss: '閉じる',
  },
  seenAll: {
    label: '一巡のお知らせ',
    text: '{count}件すべてのアドバイスが表示されました。これからは1日1件にしますか。',
    daily: '1日1件にする',
    asNow: '今のままにする',
  },
  allHidden: {
    heading: 'アドバイスはすべて非表示です。',
    bringBack: 'すべて再表示',
    list: '一覧から選択',
  },
};
