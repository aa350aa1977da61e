import { About } from './About.tsx';
import { Choices } from './Choices.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import type { ViewProps } from './view.ts';

/** Which tips to see, when and how; and where they come from. */
export function SettingsView({ kept, settings, messages, change }: ViewProps) {
  return (
    <>
      <ThemeChoice {...{ kept, settings, messages }} onChange={change} />
      <Choices {...{ settings, messages }} onChange={change} />
      <About source={kept.source} messages={messages} />
    </>
  );
}
