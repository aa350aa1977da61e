import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../../data/rotation/hand.ts';
import { textParts } from '../../base/text-parts.ts';
import { onVoicesChanged, read, spokenOf, stop } from './speech.ts';

/**
 * The tip's being read aloud: whether it can be, whether it is, and the way to begin and to end it. Voices are asked for only
 * with `ask` or `toggle`: Firefox on Linux says in a bar of its own that it has none.
 */
export function useSpeech({ card, settings }: View) {
  const { tip, count } = card;
  const { tipLanguage } = settings;
  const spokenNow = () => spokenOf(textParts(tip.text, tipLanguage));
  const [isAsked, setAsked] = useState(false);
  const [isOffered, setOffered] = useState(false);
  const [isOn, setOn] = useState(false);
  /** Whether to begin as soon as a voice is found. */
  const isWaiting = useRef(false);
  const begin = () => {
    const spoken = spokenNow();
    isWaiting.current = spoken.length === 0;
    if (isWaiting.current) return;
    read(spoken, () => setOn(false));
    setOn(true);
  };
  // Before the frame: an open menu does not grow under the pointer.
  useLayoutEffect(() => {
    if (!isAsked) return;
    const look = () => {
      setOffered(spokenNow().length > 0);
      if (isWaiting.current) begin();
    };
    look();
    const stop = onVoicesChanged(look);
    return () => {
      isWaiting.current = false;
      stop();
    };
  }, [isAsked, tip, tipLanguage]);
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
    if (!isOn) {
      setAsked(true);
      return begin();
    }
    stop();
    setOn(false);
  };
  return { isOffered, isOn, ask: () => setAsked(true), toggle };
}
