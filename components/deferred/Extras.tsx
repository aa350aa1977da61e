import { tipMessages } from '../../data/messages/index.ts';
import type { AllHidden as NoTip, View } from '../../data/rotation/hand.ts';
import type { TipModel } from '../tip/tip-model.ts';
import { More } from './menu/More.tsx';
import { NoticeBar } from './notice/NoticeBar.tsx';

interface Props {
  model: TipModel;
  view: View | NoTip;
}

/** What new tab and popup show beside the tip when it is wanted. */
export function Extras({ model, view }: Props) {
  const { language } = view.messages;
  const messages = tipMessages[language];
  return (
    <>
      <NoticeBar model={model} messages={messages.notices} />
      {view.card && <More model={model} view={view} messages={messages} />}
    </>
  );
}
