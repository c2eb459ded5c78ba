import { runProgram } from "./run-program.mjs";

await runProgram(new URL("../lib/verifier/main.ts", import.meta.url));
