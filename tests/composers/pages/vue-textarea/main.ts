/** A textarea with Vue 3.5.45's v-model, written as its template compiler writes it. Plays a workbench made with Vue. */
import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { startDesk } from '../desk.ts';
import { isSendKey } from '../isSendKey.ts';

startDesk<string>((place, send) => {
  const text = ref('');
  const onKeydown = (event: KeyboardEvent): void => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    send();
  };
  const app = createApp(() =>
    withDirectives(
      h('textarea', {
        'data-desk': 'composer',
        'aria-label': '回复',
        rows: 4,
        onKeydown,
        'onUpdate:modelValue': (value: string) => {
          text.value = value;
        },
      }),
      [[vModelText, text.value]],
    ),
  );
  app.mount(place);
  const write = (value: string): void => {
    // The box follows in a microtask.
    text.value = value;
  };
  return {
    text: () => text.value,
    save: () => text.value,
    load: (draft) => write(draft ?? ''),
    clear: () => write(''),
    unmount: () => app.unmount(),
  };
});
