/** Who waits, in the session. The icon shows it: told by the panel that knows, painted by the background beside what is due. */

/** How many, and the colour that says how urgent it is. */
export type WaitingBadge = readonly [n: number, colour: string];

/** Where it stands in the session. Nothing: nobody waits, or nobody looks who does. */
export const WAITING_BADGE = 'badge';

/** Where panels keep who waits, by name, as long as one of them collects it; and since when, by marks, for the next. */
export const WAITING_SHOWN = 'queue';
export const WAITING_KEPT = 'queueKept';
