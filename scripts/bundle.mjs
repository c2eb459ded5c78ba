import { runLawCommand } from "./law-command.mjs";

// Node's own remarks about itself are no part of what a command says.
process.removeAllListeners("warning");
await runLawCommand(new URL("./bundle/main.ts", import.meta.url));
