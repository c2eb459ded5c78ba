import { runProgram } from "./run-program.mjs";

await runProgram(new URL("./doctor/main.ts", import.meta.url));
