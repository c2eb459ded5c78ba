import { runLawCommand } from "./law-command.mjs";

await runLawCommand(new URL("../law/cli/obligations.ts", import.meta.url));
