import { Icon } from './Icon.tsx';
import { useTranslate } from './locale.tsx';

/** How many pictures go along; nothing where none does. */
export function PictureCount({ pictures = [] }: { readonly pictures?: readonly string[] | undefined }) {
  const t = useTranslate();
  if (pictures.length === 0) return null;
  const label = t('reply.pictures', { n: pictures.length });
  return (
    <span class="picture-count" title={label}>
      <Icon name="picture" />
      <span aria-hidden="true">{pictures.length}</span>
      <span class="visually-hidden">{label}</span>
    </span>
  );
}
