import { rmSync } from "node:fs";
import { readEnv } from "#lib/env.ts";

// The journeys begin with the demonstration as a first start loads it.
rmSync(readEnv().DATA_DIR, { recursive: true, force: true });
await import("#scripts/start/main.ts");
