import { useRef } from 'preact/hooks';
import { changeSettings } from '../../../data/entries/mutations.ts';
import type { Settings } from '../../../data/entries/settings.ts';
import { messagesFor, tipMessages } from '../../../data/messages/index.ts';
import { mutate } from '../../../data/rotation/mutate.ts';
import { endFirstDay } from '../../../data/rotation/user-data.ts';
import { hasNewTab } from '../../../data/storage/main-page.ts';
import type { PageView } from '../../tip/page-model.ts';
import { useFocusReturn } from '../use-focus-return.ts';
import { FirstSteps } from './FirstSteps.tsx';

interface Props {
  view: PageView;
}

/** What there is, the first steps, and the menus' other language by its own name for whoever cannot read this one. */
export function WelcomeCard({ view: { messages, settings } }: Props) {
  const card = useRef<HTMLElement>(null);
  useFocusReturn(card, 'next');
  const { welcome } = messagesFor(settings.levels, tipMessages[messages.language]);
  const { label, text, popupText, firstSteps, dismiss } = welcome;
  const change = (fields: Partial<Settings>) =>
    mutate(...changeSettings(fields, settings, new Date()));
  const other = messages.language === 'en' ? 'ja' : 'en';
  return (
    <aside class="welcome" aria-label={label} ref={card}>
      <p>{hasNewTab ? text : popupText}</p>
      <button type="button" popovertarget="first-steps">
        {firstSteps}
      </button>
      <button type="button" lang={other} onClick={() => change({ uiLanguage: other })}>
        {other === 'en' ? 'English' : '日本語'}
      </button>
      <button
        type="button"
        onClick={() => {
          endFirstDay();
          change({ welcomed: true });
        }}
      >
        {dismiss}
      </button>
      <FirstSteps language={messages.language} settings={settings} onChange={change} />
    </aside>
  );
}
