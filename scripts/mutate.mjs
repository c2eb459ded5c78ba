import { ensureInstalled, handOver, refuseOldNode } from "./bootstrap.mjs";

refuseOldNode();
ensureInstalled();
handOver("scripts/mutate-law.ts");
