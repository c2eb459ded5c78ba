import { runProgram } from "./run-program.mjs";

await runProgram(new URL("./backup/restore-main.ts", import.meta.url));
