export { expectRejection, expectSame, type ContractCase, type MakeStore, type OpenedStore } from './contract.ts';
export { exampleId, exampleWrite, moments, type ExampleWrite } from './example-writes.ts';
export { filesContract, type MakeFiles } from './files-contract.ts';
export { historyContract, type HistoryOptions } from './history-contract.ts';
export { registersContract } from './registers-contract.ts';
export { rowsContract } from './rows-contract.ts';
export { sessionsContract } from './sessions-contract.ts';
export { timelineContract } from './timeline-contract.ts';
