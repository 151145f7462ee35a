import * as v from 'valibot';
import type { Framework } from '../../domain/framework.ts';
import { countries } from '../../domain/retention.ts';
import { optionalText, requiredText, ticked } from '../../forms/posted.ts';

/** With fewer competencies than this an opening says too little about a person. */
export const fewestCompetencies = 3;

const competencyFields = v.object({
  assessed: ticked(),
  must_reach: ticked(),
  must_reach_reason: optionalText(500),
});

const seats = v.pipe(
  requiredText(3),
  v.regex(/^\d+$/, 'field_invalid'),
  v.transform(Number),
  v.minValue(1, 'field_invalid'),
  v.maxValue(99, 'field_invalid'),
);

const memberOrNobody = v.pipe(
  v.string('member_unknown'),
  v.check((id) => id === '' || v.is(v.pipe(v.string(), v.uuid()), id), 'member_unknown'),
);

/** Competency → member, '' for nobody yet; nobody may stand in it twice. */
export const planSchema = v.pipe(
  v.optional(v.record(v.string(), memberOrNobody), {}),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const seen = new Set<string>();
    for (const [competencyId, memberId] of Object.entries(dataset.value)) {
      if (memberId !== '' && seen.has(memberId))
        addIssue({ message: 'interviewer_twice', path: [at(dataset.value, competencyId)] });
      seen.add(memberId);
    }
  }),
);

/** The form of a new opening for one framework; its output is the payload of `create_opening`. */
export function openingSchema(framework: Framework) {
  const levels = framework.levels.map(({ id }) => id);
  const minutes = framework.lengths.map((length) => String(length.minutes));
  return v.pipe(
    v.object({
      title: requiredText(200),
      location: optionalText(200),
      country: v.picklist(countries, 'field_required'),
      target_level_id: v.pipe(v.string('field_required'), v.picklist(levels, 'level_unknown')),
      interview_minutes: v.pipe(
        v.string('field_required'),
        v.picklist(minutes, 'field_invalid'),
        v.transform(Number),
      ),
      seats,
      manager_id: v.pipe(
        v.string('manager_required'),
        v.nonEmpty('manager_required'),
        v.uuid('member_unknown'),
      ),
      competencies: v.optional(v.record(v.string(), competencyFields), {}),
      competencies_reason: optionalText(500),
      plan: planSchema,
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      // What was typed about a competency is judged even where another field is still wrong.
      const value = dataset.value as Partial<Draft> | undefined;
      if (!value?.competencies) return;
      const chosen = assessed(framework, value.competencies);
      const few = chosen.length < Math.min(fewestCompetencies, framework.competencies.length);
      if (few) addIssue({ message: 'competencies_too_few', path: [at(value, 'competencies')] });
      else if (chosen.length < framework.competencies.length && value.competencies_reason === '')
        addIssue({ message: 'competencies_reason_required', path: [at(value, 'competencies_reason')] });
      for (const id of chosen) {
        const fields = value.competencies[id];
        if (fields?.must_reach && fields.must_reach_reason === '')
          addIssue({
            message: 'reason_required',
            path: [at(value, 'competencies'), at(value.competencies, id), at(fields, 'must_reach_reason')],
          });
      }
    }),
    v.transform((value) => toPayload(framework, value)),
  );
}

interface Draft {
  title: string;
  location: string;
  country: string;
  target_level_id: string;
  interview_minutes: number;
  seats: number;
  manager_id: string;
  competencies: Record<string, v.InferOutput<typeof competencyFields>>;
  competencies_reason: string;
  plan: Record<string, string>;
}

function assessed(framework: Framework, fields: Draft['competencies']): string[] {
  return framework.competencies.map(({ id }) => id).filter((id) => fields[id]?.assessed);
}

function toPayload(framework: Framework, value: Draft) {
  const { competencies, plan, location, competencies_reason, ...facts } = value;
  const chosen = assessed(framework, competencies);
  return {
    ...facts,
    framework_id: framework.id,
    ...(location && { location }),
    ...(chosen.length < framework.competencies.length && { competencies_reason }),
    competencies: chosen.map((competency_id) => {
      const fields = competencies[competency_id];
      return fields?.must_reach
        ? { competency_id, must_reach_reason: fields.must_reach_reason }
        : { competency_id };
    }),
    plan: chosen.flatMap((competency_id) => {
      const member_id = plan[competency_id];
      return member_id ? [{ competency_id, member_id }] : [];
    }),
  };
}

/** The form's field for a path of the payload, whose lists are in another order than the form's names. */
export function openingField(
  payload: {
    competencies?: readonly { competency_id: string }[];
    plan: readonly { competency_id: string }[];
  },
  path: string,
): string {
  const [, list, index, field] = /^(plan|competencies)\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  const id = (list === 'plan' ? payload.plan : payload.competencies)?.[Number(index)]?.competency_id;
  if (!list || id === undefined) return path;
  if (list === 'plan') return `plan.${id}`;
  return `competencies.${id}.${field === 'must_reach_reason' ? field : 'assessed'}`;
}

/** A step of an issue's path; valibot wants input and value beside the key. */
function at(input: object, key: string): v.ObjectPathItem {
  const record = input as Record<string, unknown>;
  return { type: 'object', origin: 'value', input: record, key, value: record[key] };
}
