// A launcher that is killed outright cannot stop what it started: the closed channel tells its programs to end.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
