import { Component } from 'preact';
import type { PageMessages } from '../data/messages/en.ts';
import { plainText } from '../data/ruby.ts';
import type { BundledTip } from '../data/tips.ts';

interface Props {
  ask: BundledTip['ask'];
  messages: PageMessages;
}

interface State {
  outcome?: 'copied' | 'notCopied';
}

/** Copies the question in both languages, the Japanese without its readings. */
export class CopyQuestion extends Component<Props, State> {
  override state: State = {};

  readonly copy = async () => {
    const { en, ja } = this.props.ask;
    try {
      await navigator.clipboard.writeText(`${en}\n${plainText(ja)}`);
      this.setState({ outcome: 'copied' });
    } catch (cause) {
      console.error('The question could not be copied.', cause);
      this.setState({ outcome: 'notCopied' });
    }
  };

  render({ messages }: Props, { outcome }: State) {
    return (
      <p class="copy-question">
        <button type="button" onClick={this.copy}>
          {messages.copyQuestion}
        </button>
        <span role="status">{outcome && messages[outcome]}</span>
      </p>
    );
  }
}
