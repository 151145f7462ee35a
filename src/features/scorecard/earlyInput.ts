type Field = HTMLTextAreaElement | HTMLInputElement;

function changed(field: Field): boolean {
  if (field.type === 'radio' || field.type === 'checkbox')
    return (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked;
  return field.value !== field.defaultValue;
}

interface Found {
  field: Field;
  value: string;
  checked: boolean;
  /** Where somebody is typing. */
  caret: [number, number] | undefined;
}

function look(): Found[] {
  if (typeof document === 'undefined') return [];
  const fields = [...document.querySelectorAll<Field>('#card :is(textarea, input)')];
  return fields.filter(changed).map((field) => ({
    field,
    value: field.value,
    checked: 'checked' in field && field.checked,
    caret:
      field === document.activeElement && field instanceof HTMLTextAreaElement
        ? [field.selectionStart, field.selectionEnd]
        : undefined,
  }));
}

// When this module runs, the page has been there to be used for a while, on a slow phone for seconds.
let found = look();

/** What was typed and tapped before the script arrived. */
export const earlyInput = {
  /** Puts it back into the fields, as if it was entered now. Once. */
  replay() {
    for (const { field, value, checked, caret } of found) {
      if ('checked' in field) field.checked = checked;
      field.value = value;
      if (caret) field.setSelectionRange(...caret);
      const isChoice = field.type === 'radio' || field.type === 'checkbox';
      field.dispatchEvent(new Event(isChoice ? 'change' : 'input', { bubbles: true }));
    }
    found = [];
  },
};
