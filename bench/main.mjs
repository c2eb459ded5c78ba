import { ensureInstalled, handOver, refuseOldNode } from "#scripts/bootstrap.mjs";

refuseOldNode();
ensureInstalled();
handOver("bench/main.ts");
