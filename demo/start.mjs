// `npm start`. Plain JavaScript up to the line where TypeScript can be read.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Lodestar needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
}
