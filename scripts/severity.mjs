import { runLawCommand } from "./law-command.mjs";

await runLawCommand(new URL("../law/cli/severity.ts", import.meta.url));
