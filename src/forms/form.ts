import { FormApi } from '@tanstack/react-form';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { FieldError } from './posted.ts';

// The only file that knows TanStack. The form itself comes from its core; of the bindings only a subscription is
// needed, which costs a tenth of what its components bring to the phone.

/** A form being edited: its values by name, what is wrong with them, and what submitting does. */
export interface Form<Values extends object> {
  values(): Values;
  set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void;
  /** Shows errors at their fields instead of those shown so far. */
  refuse(errors: readonly FieldError[]): void;
  /** The error key at a field, or undefined. */
  error(field: string): string | undefined;
  /** Checks the values, then sends them or says what is wrong. */
  submit(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

export interface FormOptions<Values extends object> {
  values: Values;
  /** What keeps the values from being sent; field names are paths into the values. */
  check(values: Values): FieldError[];
  onInvalid(errors: FieldError[]): void;
  onSubmit(values: Values): Promise<void>;
}

export function createForm<Values extends object>(options: FormOptions<Values>): Form<Values> {
  const api = new FormApi({
    defaultValues: options.values,
    // A refusal by the server must not lock the button.
    canSubmitWhenInvalid: true,
    validators: {
      onSubmit: ({ value }) => {
        const errors = options.check(value);
        return errors.length > 0 ? { form: errors, fields: byField(errors) } : undefined;
      },
    },
    onSubmitInvalid: ({ value }) => options.onInvalid(options.check(value)),
    onSubmit: ({ value }) => options.onSubmit(value),
  });

  const meta = () => api.state.fieldMeta as Record<string, { errors: unknown[] } | undefined>;
  const mark = (field: string, key: string | undefined) =>
    api.setFieldMeta(
      field as never,
      ((was: object | undefined) => ({ ...was, errorMap: { onSubmit: key } })) as never,
    );

  const form: Form<Values> = {
    values: () => api.state.values,
    set(name, value) {
      // An error goes as soon as what it stood at has changed, whether or not it is right now.
      const shown = Object.keys(meta()).filter((field) => field === name || field.startsWith(`${name}.`));
      const before = shown.map((field) => api.getFieldValue(field as never));
      api.setFieldValue(name as never, value as never, { dontValidate: true, dontUpdateMeta: true });
      shown.forEach((field, at) => {
        if (before[at] !== api.getFieldValue(field as never)) mark(field, undefined);
      });
    },
    refuse(errors) {
      const next = byField(errors);
      for (const field of Object.keys(meta())) if (!(field in next)) mark(field, undefined);
      for (const [field, key] of Object.entries(next)) mark(field, key);
    },
    error: (field) => meta()[field]?.errors[0] as string | undefined,
    submit() {
      form.refuse([]);
      return api.handleSubmit();
    },
    subscribe(listener) {
      const { unsubscribe } = api.store.subscribe(listener);
      return unsubscribe;
    },
  };
  return form;
}

function byField(errors: readonly FieldError[]): Record<string, string> {
  return Object.fromEntries(errors.toReversed().map(({ field, key }) => [field, key]));
}

/** A part of what a form holds; the component renders again only when that part is another one. */
function useStored<Part>(form: Pick<Form<object>, 'subscribe'>, read: () => Part): Part {
  const [part, setPart] = useState(read);
  useLayoutEffect(() => {
    const update = () => setPart(read);
    update();
    return form.subscribe(update);
    // A component stays with one form and one name for its life.
  }, []);
  return part;
}

/** The value of one name, and a way to change it: by what it is now, as several changes may come before a rendering. */
export function useValue<Values extends object, Name extends keyof Values & string>(
  form: Form<Values>,
  name: Name,
): [Values[Name], (change: (now: Values[Name]) => Values[Name]) => void] {
  const value = useStored(form, () => form.values()[name]);
  return [value, (change) => form.set(name, change(form.values()[name]))];
}

/** Something made of all values; the component renders again when it is another one, so it should be a plain value. */
export function useValues<Values extends object, Part>(
  form: Form<Values>,
  read: (values: Values) => Part,
): Part {
  return useStored(form, () => read(form.values()));
}

/** The error key at one field, or undefined. */
export function useError<Values extends object>(form: Form<Values>, field: string): string | undefined {
  return useStored(form, () => form.error(field));
}
