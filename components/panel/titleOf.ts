import type { Translate } from '../../utils/locale/index.ts';
import type { Suggestion } from '../../utils/model/index.ts';

/** What a suggestion is called: own replies have no title, and templates needn't have one. */
export function titleOf(t: Translate, { title, origin }: Pick<Suggestion, 'title' | 'origin'>): string {
  return title || t(origin === 'own' ? 'learned.own' : 'reply.untitled');
}
