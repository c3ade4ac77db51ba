import assert from 'node:assert/strict';
import { it } from 'node:test';

import { exampleId, exampleWrite } from '../contracts/example-writes.ts';
import { createCaseImages, loadImage, type CaseImage } from './case-image.ts';

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

it('an image is loaded once and remembered, but never over what was committed meanwhile', async () => {
  const images = createCaseImages();
  const [old, fresh] = [imageOf(1), imageOf(1)];
  let loads = 0;
  let meanwhile = (): void => undefined;
  const store = { timeline: { load: async () => ((loads += 1), meanwhile(), old.record) } };
  assert.equal((await loadImage({ images, store }, exampleId(1)))?.record, old.record);
  assert.equal((await loadImage({ images, store }, exampleId(1)))?.record, old.record);
  assert.equal(loads, 1);
  images.drop(exampleId(1));
  meanwhile = () => images.set(fresh);
  assert.equal(await loadImage({ images, store }, exampleId(1)), fresh);
  assert.equal(images.get(exampleId(1)), fresh);
});

it('of a case that is not there nothing is remembered', async () => {
  const images = createCaseImages();
  assert.equal(await loadImage({ images, store: { timeline: { load: async () => undefined } } }, exampleId(1)), undefined);
  assert.equal(images.get(exampleId(1)), undefined);
});
