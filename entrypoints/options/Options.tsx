import { useEffect, useState } from 'preact/hooks';
import { loadCollection } from '../../data/collection.ts';
import { en } from '../../data/messages/en.ts';
import type { Collection } from '../../data/tips.ts';
import { About } from './About.tsx';
import { RotationChoice } from './RotationChoice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { useSettings } from './use-settings.ts';

/** The options page. */
export function Options() {
  const [collection, setCollection] = useState<Collection>();
  const { settings, isRefused, change } = useSettings();
  useEffect(() => {
    loadCollection().then(setCollection);
  }, []);
  if (!collection || !settings) return null;
  return (
    <main>
      <h1>{en.optionsTitle}</h1>
      {isRefused && (
        <p class="fault" role="alert">
          {en.notSaved}
        </p>
      )}
      <ThemeChoice collection={collection} settings={settings} onChange={change} />
      <RotationChoice settings={settings} onChange={change} />
      <About source={collection.source} />
    </main>
  );
}
