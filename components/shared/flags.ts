import type { MessageKey } from '../../utils/locale/index.ts';
import type { FlagColour } from '../../utils/model/index.ts';

/** A colour is never the only sign: every flag has its word too. */
export const FLAG_NAME = {
  red: 'flag.red',
  yellow: 'flag.yellow',
  green: 'flag.green',
  blue: 'flag.blue',
  purple: 'flag.purple',
} as const satisfies Record<FlagColour, MessageKey>;

export const FLAG_SHORT = {
  red: 'flag.red.short',
  yellow: 'flag.yellow.short',
  green: 'flag.green.short',
  blue: 'flag.blue.short',
  purple: 'flag.purple.short',
} as const satisfies Record<FlagColour, MessageKey>;
