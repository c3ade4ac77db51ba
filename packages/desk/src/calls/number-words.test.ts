import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fetchWriteNumber } from './number-words.ts';

describe('how a number is written', () => {
  it('is the national way when the number that calls is of the same country', async () => {
    const write = await fetchWriteNumber();
    assert.equal(write('+493023125017', '+493023125000'), '030 23125017');
  });

  it('is the international way from another country, or when nobody knows who calls', async () => {
    const write = await fetchWriteNumber();
    assert.equal(write('+493023125017', '+43123456789'), '+49 30 23125017');
    assert.equal(write('+493023125017'), '+49 30 23125017');
  });

  it('is as it stands where it is no number', async () => {
    const write = await fetchWriteNumber();
    assert.equal(write('030', '+493023125000'), '030');
  });
});
