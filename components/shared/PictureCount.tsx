/** How many pictures go along; nothing where none does. */
import { Icon } from './Icon.tsx';
import { useTranslate } from './locale.tsx';

interface Props {
  readonly pictures?: readonly string[] | undefined;
  readonly id?: string;
}

export function PictureCount({ pictures = [], id }: Props) {
  const t = useTranslate();
  if (pictures.length === 0) return null;
  const label = t('reply.pictures', { n: pictures.length });
  return (
    <span id={id} class="picture-count" title={label}>
      <Icon name="picture" />
      <span aria-hidden="true">{pictures.length}</span>
      <span class="visually-hidden">{label}</span>
    </span>
  );
}
