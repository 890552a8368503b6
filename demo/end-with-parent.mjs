// A child of the launcher must not outlive it, however the launcher ended: then its stdin comes to its end.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref();
