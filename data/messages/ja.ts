import type { Messages } from './en.ts';
import { tipJa } from './tip-ja.ts';

/** The words of all pages in Japanese. */
export const ja: Messages = {
  ...tipJa,
  options: {
    title: 'JTE Tipsの設定',
    views: {
      settings: '設定',
      tips: 'アドバイス一覧',
      stamps: 'スタンプカード',
      backup: 'バックアップ',
    },
    print: '印刷',
    tipCount: (count) => `${number(count)}件`,
    themes: {
      legend: '表示するテーマ',
      lastOne: 'テーマは一つ以上必要なため、最後の一つはオフにできません。',
    },
    rotation: {
      legend: 'アドバイスを切り替えるタイミング',
      choices: {
        tab: '新しいタブを開くたび',
        hour: '1時間ごと',
        day: '1日ごと',
        paused: '「次へ」を押したときだけ',
      },
      whenOpened: '開くたび',
    },
    tipLanguage: {
      legend: 'アドバイスの言語',
      choices: { en: '英語', ja: '日本語', both: '英語と日本語' },
    },
    furigana: '漢字にふりがなを付ける',
    uiLanguage: {
      legend: '表示言語',
      choices: { auto: 'ブラウザーの言語に合わせる', en: 'English', ja: '日本語' },
    },
    appearance: {
      legend: '外観モード',
      choices: { auto: 'システムの設定に合わせる', light: 'ライト', dark: 'ダーク' },
    },
    textSize: {
      legend: '文字の大きさ',
      choices: { small: '小', medium: '中', large: '大' },
    },
    citation: '{author}「{title}」（『{magazine}』{issue}）',
    about: {
      heading: 'JTE Tipsについて',
      credit:
        'アドバイスは、{sources}で紹介された匿名のJTE（日本人英語教師）の声と、筆者の結びの言葉をもとに、JTE Tipsが書き直したものです。今日試すことと先生に聞くことは、JTE Tipsからの提案です。',
      privacy:
        '設定、アドバイスの記録（保存・非表示・スタンプ）、自分で追加したアドバイスは、このブラウザーに保存されます。ブラウザーの同期機能をオンにしている場合に限り、その機能を通じてほかのパソコンにも反映されます。それ以外に外部への送信やネットワークからの読み込みを行うことはなく、アカウントも不要です。必要な権限は、これらを保存するための「ストレージ」だけです。',
      licenses: 'JTE Tipsと使用しているソフトウェアのライセンス',
    },
    homePage:
      'Firefoxを起動したときの最初のウィンドウには、Firefoxのホームページが表示されます。ここにもアドバイスを表示するには、Firefoxの設定の「ホーム」で、ホームページと新しいウィンドウのカスタムURLに次のアドレスを入力してください。',
    sync: {
      allTravels:
        'データはすべて、ブラウザーの同期機能にもコピーされています。同じアカウントでサインインして同期をオンにしているほかのパソコンにも反映されます。',
      off: 'このブラウザーでは同期機能を利用できないため、データはすべて、このブラウザーの中にのみ保存されます。',
      settings: '設定',
      marks: (count) => `アドバイス${number(count)}件の記録（保存・非表示・スタンプ）`,
      tips: (count) => `自分で追加したアドバイス${number(count)}件`,
      noRoom: (what) =>
        `ブラウザーの同期機能の容量が足りないため、${what}は、このパソコンにのみ保存されています。ほかのパソコンへはバックアップで移せます。`,
      refused: (what) =>
        `ブラウザーの同期機能が一時的に保存を受け付けないため、${what}は、まだこのパソコンにのみ保存されています。数分後に自動でもう一度試します。`,
    },
    tips: {
      filters: {
        search: 'アドバイスを検索',
        theme: 'テーマ',
        allThemes: 'すべてのテーマ',
        choice: (name, count) => `${name}（${number(count)}件）`,
        only: '絞り込み',
        saved: '保存済み',
        tried: '試した',
        hidden: '非表示',
      },
      empty: {
        match:
          '条件に合うアドバイスがありません。検索する言葉を減らすか、別のテーマを選んでみてください。',
        saved:
          '保存したアドバイスはまだありません。後で読み返したいアドバイスの下の「保存」を押してください。',
        tried:
          '試したアドバイスはまだありません。学校で試したら、アドバイスの下の「試した」を押してください。',
        hidden:
          '非表示のアドバイスはありません。学校に合わないアドバイスは「非表示」を押すと、表示されなくなります。',
        mine: '自分で追加したアドバイスはまだありません。上の「アドバイスを追加」を開いて、先生方から聞いたことを書き留めてください。',
        clear: 'すべてのアドバイスを表示',
      },
      actions: {
        show: '今すぐ表示',
        edit: '編集',
        delete: '削除',
      },
      done: {
        marked: '絞り込みの条件に当てはまらなくなりました。',
        tried: '今日の日付でスタンプを押しました。',
        noted: 'メモを保存しました。',
        unstamped: 'スタンプを削除しました。',
        changed: '変更を保存しました。',
        deleted: '削除しました。',
        undone: '元に戻しました。',
      },
      handOn: {
        all: (count) => `自分のアドバイスをすべてファイルで渡す（${number(count)}件）`,
        shown: (count) => `表示中の自分のアドバイスをファイルで渡す（${number(count)}件）`,
        saved: (name, count) =>
          `「${name}」をダウンロードしました。自分で追加したアドバイス${number(count)}件が、試すことと教えてくれた人の名前も含めて入っています。保存・非表示・スタンプの記録、メモ、設定は含まれません。受け取ったALTは「バックアップ」から追加できます。`,
      },
      stamps: {
        list: '試した日',
        addNote: 'メモを追加',
        editNote: 'メモを編集',
        remove: 'スタンプを削除',
      },
      form: {
        'text.en': 'アドバイス（英語）',
        'text.ja': 'アドバイス（日本語）',
        ruby: 'どちらか一方の言語だけでもかまいません。ふりがなは「授業《じゅぎょう》」のように書きます。',
        saidBy: '教えてくれた人（任意）',
        'try.en': '今日試すこと（英語・任意）',
        'try.ja': '今日試すこと（日本語・任意）',
        change: '変更を保存',
        cancel: 'キャンセル',
        duplicate: '同じアドバイスがすでにあります。',
        conflict: {
          changed: 'この間に、別のウィンドウで次のように変更されました。',
          emptied: 'この間に、別のウィンドウで消去されました。',
          own: 'ここに書いた内容を残す',
          other: '別のウィンドウの内容にする',
        },
        faults: {
          empty: () => '英語か日本語でアドバイスを書いてください。',
          long: (count, most) =>
            `${number(count)}文字あります。${number(most)}文字以内にしてください。`,
        },
      },
      add: {
        heading: 'アドバイスを追加',
        lines: '先生から聞いたアドバイス（1行に1件）',
        help: '英語でも日本語でもかまいません。文書やチャットから貼り付けることもできます。ふりがなは「授業《じゅぎょう》」のように書きます。',
        more: '詳しく書く',
        other: 'もう一方の言語でのアドバイス（任意）',
        try: '今日試すこと（任意）',
        saidBy: '教えてくれた人（任意）',
        found: (count) => `${number(count)}件を追加できます。`,
        duplicates: (count) => `${number(count)}行はすでにある内容と同じため、追加されません。`,
        add: '追加',
        added: (count) => `アドバイスを${number(count)}件追加しました。`,
        undone: (count) => `追加した${number(count)}件を取り消しました。`,
        nothing: '追加できるアドバイスがありません。1行以上入力してください。',
        duplicate: '同じアドバイスがすでにあります。',
      },
    },
    backup: {
      room: {
        heading: 'ブラウザーの保存領域がいっぱいです',
        what: '空きができるまで変更は保存されずに残り、空きができしだい自動で保存されます。先にバックアップを保存し、不要なアドバイスを削除するか、下で前回の復元を元に戻すかどうかを決めてください。',
        parts: {
          tips: (kilobytes) => `自分で追加したアドバイス：${kilobytes} kB`,
          marks: (kilobytes) => `記録・スタンプ・メモ：${kilobytes} kB`,
          undo: (kilobytes) => `前回の復元を元に戻すためのデータ：${kilobytes} kB`,
        },
      },
      save: {
        heading: 'ファイルに保存',
        what: '設定、アドバイスの保存・非表示、スタンプとメモ、自分で追加したアドバイスを一つのファイルにまとめます。お好きな場所に保管してください。ほかの人に送られることはありません。',
        button: 'バックアップを保存',
        saved: (name) => `「${name}」をダウンロードしました。`,
        refused: 'データを読み込めませんでした。ブラウザーを再起動して、もう一度お試しください。',
      },
      restore: {
        heading: 'ファイルから復元',
        what: 'バックアップから復元します。ほかのALTから受け取ったファイルや、1行に1件ずつ書いたテキストファイルから、アドバイスを追加することもできます。どこが変わるかは、変更の前に確認できます。',
        choose: 'ファイルを選択',
        drop: 'またはこのページにドロップ',
        unchanged: '何も変更されていません。',
        busy: '大きなファイルを処理しています。少々お待ちください。',
        done: (what) => `完了しました（${what}）。`,
        cutOff: (stored, all) =>
          `前回の復元は、変更${number(all)}件のうち${number(stored)}件が済んだところで中断しました。続けるには、同じファイルをもう一度選んでください（同じ内容が重複することはありません）。ここまでの変更を元に戻すこともできます。`,
      },
      preview: {
        heading: (name) => `「${name}」で変わる内容`,
        legend: '現在のデータ',
        choices: {
          merge: '残したまま、バックアップの内容を追加する（両方にあるものは新しいほうを優先）',
          replace: '削除して、バックアップの内容に置き換える',
        },
        ready: 'まだ何も変更されていません。',
        nothing: 'このファイルで変わる内容はありません。',
        restore: '復元',
        add: '追加',
        cancel: 'キャンセル',
      },
      plan: {
        added: (what) => `追加：${what}`,
        changed: (what) => `変更：${what}`,
        removed: (what) => `削除：${what}`,
        skipped: (what) => `変更なし：${what}`,
        more: (count) => `ほか${number(count)}件`,
        saved: '保存済み',
        hidden: '非表示',
        tried: (count) => `${number(count)}回試した`,
        reasons: {
          same: '現在と同じ内容',
          older: '現在のデータのほうが新しい',
          duplicate: '同じ内容のアドバイスが追加済み',
          deleted: 'その後、このブラウザーで削除済み',
        },
      },
      counts: {
        settings: '設定',
        tips: (count) => `自分で追加したアドバイス${number(count)}件`,
        marks: (count) => `アドバイス${number(count)}件の記録`,
      },
      undo: {
        what: '前回の復元は、元に戻せます。',
        button: '元に戻す',
        dismiss: 'このままにする',
        cutOff:
          '前回の復元を元に戻す処理が、途中で止まりました。もう一度「元に戻す」を押すと、続きから再開します。',
        undone: '元に戻しました。ファイルによる変更はすべて取り消されました。',
      },
    },
    faults: {
      full: 'ブラウザーの保存領域に空きがありません。先にバックアップを保存し、不要なアドバイスを削除してから、もう一度お試しください。',
      refused:
        'ファイルの読み込み、またはブラウザーへの保存ができませんでした。もう一度お試しください。それでもできない場合は、ブラウザーを再起動してください。',
      largeFile: (most) =>
        `ファイルが${most} MBを超えています。${most} MB以下のファイルを選んでください。`,
      emptyFile: 'ファイルが空です。別のファイルを選んでください。',
      notUtf8:
        '文字コードがUTF-8のテキストではありません。テキストファイルの場合は、テキストエディターで開き、文字コードをUTF-8にして保存してから、もう一度選んでください。',
      notJson: (line) =>
        `ファイルの${line}行目が壊れています（JSONの形式ではありません）。テキストエディターでその行を直すか、別のバックアップを選んでください。`,
      notBackup:
        'JTE Tipsのバックアップではありません。JTE Tipsで保存したファイルか、1行に1件ずつ書いたテキストファイル（.txt）を選んでください。',
      newerBackup:
        'より新しいバージョンのJTE Tipsで保存されたバックアップです。このブラウザーのJTE Tipsを更新してから、もう一度選んでください。',
      unknownField: (path) =>
        `「${path}」は、JTE Tipsのバックアップでは使わない項目です。テキストエディターで削除するか、別のバックアップを選んでください。`,
      missingField: (path) =>
        `「${path}」がありません。テキストエディターで書き加えるか、別のバックアップを選んでください。`,
      longField: (path, most) =>
        `「${path}」が${most}文字を超えています。テキストエディターで短くするか、別のバックアップを選んでください。`,
      wrongField: (path) =>
        `「${path}」の内容が正しくありません。テキストエディターで直すか、別のバックアップを選んでください。`,
      sameId: (path) =>
        `「${path}」と同じIDがファイルの中にもう一つあります。テキストエディターで片方を削除するか、別のバックアップを選んでください。`,
      longLine: (line, most) =>
        `${line}行目が${most}文字を超えています。短くするか、2行に分けてください。`,
      tooManyItems: (path, max) =>
        `「${path}」が${number(max)}件を超えています。テキストエディターで減らすか、別のバックアップを選んでください。`,
      tooMuchInFile:
        'ファイルの内容が多すぎるため、JTE Tipsのバックアップとして読み込めません。別のバックアップを選んでください。',
      tooManyLines: (max) => `${number(max)}行を超えています。いくつかに分けてください。`,
      tooManyTips: (count, most) =>
        `追加すると合計${number(count)}件になり、上限の${number(most)}件を超えます。追加する数を減らすか、先に不要なものを削除してください。`,
      tooMuchText: (megabytes, most) =>
        `追加すると合計${megabytes} MBになり、上限の${most} MBを超えます。追加する数を減らすか、先に不要なものを削除してください。`,
    },
    stamps: {
      triedOf: (tried, all) => `${number(all)}件中${number(tried)}件を試しました`,
      none: 'スタンプはまだありません。学校で試したら、アドバイスの下の「試した」を押してください。ここにスタンプが表示されます。',
      full: 'すべて試しました。大変よくできました！',
      notShown: (count) => `ほか${number(count)}件は省略`,
      credit: '{sources}のアドバイスを、JTE Tipsが書き直したものです。',
      notes: 'メモ',
      printNotes: 'メモも印刷する（新しい順に、1ページに収まる分だけ）',
      sheets: '保存したアドバイスの打ち合わせシートを印刷',
    },
    sheets: {
      heading: '打ち合わせシート',
      size: {
        legend: 'A4用紙1枚に印刷する件数',
        choices: { half: '2件（半分に切って使う）', whole: '1件（メモ欄を広く取る）' },
      },
      notes: 'メモ',
      share: '画像を保存・共有',
      none: '保存したアドバイスはまだありません。アドバイスの下の「保存」を押すと、ここにシートが表示されます。',
      gone: 'このアドバイスは削除されています。',
      allSaved: '保存したアドバイスのシートをすべて表示',
    },
    tipsNotRead: (count) =>
      `自分で追加したアドバイス${number(count)}件を読み込めなかったため、ここには表示されていません。ブラウザーを再起動して、もう一度お試しください。`,
    notRead:
      '保存した設定を読み込めなかったため、初期設定を表示しています。ブラウザーを再起動して、もう一度お試しください。',
    notSaved:
      '保存できませんでした。もう一度お試しください。それでも保存できない場合は、ブラウザーを再起動してください。',
  },
};

function number(count: number): string {
  return new Intl.NumberFormat('ja').format(count);
}
