import { ensureInstalled, handOver, refuse, refuseOldNode } from "./bootstrap.mjs";
import { portFault } from "./port.mjs";

refuseOldNode();
const fault = await portFault({ port: process.env.PORT || "3000", host: process.env.HOST || "127.0.0.1" });
if (fault) refuse(fault);
ensureInstalled();
handOver("scripts/start/main.ts");
