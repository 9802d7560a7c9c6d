/** The four tempers and how each one talks. */
import type { Temper } from '../../model/Shopper.ts';
import { koala } from './koala.ts';
import type { Manner } from './Manner.ts';
import { owl } from './owl.ts';
import { peacock } from './peacock.ts';
import { tiger } from './tiger.ts';

export const tempers: Readonly<Record<Temper, Manner>> = { tiger, peacock, koala, owl };
