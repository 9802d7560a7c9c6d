/** What is shown where there is nothing yet: what it is, and what to do. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function EmptyState({ icon, title, children }: Props) {
  return (
    <div class="empty">
      <Icon name={icon} class="empty-icon" />
      <h2 class="empty-title">{title}</h2>
      {children}
    </div>
  );
}
