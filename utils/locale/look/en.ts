/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { lookZhCN } from './zh-CN.ts';

export const lookEn: CatalogueOf<typeof lookZhCN> = {
  'look.title': 'Text size and density',
  'look.size': 'Text size',
  'look.size.small': 'Small',
  'look.size.normal': 'Normal',
  'look.size.large': 'Large',
  'look.size.huge': 'Extra large',
  'look.density': 'Density',
  'look.density.comfortable': 'Comfortable',
  'look.density.compact': 'Compact',
  'look.hint': 'At once, in the panel and in the manager.',
};
