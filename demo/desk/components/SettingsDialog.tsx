/** 练习设置: every switch of the address in words. Applying loads the page anew, as the address is their only home. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type OptionField, optionFields } from '../options.ts';

export interface SettingsProps {
  readonly search: string;
  readonly onApply: (search: string) => void;
  readonly onClose: () => void;
}

function Control({ field, value }: { readonly field: OptionField; readonly value: string }) {
  const id = `setting-${field.name}`;
  const described = `${id}-hint`;
  if (field.kind === 'flag') {
    return (
      <input
        id={id}
        name={field.name}
        type="checkbox"
        value={field.on}
        defaultChecked={value === field.on}
        aria-describedby={described}
      />
    );
  }
  if (field.kind === 'choice') {
    return (
      <select id={id} name={field.name} aria-describedby={described}>
        {field.choices.map(([choice, label], index) => (
          <option key={choice} value={index === 0 ? '' : choice} selected={choice === value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === 'number') {
    const shown = field.fallback === null ? '随机' : String(field.fallback);
    return (
      <input
        id={id}
        name={field.name}
        type="number"
        step="any"
        min={field.min}
        max={field.max}
        placeholder={shown}
        defaultValue={value}
        aria-describedby={described}
      />
    );
  }
  return (
    <input
      id={id}
      name={field.name}
      type="text"
      placeholder={field.placeholder}
      defaultValue={value}
      aria-describedby={described}
    />
  );
}

export function SettingsDialog({ search, onApply, onClose }: SettingsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const params = new URLSearchParams(search);

  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget as HTMLFormElement)) {
      if (typeof value === 'string' && value.trim() !== '') chosen.set(name, value.trim());
    }
    onApply(chosen.toString());
  };

  return (
    <dialog ref={dialog} class="settings" aria-labelledby="settings-title" onClose={onClose}>
      <form onSubmit={apply}>
        <h2 id="settings-title">练习设置</h2>
        <p class="muted">应用后练习重新开始。这些设置都写在网址里，可以收藏或发给同事。</p>
        <div class="fields">
          {optionFields.map((field) => (
            <div key={field.name} class={`field ${field.kind}`}>
              <label for={`setting-${field.name}`}>{field.label}</label>
              <Control field={field} value={params.get(field.name) ?? ''} />
              <span id={`setting-${field.name}-hint`} class="muted">
                {field.hint} <code>{field.name}</code>
              </span>
            </div>
          ))}
        </div>
        <div class="buttons">
          <button type="button" class="quiet-button" onClick={() => dialog.current?.close()}>
            取消
          </button>
          <button type="submit" class="send">
            应用
          </button>
        </div>
      </form>
    </dialog>
  );
}
