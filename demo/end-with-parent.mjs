// A child of the launcher ends when its stdin does: because the launcher asks it to, or has ended itself, however it
// did. Its own handlers are called, as Windows knows no signal that a process could hear.
process.stdin.once('end', () => process.emit('SIGTERM', 'SIGTERM') || process.exit());
process.stdin.resume();
process.stdin.unref();
