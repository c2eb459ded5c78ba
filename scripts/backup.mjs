import { runProgram } from "./run-program.mjs";

await runProgram(new URL("./backup/backup-main.ts", import.meta.url));
