/** A strip that says something the agent needs to know, and what can be done. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly tone: 'info' | 'good' | 'warn' | 'danger';
  readonly icon?: IconName;
  /** What its buttons are about, for whoever comes to them without having read it. */
  readonly label?: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export function Notice({ tone, icon = 'alert', label, children, actions }: Props) {
  return (
    <div class={`notice ${tone}`} {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}>
      <Icon name={icon} />
      <div class="notice-text">{children}</div>
      {actions}
    </div>
  );
}
