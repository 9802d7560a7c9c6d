/** What is shown where there is nothing yet: what it is, and what to do. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** 1 where it is the whole page; left out: 2. */
  readonly level?: 1 | 2;
}

export function EmptyState({ icon, title, children, level = 2 }: Props) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div class="empty">
      <Icon name={icon} class="empty-icon" />
      <Title class="empty-title">{title}</Title>
      {children}
    </div>
  );
}
