import { TextField, type TextFieldProps } from '../../forms/TextField.tsx';
import { fill } from '../../ui/words.ts';
import { useCard, useErrorText } from './card.ts';

/** A text of the card: the error of its field, and at once how much is too much, as nothing is cut off. */
export function LimitedText({ max, onChange, ...field }: Omit<TextFieldProps, 'error'> & { max: number }) {
  const { t } = useCard();
  const error = useErrorText(field.id);
  const over = field.value.length - max;
  return (
    <TextField
      {...field}
      // Half a character or an empty one, as a paste may bring it: nothing can store that.
      onChange={(text) => onChange(text.toWellFormed().replaceAll('\0', ''))}
      error={over > 0 ? fill(t['scorecard.tooLong'], { over }) : error}
    />
  );
}
