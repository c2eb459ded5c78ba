import { hospitalIn, laboratory } from "#law/cases/law-case.ts";
import { reportCommand } from "./law-command-time.ts";

const SEATS = [
  ["FR", "Europe/Paris"],
  ["DE", "Europe/Berlin"],
  ["GB", "Europe/London"],
  ["US", "America/New_York"],
  ["JP", "Asia/Tokyo"],
] as const;

const hospitals = Array.from({ length: 20 }, () =>
  SEATS.map(([country, zone]) => hospitalIn(country, zone)),
).flat();

await reportCommand("obligations", [laboratory(), ...hospitals.slice(1)]);
