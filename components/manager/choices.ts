/** What can be chosen for a template, in the order in which it is offered. */
import type { Stage, Temper } from '../../utils/model/index.ts';

export const STAGES = ['presale', 'insale', 'aftersale'] as const satisfies readonly Stage[];
export const TEMPERS = ['tiger', 'peacock', 'koala', 'owl'] as const satisfies readonly Temper[];
