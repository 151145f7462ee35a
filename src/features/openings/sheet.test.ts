import { describe, expect, test } from 'vitest';
import { fixtureFramework } from '../../../tests/fixtures/framework-copy.ts';
import { readEntries } from '../../content/read.ts';
import { editionOf } from '../../content/release.ts';
import { sheetFoot, sheetFor, sheetText } from './sheet.ts';

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
    expect(sheet && sheetText(sheet, ['Garten GmbH', 'Datenschutz: https://garten.example/de/privacy'])).toBe(
      'IHR GESPRÄCH IM GARTEN\n\nFür die Stelle Head gardener bei Garten GmbH.\n\nABLAUF\n\n' +
        '50 Minuten und 3 Fragen.\n\nNach einer Absage löschen wir nach 6 Monaten.\n\nGarten GmbH\nDatenschutz: https://garten.example/de/privacy\n',
    );
  });

  test('at its foot who answers for it, as far as it is known, and where rights are explained', () => {
    const nobody = { name: null, address: [], email: null };
    const somebody = { name: 'Garden Ltd', address: ['1 Lane', 'Town'], email: 'hello@garden.example' };
    const privacy = 'How we handle your data: https://garden.example/en/privacy';
    expect(sheetFoot(nobody, 'https://garden.example', 'en')).toEqual([privacy]);
    expect(sheetFoot(somebody, 'https://garden.example', 'en')).toEqual([
      'Garden Ltd, 1 Lane, Town, hello@garden.example',
      privacy,
    ]);
  });
});
