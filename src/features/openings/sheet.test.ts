import { describe, expect, test } from 'vitest';
import { fixtureFramework } from '../../../tests/fixtures/framework-copy.ts';
import { readEntries } from '../../content/read.ts';
import { editionOf } from '../../content/release.ts';
import { sheetFor, sheetText } from './sheet.ts';

const { content } = editionOf(readEntries(fixtureFramework));
const opening = { title: 'Head gardener', country: 'AT', interviewMinutes: 50 };

describe('what a candidate of an opening reads', () => {
  test('is filled with the opening’s own facts', () => {
    expect(sheetFor(content.en, opening, 'Garden Ltd')).toEqual({
      title: 'Your talk in the garden',
      lead: 'For the role of Head gardener at Garden Ltd.',
      sections: [
        {
          id: 'course',
          title: 'What happens',
          text: ['50 minutes and 3 questions.', 'After a rejection we erase everything after 7 months.'],
        },
      ],
    });
  });

  test('is nothing where the release has no sheet, or the country no period', () => {
    const { candidateSheet: _sheet, ...before } = content.en;
    expect(sheetFor(before, opening, 'Garden Ltd')).toBeNull();
    expect(sheetFor(content.en, { ...opening, country: 'FR' }, 'Garden Ltd')).toBeNull();
  });

  test('leaves braces in a title alone', () => {
    expect(sheetFor(content.en, { ...opening, title: 'Head {months}' }, 'Garden Ltd')?.lead).toBe(
      'For the role of Head {months} at Garden Ltd.',
    );
  });

  test('as text: titles in capitals, a line between paragraphs', () => {
    const sheet = sheetFor(content.de, { ...opening, country: 'DE' }, 'Garten GmbH');
    expect(sheet && sheetText(sheet)).toBe(
      'IHR GESPRÄCH IM GARTEN\n\nFür die Stelle Head gardener bei Garten GmbH.\n\nABLAUF\n\n' +
        '50 Minuten und 3 Fragen.\n\nNach einer Absage löschen wir nach 6 Monaten.\n',
    );
  });
});
