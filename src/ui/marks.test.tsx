import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Ladder } from './Ladder.tsx';
import { LevelPicture } from './LevelPicture.tsx';
import { Mark, type MarkKind } from './Mark.tsx';

const kinds: MarkKind[] = [1, 2, 3, 4, 'not_observed', 'sealed'];
const levels = ['Junior', 'Mid', 'Senior', 'Lead'].map((name) => ({ id: name.toLowerCase(), name }));

describe('Mark', () => {
  test('draws every kind differently', () => {
    expect(new Set(kinds.map((kind) => render(<Mark kind={kind} />))).size).toBe(kinds.length);
  });

  test('is decoration unless it has a label', () => {
    expect(render(<Mark kind={3} />)).toContain('aria-hidden="true"');
    const named = render(<Mark kind={3} label="3 von 4" />);
    expect(named).toContain('role="img" aria-label="3 von 4"');
    expect(named).not.toContain('aria-hidden');
  });
});

describe('Ladder', () => {
  const words = { bar: 'die Latte', role: 'die Rolle', both: 'Latte und Rolle' };

  test('names bar and role once each', () => {
    const html = render(<Ladder levels={levels} assessedIndex={1} targetIndex={2} words={words} label="x" />);
    expect(html).toContain('<li class="bar">Mid<small>die Latte</small></li>');
    expect(html).toContain('<li class="role">Senior<small>die Rolle</small></li>');
    expect(html).not.toContain('Latte und Rolle');
  });

  test('says it in one place where both are the same', () => {
    const html = render(<Ladder levels={levels} assessedIndex={0} targetIndex={0} words={words} label="x" />);
    expect(html).toContain('<li class="bar">Junior<small>Latte und Rolle</small></li>');
    expect(html).not.toContain('die Rolle');
  });
});

test('LevelPicture says in words what it draws, and needs no style attribute', () => {
  const html = render(
    <LevelPicture
      locale="de"
      label="K. Beispiel"
      levels={levels}
      assessedIndex={1}
      targetIndex={2}
      rows={[
        { name: 'Beziehungstiefe', short: 'Beziehung', shown: { kind: 'level', index: 2 } },
        { name: 'Fürsprache', short: 'Fürsprache', shown: { kind: 'part', index: 1 } },
        { name: 'Portfolio', short: 'Portfolio', shown: { kind: 'none' } },
        { name: 'Eskalation', short: 'Eskalation', shown: { kind: 'sealed' } },
      ]}
    />,
  );
  for (const text of ['Senior gezeigt', 'Mid zum Teil', 'Mid nicht gezeigt', 'versiegelt']) {
    expect(html).toContain(text);
  }
  expect(html).not.toContain('style=');
});
