import { describe, expect, test } from 'vitest';
import type { Framework } from '../../domain/framework.ts';
import { readPosted } from '../../forms/posted.ts';
import { candidateSchema } from './candidateForm.ts';
import { openingField, openingSchema } from './openingForm.ts';
import { planFormSchema } from './planForm.ts';

const ada = 'c0a8012e-0000-4000-8000-000000000001';
const ben = 'c0a8012e-0000-4000-8000-000000000002';

const framework = {
  id: 'tuner',
  levels: [{ id: 'junior' }, { id: 'senior' }],
  competencies: ['ear', 'hands', 'patience', 'tact'].map((id) => ({ id })),
  lengths: [
    { minutes: 30, coreQuestions: 2 },
    { minutes: 45, coreQuestions: 3 },
  ],
} as unknown as Framework;

const complete: Record<string, string> = {
  title: 'Tuner',
  country: 'DE',
  target_level_id: 'senior',
  interview_minutes: '45',
  seats: '1',
  manager_id: ada,
  'competencies.ear.assessed': 'on',
  'competencies.hands.assessed': 'on',
  'competencies.patience.assessed': 'on',
  'competencies.tact.assessed': 'on',
};

function post(changes: Record<string, string | null>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...complete, ...changes }))
    if (value !== null) form.append(name, value);
  return readPosted(openingSchema(framework), form);
}

const errors = (changes: Record<string, string | null>) => {
  const read = post(changes);
  return read.ok ? [] : read.errors.map(({ field, key }) => `${field}: ${key}`);
};

describe('a new opening', () => {
  test('becomes the payload of create_opening', () => {
    const read = post({
      'competencies.hands.must_reach': 'on',
      'competencies.hands.must_reach_reason': 'Nothing else helps',
      'plan.ear': ben,
      'plan.hands': '',
    });
    expect(read.ok && read.output).toEqual({
      title: 'Tuner',
      country: 'DE',
      framework_id: 'tuner',
      target_level_id: 'senior',
      interview_minutes: 45,
      seats: 1,
      manager_id: ada,
      competencies: [
        { competency_id: 'ear' },
        { competency_id: 'hands', must_reach_reason: 'Nothing else helps' },
        { competency_id: 'patience' },
        { competency_id: 'tact' },
      ],
      plan: [{ competency_id: 'ear', member_id: ben }],
    });
  });

  test.each([
    [{ title: ' ' }, ['title: field_required']],
    [{ title: 'x'.repeat(201) }, ['title: field_too_long']],
    [{ country: 'XX' }, ['country: field_required']],
    [{ target_level_id: 'principal' }, ['target_level_id: level_unknown']],
    [{ target_level_id: null }, ['target_level_id: field_required']],
    [{ interview_minutes: '50' }, ['interview_minutes: field_invalid']],
    [{ seats: '0' }, ['seats: field_invalid']],
    [{ seats: '1.5' }, ['seats: field_invalid']],
    [{ manager_id: '' }, ['manager_id: manager_required']],
    [{ manager_id: 'somebody' }, ['manager_id: member_unknown']],
    [{ 'competencies.tact.assessed': null }, ['competencies_reason: competencies_reason_required']],
    [
      { 'competencies.tact.assessed': null, 'competencies.ear.assessed': null },
      ['competencies: competencies_too_few'],
    ],
    [{ 'competencies.ear.must_reach': 'on' }, ['competencies.ear.must_reach_reason: reason_required']],
    [{ 'plan.ear': ben, 'plan.hands': ben }, ['plan.hands: interviewer_twice']],
    [{ 'plan.ear': 'x' }, ['plan.ear: member_unknown']],
  ])('%j is refused at its field', (changes, expected) => {
    expect(errors(changes)).toEqual(expected);
  });

  test('every wrong field is named at once', () => {
    expect(errors({ title: '', manager_id: '', 'competencies.tact.assessed': null })).toEqual([
      'title: field_required',
      'manager_id: manager_required',
      'competencies_reason: competencies_reason_required',
    ]);
  });

  test('a person planned for a competency that is left out is left out too', () => {
    const read = post({
      'competencies.tact.assessed': null,
      competencies_reason: 'Asked elsewhere',
      'plan.tact': ben,
    });
    expect(read.ok && read.output.plan).toEqual([]);
    expect(read.ok && read.output.competencies_reason).toBe('Asked elsewhere');
  });
});

test.each([
  ['plan.0.member_id', 'plan.hands'],
  ['competencies.1.must_reach_reason', 'competencies.tact.must_reach_reason'],
  ['competencies.0.competency_id', 'competencies.ear.assessed'],
  ['plan.9.member_id', 'plan.9.member_id'],
  ['title', 'title'],
])('what the database says about %s is shown at %s', (path, field) => {
  const payload = {
    competencies: [{ competency_id: 'ear' }, { competency_id: 'tact' }],
    plan: [{ competency_id: 'hands' }],
  };
  expect(openingField(payload, path)).toBe(field);
});

test('a plan can take a person out', () => {
  const form = new FormData();
  form.append('plan.ear', '');
  form.append('plan.hands', ben);
  const read = readPosted(planFormSchema, form);
  expect(read.ok && read.output.plan).toEqual([
    { competency_id: 'ear', member_id: null },
    { competency_id: 'hands', member_id: ben },
  ]);
});

test.each([
  [
    { name: 'Ada', kind: 'external', member_id: ben },
    { name: 'Ada', kind: 'external' },
  ],
  [
    { name: 'Ada', kind: 'internal', member_id: ben, email: 'a@example.org' },
    { name: 'Ada', kind: 'internal', member_id: ben, email: 'a@example.org' },
  ],
  [{ name: '', kind: 'external' }, [{ field: 'name', key: 'field_required' }]],
  [{ name: 'Ada' }, [{ field: 'kind', key: 'field_required' }]],
  [{ name: 'Ada', kind: 'internal', member_id: '' }, [{ field: 'member_id', key: 'field_required' }]],
  [{ name: 'Ada', kind: 'external', email: 'no address' }, [{ field: 'email', key: 'email_invalid' }]],
])('candidate %j', (fields, expected) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const read = readPosted(candidateSchema, form);
  expect(read.ok ? read.output : read.errors).toEqual(expected);
});
