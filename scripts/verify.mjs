import { runLawCommand } from "./law-command.mjs";

await runLawCommand(new URL("../lib/verifier/main.ts", import.meta.url));
