import { tipMessages } from '../../data/messages/index.ts';
import { UnstoredNotice } from '../base/UnstoredNotice.tsx';
import { PicturePreview } from '../picture/PicturePreview.tsx';
import type { PageModel, PageView } from '../tip/page-model.ts';
import { More } from './menu/More.tsx';
import { NoticeBar } from './notice/NoticeBar.tsx';
import { ThemeMenu } from './themes/ThemeMenu.tsx';

interface Props {
  model: PageModel;
  view: PageView;
}

/** The notice about the last action, and the menus. */
export function Extras({ model, view }: Props) {
  const { language } = view.messages;
  const messages = tipMessages[language];
  const picture = model.state?.picture;
  const closePicture = () => model.update(async (state) => ({ ...state, picture: undefined }));
  return (
    <>
      <UnstoredNotice messages={messages.unstored} />
      <NoticeBar model={model} messages={messages.notices} />
      {picture && (
        <PicturePreview picture={picture} messages={messages.picture} onClose={closePicture} />
      )}
      {view.card && <More model={model} view={view} messages={messages} />}
      {view.card && <ThemeMenu model={model} view={view} messages={messages.themes} />}
    </>
  );
}
