import { describe, expect, test } from 'vitest';
import { type Draft, newDraft, write } from '../../domain/draft.ts';
import { emptyAnswer } from '../../domain/scorecard.ts';
import { words } from '../../ui/words.ts';
import { cardText, fileText } from './text.ts';
import { deviceWords, reasonText } from './words.ts';

const t = deviceWords(words('de'));
const facts = {
  memberId: 'm',
  assignmentId: 'a',
  title: 'Bodenpflege · Kim Reise',
  path: '/de/scorecards/a',
  until: '2026-12-10T10:00:00.000Z',
};

function draftWith(
  values: Parameters<typeof write>[1] extends infer Key ? Partial<Record<Key & string, unknown>> : never,
): Draft {
  return Object.entries(values).reduce(
    (draft, [key, value]) => write(draft, key as 'why', { value: value as string, at: 1 }),
    newDraft(facts, { revision: 0, answers: [] }),
  );
}

describe('the text of a card', () => {
  test('has the reason of an amendment, and what was changed elsewhere as well', () => {
    const two = write(draftWith({ reason: 'Verhört.', why: 'Hier.' } as object), 'why', {
      value: 'Dort.',
      at: 1,
    });
    expect(cardText(two, t)).toBe(
      ['Begründung: Dort.', `${t['amend.reason']}: Verhört.`, '', 'Dort steht', '', 'Begründung: Hier.'].join(
        '\n',
      ),
    );
  });

  test('says every part that was filled in, by its label', () => {
    const draft = draftWith({
      'question:soil-rest': {
        ...emptyAnswer,
        note: 'Erst zwei Jahre Klee.\nDann Kartoffeln.',
        result: 'figures',
        rating: 3,
        pinned: true,
      },
      'question:weather': { ...emptyAnswer, skipped: 'no_time' },
      rating: { rating: 4, notObserved: null },
      why: 'Beides belegt.',
      evidence: [
        { id: 'e', kind: 'photo', source: 'shown', what: 'Beet vorher und nachher', figure: '40 %' },
      ],
      signals: ['patience'],
      forRecruiter: 'Ab März frei.',
      heard: [{ competencyId: 'visitor-talk', text: 'Führt gern Gruppen.' }],
    });
    const asked = { 'question:soil-rest': 'Wie ruht Ihr Boden?' } as const;
    expect(cardText({ ...draft, asked }, t)).toBe(
      [
        'Wie ruht Ihr Boden?',
        'Notizen: Erst zwei Jahre Klee.',
        'Dann Kartoffeln.',
        'Ergebnis: in Zahlen',
        'Bewertung: 3',
        'als Beleg angeheftet',
        '',
        'Frage weather',
        'Nicht gefragt: keine Zeit',
        '',
        'Bewertung der Kompetenz: 4',
        'Begründung: Beides belegt.',
        'Beleg 1: photo, gezeigt: Beet vorher und nachher; 40 %',
        'Signale: patience',
        'Für das Recruiting: Ab März frei.',
        'Gehört zu einer anderen Kompetenz: visitor-talk: Führt gern Gruppen.',
      ].join('\n'),
    );
  });

  test('has what stands here before what the server had, and what the server had where nothing was written here', () => {
    const server = {
      revision: 2,
      answers: [
        { key: 'why' as const, revision: 1, value: 'dort' },
        { key: 'forRecruiter' as const, revision: 2, value: 'nur dort' },
      ],
    };
    const draft = write(newDraft(facts, server), 'why', { value: 'hier', at: 1 });
    expect(cardText(draft, t)).toBe('Begründung: hier\nFür das Recruiting: nur dort');
  });

  test('says nothing about what nobody filled in', () => {
    expect(cardText(draftWith({ 'question:soil-rest': emptyAnswer, heard: [] }), t)).toBe('');
  });
});

test('a file holds each card under its title, with its address', () => {
  const file = fileText([draftWith({ why: 'eins' }), draftWith({ why: 'zwei' })], t, 'https://site.test');
  expect(file.split(facts.title)).toHaveLength(3);
  expect(file).toContain('https://site.test/de/scorecards/a\n\nBegründung: eins');
  expect(file.endsWith('Begründung: zwei\n')).toBe(true);
});

test.each([
  ['assignment_ended', 'nicht mehr deiner'],
  ['scorecard_locked', 'schon abgegeben'],
  ['something_new', t['errors.payload_invalid']],
])('the refusal %s is explained', (key, said) => {
  expect(reasonText(t, key)).toContain(said);
});
