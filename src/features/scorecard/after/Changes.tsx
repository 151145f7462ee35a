import type { Change, ChoiceChange, EvidenceChange, Rated, TextChange } from '../../../domain/changes.ts';
import type { Evidence } from '../../../domain/scorecard.ts';
import { fill } from '../../../ui/words.ts';
import { ChangedText, Swapped } from './ChangedText.tsx';
import { type Names, nameOf } from './names.ts';

interface Props {
  changes: readonly Change[];
  names: Names;
}

/** What a card says otherwise than before, under the headings of the card and in their order. */
export function Changes({ changes, names }: Props) {
  return (
    <ul class="plain changes">
      {sections(names).map(({ title, keys }) => {
        const here = changes.filter(({ key }) => keys.includes(key));
        if (here.length === 0) return null;
        return (
          <li key={title}>
            <h3>{title}</h3>
            <dl>
              {here.map((change, at) => (
                <div key={at}>
                  <Line change={change} names={names} />
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function sections({ t, questions, competency }: Names): { title: string; keys: string[] }[] {
  return [
    ...questions.map(({ key, text }, at) => ({
      title: `${fill(t['scorecard.question.number'], { at: at + 1 })}: ${text}`,
      keys: [key],
    })),
    { title: fill(t['scorecard.overall'], { competency }), keys: ['rating', 'outOfRange', 'why', 'signals'] },
    { title: t['scorecard.evidence'], keys: ['evidence'] },
    { title: t['scorecard.extras'], keys: ['forRecruiter', 'heard'] },
  ];
}

function Line({ change, names }: { change: Change; names: Names }) {
  const { t } = names;
  if (change.what === 'evidence') return <EvidenceLine {...change} names={names} />;
  return (
    <>
      <dt>{label(change, names)}</dt>
      <dd>
        {isText(change) ? (
          <ChangedText t={t} from={change.from} to={change.to} />
        ) : (
          swaps(change, names).map(([from, to]) => (
            <Swapped key={`${from}/${to}`} t={t} from={from} to={to} />
          ))
        )}
      </dd>
    </>
  );
}

const textual: ReadonlySet<Change['what']> = new Set([
  'note',
  'notObserved',
  'why',
  'outOfRange',
  'forRecruiter',
  'heard',
]);

function isText(change: Change): change is TextChange {
  return textual.has(change.what);
}

function label(change: TextChange | ChoiceChange, { t, resultQuestion, others }: Names): string {
  switch (change.what) {
    case 'note':
    case 'why':
    case 'forRecruiter':
      return t[`scorecard.${change.what}`];
    case 'heard':
      return fill(t['scorecard.heard.about'], { competency: nameOf(others, change.competencyId) });
    case 'result':
      return resultQuestion;
    default:
      return t[`changes.${change.what}`];
  }
}

/** What stood there and what stands there now; '' for nothing. */
function swaps(change: ChoiceChange, { t, questions, signals }: Names): [from: string, to: string][] {
  switch (change.what) {
    case 'rating': {
      const said = (rated: Rated) =>
        rated === 'not_observed' ? t['scorecard.notObserved'] : String(rated ?? '');
      return [[said(change.from), said(change.to)]];
    }
    case 'result':
      return [
        [
          change.from ? t[`scorecard.result.${change.from}`] : '',
          change.to ? t[`scorecard.result.${change.to}`] : '',
        ],
      ];
    case 'skipped':
      return [
        [
          change.from ? t[`scorecard.skip.${change.from}`] : '',
          change.to ? t[`scorecard.skip.${change.to}`] : '',
        ],
      ];
    case 'pinned':
      return [change.to ? ['', t['changes.yes']] : [t['changes.yes'], '']];
    default: {
      const all =
        change.what === 'signals' ? signals : (questions.find(({ key }) => key === change.key)?.probes ?? []);
      const only = (these: string[], not: string[]) => these.filter((id) => !not.includes(id));
      return [
        ...only(change.from, change.to).map((id): [string, string] => [nameOf(all, id), '']),
        ...only(change.to, change.from).map((id): [string, string] => ['', nameOf(all, id)]),
      ];
    }
  }
}

function EvidenceLine({ from, to, names }: EvidenceChange & { names: Names }) {
  const { t, evidenceKinds } = names;
  const kind = (entry: Evidence | null) =>
    entry ? `${nameOf(evidenceKinds, entry.kind)}, ${t[`scorecard.source.${entry.source}`]}` : '';
  const text = (entry: Evidence | null) =>
    entry ? [entry.what, entry.figure].filter(Boolean).join(' – ') : '';
  return (
    <>
      <dt>
        {from && to && kind(from) !== kind(to) ? (
          <Swapped t={t} from={kind(from)} to={kind(to)} />
        ) : (
          kind(to ?? from)
        )}
      </dt>
      <dd>
        <ChangedText t={t} from={text(from)} to={text(to)} />
      </dd>
    </>
  );
}
