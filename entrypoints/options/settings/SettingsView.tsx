import type { ViewProps } from '../view-props.ts';
import { About } from './About.tsx';
import { Choices } from './DisplaySettings.tsx';
import { ThemeChoice } from './ThemeSettings.tsx';

/** Which tips to see, when and how; where they come from, and where all that is kept. */
export function SettingsView({ kept, settings, messages, change, synced }: ViewProps) {
  return (
    <>
      <ThemeChoice {...{ kept, settings, messages }} onChange={change} />
      <Choices {...{ settings, messages }} onChange={change} />
      <About {...{ kept, messages, synced }} />
    </>
  );
}
