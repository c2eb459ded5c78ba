import { disconnect } from "#lib/db.ts";
import { loadDemonstration } from "./load-demonstration.ts";

try {
  await loadDemonstration((line) => console.log(`  ${line}`));
} finally {
  await disconnect();
}
