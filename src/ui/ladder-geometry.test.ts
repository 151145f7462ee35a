import { describe, expect, test } from 'vitest';
import { cramped, lineKind, steps } from './ladder-geometry.ts';

describe('steps', () => {
  test('rise from left to right by the same height and never touch', () => {
    const { lines, height } = steps(4);
    expect(lines.map((line) => line.y)).toEqual([42, 30, 18, 6]);
    expect(height).toBe(48);
    for (const [index, line] of lines.entries()) {
      expect(line.to).toBeGreaterThan(line.from);
      if (index > 0) expect(line.from).toBeGreaterThan(lines[index - 1]?.to ?? 0);
    }
  });

  test('stay within the width for one level and for twelve', () => {
    for (const count of [1, 12]) {
      const { lines } = steps(count);
      expect(lines).toHaveLength(count);
      expect(lines[0]?.from).toBeGreaterThanOrEqual(0);
      expect(lines.at(-1)?.to).toBeLessThanOrEqual(100);
    }
  });
});

test('the bar covers the role where both are the same level', () => {
  expect([0, 1, 2].map((index) => lineKind(index, 0, 1))).toEqual(['bar', 'role', 'plain']);
  expect([0, 1].map((index) => lineKind(index, 1, 1))).toEqual(['plain', 'bar']);
});

test('names are cramped by their longest word, not by their length', () => {
  expect(cramped(['Junior', 'Mid', 'Senior', 'Lead'], 38)).toBe(false);
  expect(cramped(['Einstieg', 'Fachkraft', 'Team Lead', 'Teilung'], 38)).toBe(false);
  expect(cramped(['Einstieg', 'Fachkraft', 'Bereichsleitung', 'Vorstand'], 38)).toBe(true);
  expect(cramped(['A', 'B', 'C', 'D', 'E', 'Prinzipal'], 38)).toBe(true);
});
