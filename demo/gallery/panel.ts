/** The panel with all its styles, as its page has them. */
import '../../components/panel.css';
import '../../components/history.css';
import '../../components/known.css';
import '../../components/lock.css';
import '../../components/queue.css';

export { panelStates } from './panelStates.tsx';
