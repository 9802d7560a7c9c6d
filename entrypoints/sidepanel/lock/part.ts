/** What stands in place of what is locked: loaded when anything is. */
import { lazy } from '../../../components/index.ts';

export const Lock = lazy(async () => (await import('./desk.tsx')).LockPlace);
