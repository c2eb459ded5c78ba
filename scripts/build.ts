import { buildPages, generateClient } from "./start/prepare.ts";

const stopper = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.on(signal, () => stopper.abort());
await generateClient(stopper.signal);
await buildPages({ skip: [], stop: stopper.signal });
process.exit(0);
