import type { SourceFile } from '../source/source-files.ts';

/** One thing that is wrong, said in a sentence, with the place to go to. */
export interface Finding {
  path: string;
  line?: number;
  say: string;
}

/** A rule about the repository: its name is the sentence that holds when it finds nothing. */
export interface Check {
  name: string;
  run(): readonly Finding[] | Promise<readonly Finding[]>;
}

/** The line, from 1, in which the character at this offset stands. */
export function lineAt(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}
