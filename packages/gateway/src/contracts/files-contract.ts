import type { Files, StoredFile } from '../ports/files.ts';
import { expectSame, type ContractCase } from './contract.ts';
import { exampleId, moments } from './example-writes.ts';

/** Fresh, empty files for one case of the contract, and the way to get rid of them. */
export type MakeFiles = () => Promise<{ readonly files: Files; close(): Promise<void> }>;

const file = (number: number): StoredFile =>
  ({ file: exampleId(number), case: exampleId(50), type: 'text/plain', size: 5, sha256: 'ab'.repeat(32), by: 'customer:x', uploadedAt: moments[0] });
const bytes = new TextEncoder().encode('Fäden');

/** What files promise, one sentence each. */
export const filesContract = (make: MakeFiles): readonly ContractCase[] =>
  Object.entries(promises).map(([name, prove]) => ({
    name,
    run: async () => {
      const { files, close } = await make();
      try {
        await prove(files);
      } finally {
        await close();
      }
    },
  }));

const textOf = async (stream: ReadableStream<Uint8Array> | undefined): Promise<string | undefined> => stream && new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text();

const promises: Readonly<Record<string, (files: Files) => Promise<void>>> = {
  'a file comes back as it was stored': async (files) => {
    expectSame(await files.put(file(1), bytes), 'stored');
    expectSame(await files.facts(exampleId(1)), file(1));
    expectSame(await textOf(await files.read(exampleId(1))), 'Fäden');
  },
  'an id is taken once': async (files) => {
    await files.put(file(1), bytes);
    expectSame(await files.put({ ...file(1), type: 'image/png' }, new Uint8Array(9)), 'exists');
    expectSame(await files.facts(exampleId(1)), file(1));
    expectSame(await textOf(await files.read(exampleId(1))), 'Fäden');
  },
  'of many who store the same id at once one does': async (files) => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => files.put(file(1), bytes)));
    expectSame(outcomes.filter((outcome) => outcome === 'stored').length, 1);
  },
  'a file is loose until it is kept, and again when it is released': async (files) => {
    await files.put(file(1), bytes);
    await files.put(file(2), bytes);
    await files.keep([exampleId(2), exampleId(99)]);
    expectSame(await files.loose(moments[0], 10), []);
    expectSame(await files.loose(moments[1], 10), [exampleId(1)]);
    await files.release([exampleId(2)], moments[1]);
    expectSame(await files.loose(moments[1], 10), [exampleId(1)]);
    expectSame([...(await files.loose(moments[2], 10))].toSorted(), [exampleId(1), exampleId(2)]);
    expectSame((await files.loose(moments[2], 1)).length, 1);
  },
  'a removed file is gone, and its id is free': async (files) => {
    await files.put(file(1), bytes);
    await files.remove([exampleId(1), exampleId(99)]);
    expectSame([await files.facts(exampleId(1)), await files.read(exampleId(1))], [undefined, undefined]);
    expectSame(await files.loose(moments[2], 10), []);
    expectSame(await files.put(file(1), bytes), 'stored');
  },
};
