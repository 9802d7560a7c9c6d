/** The parts of the template page that its first sight doesn't need: loaded behind it, so that they are there when used. */
import { lazy } from '../shared/lazy.tsx';
import type { Props as ManyProps } from './ManyBar.tsx';
import type { Props as ReadOnlyProps } from './ReadOnlyTemplate.tsx';
import type { Props as BinProps } from './RecycleBin.tsx';
import type { Props as FormProps } from './TemplateForm.tsx';
import type { Props as TidyProps } from './TidyDialog.tsx';

export const TemplateForm = lazy<FormProps>(async () => (await import('./TemplateForm.tsx')).TemplateForm);
export const ManyBar = lazy<ManyProps>(async () => (await import('./ManyBar.tsx')).ManyBar);
export const ReadOnlyTemplate = lazy<ReadOnlyProps>(
  async () => (await import('./ReadOnlyTemplate.tsx')).ReadOnlyTemplate,
);
export const RecycleBin = lazy<BinProps>(async () => (await import('./RecycleBin.tsx')).RecycleBin);
export const TidyDialog = lazy<TidyProps>(async () => (await import('./TidyDialog.tsx')).TidyDialog);

export async function preloadTemplateParts(): Promise<void> {
  await Promise.all([TemplateForm.preload(), ManyBar.preload(), ReadOnlyTemplate.preload()]);
}
