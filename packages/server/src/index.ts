export { createSystemClock, type BentTime } from './clock/system-clock.ts';
export { createDiskFiles, type DiskFilesDeps } from './files/disk-files.ts';
export { mediaTypeOf } from './files/media-type.ts';
export { publicHolidays } from './holidays/public-holidays.ts';
export { hashPassword, verifyPassword } from './secrets/password-hash.ts';
export { readSettings, type Environment, type Settings } from './settings.ts';
export { openDatabase, type Database, type DatabaseDeps } from './sqlite/database.ts';
export { createSqliteStore } from './sqlite/sqlite-store.ts';
export { startServer, type RunningServer, type ServerDeps } from './start/start-server.ts';
