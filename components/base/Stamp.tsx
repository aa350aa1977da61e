import { dateIn } from '../../data/messages/dates.ts';
import type { PageMessages } from '../../data/messages/tip-en.ts';

interface Props {
  /** The local date that the tip was last tried, like `2026-11-23`. */
  date: string;
  /** How often it was tried. */
  count: number;
  messages: PageMessages;
  /** Whether it is just coming down. */
  isNew?: boolean;
}

/** The round red stamp that a Japanese teacher puts under good work: よくできました, with the date. */
export function Stamp({ date, count, messages, isNew }: Props) {
  const { language, triedOn, triedOften } = messages;
  const name = (count > 1 ? triedOften : triedOn)
    .replace('{count}', `${count}`)
    .replace('{date}', dateIn(language, date, 'long'));
  return (
    <span class={isNew ? 'stamp stamp-down' : 'stamp'} role="img" lang={language} aria-label={name}>
      <b lang="ja">よくでき</b>
      <small>{dateIn(language, date, 'medium')}</small>
      <b lang="ja">ました</b>
      {count > 1 && <i>×{count}</i>}
    </span>
  );
}
