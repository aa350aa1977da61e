import { useLayoutEffect, useState } from 'preact/hooks';
import { countSeenAll, isFirstDay } from '../../../data/rotation/user-data.ts';
import { startWork } from '../../base/ready.ts';
import type { PageView } from '../../tip/page-model.ts';
import { SeenAllCard } from './SeenAllCard.tsx';
import { WelcomeCard } from './WelcomeCard.tsx';

interface Props {
  view: PageView;
}

/** The first day's card, until it is put away here or on another page; and once, after the first cycle, a question. */
export function Welcome({ view }: Props) {
  const { rotation, welcomed, askedDaily } = view.settings;
  const [isFirst, setFirst] = useState(false);
  const [seen, setSeen] = useState<number>();
  const isToBeAsked = rotation === 'tab' && !askedDaily;
  // Not after the frame: by then the page would count as ready.
  useLayoutEffect(() => {
    isFirstDay().then(setFirst).finally(startWork());
    if (isToBeAsked) countSeenAll().then(setSeen).finally(startWork());
  }, []);
  if (isFirst && !welcomed) return <WelcomeCard view={view} />;
  return seen && isToBeAsked ? <SeenAllCard count={seen} view={view} /> : null;
}
