import { describe, expect, test } from 'vitest';
import { readPosted } from '../../forms/posted.ts';
import { loopSchema, rowField } from './loopForm.ts';
import { readStart } from './startQuery.ts';

const ada = 'c0a8012e-0000-4000-8000-000000000001';
const ben = 'c0a8012e-0000-4000-8000-000000000002';
const schema = loopSchema({
  timeZone: 'Europe/Berlin',
  minutes: 45,
  ramp: { targetIndex: 2, candidateKind: 'external' },
});

const complete: Record<string, string> = {
  ramp_up: 'yes',
  'interviews.0.competency_id': 'ear',
  'interviews.0.member_id': ada,
  'interviews.0.starts_at': '2026-11-24T14:00',
  'interviews.0.mode': 'on_site',
  'interviews.0.place': 'Room 2',
  'interviews.1.competency_id': 'hands',
  'interviews.1.member_id': ben,
  'interviews.1.starts_at': '2026-11-24T14:55',
  'interviews.1.mode': 'video',
};

function post(changes: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...complete, ...changes })) form.append(name, value);
  return readPosted(schema, form);
}

describe('starting a loop', () => {
  test('becomes the payload of create_loop, times read on the clock of the site', () => {
    const read = post({});
    expect(read.ok && read.output.payload).toEqual({
      interviews: [
        {
          round: 1,
          starts_at: '2026-11-24T13:00:00.000Z',
          minutes: 45,
          mode: 'on_site',
          place: 'Room 2',
          assignments: [{ competency_id: 'ear', member_id: ada }],
        },
        {
          round: 1,
          starts_at: '2026-11-24T13:55:00.000Z',
          minutes: 45,
          mode: 'video',
          assignments: [{ competency_id: 'hands', member_id: ben }],
        },
      ],
    });
  });

  test('ramp-up is sent only where it was set otherwise', () => {
    const read = post({ ramp_up: 'no', ramp_up_reason: 'Held the role before' });
    expect(read.ok && read.output.payload).toMatchObject({
      ramp_up: false,
      ramp_up_reason: 'Held the role before',
    });
  });

  test.each([
    [{ ramp_up: 'no' }, 'ramp_up_reason', 'ramp_up_reason_required'],
    [{ 'interviews.1.member_id': ada }, 'interviews.1.member_id', 'interviewer_twice'],
    [{ 'interviews.1.member_id': '' }, 'interviews.1.member_id', 'competency_without_interviewer'],
    [{ 'interviews.1.member_id': 'x' }, 'interviews.1.member_id', 'member_unknown'],
    [{ 'interviews.0.starts_at': '2026-02-30T10:00' }, 'interviews.0.starts_at', 'date_invalid'],
    [{ 'interviews.1.starts_at': '2026-11-24T14:44' }, 'interviews.1.starts_at', 'interviews_overlap'],
    [{ 'interviews.0.mode': 'letter' }, 'interviews.0.mode', 'field_required'],
    [{ 'interviews.0.round': '3' }, 'interviews.0.round', 'field_invalid'],
  ])('%j is refused at its field', (changes, field, key) => {
    const read = post(changes);
    expect(read.ok ? [] : read.errors).toEqual([{ field, key }]);
  });

  test('rows at one time in one place are one interview, and errors find their row', () => {
    const read = post({
      'interviews.1.starts_at': '2026-11-24T14:00',
      'interviews.1.mode': 'on_site',
      'interviews.1.place': 'Room 2',
    });
    if (!read.ok) throw new Error('refused');
    expect(read.output.payload.interviews).toHaveLength(1);
    expect(read.output.rows).toEqual([['0', '1']]);
    expect(rowField(read.output.rows, 'interviews.0.assignments.1.member_id')).toBe('interviews.1.member_id');
    expect(rowField(read.output.rows, 'interviews.0.starts_at')).toBe('interviews.0.starts_at');
    expect(rowField(read.output.rows, 'interviews.7.starts_at')).toBe('');
    expect(rowField(read.output.rows, 'candidate_id')).toBe('candidate_id');
  });
});

describe('the first step, from the address', () => {
  const query = (changes: Record<string, string>) =>
    readStart(
      new URLSearchParams({ date: '2026-11-24', time: '14:00', break: '10', mode: 'on_site', ...changes }),
      'Europe/Berlin',
    );

  test('says when and how', () => {
    expect(query({ place: ' Room 2 ' })).toEqual({
      start: {
        start: new Date('2026-11-24T13:00:00Z'),
        breakMinutes: 10,
        mode: 'on_site',
        place: 'Room 2',
      },
    });
  });

  test('was not taken without a date', () => {
    expect(readStart(new URLSearchParams({ candidate: ada }), 'Europe/Berlin')).toBeNull();
  });

  test.each([
    [{ date: '2026-02-30' }, 'date', 'date_invalid'],
    [{ time: '25:00' }, 'date', 'date_invalid'],
    [{ break: '7' }, 'break', 'field_invalid'],
    [{ mode: '' }, 'mode', 'field_required'],
  ])('%j is refused', (changes, field, key) => {
    expect(query(changes)).toEqual({ errors: [{ field, key }] });
  });
});
