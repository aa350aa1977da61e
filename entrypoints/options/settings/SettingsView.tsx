import { LevelChoice } from '../../../components/base/LevelChoice.tsx';
import { hasOwnHomePage } from '../../../data/storage/capabilities.ts';
import type { ViewProps } from '../view-props.ts';
import { About } from './About.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { HomePage } from './HomePage.tsx';
import { ThemeSettings } from './ThemeSettings.tsx';

/** Which tips to see, when and how; where they come from, and where all that is kept. */
export function SettingsView({ library, settings, messages, change, synced }: ViewProps) {
  return (
    <>
      <ThemeSettings {...{ library, settings, messages }} onChange={change} />
      <LevelChoice
        chosen={settings.levels}
        messages={messages.levels}
        isExplained
        onChoose={(levels) => change(() => ({ levels }))}
      />
      <DisplaySettings {...{ settings, messages }} onChange={change} />
      {hasOwnHomePage && <HomePage messages={messages} />}
      <About {...{ library, messages, synced }} />
    </>
  );
}
