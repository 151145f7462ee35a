import type { ComponentChildren } from 'preact';

export interface TextFieldProps {
  id: string;
  label: ComponentChildren;
  value: string;
  onChange: (value: string) => void;
  /** What to do, when it is wrong. */
  error?: string | undefined;
  help?: string | undefined;
  /** Lines to begin with; it grows with what is typed. One line is an input. */
  lines?: number;
}

/** A text under its label. No length is cut off here: what is too long stays, and is said. */
export function TextField({ id, label, value, onChange, error, help, lines = 3 }: TextFieldProps) {
  const described = [help && `${id}.help`, error && `${id}.error`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}.help`}>
          {help}
        </p>
      )}
      <FieldErrorText id={id} text={error} />
      {lines > 1 ? <textarea rows={lines} {...shared} /> : <input type="text" {...shared} />}
    </div>
  );
}

/** What to do about a field, under its help. */
export function FieldErrorText({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p class="error-text" id={`${id}.error`}>
      {text}
    </p>
  ) : null;
}
