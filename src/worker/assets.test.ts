import { expect, test } from 'vitest';
import { assetsInPage, assetsInScript, memberIn } from './assets.ts';

test('a page names its styles, its scripts and what those import, each once', () => {
  const html = `<link rel="stylesheet" href="/_astro/a.1.css"><script defer src="/_astro/app.2.js"></script>
    <link rel="stylesheet" href="/_astro/a.1.css"><link rel="icon" href="/favicon.svg">
    <script type="module">import{a as b}from"/_astro/card.3.js";import"/_astro/preact.4.js";b()</script>`;
  expect(assetsInPage(html)).toEqual([
    '/_astro/a.1.css',
    '/_astro/app.2.js',
    '/_astro/card.3.js',
    '/_astro/preact.4.js',
  ]);
});

test('what somebody wrote about an asset is none', () => {
  expect(assetsInPage('<p>src=&quot;/_astro/x.js&quot; and /_astro/y.js</p>')).toEqual([]);
  const said = JSON.stringify('src="/_astro/x.js"; import"/_astro/y.js"');
  expect(assetsInPage(`<script type="application/json">${said}</script>`)).toEqual([]);
});

test.each([
  ['import{a as b}from"./x.1.js";import"./y.2.js";', ['/_astro/x.1.js', '/_astro/y.2.js']],
  ["import { a } from './x.1.js'\nexport * from '../z.js'", ['/_astro/x.1.js', '/z.js']],
  ['const a=()=>import(`./late.1.js`);', ['/_astro/late.1.js']],
  ['import"./x.1.js";import{c}from"./x.1.js"', ['/_astro/x.1.js']],
  ['const a="./not.js";b("from",a)', []],
])('%s imports %j', (code, found) => {
  expect(assetsInScript(code, '/_astro/entry.js')).toEqual(found);
});

test.each([
  ['<!DOCTYPE html><html lang="de" data-member="m-1"><body>', 'm-1'],
  ['<html lang="de"><body data-member="m-2">', null],
  ['<html lang="de"><p>&lt;html data-member="m-3"', null],
])('%s belongs to %s', (html, member) => {
  expect(memberIn(html)).toBe(member);
});
