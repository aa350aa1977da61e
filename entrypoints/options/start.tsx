import { render } from 'preact';
import { Options } from './Options.tsx';

/** Shows the options page. */
export function start(): void {
  render(<Options />, document.body);
}
