import { render } from 'preact';
import { TipPage } from '../../components/TipPage.tsx';
import { whenSeen } from '../../data/visit.ts';

whenSeen(() => render(<TipPage page="popup" />, document.body));
