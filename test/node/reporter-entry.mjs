// `--test-reporter` loads its file before tsx is registered, so this plain module brings the typed one.
import { tsImport } from 'tsx/esm/api';

const { report } = await tsImport('./reporter.ts', import.meta.url);
export { report as default };
