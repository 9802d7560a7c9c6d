/** What panels keep of who waits is thrown away: an open one looks at the pages anew, and keeps what they show now. */
import { WAITING_KEPT, WAITING_SHOWN } from '../../../utils/model/index.ts';
import { clearSession } from '../../../utils/platform/index.ts';

export async function forgetWaiting(): Promise<void> {
  await Promise.all([WAITING_SHOWN, WAITING_KEPT].map(clearSession)).catch(() => {});
}
