import { useLayoutEffect, useState } from 'preact/hooks';
import { isFirstDay } from '../../../data/rotation/user-data.ts';
import { startWork } from '../../base/ready.ts';
import type { PageView } from '../../tip/page-model.ts';
import { WelcomeCard } from './WelcomeCard.tsx';

interface Props {
  view: PageView;
}

/** The first day's card, until it is put away here or on another page. */
export function Welcome({ view }: Props) {
  const [isFirst, setFirst] = useState(false);
  // Not after the frame: by then the page would count as ready.
  useLayoutEffect(() => {
    isFirstDay().then(setFirst).finally(startWork());
  }, []);
  return isFirst && !view.settings.welcomed ? <WelcomeCard view={view} /> : null;
}
