/**
 * Puts a React kit's page into the document and renders it anew after every change of the state. The page itself is
 * the kit's; this adds no element to it.
 */
import { type ComponentType, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createKitState, type KitOptions, type KitState } from './conversations.ts';

export interface KitPageProps {
  readonly state: KitState;
}

function Mounted({ Page, state }: KitPageProps & { readonly Page: ComponentType<KitPageProps> }) {
  useEffect(() => state.ready(), [state]);
  return <Page state={state} />;
}

export function mountKit(options: Omit<KitOptions, 'onChange'>, Page: ComponentType<KitPageProps>): void {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no #root.');
  const root = createRoot(place);
  const render = () => root.render(<Mounted Page={Page} state={state} />);
  const state = createKitState({ ...options, onChange: render });
  window.played = state.played;
  render();
}
