import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { applyLook } from '../../components/look.ts';
import { readCollection } from '../../data/after-frame.ts';
import { en } from '../../data/messages/en.ts';
import { About } from './About.tsx';
import { Choice } from './Choice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { useSettings } from './use-settings.ts';

/** The options page. */
export function Options() {
  const [collection, setCollection] = useState<Awaited<ReturnType<typeof readCollection>>>();
  const { settings, isRefused, change } = useSettings();
  useEffect(() => {
    readCollection().then(setCollection);
  }, []);
  useLayoutEffect(() => {
    if (settings) applyLook(settings);
  }, [settings]);
  if (!collection || !settings) return null;
  return (
    <main>
      <h1>{en.optionsTitle}</h1>
      {isRefused && (
        <p class="fault" role="alert">
          {en.notSaved}
        </p>
      )}
      <ThemeChoice
        themes={collection.themes}
        tips={collection.tips}
        themesOff={settings.themesOff}
        onChange={change}
      />
      <Choice
        name="rotation"
        legend={en.rotation.legend}
        choices={en.rotation.choices}
        chosen={settings.rotation}
        onChoose={(rotation) => change(() => ({ rotation }))}
      />
      <Choice
        name="appearance"
        legend={en.appearance.legend}
        choices={en.appearance.choices}
        chosen={settings.appearance}
        onChoose={(appearance) => change(() => ({ appearance }))}
      />
      <Choice
        name="textSize"
        legend={en.textSize.legend}
        choices={en.textSize.choices}
        chosen={settings.textSize}
        onChoose={(textSize) => change(() => ({ textSize }))}
      />
      <About source={collection.source} />
    </main>
  );
}
