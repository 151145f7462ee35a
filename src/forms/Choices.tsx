import type { ComponentChildren } from 'preact';
import { FieldErrorText } from './TextField.tsx';

interface GroupProps {
  id: string;
  legend: ComponentChildren;
  error?: string | undefined;
  help?: string | undefined;
  class?: string;
  children: ComponentChildren;
}

/** Choices under one question. The fieldset takes the focus when an error points to it. */
export function Group({ id, legend, error, help, class: name, children }: GroupProps) {
  const described = [help && `${id}.help`, error && `${id}.error`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={name ? `field ${name}` : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
      {help && (
        <p class="help" id={`${id}.help`}>
          {help}
        </p>
      )}
      <FieldErrorText id={id} text={error} />
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  onPick: (checked: boolean) => void;
  class: string;
  disabled?: boolean | undefined;
  children: ComponentChildren;
}

/** One native radio or checkbox, drawn by its label: a chip or an option. */
export function Choice({ type, name, checked, onPick, class: style, disabled, children }: ChoiceProps) {
  return (
    <label class={style}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
