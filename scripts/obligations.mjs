import { runProgram } from "./run-program.mjs";

await runProgram(new URL("../law/cli/obligations.ts", import.meta.url));
