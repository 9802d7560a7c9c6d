/** The manager with all its styles, as its page has them. */
import '../../components/manager.css';
import '../../components/carry.css';
import '../../components/followUps.css';
import '../../components/history.css';
import '../../components/keys.css';
import '../../components/lock.css';
import '../../components/privacy.css';
import '../../components/shoppers.css';

export { managerStates } from './managerStates.tsx';
