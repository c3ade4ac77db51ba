import assert from 'node:assert/strict';
import { it } from 'node:test';

import { exampleId, exampleWrite } from '../contracts/example-writes.ts';
import { createCaseImages, type CaseImage } from './case-image.ts';

function imageOf(number: number): CaseImage {
  const { row, state, entries } = exampleWrite({ case: exampleId(number), create: true });
  const head = { seq: 1, hash: 'h' };
  return { record: { id: exampleId(number), site: row.site, customer: row.customer, heads: { public: head, internal: head }, state, row, secret: '' }, public: entries, internal: [] };
}

it('an image is there until it is dropped', () => {
  const images = createCaseImages();
  images.set(imageOf(1));
  assert.equal(images.get(exampleId(1))?.public.length, 1);
  images.drop(exampleId(1));
  images.drop(exampleId(1));
  assert.equal(images.get(exampleId(1)), undefined);
});

it('of very many cases the one unused for longest is forgotten', () => {
  const images = createCaseImages();
  for (let number = 1; number <= 5000; number += 1) images.set(imageOf(number));
  images.get(exampleId(1));
  images.set(imageOf(5001));
  assert.ok(images.get(exampleId(1)));
  assert.equal(images.get(exampleId(2)), undefined);
  assert.ok(images.get(exampleId(3)));
});
