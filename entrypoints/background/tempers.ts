/** How shoppers decide, where an agent said so: it stands above what is read from the conversation. */
import type { Temper } from '../../utils/model/index.ts';

/** By `keyText` of the conversation, as it was looked up last. */
export const chosenTempers = new Map<string, Temper | undefined>();
