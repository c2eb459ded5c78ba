import { runProgram } from "./run-program.mjs";

// Node's own remarks about itself are no part of what a command says.
process.removeAllListeners("warning");
await runProgram(new URL("./backup/restore-main.ts", import.meta.url));
