import { expect, test } from 'vitest';
import { bindingsIn } from './bindings.ts';

test.each<[de: string, en: string, string[]]>([
  ['über die Jahre, mindestens', 'over the years, at least', []],
  ['über 85 % im Jahr', 'over 85% a year', ['%', 'more than', 'year']],
  ['mehr als 85 Prozent', 'more than 85 per cent', ['%', 'more than']],
  ['25 % über dem Plan', '25% above plan', ['%', 'more than']],
  ['unter 80 %', 'below 80%', ['%', 'less than']],
  ['weniger als zehn Wochen', 'fewer than ten weeks', ['less than', 'week']],
  ['mindestens sechs Monate', 'at least six months', ['at least', 'month']],
  ['rund 30 % Wachstum oder mehr', 'growth of about 30% or more', ['%', 'at least']],
  ['nicht weniger als 3', 'no fewer than 3', ['at least']],
  ['höchstens 10 Euro', 'at most €10', ['at most', '€']],
  ['nicht mehr als 10 €', 'no more than 10 euros', ['at most', '€']],
  ['bis zu 5 Stunden', 'up to 5 hours', ['hour', 'up to']],
  ['innerhalb von rund 24 Stunden', 'within about 24 hours', ['hour', 'within']],
  ['< 5 und > 3', '< 5 and > 3', ['less than', 'more than']],
  ['um −5 %', 'by -5%', ['%', 'minus']],
  ['minus 5 %', 'minus 5%', ['%', 'minus']],
  ['10–15 % pro Quartal', '10–15% a quarter', ['%', 'quarter']],
  ['vierteljährlich zwei', 'two quarterly', ['quarter']],
  ['jährlich zwei', 'two annually', ['year']],
  ['täglich zwei, je Tag', 'two daily, per day', ['day', 'day']],
  // Far from any figure, "over" and "above" compare nothing.
  ['Pilotprojekte über viele Bereiche hinweg, um 20 %', 'Pilots across many departments, by 20%', ['%']],
])('%j and %j: %j', (de, en, bindings) => {
  expect(bindingsIn(de, 'de')).toEqual(bindings);
  expect(bindingsIn(en, 'en')).toEqual(bindings);
});
