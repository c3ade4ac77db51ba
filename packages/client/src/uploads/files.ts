export { fetchFile, shareFile } from './share-file.ts';
export { createUploads } from './uploads.ts';
