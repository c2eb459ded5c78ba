import { runProgram } from "./run-program.mjs";

await runProgram(new URL("../law/cli/severity.ts", import.meta.url));
