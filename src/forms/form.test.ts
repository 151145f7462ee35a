import { expect, it, vi } from 'vitest';
import { createForm } from './form.ts';

interface Values {
  name: string;
  answer: { note: string; rating: number | null };
}

function setUp(check: (values: Values) => { field: string; key: string }[] = () => []) {
  const onInvalid = vi.fn();
  const onSubmit = vi.fn(async () => {});
  const values: Values = { name: '', answer: { note: '', rating: null } };
  return { onInvalid, onSubmit, form: createForm<Values>({ values, check, onInvalid, onSubmit }) };
}

it('holds values and tells of changes', () => {
  const { form } = setUp();
  const heard = vi.fn();
  const stop = form.subscribe(heard);
  form.set('name', 'K.');
  form.set('answer', { note: 'a', rating: 3 });
  expect(form.values()).toEqual({ name: 'K.', answer: { note: 'a', rating: 3 } });
  expect(heard).toHaveBeenCalled();
  stop();
  heard.mockClear();
  form.set('name', 'L.');
  expect(heard).not.toHaveBeenCalled();
});

it('takes an error back when what it stands at has changed, and no other', () => {
  const { form } = setUp();
  form.refuse([
    { field: 'answer.note', key: 'note_open' },
    { field: 'answer.rating', key: 'rating_open' },
  ]);
  form.set('answer', { note: 'a', rating: null });
  expect([form.error('answer.note'), form.error('answer.rating')]).toEqual([undefined, 'rating_open']);
  form.refuse([]);
  expect(form.error('answer.rating')).toBeUndefined();
});

it('sends what is right and says what is wrong', async () => {
  const { form, onInvalid, onSubmit } = setUp(({ name }) =>
    name ? [] : [{ field: 'name', key: 'field_required' }],
  );
  await form.submit();
  expect(onSubmit).not.toHaveBeenCalled();
  expect(onInvalid).toHaveBeenCalledWith([{ field: 'name', key: 'field_required' }]);
  form.set('name', 'K.');
  await form.submit();
  expect(onSubmit).toHaveBeenCalledWith({ name: 'K.', answer: { note: '', rating: null } });
});

it('can be sent again after the server refused it', async () => {
  const { form, onSubmit } = setUp();
  await form.submit();
  form.refuse([{ field: 'name', key: 'field_invalid' }]);
  await form.submit();
  expect(onSubmit).toHaveBeenCalledTimes(2);
});
