import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { View } from '../../../data/rotation/hand.ts';
import { textParts } from '../../base/text-parts.ts';
import { onVoicesChanged, read, spokenOf, stop } from './speech.ts';

/** The tip's being read aloud: whether it can be, whether it is, and the way to begin and to end it. */
export function useSpeech({ card, settings }: View) {
  const { tip, count } = card;
  const { tipLanguage } = settings;
  const spokenNow = () => spokenOf(textParts(tip.text, tipLanguage));
  const [isOffered, setOffered] = useState(false);
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const look = () => setOffered(spokenNow().length > 0);
    look();
    return onVoicesChanged(look);
  }, [tip, tipLanguage]);
  // With another tip, or none, what is read is no longer what is shown.
  // Before the frame: later it might silence what a second press has begun to read.
  useLayoutEffect(() => {
    if (!isOn) return;
    const hush = () => {
      stop();
      setOn(false);
    };
    addEventListener('pagehide', hush);
    return () => {
      removeEventListener('pagehide', hush);
      hush();
    };
  }, [isOn, tip.id, count, tipLanguage]);
  const toggle = () => {
    if (!isOffered) return;
    if (isOn) stop();
    else read(spokenNow(), () => setOn(false));
    setOn(!isOn);
  };
  return { isOffered, isOn, toggle };
}
