import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createErasures } from './erasures.ts';

describe('a read', () => {
  it('is made once while nothing is removed, or something of another case', async () => {
    const erasures = createErasures();
    let reads = 0;
    const read = async () => (erasures.note('other'), (reads += 1));
    assert.equal(await erasures.read('one', read), 1);
  });

  it('is made again when content of its case was removed meanwhile', async () => {
    const erasures = createErasures();
    let reads = 0;
    const read = async () => {
      if ((reads += 1) < 3) erasures.note('one');
      return reads;
    };
    assert.equal(await erasures.read('one', read), 3);
  });

  it('of many cases is made again whichever of them lost content', async () => {
    const erasures = createErasures();
    let reads = 0;
    assert.equal(await erasures.readAny(async () => ((reads += 1) === 1 && erasures.note('one'), reads)), 2);
  });

  it('gives up, to be asked again, when content is removed all the time', async () => {
    const erasures = createErasures();
    await assert.rejects(erasures.read('one', async () => erasures.note('one')), { code: 'busy' });
  });

  it('leaves nothing behind, also when it fails', async () => {
    const erasures = createErasures();
    await assert.rejects(erasures.read('one', () => Promise.reject(new Error('no disk'))), /no disk/);
    const heard: string[] = [];
    const stop = erasures.onNote((caseId) => heard.push(caseId));
    erasures.note('one');
    stop();
    erasures.note('one');
    assert.deepEqual(heard, ['one']);
  });
});
