/** What one folder, or one file of it, may import. The longest row that holds a file is the one that counts. */
export interface ImportRule {
  readonly folder: string;
  /** Other folders and files. A folder stands for its own files without those that have a row of their own. */
  readonly mayImport: readonly string[];
  /** Packages, `node:*` for all of Node. */
  readonly packages: readonly string[];
  readonly because: string;
}
