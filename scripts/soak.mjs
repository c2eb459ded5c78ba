import { ensureInstalled, handOver, refuseOldNode } from "./bootstrap.mjs";

refuseOldNode();
ensureInstalled();
handOver("scripts/soak/main.ts");
